//! The fields that an expression refers to, each as the parts of its lookup.
//! `Model._get_expr_references` in `django/db/models/base.py`.

use crate::checks::registry::last;
use crate::models::{Expr, ExprKind};

/// Those of a condition or of any other expression.
pub(super) fn of(expr: &Expr) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    collect(expr, &mut found);
    found
}

/// Those of an argument of an index, a constraint or a function, where text names a field.
pub(super) fn of_argument(expr: &Expr) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    argument(expr, &mut found);
    found
}

fn argument(expr: &Expr, found: &mut Vec<Vec<String>>) {
    match &expr.kind {
        ExprKind::Str(name) => found.push(split(name)),
        _ => collect(expr, found),
    }
}

fn collect(expr: &Expr, found: &mut Vec<Vec<String>>) {
    match &expr.kind {
        ExprKind::Call { function, arguments } => match last(function) {
            "Q" => {
                for it in arguments {
                    if let Some(lookup) =
                        it.name.as_deref().filter(|name| !name.starts_with("_con"))
                    {
                        found.push(split(lookup));
                    }
                    match (&it.name, it.value.items()) {
                        // Q(("age__gt", 3)) is Q(age__gt=3).
                        (None, Some([lookup, value])) if lookup.as_str().is_some() => {
                            found.extend(lookup.as_str().map(split));
                            collect(value, found);
                        }
                        _ => collect(&it.value, found),
                    }
                }
            }
            "F" | "OuterRef" => {
                let name = arguments.first().and_then(|it| it.value.as_str());
                found.extend(name.map(split));
            }
            "Value" | "RawSQL" => {}
            _ => {
                for it in arguments.iter().filter(|it| it.name.is_none()) {
                    argument(&it.value, found);
                }
            }
        },
        ExprKind::Binary { left, right, .. } => {
            collect(left, found);
            collect(right, found);
        }
        ExprKind::Unary { operand, .. } => collect(operand, found),
        ExprKind::Source(text) => found.extend(ordered(text)),
        _ => {}
    }
}

/// `F("name").desc()` and its like, whose first text is the name.
fn ordered(text: &str) -> Option<Vec<String>> {
    let text = text.strip_suffix(')')?;
    let (expression, method) = text.rsplit_once(").")?;
    let method = method.split('(').next()?;
    if !matches!(method, "desc" | "asc") {
        return None;
    }
    let name = expression.split(['"', '\'']).nth(1)?;
    Some(split(name))
}

fn split(lookup: &str) -> Vec<String> {
    lookup.split("__").map(str::to_owned).collect()
}

//! Paths of names, `author__name__startswith`, and the names inside of expressions.

use std::rc::Rc;

use crate::orm::Expression;

/// What stands between names (`LOOKUP_SEP`).
pub(super) const LOOKUP_SEP: &str = "__";

/// The names of a path.
pub(super) fn split(path: &str) -> Vec<&str> {
    path.split(LOOKUP_SEP).collect()
}

/// The path with `alias` for a `prefix` that whole names follow.
pub(super) fn with_prefix(path: &Rc<str>, prefix: &str, alias: &str) -> Rc<str> {
    match path.strip_prefix(prefix) {
        Some(rest) if rest.starts_with(LOOKUP_SEP) => format!("{alias}{rest}").into(),
        _ => path.clone(),
    }
}

/// Puts `alias` for a `prefix` in all names of an expression.
pub(super) fn rename_prefix(expression: &mut Expression, prefix: &str, alias: &str) {
    if let Expression::F(name) = expression {
        *name = with_prefix(name, prefix, alias);
    } else {
        for_each_source_mut(expression, &mut |source| rename_prefix(source, prefix, alias));
    }
}

/// Every expression directly below one.
pub(super) fn for_each_source(expression: &Expression, visit: &mut dyn FnMut(&Expression)) {
    match expression {
        Expression::Combined { left, right, .. } => {
            visit(left);
            visit(right);
        }
        Expression::Func { arguments, default, .. } => {
            arguments.iter().for_each(&mut *visit);
            if let Some(default) = default {
                visit(default);
            }
        }
        Expression::Wrapper { expression, .. } | Expression::Not(expression) => visit(expression),
        Expression::Case { whens, default, .. } => {
            for (_, then) in whens {
                visit(then);
            }
            if let Some(default) = default {
                visit(default);
            }
        }
        Expression::OrderBy(order) => visit(&order.expression),
        _ => {}
    }
}

/// Every expression directly below one, to be changed.
fn for_each_source_mut(expression: &mut Expression, visit: &mut dyn FnMut(&mut Expression)) {
    match expression {
        Expression::Combined { left, right, .. } => {
            visit(left);
            visit(right);
        }
        Expression::Func { arguments, default, .. } => {
            arguments.iter_mut().for_each(&mut *visit);
            if let Some(default) = default {
                visit(default);
            }
        }
        Expression::Wrapper { expression, .. } | Expression::Not(expression) => visit(expression),
        Expression::Case { whens, default, .. } => {
            for (_, then) in whens {
                visit(then);
            }
            if let Some(default) = default {
                visit(default);
            }
        }
        Expression::OrderBy(order) => visit(&mut order.expression),
        _ => {}
    }
}

/// Whether there is an aggregate in an expression.
pub(super) fn contains_aggregate(expression: &Expression) -> bool {
    const AGGREGATES: [&str; 7] = ["Avg", "Count", "Max", "Min", "StdDev", "Sum", "Variance"];
    if let Expression::Func { class, .. } = expression
        && AGGREGATES.contains(&&**class)
    {
        return true;
    }
    let mut found = false;
    for_each_source(expression, &mut |source| found |= contains_aggregate(source));
    found
}

/// An expression's `repr`, as far as messages show it.
pub(super) fn describe(expression: &Expression) -> String {
    match expression {
        Expression::F(name) => format!("F({name})"),
        Expression::OuterRef(name) => format!("OuterRef({name})"),
        Expression::Star => "'*'".to_owned(),
        Expression::Func { class, arguments, .. } => {
            let arguments: Vec<String> = arguments.iter().map(describe).collect();
            format!("{class}({})", arguments.join(", "))
        }
        Expression::OrderBy(order) => {
            let descending = if order.descending { "True" } else { "False" };
            format!("OrderBy({}, descending={descending})", describe(&order.expression))
        }
        _ => "<expression>".to_owned(),
    }
}

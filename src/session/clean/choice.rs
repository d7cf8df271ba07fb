//! Fields with choices.

use super::{Refusal, typed};
use crate::models::{Expr, ExprKind, Field};
use crate::sql::{ColumnType, Value};

/// The choices that a field is declared with, each with what the database holds and what a person
/// reads; groups are laid flat. None where it has none or they are not written out.
pub fn choices(field: &Field) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    collect(field.option("choices")?, &mut found);
    (!found.is_empty()).then_some(found)
}

fn collect(expr: &Expr, found: &mut Vec<(String, String)>) {
    if let ExprKind::Dict(pairs) = &expr.kind {
        for (value, label) in pairs {
            pair(value, label, found);
        }
        return;
    }
    for item in expr.items().unwrap_or_default() {
        if let Some([value, label]) = item.items() {
            pair(value, label, found);
        }
    }
}

fn pair(value: &Expr, label: &Expr, found: &mut Vec<(String, String)>) {
    if label.items().is_some() || matches!(label.kind, ExprKind::Dict(_)) {
        collect(label, found);
        return;
    }
    let text = match &value.kind {
        ExprKind::Int(number) => number.to_string(),
        ExprKind::Bool(truth) => truth.to_string(),
        ExprKind::Str(text) => text.clone(),
        _ => return,
    };
    found.push((text, label.as_str().unwrap_or_default().to_owned()));
}

/// The value of a text that must be one of the choices.
pub(super) fn clean(
    choices: &[(String, String)],
    kind: ColumnType,
    text: &str,
) -> Result<Value, Refusal> {
    if choices.iter().any(|(value, _)| value == text) {
        return typed(kind, text);
    }
    Err(format!("Select a valid choice. {text} is not one of the available choices."))
}

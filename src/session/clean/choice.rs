//! Fields with choices.

use super::{Refusal, typed};
use crate::models::ExprKind;
use crate::schema::Choice;
use crate::sql::{ColumnType, Value};

/// The value of a text that must be one of the choices.
pub(super) fn clean(choices: &[Choice], kind: ColumnType, text: &str) -> Result<Value, Refusal> {
    if choices.iter().any(|choice| written(choice).as_deref() == Some(text)) {
        return typed(kind, text);
    }
    Err(format!("Select a valid choice. {text} is not one of the available choices."))
}

/// What a form's control holds for a choice.
fn written(choice: &Choice) -> Option<String> {
    match &choice.value.kind {
        ExprKind::Int(number) => Some(number.to_string()),
        ExprKind::Float(number) => Some(number.to_string()),
        ExprKind::Bool(true) => Some("True".to_owned()),
        ExprKind::Bool(false) => Some("False".to_owned()),
        ExprKind::Str(text) => Some(text.clone()),
        _ => None,
    }
}

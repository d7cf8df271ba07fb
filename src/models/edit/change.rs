//! The steps of quick fixes as edits.

use super::{Edit, FieldDraft};
use crate::diagnostic::{Change, Diagnostic};
use crate::models::{FieldClass, read};

/// The edit that a step of a quick fix asks for. A [`Change::Replace`] is a change of the text and
/// no edit of a model: it gives none, and the caller replaces the piece itself.
pub fn from_change(source: &str, change: &Change) -> Result<Option<Edit>, Diagnostic> {
    Ok(Some(match change.clone() {
        Change::SetOption { model, field, option, value } => {
            Edit::SetOption { model, field, option, value }
        }
        Change::RemoveOption { model, field, option } => {
            Edit::RemoveOption { model, field, option }
        }
        Change::RenameField { model, field, to } => {
            let draft = FieldDraft { name: to, ..draft(source, &model, &field)? };
            Edit::ChangeField { model, field, to: draft }
        }
        Change::SetFieldClass { model, field, class } => {
            let class = FieldClass::named(&class).ok_or_else(|| {
                Diagnostic::error(
                    "AttributeError",
                    format!("module 'django.db.models' has no attribute '{class}'"),
                )
                .with_plain("Modelyard does not have this class of field.")
            })?;
            let draft = FieldDraft { class, ..draft(source, &model, &field)? };
            Edit::ChangeField { model, field, to: draft }
        }
        Change::Replace { .. } => return Ok(None),
    }))
}

/// A field of the text as a form holds it.
fn draft(source: &str, model: &str, field: &str) -> Result<FieldDraft, Diagnostic> {
    let module = read(source).module;
    let found = module.model(model).and_then(|it| it.field(field));
    let found = found.ok_or_else(|| super::document::missing_field(model, field))?;
    let options = found
        .options
        .iter()
        .map(|option| (option.name.clone(), option.value.span.of(source).to_owned()))
        .collect();
    Ok(FieldDraft { name: found.name.clone(), class: found.class, options })
}

//! One way from an edit to a new text.

use serde::{Deserialize, Serialize};

use super::document::Document;
use super::{Edit, field, model};
use crate::diagnostic::Diagnostic;

/// A text after an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edited {
    /// The whole new text.
    pub text: String,
    /// What was renamed, so that rows are kept and no question is asked.
    pub renames: Vec<Rename>,
}

/// A renaming that an edit made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rename {
    /// Of a model.
    Model {
        /// The name before.
        from: String,
        /// The name now.
        to: String,
    },
    /// Of a field.
    Field {
        /// The model's name.
        model: String,
        /// The name before.
        from: String,
        /// The name now.
        to: String,
    },
}

/// Makes one edit. An edit that cannot be made changes nothing; the error says why, in Python's or
/// Django's words where they have some, and at which control of the form.
pub fn apply(source: &str, edit: &Edit) -> Result<Edited, Diagnostic> {
    let document = Document::open(source)?;
    let text = match edit {
        Edit::AddModel { name } => model::add(document, name)?,
        Edit::RenameModel { model, to } => return model::rename(document, model, to),
        Edit::DeleteModel { model } => model::delete(document, model)?,
        Edit::AddField { model, field } => field::add(document, model, field)?,
        Edit::ChangeField { model, field, to } => {
            return field::change(document, model, field, to);
        }
        Edit::DeleteField { model, field } => field::delete(document, model, field)?,
        Edit::SetOption { model, field, option, value } => {
            field::set_option(document, model, field, option, Some(value))?
        }
        Edit::RemoveOption { model, field, option } => {
            field::set_option(document, model, field, option, None)?
        }
        Edit::SetMeta { model, option, value } => {
            super::meta::set(document, model, option, value.as_deref())?
        }
    };
    Ok(Edited { text, renames: Vec::new() })
}

/// Makes several edits one after the other; none if one of them cannot be made.
pub fn apply_all(source: &str, edits: &[Edit]) -> Result<Edited, Diagnostic> {
    let mut result = Edited { text: source.to_owned(), renames: Vec::new() };
    for edit in edits {
        let step = apply(&result.text, edit)?;
        result.text = step.text;
        result.renames.extend(step.renames);
    }
    Ok(result)
}

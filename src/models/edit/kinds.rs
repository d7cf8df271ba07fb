//! What can be edited.

use serde::{Deserialize, Serialize};

use crate::models::FieldClass;

/// One edit of the models, as the form and the quick fixes make it. Values are Python source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Adds a model without fields at the end.
    AddModel {
        /// Its name.
        name: String,
    },
    /// Renames a model, with every mention of it in the fields of others.
    RenameModel {
        /// Its present name.
        model: String,
        /// The name to be.
        to: String,
    },
    /// Deletes a model; fields that point to it stay and are then in error.
    DeleteModel {
        /// Its name.
        model: String,
    },
    /// Adds a field after the last one of a model.
    AddField {
        /// The model's name.
        model: String,
        /// What to add.
        field: FieldDraft,
    },
    /// Replaces a field's name, class and options.
    ChangeField {
        /// The model's name.
        model: String,
        /// The field's present name.
        field: String,
        /// What it shall be.
        to: FieldDraft,
    },
    /// Deletes a field.
    DeleteField {
        /// The model's name.
        model: String,
        /// The field's name.
        field: String,
    },
    /// Gives an option of a field a value.
    SetOption {
        /// The model's name.
        model: String,
        /// The field's name.
        field: String,
        /// The option's name.
        option: String,
        /// Its value, in Python.
        value: String,
    },
    /// Takes an option away.
    RemoveOption {
        /// The model's name.
        model: String,
        /// The field's name.
        field: String,
        /// The option's name.
        option: String,
    },
    /// Gives an option of `class Meta` a value, or takes it away.
    SetMeta {
        /// The model's name.
        model: String,
        /// The option's name.
        option: String,
        /// Its value, in Python; none takes the option away.
        value: Option<String>,
    },
}

/// A field as a form holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldDraft {
    /// Its name.
    pub name: String,
    /// Its class.
    pub class: FieldClass,
    /// Its options in order, each with its value in Python: `("to", "Author")`,
    /// `("on_delete", "models.CASCADE")`, `("max_length", "100")`. `to` and `on_delete` are written
    /// as Django's documentation writes them.
    pub options: Vec<(String, String)>,
}

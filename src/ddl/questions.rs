//! What Django asks while it makes migrations, and what was answered:
//! `django/db/migrations/questioner.py`.

use std::collections::{BTreeMap, BTreeSet};

use crate::models::{Expr, FieldClass};
use crate::schema::Field;

/// A question of Django's.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The key of its answer: `Book.pages` for a value, `rename Book.name title` and
    /// `rename Author Writer` for a name.
    pub key: String,
    /// Django's words.
    pub message: String,
    /// What is asked for.
    pub kind: QuestionKind,
    /// The model.
    pub model: String,
    /// The field, empty where it is about a model.
    pub field: String,
    /// The class of the field.
    pub class: FieldClass,
}

/// What a [`Question`] asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// Whether something has a new name: yes or no.
    Rename,
    /// A value for rows that are there when a column comes.
    Added,
    /// A value for rows with NULL when a column may no longer be NULL.
    Altered,
}

impl Question {
    pub(super) fn rename_model(from: &str, to: &str) -> Self {
        Self {
            key: format!("rename {from} {to}"),
            message: format!("Was the model playground.{from} renamed to {to}? [y/N]"),
            kind: QuestionKind::Rename,
            model: to.to_owned(),
            field: String::new(),
            class: FieldClass::BooleanField,
        }
    }

    pub(super) fn rename_field(model: &str, from: &str, to: &str, class: FieldClass) -> Self {
        let small = model.to_lowercase();
        let name = class.name();
        Self {
            key: format!("rename {model}.{from} {to}"),
            message: format!("Was {small}.{from} renamed to {small}.{to} (a {name})? [y/N]"),
            kind: QuestionKind::Rename,
            model: model.to_owned(),
            field: to.to_owned(),
            class: FieldClass::BooleanField,
        }
    }

    pub(super) fn added(model: &str, field: &Field) -> Self {
        let (name, small) = (&field.name, model.to_lowercase());
        let message = if field.auto_now_add {
            format!(
                "It is impossible to add the field '{name}' with 'auto_now_add=True' to {small} \
                 without providing a default. This is because the database needs something to \
                 populate existing rows."
            )
        } else {
            format!(
                "It is impossible to add a non-nullable field '{name}' to {small} without \
                 specifying a default. This is because the database needs something to populate \
                 existing rows."
            )
        };
        Self::about(model, field, message, QuestionKind::Added)
    }

    pub(super) fn altered(model: &str, field: &Field) -> Self {
        let message = format!(
            "It is impossible to change a nullable field '{}' on {} to non-nullable without \
             providing a default. This is because the database needs something to populate \
             existing rows.",
            field.name,
            model.to_lowercase()
        );
        Self::about(model, field, message, QuestionKind::Altered)
    }

    fn about(model: &str, field: &Field, message: String, kind: QuestionKind) -> Self {
        Self {
            key: format!("{model}.{}", field.name),
            message,
            kind,
            model: model.to_owned(),
            field: field.name.clone(),
            class: field.class,
        }
    }
}

/// What is known beforehand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    models: BTreeSet<(String, String)>,
    fields: BTreeSet<(String, String, String)>,
    given: BTreeMap<String, bool>,
    defaults: BTreeMap<String, Expr>,
    passed_over: BTreeSet<String>,
}

impl Answers {
    /// Notes that a form gave a model another name.
    pub fn declare_model(&mut self, from: &str, to: &str) {
        self.models.insert((from.to_owned(), to.to_owned()));
    }

    /// Notes that a form gave a field of a model (its name after) another name.
    pub fn declare_field(&mut self, model: &str, from: &str, to: &str) {
        self.fields.insert((model.to_owned(), from.to_owned(), to.to_owned()));
    }

    /// Answers a question about a name.
    pub fn agree(&mut self, key: &str, agreed: bool) {
        self.given.insert(key.to_owned(), agreed);
    }

    /// Answers a question for a value.
    pub fn set_default(&mut self, key: &str, value: Expr) {
        self.defaults.insert(key.to_owned(), value);
    }

    /// Notes that no row waits for this value.
    pub fn pass_over(&mut self, key: &str) {
        self.passed_over.insert(key.to_owned());
    }

    pub(super) fn renames_model(&self, from: &str, to: &str) -> bool {
        self.models.contains(&(from.to_owned(), to.to_owned()))
    }

    pub(super) fn renames_field(&self, model: &str, from: &str, to: &str) -> bool {
        self.fields.contains(&(model.to_owned(), from.to_owned(), to.to_owned()))
    }

    pub(super) fn truth(&self, key: &str) -> Option<bool> {
        self.given.get(key).copied()
    }

    pub(super) fn default(&self, key: &str) -> Option<&Expr> {
        self.defaults.get(key)
    }

    pub(super) fn is_passed_over(&self, key: &str) -> bool {
        self.passed_over.contains(key)
    }
}

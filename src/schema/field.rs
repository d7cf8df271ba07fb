//! The fields of a model, resolved.

use serde::{Deserialize, Serialize};

use crate::models::{Expr, FieldClass, FieldOption};
use crate::span::Span;
use crate::sql::ColumnType;

/// A field of a model, with what its options and defaults amount to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Its name: `author`.
    pub name: String,
    /// The attribute that holds the raw value: `author_id`; Django's `attname`.
    pub attname: String,
    /// Its column; none for a many-to-many field.
    pub column: Option<String>,
    /// Its class.
    pub class: FieldClass,
    /// The model whose table has the column, by its key; a parent in multi-table inheritance.
    pub model: String,
    /// The class whose body declares it, which may be abstract; none for a field that Django adds.
    pub declared_by: Option<String>,
    /// The type of its column.
    pub kind: Option<ColumnType>,
    /// What a person reads: given, or made from the name.
    pub verbose_name: String,
    /// The help text, empty without one.
    pub help_text: String,
    /// Whether it may be NULL.
    pub null: bool,
    /// Whether a form may leave it empty.
    pub blank: bool,
    /// Whether each value may stand once only; true for a primary key.
    pub unique: bool,
    /// Whether it is the primary key.
    pub primary_key: bool,
    /// Whether Django makes an index for it, where it is not unique.
    pub db_index: bool,
    /// Whether forms show it.
    pub editable: bool,
    /// Whether Django adds it: `id`, `place_ptr`.
    pub auto_created: bool,
    /// Whether it takes the present moment with each `save()`.
    pub auto_now: bool,
    /// Whether it takes the present moment when the row is made.
    pub auto_now_add: bool,
    /// Whether the database enforces the reference.
    pub db_constraint: bool,
    /// The longest text that it takes, in characters.
    pub max_length: Option<u32>,
    /// Its default: a value, or the name of what is called.
    pub default: Option<Expr>,
    /// Its choices, groups opened.
    pub choices: Vec<Choice>,
    /// All options, as declared.
    pub options: Vec<FieldOption>,
    /// Where it stands in its text; empty for a field that Django adds.
    pub span: Span,
}

/// One choice of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// What the database holds.
    pub value: Expr,
    /// What a person reads.
    pub label: String,
    /// The group that it stands in.
    pub group: Option<String>,
}

impl Field {
    /// The value of an option as declared.
    pub fn option(&self, name: &str) -> Option<&Expr> {
        self.options.iter().find(|option| option.name == name).map(|option| &option.value)
    }

    /// Whether it has a column of its own.
    pub const fn is_concrete(&self) -> bool {
        self.column.is_some()
    }
}

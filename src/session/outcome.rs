//! What a message did.

use serde::{Deserialize, Serialize};

use super::snapshot::SnapshotChange;
use crate::diagnostic::Place;

/// The answer to a [`Request`](super::message::Request).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// The request's id.
    pub id: u32,
    /// What happened.
    pub outcome: Outcome,
    /// What is another now on the screen.
    pub change: SnapshotChange,
}

/// What a message did.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Why nothing was done; empty when it was done.
    pub problems: Vec<Problem>,
    /// What has to be answered before the models can change.
    pub questions: Vec<Question>,
    /// What to announce, in one sentence: "3 books deleted, 1 set to null".
    pub announcement: String,
    /// The row that was added or changed, if one was.
    pub row: Option<RowId>,
}

/// Why a message was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The control it belongs to.
    pub place: ProblemPlace,
    /// Django's, SQLite's or Python's exact words.
    pub message: String,
    /// One sentence in plain words.
    pub plain: String,
}

/// The control that a [`Problem`] belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProblemPlace {
    /// A control of the form for models.
    Models(Place),
    /// A field of the form for a row; empty for the form as a whole.
    Row {
        /// The model.
        model: String,
        /// The field's name, or empty.
        field: String,
    },
}

/// Django's question when the models change: when a column may not be NULL and there are rows, and
/// when something could have a new name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The key under which the answer is sent: `Book.author`, `rename Book.name title`.
    pub column: String,
    /// Django's words.
    pub message: String,
    /// Which kind of value is asked for: the class of the field.
    pub class: crate::models::FieldClass,
    /// How many rows wait for it.
    pub rows: usize,
    /// What kind of answer is wanted.
    #[serde(default)]
    pub kind: QuestionKind,
}

/// What kind of answer a [`Question`] wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionKind {
    /// A value for rows that are there.
    #[default]
    Value,
    /// Whether something has a new name: `y` or `n`.
    Rename,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RowId {
    /// The table.
    pub table: String,
    /// Its primary key, as text.
    pub pk: String,
}

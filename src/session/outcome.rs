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
    /// Columns that existing rows need a value for before the models can change.
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

/// Django's question when a new column may not be NULL and there are rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// `Book.author_id`: the key under which the answer is sent.
    pub column: String,
    /// Django's words.
    pub message: String,
    /// Which kind of value is asked for: the class of the field.
    pub class: crate::models::FieldClass,
    /// How many rows wait for it.
    pub rows: usize,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RowId {
    /// The table.
    pub table: String,
    /// Its primary key, as text.
    pub pk: String,
}

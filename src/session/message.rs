//! What comes in.

use serde::{Deserialize, Serialize};

use crate::models::edit::Edit;

/// A message with what the session cannot know by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Counts up; the answer carries it back.
    pub id: u32,
    /// Milliseconds since 1970, UTC.
    pub now: i64,
    /// The message.
    pub message: Message,
}

/// One thing that a person did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// Begin with a ready example, by its key.
    OpenExample {
        /// The key.
        key: String,
    },
    /// Begin with no models.
    Clear,
    /// Begin with a saved project.
    Open {
        /// The saved form.
        saved: String,
    },
    /// Edit the models by the form.
    Edit {
        /// What to change.
        edit: Edit,
        /// Values for existing rows where a new column needs one: column and what was typed.
        defaults: Vec<(String, String)>,
    },
    /// Apply the quick fix of a diagnostic, by its place in the snapshot's list.
    Fix {
        /// Its index there.
        diagnostic: usize,
    },
    /// Replace the text of models.py.
    SetText {
        /// The whole text.
        text: String,
        /// As in [`Message::Edit`].
        defaults: Vec<(String, String)>,
    },
    /// Add a row.
    AddRow {
        /// The model.
        model: String,
        /// What was typed.
        values: Vec<Input>,
    },
    /// Change a row.
    ChangeRow {
        /// The model.
        model: String,
        /// Its primary key, as text.
        pk: String,
        /// What was typed; fields that are not named stay as they are.
        values: Vec<Input>,
    },
    /// Delete a row as `instance.delete()` does.
    DeleteRow {
        /// The model.
        model: String,
        /// Its primary key, as text.
        pk: String,
    },
    /// Run Python in the shell.
    Run {
        /// What was typed.
        source: String,
    },
    /// Show the step at this place of the tape.
    GoTo {
        /// Its place, from 0.
        step: usize,
    },
    /// Draw the diagram another way.
    Show {
        /// How.
        view: super::snapshot::DiagramView,
    },
    /// Go one step back.
    Undo,
    /// Go one step forward again.
    Redo,
}

/// What was typed for one field of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// The field's name.
    pub field: String,
    /// What was typed or chosen.
    pub value: InputValue,
}

/// What a control of a row's form holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InputValue {
    /// Nothing: NULL where the column may be NULL.
    Empty,
    /// Text; of a foreign key, the primary key of the row chosen.
    Text(String),
    /// The primary keys of the rows chosen for a many-to-many field.
    Chosen(Vec<String>),
}

//! The plan of a deletion.

use crate::sql::Value;

/// What a deletion does, in the order in which Django does it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The steps.
    pub actions: Vec<Action>,
}

/// One step of a [`Plan`]; one statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Deletes rows, of models that nothing depends on first.
    Delete {
        /// The model.
        model: String,
        /// Its table.
        table: String,
        /// The column by which the rows are found.
        column: String,
        /// Its values in the rows to delete.
        values: Vec<Value>,
        /// How many rows these are.
        rows: usize,
        /// The foreign key that led there; none for the row that the deletion began with.
        because: Option<(String, String)>,
    },
    /// Gives a reference another value.
    Update {
        /// The model.
        model: String,
        /// Its table.
        table: String,
        /// The column that is set.
        column: String,
        /// To what.
        value: Value,
        /// The primary key's column.
        key: String,
        /// The primary keys of the rows.
        keys: Vec<Value>,
        /// The rule that asks for it: `SET_NULL`.
        rule: String,
    },
}

/// Why rows cannot be deleted.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// By which rule.
    pub kind: RefusalKind,
    /// Django's message.
    pub message: String,
    /// The rows that stand against it: model and primary key.
    pub rows: Vec<(String, Value)>,
}

/// The rule that refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// `ProtectedError`.
    Protected,
    /// `RestrictedError`.
    Restricted,
    /// What the rule gives in place of the reference is not known; no rule of Django's.
    Unknown,
}

impl Plan {
    /// What `delete()` returns: how many rows of each model go, in Django's order. Models are
    /// named without their app.
    pub fn deleted(&self) -> Vec<(String, usize)> {
        let mut counts: Vec<(String, usize)> = Vec::new();
        for action in &self.actions {
            let Action::Delete { model, rows, .. } = action else { continue };
            if *rows == 0 {
                continue;
            }
            match counts.iter_mut().find(|(counted, _)| counted == model) {
                Some((_, count)) => *count += rows,
                None => counts.push((model.clone(), *rows)),
            }
        }
        counts
    }
}

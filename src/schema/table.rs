//! Tables and their columns.

use serde::{Deserialize, Serialize};

use crate::sql::{Check, ColumnType, ForeignKey, Index, Unique};

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Its name: `playground_book`.
    pub name: String,
    /// The class name of the model that it belongs to.
    pub model: String,
    /// The many-to-many field that Django makes it for: model and field.
    pub joins: Option<(String, String)>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// What must be unique, beyond single columns.
    pub uniques: Vec<Unique>,
    /// What must hold in each row.
    pub checks: Vec<Check>,
    /// Its indexes beyond those of unique columns, under the names that Django gives them.
    pub indexes: Vec<Index>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its name: `author_id`.
    pub name: String,
    /// The field that it comes from: `author`.
    pub field: String,
    /// Its type.
    pub kind: ColumnType,
    /// Whether it may be NULL.
    pub null: bool,
    /// Whether it is the primary key.
    pub primary_key: bool,
    /// Whether each value may stand once only.
    pub unique: bool,
    /// The column that it refers to.
    pub references: Option<ForeignKey>,
    /// Whether the database enforces the reference (`db_constraint`).
    pub enforced: bool,
}

impl Table {
    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The column of the primary key.
    pub fn primary_key(&self) -> Option<&Column> {
        self.columns.iter().find(|column| column.primary_key)
    }
}

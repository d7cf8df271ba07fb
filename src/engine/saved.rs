//! The saved form of a database.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::database::Database;
use super::definition::Definition;
use super::error::EngineError;
use super::table::Table;
use crate::sql::{CreateTable, Value};

/// The version that is written.
const VERSION: u32 = 1;

/// A database to be kept, in a form that later versions read. Open transactions are not kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedDatabase {
    /// The version of this form.
    version: u32,
    tables: Vec<SavedTable>,
}

/// A table to be kept; indexes are made anew when it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct SavedTable {
    create: CreateTable,
    /// The greatest id that was given.
    sequence: i64,
    /// Rows by rowid.
    rows: Vec<(i64, Vec<Value>)>,
}

impl Database {
    /// The database in its saved form.
    pub fn save(&self) -> SavedDatabase {
        let table = |table: &Arc<Table>| SavedTable {
            create: table.definition.create.clone(),
            sequence: table.sequence,
            rows: table.rows.iter().map(|(rowid, row)| (*rowid, row.to_vec())).collect(),
        };
        SavedDatabase { version: VERSION, tables: self.state.tables.values().map(table).collect() }
    }

    /// The database of a saved form.
    ///
    /// # Errors
    /// [`EngineError::Data`] when the form is of a later version, and any error of an INSERT when
    /// its rows cannot be those of its tables: it is damaged then.
    pub fn load(saved: &SavedDatabase) -> Result<Self, EngineError> {
        if saved.version > VERSION {
            return Err(EngineError::Data(format!(
                "saved by a later version: {} instead of {VERSION}",
                saved.version
            )));
        }
        let mut database = Self::new();
        for saved in &saved.tables {
            let table = Table::new(Definition::new(saved.create.clone())?);
            let name = saved.create.table.as_str();
            if database.state.tables.insert(name.into(), Arc::new(table)).is_some() {
                return Err(EngineError::Data(format!("two tables are named {name}")));
            }
            for (rowid, values) in &saved.rows {
                database.state.restore(name, *rowid, values.clone())?;
            }
            let table = database.state.table_mut(name)?;
            table.sequence = table.sequence.max(saved.sequence);
        }
        Ok(database)
    }
}

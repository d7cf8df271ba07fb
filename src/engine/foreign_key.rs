//! Foreign keys: deferred to the end of the transaction, as Django's are on SQLite.

use std::sync::Arc;

use super::cell::Cell;
use super::error::EngineError;
use super::state::State;
use super::table::Table;
use crate::sql::Value;

/// A row that refers to nothing, as a row of `PRAGMA foreign_key_check` tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ForeignKeyViolation {
    /// The table of the row.
    pub table: String,
    /// Its primary key.
    pub pk: Value,
    /// The column that refers.
    pub column: String,
    /// What it holds.
    pub value: Value,
    /// The table that it refers to.
    pub parent: String,
    /// The column there.
    pub parent_column: String,
}

impl State {
    /// Whether a row of a table refers to something that is not there: the foreign key that does.
    fn dangling(&self, table: &Table, row: &[Value]) -> Vec<usize> {
        let is_dangling = |place: &usize| {
            let reference = &table.definition.references[*place];
            let cell = Cell::from(&row[reference.column]);
            !cell.is_null() && !self.has(&reference.table, &reference.to, &cell)
        };
        (0..table.definition.references.len()).filter(is_dangling).collect()
    }

    fn has(&self, table: &str, column: &str, cell: &Cell) -> bool {
        self.tables.get(table).is_some_and(|parent| {
            parent.definition.column(column).is_some_and(|column| parent.contains(column, cell))
        })
    }

    /// Notes a row that was put in, if it refers to something that is not there.
    pub(super) fn suspect_row(&mut self, table: &str, rowid: i64) {
        let Some(child) = self.tables.get(table) else { return };
        let Some(row) = child.rows.get(&rowid) else { return };
        if !self.dangling(child, row).is_empty() {
            self.suspects.insert((Arc::from(table), rowid));
        }
    }

    /// Notes the rows that refer to a row that was taken out.
    pub(super) fn suspect_children(&mut self, table: &str, row: &[Value]) {
        let Some(parent) = self.tables.get(table) else { return };
        let mut found = Vec::new();
        for (name, child) in &self.tables {
            for reference in &child.definition.references {
                if reference.table != table {
                    continue;
                }
                let Some(column) = parent.definition.column(&reference.to) else { continue };
                let cell = Cell::from(&row[column]);
                found.extend(
                    child
                        .find(reference.column, &cell)
                        .into_iter()
                        .map(|id| (Arc::clone(name), id)),
                );
            }
        }
        self.suspects.extend(found);
    }

    /// Fails if a noted row still refers to nothing; forgets the notes if not.
    pub(super) fn settle(&mut self) -> Result<(), EngineError> {
        let broken = self.suspects.iter().any(|(name, rowid)| {
            self.tables.get(name).is_some_and(|child| {
                child.rows.get(rowid).is_some_and(|row| !self.dangling(child, row).is_empty())
            })
        });
        if broken {
            return Err(EngineError::Integrity("FOREIGN KEY constraint failed".to_owned()));
        }
        self.suspects.clear();
        Ok(())
    }

    /// Every row that refers to nothing.
    pub(super) fn violations(&self) -> Vec<ForeignKeyViolation> {
        let mut found = Vec::new();
        for table in self.tables.values() {
            for (rowid, row) in &table.rows {
                for place in self.dangling(table, row) {
                    let reference = &table.definition.references[place];
                    let pk = table.definition.primary_key;
                    found.push(ForeignKeyViolation {
                        table: table.definition.name().to_owned(),
                        pk: pk.map_or(Value::Int(*rowid), |column| row[column].clone()),
                        column: table.definition.columns()[reference.column].name.clone(),
                        value: row[reference.column].clone(),
                        parent: reference.table.clone(),
                        parent_column: reference.to.clone(),
                    });
                }
            }
        }
        found
    }
}

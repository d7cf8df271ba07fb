//! Putting rows in, changing and removing them, under the constraints of their table.

use std::sync::Arc;

use super::cell::Cell;
use super::convert::stored;
use super::error::EngineError;
use super::scalar;
use super::state::State;
use super::table::{self, Row, Table};
use crate::sql::Value;

/// What becomes of a row that would break a uniqueness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnConflict {
    /// The statement fails.
    Abort,
    /// The row is passed over: `INSERT OR IGNORE`.
    Ignore,
}

impl State {
    /// Puts a new row in and gives its rowid, or nothing if it is passed over.
    pub(super) fn insert(
        &mut self,
        name: &str,
        mut values: Vec<Value>,
        on_conflict: OnConflict,
    ) -> Result<Option<i64>, EngineError> {
        let table = self.table(name)?;
        let definition = Arc::clone(&table.definition);
        let rowid = new_rowid(table, &mut values)?;
        for (value, column) in values.iter_mut().zip(definition.columns()) {
            *value = stored(column.kind, std::mem::replace(value, Value::Null));
        }
        match check(table, rowid, None, &values) {
            Err(EngineError::Integrity(message)) if on_conflict == OnConflict::Ignore => {
                // OR IGNORE passes over uniqueness and NOT NULL, never over foreign keys; a broken
                // CHECK still fails the statement.
                if message.starts_with("CHECK") {
                    return Err(EngineError::Integrity(message));
                }
                // The id that it would have had is used up all the same.
                if definition.autoincrement {
                    let table = self.table_mut(name)?;
                    table.sequence = table.sequence.max(rowid);
                }
                return Ok(None);
            }
            other => other?,
        }
        let table = self.table_mut(name)?;
        table.put(rowid, Row::from(values));
        table.sequence = table.sequence.max(rowid);
        if !definition.references.is_empty() {
            self.suspect_row(name, rowid);
        }
        Ok(Some(rowid))
    }

    /// Puts a row of a saved table back at its rowid.
    pub(super) fn restore(
        &mut self,
        name: &str,
        rowid: i64,
        mut values: Vec<Value>,
    ) -> Result<(), EngineError> {
        let table = self.table_mut(name)?;
        let definition = Arc::clone(&table.definition);
        if values.len() != definition.columns().len() {
            return Err(EngineError::Data(format!("a row of {name} has too few or many values")));
        }
        for (value, column) in values.iter_mut().zip(definition.columns()) {
            *value = stored(column.kind, std::mem::replace(value, Value::Null));
        }
        let key = definition.primary_key.filter(|_| definition.rowid_is_key);
        if key.is_some_and(|column| table::rowid(&Cell::from(&values[column])) != Some(rowid)) {
            return Err(EngineError::Data(format!("a row of {name} is not where its key says")));
        }
        check(table, rowid, None, &values)?;
        table.put(rowid, Row::from(values));
        table.sequence = table.sequence.max(rowid);
        Ok(())
    }

    /// Gives columns of a row other values.
    pub(super) fn update(
        &mut self,
        name: &str,
        rowid: i64,
        assignments: &[(usize, Value)],
    ) -> Result<(), EngineError> {
        let table = self.table(name)?;
        let definition = Arc::clone(&table.definition);
        let Some(old) = table.rows.get(&rowid).cloned() else { return Ok(()) };
        let mut values = old.to_vec();
        for (column, value) in assignments {
            values[*column] = stored(definition.columns()[*column].kind, value.clone());
        }
        if values == *old {
            return Ok(());
        }
        let moved_to = match definition.primary_key.filter(|_| definition.rowid_is_key) {
            Some(column) => table::rowid(&Cell::from(&values[column]))
                .ok_or_else(|| EngineError::Integrity("datatype mismatch".to_owned()))?,
            None => rowid,
        };
        check(table, moved_to, Some(rowid), &values)?;
        let table = self.table_mut(name)?;
        table.take(rowid);
        table.put(moved_to, Row::from(values));
        self.suspect_children(name, &old);
        self.suspect_row(name, moved_to);
        Ok(())
    }

    /// Removes a row.
    pub(super) fn delete(&mut self, name: &str, rowid: i64) -> Result<(), EngineError> {
        if let Some(row) = self.table_mut(name)?.take(rowid) {
            self.suspect_children(name, &row);
        }
        Ok(())
    }
}

/// The rowid of a new row; where it is the primary key and was not given, it is filled in.
fn new_rowid(table: &Table, values: &mut [Value]) -> Result<i64, EngineError> {
    let full = || EngineError::Operational("database or disk is full".to_owned());
    let key = table.definition.primary_key.filter(|_| table.definition.rowid_is_key);
    match key {
        None => table.next_rowid().ok_or_else(full),
        Some(column) if values[column].is_null() => {
            let rowid = table.next_rowid().ok_or_else(full)?;
            values[column] = Value::Int(rowid);
            Ok(rowid)
        }
        Some(column) => table::rowid(&Cell::from(&stored(
            table.definition.columns()[column].kind,
            values[column].clone(),
        )))
        .ok_or_else(|| EngineError::Integrity("datatype mismatch".to_owned())),
    }
}

/// Looks whether a row may stand at a rowid, in the order in which SQLite looks: NOT NULL, CHECK,
/// the rowid, then the unique indexes.
fn check(table: &Table, rowid: i64, before: Option<i64>, row: &[Value]) -> Result<(), EngineError> {
    let definition = &table.definition;
    for (value, column) in row.iter().zip(definition.columns()) {
        if value.is_null() && !column.null {
            let name = definition.name();
            return Err(EngineError::Integrity(format!(
                "NOT NULL constraint failed: {name}.{}",
                column.name
            )));
        }
    }
    for (value, column) in row.iter().zip(definition.columns()) {
        // The type's own condition, `CHECK ("n" >= 0)`, which SQLite names after the column.
        if column.kind.is_positive() && Cell::from(value) < Cell::Int(0) && !value.is_null() {
            return Err(EngineError::Integrity(format!(
                "CHECK constraint failed: {}",
                column.name
            )));
        }
    }
    for check in definition.checks() {
        if scalar::fails(&check.condition, definition, row) {
            return Err(EngineError::Integrity(format!("CHECK constraint failed: {}", check.name)));
        }
    }
    if before != Some(rowid) && table.rows.contains_key(&rowid) {
        let key = definition.primary_key.map(|column| vec![column]).unwrap_or_default();
        return Err(EngineError::Integrity(definition.unique_message(&key)));
    }
    // SQLite looks at the newest index first.
    let uniques = definition.indexes.iter().enumerate().rev().filter(|(_, index)| index.unique);
    for (place, index) in uniques {
        let Some(key) = table.index_key(index, row) else { continue };
        if key.iter().any(Cell::is_null) {
            continue;
        }
        if table.find_prefix(place, &key).iter().any(|found| Some(*found) != before) {
            return Err(EngineError::Integrity(definition.unique_message(&index.columns)));
        }
    }
    Ok(())
}

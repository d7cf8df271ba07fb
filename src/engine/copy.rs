//! Copying the rows of one table into another, as Django's schema editor does to change a table on
//! SQLite (`_remake_table` of `django/db/backends/sqlite3/schema.py`): create the new table, copy,
//! drop the old one, rename.

use super::database::{Answer, Database};
use super::error::EngineError;
use super::write::OnConflict;
use crate::sql::{CopiedValue, Value};

impl Database {
    /// Copies every row of a table into another: `columns` says for each column of the new table
    /// where its values come from; columns that are not named stay NULL.
    ///
    /// # Errors
    /// As for an INSERT: the constraints of the new table are checked, foreign keys apart. Nothing
    /// is copied then.
    pub fn copy_rows(
        &mut self,
        from: &str,
        to: &str,
        columns: &[(String, CopiedValue)],
    ) -> Result<Answer, EngineError> {
        let before = self.state.clone();
        let copied = self.copy(from, to, columns);
        if copied.is_err() {
            self.state = before;
        }
        copied
    }

    fn copy(
        &mut self,
        from: &str,
        to: &str,
        columns: &[(String, CopiedValue)],
    ) -> Result<Answer, EngineError> {
        let old = self.state.table(from)?.clone();
        let target = self.state.table(to)?;
        let width = target.definition.columns().len();
        let place_in = |table: &super::table::Table, name: &str| {
            table
                .definition
                .column(name)
                .ok_or_else(|| EngineError::no_such_column(table.definition.name(), name))
        };
        let mut moves = Vec::new();
        for (name, copied) in columns {
            let source = match copied {
                CopiedValue::Column(column) => (Some(place_in(&old, column)?), Value::Null),
                CopiedValue::Value(value) => (None, value.clone()),
                CopiedValue::Coalesce(column, value) => {
                    (Some(place_in(&old, column)?), value.clone())
                }
            };
            moves.push((place_in(target, name)?, source));
        }
        let mut answer = Answer::default();
        for row in old.rows.values() {
            let mut values = vec![Value::Null; width];
            for (place, (source, fallback)) in &moves {
                let value = source.map_or(&Value::Null, |source| &row[source]);
                values[*place] = if value.is_null() { fallback.clone() } else { value.clone() };
            }
            if self.state.insert(to, values, OnConflict::Abort)?.is_some() {
                answer.changed += 1;
            }
        }
        Ok(answer)
    }
}

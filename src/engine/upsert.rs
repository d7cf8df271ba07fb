//! `INSERT … ON CONFLICT (…) DO UPDATE`.

use super::cell::Cell;
use super::convert::stored;
use super::error::EngineError;
use super::state::State;
use super::table;
use super::write::OnConflict;
use crate::sql::{Insert, Value};

impl State {
    /// Puts a row in as an INSERT says, or updates the one that it would clash with; gives its
    /// rowid, or nothing if it is passed over.
    pub(super) fn insert_as(
        &mut self,
        insert: &Insert,
        values: Vec<Value>,
    ) -> Result<Option<i64>, EngineError> {
        let Some(conflict) = &insert.update_on_conflict else {
            let rule = if insert.ignore_conflicts { OnConflict::Ignore } else { OnConflict::Abort };
            return self.insert(&insert.table, values, rule);
        };
        let target = self.places(&insert.table, &conflict.target)?;
        let Some(rowid) = self.clashing(&insert.table, &target, &values)? else {
            return self.insert(&insert.table, values, OnConflict::Abort);
        };
        // The id that the row would have had is used up all the same.
        let table = self.table_mut(&insert.table)?;
        let given = table.definition.primary_key.is_some_and(|key| !values[key].is_null());
        if table.definition.autoincrement
            && !given
            && let Some(next) = table.next_rowid()
        {
            table.sequence = table.sequence.max(next);
        }
        let columns = self.places(&insert.table, &conflict.columns)?;
        let assignments: Vec<_> =
            columns.into_iter().map(|place| (place, values[place].clone())).collect();
        self.update(&insert.table, rowid, &assignments)?;
        Ok(Some(rowid))
    }

    fn places(&self, table: &str, names: &[String]) -> Result<Vec<usize>, EngineError> {
        let definition = &self.table(table)?.definition;
        let place = |name: &String| {
            definition.column(name).ok_or_else(|| EngineError::no_such_column(table, name))
        };
        names.iter().map(place).collect()
    }

    /// The row that has the same values in columns that are unique together.
    fn clashing(
        &self,
        name: &str,
        target: &[usize],
        values: &[Value],
    ) -> Result<Option<i64>, EngineError> {
        let table = self.table(name)?;
        let definition = &table.definition;
        let of = |place: usize| stored(definition.columns()[place].kind, values[place].clone());
        if let [place] = target
            && definition.rowid_is_key
            && definition.primary_key == Some(*place)
        {
            let rowid = table::rowid(&Cell::from(&of(*place)));
            return Ok(rowid.filter(|rowid| table.rows.contains_key(rowid)));
        }
        let same = |columns: &[usize]| {
            columns.len() == target.len() && columns.iter().all(|place| target.contains(place))
        };
        let found = definition
            .indexes
            .iter()
            .position(|index| index.unique && index.condition.is_none() && same(&index.columns));
        let Some(index) = found else {
            return Err(EngineError::Operational(
                "ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint".to_owned(),
            ));
        };
        let key: Vec<Cell> =
            definition.indexes[index].columns.iter().map(|place| Cell::from(&of(*place))).collect();
        if key.iter().any(Cell::is_null) {
            return Ok(None);
        }
        Ok(table.find_prefix(index, &key).first().copied())
    }
}

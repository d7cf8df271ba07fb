//! The rows of one table and its indexes, in persistent maps.

use std::ops::Bound;
use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use super::cell::Cell;
use super::definition::{Definition, IndexDefinition};
use super::scalar;
use crate::sql::Value;

/// A row: a value for each column. Shared by every snapshot that has it.
pub(super) type Row = Arc<[Value]>;

/// An entry of an index: the cells of its columns, then the row.
pub(super) type Entry = (Arc<[Cell]>, i64);

/// The rows of one table and its indexes. A clone is a snapshot and costs a few pointers.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) definition: Arc<Definition>,
    /// By rowid, which is the primary key where SQLite makes it so.
    pub(super) rows: OrdMap<i64, Row>,
    /// One for each index of the definition.
    pub(super) indexes: Vec<OrdSet<Entry>>,
    /// The greatest id given so far: SQLite's `sqlite_sequence`.
    pub(super) sequence: i64,
}

impl Table {
    /// An empty table.
    pub(super) fn new(definition: Definition) -> Self {
        Self {
            indexes: vec![OrdSet::new(); definition.indexes.len()],
            definition: Arc::new(definition),
            rows: OrdMap::new(),
            sequence: 0,
        }
    }

    /// The rows in which a column has this value, in the order of their rowids.
    pub(super) fn find(&self, column: usize, cell: &Cell) -> Vec<i64> {
        if cell.is_null() {
            return Vec::new();
        }
        if self.definition.rowid_is_key && self.definition.primary_key == Some(column) {
            return match rowid(cell) {
                Some(rowid) if self.rows.contains_key(&rowid) => vec![rowid],
                _ => Vec::new(),
            };
        }
        match self.definition.index_on(column) {
            Some(index) => {
                let mut found = self.find_prefix(index, std::slice::from_ref(cell));
                if self.definition.indexes[index].columns.len() > 1 {
                    found.sort_unstable();
                }
                found
            }
            None => self
                .rows
                .iter()
                .filter(|(_, row)| Cell::from(&row[column]) == *cell)
                .map(|(rowid, _)| *rowid)
                .collect(),
        }
    }

    /// Whether a column has this value in some row.
    pub(super) fn contains(&self, column: usize, cell: &Cell) -> bool {
        if self.definition.rowid_is_key && self.definition.primary_key == Some(column) {
            return rowid(cell).is_some_and(|rowid| self.rows.contains_key(&rowid));
        }
        !self.find(column, cell).is_empty()
    }

    /// The rows whose entries in an index begin with these cells.
    pub(super) fn find_prefix(&self, index: usize, cells: &[Cell]) -> Vec<i64> {
        let bound = Bound::Included(cells);
        self.entries(index, bound, bound).map(|(_, rowid)| *rowid).collect()
    }

    /// The cells that a row has in an index, if the index holds it.
    pub(super) fn index_key(&self, index: &IndexDefinition, row: &[Value]) -> Option<Arc<[Cell]>> {
        if let Some(condition) = &index.condition
            && !scalar::holds(condition, &self.definition, row)
        {
            return None;
        }
        Some(index.columns.iter().map(|&column| Cell::from(&row[column])).collect())
    }

    /// Puts a row in, its constraints checked before.
    pub(super) fn put(&mut self, rowid: i64, row: Row) {
        let definition = Arc::clone(&self.definition);
        for (place, index) in definition.indexes.iter().enumerate() {
            if let Some(key) = self.index_key(index, &row) {
                self.indexes[place].insert((key, rowid));
            }
        }
        self.rows.insert(rowid, row);
    }

    /// Takes a row out.
    pub(super) fn take(&mut self, rowid: i64) -> Option<Row> {
        let row = self.rows.remove(&rowid)?;
        let definition = Arc::clone(&self.definition);
        for (place, index) in definition.indexes.iter().enumerate() {
            if let Some(key) = self.index_key(index, &row) {
                self.indexes[place].remove(&(key, rowid));
            }
        }
        Some(row)
    }

    /// The next rowid: one more than the greatest there is, or ever was with AUTOINCREMENT.
    pub(super) fn next_rowid(&self) -> Option<i64> {
        let greatest = self.rows.get_max().map_or(0, |(rowid, _)| *rowid);
        let floor = if self.definition.autoincrement { self.sequence } else { 0 };
        greatest.max(floor).checked_add(1)
    }
}

/// The rowid that a cell names.
pub(super) fn rowid(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Int(number) => Some(*number),
        #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is in bounds")]
        Cell::Real(number) if number.fract() == 0.0 && number.abs() < 9e18 => Some(*number as i64),
        _ => None,
    }
}

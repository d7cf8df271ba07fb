//! The storage of one statement.

use gluesql_core::data::Key;
use gluesql_core::prelude::{Error, Result, Value as Glue};
use gluesql_core::store::RowIter;

use super::virtual_table::{Direction, Virtual, VirtualRows};
use crate::engine::cell::Cell;
use crate::engine::convert::{from_glue, to_glue, value_to_glue};
use crate::engine::meter::Meter;
use crate::engine::table::Row;

/// The storage of one statement. It collects what GlueSQL wants to write and changes nothing.
pub(in crate::engine) struct Run {
    /// By number: GlueSQL knows the third as `#3`.
    pub(in crate::engine) tables: Vec<Virtual>,
    /// What GlueSQL wrote.
    pub(in crate::engine) write: Option<Write>,
    /// How many rows were given out.
    pub(in crate::engine) meter: Meter,
}

/// What GlueSQL wants to write into the statement's table.
pub(in crate::engine) enum Write {
    /// New rows.
    Insert(Vec<Vec<Glue>>),
    /// Rows in place of those with these rowids.
    Update(Vec<(i64, Vec<Glue>)>),
    /// Rows to go.
    Delete(Vec<i64>),
}

/// What the error of a storage says when the budget is spent.
pub(in crate::engine) const BUDGET_SPENT: &str = "budget spent";

impl Run {
    /// A virtual table by the name that GlueSQL knows it by.
    pub(super) fn find(&self, name: &str) -> Option<&Virtual> {
        name.strip_prefix('#')
            .and_then(|number| number.parse::<usize>().ok())
            .and_then(|number| self.tables.get(number))
    }

    /// Counts rows that are given out.
    pub(super) fn spend(&self, rows: usize) -> Result<()> {
        self.meter.spend(rows).map_err(|_| Error::StorageMsg(BUDGET_SPENT.to_owned()))
    }

    pub(super) fn scan<'a>(&'a self, name: &str) -> RowIter<'a> {
        let Some(table) = self.find(name) else { return Box::new(std::iter::empty()) };
        match &table.rows {
            VirtualRows::Table { table, rowids: None, columns, direction } => {
                let row = move |(rowid, row): (&'a i64, &'a Row)| {
                    self.spend(1)?;
                    Ok((Key::I64(*rowid), project(row, columns)))
                };
                match direction {
                    Direction::Forward => Box::new(table.rows.iter().map(row)),
                    Direction::Backward => Box::new(table.rows.iter().rev().map(row)),
                }
            }
            VirtualRows::Table { table, rowids: Some(rowids), columns, direction } => {
                let row = move |rowid: &'a i64| {
                    let row = table.rows.get(rowid)?;
                    Some(self.spend(1).map(|()| (Key::I64(*rowid), project(row, columns))))
                };
                match direction {
                    Direction::Forward => Box::new(rowids.iter().filter_map(row)),
                    Direction::Backward => Box::new(rowids.iter().rev().filter_map(row)),
                }
            }
            VirtualRows::Given(rows) => Box::new(rows.iter().map(|row| {
                self.spend(1)?;
                Ok((Key::None, row.clone()))
            })),
            VirtualRows::One => Box::new(std::iter::once(Ok((Key::None, Vec::new())))),
            VirtualRows::Map(map) => Box::new(map.values().map(|value| {
                self.spend(1)?;
                Ok((Key::None, vec![value.clone()]))
            })),
            VirtualRows::Function(_) => Box::new(std::iter::empty()),
        }
    }

    pub(super) fn fetch(&self, name: &str, key: &Key) -> Result<Option<Vec<Glue>>> {
        self.spend(1)?;
        let Some(table) = self.find(name) else { return Ok(None) };
        let cell = from_glue(Glue::from(key.clone()));
        Ok(match &table.rows {
            VirtualRows::Map(map) => map.get(&cell).map(|value| vec![value.clone()]),
            VirtualRows::Function(function) => Some(vec![to_glue(&function.call(cell))]),
            VirtualRows::Table { table, columns, .. } => match cell {
                Cell::Int(rowid) => table.rows.get(&rowid).map(|row| project(row, columns)),
                _ => None,
            },
            VirtualRows::Given(_) | VirtualRows::One => None,
        })
    }
}

fn project(row: &Row, columns: &[usize]) -> Vec<Glue> {
    columns.iter().map(|column| value_to_glue(&row[*column])).collect()
}

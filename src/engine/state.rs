//! Everything that a transaction can take back.

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use super::error::EngineError;
use super::table::Table;

/// The tables, and the rows whose foreign keys must be looked at before a commit.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub(super) tables: OrdMap<Arc<str>, Arc<Table>>,
    /// Rows that may refer to nothing.
    pub(super) suspects: OrdSet<(Arc<str>, i64)>,
}

impl State {
    /// A table.
    pub(super) fn table(&self, name: &str) -> Result<&Arc<Table>, EngineError> {
        self.tables.get(name).ok_or_else(|| EngineError::no_such_table(name))
    }

    /// A table to be changed.
    pub(super) fn table_mut(&mut self, name: &str) -> Result<&mut Table, EngineError> {
        self.tables.get_mut(name).map(Arc::make_mut).ok_or_else(|| EngineError::no_such_table(name))
    }
}

//! Virtual tables.

use std::collections::BTreeMap;
use std::sync::Arc;

use gluesql_core::ast::{ColumnDef, ColumnUniqueOption};
use gluesql_core::data::Schema;
use gluesql_core::prelude::{DataType, Value as Glue};

use crate::engine::cell::Cell;
use crate::engine::compile::Function;
use crate::engine::table::Table;

/// The name of the one column of a set or function.
pub(in crate::engine) const VALUE: &str = "v";

/// A table that exists for one statement.
pub(in crate::engine) struct Virtual {
    /// What GlueSQL is told of it.
    pub(in crate::engine) schema: Schema,
    /// Its rows.
    pub(in crate::engine) rows: VirtualRows,
}

/// Where the rows of a virtual table come from.
pub(in crate::engine) enum VirtualRows {
    /// From a table: all, or those of these rowids; only these of its columns.
    Table {
        table: Arc<Table>,
        rowids: Option<Arc<[i64]>>,
        columns: Vec<usize>,
        direction: Direction,
    },
    /// They are here.
    Given(Arc<Vec<Vec<Glue>>>),
    /// One row without a column.
    One,
    /// A row for each key, found by it.
    Map(BTreeMap<Cell, Glue>),
    /// One row, worked out from the key that is looked for.
    Function(Function),
}

/// From which end rows are gone through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::engine) enum Direction {
    /// By rowid.
    #[default]
    Forward,
    /// The greatest rowid first.
    Backward,
}

/// A column of a virtual table.
pub(in crate::engine) struct VirtualColumn {
    pub(in crate::engine) name: String,
    pub(in crate::engine) data_type: DataType,
    pub(in crate::engine) key: bool,
}

impl Virtual {
    /// A virtual table with these columns.
    pub(in crate::engine) fn new(
        name: &str,
        columns: Vec<VirtualColumn>,
        rows: VirtualRows,
    ) -> Self {
        let column = |column: VirtualColumn| ColumnDef {
            name: column.name,
            data_type: column.data_type,
            nullable: true,
            default: None,
            unique: column.key.then_some(ColumnUniqueOption { is_primary: true }),
            comment: None,
        };
        let schema = Schema {
            table_name: name.to_owned(),
            column_defs: Some(columns.into_iter().map(column).collect()),
            indexes: Vec::new(),
            engine: None,
            foreign_keys: Vec::new(),
            comment: None,
        };
        Self { schema, rows }
    }

    /// Makes a column the key by which rows are looked up.
    pub(in crate::engine) fn mark_key(&mut self, name: &str) {
        let columns = self.schema.column_defs.iter_mut().flatten();
        for column in columns.filter(|column| column.name == name) {
            column.unique = Some(ColumnUniqueOption { is_primary: true });
        }
    }
}

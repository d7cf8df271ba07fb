//! Rows read straight from the storage, without a statement.

use crate::engine::{Database, TableView};
use crate::schema::{Schema, Table};
use crate::sql::Value;

/// A database and the schema of its tables. The cells of a row come in the order of
/// [`Table::columns`]; the database may hold them in another, that of Django's migrations.
#[derive(Clone, Copy, Debug)]
pub(super) struct Store<'a> {
    schema: &'a Schema,
    database: &'a Database,
}

impl<'a> Store<'a> {
    /// A database whose tables are those of this schema.
    pub(super) fn new(schema: &'a Schema, database: &'a Database) -> Self {
        Self { schema, database }
    }

    /// All rows of a table, by primary key.
    pub(super) fn all(self, table: &str) -> Vec<Vec<Value>> {
        let Some((view, places)) = self.table(table) else { return Vec::new() };
        view.rows().map(|row| ordered(row, &places)).collect()
    }

    /// The rows of a table in which a column has one of these values, by primary key.
    pub(super) fn find(self, table: &str, column: &str, values: &[Value]) -> Vec<Vec<Value>> {
        let Some((view, places)) = self.table(table) else { return Vec::new() };
        let found = values.iter().flat_map(|value| view.rows_with(column, value));
        found.map(|row| ordered(row, &places)).collect()
    }

    fn table(self, name: &str) -> Option<(TableView<'a>, Vec<usize>)> {
        let view = self.database.table(name)?;
        let table: &Table = self.schema.table(name)?;
        let places = table.columns.iter().map(|column| view.column(&column.name));
        Some((view, places.collect::<Option<_>>()?))
    }
}

fn ordered(row: &[Value], places: &[usize]) -> Vec<Value> {
    places.iter().map(|&place| row.get(place).cloned().unwrap_or(Value::Null)).collect()
}

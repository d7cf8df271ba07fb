//! The printers: the same statement as Django writes it for SQLite, and as GlueSQL runs it.

mod alias;
mod dialect;
mod expr;
mod function;
mod select;
mod statement;
mod value;

use super::{ColumnDefinition, Statement};
use dialect::Dialect;

/// The statement as Django writes it for SQLite, with its values in it, as `connection.queries`
/// shows it.
pub fn sqlite(statement: &Statement) -> String {
    statement::Printer::new(Dialect::Sqlite, statement).print(statement)
}

/// The statement in the words of GlueSQL's dialect.
pub fn gluesql(statement: &Statement) -> String {
    statement::Printer::new(Dialect::GlueSql, statement).print(statement)
}

/// A name between double quotes.
pub fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The type of a column as each dialect names it.
fn column_type(dialect: Dialect, column: &ColumnDefinition) -> String {
    dialect.column_type(column.kind)
}

//! The printers: the same statement as Django writes it for SQLite, and as GlueSQL runs it.

mod alias;
mod expr;
mod function;
mod select;
mod statement;
mod value;

use super::{Dialect, Statement};

/// The statement as Django writes it for SQLite, with its values in it, as `connection.queries`
/// shows it.
pub fn sqlite(statement: &Statement) -> String {
    statement::Printer::new(Dialect::Sqlite, statement).print(statement)
}

/// The statement as Django writes it for SQLite, with its values as Python's `str()` has them and
/// without quotes, as `str(queryset.query)` shows it.
pub fn sqlite_str(statement: &Statement) -> String {
    statement::Printer::unquoted(statement).print(statement)
}

/// The statement in the words of GlueSQL's dialect.
pub fn gluesql(statement: &Statement) -> String {
    statement::Printer::new(Dialect::GlueSql, statement).print(statement)
}

/// A name between double quotes.
fn quote(name: &str) -> String {
    super::print_ddl::quoted(name, Dialect::Sqlite)
}

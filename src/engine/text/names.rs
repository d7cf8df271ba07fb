//! The names that a query can use. Like SQLite, without regard to the case of ASCII letters.

use gluesql_core::sqlparser::ast::{Ident, ObjectName};

use super::{Result, unsupported};
use crate::engine::database::Database;
use crate::engine::error::EngineError;
use crate::sql::Expr;

/// A table of a query, under the name that it has there.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) alias: String,
    pub(super) columns: Vec<String>,
}

/// One query: its tables, and what its outputs are called.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    pub(super) tables: Vec<Named>,
    pub(super) outputs: Vec<(String, Expr)>,
}

/// What texts are read with: the database and the queries around the place that is read.
pub(super) struct Reader<'a> {
    pub(super) database: &'a Database,
    pub(super) scopes: Vec<Scope>,
}

/// A name without a schema before it.
pub(super) fn single(name: &ObjectName) -> Result<&Ident> {
    match name.0.as_slice() {
        [name] => Ok(name),
        _ => unsupported(format!("a schema: {name}")),
    }
}

impl Reader<'_> {
    /// A table and its columns.
    pub(super) fn table(&self, name: &ObjectName) -> Result<Named> {
        let name = &single(name)?.value;
        let found = self.database.tables().find(|table| table.eq_ignore_ascii_case(name));
        let view = found.and_then(|table| self.database.table(table));
        let Some((table, view)) = found.zip(view) else {
            return Err(EngineError::Operational(format!("no such table: {name}")));
        };
        let columns = view.definition().columns.iter().map(|column| column.name.clone());
        Ok(Named { alias: table.to_owned(), columns: columns.collect() })
    }

    /// A column, looked for from the inside out.
    pub(super) fn column(&self, table: Option<&str>, name: &str) -> Result<Expr> {
        for scope in self.scopes.iter().rev() {
            let mut found = scope
                .tables
                .iter()
                .filter(|named| table.is_none_or(|table| named.alias.eq_ignore_ascii_case(table)))
                .filter_map(|named| {
                    let columns = named.columns.iter();
                    let column =
                        columns.into_iter().find(|column| column.eq_ignore_ascii_case(name));
                    column.map(|column| Expr::column(named.alias.clone(), column.clone()))
                });
            if let Some(expr) = found.next() {
                if found.next().is_some() {
                    return Err(EngineError::Operational(format!("ambiguous column name: {name}")));
                }
                return Ok(expr);
            }
            let output = scope.outputs.iter().find(|(output, _)| output.eq_ignore_ascii_case(name));
            if let (None, Some((_, expr))) = (table, output) {
                return Ok(expr.clone());
            }
        }
        let before = table.map(|table| format!("{table}.")).unwrap_or_default();
        Err(EngineError::Operational(format!("no such column: {before}{name}")))
    }

    /// The columns of `*` or `table.*`.
    pub(super) fn all(&self, table: Option<&str>) -> Result<Vec<Expr>> {
        let tables = self.scopes.last().map(|scope| scope.tables.as_slice()).unwrap_or_default();
        let mut columns = Vec::new();
        for named in tables {
            if table.is_none_or(|table| named.alias.eq_ignore_ascii_case(table)) {
                columns.extend(
                    named
                        .columns
                        .iter()
                        .map(|column| Expr::column(named.alias.clone(), column.clone())),
                );
            }
        }
        match table {
            Some(table) if columns.is_empty() => {
                Err(EngineError::Operational(format!("no such table: {table}")))
            }
            None if columns.is_empty() => {
                Err(EngineError::Operational("no tables specified".to_owned()))
            }
            _ => Ok(columns),
        }
    }
}

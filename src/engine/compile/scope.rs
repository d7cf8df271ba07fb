//! The names that a query can use.

use gluesql_core::plan::ExprPlan;

use super::kind::{Kind, Typed};
use super::reduce::Candidate;
use super::{Compiler, Result};
use crate::engine::error::EngineError;
use crate::sql::Expr;

/// One query: what its expressions may name.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    /// Its tables.
    pub(super) sources: Vec<Named>,
    /// Its tables, with those of their rows that can matter.
    pub(super) candidates: Vec<Candidate>,
    /// Whether its tables were joined before, so that its rows come in the order of the join.
    pub(super) joined: bool,
    /// Whether it can stop before it has seen all rows.
    pub(super) rows: RowsWanted,
    /// Expressions that are already worked out: the groups and aggregates of a grouped query.
    pub(super) known: Vec<(Expr, Typed)>,
}

/// Whether a query can stop before it has seen all rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RowsWanted {
    /// It needs them all.
    #[default]
    All,
    /// It stops at its limit.
    First,
}

/// A table under the name that it has in the query.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// Its name or alias.
    pub(super) name: String,
    /// Its columns.
    pub(super) columns: Vec<NamedColumn>,
}

/// A column and where GlueSQL finds it.
#[derive(Clone, Debug)]
pub(super) struct NamedColumn {
    pub(super) name: String,
    /// The virtual table.
    pub(super) table: String,
    /// The column there.
    pub(super) column: String,
    pub(super) kind: Kind,
}

impl NamedColumn {
    /// The column as an expression.
    pub(super) fn typed(&self) -> Typed {
        let plan =
            ExprPlan::CompoundIdentifier { alias: self.table.clone(), ident: self.column.clone() };
        Typed::new(plan, self.kind)
    }
}

impl Scope {
    /// A column by its table and name; by its name alone where the table is empty.
    pub(super) fn column(&self, table: &str, column: &str) -> Option<&NamedColumn> {
        self.sources
            .iter()
            .filter(|source| table.is_empty() || source.name == table)
            .find_map(|source| source.columns.iter().find(|found| found.name == column))
    }
}

impl Compiler<'_> {
    /// A column, looked for from the inside out.
    pub(super) fn resolve(&mut self, table: &str, column: &str) -> Result<Typed> {
        for (level, scope) in self.scopes.iter().enumerate().rev() {
            if let Some(found) = scope.column(table, column) {
                self.reached = self.reached.min(level);
                return Ok(found.typed());
            }
        }
        Err(EngineError::no_such_column(table, column))
    }

    /// The innermost query.
    pub(super) fn scope(&mut self) -> &mut Scope {
        if self.scopes.is_empty() {
            self.scopes.push(Scope::default());
        }
        let last = self.scopes.len() - 1;
        &mut self.scopes[last]
    }
}

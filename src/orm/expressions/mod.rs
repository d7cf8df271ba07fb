//! Expressions resolved against a query: names have become columns, types are known, and each can
//! be written as SQL (`django/db/models/expressions.py`, `aggregates.py`, `functions/`).

pub mod functions;
mod resolved;
mod scope;

pub use resolved::{
    Case, ChangeMap, Col, Combined, CombinedKind, Func, Literal, Ref, Resolved, ResolvedOrderBy,
    Subquery,
};
pub use scope::{Raised, Reuse, Scope, SqlResult};

use super::query::Query;
use super::{Error, Expression, Result};

/// Resolves an expression against a query: Django's `resolve_expression`. Joins that its names need
/// are added to the query.
///
/// # Errors
/// `FieldError` for names that lead nowhere and types that do not fit, as Django words them.
pub fn resolve(
    _expression: &Expression,
    _query: &mut Query,
    _scope: Scope<'_>,
) -> Result<Resolved> {
    Err(Error::unsupported("an expression"))
}

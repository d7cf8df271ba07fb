//! Expressions resolved against a query: names have become columns, types are known, and each can
//! be written as SQL (`django/db/models/expressions.py`, `aggregates.py`, `functions/`).

mod convert;
mod function;
pub mod functions;
mod output;
mod repr;
mod resolve;
mod resolved;
mod scope;
mod sql;
mod walk;

pub use convert::Converter;
pub(crate) use function::{check_extract, check_trunc};
pub(crate) use output::is_subclass;
pub use resolve::resolve;
pub use resolved::{
    Case, ChangeMap, Col, Combined, CombinedKind, Func, Literal, Resolved, ResolvedOrderBy,
    Subquery,
};
pub use scope::{Raised, Reuse, Scope, SqlResult};
pub(crate) use sql::{binary, call};

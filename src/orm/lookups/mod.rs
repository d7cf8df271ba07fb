//! Lookups and transforms: what `field__lookup=value` compares (`django/db/models/lookups.py`).

use super::expressions::{Resolved, Scope};
use super::query::Query;
use super::{Arg, Error, Registry, Result};
use crate::sql::Value;

/// A comparison (`Lookup`): prepared, so that it can be written as SQL.
#[derive(Clone)]
pub struct Lookup {
    /// Which.
    pub kind: LookupKind,
    /// What stands on its left.
    pub lhs: Resolved,
    /// What stands on its right.
    pub rhs: Rhs,
}

/// The lookups that every field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "Django's own names")]
pub enum LookupKind {
    Exact,
    IExact,
    Gt,
    Gte,
    Lt,
    Lte,
    In,
    Contains,
    IContains,
    StartsWith,
    IStartsWith,
    EndsWith,
    IEndsWith,
    Range,
    IsNull,
    Regex,
    IRegex,
}

/// The right side of a lookup, prepared for the database.
#[derive(Clone)]
pub enum Rhs {
    /// A value.
    Value(Value),
    /// Values, for `in` and `range`.
    Values(Vec<Value>),
    /// An expression or query; for `in` and `range` also [`Resolved::List`].
    Expression(Resolved),
    /// A whole number beyond 64 bits: below all others, or above them.
    Beyond(std::cmp::Ordering),
}

/// A value whose expressions are resolved, before a lookup has prepared it.
#[derive(Clone)]
pub enum Operand {
    /// A value from Python; no expression, query or list of such.
    Arg(Arg),
    /// A list, tuple or set, with Python's `repr` of it.
    List(Vec<Operand>, std::rc::Rc<str>),
    /// An expression or query.
    Expression(Resolved),
}

/// Resolves the expressions in the value of a lookup: `Query.resolve_lookup_value`.
pub fn resolve_lookup_value(
    _value: &Arg,
    _query: &mut Query,
    _scope: Scope<'_>,
) -> Result<Operand> {
    Err(Error::unsupported("a lookup"))
}

/// `Query.build_lookup`: transforms and the lookup that the names ask for, `exact` without any.
/// Gives none where the lookup does not exist. Instances must be turned into values before.
///
/// # Errors
/// `FieldError` for an unsupported lookup, and what the field says of the value.
pub fn build_lookup(
    _registry: &Registry,
    _names: &[&str],
    _lhs: Resolved,
    _rhs: Operand,
) -> Result<Option<Lookup>> {
    Err(Error::unsupported("a lookup"))
}

/// `Query.try_transform`: applies a transform by its name. `names` are all of the lookup, for the
/// message.
///
/// # Errors
/// `FieldError`: "Unsupported lookup …".
pub fn try_transform(
    _registry: &Registry,
    _lhs: Resolved,
    _name: &str,
    _names: &[&str],
) -> Result<Resolved> {
    Err(Error::unsupported("a transform"))
}

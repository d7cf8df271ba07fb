//! From the parts of a name and a value to a lookup (`Query.build_lookup`,
//! `Query.resolve_lookup_value` of `django/db/models/sql/query.py`).

use super::prepare::prepare;
use super::transform::{has_lookup, try_transform};
use super::{Lookup, LookupKind, Operand, Rhs};
use crate::orm::expressions::{Resolved, Scope, resolve};
use crate::orm::query::Query;
use crate::orm::{Arg, Error, Result};
use crate::sql::Value;

/// Resolves the expressions in the value of a lookup: `Query.resolve_lookup_value`.
///
/// # Errors
/// As [`resolve`].
pub fn resolve_lookup_value(value: &Arg, query: &mut Query, scope: Scope<'_>) -> Result<Operand> {
    Ok(match value {
        Arg::Expression(expression) => Operand::Expression(resolve(expression, query, scope)?),
        Arg::Q(condition) => {
            Operand::Expression(Resolved::Where(Box::new(query.resolve_q(condition, scope)?)))
        }
        Arg::Query(inner) => {
            let inner = inner.resolve_expression(query, scope)?;
            Operand::Expression(Resolved::Query(Box::new(inner)))
        }
        Arg::List(items, repr) => {
            let items = items
                .iter()
                .map(|item| resolve_lookup_value(item, query, scope))
                .collect::<Result<_>>()?;
            Operand::List(items, repr.clone())
        }
        other => Operand::Arg(other.clone()),
    })
}

/// `Query.build_lookup`: transforms and the lookup that the names ask for, `exact` without any.
/// Instances must be turned into values before, except where a field is to refuse them.
///
/// # Errors
/// `FieldError` for an unsupported lookup, and what the field says of the value.
pub fn build_lookup(query: &Query, names: &[&str], lhs: Resolved, rhs: Operand) -> Result<Lookup> {
    let (name, transforms) = names.split_last().unwrap_or((&"exact", &[]));
    let mut lhs = lhs;
    for transform in transforms {
        lhs = try_transform(query, lhs, transform, names)?;
    }
    let mut found = LookupKind::named(name);
    if let Some(kind) = found
        && !has_lookup(query, &lhs, kind)?
    {
        found = None;
    }
    let kind = if let Some(kind) = found {
        kind
    } else {
        lhs = try_transform(query, lhs, name, &[])?;
        LookupKind::Exact
    };
    if let Operand::Arg(Arg::Value(Value::Null)) = rhs {
        // `exact=None` is SQL's `IS NULL`; no other lookup knows what to do with it.
        if !matches!(kind, LookupKind::Exact | LookupKind::IExact) {
            if kind == LookupKind::In || kind == LookupKind::Range {
                return Err(Error::kind("'NoneType' object is not iterable"));
            }
            return Err(Error::value("Cannot use None as a query value"));
        }
        return Ok(Lookup { kind: LookupKind::IsNull, lhs, rhs: Rhs::Value(Value::Bool(true)) });
    }
    let rhs = prepare(query, kind, &lhs, rhs)?;
    if let Rhs::Value(Value::Null) = rhs
        && kind != LookupKind::IsNull
    {
        if !matches!(kind, LookupKind::Exact | LookupKind::IExact) {
            return Err(Error::value("Cannot use None as a query value"));
        }
        return Ok(Lookup { kind: LookupKind::IsNull, lhs, rhs: Rhs::Value(Value::Bool(true)) });
    }
    Ok(Lookup { kind, lhs, rhs })
}

//! `get_prep_lookup`: the right side of a lookup as the database takes it.

use super::{LookupKind, Operand, Rhs};
use crate::models::FieldClass;
use crate::orm::expressions::{Literal, Resolved};
use crate::orm::fields::{self, Prepared, type_name};
use crate::orm::query::Query;
use crate::orm::{Arg, Error, OutputField, Result};
use crate::sql::{ColumnType, Value};

/// Prepares the right side.
pub(super) fn prepare(
    query: &Query,
    kind: LookupKind,
    lhs: &Resolved,
    rhs: Operand,
) -> Result<Rhs> {
    if let LookupKind::In | LookupKind::Range = kind {
        return prepare_several(query, kind, lhs, rhs);
    }
    let arg = match rhs {
        Operand::Expression(Resolved::Query(inner)) => {
            return prepare_query(kind, *inner).map(Rhs::Expression);
        }
        Operand::Expression(expression) => return Ok(Rhs::Expression(expression)),
        Operand::List(items, repr) => {
            Arg::List(items.into_iter().filter_map(plain).collect(), repr)
        }
        Operand::Arg(arg) => arg,
    };
    match kind {
        // `prepare_rhs = False`: the value goes to the database as it is.
        LookupKind::IsNull => match arg {
            Arg::Value(value) => Ok(Rhs::Value(value)),
            _ => Ok(Rhs::Value(Value::from("not a truth value"))),
        },
        LookupKind::IExact
        | LookupKind::Contains
        | LookupKind::IContains
        | LookupKind::StartsWith
        | LookupKind::IStartsWith
        | LookupKind::EndsWith
        | LookupKind::IEndsWith
        | LookupKind::Regex
        | LookupKind::IRegex => match arg {
            Arg::Value(value) => Ok(Rhs::Value(value)),
            Arg::List(_, repr) | Arg::Other { repr, .. } => Ok(Rhs::Value(Value::from(&*repr))),
            _ => Err(Error::unsupported("such a value of a lookup")),
        },
        _ => {
            let output = lhs.output_field(query)?;
            let arg = match arg {
                Arg::Value(Value::Float(number)) if rounds_up(query, output, kind) => {
                    Arg::Value(Value::Float(number.ceil()))
                }
                arg => arg,
            };
            prepare_one(query, output, &arg)
        }
    }
}

/// `IntegerFieldFloatRounding`: which lookups of whole numbers take a float's next whole number.
fn rounds_up(query: &Query, output: OutputField, kind: LookupKind) -> bool {
    matches!(kind, LookupKind::Gte | LookupKind::Lt)
        && output.is_a(&query.registry, FieldClass::IntegerField)
}

fn prepare_one(query: &Query, output: OutputField, arg: &Arg) -> Result<Rhs> {
    Ok(match fields::prepare(&query.registry, output, arg)? {
        Prepared::Value(value) => Rhs::Value(value),
        Prepared::Beyond(sign) if output.is_relation(&query.registry) => {
            let _ = sign;
            return Err(fields::too_large());
        }
        Prepared::Beyond(sign) => Rhs::Beyond(sign),
    })
}

/// A value that is no expression, as it came.
fn plain(operand: Operand) -> Option<Arg> {
    match operand {
        Operand::Arg(arg) => Some(arg),
        Operand::List(items, repr) => {
            Some(Arg::List(items.into_iter().filter_map(plain).collect(), repr))
        }
        Operand::Expression(_) => None,
    }
}

/// `FieldGetDbPrepValueIterableMixin.get_prep_lookup` and `In.get_prep_lookup`.
fn prepare_several(query: &Query, kind: LookupKind, lhs: &Resolved, rhs: Operand) -> Result<Rhs> {
    let not_iterable = |kind: &str| Err(Error::kind(format!("'{kind}' object is not iterable")));
    let items = match rhs {
        Operand::Expression(Resolved::Query(inner)) if kind == LookupKind::In => {
            return prepare_query(kind, *inner).map(Rhs::Expression);
        }
        Operand::Expression(expression) => return Ok(Rhs::Expression(expression)),
        Operand::List(items, _) => items,
        Operand::Arg(Arg::Value(Value::Text(text))) => {
            text.chars().map(|c| Operand::Arg(Arg::Value(Value::Text(c.to_string())))).collect()
        }
        Operand::Arg(Arg::Value(value)) => return not_iterable(type_name(&value)),
        Operand::Arg(Arg::Other { kind, .. }) => return not_iterable(&kind),
        Operand::Arg(Arg::Instance(instance)) => {
            let model = &query.registry.options(instance.model).object_name;
            return not_iterable(model);
        }
        Operand::Arg(_) => return not_iterable("object"),
    };
    let output = lhs.output_field(query)?;
    if items.iter().any(|item| matches!(item, Operand::Expression(_))) {
        let items = items
            .into_iter()
            .map(|item| match item {
                Operand::Expression(expression) => Ok(expression),
                other => {
                    let arg = plain(other).ok_or_else(|| Error::unsupported("such a list"))?;
                    let value = fields::get_prep_value(&query.registry, output, &arg)?;
                    Ok(Resolved::Value(Literal { value, output: None }))
                }
            })
            .collect::<Result<_>>()?;
        return Ok(Rhs::Expression(Resolved::List(items)));
    }
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        let arg = plain(item).ok_or_else(|| Error::unsupported("such a list"))?;
        values.push(fields::get_prep_value(&query.registry, output, &arg)?);
    }
    Ok(Rhs::Values(values))
}

/// What `Exact.get_prep_lookup` and `In.get_prep_lookup` do with a query.
fn prepare_query(kind: LookupKind, mut inner: Query) -> Result<Resolved> {
    let several = kind == LookupKind::In;
    if kind == LookupKind::Exact && !inner.has_limit_one() {
        return Err(Error::value(
            "The QuerySet value for an exact lookup must be limited to one result using slicing.",
        ));
    }
    if several || kind == LookupKind::Exact {
        let count = inner.subquery_fields_len();
        if count != 1 {
            let which = if several { "'in'" } else { "exact" };
            return Err(Error::value(format!(
                "The QuerySet value for the {which} lookup must have 1 selected fields (received \
                 {count})"
            )));
        }
        if several {
            inner.clear_ordering();
        }
        if !inner.has_select_fields() {
            inner.clear_select_clause();
            inner.add_fields_pk()?;
        }
    }
    Ok(Resolved::Query(Box::new(inner)))
}

/// The kinds of columns whose text is looked through without its hyphens (`UUIDTextMixin`).
pub(super) fn is_uuid(query: &Query, lhs: &Resolved) -> bool {
    let field = lhs.output_field_or_none(query);
    matches!(field, Ok(Some(field)) if field.kind(&query.registry) == Some(ColumnType::Uuid))
}

//! QuerySets taken together: `|`, `&`, `^`, `union()` and the like.

use super::chain::{changed, own};
use super::get::is_empty_queryset;
use super::state::{QuerySetState, state};
use crate::orm::Connector;
use crate::orm::query::{Query, SetOperator};
use crate::shell::raise::{PyResult, raise, type_error};
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};

/// `a & b`.
pub(super) fn and(shell: &mut Interpreter, left: &Value, args: Args) -> PyResult<Value> {
    combined(shell, left, args, Connector::And)
}

/// `a | b`.
pub(super) fn or(shell: &mut Interpreter, left: &Value, args: Args) -> PyResult<Value> {
    combined(shell, left, args, Connector::Or)
}

/// `a ^ b`.
pub(super) fn xor(shell: &mut Interpreter, left: &Value, args: Args) -> PyResult<Value> {
    combined(shell, left, args, Connector::Xor)
}

fn combined(
    shell: &mut Interpreter,
    left: &Value,
    args: Args,
    connector: Connector,
) -> PyResult<Value> {
    let right = args.exactly_one("__and__")?;
    let own_state = own(left)?;
    let sign = match connector {
        Connector::And => "&",
        Connector::Or => "|",
        Connector::Xor => "^",
    };
    let Some(other) = state(&right) else {
        return Err(raise(
            "AttributeError",
            format!("'{}' object has no attribute 'query'", right.type_name()),
        ));
    };
    if own_state.with(Query::combinator)?.is_some() || other.with(Query::combinator)?.is_some() {
        return Err(type_error(format!("Cannot use {sign} operator with combined queryset.")));
    }
    merge_check(left, &own_state, &other)?;
    match (connector, is_empty_queryset(left), is_empty_queryset(&right)) {
        (Connector::And, _, true) | (Connector::Or | Connector::Xor, true, _) => return Ok(right),
        (Connector::And, true, _) | (Connector::Or | Connector::Xor, _, true) => {
            return Ok(left.clone());
        }
        _ => {}
    }
    let (left, right) = if connector == Connector::And {
        (left.clone(), right)
    } else {
        (filterable(shell, left)?, filterable(shell, &right)?)
    };
    let right = own(&right)?.chained()?;
    let copy = changed(shell, &left, |query| query.combine(&right, connector))?;
    if let Some(made) = state(&copy) {
        for (field, objects) in other.known_related.borrow().iter() {
            merge_known(&made, *field, objects);
        }
    }
    Ok(copy)
}

/// `_merge_known_related_objects`.
fn merge_known(
    into: &QuerySetState,
    field: crate::orm::FieldId,
    objects: &std::rc::Rc<std::cell::RefCell<crate::shell::value::Map>>,
) {
    let mut all = objects.borrow().clone();
    if let Some((_, known)) = into.known_related.borrow().iter().find(|(of, _)| *of == field) {
        for (key, pair) in known.borrow().iter() {
            all.entry(key.clone()).or_insert_with(|| pair.clone());
        }
    }
    into.know(field, all);
}

/// A QuerySet that was sliced becomes a condition on the keys of its rows.
fn filterable(shell: &mut Interpreter, queryset: &Value) -> PyResult<Value> {
    let own = own(queryset)?;
    if !own.with(Query::is_sliced)? {
        return Ok(queryset.clone());
    }
    let keys = shell.call_method(queryset, "values", Args::one(Value::str("pk")))?;
    let base = super::super::manager::plain_base_queryset(shell, &own.model()?)?;
    let args = Args { positional: Vec::new(), keywords: vec![("pk__in".into(), keys)] };
    shell.call_method(&base, "filter", args)
}

/// `_merge_sanity_check`.
fn merge_check(left: &Value, own: &QuerySetState, other: &QuerySetState) -> PyResult<()> {
    if own.fields.borrow().is_none() {
        return Ok(());
    }
    let theirs = other.chained()?;
    if own.with(|query| query.same_values(&theirs))? {
        return Ok(());
    }
    Err(type_error(format!(
        "Merging '{}' classes must involve the same values in each case.",
        left.type_name()
    )))
}

/// `union()`.
pub(super) fn union(shell: &mut Interpreter, left: &Value, mut args: Args) -> PyResult<Value> {
    let all = match args.take("all") {
        Some(value) => shell.truth(&value)?,
        None => false,
    };
    let operator = if all { SetOperator::UnionAll } else { SetOperator::Union };
    if is_empty_queryset(left) {
        let rest: Vec<Value> =
            args.positional.into_iter().filter(|value| !is_empty_queryset(value)).collect();
        return match rest.split_first() {
            None => Ok(left.clone()),
            Some((first, [])) => Ok(first.clone()),
            Some((first, others)) => combination(shell, first, others, operator),
        };
    }
    if args.positional.is_empty() {
        return Ok(left.clone());
    }
    combination(shell, left, &args.positional, operator)
}

/// `intersection()`.
pub(super) fn intersection(shell: &mut Interpreter, left: &Value, args: Args) -> PyResult<Value> {
    if is_empty_queryset(left) {
        return Ok(left.clone());
    }
    if let Some(empty) = args.positional.iter().find(|value| is_empty_queryset(value)) {
        return Ok(empty.clone());
    }
    combination(shell, left, &args.positional, SetOperator::Intersection)
}

/// `difference()`.
pub(super) fn difference(shell: &mut Interpreter, left: &Value, args: Args) -> PyResult<Value> {
    if is_empty_queryset(left) {
        return Ok(left.clone());
    }
    combination(shell, left, &args.positional, SetOperator::Difference)
}

/// `_combinator_query`.
fn combination(
    shell: &mut Interpreter,
    left: &Value,
    others: &[Value],
    operator: SetOperator,
) -> PyResult<Value> {
    let mut queries = vec![own(left)?.chained()?];
    for other in others {
        let Some(other_state) = state(other) else {
            return Err(raise(
                "AttributeError",
                format!("'{}' object has no attribute 'query'", other.type_name()),
            ));
        };
        queries.push(other_state.chained()?);
    }
    changed(shell, left, |query| {
        query.set_combinator(operator, queries);
        Ok(())
    })
}

//! Python's values and those of statements.

use std::rc::Rc;

use crate::orm::{Arg, Child, InstanceArg, Q};
use crate::shell::raise::{PyResult, Raised, raise, type_error};
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};
use crate::sql;

/// A value that came out of the database.
pub(crate) fn to_python(value: sql::Value) -> Value {
    match value {
        sql::Value::Null => Value::None,
        sql::Value::Bool(truth) => Value::Bool(truth),
        sql::Value::Int(number) => Value::Int(number),
        sql::Value::Float(number) => Value::Float(number),
        sql::Value::Decimal(number) => Value::Decimal(number),
        sql::Value::Text(text) => Value::Str(text.into()),
        sql::Value::Json(text) => super::json::loads(&text),
        sql::Value::Bytes(bytes) => Value::Bytes(bytes.into()),
        sql::Value::Date(date) => Value::Date(date),
        sql::Value::Time(time) => Value::Time(time),
        sql::Value::DateTime(at) => Value::DateTime(at),
        sql::Value::Duration(length) => Value::Delta(length),
        sql::Value::Uuid(id) => Value::Uuid(id),
    }
}

/// A plain value of Python's, as a statement carries it; `None` for any other object. A member of
/// an enumeration or an object of a subclass of `str` and the like is its value.
pub(crate) fn from_python(value: &Value) -> Option<sql::Value> {
    Some(match value {
        Value::None => sql::Value::Null,
        Value::Bool(truth) => sql::Value::Bool(*truth),
        Value::Int(number) => sql::Value::Int(*number),
        Value::Float(number) => sql::Value::Float(*number),
        Value::Decimal(number) => sql::Value::Decimal(*number),
        Value::Str(text) => sql::Value::Text(text.to_string()),
        Value::Bytes(bytes) => sql::Value::Bytes(bytes.to_vec()),
        Value::Date(date) => sql::Value::Date(*date),
        Value::Time(time) => sql::Value::Time(*time),
        Value::DateTime(at) => sql::Value::DateTime(*at),
        Value::Delta(length) => sql::Value::Duration(*length),
        Value::Uuid(id) => sql::Value::Uuid(*id),
        Value::Instance(instance) if !matches!(instance.base, Value::None) => {
            return from_python(&instance.base);
        }
        _ => return None,
    })
}

/// What a lookup, an expression or a field gets. Expressions, conditions and QuerySets are told
/// apart by their payloads.
///
/// # Errors
/// What making `repr()` of another object raises.
pub(crate) fn to_arg(shell: &mut Interpreter, value: &Value) -> PyResult<Arg> {
    if let Some(plain) = from_python(value) {
        return Ok(Arg::Value(plain));
    }
    if let Some(instance) = instance_arg(shell, value) {
        return Ok(Arg::Instance(instance));
    }
    if let Some(found) = query_arg(shell, value)? {
        return Ok(found);
    }
    let is_tuple = matches!(value.unwrapped(), Value::Tuple(_) | Value::List(_) | Value::Set(_))
        && matches!(value, Value::Instance(_));
    if is_tuple
        || matches!(value, Value::List(_) | Value::Tuple(_) | Value::Set(_) | Value::View(_))
        || matches!(value, Value::Iterator(_) | Value::Range(_))
    {
        let mut items = Vec::new();
        for item in shell.collect(value)? {
            items.push(to_arg(shell, &item)?);
        }
        // What instances and QuerySets show of themselves may be the learner's, and may ask the
        // database: that is not done for a message that may not come.
        let plain = items.iter().all(|item| matches!(item, Arg::Value(_)));
        let repr = match value {
            Value::Iterator(_) => "<generator>".to_owned(),
            other if plain => shell.repr(other)?,
            other => shell.django.shown.keep(other),
        };
        return Ok(Arg::List(items, repr.into()));
    }
    if let Value::Dict(_) = value
        && let Ok(text) = super::json::dumps(shell, value)
    {
        return Ok(Arg::Value(sql::Value::Json(text)));
    }
    let repr = shell.repr(value)?;
    Ok(Arg::Other { kind: value.type_name(), repr: repr.into() })
}

/// What a field gets that is to be stored: of a `JSONField` any value is taken for JSON.
///
/// # Errors
/// As [`to_arg`]; `TypeError` for what has no form in JSON.
pub(crate) fn to_stored(
    shell: &mut Interpreter,
    field: crate::orm::FieldId,
    value: &Value,
) -> PyResult<Arg> {
    let is_json = shell.registry().field(field).kind == Some(sql::ColumnType::Json);
    if !is_json || matches!(value, Value::None) || super::expressions::is_resolvable(value) {
        return to_arg(shell, value);
    }
    let text = super::json::dumps(shell, value)?;
    Ok(Arg::Value(sql::Value::Json(text)))
}

/// Expressions, conditions, QuerySets.
fn query_arg(shell: &mut Interpreter, value: &Value) -> PyResult<Option<Arg>> {
    if let Some(state) = super::query::state(value) {
        return Ok(Some(Arg::Query(Box::new(state.chained()?))));
    }
    if super::expressions::is_q(value) {
        let q = super::expressions::condition_of(shell, value)?;
        return Ok(Some(Arg::Q(Box::new(q))));
    }
    if super::expressions::is_expression(value) {
        let expression = super::expressions::expression(shell, value)?;
        return Ok(Some(Arg::Expression(Box::new(expression))));
    }
    Ok(super::query::of_query_object(value).map(|query| Arg::Query(Box::new(query))))
}

/// `Q(*args, **kwargs)`: what `filter()` is called with.
///
/// # Errors
/// What converting the values raises; `TypeError` for what is no condition.
pub(crate) fn conditions(shell: &mut Interpreter, args: Args) -> PyResult<Q> {
    let mut children = Vec::with_capacity(args.positional.len() + args.keywords.len());
    for value in &args.positional {
        children.push(super::expressions::child(shell, value)?);
    }
    let mut keywords = args.keywords;
    keywords.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (name, value) in keywords {
        children.push(Child::Lookup(name, to_arg(shell, &value)?));
    }
    Ok(Q::and(children))
}

/// A dictionary of lookups as keyword arguments.
///
/// # Errors
/// `TypeError` for what is none.
pub(crate) fn keyword_conditions(value: &Value) -> PyResult<Args> {
    let Value::Dict(dict) = value.unwrapped() else {
        return Err(type_error(format!(
            "argument after ** must be a mapping, not {}",
            value.type_name()
        )));
    };
    let mut keywords = Vec::new();
    for (name, value) in dict.map.borrow().values() {
        let Value::Str(name) = name else { return Err(type_error("keywords must be strings")) };
        keywords.push((name.clone(), value.clone()));
    }
    Ok(Args { positional: Vec::new(), keywords })
}

/// A model instance as a query needs it.
fn instance_arg(shell: &mut Interpreter, value: &Value) -> Option<InstanceArg> {
    let model = super::apps::model_of_instance(value)?;
    let registry = shell.registry();
    let options = registry.options(model.id);
    let Value::Instance(instance) = value else { return None };
    let attributes = instance.attributes.borrow();
    let raw = |field: crate::orm::FieldId| {
        let attname = &registry.field(field).attname;
        attributes.get(&**attname).and_then(from_python).unwrap_or(sql::Value::Null)
    };
    Some(InstanceArg {
        model: model.id,
        pk: raw(options.pk),
        values: options.targets.iter().map(|field| (*field, raw(*field))).collect(),
        object: Rc::new(value.clone()),
    })
}

/// `ValidationError` with one message.
pub(crate) fn validation_error(shell: &mut Interpreter, message: &str) -> Raised {
    let made = shell
        .import("django.core.exceptions")
        .and_then(|module| shell.get_attr(&module, "ValidationError"))
        .and_then(|class| shell.call(&class, crate::shell::Args::one(Value::str(message))));
    match made {
        Ok(Value::Instance(exception)) => shell.raise_instance(exception),
        Ok(_) => raise("ValueError", message),
        Err(raised) => raised,
    }
}

//! The methods of field objects.

use std::cmp::Ordering;
use std::rc::Rc;

use super::super::convert::{to_arg, to_python};
use super::super::model;
use super::super::native::{Native, define};
use super::attributes::{attribute, id_of, internal_type};
use super::{FieldState, get_default, option};
use crate::orm::fields::{self as rules, Failure};
use crate::orm::{FieldId, OutputField};
use crate::shell::key::Key;
use crate::shell::raise::{PyResult, Raised, unsupported};
use crate::shell::types::methods;
use crate::shell::value::{Method, Value};
use crate::shell::{Args, Interpreter};

pub(super) const METHODS: &[Method] = methods! {
    "Field":
    "__init__" => super::init,
    "__getattr__" => attribute,
    "__repr__" => repr,
    "__str__" => str,
    "__eq__" => equal,
    "__lt__" => less,
    "has_default" => has_default,
    "get_default" => default,
    "get_internal_type" => get_internal_type,
    "get_attname" => get_attname,
    "get_attname_column" => get_attname_column,
    "value_from_object" => value_from_object,
    "value_to_string" => value_to_string,
    "to_python" => to_python_value,
    "get_prep_value" => get_prep_value,
    "clean" => super::validation::clean,
    "get_limit_choices_to" => get_limit_choices_to,
    "related_query_name" => related_query_name,
    "m2m_db_table" => m2m_db_table,
    "m2m_column_name" => m2m_column_name,
    "m2m_reverse_name" => m2m_reverse_name,
    "m2m_field_name" => m2m_field_name,
    "m2m_reverse_field_name" => m2m_reverse_field_name,
    "get_choices" => get_choices,
    "is_cached" => is_cached,
    "get_cached_value" => get_cached_value,
    "set_cached_value" => set_cached_value,
    "delete_cached_value" => delete_cached_value,
    "get_cache_name" => get_cache_name,
};

/// Makes `NOT_PROVIDED`.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    define(shell, Native::new("NOT_PROVIDED", "django.db.models.fields", &[], &[]))?;
    Ok(())
}

fn bound(value: &Value) -> PyResult<FieldId> {
    id_of(value).ok_or_else(|| unsupported("this of a field without a model"))
}

fn repr(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let Value::Instance(instance) = value else { return Ok(Value::None) };
    let class = instance.class.full_name();
    Ok(Value::str(match id_of(value) {
        Some(id) => format!("<{class}: {}>", shell.registry().field(id).name),
        None => format!("<{class}>"),
    }))
}

fn str(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    match id_of(value) {
        Some(id) => Ok(Value::str(super::label(shell, id))),
        None => repr(shell, value, args),
    }
}

/// What a field is compared by: bound ones by their numbers, others by where they lie.
fn identity(value: &Value) -> Option<i64> {
    let state = super::super::native::payload::<FieldState>(value)?;
    Some(match state.bound.get() {
        Some(id) => i64::from(id.0),
        None => i64::try_from(Rc::as_ptr(&state).cast::<()>() as usize).unwrap_or(i64::MAX),
    })
}

/// What equals a field as a key.
pub(super) fn key(_: &mut Interpreter, value: &Value) -> PyResult<Key> {
    Ok(Key::Host("Field".into(), Box::new(Key::Int(identity(value).unwrap_or_default()))))
}

fn equal(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let other = args.exactly_one("__eq__")?;
    Ok(match identity(&other) {
        Some(other) => Value::Bool(identity(value) == Some(other)),
        None => Value::NotImplemented,
    })
}

fn less(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let other = args.exactly_one("__lt__")?;
    Ok(match identity(&other) {
        Some(other) => {
            Value::Bool(identity(value).unwrap_or_default().cmp(&other) == Ordering::Less)
        }
        None => Value::NotImplemented,
    })
}

fn has_default(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let Some(id) = id_of(value) else {
        let default = shell.get_attr(value, "default")?;
        return Ok(Value::Bool(!matches!(default, Value::Class(_))));
    };
    Ok(Value::Bool(option(shell, id, "default").is_some()))
}

fn default(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    get_default(shell, bound(value)?)
}

fn get_internal_type(_: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    Ok(Value::Str(internal_type(value)))
}

fn get_attname(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    shell.get_attr(value, "attname")
}

fn get_attname_column(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let attname = shell.get_attr(value, "attname")?;
    let column = shell.get_attr(value, "column")?;
    Ok(Value::tuple(vec![attname, column]))
}

fn value_from_object(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let object = args.exactly_one("value_from_object")?;
    let registry = shell.registry();
    let field = registry.field(bound(value)?);
    let found = shell.get_attr(&object, &field.attname)?;
    if field.column.is_empty() {
        let rows = shell.call_method(&found, "all", Args::default())?;
        return shell.collect(&rows).map(Value::list);
    }
    Ok(found)
}

fn value_to_string(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let object = args.exactly_one("value_to_string")?;
    let found = value_from_object(shell, value, Args::one(object))?;
    shell.str(&found).map(Value::str)
}

/// What cleaning refuses, as an exception.
fn refused(shell: &mut Interpreter, failure: Failure) -> Raised {
    let errors = match failure {
        Failure::Error(error) => return shell.raise_orm(error),
        Failure::Invalid(errors) => errors,
    };
    let made = (|| {
        let module = shell.import("django.core.exceptions")?;
        let class = shell.get_attr(&module, "ValidationError")?;
        let mut all = Vec::new();
        for error in errors {
            let args = Args {
                positional: vec![Value::str(error.message)],
                keywords: vec![("code".into(), Value::str(error.code))],
            };
            all.push(shell.call(&class, args)?);
        }
        if all.len() == 1
            && let Some(one) = all.pop()
        {
            return Ok(one);
        }
        shell.call(&class, Args::one(Value::list(all)))
    })();
    match made {
        Ok(Value::Instance(exception)) => shell.raise_instance(exception),
        Ok(_) => unsupported("this value"),
        Err(raised) => raised,
    }
}

fn to_python_value(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let given = args.exactly_one("to_python")?;
    let id = bound(value)?;
    let arg = to_arg(shell, &given)?;
    let registry = shell.registry();
    match rules::to_python(&registry, id, &arg) {
        Ok(found) => Ok(to_python(found)),
        Err(failure) => Err(refused(shell, failure)),
    }
}

fn get_prep_value(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let given = args.exactly_one("get_prep_value")?;
    let id = bound(value)?;
    let arg = to_arg(shell, &given)?;
    let registry = shell.registry();
    rules::get_prep_value(&registry, OutputField::Field(id), &arg)
        .map(to_python)
        .map_err(|error| shell.raise_orm(error))
}

/// `get_limit_choices_to()`: called, where it is a function.
fn get_limit_choices_to(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let limit = shell.get_attr(value, "limit_choices_to")?;
    match &limit {
        Value::Function(_) | Value::Native(_) | Value::BoundMethod(_) | Value::Builtin(_) => {
            shell.call(&limit, Args::default())
        }
        _ => Ok(limit),
    }
}

fn related_query_name(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let registry = shell.registry();
    let relation = registry.relation_of(bound(value)?);
    Ok(relation.map_or(Value::None, |relation| Value::Str(relation.query_name.clone())))
}

/// Something of the join table of a many-to-many field.
fn of_join(
    shell: &Interpreter,
    value: &Value,
    look: impl FnOnce(&crate::orm::Registry, crate::orm::registry::Through) -> Rc<str>,
) -> PyResult<Value> {
    let registry = shell.registry();
    let through = registry.relation_of(bound(value)?).and_then(|relation| relation.through);
    Ok(through.map_or(Value::None, |through| Value::Str(look(&registry, through))))
}

fn m2m_db_table(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    of_join(shell, value, |registry, through| registry.options(through.model).table.clone())
}

fn m2m_column_name(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    of_join(shell, value, |registry, through| registry.field(through.source).column.clone())
}

fn m2m_reverse_name(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    of_join(shell, value, |registry, through| registry.field(through.target).column.clone())
}

fn m2m_field_name(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    of_join(shell, value, |registry, through| registry.field(through.source).name.clone())
}

fn m2m_reverse_field_name(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    of_join(shell, value, |registry, through| registry.field(through.target).name.clone())
}

fn get_cache_name(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    Ok(Value::Str(shell.registry().field(bound(value)?).name.clone()))
}

fn is_cached(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let instance = args.exactly_one("is_cached")?;
    let name = shell.registry().field(bound(value)?).name.clone();
    Ok(Value::Bool(model::cached(&instance, &name).is_some()))
}

fn get_cached_value(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let default = args.take("default").or_else(|| args.positional.get(1).cloned());
    args.positional.truncate(1);
    let instance = args.exactly_one("get_cached_value")?;
    let name = shell.registry().field(bound(value)?).name.clone();
    let found = model::cached(&instance, &name).or(default);
    found.ok_or_else(|| crate::shell::raise::raise("KeyError", name))
}

fn set_cached_value(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let items = args.between("set_cached_value", 2, 2)?;
    let name = shell.registry().field(bound(value)?).name.clone();
    if let [instance, related] = &items[..] {
        model::remember(instance, &name, related.clone());
    }
    Ok(Value::None)
}

fn delete_cached_value(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let instance = args.exactly_one("delete_cached_value")?;
    let name = shell.registry().field(bound(value)?).name.clone();
    model::forget(&instance, &name);
    Ok(Value::None)
}

/// The rows that a relation may point to, with their texts.
fn related_choices(shell: &mut Interpreter, value: &Value) -> PyResult<Vec<Value>> {
    let registry = shell.registry();
    let Some(relation) = registry.relation_of(bound(value)?) else { return Ok(Vec::new()) };
    let Some(model) = shell.django.model(relation.to) else { return Ok(Vec::new()) };
    let rows = super::super::manager::default_queryset(shell, &model)?;
    let limit = get_limit_choices_to(shell, value, Args::default())?;
    let rows = shell.call_method(&rows, "complex_filter", Args::one(limit))?;
    let target = registry.field(relation.target).attname.clone();
    let mut found = Vec::new();
    for row in shell.collect(&rows)? {
        let key = shell.get_attr(&row, &target)?;
        let text = shell.str(&row)?;
        found.push(Value::tuple(vec![key, Value::str(text)]));
    }
    Ok(found)
}

/// `get_choices(include_blank=True)`.
fn get_choices(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let blank = args.take("include_blank").or_else(|| args.positional.first().cloned());
    let blank = match blank {
        Some(blank) => shell.truth(&blank)?,
        None => true,
    };
    let choices = shell.get_attr(value, "choices")?;
    let mut all = match choices {
        Value::None => related_choices(shell, value)?,
        choices => shell.collect(&choices)?,
    };
    if blank {
        all.insert(0, Value::tuple(vec![Value::str(""), Value::str("---------")]));
    }
    Ok(Value::list(all))
}

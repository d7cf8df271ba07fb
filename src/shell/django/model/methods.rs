//! The methods of `Model` that read: `__str__`, `__eq__`, `refresh_from_db` …

use super::super::apps::model_of_instance;
use super::super::fields;
use super::super::native::arguments;
use super::{save, state};
use crate::shell::key::Key;
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::types::methods;
use crate::shell::value::{Method, Str, Value};
use crate::shell::{Args, Interpreter};

/// All methods of `Model`.
pub(super) const METHODS: &[Method] = methods! {
    "Model":
    "__init__" => super::init::init,
    "__str__" => str,
    "__repr__" => repr,
    "__eq__" => equal,
    "__hash__" => hash,
    "save" => save::save,
    "save_base" => save::save_base,
    "delete" => crate::shell::django::related::delete_instance,
    "refresh_from_db" => refresh_from_db,
    "get_deferred_fields" => get_deferred_fields,
    "serializable_value" => serializable_value,
    "full_clean" => fields::full_clean,
    "clean" => nothing,
    "clean_fields" => fields::clean_fields,
    "validate_unique" => fields::validate_unique,
    "validate_constraints" => fields::validate_constraints,
    "unique_error_message" => fields::unique_error_message,
    "_get_pk_val" => get_pk_val,
};

fn nothing(_: &mut Interpreter, _: &Value, args: Args) -> PyResult<Value> {
    args.none("clean")?;
    Ok(Value::None)
}

/// `instance.pk`.
pub(super) fn get_pk(shell: &mut Interpreter, value: &Value) -> PyResult<Value> {
    let Some(model) = model_of_instance(value) else { return Ok(Value::None) };
    let registry = shell.registry();
    let attname = &registry.field(registry.options(model.id).pk).attname;
    if let Value::Instance(instance) = value
        && let Some(found) = instance.attributes.borrow().get(&**attname)
    {
        return Ok(found.clone());
    }
    shell.get_attr(value, attname)
}

fn get_pk_val(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    get_pk(shell, value)
}

fn str(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("__str__")?;
    let pk = get_pk(shell, value)?;
    let pk = shell.str(&pk)?;
    Ok(Value::str(format!("{} object ({pk})", value.type_name())))
}

fn repr(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("__repr__")?;
    let text = shell.str(value)?;
    Ok(Value::str(format!("<{}: {text}>", value.type_name())))
}

fn equal(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let other = args.exactly_one("__eq__")?;
    let (Some(a), Some(b)) = (model_of_instance(value), model_of_instance(&other)) else {
        return Ok(Value::NotImplemented);
    };
    let registry = shell.registry();
    if registry.options(a.id).concrete != registry.options(b.id).concrete {
        return Ok(Value::Bool(false));
    }
    let pk = get_pk(shell, value)?;
    if matches!(pk, Value::None) {
        return Ok(Value::Bool(value.is(&other)));
    }
    let other = get_pk(shell, &other)?;
    Ok(Value::Bool(shell.equal(&pk, &other)?))
}

fn hash(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("__hash__")?;
    let pk = get_pk(shell, value)?;
    if matches!(pk, Value::None) {
        return Err(type_error("Model instances without primary key value are unhashable"));
    }
    Ok(Value::Int(shell.key(&pk)?.hash()))
}

/// What equals an instance as a key: the concrete model and the primary key.
pub(super) fn key(shell: &mut Interpreter, value: &Value) -> PyResult<Key> {
    let Some(model) = model_of_instance(value) else { return Ok(Key::None) };
    let pk = get_pk(shell, value)?;
    if matches!(pk, Value::None) {
        return Err(type_error("Model instances without primary key value are unhashable"));
    }
    let registry = shell.registry();
    let concrete = registry.options(registry.options(model.id).concrete);
    Ok(Key::Host(concrete.label.clone(), Box::new(shell.key(&pk)?)))
}

fn deferred(shell: &Interpreter, value: &Value) -> Vec<Str> {
    let (Some(model), Value::Instance(instance)) = (model_of_instance(value), value) else {
        return Vec::new();
    };
    let registry = shell.registry();
    let attributes = instance.attributes.borrow();
    let fields = &registry.options(model.id).fields;
    let names = fields.iter().map(|field| registry.field(*field).attname.clone());
    names.filter(|name| !attributes.contains_key(name)).collect()
}

fn get_deferred_fields(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("get_deferred_fields")?;
    let mut elements = crate::shell::value::Elements::default();
    for name in deferred(shell, value) {
        let name = Value::Str(name);
        elements.insert(shell.key(&name)?, name);
    }
    Ok(Value::set(elements))
}

fn serializable_value(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let name = args.exactly_one("serializable_value")?;
    let name = shell.str(&name)?;
    let field =
        model_of_instance(value).and_then(|model| shell.registry().field_named(model.id, &name));
    let name = field.map_or(name, |field| shell.registry().field(field).attname.to_string());
    shell.get_attr(value, &name)
}

/// `Model.refresh_from_db`.
fn refresh_from_db(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let [using, fields, queryset] =
        arguments(args, "Model.refresh_from_db", ["using", "fields", "from_queryset"], 0)?;
    let Some(model) = model_of_instance(value) else { return Ok(Value::None) };
    if let Some(alias) = &using {
        super::super::manager::check_alias(shell, alias)?;
    }
    let fields = match fields {
        None | Some(Value::None) => None,
        Some(list) => Some(shell.collect(&list)?),
    };
    let own = state(value);
    let mut names = Vec::new();
    match (&fields, &own) {
        (None, Some(state)) => {
            state.prefetched.borrow_mut().clear();
            state.has_prefetched.set(true);
        }
        (Some(fields), Some(state)) => {
            for field in fields {
                let name: Str = shell.str(field)?.into();
                if state.prefetched.borrow_mut().shift_remove(&name).is_none() {
                    names.push(name);
                }
            }
            if names.is_empty() {
                return Ok(Value::None);
            }
        }
        _ => {}
    }
    if let Some(name) = names.iter().find(|name| name.contains("__")) {
        let _ = name;
        return Err(value_error(
            "Found \"__\" in fields argument. Relations and transforms are not allowed in fields.",
        ));
    }
    let queryset = match queryset {
        None | Some(Value::None) => super::super::manager::base_queryset(shell, &model, value)?,
        Some(queryset) => queryset,
    };
    let pk = get_pk(shell, value)?;
    let by_pk = Args { positional: Vec::new(), keywords: vec![("pk".into(), pk)] };
    let mut queryset = shell.call_method(&queryset, "filter", by_pk)?;
    let only: Vec<Value> = if fields.is_some() {
        names.iter().cloned().map(Value::Str).collect()
    } else {
        loaded(shell, value)
    };
    if !only.is_empty() {
        queryset = shell.call_method(&queryset, "only", Args::new(only))?;
    }
    let fresh = shell.call_method(&queryset, "get", Args::default())?;
    take_over(shell, value, &fresh, fields.is_some().then_some(&names[..]))?;
    Ok(Value::None)
}

/// The fields to load again where some are deferred; none to load all.
fn loaded(shell: &Interpreter, value: &Value) -> Vec<Value> {
    let missing = deferred(shell, value);
    if missing.is_empty() {
        return Vec::new();
    }
    let Some(model) = model_of_instance(value) else { return Vec::new() };
    let registry = shell.registry();
    let fields = registry.options(model.id).fields.iter();
    let names = fields.map(|field| registry.field(*field).attname.clone());
    names.filter(|name| !missing.contains(name)).map(Value::Str).collect()
}

/// Copies the values of a fresh instance, and the related objects that it keeps.
fn take_over(
    shell: &mut Interpreter,
    value: &Value,
    fresh: &Value,
    fields: Option<&[Str]>,
) -> PyResult<()> {
    let Some(model) = model_of_instance(value) else { return Ok(()) };
    let registry = shell.registry();
    let options = registry.options(model.id);
    for field in &options.fields {
        let field = registry.field(*field);
        let Value::Instance(instance) = fresh else { return Ok(()) };
        let Some(item) = instance.attributes.borrow().get(&*field.attname).cloned() else {
            continue;
        };
        shell.set_attr(value, &field.attname, item)?;
        if field.relation.is_some() {
            match super::cached(fresh, &field.name) {
                Some(related) => super::remember(value, &field.name, related),
                None => super::forget(value, &field.name),
            }
        }
    }
    for relation in &options.related_objects {
        let relation = registry.relation(*relation);
        let Some(accessor) = &relation.accessor else { continue };
        if fields.is_none_or(|fields| fields.contains(&relation.query_name)) {
            super::forget(value, accessor);
        }
    }
    if let Some(state) = state(value) {
        state.stored.set(true);
    }
    Ok(())
}

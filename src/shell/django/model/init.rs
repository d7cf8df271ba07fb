//! Making instances: `Model.__init__` and `Model.from_db`.

use std::rc::Rc;

use super::super::apps::{FieldDefault, ModelClass, Slot, model_class, model_of_instance};
use super::super::modules::signals;
use super::state;
use crate::shell::class::{Class, Instance};
use crate::shell::raise::{PyResult, raise, type_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

/// `ModelBase.__call__`.
pub(super) fn call(shell: &mut Interpreter, class: &Rc<Class>, args: Args) -> PyResult<Value> {
    if model_class(class).is_none() {
        return Err(type_error("Abstract models cannot be instantiated."));
    }
    let instance = Value::Instance(Rc::new(Instance::new(class.clone(), Value::None)));
    if let Some(Value::Descriptor(_)) = class.find("__init__") {
        initialize(shell, &instance, args)?;
    } else {
        shell.call_special(&instance, "__init__", args)?;
    }
    Ok(instance)
}

/// `Model.__init__`.
pub(super) fn init(shell: &mut Interpreter, instance: &Value, args: Args) -> PyResult<Value> {
    initialize(shell, instance, args)?;
    Ok(Value::None)
}

fn initialize(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<()> {
    let Value::Instance(instance) = value else { return Ok(()) };
    let Some(model) = model_of_instance(value) else { return Ok(()) };
    let Some(slots) = model.slots.get().cloned() else { return Ok(()) };
    let class = instance.class.clone();
    signals::pre_init(shell, &class, &args)?;
    if args.positional.len() > slots.len() {
        return Err(raise("IndexError", "Number of args exceeds number of fields"));
    }
    let given = args.positional.len();
    let mut keywords: Vec<(Str, Option<Value>)> =
        args.keywords.into_iter().map(|(name, value)| (name, Some(value))).collect();
    for (slot, item) in slots.iter().zip(args.positional) {
        set(shell, value, &class, &slot.attname, item)?;
        if keywords.iter().any(|(name, _)| *name == slot.name) {
            return Err(type_error(format!(
                "{}() got both positional and keyword arguments for field '{}'.",
                class.qualname.borrow(),
                slot.name
            )));
        }
    }
    for slot in &slots[given..] {
        if slot.name != slot.attname
            && let Some(related) = take(&mut keywords, &slot.name)
        {
            shell.set_attr(value, &slot.name, related)?;
            continue;
        }
        let item = match take(&mut keywords, &slot.attname) {
            Some(item) => item,
            None => default(shell, slot)?,
        };
        set(shell, value, &class, &slot.attname, item)?;
    }
    if keywords.iter().any(|(_, value)| value.is_some()) {
        others(shell, value, &model, keywords)?;
    }
    signals::post_init(shell, &class, value)
}

fn take(keywords: &mut [(Str, Option<Value>)], name: &str) -> Option<Value> {
    keywords.iter_mut().find(|(key, value)| &**key == name && value.is_some())?.1.take()
}

/// `Field.get_default()`.
fn default(shell: &mut Interpreter, slot: &Slot) -> PyResult<Value> {
    match &slot.default {
        FieldDefault::Value(value) => Ok(value.clone()),
        FieldDefault::Call(function) => {
            let made = shell.call(function, Args::default())?;
            // A foreign key's default may be an instance: its key is taken.
            super::save::key_of(shell, slot.field, made)
        }
    }
}

/// `setattr` for the value of a field: straight into the instance unless the class says otherwise.
fn set(
    shell: &mut Interpreter,
    value: &Value,
    class: &Rc<Class>,
    attname: &Str,
    item: Value,
) -> PyResult<()> {
    let Value::Instance(instance) = value else { return Ok(()) };
    let plain = match class.find(attname) {
        Some(Value::Host(descriptor)) => !descriptor.is_data_descriptor(),
        _ => false,
    };
    if plain && class.find("__setattr__").is_none() {
        let old = instance.attributes.borrow_mut().insert(attname.clone(), item);
        drop(old);
        return Ok(());
    }
    shell.set_attr(value, attname, item)
}

/// Keywords that are no concrete fields: properties, and relations that refuse.
fn others(
    shell: &mut Interpreter,
    value: &Value,
    model: &Rc<ModelClass>,
    keywords: Vec<(Str, Option<Value>)>,
) -> PyResult<()> {
    let Value::Instance(instance) = value else { return Ok(()) };
    let registry = shell.registry();
    let mut unexpected = Vec::new();
    for (name, item) in keywords {
        let Some(item) = item else { continue };
        let is_property =
            matches!(instance.class.find(&name), Some(Value::Property(_))) || &*name == "pk";
        let is_field = registry.named(model.id, &name).is_some();
        if is_property || is_field {
            shell.set_attr(value, &name, item)?;
        } else {
            unexpected.push(format!("'{name}'"));
        }
    }
    if unexpected.is_empty() {
        return Ok(());
    }
    Err(type_error(format!(
        "{}() got unexpected keyword arguments: {}",
        instance.class.name,
        unexpected.join(", ")
    )))
}

/// `Model.from_db`: an instance of a row. A value that is `None` is of a deferred field.
///
/// # Errors
/// What a `from_db` or `__init__` of the learner's raises.
pub(crate) fn from_row(
    shell: &mut Interpreter,
    model: &ModelClass,
    values: Vec<Option<Value>>,
) -> PyResult<Value> {
    let (Some(class), Some(slots)) = (model.class(), model.slots.get().cloned()) else {
        return Ok(Value::None);
    };
    let value = Value::Instance(Rc::new(Instance::new(class.clone(), Value::None)));
    let hears = |shell: &Interpreter, name| signals::has_listeners(shell, name, model);
    if matches!(class.find("__init__"), Some(Value::Descriptor(_)))
        && !hears(shell, "pre_init")
        && !hears(shell, "post_init")
    {
        let Value::Instance(instance) = &value else { return Ok(value) };
        let mut attributes = instance.attributes.borrow_mut();
        attributes.reserve(slots.len());
        for (slot, item) in slots.iter().zip(values) {
            if let Some(item) = item {
                attributes.insert(slot.attname.clone(), item);
            }
        }
    } else {
        let keywords = slots
            .iter()
            .zip(values)
            .filter_map(|(slot, item)| Some((slot.attname.clone(), item?)))
            .collect();
        let args = Args { positional: Vec::new(), keywords };
        shell.call_special(&value, "__init__", args)?;
    }
    if let Some(state) = state(&value) {
        state.adding.set(false);
        state.stored.set(true);
    }
    Ok(value)
}

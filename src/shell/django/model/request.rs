//! What `save()` is asked for: `force_insert`, `update_fields`, and what is deferred.

use std::rc::Rc;

use super::super::apps::ModelClass;
use super::state;
use crate::orm::ModelId;
use crate::shell::Interpreter;
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::value::{Str, Value};

/// `_validate_force_insert`.
pub(super) fn force_insert(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    given: &Value,
) -> PyResult<Vec<ModelId>> {
    match given {
        Value::Bool(true) => Ok(vec![model.id]),
        Value::Bool(false) => Ok(Vec::new()),
        Value::Tuple(classes) => {
            let mut found = Vec::new();
            for class in &classes.items {
                let Some(member) = super::declared_model(class) else {
                    let text = shell.repr(class)?;
                    return Err(type_error(format!(
                        "Invalid force_insert member. {text} must be a model subclass."
                    )));
                };
                let registry = shell.registry();
                if !registry.descends_from(model.id, member.id) {
                    let (a, b) = (
                        &registry.options(member.id).object_name,
                        &registry.options(model.id).object_name,
                    );
                    return Err(type_error(format!(
                        "Invalid force_insert member. {a} must be a base of {b}."
                    )));
                }
                found.push(member.id);
            }
            Ok(found)
        }
        _ => Err(type_error("force_insert must be a bool or tuple.")),
    }
}

/// `update_fields`, checked.
pub(super) fn update_fields(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    fields: &[Value],
) -> PyResult<Vec<Str>> {
    let registry = shell.registry();
    let options = registry.options(model.id);
    let mut names: Vec<Str> = Vec::new();
    let mut unknown = Vec::new();
    for field in fields {
        let name: Str = shell.str(field)?.into();
        let known = options
            .fields
            .iter()
            .map(|id| registry.field(*id))
            .any(|field| !field.primary_key && (field.name == name || field.attname == name));
        if known { names.push(name) } else { unknown.push(name.to_string()) }
    }
    if unknown.is_empty() {
        return Ok(names);
    }
    Err(value_error(format!(
        "The following fields do not exist in this model, are m2m fields, primary keys, or are \
         non-concrete fields: {}",
        unknown.join(", ")
    )))
}

/// Where fields are deferred, only those that are loaded are saved.
pub(super) fn loaded_only(
    shell: &Interpreter,
    value: &Value,
    model: &Rc<ModelClass>,
) -> Option<Vec<Str>> {
    let Value::Instance(instance) = value else { return None };
    let slots = model.slots.get()?;
    let attributes = instance.attributes.borrow();
    if slots.iter().all(|slot| attributes.contains_key(&slot.attname)) {
        return None;
    }
    if !state(value)?.stored.get() {
        return None;
    }
    let registry = shell.registry();
    let loaded: Vec<Str> = slots
        .iter()
        .filter(|slot| attributes.contains_key(&slot.attname))
        .filter(|slot| !registry.field(slot.field).primary_key)
        .map(|slot| slot.attname.clone())
        .collect();
    (!loaded.is_empty()).then_some(loaded)
}

//! Reading and writing the values that relations go by (`ForeignObject.get_local_related_value`,
//! `get_foreign_related_value` of `django/db/models/fields/related.py`).

use std::rc::Rc;

use super::super::apps::model_of_instance;
use super::super::model::{self, state};
use crate::orm::{FieldId, ModelId, Registry};
use crate::shell::class::{Class, Instance};
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, Raised, value_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

/// `instance.attname`, straight from the instance where it is loaded.
pub(super) fn raw(shell: &mut Interpreter, value: &Value, attname: &str) -> PyResult<Value> {
    if let Value::Instance(instance) = value
        && let Some(found) = instance.attributes.borrow().get(attname)
    {
        return Ok(found.clone());
    }
    shell.get_attr(value, attname)
}

/// The value of a field that a relation refers to. Where the field is a primary key, an instance of
/// a child may hold another value than its link: then `pk` counts.
pub(super) fn foreign_value(
    shell: &mut Interpreter,
    value: &Value,
    target: FieldId,
) -> PyResult<Value> {
    let registry = shell.registry();
    let info = registry.field(target);
    if info.primary_key
        && let Some(own) = model_of_instance(value)
    {
        let link = ancestor_link(&registry, own.id, info.model);
        if link.is_none_or(|link| registry.field(link).primary_key) {
            return model::pk_of(shell, value);
        }
    }
    raw(shell, value, &info.attname)
}

/// `_meta.get_ancestor_link(ancestor)`: the field of a model that leads to one that it inherits
/// from; none for itself.
pub(super) fn ancestor_link(
    registry: &Registry,
    child: ModelId,
    ancestor: ModelId,
) -> Option<FieldId> {
    let child = registry.options(child).concrete;
    let parents = &registry.options(child).parents;
    let direct = parents.iter().find(|(parent, _)| *parent == ancestor);
    direct.map(|(_, link)| *link).or_else(|| {
        parents
            .iter()
            .find(|(parent, _)| {
                *parent != child && ancestor_link(registry, *parent, ancestor).is_some()
            })
            .map(|(_, link)| *link)
    })
}

/// `isinstance(value, model)`.
pub(super) fn is_instance(shell: &Interpreter, value: &Value, model: ModelId) -> bool {
    let (Value::Instance(instance), Some(class)) = (value, shell.django.class(model)) else {
        return false;
    };
    Rc::ptr_eq(&instance.class, &class) || instance.class.is_subclass(&class)
}

/// Both instances belong to the one database from now on: `_state.db`.
pub(super) fn share_database(a: &Value, b: &Value) {
    for value in [a, b] {
        if let Some(state) = state(value) {
            state.stored.set(true);
        }
    }
}

/// `Cannot assign "…": "Book.author" must be a "Author" instance.`
pub(super) fn cannot_assign(
    shell: &mut Interpreter,
    value: &Value,
    place: &str,
    model: ModelId,
) -> Raised {
    let name = shell.registry().options(model).object_name.clone();
    match shell.repr(value) {
        Ok(text) => value_error(format!(
            "Cannot assign \"{text}\": \"{place}\" must be a \"{name}\" instance."
        )),
        Err(raised) => raised,
    }
}

/// The name of an instance's model: `_meta.object_name`.
pub(super) fn object_name(shell: &Interpreter, value: &Value) -> Str {
    match model_of_instance(value) {
        Some(model) => shell.registry().options(model.id).object_name.clone(),
        None => value.type_name(),
    }
}

/// The class `RelatedObjectDoesNotExist` of a descriptor: a `DoesNotExist` of the other model and an
/// `AttributeError`, so that `hasattr()` works.
pub(super) fn missing_class(
    shell: &mut Interpreter,
    owner: ModelId,
    name: &str,
    other: ModelId,
) -> PyResult<Rc<Class>> {
    let mut bases = Vec::new();
    if let Some(class) = shell.django.class(other)
        && let Some(Value::Class(missing)) = class.find("DoesNotExist")
    {
        bases.push(missing);
    }
    bases.push(shell.builtin_class("AttributeError"));
    let (module, qualname) = match shell.django.class(owner) {
        Some(class) => (class.module.clone(), class.qualname.borrow().clone()),
        None => ("__main__".into(), "".into()),
    };
    let simple = "RelatedObjectDoesNotExist";
    let qualname = format!("{qualname}.{name}.{simple}");
    Class::make(simple, &qualname, &module, bases, crate::shell::value::Names::default())
}

/// `repr()` of a descriptor: where it lies.
pub(super) fn descriptor_repr(descriptor: &dyn Host, at: *const ()) -> String {
    let name = descriptor.type_name();
    format!("<django.db.models.fields.related_descriptors.{name} object at {at:p}>")
}

/// One keyword argument.
pub(super) fn keyword(name: impl Into<Str>, value: Value) -> Args {
    Args { positional: Vec::new(), keywords: vec![(name.into(), value)] }
}

/// A fresh object of a class, without a call of `__init__`.
pub(super) fn blank(class: &Rc<Class>) -> Value {
    Value::Instance(Rc::new(Instance::new(class.clone(), Value::None)))
}

/// Whether an exception is of a model's `DoesNotExist`.
pub(super) fn is_missing(shell: &mut Interpreter, raised: &Raised, model: ModelId) -> bool {
    let Some(class) = shell.django.class(model) else { return false };
    let Some(Value::Class(missing)) = class.find("DoesNotExist") else { return false };
    shell.exception_of(raised).is_some_and(|exception| exception.class.is_subclass(&missing))
}

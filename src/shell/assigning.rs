//! Setting and deleting attributes (`Objects/object.c`, `PyObject_GenericSetAttr`).

use super::attributes::missing;
use super::raise::{PyResult, attribute_error, type_error};
use super::value::{Str, Value};
use super::{Args, Interpreter};

impl Interpreter {
    /// `value.name = item`.
    pub(crate) fn set_attr(&mut self, value: &Value, name: &Str, item: Value) -> PyResult<()> {
        match value {
            Value::Instance(instance) => {
                if instance.class.customizes_assignment() {
                    let args = Args::new(vec![Value::Str(name.clone()), item]);
                    self.call_special(value, "__setattr__", args)?;
                    return Ok(());
                }
                self.set_instance_attr(value, name, item)
            }
            Value::Host(host) => host.clone().set(self, name, item),
            Value::Class(class) if class.builtin.is_none() && &*class.module != "builtins" => {
                let old = class.attributes.borrow_mut().insert(name.clone(), item);
                drop(old);
                Ok(())
            }
            Value::Class(class) => Err(type_error(format!(
                "cannot set '{name}' attribute of immutable type '{}'",
                class.full_name()
            ))),
            Value::Function(function) => {
                function.attributes.borrow_mut().insert(name.clone(), item);
                Ok(())
            }
            Value::Module(module) => {
                module.names.set(name, item);
                Ok(())
            }
            other => {
                if self.find_attr(other, name)?.is_some() {
                    let kind = other.type_name();
                    return Err(attribute_error(format!(
                        "'{kind}' object attribute '{name}' is read-only"
                    )));
                }
                Err(missing(other, name))
            }
        }
    }

    pub(super) fn set_instance_attr(
        &mut self,
        value: &Value,
        name: &Str,
        item: Value,
    ) -> PyResult<()> {
        let Value::Instance(instance) = value else { return Ok(()) };
        if !matches!(instance.base, Value::None)
            && super::modules::namedtuples::is_field(&instance.class, name)
        {
            return Err(attribute_error("can't set attribute"));
        }
        match instance.class.find(name) {
            Some(Value::Property(property)) if !property.cached => {
                if matches!(property.set, Value::None) {
                    return Err(attribute_error(format!(
                        "property '{name}' of '{}' object has no setter",
                        value.type_name()
                    )));
                }
                self.call(&property.set, Args::new(vec![value.clone(), item]))?;
                return Ok(());
            }
            Some(Value::Instance(descriptor)) if descriptor.class.find("__set__").is_some() => {
                let args = Args::new(vec![value.clone(), item]);
                self.call_special(&Value::Instance(descriptor), "__set__", args)?;
                return Ok(());
            }
            Some(Value::Host(descriptor)) if descriptor.is_data_descriptor() => {
                return descriptor.bind_set(self, value, item);
            }
            _ => {}
        }
        if instance.class.is_exception && self.set_exception_attr(instance, name, &item)? {
            return Ok(());
        }
        if matches!(&**name, "__class__" | "__dict__") {
            return Err(super::raise::unsupported(&format!("assigning {name}")));
        }
        let mut attributes = instance.attributes.borrow_mut();
        let old = match attributes.get_mut(name) {
            Some(slot) => Some(std::mem::replace(slot, item)),
            None => attributes.insert(name.clone(), item),
        };
        drop(attributes);
        drop(old);
        Ok(())
    }

    /// `del value.name`.
    pub(crate) fn delete_attr(&mut self, value: &Value, name: &str) -> PyResult<()> {
        match value {
            Value::Host(host) => host.clone().delete(self, name),
            Value::Instance(instance) => {
                if let Some(Value::Property(property)) = instance.class.find(name)
                    && !property.cached
                {
                    if matches!(property.delete, Value::None) {
                        return Err(attribute_error(format!(
                            "property '{name}' of '{}' object has no deleter",
                            value.type_name()
                        )));
                    }
                    self.call(&property.delete, Args::one(value.clone()))?;
                    return Ok(());
                }
                if let Some(Value::Host(descriptor)) = instance.class.find(name)
                    && descriptor.is_data_descriptor()
                {
                    return Err(attribute_error("__delete__"));
                }
                let old = instance.attributes.borrow_mut().shift_remove(name);
                match old {
                    Some(_) => Ok(()),
                    None => Err(missing(value, name)),
                }
            }
            Value::Class(class) => match class.attributes.borrow_mut().shift_remove(name) {
                Some(_) => Ok(()),
                None => Err(missing(value, name)),
            },
            other => Err(missing(other, name)),
        }
    }
}

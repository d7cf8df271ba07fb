//! `value.name` in all its forms (`Objects/object.c`, `_PyObject_GenericGetAttrWithDict`).

use std::rc::Rc;

use super::class::Class;
use super::code::Attribute;
use super::raise::{PyResult, Raised, attribute_error, type_error};
use super::value::{BoundBuiltin, BoundMethod, Value};
use super::{Args, Interpreter};

impl Interpreter {
    /// `value.name`.
    pub(crate) fn get_attr(&mut self, value: &Value, name: &str) -> PyResult<Value> {
        match self.find_attr(value, name)? {
            Some(found) => Ok(found),
            None => {
                self.missing = Some((value.clone(), name.into()));
                Err(missing(value, name))
            }
        }
    }

    /// `value.name` at a place in the code that keeps what the class had.
    pub(super) fn get_attr_at(&mut self, value: &Value, at: &Attribute) -> PyResult<Value> {
        if let Value::Instance(instance) = value {
            let of_class = at.site.find(&instance.class, &at.name);
            if let Some(found) = self.attr_of_instance(value, &at.name, of_class)? {
                return Ok(found);
            }
        }
        self.get_attr(value, &at.name)
    }

    /// `value.name`, or `None` when there is none.
    pub(crate) fn find_attr(&mut self, value: &Value, name: &str) -> PyResult<Option<Value>> {
        match value {
            Value::Instance(_) => self.instance_attr(value, name),
            Value::Host(host) => {
                if let Some(found) = host.clone().get(self, name)? {
                    return Ok(Some(found));
                }
                if let Some(method) = host.method(name) {
                    let host = host.clone();
                    let call = move |shell: &mut Self, args| method(shell, host.clone(), args);
                    return Ok(Some(Value::native(name, call)));
                }
                match name {
                    "__class__" => Ok(Some(self.class_of(value))),
                    "__str__" | "__repr__" => Ok(self.object_method(value, name)),
                    _ => Ok(None),
                }
            }
            Value::Class(class) => {
                let class = class.clone();
                self.class_attr(&class, name)
            }
            Value::Module(module) => {
                if let Some(found) = module.names.get(name) {
                    return Ok(Some(found));
                }
                match name {
                    "__name__" => Ok(Some(Value::Str(module.name.clone()))),
                    _ => Ok(None),
                }
            }
            Value::Super(inner) => {
                let inner = inner.clone();
                self.super_attr(&inner.class, &inner.receiver, name)
            }
            Value::Property(property) => match self.property_attr(&property.clone(), name)? {
                None => Ok(self.object_attr(value, name)),
                found => Ok(found),
            },
            _ => {
                if let Some(method) = super::types::method(value, name) {
                    let bound = BoundBuiltin { receiver: value.clone(), method };
                    return Ok(Some(Value::BoundBuiltin(Rc::new(bound))));
                }
                if let Some(found) = super::types::attribute(self, value, name)? {
                    return Ok(Some(found));
                }
                Ok(self.object_attr(value, name))
            }
        }
    }

    /// What every object has.
    fn object_attr(&mut self, value: &Value, name: &str) -> Option<Value> {
        match name {
            "__class__" => Some(self.class_of(value)),
            "__doc__" => Some(Value::None),
            _ => self.object_method(value, name),
        }
    }

    /// The methods of `object`, and those special ones that stand for an operation.
    pub(crate) fn object_method(&mut self, value: &Value, name: &str) -> Option<Value> {
        let receiver = value.clone();
        let one = |call: fn(&mut Self, &Value) -> PyResult<Value>| {
            let receiver = receiver.clone();
            Value::native(name, move |shell, args| {
                args.none("method")?;
                call(shell, &receiver)
            })
        };
        Some(match name {
            "__init__" | "__init_subclass__" => Value::native(name, |_, _| Ok(Value::None)),
            "__str__" => one(|shell, value| Ok(Value::str(shell.plain_str(value)?))),
            "__repr__" => one(|shell, value| Ok(Value::str(shell.plain_repr(value)?))),
            "__hash__" => one(|shell, value| Ok(Value::Int(shell.key(value)?.hash()))),
            "__len__" if super::types::len(&value.unwrapped()).is_some() => {
                one(|shell, value| Ok(super::types::int_of(shell.len(value)?)))
            }
            "__iter__" if super::types::len(&value.unwrapped()).is_some() => {
                one(|shell, value| Ok(Value::Iterator(shell.iter(value)?)))
            }
            "__next__" if matches!(value, Value::Iterator(_)) => one(super::builtins::next_value),
            "__iter__" if matches!(value, Value::Iterator(_)) => one(|_, value| Ok(value.clone())),
            "__eq__" | "__ne__" | "__setattr__" | "__getattribute__" | "__new__"
            | "__getitem__" | "__setitem__" | "__contains__" | "__add__" | "__delitem__" => {
                self.special_operation(value, name)?
            }
            _ => return None,
        })
    }

    /// `value.__eq__` and the like as functions, for `super().__setattr__(…)`.
    fn special_operation(&mut self, value: &Value, name: &str) -> Option<Value> {
        let receiver = value.clone();
        let base = value.unwrapped();
        let operation = name.to_owned();
        if matches!(
            name,
            "__getitem__" | "__setitem__" | "__contains__" | "__add__" | "__delitem__"
        ) && super::types::len(&base).is_none()
        {
            return None;
        }
        Some(Value::native(name, move |shell, args| {
            let expected = match &*operation {
                "__setattr__" | "__setitem__" => 2,
                _ => 1,
            };
            if &*operation == "__new__" {
                let class = args.positional.first().cloned();
                return match class {
                    Some(Value::Class(class)) => shell.new_instance(&class, &Args::default()),
                    _ => Err(type_error("object.__new__(X): X is not a type object")),
                };
            }
            let values = args.between(&operation, expected, expected)?;
            match (&*operation, &values[..]) {
                ("__eq__", [other]) => Ok(if receiver.is(other) {
                    Value::Bool(true)
                } else if matches!(base, Value::Instance(_)) {
                    Value::NotImplemented
                } else {
                    Value::Bool(shell.equal(&base, other)?)
                }),
                ("__ne__", [other]) => Ok(Value::Bool(!shell.equal(&receiver, other)?)),
                ("__setattr__", [Value::Str(name), value]) => {
                    shell.set_instance_attr(&receiver, name, value.clone())?;
                    Ok(Value::None)
                }
                ("__getattribute__", [Value::Str(name)]) => shell.get_attr(&receiver, name),
                ("__getitem__", [index]) => shell.index(&base, index),
                ("__setitem__", [index, item]) => {
                    shell.set_index(&base, index, item.clone())?;
                    Ok(Value::None)
                }
                ("__delitem__", [index]) => {
                    shell.delete_index(&base, index)?;
                    Ok(Value::None)
                }
                ("__contains__", [item]) => Ok(Value::Bool(shell.contains(&base, item)?)),
                ("__add__", [other]) => shell.binary(super::ops::BinaryOp::Add, &base, other),
                _ => Err(type_error("bad argument type for built-in operation")),
            }
        }))
    }

    fn instance_attr(&mut self, value: &Value, name: &str) -> PyResult<Option<Value>> {
        let Value::Instance(instance) = value else { return Ok(None) };
        let of_class = instance.class.find(name);
        self.attr_of_instance(value, name, of_class)
    }

    /// The same, with what `class.find(name)` gives.
    fn attr_of_instance(
        &mut self,
        value: &Value,
        name: &str,
        of_class: Option<Value>,
    ) -> PyResult<Option<Value>> {
        let Value::Instance(instance) = value else { return Ok(None) };
        if let Some(found @ Value::Property(property)) = &of_class
            && !property.cached
        {
            return self.bind(found, value, &instance.class).map(Some);
        }
        if let Some(Value::Host(descriptor)) = &of_class
            && descriptor.is_data_descriptor()
        {
            let class = instance.class.clone();
            return descriptor.clone().bind(self, value, &class);
        }
        if let Some(own) = instance.attributes.borrow().get(name) {
            return Ok(Some(own.clone()));
        }
        if let Some(found) = &of_class {
            return self.bind(found, value, &instance.class).map(Some);
        }
        match name {
            "__class__" => return Ok(Some(Value::Class(instance.class.clone()))),
            "__dict__" => {
                let names = instance.attributes.borrow().clone();
                let pairs = names.into_iter().map(|(name, value)| (Value::Str(name), value));
                let mut pairs: Vec<(Value, Value)> = pairs.collect();
                // What the host keeps with an object stands among its attributes in Python.
                if instance.payload.is_some()
                    && let Some(state @ Value::Property(_)) = instance.class.find("_state")
                {
                    let state = self.bind(&state, value, &instance.class)?;
                    pairs.insert(0, (Value::str("_state"), state));
                    let cache = "_prefetched_objects_cache";
                    if let Some(found) = instance.class.find(cache)
                        && let Ok(found) = self.bind(&found, value, &instance.class)
                    {
                        pairs.push((Value::str(cache), found));
                    }
                }
                return Ok(Some(Value::dict(self.map_of(pairs)?)));
            }
            _ => {}
        }
        if instance.class.is_exception
            && let Some(found) = self.exception_attr(instance, name)
        {
            return Ok(Some(found));
        }
        if let Some(method) = instance.class.builtin_method(name) {
            let bound = BoundBuiltin { receiver: instance.base.clone(), method };
            return Ok(Some(Value::BoundBuiltin(Rc::new(bound))));
        }
        if !matches!(instance.base, Value::None)
            && let Some(found) = super::types::attribute(self, &instance.base, name)?
        {
            return Ok(Some(found));
        }
        let args = Args::one(Value::str(name));
        if let Some(found) = self.call_special(value, "__getattr__", args)? {
            return Ok(Some(found));
        }
        Ok(self.object_attr(value, name))
    }

    /// What an attribute of a class becomes when an object asks for it.
    pub(crate) fn bind(
        &mut self,
        found: &Value,
        receiver: &Value,
        class: &Rc<Class>,
    ) -> PyResult<Value> {
        let bound = |receiver: Value, function: &Value| {
            Value::BoundMethod(Rc::new(BoundMethod { receiver, function: function.clone() }))
        };
        match found {
            Value::Function(_) if !matches!(receiver, Value::Class(_)) => {
                Ok(bound(receiver.clone(), found))
            }
            Value::StaticMethod(inner) => Ok((**inner).clone()),
            Value::ClassMethod(inner) => Ok(bound(Value::Class(class.clone()), inner)),
            Value::Property(property) => {
                let property = property.clone();
                let value = self.call(&property.get, Args::one(receiver.clone()))?;
                if property.cached
                    && let Value::Instance(instance) = receiver
                    && let Value::Function(function) = &property.get
                {
                    // The value takes the property's place on the object.
                    let name = function.code.name.clone();
                    instance.attributes.borrow_mut().insert(name, value.clone());
                }
                Ok(value)
            }
            Value::Descriptor(method) if !matches!(receiver, Value::Class(_)) => {
                let bound = BoundBuiltin { receiver: receiver.clone(), method };
                Ok(Value::BoundBuiltin(Rc::new(bound)))
            }
            Value::Host(descriptor) => {
                let bound = descriptor.clone().bind(self, receiver, class)?;
                Ok(bound.unwrap_or_else(|| found.clone()))
            }
            Value::Instance(instance) if instance.class.find("__get__").is_some() => {
                let args = Args::new(vec![receiver.clone(), Value::Class(class.clone())]);
                Ok(self.call_special(found, "__get__", args)?.unwrap_or(Value::None))
            }
            other => Ok(other.clone()),
        }
    }

    fn class_attr(&mut self, class: &Rc<Class>, name: &str) -> PyResult<Option<Value>> {
        match class.find(name) {
            Some(found @ Value::Property(_)) => return Ok(Some(found)),
            Some(found) => {
                let receiver = Value::Class(class.clone());
                return self.bind(&found, &receiver, class).map(Some);
            }
            None => {}
        }
        Ok(Some(match name {
            "__name__" => Value::Str(class.name.clone()),
            "__qualname__" => Value::Str(class.qualname.borrow().clone()),
            "__module__" => Value::Str(class.module.clone()),
            "__doc__" => Value::None,
            "__bases__" => Value::tuple(class.bases.iter().cloned().map(Value::Class).collect()),
            "__mro__" => Value::tuple(class.lineage().cloned().map(Value::Class).collect()),
            "__class__" => self.class_of(&Value::Class(class.clone())),
            "mro" => {
                let all: Vec<Value> = class.lineage().cloned().map(Value::Class).collect();
                Value::native(name, move |_, _| Ok(Value::list(all.clone())))
            }
            "__dict__" => {
                let names = class.attributes.borrow().clone();
                let pairs = names.into_iter().map(|(name, value)| (Value::Str(name), value));
                Value::dict(self.map_of(pairs.collect())?)
            }
            _ => return self.builtin_class_attr(class, name),
        }))
    }

    fn builtin_class_attr(&mut self, class: &Rc<Class>, name: &str) -> PyResult<Option<Value>> {
        if let Some(found) = super::modules::enums::class_attr(self, class, name)? {
            return Ok(Some(found));
        }
        if let Some(method) = class.builtin_method(name) {
            return Ok(Some(Value::Descriptor(method)));
        }
        if let Some(kind) = class.builtin_type()
            && let Some(found) = kind.statics.iter().find(|builtin| builtin.name == name)
        {
            return Ok(Some(Value::Builtin(found)));
        }
        if let Some(found) = super::types::class_constant(class, name) {
            return Ok(Some(found));
        }
        if class.is_exception {
            let owner = class.clone();
            match name {
                "__init__" => {
                    return Ok(Some(Value::native(name, move |shell, args| {
                        shell.initialize_exception(args)
                    })));
                }
                "__str__" => {
                    return Ok(Some(Value::native(name, |shell, args| {
                        let value = args.exactly_one("__str__")?;
                        Ok(Value::str(shell.plain_str(&value)?))
                    })));
                }
                _ => drop(owner),
            }
        }
        Ok(match name {
            "__init__" => Some(Value::native(name, |_, _| Ok(Value::None))),
            "__new__" | "__setattr__" | "__str__" | "__repr__" | "__eq__" | "__hash__" => {
                let name = name.to_owned();
                Some(Value::native(&name.clone(), move |shell, mut args| {
                    if args.positional.is_empty() {
                        return Err(type_error(format!("{name}() needs an argument")));
                    }
                    let receiver = args.positional[0].clone();
                    if name != "__new__" {
                        args.positional.remove(0);
                    }
                    match shell.object_method(&receiver, &name) {
                        Some(method) => shell.call(&method, args),
                        None => Err(missing(&receiver, &name)),
                    }
                }))
            }
            _ => None,
        })
    }

    fn property_attr(
        &mut self,
        property: &Rc<super::value::Property>,
        name: &str,
    ) -> PyResult<Option<Value>> {
        let property = property.clone();
        let make: fn(&super::value::Property, Value) -> super::value::Property = match name {
            "setter" => |old, set| super::value::Property {
                get: old.get.clone(),
                set,
                delete: old.delete.clone(),
                cached: false,
            },
            "deleter" => |old, delete| super::value::Property {
                get: old.get.clone(),
                set: old.set.clone(),
                delete,
                cached: false,
            },
            "getter" => |old, get| super::value::Property {
                get,
                set: old.set.clone(),
                delete: old.delete.clone(),
                cached: false,
            },
            "fget" => return Ok(Some(property.get.clone())),
            _ => return Ok(None),
        };
        Ok(Some(Value::native(name, move |_, args| {
            let function = args.exactly_one("setter")?;
            Ok(Value::Property(Rc::new(make(&property, function))))
        })))
    }
}

/// `AttributeError` for a name that `value` does not have.
pub(crate) fn missing(value: &Value, name: &str) -> Raised {
    attribute_error(match value {
        Value::Module(module) if module.partial.get() => {
            return super::raise::unsupported(&format!("{}.{name}", module.name));
        }
        Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
        Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name),
        Value::Host(host) => host.missing(name),
        Value::Super(_) => format!("'super' object has no attribute '{name}'"),
        other => format!("'{}' object has no attribute '{name}'", other.type_name()),
    })
}

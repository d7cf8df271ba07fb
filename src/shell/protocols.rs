//! What objects answer to besides operators: length, indexes, `with`.

use super::raise::{PyResult, Raised, attribute_error, raise, type_error};
use super::value::Value;
use super::{Args, Interpreter};

impl Interpreter {
    /// `len(value)`.
    pub(crate) fn len(&mut self, value: &Value) -> PyResult<usize> {
        if let Value::Host(host) = value {
            return host.clone().len(self);
        }
        if let Value::Class(class) = value
            && class.is_enum
        {
            return Ok(super::modules::enums::members(class).len());
        }
        if let Some(length) = self.call_special(value, "__len__", Args::default())? {
            return match length {
                Value::Int(length) => usize::try_from(length)
                    .map_err(|_| raise("ValueError", "__len__() should return >= 0")),
                other => Err(type_error(format!(
                    "'{}' object cannot be interpreted as an integer",
                    other.type_name()
                ))),
            };
        }
        super::types::len(&value.unwrapped()).ok_or_else(|| {
            type_error(format!("object of type '{}' has no len()", value.type_name()))
        })
    }

    /// `value[index]`.
    pub(crate) fn index(&mut self, value: &Value, index: &Value) -> PyResult<Value> {
        match (value, index) {
            (Value::List(list), Value::Int(at)) if *at >= 0 => {
                let at = usize::try_from(*at).unwrap_or(usize::MAX);
                if let Some(item) = list.items.borrow().get(at) {
                    return Ok(item.clone());
                }
            }
            (Value::Dict(dict), Value::Int(_) | Value::Str(_)) => {
                let key = self.key(index)?;
                if let Some((_, found)) = dict.map.borrow().get(&key) {
                    return Ok(found.clone());
                }
            }
            _ => {}
        }
        match value {
            Value::Host(host) => return host.clone().index(self, index),
            Value::Class(class) => return self.class_index(class, value, index),
            Value::Instance(_) => {
                let args = Args::one(index.clone());
                if let Some(found) = self.call_special(value, "__getitem__", args)? {
                    return Ok(found);
                }
            }
            _ => {}
        }
        match super::types::index(self, value, &value.unwrapped(), index)? {
            Some(found) => Ok(found),
            None => Err(type_error(format!("'{}' object is not subscriptable", value.type_name()))),
        }
    }

    /// `value[index] = item`.
    pub(crate) fn set_index(&mut self, value: &Value, index: &Value, item: Value) -> PyResult<()> {
        match value {
            Value::Host(host) => return host.clone().set_index(self, index, item),
            Value::Instance(_) => {
                let args = Args::new(vec![index.clone(), item.clone()]);
                if self.call_special(value, "__setitem__", args)?.is_some() {
                    return Ok(());
                }
            }
            _ => {}
        }
        if super::types::set_index(self, &value.unwrapped(), index, item)? {
            return Ok(());
        }
        let kind = value.type_name();
        Err(type_error(format!("'{kind}' object does not support item assignment")))
    }

    /// `del value[index]`.
    pub(crate) fn delete_index(&mut self, value: &Value, index: &Value) -> PyResult<()> {
        if let Value::Instance(_) = value
            && self.call_special(value, "__delitem__", Args::one(index.clone()))?.is_some()
        {
            return Ok(());
        }
        if super::types::delete_index(self, &value.unwrapped(), index)? {
            return Ok(());
        }
        let kind = value.type_name();
        // A type with indexes says it in other words than one without.
        let verb =
            if super::types::len(&value.unwrapped()).is_some() { "doesn't" } else { "does not" };
        Err(type_error(format!("'{kind}' object {verb} support item deletion")))
    }

    /// `__enter__` of a `with` statement.
    pub(crate) fn enter_context(&mut self, manager: &Value) -> PyResult<Value> {
        if let Value::Host(host) = manager {
            return host.clone().enter(self);
        }
        if let Value::Instance(instance) = manager
            && instance.class.find("__exit__").is_some()
            && let Some(value) = self.call_special(manager, "__enter__", Args::default())?
        {
            return Ok(value);
        }
        let kind = manager.type_name();
        let protocol = "object does not support the context manager protocol";
        let missed = match manager {
            Value::Instance(instance) if instance.class.find("__enter__").is_some() => {
                " (missed __exit__ method)"
            }
            _ => "",
        };
        Err(type_error(format!("'{kind}' {protocol}{missed}")))
    }

    /// `__exit__` of a `with` statement; whether it swallows the exception.
    pub(crate) fn exit_context(
        &mut self,
        manager: &Value,
        raised: Option<&Raised>,
    ) -> PyResult<bool> {
        if let Value::Host(host) = manager {
            return host.clone().exit(self, raised);
        }
        let exception = match raised {
            // A stop runs no more of the learner's code.
            Some(raised) => match self.exception_of(raised) {
                Some(exception) => Some(exception),
                None => return Ok(false),
            },
            None => None,
        };
        let args = match exception {
            Some(exception) => {
                vec![Value::Class(exception.class.clone()), Value::Instance(exception), Value::None]
            }
            None => vec![Value::None; 3],
        };
        match self.call_special(manager, "__exit__", Args::new(args))? {
            Some(answer) => self.truth(&answer),
            None => Err(attribute_error("__exit__")),
        }
    }
}

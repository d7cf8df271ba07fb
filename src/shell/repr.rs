//! `repr()` and `str()`.

use super::class::Class;
use super::raise::{PyResult, type_error};
use super::value::{Side, Value};
use super::{Args, Interpreter};

pub(crate) use crate::orm::fields::{bytes_repr as bytes, float_repr as float, text_repr as text};

/// `ascii()` of a repr.
pub(crate) fn ascii(repr: &str) -> String {
    repr.chars()
        .map(|c| if c.is_ascii() { c.to_string() } else { crate::orm::fields::escaped(c) })
        .collect()
}

impl Interpreter {
    /// `str(value)`.
    pub(crate) fn str(&mut self, value: &Value) -> PyResult<String> {
        match value {
            Value::Str(text) => Ok(text.to_string()),
            Value::Host(host) => {
                let _level = self.enter(" while calling a Python object")?;
                host.clone().str(self)
            }
            Value::Instance(instance) => {
                if instance.class.find("__str__").is_some() {
                    return self.special_text(value, "__str__");
                }
                self.plain_str(value)
            }
            other => self.plain_str(other),
        }
    }

    fn special_text(&mut self, value: &Value, name: &str) -> PyResult<String> {
        match self.call_special(value, name, Args::default())? {
            Some(Value::Str(text)) => Ok(text.to_string()),
            Some(other) => match other.unwrapped() {
                Value::Str(text) => Ok(text.to_string()),
                _ => Err(type_error(format!(
                    "{name} returned non-string (type {})",
                    other.type_name()
                ))),
            },
            None => self.plain_repr(value),
        }
    }

    /// `str(value)` without a `__str__` of its own.
    pub(crate) fn plain_str(&mut self, value: &Value) -> PyResult<String> {
        if let Value::Instance(instance) = value {
            if instance.class.is_exception {
                return self.exception_str(&instance.clone());
            }
            if let Value::Str(text) = &instance.base
                && instance.class.find("__repr__").is_none()
            {
                return Ok(text.to_string());
            }
            if instance.class.is_enum {
                return super::modules::enums::str(self, value);
            }
        }
        match super::types::str_of(value) {
            Some(text) => Ok(text),
            None => self.repr(value),
        }
    }

    /// `repr(value)`.
    pub(crate) fn repr(&mut self, value: &Value) -> PyResult<String> {
        match value {
            Value::Str(inner) => Ok(text(inner)),
            Value::Int(number) => Ok(number.to_string()),
            Value::None => Ok("None".to_owned()),
            Value::Host(host) => {
                let _level = self.enter(" while calling a Python object")?;
                host.clone().repr(self)
            }
            Value::Instance(instance) if instance.class.find("__repr__").is_some() => {
                self.special_text(value, "__repr__")
            }
            other => self.plain_repr(other),
        }
    }

    /// `repr(value)` without a `__repr__` of its own.
    pub(crate) fn plain_repr(&mut self, value: &Value) -> PyResult<String> {
        self.charge(1)?;
        if let Some(text) = super::types::repr_of(value) {
            return Ok(text);
        }
        let address = value.address().unwrap_or(0);
        if self.showing.contains(&address) {
            return Ok(match value {
                Value::List(_) => "[...]",
                Value::Dict(_) => "{...}",
                Value::Tuple(_) => "(...)",
                _ => "...",
            }
            .to_owned());
        }
        let _level = self.enter(" while getting the repr of an object")?;
        self.showing.push(address);
        let result = self.nested_repr(value, address);
        self.showing.pop();
        if let Ok(text) = &result {
            self.reserve(text.len())?;
        }
        result
    }

    fn nested_repr(&mut self, value: &Value, address: usize) -> PyResult<String> {
        Ok(match value {
            Value::List(list) => {
                let items = list.items.borrow().clone();
                format!("[{}]", self.reprs(&items)?)
            }
            Value::Tuple(tuple) => {
                let comma = if tuple.items.len() == 1 { "," } else { "" };
                format!("({}{comma})", self.reprs(&tuple.items)?)
            }
            Value::Set(set) => {
                let items = super::types::sets::ordered(&set.items.borrow());
                let inner = self.reprs(&items)?;
                match (set.frozen, items.is_empty()) {
                    (false, true) => "set()".to_owned(),
                    (false, false) => format!("{{{inner}}}"),
                    (true, true) => "frozenset()".to_owned(),
                    (true, false) => format!("frozenset({{{inner}}})"),
                }
            }
            Value::Dict(dict) => {
                let items: Vec<_> = dict.map.borrow().values().cloned().collect();
                let mut parts = Vec::with_capacity(items.len());
                for (key, value) in items {
                    parts.push(format!("{}: {}", self.repr(&key)?, self.repr(&value)?));
                }
                format!("{{{}}}", parts.join(", "))
            }
            Value::View(view) => {
                let items: Vec<Value> = {
                    let map = view.dict.map.borrow();
                    map.values().map(|pair| super::iterate::side_of(pair, view.side)).collect()
                };
                let name = match view.side {
                    Side::Keys => "dict_keys",
                    Side::Values => "dict_values",
                    Side::Items => "dict_items",
                };
                format!("{name}([{}])", self.reprs(&items)?)
            }
            Value::Slice(slice) => {
                let parts = [slice.start.clone(), slice.stop.clone(), slice.step.clone()];
                format!("slice({})", self.reprs(&parts)?)
            }
            Value::Class(class) => class_repr(class),
            Value::BoundMethod(bound) => {
                let name = match &bound.function {
                    Value::Function(function) => function.code.qualname.clone(),
                    other => other.type_name(),
                };
                format!("<bound method {name} of {}>", self.repr(&bound.receiver)?)
            }
            Value::BoundBuiltin(bound) if matches!(bound.receiver, Value::Instance(_)) => {
                let method = bound.method;
                let receiver = self.repr(&bound.receiver)?;
                format!("<bound method {}.{} of {receiver}>", method.shown_owner(), method.name)
            }
            Value::BoundBuiltin(bound) => {
                let (method, kind) = (bound.method.name, bound.receiver.type_name());
                format!("<built-in method {method} of {kind} object at {address:#x}>")
            }
            Value::Instance(instance) => return self.instance_repr(value, &instance.clone()),
            other => format!("<{} object at {address:#x}>", other.type_name()),
        })
    }

    fn instance_repr(
        &mut self,
        value: &Value,
        instance: &std::rc::Rc<super::class::Instance>,
    ) -> PyResult<String> {
        if instance.class.is_exception {
            let args = instance.exception.borrow().args.clone();
            let inner = self.reprs(&args)?;
            return Ok(format!("{}({inner})", instance.class.name));
        }
        if let Some(text) = super::modules::special_repr(self, instance)? {
            return Ok(text);
        }
        if !matches!(instance.base, Value::None) {
            return self.repr(&instance.base.clone());
        }
        let address = value.address().unwrap_or(0);
        let class = &instance.class;
        let (module, name) = (&class.module, class.qualname.borrow());
        Ok(format!("<{module}.{name} object at {address:#x}>"))
    }

    fn reprs(&mut self, items: &[Value]) -> PyResult<String> {
        let mut out = String::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            out.push_str(&self.repr(item)?);
        }
        Ok(out)
    }
}

fn class_repr(class: &Class) -> String {
    if class.is_enum {
        return format!("<enum '{}'>", class.name);
    }
    format!("<class '{}'>", class.full_name())
}

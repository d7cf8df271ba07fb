//! Dictionaries and their views.

use std::rc::Rc;

use crate::shell::raise::{PyResult, raise_with, type_error, value_error};
use crate::shell::value::{Builtin, Dict, Map, Method, Side, Value, View};
use crate::shell::{Args, Interpreter};

/// `dict(...)`.
pub(crate) fn construct(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let dict = Rc::new(Dict { map: std::cell::RefCell::default() });
    fill(shell, &dict, args, "dict")?;
    Ok(Value::Dict(dict))
}

fn fill(shell: &mut Interpreter, dict: &Dict, mut args: Args, name: &str) -> PyResult<()> {
    let keywords = std::mem::take(&mut args.keywords);
    let values = args.between(name, 0, 1)?;
    if let Some(value) = values.first() {
        let pairs = pairs(shell, value)?;
        update(shell, dict, pairs)?;
    }
    let named = keywords.into_iter().map(|(name, value)| (Value::Str(name), value)).collect();
    update(shell, dict, named)
}

/// The items of a mapping, or the pairs that an iterable gives.
pub(crate) fn pairs(shell: &mut Interpreter, value: &Value) -> PyResult<Vec<(Value, Value)>> {
    if let Value::Dict(dict) = value.unwrapped() {
        return Ok(dict.map.borrow().values().cloned().collect());
    }
    if let Value::Instance(instance) = value
        && instance.class.find("keys").is_some()
    {
        let keys = shell.call_method(value, "keys", Args::default())?;
        let mut pairs = Vec::new();
        for key in shell.collect(&keys)? {
            let item = shell.index(value, &key)?;
            pairs.push((key, item));
        }
        return Ok(pairs);
    }
    let mut pairs = Vec::new();
    for (at, pair) in shell.collect(value)?.iter().enumerate() {
        let items = shell.collect(pair).map_err(|raised| {
            if raised.message().ends_with("object is not iterable") {
                type_error(format!(
                    "cannot convert dictionary update sequence element #{at} to a sequence"
                ))
            } else {
                raised
            }
        })?;
        let [key, value] = &items[..] else {
            return Err(value_error(format!(
                "dictionary update sequence element #{at} has length {}; 2 is required",
                items.len()
            )));
        };
        pairs.push((key.clone(), value.clone()));
    }
    Ok(pairs)
}

/// Puts pairs into a dictionary.
pub(crate) fn update(
    shell: &mut Interpreter,
    dict: &Dict,
    pairs: Vec<(Value, Value)>,
) -> PyResult<()> {
    pairs.into_iter().try_for_each(|(key, value)| set(shell, dict, key, value))
}

/// `dict[key] = value`.
pub(crate) fn set(shell: &mut Interpreter, dict: &Dict, key: Value, value: Value) -> PyResult<()> {
    let at = shell.key(&key)?;
    let mut map = dict.map.borrow_mut();
    let old = match map.get_mut(&at) {
        Some(slot) => Some(std::mem::replace(&mut slot.1, value)),
        None => map.insert(at, (key, value)).map(|(_, value)| value),
    };
    let length = map.len();
    drop(map);
    drop(old);
    if length & 0xffff == 0 { shell.bound(length) } else { Ok(()) }
}

/// `dict[key]`, with `__missing__` of a subclass.
pub(crate) fn get(
    shell: &mut Interpreter,
    object: &Value,
    dict: &Dict,
    key: &Value,
) -> PyResult<Value> {
    let at = shell.key(key)?;
    if let Some((_, value)) = dict.map.borrow().get(&at) {
        return Ok(value.clone());
    }
    match shell.call_special(object, "__missing__", Args::one(key.clone()))? {
        Some(value) => Ok(value),
        None => Err(raise_with("KeyError", vec![key.clone()])),
    }
}

/// `del dict[key]`.
pub(crate) fn remove(shell: &mut Interpreter, dict: &Dict, key: &Value) -> PyResult<Value> {
    let at = shell.key(key)?;
    shell.charge(dict.map.borrow().len() / 16)?;
    let old = dict.map.borrow_mut().shift_remove(&at);
    match old {
        Some((_, value)) => Ok(value),
        None => Err(raise_with("KeyError", vec![key.clone()])),
    }
}

/// `a == b`.
pub(crate) fn equal(shell: &mut Interpreter, a: &Dict, b: &Dict) -> PyResult<bool> {
    if a.map.borrow().len() != b.map.borrow().len() {
        return Ok(false);
    }
    let _level = shell.enter(" in comparison")?;
    let left: Map = a.map.borrow().clone();
    for (at, (_, value)) in &left {
        let other = b.map.borrow().get(at).map(|(_, value)| value.clone());
        match other {
            Some(other) if value.is(&other) || shell.equal(value, &other)? => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// Methods of dictionaries.
pub(crate) const METHODS: &[Method] = super::methods! { "dict":
    "get" => get_method,
    "keys" => keys,
    "values" => values,
    "items" => items,
    "pop" => pop,
    "popitem" => popitem,
    "setdefault" => setdefault,
    "update" => update_method,
    "clear" => clear,
    "copy" => copy,
};

/// Methods of views.
pub(crate) const VIEW: &[Method] = super::methods! { "dict_keys":
    "isdisjoint" => super::sets::isdisjoint,
};

/// Functions of the class.
pub(crate) const STATICS: &[Builtin] = super::builtins! { "fromkeys" => fromkeys };

fn dict(value: &Value) -> PyResult<&Rc<Dict>> {
    match value {
        Value::Dict(dict) => Ok(dict),
        _ => Err(type_error("a dict is needed")),
    }
}

fn get_method(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let mut values = args.between("get", 1, 2)?;
    let at = shell.key(&values[0])?;
    let found = dict(value)?.map.borrow().get(&at).map(|(_, value)| value.clone());
    Ok(found.unwrap_or_else(|| values.drain(1..).next().unwrap_or(Value::None)))
}

fn view(value: &Value, side: Side) -> PyResult<Value> {
    Ok(Value::View(Rc::new(View { dict: dict(value)?.clone(), side })))
}

fn keys(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("dict.keys")?;
    view(value, Side::Keys)
}

fn values(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("dict.values")?;
    view(value, Side::Values)
}

fn items(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("dict.items")?;
    view(value, Side::Items)
}

fn pop(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.between("pop", 1, 2)?;
    match remove(shell, dict(value)?, &values[0]) {
        Err(raised) if raised.is_builtin("KeyError") && values.len() == 2 => Ok(values[1].clone()),
        result => result,
    }
}

fn popitem(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("dict.popitem")?;
    let last = dict(value)?.map.borrow_mut().pop();
    match last {
        Some((_, (key, value))) => Ok(Value::tuple(vec![key, value])),
        None => {
            let message = Value::str("popitem(): dictionary is empty");
            Err(raise_with("KeyError", vec![message]))
        }
    }
}

fn setdefault(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let mut values = args.between("setdefault", 1, 2)?;
    let at = shell.key(&values[0])?;
    let found = dict(value)?.map.borrow().get(&at).map(|(_, value)| value.clone());
    if let Some(found) = found {
        return Ok(found);
    }
    let default = if values.len() == 2 { values.pop() } else { None }.unwrap_or(Value::None);
    let key = values.swap_remove(0);
    set(shell, dict(value)?, key, default.clone())?;
    Ok(default)
}

fn update_method(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    fill(shell, dict(value)?, args, "update")?;
    Ok(Value::None)
}

fn clear(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("dict.clear")?;
    let old = dict(value)?.map.take();
    drop(old);
    Ok(Value::None)
}

fn copy(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("dict.copy")?;
    Ok(Value::dict(dict(value)?.map.borrow().clone()))
}

fn fromkeys(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("fromkeys", 1, 2)?;
    let value = values.get(1).cloned().unwrap_or(Value::None);
    let keys = shell.collect(&values[0])?;
    let pairs = keys.into_iter().map(|key| (key, value.clone())).collect();
    Ok(Value::dict(shell.map_of(pairs)?))
}

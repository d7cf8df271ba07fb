//! Choices of fields (`django/utils/choices.py`, `normalize_choices`).

use crate::shell::raise::PyResult;
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};

/// Choices as a list of pairs; groups hold lists of pairs.
///
/// # Errors
/// What a function or class of choices raises.
pub(super) fn normalized(shell: &mut Interpreter, given: &Value) -> PyResult<Value> {
    if let Value::Class(class) = given
        && class.is_enum
    {
        return shell.get_attr(given, "choices");
    }
    if let Value::Function(_) | Value::Native(_) | Value::Builtin(_) | Value::BoundMethod(_) = given
    {
        let made = shell.call(given, Args::default())?;
        return normalized(shell, &made);
    }
    let pairs = pairs(shell, given)?;
    let mut all = Vec::with_capacity(pairs.len());
    for (key, label) in pairs {
        let label = match &label {
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) => normalized(shell, &label)?,
            _ => label,
        };
        all.push(Value::tuple(vec![key, label]));
    }
    Ok(Value::list(all))
}

fn pairs(shell: &mut Interpreter, given: &Value) -> PyResult<Vec<(Value, Value)>> {
    if let Value::Dict(dict) = given {
        return Ok(dict.map.borrow().values().cloned().collect());
    }
    let mut found = Vec::new();
    for item in shell.collect(given)? {
        let mut item = shell.collect(&item)?.into_iter();
        if let (Some(key), Some(label)) = (item.next(), item.next()) {
            found.push((key, label));
        }
    }
    Ok(found)
}

/// `flatchoices`: the pairs with groups opened.
///
/// # Errors
/// As [`normalized`].
pub(super) fn flat(shell: &mut Interpreter, given: &Value) -> PyResult<Value> {
    let all = normalized(shell, given)?;
    let mut found = Vec::new();
    for (key, label) in pairs(shell, &all)? {
        match &label {
            Value::List(group) => found.extend(group.items.borrow().iter().cloned()),
            _ => found.push(Value::tuple(vec![key, label])),
        }
    }
    Ok(Value::list(found))
}

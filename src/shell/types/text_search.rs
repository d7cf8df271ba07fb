//! Methods of `str` that look for a part.

use super::int_of;
use super::sequences::slice_range;
use super::text_methods::text;
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::value::{Slice, Value};
use crate::shell::{Args, Interpreter};

/// The part of the text that the optional bounds leave, and where it begins in characters.
fn bounded(shell: &mut Interpreter, text: &str, bounds: &[Value]) -> PyResult<(String, i64)> {
    let part = |at: usize| bounds.get(at).cloned().unwrap_or(Value::None);
    let slice = Slice { start: part(0), stop: part(1), step: Value::None };
    let range = slice_range(shell, &slice, text.chars().count())?;
    let (start, stop) = (range.start, range.stop.max(range.start));
    let count = usize::try_from(stop - start).unwrap_or(0);
    let skip = usize::try_from(start).unwrap_or(0);
    Ok((text.chars().skip(skip).take(count).collect(), start))
}

/// From one to three arguments, in the words of the methods that search.
fn search_arguments(args: Args, name: &str) -> PyResult<Vec<Value>> {
    let given = args.positional.len();
    if given == 0 {
        return Err(type_error(format!("{name}() takes at least 1 argument (0 given)")));
    }
    if given > 3 {
        return Err(type_error(format!("{name}() takes at most 3 arguments ({given} given)")));
    }
    args.between(name, 1, 3)
}

fn starts_or_ends(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
    name: &str,
    test: fn(&str, &str) -> bool,
) -> PyResult<Value> {
    let values = search_arguments(args, name)?;
    let (text, _) = bounded(shell, &text(value), &values[1..])?;
    let wanted = match values[0].unwrapped() {
        Value::Tuple(tuple) => tuple.items.clone(),
        other => vec![other],
    };
    for part in &wanted {
        let Value::Str(part) = part else {
            return Err(type_error(format!(
                "{name} first arg must be str or a tuple of str, not {}",
                part.type_name()
            )));
        };
        if test(&text, part) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

/// `str.startswith`.
pub(super) fn startswith(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    starts_or_ends(shell, value, args, "startswith", |text, part| text.starts_with(part))
}

/// `str.endswith`.
pub(super) fn endswith(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    starts_or_ends(shell, value, args, "endswith", |text, part| text.ends_with(part))
}

/// Where a part stands, in characters.
fn found(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
    name: &str,
    search: fn(&str, &str) -> Option<usize>,
) -> PyResult<Option<i64>> {
    let values = search_arguments(args, name)?;
    let Value::Str(part) = values[0].unwrapped() else {
        return Err(type_error(format!("must be str, not {}", values[0].type_name())));
    };
    let (text, start) = bounded(shell, &text(value), &values[1..])?;
    Ok(search(&text, &part)
        .map(|at| start + i64::try_from(text[..at].chars().count()).unwrap_or(0)))
}

/// `str.find`.
pub(super) fn find(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let at = found(shell, value, args, "find", |text, part| text.find(part))?;
    Ok(Value::Int(at.unwrap_or(-1)))
}

/// `str.rfind`.
pub(super) fn rfind(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let at = found(shell, value, args, "rfind", |text, part| text.rfind(part))?;
    Ok(Value::Int(at.unwrap_or(-1)))
}

/// `str.index`.
pub(super) fn index(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let at = found(shell, value, args, "index", |text, part| text.find(part))?;
    at.map(Value::Int).ok_or_else(|| value_error("substring not found"))
}

/// `str.rindex`.
pub(super) fn rindex(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let at = found(shell, value, args, "rindex", |text, part| text.rfind(part))?;
    at.map(Value::Int).ok_or_else(|| value_error("substring not found"))
}

/// `str.count`.
pub(super) fn count(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = search_arguments(args, "count")?;
    let Value::Str(part) = values[0].unwrapped() else {
        return Err(type_error(format!("must be str, not {}", values[0].type_name())));
    };
    let (text, _) = bounded(shell, &text(value), &values[1..])?;
    let count =
        if part.is_empty() { text.chars().count() + 1 } else { text.matches(&*part).count() };
    Ok(int_of(count))
}

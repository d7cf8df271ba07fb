//! Length, indexes and slices; ranges.

use super::dicts;
use crate::shell::numbers::as_int;
use crate::shell::raise::{PyResult, index_error, type_error, value_error};
use crate::shell::value::{Method, Range, Slice, Value};
use crate::shell::{Args, Interpreter};

/// `len(value)`, where it has one.
pub(crate) fn len(value: &Value) -> Option<usize> {
    Some(match value {
        Value::Str(text) => text.chars().count(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Tuple(tuple) => tuple.items.len(),
        Value::List(list) => list.items.borrow().len(),
        Value::Dict(dict) => dict.map.borrow().len(),
        Value::Set(set) => set.items.borrow().len(),
        Value::View(view) => view.dict.map.borrow().len(),
        Value::Range(range) => range_len(**range),
        _ => return None,
    })
}

pub(crate) fn range_len(range: Range) -> usize {
    let Range { start, stop, step } = range;
    let (low, high) = if step > 0 { (start, stop) } else { (stop, start) };
    if low >= high {
        return 0;
    }
    let distance = high.abs_diff(low) - 1;
    usize::try_from(distance / step.unsigned_abs() + 1).unwrap_or(usize::MAX)
}

pub(crate) fn range_repr(range: Range) -> String {
    let Range { start, stop, step } = range;
    if step == 1 {
        format!("range({start}, {stop})")
    } else {
        format!("range({start}, {stop}, {step})")
    }
}

pub(crate) fn in_range(range: Range, number: i64) -> bool {
    let Range { start, stop, step } = range;
    let inside =
        if step > 0 { (start..stop).contains(&number) } else { number <= start && number > stop };
    inside && i128::from(number).abs_diff(i128::from(start)) % u128::from(step.unsigned_abs()) == 0
}

pub(crate) fn equal_ranges(a: Range, b: Range) -> bool {
    match (range_len(a), range_len(b)) {
        (0, 0) => true,
        (1, 1) => a.start == b.start,
        (n, m) => n == m && a.start == b.start && a.step == b.step,
    }
}

/// A whole number where Python asks for an index.
pub(crate) fn index_of(shell: &mut Interpreter, value: &Value, what: &str) -> PyResult<i64> {
    if let Some(number) = as_int(&value.unwrapped()) {
        return Ok(number);
    }
    if let Some(Value::Int(number)) = shell.call_special(value, "__index__", Args::default())? {
        return Ok(number);
    }
    Err(type_error(what.replace("{}", &value.type_name())))
}

/// The places that a slice picks from `length` items (`slice.indices`).
pub(crate) fn slice_indices(
    shell: &mut Interpreter,
    slice: &Slice,
    length: usize,
) -> PyResult<Vec<usize>> {
    let range = slice_range(shell, slice, length)?;
    let mut at = range.start;
    let mut places = Vec::new();
    for _ in 0..range_len(range) {
        places.push(usize::try_from(at).unwrap_or(0));
        at = at.saturating_add(range.step);
    }
    Ok(places)
}

/// The slice as a range within `length` items.
pub(crate) fn slice_range(
    shell: &mut Interpreter,
    slice: &Slice,
    length: usize,
) -> PyResult<Range> {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let mut part = |value: &Value| match value {
        Value::None => Ok(None),
        value => {
            let what = "slice indices must be integers or None or have an __index__ method";
            index_of(shell, value, what).map(Some)
        }
    };
    let step = part(&slice.step)?.unwrap_or(1);
    if step == 0 {
        return Err(value_error("slice step cannot be zero"));
    }
    let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let clamp = |at: i64| {
        let at = if at < 0 { at.saturating_add(length) } else { at };
        at.clamp(low, high)
    };
    let (first, last) = if step > 0 { (low, high) } else { (high, low) };
    let start = part(&slice.start)?.map_or(first, clamp);
    let stop = part(&slice.stop)?.map_or(last, clamp);
    Ok(Range { start, stop, step })
}

/// The place that an index names; negative ones count from the end.
fn place(
    shell: &mut Interpreter,
    index: &Value,
    length: usize,
    kind: &str,
    what: &str,
) -> PyResult<usize> {
    let noun = if kind == "str" { "string" } else { kind };
    let message = format!("{kind} indices must be integers or slices, not {{}}");
    let message = match kind {
        "str" => "string indices must be integers, not '{}'".to_owned(),
        "bytes" => "byte indices must be integers or slices, not {}".to_owned(),
        _ => message,
    };
    let at = index_of(shell, index, &message)?;
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let at = if at < 0 { at.saturating_add(length) } else { at };
    if at < 0 || at >= length {
        let noun = if kind == "range" { "range object" } else { noun };
        return Err(index_error(format!("{noun} {what}index out of range")));
    }
    Ok(usize::try_from(at).unwrap_or(0))
}

/// `value[index]`, by the builtin value of the object; `None` when it has no indexes.
pub(crate) fn index(
    shell: &mut Interpreter,
    object: &Value,
    value: &Value,
    index: &Value,
) -> PyResult<Option<Value>> {
    if let Value::Dict(dict) = value {
        return dicts::get(shell, object, dict, index).map(Some);
    }
    if let Value::Slice(slice) = index {
        return sliced(shell, value, slice);
    }
    Ok(Some(match value {
        Value::List(list) => {
            let length = list.items.borrow().len();
            let at = place(shell, index, length, "list", "")?;
            list.items.borrow().get(at).cloned().unwrap_or(Value::None)
        }
        Value::Tuple(tuple) => {
            let at = place(shell, index, tuple.items.len(), "tuple", "")?;
            tuple.items[at].clone()
        }
        Value::Str(text) => {
            let length = text.chars().count();
            let at = place(shell, index, length, "str", "")?;
            Value::str(text.chars().nth(at).map(String::from).unwrap_or_default())
        }
        Value::Bytes(bytes) => {
            let at = place(shell, index, bytes.len(), "bytes", "")?;
            Value::Int(i64::from(bytes[at]))
        }
        Value::Range(range) => {
            let at = place(shell, index, range_len(**range), "range", "")?;
            Value::Int(range.start + i64::try_from(at).unwrap_or(0) * range.step)
        }
        _ => return Ok(None),
    }))
}

fn sliced(shell: &mut Interpreter, value: &Value, slice: &Slice) -> PyResult<Option<Value>> {
    let Some(length) = len(value) else { return Ok(None) };
    if let Value::Range(range) = value {
        let part = slice_range(shell, slice, length)?;
        let at = |n: i64| range.start + n * range.step;
        let range =
            Range { start: at(part.start), stop: at(part.stop), step: range.step * part.step };
        return Ok(Some(Value::Range(range.into())));
    }
    let places = slice_indices(shell, slice, length)?;
    shell.reserve(places.len())?;
    Ok(Some(match value {
        Value::List(list) => {
            let items = list.items.borrow();
            Value::list(places.iter().filter_map(|at| items.get(*at).cloned()).collect())
        }
        Value::Tuple(tuple) => {
            Value::tuple(places.iter().filter_map(|at| tuple.items.get(*at).cloned()).collect())
        }
        Value::Str(text) => {
            let chars: Vec<char> = text.chars().collect();
            let part: String = places.iter().filter_map(|at| chars.get(*at)).collect();
            Value::str(part)
        }
        Value::Bytes(bytes) => {
            Value::Bytes(places.iter().filter_map(|at| bytes.get(*at).copied()).collect())
        }
        _ => return Ok(None),
    }))
}

/// `value[index] = item`; whether the type has it.
pub(crate) fn set_index(
    shell: &mut Interpreter,
    value: &Value,
    index: &Value,
    item: Value,
) -> PyResult<bool> {
    match (value, index) {
        (Value::Dict(dict), _) => {
            dicts::set(shell, dict, index.clone(), item)?;
            Ok(true)
        }
        (Value::List(list), Value::Slice(slice)) => {
            let items = shell.collect(&item).map_err(|raised| {
                if raised.message().ends_with("object is not iterable") {
                    type_error("can only assign an iterable")
                } else {
                    raised
                }
            })?;
            let length = list.items.borrow().len();
            let range = slice_range(shell, slice, length)?;
            if range.step == 1 {
                let start = usize::try_from(range.start).unwrap_or(0);
                let stop = usize::try_from(range.stop).unwrap_or(0).max(start);
                let old: Vec<Value> = list.items.borrow_mut().splice(start..stop, items).collect();
                drop(old);
                return Ok(true);
            }
            let places = slice_indices(shell, slice, length)?;
            if places.len() != items.len() {
                return Err(value_error(format!(
                    "attempt to assign sequence of size {} to extended slice of size {}",
                    items.len(),
                    places.len()
                )));
            }
            for (at, item) in places.into_iter().zip(items) {
                list.items.borrow_mut()[at] = item;
            }
            Ok(true)
        }
        (Value::List(list), _) => {
            let length = list.items.borrow().len();
            let at = place(shell, index, length, "list", "assignment ")?;
            let old = std::mem::replace(&mut list.items.borrow_mut()[at], item);
            drop(old);
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// `del value[index]`; whether the type has it.
pub(crate) fn delete_index(
    shell: &mut Interpreter,
    value: &Value,
    index: &Value,
) -> PyResult<bool> {
    match (value, index) {
        (Value::Dict(dict), _) => {
            dicts::remove(shell, dict, index)?;
            Ok(true)
        }
        (Value::List(list), Value::Slice(slice)) => {
            let length = list.items.borrow().len();
            let places = slice_indices(shell, slice, length)?;
            let mut kept = Vec::new();
            for (at, item) in list.items.take().into_iter().enumerate() {
                if !places.contains(&at) {
                    kept.push(item);
                }
            }
            list.items.replace(kept);
            Ok(true)
        }
        (Value::List(list), _) => {
            let length = list.items.borrow().len();
            let at = place(shell, index, length, "list", "assignment ")?;
            let old = list.items.borrow_mut().remove(at);
            drop(old);
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// `range(...)`.
pub(crate) fn range(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("range", 1, 3)?;
    let what = "'{}' object cannot be interpreted as an integer";
    let mut numbers = Vec::with_capacity(3);
    for value in &values {
        numbers.push(index_of(shell, value, what)?);
    }
    let (start, stop, step) = match numbers[..] {
        [stop] => (0, stop, 1),
        [start, stop] => (start, stop, 1),
        [start, stop, step, ..] => (start, stop, step),
        [] => (0, 0, 1),
    };
    if step == 0 {
        return Err(value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Range { start, stop, step }.into()))
}

/// `slice(...)`.
pub(crate) fn slice(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("slice", 1, 3)?;
    let mut values = values.into_iter();
    let mut next = || values.next();
    let (first, second, third) = (next(), next(), next());
    let (start, stop) = match second {
        Some(stop) => (first.unwrap_or(Value::None), stop),
        None => (Value::None, first.unwrap_or(Value::None)),
    };
    Ok(Value::Slice(Slice { start, stop, step: third.unwrap_or(Value::None) }.into()))
}

/// Attributes of ranges and slices.
pub(crate) fn attribute(value: &Value, name: &str) -> Option<Value> {
    match (value, name) {
        (Value::Range(range), "start") => Some(Value::Int(range.start)),
        (Value::Range(range), "stop") => Some(Value::Int(range.stop)),
        (Value::Range(range), "step") => Some(Value::Int(range.step)),
        (Value::Slice(slice), "start") => Some(slice.start.clone()),
        (Value::Slice(slice), "stop") => Some(slice.stop.clone()),
        (Value::Slice(slice), "step") => Some(slice.step.clone()),
        _ => None,
    }
}

/// Methods of ranges.
pub(crate) const RANGE: &[Method] = super::methods! { "range":
    "index" => range_index,
    "count" => range_count,
};

fn range_index(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let item = args.exactly_one("range.index")?;
    match (value, as_int(&item)) {
        (Value::Range(range), Some(number)) if in_range(**range, number) => {
            Ok(Value::Int((number - range.start) / range.step))
        }
        (_, Some(number)) => Err(value_error(format!("{number} is not in range"))),
        _ => Err(value_error("sequence.index(x): x not in sequence")),
    }
}

fn range_count(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let item = args.exactly_one("range.count")?;
    let found = match (value, as_int(&item)) {
        (Value::Range(range), Some(number)) => in_range(**range, number),
        _ => false,
    };
    Ok(Value::Int(i64::from(found)))
}

/// Methods of generators.
pub(crate) const ITERATOR: &[Method] = super::methods! { "generator":
    "close" => close,
    "send" => send,
    "throw" => throw,
    "__next__" => next,
};

fn close(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("generator.close")?;
    if let Value::Iterator(iter) = value {
        iter.close(shell)?;
    }
    Ok(Value::None)
}

fn send(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let sent = args.exactly_one("generator.send")?;
    let Value::Iterator(iter) = value else { return Ok(Value::None) };
    let next = iter.send(shell, sent)?;
    next.ok_or_else(|| crate::shell::builtins::at_end(iter))
}

fn throw(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let given = args.between("throw", 1, 3)?;
    let Value::Iterator(iter) = value else { return Ok(Value::None) };
    let exception = match given.get(1) {
        Some(exception @ Value::Instance(_)) => exception,
        _ => &given[0],
    };
    let Some(exception) = shell.exception_from(exception)? else {
        let message = "exceptions must be classes or instances deriving from BaseException, not ";
        let kind = given[0].type_name();
        return Err(crate::shell::raise::type_error(format!("{message}{kind}")));
    };
    let raised = crate::shell::raise::exception(exception);
    let next = iter.throw(shell, raised)?;
    next.ok_or_else(|| crate::shell::builtins::at_end(iter))
}

fn next(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    crate::shell::builtins::next_value(shell, value)
}

//! Operators and comparisons between builtin values.

use std::cmp::Ordering;
use std::rc::Rc;

use super::{date_operators, decimals, dicts, sets};
use crate::shell::Interpreter;
use crate::shell::numbers::{as_float, as_int, float_binary, int_binary};
use crate::shell::ops::{BinaryOp, CompareOp};
use crate::shell::raise::PyResult;
use crate::shell::value::Value;

/// `a op b`; `None` when the types have no such operator.
pub(crate) fn binary(
    shell: &mut Interpreter,
    op: BinaryOp,
    a: &Value,
    b: &Value,
) -> PyResult<Option<Value>> {
    if let (Value::Bool(a), Value::Bool(b)) = (a, b) {
        match op {
            BinaryOp::And => return Ok(Some(Value::Bool(a & b))),
            BinaryOp::Or => return Ok(Some(Value::Bool(a | b))),
            BinaryOp::Xor => return Ok(Some(Value::Bool(a ^ b))),
            _ => {}
        }
    }
    if let (Some(a), Some(b)) = (as_int(a), as_int(b)) {
        return int_binary(op, a, b).map(Some);
    }
    if let (Some(a), Some(b)) = (as_float(a), as_float(b)) {
        return float_binary(op, a, b);
    }
    match (op, a, b) {
        (BinaryOp::Add, Value::Str(a), Value::Str(b)) => {
            shell.reserve(a.len() + b.len())?;
            Ok(Some(Value::str(format!("{a}{b}"))))
        }
        (BinaryOp::Mod, Value::Str(template), values) => {
            shell.percent(template, values).map(|text| Some(Value::str(text)))
        }
        (BinaryOp::Add, Value::List(a), Value::List(b)) => {
            let mut items = a.items.borrow().clone();
            items.extend(b.items.borrow().iter().cloned());
            shell.reserve(items.len())?;
            Ok(Some(Value::list(items)))
        }
        (BinaryOp::Add, Value::Tuple(a), Value::Tuple(b)) => {
            shell.reserve(a.items.len() + b.items.len())?;
            Ok(Some(Value::tuple(a.items.iter().chain(&b.items).cloned().collect())))
        }
        (BinaryOp::Add, Value::Bytes(a), Value::Bytes(b)) => {
            shell.reserve(a.len() + b.len())?;
            Ok(Some(Value::Bytes(a.iter().chain(b.iter()).copied().collect())))
        }
        (BinaryOp::Mul, a, b) if as_int(b).is_some() => repeat(shell, a, b),
        (BinaryOp::Mul, a, b) if as_int(a).is_some() => repeat(shell, b, a),
        (BinaryOp::Or, Value::Dict(a), Value::Dict(b)) => {
            let mut map = a.map.borrow().clone();
            for (at, pair) in b.map.borrow().iter() {
                map.insert(at.clone(), pair.clone());
            }
            Ok(Some(Value::dict(map)))
        }
        (_, Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => {
            sets::binary(shell, op, a, b)
        }
        (_, Value::Decimal(_), _) | (_, _, Value::Decimal(_)) => decimals::binary(op, a, b),
        _ => date_operators::binary(op, a, b),
    }
}

fn repeat(shell: &mut Interpreter, sequence: &Value, count: &Value) -> PyResult<Option<Value>> {
    let length = match super::len(sequence) {
        Some(_) => match sequence {
            Value::Str(text) => text.len(),
            Value::List(list) => list.items.borrow().len(),
            Value::Tuple(tuple) => tuple.items.len(),
            Value::Bytes(bytes) => bytes.len(),
            _ => return Ok(None),
        },
        None => return binary_delta(sequence, count),
    };
    let count = usize::try_from(as_int(count).unwrap_or(0)).unwrap_or(0);
    shell.reserve(length.saturating_mul(count))?;
    // Nothing to repeat is nothing however often.
    let count = if length == 0 { 0 } else { count };
    let copies = |items: &[Value]| -> Vec<Value> {
        std::iter::repeat_n(items, count).flatten().cloned().collect()
    };
    Ok(Some(match sequence {
        Value::Str(text) => Value::str(text.repeat(count)),
        Value::List(list) => Value::list(copies(&list.items.borrow())),
        Value::Tuple(tuple) => Value::tuple(copies(&tuple.items)),
        Value::Bytes(bytes) => Value::Bytes(bytes.repeat(count).into()),
        _ => return Ok(None),
    }))
}

fn binary_delta(value: &Value, count: &Value) -> PyResult<Option<Value>> {
    match value {
        Value::Decimal(_) => decimals::binary(BinaryOp::Mul, value, count),
        _ => date_operators::binary(BinaryOp::Mul, value, count),
    }
}

/// `a op= b` in place; `None` when it is not done in place.
pub(crate) fn augmented(
    shell: &mut Interpreter,
    op: BinaryOp,
    a: &Value,
    b: &Value,
) -> PyResult<Option<Value>> {
    match (op, a.unwrapped(), b) {
        (BinaryOp::Add, Value::List(list), _) => {
            let more = shell.collect(b)?;
            let length = list.items.borrow().len() + more.len();
            if length > shell.hooks.budget.size {
                shell.reserve(length)?;
            }
            list.items.borrow_mut().extend(more);
        }
        (BinaryOp::Or, Value::Dict(dict), _) => {
            let pairs = dicts::pairs(shell, b)?;
            dicts::update(shell, &dict, pairs)?;
        }
        (_, Value::Set(set), Value::Set(_) | Value::View(_)) if !set.frozen => {
            let Some(result) = sets::binary(shell, op, &a.unwrapped(), b)? else { return Ok(None) };
            if let Value::Set(result) = result {
                let items = result.items.take();
                set.items.replace(items);
            }
        }
        _ => return Ok(None),
    }
    Ok(Some(a.clone()))
}

/// `a == b`.
pub(crate) fn equal(shell: &mut Interpreter, a: &Value, b: &Value) -> PyResult<bool> {
    match (a, b) {
        (Value::Float(x), Value::Int(y)) | (Value::Int(y), Value::Float(x)) => {
            return Ok(crate::shell::key::whole(*x) == Some(*y));
        }
        (Value::Float(x), Value::Float(y)) => return Ok(same_float(*x, *y)),
        (Value::List(x), Value::List(y)) => {
            let (x, y) = (x.items.borrow().clone(), y.items.borrow().clone());
            return equal_items(shell, &x, &y);
        }
        (Value::Tuple(x), Value::Tuple(y)) => return equal_items(shell, &x.items, &y.items),
        (Value::Dict(x), Value::Dict(y)) => return dicts::equal(shell, x, y),
        (Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => {
            return sets::equal(shell, a, b);
        }
        (Value::Range(x), Value::Range(y)) => return Ok(super::sequences::equal_ranges(**x, **y)),
        (Value::BoundBuiltin(x), Value::BoundBuiltin(y)) => {
            return Ok(x.receiver.is(&y.receiver) && std::ptr::eq(x.method, y.method));
        }
        (Value::BoundMethod(x), Value::BoundMethod(y)) => {
            return Ok(x.receiver.is(&y.receiver) && x.function.is(&y.function));
        }
        (Value::Slice(x), Value::Slice(y)) => {
            return Ok(shell.equal(&x.start, &y.start)?
                && shell.equal(&x.stop, &y.stop)?
                && shell.equal(&x.step, &y.step)?);
        }
        (Value::Decimal(x), _) => return Ok(decimals::order(*x, b).is_some_and(Ordering::is_eq)),
        (_, Value::Decimal(y)) => return Ok(decimals::order(*y, a).is_some_and(Ordering::is_eq)),
        _ => {}
    }
    if let (Some(x), Some(y)) = (as_int(a), as_int(b)) {
        return Ok(x == y);
    }
    if let (Some(x), Some(y)) = (as_float(a), as_float(b)) {
        return Ok(same_float(x, y));
    }
    Ok(match (a, b) {
        (Value::Str(x), Value::Str(y)) => x == y,
        (Value::Bytes(x), Value::Bytes(y)) => x == y,
        (Value::Date(x), Value::Date(y)) => x == y,
        (Value::Time(x), Value::Time(y)) => x == y,
        (Value::DateTime(x), Value::DateTime(y)) => x == y,
        (Value::Delta(x), Value::Delta(y)) => x == y,
        (Value::Uuid(x), Value::Uuid(y)) => x == y,
        _ => a.is(b),
    })
}

#[expect(clippy::float_cmp, reason = "Python's == of floats")]
fn same_float(a: f64, b: f64) -> bool {
    a == b
}

fn equal_items(shell: &mut Interpreter, a: &[Value], b: &[Value]) -> PyResult<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    let _level = shell.enter(" in comparison")?;
    for (x, y) in a.iter().zip(b) {
        shell.charge(1)?;
        if !x.is(y) && !shell.equal(x, y)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `a op b` for an order; `None` when the types have none.
pub(crate) fn order(
    shell: &mut Interpreter,
    op: CompareOp,
    a: &Value,
    b: &Value,
) -> PyResult<Option<bool>> {
    let order = match (a, b) {
        (Value::Str(x), Value::Str(y)) => x.cmp(y),
        (Value::Bytes(x), Value::Bytes(y)) => x.cmp(y),
        (Value::List(x), Value::List(y)) => {
            let (x, y) = (x.items.borrow().clone(), y.items.borrow().clone());
            return order_items(shell, op, &x, &y).map(Some);
        }
        (Value::Tuple(x), Value::Tuple(y)) => {
            return order_items(shell, op, &x.items, &y.items).map(Some);
        }
        (Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => {
            return sets::order(shell, op, a, b);
        }
        (Value::Date(x), Value::Date(y)) => x.cmp(y),
        (Value::Time(x), Value::Time(y)) => x.cmp(y),
        (Value::DateTime(x), Value::DateTime(y)) => x.cmp(y),
        (Value::Delta(x), Value::Delta(y)) => x.cmp(y),
        (Value::Uuid(x), Value::Uuid(y)) => x.cmp(y),
        (Value::Date(_), Value::DateTime(_)) | (Value::DateTime(_), Value::Date(_)) => {
            return Err(crate::shell::raise::type_error(
                "can't compare datetime.datetime to datetime.date",
            ));
        }
        (Value::Decimal(x), _) => return Ok(decimals::order(*x, b).map(|order| op.holds(order))),
        (_, Value::Decimal(y)) => {
            return Ok(decimals::order(*y, a).map(|order| op.holds(order.reverse())));
        }
        _ => match (as_int(a), as_int(b), as_float(a), as_float(b)) {
            (Some(x), Some(y), ..) => x.cmp(&y),
            (_, _, Some(x), Some(y)) => {
                return Ok(Some(x.partial_cmp(&y).is_some_and(|order| op.holds(order))));
            }
            _ => return Ok(None),
        },
    };
    Ok(Some(op.holds(order)))
}

fn order_items(shell: &mut Interpreter, op: CompareOp, a: &[Value], b: &[Value]) -> PyResult<bool> {
    let _level = shell.enter(" in comparison")?;
    for (x, y) in a.iter().zip(b) {
        if !x.is(y) && !shell.equal(x, y)? {
            let answer = shell.compare(op, x, y)?;
            return shell.truth(&answer);
        }
    }
    Ok(op.holds(a.len().cmp(&b.len())))
}

/// `item in container`; `None` to iterate.
pub(crate) fn contains(
    shell: &mut Interpreter,
    container: &Value,
    item: &Value,
) -> PyResult<Option<bool>> {
    Ok(Some(match container {
        Value::Str(text) => match item.unwrapped() {
            Value::Str(part) => text.contains(&*part),
            other => {
                return Err(crate::shell::raise::type_error(format!(
                    "'in <string>' requires string as left operand, not {}",
                    other.type_name()
                )));
            }
        },
        Value::Dict(dict) => {
            let at = shell.key(item)?;
            dict.map.borrow().contains_key(&at)
        }
        Value::View(view) if view.side == crate::shell::value::Side::Keys => {
            let at = shell.key(item)?;
            view.dict.map.borrow().contains_key(&at)
        }
        Value::Set(set) => {
            let at = shell.key(item)?;
            set.items.borrow().contains_key(&at)
        }
        Value::Range(range) => match as_int(item) {
            Some(number) => super::sequences::in_range(**range, number),
            None => return Ok(None),
        },
        Value::Bytes(bytes) => match item {
            Value::Int(byte) => bytes.iter().any(|b| i64::from(*b) == *byte),
            Value::Bytes(part) => {
                part.is_empty() || bytes.windows(part.len()).any(|window| *window == **part)
            }
            _ => return Ok(None),
        },
        Value::List(list) => {
            let list = Rc::clone(list);
            let mut at = 0;
            loop {
                let value = list.items.borrow().get(at).cloned();
                let Some(value) = value else { break false };
                if value.is(item) || shell.equal(&value, item)? {
                    break true;
                }
                shell.charge(1)?;
                at += 1;
            }
        }
        _ => return Ok(None),
    }))
}

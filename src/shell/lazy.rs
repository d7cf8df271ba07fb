//! Builtins that give values one by one: `enumerate`, `zip`, `map`, `filter`, `reversed`.

use std::rc::Rc;

use super::iterate::{Iter, Ready, Source};
use super::raise::{PyResult, type_error, value_error};
use super::types::int_of;
use super::value::Value;
use super::{Args, Interpreter};

struct Enumerate(Rc<Iter>, i64);

impl Source for Enumerate {
    fn next(&mut self, shell: &mut Interpreter) -> PyResult<Option<Value>> {
        let item = shell.next(&self.0)?;
        self.1 += 1;
        Ok(item.map(|item| Value::tuple(vec![Value::Int(self.1 - 1), item])))
    }
}

/// `enumerate(iterable, start)`.
pub(crate) fn enumerate(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.named("enumerate", &["iterable", "start"])?;
    let Some(Some(iterable)) = values.first() else {
        return Err(type_error("enumerate() missing required argument 'iterable'"));
    };
    let start = match values.get(1) {
        Some(Some(start)) => super::types::sequences::index_of(
            shell,
            start,
            "'{}' object cannot be interpreted as an integer",
        )?,
        _ => 0,
    };
    Ok(Iter::value("enumerate", Enumerate(shell.iter(iterable)?, start)))
}

struct Zip(Vec<Rc<Iter>>, bool);

impl Source for Zip {
    fn next(&mut self, shell: &mut Interpreter) -> PyResult<Option<Value>> {
        let mut row = Vec::with_capacity(self.0.len());
        for (at, iter) in self.0.iter().enumerate() {
            match shell.next(iter)? {
                Some(value) => row.push(value),
                None if self.1 && at > 0 => {
                    return Err(value_error(format!(
                        "zip() argument {} is shorter than argument{}",
                        at + 1,
                        if at == 1 { " 1".to_owned() } else { format!("s 1-{at}") }
                    )));
                }
                None if self.1 => return self.check_longer(shell).map(|()| None),
                None => return Ok(None),
            }
        }
        Ok((!row.is_empty()).then(|| Value::tuple(row)))
    }
}

impl Zip {
    fn check_longer(&self, shell: &mut Interpreter) -> PyResult<()> {
        for (at, iter) in self.0.iter().enumerate().skip(1) {
            if shell.next(iter)?.is_some() {
                return Err(value_error(format!(
                    "zip() argument {} is longer than argument{}",
                    at + 1,
                    if at == 1 { " 1".to_owned() } else { format!("s 1-{at}") }
                )));
            }
        }
        Ok(())
    }
}

/// `zip(*iterables)`.
pub(crate) fn zip(shell: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    let strict = match args.take("strict") {
        Some(strict) => shell.truth(&strict)?,
        None => false,
    };
    let mut iters = Vec::new();
    for value in &args.positional {
        iters.push(shell.iter(value)?);
    }
    Ok(Iter::value("zip", Zip(iters, strict)))
}

struct Map(Value, Vec<Rc<Iter>>);

impl Source for Map {
    fn next(&mut self, shell: &mut Interpreter) -> PyResult<Option<Value>> {
        let mut row = Vec::with_capacity(self.1.len());
        for iter in &self.1 {
            match shell.next(iter)? {
                Some(value) => row.push(value),
                None => return Ok(None),
            }
        }
        shell.call(&self.0, Args::new(row)).map(Some)
    }
}

/// `map(function, *iterables)`.
pub(crate) fn map(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let mut values = args.positional.into_iter();
    let (Some(function), rest) = (values.next(), values) else {
        return Err(type_error("map() must have at least two arguments."));
    };
    let mut iters = Vec::new();
    for value in rest {
        iters.push(shell.iter(&value)?);
    }
    if iters.is_empty() {
        return Err(type_error("map() must have at least two arguments."));
    }
    Ok(Iter::value("map", Map(function, iters)))
}

struct Filter(Value, Rc<Iter>);

impl Source for Filter {
    fn next(&mut self, shell: &mut Interpreter) -> PyResult<Option<Value>> {
        while let Some(value) = shell.next(&self.1)? {
            let answer = match &self.0 {
                Value::None => value.clone(),
                function => shell.call(function, Args::one(value.clone()))?,
            };
            if shell.truth(&answer)? {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }
}

/// `filter(function, iterable)`.
pub(crate) fn filter(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("filter", 2, 2)?;
    let iter = shell.iter(&values[1])?;
    Ok(Iter::value("filter", Filter(values[0].clone(), iter)))
}

/// `reversed(sequence)`.
pub(crate) fn reversed(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("reversed")?;
    if let Some(iter) = shell.call_special(&value, "__reversed__", Args::default())? {
        return Ok(iter);
    }
    let (name, items) = match value.unwrapped() {
        Value::List(_) => ("list_reverseiterator", shell.collect(&value)?),
        Value::Range(_) => ("range_iterator", shell.collect(&value)?),
        Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) => ("reversed", shell.collect(&value)?),
        Value::Dict(_) | Value::View(_) => ("dict_reversekeyiterator", shell.collect(&value)?),
        Value::Host(_) => {
            let length = shell.len(&value)?;
            let mut items = Vec::with_capacity(length);
            for at in 0..length {
                items.push(shell.index(&value, &int_of(at))?);
            }
            ("reversed", items)
        }
        other => {
            let kind = other.type_name();
            return Err(type_error(format!("'{kind}' object is not reversible")));
        }
    };
    let items: Vec<Value> = items.into_iter().rev().collect();
    Ok(Iter::value(name, Ready(items.into_iter())))
}

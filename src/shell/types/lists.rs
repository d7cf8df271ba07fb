//! Lists and tuples.

use super::int_of;
use super::sequences::index_of;
use crate::shell::ops::CompareOp;
use crate::shell::raise::{PyResult, index_error, value_error};
use crate::shell::value::{List, Method, Value};
use crate::shell::{Args, Interpreter};

/// `list(...)`.
pub(crate) fn construct(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("list", 0, 1)?;
    match values.first() {
        Some(value) => Ok(Value::list(shell.collect(value)?)),
        None => Ok(Value::list(Vec::new())),
    }
}

/// `tuple(...)`.
pub(crate) fn tuple(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("tuple", 0, 1)?;
    match values.first() {
        Some(value @ Value::Tuple(_)) => Ok(value.clone()),
        Some(value) => Ok(Value::tuple(shell.collect(value)?)),
        None => Ok(Value::tuple(Vec::new())),
    }
}

/// Methods of lists.
pub(crate) const METHODS: &[Method] = super::methods! { "list":
    "append" => append,
    "extend" => extend,
    "insert" => insert,
    "remove" => remove,
    "pop" => pop,
    "clear" => clear,
    "index" => index,
    "count" => count,
    "sort" => sort,
    "reverse" => reverse,
    "copy" => copy,
};

/// Methods of tuples.
pub(crate) const TUPLE: &[Method] = super::methods! { "tuple":
    "index" => index,
    "count" => count,
};

fn list(value: &Value) -> PyResult<&List> {
    match value {
        Value::List(list) => Ok(list),
        _ => Err(crate::shell::raise::type_error("a list is needed")),
    }
}

fn append(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let item = args.exactly_one("list.append")?;
    let list = list(value)?;
    list.items.borrow_mut().push(item);
    let length = list.items.borrow().len();
    if length & 0xffff == 0 {
        shell.bound(length)?;
    }
    Ok(Value::None)
}

fn extend(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let items = args.exactly_one("list.extend")?;
    shell.augmented(crate::shell::ops::BinaryOp::Add, value, &items)?;
    Ok(Value::None)
}

fn insert(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let mut values = args.between("insert", 2, 2)?;
    let item = values.pop().unwrap_or(Value::None);
    let what = "'{}' object cannot be interpreted as an integer";
    let at = index_of(shell, &values[0], what)?;
    let list = list(value)?;
    let length = list.items.borrow().len();
    let size = i64::try_from(length).unwrap_or(i64::MAX);
    let at = if at < 0 { at.saturating_add(size) } else { at }.clamp(0, size);
    shell.charge(length / 16)?;
    list.items.borrow_mut().insert(usize::try_from(at).unwrap_or(0), item);
    Ok(Value::None)
}

/// Where the first item that equals `wanted` stands.
fn find(
    shell: &mut Interpreter,
    value: &Value,
    wanted: &Value,
    from: usize,
) -> PyResult<Option<usize>> {
    let items = shell.collect(value)?;
    for (at, item) in items.iter().enumerate().skip(from) {
        if item.is(wanted) || shell.equal(item, wanted)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

fn remove(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let wanted = args.exactly_one("list.remove")?;
    match find(shell, value, &wanted, 0)? {
        Some(at) => {
            let mut items = list(value)?.items.borrow_mut();
            let old = (at < items.len()).then(|| items.remove(at));
            drop(items);
            drop(old);
            Ok(Value::None)
        }
        None => Err(value_error("list.remove(x): x not in list")),
    }
}

fn pop(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.between("pop", 0, 1)?;
    let list = list(value)?;
    let what = "'{}' object cannot be interpreted as an integer";
    let at = match values.first() {
        Some(at) => index_of(shell, at, what)?,
        None => -1,
    };
    let length = list.items.borrow().len();
    if length == 0 {
        return Err(index_error("pop from empty list"));
    }
    let size = i64::try_from(length).unwrap_or(i64::MAX);
    let at = if at < 0 { at.saturating_add(size) } else { at };
    if at < 0 || at >= size {
        return Err(index_error("pop index out of range"));
    }
    let item = list.items.borrow_mut().remove(usize::try_from(at).unwrap_or(0));
    Ok(item)
}

fn clear(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("list.clear")?;
    let old = list(value)?.items.take();
    drop(old);
    Ok(Value::None)
}

fn index(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.between("index", 1, 3)?;
    let from = match values.get(1) {
        Some(from) => index_of(shell, from, "slice indices must be integers")?,
        None => 0,
    };
    let from = usize::try_from(from).unwrap_or(0);
    if let Some(at) = find(shell, value, &values[0], from)? {
        return Ok(int_of(at));
    }
    Err(value_error(match value {
        Value::List(_) => format!("{} is not in list", shell.repr(&values[0])?),
        _ => "tuple.index(x): x not in tuple".to_owned(),
    }))
}

fn count(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let wanted = args.exactly_one(&format!("{}.count", value.type_name()))?;
    let mut found = 0;
    for item in shell.collect(value)? {
        if item.is(&wanted) || shell.equal(&item, &wanted)? {
            found += 1;
        }
    }
    Ok(Value::Int(found))
}

fn sort(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    if !args.positional.is_empty() {
        return Err(crate::shell::raise::type_error("sort() takes no positional arguments"));
    }
    let (key, reverse) = (args.take("key"), args.take("reverse"));
    if let Some((name, _)) = args.keywords.first() {
        return Err(crate::shell::raise::type_error(format!(
            "'{name}' is an invalid keyword argument for sort()"
        )));
    }
    let list = list(value)?;
    let items = list.items.borrow().clone();
    let items = sorted(shell, items, key, reverse)?;
    list.items.replace(items);
    Ok(Value::None)
}

/// The items in order, by a key and possibly reversed; equal ones keep their order.
pub(crate) fn sorted(
    shell: &mut Interpreter,
    items: Vec<Value>,
    key: Option<Value>,
    reverse: Option<Value>,
) -> PyResult<Vec<Value>> {
    let reverse = match reverse {
        Some(reverse) => shell.truth(&reverse)?,
        None => false,
    };
    let mut keyed = Vec::with_capacity(items.len());
    for item in items {
        let by = match &key {
            None | Some(Value::None) => item.clone(),
            Some(key) => shell.call(key, Args::one(item.clone()))?,
        };
        keyed.push((by, item));
    }
    if reverse {
        keyed.reverse();
    }
    let mut keyed = merge_sort(shell, keyed)?;
    if reverse {
        keyed.reverse();
    }
    Ok(keyed.into_iter().map(|(_, item)| item).collect())
}

type Keyed = Vec<(Value, Value)>;

/// A stable sort whose comparisons may fail; it asks only `<`, as CPython does.
fn merge_sort(shell: &mut Interpreter, mut items: Keyed) -> PyResult<Keyed> {
    if items.len() < 2 {
        return Ok(items);
    }
    let right = items.split_off(items.len() / 2);
    let left = merge_sort(shell, items)?;
    let right = merge_sort(shell, right)?;
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        shell.charge(1)?;
        let answer = shell.compare(CompareOp::Less, &b.0, &a.0)?;
        let next = if shell.truth(&answer)? { right.next() } else { left.next() };
        merged.extend(next);
    }
    merged.extend(left);
    merged.extend(right);
    Ok(merged)
}

fn reverse(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("list.reverse")?;
    list(value)?.items.borrow_mut().reverse();
    Ok(Value::None)
}

fn copy(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("list.copy")?;
    Ok(Value::list(shell.collect(value)?))
}

//! Sets and frozensets.

use crate::shell::key::Key;
use crate::shell::ops::{BinaryOp, CompareOp};
use crate::shell::raise::{PyResult, raise_with, type_error};
use crate::shell::value::{Elements, Method, Set, Side, Value};
use crate::shell::{Args, Interpreter};

/// `set(...)`.
pub(crate) fn construct(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("set", 0, 1)?;
    match values.first() {
        Some(value) => Ok(Value::set(elements(shell, value)?)),
        None => Ok(Value::set(Elements::default())),
    }
}

/// `frozenset(...)`.
pub(crate) fn frozen(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("frozenset", 0, 1)?;
    match values.first() {
        Some(value) => Ok(Value::frozenset(elements(shell, value)?)),
        None => Ok(Value::frozenset(Elements::default())),
    }
}

impl Interpreter {
    /// The elements of a set of these values.
    pub(crate) fn elements_of(&mut self, values: Vec<Value>) -> PyResult<Elements> {
        let mut items = Elements::default();
        for value in values {
            let at = self.key(&value)?;
            items.entry(at).or_insert(value);
        }
        Ok(items)
    }
}

fn elements(shell: &mut Interpreter, value: &Value) -> PyResult<Elements> {
    if let Value::Set(set) = value.unwrapped() {
        return Ok(set.items.borrow().clone());
    }
    let values = shell.collect(value)?;
    shell.elements_of(values)
}

/// The elements in the order in which CPython shows them, where that does not depend on the run:
/// the order of a hash table (`Objects/setobject.c`) of elements whose hashes are determined. Else
/// the order of insertion.
pub(crate) fn ordered(items: &Elements) -> Vec<Value> {
    let in_order = || items.values().cloned().collect();
    let mut hashes = Vec::with_capacity(items.len());
    for key in items.keys() {
        match key.determined_hash() {
            Some(hash) => hashes.push(hash.cast_unsigned()),
            None => return in_order(),
        }
    }
    let table = table(&hashes);
    table
        .into_iter()
        .flatten()
        .filter_map(|at| items.get_index(at))
        .map(|(_, v)| v.clone())
        .collect()
}

/// The hash table after inserting all: for each slot, which element lies there.
fn table(hashes: &[u64]) -> Vec<Option<usize>> {
    let mut slots: Vec<Option<usize>> = vec![None; 8];
    let mut used = 0_usize;
    for (at, _) in hashes.iter().enumerate() {
        insert(&mut slots, hashes, at);
        used += 1;
        if used * 5 >= (slots.len() - 1) * 3 {
            let wanted = if used > 50_000 { used * 2 } else { used * 4 };
            let mut size = 8;
            while size <= wanted {
                size *= 2;
            }
            let old = std::mem::replace(&mut slots, vec![None; size]);
            for element in old.into_iter().flatten() {
                insert(&mut slots, hashes, element);
            }
        }
    }
    slots
}

fn insert(slots: &mut [Option<usize>], hashes: &[u64], element: usize) {
    const PROBES: u64 = 9;
    let mask = slots.len() as u64 - 1;
    let hash = hashes[element];
    let mut perturb = hash;
    let mut at = hash & mask;
    loop {
        let probes = if at + PROBES <= mask { PROBES } else { 0 };
        for slot in at..=at + probes {
            #[expect(clippy::cast_possible_truncation, reason = "below the table's length")]
            let slot = &mut slots[slot as usize];
            if slot.is_none() {
                *slot = Some(element);
                return;
            }
        }
        perturb >>= 5;
        at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb) & mask;
    }
}

/// The elements of a set or view.
fn elements_of(shell: &mut Interpreter, value: &Value) -> PyResult<Elements> {
    match value {
        Value::Set(set) => Ok(set.items.borrow().clone()),
        Value::View(view) if view.side == Side::Keys => {
            let map = view.dict.map.borrow();
            Ok(map.iter().map(|(at, (key, _))| (at.clone(), key.clone())).collect())
        }
        other => {
            let values = shell.collect(other)?;
            shell.elements_of(values)
        }
    }
}

/// `a op b` of sets and views; `None` for another operator.
pub(crate) fn binary(
    shell: &mut Interpreter,
    op: BinaryOp,
    a: &Value,
    b: &Value,
) -> PyResult<Option<Value>> {
    if !matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::Xor | BinaryOp::Sub) {
        return Ok(None);
    }
    let (left, right) = (elements_of(shell, a)?, elements_of(shell, b)?);
    shell.charge(left.len() + right.len())?;
    let items = combine(op, left, &right);
    Ok(Some(match a {
        Value::Set(set) if set.frozen => Value::frozenset(items),
        _ => Value::set(items),
    }))
}

fn combine(op: BinaryOp, left: Elements, right: &Elements) -> Elements {
    let other = || right.iter().map(|(at, value)| (at.clone(), value.clone()));
    match op {
        BinaryOp::Or => {
            let mut all = left;
            for (at, value) in other() {
                all.entry(at).or_insert(value);
            }
            all
        }
        BinaryOp::And => {
            // CPython walks the smaller one.
            let small = if right.len() > left.len() { &left } else { right };
            let large = if right.len() > left.len() { right } else { &left };
            let both = small.iter().filter(|(at, _)| large.contains_key(*at));
            both.map(|(at, value)| (at.clone(), value.clone())).collect()
        }
        BinaryOp::Sub => left.into_iter().filter(|(at, _)| !right.contains_key(at)).collect(),
        _ => {
            let only_right: Vec<(Key, Value)> =
                other().filter(|(at, _)| !left.contains_key(at)).collect();
            let only_left = left.into_iter().filter(|(at, _)| !right.contains_key(at));
            only_left.chain(only_right).collect()
        }
    }
}

/// `a == b`.
pub(crate) fn equal(shell: &mut Interpreter, a: &Value, b: &Value) -> PyResult<bool> {
    let is_set = |value: &Value| match value {
        Value::View(view) => view.side != Side::Values,
        _ => true,
    };
    if !is_set(a) || !is_set(b) {
        return Ok(a.is(b));
    }
    let (left, right) = (elements_of(shell, a)?, elements_of(shell, b)?);
    Ok(left.len() == right.len() && left.keys().all(|at| right.contains_key(at)))
}

/// Subset and superset.
pub(crate) fn order(
    shell: &mut Interpreter,
    op: CompareOp,
    a: &Value,
    b: &Value,
) -> PyResult<Option<bool>> {
    let (left, right) = (elements_of(shell, a)?, elements_of(shell, b)?);
    let within = |a: &Elements, b: &Elements| a.keys().all(|at| b.contains_key(at));
    Ok(Some(match op {
        CompareOp::Less => left.len() < right.len() && within(&left, &right),
        CompareOp::LessEq => within(&left, &right),
        CompareOp::Greater => right.len() < left.len() && within(&right, &left),
        _ => within(&right, &left),
    }))
}

/// Methods of sets.
pub(crate) const METHODS: &[Method] = super::methods! { "set":
    "add" => add,
    "discard" => discard,
    "remove" => remove,
    "pop" => pop,
    "clear" => clear,
    "copy" => copy,
    "union" => union,
    "intersection" => intersection,
    "difference" => difference,
    "symmetric_difference" => symmetric_difference,
    "update" => update,
    "difference_update" => difference_update,
    "intersection_update" => intersection_update,
    "issubset" => issubset,
    "issuperset" => issuperset,
    "isdisjoint" => isdisjoint,
};

/// The set, if it may be changed.
fn changeable<'a>(value: &'a Value, name: &str) -> PyResult<&'a Set> {
    match value {
        Value::Set(set) if !set.frozen => Ok(set),
        other => Err(crate::shell::raise::attribute_error(format!(
            "'{}' object has no attribute '{name}'",
            other.type_name()
        ))),
    }
}

fn add(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let item = args.exactly_one("set.add")?;
    let at = shell.key(&item)?;
    let set = changeable(value, "add")?;
    set.items.borrow_mut().entry(at).or_insert(item);
    let length = set.items.borrow().len();
    if length & 0xffff == 0 {
        shell.bound(length)?;
    }
    Ok(Value::None)
}

fn discard(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let item = args.exactly_one("set.discard")?;
    let at = shell.key(&item)?;
    let old = changeable(value, "discard")?.items.borrow_mut().shift_remove(&at);
    drop(old);
    Ok(Value::None)
}

fn remove(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let item = args.exactly_one("set.remove")?;
    let at = shell.key(&item)?;
    let old = changeable(value, "remove")?.items.borrow_mut().shift_remove(&at);
    match old {
        Some(_) => Ok(Value::None),
        None => Err(raise_with("KeyError", vec![item])),
    }
}

fn pop(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("set.pop")?;
    let set = changeable(value, "pop")?;
    let first = ordered(&set.items.borrow()).into_iter().next();
    let Some(first) = first else {
        return Err(raise_with("KeyError", vec![Value::str("pop from an empty set")]));
    };
    set.items.borrow_mut().retain(|_, item| !item.is(&first));
    Ok(first)
}

fn clear(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("set.clear")?;
    let old = changeable(value, "clear")?.items.take();
    drop(old);
    Ok(Value::None)
}

fn copy(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("set.copy")?;
    Ok(same_kind(value, elements_of(shell, value)?))
}

fn same_kind(value: &Value, items: Elements) -> Value {
    match value {
        Value::Set(set) if set.frozen => Value::frozenset(items),
        _ => Value::set(items),
    }
}

fn fold(shell: &mut Interpreter, op: BinaryOp, value: &Value, args: Args) -> PyResult<Elements> {
    let mut items = elements_of(shell, value)?;
    for other in &args.positional {
        let other = elements(shell, other)?;
        shell.charge(items.len() + other.len())?;
        items = combine(op, items, &other);
    }
    Ok(items)
}

fn union(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    Ok(same_kind(value, fold(shell, BinaryOp::Or, value, args)?))
}

fn intersection(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    Ok(same_kind(value, fold(shell, BinaryOp::And, value, args)?))
}

fn difference(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    Ok(same_kind(value, fold(shell, BinaryOp::Sub, value, args)?))
}

fn symmetric_difference(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    Ok(same_kind(value, fold(shell, BinaryOp::Xor, value, args)?))
}

fn replace(
    shell: &mut Interpreter,
    op: BinaryOp,
    value: &Value,
    args: Args,
    name: &str,
) -> PyResult<Value> {
    let items = fold(shell, op, value, args)?;
    changeable(value, name)?.items.replace(items);
    Ok(Value::None)
}

fn update(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    replace(shell, BinaryOp::Or, value, args, "update")
}

fn difference_update(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    replace(shell, BinaryOp::Sub, value, args, "difference_update")
}

fn intersection_update(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    replace(shell, BinaryOp::And, value, args, "intersection_update")
}

fn issubset(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let other = args.exactly_one("set.issubset")?;
    let (left, right) = (elements_of(shell, value)?, elements(shell, &other)?);
    Ok(Value::Bool(left.keys().all(|at| right.contains_key(at))))
}

fn issuperset(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let other = args.exactly_one("set.issuperset")?;
    let (left, right) = (elements_of(shell, value)?, elements(shell, &other)?);
    Ok(Value::Bool(right.keys().all(|at| left.contains_key(at))))
}

/// `set.isdisjoint`.
pub(crate) fn isdisjoint(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let other = args.exactly_one("set.isdisjoint")?;
    let (left, right) = (elements_of(shell, value)?, elements(shell, &other)?);
    if matches!(value, Value::None) {
        return Err(type_error("a set is needed"));
    }
    Ok(Value::Bool(!right.keys().any(|at| left.contains_key(at))))
}

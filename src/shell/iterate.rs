//! Iterators: what gives one value after the other.

use std::cell::RefCell;
use std::rc::Rc;

use super::raise::{PyResult, Raised, raise, type_error, value_error};
use super::value::{Dict, List, Map, Range, Side, Str, Tuple, Value};
use super::{Args, Interpreter};

/// A source of values. What holds one must not be asked again while it is at work.
pub(crate) trait Source {
    /// The next value, or `None` at the end.
    fn next(&mut self, interpreter: &mut Interpreter) -> PyResult<Option<Value>>;

    /// The next value, where `yield` gives `value`: `generator.send()`.
    fn send(&mut self, interpreter: &mut Interpreter, _value: Value) -> PyResult<Option<Value>> {
        self.next(interpreter)
    }

    /// The next value, where `yield` raises: `generator.throw()`.
    fn throw(&mut self, _: &mut Interpreter, raised: Raised) -> PyResult<Option<Value>> {
        Err(raised)
    }

    /// What it returned at its end.
    fn result(&mut self) -> Value {
        Value::None
    }
}

/// An iterator as a Python value.
pub(crate) struct Iter {
    /// `list_iterator`, `zip`, `generator` …
    pub(crate) type_name: &'static str,
    /// `None` while it is at work or when it is over.
    source: RefCell<State>,
    /// What it returned: `StopIteration.value`.
    result: RefCell<Value>,
}

enum State {
    Waiting(Box<dyn Source>),
    Working,
    Over,
}

impl Iter {
    pub(crate) fn new(type_name: &'static str, source: impl Source + 'static) -> Self {
        let source = RefCell::new(State::Waiting(Box::new(source)));
        Self { type_name, source, result: RefCell::new(Value::None) }
    }

    pub(crate) fn value(type_name: &'static str, source: impl Source + 'static) -> Value {
        Value::Iterator(Rc::new(Self::new(type_name, source)))
    }

    /// Ends it: `generator.close()`.
    pub(crate) fn close(&self, shell: &mut Interpreter) -> PyResult<()> {
        let exit = super::raise::raise_with("GeneratorExit", Vec::new());
        let result = self.throw(shell, exit);
        let old = self.source.replace(State::Over);
        drop(old);
        match result {
            Ok(Some(_)) => Err(super::raise::runtime_error("generator ignored GeneratorExit")),
            Ok(None) => Ok(()),
            Err(raised) if shell.is_a(&raised, "GeneratorExit") => Ok(()),
            Err(raised) => Err(raised),
        }
    }

    /// `generator.send(value)`, or `None` at the end.
    pub(crate) fn send(&self, shell: &mut Interpreter, value: Value) -> PyResult<Option<Value>> {
        self.drive(shell, |source, shell| source.send(shell, value))
    }

    /// `generator.throw(exception)`, or `None` at the end.
    pub(crate) fn throw(&self, shell: &mut Interpreter, raised: Raised) -> PyResult<Option<Value>> {
        if matches!(*self.source.borrow(), State::Over) {
            return Err(raised);
        }
        self.drive(shell, |source, shell| source.throw(shell, raised))
    }

    /// What it returned, once.
    pub(crate) fn take_result(&self) -> Value {
        self.result.replace(Value::None)
    }

    #[inline]
    fn drive(
        &self,
        shell: &mut Interpreter,
        run: impl FnOnce(&mut dyn Source, &mut Interpreter) -> PyResult<Option<Value>>,
    ) -> PyResult<Option<Value>> {
        let mut source = match self.source.replace(State::Working) {
            State::Waiting(source) => source,
            State::Over => {
                let _ = self.source.replace(State::Over);
                return Ok(None);
            }
            State::Working => return Err(value_error("generator already executing")),
        };
        let result = run(&mut *source, shell);
        let state = match &result {
            Ok(Some(_)) => State::Waiting(source),
            // What an ended iterator holds goes at once.
            Ok(None) => {
                let old = self.result.replace(source.result());
                drop(old);
                State::Over
            }
            Err(_) => State::Over,
        };
        if matches!(*self.source.borrow(), State::Working) {
            let _ = self.source.replace(state);
        }
        result
    }
}

/// Values at hand.
pub(crate) struct Ready(pub(crate) std::vec::IntoIter<Value>);

impl Source for Ready {
    fn next(&mut self, _: &mut Interpreter) -> PyResult<Option<Value>> {
        Ok(self.0.next())
    }
}

pub(crate) struct OfList(Rc<List>, usize);

impl Source for OfList {
    #[inline]
    fn next(&mut self, _: &mut Interpreter) -> PyResult<Option<Value>> {
        let value = self.0.items.borrow().get(self.1).cloned();
        self.1 += 1;
        Ok(value)
    }
}

struct OfTuple(Rc<Tuple>, usize);

impl Source for OfTuple {
    fn next(&mut self, _: &mut Interpreter) -> PyResult<Option<Value>> {
        self.1 += 1;
        Ok(self.0.items.get(self.1 - 1).cloned())
    }
}

struct OfText(Str, usize);

impl Source for OfText {
    fn next(&mut self, _: &mut Interpreter) -> PyResult<Option<Value>> {
        let next = self.0.get(self.1..).and_then(|rest| rest.chars().next());
        Ok(next.map(|char| {
            self.1 += char.len_utf8();
            Value::str(char.to_string())
        }))
    }
}

pub(crate) struct OfRange(Range);

impl Source for OfRange {
    #[inline]
    fn next(&mut self, _: &mut Interpreter) -> PyResult<Option<Value>> {
        let Range { start, stop, step } = self.0;
        if (step > 0 && start >= stop) || (step < 0 && start <= stop) {
            return Ok(None);
        }
        match start.checked_add(step) {
            Some(next) => self.0.start = next,
            None => self.0.stop = start,
        }
        Ok(Some(Value::Int(start)))
    }
}

struct OfDict {
    dict: Rc<Dict>,
    side: Side,
    at: usize,
    length: usize,
}

impl Source for OfDict {
    fn next(&mut self, _: &mut Interpreter) -> PyResult<Option<Value>> {
        let map = self.dict.map.borrow();
        if map.len() != self.length {
            return Err(raise("RuntimeError", "dictionary changed size during iteration"));
        }
        let item = map.get_index(self.at).map(|(_, pair)| side_of(pair, self.side));
        self.at += 1;
        Ok(item)
    }
}

/// What one side of a dictionary shows of an item.
pub(crate) fn side_of((key, value): &(Value, Value), side: Side) -> Value {
    match side {
        Side::Keys => key.clone(),
        Side::Values => value.clone(),
        Side::Items => Value::tuple(vec![key.clone(), value.clone()]),
    }
}

/// An object with `__next__`.
struct OfObject(Value);

impl Source for OfObject {
    fn next(&mut self, interpreter: &mut Interpreter) -> PyResult<Option<Value>> {
        match interpreter.call_special(&self.0, "__next__", Args::default()) {
            Ok(Some(value)) => Ok(Some(value)),
            Ok(None) => {
                Err(type_error(format!("'{}' object is not an iterator", self.0.type_name())))
            }
            Err(raised) if interpreter.is_a(&raised, "StopIteration") => Ok(None),
            Err(raised) => Err(raised),
        }
    }
}

/// An object with `__getitem__` and without `__iter__`.
struct OfItems(Value, i64);

impl Source for OfItems {
    fn next(&mut self, interpreter: &mut Interpreter) -> PyResult<Option<Value>> {
        let index = Value::Int(self.1);
        self.1 += 1;
        match interpreter.index(&self.0, &index) {
            Ok(value) => Ok(Some(value)),
            Err(raised) if interpreter.is_a(&raised, "IndexError") => Ok(None),
            Err(raised) => Err(raised),
        }
    }
}

/// The items of a loop: an iterator that nothing else can see needs no object of its own.
pub(crate) enum Walk {
    Range(OfRange),
    List(OfList),
    Iter(Rc<Iter>),
}

impl Walk {
    /// The next item, or `None` at the end.
    #[inline]
    pub(crate) fn next(&mut self, interpreter: &mut Interpreter) -> PyResult<Option<Value>> {
        match self {
            Self::Range(range) => {
                interpreter.charge(1)?;
                range.next(interpreter)
            }
            Self::List(list) => {
                interpreter.charge(1)?;
                list.next(interpreter)
            }
            Self::Iter(iter) => interpreter.next(iter),
        }
    }
}

impl Interpreter {
    /// What a loop over `value` goes through.
    pub(crate) fn walk(&mut self, value: Value) -> PyResult<Walk> {
        Ok(match value {
            Value::Range(range) => Walk::Range(OfRange(*range)),
            Value::List(list) => Walk::List(OfList(list, 0)),
            other => Walk::Iter(self.iter(&other)?),
        })
    }

    /// `iter(value)`.
    pub(crate) fn iter(&mut self, value: &Value) -> PyResult<Rc<Iter>> {
        Ok(Rc::new(match value {
            Value::Iterator(iter) => return Ok(iter.clone()),
            Value::List(list) => Iter::new("list_iterator", OfList(list.clone(), 0)),
            Value::Tuple(tuple) => Iter::new("tuple_iterator", OfTuple(tuple.clone(), 0)),
            Value::Str(text) => Iter::new("str_iterator", OfText(text.clone(), 0)),
            Value::Range(range) => Iter::new("range_iterator", OfRange(**range)),
            Value::Dict(dict) => {
                let (dict, length) = (dict.clone(), dict.map.borrow().len());
                Iter::new("dict_keyiterator", OfDict { dict, side: Side::Keys, at: 0, length })
            }
            Value::View(view) => {
                let name = match view.side {
                    Side::Keys => "dict_keyiterator",
                    Side::Values => "dict_valueiterator",
                    Side::Items => "dict_itemiterator",
                };
                let (dict, length) = (view.dict.clone(), view.dict.map.borrow().len());
                Iter::new(name, OfDict { dict, side: view.side, at: 0, length })
            }
            Value::Set(set) => {
                let values = super::types::sets::ordered(&set.items.borrow());
                Iter::new("set_iterator", Ready(values.into_iter()))
            }
            Value::Bytes(bytes) => {
                let values: Vec<Value> = bytes.iter().map(|b| Value::Int(i64::from(*b))).collect();
                Iter::new("bytes_iterator", Ready(values.into_iter()))
            }
            Value::Host(host) => {
                let inner = host.clone().iter(self)?;
                return self.iter(&inner);
            }
            Value::Class(class) if class.is_enum => {
                let members = super::modules::enums::members(class);
                Iter::new("generator", Ready(members.into_iter()))
            }
            Value::Instance(instance) => {
                if let Some(iter) = self.call_special(value, "__iter__", Args::default())? {
                    return match iter {
                        Value::Iterator(iter) => Ok(iter),
                        object @ Value::Instance(_) => {
                            Ok(Rc::new(Iter::new("iterator", OfObject(object))))
                        }
                        other => Err(type_error(format!(
                            "iter() returned non-iterator of type '{}'",
                            other.type_name()
                        ))),
                    };
                }
                if instance.class.find("__getitem__").is_some() {
                    Iter::new("iterator", OfItems(value.clone(), 0))
                } else if matches!(instance.base, Value::None) {
                    return Err(not_iterable(value));
                } else {
                    let base = instance.base.clone();
                    return self.iter(&base);
                }
            }
            other => return Err(not_iterable(other)),
        }))
    }

    /// `next(iter)`, or `None` at the end.
    #[inline]
    pub(crate) fn next(&mut self, iter: &Rc<Iter>) -> PyResult<Option<Value>> {
        self.charge(1)?;
        iter.drive(self, |source, shell| source.next(shell))
    }

    /// Everything that `value` gives when it is iterated.
    pub(crate) fn collect(&mut self, value: &Value) -> PyResult<Vec<Value>> {
        match value {
            Value::List(list) => {
                let items = list.items.borrow().clone();
                self.charge(items.len())?;
                return Ok(items);
            }
            Value::Tuple(tuple) => {
                self.charge(tuple.items.len())?;
                return Ok(tuple.items.clone());
            }
            _ => {}
        }
        let iter = self.iter(value)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(&iter)? {
            items.push(item);
            if items.len() & 0xffff == 0 {
                self.bound(items.len())?;
            }
        }
        Ok(items)
    }

    /// A dictionary's items by key, from pairs.
    pub(crate) fn map_of(&mut self, pairs: Vec<(Value, Value)>) -> PyResult<Map> {
        let mut map = Map::default();
        for (key, value) in pairs {
            let at = self.key(&key)?;
            match map.get_mut(&at) {
                Some(slot) => slot.1 = value,
                None => {
                    map.insert(at, (key, value));
                }
            }
        }
        Ok(map)
    }
}

fn not_iterable(value: &Value) -> super::raise::Raised {
    type_error(format!("'{}' object is not iterable", value.type_name()))
}

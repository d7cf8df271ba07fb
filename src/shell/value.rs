//! What a Python name can be bound to.
//!
//! Containers are shared and mutable, so that two names for one list are one list; small values are
//! held directly. Cycles are never freed before the session ends; nothing else leaks.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use indexmap::IndexMap;
use rust_decimal::Decimal;
use rustc_hash::FxBuildHasher;
use uuid::Uuid;

use super::Interpreter;
use super::args::Args;
use super::class::{Class, Instance};
use super::code::FunctionCode;
use super::graveyard::bury;
use super::host::Host;
use super::iterate::Iter;
use super::key::Key;
use super::raise::PyResult;
use super::watched::Watched;

/// Text, shared.
pub(crate) type Str = Rc<str>;

/// A Python value.
#[derive(Clone)]
pub(crate) enum Value {
    None,
    Ellipsis,
    NotImplemented,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(Str),
    Bytes(Rc<[u8]>),
    Tuple(Rc<Tuple>),
    List(Rc<List>),
    Dict(Rc<Dict>),
    Set(Rc<Set>),
    Range(Rc<Range>),
    Slice(Rc<Slice>),
    Function(Rc<Function>),
    /// A function of the language itself: `len`.
    Builtin(&'static Builtin),
    /// A function of a module or of the host that holds values of its own.
    Native(Rc<Native>),
    /// A method of a builtin type, not bound: `str.upper`.
    Descriptor(&'static Method),
    /// A method of a builtin type, bound: `'a'.upper`.
    BoundBuiltin(Rc<BoundBuiltin>),
    /// A function bound to what stands before the dot.
    BoundMethod(Rc<BoundMethod>),
    Class(Rc<Class>),
    Instance(Rc<Instance>),
    Super(Rc<Super>),
    Property(Rc<Property>),
    StaticMethod(Rc<Value>),
    ClassMethod(Rc<Value>),
    Iterator(Rc<Iter>),
    /// `dict.keys()`, `.values()`, `.items()`.
    View(Rc<View>),
    Module(Rc<Module>),
    Date(NaiveDate),
    Time(NaiveTime),
    DateTime(NaiveDateTime),
    /// A length of time in microseconds.
    Delta(i64),
    Decimal(Decimal),
    Uuid(Uuid),
    Host(Rc<dyn Host>),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.type_name())
    }
}

/// A fixed row of values.
pub(crate) struct Tuple {
    pub(crate) items: Vec<Value>,
}

/// A list.
#[derive(Default)]
pub(crate) struct List {
    pub(crate) items: RefCell<Vec<Value>>,
}

/// A map that keeps the order of insertion: what a key equals, the key, its value.
pub(crate) type Map = IndexMap<Key, (Value, Value), FxBuildHasher>;

/// A dictionary.
pub(crate) struct Dict {
    pub(crate) map: RefCell<Map>,
}

/// The elements of a set, in the order of insertion.
pub(crate) type Elements = IndexMap<Key, Value, FxBuildHasher>;

/// A set or frozenset.
pub(crate) struct Set {
    pub(crate) frozen: bool,
    pub(crate) items: RefCell<Elements>,
}

/// `range(start, stop, step)`; `step` is never 0.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) start: i64,
    pub(crate) stop: i64,
    pub(crate) step: i64,
}

/// `slice(start, stop, step)`.
pub(crate) struct Slice {
    pub(crate) start: Value,
    pub(crate) stop: Value,
    pub(crate) step: Value,
}

/// A variable that functions share.
pub(crate) type CellRef = Rc<RefCell<Option<Value>>>;

/// A function that a learner wrote.
pub(crate) struct Function {
    pub(crate) code: Rc<FunctionCode>,
    pub(crate) defaults: Vec<Value>,
    pub(crate) keyword_defaults: Vec<Option<Value>>,
    pub(crate) closure: Rc<[CellRef]>,
    pub(crate) globals: Rc<Namespace>,
    pub(crate) attributes: RefCell<Names>,
}

/// What a builtin function runs.
pub(crate) type BuiltinFn = fn(&mut Interpreter, Args) -> PyResult<Value>;

/// A builtin function.
pub(crate) struct Builtin {
    pub(crate) name: &'static str,
    pub(crate) call: BuiltinFn,
}

/// What a method of a builtin type runs: the receiver, then the arguments.
pub(crate) type MethodFn = fn(&mut Interpreter, &Value, Args) -> PyResult<Value>;

/// A method of a builtin type.
pub(crate) struct Method {
    pub(crate) owner: &'static str,
    pub(crate) name: &'static str,
    pub(crate) call: MethodFn,
}

impl Method {
    /// The class that it says it is of: managers have their methods of QuerySets.
    pub(crate) fn shown_owner(&self) -> &'static str {
        let own = matches!(self.name, "get_queryset" | "all" | "db_manager");
        if self.owner == "BaseManager" && !own && !self.name.starts_with('_') {
            "QuerySet"
        } else {
            self.owner
        }
    }
}

/// What a [`Native`] runs.
pub(crate) type NativeFn = dyn Fn(&mut Interpreter, Args) -> PyResult<Value>;

/// A function with values of its own.
pub(crate) struct Native {
    pub(crate) name: Str,
    pub(crate) call: Box<NativeFn>,
}

/// A builtin method with its receiver.
pub(crate) struct BoundBuiltin {
    pub(crate) receiver: Value,
    pub(crate) method: &'static Method,
}

/// A function with its first argument.
pub(crate) struct BoundMethod {
    pub(crate) receiver: Value,
    pub(crate) function: Value,
}

/// `super()`.
pub(crate) struct Super {
    pub(crate) class: Value,
    pub(crate) receiver: Value,
}

/// `property(fget, fset, fdel)`; `cached` for `functools.cached_property`.
pub(crate) struct Property {
    pub(crate) get: Value,
    pub(crate) set: Value,
    pub(crate) delete: Value,
    pub(crate) cached: bool,
}

/// Which side of a dictionary a [`View`] shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Keys,
    Values,
    Items,
}

/// A live view of a dictionary.
pub(crate) struct View {
    pub(crate) dict: Rc<Dict>,
    pub(crate) side: Side,
}

/// Names and their values, in the order of definition.
pub(crate) type Names = IndexMap<Str, Value, FxBuildHasher>;

/// The names of a module.
#[derive(Default)]
pub(crate) struct Namespace {
    pub(crate) names: Watched,
}

impl Namespace {
    pub(crate) fn get(&self, name: &str) -> Option<Value> {
        self.names.borrow().get(name).cloned()
    }

    pub(crate) fn set(&self, name: &str, value: Value) {
        match self.names.replace(name, value) {
            Ok(old) => drop(old),
            Err(value) => drop(self.names.borrow_mut().insert(name.into(), value)),
        }
    }
}

/// A module.
pub(crate) struct Module {
    pub(crate) name: Str,
    pub(crate) names: Rc<Namespace>,
    /// Whether a name that is missing is one that real Python's module would have.
    pub(crate) partial: Cell<bool>,
}

impl Drop for Tuple {
    fn drop(&mut self) {
        bury(self.items.drain(..));
    }
}

impl Drop for List {
    fn drop(&mut self) {
        bury(self.items.get_mut().drain(..));
    }
}

impl Drop for Dict {
    fn drop(&mut self) {
        bury(self.map.get_mut().drain(..).flat_map(|(_, (key, value))| [key, value]));
    }
}

impl Value {
    pub(crate) fn str(text: impl Into<Str>) -> Self {
        Self::Str(text.into())
    }

    pub(crate) fn list(items: Vec<Self>) -> Self {
        Self::List(Rc::new(List { items: RefCell::new(items) }))
    }

    pub(crate) fn tuple(items: Vec<Self>) -> Self {
        Self::Tuple(Rc::new(Tuple { items }))
    }

    pub(crate) fn dict(map: Map) -> Self {
        Self::Dict(Rc::new(Dict { map: RefCell::new(map) }))
    }

    pub(crate) fn set(items: Elements) -> Self {
        Self::Set(Rc::new(Set { frozen: false, items: RefCell::new(items) }))
    }

    pub(crate) fn frozenset(items: Elements) -> Self {
        Self::Set(Rc::new(Set { frozen: true, items: RefCell::new(items) }))
    }

    /// A function of the host's own.
    pub(crate) fn native(
        name: &str,
        call: impl Fn(&mut Interpreter, Args) -> PyResult<Self> + 'static,
    ) -> Self {
        Self::Native(Rc::new(Native { name: name.into(), call: Box::new(call) }))
    }

    /// `type(self).__name__`, as error messages tell it.
    pub(crate) fn type_name(&self) -> Str {
        match self {
            Self::Instance(instance) => instance.class.name.clone(),
            Self::Class(class) => class.metaclass_name().into(),
            Self::Iterator(iter) => iter.type_name.into(),
            Self::Host(host) => host.type_name().into(),
            other => other.builtin_type_name().into(),
        }
    }

    fn builtin_type_name(&self) -> &'static str {
        match self {
            Self::None => "NoneType",
            Self::Ellipsis => "ellipsis",
            Self::NotImplemented => "NotImplementedType",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Str(_) => "str",
            Self::Bytes(_) => "bytes",
            Self::Tuple(_) => "tuple",
            Self::List(_) => "list",
            Self::Dict(_) => "dict",
            Self::Set(set) if set.frozen => "frozenset",
            Self::Set(_) => "set",
            Self::Range(_) => "range",
            Self::Slice(_) => "slice",
            Self::Function(_) => "function",
            Self::BoundBuiltin(bound) if matches!(bound.receiver, Self::Instance(_)) => "method",
            Self::Builtin(_) | Self::Native(_) | Self::BoundBuiltin(_) => {
                "builtin_function_or_method"
            }
            Self::Descriptor(_) => "method_descriptor",
            Self::BoundMethod(_) => "method",
            Self::Super(_) => "super",
            Self::Property(property) if property.cached => "cached_property",
            Self::Property(_) => "property",
            Self::StaticMethod(_) => "staticmethod",
            Self::ClassMethod(_) => "classmethod",
            Self::View(view) => match view.side {
                Side::Keys => "dict_keys",
                Side::Values => "dict_values",
                Side::Items => "dict_items",
            },
            Self::Module(_) => "module",
            Self::Date(_) => "datetime.date",
            Self::Time(_) => "datetime.time",
            Self::DateTime(_) => "datetime.datetime",
            Self::Delta(_) => "datetime.timedelta",
            Self::Decimal(_) => "decimal.Decimal",
            Self::Uuid(_) => "UUID",
            Self::Instance(_) | Self::Class(_) | Self::Iterator(_) | Self::Host(_) => "object",
        }
    }

    /// Whether both are one object: `is`.
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None)
            | (Self::Ellipsis, Self::Ellipsis)
            | (Self::NotImplemented, Self::NotImplemented) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            // CPython shares the integers from -5 to 256 and the constants of one input.
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a.to_bits() == b.to_bits(),
            (Self::Str(a), Self::Str(b)) => Rc::ptr_eq(a, b) || (a.len() < 2 && a == b),
            (Self::Tuple(a), Self::Tuple(b)) if a.items.is_empty() && b.items.is_empty() => true,
            (Self::Builtin(a), Self::Builtin(b)) => std::ptr::eq(*a, *b),
            (Self::Descriptor(a), Self::Descriptor(b)) => std::ptr::eq(*a, *b),
            _ => self.address().is_some() && self.address() == other.address(),
        }
    }

    /// The builtin value that an object of a learner's subclass of `dict`, `str` … is; else itself.
    pub(crate) fn unwrapped(&self) -> Self {
        match self {
            Self::Instance(instance) if !matches!(instance.base, Self::None) => {
                instance.base.clone()
            }
            other => other.clone(),
        }
    }

    /// Where a shared object lies: its identity.
    pub(crate) fn address(&self) -> Option<usize> {
        let pointer: *const () = match self {
            Self::Str(x) => Rc::as_ptr(x).cast(),
            Self::Bytes(x) => Rc::as_ptr(x).cast(),
            Self::Tuple(x) => Rc::as_ptr(x).cast(),
            Self::List(x) => Rc::as_ptr(x).cast(),
            Self::Dict(x) => Rc::as_ptr(x).cast(),
            Self::Set(x) => Rc::as_ptr(x).cast(),
            Self::Range(x) => Rc::as_ptr(x).cast(),
            Self::Slice(x) => Rc::as_ptr(x).cast(),
            Self::Function(x) => Rc::as_ptr(x).cast(),
            Self::Native(x) => Rc::as_ptr(x).cast(),
            Self::BoundBuiltin(x) => Rc::as_ptr(x).cast(),
            Self::BoundMethod(x) => Rc::as_ptr(x).cast(),
            Self::Class(x) => Rc::as_ptr(x).cast(),
            Self::Instance(x) => Rc::as_ptr(x).cast(),
            Self::Super(x) => Rc::as_ptr(x).cast(),
            Self::Property(x) => Rc::as_ptr(x).cast(),
            Self::StaticMethod(x) | Self::ClassMethod(x) => Rc::as_ptr(x).cast(),
            Self::Iterator(x) => Rc::as_ptr(x).cast(),
            Self::View(x) => Rc::as_ptr(x).cast(),
            Self::Module(x) => Rc::as_ptr(x).cast(),
            Self::Host(x) => Rc::as_ptr(x).cast(),
            Self::Builtin(x) => (&raw const **x).cast(),
            Self::Descriptor(x) => (&raw const **x).cast(),
            _ => return None,
        };
        Some(pointer as usize)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::str(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::str(text)
    }
}

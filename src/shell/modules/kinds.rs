//! `collections.abc`: classes that an object belongs to by what it can do.

use std::any::Any;
use std::rc::Rc;

use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::PyResult;
use crate::shell::value::{Namespace, Value};

/// One of them.
struct AbstractKind {
    name: &'static str,
    /// The builtin types that belong to it.
    types: &'static [&'static str],
    /// The methods that a learner's class needs.
    methods: &'static [&'static str],
}

const ITERABLE: &[&str] = &[
    "str",
    "bytes",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "range",
    "dict_keys",
    "dict_values",
    "dict_items",
    "generator",
    "zip",
    "map",
    "filter",
    "enumerate",
    "reversed",
    "list_iterator",
    "QuerySet",
];
const SIZED: &[&str] = &[
    "str",
    "bytes",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "range",
    "dict_keys",
    "dict_values",
    "dict_items",
];
const ITERATORS: &[&str] =
    &["generator", "zip", "map", "filter", "enumerate", "reversed", "list_iterator"];

const KINDS: &[(&str, &[&str], &[&str])] = &[
    ("Iterable", ITERABLE, &["__iter__"]),
    ("Iterator", ITERATORS, &["__iter__", "__next__"]),
    ("Generator", &["generator"], &["send", "throw", "close", "__iter__", "__next__"]),
    ("Sized", SIZED, &["__len__"]),
    ("Container", SIZED, &["__contains__"]),
    ("Collection", SIZED, &["__len__", "__iter__", "__contains__"]),
    ("Reversible", &["list", "tuple", "str", "range", "dict"], &["__reversed__", "__iter__"]),
    ("Sequence", &["str", "bytes", "list", "tuple", "range"], &[]),
    ("MutableSequence", &["list"], &[]),
    ("Mapping", &["dict"], &[]),
    ("MutableMapping", &["dict"], &[]),
    ("Set", &["set", "frozenset", "dict_keys", "dict_items"], &[]),
    ("MutableSet", &["set"], &[]),
    ("ByteString", &["bytes"], &[]),
    (
        "Callable",
        &["function", "builtin_function_or_method", "method", "method_descriptor", "type"],
        &["__call__"],
    ),
    ("Hashable", &[], &["__hash__"]),
];

/// The names of the module.
pub(super) fn load(_: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    for (name, types, methods) in KINDS {
        names.set(name, Value::Host(Rc::new(AbstractKind { name, types, methods })));
    }
    Ok(())
}

impl AbstractKind {
    fn has(&self, class: &Rc<Class>) -> bool {
        let builtin = class.lineage().any(|class| {
            let short = class.name.rsplit('.').next().unwrap_or_default();
            self.types.contains(&short)
        });
        let able = |name: &&str| !matches!(class.find(name), None | Some(Value::None));
        builtin || (!self.methods.is_empty() && self.methods.iter().all(able))
    }
}

impl Host for AbstractKind {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ABCMeta".to_owned()
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok(format!("<class 'collections.abc.{}'>", self.name))
    }

    fn get(self: Rc<Self>, _: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        Ok(matches!(name, "__name__" | "__qualname__").then(|| Value::str(self.name)))
    }

    /// `Iterable[int]` means `Iterable`.
    fn index(self: Rc<Self>, _: &mut Interpreter, _: &Value) -> PyResult<Value> {
        Ok(Value::Host(self))
    }

    fn is_instance(self: Rc<Self>, shell: &mut Interpreter, value: &Value) -> PyResult<bool> {
        if self.name == "Hashable" {
            return Ok(shell.key(value).is_ok());
        }
        if self.types.contains(&&*value.type_name()) {
            return Ok(true);
        }
        match shell.class_of(value) {
            Value::Class(class) => Ok(self.has(&class)),
            _ => Ok(false),
        }
    }

    fn is_subclass(self: Rc<Self>, _: &mut Interpreter, class: &Value) -> PyResult<bool> {
        Ok(matches!(class, Value::Class(class) if self.has(class)))
    }
}

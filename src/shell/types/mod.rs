//! The builtin types: their methods, operators and texts.

pub(crate) mod text;
pub(crate) mod text_methods;
mod text_search;
pub(crate) mod lists;
pub(crate) mod dicts;
pub(crate) mod sets;
pub(crate) mod sequences;
pub(crate) mod scalars;
pub(crate) mod dates;
pub(crate) mod date_methods;
pub(crate) mod date_operators;
pub(crate) mod decimals;
mod operators;

pub(crate) use operators::{augmented, binary, contains, equal, order};
pub(crate) use sequences::{delete_index, index, len, set_index};

use std::cell::RefCell;
use std::rc::Rc;

use super::class::{BuiltinType, Class};
use super::raise::PyResult;
use super::value::{Builtin, Method, Value};
use super::{Args, Interpreter};

/// Declares the methods of a builtin type.
macro_rules! methods {
    ($owner:literal: $($name:literal => $function:path),* $(,)?) => {
        &[$($crate::shell::value::Method { owner: $owner, name: $name, call: $function }),*]
    };
}
pub(crate) use methods;

/// Declares functions.
macro_rules! builtins {
    ($($name:literal => $function:path),* $(,)?) => {
        &[$($crate::shell::value::Builtin { name: $name, call: $function }),*]
    };
}
pub(crate) use builtins;

const NO_METHODS: &[Method] = &[];
const NO_STATICS: &[Builtin] = &[];

macro_rules! types {
    ($($module:literal $name:literal $base:literal: $construct:path, $methods:expr, $statics:expr;)*) => {
        /// The classes of the language, each with the name of its base.
        static TYPES: &[(BuiltinType, &str)] = &[$((
            BuiltinType {
                name: $name,
                module: $module,
                construct: $construct,
                methods: $methods,
                statics: $statics,
            },
            $base,
        )),*];
    };
}

types! {
    "builtins" "type" "object": super::class_builtins::type_, NO_METHODS, NO_STATICS;
    "builtins" "int" "object": scalars::int, scalars::INT, NO_STATICS;
    "builtins" "bool" "int": scalars::bool_, NO_METHODS, NO_STATICS;
    "builtins" "float" "object": scalars::float, scalars::FLOAT, NO_STATICS;
    "builtins" "str" "object": text::construct, text_methods::METHODS, text::STATICS;
    "builtins" "bytes" "object": scalars::bytes, scalars::BYTES, NO_STATICS;
    "builtins" "list" "object": lists::construct, lists::METHODS, NO_STATICS;
    "builtins" "tuple" "object": lists::tuple, lists::TUPLE, NO_STATICS;
    "builtins" "dict" "object": dicts::construct, dicts::METHODS, dicts::STATICS;
    "builtins" "set" "object": sets::construct, sets::METHODS, NO_STATICS;
    "builtins" "frozenset" "object": sets::frozen, sets::METHODS, NO_STATICS;
    "builtins" "range" "object": sequences::range, sequences::RANGE, NO_STATICS;
    "builtins" "slice" "object": sequences::slice, NO_METHODS, NO_STATICS;
    "builtins" "enumerate" "object": super::lazy::enumerate, NO_METHODS, NO_STATICS;
    "builtins" "zip" "object": super::lazy::zip, NO_METHODS, NO_STATICS;
    "builtins" "map" "object": super::lazy::map, NO_METHODS, NO_STATICS;
    "builtins" "filter" "object": super::lazy::filter, NO_METHODS, NO_STATICS;
    "builtins" "reversed" "object": super::lazy::reversed, NO_METHODS, NO_STATICS;
    "builtins" "property" "object": super::class_builtins::property, NO_METHODS, NO_STATICS;
    "builtins" "staticmethod" "object": super::class_builtins::staticmethod, NO_METHODS, NO_STATICS;
    "builtins" "classmethod" "object": super::class_builtins::classmethod, NO_METHODS, NO_STATICS;
    "builtins" "super" "object": super::class_builtins::super_, NO_METHODS, NO_STATICS;
    "datetime" "date" "object": dates::date, date_methods::DATE, dates::DATE_STATICS;
    "datetime" "datetime" "date": dates::datetime, date_methods::DATETIME, dates::DATETIME_STATICS;
    "datetime" "time" "object": dates::time, date_methods::TIME, dates::TIME_STATICS;
    "datetime" "timedelta" "object": dates::timedelta, date_methods::DELTA, NO_STATICS;
    "decimal" "Decimal" "object": decimals::construct, decimals::METHODS, NO_STATICS;
    "uuid" "UUID" "object": scalars::uuid, NO_METHODS, NO_STATICS;
}

fn construct_object(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    if !args.positional.is_empty() || !args.keywords.is_empty() {
        return Err(super::raise::type_error("object() takes no arguments"));
    }
    Ok(Value::native("object", |_, _| Ok(Value::None)))
}

static OBJECT: BuiltinType = BuiltinType {
    name: "object",
    module: "builtins",
    construct: construct_object,
    methods: NO_METHODS,
    statics: NO_STATICS,
};

fn make(kind: &'static BuiltinType, base: Option<Rc<Class>>) -> Rc<Class> {
    Rc::new(Class {
        name: kind.name.into(),
        qualname: RefCell::new(kind.name.into()),
        module: kind.module.into(),
        mro: base.iter().flat_map(|base| base.lineage().cloned()).collect(),
        bases: base.into_iter().collect(),
        attributes: crate::shell::watched::Watched::default(),
        setattr: std::cell::Cell::default(),
        builtin: Some(kind),
        is_exception: false,
        is_enum: false,
        slots: super::class::Slots::default(),
        payload: std::cell::OnceCell::new(),
    })
}

/// `object`.
pub(super) fn object_class() -> Rc<Class> {
    make(&OBJECT, None)
}

/// Makes the classes and binds those that are builtins.
pub(super) fn install(shell: &mut Interpreter) {
    let object = Value::Class(shell.builtin_class("object"));
    shell.builtins.set("object", object);
    for (kind, base) in TYPES {
        let key = match (kind.module, kind.name) {
            ("datetime", "date") => "datetime.date",
            ("datetime", "datetime") => "datetime.datetime",
            ("datetime", "time") => "datetime.time",
            ("datetime", _) => "datetime.timedelta",
            ("decimal", _) => "decimal.Decimal",
            (_, name) => name,
        };
        let base = if *base == "date" { "datetime.date" } else { base };
        let class = make(kind, Some(shell.builtin_class(base)));
        shell.classes.insert(key, class.clone());
        if kind.module == "builtins" {
            shell.builtins.set(kind.name, Value::Class(class));
        }
    }
}

/// A method of a value of a builtin type.
pub(crate) fn method(value: &Value, name: &str) -> Option<&'static Method> {
    let table = match value {
        Value::Str(_) => text_methods::METHODS,
        Value::List(_) => lists::METHODS,
        Value::Dict(_) => dicts::METHODS,
        Value::Set(_) => sets::METHODS,
        Value::Tuple(_) => lists::TUPLE,
        Value::Int(_) | Value::Bool(_) => scalars::INT,
        Value::Float(_) => scalars::FLOAT,
        Value::Bytes(_) => scalars::BYTES,
        Value::Range(_) => sequences::RANGE,
        Value::Date(_) => date_methods::DATE,
        Value::DateTime(_) => date_methods::DATETIME,
        Value::Time(_) => date_methods::TIME,
        Value::Delta(_) => date_methods::DELTA,
        Value::Decimal(_) => decimals::METHODS,
        Value::View(_) => dicts::VIEW,
        Value::Iterator(_) => sequences::ITERATOR,
        _ => return None,
    };
    table.iter().find(|method| method.name == name)
}

/// An attribute that is no method of a value of a builtin type.
pub(crate) fn attribute(
    shell: &mut Interpreter,
    value: &Value,
    name: &str,
) -> PyResult<Option<Value>> {
    Ok(match value {
        Value::Date(_) | Value::DateTime(_) | Value::Time(_) | Value::Delta(_) => {
            dates::attribute(value, name)
        }
        Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::Uuid(_) => {
            scalars::attribute(value, name)
        }
        Value::Range(_) | Value::Slice(_) => sequences::attribute(value, name),
        Value::Function(function) => match name {
            "__name__" => Some(
                function
                    .attributes
                    .borrow()
                    .get(name)
                    .cloned()
                    .unwrap_or_else(|| Value::Str(function.code.name.clone())),
            ),
            "__qualname__" => Some(Value::Str(function.code.qualname.clone())),
            "__doc__" => Some(function.code.doc.clone().map_or(Value::None, Value::Str)),
            "__module__" => function.globals.get("__name__"),
            "__defaults__" => Some(Value::tuple(function.defaults.clone())),
            _ => function.attributes.borrow().get(name).cloned(),
        },
        Value::BoundBuiltin(bound) => match name {
            "__name__" => Some(Value::str(bound.method.name)),
            "__qualname__" => {
                Some(Value::str(format!("{}.{}", bound.method.shown_owner(), bound.method.name)))
            }
            "__self__" => Some(bound.receiver.clone()),
            _ => None,
        },
        Value::Builtin(builtin) if matches!(name, "__name__" | "__qualname__") => {
            Some(Value::str(builtin.name))
        }
        Value::Native(native) if matches!(name, "__name__" | "__qualname__") => {
            Some(Value::Str(native.name.clone()))
        }
        Value::BoundMethod(bound) => match name {
            "__self__" => Some(bound.receiver.clone()),
            "__func__" => Some(bound.function.clone()),
            _ => {
                let function = bound.function.clone();
                return shell.find_attr(&function, name);
            }
        },
        _ => None,
    })
}

/// A constant of a class: `date.min`.
pub(crate) fn class_constant(class: &Class, name: &str) -> Option<Value> {
    class.builtin_type().and_then(|kind| dates::constant(kind.name, name))
}

/// `repr` of a value that holds no others; `None` for one that does.
pub(crate) fn repr_of(value: &Value) -> Option<String> {
    Some(match value {
        Value::None => "None".to_owned(),
        Value::Ellipsis => "Ellipsis".to_owned(),
        Value::NotImplemented => "NotImplemented".to_owned(),
        Value::Bool(truth) => if *truth { "True" } else { "False" }.to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => super::repr::float(*number),
        Value::Str(text) => super::repr::text(text),
        Value::Bytes(bytes) => super::repr::bytes(bytes),
        Value::Range(range) => sequences::range_repr(**range),
        Value::Date(_) | Value::DateTime(_) | Value::Time(_) | Value::Delta(_) => {
            return dates::repr(value);
        }
        Value::Decimal(number) => format!("Decimal('{}')", decimals::text(*number)),
        Value::Uuid(id) => format!("UUID('{id}')"),
        Value::Builtin(builtin) => format!("<built-in function {}>", builtin.name),
        Value::Descriptor(method) => {
            format!("<method '{}' of '{}' objects>", method.name, method.owner)
        }
        Value::Module(module) => format!("<module '{}'>", module.name),
        Value::Function(function) => {
            let address = value.address().unwrap_or(0);
            format!("<function {} at {address:#x}>", function.code.qualname)
        }
        Value::Iterator(iter) => {
            let address = value.address().unwrap_or(0);
            match iter.type_name {
                "generator" => format!("<generator object at {address:#x}>"),
                name => format!("<{name} object at {address:#x}>"),
            }
        }
        _ => return None,
    })
}

/// `str` where it is not `repr`.
pub(crate) fn str_of(value: &Value) -> Option<String> {
    Some(match value {
        Value::Str(text) => text.to_string(),
        Value::Decimal(number) => decimals::text(*number),
        Value::Uuid(id) => id.to_string(),
        Value::Date(_) | Value::DateTime(_) | Value::Time(_) | Value::Delta(_) => {
            return dates::str(value);
        }
        _ => return None,
    })
}

/// A size as a Python number.
pub(crate) fn int_of(size: usize) -> Value {
    Value::Int(i64::try_from(size).unwrap_or(i64::MAX))
}

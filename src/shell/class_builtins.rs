//! Builtins that make classes and what stands in them: `type`, `property`, `super`.

use std::rc::Rc;

use super::raise::{PyResult, type_error};
use super::value::{Property, Value};
use super::{Args, Interpreter};

/// `type(value)`, or a new class.
pub(crate) fn type_(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    match &args.positional[..] {
        [value] => Ok(shell.class_of(value)),
        [Value::Str(name), Value::Tuple(bases), Value::Dict(names)] => {
            let mut own = super::value::Names::default();
            for (key, value) in names.map.borrow().values() {
                if let Value::Str(key) = key {
                    own.insert(key.clone(), value.clone());
                }
            }
            shell.make_class(name, bases.items.clone(), own)
        }
        _ => Err(type_error("type() takes 1 or 3 arguments")),
    }
}

/// `property(fget, fset, fdel)`.
pub(crate) fn property(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.named("property", &["fget", "fset", "fdel", "doc"])?;
    let mut values = values.into_iter().map(|value| value.unwrap_or(Value::None));
    let mut next = || values.next().unwrap_or(Value::None);
    let (get, set, delete) = (next(), next(), next());
    Ok(Value::Property(Rc::new(Property { get, set, delete, cached: false })))
}

/// `staticmethod(function)`.
pub(crate) fn staticmethod(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    Ok(Value::StaticMethod(Rc::new(args.exactly_one("staticmethod")?)))
}

/// `classmethod(function)`.
pub(crate) fn classmethod(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    Ok(Value::ClassMethod(Rc::new(args.exactly_one("classmethod")?)))
}

/// `super(class, object)`.
pub(crate) fn super_(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let mut values = args.between("super", 2, 2)?.into_iter();
    let (class, receiver) = (values.next(), values.next());
    let (class, receiver) = (class.unwrap_or(Value::None), receiver.unwrap_or(Value::None));
    Ok(Value::Super(Rc::new(super::value::Super { class, receiver })))
}

//! Objects that are not Python's own: Django's managers, QuerySets, models, instances.

use std::any::Any;
use std::rc::Rc;

use super::Interpreter;
use super::args::Args;
use super::key::Key;
use super::ops::{BinaryOp, CompareOp};
use super::raise::{PyResult, Raised, type_error};
use super::value::{Names, Str, Value};

/// What a host object does when Python touches it. Each default is what Python does with a plain
/// object. `self` comes as an `Rc`, so that a method can hand out values that hold the object.
pub(crate) trait Host: Any {
    /// The object as what it is, for its own crate's downcasts.
    fn as_any(&self) -> &dyn Any;

    /// The name of its type, as error messages tell it: `Book`, `QuerySet`, `ModelBase`.
    fn type_name(&self) -> String;

    /// What `type(x)` gives and `x.__class__` is.
    fn class(self: Rc<Self>, _interpreter: &mut Interpreter) -> Option<Value> {
        None
    }

    /// `self.name`; `None` when there is no such attribute (the interpreter then raises
    /// `AttributeError: 'Book' object has no attribute 'name'`).
    fn get(self: Rc<Self>, _interpreter: &mut Interpreter, _name: &str) -> PyResult<Option<Value>> {
        Ok(None)
    }

    /// What `AttributeError` says of a name that [`Host::get`] does not know.
    fn missing(&self, name: &str) -> String {
        format!("'{}' object has no attribute '{name}'", self.type_name())
    }

    /// `super().name` inside a method of `class`, with this object as `self`.
    fn super_get(
        self: Rc<Self>,
        _interpreter: &mut Interpreter,
        _class: &Value,
        _name: &str,
    ) -> PyResult<Option<Value>> {
        Ok(None)
    }

    /// `self.name = value`.
    fn set(self: Rc<Self>, _: &mut Interpreter, name: &Str, _value: Value) -> PyResult<()> {
        Err(super::raise::attribute_error(self.missing(name)))
    }

    /// `del self.name`.
    fn delete(self: Rc<Self>, _: &mut Interpreter, name: &str) -> PyResult<()> {
        Err(super::raise::attribute_error(self.missing(name)))
    }

    /// The names that `dir()` lists.
    fn names(self: Rc<Self>, _: &mut Interpreter) -> Vec<String> {
        Vec::new()
    }

    /// `self(...)`.
    fn call(self: Rc<Self>, _: &mut Interpreter, _: Args) -> PyResult<Value> {
        Err(type_error(format!("'{}' object is not callable", self.type_name())))
    }

    /// A method that is the same for all objects of the type, found without making a bound method;
    /// asked before [`Host::get`].
    fn method(&self, _name: &str) -> Option<HostMethod> {
        None
    }

    /// `iter(self)`, as any value that can be iterated.
    fn iter(self: Rc<Self>, _: &mut Interpreter) -> PyResult<Value> {
        Err(type_error(format!("'{}' object is not iterable", self.type_name())))
    }

    /// `self[index]`; a slice comes as [`Value::Slice`].
    fn index(self: Rc<Self>, _: &mut Interpreter, _: &Value) -> PyResult<Value> {
        Err(type_error(format!("'{}' object is not subscriptable", self.type_name())))
    }

    /// `self[index] = value`.
    fn set_index(self: Rc<Self>, _: &mut Interpreter, _: &Value, _: Value) -> PyResult<()> {
        let name = self.type_name();
        Err(type_error(format!("'{name}' object does not support item assignment")))
    }

    /// `len(self)`.
    fn len(self: Rc<Self>, _: &mut Interpreter) -> PyResult<usize> {
        Err(type_error(format!("object of type '{}' has no len()", self.type_name())))
    }

    /// `bool(self)`.
    fn truth(self: Rc<Self>, _: &mut Interpreter) -> PyResult<bool> {
        Ok(true)
    }

    /// `self == other`; `None` for `NotImplemented`.
    fn eq(self: Rc<Self>, _: &mut Interpreter, _: &Value) -> PyResult<Option<bool>> {
        Ok(None)
    }

    /// `self < other` and the like; `None` for `NotImplemented`.
    fn compare(
        self: Rc<Self>,
        _: &mut Interpreter,
        _: CompareOp,
        _: &Value,
    ) -> PyResult<Option<bool>> {
        Ok(None)
    }

    /// What equals it as a key of a dictionary, or the error for one that has no hash.
    fn key(self: Rc<Self>, _: &mut Interpreter) -> PyResult<Key> {
        Ok(Key::Identity(Rc::as_ptr(&self).cast::<()>() as usize))
    }

    /// `self op other` (`Side::Left`) or `other op self` (`Side::Right`); `None` for
    /// `NotImplemented`.
    fn binary(
        self: Rc<Self>,
        _: &mut Interpreter,
        _: BinaryOp,
        _other: &Value,
        _: Operand,
    ) -> PyResult<Option<Value>> {
        Ok(None)
    }

    /// `-self`, `+self` or `~self`, by the sign.
    fn unary(self: Rc<Self>, _: &mut Interpreter, sign: char) -> PyResult<Value> {
        Err(type_error(format!("bad operand type for unary {sign}: '{}'", self.type_name())))
    }

    /// `item in self`; `None` to iterate and compare.
    fn contains(self: Rc<Self>, _: &mut Interpreter, _: &Value) -> PyResult<Option<bool>> {
        Ok(None)
    }

    /// `with self as x:` gives `x`.
    fn enter(self: Rc<Self>, _: &mut Interpreter) -> PyResult<Value> {
        let name = self.type_name();
        Err(type_error(format!("'{name}' object does not support the context manager protocol")))
    }

    /// The end of a `with` block, with the exception that ended it (if any, as a value; `None` also
    /// for a stop, which comes as `stopped`); `true` swallows an exception.
    fn exit(self: Rc<Self>, _: &mut Interpreter, _exception: Option<&Raised>) -> PyResult<bool> {
        Ok(false)
    }

    /// `repr(self)`.
    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok(format!("<{} object>", self.type_name()))
    }

    /// `str(self)`.
    fn str(self: Rc<Self>, interpreter: &mut Interpreter) -> PyResult<String> {
        self.repr(interpreter)
    }

    /// `format(self, spec)` with a spec that is not empty.
    fn format(self: Rc<Self>, _: &mut Interpreter, _: &str) -> PyResult<String> {
        let name = self.type_name();
        Err(type_error(format!("unsupported format string passed to {name}.__format__")))
    }

    /// For an object that is a class: `isinstance(value, self)`.
    fn is_instance(self: Rc<Self>, _: &mut Interpreter, _value: &Value) -> PyResult<bool> {
        Err(type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"))
    }

    /// For an object that is a class: `issubclass(class, self)`.
    fn is_subclass(self: Rc<Self>, _: &mut Interpreter, _class: &Value) -> PyResult<bool> {
        Err(type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"))
    }

    /// For an object that is a class: `class name(bases): …`, with what the body defined. This is
    /// where Django's metaclass makes a model.
    fn subclass(
        self: Rc<Self>,
        _: &mut Interpreter,
        _name: &Str,
        _bases: Vec<Value>,
        _namespace: Names,
    ) -> PyResult<Value> {
        let name = self.type_name();
        Err(super::raise::unsupported(&format!("a subclass of a '{name}' object")))
    }

    /// As an attribute of a class: what `receiver.name` gives, where `receiver` is an object of the
    /// class, or the class itself; `__get__`. `None` for the object as it is.
    fn bind(
        self: Rc<Self>,
        _: &mut Interpreter,
        _receiver: &Value,
        _class: &Rc<super::class::Class>,
    ) -> PyResult<Option<Value>> {
        Ok(None)
    }

    /// Whether [`Host::bind`] comes before the attributes of the object itself, and
    /// [`Host::bind_set`] takes assignments.
    fn is_data_descriptor(&self) -> bool {
        false
    }

    /// As an attribute of a class: `receiver.name = value`; `__set__`.
    fn bind_set(
        self: Rc<Self>,
        _: &mut Interpreter,
        _receiver: &Value,
        _value: Value,
    ) -> PyResult<()> {
        Err(type_error(format!("'{}' object is no descriptor", self.type_name())))
    }

    /// For an object that can be raised or caught as a class: the Python class it stands for.
    fn as_class(&self) -> Option<Rc<super::class::Class>> {
        None
    }
}

/// A method of a host type: the object, then the arguments.
pub(crate) type HostMethod = fn(&mut Interpreter, Rc<dyn Host>, Args) -> PyResult<Value>;

/// On which side of a binary operator an object stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operand {
    /// `self op other`.
    Left,
    /// `other op self`.
    Right,
}

//! Exceptions under way.

use std::rc::Rc;

use super::class::Instance;
use super::value::{Str, Value};

/// What evaluating gives: a value, or an exception under way.
pub(crate) type PyResult<T> = Result<T, Raised>;

/// An exception under way, or a stop that no `except` catches.
#[derive(Clone)]
pub(crate) struct Raised(pub(crate) Box<RaisedKind>);

/// What is under way.
#[derive(Clone)]
pub(crate) enum RaisedKind {
    /// An exception of a builtin class that nobody has looked at yet: class name and arguments.
    Builtin(&'static str, Vec<Value>),
    /// An exception.
    Exception(Rc<Instance>),
    /// The end of the input, by a budget or by request: what the transcript says.
    Stop(Stop),
}

/// Why an input was stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// A budget was used up: which, in words.
    Budget(Str),
    /// The person asked for it.
    Asked,
    /// `exit()`: the session ends.
    Exit,
}

/// An exception of a builtin class with one argument.
pub(crate) fn raise(class: &'static str, message: impl Into<Str>) -> Raised {
    Raised(Box::new(RaisedKind::Builtin(class, vec![Value::Str(message.into())])))
}

/// An exception of a builtin class with any arguments.
pub(crate) fn raise_with(class: &'static str, args: Vec<Value>) -> Raised {
    Raised(Box::new(RaisedKind::Builtin(class, args)))
}

/// A stop.
pub(crate) fn stop(reason: Stop) -> Raised {
    Raised(Box::new(RaisedKind::Stop(reason)))
}

/// What Python has and Modelyard has not.
pub(crate) fn unsupported(what: &str) -> Raised {
    raise("NotImplementedError", format!("{what} is not supported in Modelyard"))
}

macro_rules! shorthands {
    ($($name:ident $class:literal),* $(,)?) => {
        $(
            #[doc = concat!("A ", $class, ".")]
            pub(crate) fn $name(message: impl Into<Str>) -> Raised {
                raise($class, message)
            }
        )*
    };
}

shorthands! {
    type_error "TypeError",
    value_error "ValueError",
    attribute_error "AttributeError",
    index_error "IndexError",
    overflow_error "OverflowError",
    zero_division "ZeroDivisionError",
    runtime_error "RuntimeError",
    syntax_error "SyntaxError",
    memory_error "MemoryError",
}

/// `OverflowError` for a whole number outside 64 bits, which Python would hold.
pub(crate) fn too_big() -> Raised {
    overflow_error("an integer beyond 64 bits is not supported in Modelyard")
}

/// An exception that is at hand, under way.
pub(crate) fn exception(exception: Rc<Instance>) -> Raised {
    Raised(Box::new(RaisedKind::Exception(exception)))
}

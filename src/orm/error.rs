//! Why a query cannot be built, in Django's words.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

/// What building a query gives.
pub type Result<T> = std::result::Result<T, Error>;

/// An exception that Django raises while it builds a query.
#[derive(Clone)]
pub struct Error {
    /// Its class: `FieldError`, `ValueError`, `TypeError`, `ValidationError` …
    pub exception: &'static str,
    /// The pieces of its message.
    pub parts: Vec<Part>,
}

/// A piece of a message.
#[derive(Clone)]
pub enum Part {
    /// Text as it is.
    Text(String),
    /// `str()` of a model instance, which only the shell can make: [`super::InstanceArg::object`].
    Instance(Rc<dyn Any>),
    /// `repr()` of a model instance.
    Repr(Rc<dyn Any>),
}

impl Error {
    /// An error with a plain message.
    pub fn new(exception: &'static str, message: impl Into<String>) -> Self {
        Self { exception, parts: vec![Part::Text(message.into())] }
    }

    /// `django.core.exceptions.FieldError`.
    pub fn field(message: impl Into<String>) -> Self {
        Self::new("FieldError", message)
    }

    /// `ValueError`.
    pub fn value(message: impl Into<String>) -> Self {
        Self::new("ValueError", message)
    }

    /// `TypeError`.
    pub fn kind(message: impl Into<String>) -> Self {
        Self::new("TypeError", message)
    }

    /// What is in Django and not here; never a wrong answer.
    pub fn unsupported(what: &str) -> Self {
        Self::new("NotImplementedError", format!("{what} is not supported in Modelyard"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.parts {
            match part {
                Part::Text(text) => formatter.write_str(text)?,
                Part::Instance(_) | Part::Repr(_) => formatter.write_str("<instance>")?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {self}", self.exception)
    }
}

//! What stands on the right of a lookup or in an expression, as the shell takes it from Python.

use std::any::Any;
use std::rc::Rc;

use super::query::Query;
use super::{Expression, FieldId, ModelId, Q};
use crate::sql::Value;

/// A value as Python hands it to a lookup, an expression or a field.
#[derive(Clone)]
pub enum Arg {
    /// A plain value.
    Value(Value),
    /// A list, tuple, set or other iterable that is none of the below, taken apart. The text is
    /// Python's `repr` of the whole, for messages.
    List(Vec<Arg>, Rc<str>),
    /// An expression: `F('pages')`, `Count('book')`.
    Expression(Box<Expression>),
    /// A condition used as an expression.
    Q(Box<Q>),
    /// A model instance.
    Instance(InstanceArg),
    /// A QuerySet, with the query that it holds. Managers are given as their QuerySets.
    Query(Box<Query>),
    /// Anything else: the name of its type, and its `repr` for messages.
    Other {
        /// `type(value).__name__`.
        kind: Rc<str>,
        /// `repr(value)`.
        repr: Rc<str>,
    },
}

/// A model instance, as far as a query needs it.
#[derive(Clone)]
pub struct InstanceArg {
    /// Its model.
    pub model: ModelId,
    /// Its primary key; `Null` for one that is not saved.
    pub pk: Value,
    /// Its values of the fields that relations point to ([`super::registry::Options::targets`]).
    pub values: Vec<(FieldId, Value)>,
    /// The instance itself, for whoever has to show it.
    pub object: Rc<dyn Any>,
}

impl From<Value> for Arg {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

//! Conditions: `Q(title='Emma') | ~Q(author=None)` (`django/db/models/query_utils.py`).

use std::rc::Rc;

use super::{Arg, Expression};

/// A condition: a node of a tree of lookups.
#[derive(Clone)]
pub struct Q {
    /// How the children are connected.
    pub connector: Connector,
    /// Whether the whole is negated.
    pub negated: bool,
    /// The children, in Django's order: positional ones, then lookups sorted by name, as
    /// `Q.__init__` sorts its keyword arguments.
    pub children: Vec<Child>,
}

/// One child of a [`Q`].
#[derive(Clone)]
pub enum Child {
    /// A lookup and its value: `author__name__startswith`, `'J'`.
    Lookup(Rc<str>, Arg),
    /// A condition inside.
    Q(Q),
    /// An expression that is a condition by itself: `Exists(…)`.
    Expression(Expression),
}

/// How conditions are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Connector {
    /// All hold.
    And,
    /// At least one holds.
    Or,
    /// An odd number of them holds.
    Xor,
}

impl Connector {
    /// Django's word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::And => "AND",
            Self::Or => "OR",
            Self::Xor => "XOR",
        }
    }
}

impl Q {
    /// All of these hold.
    pub const fn and(children: Vec<Child>) -> Self {
        Self { connector: Connector::And, negated: false, children }
    }
}

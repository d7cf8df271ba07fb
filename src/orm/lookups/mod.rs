//! Lookups and transforms: what `field__lookup=value` compares (`django/db/models/lookups.py`).

mod build;
mod close_matches;
mod prepare;
mod sql;
mod transform;

use std::cmp::Ordering;
use std::rc::Rc;

pub use build::{build_lookup, resolve_lookup_value};
pub use transform::try_transform;

use super::Arg;
use super::expressions::Resolved;
use crate::sql::Value;

/// A comparison (`Lookup`): prepared, so that it can be written as SQL.
#[derive(Clone, PartialEq)]
pub struct Lookup {
    /// Which.
    pub kind: LookupKind,
    /// What stands on its left.
    pub lhs: Resolved,
    /// What stands on its right.
    pub rhs: Rhs,
}

/// The lookups that every field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "Django's own names")]
pub enum LookupKind {
    Exact,
    IExact,
    Gt,
    Gte,
    Lt,
    Lte,
    In,
    Contains,
    IContains,
    StartsWith,
    IStartsWith,
    EndsWith,
    IEndsWith,
    Range,
    IsNull,
    Regex,
    IRegex,
}

/// The right side of a lookup, prepared for the database.
#[derive(Clone, PartialEq)]
pub enum Rhs {
    /// A value.
    Value(Value),
    /// Values, for `in` and `range`.
    Values(Vec<Value>),
    /// An expression or query; for `in` and `range` also [`Resolved::List`].
    Expression(Resolved),
    /// A whole number beyond 64 bits: below all others, or above them.
    Beyond(Ordering),
}

/// A value whose expressions are resolved, before a lookup has prepared it.
#[derive(Clone)]
pub enum Operand {
    /// A value from Python that is no expression, query or list.
    Arg(Arg),
    /// A list, tuple or set, with Python's `repr` of it.
    List(Vec<Operand>, Rc<str>),
    /// An expression or query.
    Expression(Resolved),
}

macro_rules! names {
    ($($kind:ident: $name:literal,)*) => {
        impl LookupKind {
            /// The lookup of this `lookup_name`.
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$kind),)*
                    _ => None,
                }
            }

            /// Its `lookup_name`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }

        /// The names of all lookups.
        const NAMES: &[&str] = &[$($name),*];
    };
}

names! {
    Exact: "exact",
    IExact: "iexact",
    Gt: "gt",
    Gte: "gte",
    Lt: "lt",
    Lte: "lte",
    In: "in",
    Contains: "contains",
    IContains: "icontains",
    StartsWith: "startswith",
    IStartsWith: "istartswith",
    EndsWith: "endswith",
    IEndsWith: "iendswith",
    Range: "range",
    IsNull: "isnull",
    Regex: "regex",
    IRegex: "iregex",
}

impl LookupKind {
    /// Whether relations have it (`fields/related_lookups.py`).
    pub const fn is_related(self) -> bool {
        matches!(
            self,
            Self::Exact | Self::In | Self::Gt | Self::Gte | Self::Lt | Self::Lte | Self::IsNull
        )
    }
}

impl Lookup {
    /// `lookup_name`.
    pub const fn name(&self) -> &'static str {
        self.kind.name()
    }
}

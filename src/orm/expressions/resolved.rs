//! The tree of a resolved expression.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::functions::Class;
use crate::orm::lookups::Lookup;
use crate::orm::query::Query;
use crate::orm::where_node::WhereNode;
use crate::orm::{Combinator, FieldId, OutputField};
use crate::sql::{DatePart, Value};

/// New names for aliases of tables; Django's `change_map`.
pub type ChangeMap = FxHashMap<Rc<str>, Rc<str>>;

/// An expression that is resolved against a query.
#[derive(Clone, PartialEq)]
pub enum Resolved {
    /// A column.
    Col(Col),
    /// A value.
    Value(Literal),
    /// `*`.
    Star,
    /// Two expressions and an operator.
    Combined(Box<Combined>),
    /// A function or aggregate.
    Func(Box<Func>),
    /// `ExpressionWrapper`.
    Wrapper(Box<Resolved>, OutputField),
    /// `NegatedExpression`: `~Exists(…)`.
    Negated(Box<Resolved>),
    /// `Case`.
    Case(Box<Case>),
    /// `Subquery`.
    Subquery(Box<Subquery>),
    /// `Exists`, holding what `Query.exists()` made.
    Exists(Box<Query>),
    /// A query by itself, as the right side of a lookup.
    Query(Box<Query>),
    /// An annotation by its name.
    Ref(Rc<str>, Box<Resolved>),
    /// A reference to a query further out: 1 for the next one (`ResolvedOuterRef`).
    OuterRef {
        /// The name there.
        name: Rc<str>,
        /// How many queries further out.
        level: u32,
    },
    /// A key of an order.
    OrderBy(Box<ResolvedOrderBy>),
    /// A comparison.
    Lookup(Box<Lookup>),
    /// Conditions connected (`WhereNode`).
    Where(Box<WhereNode>),
    /// What matches nothing (`NothingNode`).
    Nothing,
    /// Several values, some of them expressions (`ExpressionList`).
    List(Vec<Resolved>),
}

/// A column (`Col`).
#[derive(Clone, Debug)]
pub struct Col {
    /// The alias of its table; empty for none.
    pub alias: Rc<str>,
    /// The field whose column it is.
    pub target: FieldId,
    /// The field that its values belong to.
    pub output: OutputField,
    /// Whether it was reached over a relation from a subquery, and so may have several values.
    pub possibly_multivalued: bool,
}

impl PartialEq for Col {
    /// As `Col.identity` has it, which does not know of `possibly_multivalued`.
    fn eq(&self, other: &Self) -> bool {
        self.target == other.target && self.output == other.output && self.alias == other.alias
    }
}

/// A value in an expression (`Value`).
#[derive(Clone, Debug, PartialEq)]
pub struct Literal {
    /// The value.
    pub value: Value,
    /// `output_field`, where it was given.
    pub output: Option<OutputField>,
}

/// Two expressions and an operator (`CombinedExpression`).
#[derive(Clone, PartialEq)]
pub struct Combined {
    /// Which of Django's three classes.
    pub kind: CombinedKind,
    /// The operator.
    pub operator: Combinator,
    /// What stands before it.
    pub left: Resolved,
    /// What stands after it.
    pub right: Resolved,
    /// `output_field`, where it was given.
    pub output: Option<OutputField>,
}

/// The classes of combined expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CombinedKind {
    /// `CombinedExpression`.
    Plain,
    /// `DurationExpression`: one side is a length of time.
    Duration,
    /// `TemporalSubtraction`: the time between two dates or times.
    Temporal,
}

/// A function or aggregate (`Func`, `Aggregate`).
#[derive(Clone, PartialEq)]
pub struct Func {
    /// Its class.
    pub class: &'static Class,
    /// Its arguments.
    pub arguments: Vec<Resolved>,
    /// `distinct`.
    pub distinct: bool,
    /// `filter`.
    pub filter: Option<Resolved>,
    /// `output_field`, where it was given.
    pub output: Option<OutputField>,
    /// Which part of a date, for `Extract` and `Trunc`.
    pub part: Option<DatePart>,
}

/// `Case`.
#[derive(Clone, PartialEq)]
pub struct Case {
    /// Conditions and results.
    pub whens: Vec<(Resolved, Resolved)>,
    /// The result when none holds.
    pub default: Resolved,
    /// `output_field`, where it was given.
    pub output: Option<OutputField>,
}

/// `Subquery`.
#[derive(Clone, PartialEq)]
pub struct Subquery {
    /// The query.
    pub query: Query,
    /// `output_field`, where it was given.
    pub output: Option<OutputField>,
}

/// A key of an order (`OrderBy`).
#[derive(Clone, PartialEq)]
pub struct ResolvedOrderBy {
    /// What is compared.
    pub expression: Resolved,
    /// Whether the greatest comes first.
    pub descending: bool,
    /// `Some(true)` for `nulls_first=True`, `Some(false)` for `nulls_last=True`.
    pub nulls_first: Option<bool>,
}

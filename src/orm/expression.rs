//! Expressions as a learner writes them, not yet resolved against a query
//! (`django/db/models/expressions.py`, `aggregates.py`, `functions/`).

use std::rc::Rc;

use super::query::Query;
use super::{Arg, FieldId, Q};
use crate::sql::{BinaryOperator, ColumnType};

/// An expression, before it is resolved: names are still names.
#[derive(Clone)]
pub enum Expression {
    /// `F('author__name')`, or a plain string where Django takes it for one.
    F(Rc<str>),
    /// `OuterRef('pk')`.
    OuterRef(Rc<str>),
    /// `OuterRef(OuterRef('pk'))`: the name, and how many queries further out it is looked up.
    NestedOuterRef(Rc<str>, u32),
    /// `Value(1)`, or a plain value where Django takes it for one.
    Value {
        /// The value.
        value: Box<Arg>,
        /// `output_field`.
        output: Option<OutputField>,
    },
    /// `F('a') + 1`, `F('a').bitand(…)`.
    Combined {
        /// The operator.
        operator: Combinator,
        /// What stands before it.
        left: Box<Expression>,
        /// What stands after it.
        right: Box<Expression>,
        /// `output_field`.
        output: Option<OutputField>,
    },
    /// A function or aggregate by the name of Django's class: `Lower`, `Count`, `Coalesce`. A
    /// class that a learner derives from `Func` comes as `Func` with `extra` filled in.
    Func {
        /// The name of Django's class.
        class: Rc<str>,
        /// Its arguments, strings already taken for [`Expression::F`].
        arguments: Vec<Expression>,
        /// `distinct=True`.
        distinct: bool,
        /// `filter=Q(…)`.
        filter: Option<Box<Q>>,
        /// `default=…`.
        default: Option<Box<Expression>>,
        /// `output_field`.
        output: Option<OutputField>,
        /// Other keyword arguments and class attributes: `sample`, `kind`, `function`, `template`,
        /// `lookup_name`, `precision`.
        extra: Vec<(Rc<str>, Arg)>,
    },
    /// `Count('*')`'s argument.
    Star,
    /// `ExpressionWrapper(expression, output_field)`.
    Wrapper {
        /// What it wraps.
        expression: Box<Expression>,
        /// `output_field`.
        output: OutputField,
    },
    /// `Case(When(condition, then=…), …, default=…)`.
    Case {
        /// Conditions and results.
        whens: Vec<(Q, Expression)>,
        /// `default`.
        default: Option<Box<Expression>>,
        /// `output_field`.
        output: Option<OutputField>,
    },
    /// A condition as an expression, `Q(…)` in `annotate()`.
    Q(Box<Q>),
    /// `~expression`: `~Exists(…)`.
    Not(Box<Expression>),
    /// `Subquery(queryset)`.
    Subquery {
        /// The query.
        query: Box<Query>,
        /// `output_field`.
        output: Option<OutputField>,
    },
    /// `Exists(queryset)`.
    Exists(Box<Query>),
    /// `F('name').desc(nulls_last=True)`.
    OrderBy(Box<OrderBy>),
    /// `Window(expression, partition_by=…, order_by=…, frame=…)`.
    Window {
        /// The function.
        expression: Box<Expression>,
        /// `partition_by`.
        partition_by: Vec<Expression>,
        /// `order_by`.
        order_by: Vec<Expression>,
        /// `frame`.
        frame: Option<WindowFrame>,
        /// `output_field`.
        output: Option<OutputField>,
    },
    /// `FilteredRelation('books', condition=Q(…))`; only in `annotate()` and `alias()`.
    FilteredRelation {
        /// The relation.
        relation: Rc<str>,
        /// The condition of the join.
        condition: Box<Q>,
    },
    /// What is no expression: the name of its type, for messages.
    Other(Rc<str>),
}

/// An expression as a key of an order.
#[derive(Clone)]
pub struct OrderBy {
    /// What is compared.
    pub expression: Expression,
    /// Whether the greatest comes first.
    pub descending: bool,
    /// `Some(true)` for `nulls_first=True`, `Some(false)` for `nulls_last=True`.
    pub nulls_first: Option<bool>,
}

/// An operator of `Combinable`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Combinator {
    /// One that SQL has as well.
    Sql(BinaryOperator),
    /// `**`, SQL's `POWER`.
    Power,
    /// `.bitand()`.
    BitAnd,
    /// `.bitor()`.
    BitOr,
    /// `.bitxor()`.
    BitXor,
    /// `.bitleftshift()`.
    LeftShift,
    /// `.bitrightshift()`.
    RightShift,
}

/// The type of an expression: what converts its values and which lookups it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputField {
    /// That of a field of a model, with its relation if it has one.
    Field(FieldId),
    /// The other end of this relation field (`ForeignObjectRel`), as in `filter(book=…)` of authors.
    Reverse(FieldId),
    /// One of a kind: `output_field=IntegerField()`.
    Kind(ColumnType),
}

/// `RowRange` or `ValueRange`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowFrame {
    /// `ROWS` or `RANGE`.
    pub kind: &'static str,
    /// Where it begins, relative to the row; none for the beginning of the partition.
    pub start: Option<i64>,
    /// Where it ends; none for the end of the partition.
    pub end: Option<i64>,
}

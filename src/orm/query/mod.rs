//! What a QuerySet holds: the query that it stands for (`django/db/models/sql/query.py`).
//!
//! A QuerySet's methods map onto [`Query`]'s of the same name on a [`Query::chain`]ed copy:
//!
//! | QuerySet | Query |
//! |---|---|
//! | `filter(*args, **kwargs)` | `filter(&Q::and(children))` |
//! | `exclude(…)` | `exclude(&Q::and(children))` |
//! | `annotate(name=…)`, `alias(name=…)` | `annotate`, `alias` (with default aliases filled in) |
//! | `values('a', 'b')`, `values_list(…)` | `annotate` for expressions, then `values(&names)` |
//! | `order_by('-a', F('b').asc())` | `order_by(&[Ordering])` |
//! | `reverse()` | `reverse` |
//! | `qs[low:high]` | `set_limits(low, high)` |
//! | `none()` | `set_empty` |
//! | `select_related('a__b')`, `()`, `(None)` | `select_related`, `select_related_all`, `clear_select_related` |
//! | `defer('a')`, `only('a')`, `defer(None)` | `defer`, `only`, `clear_deferred_loading` |
//! | `a & b`, `a \| b`, `a ^ b` | `combine(&b, connector)` |
//! | `a.union(b, all=True)` | `set_combinator(SetOperator::UnionAll, vec![a, b])` |
//! | `dates('f', 'year')`, `datetimes(…)` | `dates`, `datetimes` |
//! | iteration, `get()`, `first()` | `compile` |
//! | `count()`, `aggregate(n=…)` | `count`, `aggregate` |
//! | `exists()` | `has_results` |
//! | `update(a=1)` | [`UpdateQuery`] |
//! | `_raw_delete()` | `delete` |
//! | a related manager's first filter on a many-to-many relation | `filter_is_sticky = true` before |

mod layout;
mod stub;
mod update;

use std::rc::Rc;

pub use layout::{
    AggregateColumn, Aggregation, Compiled, Layout, ModelColumns, RelatedColumns, RelatedLink,
};
pub use update::UpdateQuery;

use super::{Connector, Error, Expression, ModelId, Q, Registry, Result};
use crate::sql::{Delete, Select};

/// A query on a model.
#[derive(Clone)]
pub struct Query {
    /// The models.
    pub registry: Rc<Registry>,
    /// The model whose rows it gives.
    pub model: ModelId,
    /// Whether the next [`Query::chain`] keeps the aliases that the last filter used, so that the
    /// filter after it speaks of the same related rows (`QuerySet._next_is_sticky`).
    pub filter_is_sticky: bool,
}

/// One argument of `order_by()`.
#[derive(Clone)]
pub enum Ordering {
    /// `'name'`, `'-name'`, `'?'`.
    Name(Rc<str>),
    /// An expression.
    Expression(Box<Expression>),
    /// What is neither, by its `repr`.
    Other(Rc<str>),
}

/// How whole queries are taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetOperator {
    /// `union()`.
    Union,
    /// `union(all=True)`.
    UnionAll,
    /// `intersection()`.
    Intersection,
    /// `difference()`.
    Difference,
}

impl Query {
    /// All rows of a model.
    pub const fn new(registry: Rc<Registry>, model: ModelId) -> Self {
        Self { registry, model, filter_is_sticky: false }
    }

    /// A copy for the next step of a chain of QuerySets.
    #[must_use]
    pub fn chain(&self) -> Self {
        self.clone()
    }

    /// `filter()`.
    ///
    /// # Errors
    ///
    /// `FieldError` for unknown names and lookups, `ValueError` for values that do not fit.
    pub fn filter(&mut self, _q: &Q) -> Result<()> {
        Err(Error::unsupported("filter()"))
    }

    /// `exclude()`.
    ///
    /// # Errors
    ///
    /// As [`Query::filter`].
    pub fn exclude(&mut self, _q: &Q) -> Result<()> {
        Err(Error::unsupported("exclude()"))
    }

    /// `annotate()`, each annotation with its name; [`Expression::FilteredRelation`] too.
    ///
    /// # Errors
    ///
    /// `ValueError` for names in conflict with fields, and what resolving raises.
    pub fn annotate(&mut self, _annotations: &[(Rc<str>, Expression)]) -> Result<()> {
        Err(Error::unsupported("annotate()"))
    }

    /// `alias()`.
    ///
    /// # Errors
    ///
    /// As [`Query::annotate`].
    pub fn alias(&mut self, _annotations: &[(Rc<str>, Expression)]) -> Result<()> {
        Err(Error::unsupported("alias()"))
    }

    /// `values()` and `values_list()`; none for all fields.
    ///
    /// # Errors
    ///
    /// `FieldError` for unknown names.
    pub fn values(&mut self, _fields: &[Rc<str>]) -> Result<()> {
        Err(Error::unsupported("values()"))
    }

    /// Whether `values()` was called: rows are then no instances.
    pub const fn has_values(&self) -> bool {
        false
    }

    /// `order_by()`: takes the place of any order before; with none, there is no order at all.
    ///
    /// # Errors
    ///
    /// `FieldError` for unknown names and arguments that are none.
    pub fn order_by(&mut self, _ordering: &[Ordering]) -> Result<()> {
        Err(Error::unsupported("order_by()"))
    }

    /// `reverse()`.
    pub const fn reverse(&mut self) {}

    /// `QuerySet.ordered`.
    pub const fn ordered(&self) -> bool {
        false
    }

    /// `distinct()`.
    pub const fn set_distinct(&mut self) {}

    /// A slice, within the slice that there is.
    pub const fn set_limits(&mut self, _low: Option<u64>, _high: Option<u64>) {}

    /// Whether a slice was taken.
    pub const fn is_sliced(&self) -> bool {
        false
    }

    /// `none()`.
    pub const fn set_empty(&mut self) {}

    /// Whether `none()` was called.
    pub const fn is_empty(&self) -> bool {
        false
    }

    /// `select_related('author', 'author__city')`, in addition to those before.
    pub const fn select_related(&mut self, _names: &[Rc<str>]) {}

    /// `select_related()`: all relations that are not nullable.
    pub const fn select_related_all(&mut self) {}

    /// `select_related(None)`.
    pub const fn clear_select_related(&mut self) {}

    /// `defer('a', 'b__c')`.
    pub const fn defer(&mut self, _names: &[Rc<str>]) {}

    /// `only('a', 'b__c')`.
    pub const fn only(&mut self, _names: &[Rc<str>]) {}

    /// `defer(None)`.
    pub const fn clear_deferred_loading(&mut self) {}

    /// `&`, `|`, `^` of two QuerySets: this one is the left.
    ///
    /// # Errors
    ///
    /// `TypeError` for queries that do not go together.
    pub fn combine(&mut self, _right: &Self, _connector: Connector) -> Result<()> {
        Err(Error::unsupported("combining QuerySets"))
    }

    /// `union()`, `intersection()`, `difference()` of these queries; `self` is a chained copy of
    /// the first.
    pub fn set_combinator(&mut self, _operator: SetOperator, _queries: Vec<Self>) {}

    /// The set operation, if it is one; most methods of QuerySets refuse it then.
    pub const fn combinator(&self) -> Option<SetOperator> {
        None
    }

    /// `dates(field, kind, order)`; `descending` for `order='DESC'`.
    ///
    /// # Errors
    ///
    /// `FieldError` for unknown names and fields that are no dates.
    pub fn dates(&mut self, _field: &str, _kind: &str, _order: &str) -> Result<()> {
        Err(Error::unsupported("dates()"))
    }

    /// `datetimes(field, kind, order)`.
    ///
    /// # Errors
    ///
    /// As [`Query::dates`].
    pub fn datetimes(&mut self, _field: &str, _kind: &str, _order: &str) -> Result<()> {
        Err(Error::unsupported("datetimes()"))
    }

    /// The query as SQL, with what its columns are.
    ///
    /// # Errors
    ///
    /// What Django raises only when the SQL is made: `FieldError` of `select_related()`, of orders
    /// and of deferred fields.
    pub fn compile(&self) -> Result<Compiled> {
        Err(Error::unsupported("iteration"))
    }

    /// `count()`: one column, `__count`.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn count(&self) -> Result<Aggregation> {
        Err(Error::unsupported("count()"))
    }

    /// `aggregate()`.
    ///
    /// # Errors
    ///
    /// As [`Query::annotate`]; `TypeError` for what is no aggregate.
    pub fn aggregate(&self, _aggregates: &[(Rc<str>, Expression)]) -> Result<Aggregation> {
        Err(Error::unsupported("aggregate()"))
    }

    /// `exists()`: whether the statement gives a row; none where it is known that there is none.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn has_results(&self) -> Result<Option<Select>> {
        Err(Error::unsupported("exists()"))
    }

    /// `DELETE` of the rows without looking at relations (`_raw_delete`); none where there are no
    /// rows.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn delete(&self) -> Result<Option<Delete>> {
        Err(Error::unsupported("delete()"))
    }
}

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

mod aggregation;
mod annotations;
mod columns;
mod combine;
mod compiler;
mod exclude;
mod filter;
mod filtered_relation;
mod join_promoter;
mod joins;
mod layout;
mod lookup;
mod names;
mod ordering;
mod path;
mod relabel;
mod setup_joins;
mod update;
mod values;

use std::borrow::Cow;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use filtered_relation::FilteredRelation;
pub use layout::{
    AggregateColumn, Aggregation, Compiled, Layout, ModelColumns, RelatedColumns, RelatedLink,
};
pub use update::UpdateQuery;

use self::joins::Join;
use self::ordering::{Deferred, NameTree};
use super::expressions::Resolved;
use super::where_node::WhereNode;
use super::{Expression, ModelId, Registry};
use crate::sql::Value;

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
    /// What the aliases of tables begin with.
    alias_prefix: Cow<'static, str>,
    /// The prefixes that queries inside have taken, besides the first.
    subq_aliases: Vec<String>,
    /// The tables, in the order of `FROM`.
    alias_map: Vec<Join>,
    /// Aliases of queries further out.
    external_aliases: Vec<Rc<str>>,
    /// The aliases that the last filter used.
    used_aliases: FxHashSet<Rc<str>>,
    /// The joins of the last lookup.
    lookup_joins: Vec<Rc<str>>,
    where_node: WhereNode,
    annotations: Vec<(Rc<str>, Resolved)>,
    annotation_mask: Option<Vec<Rc<str>>>,
    /// The annotations that `aggregate()` made, while it resolves.
    summaries: Vec<Rc<str>>,
    filtered_relations: Vec<Rc<FilteredRelation>>,
    /// The resolved conditions of filtered relations, by the aliases of their joins.
    filtered_conditions: Vec<(Rc<str>, WhereNode)>,
    default_cols: bool,
    select: Vec<Resolved>,
    values_select: Vec<Rc<str>>,
    selected: Option<Vec<(Rc<str>, Selected)>>,
    /// Columns of tables that are selected before the model's (`extra_select`).
    extra_select: Vec<(Rc<str>, Resolved)>,
    /// The arguments of `values()` (`QuerySet._fields`).
    fields: Option<Rc<[Rc<str>]>>,
    group_by: GroupBy,
    order_by: Vec<Ordering>,
    default_ordering: bool,
    standard_ordering: bool,
    distinct: bool,
    low_mark: u64,
    high_mark: Option<u64>,
    select_related: SelectRelated,
    deferred: Deferred,
    combinator: Option<SetOperator>,
    combined_queries: Vec<Query>,
    /// Whether it stands inside of another.
    subquery: bool,
}

/// What makes a group.
#[derive(Clone, PartialEq)]
enum GroupBy {
    /// There are no groups.
    None,
    /// Each row of the model is one.
    Model,
    /// At least these.
    Expressions(Vec<Resolved>),
}

/// What a name of `values()` stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Selected {
    /// A place in `select`.
    Column(usize),
    /// The annotation of that name.
    Annotation,
}

/// Which related rows come along.
#[derive(Clone, Debug, PartialEq, Eq)]
enum SelectRelated {
    /// None.
    None,
    /// All along fields that are not nullable.
    All,
    /// Those along these names.
    Names(NameTree),
}

/// Whether a query for existence is cut to one row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limit {
    /// It is.
    One,
    /// It is not.
    Unchanged,
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

impl SetOperator {
    const fn is_union(self) -> bool {
        matches!(self, Self::Union | Self::UnionAll)
    }
}

impl Query {
    /// All rows of a model.
    pub fn new(registry: Rc<Registry>, model: ModelId) -> Self {
        Self {
            registry,
            model,
            filter_is_sticky: false,
            alias_prefix: Cow::Borrowed("T"),
            subq_aliases: Vec::new(),
            alias_map: Vec::new(),
            external_aliases: Vec::new(),
            used_aliases: FxHashSet::default(),
            lookup_joins: Vec::new(),
            where_node: WhereNode::default(),
            annotations: Vec::new(),
            annotation_mask: None,
            summaries: Vec::new(),
            filtered_relations: Vec::new(),
            filtered_conditions: Vec::new(),
            default_cols: true,
            select: Vec::new(),
            values_select: Vec::new(),
            selected: None,
            extra_select: Vec::new(),
            fields: None,
            group_by: GroupBy::None,
            order_by: Vec::new(),
            default_ordering: true,
            standard_ordering: true,
            distinct: false,
            low_mark: 0,
            high_mark: None,
            select_related: SelectRelated::None,
            deferred: Deferred::default(),
            combinator: None,
            combined_queries: Vec::new(),
            subquery: false,
        }
    }

    /// A copy for the next step of a chain of QuerySets.
    #[must_use]
    pub fn chain(&self) -> Self {
        let mut query = self.clone();
        if !query.filter_is_sticky {
            query.used_aliases.clear();
        }
        query.filter_is_sticky = false;
        query
    }

    /// Whether `values()` was called: rows are then no instances.
    pub const fn has_values(&self) -> bool {
        self.fields.is_some()
    }
}

/// Queries are the same if they select the same rows: what `GROUP BY` and `ORDER BY` compare.
impl PartialEq for Query {
    fn eq(&self, other: &Self) -> bool {
        self.model == other.model
            && self.alias_map == other.alias_map
            && self.where_node == other.where_node
            && self.select == other.select
            && self.annotations == other.annotations
            && self.distinct == other.distinct
            && (self.low_mark, self.high_mark) == (other.low_mark, other.high_mark)
            && self.combined_queries == other.combined_queries
    }
}

/// Python's `repr` of a text.
fn repr(text: &str) -> String {
    super::fields::repr(&Value::Text(text.to_owned()))
}

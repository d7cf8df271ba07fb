//! Orders, slices and what else is set on a query (`add_ordering`, `set_limits`,
//! `add_select_related`, `add_deferred_loading` of `django/db/models/sql/query.py`).

use std::rc::Rc;

use super::path::{PathError, Walk};
use super::{GroupBy, Ordering, Query, SelectRelated, names};
use crate::orm::expressions::Resolved;
use crate::orm::{Error, Expression, Result};

impl Query {
    /// `order_by()`: takes the place of any order before; with none, there is no order at all.
    ///
    /// # Errors
    ///
    /// `FieldError` for unknown names and arguments that are none.
    pub fn order_by(&mut self, ordering: &[Ordering]) -> Result<()> {
        self.order_by.clear();
        self.add_ordering(ordering)
    }

    /// `add_ordering`.
    pub(super) fn add_ordering(&mut self, ordering: &[Ordering]) -> Result<()> {
        let mut errors = Vec::new();
        for item in ordering {
            match item {
                Ordering::Name(name) => self.check_ordering_name(name)?,
                Ordering::Expression(expression) if names::contains_aggregate(expression) => {
                    return Err(Error::field(format!(
                        "Using an aggregate in order_by() without also including it in \
                         annotate() is not allowed: {}",
                        names::describe(expression)
                    )));
                }
                Ordering::Expression(_) => {}
                Ordering::Other(repr) => errors.push(&**repr),
            }
        }
        if !errors.is_empty() {
            let errors = errors.join(", ");
            return Err(Error::field(format!("Invalid order_by arguments: [{errors}]")));
        }
        if ordering.is_empty() {
            self.default_ordering = false;
        } else {
            self.order_by.extend_from_slice(ordering);
        }
        Ok(())
    }

    fn check_ordering_name(&self, name: &str) -> Result<()> {
        if name == "?" {
            return Ok(());
        }
        let name = name.strip_prefix('-').unwrap_or(name);
        if self.annotation(name).is_some() {
            return Ok(());
        }
        match self.names_to_path(&names::split(name), self.model, Walk::DEFAULT) {
            Err(PathError::Error(error)) => Err(error),
            _ => Ok(()),
        }
    }

    /// `clear_ordering(force=True)`: no order at all, not even that of the model.
    pub(in crate::orm) fn drop_ordering(&mut self) {
        self.order_by.clear();
        self.default_ordering = false;
    }

    /// `clear_ordering()`: no order at all, not even that of the model, unless a slice needs it.
    pub fn clear_ordering(&mut self) {
        if !self.is_sliced() {
            self.drop_ordering();
        }
    }

    /// Whether there are conditions (`has_filters`).
    pub const fn has_filters(&self) -> bool {
        !self.where_node.children.is_empty()
    }

    /// Whether related rows come along.
    pub fn has_select_related(&self) -> bool {
        self.select_related != SelectRelated::None
    }

    /// `reverse()`.
    pub const fn reverse(&mut self) {
        self.standard_ordering = !self.standard_ordering;
    }

    /// Where the order is a random one: the query without order and slice, and the slice, for
    /// whoever can draw random numbers.
    pub fn without_random_order(&self) -> Option<(Self, u64, Option<u64>)> {
        let is_random = |key: &Ordering| matches!(key, Ordering::Name(name) if &**name == "?");
        if !self.order_by.iter().any(is_random) || self.combinator.is_some() {
            return None;
        }
        let mut plain = self.clone();
        plain.order_by.clear();
        plain.default_ordering = false;
        plain.low_mark = 0;
        plain.high_mark = None;
        Some((plain, self.low_mark, self.high_mark))
    }

    /// Takes the slice off the query, and gives its bounds.
    pub const fn take_limits(&mut self) -> (u64, Option<u64>) {
        let limits = (self.low_mark, self.high_mark);
        self.low_mark = 0;
        self.high_mark = None;
        limits
    }

    /// What `order_by()` was called with.
    pub fn ordering(&self) -> &[Ordering] {
        &self.order_by
    }

    /// `QuerySet.ordered`.
    pub fn ordered(&self) -> bool {
        let by_default = self.default_ordering
            && !self.registry.options(self.model).ordering.is_empty()
            && self.group_by == GroupBy::None;
        !self.order_by.is_empty() || by_default || self.is_empty()
    }

    /// `distinct()`.
    pub const fn set_distinct(&mut self) {
        self.distinct = true;
    }

    /// A slice, within the slice that there is.
    pub fn set_limits(&mut self, low: Option<u64>, high: Option<u64>) {
        if let Some(high) = high {
            let high = self.low_mark.saturating_add(high);
            self.high_mark = Some(self.high_mark.map_or(high, |known| known.min(high)));
        }
        if let Some(low) = low {
            let low = self.low_mark.saturating_add(low);
            self.low_mark = self.high_mark.map_or(low, |high| low.min(high));
        }
        if Some(self.low_mark) == self.high_mark {
            self.set_empty();
        }
    }

    /// `clear_limits`.
    pub(super) const fn clear_limits(&mut self) {
        self.low_mark = 0;
        self.high_mark = None;
    }

    /// Whether a slice was taken.
    pub const fn is_sliced(&self) -> bool {
        self.low_mark != 0 || self.high_mark.is_some()
    }

    /// Whether the slice is one row long.
    pub(in crate::orm) fn has_limit_one(&self) -> bool {
        self.high_mark.is_some_and(|high| high - self.low_mark == 1)
    }

    /// `none()`.
    pub fn set_empty(&mut self) {
        self.where_and(Resolved::Nothing);
        self.combined_queries.iter_mut().for_each(Self::set_empty);
    }

    /// Whether `none()` was called.
    pub fn is_empty(&self) -> bool {
        self.where_node.children.iter().any(|child| matches!(child, Resolved::Nothing))
    }

    /// `select_related('author', 'author__city')`, in addition to those before.
    pub fn select_related(&mut self, names: &[Rc<str>]) {
        if !matches!(self.select_related, SelectRelated::Names(_)) {
            self.select_related = SelectRelated::Names(NameTree::default());
        }
        if let SelectRelated::Names(tree) = &mut self.select_related {
            for name in names {
                tree.insert(name);
            }
        }
    }

    /// `select_related()`: all relations that are not nullable.
    pub fn select_related_all(&mut self) {
        self.select_related = SelectRelated::All;
    }

    /// `select_related(None)`.
    pub fn clear_select_related(&mut self) {
        self.select_related = SelectRelated::None;
    }

    /// `defer('a', 'b__c')`.
    pub fn defer(&mut self, names: &[Rc<str>]) {
        let deferred = &mut self.deferred;
        if deferred.is_defer {
            deferred.extend(names);
            return;
        }
        let left = deferred.without(names);
        if left.is_empty() {
            let only: Vec<Rc<str>> =
                names.iter().filter(|name| !deferred.names.contains(name)).cloned().collect();
            *deferred = Deferred { names: Vec::new(), is_defer: true };
            deferred.extend(&only);
        } else {
            deferred.names = left;
        }
    }

    /// `only('a', 'b__c')`.
    ///
    /// # Errors
    ///
    /// `ValueError` for a filtered relation.
    pub fn only(&mut self, names: &[Rc<str>]) -> Result<()> {
        for name in names {
            let first = names::split(name)[0];
            if self.filtered_relations.iter().any(|relation| *relation.alias == *first) {
                return Err(Error::value("only() is not supported with FilteredRelation."));
            }
        }
        let pk = &self.registry.field(self.registry.options(self.model).pk).name;
        let mut only = Deferred { names: Vec::new(), is_defer: false };
        for name in names {
            only.extend(std::slice::from_ref(if **name == *"pk" { pk } else { name }));
        }
        if self.deferred.is_defer {
            only.names = only.without(&self.deferred.names);
        }
        self.deferred = only;
        Ok(())
    }

    /// `defer(None)`.
    pub fn clear_deferred_loading(&mut self) {
        self.deferred = Deferred::default();
    }

    /// `dates(field, kind, order)`.
    ///
    /// # Errors
    ///
    /// `ValueError` for other kinds and orders, `FieldError` for unknown names and fields that are
    /// no dates.
    pub fn dates(&mut self, field: &str, kind: &str, order: &str) -> Result<()> {
        if !["year", "month", "week", "day"].contains(&kind) {
            return Err(Error::value("'kind' must be one of 'year', 'month', 'week', or 'day'."));
        }
        self.truncated(("datefield", crate::sql::ColumnType::Date), field, kind, order)
    }

    /// `datetimes(field, kind, order)`.
    ///
    /// # Errors
    ///
    /// As [`Query::dates`].
    pub fn datetimes(&mut self, field: &str, kind: &str, order: &str) -> Result<()> {
        if !["year", "month", "week", "day", "hour", "minute", "second"].contains(&kind) {
            return Err(Error::value(
                "'kind' must be one of 'year', 'month', 'week', 'day', 'hour', 'minute', or \
                 'second'.",
            ));
        }
        self.truncated(("datetimefield", crate::sql::ColumnType::DateTime), field, kind, order)
    }

    fn truncated(
        &mut self,
        (name, output): (&str, crate::sql::ColumnType),
        field: &str,
        kind: &str,
        order: &str,
    ) -> Result<()> {
        if !["ASC", "DESC"].contains(&order) {
            return Err(Error::value("'order' must be either 'ASC' or 'DESC'."));
        }
        let source = Expression::F(field.into());
        let trunc = Expression::Func {
            class: "Trunc".into(),
            arguments: vec![source.clone()],
            distinct: false,
            filter: None,
            default: None,
            output: Some(crate::orm::OutputField::Kind(output)),
            extra: vec![("kind".into(), crate::orm::Arg::Value(kind.into()))],
        };
        let name: Rc<str> = name.into();
        self.annotate(&[(name.clone(), trunc), ("plain_field".into(), source)])?;
        self.values(std::slice::from_ref(&name))?;
        self.set_distinct();
        let not_null = crate::orm::Child::Lookup(
            "plain_field__isnull".into(),
            crate::orm::Arg::Value(crate::sql::Value::Bool(false)),
        );
        self.filter(&crate::orm::Q::and(vec![not_null]))?;
        let direction = if order == "DESC" { "-" } else { "" };
        self.order_by(&[Ordering::Name(format!("{direction}{name}").into())])
    }
}

/// Which fields are not loaded, or which alone are (`deferred_loading`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Deferred {
    /// Their paths.
    pub(super) names: Vec<Rc<str>>,
    /// Whether they are left out; else they alone are loaded.
    pub(super) is_defer: bool,
}

impl Default for Deferred {
    fn default() -> Self {
        Self { names: Vec::new(), is_defer: true }
    }
}

impl Deferred {
    fn extend(&mut self, names: &[Rc<str>]) {
        for name in names {
            if !self.names.contains(name) {
                self.names.push(name.clone());
            }
        }
    }

    fn without(&self, names: &[Rc<str>]) -> Vec<Rc<str>> {
        self.names.iter().filter(|name| !names.contains(name)).cloned().collect()
    }
}

/// Paths of names as a tree: Django's nested dictionaries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameTree {
    /// The names of this level with what follows them.
    pub(super) names: Vec<(Rc<str>, NameTree)>,
}

impl NameTree {
    /// Adds a path.
    pub(super) fn insert(&mut self, path: &str) {
        let mut tree = self;
        for name in names::split(path) {
            let at = tree.names.iter().position(|(known, _)| **known == *name);
            let at = at.unwrap_or_else(|| {
                tree.names.push((name.into(), Self::default()));
                tree.names.len() - 1
            });
            tree = &mut tree.names[at].1;
        }
    }

    /// What follows a name.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        self.names.iter().find(|(known, _)| **known == *name).map(|(_, tree)| tree)
    }
}

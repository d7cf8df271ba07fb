//! `aggregate()` and `count()` (`get_aggregation` of `django/db/models/sql/query.py`,
//! `SQLAggregateCompiler`).

use std::rc::Rc;

use super::columns::for_each_own_col;
use super::compiler::{ColAliases, Elide, SqlCompiler, optional};
use super::{AggregateColumn, Aggregation, GroupBy, Query, SelectRelated};
use crate::orm::expressions::{Raised, Resolved, Scope, resolve};
use crate::orm::{Error, Expression, Result};
use crate::sql::{Output, Select, Source, Value};

/// Aggregates that are resolved, with their names.
type Named = Vec<(Rc<str>, Resolved)>;

impl Query {
    /// `get_count`.
    pub(super) fn get_count(&self) -> Result<Aggregation> {
        let count = Expression::Func {
            class: "Count".into(),
            arguments: vec![Expression::Star],
            distinct: false,
            filter: None,
            default: None,
            output: None,
            extra: Vec::new(),
        };
        self.aggregate(&[("__count".into(), count)])
    }

    /// `aggregate()`.
    ///
    /// # Errors
    ///
    /// As [`Query::annotate`]; `TypeError` for what is no aggregate.
    pub fn aggregate(&self, aggregates: &[(Rc<str>, Expression)]) -> Result<Aggregation> {
        if aggregates.is_empty() {
            return Ok(Aggregation { statement: None, columns: Vec::new() });
        }
        let mut query = self.clone();
        let (aggregates, refs_subquery) = query.resolve_aggregates(aggregates)?;
        let split = query.where_node.clone().split_having();
        let has_existing = split.having.is_some()
            || query.annotations.iter().any(|(_, annotation)| annotation.contains_aggregate());
        let wrapped = matches!(query.group_by, GroupBy::Expressions(_))
            || query.is_sliced()
            || has_existing
            || refs_subquery
            || query.distinct
            || query.combinator.is_some();
        if wrapped {
            query.wrapped_aggregation(&aggregates, has_existing)
        } else {
            query.plain_aggregation(aggregates)
        }
    }

    /// Resolves aggregates, each against those before it.
    fn resolve_aggregates(
        &mut self,
        aggregates: &[(Rc<str>, Expression)],
    ) -> Result<(Named, bool)> {
        let mask = self.annotation_mask.clone();
        let mut refs_subquery = false;
        let mut replacements = Vec::new();
        for (alias, expression) in aggregates {
            Self::check_alias(alias)?;
            let aggregate = resolve(expression, self, Scope::SUMMARIZE)?;
            if !aggregate.contains_aggregate() {
                return Err(Error::kind(format!("{alias} is not an aggregate expression")));
            }
            self.append_annotation_mask(std::slice::from_ref(alias));
            refs_subquery |= aggregate
                .get_refs()
                .iter()
                .any(|name| self.annotation(name).is_some_and(Resolved::contains_subquery));
            let aggregate = aggregate.replace_expressions(&replacements);
            self.put_annotation(alias, aggregate.clone());
            self.summaries.push(alias.clone());
            let reference = Resolved::Ref(alias.clone(), Box::new(aggregate.clone()));
            replacements.push((reference, aggregate));
        }
        let mut resolved = Vec::with_capacity(aggregates.len());
        for (alias, _) in aggregates {
            if let Some(at) = self.annotations.iter().position(|(name, _)| name == alias) {
                resolved.push(self.annotations.remove(at));
            }
        }
        self.summaries.clear();
        self.set_annotation_mask(mask);
        Ok((resolved, refs_subquery))
    }

    /// Whether an annotation is one of `aggregate()` (`is_summary`).
    pub(in crate::orm) fn is_summary(&self, name: &str) -> bool {
        self.summaries.iter().any(|known| **known == *name)
    }

    /// `SELECT aggregates FROM …`.
    fn plain_aggregation(mut self, mut aggregates: Named) -> Result<Aggregation> {
        self.select.clear();
        self.selected = None;
        self.default_cols = false;
        self.extra_select.clear();
        if !self.annotations.is_empty() {
            let replacements: Vec<(Resolved, Resolved)> = self
                .annotations
                .iter()
                .map(|(name, it)| (Resolved::Ref(name.clone(), Box::new(it.clone())), it.clone()))
                .collect();
            for (_, aggregate) in &mut aggregates {
                *aggregate = aggregate.replace_expressions(&replacements);
            }
        }
        self.set_annotation_mask(Some(aggregates.iter().map(|(name, _)| name.clone()).collect()));
        self.annotations = aggregates;
        self.drop_ordering();
        self.clear_limits();
        self.select_related = SelectRelated::None;
        let (columns, elide) = aggregate_columns(&self.annotations, &self)?;
        let statement = optional(SqlCompiler::new(self, elide).as_sql(ColAliases::Given))?;
        Ok(Aggregation { statement, columns })
    }

    /// `SELECT aggregates FROM (SELECT …) subquery`.
    fn wrapped_aggregation(&self, aggregates: &Named, has_existing: bool) -> Result<Aggregation> {
        let mut inner = self.clone();
        inner.subquery = true;
        inner.select_related = SelectRelated::None;
        let selected = self.annotation_select().map(|(name, _)| name.clone()).collect();
        inner.set_annotation_mask(Some(selected));
        inner.clear_ordering();
        if !inner.distinct {
            let pk = self.registry.options(self.model).pk;
            if inner.default_cols && has_existing {
                let alias = inner.get_initial_alias();
                inner.group_by = GroupBy::Expressions(vec![inner.get_col(&alias, pk)]);
            }
            inner.default_cols = false;
            if self.combinator.is_none() {
                inner.set_annotation_mask(Some(self.needed_annotations(aggregates)));
            }
        }
        let mut outer = Vec::with_capacity(aggregates.len());
        let mut references: Vec<(Resolved, Resolved)> = Vec::new();
        for (alias, aggregate) in aggregates {
            let mut columns = Vec::new();
            for_each_own_col(aggregate, &mut |col| columns.push(Resolved::Col(col.clone())));
            for column in columns {
                if references.iter().all(|(known, _)| *known != column) {
                    let name: Rc<str> = format!("__col{}", references.len() + 1).into();
                    inner.add_resolved(&name, column.clone());
                    references.push((column.clone(), Resolved::Ref(name, Box::new(column))));
                }
            }
            outer.push((alias.clone(), aggregate.replace_expressions(&references)));
        }
        let nothing_masked = inner.annotation_mask.as_ref().is_none_or(Vec::is_empty);
        if inner.select.is_empty() && !inner.default_cols && nothing_masked {
            let pk = self.registry.options(self.model).pk;
            let alias = inner.get_initial_alias();
            inner.select = vec![inner.get_col(&alias, pk)];
        }
        let (columns, elide) = aggregate_columns(&outer, self)?;
        let statement = match self.aggregate_sql(inner, &outer, elide) {
            Err(Raised::FullResultSet) => None,
            other => optional(other)?,
        };
        Ok(Aggregation { statement, columns })
    }

    /// The annotations that the outer query refers to, or that make groups.
    fn needed_annotations(&self, aggregates: &Named) -> Vec<Rc<str>> {
        let mut mask: Vec<Rc<str>> = Vec::new();
        let mut add = |name: &Rc<str>| {
            if !mask.contains(name) {
                mask.push(name.clone());
            }
        };
        if let GroupBy::Expressions(expressions) = &self.group_by {
            for expression in expressions {
                expression.get_refs().iter().for_each(&mut add);
            }
        }
        for (_, aggregate) in aggregates {
            let mut refs: Vec<Rc<str>> = aggregate.get_refs().into_iter().collect();
            refs.sort();
            refs.iter().for_each(&mut add);
        }
        for (name, annotation) in self.annotation_select() {
            if !annotation.get_group_by_cols().is_empty() {
                add(name);
            }
        }
        mask
    }

    /// `SQLAggregateCompiler.as_sql`.
    fn aggregate_sql(
        &self,
        inner: Self,
        aggregates: &Named,
        elide: Elide,
    ) -> std::result::Result<Select, Raised> {
        let select = SqlCompiler::new(inner, elide).as_sql(ColAliases::All)?;
        let mut outputs = Vec::with_capacity(aggregates.len());
        for (_, aggregate) in aggregates {
            outputs.push(Output { expr: aggregate.as_sql(self)?, alias: None });
        }
        let alias = "subquery".to_owned();
        let from = Some(Source::Select { select: Box::new(select), alias });
        Ok(Select { outputs, from, ..Select::default() })
    }

    /// The same rows, by their primary keys: for statements that take one table only.
    pub(super) fn by_primary_key(&self) -> Result<Self> {
        let mut inner = self.clone();
        inner.clear_select_clause();
        let mut outer = Self::new(Rc::clone(&self.registry), self.model);
        let rows = crate::orm::Arg::Query(Box::new(inner));
        let condition = crate::orm::Child::Lookup("pk__in".into(), rows);
        outer.filter(&crate::orm::Q::and(vec![condition]))?;
        Ok(outer)
    }
}

/// What the columns of aggregates are, and whether they are known where there are no rows.
fn aggregate_columns(
    aggregates: &[(Rc<str>, Resolved)],
    query: &Query,
) -> Result<(Vec<AggregateColumn>, Elide)> {
    let mut elide = Elide::Empty;
    let mut columns = Vec::with_capacity(aggregates.len());
    for (name, aggregate) in aggregates {
        let empty = aggregate.empty_result_set_value().unwrap_or_else(|| {
            elide = Elide::Nothing;
            Value::Null
        });
        let converter = aggregate.converter(query)?;
        columns.push(AggregateColumn { name: name.clone(), converter, empty });
    }
    Ok((columns, elide))
}

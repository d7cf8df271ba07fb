//! Negated conditions on relations with several rows become subqueries (`split_exclude`,
//! `trim_start` of `django/db/models/sql/query.py`).

use std::rc::Rc;

use super::filter::{Branch, Clause};
use super::path::{NamesWithPath, PathInfo};
use super::{Query, names};
use crate::orm::expressions::{Resolved, Reuse, Scope};
use crate::orm::lookups::{Lookup, LookupKind, Rhs};
use crate::orm::where_node::WhereNode;
use crate::orm::{Arg, Child, Connector, Error, Expression, Q, Result};
use crate::sql::Value;

impl Query {
    /// `split_exclude`: `EXISTS(…)` of the related rows, which stands where it is negated.
    pub(super) fn split_exclude(
        &mut self,
        path: &str,
        value: &Arg,
        reuse: Option<&Reuse>,
        with_path: &NamesWithPath,
    ) -> Result<Clause> {
        let value = outer_reference(value);
        let mut inner = Self::new(Rc::clone(&self.registry), self.model);
        inner.filtered_relations.clone_from(&self.filtered_relations);
        inner.filter(&Q::and(vec![Child::Lookup(path.into(), value)]))?;
        inner.drop_ordering();
        let (prefix, contains_left) = inner.trim_start(with_path)?;
        let Some(Resolved::Col(column)) = inner.select.first().cloned() else {
            return Err(Error::unsupported("this exclude()"));
        };
        let shared = reuse.is_some_and(|reuse| reuse.borrow().contains(&column.alias));
        if shared {
            // The filters of the outer query must hold for the subquery's rows, too.
            let pk = self.registry.options(self.registry.field(column.target).model).pk;
            inner.bump_prefix(self, None);
            let Some(Resolved::Col(renamed)) = inner.select.first().cloned() else {
                return Err(Error::unsupported("this exclude()"));
            };
            let lhs = self.get_col(&renamed.alias, pk);
            let rhs = self.get_col(&column.alias, pk);
            inner.where_and(equals(lhs, rhs));
            inner.external_aliases.push(column.alias);
        } else {
            let outer = Resolved::OuterRef { name: prefix.as_str().into(), level: 1 };
            inner.where_and(equals(Resolved::Col(column), outer));
        }
        let inner = inner.exists()?.resolve_expression(self, Scope::DEFAULT)?;
        let condition = self.as_condition(Resolved::Exists(Box::new(inner)))?;
        let mut clause = WhereNode::new(vec![condition], Connector::And);
        if contains_left {
            let path = format!("{prefix}__isnull");
            let is_null = Child::Lookup(path.into(), Arg::Value(Value::Bool(true)));
            let branch =
                Branch { within_negation: true, current_negated: true, reuse, ..Branch::DEFAULT };
            let (or_null, _) = self.build_filter(&is_null, branch)?;
            clause.add(Resolved::Where(Box::new(or_null)), Connector::Or);
        }
        Ok((clause, Vec::new()))
    }

    /// `trim_start`: leaves the tables out that come before the relation, and selects the column
    /// that it compares. Gives the names of the outer query's side of it, and whether a
    /// `LEFT OUTER JOIN` is on the way there.
    fn trim_start(&mut self, with_path: &NamesWithPath) -> Result<(String, bool)> {
        let all: Vec<&PathInfo> = with_path.iter().flat_map(|(_, steps)| steps).collect();
        let base = self.alias_map.first().map(|join| join.alias.clone());
        let is_lookup =
            |alias: &Rc<str>| self.lookup_joins.contains(alias) || base.as_ref() == Some(alias);
        let tables: Vec<Rc<str>> =
            self.alias_map.iter().map(|join| join.alias.clone()).filter(is_lookup).collect();
        let many = all.iter().position(|step| step.m2m);
        let (Some(trimmed), true) = (many, tables.len() > many.unwrap_or_default() + 1) else {
            return Err(Error::unsupported("this exclude()"));
        };
        let contains_left = tables[1..=trimmed].iter().any(|alias| self.is_left(alias));
        for alias in &tables[..trimmed] {
            self.unref_alias(alias);
        }
        let field = all[trimmed].join_field.field;
        let target = self.registry.relation_of(field).map_or(field, |relation| relation.target);
        let mut left = trimmed;
        let mut prefix = String::new();
        for (name, steps) in with_path {
            let Some(rest) = left.checked_sub(steps.len()) else { break };
            left = rest;
            prefix.push_str(name);
            prefix.push_str(names::LOOKUP_SEP);
        }
        prefix.push_str(&self.registry.field(target).name);
        let (before, first) = (tables[trimmed].clone(), tables[trimmed + 1].clone());
        let filtered = self
            .table_of(&first)
            .and_then(|join| join.link.as_ref())
            .is_some_and(|link| link.filtered.is_some());
        let select = if self.is_left(&first) || filtered {
            self.get_col(&before, target)
        } else {
            self.unref_alias(&before);
            self.get_col(&first, field)
        };
        if let Some(join) = self.alias_map.iter_mut().find(|join| join.refcount > 0) {
            join.link = None;
        }
        self.default_cols = false;
        self.select = vec![select];
        Ok((prefix, contains_left))
    }

    /// One more condition that must hold.
    pub(super) fn where_and(&mut self, condition: Resolved) {
        self.where_node.add(condition, Connector::And);
    }
}

/// `lhs = rhs` of two expressions.
fn equals(lhs: Resolved, rhs: Resolved) -> Resolved {
    let rhs = Rhs::Expression(rhs);
    Resolved::Lookup(Box::new(Lookup { kind: LookupKind::Exact, lhs, rhs }))
}

/// The value as the subquery sees it: names are those of the outer query.
fn outer_reference(value: &Arg) -> Arg {
    match value {
        Arg::Expression(expression) => match &**expression {
            Expression::F(name) => Arg::Expression(Box::new(Expression::OuterRef(name.clone()))),
            Expression::OuterRef(name) => {
                Arg::Expression(Box::new(Expression::NestedOuterRef(name.clone(), 2)))
            }
            Expression::NestedOuterRef(name, level) => {
                Arg::Expression(Box::new(Expression::NestedOuterRef(name.clone(), level + 1)))
            }
            _ => value.clone(),
        },
        _ => value.clone(),
    }
}

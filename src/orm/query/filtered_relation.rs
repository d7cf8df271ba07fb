//! `FilteredRelation`: a relation with a condition in its join
//! (`django/db/models/query_utils.py`).

use std::cell::RefCell;
use std::rc::Rc;

use super::filter::Branch;
use super::{Query, names};
use crate::orm::expressions::Reuse;
use crate::orm::where_node::WhereNode;
use crate::orm::{Arg, Child, Error, Expression, Q, Result};

/// A relation with a condition, under a name of its own.
#[derive(Clone)]
pub(super) struct FilteredRelation {
    /// The relation, as a path of names.
    pub(super) relation: Rc<str>,
    /// The name that it was given.
    pub(super) alias: Rc<str>,
    /// The condition, said of the alias.
    pub(super) condition: Q,
}

/// Two are the same if they have one name: a query gives each name once.
impl PartialEq for FilteredRelation {
    fn eq(&self, other: &Self) -> bool {
        self.relation == other.relation && self.alias == other.alias
    }
}

impl Query {
    /// Takes in `FilteredRelation(relation, condition=…)` under a name.
    pub(super) fn add_filtered_relation(
        &mut self,
        relation: &Rc<str>,
        condition: &Q,
        alias: &Rc<str>,
    ) -> Result<()> {
        if alias.contains('.') {
            return Err(Error::value(format!(
                "FilteredRelation doesn't support aliases with periods (got '{alias}')."
            )));
        }
        Self::check_alias(alias)?;
        let (lookups, fields) = self.split_lookup(relation)?;
        if lookups > 0 {
            return Err(Error::value(format!(
                "FilteredRelation's relation_name cannot contain lookups (got '{relation}')."
            )));
        }
        let relation_parts: Vec<&str> = names::split(relation).into_iter().take(fields).collect();
        let mut paths = Vec::new();
        paths_of(condition, &mut paths);
        for path in paths {
            let (lookups, fields) = self.split_lookup(&path)?;
            let shift = if lookups == 0 { 2 } else { 1 };
            let parts = names::split(&path);
            let prefix = &parts[..fields.saturating_sub(shift)];
            if prefix.iter().zip(&relation_parts).any(|(part, wanted)| part != wanted) {
                return Err(Error::value(format!(
                    "FilteredRelation's condition doesn't support relations outside the \
                     '{relation}' (got '{path}')."
                )));
            }
            if fields > relation_parts.len() + 1 {
                return Err(Error::value(format!(
                    "FilteredRelation's condition doesn't support nested relations deeper than \
                     the relation_name (got '{path}' for '{relation}')."
                )));
            }
        }
        let condition = rename_q(relation, alias, condition)?;
        let relation =
            FilteredRelation { relation: relation.clone(), alias: alias.clone(), condition };
        self.filtered_relations.retain(|known| known.alias != *alias);
        self.filtered_relations.push(Rc::new(relation));
        Ok(())
    }

    /// Resolves the condition of a join that was just added; joins that it needs come before it.
    pub(super) fn resolve_filtered_relation(
        &mut self,
        relation: &FilteredRelation,
        alias: &Rc<str>,
        reuse: Option<&Reuse>,
    ) -> Result<()> {
        let own = reuse.map(|reuse| {
            let mut aliases = reuse.borrow().clone();
            aliases.insert(alias.clone());
            RefCell::new(aliases)
        });
        let count = self.alias_map.len();
        let branch = Branch {
            reuse: own.as_ref(),
            split_subq: false,
            update_join_types: false,
            ..Branch::DEFAULT
        };
        let (condition, _) = self.build_filter(&Child::Q(relation.condition.clone()), branch)?;
        self.filtered_conditions.push((alias.clone(), condition));
        if count < self.alias_map.len()
            && let Some(at) = self.position(alias)
        {
            let join = self.alias_map.remove(at);
            self.alias_map.push(join);
        }
        Ok(())
    }

    /// The condition of a filtered relation, by the alias of its join.
    pub(super) fn filtered_condition(&self, alias: &str) -> Option<&WhereNode> {
        let found = self.filtered_conditions.iter().find(|(known, _)| **known == *alias);
        found.map(|(_, condition)| condition)
    }

    /// How many names of a path are lookups, and how many are fields.
    fn split_lookup(&self, path: &str) -> Result<(usize, usize)> {
        let names = names::split(path);
        let solved = self.solve_lookup_type(&names, path, false)?;
        Ok((solved.lookups.len(), solved.parts.len()))
    }
}

/// `get_children_from_q`.
fn paths_of(q: &Q, paths: &mut Vec<String>) {
    for child in &q.children {
        match child {
            Child::Q(q) => paths_of(q, paths),
            Child::Lookup(path, value) => {
                paths.push((**path).to_owned());
                if let Arg::Expression(expression) = value {
                    paths_of_expression(expression, paths);
                }
            }
            Child::Expression(expression) => paths_of_expression(expression, paths),
        }
    }
}

/// `get_paths_from_expression`.
fn paths_of_expression(expression: &Expression, paths: &mut Vec<String>) {
    match expression {
        Expression::F(name) => paths.push((**name).to_owned()),
        Expression::Q(q) => paths_of(q, paths),
        other => names::for_each_source(other, &mut |source| paths_of_expression(source, paths)),
    }
}

/// `rename_prefix_from_q`: says of the alias what was said of the relation.
fn rename_q(prefix: &str, alias: &str, q: &Q) -> Result<Q> {
    let children: Result<Vec<Child>> = q
        .children
        .iter()
        .map(|child| match child {
            Child::Q(q) => Ok(Child::Q(rename_q(prefix, alias, q)?)),
            Child::Lookup(path, Arg::Query(_)) => {
                let _ = path;
                Err(Error::value("Passing a QuerySet within a FilteredRelation is not supported."))
            }
            Child::Lookup(path, value) => {
                let value = match value {
                    Arg::Expression(inner) if !matches!(**inner, Expression::F(_)) => {
                        let mut inner = inner.clone();
                        names::rename_prefix(&mut inner, prefix, alias);
                        Arg::Expression(inner)
                    }
                    other => other.clone(),
                };
                Ok(Child::Lookup(names::with_prefix(path, prefix, alias), value))
            }
            Child::Expression(expression) => {
                let mut expression = expression.clone();
                names::rename_prefix(&mut expression, prefix, alias);
                Ok(Child::Expression(expression))
            }
        })
        .collect();
    Ok(Q { connector: q.connector, negated: q.negated, children: children? })
}

//! Conditions (`add_q`, `_add_q`, `build_filter` of `django/db/models/sql/query.py`).

use std::cell::RefCell;
use std::rc::Rc;

use super::join_promoter::JoinPromoter;
use super::path::PathError;
use super::setup_joins::col;
use super::{Query, names};
use crate::orm::expressions::{Resolved, Reuse, Scope, resolve};
use crate::orm::lookups::{Lookup, LookupKind, Operand, Rhs, build_lookup, resolve_lookup_value};
use crate::orm::where_node::WhereNode;
use crate::orm::{Arg, Child, Connector, Error, Expression, OutputField, Q, Result};
use crate::sql::Value;

/// Where a condition stands, and what it may do (the arguments of `build_filter`).
#[derive(Clone, Copy)]
pub(super) struct Branch<'a> {
    /// Whether anything around it is negated.
    pub(super) within_negation: bool,
    /// Whether it is negated in the end.
    pub(super) current_negated: bool,
    /// Which joins may be used again.
    pub(super) reuse: Option<&'a Reuse>,
    /// Whether names may lead over joins.
    pub(super) allow_joins: bool,
    /// Whether a negated condition on several rows becomes a subquery.
    pub(super) split_subq: bool,
    /// Whether it is for `aggregate()`.
    pub(super) summarize: bool,
    /// Whether joins change their kinds.
    pub(super) update_join_types: bool,
}

impl Branch<'_> {
    /// The defaults of `build_filter`.
    pub(super) const DEFAULT: Self = Self {
        within_negation: false,
        current_negated: false,
        reuse: None,
        allow_joins: true,
        split_subq: true,
        summarize: false,
        update_join_types: true,
    };

    const fn scope(&self) -> Scope<'_> {
        Scope {
            allow_joins: self.allow_joins,
            summarize: self.summarize,
            for_save: false,
            reuse: self.reuse,
        }
    }
}

/// A condition, and the joins that must have a row for it to hold.
pub(super) type Clause = (WhereNode, Vec<Rc<str>>);

impl Query {
    /// `filter()`.
    ///
    /// # Errors
    ///
    /// `FieldError` for unknown names and lookups, `ValueError` for values that do not fit.
    pub fn filter(&mut self, q: &Q) -> Result<()> {
        let existing_inner = self.inner_aliases();
        let reuse = RefCell::new(std::mem::take(&mut self.used_aliases));
        let result = self.add_q(q, Branch { reuse: Some(&reuse), ..Branch::DEFAULT });
        self.used_aliases = reuse.into_inner();
        let (clause, _) = result?;
        if !clause.children.is_empty() {
            self.where_node.add(Resolved::Where(Box::new(clause)), Connector::And);
        }
        self.demote_joins(existing_inner);
        Ok(())
    }

    /// `filter()` that speaks of the same related rows as all filters before
    /// (`add_q(…, reuse_all=True)`).
    ///
    /// # Errors
    ///
    /// As [`Query::filter`].
    pub fn filter_reusing(&mut self, q: &Q) -> Result<()> {
        let all = self.alias_map.iter().map(|join| join.alias.clone()).collect();
        let own = std::mem::replace(&mut self.used_aliases, all);
        let result = self.filter(q);
        self.used_aliases = own;
        result
    }

    /// `exclude()`.
    ///
    /// # Errors
    ///
    /// As [`Query::filter`].
    pub fn exclude(&mut self, q: &Q) -> Result<()> {
        self.filter(&Q { negated: !q.negated, ..q.clone() })
    }

    /// A condition as an expression (`Q.resolve_expression`): joins must not remove rows.
    pub(in crate::orm) fn resolve_q(&mut self, q: &Q, scope: Scope<'_>) -> Result<WhereNode> {
        let branch = Branch {
            reuse: scope.reuse,
            allow_joins: scope.allow_joins,
            split_subq: false,
            summarize: scope.summarize,
            ..Branch::DEFAULT
        };
        let (clause, joins) = self.add_q(q, branch)?;
        self.promote_joins(joins);
        Ok(clause)
    }

    /// `_add_q`.
    fn add_q(&mut self, q: &Q, branch: Branch<'_>) -> Result<Clause> {
        let branch = Branch {
            current_negated: branch.current_negated ^ q.negated,
            within_negation: branch.within_negation || q.negated,
            ..branch
        };
        let mut target = WhereNode::new(Vec::with_capacity(q.children.len()), q.connector);
        target.negated = q.negated;
        let mut promoter = JoinPromoter::new(q.connector, q.children.len(), branch.current_negated);
        for child in &q.children {
            let (clause, needed) = self.build_filter(child, branch)?;
            promoter.add_votes(needed);
            if !clause.children.is_empty() {
                target.add(Resolved::Where(Box::new(clause)), q.connector);
            }
        }
        let needed =
            if branch.update_join_types { promoter.update_join_types(self) } else { Vec::new() };
        Ok((target, needed))
    }

    /// `build_filter`.
    pub(super) fn build_filter(&mut self, child: &Child, branch: Branch<'_>) -> Result<Clause> {
        match child {
            Child::Q(q) => self.add_q(q, branch),
            Child::Expression(Expression::Q(q)) => self.add_q(q, branch),
            Child::Expression(expression) => self.expression_filter(expression, branch),
            Child::Lookup(path, value) => self.lookup_filter(path, value, branch),
        }
    }

    /// A condition that is an expression by itself.
    fn expression_filter(&mut self, expression: &Expression, branch: Branch<'_>) -> Result<Clause> {
        let refused = || Error::kind("Cannot filter against a non-conditional expression.");
        if matches!(expression, Expression::F(_) | Expression::OuterRef(_)) {
            return Err(refused());
        }
        let condition = resolve(expression, self, branch.scope())?;
        if !condition.conditional(self) {
            return Err(refused());
        }
        Ok((WhereNode::new(vec![self.as_condition(condition)?], Connector::And), Vec::new()))
    }

    /// An expression as a condition: `… = True`, which is written as the expression alone.
    pub(super) fn as_condition(&self, condition: Resolved) -> Result<Resolved> {
        if matches!(condition, Resolved::Lookup(_)) {
            return Ok(condition);
        }
        let truth = Operand::Arg(Arg::Value(Value::Bool(true)));
        self.build_lookup(&["exact"], condition, truth)
    }

    /// `Query.build_lookup`.
    fn build_lookup(&self, names: &[&str], lhs: Resolved, rhs: Operand) -> Result<Resolved> {
        Ok(Resolved::Lookup(Box::new(build_lookup(self, names, lhs, rhs)?)))
    }

    fn lookup_filter(&mut self, path: &str, value: &Arg, branch: Branch<'_>) -> Result<Clause> {
        if path.is_empty() {
            return Err(Error::field("Cannot parse keyword query ''"));
        }
        let all_names = names::split(path);
        let solved = self.solve_lookup_type(&all_names, path, branch.summarize)?;
        if !branch.allow_joins && solved.parts.len() > 1 {
            return Err(Error::field("Joined field references are not permitted in this query"));
        }
        let (operand, mut used) = self.resolve_value(value, branch)?;
        if let Some(expression) = solved.expression {
            let operand = self.normalized(operand, &expression)?;
            let condition = self.build_lookup(solved.lookups, expression, operand)?;
            return Ok((WhereNode::new(vec![condition], Connector::And), Vec::new()));
        }
        let alias = self.get_initial_alias();
        let allow_many = !branch.within_negation || !branch.split_subq;
        let joined = self.setup_joins(solved.parts, self.model, alias, branch.reuse, allow_many);
        let mut info = match joined {
            Ok(info) => info,
            Err(PathError::Multi(names)) => {
                return self.split_exclude(path, value, branch.reuse, &names);
            }
            Err(PathError::Error(error)) => return Err(error),
        };
        let Some(joined_target) = info.target else {
            return Err(Error::unsupported("this lookup of an annotation"));
        };
        self.check_related_objects(info.final_field, &operand, info.model)?;
        self.lookup_joins.clone_from(&info.joins);
        let mut joins = std::mem::take(&mut info.joins);
        for alias in &joins {
            if !used.contains(alias) {
                used.push(alias.clone());
            }
        }
        let target = self.trim_joins(joined_target, &mut joins, &info.path);
        if let Some(reuse) = branch.reuse {
            reuse.borrow_mut().extend(joins.iter().cloned());
        }
        let alias = joins[joins.len() - 1].clone();
        let lhs = col(&alias, target, info.final_field);
        let rhs_column = match &operand {
            Operand::Expression(Resolved::Col(column)) if branch.current_negated => {
                Some(column.clone())
            }
            _ => None,
        };
        let operand = self.normalized(operand, &lhs)?;
        let condition = self.build_lookup(solved.lookups, lhs, operand)?;
        let is_null = match &condition {
            Resolved::Lookup(lookup) => is_null(lookup),
            _ => None,
        };
        let mut clause = WhereNode::new(vec![condition], Connector::And);
        let mut require_outer = is_null == Some(true) && !branch.current_negated;
        if branch.current_negated && is_null != Some(true) {
            require_outer = true;
            if is_null.is_none() {
                // NOT (col = x) must hold for NULL as well: NOT (col = x AND col IS NOT NULL).
                if self.registry.field(target).null || self.is_left(&alias) {
                    let lhs = col(&alias, target, OutputField::Field(joined_target));
                    clause.children.push(is_not_null(lhs));
                }
                if let Some(column) = rhs_column
                    && self.registry.field(column.target).null
                {
                    clause.children.push(is_not_null(Resolved::Col(column)));
                }
            }
        }
        Ok((clause, if require_outer { Vec::new() } else { used }))
    }

    /// The value of a lookup with its expressions resolved, and the joins that they use.
    fn resolve_value(
        &mut self,
        value: &Arg,
        branch: Branch<'_>,
    ) -> Result<(Operand, Vec<Rc<str>>)> {
        if let Arg::Value(_) | Arg::Instance(_) | Arg::Other { .. } = value {
            return Ok((Operand::Arg(value.clone()), Vec::new()));
        }
        let before: Vec<u32> = self.alias_map.iter().map(|join| join.refcount).collect();
        let operand = resolve_lookup_value(value, self, branch.scope())?;
        let counts = before.into_iter().chain(std::iter::repeat(0));
        let used = self.alias_map.iter().zip(counts);
        let used = used.filter(|(join, before)| join.refcount > *before);
        Ok((operand, used.map(|(join, _)| join.alias.clone()).collect()))
    }
}

/// `Some(value)` for `isnull=value`.
fn is_null(lookup: &Lookup) -> Option<bool> {
    match (&lookup.kind, &lookup.rhs) {
        (LookupKind::IsNull, Rhs::Value(Value::Bool(truth))) => Some(*truth),
        _ => None,
    }
}

/// `… IS NOT NULL`.
fn is_not_null(lhs: Resolved) -> Resolved {
    let rhs = Rhs::Value(Value::Bool(false));
    Resolved::Lookup(Box::new(Lookup { kind: LookupKind::IsNull, lhs, rhs }))
}

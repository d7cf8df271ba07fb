//! The tree of conditions of a query (`django/db/models/sql/where.py`).

use super::expressions::{
    Case, ChangeMap, Combined, CombinedKind, Func, Literal, Raised, Resolved, Scope, SqlResult,
    functions,
};
use super::lookups::{Lookup, LookupKind, Rhs};
use super::query::Query;
use super::{Combinator, Connector, Error, Result};
use crate::sql::{BinaryOperator, Expr, Value};

/// Conditions connected.
#[derive(Clone, PartialEq)]
pub struct WhereNode {
    /// The conditions.
    pub children: Vec<Resolved>,
    /// How they are connected.
    pub connector: Connector,
    /// Whether the whole is negated.
    pub negated: bool,
    /// Whether it was resolved a second time, which gives it parentheses.
    pub resolved: bool,
}

/// What of a condition belongs where, once rows are grouped.
#[derive(Default)]
pub struct Split {
    /// What holds for rows: `WHERE`.
    pub condition: Option<WhereNode>,
    /// What holds for groups: `HAVING`.
    pub having: Option<WhereNode>,
}

impl WhereNode {
    /// Conditions connected.
    pub const fn new(children: Vec<Resolved>, connector: Connector) -> Self {
        Self { children, connector, negated: false, resolved: false }
    }

    /// Whether there are no conditions.
    pub const fn is_empty(&self) -> bool {
        self.children.is_empty()
    }

    /// `Node.add`: adds a condition by a connector, joining nodes that are connected the same way
    /// (`django/utils/tree.py`).
    pub fn add(&mut self, child: Resolved, connector: Connector) {
        if self.connector != connector {
            let negated = self.negated;
            let before = std::mem::replace(self, Self::new(Vec::new(), connector));
            self.negated = negated;
            self.children.push(Resolved::Where(Box::new(before)));
            self.children.push(child);
            return;
        }
        match child {
            Resolved::Where(node)
                if !node.negated && (node.connector == connector || node.children.len() == 1) =>
            {
                self.children.extend(node.children);
            }
            other => self.children.push(other),
        }
    }

    /// `contains_aggregate`.
    pub fn contains_aggregate(&self) -> bool {
        self.children.iter().any(Resolved::contains_aggregate)
    }

    /// `relabel_aliases`.
    pub fn relabel_aliases(&mut self, change_map: &ChangeMap) {
        for child in &mut self.children {
            child.relabel_aliases(change_map);
        }
    }

    /// `get_group_by_cols`.
    pub fn get_group_by_cols(&self) -> Vec<Resolved> {
        self.children.iter().flat_map(Resolved::get_group_by_cols).collect()
    }

    /// `replace_expressions`.
    #[must_use]
    pub fn replace_expressions(&self, replacements: &[(Resolved, Resolved)]) -> Self {
        let replaced = |child: &Resolved| child.replace_expressions(replacements);
        Self { children: self.children.iter().map(replaced).collect(), ..self.clone() }
    }

    /// `_resolve_node`: resolves both sides of each comparison again.
    ///
    /// # Errors
    /// As [`super::expressions::resolve`].
    pub fn resolve_leaves(&mut self, query: &mut Query, scope: Scope<'_>) -> Result<()> {
        for child in &mut self.children {
            match child {
                Resolved::Where(node) => node.resolve_leaves(query, scope)?,
                Resolved::Lookup(_) => child.resolve_again(query, scope)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// `split_having_qualify`; there are no window functions here.
    #[must_use]
    pub fn split_having(self) -> Split {
        self.split(Context::Plain)
    }

    fn split(self, context: Context) -> Split {
        if !self.contains_aggregate() {
            return Split { condition: Some(self), having: None };
        }
        let negated = (context == Context::Negated) != self.negated;
        let connected = match self.connector {
            Connector::And => negated,
            Connector::Or => !negated,
            Connector::Xor => true,
        };
        if connected {
            return Split { condition: None, having: Some(self) };
        }
        let inner = if negated { Context::Negated } else { Context::Plain };
        let (mut rows, mut groups) = (Vec::new(), Vec::new());
        for child in self.children {
            match child {
                Resolved::Where(node) => {
                    let split = node.split(inner);
                    rows.extend(split.condition.map(|node| Resolved::Where(Box::new(node))));
                    groups.extend(split.having.map(|node| Resolved::Where(Box::new(node))));
                }
                other if other.contains_aggregate() => groups.push(other),
                other => rows.push(other),
            }
        }
        let (connector, negated) = (self.connector, self.negated);
        let node = |children: Vec<Resolved>| {
            (!children.is_empty()).then_some(Self { children, connector, negated, resolved: false })
        };
        Split { condition: node(rows), having: node(groups) }
    }

    /// The condition as SQL.
    ///
    /// # Errors
    /// [`Raised::EmptyResultSet`] where no row can match, [`Raised::FullResultSet`] where every
    /// row does.
    pub fn as_sql(&self, query: &Query) -> SqlResult {
        if self.connector == Connector::Xor {
            return self.without_xor()?.as_sql(query);
        }
        let count = self.children.len();
        let (mut full_needed, mut empty_needed) =
            if self.connector == Connector::And { (count, 1) } else { (1, count) };
        let mut parts = Vec::with_capacity(count);
        for child in &self.children {
            match child.as_sql(query) {
                Ok(sql) => parts.push(sql),
                Err(Raised::EmptyResultSet) => empty_needed -= 1,
                Err(Raised::FullResultSet) => full_needed -= 1,
                Err(error) => return Err(error),
            }
            if empty_needed == 0 {
                return Err(self.unless_negated(Raised::EmptyResultSet));
            }
            if full_needed == 0 {
                return Err(self.unless_negated(Raised::FullResultSet));
            }
        }
        let single = parts.len() == 1;
        let only = if single { parts.pop() } else { None };
        Ok(match only {
            Some(only) if self.negated => Expr::Not(Box::new(Expr::Grouped(Box::new(only)))),
            Some(only) if self.resolved => Expr::Grouped(Box::new(only)),
            Some(only) => only,
            None if parts.is_empty() => return Err(Raised::FullResultSet),
            None => {
                let all = match self.connector {
                    Connector::And => Expr::And(parts),
                    _ => Expr::Or(parts),
                };
                if self.negated { Expr::Not(Box::new(all)) } else { all }
            }
        })
    }

    fn unless_negated(&self, raised: Raised) -> Raised {
        match (self.negated, raised) {
            (true, Raised::EmptyResultSet) => Raised::FullResultSet,
            (true, Raised::FullResultSet) => Raised::EmptyResultSet,
            (_, raised) => raised,
        }
    }

    /// `(a OR b OR c) AND MOD(a + b + c, 2) = 1`, as SQLite has no XOR.
    fn without_xor(&self) -> Result<Self> {
        let value = |number| Resolved::Value(Literal { value: Value::Int(number), output: None });
        let mut cases = self.children.iter().map(|child| {
            Resolved::Case(Box::new(Case {
                whens: vec![(child.clone(), value(1))],
                default: value(0),
                output: None,
            }))
        });
        let Some(mut sum) = cases.next() else { return Ok(Self::default()) };
        for case in cases {
            sum = Resolved::Combined(Box::new(Combined {
                kind: CombinedKind::Plain,
                operator: Combinator::Sql(BinaryOperator::Add),
                left: sum,
                right: case,
                output: None,
            }));
        }
        if self.children.len() > 2 {
            let class = functions::class("Mod").ok_or_else(|| Error::unsupported("XOR"))?;
            sum = Resolved::Func(Box::new(Func {
                class,
                arguments: vec![sum, value(2)],
                distinct: false,
                filter: None,
                output: None,
                part: None,
            }));
        }
        let any = Self::new(self.children.clone(), Connector::Or);
        let odd = Lookup { kind: LookupKind::Exact, lhs: value(1), rhs: Rhs::Expression(sum) };
        let both = vec![Resolved::Where(Box::new(any)), Resolved::Lookup(Box::new(odd))];
        Ok(Self { negated: self.negated, ..Self::new(both, Connector::And) })
    }
}

/// Whether a condition stands within a negation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    Plain,
    Negated,
}

impl Default for WhereNode {
    fn default() -> Self {
        Self::new(Vec::new(), Connector::And)
    }
}

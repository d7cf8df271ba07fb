//! Two queries made one (`Query.combine` of `django/db/models/sql/query.py`;
//! `QuerySet._combinator_query`).

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::join_promoter::JoinPromoter;
use super::{Query, SetOperator};
use crate::orm::expressions::{ChangeMap, Resolved};
use crate::orm::{Connector, Error, Result};

impl Query {
    /// `&`, `|`, `^` of two QuerySets: this one is the left.
    ///
    /// # Errors
    ///
    /// `TypeError` for queries that do not go together.
    pub fn combine(&mut self, right: &Self, connector: Connector) -> Result<()> {
        if self.model != right.model {
            return Err(Error::kind("Cannot combine queries on two different base models."));
        }
        if self.is_sliced() {
            return Err(Error::kind("Cannot combine queries once a slice has been taken."));
        }
        if self.distinct != right.distinct {
            return Err(Error::kind("Cannot combine a unique query with a non-unique query."));
        }
        let initial = self.get_initial_alias();
        let mut right = right.clone();
        right.bump_prefix(self, Some(&initial));
        let map = self.join_all(&right, connector)?;
        for prefix in &right.subq_aliases {
            if !self.subq_aliases.contains(prefix) {
                self.subq_aliases.push(prefix.clone());
            }
        }
        let mut condition = right.where_node;
        condition.relabel_aliases(&map);
        self.where_node.add(Resolved::Where(Box::new(condition)), connector);
        self.select = right.select;
        if !self.select.is_empty() {
            self.select.iter_mut().for_each(|column| column.relabel_aliases(&map));
            self.default_cols = false;
        }
        if !right.order_by.is_empty() {
            self.order_by = right.order_by;
        }
        Ok(())
    }

    /// Joins the tables of another query. Gives the new names of those that have others here.
    fn join_all(&mut self, right: &Self, connector: Connector) -> Result<ChangeMap> {
        // Where both conditions must hold, they may speak of different rows.
        let known: FxHashSet<Rc<str>> = match connector {
            Connector::And => FxHashSet::default(),
            _ => self.alias_map.iter().map(|join| join.alias.clone()).collect(),
        };
        let reuse = RefCell::new(known);
        let mut promoter = JoinPromoter::new(connector, 2, false);
        promoter.add_votes(self.inner_aliases());
        let mut votes = Vec::new();
        let mut map = ChangeMap::default();
        for join in right.alias_map.iter().skip(1) {
            let Some(mut link) = join.link.clone() else { continue };
            if let Some(parent) = map.get(&link.parent) {
                link.parent = parent.clone();
            }
            let inner = !link.is_left();
            let count = self.alias_map.len();
            let alias = self.join(join.table.clone(), link, Some(&reuse))?;
            // A join that is made anew has the kind that it has here.
            let inner = if self.alias_map.len() > count { self.is_inner(&alias) } else { inner };
            if inner && !votes.contains(&alias) {
                votes.push(alias.clone());
            }
            reuse.borrow_mut().remove(&alias);
            if join.refcount == 0 {
                self.unref_alias(&alias);
            }
            if join.alias != alias {
                map.insert(join.alias.clone(), alias);
            }
        }
        promoter.add_votes(votes);
        promoter.update_join_types(self);
        Ok(map)
    }

    /// `union()`, `intersection()`, `difference()` of these queries; `self` is a chained copy of
    /// the first.
    pub fn set_combinator(&mut self, operator: SetOperator, queries: Vec<Self>) {
        self.drop_ordering();
        self.clear_limits();
        self.combined_queries = queries;
        self.combinator = Some(operator);
    }

    /// The set operation, if it is one; most methods of QuerySets refuse it then.
    pub const fn combinator(&self) -> Option<SetOperator> {
        self.combinator
    }
}

//! Which joins become `INNER` and which `LEFT OUTER` (`JoinPromoter` of
//! `django/db/models/sql/query.py`).

use std::rc::Rc;

use super::Query;
use crate::orm::Connector;

/// Counts how many of the connected conditions need a row in each joined table.
pub(super) struct JoinPromoter {
    effective: Connector,
    children: usize,
    votes: Vec<(Rc<str>, usize)>,
}

impl JoinPromoter {
    /// For so many conditions, connected and maybe negated.
    pub(super) fn new(connector: Connector, children: usize, negated: bool) -> Self {
        let effective = match (negated, connector) {
            (false, connector) => connector,
            (true, Connector::And) => Connector::Or,
            (true, _) => Connector::And,
        };
        Self { effective, children, votes: Vec::new() }
    }

    /// One vote for each alias.
    pub(super) fn add_votes(&mut self, aliases: impl IntoIterator<Item = Rc<str>>) {
        for alias in aliases {
            match self.votes.iter_mut().find(|(known, _)| *known == alias) {
                Some((_, count)) => *count += 1,
                None => self.votes.push((alias, 1)),
            }
        }
    }

    /// Changes the joins so that none removes a row that could match, and as many as possible are
    /// `INNER`. Gives those that were made so.
    pub(super) fn update_join_types(self, query: &mut Query) -> Vec<Rc<str>> {
        let (mut promote, mut demote) = (Vec::new(), Vec::new());
        for (alias, votes) in self.votes {
            let all = votes == self.children;
            if self.effective == Connector::Or && votes < self.children {
                promote.push(alias.clone());
            }
            if self.effective == Connector::And || (self.effective == Connector::Or && all) {
                demote.push(alias);
            }
        }
        query.promote_joins(promote);
        query.demote_joins(demote.iter().cloned());
        demote
    }
}

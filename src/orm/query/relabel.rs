//! New names for the tables of a query, so that it can stand inside of another (`change_aliases`,
//! `bump_prefix`, `resolve_expression` of `django/db/models/sql/query.py`).

use std::borrow::Cow;
use std::rc::Rc;

use super::{GroupBy, Query};
use crate::orm::Result;
use crate::orm::expressions::{ChangeMap, Scope};

/// The prefix that aliases begin with in a query that stands by itself.
const FIRST_PREFIX: char = 'T';

impl Query {
    /// `change_aliases`.
    pub(in crate::orm) fn relabel_aliases(&mut self, map: &ChangeMap) {
        if map.is_empty() {
            return;
        }
        self.where_node.relabel_aliases(map);
        if let GroupBy::Expressions(expressions) = &mut self.group_by {
            for expression in expressions {
                expression.relabel_aliases(map);
            }
        }
        self.select.iter_mut().for_each(|expression| expression.relabel_aliases(map));
        self.annotations.iter_mut().for_each(|(_, expression)| expression.relabel_aliases(map));
        let renamed = |alias: &mut Rc<str>| {
            if let Some(new) = map.get(alias) {
                *alias = new.clone();
            }
        };
        for (alias, condition) in &mut self.filtered_conditions {
            renamed(alias);
            condition.relabel_aliases(map);
        }
        let (moved, kept): (Vec<_>, Vec<_>) =
            self.alias_map.drain(..).partition(|join| map.contains_key(&join.alias));
        self.alias_map = kept;
        self.alias_map.extend(moved);
        for join in &mut self.alias_map {
            let was = join.alias.clone();
            renamed(&mut join.alias);
            // Django changes the parents of those joins only that are renamed themselves.
            if was != join.alias
                && let Some(link) = &mut join.link
            {
                renamed(&mut link.parent);
            }
        }
        self.external_aliases.iter_mut().for_each(renamed);
        for query in &mut self.combined_queries {
            let external: ChangeMap = map
                .iter()
                .filter(|(alias, _)| query.external_aliases.contains(alias))
                .map(|(alias, new)| (alias.clone(), new.clone()))
                .collect();
            query.relabel_aliases(&external);
        }
    }

    /// `bump_prefix`: takes a prefix that `other` does not have, and names all tables by it, but
    /// `exclude`.
    pub(super) fn bump_prefix(&mut self, other: &mut Self, exclude: Option<&str>) {
        if self.alias_prefix != other.alias_prefix {
            return;
        }
        let taken = |prefix: &str| {
            prefix == FIRST_PREFIX.to_string()
                || self.subq_aliases.iter().any(|known| known == prefix)
        };
        let Some(prefix) = prefixes(&self.alias_prefix).find(|prefix| !taken(prefix)) else {
            return;
        };
        self.alias_prefix = Cow::Owned(prefix.clone());
        self.subq_aliases.push(prefix);
        for known in &self.subq_aliases {
            if !other.subq_aliases.contains(known) {
                other.subq_aliases.push(known.clone());
            }
        }
        let map: ChangeMap = self
            .alias_map
            .iter()
            .enumerate()
            .filter(|(_, join)| exclude != Some(&*join.alias))
            .map(|(at, join)| (join.alias.clone(), format!("{}{at}", self.alias_prefix).into()))
            .collect();
        self.relabel_aliases(&map);
    }

    /// The query as it stands inside of `outer`: with other aliases, and with references to the
    /// outer query resolved (`Query.resolve_expression`).
    pub(in crate::orm) fn resolve_expression(
        &self,
        outer: &mut Self,
        scope: Scope<'_>,
    ) -> Result<Self> {
        let mut query = self.clone();
        query.bump_prefix(outer, None);
        query.subquery = true;
        query.where_node.resolve_leaves(outer, scope)?;
        for (_, condition) in &mut query.filtered_conditions {
            condition.resolve_leaves(outer, scope)?;
        }
        for combined in &mut query.combined_queries {
            *combined = combined.resolve_expression(outer, scope)?;
        }
        for (_, annotation) in &mut query.annotations {
            annotation.resolve_again(outer, scope)?;
        }
        for join in &outer.alias_map {
            if !query.external_aliases.contains(&join.alias) {
                query.external_aliases.push(join.alias.clone());
            }
        }
        Ok(query)
    }
}

/// The prefixes after one: `U` … `Z`, then `AA`, `AB` …
fn prefixes(after: &str) -> impl Iterator<Item = String> {
    let next = after.chars().next().map_or('A', |letter| char::from(letter as u8 + 1));
    let single = (next..='Z').map(String::from);
    let double =
        ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")));
    single.chain(double)
}

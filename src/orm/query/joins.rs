//! The tables of a query and how they are joined (`Query.alias_map` of
//! `django/db/models/sql/query.py`, `Join` of `datastructures.py`).

use std::rc::Rc;

use super::{FilteredRelation, Query};
use crate::orm::expressions::Reuse;
use crate::orm::{FieldId, ModelId, Result};
use crate::sql::JoinKind;

/// One table of a query (`BaseTable`, `Join`).
#[derive(Clone, PartialEq)]
pub(super) struct Join {
    /// The name that it has in the query.
    pub(super) alias: Rc<str>,
    /// Its own name.
    pub(super) table: Rc<str>,
    /// How many uses there are; a table without any is left out of the SQL.
    pub(super) refcount: u32,
    /// How it is joined; none for the first.
    pub(super) link: Option<Link>,
}

/// How a table is joined to another.
#[derive(Clone, PartialEq)]
pub(super) struct Link {
    /// The alias of the other.
    pub(super) parent: Rc<str>,
    /// `INNER` or `LEFT OUTER`.
    pub(super) kind: JoinKind,
    /// Along what.
    pub(super) field: JoinField,
    /// Whether there may be no partner.
    pub(super) nullable: bool,
    /// A further condition.
    pub(super) filtered: Option<Rc<FilteredRelation>>,
}

/// The foreign key that a join goes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct JoinField {
    /// The field.
    pub(super) field: FieldId,
    /// Whether from the row that is pointed to.
    pub(super) reverse: bool,
}

impl Query {
    /// The place of an alias.
    pub(super) fn position(&self, alias: &str) -> Option<usize> {
        self.alias_map.iter().position(|join| *join.alias == *alias)
    }

    /// The table of an alias.
    pub(super) fn table_of(&self, alias: &str) -> Option<&Join> {
        self.alias_map.iter().find(|join| *join.alias == *alias)
    }

    /// Whether an alias is joined by `LEFT OUTER JOIN`.
    pub(super) fn is_left(&self, alias: &str) -> bool {
        self.table_of(alias).and_then(|join| join.link.as_ref()).is_some_and(Link::is_left)
    }

    /// Takes one use of an alias back.
    pub(super) fn unref_alias(&mut self, alias: &str) {
        if let Some(at) = self.position(alias) {
            let join = &mut self.alias_map[at];
            join.refcount = join.refcount.saturating_sub(1);
        }
    }

    /// The alias of the first table, which is used once more.
    pub(in crate::orm) fn get_initial_alias(&mut self) -> Rc<str> {
        if let Some(first) = self.alias_map.first_mut() {
            first.refcount += 1;
            return first.alias.clone();
        }
        let table = self.registry.options(self.model).table.clone();
        let join = Join { alias: table.clone(), table: table.clone(), refcount: 1, link: None };
        self.alias_map.push(join);
        table
    }

    /// An alias for a join: one that is there and may be used again, or a new one.
    pub(super) fn join(
        &mut self,
        table: Rc<str>,
        mut link: Link,
        reuse: Option<&Reuse>,
    ) -> Result<Rc<str>> {
        let filtered_alias = link.filtered.as_ref().map(|relation| relation.alias.clone());
        if let Some(at) = self.reusable(&table, &link, filtered_alias.as_deref(), reuse) {
            self.alias_map[at].refcount += 1;
            return Ok(self.alias_map[at].alias.clone());
        }
        let known = self.alias_map.iter().any(|join| join.table == table);
        let alias: Rc<str> = if known {
            format!("{}{}", self.alias_prefix, self.alias_map.len() + 1).into()
        } else {
            filtered_alias.unwrap_or_else(|| table.clone())
        };
        let left = link.nullable || self.is_left(&link.parent);
        link.kind = if left { JoinKind::Left } else { JoinKind::Inner };
        let filtered = link.filtered.clone();
        self.alias_map.push(Join { alias: alias.clone(), table, refcount: 1, link: Some(link) });
        if let Some(filtered) = filtered {
            self.resolve_filtered_relation(&filtered, &alias, reuse)?;
        }
        Ok(alias)
    }

    /// Of the joins that may be used again, the one named by a filtered relation, or the latest.
    fn reusable(
        &self,
        table: &str,
        link: &Link,
        wanted: Option<&str>,
        reuse: Option<&Reuse>,
    ) -> Option<usize> {
        let mut found = None;
        for (at, join) in self.alias_map.iter().enumerate() {
            let Some(other) = &join.link else { continue };
            let same = *join.table == *table
                && other.field == link.field
                && other.parent == link.parent
                && other.filtered == link.filtered;
            if same && reuse.is_none_or(|reuse| reuse.borrow().contains(&join.alias)) {
                found = Some(at);
                if wanted == Some(&join.alias) {
                    break;
                }
            }
        }
        found
    }

    /// The alias of the table that holds the fields of `model`, a parent of `from`
    /// (`join_parent_model`); `seen` holds those joined before.
    pub(super) fn join_parent_model(
        &mut self,
        from: ModelId,
        model: ModelId,
        alias: &Rc<str>,
        seen: &mut Vec<(ModelId, Rc<str>)>,
    ) -> Result<Rc<str>> {
        if let Some((_, alias)) = seen.iter().find(|(known, _)| *known == model) {
            return Ok(alias.clone());
        }
        let mut alias = alias.clone();
        for (parent, field) in self.registry.base_chain(from, model) {
            if let Some((_, known)) = seen.iter().find(|(known, _)| *known == parent) {
                alias = known.clone();
                continue;
            }
            let link = self.direct_link(alias, field);
            let table = self.registry.options(parent).table.clone();
            alias = self.join(table, link, None)?;
            seen.push((parent, alias.clone()));
        }
        Ok(alias)
    }

    fn direct_link(&self, parent: Rc<str>, field: FieldId) -> Link {
        Link {
            parent,
            kind: JoinKind::Inner,
            field: JoinField { field, reverse: false },
            nullable: self.registry.field(field).null,
            filtered: None,
        }
    }

    /// Makes joins `LEFT OUTER` that may have no partner, and those that hang on them.
    pub(super) fn promote_joins(&mut self, aliases: impl IntoIterator<Item = Rc<str>>) {
        let mut aliases: Vec<Rc<str>> = aliases.into_iter().collect();
        let mut at = 0;
        while at < aliases.len() {
            let alias = aliases[at].clone();
            at += 1;
            let Some(position) = self.position(&alias) else { continue };
            let Some(link) = &self.alias_map[position].link else { continue };
            let needed = link.nullable || self.is_left(&link.parent);
            if !needed || link.is_left() {
                continue;
            }
            if let Some(link) = &mut self.alias_map[position].link {
                link.kind = JoinKind::Left;
            }
            for join in &self.alias_map {
                let hangs = join.link.as_ref().is_some_and(|link| link.parent == alias);
                if hangs && !aliases[at..].contains(&join.alias) {
                    aliases.push(join.alias.clone());
                }
            }
        }
    }

    /// Makes joins `INNER`, and those that they hang on.
    pub(super) fn demote_joins(&mut self, aliases: impl IntoIterator<Item = Rc<str>>) {
        let mut aliases: Vec<Rc<str>> = aliases.into_iter().collect();
        while let Some(alias) = aliases.pop() {
            let Some(position) = self.position(&alias) else { continue };
            let Some(link) = &mut self.alias_map[position].link else { continue };
            if link.is_left() {
                link.kind = JoinKind::Inner;
                let parent = link.parent.clone();
                if self.is_inner(&parent) {
                    aliases.push(parent);
                }
            }
        }
    }

    /// Whether an alias is joined by `INNER JOIN`.
    pub(super) fn is_inner(&self, alias: &str) -> bool {
        self.table_of(alias).and_then(|join| join.link.as_ref()).is_some_and(|link| !link.is_left())
    }

    /// The aliases that are joined by `INNER JOIN`.
    pub(super) fn inner_aliases(&self) -> Vec<Rc<str>> {
        let inner = |join: &&Join| join.link.as_ref().is_some_and(|link| !link.is_left());
        self.alias_map.iter().filter(inner).map(|join| join.alias.clone()).collect()
    }
}

impl Link {
    /// Whether it is `LEFT OUTER`.
    pub(super) fn is_left(&self) -> bool {
        self.kind == JoinKind::Left
    }
}

//! Links that stay although what holds them is another thing than before: a foreign key and then a
//! join table, or a join table and then the table of a `through` model. Django drops such links
//! (it removes one field and adds the other), or refuses the change.

use std::collections::HashMap;

use super::{Column, Database, Migration, Renamed, Schema, Store, Table, Value, text};
use crate::schema::{Relation, Through};

/// What is linked to a row, by the text of its primary key.
pub(super) type Found = HashMap<String, Vec<Value>>;

/// The links of before, and the relations of now.
pub(super) struct Links<'a> {
    pub old: &'a Schema,
    pub new: &'a Schema,
    pub before: &'a Database,
    pub renamed: &'a Renamed,
}

impl<'a> Links<'a> {
    pub(super) fn new(migration: &'a Migration<'_>) -> Self {
        Self {
            old: &migration.old.schema,
            new: &migration.models.schema,
            before: &migration.before,
            renamed: &migration.renamed,
        }
    }

    /// The relation that a field was before.
    fn relation_before(&self, now: &Relation) -> Option<&'a Relation> {
        let model = self.renamed.model(&now.model);
        let relation = self.old.relation(model, self.renamed.field(&now.model, &now.field))?;
        (relation.to == self.renamed.model(&now.to)).then_some(relation)
    }

    /// The links of a relation of before: primary keys at both ends, in order and each once.
    pub(super) fn pairs(&self, relation: &Relation) -> Vec<(Value, Value)> {
        let store = Store::new(self.old, self.before);
        let of_columns = |table: &str, from: &str, to: &str| {
            let table = self.old.table(table)?;
            let place = |name: &str| table.columns.iter().position(|it| it.name == name);
            let (from, to) = (place(from)?, place(to)?);
            let rows = store.all(&table.name).into_iter();
            let pair = move |row: Vec<Value>| Some((row.get(from)?.clone(), row.get(to)?.clone()));
            Some(rows.filter_map(pair).collect::<Vec<_>>())
        };
        let pairs = match (&relation.through, &relation.column) {
            (Some(it), _) => of_columns(&it.table, &it.source_column, &it.target_column),
            (None, Some(column)) => {
                let table = self.old.model(&relation.model).map(|it| it.table.as_str());
                let table = table.and_then(|name| self.old.table(name));
                let key = table.and_then(Table::primary_key);
                table.zip(key).and_then(|(table, key)| of_columns(&table.name, &key.name, column))
            }
            (None, None) => None,
        };
        let mut seen = std::collections::HashSet::new();
        let mut pairs = pairs.unwrap_or_default();
        pairs.retain(|(a, b)| !a.is_null() && !b.is_null() && seen.insert((text(a), text(b))));
        pairs
    }

    /// What a new table takes over: a join table, or the table of a `through` model.
    pub(super) fn of_new_table(&self, table: &Table) -> Option<(Through, Vec<(Value, Value)>)> {
        let relation =
            self.new.relations.iter().find(|relation| {
                relation.through.as_ref().is_some_and(|it| it.table == table.name)
            })?;
        let before = self.relation_before(relation)?;
        Some((relation.through.clone()?, self.pairs(before)))
    }

    /// What a column takes over from a many-to-many field.
    pub(super) fn of_column(&self, table: &Table, column: &Column) -> Option<Found> {
        let relation = self.new.relations.iter().find(|relation| {
            relation.model == table.model
                && relation.field == column.field
                && relation.column.is_some()
        })?;
        let before = self.relation_before(relation).filter(|it| it.through.is_some())?;
        let mut found = Found::new();
        for (source, target) in self.pairs(before) {
            found.entry(text(&source)).or_default().push(target);
        }
        Some(found)
    }

    /// Whether the links of a relation of before live on.
    pub(super) fn are_kept(&self, before: &Relation) -> bool {
        self.new.relations.iter().any(|now| {
            let is_it = self
                .relation_before(now)
                .is_some_and(|it| it.model == before.model && it.field == before.field);
            // A `through` model that was there already has rows of its own.
            let is_new = now.through.as_ref().is_none_or(|it| {
                it.auto_created
                    || self.old.model(self.renamed.model(&it.model)).is_none()
                    || before.through.as_ref().is_some_and(|old| old.table == it.table)
            });
            is_it && is_new
        })
    }
}

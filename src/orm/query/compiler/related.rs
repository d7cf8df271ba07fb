//! `select_related()` (`get_related_selections`; `select_related_descend` of
//! `django/db/models/query_utils.py`).

use std::rc::Rc;

use super::select::{Columns, fields_of};
use super::{SelectMask, SqlCompiler};
use crate::orm::query::ordering::NameTree;
use crate::orm::query::path::PathError;
use crate::orm::query::{ModelColumns, RelatedColumns, RelatedLink, SelectRelated};
use crate::orm::{Error, FieldId, ModelId, OutputField, RelationId, Result};
use crate::schema::RelationKind;

/// How far related rows are followed where no names are given (`max_depth`).
const MAX_DEPTH: usize = 5;

/// One level of related rows.
#[derive(Clone, Copy)]
struct Level<'a> {
    model: ModelId,
    alias: &'a Rc<str>,
    mask: &'a SelectMask,
    /// The names to follow; none for all that are not nullable.
    requested: Option<&'a NameTree>,
    depth: usize,
    /// The columns of the instance that the rows hang on.
    fields: &'a [(FieldId, usize)],
}

impl SqlCompiler {
    /// Adds the columns of all related rows.
    pub(super) fn all_related(
        &mut self,
        columns: &mut Columns,
        mask: &SelectMask,
        fields: &[(FieldId, usize)],
    ) -> Result<Vec<RelatedColumns>> {
        let names = match &self.query.select_related {
            SelectRelated::Names(names) => Some(names.clone()),
            _ => None,
        };
        let (model, alias) = (self.query.model, self.query.get_initial_alias());
        let requested = names.as_ref();
        self.related(Level { model, alias: &alias, mask, requested, depth: 1, fields }, columns)
    }

    fn related(&mut self, level: Level<'_>, columns: &mut Columns) -> Result<Vec<RelatedColumns>> {
        let mut found = Vec::new();
        if level.requested.is_none() && level.depth > MAX_DEPTH {
            return Ok(found);
        }
        let registry = Rc::clone(&self.query.registry);
        let mut known: Vec<Rc<str>> = Vec::new();
        for id in &registry.options(level.model).fields {
            let field = registry.field(*id);
            known.push(field.name.clone());
            let next = level.requested.and_then(|names| names.get(&field.name));
            let Some(relation) = registry.relation_of(*id) else {
                if next.is_some() {
                    return Err(Error::field(format!(
                        "Non-relational field given in select_related: '{}'. Choices are: {}",
                        field.name,
                        self.related_choices(level.model)
                    )));
                }
                continue;
            };
            let wanted = match level.requested {
                None => !field.null,
                Some(_) => next.is_some(),
            };
            if relation.parent_link || !wanted {
                continue;
            }
            if level.requested.is_some() && !level.mask.contains(*id) {
                let model = &registry.options(field.model).object_name;
                return Err(deferred(model, &field.name));
            }
            let mask = level.mask.of_field(*id);
            let (_, alias) = self.joined(&field.name, level)?;
            let own = self.default_columns(&mask, &alias, relation.to, None)?;
            let link = RelatedLink::Forward(*id);
            let below = Level {
                model: relation.to,
                alias: &alias,
                mask: &mask,
                requested: next,
                depth: level.depth + 1,
                fields: &[],
            };
            found.push(self.add_related(own, below, link, columns)?);
        }
        let Some(requested) = level.requested else { return Ok(found) };
        for id in &registry.options(level.model).related_objects {
            self.reverse_related(*id, level, requested, &mut known, columns, &mut found)?;
        }
        if level.depth == 1 {
            self.filtered_related(level, requested, &mut known, columns, &mut found)?;
        }
        let missing: Vec<String> = requested
            .names
            .iter()
            .filter(|(name, _)| !known.contains(name))
            .map(|(name, _)| format!("'{name}'"))
            .collect();
        if missing.is_empty() {
            return Ok(found);
        }
        Err(Error::field(format!(
            "Invalid field name(s) given in select_related: {}. Choices are: {}",
            missing.join(", "),
            self.related_choices(level.model)
        )))
    }

    /// The other end of a one-to-one field.
    fn reverse_related(
        &mut self,
        id: RelationId,
        level: Level<'_>,
        requested: &NameTree,
        known: &mut Vec<Rc<str>>,
        columns: &mut Columns,
        found: &mut Vec<RelatedColumns>,
    ) -> Result<()> {
        let registry = Rc::clone(&self.query.registry);
        let relation = registry.relation(id);
        let field = registry.field(relation.field);
        let single = field.unique && relation.kind != RelationKind::ManyToMany;
        let Some(next) = requested.get(&relation.query_name).filter(|_| single) else {
            return Ok(());
        };
        if relation.accessor.is_none() {
            return Ok(());
        }
        if !level.mask.contains_reverse(id) {
            let model = &registry.options(relation.to).object_name;
            return Err(deferred(model, &relation.query_name));
        }
        known.push(relation.query_name.clone());
        let mask = level.mask.of_reverse(id);
        let (_, alias) = self.joined(&relation.query_name, level)?;
        let own = self.default_columns(&mask, &alias, relation.model, Some(level.model))?;
        let below = Level {
            model: relation.model,
            alias: &alias,
            mask: &mask,
            requested: Some(next),
            depth: level.depth + 1,
            fields: self.inherited(level, relation.model),
        };
        found.push(self.add_related(own, below, RelatedLink::Reverse(relation.field), columns)?);
        Ok(())
    }

    /// The columns that a child has in common with the instance that it hangs on.
    fn inherited<'a>(&self, level: Level<'a>, model: ModelId) -> &'a [(FieldId, usize)] {
        let is_child =
            model != level.model && self.query.registry.descends_from(model, level.model);
        if is_child { level.fields } else { &[] }
    }

    fn filtered_related(
        &mut self,
        level: Level<'_>,
        requested: &NameTree,
        known: &mut Vec<Rc<str>>,
        columns: &mut Columns,
        found: &mut Vec<RelatedColumns>,
    ) -> Result<()> {
        for (name, next) in &requested.names {
            let relations = &self.query.filtered_relations;
            if !relations.iter().any(|relation| relation.alias == *name) {
                continue;
            }
            known.push(name.clone());
            let info = self.joined_info(name, level)?;
            let (field, reverse) = match info.field {
                OutputField::Field(field) => (field, false),
                OutputField::Reverse(field) => (field, true),
                OutputField::Kind(_) => continue,
            };
            let mask = level.mask.of_filtered(name);
            let own = self.default_columns(&mask, &info.alias, info.model, Some(level.model))?;
            let below = Level {
                model: info.model,
                alias: &info.alias,
                mask: &mask,
                requested: Some(next),
                depth: level.depth + 1,
                fields: self.inherited(level, info.model),
            };
            let link = RelatedLink::Filtered {
                name: name.clone(),
                field,
                reverse,
                direct: info.joins <= 2,
            };
            found.push(self.add_related(own, below, link, columns)?);
        }
        Ok(())
    }

    /// Adds the columns of one related model, and of those that hang on it.
    fn add_related(
        &mut self,
        own: Vec<crate::orm::expressions::Resolved>,
        level: Level<'_>,
        link: RelatedLink,
        columns: &mut Columns,
    ) -> Result<RelatedColumns> {
        let mut fields = fields_of(&own, columns.len());
        columns.extend(own.into_iter().map(|column| (column, None)));
        if !level.fields.is_empty() {
            fields.extend_from_slice(level.fields);
            let order = &self.query.registry.options(level.model).fields;
            let place = |field: &FieldId| order.iter().position(|known| known == field);
            fields.retain(|(field, _)| place(field).is_some());
            fields.sort_by_key(|(field, _)| place(field));
        }
        let related = self.related(Level { fields: &fields, ..level }, columns)?;
        Ok(RelatedColumns { columns: ModelColumns { model: level.model, fields, related }, link })
    }

    fn joined(&mut self, name: &str, level: Level<'_>) -> Result<(ModelId, Rc<str>)> {
        let info = self.joined_info(name, level)?;
        Ok((info.model, info.alias))
    }

    fn joined_info(&mut self, name: &str, level: Level<'_>) -> Result<Joined> {
        let names = [name];
        let info = self.query.setup_joins(&names, level.model, level.alias.clone(), None, true);
        match info {
            Ok(info) => Ok(Joined {
                model: info.model,
                alias: info.joins[info.joins.len() - 1].clone(),
                field: info.final_field,
                joins: info.joins.len(),
            }),
            Err(PathError::Error(error)) => Err(error),
            Err(PathError::Multi(_)) => Err(Error::unsupported("this select_related()")),
        }
    }

    fn related_choices(&self, model: ModelId) -> String {
        let registry = &self.query.registry;
        let options = registry.options(model);
        let forward = options.fields.iter().map(|field| registry.field(*field));
        let forward = forward.filter(|field| field.relation.is_some()).map(|field| &field.name);
        let reverse = options.related_objects.iter().map(|id| registry.relation(*id));
        let reverse = reverse.filter(|relation| {
            relation.accessor.is_some() && registry.field(relation.field).unique
        });
        let filtered = self.query.filtered_relations.iter().map(|relation| &relation.alias);
        let names: Vec<&str> = forward
            .chain(reverse.map(|relation| &relation.query_name))
            .chain(filtered)
            .map(|name| &**name)
            .collect();
        if names.is_empty() { "(none)".to_owned() } else { names.join(", ") }
    }
}

/// A relation that was joined.
struct Joined {
    model: ModelId,
    alias: Rc<str>,
    field: OutputField,
    joins: usize,
}

fn deferred(model: &str, field: &str) -> Error {
    Error::field(format!(
        "Field {model}.{field} cannot be both deferred and traversed using select_related at the \
         same time."
    ))
}

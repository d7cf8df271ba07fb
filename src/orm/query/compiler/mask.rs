//! Which fields are loaded (`get_select_mask`, `_get_defer_select_mask`, `_get_only_select_mask` of
//! `django/db/models/sql/query.py`).

use std::rc::Rc;

use crate::orm::query::Query;
use crate::orm::query::ordering::NameTree;
use crate::orm::registry::Named;
use crate::orm::{Error, FieldId, ModelId, RelationId, Result};
use crate::schema::RelationKind;

/// The fields that are loaded; all where there are none.
#[derive(Clone, Debug, Default)]
pub(super) struct SelectMask {
    entries: Vec<(Key, SelectMask)>,
}

/// What an entry is of.
#[derive(Clone, Debug, PartialEq)]
enum Key {
    Field(FieldId),
    Reverse(RelationId),
    Filtered(Rc<str>),
}

impl SelectMask {
    /// Whether all fields are loaded.
    pub(super) const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether a field is loaded.
    pub(super) fn contains(&self, field: FieldId) -> bool {
        self.is_empty() || self.find(&Key::Field(field)).is_some()
    }

    /// Whether a relation from its other end is.
    pub(super) fn contains_reverse(&self, relation: RelationId) -> bool {
        self.is_empty() || self.find(&Key::Reverse(relation)).is_some()
    }

    /// What is loaded of the model that a field points to.
    pub(super) fn of_field(&self, field: FieldId) -> Self {
        self.find(&Key::Field(field)).cloned().unwrap_or_default()
    }

    /// What is loaded of the model at the other end of a relation.
    pub(super) fn of_reverse(&self, relation: RelationId) -> Self {
        self.find(&Key::Reverse(relation)).cloned().unwrap_or_default()
    }

    /// What is loaded by a filtered relation.
    pub(super) fn of_filtered(&self, name: &Rc<str>) -> Self {
        self.find(&Key::Filtered(name.clone())).cloned().unwrap_or_default()
    }

    fn find(&self, key: &Key) -> Option<&Self> {
        self.entries.iter().find(|(known, _)| known == key).map(|(_, mask)| mask)
    }

    fn entry(&mut self, key: Key) -> &mut Self {
        let at = self.entries.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            self.entries.push((key, Self::default()));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
    }
}

impl Query {
    /// `get_select_mask`.
    pub(super) fn get_select_mask(&self) -> Result<SelectMask> {
        let mut mask = SelectMask::default();
        if self.deferred.names.is_empty() {
            return Ok(mask);
        }
        let mut names = NameTree::default();
        self.deferred.names.iter().for_each(|name| names.insert(name));
        if self.deferred.is_defer {
            self.defer_mask(self.model, names, &mut mask)?;
        } else {
            self.only_mask(self.model, &names, &mut mask)?;
        }
        Ok(mask)
    }

    fn defer_mask(&self, model: ModelId, names: NameTree, mask: &mut SelectMask) -> Result<()> {
        let registry = &self.registry;
        let options = registry.options(model);
        let mut names = names.names;
        let mut pop = |name: &str| {
            let at = names.iter().position(|(known, _)| **known == *name)?;
            Some(names.remove(at).1)
        };
        mask.entry(Key::Field(options.pk));
        for field in &options.fields {
            let known = registry.field(*field);
            let by_name = pop(&known.name);
            let by_attname = if known.name == known.attname { None } else { pop(&known.attname) };
            match by_name {
                None if by_attname.is_none() => {
                    mask.entry(Key::Field(*field));
                }
                Some(below) if !below.names.is_empty() => {
                    let Some(relation) = registry.relation_of(*field) else {
                        return Err(Error::field(&*below.names[0].0));
                    };
                    let to = registry.options(relation.to).concrete;
                    self.defer_mask(to, below, mask.entry(Key::Field(*field)))?;
                }
                _ => {}
            }
        }
        for id in &options.related_objects {
            let relation = registry.relation(*id);
            let many = relation.kind == RelationKind::ManyToMany;
            if relation.accessor.is_none() && !many {
                continue;
            }
            match pop(&relation.query_name) {
                None => {
                    mask.entry(Key::Reverse(*id));
                }
                Some(below) if !below.names.is_empty() && !many => {
                    let from = registry.options(relation.model).concrete;
                    self.defer_mask(from, below, mask.entry(Key::Reverse(*id)))?;
                }
                Some(_) => {}
            }
        }
        for (name, below) in names {
            let found = self.filtered_relations.iter().find(|relation| relation.alias == name);
            match found.and_then(|relation| registry.named(model, &relation.relation)) {
                Some(named) => {
                    let to = self.related_model(named).unwrap_or(model);
                    self.defer_mask(to, below, mask.entry(Key::Filtered(name.clone())))?;
                }
                None if registry.named(model, &name).is_some() => {}
                None => return Err(self.no_field(model, &name)),
            }
        }
        Ok(())
    }

    fn only_mask(&self, model: ModelId, names: &NameTree, mask: &mut SelectMask) -> Result<()> {
        let registry = &self.registry;
        mask.entry(Key::Field(registry.options(model).pk));
        for (name, below) in &names.names {
            let named = registry.named(model, name).ok_or_else(|| self.no_field(model, name))?;
            let entry = mask.entry(match named {
                Named::Field(field) => Key::Field(field),
                Named::Reverse(relation) => Key::Reverse(relation),
            });
            if let Some((first, _)) = below.names.first() {
                let to = self.related_model(named).ok_or_else(|| Error::field(&**first))?;
                self.only_mask(to, below, entry)?;
            }
        }
        Ok(())
    }

    /// The concrete model at the other end of a relation; none for a plain field.
    fn related_model(&self, named: Named) -> Option<ModelId> {
        let model = match named {
            Named::Field(field) => self.registry.relation_of(field)?.to,
            Named::Reverse(relation) => self.registry.relation(relation).model,
        };
        Some(self.registry.options(model).concrete)
    }

    fn no_field(&self, model: ModelId, name: &str) -> Error {
        let model = &self.registry.options(model).object_name;
        Error::new("FieldDoesNotExist", format!("{model} has no field named '{name}'"))
    }
}

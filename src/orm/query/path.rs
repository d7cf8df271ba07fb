//! Names to relations: which joins a path of names needs (`PathInfo`, `Query.names_to_path`,
//! `get_path_info` of `django/db/models/fields/related.py`).

use std::rc::Rc;

use super::joins::JoinField;
use super::{FilteredRelation, Query, names};
use crate::orm::registry::Named;
use crate::orm::{Error, FieldId, ModelId, OutputField, Registry, RelationId, Result};
use crate::schema::RelationKind;

/// One step along a relation.
#[derive(Clone, PartialEq)]
pub(super) struct PathInfo {
    /// The model that it leads to.
    pub(super) to: ModelId,
    /// The field there that holds what the relation compares.
    pub(super) target: FieldId,
    /// What is joined along.
    pub(super) join_field: JoinField,
    /// Whether several rows may be there.
    pub(super) m2m: bool,
    /// A further condition.
    pub(super) filtered: Option<Rc<FilteredRelation>>,
}

/// Where a path of names leads.
pub(super) struct Path {
    /// The steps.
    pub(super) steps: Vec<PathInfo>,
    /// The last field: for a relation the one that the last join goes along.
    pub(super) final_field: OutputField,
    /// The field with the same values that has a column; none for an annotation's.
    pub(super) target: Option<FieldId>,
    /// How many names were used; the rest are transforms and lookups.
    pub(super) used: usize,
}

/// The names of a path up to a relation with several rows, each with its steps
/// (`names_with_path`).
pub(super) type NamesWithPath = Vec<(Rc<str>, Vec<PathInfo>)>;

/// Why a path cannot be joined.
pub(super) enum PathError {
    /// A relation with several rows stands where none may (`MultiJoin`).
    Multi(NamesWithPath),
    /// An error.
    Error(Error),
}

impl From<Error> for PathError {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// How names are walked.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    /// Whether relations with several rows may be followed.
    pub(super) allow_many: bool,
    /// Whether each name must be a field.
    pub(super) fail_on_missing: bool,
}

impl Walk {
    /// The defaults of `names_to_path`.
    pub(super) const DEFAULT: Self = Self { allow_many: true, fail_on_missing: false };
}

/// What a single name stands for.
enum Found {
    Field(FieldId),
    Reverse(RelationId),
    Annotation(OutputField),
    Filtered(Rc<FilteredRelation>, Named),
}

impl Query {
    /// `names_to_path`.
    pub(super) fn names_to_path(
        &self,
        names: &[&str],
        model: ModelId,
        walk: Walk,
    ) -> std::result::Result<Path, PathError> {
        let registry = Rc::clone(&self.registry);
        let mut model = model;
        let mut steps = Vec::new();
        let mut with_path: NamesWithPath = Vec::new();
        let mut end = None;
        for (pos, name) in names.iter().enumerate() {
            let Some(found) = self.find_name(name, pos, model, &mut steps)? else {
                if pos == 0 || walk.fail_on_missing {
                    return Err(self.unresolved(name, model).into());
                }
                break;
            };
            let mut own = Vec::new();
            let (named, filtered) = match found {
                Found::Annotation(output) => {
                    let (final_field, target) = (output, None);
                    Self::refuse_rest(names, pos, walk)?;
                    return Ok(Path { steps, final_field, target, used: pos + 1 });
                }
                Found::Field(field) => (Named::Field(field), None),
                Found::Reverse(relation) => (Named::Reverse(relation), None),
                Found::Filtered(relation, named) => (named, Some(relation)),
            };
            let owner = owner(&registry, named);
            if owner != registry.options(model).concrete || owner != model {
                let above = path_to_parent(&registry, model, owner);
                if let Some(last) = above.last() {
                    model = last.to;
                    steps.extend_from_slice(&above);
                    own = above;
                }
            }
            let Some(infos) = path_infos(&registry, named, filtered) else {
                let Named::Field(field) = named else { continue };
                Self::refuse_rest(names, pos, walk)?;
                let (final_field, target) = (OutputField::Field(field), Some(field));
                return Ok(Path { steps, final_field, target, used: pos + 1 });
            };
            if !walk.allow_many {
                if let Some(at) = infos.iter().position(|info| info.m2m) {
                    own.extend_from_slice(&infos[..=at]);
                    with_path.push(((*name).into(), own));
                    return Err(PathError::Multi(with_path));
                }
                own.extend_from_slice(&infos);
                with_path.push(((*name).into(), own));
            }
            if let Some(last) = infos.last() {
                model = last.to;
                end = Some((last.join_field.output(), last.target, pos + 1));
            }
            steps.extend(infos);
        }
        let (final_field, target, used) =
            end.ok_or_else(|| Error::field("Cannot parse keyword query ''"))?;
        Ok(Path { steps, final_field, target: Some(target), used })
    }

    fn find_name(
        &self,
        name: &str,
        pos: usize,
        model: ModelId,
        steps: &mut Vec<PathInfo>,
    ) -> std::result::Result<Option<Found>, PathError> {
        if name == "pk" {
            return Ok(Some(Found::Field(self.registry.options(model).pk)));
        }
        match self.registry.named(model, name) {
            Some(Named::Field(field)) => return Ok(Some(Found::Field(field))),
            Some(Named::Reverse(relation)) => return Ok(Some(Found::Reverse(relation))),
            None => {}
        }
        if let Some(annotation) = self.selected_annotation(name) {
            return Ok(Some(Found::Annotation(annotation.output_field(self)?)));
        }
        let filtered = self.filtered_relations.iter().find(|relation| *relation.alias == *name);
        let Some(filtered) = filtered.filter(|_| pos == 0) else { return Ok(None) };
        let parts = names::split(&filtered.relation);
        let mut at = model;
        if let [before @ .., last] = parts.as_slice() {
            if !before.is_empty() {
                let path = self.names_to_path(before, model, Walk::DEFAULT)?;
                at = path.steps.last().map_or(at, |step| step.to);
                steps.extend(path.steps);
            }
            if let Some(named) = self.registry.named(at, last) {
                return Ok(Some(Found::Filtered(filtered.clone(), named)));
            }
        }
        Ok(None)
    }

    fn refuse_rest(names: &[&str], pos: usize, walk: Walk) -> Result<()> {
        match names.get(pos + 1) {
            Some(next) if walk.fail_on_missing => Err(Error::field(format!(
                "Cannot resolve keyword {} into field. Join on '{}' not permitted.",
                super::repr(next),
                names[pos]
            ))),
            _ => Ok(()),
        }
    }

    /// "Cannot resolve keyword …"
    pub(super) fn unresolved(&self, name: &str, model: ModelId) -> Error {
        Error::field(format!(
            "Cannot resolve keyword '{name}' into field. Choices are: {}",
            self.choices(model)
        ))
    }

    /// The names that a lookup may begin with, annotations included.
    pub(super) fn choices(&self, model: ModelId) -> String {
        let mut choices = self.registry.choices(model);
        choices.extend(self.annotation_select().map(|(name, _)| name.clone()));
        choices.extend(self.filtered_relations.iter().map(|relation| relation.alias.clone()));
        choices.sort();
        choices.join(", ")
    }
}

impl JoinField {
    /// The field as a type: the field itself, or the other end of it.
    pub(super) const fn output(self) -> OutputField {
        if self.reverse { OutputField::Reverse(self.field) } else { OutputField::Field(self.field) }
    }
}

/// The concrete model that a name belongs to.
fn owner(registry: &Registry, named: Named) -> ModelId {
    let model = match named {
        Named::Field(field) => registry.field(field).model,
        Named::Reverse(relation) => registry.relation(relation).to,
    };
    registry.options(model).concrete
}

/// `Options.get_path_to_parent`.
pub(super) fn path_to_parent(
    registry: &Registry,
    model: ModelId,
    parent: ModelId,
) -> Vec<PathInfo> {
    let chain = registry.base_chain(model, parent);
    chain.into_iter().map(|(to, field)| PathInfo { to, ..forward(registry, field) }).collect()
}

/// `path_infos` of a field or of a relation's other end; none for a field that is no relation.
fn path_infos(
    registry: &Registry,
    named: Named,
    filtered: Option<Rc<FilteredRelation>>,
) -> Option<Vec<PathInfo>> {
    let (relation, backwards) = match named {
        Named::Field(field) => (registry.relation_of(field)?, false),
        Named::Reverse(relation) => (registry.relation(relation), true),
    };
    let mut infos = match (relation.kind, relation.through) {
        (RelationKind::ManyToMany, Some(through)) => {
            let (first, second) = if backwards {
                (through.target, through.source)
            } else {
                (through.source, through.target)
            };
            let (first, second) = (reverse(registry, first), forward(registry, second));
            let between =
                path_to_parent(registry, first.to, registry.field(second.join_field.field).model);
            let mut infos = vec![first];
            infos.extend(between);
            infos.push(second);
            infos
        }
        _ if backwards => vec![reverse(registry, relation.field)],
        _ => vec![forward(registry, relation.field)],
    };
    if let Some(last) = infos.last_mut() {
        last.filtered = filtered;
    }
    Some(infos)
}

/// From the row that has a foreign key to that which it points to.
fn forward(registry: &Registry, field: FieldId) -> PathInfo {
    let relation = registry.relation_of(field);
    PathInfo {
        to: relation.map_or(registry.field(field).model, |relation| relation.to),
        target: relation.map_or(field, |relation| relation.target),
        join_field: JoinField { field, reverse: false },
        m2m: false,
        filtered: None,
    }
}

/// From the row that is pointed to.
fn reverse(registry: &Registry, field: FieldId) -> PathInfo {
    let known = registry.field(field);
    PathInfo {
        to: known.model,
        target: registry.options(known.model).pk,
        join_field: JoinField { field, reverse: true },
        m2m: !known.unique,
        filtered: None,
    }
}

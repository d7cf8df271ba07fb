//! Migration operations as values.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::schema::{Constraint, MetaIndex, Relation, Schema};

/// One operation of a migration, under Django's name. Models are given by their keys and fields by
/// their names; what they are stands in the schema that the migration leads to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Operation {
    /// Creates a model and its table.
    CreateModel(CreateModel),
    /// Adds a field, its column, or the join table that is made for it.
    AddField {
        /// The model.
        model: String,
        /// The field.
        field: String,
    },
    /// Adds one of `Meta.indexes`.
    AddIndex {
        /// The model.
        model: String,
        /// The index.
        index: MetaIndex,
    },
    /// Adds one of `Meta.constraints`.
    AddConstraint {
        /// The model.
        model: String,
        /// The constraint.
        constraint: Constraint,
    },
    /// Sets `Meta.unique_together`.
    AlterUniqueTogether {
        /// The model.
        model: String,
        /// The lists of fields.
        unique_together: Vec<Vec<String>>,
    },
}

/// What `CreateModel` creates.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateModel {
    /// The model.
    pub model: String,
    /// Its fields in the order in which they become columns.
    pub fields: Vec<String>,
    /// Its base classes that are models.
    pub bases: Vec<String>,
    /// Whether it is a proxy, which has no table.
    pub is_proxy: bool,
    /// `Meta.unique_together`, by fields.
    pub unique_together: Vec<Vec<String>>,
    /// `Meta.indexes`.
    pub indexes: Vec<MetaIndex>,
    /// `Meta.constraints`.
    pub constraints: Vec<Constraint>,
}

impl Operation {
    /// The model that it is about.
    pub fn model(&self) -> &str {
        match self {
            Self::CreateModel(create) => &create.model,
            Self::AddField { model, .. }
            | Self::AddIndex { model, .. }
            | Self::AddConstraint { model, .. }
            | Self::AlterUniqueTogether { model, .. } => model,
        }
    }

    /// Django's description: `Create model Author`; `describe` in `django/db/migrations/operations`.
    pub fn describe(&self) -> String {
        // Operations on what a model has are made with its name in small letters.
        let small = || self.model().to_lowercase();
        match self {
            Self::CreateModel(create) if create.is_proxy => {
                format!("Create proxy model {}", create.model)
            }
            Self::CreateModel(create) => format!("Create model {}", create.model),
            Self::AddField { field, .. } => format!("Add field {field} to {}", small()),
            Self::AddIndex { index, .. } => format!(
                "Create index {} on field(s) {} of model {}",
                index.name,
                index.fields.join(", "),
                small()
            ),
            Self::AddConstraint { constraint, .. } => {
                format!("Create constraint {} on model {}", constraint.name(), small())
            }
            Self::AlterUniqueTogether { unique_together, .. } => format!(
                "Alter unique_together for {} ({} constraint(s))",
                small(),
                unique_together.len()
            ),
        }
    }

    /// Whether it may lead to a model; `references_model` of the operations.
    pub(super) fn references_model(&self, relations: &Relations<'_>, name: &str) -> bool {
        match self {
            Self::CreateModel(create) => {
                create.model == name
                    || create.bases.iter().any(|base| base == name)
                    || create.fields.iter().any(|field| {
                        relations.of(&create.model, field).is_some_and(|it| leads_to(it, name))
                    })
            }
            Self::AddField { model, field } => {
                model == name || relations.of(model, field).is_some_and(|it| leads_to(it, name))
            }
            Self::AlterUniqueTogether { model, .. } => model == name,
            // Django does not look into these.
            Self::AddIndex { .. } | Self::AddConstraint { .. } => true,
        }
    }

    /// Whether it may lead to a field; `references_field` of the operations.
    pub(super) fn references_field(
        &self,
        relations: &Relations<'_>,
        owner: &str,
        name: &str,
    ) -> bool {
        match self {
            Self::CreateModel(_) => self.references_model(relations, owner),
            Self::AddField { model, field } => {
                let itself = model == owner && field == name;
                itself
                    || relations
                        .of(model, field)
                        .is_some_and(|it| leads_to_field(relations.schema, it, owner, name))
            }
            Self::AlterUniqueTogether { model, unique_together } => {
                let names = || unique_together.iter().flatten();
                model == owner && (unique_together.is_empty() || names().any(|it| it == name))
            }
            Self::AddIndex { .. } | Self::AddConstraint { .. } => true,
        }
    }
}

/// The relations of a schema, for finding them quickly.
pub(super) struct Relations<'a> {
    schema: &'a Schema,
    by_field: HashMap<(&'a str, &'a str), &'a Relation>,
}

impl<'a> Relations<'a> {
    pub(super) fn of_schema(schema: &'a Schema) -> Self {
        let by_field = schema.relations.iter().map(|it| ((&*it.model, &*it.field), it)).collect();
        Self { schema, by_field }
    }

    pub(super) fn of(&self, model: &str, field: &str) -> Option<&'a Relation> {
        self.by_field.get(&(model, field)).copied()
    }
}

fn leads_to(relation: &Relation, model: &str) -> bool {
    relation.to == model
        || relation.through.as_ref().is_some_and(|it| !it.auto_created && it.model == model)
}

/// `field_references` of `django/db/migrations/utils.py`, which takes a relation that names no
/// field as leading to each.
fn leads_to_field(schema: &Schema, relation: &Relation, model: &str, field: &str) -> bool {
    let declared = |option: &str| {
        schema
            .model(&relation.model)
            .and_then(|model| model.field(&relation.field))
            .and_then(|field| field.option(option))
    };
    let to = || declared("to_field").and_then(|value| value.as_str()).is_none_or(|it| it == field);
    let through = || {
        let names = declared("through_fields").and_then(|value| value.items());
        names.is_none_or(|names| names.iter().any(|it| it.as_str() == Some(field)))
    };
    (relation.to == model && to())
        || relation
            .through
            .as_ref()
            .is_some_and(|it| !it.auto_created && it.model == model && through())
}

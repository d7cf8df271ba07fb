//! Migration operations as values.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::models::Expr;
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
        /// What rows that are there get, once only (`preserve_default=False`).
        one_off: Option<Expr>,
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
    /// Drops a model and its table.
    DeleteModel {
        /// The model.
        model: String,
    },
    /// Gives a model another name, and its table where that is made from the name.
    RenameModel {
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Gives a table another name (`Meta.db_table`).
    AlterModelTable {
        /// The model.
        model: String,
        /// The name given; none for the one that Django makes.
        table: Option<String>,
    },
    /// Sets options of `Meta` that the database does not see.
    AlterModelOptions {
        /// The model.
        model: String,
    },
    /// Drops a field, its column, or the join table that is made for it.
    RemoveField {
        /// The model.
        model: String,
        /// The field.
        field: String,
    },
    /// Gives a field another class or other options.
    AlterField {
        /// The model.
        model: String,
        /// The field.
        field: String,
        /// The field of the schema that the migration leads to; it has another name if the field
        /// is yet to be renamed.
        like: String,
        /// What rows with NULL get, once only (`preserve_default=False`).
        one_off: Option<Expr>,
    },
    /// Gives a field another name.
    RenameField {
        /// The model.
        model: String,
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Drops one of `Meta.indexes`.
    RemoveIndex {
        /// The model.
        model: String,
        /// Its name.
        name: String,
    },
    /// Gives one of `Meta.indexes` another name.
    RenameIndex {
        /// The model.
        model: String,
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Drops one of `Meta.constraints`.
    RemoveConstraint {
        /// The model.
        model: String,
        /// Its name.
        name: String,
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
            | Self::AlterUniqueTogether { model, .. }
            | Self::DeleteModel { model }
            | Self::RenameModel { from: model, .. }
            | Self::AlterModelTable { model, .. }
            | Self::AlterModelOptions { model }
            | Self::RemoveField { model, .. }
            | Self::AlterField { model, .. }
            | Self::RenameField { model, .. }
            | Self::RemoveIndex { model, .. }
            | Self::RenameIndex { model, .. }
            | Self::RemoveConstraint { model, .. } => model,
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
            Self::DeleteModel { model } => format!("Delete model {model}"),
            Self::RenameModel { from, to } => format!("Rename model {from} to {to}"),
            Self::AlterModelTable { table, .. } => format!(
                "Rename table for {} to {}",
                small(),
                table.as_deref().unwrap_or("(default)")
            ),
            Self::AlterModelOptions { .. } => format!("Change Meta options on {}", small()),
            Self::RemoveField { field, .. } => format!("Remove field {field} from {}", small()),
            Self::AlterField { field, .. } => format!("Alter field {field} on {}", small()),
            Self::RenameField { from, to, .. } => {
                format!("Rename field {from} on {} to {to}", small())
            }
            Self::RemoveIndex { name, .. } => format!("Remove index {name} from {}", small()),
            Self::RenameIndex { from, to, .. } => {
                format!("Rename index {from} on {} to {to}", small())
            }
            Self::RemoveConstraint { name, .. } => {
                format!("Remove constraint {name} from model {}", small())
            }
        }
    }

    /// The models that it may lead to, where `references_model` of the operation tells them; none
    /// where Django takes it as leading to each.
    pub(super) fn mentioned<'a>(&'a self, relations: &Relations<'a>) -> Option<Vec<&'a str>> {
        let led_to = |model: &str, field: &str| {
            let relation = relations.of(model, field);
            let through = relation
                .and_then(|it| it.through.as_ref())
                .filter(|through| !through.auto_created)
                .map(|through| through.model.as_str());
            relation.map(|it| it.to.as_str()).into_iter().chain(through)
        };
        Some(match self {
            Self::CreateModel(create) => {
                let of_fields = create.fields.iter().flat_map(|field| led_to(&create.model, field));
                let bases = create.bases.iter().map(String::as_str);
                of_fields.chain(bases).chain([create.model.as_str()]).collect()
            }
            Self::AddField { model, field, .. } | Self::AlterField { model, field, .. } => {
                led_to(model, field).chain([model.as_str()]).collect()
            }
            Self::AlterUniqueTogether { model, .. }
            | Self::RemoveField { model, .. }
            | Self::RenameField { model, .. }
            | Self::AlterModelTable { model, .. }
            | Self::AlterModelOptions { model } => vec![model],
            Self::RenameModel { from, to } => vec![from, to],
            // Django does not look into these; what a deleted model led to is not known.
            Self::DeleteModel { .. }
            | Self::RemoveIndex { .. }
            | Self::RenameIndex { .. }
            | Self::RemoveConstraint { .. }
            | Self::AddIndex { .. }
            | Self::AddConstraint { .. } => return None,
        })
    }

    /// Whether it may lead to a field; `references_field` of the operations.
    pub(super) fn references_field(
        &self,
        relations: &Relations<'_>,
        owner: &str,
        name: &str,
    ) -> bool {
        match self {
            Self::CreateModel(_)
            | Self::AlterModelTable { .. }
            | Self::AlterModelOptions { .. }
            | Self::RenameModel { .. } => {
                self.mentioned(relations).is_none_or(|models| models.contains(&owner))
            }
            Self::AddField { model, field, .. } | Self::AlterField { model, field, .. } => {
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
            Self::RemoveField { model, field } => model == owner && field == name,
            Self::RenameField { model, from, to } => model == owner && (from == name || to == name),
            Self::DeleteModel { .. }
            | Self::RemoveIndex { .. }
            | Self::RenameIndex { .. }
            | Self::RemoveConstraint { .. }
            | Self::AddIndex { .. }
            | Self::AddConstraint { .. } => true,
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

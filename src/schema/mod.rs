//! The resolved picture: tables, columns, and every relation named from both ends. Resolving never
//! fails: it leaves out what it cannot resolve, and `checks` explains the gap.

mod model;
mod field;
mod relation;
mod table;
pub(crate) mod builtin;
mod resolve;

pub use builtin::{AUTH, CONTENT_TYPES};
pub use field::{Choice, Field};
pub use model::{Constraint, MetaIndex, Model};
pub use relation::{End, Ends, Relation, RelationKind, Through};
pub use resolve::{resolve, resolve_with_django};
pub use table::{Column, Table};

/// The type of a [`Column`], for those who draw a schema and build no statements.
pub use crate::sql::ColumnType;

use serde::{Deserialize, Serialize};

/// The label of the one app that a learner's models live in.
pub const APP: &str = "playground";

/// Everything that the models of a project amount to.
///
/// Models are mentioned by their key ([`Model::key`]): `Book`, and `auth.User` for one that comes
/// with Django.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Schema {
    /// The models that have or share a table, in the order of the text; then those that come with
    /// Django and are mentioned; those that Django makes for many-to-many fields come last.
    pub models: Vec<Model>,
    /// The tables, in the same order.
    pub tables: Vec<Table>,
    /// The relations, in the order of the models and of their fields.
    pub relations: Vec<Relation>,
}

impl Schema {
    /// The model of this key or, where that is clear, of this class name.
    pub fn model(&self, name: &str) -> Option<&Model> {
        let (app, class) = name.split_once('.').unwrap_or((APP, name));
        self.models
            .iter()
            .find(|model| model.name == class && model.app == app)
            .or_else(|| self.models.iter().find(|model| model.name == name))
    }

    /// The table of this name.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The relation that a field makes, also one that the model has from a parent.
    pub fn relation(&self, model: &str, field: &str) -> Option<&Relation> {
        let of = |key: &str| {
            self.relations.iter().find(|relation| relation.model == key && relation.field == field)
        };
        of(model).or_else(|| {
            let found = self.model(model)?;
            of(&found.field(field)?.model)
        })
    }
}

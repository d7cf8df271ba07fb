//! The resolved picture: tables, columns, and every relation named from both ends. Resolving never
//! fails: it leaves out what it cannot resolve, and `checks` explains the gap.

mod relation;
mod table;

pub use relation::{End, Ends, Relation, RelationKind, Through};
pub use table::{Column, Table};

/// The type of a [`Column`], for those who draw a schema and build no statements.
pub use crate::sql::ColumnType;

use serde::{Deserialize, Serialize};

/// The label of the one app that a learner's models live in.
pub const APP: &str = "playground";

/// Everything that the models of a project amount to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Schema {
    /// The models that have or share a table, in the order of the text; those that Django makes for
    /// many-to-many fields come last.
    pub models: Vec<Model>,
    /// The tables, in the same order.
    pub tables: Vec<Table>,
    /// The relations, in the order of the models and of their fields.
    pub relations: Vec<Relation>,
}

/// A model that is not abstract.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Its class name.
    pub name: String,
    /// The app it belongs to: [`APP`], or that of a model which comes with Django (`auth`).
    pub app: String,
    /// Its table.
    pub table: String,
    /// The name of its primary key.
    pub primary_key: String,
    /// The names of its fields, its parents' before its own, in Django's order.
    pub fields: Vec<String>,
    /// The models that it inherits from by a table of their own, with the one-to-one field that
    /// leads there.
    pub parents: Vec<(String, String)>,
    /// The model that it is a proxy of.
    pub proxy_for: Option<String>,
    /// Whether Django makes it for a many-to-many field.
    pub auto_created: bool,
    /// The default order, as in `Meta.ordering`.
    pub ordering: Vec<String>,
}

impl Schema {
    /// The model of this name.
    pub fn model(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.name == name)
    }

    /// The table of this name.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The relation that a field makes.
    pub fn relation(&self, model: &str, field: &str) -> Option<&Relation> {
        self.relations.iter().find(|relation| relation.model == model && relation.field == field)
    }
}

//! Models, resolved: what Django keeps in `Model._meta`.

use serde::{Deserialize, Serialize};

use super::{APP, Field};
use crate::models::Expr;
use crate::span::Span;
use crate::sql::{Check, Expr as SqlExpr, Unique};

/// A model that is not abstract.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Its class name.
    pub name: String,
    /// The app it belongs to: [`APP`], or that of a model which comes with Django (`auth`).
    pub app: String,
    /// Its table.
    pub table: String,
    /// The name of its primary key.
    pub primary_key: String,
    /// The names of its fields, its parents' before its own, in Django's order; many-to-many fields
    /// come last.
    pub fields: Vec<String>,
    /// The same fields with all that is known about them.
    pub resolved_fields: Vec<Field>,
    /// The models that it inherits from by a table of their own, with the one-to-one field that
    /// leads there.
    pub parents: Vec<(String, String)>,
    /// The models among its base classes that are not abstract, by their keys, with abstract ones
    /// replaced by their bases; what a migration writes as `bases`.
    pub bases: Vec<String>,
    /// The model that it is a proxy of.
    pub proxy_for: Option<String>,
    /// Whether Django makes it for a many-to-many field.
    pub auto_created: bool,
    /// Whether Django makes its table.
    pub managed: bool,
    /// The default order, as in `Meta.ordering`.
    pub ordering: Vec<String>,
    /// What `latest()` and `earliest()` go by.
    pub get_latest_by: Vec<String>,
    /// What a person reads for one: given, or made from the class name.
    pub verbose_name: String,
    /// What a person reads for several.
    pub verbose_name_plural: String,
    /// `Meta.unique_together`, by fields.
    pub unique_together: Vec<Vec<String>>,
    /// `Meta.constraints`, as far as they are understood.
    pub constraints: Vec<Constraint>,
    /// `Meta.indexes`, as far as they are understood.
    pub indexes: Vec<MetaIndex>,
    /// The options of its `class Meta` as declared or inherited.
    pub meta: Vec<(String, Expr)>,
    /// Where its class stands; empty for one that Django makes.
    pub span: Span,
}

/// One of `Meta.constraints`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Constraint {
    /// `UniqueConstraint`: its columns, and the fields that they belong to.
    Unique {
        /// What the database keeps.
        unique: Unique,
        /// Its fields.
        fields: Vec<String>,
    },
    /// `CheckConstraint`.
    Check(Check),
}

/// One of `Meta.indexes`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MetaIndex {
    /// Its name, given or made.
    pub name: String,
    /// Its fields as given: `-published` is descending.
    pub fields: Vec<String>,
    /// The rows that it holds; all without one.
    pub condition: Option<SqlExpr>,
}

impl Constraint {
    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Unique { unique, .. } => &unique.name,
            Self::Check(check) => &check.name,
        }
    }
}

impl Model {
    /// The name that other parts of a [`super::Schema`] have for it: the class name, with the app
    /// before it unless that is [`APP`] (`auth.User`).
    pub fn key(&self) -> String {
        key(&self.app, &self.name)
    }

    /// Django's label: `playground.Book`.
    pub fn label(&self) -> String {
        format!("{}.{}", self.app, self.name)
    }

    /// The field of this name, its parents' included.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.resolved_fields.iter().find(|field| field.name == name)
    }

    /// The fields with a column in its own table.
    pub fn local_fields(&self) -> impl Iterator<Item = &Field> {
        let key = self.key();
        self.resolved_fields.iter().filter(move |field| field.model == key && field.is_concrete())
    }

    /// The many-to-many fields that it declares itself.
    pub fn local_many_to_many(&self) -> impl Iterator<Item = &Field> {
        let key = self.key();
        self.resolved_fields.iter().filter(move |field| field.model == key && !field.is_concrete())
    }

    /// The value of an option of its `class Meta`, own or inherited.
    pub fn meta(&self, name: &str) -> Option<&Expr> {
        self.meta.iter().find(|(option, _)| option == name).map(|(_, value)| value)
    }
}

pub(super) fn key(app: &str, name: &str) -> String {
    if app == APP { name.to_owned() } else { format!("{app}.{name}") }
}

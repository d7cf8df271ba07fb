//! The classes of a models.py, as declared.

use serde::{Deserialize, Serialize};

use super::{Expr, Field};
use crate::span::Span;

/// All that a models.py declares, in its order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// The models.
    pub models: Vec<Model>,
    /// The classes of choices at the top level; those inside a model are in [`Model::choices`].
    pub choices: Vec<ChoicesClass>,
    /// Functions, constants, managers and other classes at the top level, for the shell to run.
    pub definitions: Vec<Definition>,
}

/// A class that inherits from `models.Model`, directly or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// Its base classes as written: `models.Model`, `Person`.
    pub bases: Vec<String>,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// The options of its `class Meta`.
    pub meta: Vec<MetaOption>,
    /// The base of `class Meta(Base.Meta)`, as written.
    pub meta_base: Option<String>,
    /// Its classes of choices.
    pub choices: Vec<ChoicesClass>,
    /// Its methods, properties, managers and constants, for the shell to run.
    pub definitions: Vec<Definition>,
    /// Where the whole class stands, with its decorators.
    pub span: Span,
    /// Where its name stands.
    pub name_span: Span,
}

/// One option of a `class Meta`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MetaOption {
    /// Its name: `ordering`.
    pub name: String,
    /// Its value.
    pub value: Expr,
    /// Where the statement stands.
    pub span: Span,
}

/// A `TextChoices` or `IntegerChoices` class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoicesClass {
    /// Its name.
    pub name: String,
    /// Its base as written: `models.TextChoices`.
    pub base: String,
    /// Its members, in order.
    pub members: Vec<ChoicesMember>,
    /// Where it stands.
    pub span: Span,
}

/// A member of a class of choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoicesMember {
    /// Its name: `FRESHMAN`.
    pub name: String,
    /// What the database holds.
    pub value: Expr,
    /// What a person reads, given or made from the name as Django makes it.
    pub label: String,
}

/// Code that is kept as source and run by the shell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// The name that it binds.
    pub name: String,
    /// What it is.
    pub kind: DefinitionKind,
    /// Where it stands, with its decorators.
    pub span: Span,
}

/// The kinds of [`Definition`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DefinitionKind {
    /// A function or method.
    Function,
    /// A method under `@property` or `@cached_property`.
    Property,
    /// A class that is no model: a manager, a queryset, an exception.
    Class,
    /// `objects = BookManager()`.
    Manager,
    /// Any other assignment.
    Constant,
}

impl Module {
    /// The model of this name.
    pub fn model(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.name == name)
    }
}

impl Model {
    /// The field of this name that the class itself declares.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The value of an option of its own `class Meta`.
    pub fn meta(&self, name: &str) -> Option<&Expr> {
        self.meta.iter().find(|option| option.name == name).map(|option| &option.value)
    }
}

//! The classes of a models.py, as declared.

use serde::{Deserialize, Serialize};

use super::{Expr, Field};
use crate::span::Span;

/// All that a models.py declares, in its order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// What stands in quotes at the top of the file.
    pub docstring: Option<String>,
    /// The names that it imports, in order.
    pub imports: Vec<Import>,
    /// The models.
    pub models: Vec<Model>,
    /// The classes of choices at the top level; those inside a model are in [`Model::choices`].
    pub choices: Vec<ChoicesClass>,
    /// Functions, constants, managers and other classes at the top level, for the shell to run.
    pub definitions: Vec<Definition>,
}

/// One name that an import binds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// What it stands for: `django.db.models`, `datetime.date`; leading dots for a relative one.
    pub path: String,
    /// The name that it binds: the last part of the path unless it is renamed by `as`; of a plain
    /// `import a.b` the first.
    pub name: String,
    /// Whether it is written `import a.b` and not `from a import b`.
    pub plain: bool,
    /// Where the statement stands.
    pub span: Span,
}

/// A class that inherits from `models.Model`, directly or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// Its base classes as written: `models.Model`, `Person`.
    pub bases: Vec<String>,
    /// What stands in quotes at its top.
    pub docstring: Option<String>,
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
    /// The label of the empty choice, given as `__empty__`.
    pub empty_label: Option<String>,
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// The name that it binds.
    pub name: String,
    /// What it is.
    pub kind: DefinitionKind,
    /// Its text, with the indentation of its first line taken off every line.
    pub source: String,
    /// The value of a [`DefinitionKind::Constant`].
    pub value: Option<Expr>,
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
    /// What a dotted name stands for, with its import undone: `models.CASCADE` is
    /// `django.db.models.CASCADE`. A name that is not imported stays as it is.
    pub fn full_name(&self, name: &str) -> String {
        let (head, rest) = name.split_once('.').map_or((name, None), |(a, b)| (a, Some(b)));
        let Some(import) = self.imports.iter().rev().find(|import| import.name == head) else {
            return name.to_owned();
        };
        // A plain `import a.b` binds `a`, so the name is already whole.
        let path = if import.plain && import.path.starts_with(head) { head } else { &import.path };
        rest.map_or_else(|| path.to_owned(), |rest| format!("{path}.{rest}"))
    }

    /// The value that a name has where `model` is declared: a constant of the class body, else of
    /// the module, followed through further names. Anything else is given back as it is.
    pub fn resolve<'a>(&'a self, model: Option<&'a Model>, value: &'a Expr) -> &'a Expr {
        let mut value = value;
        // A constant may name another, and a careless text may go round in a circle.
        for _ in 0..16 {
            let Some(name) = value.as_name() else { break };
            let Some(found) = self.constant(model, name) else { break };
            value = found;
        }
        value
    }

    /// The constant of this name: `STATUS` of the class body or of the module, or `Model.STATUS`.
    pub fn constant<'a>(&'a self, model: Option<&'a Model>, name: &str) -> Option<&'a Expr> {
        let in_list = |definitions: &'a [Definition], name: &str| {
            definitions.iter().rev().find(|it| it.name == name).and_then(|it| it.value.as_ref())
        };
        if let Some((class, name)) = name.split_once('.') {
            return in_list(&self.model(class)?.definitions, name);
        }
        model
            .and_then(|model| in_list(&model.definitions, name))
            .or_else(|| in_list(&self.definitions, name))
    }

    /// The class of choices of this name: of the class body, of the module, or `Model.Status`.
    pub fn choices_class<'a>(
        &'a self,
        model: Option<&'a Model>,
        name: &str,
    ) -> Option<&'a ChoicesClass> {
        let in_list =
            |list: &'a [ChoicesClass], name: &str| list.iter().rev().find(|it| it.name == name);
        if let Some((class, name)) = name.split_once('.') {
            return in_list(&self.model(class)?.choices, name);
        }
        model
            .and_then(|model| in_list(&model.choices, name))
            .or_else(|| in_list(&self.choices, name))
    }

    /// The model of this name.
    pub fn model(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.name == name)
    }
}

impl Model {
    /// Whether its own `class Meta` says `abstract = True`.
    pub fn is_abstract(&self) -> bool {
        self.meta("abstract").and_then(Expr::as_bool) == Some(true)
    }

    /// Whether its own `class Meta` says `proxy = True`.
    pub fn is_proxy(&self) -> bool {
        self.meta("proxy").and_then(Expr::as_bool) == Some(true)
    }

    /// The field of this name that the class itself declares.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The value of an option of its own `class Meta`.
    pub fn meta(&self, name: &str) -> Option<&Expr> {
        self.meta.iter().find(|option| option.name == name).map(|option| &option.value)
    }
}

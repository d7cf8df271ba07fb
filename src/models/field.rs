//! One field of a model, as declared.

use serde::{Deserialize, Serialize};

use super::{Expr, ExprKind, FieldClass};
use crate::span::Span;

/// A field: `author = models.ForeignKey(Author, on_delete=models.CASCADE)`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The name it is assigned to.
    pub name: String,
    /// Its class.
    pub class: FieldClass,
    /// Its arguments in the order of the text, each under the name of its parameter, also where it
    /// is given by position (`to`, `on_delete`, `verbose_name`).
    pub options: Vec<FieldOption>,
    /// Where the whole statement stands.
    pub span: Span,
    /// Where the name stands.
    pub name_span: Span,
    /// Where the class's name stands, with its module: `models.ForeignKey`.
    pub class_span: Span,
}

/// One argument of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldOption {
    /// The name of the parameter.
    pub name: String,
    /// Its value.
    pub value: Expr,
    /// Whether it is given by position, without its name.
    pub positional: bool,
    /// Where it stands, with its keyword.
    pub span: Span,
}

/// What a relation points to, as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// `Author`, `self`, `auth.User`.
    pub name: String,
    /// Whether it is written as a string, and so may come before its class.
    pub lazy: bool,
    /// Where it stands.
    pub span: Span,
}

/// What happens to a row when the row that it points to is deleted; see `django/db/models/deletion.py`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum OnDelete {
    /// It is deleted too.
    Cascade,
    /// The deletion is refused.
    Protect,
    /// The deletion is refused, unless this row goes away by another cascade as well.
    Restrict,
    /// The reference becomes NULL.
    SetNull,
    /// The reference becomes the field's default.
    SetDefault,
    /// The reference becomes this value, or what this callable gives.
    Set(Expr),
    /// Nothing; the database may then object.
    DoNothing,
}

impl OnDelete {
    /// Reads `models.CASCADE`, `SET_NULL`, `models.SET(1)` …
    pub fn read(value: &Expr) -> Option<Self> {
        let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
        match &value.kind {
            ExprKind::Name(name) => match last(name).as_str() {
                "CASCADE" => Some(Self::Cascade),
                "PROTECT" => Some(Self::Protect),
                "RESTRICT" => Some(Self::Restrict),
                "SET_NULL" => Some(Self::SetNull),
                "SET_DEFAULT" => Some(Self::SetDefault),
                "DO_NOTHING" => Some(Self::DoNothing),
                _ => None,
            },
            ExprKind::Call { function, arguments } if last(function) == "SET" => {
                arguments.first().map(|argument| Self::Set(argument.value.clone()))
            }
            _ => None,
        }
    }

    /// Django's name of the rule.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Cascade => "CASCADE",
            Self::Protect => "PROTECT",
            Self::Restrict => "RESTRICT",
            Self::SetNull => "SET_NULL",
            Self::SetDefault => "SET_DEFAULT",
            Self::Set(_) => "SET()",
            Self::DoNothing => "DO_NOTHING",
        }
    }
}

impl Field {
    /// The value of an option, if it is given.
    pub fn option(&self, name: &str) -> Option<&Expr> {
        self.options.iter().find(|option| option.name == name).map(|option| &option.value)
    }

    /// Whether an option is given as `True`.
    pub fn is_set(&self, name: &str) -> bool {
        self.option(name).and_then(Expr::as_bool) == Some(true)
    }

    /// The text of an option, if it is given as a string.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.option(name).and_then(Expr::as_str)
    }

    /// The number of an option, if it is given as a whole number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.option(name).and_then(Expr::as_int)
    }

    /// What a relation points to.
    pub fn target(&self) -> Option<Target> {
        self.reference("to")
    }

    /// The model of the join table that a many-to-many field names.
    pub fn through(&self) -> Option<Target> {
        self.reference("through")
    }

    /// The rule of a foreign key or one-to-one field.
    pub fn on_delete(&self) -> Option<OnDelete> {
        self.option("on_delete").and_then(OnDelete::read)
    }

    fn reference(&self, option: &str) -> Option<Target> {
        let value = self.option(option)?;
        match &value.kind {
            ExprKind::Name(name) => {
                Some(Target { name: name.clone(), lazy: false, span: value.span })
            }
            ExprKind::Str(name) => {
                Some(Target { name: name.clone(), lazy: true, span: value.span })
            }
            _ => None,
        }
    }
}

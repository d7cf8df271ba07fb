//! What is wrong, where, and how to mend it, as plain data that each surface draws its own way.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// How bad it is; Django's levels of `django/core/checks/messages.py`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing: for example a piece of code that Modelyard does not run.
    Info,
    /// It works, but hardly as meant.
    Warning,
    /// No tables can be made while it stands.
    Error,
}

/// One message about what a learner wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Django's id (`fields.E304`), the name of a Python exception (`NameError`), or a word of our
    /// own in lower case (`not-run`).
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about, as Django names it: `playground.Book.author`, or empty.
    pub object: String,
    /// Django's or Python's exact words.
    pub message: String,
    /// Django's hint, if it has one.
    pub hint: Option<String>,
    /// One sentence in plain words, for someone who has never seen the message.
    pub plain: String,
    /// The control of the form that it belongs to.
    pub place: Place,
    /// The piece of models.py that it belongs to.
    pub span: Option<Span>,
    /// An edit that mends it, where one is clear.
    pub fix: Option<Fix>,
}

/// The control of the form that a diagnostic belongs to; names as the learner wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The models as a whole.
    #[default]
    Models,
    /// A model.
    Model {
        /// Its class name.
        model: String,
    },
    /// A field, or one option of it.
    Field {
        /// The class name of the model that declares it.
        model: String,
        /// The field's name.
        field: String,
        /// The option concerned (`related_name`), if it is one.
        option: Option<String>,
    },
}

impl Place {
    /// The class name of the model that it is in, if it is in one.
    pub fn model(&self) -> Option<&str> {
        match self {
            Self::Models => None,
            Self::Model { model } | Self::Field { model, .. } => Some(model),
        }
    }
}

/// A change to the models that mends a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What the button says: `Set related_name='edited_books' on Book.editor`.
    pub title: String,
    /// What it does, in order.
    pub changes: Vec<Change>,
}

/// One step of a [`Fix`]. `models::edit` turns it into a change of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Gives an option of a field a value, in Python: `related_name`, `'books'`.
    SetOption {
        /// Class name of the model.
        model: String,
        /// The field's name.
        field: String,
        /// The option's name.
        option: String,
        /// The value as Python source.
        value: String,
    },
    /// Takes an option away.
    RemoveOption {
        /// Class name of the model.
        model: String,
        /// The field's name.
        field: String,
        /// The option's name.
        option: String,
    },
    /// Renames a field.
    RenameField {
        /// Class name of the model.
        model: String,
        /// The field's present name.
        field: String,
        /// The name to be.
        to: String,
    },
    /// Makes a field one of another class, such as `OneToOneField`.
    SetFieldClass {
        /// Class name of the model.
        model: String,
        /// The field's name.
        field: String,
        /// The class's name.
        class: String,
    },
    /// Replaces a piece of models.py.
    Replace {
        /// The piece.
        span: Span,
        /// What stands there then.
        text: String,
    },
}

impl Diagnostic {
    /// An error with a code and a message; the rest is filled in by the `with_` functions.
    pub fn error(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            severity: Severity::Error,
            object: String::new(),
            message: message.into(),
            hint: None,
            plain: String::new(),
            place: Place::Models,
            span: None,
            fix: None,
        }
    }

    /// As [`Diagnostic::error`], but a warning.
    pub fn warning(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// As [`Diagnostic::error`], but only to be known.
    pub fn info(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Info, ..Self::error(code, message) }
    }

    /// Names what it is about, as Django does.
    #[must_use]
    pub fn about(mut self, object: impl Into<String>) -> Self {
        self.object = object.into();
        self
    }

    /// Adds Django's hint.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds the plain sentence.
    #[must_use]
    pub fn with_plain(mut self, plain: impl Into<String>) -> Self {
        self.plain = plain.into();
        self
    }

    /// Says which control of the form it belongs to.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// Says which piece of models.py it belongs to.
    #[must_use]
    pub fn spanning(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Adds the edit that mends it.
    #[must_use]
    pub fn with_fix(mut self, title: impl Into<String>, changes: Vec<Change>) -> Self {
        self.fix = Some(Fix { title: title.into(), changes });
        self
    }

    /// Whether tables cannot be made while it stands.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

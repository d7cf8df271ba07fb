//! What is known of a value without having it.

use std::rc::Rc;

use crate::orm::ModelId;
use crate::shell::class::Class;
use crate::shell::django::apps::{model_of_class, model_of_instance};
use crate::shell::django::manager::ManagerState;
use crate::shell::django::native::payload;
use crate::shell::django::query::{self, Rows};
use crate::shell::value::Value;

/// What a value is.
#[derive(Clone)]
pub(super) enum Kind {
    /// Nobody knows.
    Unknown,
    /// A value that is at hand.
    Value(Value),
    /// An object of a builtin type, by the type's name.
    Builtin(&'static str),
    /// What gives values of one kind.
    Many(Box<Kind>),
    /// An instance of a model.
    Instance(Of),
    /// A model's class.
    Class(ModelId),
    /// A manager of a model's class.
    Manager(Of),
    /// The manager of a foreign key's other side; whether the key may be NULL.
    ForeignManager(Of, bool),
    /// The manager of a many-to-many relation.
    ManyManager(Of),
    /// A QuerySet.
    QuerySet(Of),
    /// A QuerySet of dictionaries, tuples or values.
    Rows(Of, &'static str),
}

/// A model with the names that `annotate()` gave its objects.
#[derive(Clone)]
pub(super) struct Of {
    pub(super) model: ModelId,
    pub(super) annotations: Rc<[String]>,
    /// The class of a manager or QuerySet that is the learner's own.
    pub(super) class: Option<Rc<Class>>,
}

impl Of {
    pub(super) fn model(model: ModelId) -> Self {
        Self { model, annotations: Rc::new([]), class: None }
    }

    /// The same with more annotations.
    pub(super) fn annotated(&self, names: Vec<String>) -> Self {
        let all: Vec<String> = self.annotations.iter().cloned().chain(names).collect();
        Self { annotations: all.into(), ..self.clone() }
    }
}

impl Kind {
    /// What is known of a value that is at hand.
    pub(super) fn of(value: &Value) -> Self {
        if let Some(model) = model_of_class(value) {
            return Self::Class(model.id);
        }
        if let Some(model) = model_of_instance(value) {
            return Self::Instance(Of::model(model.id));
        }
        if let Some(state) = query::state(value)
            && let Some(model) = state.model.get()
            && let Value::Instance(instance) = value
        {
            let of = Of { class: Some(instance.class.clone()), ..Of::model(model.id) };
            return match state.rows.get() {
                Rows::Model => Self::QuerySet(of),
                Rows::Values => Self::Rows(of, "dict"),
                Rows::List | Rows::Named => Self::Rows(of, "tuple"),
                Rows::Flat => Self::Rows(of, "object"),
            };
        }
        if let Some(manager) = payload::<ManagerState>(value) {
            let found = manager.model.borrow().clone().map(Value::Class);
            let model = found.and_then(|class| model_of_class(&class));
            let class = match value {
                Value::Instance(instance) => Some(instance.class.clone()),
                _ => None,
            };
            let name = class.as_ref().map(|class| class.name.clone());
            if let Some(model) = model {
                let of = Of { class, ..Of::model(model.id) };
                let nullable = of.class.as_ref().is_some_and(|it| it.find("remove").is_some());
                return match name.as_deref() {
                    Some("RelatedManager") => Self::ForeignManager(of, nullable),
                    Some("ManyRelatedManager") => Self::ManyManager(of),
                    _ => Self::Manager(of),
                };
            }
        }
        Self::Value(value.clone())
    }

    /// The model whose rows it is about, for names in lookups.
    pub(super) const fn model(&self) -> Option<&Of> {
        match self {
            Self::Instance(of)
            | Self::Manager(of)
            | Self::ForeignManager(of, _)
            | Self::ManyManager(of)
            | Self::QuerySet(of)
            | Self::Rows(of, _) => Some(of),
            _ => None,
        }
    }

    /// Whether it has the methods of a QuerySet.
    pub(super) const fn is_query(&self) -> bool {
        matches!(
            self,
            Self::Manager(_)
                | Self::ForeignManager(..)
                | Self::ManyManager(_)
                | Self::QuerySet(_)
                | Self::Rows(..)
        )
    }
}

//! The models of a project as Python sees them: their classes, and what each keeps
//! (`django/apps/registry.py`, `Model._meta`).

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::connection::Connection;
use crate::orm::{FieldId, ModelId, Registry, RelationId};
use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::value::{Str, Value};

/// All of Django's that a shell holds.
#[derive(Default)]
pub(crate) struct Django {
    /// The models, resolved.
    pub(crate) registry: Rc<Registry>,
    /// The connection.
    pub(crate) connection: RefCell<Connection>,
    /// The classes, by [`ModelId`].
    pub(crate) models: RefCell<Vec<Option<Rc<ModelClass>>>>,
    /// Values whose `repr` an error may need.
    pub(crate) shown: Shown,
    /// How many managers there have been (`BaseManager.creation_counter`).
    pub(crate) managers: Cell<u64>,
    /// The field objects, by [`FieldId`]: an `Instance` of `CharField` and the like.
    pub(crate) fields: RefCell<Vec<Option<Value>>>,
    /// The signals of models, by name, once they are imported.
    pub(crate) signals: RefCell<Vec<(&'static str, Value)>>,
    /// The objects of relations, once they are asked for.
    pub(crate) relations: RefCell<FxHashMap<RelationId, Value>>,
    /// The relations that point to a model, once they are asked for.
    pub(crate) reverse: RefCell<FxHashMap<ModelId, Rc<[RelationId]>>>,
}

/// What a model class keeps; its [`Class::payload`].
pub(crate) struct ModelClass {
    /// Its number.
    pub(crate) id: ModelId,
    /// The class; set once it is made.
    pub(crate) class: OnceCell<Rc<Class>>,
    /// What the constructor goes through: the concrete fields in order.
    pub(crate) slots: OnceCell<Rc<[Slot]>>,
    /// `_meta.local_managers`: those of its own body.
    pub(crate) local_managers: RefCell<Vec<(Str, Value)>>,
    /// `_meta.managers`: names and managers, the default manager first.
    pub(crate) managers: RefCell<Vec<(Str, Value)>>,
    /// `_default_manager`.
    pub(crate) default_manager: OnceCell<Value>,
    /// `_base_manager`.
    pub(crate) base_manager: OnceCell<Value>,
}

/// One concrete field of a model, ready for the constructor.
pub(crate) struct Slot {
    /// The field.
    pub(crate) field: FieldId,
    /// Its name.
    pub(crate) name: Str,
    /// The attribute that holds its value.
    pub(crate) attname: Str,
    /// Its default.
    pub(crate) default: FieldDefault,
}

/// `Field.get_default()`, decided once.
pub(crate) enum FieldDefault {
    /// A value: the default, `None`, or `''`.
    Value(Value),
    /// What is called each time.
    Call(Value),
}

impl ModelClass {
    /// The class.
    pub(crate) fn class(&self) -> Option<Rc<Class>> {
        self.class.get().cloned()
    }
}

impl Django {
    /// A project without rows and, as yet, without classes.
    pub(crate) fn new(registry: Rc<Registry>) -> Self {
        let count = registry.models().len();
        Self {
            models: RefCell::new(vec![None; count]),
            fields: RefCell::new(Vec::new()),
            managers: Cell::new(0),
            shown: Shown::default(),
            connection: RefCell::default(),
            signals: RefCell::default(),
            relations: RefCell::default(),
            reverse: RefCell::default(),
            registry,
        }
    }

    /// What a model's class keeps.
    pub(crate) fn model(&self, id: ModelId) -> Option<Rc<ModelClass>> {
        self.models.borrow().get(id.0 as usize)?.clone()
    }

    /// The class of a model.
    pub(crate) fn class(&self, id: ModelId) -> Option<Rc<Class>> {
        self.model(id)?.class()
    }

    /// The field object of a field.
    pub(crate) fn field(&self, id: FieldId) -> Option<Value> {
        self.fields.borrow().get(id.0 as usize)?.clone()
    }

    /// Remembers the field object of a field.
    pub(crate) fn set_field(&self, id: FieldId, field: Value) {
        let mut fields = self.fields.borrow_mut();
        let at = id.0 as usize;
        if fields.len() <= at {
            fields.resize(at + 1, None);
        }
        fields[at] = Some(field);
    }
}

/// What a class keeps, if it is the class of a model that is not abstract.
pub(crate) fn model_class(class: &Class) -> Option<Rc<ModelClass>> {
    let payload: Rc<dyn Any> = class.payload.get()?.clone();
    payload.downcast::<ModelClass>().ok()
}

/// The model of a value that is a model class.
pub(crate) fn model_of_class(value: &Value) -> Option<Rc<ModelClass>> {
    match value {
        Value::Class(class) => model_class(class),
        _ => None,
    }
}

/// The model of a value that is an instance of one.
pub(crate) fn model_of_instance(value: &Value) -> Option<Rc<ModelClass>> {
    match value {
        Value::Instance(instance) => model_class(&instance.class),
        _ => None,
    }
}

impl Interpreter {
    /// The registry of the models.
    pub(crate) fn registry(&self) -> Rc<Registry> {
        self.django.registry.clone()
    }
}

/// Values that messages about them may show: making their `repr` may ask the database, so it is made
/// only when there is such a message. The latest few are kept.
#[derive(Default)]
pub(crate) struct Shown {
    values: RefCell<Vec<Value>>,
    next: Cell<usize>,
}

impl Shown {
    const MOST: usize = 8;

    /// Keeps a value; the text stands for it in a message.
    pub(crate) fn keep(&self, value: &Value) -> String {
        let at = self.next.get();
        self.next.set((at + 1) % Self::MOST);
        let mut values = self.values.borrow_mut();
        let old = match values.get_mut(at) {
            Some(slot) => Some(std::mem::replace(slot, value.clone())),
            None => {
                values.push(value.clone());
                None
            }
        };
        drop(values);
        drop(old);
        format!("\u{1}{at}\u{1}")
    }

    /// The values that a message stands for, each with its text.
    pub(crate) fn mentioned(&self, message: &str) -> Vec<(String, Value)> {
        if !message.contains('\u{1}') {
            return Vec::new();
        }
        let values = self.values.borrow();
        let all = values.iter().enumerate();
        let of = all.map(|(at, value)| (format!("\u{1}{at}\u{1}"), value.clone()));
        of.filter(|(text, _)| message.contains(&**text)).collect()
    }
}

//! The classes of a models.py as Django's app registry has them when its checks run: inherited
//! fields copied, parent links and primary keys added, join tables made, relations named from both
//! ends. It keeps what is wrong, such as relations to models that do not exist, because the checks
//! are about just that.
//!
//! Sources: `ModelBase.__new__` in `django/db/models/base.py`, `django/db/models/options.py`,
//! `django/db/models/fields/related.py` and `reverse_related.py`.

mod class;
mod inherit;
mod linearize;
mod lookup;
mod meta;
mod prepare;
mod relate;
mod unread;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::models::{Expr, Field, FieldClass, MetaOption, Model, Module, UnreadField};

pub(super) use inherit::{keyword, positional};
pub(super) use lookup::{Entry, Which};
pub(super) use meta::{calls, last};
pub(super) use relate::{Remote, TargetModel};
pub(super) use unread::output_field;

/// A model class of the [`Registry`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ModelId(usize);

/// A field as it is attached to one class of the [`Registry`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct FieldId(usize);

/// What a class has, shared by all who ask.
type Entries = Rc<[Entry]>;

/// All classes and fields.
#[derive(Debug, Default)]
pub(super) struct Registry<'a> {
    /// The classes, abstract ones too, in the order in which Python makes them.
    classes: Vec<Class<'a>>,
    fields: Vec<Attached<'a>>,
    /// The classes that have or share a table, in the order in which Django registers them.
    registered: Vec<ModelId>,
    /// The same, to be looked up.
    is_registered: HashSet<ModelId>,
    /// What each name of the learner's module stands for at the end of it.
    names: HashMap<&'a str, ModelId>,
    /// The registered models by app and lower-case name.
    by_label: HashMap<(String, String), ModelId>,
    /// For each class, the relation fields that point to it or to its proxies.
    pointing: Vec<Vec<FieldId>>,
    /// Whether relations are resolved: then nothing changes any more.
    resolved: bool,
    known_entries: RefCell<HashMap<(ModelId, Which), Entries>>,
    known_parents: RefCell<HashMap<ModelId, Rc<[ModelId]>>>,
    /// Django's `Field.creation_counter` and, below zero, `Field.auto_creation_counter`.
    counter: i64,
    auto_counter: i64,
    /// What Django raises while it makes a class.
    pub(super) failures: Vec<Diagnostic>,
}

/// One class; Django's `Options`.
#[derive(Debug)]
pub(super) struct Class<'a> {
    /// The label of its app.
    pub(super) app: &'static str,
    /// The class's name.
    pub(super) name: String,
    /// How the learner declares it; none for a join table that Django makes.
    pub(super) declared: Option<&'a Model>,
    pub(super) is_abstract: bool,
    pub(super) proxy: bool,
    pub(super) managed: bool,
    pub(super) table: String,
    /// Itself and its ancestors in Python's method resolution order.
    pub(super) mro: Vec<ModelId>,
    /// The concrete models that it inherits from, with the field that leads there.
    pub(super) parents: Vec<(ModelId, Option<FieldId>)>,
    /// Its own fields but for many-to-many ones, in the order of their creation.
    pub(super) local_fields: Vec<FieldId>,
    /// Its own many-to-many fields.
    pub(super) local_many_to_many: Vec<FieldId>,
    pub(super) primary_key: Option<FieldId>,
    /// The end of its chain of proxies.
    pub(super) concrete: ModelId,
    /// The model and the field that a join table is made for.
    pub(super) made_for: Option<(ModelId, FieldId)>,
    /// The options of its `class Meta`, with those of the bases of that class.
    pub(super) meta: Vec<&'a MetaOption>,
    /// Its order: its own or that of its concrete parent.
    pub(super) ordering: Option<&'a Expr>,
    /// The field of `order_with_respect_to`.
    ordered_within: bool,
    /// Whether it has all its fields.
    finished: bool,
    /// The names of its own attributes, Python's `__dict__`.
    attributes: HashSet<String>,
    /// Those of its own attributes that are properties.
    properties: HashSet<String>,
}

/// A field of one class.
#[derive(Debug)]
pub(super) struct Attached<'a> {
    pub(super) model: ModelId,
    /// As the learner declares it, or as Django makes it.
    pub(super) field: Cow<'a, Field>,
    /// What it stands in for, if its class is none that Modelyard has.
    pub(super) unread: Option<&'a UnreadField>,
    /// The class whose text declares it: an abstract base, or the model itself.
    pub(super) declared_by: Option<&'a Model>,
    pub(super) primary_key: bool,
    /// When it was made; fields are sorted by it.
    created: i64,
    /// What it relates to, for a relation.
    pub(super) remote: Option<Remote>,
}

impl<'a> Attached<'a> {
    pub(super) fn name(&self) -> &str {
        &self.field.name
    }

    pub(super) fn class(&self) -> FieldClass {
        self.field.class
    }

    pub(super) fn is_many_to_many(&self) -> bool {
        self.field.class == FieldClass::ManyToManyField
    }

    /// The attribute that holds the value: `author_id` for `author`.
    pub(super) fn attname(&self) -> Cow<'_, str> {
        match self.field.class {
            FieldClass::ForeignKey | FieldClass::OneToOneField => {
                Cow::Owned(format!("{}_id", self.field.name))
            }
            _ => Cow::Borrowed(&self.field.name),
        }
    }

    pub(super) fn column(&self) -> Cow<'_, str> {
        self.field.text("db_column").map_or_else(|| self.attname(), Cow::Borrowed)
    }

    /// The name of the class that it stands in for.
    pub(super) fn unread_class(&self) -> Option<&'a str> {
        self.unread.map(|unread| meta::last(&unread.class))
    }

    /// Whether it is a `CompositePrimaryKey`, which has no column of its own.
    pub(super) fn is_composite(&self) -> bool {
        self.unread_class() == Some("CompositePrimaryKey")
    }

    /// Django's `Field.unique`.
    pub(super) fn is_unique(&self) -> bool {
        self.primary_key
            || self.field.is_set("unique")
            || self.field.class == FieldClass::OneToOneField
    }

    /// Whether an option is given as anything but `None`.
    pub(super) fn has(&self, option: &str) -> bool {
        self.field.option(option).is_some_and(|value| value.kind != crate::models::ExprKind::None)
    }
}

impl Class<'_> {
    /// Django's `Options.label`: `playground.Book`.
    pub(super) fn label(&self) -> String {
        format!("{}.{}", self.app, self.name)
    }

    /// Django's `Options.label_lower`.
    pub(super) fn label_lower(&self) -> String {
        format!("{}.{}", self.app, self.lower_name())
    }

    /// Django's `Options.model_name`.
    pub(super) fn lower_name(&self) -> String {
        self.name.to_lowercase()
    }

    /// An option of its `class Meta`, inherited or not.
    pub(super) fn meta(&self, name: &str) -> Option<&Expr> {
        self.meta.iter().find(|option| option.name == name).map(|option| &option.value)
    }
}

impl<'a> Registry<'a> {
    /// Makes the classes of a module, after those that come with Django.
    pub(super) fn new(module: &'a Module) -> Self {
        let mut registry = Self { auto_counter: -1, ..Self::default() };
        for app in crate::schema::builtin::apps() {
            for model in &app.module.models {
                registry.add_class(app.app, model);
            }
        }
        for model in &module.models {
            let id = registry.add_class(crate::schema::APP, model);
            registry.names.insert(&model.name, id);
        }
        registry.resolve_relations();
        registry.resolved = true;
        registry
    }

    /// A field that belongs to a class and is not attached to it.
    pub(super) fn add_loose(&mut self, model: ModelId, field: Field) -> FieldId {
        let id = FieldId(self.fields.len());
        let remote = field.class.is_relation().then(|| self.remote(model, &field));
        let (declared_by, created) = (self.class(model).declared, self.auto_counter);
        self.fields.push(Attached {
            model,
            field: Cow::Owned(field),
            unread: None,
            declared_by,
            primary_key: false,
            created,
            remote,
        });
        id
    }

    pub(super) fn class(&self, id: ModelId) -> &Class<'a> {
        &self.classes[id.0]
    }

    pub(super) fn field(&self, id: FieldId) -> &Attached<'a> {
        &self.fields[id.0]
    }

    /// The learner's models, without join tables; what Django checks.
    pub(super) fn own_models(&self) -> impl Iterator<Item = ModelId> + '_ {
        self.registered.iter().copied().filter(|&id| {
            self.class(id).app == crate::schema::APP && self.class(id).made_for.is_none()
        })
    }

    /// All registered models: `apps.get_models(include_auto_created=True)`.
    pub(super) fn registered(&self) -> &[ModelId] {
        &self.registered
    }

    pub(super) fn is_registered(&self, id: ModelId) -> bool {
        self.is_registered.contains(&id)
    }

    /// `str(field)`: `playground.Book.author`.
    pub(super) fn field_label(&self, id: FieldId) -> String {
        let field = self.field(id);
        format!("{}.{}", self.class(field.model).label(), field.name())
    }
}

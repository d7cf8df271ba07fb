//! From the model that has the field: `book.author` (`ForwardManyToOneDescriptor` and
//! `ForwardOneToOneDescriptor`).

use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

use super::super::apps::model_of_instance;
use super::super::manager;
use super::super::model::{cached, remember, state};
use super::lookup::{get_by, is_plain_base};
use super::prefetch::Prefetcher;
use super::values::{
    self, ancestor_link, cannot_assign, is_instance, keyword, missing_class, object_name, raw,
    share_database,
};
use crate::orm::{FieldId, ModelId, RelationId};
use crate::schema::RelationKind;
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::PyResult;
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

/// The descriptor under the name of a `ForeignKey` or `OneToOneField`.
pub(super) struct Forward {
    pub(super) relation: RelationId,
    pub(super) field: FieldId,
    /// The model that has the field.
    pub(super) model: ModelId,
    pub(super) name: Str,
    pub(super) attname: Str,
    pub(super) null: bool,
    pub(super) kind: RelationKind,
    pub(super) missing: OnceCell<Rc<Class>>,
}

impl Forward {
    /// `RelatedObjectDoesNotExist`.
    fn missing(&self, shell: &mut Interpreter) -> PyResult<Rc<Class>> {
        if let Some(class) = self.missing.get() {
            return Ok(class.clone());
        }
        let to = shell.registry().relation(self.relation).to;
        let made = missing_class(shell, self.model, &self.name, to)?;
        Ok(self.missing.get_or_init(|| made).clone())
    }

    /// The related object: the one that is kept, or the one that is found.
    fn load(&self, shell: &mut Interpreter, receiver: &Value) -> PyResult<Value> {
        let raw = raw(shell, receiver, &self.attname)?;
        let mut found = Value::None;
        if !matches!(raw, Value::None) {
            let registry = shell.registry();
            let own = model_of_instance(receiver).map_or(self.model, |model| model.id);
            let known = ancestor_link(&registry, own, self.model)
                .and_then(|link| cached(receiver, &registry.field(link).name))
                .and_then(|ancestor| cached(&ancestor, &self.name));
            found = match known {
                Some(known) if !matches!(known, Value::None) => known,
                _ => {
                    let object = self.fetch(shell, receiver, raw)?;
                    self.remember_on(shell, &object, receiver);
                    object
                }
            };
        }
        remember(receiver, &self.name, found.clone());
        Ok(found)
    }

    /// The other end of a one-to-one relation knows this one.
    fn remember_on(&self, shell: &Interpreter, other: &Value, own: &Value) {
        if self.kind != RelationKind::OneToOne {
            return;
        }
        remember(other, shell.registry().relation(self.relation).cache_name(), own.clone());
    }

    /// `get_object`.
    fn fetch(&self, shell: &mut Interpreter, receiver: &Value, raw: Value) -> PyResult<Value> {
        let registry = shell.registry();
        let relation = registry.relation(self.relation);
        if relation.parent_link
            && let Some(parent) = self.parent(shell, receiver)?
        {
            return Ok(parent);
        }
        let Some(model) = shell.django.model(relation.to) else { return Ok(Value::None) };
        if is_plain_base(shell, &model) {
            return get_by(shell, &model, relation.target, raw);
        }
        let queryset = manager::base_queryset(shell, &model, receiver)?;
        let target = registry.field(relation.target).attname.clone();
        shell.call_method(&queryset, "get", keyword(target, raw))
    }

    /// The part of an instance that is its parent's: all of it is there, so nothing is asked.
    fn parent(&self, shell: &mut Interpreter, receiver: &Value) -> PyResult<Option<Value>> {
        let registry = shell.registry();
        let to = registry.relation(self.relation).to;
        let (Value::Instance(instance), Some(class)) = (receiver, shell.django.class(to)) else {
            return Ok(None);
        };
        let mut keywords = Vec::new();
        for field in &registry.options(to).fields {
            let attname = registry.field(*field).attname.clone();
            let Some(value) = instance.attributes.borrow().get(&*attname).cloned() else {
                return Ok(None);
            };
            keywords.push((attname, value));
        }
        let made = shell.call(&Value::Class(class), Args { positional: Vec::new(), keywords })?;
        if let (Some(own), Some(above)) = (state(receiver), state(&made)) {
            above.adding.set(own.adding.get());
            above.stored.set(own.stored.get());
        }
        Ok(Some(made))
    }

    /// A primary key that links to a parent: the parents' keys follow.
    fn set_inherited(
        &self,
        shell: &mut Interpreter,
        receiver: &Value,
        value: &Value,
    ) -> PyResult<()> {
        let registry = shell.registry();
        let Some(own) = model_of_instance(receiver) else { return Ok(()) };
        for field in &registry.options(own.id).fields {
            let field = registry.field(*field);
            let Some(relation) = registry.relation_of(field.id) else { continue };
            if !field.primary_key {
                continue;
            }
            let attname = registry.field(registry.options(relation.to).pk).attname.clone();
            let key = match value {
                Value::None => Value::None,
                value => raw(shell, value, &attname)?,
            };
            shell.set_attr(receiver, &attname, key)?;
        }
        Ok(())
    }
}

impl Host for Forward {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        match self.kind {
            RelationKind::OneToOne => "ForwardOneToOneDescriptor",
            _ => "ForwardManyToOneDescriptor",
        }
        .to_owned()
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok(values::descriptor_repr(&*self, Rc::as_ptr(&self).cast()))
    }

    fn is_data_descriptor(&self) -> bool {
        true
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "field" => shell.django.field(self.field),
            "RelatedObjectDoesNotExist" => Some(Value::Class(self.missing(shell)?)),
            "is_cached" => Some(Value::native(name, move |_, args| {
                let instance = args.exactly_one("is_cached")?;
                Ok(Value::Bool(cached(&instance, &self.name).is_some()))
            })),
            "get_queryset" => Some(Value::native(name, move |shell, mut args| {
                let to = shell.registry().relation(self.relation).to;
                let Some(model) = shell.django.model(to) else { return Ok(Value::None) };
                let instance = args.take("instance").unwrap_or(Value::None);
                manager::base_queryset(shell, &model, &instance)
            })),
            "get_prefetch_querysets" => {
                Some(Prefetcher::Forward(self.relation).into_function(name))
            }
            _ => None,
        })
    }

    fn bind(
        self: Rc<Self>,
        shell: &mut Interpreter,
        receiver: &Value,
        _: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        if !matches!(receiver, Value::Instance(_)) {
            return Ok(None);
        }
        let found = match cached(receiver, &self.name) {
            Some(found) => found,
            None => self.load(shell, receiver)?,
        };
        if matches!(found, Value::None) && !self.null {
            let class = self.missing(shell)?;
            let model = shell.registry().options(self.model).object_name.clone();
            let message = format!("{model} has no {}.", self.name);
            return Err(shell.raise_class(&class, vec![Value::str(message)]));
        }
        Ok(Some(found))
    }

    fn bind_set(
        self: Rc<Self>,
        shell: &mut Interpreter,
        receiver: &Value,
        value: Value,
    ) -> PyResult<()> {
        let registry = shell.registry();
        let relation = registry.relation(self.relation);
        if matches!(value, Value::None) {
            if let Some(related) = cached(receiver, &self.name)
                && !matches!(related, Value::None)
            {
                remember(&related, relation.cache_name(), Value::None);
            }
            shell.set_attr(receiver, &self.attname, Value::None)?;
        } else {
            if !is_instance(shell, &value, registry.options(relation.to).concrete) {
                let place = format!("{}.{}", object_name(shell, receiver), self.name);
                return Err(cannot_assign(shell, &value, &place, relation.to));
            }
            share_database(receiver, &value);
            let key = raw(shell, &value, &registry.field(relation.target).attname)?;
            shell.set_attr(receiver, &self.attname, key)?;
        }
        remember(receiver, &self.name, value.clone());
        if !matches!(value, Value::None) {
            self.remember_on(shell, &value, receiver);
        }
        if relation.parent_link && registry.field(self.field).primary_key {
            self.set_inherited(shell, receiver, &value)?;
        }
        Ok(())
    }
}

//! From the other end of a one-to-one relation: `place.restaurant` (`ReverseOneToOneDescriptor`).

use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

use super::super::manager;
use super::super::model::{cached, forget, pk_of, remember};
use super::lookup::{get_by, is_plain_base};
use super::prefetch::Prefetcher;
use super::values::{
    self, cannot_assign, is_instance, is_missing, keyword, missing_class, object_name, raw,
    share_database,
};
use crate::orm::RelationId;
use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::PyResult;
use crate::shell::value::{Str, Value};

/// The descriptor under the accessor of a one-to-one relation.
pub(super) struct ReverseOne {
    pub(super) relation: RelationId,
    pub(super) accessor: Str,
    pub(super) missing: OnceCell<Rc<Class>>,
}

impl ReverseOne {
    fn missing(&self, shell: &mut Interpreter) -> PyResult<Rc<Class>> {
        if let Some(class) = self.missing.get() {
            return Ok(class.clone());
        }
        let registry = shell.registry();
        let relation = registry.relation(self.relation);
        let made = missing_class(shell, relation.to, &relation.query_name, relation.model)?;
        Ok(self.missing.get_or_init(|| made).clone())
    }

    fn load(&self, shell: &mut Interpreter, receiver: &Value) -> PyResult<Value> {
        let registry = shell.registry();
        let relation = registry.relation(self.relation);
        let mut found = Value::None;
        if !matches!(pk_of(shell, receiver)?, Value::None) {
            let field = registry.field(relation.field);
            let target = registry.field(relation.target);
            let key = raw(shell, receiver, &target.attname)?;
            let Some(model) = shell.django.model(relation.model) else { return Ok(found) };
            let result = if is_plain_base(shell, &model) && !matches!(key, Value::None) {
                get_by(shell, &model, relation.field, key)
            } else {
                let queryset = manager::base_queryset(shell, &model, receiver)?;
                let lookup = format!("{}__{}", field.name, target.name);
                shell.call_method(&queryset, "get", keyword(lookup, key))
            };
            match result {
                Ok(object) => {
                    remember(&object, &field.name, receiver.clone());
                    found = object;
                }
                Err(raised) if is_missing(shell, &raised, relation.model) => {}
                Err(raised) => return Err(raised),
            }
        }
        remember(receiver, &self.accessor, found.clone());
        Ok(found)
    }
}

impl Host for ReverseOne {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ReverseOneToOneDescriptor".to_owned()
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok(values::descriptor_repr(&*self, Rc::as_ptr(&self).cast()))
    }

    fn is_data_descriptor(&self) -> bool {
        true
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "related" => Some(super::super::fields::relation_object(shell, self.relation)?),
            "RelatedObjectDoesNotExist" => Some(Value::Class(self.missing(shell)?)),
            "is_cached" => Some(Value::native(name, move |_, args| {
                let instance = args.exactly_one("is_cached")?;
                Ok(Value::Bool(cached(&instance, &self.accessor).is_some()))
            })),
            "get_queryset" => Some(Value::native(name, move |shell, mut args| {
                let from = shell.registry().relation(self.relation).model;
                let Some(model) = shell.django.model(from) else { return Ok(Value::None) };
                let instance = args.take("instance").unwrap_or(Value::None);
                manager::base_queryset(shell, &model, &instance)
            })),
            "get_prefetch_querysets" => {
                Some(Prefetcher::ReverseOne(self.relation).into_function(name))
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
        let found = match cached(receiver, &self.accessor) {
            Some(found) => found,
            None => self.load(shell, receiver)?,
        };
        if matches!(found, Value::None) {
            let class = self.missing(shell)?;
            let message = format!("{} has no {}.", receiver.type_name(), self.accessor);
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
        let field = registry.field(relation.field);
        if matches!(value, Value::None) {
            if let Some(related) = cached(receiver, &self.accessor)
                && !matches!(related, Value::None)
            {
                forget(receiver, &self.accessor);
                shell.set_attr(&related, &field.name, Value::None)?;
            }
            return Ok(());
        }
        if !is_instance(shell, &value, relation.model) {
            let place = format!("{}.{}", object_name(shell, receiver), self.accessor);
            return Err(cannot_assign(shell, &value, &place, relation.model));
        }
        share_database(receiver, &value);
        let target = registry.field(relation.target).attname.clone();
        let key = raw(shell, receiver, &target)?;
        shell.set_attr(&value, &field.attname, key)?;
        remember(receiver, &self.accessor, value.clone());
        remember(&value, &field.name, receiver.clone());
        Ok(())
    }
}

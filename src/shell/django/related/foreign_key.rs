//! The raw value of a foreign key: `book.author_id` (`ForeignKeyDeferredAttribute` of
//! `django/db/models/fields/related_descriptors.py`).

use std::any::Any;
use std::rc::Rc;

use super::super::model::{DeferredAttribute, cached, forget, state};
use super::values;
use crate::orm::FieldId;
use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::PyResult;
use crate::shell::value::{Str, Value};

/// The attribute of the raw value. Setting another one forgets the related object.
pub(super) struct ForeignKeyAttribute {
    pub(super) field: FieldId,
    pub(super) name: Str,
    pub(super) attname: Str,
}

impl Host for ForeignKeyAttribute {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ForeignKeyDeferredAttribute".to_owned()
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        Ok(if name == "field" { shell.django.field(self.field) } else { None })
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok(values::descriptor_repr(&*self, Rc::as_ptr(&self).cast()))
    }

    fn is_data_descriptor(&self) -> bool {
        true
    }

    fn bind(
        self: Rc<Self>,
        shell: &mut Interpreter,
        receiver: &Value,
        class: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        let Value::Instance(instance) = receiver else { return Ok(None) };
        if let Some(found) = instance.attributes.borrow().get(&self.attname) {
            return Ok(Some(found.clone()));
        }
        let deferred = DeferredAttribute { field: self.field, attname: self.attname.clone() };
        Rc::new(deferred).bind(shell, receiver, class)
    }

    fn bind_set(
        self: Rc<Self>,
        shell: &mut Interpreter,
        receiver: &Value,
        value: Value,
    ) -> PyResult<()> {
        let Value::Instance(instance) = receiver else { return Ok(()) };
        let keeps = state(receiver).is_some_and(|state| !state.fields_cache.borrow().is_empty());
        if keeps && cached(receiver, &self.name).is_some() {
            let old = instance.attributes.borrow().get(&self.attname).cloned();
            if !shell.equal(&old.unwrap_or(Value::None), &value)? {
                forget(receiver, &self.name);
            }
        }
        let old = instance.attributes.borrow_mut().insert(self.attname.clone(), value);
        drop(old);
        Ok(())
    }
}

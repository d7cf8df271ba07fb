//! The attribute of a field on its model's class (`DeferredAttribute` of
//! `django/db/models/query_utils.py`).

use std::any::Any;
use std::rc::Rc;

use crate::orm::FieldId;
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::PyResult;
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

/// Loads the value of a deferred field when it is asked for.
pub(crate) struct DeferredAttribute {
    pub(crate) field: FieldId,
    pub(crate) attname: Str,
}

impl Host for DeferredAttribute {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "DeferredAttribute".to_owned()
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        Ok(if name == "field" { shell.django.field(self.field) } else { None })
    }

    fn bind(
        self: Rc<Self>,
        shell: &mut Interpreter,
        receiver: &Value,
        _: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        let Value::Instance(instance) = receiver else { return Ok(None) };
        if let Some(value) = self.value_of_parent(shell, receiver)? {
            return Ok(Some(value));
        }
        let args = Args {
            positional: Vec::new(),
            keywords: vec![("fields".into(), Value::list(vec![Value::Str(self.attname.clone())]))],
        };
        shell.call_method(receiver, "refresh_from_db", args)?;
        let found = instance.attributes.borrow().get(&self.attname).cloned();
        Ok(Some(found.unwrap_or(Value::None)))
    }
}

impl DeferredAttribute {
    /// `_check_parent_chain`: a primary key that links to a parent is the parent's, if that is
    /// known.
    fn value_of_parent(
        &self,
        shell: &mut Interpreter,
        receiver: &Value,
    ) -> PyResult<Option<Value>> {
        let Some(model) = super::super::apps::model_of_instance(receiver) else { return Ok(None) };
        let registry = shell.registry();
        let options = registry.options(model.id);
        let link = options.parents.iter().find(|(_, link)| *link == self.field);
        let Some((parent, _)) = link else { return Ok(None) };
        let attname = registry.field(registry.options(*parent).pk).attname.clone();
        let Value::Instance(instance) = receiver else { return Ok(None) };
        let found = instance.attributes.borrow().get(&*attname).cloned();
        if let Some(value) = &found {
            let old = instance.attributes.borrow_mut().insert(self.attname.clone(), value.clone());
            drop(old);
        }
        Ok(found)
    }
}

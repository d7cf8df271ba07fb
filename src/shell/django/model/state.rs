//! `instance._state`: what an instance knows of its row (`ModelState`).

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::shell::Interpreter;
use crate::shell::host::Host;
use crate::shell::raise::PyResult;
use crate::shell::value::{Names, Str, Value};

/// The payload of a model instance.
#[derive(Debug)]
pub(crate) struct ModelState {
    /// `adding`: whether it is not in the database yet.
    pub(crate) adding: Cell<bool>,
    /// `db`: whether it came from or went to the database `default`.
    pub(crate) stored: Cell<bool>,
    /// `fields_cache`: related objects by the name of the field or accessor.
    pub(crate) fields_cache: RefCell<Names>,
    /// `_prefetched_objects_cache` of the instance.
    pub(crate) prefetched: RefCell<Names>,
    /// Whether that cache was made and may be seen, though there is nothing in it.
    pub(crate) has_prefetched: Cell<bool>,
}

impl Default for ModelState {
    fn default() -> Self {
        Self {
            adding: Cell::new(true),
            stored: Cell::new(false),
            fields_cache: RefCell::default(),
            prefetched: RefCell::default(),
            has_prefetched: Cell::new(false),
        }
    }
}

/// The state of an instance.
pub(crate) fn state(value: &Value) -> Option<Rc<ModelState>> {
    super::super::native::payload::<ModelState>(value)
}

/// The related object that an instance keeps under a name: `field.get_cached_value(instance)`.
pub(crate) fn cached(value: &Value, name: &str) -> Option<Value> {
    state(value)?.fields_cache.borrow().get(name).cloned()
}

/// `field.set_cached_value(instance, related)`.
pub(crate) fn remember(value: &Value, name: &Str, related: Value) {
    if let Some(state) = state(value) {
        let old = state.fields_cache.borrow_mut().insert(name.clone(), related);
        drop(old);
    }
}

/// `field.delete_cached_value(instance)`.
pub(crate) fn forget(value: &Value, name: &str) {
    if let Some(state) = state(value) {
        let old = state.fields_cache.borrow_mut().shift_remove(name);
        drop(old);
    }
}

impl Host for ModelState {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ModelState".to_owned()
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "adding" => Some(Value::Bool(self.adding.get())),
            "db" if self.stored.get() => Some(Value::str("default")),
            "db" => Some(Value::None),
            "fields_cache" => {
                let names = self.fields_cache.borrow().clone();
                let pairs = names.into_iter().map(|(name, value)| (Value::Str(name), value));
                Some(Value::dict(shell.map_of(pairs.collect())?))
            }
            _ => None,
        })
    }

    fn set(self: Rc<Self>, shell: &mut Interpreter, name: &Str, value: Value) -> PyResult<()> {
        match &**name {
            "adding" => self.adding.set(shell.truth(&value)?),
            "db" => self.stored.set(!matches!(value, Value::None)),
            _ => return Err(crate::shell::raise::attribute_error(self.missing(name))),
        }
        Ok(())
    }
}

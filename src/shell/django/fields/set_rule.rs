//! `on_delete=SET(…)` (`django/db/models/deletion.py`, `SET`).

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::super::native::{Native, define, payload};
use crate::shell::class::Slots;
use crate::shell::raise::PyResult;
use crate::shell::types::methods;
use crate::shell::value::{Method, Value};
use crate::shell::{Args, Interpreter};

/// The payload of what `SET(…)` gives.
pub(crate) struct SetRule {
    /// The value, or what is called for it.
    pub(crate) value: RefCell<Value>,
}

const METHODS: &[Method] = methods! {
    "SET":
    "__init__" => init,
};

/// Makes `SET`.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    let mut native = Native::new("SET", "django.db.models.deletion", &[], METHODS);
    native.slots = Slots {
        payload: Some(|| Rc::new(SetRule { value: RefCell::new(Value::None) }) as Rc<dyn Any>),
        ..Slots::default()
    };
    define(shell, native)?;
    Ok(())
}

fn init(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let given = args.exactly_one("SET")?;
    if let Some(rule) = payload::<SetRule>(value) {
        *rule.value.borrow_mut() = given;
    }
    Ok(Value::None)
}

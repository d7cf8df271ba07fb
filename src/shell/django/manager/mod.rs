//! Managers (`django/db/models/manager.py`).

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use super::apps::ModelClass;
use super::native::{Native, define, payload};
use crate::shell::Interpreter;
use crate::shell::class::{Class, Slots};
use crate::shell::raise::{PyResult, unsupported};
use crate::shell::value::{Str, Value};

/// The payload of a manager.
#[derive(Default)]
pub(crate) struct ManagerState {
    /// `model`: the class, once the manager belongs to one.
    pub(crate) model: RefCell<Option<Rc<Class>>>,
    /// `name`.
    pub(crate) name: RefCell<Option<Str>>,
    /// `creation_counter`.
    pub(crate) order: Cell<u64>,
    /// Of a related manager: what it manages, kept by `related`.
    pub(crate) related: OnceCell<Rc<dyn Any>>,
}

/// Makes `BaseManager` and `Manager`.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    let mut native = Native::new("BaseManager", "django.db.models.manager", &[], &[]);
    native.slots = Slots {
        payload: Some(|| Rc::new(ManagerState::default()) as Rc<dyn Any>),
        ..Slots::default()
    };
    define(shell, native)?;
    define(shell, Native::new("Manager", "django.db.models.manager", &["BaseManager"], &[]))?;
    Ok(())
}

/// Whether a value is a manager.
pub(crate) fn is_manager(value: &Value) -> bool {
    payload::<ManagerState>(value).is_some()
}

/// Gives a model its managers: those of its body, those of its abstract bases and parents, or
/// `objects`; and its `_default_manager` and `_base_manager`.
///
/// # Errors
/// None in practice.
pub(crate) fn contribute(
    _shell: &mut Interpreter,
    _model: &Rc<ModelClass>,
    _class: &Rc<Class>,
    _declared: Vec<(Str, Value)>,
) -> PyResult<()> {
    Ok(())
}

/// `Model._default_manager`.
///
/// # Errors
/// None in practice.
pub(crate) fn default_manager(_: &mut Interpreter, _: &Rc<ModelClass>) -> PyResult<Value> {
    Err(unsupported("a manager"))
}

/// `Model._default_manager.get_queryset()`.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn default_queryset(_: &mut Interpreter, _: &Rc<ModelClass>) -> PyResult<Value> {
    Err(unsupported("a manager"))
}

/// `manager.get_queryset()`, as the manager's class has it.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn get_queryset(_: &mut Interpreter, _manager: &Value) -> PyResult<Value> {
    Err(unsupported("a manager"))
}

/// `Model._base_manager.db_manager(hints={'instance': instance}).all()`.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn base_queryset(
    _shell: &mut Interpreter,
    _model: &Rc<ModelClass>,
    _instance: &Value,
) -> PyResult<Value> {
    Err(unsupported("a manager"))
}

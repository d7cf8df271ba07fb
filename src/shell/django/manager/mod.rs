//! Managers (`django/db/models/manager.py`).

mod contribute;
mod from_queryset;

pub(crate) use contribute::{add_to_model, contribute, describe};
pub(crate) use from_queryset::as_manager;

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use super::apps::{ModelClass, model_class};
use super::native::{Native, arguments, define, payload};
use super::query;
use crate::shell::class::{Class, Instance, Slots};
use crate::shell::raise::{PyResult, raise, type_error};
use crate::shell::types::methods;
use crate::shell::value::{Method, Str, Value};
use crate::shell::{Args, Interpreter};

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

const METHODS: &[Method] = methods! {
    "BaseManager":
    "__init__" => init,
    "__str__" => str,
    "get_queryset" => own_queryset,
    "all" => all,
    "db_manager" => db_manager,
};

/// A method that asks the manager's QuerySet.
const fn proxied<const AT: usize>() -> Method {
    Method { owner: "BaseManager", name: query::PROXIED[AT], call: proxy::<AT> }
}

/// The methods that managers have of QuerySets.
static PROXIES: [Method; query::PROXIED.len()] = [
    proxied::<0>(),
    proxied::<1>(),
    proxied::<2>(),
    proxied::<3>(),
    proxied::<4>(),
    proxied::<5>(),
    proxied::<6>(),
    proxied::<7>(),
    proxied::<8>(),
    proxied::<9>(),
    proxied::<10>(),
    proxied::<11>(),
    proxied::<12>(),
    proxied::<13>(),
    proxied::<14>(),
    proxied::<15>(),
    proxied::<16>(),
    proxied::<17>(),
    proxied::<18>(),
    proxied::<19>(),
    proxied::<20>(),
    proxied::<21>(),
    proxied::<22>(),
    proxied::<23>(),
    proxied::<24>(),
    proxied::<25>(),
    proxied::<26>(),
    proxied::<27>(),
    proxied::<28>(),
    proxied::<29>(),
    proxied::<30>(),
    proxied::<31>(),
    proxied::<32>(),
    proxied::<33>(),
    proxied::<34>(),
    proxied::<35>(),
    proxied::<36>(),
    proxied::<37>(),
    proxied::<38>(),
    proxied::<39>(),
    proxied::<40>(),
    proxied::<41>(),
];

/// `manager.filter(…)`: the same of its QuerySet, as both classes have it.
fn proxy<const AT: usize>(shell: &mut Interpreter, manager: &Value, args: Args) -> PyResult<Value> {
    let queryset = get_queryset(shell, manager)?;
    if query::CHAINING.contains(&query::PROXIED[AT]) && is_nobody_elses(shell, &queryset) {
        if let Some(state) = query::state(&queryset) {
            state.fresh.set(true);
        }
        let result = shell.call_method(&queryset, query::PROXIED[AT], args);
        if let Some(state) = query::state(&queryset) {
            state.fresh.set(false);
        }
        return result;
    }
    shell.call_method(&queryset, query::PROXIED[AT], args)
}

/// Whether a QuerySet was made for this call alone and is of Django's own class, whose methods are
/// known to go on from it once.
fn is_nobody_elses(shell: &Interpreter, queryset: &Value) -> bool {
    let Value::Instance(instance) = queryset else { return false };
    let plain = shell.classes.get("QuerySet");
    Rc::strong_count(instance) == 1
        && plain.is_some_and(|plain| Rc::ptr_eq(plain, &instance.class))
        && query::state(queryset).is_some_and(|state| state.fetched().is_none())
}

/// Makes `BaseManager` and `Manager`.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    query::install(shell)?;
    let mut native = Native::new("BaseManager", "django.db.models.manager", &[], METHODS);
    native.slots = Slots {
        payload: Some(|| Rc::new(ManagerState::default()) as Rc<dyn Any>),
        ..Slots::default()
    };
    let base = define(shell, native)?;
    from_queryset::add_class_methods(&base);
    let class =
        define(shell, Native::new("Manager", "django.db.models.manager", &["BaseManager"], &[]))?;
    let mut attributes = class.attributes.borrow_mut();
    for method in &PROXIES {
        attributes.insert(method.name.into(), Value::Descriptor(method));
    }
    drop(attributes);
    let queryset = shell.builtin_class("QuerySet");
    class.attributes.borrow_mut().insert("_queryset_class".into(), Value::Class(queryset));
    contribute::add_properties(&base);
    Ok(())
}

/// Whether a value is a manager.
pub(crate) fn is_manager(value: &Value) -> bool {
    state(value).is_some()
}

/// What a manager holds.
pub(crate) fn state(value: &Value) -> Option<Rc<ManagerState>> {
    payload::<ManagerState>(value)
}

/// `Manager()`: managers count up, so that they keep their order.
fn init(shell: &mut Interpreter, manager: &Value, args: Args) -> PyResult<Value> {
    args.none("BaseManager.__init__")?;
    if let Some(state) = state(manager) {
        let django = shell.django.clone();
        let next = django.managers.get() + 1;
        django.managers.set(next);
        state.order.set(next);
    }
    Ok(Value::None)
}

/// A new manager of the class `Manager` itself, without an `__init__`.
fn plain(shell: &mut Interpreter, name: &str, model: Rc<Class>) -> Value {
    let class = shell.builtin_class("Manager");
    let manager = Value::Instance(Rc::new(Instance::new(class, Value::None)));
    if let Some(state) = state(&manager) {
        *state.name.borrow_mut() = Some(name.into());
        *state.model.borrow_mut() = Some(model);
    }
    manager
}

/// `str(manager)`: `playground.Book.objects`.
fn str(shell: &mut Interpreter, manager: &Value, _: Args) -> PyResult<Value> {
    let Some(state) = state(manager) else { return Ok(Value::None) };
    let model = state.model.borrow().as_ref().and_then(|class| model_class(class));
    let Some(model) = model else {
        return Err(crate::shell::raise::attribute_error(
            "'NoneType' object has no attribute '_meta'",
        ));
    };
    let registry = shell.registry();
    let name = state.name.borrow().clone();
    let name = name.as_deref().unwrap_or("None");
    Ok(Value::str(format!("{}.{name}", registry.options(model.id).label)))
}

/// `BaseManager.get_queryset`.
fn own_queryset(shell: &mut Interpreter, manager: &Value, _: Args) -> PyResult<Value> {
    plain_queryset(shell, manager)
}

/// The QuerySet of a manager's own, without a look at what is overridden:
/// `self._queryset_class(model=self.model)`.
///
/// # Errors
/// `AttributeError` for a manager without a model; what an `__init__` of the learner's raises.
pub(crate) fn plain_queryset(shell: &mut Interpreter, manager: &Value) -> PyResult<Value> {
    let Value::Instance(instance) = manager else {
        return Err(type_error("get_queryset() needs a manager"));
    };
    let model = state(manager)
        .and_then(|state| state.model.borrow().clone())
        .and_then(|class| model_class(&class));
    let Some(model) = model else {
        return Err(crate::shell::raise::attribute_error(
            "'NoneType' object has no attribute '_meta'",
        ));
    };
    match instance.class.find("_queryset_class") {
        Some(Value::Class(class)) => query::make(shell, &class, &model),
        _ => query::queryset(shell, &model),
    }
}

fn all(shell: &mut Interpreter, manager: &Value, args: Args) -> PyResult<Value> {
    args.none("BaseManager.all")?;
    get_queryset(shell, manager)
}

/// `db_manager(using=None, hints=None)`: there is one database.
fn db_manager(shell: &mut Interpreter, manager: &Value, args: Args) -> PyResult<Value> {
    let [using, _] = arguments(args, "BaseManager.db_manager", ["using", "hints"], 0)?;
    if let Some(alias) = using {
        check_alias(shell, &alias)?;
    }
    Ok(contribute::copy(manager))
}

/// Whether a database of this name is there: `default` alone is.
///
/// # Errors
/// `ConnectionDoesNotExist` for others.
pub(crate) fn check_alias(shell: &mut Interpreter, alias: &Value) -> PyResult<()> {
    match alias {
        Value::None => Ok(()),
        Value::Str(name) if &**name == "default" => Ok(()),
        other => {
            let name = shell.str(other)?;
            Err(raise("ConnectionDoesNotExist", format!("The connection '{name}' doesn't exist.")))
        }
    }
}

/// `Model._default_manager`.
///
/// # Errors
/// `AttributeError` where there is none.
pub(crate) fn default_manager(_: &mut Interpreter, model: &Rc<ModelClass>) -> PyResult<Value> {
    let found = model.default_manager.get().cloned();
    found.ok_or_else(|| crate::shell::raise::attribute_error("the model has no manager"))
}

/// `Model._default_manager.get_queryset()`.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn default_queryset(shell: &mut Interpreter, model: &Rc<ModelClass>) -> PyResult<Value> {
    let manager = default_manager(shell, model)?;
    get_queryset(shell, &manager)
}

/// `manager.get_queryset()`, as the manager's class has it.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn get_queryset(shell: &mut Interpreter, manager: &Value) -> PyResult<Value> {
    if let Value::Instance(instance) = manager
        && let Some(Value::Descriptor(method)) = instance.class.find("get_queryset")
    {
        return (method.call)(shell, manager, Args::default());
    }
    shell.call_method(manager, "get_queryset", Args::default())
}

/// A QuerySet as it is, a manager's `get_queryset()`.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn as_queryset(shell: &mut Interpreter, value: &Value) -> PyResult<Value> {
    if is_manager(value) { get_queryset(shell, value) } else { Ok(value.clone()) }
}

/// `Model._base_manager.db_manager(hints={'instance': instance}).all()`.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn base_queryset(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    instance: &Value,
) -> PyResult<Value> {
    let queryset = plain_base_queryset(shell, model)?;
    if let Some(state) = query::state(&queryset) {
        *state.hint.borrow_mut() = Some(instance.clone());
    }
    Ok(queryset)
}

/// `Model._base_manager.all()`.
///
/// # Errors
/// What a `get_queryset` of the learner's raises.
pub(crate) fn plain_base_queryset(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
) -> PyResult<Value> {
    match model.base_manager.get().cloned() {
        Some(manager) => get_queryset(shell, &manager),
        None => query::queryset(shell, model),
    }
}

//! Giving models their managers (`Options.managers`, `contribute_to_class`, `ManagerDescriptor`).

use std::any::Any;
use std::rc::Rc;

use super::super::apps::{ModelClass, model_class};
use super::super::model::AbstractModel;
use super::{ManagerState, plain, state};
use crate::shell::Interpreter;
use crate::shell::class::{Class, Instance};
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, attribute_error, value_error};
use crate::shell::value::{Property, Str, Value};

/// `ManagerDescriptor`: gives the manager to the class alone.
struct ManagerDescriptor {
    name: Str,
}

impl Host for ManagerDescriptor {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ManagerDescriptor".to_owned()
    }

    fn bind(
        self: Rc<Self>,
        _: &mut Interpreter,
        receiver: &Value,
        class: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        if !matches!(receiver, Value::Class(_)) {
            return Err(attribute_error(format!(
                "Manager isn't accessible via {} instances",
                class.name
            )));
        }
        let Some(model) = model_class(class) else {
            return Err(attribute_error(format!(
                "Manager isn't available; {} is abstract",
                class.name
            )));
        };
        let managers = model.managers.borrow();
        Ok(managers.iter().find(|(name, _)| *name == self.name).map(|(_, found)| found.clone()))
    }
}

/// `_default_manager` and `_base_manager` of a class.
enum OfModel {
    Default,
    Base,
}

impl Host for OfModel {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "property".to_owned()
    }

    fn bind(
        self: Rc<Self>,
        _: &mut Interpreter,
        receiver: &Value,
        class: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        let name = match *self {
            Self::Default => "_default_manager",
            Self::Base => "_base_manager",
        };
        let model = model_class(class).filter(|_| matches!(receiver, Value::Class(_)));
        let found = model.and_then(|model| match *self {
            Self::Default => model.default_manager.get().cloned(),
            Self::Base => model.base_manager.get().cloned(),
        });
        match found {
            Some(manager) => Ok(Some(manager)),
            None => {
                Err(attribute_error(format!("'{}' object has no attribute '{name}'", class.name)))
            }
        }
    }
}

/// Gives `Model` what all models have: `_default_manager`, `_base_manager`.
pub(crate) fn add_to_model(class: &Rc<Class>) {
    let mut attributes = class.attributes.borrow_mut();
    attributes.insert("_default_manager".into(), Value::Host(Rc::new(OfModel::Default)));
    attributes.insert("_base_manager".into(), Value::Host(Rc::new(OfModel::Base)));
}

/// The attributes of managers.
pub(super) fn add_properties(class: &Rc<Class>) {
    type Get = fn(&ManagerState) -> Value;
    let all: [(&str, Get); 5] = [
        ("_db", |_| Value::None),
        ("model", |state| state.model.borrow().clone().map_or(Value::None, Value::Class)),
        ("name", |state| state.name.borrow().clone().map_or(Value::None, Value::Str)),
        ("db", |_| Value::str("default")),
        ("creation_counter", |state| {
            Value::Int(i64::try_from(state.order.get()).unwrap_or(i64::MAX))
        }),
    ];
    let mut attributes = class.attributes.borrow_mut();
    for (name, get) in all {
        let get = Value::native(name, move |_, args| {
            let value = args.exactly_one("property")?;
            Ok(state(&value).map_or(Value::None, |state| get(&state)))
        });
        let set = if name == "model" {
            Value::native(name, |_, args| {
                if let [manager, Value::Class(model)] = &args.positional[..]
                    && let Some(state) = state(manager)
                {
                    *state.model.borrow_mut() = Some(model.clone());
                }
                Ok(Value::None)
            })
        } else {
            Value::None
        };
        let property = Property { get, set, delete: Value::None, cached: false };
        attributes.insert(name.into(), Value::Property(Rc::new(property)));
    }
    attributes.insert("use_in_migrations".into(), Value::Bool(false));
    attributes.insert("auto_created".into(), Value::Bool(false));
}

/// Puts the descriptors of a class's own managers on it, abstract or not.
pub(crate) fn describe(class: &Rc<Class>, managers: &[(Str, Value)]) {
    for (name, manager) in managers {
        if let Some(state) = state(manager) {
            state.name.borrow_mut().get_or_insert_with(|| name.clone());
            *state.model.borrow_mut() = Some(class.clone());
        }
        let descriptor = ManagerDescriptor { name: name.clone() };
        class.attributes.borrow_mut().insert(name.clone(), Value::Host(Rc::new(descriptor)));
    }
}

/// `copy.copy(manager)`.
pub(super) fn copy(manager: &Value) -> Value {
    let Value::Instance(instance) = manager else { return manager.clone() };
    let made = Instance::new(instance.class.clone(), instance.base.clone());
    made.attributes.borrow_mut().clone_from(&instance.attributes.borrow());
    let made = Value::Instance(Rc::new(made));
    if let (Some(from), Some(to)) = (state(manager), state(&made)) {
        to.model.borrow_mut().clone_from(&from.model.borrow());
        to.name.borrow_mut().clone_from(&from.name.borrow());
        to.order.set(from.order.get());
        if let Some(related) = from.related.get() {
            let _ = to.related.set(related.clone());
        }
    }
    made
}

/// The managers that a class declares itself (`local_managers`); none for what is no model.
fn local(class: &Rc<Class>) -> Option<Vec<(Str, Value)>> {
    if let Some(model) = model_class(class) {
        return Some(model.local_managers.borrow().clone());
    }
    let payload = class.payload.get()?.clone();
    Some(payload.downcast::<AbstractModel>().ok()?.managers.clone())
}

/// Gives a model its managers: those of its body, those of its abstract bases and parents, or
/// `objects`; and its `_default_manager` and `_base_manager`.
///
/// # Errors
/// `ValueError` for a field of the name `objects` without a manager, and for names of managers in
/// `Meta` that are none.
pub(crate) fn contribute(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    class: &Rc<Class>,
    declared: Vec<(Str, Value)>,
) -> PyResult<()> {
    describe(class, &declared);
    *model.local_managers.borrow_mut() = declared;
    let mut managers = inherited(class);
    if managers.is_empty() {
        let registry = shell.registry();
        let options = registry.options(model.id);
        let fields = options.fields.iter().chain(&options.many_to_many);
        if fields.clone().any(|field| &*registry.field(*field).name == "objects") {
            return Err(value_error(format!(
                "Model {} must specify a custom Manager, because it has a field named 'objects'.",
                class.name
            )));
        }
        let name: Str = "objects".into();
        let manager = plain(shell, &name, class.clone());
        let own = vec![(name, manager)];
        describe(class, &own);
        *model.local_managers.borrow_mut() = own;
        managers = inherited(class);
    }
    *model.managers.borrow_mut() = managers;
    let default = by_name(shell, model, class, "default_manager_name")?
        .or_else(|| model.managers.borrow().first().map(|(_, manager)| manager.clone()));
    if let Some(default) = default {
        let _ = model.default_manager.set(default);
    }
    let base = match by_name(shell, model, class, "base_manager_name")? {
        Some(manager) => manager,
        None => plain(shell, "_base_manager", class.clone()),
    };
    let _ = model.base_manager.set(base);
    Ok(())
}

/// `Options.managers`: own ones before inherited ones, each kind in the order of creation.
fn inherited(class: &Rc<Class>) -> Vec<(Str, Value)> {
    let mut found: Vec<(usize, u64, Str, Value)> = Vec::new();
    let bases = class.lineage().filter_map(local);
    for (depth, managers) in bases.enumerate() {
        for (name, manager) in managers {
            if found.iter().any(|(_, _, known, _)| *known == name) {
                continue;
            }
            let own = copy(&manager);
            let order = state(&own).map_or(0, |state| {
                *state.model.borrow_mut() = Some(class.clone());
                state.order.get()
            });
            found.push((depth, order, name, own));
        }
    }
    found.sort_by_key(|(depth, order, _, _)| (*depth, *order));
    found.into_iter().map(|(_, _, name, manager)| (name, manager)).collect()
}

/// The manager that an option of `Meta` names, the nearest parent's where a class has no managers
/// of its own.
fn by_name(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    class: &Rc<Class>,
    option: &str,
) -> PyResult<Option<Value>> {
    let mut name = option_of(shell, class, option)?;
    let may_inherit = option == "base_manager_name" || model.local_managers.borrow().is_empty();
    if name.is_none() && may_inherit {
        let parent = class.mro.iter().find(|base| local(base).is_some()).cloned();
        if let Some(parent) = parent {
            name = option_of(shell, &parent, option)?;
        }
    }
    let Some(name) = name else { return Ok(None) };
    let found = model.managers.borrow().iter().find(|(known, _)| *known == name).cloned();
    match found {
        Some((_, manager)) => Ok(Some(manager)),
        None => Err(value_error(format!("{} has no manager named '{name}'", class.name))),
    }
}

/// An option of the `Meta` that a class has itself or from an abstract base.
fn option_of(shell: &mut Interpreter, class: &Rc<Class>, option: &str) -> PyResult<Option<Str>> {
    let meta = class.lineage().find_map(|base| {
        let inherits = Rc::ptr_eq(base, class) || model_class(base).is_none();
        base.attributes.borrow().get("Meta").filter(|_| inherits).cloned()
    });
    let Some(meta) = meta else { return Ok(None) };
    Ok(match shell.find_attr(&meta, option)? {
        Some(Value::Str(name)) => Some(name),
        _ => None,
    })
}

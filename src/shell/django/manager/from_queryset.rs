//! `Manager.from_queryset()` and `QuerySet.as_manager()`.

use std::any::Any;
use std::rc::Rc;

use super::get_queryset;
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, type_error};
use crate::shell::value::{Names, Str, Value};
use crate::shell::{Args, Interpreter};

/// A method of a QuerySet class on a manager class.
struct ManagerMethod {
    name: Str,
}

impl Host for ManagerMethod {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "function".to_owned()
    }

    fn bind(
        self: Rc<Self>,
        _: &mut Interpreter,
        receiver: &Value,
        _: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        if matches!(receiver, Value::Class(_)) {
            return Ok(None);
        }
        let (manager, name) = (receiver.clone(), self.name.clone());
        Ok(Some(Value::native(&self.name, move |shell, args| {
            let queryset = get_queryset(shell, &manager)?;
            shell.call_method(&queryset, &name, args)
        })))
    }

    /// As a function of the class: the manager comes first.
    fn call(self: Rc<Self>, shell: &mut Interpreter, mut args: Args) -> PyResult<Value> {
        if args.positional.is_empty() {
            return Err(type_error(format!(
                "{}() missing 1 required positional argument: 'self'",
                self.name
            )));
        }
        let manager = args.positional.remove(0);
        let queryset = get_queryset(shell, &manager)?;
        shell.call_method(&queryset, &self.name, args)
    }
}

/// Gives `BaseManager` its class method.
pub(super) fn add_class_methods(class: &Rc<Class>) {
    let from_queryset = Value::native("from_queryset", |shell, args| {
        let names = ["cls", "queryset_class", "class_name"];
        let [manager, queryset, name] =
            super::super::native::arguments(args, "from_queryset", names, 2)?;
        let name = match name {
            None | Some(Value::None) => None,
            Some(name) => Some(shell.str(&name)?),
        };
        match (manager, queryset) {
            (Some(Value::Class(manager)), Some(Value::Class(queryset))) => {
                made(shell, &manager, &queryset, name).map(Value::Class)
            }
            _ => Err(type_error("from_queryset() needs a class of QuerySets")),
        }
    });
    let mut attributes = class.attributes.borrow_mut();
    attributes.insert("from_queryset".into(), Value::ClassMethod(Rc::new(from_queryset)));
}

/// `type(class_name, (cls,), {'_queryset_class': queryset_class, …})`.
fn made(
    shell: &mut Interpreter,
    manager: &Rc<Class>,
    queryset: &Rc<Class>,
    name: Option<String>,
) -> PyResult<Rc<Class>> {
    let name = name.unwrap_or_else(|| format!("{}From{}", manager.name, queryset.name));
    let mut names = Names::default();
    names.insert("_queryset_class".into(), Value::Class(queryset.clone()));
    for class in queryset.lineage() {
        let functions: Vec<(Str, Value)> = class
            .attributes
            .borrow()
            .iter()
            .filter(|(_, value)| matches!(value, Value::Function(_)))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        for (name, function) in functions {
            if names.contains_key(&name) || manager.find(&name).is_some() {
                continue;
            }
            let only = match shell.find_attr(&function, "queryset_only")? {
                None | Some(Value::None) => name.starts_with('_'),
                Some(value) => shell.truth(&value)?,
            };
            if !only {
                let method = ManagerMethod { name: name.clone() };
                names.insert(name, Value::Host(Rc::new(method)));
            }
        }
    }
    Class::make(&name, &name, &manager.module, vec![manager.clone()], names)
}

/// `SomeQuerySet.as_manager()`.
///
/// # Errors
/// `TypeError` for what is no class.
pub(crate) fn as_manager(shell: &mut Interpreter, queryset: &Value) -> PyResult<Value> {
    let Value::Class(queryset) = queryset else {
        return Err(type_error("as_manager() needs a class of QuerySets"));
    };
    let manager = shell.builtin_class("Manager");
    let class = made(shell, &manager, queryset, None)?;
    shell.call(&Value::Class(class), Args::default())
}

//! Making native classes: classes of the evaluator whose methods are written here.

use std::rc::Rc;

use crate::shell::Interpreter;
use crate::shell::class::{Class, Slots};
use crate::shell::raise::{PyResult, Raised};
use crate::shell::value::{Builtin, Method, Names, Value};

/// What a native class is made of.
#[derive(Clone, Copy)]
pub(crate) struct Native {
    /// Its name, by which [`Interpreter::builtin_class`] finds it.
    pub(crate) name: &'static str,
    /// The module that it says it comes from.
    pub(crate) module: &'static str,
    /// The names of its bases; `object` where there are none.
    pub(crate) bases: &'static [&'static str],
    /// The methods of its objects.
    pub(crate) methods: &'static [Method],
    /// Functions of the class itself, static ones.
    pub(crate) statics: &'static [Builtin],
    /// What it does otherwise than Python's classes.
    pub(crate) slots: Slots,
}

impl Native {
    /// A class with methods and nothing else.
    pub(crate) const fn new(
        name: &'static str,
        module: &'static str,
        bases: &'static [&'static str],
        methods: &'static [Method],
    ) -> Self {
        let slots = Slots { metaclass: None, payload: None, key: None };
        Self { name, module, bases, methods, statics: &[], slots }
    }
}

/// Makes a native class and remembers it under its name.
pub(crate) fn define(shell: &mut Interpreter, native: Native) -> PyResult<Rc<Class>> {
    let mut bases: Vec<Rc<Class>> =
        native.bases.iter().map(|name| shell.builtin_class(name)).collect();
    if bases.is_empty() {
        bases.push(shell.builtin_class("object"));
    }
    let names = attributes(native.methods, native.statics);
    let Native { name, module, slots, .. } = native;
    let class = Class::make_with(name, name, module, bases, names, slots)?;
    shell.classes.insert(name, class.clone());
    Ok(class)
}

/// The attributes of a class with these methods.
pub(crate) fn attributes(methods: &'static [Method], statics: &'static [Builtin]) -> Names {
    let mut names = Names::default();
    for method in methods {
        names.insert(method.name.into(), Value::Descriptor(method));
    }
    for function in statics {
        names.insert(function.name.into(), Value::StaticMethod(Rc::new(Value::Builtin(function))));
    }
    names
}

/// What the host keeps with an object, as what it is.
pub(crate) fn payload<T: 'static>(value: &Value) -> Option<Rc<T>> {
    let Value::Instance(instance) = value else { return None };
    instance.payload.clone()?.downcast::<T>().ok()
}

/// The same, where it must be there.
///
/// # Errors
/// `TypeError` for an object of another kind.
pub(crate) fn expect<T: 'static>(value: &Value, name: &str) -> PyResult<Rc<T>> {
    payload(value).ok_or_else(|| wrong_kind(value, name))
}

fn wrong_kind(value: &Value, name: &str) -> Raised {
    let kind = value.type_name();
    crate::shell::raise::type_error(format!("expected a {name}, not a '{kind}' object"))
}

/// Places positional and keyword arguments by the names of a Python function's parameters, with
/// Python's own errors. The first `required` parameters must be given.
pub(crate) fn arguments<const N: usize>(
    args: crate::shell::Args,
    function: &str,
    names: [&str; N],
    required: usize,
) -> PyResult<[Option<Value>; N]> {
    use crate::shell::raise::type_error;
    let given = args.positional.len();
    if given > N {
        // `self` counts as well, as in Python.
        let (takes, given) = (N + 1, given + 1);
        let from = if required < N { format!("from {} to ", required + 1) } else { String::new() };
        let plural = if takes == 1 { "" } else { "s" };
        return Err(type_error(format!(
            "{function}() takes {from}{takes} positional argument{plural} but {given} were given"
        )));
    }
    let mut values: [Option<Value>; N] = std::array::from_fn(|_| None);
    for (slot, value) in values.iter_mut().zip(args.positional) {
        *slot = Some(value);
    }
    for (name, value) in args.keywords {
        let Some(at) = names.iter().position(|known| *known == &*name) else {
            return Err(type_error(format!(
                "{function}() got an unexpected keyword argument '{name}'"
            )));
        };
        if values[at].is_some() {
            return Err(type_error(format!(
                "{function}() got multiple values for argument '{name}'"
            )));
        }
        values[at] = Some(value);
    }
    let missing: Vec<String> = names[..required]
        .iter()
        .zip(&values)
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| format!("'{name}'"))
        .collect();
    if !missing.is_empty() {
        let plural = if missing.len() == 1 { "" } else { "s" };
        let (count, list) = (missing.len(), crate::shell::calls::listed(&missing));
        return Err(type_error(format!(
            "{function}() missing {count} required positional argument{plural}: {list}"
        )));
    }
    Ok(values)
}

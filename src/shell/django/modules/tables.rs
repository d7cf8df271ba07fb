//! Which names the modules have.

use std::cell::Cell;
use std::rc::Rc;

use super::super::{atomic, errors};
use crate::models::FieldClass;
use crate::shell::Interpreter;
use crate::shell::raise::PyResult;
use crate::shell::value::{Builtin, Module, Namespace, Value};

/// Native classes by module.
const CLASSES: &[(&str, &[&str])] = &[
    ("django.db.models", &["Model", "Manager", "Field"]),
    ("django.db.models.base", &["Model"]),
    ("django.db.models.fields", &["Field"]),
    ("django.db.models.manager", &["Manager", "BaseManager"]),
];

/// Modules that only hold others, or nothing that is needed yet.
const EMPTY: &[&str] = &["django", "django.core", "django.utils", "django.contrib"];

static ATOMIC: Builtin = Builtin { name: "atomic", call: atomic::atomic };

/// Registers Django's modules.
///
/// # Errors
/// None in practice.
pub(in super::super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    super::sources::install(shell);
    super::signals::install(shell)?;
    for name in EMPTY {
        shell.register_module(name, Rc::new(|_, _| Ok(())));
    }
    for (module, classes) in CLASSES {
        shell.register_module(
            module,
            Rc::new(move |shell, names| {
                for class in *classes {
                    names.set(class, Value::Class(shell.builtin_class(class)));
                }
                if *module == "django.db.models" {
                    models(shell, names);
                }
                if *module == "django.db.models.fields" {
                    fields(shell, names);
                }
                Ok(())
            }),
        );
    }
    shell.register_module("django.db", Rc::new(db));
    shell.register_module(
        "django.db.transaction",
        Rc::new(|_, names| {
            names.set("atomic", Value::Builtin(&ATOMIC));
            Ok(())
        }),
    );
    for module in
        ["django.core.exceptions", "django.db.utils", "django.db.models.deletion", "django.http"]
    {
        shell.register_module(
            module,
            Rc::new(move |shell, names| {
                exceptions(shell, names, module);
                Ok(())
            }),
        );
    }
    Ok(())
}

fn exceptions(shell: &Interpreter, names: &Namespace, module: &str) {
    for name in errors::of_module(module) {
        names.set(name, Value::Class(shell.builtin_class(name)));
    }
}

fn fields(shell: &Interpreter, names: &Namespace) {
    for class in FieldClass::ALL {
        names.set(class.name(), Value::Class(shell.builtin_class(class.name())));
    }
}

/// The rules of `on_delete`, as fields get them: each is known by its name.
const RULES: &[&str] = &["CASCADE", "PROTECT", "RESTRICT", "SET_NULL", "SET_DEFAULT", "DO_NOTHING"];

fn models(shell: &mut Interpreter, names: &Namespace) {
    fields(shell, names);
    exceptions(shell, names, "django.db.models.deletion");
    names.set("SET", Value::Class(shell.builtin_class("SET")));
    for rule in RULES {
        let text = format!("{rule} is called by Django itself");
        let function =
            Value::native(rule, move |_, _| Err(crate::shell::raise::unsupported(&text)));
        names.set(rule, function);
    }
    names.set("ObjectDoesNotExist", Value::Class(shell.builtin_class("ObjectDoesNotExist")));
}

fn db(shell: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    exceptions(shell, names, "django.db.utils");
    names.set("transaction", shell.import("django.db.transaction")?);
    let _ = Module { name: "django.db".into(), names: Rc::default(), partial: Cell::new(false) };
    Ok(())
}

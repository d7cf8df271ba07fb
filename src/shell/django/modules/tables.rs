//! Which names the modules have.

use std::rc::Rc;

use super::super::{errors, expressions, query};
use crate::models::FieldClass;
use crate::shell::Interpreter;
use crate::shell::raise::PyResult;
use crate::shell::value::{Namespace, Value};

/// Native classes by module.
const CLASSES: &[(&str, &[&str])] = &[
    (
        "django.db.models",
        &[
            "Model",
            "Manager",
            "Field",
            "QuerySet",
            "NOT_PROVIDED",
            "ManyToOneRel",
            "OneToOneRel",
            "ManyToManyRel",
            "ForeignObjectRel",
        ],
    ),
    ("django.db.models.base", &["Model"]),
    ("django.db.models.fields", &["Field", "NOT_PROVIDED"]),
    (
        "django.db.models.fields.reverse_related",
        &["ForeignObjectRel", "ManyToOneRel", "OneToOneRel", "ManyToManyRel"],
    ),
    ("django.db.models.fields.related", &["ForeignKey", "OneToOneField", "ManyToManyField"]),
    ("django.db.models.manager", &["Manager", "BaseManager"]),
];

/// Modules that only hold others, or nothing that is needed yet.
const EMPTY: &[&str] = &["django", "django.core", "django.utils", "django.contrib"];

/// Registers Django's modules.
///
/// # Errors
/// None in practice.
pub(in super::super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    super::sources::install(shell);
    super::signals::install(shell)?;
    super::choices::install(shell);
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
                    reexport(shell, names)?;
                }
                if *module == "django.db.models.fields" {
                    fields(shell, names);
                }
                Ok(())
            }),
        );
    }
    expressions::install(shell);
    shell.register_module("django.db", Rc::new(super::db::load));
    shell.register_module("django.db.transaction", Rc::new(super::db::load_transaction));
    shell.register_module("django.db.models.query", Rc::new(query_module));
    for module in
        ["django.core.exceptions", "django.db.utils", "django.db.models.deletion", "django.http"]
    {
        shell.register_module(
            module,
            Rc::new(move |shell, names| {
                exceptions(shell, names, module);
                if module == "django.core.exceptions" {
                    shell.run_module(include_str!("exceptions.py"), names)?;
                }
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

/// What `django.db.models` has of its modules.
const REEXPORTED: &[(&str, &[&str])] = &[
    ("django.db.models.query_utils", &["Q", "FilteredRelation"]),
    (
        "django.db.models.expressions",
        &[
            "Case",
            "Exists",
            "Expression",
            "ExpressionList",
            "ExpressionWrapper",
            "F",
            "Func",
            "OrderBy",
            "OuterRef",
            "RowRange",
            "Subquery",
            "Transform",
            "Value",
            "ValueRange",
            "When",
            "Window",
            "WindowFrame",
        ],
    ),
    (
        "django.db.models.aggregates",
        &["Aggregate", "Avg", "Count", "Max", "Min", "StdDev", "Sum", "Variance"],
    ),
    ("django.db.models.query", &["Prefetch", "prefetch_related_objects"]),
    ("django.db.models.enums", &["Choices", "IntegerChoices", "TextChoices"]),
    (
        "django.db.models.constraints",
        &["CheckConstraint", "Deferrable", "UniqueConstraint", "Index"],
    ),
];

fn reexport(shell: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    for (module, all) in REEXPORTED {
        let module = shell.import(module)?;
        for name in *all {
            names.set(name, shell.get_attr(&module, name)?);
        }
    }
    let modules = ["functions", "manager", "signals", "enums", "deletion"];
    for module in modules {
        shell.import(&format!("django.db.models.{module}"))?;
    }
    Ok(())
}

/// `django.db.models.query`.
fn query_module(shell: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    names.set("QuerySet", Value::Class(shell.builtin_class("QuerySet")));
    names.set("prefetch_related_objects", Value::Builtin(&query::PREFETCH_RELATED_OBJECTS));
    let utils = shell.import("django.db.models.query_utils")?;
    names.set("Prefetch", shell.get_attr(&utils, "Prefetch")?);
    names.set("EmptyQuerySet", query::empty_queryset());
    Ok(())
}

//! The names that a session has before its first input, as `manage.py shell` imports them.

use crate::shell::Interpreter;
use crate::shell::raise::PyResult;
use crate::shell::value::Value;

/// Module and names, in the order in which they are bound.
const IMPORTS: &[(&str, &[&str])] = &[
    ("django.db", &["models", "transaction", "connection", "reset_queries", "IntegrityError"]),
    (
        "django.db.models",
        &[
            "Q",
            "F",
            "Count",
            "Sum",
            "Avg",
            "Min",
            "Max",
            "StdDev",
            "Variance",
            "Prefetch",
            "Exists",
            "OuterRef",
            "Subquery",
            "Value",
            "Case",
            "When",
            "ExpressionWrapper",
            "FilteredRelation",
            "Window",
            "prefetch_related_objects",
        ],
    ),
    ("django.db.models.functions", &["Coalesce", "Concat", "Length", "Lower", "Upper"]),
    (
        "django.db.models",
        &[
            "CASCADE",
            "PROTECT",
            "RESTRICT",
            "SET_NULL",
            "SET_DEFAULT",
            "SET",
            "DO_NOTHING",
            "ProtectedError",
            "RestrictedError",
        ],
    ),
    (
        "django.core.exceptions",
        &["ValidationError", "ObjectDoesNotExist", "MultipleObjectsReturned", "FieldError"],
    ),
];

/// Binds the names.
///
/// # Errors
/// None in practice.
pub(super) fn bind(shell: &mut Interpreter) -> PyResult<()> {
    for (module, names) in IMPORTS {
        let module = shell.import(module)?;
        for name in *names {
            if let Some(value) = shell.find_attr(&module, name)? {
                shell.globals.set(name, value);
            }
        }
    }
    let classes: Vec<(String, Value)> = shell
        .registry()
        .models()
        .iter()
        .filter_map(|options| {
            let class = shell.django.class(options.id)?;
            let hidden = shell.registry().declared_model(options.id).auto_created;
            (!hidden).then(|| (options.object_name.to_string(), Value::Class(class)))
        })
        .collect();
    // Those of the project come first: they win over Django's of the same name.
    for (name, class) in classes.into_iter().rev() {
        shell.globals.set(&name, class);
    }
    Ok(())
}

//! Modules of Django's that are plain Python, in Python, beside this file.

use std::rc::Rc;

use crate::shell::Interpreter;
use crate::shell::value::Value;

const SOURCES: &[(&str, &str)] = &[
    ("django.db.models.constraints", include_str!("constraints.py")),
    ("django.core.paginator", include_str!("paginator.py")),
    ("django.test", ""),
    ("django.test.utils", include_str!("test_utils.py")),
    ("django.conf", include_str!("conf.py")),
    ("django.core.validators", include_str!("validators.py")),
    ("django.urls", include_str!("urls.py")),
    ("django.utils.text", include_str!("text.py")),
    ("django.utils.timezone", include_str!("timezone.py")),
    ("django.utils.translation", include_str!("translation.py")),
    ("django.utils.functional", include_str!("functional.py")),
    ("django.contrib.auth", include_str!("auth.py")),
    ("django.shortcuts", include_str!("shortcuts.py")),
];

/// Registers the modules.
pub(super) fn install(shell: &mut Interpreter) {
    shell.register_module(
        "django.db.models._validation",
        Rc::new(|shell, names| {
            super::super::fields::validation_names(names);
            shell.run_module(include_str!("validation.py"), names)
        }),
    );
    for (name, source) in SOURCES {
        shell.register_module(name, Rc::new(|shell, names| shell.run_module(source, names)));
    }
    shell.register_module(
        "django.apps",
        Rc::new(|shell, names| {
            names.set("_models", Value::native("_models", |shell, _| Ok(models(shell))));
            shell.run_module(include_str!("apps.py"), names)
        }),
    );
}

/// The classes of all models, a join table's just before that of the model whose field it is.
fn models(shell: &Interpreter) -> Value {
    let registry = shell.registry();
    let mut ids: Vec<_> = registry.models().iter().map(|options| options.id).collect();
    ids.sort_by_key(|id| super::super::related::rank(&registry, *id));
    Value::list(ids.into_iter().filter_map(|id| shell.django.class(id)).map(Value::Class).collect())
}

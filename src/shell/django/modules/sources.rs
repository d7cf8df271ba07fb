//! Modules of Django's that are plain Python, in Python, beside this file.

use std::rc::Rc;

use crate::shell::Interpreter;

const SOURCES: &[(&str, &str)] = &[
    ("django.db.models.constraints", include_str!("constraints.py")),
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
}

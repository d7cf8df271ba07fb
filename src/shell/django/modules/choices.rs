//! `TextChoices` and `IntegerChoices` (`django/db/models/enums.py`); what their members are is in
//! `shell::modules::enums`.

use std::rc::Rc;

use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::value::{Names, Value};

/// Registers the module.
pub(super) fn install(shell: &mut Interpreter) {
    let module = "django.db.models.enums";
    shell.register_module(
        module,
        Rc::new(move |shell, names| {
            let enums = shell.import("enum")?;
            let Value::Class(base) = shell.get_attr(&enums, "Enum")? else { return Ok(()) };
            let choices = Class::make("Choices", "Choices", module, vec![base], Names::default())?;
            for (name, kind) in [("TextChoices", "str"), ("IntegerChoices", "int")] {
                let bases = vec![shell.builtin_class(kind), choices.clone()];
                let class = Class::make(name, name, module, bases, Names::default())?;
                names.set(name, Value::Class(class));
            }
            names.set("Choices", Value::Class(choices));
            Ok(())
        }),
    );
}

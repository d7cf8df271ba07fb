//! `fields.E008`: validators that cannot be called.
//! `Field._check_validators` in `django/db/models/fields/__init__.py`.

use crate::checks::context::Context;
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::FieldClass;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let Some(validators) = context.option(id, "validators").and_then(|it| it.items()) else {
        return;
    };
    // A class's own validators come before those that are given.
    let own = match context.field(id).class() {
        FieldClass::EmailField
        | FieldClass::URLField
        | FieldClass::SlugField
        | FieldClass::GenericIPAddressField => 1,
        _ => 0,
    };
    for (at, validator) in validators.iter().enumerate() {
        if *validator == Value::Unknown {
            continue;
        }
        let hint = format!(
            "validators[{}] ({}) isn't a function or instance of a validator class.",
            at + own,
            validator.repr()
        );
        let found = Diagnostic::error("fields.E008", "All 'validators' must be callable.")
            .with_hint(hint)
            .with_plain("A validator is a function that raises an error for a bad value.");
        context.note_field(id, Some("validators"), found);
    }
}

//! `fields.E170`: text as the default of bytes.
//! `BinaryField._check_str_default_value` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let Some(default @ Value::Str(_)) = context.option(id, "default") else { return };
    let message = "BinaryField's default cannot be a string. Use bytes content instead.";
    let edit = context.set_option(id, "default", &format!("b{}", default.repr()));
    let found = Diagnostic::error("fields.E170", message)
        .with_plain("Bytes are written with a `b` before the quotes.");
    context.note_field(id, Some("default"), fixed(found, edit));
}

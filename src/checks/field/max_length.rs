//! `fields.E121` and `W122`: lengths that cannot be, and lengths of what has none. (`E120`, a
//! missing length, does not arise on SQLite, whose text has no limit.)
//! `CharField._check_max_length_attribute` and `IntegerField._check_max_length_warning` in
//! `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

/// For fields of text.
pub(super) fn check_text(context: &mut Context<'_>, id: FieldId) {
    match context.option(id, "max_length") {
        None | Some(Value::None | Value::Unknown) => return,
        Some(Value::Int(length)) if length > 0 => return,
        Some(_) => {}
    }
    let edit = context.set_option(id, "max_length", "100");
    let found = Diagnostic::error("fields.E121", "'max_length' must be a positive integer.")
        .with_plain("`max_length` is the most characters that the text may have.");
    context.note_field(id, Some("max_length"), fixed(found, edit));
}

/// For whole numbers.
pub(super) fn check_number(context: &mut Context<'_>, id: FieldId) {
    if !context.field(id).has("max_length") {
        return;
    }
    let class = context.field(id).class().name();
    let message = format!("'max_length' is ignored when used with {class}.");
    let edit = context.remove_option(id, "max_length");
    let found = Diagnostic::warning("fields.W122", message)
        .with_hint("Remove 'max_length' from field")
        .with_plain("Only text has a length; a number is limited by validators.");
    context.note_field(id, Some("max_length"), fixed(found, edit));
}

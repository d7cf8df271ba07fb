//! `fields.E010`: a default that all rows would share.
//! `CheckFieldDefaultMixin` in `django/db/models/fields/mixins.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let better = match context.option(id, "default") {
        None | Some(Value::None | Value::Unknown) => return,
        Some(Value::List(items)) if items.is_empty() => "list",
        Some(Value::Dict(pairs)) if pairs.is_empty() => "dict",
        Some(_) => "",
    };
    let message = "JSONField default should be a callable instead of an instance so that it's not shared between all field instances.";
    let edit = if better.is_empty() { None } else { context.set_option(id, "default", better) };
    let found = Diagnostic::warning("fields.E010", message)
        .with_hint("Use a callable instead, e.g., use `dict` instead of `{}`.")
        .with_plain(
            "One dictionary would be shared by all rows; give the function that makes one.",
        );
    context.note_field(id, Some("default"), fixed(found, edit));
}

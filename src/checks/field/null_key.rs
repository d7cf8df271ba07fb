//! `fields.E007`: a primary key that may be empty.
//! `Field._check_null_allowed_for_primary_keys` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    if !field.primary_key || !field.field.is_set("null") {
        return;
    }
    let edit = context.remove_option(id, "null");
    let found = Diagnostic::error("fields.E007", "Primary keys must not have null=True.")
        .with_hint("Set null=False on the field, or remove primary_key=True argument.")
        .with_plain("The primary key says which row it is, so every row needs one.");
    context.note_field(id, Some("null"), fixed(found, edit));
}

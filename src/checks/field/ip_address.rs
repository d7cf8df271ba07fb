//! `fields.E150`: an address that may be blank but not NULL.
//! `GenericIPAddressField._check_blank_and_null_values` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let field = &context.field(id).field;
    if field.is_set("null") || !field.is_set("blank") {
        return;
    }
    let message = "GenericIPAddressFields cannot have blank=True if null=False, as blank values are stored as nulls.";
    let edit = context.set_option(id, "null", "True");
    let found = Diagnostic::error("fields.E150", message)
        .with_plain("A blank address is stored as NULL, so NULL must be allowed.");
    context.note_field(id, Some("blank"), fixed(found, edit));
}

//! `fields.E100`: a number that the database counts up, and that is not the primary key.
//! `AutoFieldMixin._check_primary_key` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    if context.field(id).primary_key {
        return;
    }
    let edit = context.set_option(id, "primary_key", "True");
    let found = Diagnostic::error("fields.E100", "AutoFields must set primary_key=True.")
        .with_plain("Only the primary key of a table can count up by itself.");
    context.note_field(id, Some("primary_key"), fixed(found, edit));
}

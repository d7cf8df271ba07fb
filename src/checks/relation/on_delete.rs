//! `fields.E320` and `E321`: rules on deletion that the field cannot follow.
//! `ForeignKey._check_on_delete` in `django/db/models/fields/related.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;
use crate::models::OnDelete;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let field = &context.field(id).field;
    let (found, edit) = match field.on_delete() {
        Some(OnDelete::SetNull) if !field.is_set("null") => (
            Diagnostic::error(
                "fields.E320",
                "Field specifies on_delete=SET_NULL, but cannot be null.",
            )
            .with_hint("Set null=True argument on the field, or change the on_delete rule.")
            .with_plain("On deletion the reference shall become NULL, so NULL must be allowed."),
            context.set_option(id, "null", "True"),
        ),
        Some(OnDelete::SetDefault) if field.option("default").is_none() => (
            Diagnostic::error(
                "fields.E321",
                "Field specifies on_delete=SET_DEFAULT, but has no default value.",
            )
            .with_hint("Set a default value, or change the on_delete rule.")
            .with_plain("On deletion the reference shall become the default, and there is none."),
            None,
        ),
        _ => return,
    };
    context.note_field(id, Some("on_delete"), fixed(found, edit));
}

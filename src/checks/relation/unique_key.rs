//! `fields.W342`: a foreign key that is a one-to-one field in disguise.
//! `ForeignKey._check_unique` in `django/db/models/fields/related.py`.

use crate::checks::context::Context;
use crate::checks::registry::FieldId;
use crate::diagnostic::{Change, Diagnostic};

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    if !field.is_unique() {
        return;
    }
    let set_unique = field.field.is_set("unique");
    let option = if set_unique { "unique" } else { "primary_key" };
    let message =
        "Setting unique=True on a ForeignKey has the same effect as using a OneToOneField.";
    let mut found = Diagnostic::warning("fields.W342", message)
        .with_hint("ForeignKey(unique=True) is usually better served by a OneToOneField.")
        .with_plain("Only one row can point to each, so it is one to one: say so, and the way back gives one object.");
    if let Some((title, change)) = context.set_class(id, "OneToOneField") {
        let mut changes: Vec<Change> = vec![change];
        if set_unique && let Some((_, remove)) = context.remove_option(id, "unique") {
            changes.push(remove);
        }
        found = found.with_fix(title, changes);
    }
    context.note_field(id, Some(option), found);
}

//! `models.E004` and `E026`: an `id` that is no primary key, and two primary keys.
//! `Model._check_id_field` and `_check_single_primary_key` in `django/db/models/base.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

pub(super) fn check_id(context: &mut Context<'_>, id: ModelId) {
    let class = context.class(id);
    let key = class.primary_key;
    let named_id = class
        .local_fields
        .iter()
        .copied()
        .find(|&field| context.field(field).name() == "id" && Some(field) != key);
    let Some(field) = named_id else { return };
    let key_is_id = key.is_some_and(|key| context.field(key).name() == "id");
    if context.field(field).primary_key || !key_is_id {
        return;
    }
    let message =
        "'id' can only be used as a field name if the field also sets 'primary_key=True'.";
    let edit = context.set_option(field, "primary_key", "True");
    let found = Diagnostic::error("models.E004", message)
        .with_plain("Django adds a primary key called `id` itself, and two `id` cannot be.");
    let object = context.class(id).label();
    let found = context.placed(field, None, fixed(found.about(object), edit));
    context.found.push(found);
}

pub(super) fn check_single(context: &mut Context<'_>, id: ModelId) {
    let class = context.class(id);
    let keys: Vec<_> = class
        .local_fields
        .iter()
        .copied()
        .filter(|&field| context.field(field).primary_key)
        .collect();
    let [_, second, ..] = *keys.as_slice() else { return };
    let message = "The model cannot have more than one field with 'primary_key=True'.";
    let edit = context.remove_option(second, "primary_key");
    let found = Diagnostic::error("models.E026", message)
        .with_plain("One field says which row it is; for two together, use a UniqueConstraint.");
    let object = context.class(id).label();
    let found = context.placed(second, Some("primary_key"), fixed(found.about(object), edit));
    context.found.push(found);
}

//! `fields.E330`, `W340`, `W341`, `W345`, `W346`: options that mean nothing on a many-to-many
//! field. `ManyToManyField._check_unique` and `_check_ignored_options` in
//! `django/db/models/fields/related.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;

pub(super) fn check_unique(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    if !field.field.is_set("unique") && !field.primary_key {
        return;
    }
    let option = if field.field.is_set("unique") { "unique" } else { "primary_key" };
    let edit = context.remove_option(id, option);
    let found = Diagnostic::error("fields.E330", "ManyToManyFields cannot be unique.").with_plain(
        "The links are rows of a table of their own, where each pair stands once anyway.",
    );
    context.note_field(id, Some(option), fixed(found, edit));
}

pub(super) fn check_ignored(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    let symmetrical = field.remote.as_ref().is_some_and(|remote| remote.symmetrical);
    let is_true = |option: &str| context.option(id, option).is_some_and(|value| value.is_true());
    let ignored = [
        (
            field.field.option("null").is_some(),
            "null",
            "fields.W340",
            "null has no effect on ManyToManyField.",
            "A row without links simply has none; there is no column that could be NULL.",
        ),
        (
            is_true("validators"),
            "validators",
            "fields.W341",
            "ManyToManyField does not support validators.",
            "Validators look at one value, and this field holds many.",
        ),
        (
            symmetrical && is_true("related_name"),
            "related_name",
            "fields.W345",
            "related_name has no effect on ManyToManyField with a symmetrical relationship, e.g. to \"self\".",
            "The relation goes both ways under one name; set symmetrical=False for two.",
        ),
        (
            is_true("db_comment"),
            "db_comment",
            "fields.W346",
            "db_comment has no effect on ManyToManyField.",
            "The field has no column that could carry a comment.",
        ),
    ];
    for (_, option, code, message, plain) in ignored.into_iter().filter(|it| it.0) {
        let edit = context.remove_option(id, option);
        let found = Diagnostic::warning(code, message).with_plain(plain);
        context.note_field(id, Some(option), fixed(found, edit));
    }
}

//! `fields.E001`, `E002`, `E003`: names that lookups could not spell.
//! `Field._check_field_name` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let name = context.field(id).name();
    let better = name.trim_matches('_').split('_').filter(|part| !part.is_empty());
    let better = better.collect::<Vec<_>>().join("_");
    let (code, message, plain) = if name.ends_with('_') {
        (
            "fields.E001",
            "Field names must not end with an underscore.",
            "Lookups join names with two underscores, so a name may not end with one.",
        )
    } else if name.contains("__") {
        (
            "fields.E002",
            "Field names must not contain \"__\".",
            "Two underscores mean `follow this relation` in a lookup, so no name may hold them.",
        )
    } else if name == "pk" {
        (
            "fields.E003",
            "'pk' is a reserved word that cannot be used as a field name.",
            "`pk` is Django's short name for the primary key of every model.",
        )
    } else {
        return;
    };
    let edit = if name == "pk" || better.is_empty() { None } else { context.rename(id, &better) };
    let found = Diagnostic::error(code, message).with_plain(plain);
    context.note_field(id, None, fixed(found, edit));
}

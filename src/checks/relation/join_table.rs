//! `fields.E340`: a join table with the name of another table.
//! `ManyToManyField._check_table_uniqueness` in `django/db/models/fields/related.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::{FieldId, TargetModel};
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let remote = context.field(id).remote.as_ref();
    let Some(through) = remote.and_then(|it| it.through.as_ref()).and_then(TargetModel::known)
    else {
        return;
    };
    let class = context.class(through);
    if !class.managed {
        return;
    }
    let (table, concrete) = (class.table.clone(), class.concrete);
    // Of several models with one table, the one that is registered last counts.
    let other = context.registry.registered().iter().rev().copied().find(|&model| {
        let other = context.class(model);
        model != through && other.managed && other.table == table
    });
    let Some(other) = other.filter(|&it| context.class(it).concrete != concrete) else { return };
    let clash = match context.class(other).made_for {
        Some((_, field)) => context.registry.field_label(field),
        None => context.class(other).label(),
    };
    let message = format!(
        "The field's intermediary table '{table}' clashes with the table name of '{clash}'."
    );
    let option = if context.field(id).has("db_table") { "db_table" } else { "through" };
    let edit = if option == "db_table" { context.remove_option(id, "db_table") } else { None };
    let found = Diagnostic::error("fields.E340", message)
        .with_plain("Two tables cannot have the same name.");
    context.note_field(id, Some(option), fixed(found, edit));
}

//! `models.E012`, `E013`, `E016`: options of `class Meta` that name fields which are not there, are
//! no columns, or belong to a parent's table.
//! `Model._check_local_fields` in `django/db/models/base.py`.

use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

/// Checks the names that an option lists.
pub(super) fn check(context: &mut Context<'_>, id: ModelId, names: &[String], option: &str) {
    for name in names {
        let found = match context.registry.forward_field(id, name) {
            None => {
                let message = format!("'{option}' refers to the nonexistent field '{name}'.");
                Diagnostic::error("models.E012", message)
                    .with_plain(format!("The model has no field `{name}`."))
            }
            Some(field) if context.field(field).is_many_to_many() => {
                let message = format!(
                    "'{option}' refers to a ManyToManyField '{name}', but ManyToManyFields are not permitted in '{option}'."
                );
                Diagnostic::error("models.E013", message).with_plain(
                    "A many-to-many field has no column in this table: its links are rows elsewhere.",
                )
            }
            Some(field) if !context.class(id).local_fields.contains(&field) => {
                let message = format!(
                    "'{option}' refers to field '{name}' which is not local to model '{}'.",
                    context.class(id).name
                );
                Diagnostic::error("models.E016", message)
                    .with_hint("This issue may be caused by multi-table inheritance.")
                    .with_plain(format!(
                        "`{name}` is a column of the parent's table, not of this one."
                    ))
            }
            Some(_) => continue,
        };
        context.note_model(id, Some(option), found);
    }
}

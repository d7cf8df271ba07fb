//! `fields.E312` and `E311`: references to a field that is not there, or that more than one row may
//! have the same value of. `ForeignObject._check_to_fields_exist` and `_check_unique_target` in
//! `django/db/models/fields/related.py`.

use super::composite;
use crate::checks::context::{Context, fixed};
use crate::checks::registry::{Entry, FieldId, ModelId, calls, keyword};
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    let Some(target) = field.remote.as_ref().and_then(|remote| remote.target.known()) else {
        return;
    };
    let Some(name) = field.field.text("to_field").filter(|name| !name.is_empty()) else {
        // Without one it is the primary key, and that is unique.
        if context.has_composite_key(target) {
            composite::note(context, id, target);
        }
        return;
    };
    let name = name.to_owned();
    let Some(entry) = context.registry.get_field(target, &name) else {
        let message = format!(
            "The to_field '{name}' doesn't exist on the related model '{}'.",
            context.class(target).label()
        );
        let edit = context.remove_option(id, "to_field");
        let found = Diagnostic::error("fields.E312", message)
            .with_plain("Without to_field, the reference goes to the primary key.");
        context.note_field(id, Some("to_field"), fixed(found, edit));
        return;
    };
    let referred = match entry {
        Entry::Field(referred) if !context.field(referred).is_many_to_many() => referred,
        // The other end of a relation has no `unique` that Django could look at.
        Entry::Reverse(_) => return,
        Entry::Field(referred) => referred,
    };
    if context.field(referred).is_composite() {
        composite::note(context, id, target);
    }
    if context.field(referred).is_unique() || is_unique_alone(context, target, referred) {
        return;
    }
    let (model, field) =
        (context.class(target).name.clone(), context.field(referred).name().to_owned());
    let message =
        format!("'{model}.{field}' must be unique because it is referenced by a foreign key.");
    let edit = context.set_option(referred, "unique", "True");
    let found = Diagnostic::error("fields.E311", message)
        .with_hint("Add unique=True to this field or add a UniqueConstraint (without condition) in the model Meta.constraints.")
        .with_plain("A reference must lead to one row, so no two rows may have the same value there.");
    context.note_field(id, Some("to_field"), fixed(found, edit));
}

/// Whether `unique_together` or a constraint without condition makes the field unique by itself.
fn is_unique_alone(context: &Context<'_>, target: ModelId, referred: FieldId) -> bool {
    let name = Value::Str(context.field(referred).name().to_owned());
    let within = |fields: &[Value]| fields.iter().all(|field| *field == name);
    let together = match context.meta(target, "unique_together") {
        Some(Value::List(sets) | Value::Tuple(sets)) => {
            let flat = sets.first().is_some_and(|first| matches!(first, Value::Str(_)));
            if flat {
                within(&sets)
            } else {
                sets.iter().filter_map(Value::items).any(|fields| within(&fields))
            }
        }
        _ => false,
    };
    let scope = context.scope(target);
    // As the name of the primary key goes, even if another field has the same.
    let key = context.class(target).primary_key;
    let named_as_key =
        key.is_some_and(|key| name == Value::Str(context.field(key).name().to_owned()));
    together
        || named_as_key
        || calls(context.class(target).meta("constraints")).any(|(class, call)| {
            class == "UniqueConstraint"
                && keyword(call, "condition").is_none_or(|it| scope.value(it) == Value::None)
                && keyword(call, "fields")
                    .and_then(|fields| scope.value(fields).items())
                    .is_some_and(|fields| within(&fields))
        })
}

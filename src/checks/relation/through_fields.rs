//! `fields.E337`, `E338`, `E339`: the two foreign keys that `through_fields` names.
//! `ManyToManyField._check_relationship_model` in `django/db/models/fields/related.py`.

use super::through::{Join, keys_to};
use crate::checks::context::{Context, fixed};
use crate::checks::registry::{Entry, FieldId, TargetModel};
use crate::checks::value::Value;
use crate::diagnostic::{Change, Diagnostic};

pub(super) fn check(context: &mut Context<'_>, join: &Join) {
    let Some(given) = join.fields.as_ref().and_then(Value::items) else { return };
    let edit = first_pair(context, join)
        .and_then(|pair| context.set_option(join.id, "through_fields", &pair));
    let label = context.class(join.through).label();
    let [source, target, ..] = given.as_slice() else {
        return too_short(context, join.id, &label, edit);
    };
    if !source.is_true() || !target.is_true() {
        return too_short(context, join.id, &label, edit);
    }
    for (name, model) in [(source, TargetModel::Known(join.source)), (target, join.target.clone())]
    {
        let name = name.text();
        let possible = keys_to(context, join.through, &model);
        let (known, wanted) = match model {
            TargetModel::Known(known) => (Some(known), context.class(known).name.clone()),
            // Django can say no more about a model that it does not have.
            _ if possible.is_empty() => (None, String::new()),
            _ => continue,
        };
        let (code, message) = match context.registry.get_field(join.through, &name) {
            None => {
                ("fields.E338", format!("The intermediary model '{label}' has no field '{name}'."))
            }
            Some(_) if known.is_none() => continue,
            Some(Entry::Field(field)) if points_to(context, field, &model) => continue,
            // The other end of a relation is asked for the model that it is at.
            Some(Entry::Reverse(field)) if Some(context.field(field).model) == known => continue,
            Some(_) => (
                "fields.E339",
                format!(
                    "'{}.{name}' is not a foreign key to '{wanted}'.",
                    context.class(join.through).name
                ),
            ),
        };
        let mut found = Diagnostic::error(code, message)
            .with_plain("through_fields names two foreign keys of the join table: first the one back to this model, then the one to the other.");
        if !possible.is_empty() {
            found = found.with_hint(format!(
                "Did you mean one of the following foreign keys to '{wanted}': {}?",
                possible.join(", ")
            ));
        }
        context.note_field(join.id, Some("through_fields"), fixed(found, edit.clone()));
    }
}

fn points_to(context: &Context<'_>, field: FieldId, model: &TargetModel) -> bool {
    context.field(field).remote.as_ref().is_some_and(|remote| remote.target == *model)
}

/// For a join table that does not exist: all that Django can tell is whether there are two names.
pub(super) fn check_count(context: &mut Context<'_>, id: FieldId, through: &str) {
    let Some(given) = context.option(id, "through_fields").filter(|it| *it != Value::None) else {
        return;
    };
    let given = given.items().unwrap_or_default();
    if given.len() < 2 || !given[0].is_true() || !given[1].is_true() {
        too_short(context, id, through, None);
    }
}

fn too_short(context: &mut Context<'_>, id: FieldId, label: &str, edit: Option<(String, Change)>) {
    let message = format!(
        "Field specifies 'through_fields' but does not provide the names of the two link fields that should be used for the relation through model '{label}'."
    );
    let found = Diagnostic::error("fields.E337", message)
        .with_hint("Make sure you specify 'through_fields' as through_fields=('field1', 'field2')")
        .with_plain("A link needs two foreign keys: one back to this model, one to the other.");
    context.note_field(id, Some("through_fields"), fixed(found, edit));
}

/// The first foreign key to each side, as `through_fields` takes them.
pub(super) fn first_pair(context: &Context<'_>, join: &Join) -> Option<String> {
    let source = keys_to(context, join.through, &TargetModel::Known(join.source));
    let target = keys_to(context, join.through, &join.target);
    let source = source.first()?;
    let target = target.iter().find(|&name| name != source)?;
    Some(format!("('{source}', '{target}')"))
}

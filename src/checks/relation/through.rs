//! `fields.E331` to `E336`: join tables of one's own that do not join.
//! `ManyToManyField._check_relationship_model` in `django/db/models/fields/related.py`.

use super::suggest::nearest;
use super::through_fields;
use crate::checks::context::{Context, fixed};
use crate::checks::registry::{FieldId, ModelId, TargetModel};
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

/// A many-to-many field with the models that take part in it.
pub(super) struct Join {
    pub(super) id: FieldId,
    /// The model that has the field.
    pub(super) source: ModelId,
    /// The model that it points to.
    pub(super) target: TargetModel,
    /// The model of the join table.
    pub(super) through: ModelId,
    /// The value of `through_fields`.
    pub(super) fields: Option<Value>,
}

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    let Some(remote) = &field.remote else { return };
    let (source, target, through) = (field.model, remote.target.clone(), remote.through.clone());
    let fields = context.option(id, "through_fields").filter(|it| *it != Value::None);
    match through {
        Some(TargetModel::Known(through)) => {
            let join = Join { id, source, target, through, fields };
            if context.registry.is_registered(through) {
                check_keys(context, &join);
            } else {
                let label = context.class(through).label();
                not_installed(context, id, &label);
            }
            through_fields::check(context, &join);
        }
        Some(TargetModel::Named { written, .. }) => {
            not_installed(context, id, &written);
            through_fields::check_count(context, id, &written);
        }
        _ => {}
    }
}

fn not_installed(context: &mut Context<'_>, id: FieldId, name: &str) {
    let message = format!(
        "Field specifies a many-to-many relation through model '{name}', which has not been installed."
    );
    let wrong = name.rsplit('.').next().unwrap_or(name);
    let models = context.registry.own_models().map(|model| context.class(model).name.as_str());
    let edit = nearest(wrong, models)
        .and_then(|meant| context.set_option(id, "through", &format!("\"{meant}\"")));
    let found = Diagnostic::error("fields.E331", message)
        .with_plain(format!("There is no model called `{name}` that could hold the links."));
    context.note_field(id, Some("through"), fixed(found, edit));
}

/// The foreign keys of the join table: enough of them, and not too many.
fn check_keys(context: &mut Context<'_>, join: &Join) {
    let label = context.registry.field_label(join.id);
    let from = context.class(join.source).name.clone();
    let to = match &join.target {
        TargetModel::Known(target) => context.class(*target).name.clone(),
        TargetModel::Named { app, written, .. } if !written.contains('.') => {
            format!("{app}.{written}")
        }
        TargetModel::Named { written, .. } => written.clone(),
        TargetModel::Nothing => return,
    };
    let chosen = join.fields.as_ref().is_some_and(Value::is_true);
    let source = TargetModel::Known(join.source);
    let from_keys = keys_to(context, join.through, &source).len();
    if join.target == source {
        if from_keys > 2 && !chosen {
            let message = format!(
                "The model is used as an intermediate model by '{label}', but it has more than two foreign keys to '{from}', which is ambiguous. You must specify which two foreign keys Django should use via the through_fields keyword argument."
            );
            let found = Diagnostic::error("fields.E333", message)
                .with_hint(
                    "Use through_fields to specify which two foreign keys Django should use.",
                )
                .with_plain("Of three references Django cannot know which two make the link.");
            context.note_model(join.through, None, found);
        }
        return;
    }
    let to_keys = keys_to(context, join.through, &join.target).len();
    for (count, code, word, name) in
        [(from_keys, "fields.E334", "from", &from), (to_keys, "fields.E335", "to", &to)]
    {
        if count <= 1 || chosen {
            continue;
        }
        let message = format!(
            "The model is used as an intermediate model by '{label}', but it has more than one foreign key {word} '{name}', which is ambiguous. You must specify which foreign key Django should use via the through_fields keyword argument."
        );
        let hint = format!(
            "If you want to create a recursive relationship, use ManyToManyField(\"self\", through=\"{}\").",
            context.class(join.through).name
        );
        let edit = through_fields::first_pair(context, join)
            .and_then(|pair| context.set_option(join.id, "through_fields", &pair));
        let found = Diagnostic::error(code, message).with_hint(hint).with_plain(format!(
            "The join table refers to `{name}` twice; say with through_fields which reference makes the link."
        ));
        context.note_field(join.id, Some("through"), fixed(found, edit));
    }
    if from_keys == 0 || to_keys == 0 {
        let message = format!(
            "The model is used as an intermediate model by '{label}', but it does not have a foreign key to '{from}' or '{to}'."
        );
        let found = Diagnostic::error("fields.E336", message).with_plain(
            "A join table needs a foreign key to each of the two models that it joins.",
        );
        context.note_model(join.through, None, found);
    }
}

/// The names of the fields of a model, inherited ones too, that point to another.
pub(super) fn keys_to(context: &Context<'_>, model: ModelId, target: &TargetModel) -> Vec<String> {
    let fields = context.registry.forward_fields(model).into_iter().map(|it| context.field(it));
    fields
        .filter(|field| !field.is_many_to_many())
        .filter(|field| {
            field.remote.as_ref().is_some_and(|remote| match (&remote.target, target) {
                (TargetModel::Known(a), TargetModel::Known(b)) => a == b,
                // A name that is not found is kept as it is written, and the one that is looked
                // for has its app before it.
                (
                    TargetModel::Named { written, .. },
                    TargetModel::Named { app, written: to, .. },
                ) => *written == *to && to.contains('.') || *written == format!("{app}.{to}"),
                _ => false,
            })
        })
        .map(|field| field.name().to_owned())
        .collect()
}

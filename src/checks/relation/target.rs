//! `fields.E300` and `E307`: relations to models that do not exist, or to abstract ones.
//! `RelatedField._check_relation_model_exists` in `django/db/models/fields/related.py` and
//! `check_lazy_references` in `django/core/checks/model_checks.py`.

use super::suggest::nearest;
use crate::checks::context::{Context, fixed};
use crate::checks::registry::{FieldId, TargetModel};
use crate::checks::value::Value;
use crate::diagnostic::{Change, Diagnostic};

/// The apps of every project here.
const APPS: [&str; 3] = [crate::schema::APP, "auth", "contenttypes"];

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let Some(target) = missing(context, id) else { return };
    let name = match &target {
        TargetModel::Known(model) => context.class(*model).name.clone(),
        TargetModel::Named { written, .. } => written.clone(),
        TargetModel::Nothing => return,
    };
    let message = format!(
        "Field defines a relation with model '{name}', which is either not installed, or is abstract."
    );
    let plain = match &target {
        TargetModel::Known(_) => {
            format!("`{name}` is abstract: it has no table of its own, so no row can point to it.")
        }
        _ => format!("There is no model called `{name}` to point to."),
    };
    let edit = suggestion(context, id, &name);
    let found = Diagnostic::error("fields.E300", message).with_plain(plain);
    context.note_field(id, Some("to"), fixed(found, edit));
}

/// What is left of the relations by name when all models are there.
pub(in crate::checks) fn check_lazy(context: &mut Context<'_>) {
    let mut pending = Vec::new();
    for &model in context.registry.registered() {
        let class = context.class(model);
        for &id in class.local_fields.iter().chain(&class.local_many_to_many) {
            let label = match missing(context, id) {
                Some(TargetModel::Known(target)) => {
                    let class = context.class(target);
                    (class.app.to_owned(), class.lower_name())
                }
                Some(TargetModel::Named { app, lower, .. }) => (app, lower),
                _ => continue,
            };
            pending.push((id, label));
        }
    }
    let mut found: Vec<_> = pending
        .into_iter()
        .map(|(id, (app, lower))| {
            let field = context.registry.field_label(id);
            let error = if APPS.contains(&app.as_str()) {
                format!("app '{app}' doesn't provide model '{lower}'")
            } else {
                format!("app '{app}' isn't installed")
            };
            let message = format!(
                "The field {field} was declared with a lazy reference to '{app}.{lower}', but {error}."
            );
            (id, Diagnostic::error("fields.E307", message))
        })
        .collect();
    found.sort_by(|a, b| a.1.message.cmp(&b.1.message));
    for (id, diagnostic) in found {
        let plain = "The name in quotes was never found among the models.";
        context.note_field(id, Some("to"), diagnostic.with_plain(plain));
    }
}

/// What a relation points to, if it cannot be pointed to.
fn missing(context: &Context<'_>, id: FieldId) -> Option<TargetModel> {
    let target = context.field(id).remote.as_ref()?.target.clone();
    match &target {
        TargetModel::Known(model) if context.registry.is_registered(*model) => None,
        TargetModel::Nothing => None,
        _ => Some(target),
    }
}

/// The model that was probably meant.
fn suggestion(context: &Context<'_>, id: FieldId, name: &str) -> Option<(String, Change)> {
    let wrong = name.rsplit('.').next().unwrap_or(name);
    let models = context.registry.own_models().map(|model| context.class(model).name.as_str());
    let meant = nearest(wrong, models).map(str::to_owned).or_else(|| {
        let known = ["User", "Group", "Permission"];
        nearest(wrong, known).map(|model| format!("auth.{model}"))
    })?;
    context.set_option(id, "to", &Value::Str(meant).repr().replace('\'', "\""))
}

//! Checks of all models together: `django/core/checks/model_checks.py`, and the checks of
//! `django.contrib.auth` and `django.contrib.contenttypes`.

mod generic;
mod names;
mod permissions;
mod tables;

use super::context::Context;
use super::registry::ModelId;
use super::relation;
use crate::diagnostic::Diagnostic;

/// The longest name of a model that a content type can hold.
const LONGEST_MODEL: usize = 100;

pub(super) fn check(context: &mut Context<'_>, models: &[ModelId]) {
    tables::check(context, models);
    names::check(context, models, names::INDEXES);
    names::check(context, models, names::CONSTRAINTS);
    relation::check_lazy(context);
    for &id in models {
        permissions::check(context, id);
    }
    for &id in models {
        generic::check(context, id);
    }
    for &id in models {
        check_length(context, id);
    }
}

/// `contenttypes.E005`: `check_model_name_lengths` in `django/contrib/contenttypes/checks.py`.
fn check_length(context: &mut Context<'_>, id: ModelId) {
    let length = context.class(id).lower_name().chars().count();
    if length > LONGEST_MODEL {
        let message = format!("Model names must be at most 100 characters (got {length}).");
        let found = Diagnostic::error("contenttypes.E005", message).with_plain(
            "Django keeps the names of all models in a table, where longer ones do not fit.",
        );
        context.note_model(id, None, found);
    }
}

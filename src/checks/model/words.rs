//! `models.E023` and `E024`: model names that lookups could not spell.
//! `Model._check_model_name_db_lookup_clashes` in `django/db/models/base.py`.

use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let name = &context.class(id).name;
    let (code, message) = if name.starts_with('_') || name.ends_with('_') {
        (
            "models.E023",
            format!(
                "The model name '{name}' cannot start or end with an underscore as it collides with the query lookup syntax."
            ),
        )
    } else if name.contains("__") {
        (
            "models.E024",
            format!(
                "The model name '{name}' cannot contain double underscores as it collides with the query lookup syntax."
            ),
        )
    } else {
        return;
    };
    let found = Diagnostic::error(code, message).with_plain(
        "Lookups from other models begin with this name, and they join names with two underscores.",
    );
    context.note_model(id, None, found);
}

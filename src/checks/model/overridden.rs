//! `models.E020`: the method that runs the checks is covered by something else.
//! `check_all_models` in `django/core/checks/model_checks.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

/// Whether it is so; then the model is not checked any further.
pub(super) fn check(context: &mut Context<'_>, id: ModelId) -> bool {
    let class = context.class(id);
    let covered = class.mro.iter().map(|&it| context.class(it)).find_map(|ancestor| {
        let model = ancestor.declared?;
        if let Some(definition) = model.definitions.iter().rfind(|it| it.name == "check") {
            return Some(!definition.source.contains("@classmethod"));
        }
        model.field("check").map(|_| true)
    });
    if covered != Some(true) {
        return false;
    }
    let name = class.name.clone();
    let message =
        format!("The '{name}.check()' class method is currently overridden by {name}.check.");
    let found = Diagnostic::error("models.E020", message).with_plain(
        "Django calls `check` on every model to look for mistakes; call yours something else.",
    );
    let field = context.registry.forward_field(id, "check");
    let edit = field.and_then(|field| context.rename(field, "is_checked"));
    context.note_model(id, None, fixed(found, edit));
    true
}

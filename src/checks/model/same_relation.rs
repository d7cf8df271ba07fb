//! `models.E003`: two many-to-many fields that are one and the same relation.
//! `Model._check_m2m_through_same_relationship` in `django/db/models/base.py`.

use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let mut seen = Vec::new();
    for field in context.class(id).local_many_to_many.clone() {
        let remote = context.field(field).remote.as_ref();
        let target = remote.and_then(|it| it.target.known());
        let through = remote.and_then(|it| it.through.as_ref()).and_then(|it| it.known());
        let (Some(target), Some(through)) = (target, through) else { continue };
        let fields = context.option(field, "through_fields").filter(|it| *it != Value::None);
        let signature = (target, through, fields);
        if !seen.contains(&signature) {
            seen.push(signature);
            continue;
        }
        let message = format!(
            "The model has two identical many-to-many relations through the intermediate model '{}'.",
            context.class(through).label()
        );
        let found = Diagnostic::error("models.E003", message).with_plain(
            "Both fields read and write the same rows; say with through_fields how they differ.",
        );
        let object = context.class(id).label();
        let found = context.placed(field, Some("through"), found.about(object));
        context.found.push(found);
    }
}

//! `models.E017`: a proxy with fields of its own.
//! `Model._check_model` in `django/db/models/base.py`.

use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let class = context.class(id);
    if !class.proxy || class.local_fields.is_empty() && class.local_many_to_many.is_empty() {
        return;
    }
    let message = format!("Proxy model '{}' contains model fields.", class.name);
    let found = Diagnostic::error("models.E017", message).with_plain(
        "A proxy shares the table of another model, so there is no room for fields of its own.",
    );
    context.note_at(id, Some("proxy"), found);
}

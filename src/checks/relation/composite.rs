//! `fields.E347`: relations to models whose key is made of several fields.
//! `ForeignObject._check_to_fields_composite_pk` and `ManyToManyField._check_relationship_model` in
//! `django/db/models/fields/related.py`.

use crate::checks::context::Context;
use crate::checks::registry::{FieldId, ModelId};
use crate::diagnostic::Diagnostic;

/// Notes that a relation involves a model with such a key.
pub(super) fn note(context: &mut Context<'_>, id: FieldId, model: ModelId) {
    let name = &context.class(model).name;
    let message = format!(
        "Field defines a relation involving model '{name}' which has a CompositePrimaryKey and such relations are not supported."
    );
    let found = Diagnostic::error("fields.E347", message).with_plain(
        "One column cannot refer to a key of several; give the model a key of one field.",
    );
    context.note_field(id, Some("to"), found);
}

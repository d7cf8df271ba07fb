//! `models.E025`: a property with the name of a relation's attribute.
//! `Model._check_property_name_related_field_accessor_clashes` in `django/db/models/base.py`.

use crate::checks::context::Context;
use crate::checks::registry::{Entry, ModelId, Which};
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let properties = context.registry.property_names(id);
    let fields = context.registry.get_fields(id, Which::FORWARD);
    let clashes: Vec<String> = fields
        .into_iter()
        .filter_map(Entry::forward)
        .map(|field| context.field(field))
        .filter(|field| field.remote.is_some())
        .map(|field| field.attname().into_owned())
        .filter(|attname| properties.contains(attname.as_str()))
        .collect();
    for accessor in clashes {
        let message = format!("The property '{accessor}' clashes with a related field accessor.");
        let found = Diagnostic::error("models.E025", message)
            .with_plain(format!("`{accessor}` holds the key of the related row already."));
        context.note_model(id, None, found);
    }
}

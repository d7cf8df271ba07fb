//! Checks of one model: `Model.check` in `django/db/models/base.py`.

mod columns;
mod constraints;
mod field_clashes;
mod indexes;
mod keys;
mod local_fields;
mod lookups;
mod ordering;
mod overridden;
mod property;
mod proxy;
mod references;
mod same_relation;
mod table_comment;
mod unique_together;
mod words;

pub(super) use indexes::index_name;

use super::context::Context;
use super::registry::ModelId;
use super::{field, relation};

/// All checks of a model and of its fields, in Django's order.
pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    if overridden::check(context, id) {
        return;
    }
    proxy::check(context, id);
    for field in context.class(id).local_fields.clone() {
        field::check(context, field);
        if context.field(field).remote.is_some() {
            relation::check(context, field);
        }
    }
    for many_to_many in context.class(id).local_many_to_many.clone() {
        field::check(context, many_to_many);
        relation::check(context, many_to_many);
    }
    same_relation::check(context, id);
    let before = context.found.len();
    keys::check_id(context, id);
    field_clashes::check(context, id);
    words::check(context, id);
    property::check(context, id);
    keys::check_single(context, id);
    // Clashing names bring clashing columns with them.
    if context.found.len() == before {
        columns::check(context, id);
    }
    unique_together::check(context, id);
    indexes::check(context, id);
    ordering::check(context, id);
    constraints::check(context, id);
    table_comment::check(context, id);
}

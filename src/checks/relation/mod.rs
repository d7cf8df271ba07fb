//! Checks of relations: `check()` of the classes in `django/db/models/fields/related.py`.

mod clashes;
mod join_table;
mod many_to_many;
mod on_delete;
mod related_name;
mod suggest;
mod target;
mod through;
mod through_fields;
mod to_field;
mod unique_key;

pub(super) use target::check_lazy;

use super::context::Context;
use super::registry::FieldId;
use crate::models::FieldClass;

/// All checks of a relation, in Django's order.
pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    related_name::check(context, id);
    target::check(context, id);
    clashes::check(context, id);
    match context.field(id).class() {
        FieldClass::ManyToManyField => {
            many_to_many::check_unique(context, id);
            through::check(context, id);
            many_to_many::check_ignored(context, id);
            join_table::check(context, id);
        }
        class => {
            to_field::check(context, id);
            on_delete::check(context, id);
            if class == FieldClass::ForeignKey {
                unique_key::check(context, id);
            }
        }
    }
}

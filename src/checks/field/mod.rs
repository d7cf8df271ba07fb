//! Checks of one field: `check()` of the classes in `django/db/models/fields/`.

mod auto;
mod binary;
mod choices;
mod comment;
mod dates;
mod db_default;
mod db_index;
mod decimal;
mod file;
mod file_path;
mod ip_address;
mod json;
mod max_length;
mod name;
mod null_key;
mod validators;

use super::context::Context;
use super::registry::FieldId;
use crate::models::FieldClass;

/// All checks of a field that do not depend on its relation, in Django's order.
pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    name::check(context, id);
    choices::check(context, id);
    db_default::check(context, id);
    db_index::check(context, id);
    comment::check(context, id);
    null_key::check(context, id);
    validators::check(context, id);
    match context.field(id).class() {
        FieldClass::CharField
        | FieldClass::SlugField
        | FieldClass::EmailField
        | FieldClass::URLField => max_length::check_text(context, id),
        FieldClass::IntegerField
        | FieldClass::BigIntegerField
        | FieldClass::SmallIntegerField
        | FieldClass::PositiveIntegerField
        | FieldClass::PositiveSmallIntegerField
        | FieldClass::PositiveBigIntegerField => max_length::check_number(context, id),
        FieldClass::AutoField | FieldClass::BigAutoField | FieldClass::SmallAutoField => {
            max_length::check_number(context, id);
            auto::check(context, id);
        }
        FieldClass::DateField | FieldClass::DateTimeField | FieldClass::TimeField => {
            dates::check(context, id);
        }
        FieldClass::DecimalField => decimal::check(context, id),
        FieldClass::FilePathField => file_path::check(context, id),
        FieldClass::GenericIPAddressField => ip_address::check(context, id),
        FieldClass::BinaryField => binary::check(context, id),
        FieldClass::JSONField => json::check(context, id),
        FieldClass::FileField | FieldClass::ImageField => file::check(context, id),
        _ => {}
    }
}

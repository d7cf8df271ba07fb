//! Which lookups and transforms the classes of fields know: what `get_lookup` and `get_transform`
//! of `django/db/models/query_utils.py` find, with those that `django/db/models/lookups.py`,
//! `functions/datetime.py` and `fields/related_lookups.py` register.

use crate::models::FieldClass;

/// Those of every field.
const ALL: &[&str] = &[
    "exact",
    "iexact",
    "gt",
    "gte",
    "lt",
    "lte",
    "in",
    "contains",
    "icontains",
    "startswith",
    "istartswith",
    "endswith",
    "iendswith",
    "range",
    "isnull",
    "regex",
    "iregex",
];

/// Those of foreign keys.
const RELATED: &[&str] = &["in", "exact", "lt", "gt", "gte", "lte", "isnull"];

const DATE: &[&str] =
    &["year", "iso_year", "month", "day", "week_day", "iso_week_day", "week", "quarter"];

const TIME: &[&str] = &["hour", "minute", "second"];

/// Whether a name after two underscores is a lookup or a transform of a field of this class.
pub(super) fn knows(class: FieldClass, name: &str) -> bool {
    match class {
        FieldClass::ForeignKey | FieldClass::OneToOneField => return RELATED.contains(&name),
        // Any other name is taken for a key.
        FieldClass::JSONField => return true,
        _ => {}
    }
    let dates = matches!(class, FieldClass::DateField | FieldClass::DateTimeField);
    let times = matches!(class, FieldClass::TimeField | FieldClass::DateTimeField);
    ALL.contains(&name)
        || dates && DATE.contains(&name)
        || times && TIME.contains(&name)
        || class == FieldClass::DateTimeField && matches!(name, "date" | "time")
}

//! `fields.E006`: `db_index` is neither of what it may be.
//! `Field._check_db_index` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    // In Python, 1 == True and 0 == False.
    let fine = match context.option(id, "db_index") {
        None | Some(Value::None | Value::Bool(_) | Value::Int(0 | 1) | Value::Unknown) => true,
        Some(Value::Float(number)) => number == 0.0 || (number - 1.0).abs() < f64::EPSILON,
        Some(_) => false,
    };
    if !fine {
        let edit = context.set_option(id, "db_index", "True");
        let found = Diagnostic::error("fields.E006", "'db_index' must be None, True or False.")
            .with_plain("`db_index` says whether there is an index: True or False.");
        context.note_field(id, Some("db_index"), fixed(found, edit));
    }
}

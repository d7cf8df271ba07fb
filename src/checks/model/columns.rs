//! `models.E007`: two fields with one column.
//! `Model._check_column_name_clashes` in `django/db/models/base.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let mut used: Vec<String> = Vec::new();
    for field in context.class(id).local_fields.clone() {
        let column = context.field(field).column().into_owned();
        if !used.contains(&column) {
            used.push(column);
            continue;
        }
        let name = context.field(field).name();
        let message =
            format!("Field '{name}' has column name '{column}' that is used by another field.");
        let edit = if context.field(field).has("db_column") {
            context.remove_option(field, "db_column")
        } else {
            context.set_option(field, "db_column", &format!("'{name}_column'"))
        };
        let found = Diagnostic::error("models.E007", message)
            .with_hint("Specify a 'db_column' for the field.")
            .with_plain("Each field needs a column of its own.");
        let object = context.class(id).label();
        let found = context.placed(field, Some("db_column"), fixed(found.about(object), edit));
        context.found.push(found);
    }
}

//! `fields.E012`: database defaults that refer to columns.
//! `Field._check_db_default` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::{FieldId, positional};
use crate::diagnostic::Diagnostic;
use crate::models::{Expr, ExprKind};

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let Some(value) = context.field(id).field.option("db_default") else { return };
    let Some(shown) = reference(value) else { return };
    let message = format!("{shown} cannot be used in db_default.");
    let plain = "A default of the database cannot look at other columns of the row.";
    let edit = context.remove_option(id, "db_default");
    let found = Diagnostic::error("fields.E012", message).with_plain(plain);
    context.note_field(id, Some("db_default"), fixed(found, edit));
}

/// How Django shows `F("a")`; other expressions are let pass.
fn reference(value: &Expr) -> Option<String> {
    let ExprKind::Call { function, .. } = &value.kind else { return None };
    (function == "F" || function.ends_with(".F"))
        .then(|| positional(value).next().and_then(Expr::as_str).map(|name| format!("F({name})")))
        .flatten()
}

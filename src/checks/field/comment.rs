//! `fields.W163`: SQLite keeps no comments on columns.
//! `Field._check_db_comment` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    if context.option(id, "db_comment").is_some_and(|comment| comment.is_true()) {
        let edit = context.remove_option(id, "db_comment");
        let message = "SQLite does not support comments on columns (db_comment).";
        let found = Diagnostic::warning("fields.W163", message)
            .with_plain("The comment is not kept in the database; `help_text` is for people.");
        context.note_field(id, Some("db_comment"), fixed(found, edit));
    }
}

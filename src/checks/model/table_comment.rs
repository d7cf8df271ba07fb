//! `models.W046`: SQLite keeps no comments on tables.
//! `Model._check_db_table_comment` in `django/db/models/base.py`.

use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    if context.meta(id, "db_table_comment").is_some_and(|comment| comment.is_true()) {
        let message = "SQLite does not support comments on tables (db_table_comment).";
        let found = Diagnostic::warning("models.W046", message)
            .with_plain("The comment is not kept in the database; a docstring is for people.");
        context.note_model(id, Some("db_table_comment"), found);
    }
}

//! `fields.E140`: a path that may name neither files nor folders.
//! `FilePathField._check_allowing_files_or_folders` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let files = context.option(id, "allow_files").is_none_or(|it| it.is_true());
    let folders = context.option(id, "allow_folders").is_some_and(|it| it.is_true());
    if files || folders {
        return;
    }
    let message = "FilePathFields must have either 'allow_files' or 'allow_folders' set to True.";
    let edit = context.set_option(id, "allow_files", "True");
    let found = Diagnostic::error("fields.E140", message)
        .with_plain("With neither files nor folders there is nothing to choose from.");
    context.note_field(id, Some("allow_files"), fixed(found, edit));
}

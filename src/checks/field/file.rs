//! `fields.E201`, `E202`, `E210`: files as primary keys, files anywhere on the disk, and pictures
//! without the library that reads them.
//! `django/db/models/fields/files.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::FieldClass;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let class = context.field(id).class();
    if context.field(id).field.option("primary_key").is_some() {
        let message = format!("'primary_key' is not a valid argument for a {}.", class.name());
        let edit = context.remove_option(id, "primary_key");
        let found = Diagnostic::error("fields.E201", message)
            .with_plain("The path of a file changes, so it cannot say which row it is.");
        context.note_field(id, Some("primary_key"), fixed(found, edit));
    }
    if let Some(Value::Str(path)) = context.option(id, "upload_to")
        && path.starts_with('/')
    {
        let message = format!(
            "{}'s 'upload_to' argument must be a relative path, not an absolute path.",
            class.name()
        );
        let relative = Value::Str(path.trim_start_matches('/').to_owned()).repr();
        let edit = context.set_option(id, "upload_to", &relative);
        let found = Diagnostic::error("fields.E202", message)
            .with_hint("Remove the leading slash.")
            .with_plain("Uploads go into a folder of the project, so the path begins there.");
        context.note_field(id, Some("upload_to"), fixed(found, edit));
    }
    if class == FieldClass::ImageField {
        let message = "Cannot use ImageField because Pillow is not installed.";
        let edit = context.set_class(id, "FileField");
        let found = Diagnostic::error("fields.E210", message)
            .with_hint("Get Pillow at https://pypi.org/project/Pillow/ or run command \"python -m pip install Pillow\".")
            .with_plain("Pictures need a library that is not part of Django.");
        context.note_field(id, None, fixed(found, edit));
    }
}

//! `fields.E013`, `E223`, `W224`, `E900`, `E901`, `E903`: fields of classes that Modelyard does not
//! have. `CompositePrimaryKey._check_field_name` in `django/db/models/fields/composite.py`,
//! `GeneratedField.check` in `fields/generated.py`, and
//! `Field._check_deprecation_details` in `django/db/models/fields/__init__.py`.

use super::{comment, name};
use crate::checks::context::Context;
use crate::checks::registry::{FieldId, output_field};
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: FieldId, class: &str) {
    if class == "CompositePrimaryKey" {
        if context.field(id).name() != "pk" {
            let found =
                Diagnostic::error("fields.E013", "'CompositePrimaryKey' must be named 'pk'.")
                    .with_plain("The key of several fields has no column, and one name only: pk.");
            context.note_field(id, None, found);
        }
        return;
    }
    name::check(context, id);
    comment::check(context, id);
    let (code, word, hint) = match class {
        "IPAddressField" => ("fields.E900", "has been", "Use GenericIPAddressField instead."),
        "CommaSeparatedIntegerField" => (
            "fields.E901",
            "is",
            "Use CharField(validators=[validate_comma_separated_integer_list]) instead.",
        ),
        "NullBooleanField" => {
            ("fields.E903", "is", "Use BooleanField(null=True, blank=True) instead.")
        }
        "GeneratedField" => return check_output(context, id),
        _ => return,
    };
    let message = format!("{class} {word} removed except for support in historical migrations.");
    let found = Diagnostic::error(code, message)
        .with_hint(hint)
        .with_plain("Django had this class of field long ago.");
    context.note_field(id, None, found);
}

/// What is wrong with the `output_field` is wrong with the generated field.
fn check_output(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    let model = field.model;
    let Some(output) = field.unread.and_then(output_field) else { return };
    let loose = context.registry.add_loose(model, output);
    let before = context.found.len();
    super::check(context, loose);
    let inner = context.found.split_off(before);
    // The inner field has no name of its own.
    let inner = inner
        .iter()
        .filter(|it| !matches!(&*it.code, "fields.E001" | "fields.E002" | "fields.E003"));
    let (errors, warnings): (Vec<_>, Vec<_>) = inner.partition(|it| it.is_error());
    let list = |found: &[&Diagnostic]| {
        let lines = found.iter().map(|it| format!("\n    {} ({})", it.message, it.code));
        lines.collect::<String>()
    };
    let plain = "The field that holds the result is declared with a mistake.";
    if !errors.is_empty() {
        let message = format!("GeneratedField.output_field has errors:{}", list(&errors));
        let found = Diagnostic::error("fields.E223", message).with_plain(plain);
        context.note_field(id, None, found);
    }
    if !warnings.is_empty() {
        let message = format!("GeneratedField.output_field has warnings:{}", list(&warnings));
        let found = Diagnostic::warning("fields.W224", message).with_plain(plain);
        context.note_field(id, None, found);
    }
}

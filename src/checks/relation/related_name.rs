//! `fields.E306`, `E308`, `E309`: names of the other end that Python or lookups could not spell.
//! `RelatedField._check_related_name_is_valid` and `_check_related_query_name_is_valid` in
//! `django/db/models/fields/related.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

/// Python's `keyword.kwlist`.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

const QUERY_HINT: &str =
    "Add or change a related_name or related_query_name argument for this field.";

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    check_name(context, id);
    check_query_name(context, id);
}

fn check_name(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    let Some(name) = field.remote.as_ref().and_then(|remote| remote.related_name.clone()) else {
        return;
    };
    if is_identifier(&name) || name.ends_with('+') {
        return;
    }
    let owner = &context.class(field.model).name;
    let message =
        format!("The name '{name}' is invalid related_name for field {owner}.{}", field.name());
    let better = identifier(&name).unwrap_or_else(|| format!("{}s", owner.to_lowercase()));
    let edit = context.set_option(id, "related_name", &Value::Str(better).repr());
    let found = Diagnostic::error("fields.E306", message)
        .with_hint("Related name must be a valid Python identifier or end with a '+'")
        .with_plain("The other model gets an attribute of this name, so it must be a Python name.");
    context.note_field(id, Some("related_name"), fixed(found, edit));
}

fn check_query_name(context: &mut Context<'_>, id: FieldId) {
    if context.registry.is_hidden(id) {
        return;
    }
    let field = context.field(id);
    let name = context.registry.query_name(field);
    let option =
        if field.has("related_query_name") { "related_query_name" } else { "related_name" };
    let plain =
        "Lookups join names with two underscores, so a name may neither hold two nor end with one.";
    let better = name.split('_').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
    let mut note = |code: &str, message: String| {
        let edit = context.set_option(id, option, &Value::Str(better.clone()).repr());
        let found = Diagnostic::error(code, message).with_hint(QUERY_HINT).with_plain(plain);
        context.note_field(id, Some(option), fixed(found, edit));
    };
    if name.ends_with('_') {
        note(
            "fields.E308",
            format!("Reverse query name '{name}' must not end with an underscore."),
        );
    }
    if name.contains("__") {
        note("fields.E309", format!("Reverse query name '{name}' must not contain '__'."));
    }
}

/// Python's `str.isidentifier`, and no keyword.
fn is_identifier(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first == '_' || first.is_alphabetic())
        && letters.all(|letter| letter == '_' || letter.is_alphanumeric())
        && !KEYWORDS.contains(&name)
}

/// The nearest Python name.
fn identifier(name: &str) -> Option<String> {
    let name: String = name.chars().map(|it| if it.is_alphanumeric() { it } else { '_' }).collect();
    let name = name.trim_matches(|it: char| it == '_' || it.is_numeric()).to_owned();
    is_identifier(&name).then_some(name)
}

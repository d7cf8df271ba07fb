//! `fields.E302` to `E305`: two things on a model that would have the same name, one of which is
//! the other end of a relation.
//! `RelatedField._check_clashes` in `django/db/models/fields/related.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::{FieldId, ModelId};
use crate::checks::value::Value;
use crate::diagnostic::{Change, Diagnostic};

/// One end of a relation, by its names.
struct End {
    id: FieldId,
    /// The model at the other end.
    target: ModelId,
    /// `playground.Book.author`.
    label: String,
    /// None of a relation to itself that goes both ways; then there is nothing to clash.
    accessor: Option<String>,
    query_name: String,
    hidden: bool,
}

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    let Some(target) = field.remote.as_ref().and_then(|remote| remote.target.known()) else {
        return;
    };
    let end = End {
        id,
        target,
        label: context.registry.field_label(id),
        accessor: context.registry.accessor(field),
        query_name: context.registry.query_name(field),
        hidden: context.registry.is_hidden(id),
    };
    check_fields(context, &end);
    check_ends(context, &end);
}

/// Against the fields of the model at the other end, inherited ones too.
fn check_fields(context: &mut Context<'_>, end: &End) {
    let label = &end.label;
    for other in context.registry.forward_fields(end.target) {
        let name = context.field(other).name();
        let clash = format!("{}.{name}", context.class(end.target).label());
        let hint = format!(
            "Rename field '{clash}', or add/change a related_name argument to the definition for field '{label}'."
        );
        let accessor_clashes = !end.hidden && end.accessor.as_deref() == Some(name);
        let query_clashes = end.query_name == name;
        let object = &context.class(end.target).name;
        let plain = format!(
            "`{object}` has a field `{name}` already, so the way back cannot be called that too."
        );
        if accessor_clashes {
            let message = format!(
                "Reverse accessor '{object}.{name}' for '{label}' clashes with field name '{clash}'."
            );
            note(context, end, "fields.E302", message, hint.clone(), plain.clone());
        }
        if query_clashes {
            let message =
                format!("Reverse query name for '{label}' clashes with field name '{clash}'.");
            note(context, end, "fields.E303", message, hint, plain);
        }
    }
}

/// Against the other ends of other relations to the same model.
fn check_ends(context: &mut Context<'_>, end: &End) {
    let label = &end.label;
    for other in context.registry.related_objects(end.target) {
        if other == end.id {
            continue;
        }
        let accessor = context.registry.accessor(context.field(other));
        let accessor_clashes = !end.hidden && accessor == end.accessor;
        let query_clashes = accessor.as_deref() == Some(end.query_name.as_str());
        let clash = context.registry.field_label(other);
        let hint = format!(
            "Add or change a related_name argument to the definition for '{label}' or '{clash}'."
        );
        let object = context.class(end.target).name.clone();
        if accessor_clashes {
            let name = end.accessor.as_deref().unwrap_or("None");
            let message = format!(
                "Reverse accessor '{object}.{name}' for '{label}' clashes with reverse accessor for '{clash}'."
            );
            let plain = format!(
                "Two relations lead back from `{object}`, and both are called `{name}` there: name at least one of them with related_name."
            );
            note(context, end, "fields.E304", message, hint.clone(), plain);
        }
        if query_clashes {
            let message = format!(
                "Reverse query name for '{label}' clashes with reverse query name for '{clash}'."
            );
            let plain = format!(
                "In lookups on `{object}`, `{}` would mean two relations at once.",
                end.query_name
            );
            note(context, end, "fields.E305", message, hint, plain);
        }
    }
}

fn note(
    context: &mut Context<'_>,
    end: &End,
    code: &str,
    message: String,
    hint: String,
    plain: String,
) {
    // The name in lookups is that of the accessor, unless it has one of its own.
    let in_lookups = matches!(code, "fields.E303" | "fields.E305");
    let option = if in_lookups && context.field(end.id).has("related_query_name") {
        "related_query_name"
    } else {
        "related_name"
    };
    let edit = another_name(context, end, option);
    let found = Diagnostic::error(code, message).with_hint(hint).with_plain(plain);
    context.note_field(end.id, Some(option), fixed(found, edit));
}

/// A name for the other end that is free: `edited_books` for `Book.editor`.
fn another_name(context: &Context<'_>, end: &End, option: &str) -> Option<(String, Change)> {
    let field = context.field(end.id);
    let model = context.declaring(end.id)?;
    let stem = field.name().trim_matches('_');
    let owner = snake(&context.class(field.model).name);
    let from_base = model.name != context.class(field.model).name;
    let name = if from_base {
        format!("%(class)s_{stem}")
    } else {
        let end = if field.is_many_to_many() || !field.is_unique() { "s" } else { "" };
        let word = participle(stem);
        format!("{word}_{owner}{end}")
    };
    let registry = &context.registry;
    let taken =
        registry.forward_fields(end.target).into_iter().any(|it| registry.field(it).name() == name)
            || registry
                .related_objects(end.target)
                .into_iter()
                .any(|other| registry.accessor(registry.field(other)).as_deref() == Some(&name));
    if taken {
        return None;
    }
    context.set_option(end.id, option, &Value::Str(name).repr())
}

/// `editor` edits, so the books are `edited`; other names stand as they are.
fn participle(name: &str) -> String {
    match name.strip_suffix("or").or_else(|| name.strip_suffix("er")) {
        Some(stem) if stem.ends_with("it") || stem.ends_with("ress") || stem.ends_with("ew") => {
            format!("{stem}ed")
        }
        _ => name.to_owned(),
    }
}

/// `BookReview` in lower case with underscores.
fn snake(name: &str) -> String {
    let mut text = String::new();
    for (at, letter) in name.trim_matches('_').char_indices() {
        if letter.is_uppercase() && at > 0 && !text.ends_with('_') {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

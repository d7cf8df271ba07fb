//! `models.E042`: what a composite primary key may be made of.
//! `Model._check_composite_pk` in `django/db/models/base.py`.

use crate::checks::context::Context;
use crate::checks::registry::{Entry, ModelId};
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let class = context.class(id);
    let key = class.primary_key.filter(|&key| context.field(key).is_composite());
    let Some(unread) = key.and_then(|key| context.field(key).unread) else { return };
    if class.proxy {
        return;
    }
    let scope = context.scope(id);
    let names = unread.arguments.iter().filter(|it| it.name.is_none());
    let names: Vec<String> =
        names.map(|it| scope.value(&it.value)).map(|name: Value| name.text()).collect();
    let mut columns: Vec<(String, Vec<String>)> = Vec::new();
    for name in names {
        let shown = Value::Str(name.clone()).repr();
        if let Some(fault) = fault(context, id, &name) {
            note(context, id, &shown, format!("{shown} {fault}"));
        } else if let Some(Entry::Field(field)) = context.registry.get_field(id, &name) {
            let column = context.field(field).column().into_owned();
            match columns.iter_mut().find(|(known, _)| *known == column) {
                Some((_, names)) => names.push(shown),
                None => columns.push((column, vec![shown])),
            }
        }
    }
    for (_, names) in columns {
        let [first, rest @ ..] = names.as_slice() else { continue };
        if !rest.is_empty() {
            let rest = rest.join(", ");
            note(context, id, &rest, format!("{rest} and {first} are the same fields."));
        }
    }
}

fn note(context: &mut Context<'_>, id: ModelId, shown: &str, hint: String) {
    let message = format!("{shown} cannot be included in the composite primary key.");
    let found = Diagnostic::error("models.E042", message)
        .with_hint(hint)
        .with_plain("A composite key is made of columns of this table that are never empty.");
    context.note_model(id, None, found);
}

/// Why a field cannot be part of the key.
fn fault(context: &Context<'_>, id: ModelId, name: &str) -> Option<&'static str> {
    let field = match context.registry.get_field(id, name) {
        None => return Some("is not a valid field."),
        Some(Entry::Reverse(_)) => return Some("field has no column."),
        Some(Entry::Field(field)) => field,
    };
    let attached = context.field(field);
    if attached.is_composite() {
        Some("field has no column.")
    } else if attached.field.is_set("null") {
        Some("field may not set 'null=True'.")
    } else if attached.unread_class() == Some("GeneratedField") {
        Some("field is a generated field.")
    } else if context.class(id).local_fields.contains(&field) {
        None
    } else {
        Some("field is not a local field.")
    }
}

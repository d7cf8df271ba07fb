//! `contenttypes.E001` to `E004`: generic foreign keys without the two fields that they live on.
//! `GenericForeignKey.check` in `django/contrib/contenttypes/fields.py`.

use crate::checks::context::Context;
use crate::checks::registry::{ModelId, TargetModel, last};
use crate::checks::value::{Scope, Value};
use crate::diagnostic::Diagnostic;
use crate::models::{FieldClass, UnreadField};

const HINT: &str = "GenericForeignKeys must use a ForeignKey to 'contenttypes.ContentType' as the 'content_type' field.";

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let classes = context.class(id).mro.clone();
    let declared = classes.into_iter().filter_map(|class| context.class(class).declared);
    let keys: Vec<&UnreadField> = declared
        .flat_map(|model| &model.unread)
        .filter(|unread| last(&unread.class) == "GenericForeignKey")
        .collect();
    for key in keys {
        check_key(context, id, key);
    }
}

fn check_key(context: &mut Context<'_>, id: ModelId, key: &UnreadField) {
    let scope = context.scope(id);
    let content_type = argument(scope, key, 0, "ct_field", "content_type");
    let object_id = argument(scope, key, 1, "fk_field", "object_id");
    if context.registry.get_field(id, &object_id).is_none() {
        let message = format!(
            "The GenericForeignKey object ID references the nonexistent field '{object_id}'."
        );
        note(context, id, key, Diagnostic::error("contenttypes.E001", message));
    }
    let model = context.class(id).name.clone();
    let Some(entry) = context.registry.get_field(id, &content_type) else {
        let message = format!(
            "The GenericForeignKey content type references the nonexistent field '{model}.{content_type}'."
        );
        note(context, id, key, Diagnostic::error("contenttypes.E002", message));
        return;
    };
    let relation = entry.forward().map(|field| context.field(field)).filter(|field| {
        matches!(field.class(), FieldClass::ForeignKey | FieldClass::OneToOneField)
    });
    let Some(relation) = relation else {
        let message = format!("'{model}.{content_type}' is not a ForeignKey.");
        note(context, id, key, Diagnostic::error("contenttypes.E003", message).with_hint(HINT));
        return;
    };
    let target = relation.remote.as_ref().and_then(|remote| TargetModel::known(&remote.target));
    let right =
        target.is_some_and(|target| context.class(target).label() == "contenttypes.ContentType");
    if !right {
        let message =
            format!("'{model}.{content_type}' is not a ForeignKey to 'contenttypes.ContentType'.");
        note(context, id, key, Diagnostic::error("contenttypes.E004", message).with_hint(HINT));
    }
}

fn note(context: &mut Context<'_>, id: ModelId, key: &UnreadField, found: Diagnostic) {
    let object = format!("{}.{}", context.class(id).label(), key.name);
    let found = found
        .with_plain(
            "A generic foreign key keeps the model in one field and the row's key in another.",
        )
        .about(object);
    context.note_at(id, None, found.spanning(key.name_span));
}

/// The name that an argument gives, by place or by keyword.
fn argument(scope: Scope<'_>, key: &UnreadField, at: usize, name: &str, default: &str) -> String {
    let mut by_place = key.arguments.iter().filter(|it| it.name.is_none());
    let by_name = key.arguments.iter().find(|it| it.name.as_deref() == Some(name));
    match by_name.or_else(|| by_place.nth(at)).map(|it| scope.value(&it.value)) {
        Some(Value::Str(name)) => name,
        _ => default.to_owned(),
    }
}

//! `models.E014`, `E015`, `E021`: the default order.
//! `Model._check_ordering` in `django/db/models/base.py`.

use super::lookups;
use crate::checks::context::Context;
use crate::checks::registry::{Entry, ModelId, TargetModel};
use crate::checks::relation;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::FieldClass;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let scope = context.scope(id);
    let within = context.meta(id, "order_with_respect_to").is_some_and(|it| it.is_true());
    if within {
        if context.meta(id, "ordering").is_some_and(|it| it.is_true()) {
            let message = "'ordering' and 'order_with_respect_to' cannot be used together.";
            let found = Diagnostic::error("models.E021", message)
                .with_plain("order_with_respect_to is an order already; keep one of the two.");
            context.note_model(id, Some("ordering"), found);
        }
        return;
    }
    let Some(ordering) = context.class(id).ordering.map(|it| scope.value(it)) else { return };
    let items = match ordering {
        Value::List(items) | Value::Tuple(items) => items,
        Value::Unknown => return,
        other if !other.is_true() => return,
        _ => {
            let message =
                "'ordering' must be a tuple or list (even if you want to order by only one field).";
            let found = Diagnostic::error("models.E014", message)
                .with_plain("Write square brackets around it: ordering = [\"name\"].");
            context.note_model(id, Some("ordering"), found);
            return;
        }
    };
    let names = items.iter().filter_map(|item| match item {
        Value::Str(name) if name != "?" => Some(name.strip_prefix('-').unwrap_or(name)),
        _ => None,
    });
    let (related, plain): (Vec<&str>, Vec<&str>) = names.partition(|name| name.contains("__"));
    for name in related {
        for _ in 0..unknown_parts(context, id, name) {
            note(context, id, name);
        }
    }
    let mut seen = Vec::new();
    for name in plain {
        if name != "pk" && !seen.contains(&name) && !is_valid(context, id, name) {
            note(context, id, name);
        }
        seen.push(name);
    }
}

fn note(context: &mut Context<'_>, id: ModelId, name: &str) {
    let message =
        format!("'ordering' refers to the nonexistent field, related field, or lookup '{name}'.");
    let found = Diagnostic::error("models.E015", message)
        .with_plain(format!("`{name}` is nothing that the rows could be ordered by."));
    context.note_model(id, Some("ordering"), found);
}

/// Whether a name without underscores is a field, or the other end of a relation.
fn is_valid(context: &Context<'_>, id: ModelId, name: &str) -> bool {
    let registry = &context.registry;
    registry
        .forward_fields(id)
        .into_iter()
        .map(|field| registry.field(field))
        .any(|field| !field.is_many_to_many() && (field.name() == name || field.attname() == name))
        || registry
            .related_objects(id)
            .into_iter()
            .any(|field| registry.query_name(registry.field(field)) == name)
}

/// How many parts of a lookup lead nowhere, as Django walks it: a part that is not found leaves the
/// walk where it was.
fn unknown_parts(context: &Context<'_>, id: ModelId, lookup: &str) -> usize {
    let mut model = Some(id);
    let mut field: Option<Entry> = None;
    let mut unknown = 0;
    for part in lookup.split("__") {
        let entry = model.and_then(|model| {
            if part == "pk" {
                context.class(model).primary_key.map(Entry::Field)
            } else {
                context.registry.get_field(model, part)
            }
        });
        let next = entry.map(|entry| {
            field = Some(entry);
            step(context, entry)
        });
        match next {
            Some(Step::To(next)) => model = Some(next),
            Some(Step::End) => model = None,
            None | Some(Step::Broken) => {
                let known = field.is_some_and(|entry| {
                    let (Entry::Field(field) | Entry::Reverse(field)) = entry;
                    lookups::knows(context.field(field).class(), part)
                });
                unknown += usize::from(!known);
            }
        }
    }
    unknown
}

/// Where a part of a lookup leads.
enum Step {
    /// To another model.
    To(ModelId),
    /// To a value; only lookups can follow.
    End,
    /// To a model that does not exist, or through a table that does not join.
    Broken,
}

fn step(context: &Context<'_>, entry: Entry) -> Step {
    let (Entry::Field(id) | Entry::Reverse(id)) = entry;
    let field = context.field(id);
    let Some(remote) = &field.remote else { return Step::End };
    let TargetModel::Known(target) = remote.target else { return Step::Broken };
    let joins = match field.class() {
        FieldClass::ManyToManyField => relation::joins(context, id),
        // From the other end Django does not look at what is referred to.
        _ => {
            matches!(entry, Entry::Reverse(_))
                || field
                    .field
                    .text("to_field")
                    .is_none_or(|name| context.registry.get_field(target, name).is_some())
        }
    };
    match entry {
        _ if !joins => Step::Broken,
        Entry::Field(_) => Step::To(target),
        Entry::Reverse(_) => Step::To(field.model),
    }
}

//! `fields.E004`, `E005`, `E009`: the shape of `choices`, and whether they fit.
//! `Field._check_choices` in `django/db/models/fields/__init__.py`, `normalize_choices` in
//! `django/utils/choices.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::FieldClass;

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let Some(choices) = context.option(id, "choices") else { return };
    if !choices.is_true() || !is_certain(&choices) {
        return;
    }
    let choices = normalize(choices, 0);
    let groups = match &choices {
        Value::Str(_) => None,
        other => other.items(),
    };
    let Some(groups) = groups else {
        let message = "'choices' must be a mapping (e.g. a dictionary) or an iterable (e.g. a list or tuple).";
        let plain = "List the choices as pairs: what is stored, and what people read.";
        context.note_field(
            id,
            Some("choices"),
            Diagnostic::error("fields.E004", message).with_plain(plain),
        );
        return;
    };
    let limit = match context.option(id, "max_length") {
        None => default_length(context.field(id).class()).map(Value::Int),
        given => given.filter(|it| *it != Value::None),
    };
    match longest(&groups, limit.is_some()) {
        None => {
            let message = "'choices' must be a mapping of actual values to human readable names or an iterable containing (actual value, human readable name) tuples.";
            let plain = "Each choice is a pair: what is stored, and what people read.";
            let found = Diagnostic::error("fields.E005", message).with_plain(plain);
            context.note_field(id, Some("choices"), found);
        }
        Some(length) => {
            if let Some(Value::Int(limit)) = limit
                && i64::try_from(length).is_ok_and(|length| length > limit)
            {
                let message = format!(
                    "'max_length' is too small to fit the longest value in 'choices' ({length} characters)."
                );
                let plain = "One of the choices is longer than the field may hold.";
                let edit = context.set_option(id, "max_length", &length.to_string());
                let found = Diagnostic::error("fields.E009", message).with_plain(plain);
                context.note_field(id, Some("max_length"), fixed(found, edit));
            }
        }
    }
}

/// The length that a class sets when none is given.
const fn default_length(class: FieldClass) -> Option<i64> {
    match class {
        FieldClass::EmailField => Some(254),
        FieldClass::URLField => Some(200),
        FieldClass::SlugField => Some(50),
        FieldClass::FileField | FieldClass::ImageField | FieldClass::FilePathField => Some(100),
        _ => None,
    }
}

/// Whether nothing in it is unknown, groups included.
fn is_certain(value: &Value) -> bool {
    match value {
        Value::Unknown => false,
        Value::List(items) | Value::Tuple(items) => items.iter().all(|item| match item {
            // A value or label that cannot be told is taken for a plain one.
            Value::List(_) | Value::Tuple(_) => true,
            other => *other != Value::Unknown,
        }),
        Value::Dict(pairs) => pairs.iter().all(|(_, label)| *label != Value::Unknown),
        _ => true,
    }
}

/// Mappings become lists of pairs, in groups too.
fn normalize(value: Value, depth: u8) -> Value {
    let pairs = match &value {
        Value::Dict(pairs) if depth < 2 => pairs.clone(),
        Value::List(items) | Value::Tuple(items)
            if depth < 2 && !items.iter().any(|item| matches!(item, Value::Str(_))) =>
        {
            let pairs: Option<Vec<_>> = items.iter().map(pair).collect();
            match pairs {
                Some(pairs) => pairs,
                None => return value,
            }
        }
        _ => return value,
    };
    let normal = pairs
        .into_iter()
        .map(|(key, label)| Value::Tuple(vec![key, normalize(label, depth + 1)]))
        .collect();
    Value::List(normal)
}

/// Python's `a, b = value`.
fn pair(value: &Value) -> Option<(Value, Value)> {
    match value.items()?.as_slice() {
        [first, second] => Some((first.clone(), second.clone())),
        _ => None,
    }
}

/// The length of the longest text that is stored; none if there is something that is no choice.
fn longest(groups: &[Value], measured: bool) -> Option<usize> {
    let mut length = 0;
    for choice in groups {
        let (value, label) = pair(choice)?;
        match label.items().map(|items| items.iter().map(pair).collect::<Option<Vec<_>>>()) {
            Some(Some(members)) => {
                if !members.iter().all(|(value, label)| is_value(value) && is_value(label)) {
                    return None;
                }
                for (value, _) in members {
                    length = length.max(text_length(&value, measured));
                }
            }
            _ => {
                if !is_value(&value) || !is_value(&label) {
                    return None;
                }
                length = length.max(text_length(&value, measured));
            }
        }
        if matches!(choice, Value::Str(_)) {
            return None;
        }
    }
    Some(length)
}

/// Whether it may stand as a stored value or a label: text, or nothing with parts.
fn is_value(value: &Value) -> bool {
    matches!(value, Value::Str(_)) || value.items().is_none()
}

fn text_length(value: &Value, measured: bool) -> usize {
    match value {
        Value::Str(text) if measured => text.chars().count(),
        _ => 0,
    }
}

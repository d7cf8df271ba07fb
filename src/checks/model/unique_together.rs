//! `models.E010` and `E011`: the shape of `unique_together`.
//! `Model._check_unique_together` in `django/db/models/base.py`, `normalize_together` in
//! `django/db/models/options.py`.

use super::local_fields;
use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::ExprKind;

const PLAIN: &str = "List the names of the fields that must be unique together: [(\"a\", \"b\")].";

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let Some(value) = context.meta(id, "unique_together") else { return };
    if !value.is_true() {
        return;
    }
    if value == Value::Unknown {
        // A set is read as its source; anything else may well be a list.
        let source = context.class(id).meta("unique_together").map(|it| &it.kind);
        if !matches!(source, Some(ExprKind::Source(text)) if text.starts_with('{')) {
            return;
        }
    }
    let (Value::List(sets) | Value::Tuple(sets)) = value else {
        let message = "'unique_together' must be a list or tuple.";
        let found = Diagnostic::error("models.E010", message).with_plain(PLAIN);
        context.note_model(id, Some("unique_together"), found);
        return;
    };
    let flat = !matches!(sets.first(), Some(Value::List(_) | Value::Tuple(_)));
    let sets: Option<Vec<Vec<Value>>> =
        if flat { Some(vec![sets]) } else { sets.iter().map(Value::items).collect() };
    let Some(sets) = sets else {
        let message = "All 'unique_together' elements must be lists or tuples.";
        let found = Diagnostic::error("models.E011", message).with_plain(PLAIN);
        context.note_model(id, Some("unique_together"), found);
        return;
    };
    for set in sets {
        let names: Vec<String> = set.iter().map(Value::text).collect();
        local_fields::check(context, id, &names, "unique_together");
    }
}

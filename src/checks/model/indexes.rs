//! `models.E033`, `E034`, `W040`: names of indexes, what SQLite's cannot do, and their fields.
//! `Model._check_indexes` in `django/db/models/base.py`.

use std::collections::BTreeSet;

use super::{local_fields, references};
use crate::checks::context::Context;
use crate::checks::registry::{ModelId, calls, keyword, positional};
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

/// The longest name, for the sake of Oracle.
const LONGEST_NAME: usize = 30;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let scope = context.scope(id);
    let list = |call, name: &str| -> Vec<String> {
        let items = keyword(call, name).and_then(|it| scope.value(it).items());
        items.unwrap_or_default().iter().map(Value::text).collect()
    };
    let (mut names, mut fields, mut included) = (Vec::new(), Vec::new(), Vec::new());
    let mut referred = BTreeSet::new();
    for (_, call) in calls(context.class(id).meta("indexes")).filter(|it| it.0.ends_with("Index")) {
        names.extend(index_name(context, id, call));
        for field in list(call, "fields") {
            fields.push(field.strip_prefix('-').map_or(field.clone(), str::to_owned));
        }
        included.extend(list(call, "include"));
        for expression in positional(call) {
            let found = references::of_argument(expression).into_iter();
            referred.extend(found.filter_map(|parts| parts.into_iter().next()));
        }
    }
    for name in names {
        check_name(context, id, &name);
    }
    if !included.is_empty() {
        let message = "SQLite does not support indexes with non-key columns.";
        let found = Diagnostic::warning("models.W040", message)
            .with_hint(
                "Non-key columns will be ignored. Silence this warning if you don't care about it.",
            )
            .with_plain("SQLite leaves the extra columns out of the index.");
        context.note_model(id, Some("indexes"), found);
    }
    fields.extend(included);
    fields.extend(referred);
    local_fields::check(context, id, &fields, "indexes");
}

/// The name that an index is given, with the class's names filled in.
pub(in crate::checks) fn index_name(
    context: &Context<'_>,
    id: ModelId,
    call: &crate::models::Expr,
) -> Option<String> {
    match context.scope(id).value(keyword(call, "name")?) {
        Value::Str(name) if !name.is_empty() => {
            let class = context.class(id);
            let name = name.replace("%(app_label)s", &class.app.to_lowercase());
            Some(name.replace("%(class)s", &class.lower_name()))
        }
        _ => None,
    }
}

fn check_name(context: &mut Context<'_>, id: ModelId, name: &str) {
    if name.starts_with(|first: char| first == '_' || first.is_numeric()) {
        let message =
            format!("The index name '{name}' cannot start with an underscore or a number.");
        let found = Diagnostic::error("models.E033", message)
            .with_plain("Some databases take no such name.");
        context.note_model(id, Some("indexes"), found);
    }
    if name.chars().count() > LONGEST_NAME {
        let message =
            format!("The index name '{name}' cannot be longer than {LONGEST_NAME} characters.");
        let found = Diagnostic::error("models.E034", message)
            .with_plain("Some databases take no longer name.");
        context.note_model(id, Some("indexes"), found);
    }
}

//! `models.E028`: one table for several models.
//! `check_all_models` in `django/core/checks/model_checks.py`.

use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &mut Context<'_>, models: &[ModelId]) {
    let mut tables: Vec<(String, Vec<ModelId>)> = Vec::new();
    for &id in models {
        let class = context.class(id);
        if !class.managed || class.proxy {
            continue;
        }
        match tables.iter_mut().find(|(table, _)| *table == class.table) {
            Some((_, users)) => users.push(id),
            None => tables.push((class.table.clone(), vec![id])),
        }
    }
    for (table, users) in tables {
        if users.len() < 2 {
            continue;
        }
        let labels: Vec<String> = users.iter().map(|&id| context.class(id).label()).collect();
        let message =
            format!("db_table '{table}' is used by multiple models: {}.", labels.join(", "));
        let found = Diagnostic::error("models.E028", message)
            .about(table)
            .with_plain("Each model needs a table of its own.");
        let last = users[users.len() - 1];
        context.note_at(last, Some("db_table"), found);
    }
}

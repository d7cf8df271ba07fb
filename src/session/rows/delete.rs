//! Deleting a row as `instance.delete()` does.

use super::super::outcome::Outcome;
use super::super::project::Project;
use super::super::run::{Run, named};
use super::super::{clean, label};
use super::{Step, problem};
use crate::models::OnDelete;
use crate::orm::deletion::{self, Action, ForeignKey, RefusalKind, Rows};
use crate::schema::{Model, Schema};
use crate::sql::{Delete, Expr, Statement, Update, Value};

/// Deletes a row of a model with all that its foreign keys' rules take along.
pub(crate) fn delete(project: &Project, model: &str, pk: &str, now: chrono::NaiveDateTime) -> Step {
    let schema = &project.applied.schema;
    let gone = || {
        let message = format!("{model} matching query does not exist.");
        vec![problem(model, "", message, format!("{model} {pk} is no longer there."))]
    };
    let table =
        schema.model(model).and_then(|found| schema.table(&found.table)).ok_or_else(gone)?;
    let column = table.primary_key().ok_or_else(gone)?;
    let key = clean::typed(column.kind, pk).map_err(|_| gone())?;
    let row = project.store().find(&table.name, &column.name, std::slice::from_ref(&key));
    let row = row.first().ok_or_else(gone)?;
    let called = label::label(&project.applied, &project.database, &table.name, row);

    let replacement = |key: &ForeignKey| replacement(project, key, now);
    let mut find =
        |table: &str, column: &str, values: &[Value]| project.store().find(table, column, values);
    let mut rows = Rows { find: &mut find, replacement: &replacement };
    let plan = deletion::plan(schema, model, &key, &mut rows).map_err(|refusal| {
        let name = match refusal.kind {
            RefusalKind::Protected => "ProtectedError",
            RefusalKind::Restricted => "RestrictedError",
            RefusalKind::Unknown => {
                let plain = "Modelyard cannot run this function yet; nothing was deleted.";
                return vec![problem(model, "", refusal.message, plain)];
            }
        };
        let count = refusal.rows.len();
        let (rows, point) = if count == 1 { ("row", "points") } else { ("rows", "point") };
        let plain = format!(
            "{count} other {rows} {point} here, and the rule forbids to leave them behind."
        );
        vec![problem(model, "", format!("{name}: {}", refusal.message), plain)]
    })?;

    let mut run = Run::new(project);
    let refused = |error: crate::engine::EngineError| {
        let plain = "Something still points to the row, and the database will not leave it so.";
        vec![problem(model, "", named(&error), plain)]
    };
    for action in &plan.actions {
        run.execute(&statement(action)).map_err(refused)?;
    }
    let deleted = plan.deleted();
    let total: usize = deleted.iter().map(|(_, count)| count).sum();
    let counts: Vec<String> = deleted
        .iter()
        .map(|(name, count)| format!("'{}': {count}", django_label(schema, name)))
        .collect();
    let returned = format!("({total}, {{{}}})", counts.join(", "));
    let announcement = announcement(&deleted, &plan.actions);
    let project = run.finish(format!("Delete {model} {called}")).map_err(refused)?;
    let outcome =
        Outcome { announcement: format!("{announcement} {returned}"), ..Outcome::default() };
    Ok((project, outcome))
}

/// What `SET_DEFAULT` and `SET()` give.
fn replacement(project: &Project, key: &ForeignKey, now: chrono::NaiveDateTime) -> Option<Value> {
    let schema = &project.applied.schema;
    let field = schema.model(&key.model).and_then(|model| model.field(&key.field))?;
    let column = schema.table(&key.table).and_then(|table| table.column(&key.column))?;
    match field.option("on_delete").and_then(OnDelete::read) {
        Some(OnDelete::Set(expr)) => clean::constant(&expr, column.kind, now),
        _ => clean::default(field, column.kind, now),
    }
}

fn statement(action: &Action) -> Statement {
    let among = |table: &str, column: &str, values: &[Value]| Expr::In {
        operand: Box::new(Expr::column(table, column)),
        list: values.iter().cloned().map(Expr::Value).collect(),
    };
    match action {
        Action::Delete { table, column, values, .. } => Statement::Delete(Delete {
            table: table.clone(),
            condition: Some(among(table, column, values)),
        }),
        Action::Update { table, column, value, key, keys, .. } => Statement::Update(Update {
            table: table.clone(),
            assignments: vec![(column.clone(), Expr::Value(value.clone()))],
            condition: Some(among(table, key, keys)),
        }),
    }
}

/// Django's label of a model: `playground.Book`.
fn django_label(schema: &Schema, key: &str) -> String {
    schema.model(key).map_or_else(|| key.to_owned(), Model::label)
}

/// "1 Author and 2 Book rows deleted, 1 set to NULL."
fn announcement(deleted: &[(String, usize)], actions: &[Action]) -> String {
    let parts: Vec<String> =
        deleted.iter().map(|(name, count)| format!("{count} {name}")).collect();
    let set: usize = actions
        .iter()
        .map(|action| match action {
            Action::Update { keys, .. } => keys.len(),
            Action::Delete { .. } => 0,
        })
        .sum();
    let also = if set == 0 { String::new() } else { format!(", {set} pointed elsewhere") };
    format!("Deleted: {}{also}.", parts.join(", "))
}

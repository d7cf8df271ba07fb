//! What was typed for the fields of a row, as values for its columns.

use chrono::NaiveDateTime;

use super::super::clean;
use super::super::form::FormField;
use super::super::message::{Input, InputValue};
use super::super::outcome::Problem;
use super::super::project::Project;
use super::problem;
use crate::models::relationship::with_article;
use crate::schema::{Column, Relation};
use crate::sql::{ColumnType, Value};

/// Whether a row is new or has values already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    Add,
    Change,
}

/// The value that a field shall have; none where it stays as it is or the database gives it.
pub(super) fn value(
    project: &Project,
    model: &str,
    field: &FormField<'_>,
    given: Option<&Input>,
    occasion: Occasion,
    now: NaiveDateTime,
) -> Result<Option<Value>, Problem> {
    let Some(column) = field.column else { return Ok(None) };
    if let Some(moment) = automatic(field, column, occasion, now) {
        return Ok(Some(moment));
    }
    let typed = match given.map(|input| &input.value) {
        Some(InputValue::Text(text)) if !text.trim().is_empty() => text,
        None if occasion == Occasion::Change => return Ok(None),
        None if column.kind.is_auto() => return Ok(None),
        other => return empty(model, field, column, other.is_some(), now),
    };
    if let (Some(relation), Some(reference)) = (field.relation, &column.references) {
        return reference_value(project, model, relation, &reference.column, column, typed)
            .map(Some);
    }
    clean::clean(field.field, column.kind, typed).map(Some).map_err(|message| {
        let plain = format!("{} holds: {}.", label(field), what(field, column.kind));
        problem(model, &field.field.name, message, plain)
    })
}

/// The time that `auto_now` and `auto_now_add` put in.
fn automatic(
    field: &FormField<'_>,
    column: &Column,
    occasion: Occasion,
    now: NaiveDateTime,
) -> Option<Value> {
    let field = field.field;
    let applies = field.auto_now || (field.auto_now_add && occasion == Occasion::Add);
    applies.then(|| match column.kind {
        ColumnType::Date => Value::Date(now.date()),
        ColumnType::Time => Value::Time(now.time()),
        _ => Value::DateTime(now),
    })
}

/// The value of a control that was left empty, or was not in the form.
fn empty(
    model: &str,
    field: &FormField<'_>,
    column: &Column,
    shown: bool,
    now: NaiveDateTime,
) -> Result<Option<Value>, Problem> {
    let default = clean::default(field.field, column.kind, now).filter(|_| !shown);
    if let Some(default) = default {
        return Ok(Some(default));
    }
    if column.kind == ColumnType::Boolean && !column.null {
        return Ok(Some(Value::Bool(false)));
    }
    let is_text = matches!(column.kind, ColumnType::Char(_) | ColumnType::Text);
    if field.field.blank && is_text && column.references.is_none() && !column.null {
        return Ok(Some(Value::from("")));
    }
    if column.null {
        return Ok(Some(Value::Null));
    }
    if column.kind.is_auto() {
        return Ok(None);
    }
    let plain = format!(
        "{} may not be NULL: each {model} needs {}.",
        label(field),
        field.relation.map_or("a value here".to_owned(), |to| with_article(&to.to)),
    );
    Err(problem(model, &field.field.name, "This field is required.", plain))
}

fn reference_value(
    project: &Project,
    model: &str,
    relation: &Relation,
    to_column: &str,
    column: &Column,
    typed: &str,
) -> Result<Value, Problem> {
    let table =
        project.applied.schema.model(&relation.to).map(|to| to.table.clone()).unwrap_or_default();
    let value = clean::typed(column.kind, typed).ok().filter(|value| {
        !project.store().find(&table, to_column, std::slice::from_ref(value)).is_empty()
    });
    value.ok_or_else(|| {
        problem(
            model,
            &relation.field,
            "Select a valid choice. That choice is not one of the available choices.",
            format!("There is no {} {typed} to point to.", relation.to),
        )
    })
}

/// The name that messages have for a field: its `verbose_name` with a capital first letter.
pub(super) fn label(field: &FormField<'_>) -> String {
    capitalised(&field.field.verbose_name)
}

/// `capfirst` of `django/utils/text.py`.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn what(field: &FormField<'_>, kind: ColumnType) -> String {
    match kind {
        ColumnType::Char(Some(limit)) => format!("text of at most {limit} characters"),
        _ => field.field.class.summary().to_lowercase(),
    }
}

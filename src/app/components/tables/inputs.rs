//! Which inputs the form for a row of a model has.

use crate::{
    models::{Expr, ExprKind},
    schema::{ColumnType, Field, Model, Schema},
    session::snapshot::ModelsView,
};

/// What is typed or chosen for a field.
#[derive(Clone, Debug, PartialEq)]
pub enum InputKind {
    /// One line of text.
    Line {
        /// The browser's name for its kind: `text`, `number`, `date` …
        html: &'static str,
        /// The step of a number: `1`, `any`, `0.01`.
        step: String,
        /// The most characters.
        max_length: Option<u32>,
    },
    /// Several lines of text.
    Lines,
    /// True or false, or neither where the column may be NULL.
    Truth,
    /// One of a few values, each with its label.
    Choices(Vec<(String, String)>),
    /// A row of a table.
    Row {
        /// The table.
        table: String,
    },
    /// Any rows of a table.
    Rows {
        /// The table.
        table: String,
    },
}

/// What becomes of an input that is left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// It is kept as an empty text.
    Text,
    /// It is nothing: NULL where the column may be NULL.
    Nothing,
}

/// An input of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct RowInputSpec {
    /// The field's name.
    pub field: String,
    /// What is typed or chosen.
    pub kind: InputKind,
    /// Whether the column may be NULL.
    pub null: bool,
    /// What becomes of it when it is left empty.
    pub blank: Blank,
    /// What a new row begins with.
    pub default: String,
    /// What the field is for, if its `help_text` says so.
    pub help: String,
    /// The place of the column among the cells of a row, if the model's own table has it.
    pub cell: Option<usize>,
}

/// The inputs of a model's form, in the order of its fields; those that Django fills are left out.
pub fn inputs(models: &ModelsView, model: &str) -> Vec<RowInputSpec> {
    let schema = &models.schema;
    let Some(model) = schema.model(model) else { return Vec::new() };
    model.resolved_fields.iter().filter_map(|field| input(schema, model, field)).collect()
}

fn input(schema: &Schema, model: &Model, field: &Field) -> Option<RowInputSpec> {
    let filled =
        field.auto_now || field.auto_now_add || field.kind.is_some_and(ColumnType::is_auto);
    if filled || field.auto_created {
        return None;
    }
    let column = |name: &String| {
        schema.table(&model.table)?.columns.iter().position(|column| column.name == *name)
    };
    let text = matches!(field.kind, Some(ColumnType::Char(_) | ColumnType::Text));
    Some(RowInputSpec {
        field: field.name.clone(),
        kind: kind_of(schema, field)?,
        null: field.null || field.column.is_none(),
        blank: if text && !field.null { Blank::Text } else { Blank::Nothing },
        default: field.default.as_ref().and_then(plain_text).unwrap_or_default(),
        help: field.help_text.clone(),
        cell: field.column.as_ref().and_then(column),
    })
}

/// The control of a field; none for a many-to-many field whose join table is a model of its own.
fn kind_of(schema: &Schema, field: &Field) -> Option<InputKind> {
    if field.class.is_relation() {
        let relation = schema.relation(&field.model, &field.name)?;
        let table = schema.model(&relation.to)?.table.clone();
        return match &relation.through {
            None => Some(InputKind::Row { table }),
            Some(through) => through.auto_created.then_some(InputKind::Rows { table }),
        };
    }
    if !field.choices.is_empty() {
        let choice = |choice: &crate::schema::Choice| {
            Some((plain_text(&choice.value)?, choice.label.clone()))
        };
        return Some(InputKind::Choices(field.choices.iter().filter_map(choice).collect()));
    }
    Some(line_of(field))
}

fn line_of(field: &Field) -> InputKind {
    let line = |html, step: &str| InputKind::Line {
        html,
        step: step.to_owned(),
        max_length: field.max_length,
    };
    match field.kind {
        Some(ColumnType::Boolean) => InputKind::Truth,
        Some(
            ColumnType::SmallInteger
            | ColumnType::Integer
            | ColumnType::BigInteger
            | ColumnType::PositiveSmallInteger
            | ColumnType::PositiveInteger
            | ColumnType::PositiveBigInteger,
        ) => line("number", "1"),
        Some(ColumnType::Float) => line("number", "any"),
        Some(ColumnType::Decimal { decimal_places, .. }) => match decimal_places {
            0 => line("number", "1"),
            places => line("number", &format!("0.{}1", "0".repeat(places as usize - 1))),
        },
        Some(ColumnType::Date) => line("date", ""),
        Some(ColumnType::DateTime) => line("datetime-local", "1"),
        Some(ColumnType::Time) => line("time", "1"),
        Some(ColumnType::Text | ColumnType::Json) => InputKind::Lines,
        _ => line("text", ""),
    }
}

/// The text of an expression that is a plain value.
fn plain_text(value: &Expr) -> Option<String> {
    match &value.kind {
        ExprKind::Str(text) => Some(text.clone()),
        ExprKind::Int(number) => Some(number.to_string()),
        ExprKind::Float(number) => Some(number.to_string()),
        ExprKind::Bool(true) => Some("True".to_owned()),
        ExprKind::Bool(false) => Some("False".to_owned()),
        _ => None,
    }
}

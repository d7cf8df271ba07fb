//! Which inputs the form for a row of a model has.

use crate::{
    models::{ChoicesClass, Expr, ExprKind, Field},
    schema::{Column, ColumnType, RelationKind},
    session::snapshot::ModelsView,
};

/// What is typed or chosen for a field.
#[derive(Clone, Debug, PartialEq)]
pub enum InputKind {
    /// One line of text; the browser's name for its kind, and the step of a number.
    Line {
        /// `text`, `number`, `date` …
        html: &'static str,
        /// `1`, `any`, `0.01`.
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

/// An input of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct RowInputSpec {
    /// The field's name.
    pub field: String,
    /// What is typed or chosen.
    pub kind: InputKind,
    /// Whether the column may be NULL.
    pub null: bool,
    /// Whether an empty text is kept as one.
    pub text: bool,
    /// What a new row begins with.
    pub default: String,
    /// The place of the column among the cells of a row, if the model's own table has it.
    pub cell: Option<usize>,
}

/// The inputs of a model's form, in the order of its fields; those that Django fills are left out.
pub fn inputs(models: &ModelsView, model: &str) -> Vec<RowInputSpec> {
    let Some(resolved) = models.schema.model(model) else { return Vec::new() };
    let one = |field: &String| input(models, model, field);
    resolved.fields.iter().filter_map(one).collect()
}

fn input(models: &ModelsView, model: &str, field: &str) -> Option<RowInputSpec> {
    let schema = &models.schema;
    let owners = std::iter::once(model.to_owned())
        .chain(schema.model(model)?.parents.iter().map(|(parent, _)| parent.clone()));
    let owners: Vec<String> = owners.collect();
    let relation = owners.iter().find_map(|owner| schema.relation(owner, field));
    if let Some(relation) = relation {
        let table = schema.model(&relation.to)?.table.clone();
        let through = relation.through.as_ref();
        if relation.parent_link || through.is_some_and(|through| !through.auto_created) {
            return None;
        }
        let many = relation.kind == RelationKind::ManyToMany;
        let cell = relation.column.as_ref().and_then(|column| place(models, model, column));
        let kind = if many { InputKind::Rows { table } } else { InputKind::Row { table } };
        return Some(RowInputSpec {
            field: field.to_owned(),
            kind,
            null: relation.null || many,
            text: false,
            default: String::new(),
            cell,
        });
    }
    let column = owners.iter().find_map(|owner| {
        let table = schema.table(&schema.model(owner)?.table)?;
        table.columns.iter().find(|column| column.field == field)
    })?;
    let declared = owners.iter().find_map(|owner| models.module.model(owner)?.field(field));
    let filled = |field: &Field| field.is_set("auto_now") || field.is_set("auto_now_add");
    if column.kind.is_auto() || declared.is_some_and(filled) {
        return None;
    }
    Some(RowInputSpec {
        field: field.to_owned(),
        kind: kind_of(models, model, column, declared),
        null: column.null,
        text: matches!(column.kind, ColumnType::Char(_) | ColumnType::Text),
        default: declared
            .and_then(|field| default_text(field.option("default")?))
            .unwrap_or_default(),
        cell: place(models, model, &column.name),
    })
}

fn place(models: &ModelsView, model: &str, column: &str) -> Option<usize> {
    let table = models.schema.table(&models.schema.model(model)?.table)?;
    table.columns.iter().position(|each| each.name == column)
}

fn kind_of(models: &ModelsView, model: &str, column: &Column, field: Option<&Field>) -> InputKind {
    let choices = field.and_then(|field| field.option("choices"));
    if let Some(choices) = choices.and_then(|choices| choices_of(models, model, choices)) {
        return InputKind::Choices(choices);
    }
    let line =
        |html, step: &str, max_length| InputKind::Line { html, step: step.to_owned(), max_length };
    match column.kind {
        ColumnType::Boolean => InputKind::Truth,
        ColumnType::SmallInteger
        | ColumnType::Integer
        | ColumnType::BigInteger
        | ColumnType::PositiveSmallInteger
        | ColumnType::PositiveInteger
        | ColumnType::PositiveBigInteger => line("number", "1", None),
        ColumnType::Float => line("number", "any", None),
        ColumnType::Decimal { decimal_places, .. } => {
            let step = match decimal_places {
                0 => "1".to_owned(),
                places => format!("0.{}1", "0".repeat(places as usize - 1)),
            };
            line("number", &step, None)
        }
        ColumnType::Date => line("date", "", None),
        ColumnType::DateTime => line("datetime-local", "1", None),
        ColumnType::Time => line("time", "1", None),
        ColumnType::Text | ColumnType::Json => InputKind::Lines,
        ColumnType::Char(max_length) => line("text", "", max_length),
        _ => line("text", "", None),
    }
}

/// The text of a default that is a plain value.
fn default_text(default: &Expr) -> Option<String> {
    match &default.kind {
        ExprKind::Str(text) => Some(text.clone()),
        ExprKind::Int(number) => Some(number.to_string()),
        ExprKind::Float(number) => Some(number.to_string()),
        ExprKind::Bool(true) => Some("True".to_owned()),
        ExprKind::Bool(false) => Some("False".to_owned()),
        _ => None,
    }
}

/// The values and labels of `choices`: a list of pairs, or a class of choices.
fn choices_of(models: &ModelsView, model: &str, choices: &Expr) -> Option<Vec<(String, String)>> {
    if let Some(items) = choices.items() {
        let pair = |item: &Expr| match item.items()? {
            [value, label] => Some((default_text(value)?, default_text(label)?)),
            _ => None,
        };
        return items.iter().map(pair).collect();
    }
    let name = choices.as_name()?;
    let name = name.strip_suffix(".choices").unwrap_or(name);
    let name = name.rsplit('.').next()?;
    let inner = models.module.model(model).into_iter().flat_map(|model| &model.choices);
    let class: &ChoicesClass =
        inner.chain(&models.module.choices).find(|class| class.name == name)?;
    let member = |member: &crate::models::ChoicesMember| {
        Some((default_text(&member.value)?, member.label.clone()))
    };
    class.members.iter().map(member).collect()
}

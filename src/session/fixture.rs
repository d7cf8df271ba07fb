//! Rows from Django's own form for them, the JSON of `dumpdata` and `loaddata`
//! (`django/core/serializers/json.py`): a list of `{"model": …, "pk": …, "fields": {…}}`.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::schema::{Model, Schema};
use crate::sql::{ColumnType, Insert, Value};

use super::clean;

/// One object of a fixture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    /// App and model in lower case: `playground.author`.
    pub model: String,
    /// Its primary key.
    pub pk: Json,
    /// Its other fields; those of a many-to-many field are a list of primary keys.
    pub fields: Map<String, Json>,
}

/// The INSERT statements that load these records, or why they cannot be loaded.
pub(super) fn inserts(
    schema: &Schema,
    records: &[Record],
    now: NaiveDateTime,
) -> Result<Vec<Insert>, String> {
    let mut statements = Vec::new();
    for record in records {
        let name = record.model.rsplit('.').next().unwrap_or_default();
        let model = schema
            .models
            .iter()
            .find(|model| model.name.eq_ignore_ascii_case(name))
            .ok_or_else(|| format!("Invalid model identifier: '{}'", record.model))?;
        statements.push(own_row(schema, model, record, now)?);
        joined_rows(schema, model, record, &mut statements)?;
    }
    Ok(statements)
}

fn own_row(
    schema: &Schema,
    model: &Model,
    record: &Record,
    now: NaiveDateTime,
) -> Result<Insert, String> {
    let table = schema.table(&model.table).ok_or("a model without a table")?;
    let mut insert = Insert {
        table: table.name.clone(),
        columns: Vec::new(),
        rows: vec![Vec::new()],
        ignore_conflicts: false,
        update_on_conflict: None,
        returning: Vec::new(),
    };
    for column in &table.columns {
        let field = record.fields.get(&column.field);
        let given = if column.primary_key { Some(&record.pk) } else { field };
        let value = match given {
            Some(given) => from_json(given, column.kind).map_err(|why| {
                format!("{} {}: {}: {why}", record.model, record.pk, column.field)
            })?,
            None => {
                match model.field(&column.field).and_then(|f| clean::default(f, column.kind, now)) {
                    Some(default) => default,
                    None => continue,
                }
            }
        };
        insert.columns.push(column.name.clone());
        insert.rows[0].push(value);
    }
    Ok(insert)
}

fn joined_rows(
    schema: &Schema,
    model: &Model,
    record: &Record,
    statements: &mut Vec<Insert>,
) -> Result<(), String> {
    for relation in schema.relations.iter().filter(|relation| relation.model == model.key()) {
        let Some(through) = &relation.through else { continue };
        let Some(Json::Array(keys)) = record.fields.get(&relation.field) else { continue };
        let Some(table) = schema.table(&through.table) else { continue };
        let mut insert = Insert {
            table: table.name.clone(),
            columns: vec![through.source_column.clone(), through.target_column.clone()],
            rows: Vec::new(),
            ignore_conflicts: false,
            update_on_conflict: None,
            returning: Vec::new(),
        };
        for key in keys {
            let mut row = Vec::new();
            for (name, json) in insert.columns.iter().zip([&record.pk, key]) {
                let kind = table.column(name).map_or(ColumnType::BigInteger, |column| column.kind);
                row.push(from_json(json, kind)?);
            }
            insert.rows.push(row);
        }
        if !insert.rows.is_empty() {
            statements.push(insert);
        }
    }
    Ok(())
}

fn from_json(json: &Json, kind: ColumnType) -> Result<Value, String> {
    match json {
        Json::Null => Ok(Value::Null),
        _ if kind == ColumnType::Json => Ok(Value::Json(json.to_string())),
        Json::String(text) if text.is_empty() => Ok(Value::from("")),
        Json::String(text) => clean::typed(kind, text),
        Json::Bool(true) => clean::typed(kind, "1"),
        Json::Bool(false) => clean::typed(kind, "0"),
        other => clean::typed(kind, &other.to_string()),
    }
}

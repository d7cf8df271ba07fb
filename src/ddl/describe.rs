//! A schema as JSON, in the form in which real tables are described for comparison.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::create;
use crate::schema::{APP, Model, RelationKind, Schema, Table};
use crate::sql::{ColumnDefinition, CreateTable, Dialect, Statement, print_ddl};

/// The tables of the learner's models as SQLite would describe them after a migration, and what
/// their many-to-many fields amount to.
pub fn describe(schema: &Schema) -> Value {
    let created: HashMap<String, CreateTable> = create(schema)
        .into_iter()
        .filter_map(|statement| match statement {
            Statement::CreateTable(create) => Some((create.table.clone(), create)),
            _ => None,
        })
        .collect();
    let mut tables: Vec<(String, Value)> = schema
        .models
        .iter()
        .filter(|model| model.app == APP && model.managed && model.proxy_for.is_none())
        .filter_map(|model| {
            let table = schema.table(&model.table)?;
            // The join table of an unmanaged model counts as managed, and still no one makes it.
            let description = match created.get(&table.name) {
                Some(create) => one(model, table, create),
                None => one(
                    model,
                    &Table { indexes: vec![], uniques: vec![], ..table.clone() },
                    &CreateTable::default(),
                ),
            };
            Some((table.name.clone(), description))
        })
        .collect();
    tables.sort_by(|a, b| a.0.cmp(&b.0));
    let tables: Map<String, Value> = tables.into_iter().collect();
    json!({ "tables": tables, "m2m": many_to_many(schema) })
}

fn one(model: &Model, table: &Table, create: &CreateTable) -> Value {
    let columns: Vec<Value> = create.columns.iter().map(|it| column(create, it)).collect();
    let mut foreign_keys: Vec<(&str, &str, &str)> = create
        .columns
        .iter()
        .filter_map(|it| {
            let to = it.references.as_ref()?;
            Some((it.name.as_str(), to.table.as_str(), to.column.as_str()))
        })
        .collect();
    foreign_keys.sort_unstable();
    let mut together: Vec<&[String]> =
        table.uniques.iter().map(|it| it.columns.as_slice()).filter(|it| it.len() > 1).collect();
    together.sort_unstable();
    together.dedup();
    let mut indexes: Vec<&[String]> =
        table.indexes.iter().map(|index| index.columns.as_slice()).collect();
    indexes.sort_unstable();
    let foreign_keys: Vec<Value> = foreign_keys
        .into_iter()
        .map(|(column, table, to)| json!({"column": column, "to_table": table, "to_column": to}))
        .collect();
    json!({
        "model": model.label(),
        "auto_created": model.auto_created,
        "columns": columns,
        "foreign_keys": foreign_keys,
        "unique_together": together,
        "indexes": indexes,
    })
}

fn column(table: &CreateTable, column: &ColumnDefinition) -> Value {
    let alone = |columns: &[String]| columns.len() == 1 && columns[0] == column.name;
    let unique = column.unique || table.uniques.iter().any(|it| alone(&it.columns));
    json!({
        "name": column.name,
        "type": print_ddl::type_name(column.kind, Dialect::Sqlite).to_lowercase(),
        "null": column.null,
        "pk": column.primary_key,
        "unique": unique || column.primary_key,
    })
}

fn many_to_many(schema: &Schema) -> Vec<Value> {
    let mut found: Vec<(String, Value)> = schema
        .relations
        .iter()
        .filter(|relation| relation.kind == RelationKind::ManyToMany)
        .filter_map(|relation| {
            let model = schema.model(&relation.model).filter(|model| model.app == APP)?;
            let through = relation.through.as_ref()?;
            let named = schema.model(&through.model).filter(|_| !through.auto_created);
            let field = format!("{}.{}", model.label(), relation.field);
            let description = json!({
                "field": field,
                "to": schema.model(&relation.to)?.label(),
                "table": through.table,
                "through": named.map(Model::label),
                "source_column": through.source_column,
                "target_column": through.target_column,
            });
            Some((field, description))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found.into_iter().map(|(_, description)| description).collect()
}

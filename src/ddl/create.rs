//! All tables of a schema at once, as the engine creates them.

use super::autodetector::initial;
use super::operation::Operation;
use crate::schema::{APP, Model, Schema, Table};
use crate::sql::{ColumnDefinition, CreateTable, Statement};

/// A `CREATE TABLE` for each table, in Django's order: those that come with Django, then the
/// learner's, each followed by the join tables of its many-to-many fields. Columns come in the
/// order in which Django's first migration makes them.
pub fn create(schema: &Schema) -> Vec<Statement> {
    let mut tables: Vec<(&Table, Vec<String>)> = Vec::new();
    let built_in = schema.models.iter().filter(|model| model.app != APP && !model.auto_created);
    for model in built_in.filter(|model| model.managed && model.proxy_for.is_none()) {
        let fields = model.fields.clone();
        push(schema, &mut tables, model, fields);
    }
    for operation in initial(schema) {
        match operation {
            Operation::CreateModel(create) if !create.is_proxy => {
                if let Some(model) = schema.model(&create.model).filter(|model| model.managed) {
                    push(schema, &mut tables, model, create.fields);
                }
            }
            Operation::AddField { model, field } => {
                if let Some((_, fields)) = tables.iter_mut().find(|(it, _)| it.model == model) {
                    fields.push(field.clone());
                }
                tables.extend(join_table(schema, &model, &field).map(|table| (table, all(table))));
            }
            _ => {}
        }
    }
    tables.into_iter().map(|(table, fields)| create_table(table, &fields)).collect()
}

fn push<'a>(
    schema: &'a Schema,
    tables: &mut Vec<(&'a Table, Vec<String>)>,
    model: &Model,
    fields: Vec<String>,
) {
    let key = model.key();
    let joins: Vec<&Table> =
        fields.iter().filter_map(|field| join_table(schema, &key, field)).collect();
    if let Some(table) = schema.tables.iter().find(|table| table.model == key) {
        tables.push((table, fields));
    }
    tables.extend(joins.into_iter().map(|table| (table, all(table))));
}

fn join_table<'a>(schema: &'a Schema, model: &str, field: &str) -> Option<&'a Table> {
    schema.tables.iter().find(|table| {
        table.joins.as_ref().is_some_and(|(owner, name)| owner == model && name == field)
    })
}

fn all(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.field.clone()).collect()
}

fn create_table(table: &Table, fields: &[String]) -> Statement {
    let columns = fields
        .iter()
        .filter_map(|field| table.columns.iter().find(|column| column.field == *field))
        .map(|column| ColumnDefinition {
            name: column.name.clone(),
            kind: column.kind,
            null: column.null,
            primary_key: column.primary_key,
            unique: column.unique,
            references: column.references.clone().filter(|_| column.enforced),
        })
        .collect();
    Statement::CreateTable(CreateTable {
        table: table.name.clone(),
        columns,
        uniques: table.uniques.clone(),
        checks: table.checks.clone(),
        indexes: table.indexes.clone(),
    })
}

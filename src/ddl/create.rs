//! All tables of a schema at once, as the engine creates them.

use std::collections::HashMap;

use super::autodetector::initial;
use super::editor;
use super::operation::{CreateModel, Operation};
use crate::schema::{APP, Schema};
use crate::sql::{ColumnDefinition, CreateTable, Definition, Dialect, Statement, TableDefinition};

/// A `CREATE TABLE` for each table, in Django's order: those that come with Django, then the
/// learner's, each followed by the join tables of its many-to-many fields. Columns stand as they
/// do after Django's first migration on SQLite.
pub fn create(schema: &Schema) -> Vec<Statement> {
    let built_in: Vec<_> = schema
        .models
        .iter()
        .filter(|model| model.app != APP && !model.auto_created && model.proxy_for.is_none())
        .map(|model| CreateModel {
            model: model.key(),
            fields: model
                .resolved_fields
                .iter()
                .filter(|field| field.model == model.key())
                .map(|field| field.name.clone())
                .collect(),
            ..CreateModel::default()
        })
        .map(Operation::CreateModel)
        .collect();
    let operations = [built_in, initial(schema)].concat();
    let steps = editor::statements(&operations, schema, Dialect::Sqlite);
    let mut tables = Tables::default();
    steps.into_iter().flat_map(|step| step.statements).for_each(|it| tables.apply(it));
    tables.list.into_iter().filter_map(|table| create_table(schema, table)).collect()
}

/// The tables that statements leave behind.
#[derive(Default)]
struct Tables {
    list: Vec<TableDefinition>,
    /// Tables that are about to take the place of another.
    new: HashMap<String, TableDefinition>,
}

impl Tables {
    fn apply(&mut self, statement: Definition) {
        match statement {
            Definition::CreateTable(table) => self.list.push(table),
            Definition::AddColumn { table, column } => {
                self.list.iter_mut().filter(|it| it.table == table).for_each(|it| {
                    it.columns.push(column.clone());
                });
            }
            Definition::CopyRows { to, .. } => {
                if let Some(at) = self.list.iter().position(|it| it.table == to) {
                    self.new.insert(to, self.list.remove(at));
                }
            }
            // The new table takes the place of the old one, which a drop leaves open.
            Definition::RenameTable { table, to } => {
                if let Some(mut new) = self.new.remove(&table) {
                    new.table.clone_from(&to);
                    self.list.iter_mut().filter(|it| it.table == to).for_each(|it| {
                        it.clone_from(&new);
                    });
                }
            }
            Definition::DropTable { .. }
            | Definition::CreateIndex(_)
            | Definition::CopyLinks { .. }
            | Definition::DropIndex { .. }
            | Definition::DropColumn { .. }
            | Definition::RenameColumn { .. }
            | Definition::AddUnique { .. }
            | Definition::AddCheck { .. }
            | Definition::AddForeignKey { .. } => {}
        }
    }
}

fn create_table(schema: &Schema, definition: TableDefinition) -> Option<Statement> {
    let table = schema.table(&definition.table)?;
    let columns: Vec<ColumnDefinition> = definition.columns;
    Some(Statement::CreateTable(CreateTable {
        table: definition.table,
        columns,
        uniques: table.uniques.clone(),
        checks: table.checks.clone(),
        indexes: table.indexes.clone(),
    }))
}

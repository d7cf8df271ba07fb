//! What PostgreSQL and MySQL can alter in a table that is there, and what SQLite cannot.

use super::Editor;
use super::built::column_definition;
use crate::ddl::operation::CreateModel;
use crate::schema::{Column, Constraint, Table};
use crate::sql::{Definition, Dialect};

impl Editor<'_> {
    /// Foreign keys wait until all tables are there.
    pub(super) fn defer_foreign_keys(&mut self, table: &Table, columns: &[&Column]) {
        for column in columns {
            if let Some(references) = column.references.clone().filter(|_| column.enforced) {
                self.deferred.push(Definition::AddForeignKey {
                    table: table.name.clone(),
                    column: column.name.clone(),
                    references,
                });
            }
        }
    }

    /// `add_field`; `before` is the model without the field.
    pub(super) fn add_field(
        &mut self,
        before: &CreateModel,
        model: &str,
        field: &str,
    ) -> Vec<Definition> {
        if let Some(join) = self.join_table(model, field) {
            return vec![self.create_join_table(join)];
        }
        let Some(table) = self.table(model) else { return Vec::new() };
        let column = table.columns.iter().find(|column| column.field == field);
        if self.dialect == Dialect::Sqlite && !column.is_some_and(|it| self.can_append(table, it)) {
            return self.remake(before, Some(field));
        }
        let Some(column) = column else { return Vec::new() };
        self.defer_field_indexes(table, column);
        let (table, column) = (table.name.clone(), column_definition(column));
        vec![Definition::AddColumn { table, column }]
    }

    /// `add_constraint`.
    pub(super) fn add_constraint(
        &mut self,
        model: &str,
        constraint: &Constraint,
    ) -> Vec<Definition> {
        let Some(table) = self.table(model) else { return Vec::new() };
        match constraint {
            Constraint::Unique { unique, .. } if unique.condition.is_some() => {
                self.partial_unique(table, unique).into_iter().collect()
            }
            _ if self.dialect == Dialect::Sqlite => {
                let now = self.built.models.get(model).cloned().unwrap_or_default();
                self.remake(&now, None)
            }
            Constraint::Unique { unique, .. } => {
                let (table, unique) = (table.name.clone(), unique.clone());
                vec![Definition::AddUnique { table, unique }]
            }
            Constraint::Check(check) => {
                let (table, check) = (table.name.clone(), check.clone());
                vec![Definition::AddCheck { table, check }]
            }
        }
    }
}

//! Schema editors: operations to the statements of one database. This follows
//! `django/db/backends/base/schema.py`, where statements that must wait for all tables are put off
//! to the end.

mod built;
mod sqlite;
mod alter;
mod server;
mod shorten;

use crate::ddl::operation::Operation;
use crate::schema::Schema;
use crate::sql::{Definition, Dialect};
pub(super) use alter::changes;
use built::Built;

/// The statements of one operation, or of the end of a migration.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Django's description of the operation; none for what was put off to the end.
    pub title: Option<String>,
    /// Its statements, in order.
    pub statements: Vec<Definition>,
}

/// The statements of a migration that leads to `schema`.
pub fn statements(operations: &[Operation], schema: &Schema, dialect: Dialect) -> Vec<Step> {
    let schema = &*shorten::shortened(schema, dialect);
    let mut editor = Editor { schema, dialect, built: Built::default(), deferred: Vec::new() };
    let mut steps: Vec<Step> = operations
        .iter()
        .map(|operation| Step {
            title: Some(operation.describe()),
            statements: editor.run(operation),
        })
        .collect();
    steps.push(Step { title: None, statements: editor.deferred });
    steps
}

/// Turns operations into statements, one after another.
struct Editor<'a> {
    /// What the migration leads to.
    schema: &'a Schema,
    dialect: Dialect,
    /// What is there so far.
    built: Built,
    /// Statements that are put off.
    deferred: Vec<Definition>,
}

impl Editor<'_> {
    fn run(&mut self, operation: &Operation) -> Vec<Definition> {
        let is_managed = self
            .schema
            .model(operation.model())
            .is_some_and(|model| model.managed && model.proxy_for.is_none());
        if !is_managed {
            return Vec::new();
        }
        match operation {
            Operation::CreateModel(create) => {
                self.built.models.insert(create.model.clone(), create.clone());
                self.create_model(create)
            }
            Operation::AddField { model, field, .. } => {
                let before = self.built.models.get(model).cloned().unwrap_or_default();
                if let Some(create) = self.built.models.get_mut(model) {
                    create.fields.push(field.clone());
                }
                self.add_field(&before, model, field)
            }
            Operation::AddIndex { model, index } => {
                if let Some(create) = self.built.models.get_mut(model) {
                    create.indexes.push(index.clone());
                }
                let statement = self.table(model).and_then(|table| self.meta_index(table, index));
                statement.into_iter().collect()
            }
            Operation::AddConstraint { model, constraint } => {
                if let Some(create) = self.built.models.get_mut(model) {
                    create.constraints.push(constraint.clone());
                }
                self.add_constraint(model, constraint)
            }
            Operation::AlterUniqueTogether { model, unique_together } => {
                if let Some(create) = self.built.models.get_mut(model) {
                    create.unique_together.clone_from(unique_together);
                }
                let Some(table) = self.table(model) else { return Vec::new() };
                self.unique_together(table, unique_together)
            }
            _ => Vec::new(),
        }
    }
}

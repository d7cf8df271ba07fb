//! Statements of one step, run in one transaction: all of them take hold or none.

use std::sync::Arc;

use super::outcome::RowId;
use super::project::Project;
use super::snapshot::StatementView;
use super::store::Store;
use super::text::text;
use crate::engine::{self, Database, EngineError, RowChangeKind};
use crate::sql::{self, Statement, Value};

/// A step that is being made: a copy of the project on which statements run.
pub(super) struct Run {
    project: Project,
    before: Database,
    statements: Vec<StatementView>,
    begun: bool,
}

impl Run {
    /// Begins a step.
    pub(super) fn new(project: &Project) -> Self {
        Self {
            project: project.clone(),
            before: project.database.clone(),
            statements: Vec::new(),
            begun: false,
        }
    }

    /// The database as it is at this point of the step.
    pub(super) fn database(&self) -> &Database {
        &self.project.database
    }

    /// The rows at this point of the step.
    pub(super) fn store(&self) -> Store<'_> {
        Store::new(&self.project.applied.schema, &self.project.database)
    }

    /// Runs a statement and notes it; gives the primary key that an INSERT was given.
    pub(super) fn execute(&mut self, statement: &Statement) -> Result<Option<Value>, EngineError> {
        if !self.begun {
            self.begun = true;
            self.project.database.execute(&Statement::Begin)?;
        }
        let answer = self.project.database.execute(statement)?;
        self.statements.push(StatementView {
            gluesql: sql::print::gluesql(statement),
            sqlite: sql::print::sqlite(statement),
            rows: answer.changed.max(answer.rows.len()),
        });
        Ok(answer.last_ids.last().copied().map(Value::Int))
    }

    /// Ends the step: what was deferred is checked, and the rows that changed are noted.
    pub(super) fn finish(mut self, title: String) -> Result<Project, EngineError> {
        if self.begun {
            self.project.database.execute(&Statement::Commit)?;
        }
        let changed = engine::changes(&self.before, &self.project.database);
        self.project.changed = Arc::new(
            changed
                .into_iter()
                .filter(|change| change.kind != RowChangeKind::Removed)
                .map(|change| RowId { table: change.table, pk: text(&change.pk) })
                .collect(),
        );
        self.project.statements = Arc::new(self.statements);
        self.project.title = title;
        Ok(self.project)
    }
}

/// An error with the name of the exception that Django raises for it.
pub(crate) fn named(error: &EngineError) -> String {
    format!("{}: {error}", error.exception())
}

//! The state of a playground at one step. A copy costs nothing that grows with the rows: the text
//! and the schema are shared, and the database is a persistent map.

use std::sync::Arc;

use super::label::{self, Labels};
use super::outcome::RowId;
use super::snapshot::{MigrationView, ShellRun, StatementView, StepView};
use super::store::Store;
use crate::diagnostic::Diagnostic;
use crate::engine::Database;
use crate::models::Module;
use crate::schema::Schema;

/// The state at one step.
#[derive(Clone, Debug, Default)]
pub(super) struct Project {
    /// The models.
    pub models: Arc<Models>,
    /// The models whose tables exist: the last ones without an error.
    pub applied: Arc<Models>,
    /// The tables and rows.
    pub database: Database,
    /// What the step did, in words: "Add Book".
    pub title: String,
    /// The statements that it ran.
    pub statements: Arc<Vec<StatementView>>,
    /// The rows that it added or changed.
    pub changed: Arc<Vec<RowId>>,
    /// What the tape shows of it.
    pub view: Arc<StepView>,
    /// What was typed in the shell, if it was that.
    pub run: Option<Arc<ShellRun>>,
    /// What the last change of the models is as a migration.
    pub migrations: Arc<Vec<MigrationView>>,
    /// The key of the example that it began with.
    pub example: Option<String>,
}

/// The text of models.py and all that follows from it.
#[derive(Clone, Debug, Default)]
pub(super) struct Models {
    /// The text.
    pub text: String,
    /// What it declares.
    pub module: Module,
    /// What that amounts to.
    pub schema: Schema,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// How rows are called.
    pub labels: Labels,
}

impl Project {
    /// The rows.
    pub(super) fn store(&self) -> Store<'_> {
        Store::new(&self.applied.schema, &self.database)
    }
}

impl Models {
    /// Reads, resolves and checks a models.py.
    pub(super) fn of(text: &str) -> Self {
        let reading = crate::models::read(text);
        let schema = crate::schema::resolve(&reading.module);
        let diagnostics = crate::checks::all(&reading, &schema);
        let labels = label::read(text, &reading.module);
        Self { text: text.to_owned(), module: reading.module, schema, diagnostics, labels }
    }

    /// Whether tables can be made of it.
    pub(super) fn is_sound(&self) -> bool {
        !self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

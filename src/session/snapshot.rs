//! What the screen reads.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::outcome::RowId;
use crate::diagnostic::Diagnostic;
pub use crate::diagram::scene;
use crate::models::Module;
use crate::schema::Schema;

/// Everything that the screen shows, in slices that change apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The models.
    pub models: Arc<ModelsView>,
    /// The tables and rows.
    pub data: Arc<DataView>,
    /// The statements of the last step.
    pub log: Arc<LogView>,
    /// The diagram.
    pub diagram: Arc<DiagramSlice>,
    /// Where one is in the history.
    pub history: Arc<HistoryView>,
    /// The steps up to here and beyond.
    pub steps: Arc<StepsView>,
}

/// The slices of a [`Snapshot`] that are others than before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the slices of Snapshot")]
pub struct SnapshotChange {
    pub models: Option<Arc<ModelsView>>,
    pub data: Option<Arc<DataView>>,
    pub log: Option<Arc<LogView>>,
    pub diagram: Option<Arc<DiagramSlice>>,
    pub history: Option<Arc<HistoryView>>,
    pub steps: Option<StepsChange>,
}

/// All steps, and which of them is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepsView {
    /// The steps, from the first.
    pub steps: Vec<Arc<StepView>>,
    /// The place of the one that is shown.
    pub at: usize,
}

/// What is another about the steps: those from `keep` on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepsChange {
    /// How many steps stay as they are.
    pub keep: usize,
    /// The steps after those.
    pub then: Vec<Arc<StepView>>,
    /// The place of the one that is shown.
    pub at: usize,
}

impl StepsChange {
    /// The steps with this change.
    #[must_use]
    pub fn onto(self, known: &StepsView) -> StepsView {
        let kept = known.steps.iter().take(self.keep).cloned();
        StepsView { steps: kept.chain(self.then).collect(), at: self.at }
    }
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepView {
    /// What it did, in words, or the first line that was typed.
    pub title: String,
    /// What was typed in the shell, and what that printed; none for a step of another kind.
    pub run: Option<Arc<ShellRun>>,
    /// The statements that it ran.
    pub statements: Arc<Vec<StatementView>>,
    /// The rows that are other than before.
    pub changes: Vec<RowChanged>,
}

/// A row that is other than before a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowChanged {
    /// Which.
    pub row: RowId,
    /// What became of it.
    pub kind: RowChangedKind,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowChangedKind {
    /// It is new.
    Added,
    /// A value of it is another.
    Changed,
    /// It is gone.
    Removed,
}

/// An input of the shell and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShellRun {
    /// What was typed.
    pub source: String,
    /// What it printed, and the values of its expressions.
    pub output: String,
    /// The last line of the traceback, if an exception or a stop ended it.
    pub error: Option<String>,
}

/// The models, as text, as declared and as resolved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelsView {
    /// The text of models.py.
    pub text: String,
    /// What it declares.
    pub module: Module,
    /// What that amounts to.
    pub schema: Schema,
    /// What is wrong with it, in Django's order.
    pub diagnostics: Vec<Diagnostic>,
    /// The CREATE TABLE statements that GlueSQL ran, one for each table.
    pub gluesql: Vec<String>,
    /// The same as Django writes them for SQLite.
    pub sqlite: Vec<String>,
    /// Whether the tables are those of these models; they are not while there are errors.
    pub tables_current: bool,
    /// What the last change of the models is as a migration; empty before the first.
    pub migrations: Vec<MigrationView>,
}

/// A change of the models as Django makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MigrationView {
    /// What was done, in words: "Add Book.pages".
    pub title: String,
    /// The migration as `makemigrations` writes it.
    pub python: String,
    /// Its SQL as `sqlmigrate` prints it for SQLite.
    pub sqlite: String,
}

/// The tables and their rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DataView {
    /// One for each table of the schema whose tables exist.
    pub tables: Vec<TableRows>,
}

/// The rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableRows {
    /// The table's name.
    pub table: String,
    /// The class name of its model.
    pub model: String,
    /// Its rows, by primary key.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its primary key, as text.
    pub pk: String,
    /// What a person calls it: "Tolkien".
    pub label: String,
    /// A cell for each column of the table.
    pub cells: Vec<Cell>,
    /// The primary keys that it is linked to by each many-to-many field of its model.
    pub many: Vec<(String, Vec<String>)>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its value as text; empty when it is NULL.
    pub text: String,
    /// Whether it is NULL.
    pub null: bool,
    /// The row that it names, if it is a foreign key to a row that exists.
    pub to: Option<RowId>,
}

/// The statements of the last step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogView {
    /// In the order in which they ran.
    pub statements: Vec<StatementView>,
    /// The rows that it added or changed.
    pub changed: Vec<RowId>,
}

/// A statement that ran.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementView {
    /// As GlueSQL ran it.
    pub gluesql: String,
    /// As Django writes it for SQLite.
    pub sqlite: String,
    /// How many rows came back or were changed.
    pub rows: usize,
}

/// The diagram and how it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramSlice {
    /// How it is drawn.
    pub view: DiagramView,
    /// What is drawn.
    pub scene: scene::Scene,
}

/// How the diagram is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiagramView {
    /// How much of it.
    pub depth: scene::Depth,
    /// What becomes of the tables that Django makes for many-to-many fields.
    pub joins: scene::JoinTables,
}

/// Where one is in the history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryView {
    /// What Undo would undo, in words; none when there is nothing.
    pub undo: Option<String>,
    /// What Redo would do again.
    pub redo: Option<String>,
    /// The key of the example that was opened last, if the project began with one.
    pub example: Option<String>,
    /// The examples there are.
    pub examples: Vec<ExampleView>,
    /// The saved form of the project, for the page to keep.
    pub saved: String,
}

/// An example of the picker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleView {
    /// Its key: `author-book`.
    pub key: String,
    /// Its title: "Author and Book".
    pub title: String,
    /// The kind of relation that it shows: "One-to-many".
    pub group: String,
}

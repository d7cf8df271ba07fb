//! What the engine is measured beside.

use gluesql_core::plan::StatementPlan;
use gluesql_core::prelude::Glue as Engine;
use gluesql_memory_storage::MemoryStorage;
use modelyard::sql::{Statement, print};
use rusqlite::Connection;

use crate::shapes;

const TABLES: &str = "
CREATE TABLE author (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT,
  author_id BIGINT REFERENCES author (id), n INTEGER);
CREATE INDEX book_author ON book (author_id);
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
CREATE TABLE book_tag (id INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id BIGINT REFERENCES book (id), tag_id BIGINT REFERENCES tag (id));
CREATE INDEX bt_book ON book_tag (book_id); CREATE INDEX bt_tag ON book_tag (tag_id);
";

/// SQLite, in memory.
pub(crate) struct Sqlite(Connection);

impl Sqlite {
    /// With the same tables and rows.
    pub(crate) fn filled(rows: i64) -> Self {
        let sqlite = Connection::open_in_memory().unwrap();
        sqlite.execute_batch(TABLES).unwrap();
        sqlite.execute_batch("PRAGMA foreign_keys = ON; BEGIN").unwrap();
        for statement in shapes::rows(rows) {
            sqlite.execute_batch(&print::sqlite(&statement)).unwrap();
        }
        sqlite.execute_batch("COMMIT").unwrap();
        Self(sqlite)
    }

    /// Statements that are prepared.
    pub(crate) fn prepare(&self, statements: &[Statement]) -> Vec<rusqlite::Statement<'_>> {
        let prepare = |statement| self.0.prepare(&print::sqlite(statement)).unwrap();
        statements.iter().map(prepare).collect()
    }
}

/// Runs a prepared statement to its last row.
pub(crate) fn run(prepared: &mut rusqlite::Statement<'_>) {
    let mut found = prepared.query([]).unwrap();
    while found.next().unwrap().is_some() {}
}

/// GlueSQL on its own memory storage.
pub(crate) struct Glue(Engine<MemoryStorage>);

impl Glue {
    /// With the same tables and rows; it has no indexes beside the primary keys.
    pub(crate) fn filled(rows: i64) -> Self {
        let mut glue = Engine::new(MemoryStorage::default());
        for table in [
            "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER, n INTEGER)",
            "CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE book_tag (id INTEGER PRIMARY KEY, book_id INTEGER, tag_id INTEGER)",
        ] {
            glue.execute(table).unwrap();
        }
        for statement in shapes::rows(rows) {
            glue.execute(print::gluesql(&statement)).unwrap();
        }
        Self(glue)
    }

    /// What it takes to run statements that are planned; none for what it cannot run.
    pub(crate) fn measure(
        &mut self,
        statements: &[Statement],
        measured: impl Fn(&mut dyn FnMut()) -> f64,
    ) -> Option<f64> {
        if statements.iter().any(|statement| matches!(statement, Statement::Savepoint(_))) {
            return None;
        }
        let plan = |statement| self.0.plan(print::gluesql(statement)).ok();
        let plans: Vec<StatementPlan> = statements
            .iter()
            .map(plan)
            .collect::<Option<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect();
        Some(measured(&mut || {
            for plan in &plans {
                drop(self.0.execute_stmt(plan));
            }
        }))
    }
}

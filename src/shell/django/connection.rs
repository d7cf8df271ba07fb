//! The one connection: it runs statements, notes them, and keeps the state of transactions
//! (`django/db/backends/base/base.py`).

use std::collections::VecDeque;
use std::rc::Rc;

use crate::engine::{Answer, Database};
use crate::shell::Interpreter;
use crate::shell::interpreter::Place;
use crate::shell::raise::{PyResult, raise};
use crate::shell::value::Value;
use crate::sql::Statement;

/// How many statements `connection.queries` keeps (`queries_limit`).
const LIMIT: usize = 9000;

/// A statement that was run.
#[derive(Clone, Debug)]
pub struct Executed {
    /// The statement.
    pub statement: Statement,
    /// How many rows came back or were changed.
    pub rows: usize,
    /// How many rows were gone through.
    pub rows_seen: u64,
    /// The Python that caused it.
    pub place: Place,
    /// How long it took, in seconds by the host's clock.
    pub seconds: f64,
}

/// The connection `default`.
#[derive(Default)]
pub(crate) struct Connection {
    /// The database.
    pub(crate) database: Database,
    /// `queries_log`: what `connection.queries` shows.
    pub(crate) queries: VecDeque<Rc<Executed>>,
    /// The statements of the input that runs, for whoever shows the step. Not emptied by
    /// `reset_queries()`.
    pub(crate) statements: Vec<Rc<Executed>>,
    /// `in_atomic_block`.
    pub(crate) in_atomic: bool,
    /// `needs_rollback`.
    pub(crate) needs_rollback: bool,
    /// `savepoint_ids`: none for an atomic block that makes no savepoint.
    pub(crate) savepoints: Vec<Option<String>>,
    /// `savepoint_state`: counts savepoints for their names.
    pub(crate) savepoint_state: u32,
    /// `run_on_commit`: the savepoints it belongs to, and what to call.
    pub(crate) on_commit: Vec<(Vec<String>, Value)>,
}

impl Interpreter {
    /// Runs a statement as a cursor does.
    ///
    /// # Errors
    /// `IntegrityError` and the other errors of a database; `TransactionManagementError` in an
    /// atomic block that is broken.
    pub(crate) fn execute(&mut self, statement: Statement) -> PyResult<Answer> {
        let django = self.django.clone();
        if django.connection.borrow().needs_rollback {
            return Err(raise(
                "TransactionManagementError",
                "An error occurred in the current transaction. You can't execute queries until \
                 the end of the 'atomic' block.",
            ));
        }
        self.execute_unchecked(statement)
    }

    /// The same without a look at `needs_rollback`: for what ends a transaction.
    pub(crate) fn execute_unchecked(&mut self, statement: Statement) -> PyResult<Answer> {
        self.charge(1)?;
        let django = self.django.clone();
        let mut connection = django.connection.borrow_mut();
        let started = (self.hooks.timer)();
        let answer = connection.database.execute(&statement);
        let seconds = (self.hooks.timer)() - started;
        let (rows, rows_seen) = match &answer {
            Ok(answer) => (answer.changed.max(answer.rows.len()), answer.rows_seen),
            Err(_) => (0, 0),
        };
        let place = self.current_span();
        let executed = Executed { statement, rows, rows_seen, place, seconds };
        connection.note(executed);
        drop(connection);
        self.charge(usize::try_from(rows_seen).unwrap_or(usize::MAX))?;
        answer.map_err(|error| self.raise_engine(&error))
    }

    /// The statements that ran since the last call, whatever `reset_queries()` forgot.
    pub fn take_statements(&mut self) -> Vec<Rc<Executed>> {
        std::mem::take(&mut self.django.connection.borrow_mut().statements)
    }

    /// The tables and rows as they are.
    pub fn database(&self) -> Database {
        self.django.connection.borrow().database.clone()
    }

    /// Goes on with other rows in the same tables.
    pub fn set_database(&mut self, database: Database) {
        self.django.connection.borrow_mut().database = database;
    }

    /// `transaction.mark_for_rollback_on_error()`.
    ///
    /// # Errors
    /// What `run` raises.
    pub(crate) fn marking<T>(&mut self, run: impl FnOnce(&mut Self) -> PyResult<T>) -> PyResult<T> {
        let result = run(self);
        if result.is_err() {
            let mut connection = self.django.connection.borrow_mut();
            if connection.in_atomic {
                connection.needs_rollback = true;
            }
        }
        result
    }
}

impl Connection {
    fn note(&mut self, executed: Executed) {
        let executed = Rc::new(executed);
        if self.queries.len() == LIMIT {
            self.queries.pop_front();
        }
        if self.statements.len() < LIMIT {
            self.statements.push(executed.clone());
        }
        self.queries.push_back(executed);
    }
}

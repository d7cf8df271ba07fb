//! The database.

use super::cell::Cell;
use super::convert::stored;
use super::error::EngineError;
use super::foreign_key::ForeignKeyViolation;
use super::meter::{Budget, TimeLimit};
use super::state::State;
use super::table::{self, Table};
use crate::sql::{CreateTable, Statement, Value};

/// A database with its rows, indexes, counters and open transactions. It is a value: a clone costs
/// a few pointers, shares everything with the original, and is a snapshot of it.
#[derive(Clone, Debug, Default)]
pub struct Database {
    pub(super) state: State,
    /// The transaction that is open and its savepoints, with the state that each would go back to.
    stack: Vec<Mark>,
    pub(super) budget: Budget,
    pub(super) answering: Answering,
}

#[derive(Clone, Debug)]
struct Mark {
    /// The savepoint's name; none for `BEGIN`.
    name: Option<String>,
    state: State,
}

/// What a statement gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The names of the columns of `rows`.
    pub columns: Vec<String>,
    /// The rows of a query, or those that an INSERT returns; typed as Django reads them.
    pub rows: Vec<Vec<Value>>,
    /// How many rows were inserted, updated or deleted.
    pub changed: usize,
    /// The rowids of inserted rows, in order: their primary keys where those are counted up.
    pub last_ids: Vec<i64>,
    /// How many rows were gone through.
    pub rows_seen: u64,
}

/// What answers a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answering {
    /// The storage where it only has to look rows up, GlueSQL for the rest.
    #[default]
    Storage,
    /// GlueSQL alone: the same answers, for tests and for comparison.
    GlueSql,
}

/// A table as it is, to be read without a statement.
#[derive(Clone, Copy, Debug)]
pub struct TableView<'a> {
    table: &'a Table,
}

impl Database {
    /// A database without tables.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, with statements that may go through so many rows each.
    #[must_use]
    pub fn with_budget(mut self, rows: u64) -> Self {
        self.budget.rows = rows;
        self
    }

    /// The same, with statements that may run for so long each.
    #[must_use]
    pub const fn with_time_limit(mut self, limit: TimeLimit) -> Self {
        self.budget.time = Some(limit);
        self
    }

    /// The same, with statements answered by this.
    #[must_use]
    pub const fn answering(mut self, answering: Answering) -> Self {
        self.answering = answering;
        self
    }

    /// Runs a statement. It happens whole or not at all; outside of a transaction it is one of its
    /// own, so that foreign keys are checked at its end.
    ///
    /// # Errors
    /// See [`EngineError`]. A failed statement leaves the transaction open, as in SQLite; so does
    /// a COMMIT that fails because of foreign keys.
    pub fn execute(&mut self, statement: &Statement) -> Result<Answer, EngineError> {
        match statement {
            Statement::Begin => self.begin(),
            Statement::Commit => self.commit(),
            Statement::Rollback => self.rollback(),
            Statement::Savepoint(name) => {
                self.stack.push(Mark { name: Some(name.clone()), state: self.state.clone() });
                Ok(())
            }
            Statement::ReleaseSavepoint(name) => self.release(name),
            Statement::RollbackToSavepoint(name) => self.rollback_to(name),
            _ => return self.run(statement),
        }
        .map(|()| Answer::default())
    }

    /// Whether a transaction is open.
    pub fn in_transaction(&self) -> bool {
        !self.stack.is_empty()
    }

    /// The names of the tables, in alphabetical order.
    pub fn tables(&self) -> impl Iterator<Item = &str> {
        self.state.tables.keys().map(|name| &**name)
    }

    /// A table.
    pub fn table(&self, name: &str) -> Option<TableView<'_>> {
        self.state.tables.get(name).map(|table| TableView { table: table.as_ref() })
    }

    /// The rows that refer to nothing, as `PRAGMA foreign_key_check` reports them.
    pub fn foreign_key_check(&self) -> Vec<ForeignKeyViolation> {
        self.state.violations()
    }

    fn run(&mut self, statement: &Statement) -> Result<Answer, EngineError> {
        if let Statement::Insert(insert) = statement
            && insert.rows.len() == 1
            && insert.update_on_conflict.is_none()
        {
            return self.insert_one(statement, &insert.table);
        }
        let before = self.state.clone();
        let answer = super::execute::run(&mut self.state, statement, self.budget, self.answering)
            .and_then(|answer| {
                if self.stack.is_empty() && writes(statement) {
                    self.state.settle()?;
                }
                Ok(answer)
            });
        if answer.is_err() {
            self.state = before;
        }
        answer
    }

    /// Puts one row in. It fails before anything is changed, or because of its foreign keys; so no
    /// snapshot is held, which would have every part of the table that is written to copied first.
    fn insert_one(&mut self, statement: &Statement, name: &str) -> Result<Answer, EngineError> {
        let sequence = self.state.table(name)?.sequence;
        let suspects = self.state.suspects.clone();
        let answer = super::execute::run(&mut self.state, statement, self.budget, self.answering)?;
        if self.stack.is_empty()
            && let Err(error) = self.state.settle()
        {
            let table = self.state.table_mut(name)?;
            for rowid in &answer.last_ids {
                table.take(*rowid);
            }
            table.sequence = sequence;
            self.state.suspects = suspects;
            return Err(error);
        }
        Ok(answer)
    }

    fn begin(&mut self) -> Result<(), EngineError> {
        if self.in_transaction() {
            return Err(EngineError::Operational(
                "cannot start a transaction within a transaction".to_owned(),
            ));
        }
        self.stack.push(Mark { name: None, state: self.state.clone() });
        Ok(())
    }

    fn commit(&mut self) -> Result<(), EngineError> {
        if !self.in_transaction() {
            return Err(EngineError::Operational(
                "cannot commit - no transaction is active".to_owned(),
            ));
        }
        self.state.settle()?;
        self.stack.clear();
        Ok(())
    }

    fn rollback(&mut self) -> Result<(), EngineError> {
        let Some(first) = self.stack.drain(..).next() else {
            return Err(EngineError::Operational(
                "cannot rollback - no transaction is active".to_owned(),
            ));
        };
        self.state = first.state;
        Ok(())
    }

    fn release(&mut self, name: &str) -> Result<(), EngineError> {
        let place = self.savepoint(name)?;
        if place == 0 && self.stack[0].name.is_some() {
            self.state.settle()?;
        }
        self.stack.truncate(place);
        Ok(())
    }

    fn rollback_to(&mut self, name: &str) -> Result<(), EngineError> {
        let place = self.savepoint(name)?;
        self.stack.truncate(place + 1);
        self.state = self.stack[place].state.clone();
        Ok(())
    }

    fn savepoint(&self, name: &str) -> Result<usize, EngineError> {
        self.stack
            .iter()
            .rposition(|mark| mark.name.as_deref() == Some(name))
            .ok_or_else(|| EngineError::Operational(format!("no such savepoint: {name}")))
    }
}

/// Whether foreign keys are to be checked after a statement. Those that change tables leave it to
/// [`Database::foreign_key_check`], as Django's schema editor does.
const fn writes(statement: &Statement) -> bool {
    matches!(statement, Statement::Insert(_) | Statement::Update(_) | Statement::Delete(_))
}

impl<'a> TableView<'a> {
    /// The statement that made it.
    pub fn definition(self) -> &'a CreateTable {
        &self.table.definition.create
    }

    /// How many rows there are.
    pub fn len(self) -> usize {
        self.table.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.table.rows.is_empty()
    }

    /// The rows in the order of their primary keys, with a value for each column.
    pub fn rows(self) -> Box<dyn Iterator<Item = &'a [Value]> + 'a> {
        let by_rowid = self.table.rows.values().map(|row| &**row);
        let definition = &self.table.definition;
        match definition.primary_key.filter(|_| !definition.rowid_is_key) {
            None => Box::new(by_rowid),
            Some(column) => match definition.index_on(column) {
                Some(index) => Box::new(
                    self.table.indexes[index]
                        .iter()
                        .filter_map(|(_, rowid)| self.table.rows.get(rowid).map(|row| &**row)),
                ),
                None => Box::new(by_rowid),
            },
        }
    }

    /// The row with this primary key.
    pub fn row(self, pk: &Value) -> Option<&'a [Value]> {
        let definition = &self.table.definition;
        let column = definition.primary_key?;
        let cell = Cell::from(&stored(definition.columns()[column].kind, pk.clone()));
        let rowid = if definition.rowid_is_key {
            table::rowid(&cell)?
        } else {
            *self.table.find(column, &cell).first()?
        };
        self.table.rows.get(&rowid).map(|row| &**row)
    }

    /// The place of a column among the values of a row.
    pub fn column(self, name: &str) -> Option<usize> {
        self.table.definition.column(name)
    }

    /// The rows in which a column has this value, found by its index where it has one.
    pub fn rows_with(self, column: &str, value: &Value) -> Vec<&'a [Value]> {
        let Some(place) = self.column(column) else { return Vec::new() };
        let kind = self.table.definition.columns()[place].kind;
        let cell = Cell::from(&stored(kind, value.clone()));
        let rowids = self.table.find(place, &cell);
        rowids.iter().filter_map(|rowid| self.table.rows.get(rowid).map(|row| &**row)).collect()
    }
}

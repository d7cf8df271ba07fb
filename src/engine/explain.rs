//! How a statement would be run.

use std::fmt;

use super::compile::{Compiler, WholeNumbers};
use super::database::{Answering, Database};
use super::direct;
use super::error::EngineError;
use crate::sql::Statement;

/// One table that a statement reads, in the order in which they are joined; those of queries inside
/// of it come where they are met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanStep {
    /// The table.
    pub table: String,
    /// The name that it has in the statement.
    pub alias: String,
    /// How its rows are found.
    pub access: Access,
    /// How many rows that leaves to go through; none where each row that it is joined with finds
    /// its own.
    pub rows: Option<usize>,
    /// How many rows the table has.
    pub of: usize,
}

/// How the rows of a table are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// From the first to the last.
    Scan,
    /// From the first to the last, of which only those that a LIKE finds are gone on with.
    Filter,
    /// By the primary key or another index, from values or along a join.
    Index,
    /// In the order of an index, from its first entry to its last.
    IndexScan,
    /// By the primary key, one for each row that it is joined with.
    KeyForEachRow,
    /// By an index, for each row that it is joined with.
    IndexForEachRow,
    /// By a table that is made of it for the statement, for each row that it is joined with.
    HashForEachRow,
}

impl fmt::Display for Access {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Scan => "scan",
            Self::Filter => "scan and filter",
            Self::Index => "index",
            Self::IndexScan => "scan of an index",
            Self::KeyForEachRow => "key for each row",
            Self::IndexForEachRow => "index for each row",
            Self::HashForEachRow => "hash table for each row",
        })
    }
}

impl Database {
    /// How a statement would be run, without running it; queries inside of it that depend on no row
    /// are run, as that is the first step of running the statement.
    ///
    /// # Errors
    /// As for running it, as far as they are found before the first row.
    pub fn explain(&self, statement: &Statement) -> Result<Vec<PlanStep>, EngineError> {
        if let (Statement::Select(select), Answering::Storage) = (statement, self.answering)
            && let Some(steps) = direct::steps(&self.state, select, self.budget)
        {
            return Ok(steps);
        }
        let mut compiler = Compiler::new(&self.state, self.budget, WholeNumbers::Fit);
        match statement {
            Statement::Select(select) => drop(compiler.statement(select)?),
            Statement::Update(update) => drop(compiler.update(update)?),
            Statement::Delete(delete) => drop(compiler.delete(delete)?),
            _ => {}
        }
        Ok(compiler.steps)
    }
}

//! SQL as a learner types it.
//!
//! GlueSQL's parser reads the text, in its dialect for SQLite; what it made of it becomes our own
//! tree, and from there on everything is as for a statement that Django makes: the same
//! constraints, the same answers. What the tree cannot hold is refused by its name.

mod expr;
mod function;
mod names;
mod position;
mod query;
mod statement;

use gluesql_core::sqlparser::dialect::SQLiteDialect;
use gluesql_core::sqlparser::parser::{Parser, ParserError};

pub use position::TextError;

use super::cell::Cell;
use super::convert::typed;
use super::database::{Answer, Database};
use super::error::EngineError;
use crate::sql::Value;
use statement::Request;

/// The result of a step.
type Result<T> = std::result::Result<T, EngineError>;

/// How deep expressions and queries may stand in each other.
const DEPTH: usize = 40;

impl Database {
    /// Runs SQL as SQLite has it: `SELECT`, `INSERT`, `UPDATE`, `DELETE`, transactions and
    /// savepoints, `EXPLAIN` and `PRAGMA foreign_key_check`, several with `;` between them. Gives an
    /// answer for each; values come as SQLite keeps them, without the types of the columns.
    ///
    /// # Errors
    /// The first error, with its place in the text where it has one. Statements before it have
    /// happened, as in SQLite's own shell.
    pub fn query_text(&mut self, text: &str) -> std::result::Result<Vec<Answer>, TextError> {
        let statements = Parser::new(&SQLiteDialect {})
            .with_recursion_limit(DEPTH)
            .try_with_sql(text)
            .and_then(|mut parser| parser.parse_statements())
            .map_err(|error| match error {
                ParserError::TokenizerError(message) | ParserError::ParserError(message) => {
                    TextError::syntax(text, &message)
                }
                ParserError::RecursionLimitExceeded => {
                    TextError::from(EngineError::Operational("parser stack overflow".to_owned()))
                }
            })?;
        let mut answers = Vec::with_capacity(statements.len());
        for statement in &statements {
            let answer = self.answer(statement).map_err(|error| TextError::named(text, error))?;
            answers.push(answer);
        }
        Ok(answers)
    }

    fn answer(&mut self, statement: &gluesql_core::sqlparser::ast::Statement) -> Result<Answer> {
        let mut answer = match statement::request(self, statement)? {
            Request::Run(statement) => self.execute(&statement)?,
            Request::Explain(statement) => self.plan_rows(&statement)?,
            Request::ForeignKeyCheck => self.violation_rows(),
        };
        for value in answer.rows.iter_mut().flatten() {
            *value = typed(None, Cell::from(&*value));
        }
        Ok(answer)
    }

    fn plan_rows(&self, statement: &crate::sql::Statement) -> Result<Answer> {
        let count = |number: usize| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
        let rows = self.explain(statement)?.into_iter().map(|step| {
            let access = Value::Text(step.access.to_string());
            vec![
                Value::Text(step.table),
                Value::Text(step.alias),
                access,
                step.rows.map_or(Value::Null, count),
                count(step.of),
            ]
        });
        let columns = ["table", "alias", "access", "rows", "of"].map(str::to_owned).to_vec();
        Ok(Answer { rows: rows.collect(), columns, ..Answer::default() })
    }

    fn violation_rows(&self) -> Answer {
        let rows = self.foreign_key_check().into_iter().map(|found| {
            vec![
                Value::Text(found.table),
                found.pk,
                Value::Text(found.parent),
                Value::Text(found.column),
            ]
        });
        let columns = ["table", "rowid", "parent", "column"].map(str::to_owned).to_vec();
        Answer { rows: rows.collect(), columns, ..Answer::default() }
    }
}

/// What the engine does not do.
fn unsupported<T>(what: impl Into<String>) -> Result<T> {
    Err(EngineError::NotSupported(what.into()))
}

//! Statements that the storage answers by itself.
//!
//! Most statements only look rows up: by a key, along foreign keys, under conditions on each row.
//! GlueSQL knows neither our indexes nor SQLite's conditions, and what it needs to be told takes
//! longer than such a look-up. So a query of plain columns (or `COUNT(*)`) over joined tables, and a
//! write of values, is answered here: nested loops along the indexes, in the order in which SQLite
//! would nest them, so that rows come in SQLite's order too; and groups of plain columns. Whatever
//! computes, combines or is not understood is left to GlueSQL, and `Answering::GlueSql` leaves everything to it.

mod node;
mod frame;
mod scope;
mod access;
mod plan;
mod loops;
mod order;
mod aggregate;
mod group;
mod feed;
mod query;
mod rowids;
mod write;

pub(super) use feed::{Feed, Needed, feed};
pub(super) use rowids::rowids;

use super::compile::is_grouped;
use super::database::Answer;
use super::error::EngineError;
use super::explain::PlanStep;
use super::meter::{Budget, Meter};
use super::state::State;
use crate::sql::{Expr, Select, Statement};

/// Why a statement is not answered here.
pub(in crate::engine) enum Stop {
    /// It is for GlueSQL, which also finds the words for what is wrong with it.
    Unsupported,
    /// It was tried and failed.
    Failed(EngineError),
}

impl From<EngineError> for Stop {
    fn from(error: EngineError) -> Self {
        Self::Failed(error)
    }
}

/// The result of a step.
type Result<T> = std::result::Result<T, Stop>;

/// The answer to a statement; none where it is for GlueSQL.
pub(super) fn run(
    state: &mut State,
    statement: &Statement,
    budget: Budget,
) -> Option<std::result::Result<Answer, EngineError>> {
    let meter = Meter::new(budget);
    let answer = match statement {
        Statement::Select(select) => match query::select(state, select, &meter) {
            Err(Stop::Unsupported) if is_grouped(select) => group::select(state, select, &meter),
            answer => answer,
        },
        Statement::Insert(insert) => write::insert(state, insert, &meter),
        Statement::Update(update) => write::update(state, update, &meter),
        Statement::Delete(delete) => write::delete(state, delete, &meter),
        _ => return None,
    };
    match answer {
        Ok(answer) => Some(Ok(answer)),
        Err(Stop::Failed(error)) => Some(Err(error)),
        Err(Stop::Unsupported) => None,
    }
}

/// How a query would be answered; none where it is for GlueSQL.
pub(super) fn steps(state: &State, select: &Select, budget: Budget) -> Option<Vec<PlanStep>> {
    query::steps(state, select, &Meter::new(budget)).ok()
}

/// The conditions that must all hold.
fn conjuncts<'q>(expr: &'q Expr, found: &mut Vec<&'q Expr>) {
    match expr {
        Expr::And(items) => items.iter().for_each(|item| conjuncts(item, found)),
        Expr::Or(items) if items.len() == 1 => conjuncts(&items[0], found),
        other => found.push(other),
    }
}

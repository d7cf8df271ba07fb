//! From our statement tree to GlueSQL's plan.
//!
//! The plan is built directly, without a text, over virtual tables of which each stands for one
//! use of a table. Only those of GlueSQL's operators are used that give what SQLite gives; the rest
//! is worked out by `scalar`, which GlueSQL reaches as a table that answers to a key (`call`).

mod kind;
mod call;
mod scope;
mod source;
mod used;
mod value;
mod truth;
mod aggregate;
mod select;
mod compound;
mod subquery;
mod decorrelate;
mod reduce;
mod write;

pub(super) use aggregate::is_grouped;
pub(super) use call::Function;
pub(super) use value::given;

use std::collections::BTreeSet;

use gluesql_core::data::ValueError;
use gluesql_core::plan::{StatementPlan, TableAccessPlan, TableSourcePlan};
use gluesql_core::prelude::{Error, Payload};

use super::error::EngineError;
use super::explain::{Access, PlanStep};
use super::meter::{Budget, Meter};
use super::state::State;
use super::storage::{Run, Virtual, VirtualColumn, VirtualRows};
use super::table::Table;
use reduce::Seed;
use scope::Scope;

/// What SQLite says when a sum of whole numbers does not fit.
pub(super) const INTEGER_OVERFLOW: &str = "integer overflow";

/// The result of a step of compiling.
pub(super) type Result<T> = std::result::Result<T, EngineError>;

/// Compiles one statement, and runs those parts of it that must be run first.
pub(super) struct Compiler<'a> {
    /// The tables as they are when the statement begins.
    state: &'a State,
    /// The tables that are read, and how.
    pub(super) steps: Vec<PlanStep>,
    /// The virtual tables so far.
    pub(super) run: Run,
    /// The queries around the place that is compiled, from the outside in.
    scopes: Vec<Scope>,
    /// The outermost of them that was referred to since this was last reset.
    reached: usize,
    /// The columns that are named anywhere in the statement.
    used: BTreeSet<(String, String)>,
    /// What is known of a table of the query that is compiled next.
    seed: Option<Seed>,
    /// The virtual table of one empty row, once there is one.
    one: Option<String>,
    /// Whether GlueSQL may work with whole numbers.
    whole_numbers: WholeNumbers,
}

/// Whether whole numbers are taken to fit 64 bits whatever is done with them. GlueSQL refuses what
/// does not fit, where SQLite goes on with real numbers; such a statement is compiled once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WholeNumbers {
    /// They fit: GlueSQL works them out.
    Fit,
    /// They may not: we work them out.
    Overflow,
}

impl<'a> Compiler<'a> {
    /// For a statement on these tables that may go through so many rows.
    pub(super) fn new(state: &'a State, budget: Budget, whole_numbers: WholeNumbers) -> Self {
        Self {
            state,
            steps: Vec::new(),
            run: Run { tables: Vec::new(), write: None, meter: Meter::new(budget) },
            scopes: Vec::new(),
            reached: usize::MAX,
            used: BTreeSet::new(),
            seed: None,
            one: None,
            whole_numbers,
        }
    }

    /// Runs a plan in GlueSQL.
    pub(super) fn execute(&mut self, plan: &StatementPlan) -> Result<Payload> {
        gluesql_core::prelude::execute(&mut self.run, plan).map_err(|error| match error {
            Error::StorageMsg(message) if message == super::storage::BUDGET_SPENT => {
                self.run.meter.spent()
            }
            Error::Value(error) if matches!(*error, ValueError::BinaryOperationOverflow { .. }) => {
                EngineError::Operational(INTEGER_OVERFLOW.to_owned())
            }
            other => EngineError::Internal(other.to_string()),
        })
    }

    /// Adds a virtual table and gives its name.
    fn add(&mut self, columns: Vec<VirtualColumn>, rows: VirtualRows) -> String {
        let name = format!("#{}", self.run.tables.len());
        self.run.tables.push(Virtual::new(&name, columns, rows));
        name
    }

    /// Notes how a table is read.
    fn step(&mut self, table: &Table, alias: &str, rowids: Option<&[i64]>) {
        let of = table.rows.len();
        self.steps.push(PlanStep {
            table: table.definition.name().to_owned(),
            alias: alias.to_owned(),
            access: if rowids.is_some() { Access::Index } else { Access::Scan },
            rows: Some(rowids.map_or(of, <[i64]>::len)),
            of,
        });
    }

    /// The table of one empty row.
    fn one(&mut self) -> TableSourcePlan {
        if let Some(name) = &self.one {
            return scan(name.clone());
        }
        let name = self.add(Vec::new(), VirtualRows::One);
        self.one = Some(name.clone());
        scan(name)
    }
}

/// A virtual table, gone through from end to end.
fn scan(name: String) -> TableSourcePlan {
    TableSourcePlan { name, alias: None, access: TableAccessPlan::FullScan }
}

//! What GlueSQL sees while one statement runs: virtual tables, each standing for one use of a
//! table in the statement, for a value that was worked out beforehand, or for a function.

mod run;
mod traits;
mod virtual_table;

pub(super) use run::{BUDGET_SPENT, Run, Write};
pub(super) use virtual_table::{Direction, VALUE, Virtual, VirtualColumn, VirtualRows};

//! Which rows of one table can matter to a statement that GlueSQL runs.

use std::cell::Cell as Counter;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::access::Access;
use super::frame::Frame;
use super::loops::Loops;
use super::plan::{Planner, Step, Term};
use super::scope::{Scope, Source, Used};
use crate::engine::meter::Meter;
use crate::engine::state::State;
use crate::engine::table::Table;
use crate::sql::Expr;

/// Rows of a table that pass conditions.
pub(in crate::engine) struct Found {
    /// They are sorted.
    pub(in crate::engine) rowids: Vec<i64>,
    /// Whether all rows were looked at to find them.
    pub(in crate::engine) filtered: bool,
}

/// The rows of a table that pass those of the conditions which are of this table alone; none where
/// that is no help. Rows that are left out make one of the conditions false or NULL, and so would a
/// row of NULLs, so that no LEFT JOIN comes to other rows.
pub(in crate::engine) fn rowids(
    state: &State,
    meter: &Meter,
    table: &Arc<Table>,
    alias: &str,
    conditions: &[&Expr],
) -> Option<Found> {
    let sources = [Source { alias, table, slot: 0 }];
    let (slots, used) = (Counter::new(1), Used::default());
    let scope = Scope { state, meter, slots: &slots, used: &used, sources: &sources, outer: None };
    let nulls = Frame::new(1, meter);
    let mut terms = Vec::new();
    for condition in conditions {
        if has_query(condition) {
            continue;
        }
        let Ok(node) = scope.node(condition) else { continue };
        let slots = node.slots();
        if slots != 0 && node.truth(&nulls) != Ok(Some(true)) {
            terms.push(Term { node: Some(node), slots, of: None });
        }
    }
    if terms.is_empty() {
        return None;
    }
    used.mark(0, usize::MAX);
    let steps = [Step { source: sources[0], optional: false }];
    let mut planner = Planner { scope: &scope, steps: &steps, terms, outer: 0 };
    let Ok(found) = planner.loops() else { return None };
    let loops = Loops { nest: found, conditions: Vec::new(), outer: 0 };
    let filtered = loops.nest.iter().any(|found| matches!(found.access, Access::Scan(_)));
    let frame = Frame::new(1, meter);
    let mut rowids = Vec::new();
    let _ = loops
        .each(&frame, &mut |frame| {
            rowids.extend(frame.at(0).map(|(rowid, _)| rowid));
            Ok(ControlFlow::Continue(()))
        })
        .ok()?;
    // To fetch most of the rows one by one costs more than to go through all.
    if filtered && rowids.len() * 2 > table.rows.len() {
        return None;
    }
    rowids.sort_unstable();
    Some(Found { rowids, filtered })
}

/// Whether there is a query in an expression.
pub(super) fn has_query(expr: &Expr) -> bool {
    if matches!(expr, Expr::InSelect { .. } | Expr::Exists(_) | Expr::Scalar(_)) {
        return true;
    }
    let mut found = false;
    expr.for_each_child(&mut |child| found |= has_query(child));
    found
}

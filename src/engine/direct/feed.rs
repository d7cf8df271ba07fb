//! The joined rows of a query that GlueSQL groups, computes or combines.

use std::cell::Cell as Counter;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

use gluesql_core::prelude::Value as Glue;

use super::frame::Frame;
use super::loops::Loops;
use super::node::Place;
use super::order::{Keys, Sorter, natural};
use super::plan::{Planner, Step, Term};
use super::query::{sources, step};
use super::rowids::has_query;
use super::scope::{Scope, Used};
use super::{Result, Stop, conjuncts};
use crate::engine::convert::value_to_glue;
use crate::engine::explain::PlanStep;
use crate::engine::meter::Meter;
use crate::engine::state::State;
use crate::sql::{Expr, JoinKind, Select};

/// The joined rows of a query, and what is left to be done with them.
pub(in crate::engine) struct Feed {
    /// The columns of the rows: the table's place among those of the query, and the column's.
    pub(in crate::engine) columns: Vec<(usize, usize)>,
    pub(in crate::engine) rows: Vec<Vec<Glue>>,
    /// The rows of each table that are in them, where queries inside can use them.
    pub(in crate::engine) rowids: Option<Vec<BTreeSet<i64>>>,
    /// The conditions that were not looked at.
    pub(in crate::engine) rest: Vec<Expr>,
    /// How the tables were read.
    pub(in crate::engine) steps: Vec<PlanStep>,
}

/// Whether a query needs all of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Needed {
    /// All of them.
    All,
    /// The first of its order, up to its limit.
    First,
}

/// Joins the tables of a query along their indexes, in SQLite's order. Columns are those that
/// `is_used` tells of, by table and name.
///
/// # Errors
/// [`Stop::Unsupported`] for what is not only tables, or depends on a row around in the ON of a
/// LEFT JOIN.
pub(in crate::engine) fn feed(
    state: &State,
    meter: &Meter,
    select: &Select,
    needed: Needed,
    is_used: &dyn Fn(&str, &str) -> bool,
) -> Result<Feed> {
    let (slots, used) = (Counter::new(0), Used::default());
    let scope = Scope { state, meter, slots: &slots, used: &used, sources: &[], outer: None };
    let sources = sources(&scope, select)?;
    let scope = scope.inside(&sources);
    let mut rest = Vec::new();
    let mut terms = Vec::new();
    let mut add = |condition, of: Option<usize>| {
        let mut items = Vec::new();
        conjuncts(condition, &mut items);
        for item in items {
            match scope.node(item) {
                Ok(node) => terms.push(Term { slots: node.slots(), node: Some(node), of }),
                Err(Stop::Unsupported) if of.is_none() => rest.push(Expr::clone(item)),
                Err(stop) => return Err(stop),
            }
        }
        Ok(())
    };
    let mut steps = vec![Step { source: sources[0], optional: false }];
    for (join, source) in select.joins.iter().zip(&sources[1..]) {
        let optional = join.kind == JoinKind::Left;
        add(&join.on, optional.then_some(source.slot))?;
        steps.push(Step { source: *source, optional });
    }
    select.condition.iter().try_for_each(|condition| add(condition, None))?;
    let mut columns = Vec::new();
    for (place, source) in sources.iter().enumerate() {
        for (column, definition) in source.table.definition.columns().iter().enumerate() {
            if is_used(source.alias, &definition.name) {
                columns.push((place, column));
                used.mark(source.slot, column);
            }
        }
    }
    let mut planner = Planner { scope: &scope, steps: &steps, terms, outer: 0 };
    let mut loops = Loops { nest: Vec::new(), conditions: planner.ready(0, None), outer: 0 };
    loops.nest = planner.loops()?;
    let (mut enough, mut keys) = (usize::MAX, Keys::default());
    if needed == Needed::First
        && rest.is_empty()
        && let (Some(limit), Ok(found)) = (select.limit, Keys::new(&scope, select))
    {
        keys = found;
        natural(&mut loops.nest, &mut keys);
        let rows = limit.saturating_add(select.offset.unwrap_or_default());
        enough = usize::try_from(rows).unwrap_or(usize::MAX);
    }
    let plan = loops.nest.iter().map(|found| step(found, &sources)).collect();
    let mut rows: Vec<Vec<Glue>> = Vec::new();
    let mut rowids = vec![BTreeSet::new(); sources.len()];
    let mut has_inner = rest.iter().any(has_query);
    select.for_each_expr(&mut |expr| has_inner |= has_query(expr));
    let frame = Frame::new(slots.get(), meter);
    let mut take = |frame: &Frame<'_>| {
        let value = |(place, column): &(usize, usize)| {
            let place = Place { slot: sources[*place].slot, column: *column };
            value_to_glue(frame.value(place))
        };
        rows.push(columns.iter().map(value).collect());
        if has_inner {
            for (source, rowids) in sources.iter().zip(&mut rowids) {
                rowids.extend(frame.at(source.slot).map(|(rowid, _)| rowid));
            }
        }
    };
    if keys.is_empty() {
        let mut count = 0;
        let _ = loops.each(&frame, &mut |frame| {
            if count >= enough {
                return Ok(ControlFlow::Break(()));
            }
            count += 1;
            take(frame);
            Ok(ControlFlow::Continue(()))
        })?;
    } else if enough > 0 {
        let mut sorter = Sorter::new(&keys, (sources[0].slot, sources.len()), enough);
        let _ = loops.each(&frame, &mut |frame| {
            sorter.push(frame);
            Ok(ControlFlow::Continue(()))
        })?;
        sorter.each(&frame, 0, &mut |frame| {
            take(frame);
            Ok(())
        })?;
    }
    Ok(Feed { columns, rows, rowids: has_inner.then_some(rowids), rest, steps: plan })
}

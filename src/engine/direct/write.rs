//! `INSERT`, `UPDATE` and `DELETE`.

use std::cell::Cell as Counter;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::frame::Frame;
use super::loops::Loops;
use super::node::Node;
use super::plan::{Planner, Step, Term};
use super::scope::{Scope, Source, Used};
use super::{Result, Stop, conjuncts};
use crate::engine::convert::{fits, stored, typed};
use crate::engine::database::Answer;
use crate::engine::error::EngineError;
use crate::engine::meter::Meter;
use crate::engine::state::State;
use crate::sql::{ColumnType, Delete, Expr, Insert, Update, Value};

/// A value to be given to a column.
enum Assigned<'a> {
    Value(Value),
    Node(Node<'a>),
}

/// `INSERT`.
pub(super) fn insert(state: &mut State, insert: &Insert, meter: &Meter) -> Result<Answer> {
    let table = state.table(&insert.table).map_err(|_| Stop::Unsupported)?;
    let definition = Arc::clone(&table.definition);
    let place = |name: &String| definition.column(name).ok_or(Stop::Unsupported);
    let places = insert.columns.iter().map(place).collect::<Result<Vec<_>>>()?;
    let returning = insert.returning.iter().map(place).collect::<Result<Vec<_>>>()?;
    if insert.rows.iter().any(|row| row.len() != places.len()) {
        return Err(Stop::Unsupported);
    }
    let mut answer = Answer { columns: insert.returning.clone(), ..Answer::default() };
    for row in &insert.rows {
        meter.spend(1)?;
        let mut values = vec![Value::Null; definition.columns().len()];
        for (place, value) in places.iter().zip(row) {
            values[*place] = kept(definition.columns()[*place].kind, value.clone())?;
        }
        let Some(rowid) = state.insert_as(insert, values)? else { continue };
        answer.changed += 1;
        answer.last_ids.push(rowid);
        if !returning.is_empty()
            && let Some(row) = state.table(&insert.table)?.rows.get(&rowid)
        {
            answer.rows.push(returning.iter().map(|place| row[*place].clone()).collect());
        }
    }
    Ok(answer)
}

/// `UPDATE`.
pub(super) fn update(state: &mut State, update: &Update, meter: &Meter) -> Result<Answer> {
    let before = state.clone();
    let table = before.table(&update.table).map_err(|_| Stop::Unsupported)?;
    let sources = [Source { alias: &update.table, table, slot: 0 }];
    let (slots, used) = (Counter::new(1), Used::default());
    let scope =
        Scope { state: &before, meter, slots: &slots, used: &used, sources: &sources, outer: None };
    let mut assignments = Vec::with_capacity(update.assignments.len());
    for (name, value) in &update.assignments {
        let place = table.definition.column(name).ok_or(Stop::Unsupported)?;
        let kind = table.definition.columns()[place].kind;
        let value = match value {
            Expr::Value(value) => Assigned::Value(kept(kind, value.clone())?),
            value => Assigned::Node(scope.node(value)?),
        };
        assignments.push((place, kind, value));
    }
    let loops = rows_of(&scope, update.condition.as_ref())?;
    let frame = Frame::new(slots.get(), meter);
    let mut writes = Vec::new();
    let _ = loops.each(&frame, &mut |frame| {
        let mut values = Vec::with_capacity(assignments.len());
        for (place, kind, value) in &assignments {
            let value = match value {
                Assigned::Value(value) => value.clone(),
                Assigned::Node(node) => kept(*kind, typed(None, node.cell(frame)?))?,
            };
            values.push((*place, value));
        }
        writes.extend(frame.at(0).map(|(rowid, _)| (rowid, values)));
        Ok(ControlFlow::Continue(()))
    })?;
    let changed = writes.len();
    for (rowid, values) in writes {
        state.update(&update.table, rowid, &values)?;
    }
    Ok(Answer { changed, rows_seen: meter.rows(), ..Answer::default() })
}

/// `DELETE`.
pub(super) fn delete(state: &mut State, delete: &Delete, meter: &Meter) -> Result<Answer> {
    let before = state.clone();
    let table = before.table(&delete.table).map_err(|_| Stop::Unsupported)?;
    let sources = [Source { alias: &delete.table, table, slot: 0 }];
    let (slots, used) = (Counter::new(1), Used::default());
    let scope =
        Scope { state: &before, meter, slots: &slots, used: &used, sources: &sources, outer: None };
    let loops = rows_of(&scope, delete.condition.as_ref())?;
    let frame = Frame::new(slots.get(), meter);
    let mut rowids = Vec::new();
    let _ = loops.each(&frame, &mut |frame| {
        rowids.extend(frame.at(0).map(|(rowid, _)| rowid));
        Ok(ControlFlow::Continue(()))
    })?;
    for rowid in &rowids {
        state.delete(&delete.table, *rowid)?;
    }
    Ok(Answer { changed: rowids.len(), rows_seen: meter.rows(), ..Answer::default() })
}

/// The loop over the rows of the one table that a condition is true of.
fn rows_of<'a, 'q>(scope: &Scope<'a, 'q, '_>, condition: Option<&'q Expr>) -> Result<Loops<'a>> {
    let mut items = Vec::new();
    if let Some(condition) = condition {
        conjuncts(condition, &mut items);
    }
    let mut terms = Vec::with_capacity(items.len());
    for item in items {
        let node = scope.node(item)?;
        terms.push(Term { slots: node.slots(), node: Some(node), of: None });
    }
    // What is written is no index alone.
    scope.used.mark(scope.sources[0].slot, usize::MAX);
    let steps = [Step { source: scope.sources[0], optional: false }];
    let mut planner = Planner { scope, steps: &steps, terms, outer: 0 };
    let conditions = planner.ready(0, None);
    Ok(Loops { nest: planner.loops()?, conditions, outer: 0 })
}

/// A value as a column of this type keeps it.
fn kept(kind: ColumnType, value: Value) -> std::result::Result<Value, EngineError> {
    let value = stored(kind, value);
    if fits(kind, &value) {
        Ok(value)
    } else {
        Err(EngineError::Data("datatype mismatch".to_owned()))
    }
}

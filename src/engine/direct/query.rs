//! Queries.

use std::cell::Cell as Counter;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::access::Access;
use super::frame::Frame;
use super::loops::{Loop, Loops};
use super::node::{Node, Place};
use super::order::{Keys, Sorter, natural};
use super::plan::{Planner, Step, Term};
use super::scope::{Scope, Source};
use super::{Result, Stop, conjuncts};
use crate::engine::cell::Cell;
use crate::engine::compile;
use crate::engine::convert::Class;
use crate::engine::database::Answer;
use crate::engine::error::EngineError;
use crate::engine::meter::Meter;
use crate::engine::scalar::Affinity;
use crate::engine::state::State;
use crate::sql::{self, Distinct, Expr, Function, JoinKind, Select, Value};

/// A query that can be run.
struct Query<'a> {
    loops: Loops<'a>,
    outputs: Outputs,
    keys: Keys,
    distinct: Distinct,
    skip: usize,
    take: usize,
    /// How many tables there are, with those of queries inside.
    slots: usize,
    /// The slots of its own.
    own: (usize, usize),
}

/// What comes out of each row.
enum Outputs {
    /// `COUNT(*)`: nothing, but how many there are.
    Count,
    Columns(Vec<Out>),
}

/// A column that comes out.
enum Out {
    Column(Place),
    Value(Value),
}

/// A whole statement.
pub(super) fn select(state: &State, select: &Select, meter: &Meter) -> Result<Answer> {
    let slots = Counter::new(0);
    let scope = Scope { state, meter, slots: &slots, sources: &[], outer: None };
    let query = compile(&scope, select)?;
    let name = |(place, output): (usize, &sql::Output)| match (&output.alias, &output.expr) {
        (Some(alias), _) => alias.clone(),
        (None, Expr::Column { column, .. }) => column.clone(),
        (None, _) => format!("col{}", place + 1),
    };
    let columns = select.outputs.iter().enumerate().map(name).collect();
    let rows = query.rows(meter)?;
    Ok(Answer { columns, rows, rows_seen: meter.rows(), ..Answer::default() })
}

/// The cells of a query of one column of a class, which may depend on nothing around it.
pub(super) fn cells<'q>(
    scope: &Scope<'_, 'q, '_>,
    select: &'q Select,
    class: Class,
) -> Result<Vec<Cell>> {
    let query = compile(scope, select)?;
    let Outputs::Columns(outputs) = &query.outputs else { return Err(Stop::Unsupported) };
    let same = |out: &Out| match out {
        Out::Column(place) => {
            let kind = query.loops.loops.iter().find(|found| found.slot == place.slot);
            kind.is_some_and(|found| {
                let kind = found.table.definition.columns()[place.column].kind;
                Class::of(kind) == class && Affinity::of(kind) == Affinity::of_class(class)
            })
        }
        Out::Value(_) => false,
    };
    if query.loops.outer != 0 || outputs.len() != 1 || !outputs.iter().all(same) {
        return Err(Stop::Unsupported);
    }
    let rows = query.rows(scope.meter)?;
    Ok(rows.iter().flatten().map(Cell::from).collect())
}

/// `EXISTS`: its truth, if it depends on nothing around it.
pub(super) fn exists<'a, 'q>(scope: &Scope<'a, 'q, '_>, select: &'q Select) -> Result<Node<'a>> {
    if select.offset.is_some() || select.limit == Some(0) || is_grouped(select) {
        return Err(Stop::Unsupported);
    }
    let sources = sources(scope, select)?;
    let inside = scope.inside(&sources);
    let (loops, _) = plan(&inside, select)?;
    if loops.outer == 0 {
        let frame = Frame::new(scope.slots.get(), scope.meter);
        return Ok(Node::Constant(Cell::Int(i64::from(loops.any(&frame)?))));
    }
    // For each row around, going through a whole table would take too long.
    let scans = |found: &Loop<'_>| {
        matches!(found.access, Access::Scan(_) | Access::KeyRange(..) | Access::IndexRange(..))
    };
    if loops.loops.first().is_some_and(scans) {
        return Err(Stop::Unsupported);
    }
    Ok(Node::Exists(Box::new(loops)))
}

/// Whether a query makes one row of several, or takes several queries together.
fn is_grouped(select: &Select) -> bool {
    !select.group_by.is_empty()
        || select.having.is_some()
        || !select.compounds.is_empty()
        || compile::is_grouped(select)
}

/// The tables of a query.
fn sources<'a, 'q>(scope: &Scope<'a, 'q, '_>, select: &'q Select) -> Result<Vec<Source<'a, 'q>>> {
    let from = select.from.iter().chain(select.joins.iter().map(|join| &join.source));
    let source = |source: &'q sql::Source| {
        let sql::Source::Table { name, alias } = source else { return Err(Stop::Unsupported) };
        let table = scope.state.table(name).map_err(|_| Stop::Unsupported)?;
        let alias = alias.as_ref().unwrap_or(name);
        Ok(Source { alias, table, slot: scope.next_slot()? })
    };
    let sources: Vec<_> = from.map(source).collect::<Result<_>>()?;
    if sources.is_empty() { Err(Stop::Unsupported) } else { Ok(sources) }
}

/// The loops of a query, and whether rows come in its order.
fn plan<'a, 'q>(scope: &Scope<'a, 'q, '_>, select: &'q Select) -> Result<(Loops<'a>, Keys)> {
    let mut terms = Vec::new();
    let mut outer = 0;
    let own = scope.sources.iter().fold(0, |own, source| own | 1 << source.slot);
    let mut items = Vec::new();
    let mut conditions: Vec<(&'q Expr, Option<usize>)> = Vec::new();
    let mut steps = vec![Step { source: scope.sources[0], optional: false }];
    for (join, source) in select.joins.iter().zip(&scope.sources[1..]) {
        let optional = join.kind == JoinKind::Left;
        conjuncts(&join.on, &mut items);
        let of = optional.then_some(source.slot);
        conditions.extend(items.drain(..).map(|item| (item, of)));
        steps.push(Step { source: *source, optional });
    }
    select.condition.iter().for_each(|condition| conjuncts(condition, &mut items));
    conditions.extend(items.into_iter().map(|item| (item, None)));
    for (condition, of) in conditions {
        let node = scope.node(condition)?;
        let slots = node.slots();
        outer |= slots & !own;
        terms.push(Term { node: Some(node), slots, of });
    }
    let mut planner = Planner { scope, steps: &steps, terms, outer };
    let mut loops = Loops { loops: Vec::new(), conditions: planner.ready(outer, None), outer };
    loops.loops = planner.loops()?;
    let mut keys = Keys::new(scope, select)?;
    natural(&mut loops.loops, &mut keys);
    Ok((loops, keys))
}

fn compile<'a, 'q>(scope: &Scope<'a, 'q, '_>, select: &'q Select) -> Result<Query<'a>> {
    let is_count = matches!(
        select.outputs.as_slice(),
        [sql::Output {
            expr: Expr::Call { function: Function::Count, arguments, distinct: false, filter: None, .. },
            ..
        }] if arguments.is_empty()
    );
    let plain =
        select.group_by.is_empty() && select.having.is_none() && select.compounds.is_empty();
    let countable = select.limit.is_none()
        && select.offset.is_none()
        && select.order_by.is_empty()
        && select.distinct == Distinct::All;
    if !plain || is_count && !countable {
        return Err(Stop::Unsupported);
    }
    let sources = sources(scope, select)?;
    let first = sources[0].slot;
    let count = sources.len();
    let scope = scope.inside(&sources);
    let outputs = if is_count {
        Outputs::Count
    } else {
        let out = |output: &sql::Output| match &output.expr {
            Expr::Column { table, column } => {
                scope.column(table, column).map(|(at, _)| Out::Column(at))
            }
            Expr::Value(value) => Ok(Out::Value(compile::given(value).value(Cell::from(value)))),
            _ => Err(Stop::Unsupported),
        };
        Outputs::Columns(select.outputs.iter().map(out).collect::<Result<_>>()?)
    };
    let (loops, keys) = plan(&scope, select)?;
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    Ok(Query {
        loops,
        outputs,
        keys,
        distinct: select.distinct,
        skip: whole(select.offset.unwrap_or_default()),
        take: select.limit.map_or(usize::MAX, whole),
        slots: scope.slots.get(),
        own: (first, count),
    })
}

impl<'a> Query<'a> {
    /// Its rows.
    fn rows(&self, meter: &'a Meter) -> std::result::Result<Vec<Vec<Value>>, EngineError> {
        let frame = Frame::new(self.slots, meter);
        let outputs = match &self.outputs {
            Outputs::Count => {
                let count = i64::try_from(self.count(&frame)?).unwrap_or(i64::MAX);
                return Ok(vec![vec![Value::Int(count)]]);
            }
            Outputs::Columns(outputs) => outputs,
        };
        let row = |frame: &Frame<'a>| -> Vec<Value> {
            let value = |out: &Out| match out {
                Out::Column(place) => frame.value(*place).clone(),
                Out::Value(value) => value.clone(),
            };
            outputs.iter().map(value).collect()
        };
        let mut seen: BTreeSet<Vec<Cell>> = BTreeSet::new();
        let mut is_new = |frame: &Frame<'a>| {
            self.distinct == Distinct::All
                || seen.insert(row(frame).iter().map(Cell::from).collect())
        };
        let enough = self.skip.saturating_add(self.take);
        if enough == self.skip {
            return Ok(Vec::new());
        }
        let mut rows = Vec::new();
        if self.keys.is_empty() {
            let mut found = 0;
            let _ = self.loops.each(&frame, &mut |frame| {
                if is_new(frame) {
                    found += 1;
                    if found > self.skip {
                        rows.push(row(frame));
                    }
                }
                Ok(if found >= enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })?;
            return Ok(rows);
        }
        let mut sorter = Sorter::new(&self.keys, self.own, enough);
        let _ = self.loops.each(&frame, &mut |frame| {
            if is_new(frame) {
                sorter.push(frame);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        sorter.each(&frame, self.skip, &mut |frame| rows.push(row(frame)));
        Ok(rows)
    }

    fn count(&self, frame: &Frame<'a>) -> std::result::Result<usize, EngineError> {
        if let [only] = self.loops.loops.as_slice()
            && self.loops.conditions.is_empty()
            && only.conditions.is_empty()
            && let Some(count) = only.access.count(only.table, frame)?
        {
            return Ok(count);
        }
        let mut count = 0;
        let _ = self.loops.each(frame, &mut |_| {
            count += 1;
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(count)
    }
}

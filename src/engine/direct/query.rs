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
use super::scope::{Scope, Source, Used};
use super::{Result, Stop, conjuncts};
use crate::engine::cell::Cell;
use crate::engine::compile;
use crate::engine::convert::Class;
use crate::engine::database::Answer;
use crate::engine::error::EngineError;
use crate::engine::explain::PlanStep;
use crate::engine::meter::Meter;
use crate::engine::scalar::Affinity;
use crate::engine::state::State;
use crate::sql::{self, ColumnType, Distinct, Expr, Function, JoinKind, Select, Value};

/// A query that can be run.
pub(super) struct Query<'a> {
    loops: Loops<'a>,
    outputs: Outputs<'a>,
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
enum Outputs<'a> {
    /// `COUNT(*)`: nothing, but how many there are.
    Count,
    Columns(Vec<Out<'a>>),
}

/// A column that comes out.
enum Out<'a> {
    Column(Place),
    Value(Value),
    Scalar(Box<Query<'a>>),
}

/// A whole statement.
pub(super) fn select(state: &State, select: &Select, meter: &Meter) -> Result<Answer> {
    let (slots, used) = (Counter::new(0), Used::default());
    let scope = Scope { state, meter, slots: &slots, used: &used, sources: &[], outer: None };
    let query = compile(&scope, select)?;
    let rows = query.rows(meter)?;
    Ok(Answer { columns: names(select), rows, rows_seen: meter.rows(), ..Answer::default() })
}

/// The names of the columns that come out.
pub(super) fn names(select: &Select) -> Vec<String> {
    let name = |(place, output): (usize, &sql::Output)| match (&output.alias, &output.expr) {
        (Some(alias), _) => alias.clone(),
        (None, Expr::Column { column, .. }) => column.clone(),
        (None, _) => format!("col{}", place + 1),
    };
    select.outputs.iter().enumerate().map(name).collect()
}

/// How a whole statement would be run.
pub(super) fn steps(state: &State, select: &Select, meter: &Meter) -> Result<Vec<PlanStep>> {
    let (slots, used) = (Counter::new(0), Used::default());
    let scope = Scope { state, meter, slots: &slots, used: &used, sources: &[], outer: None };
    let sources = sources(&scope, select)?;
    slots.set(0);
    let query = compile(&scope, select)?;
    Ok(query.loops.nest.iter().map(|found| step(found, &sources)).collect())
}

/// How a loop runs.
pub(super) fn step(found: &Loop<'_>, sources: &[Source<'_, '_>]) -> PlanStep {
    let source = sources.iter().find(|source| source.slot == found.slot);
    PlanStep {
        table: found.table.definition.name().to_owned(),
        alias: source.map(|source| source.alias.to_owned()).unwrap_or_default(),
        access: found.access.name(!found.conditions.is_empty()),
        rows: found.access.rows(found.table),
        of: found.table.rows.len(),
    }
}

/// The cells of a query of one column of a class, which may depend on nothing around it.
pub(super) fn cells<'q>(
    scope: &Scope<'_, 'q, '_>,
    select: &'q Select,
    class: Class,
) -> Result<Vec<Cell>> {
    let query = compile(scope, select)?;
    let Outputs::Columns(outputs) = &query.outputs else { return Err(Stop::Unsupported) };
    let same = |out: &Out<'_>| match out {
        Out::Column(place) => {
            let kind = query.loops.nest.iter().find(|found| found.slot == place.slot);
            kind.is_some_and(|found| {
                let kind = found.table.definition.columns()[place.column].kind;
                Class::of(kind) == class && Affinity::of(kind) == Affinity::of_class(class)
            })
        }
        Out::Value(_) | Out::Scalar(_) => false,
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
    if loops.nest.first().is_some_and(scans) {
        return Err(Stop::Unsupported);
    }
    Ok(Node::Exists(Box::new(loops)))
}

/// A query of one value; a constant, if it depends on nothing around it.
pub(super) fn scalar<'a, 'q>(scope: &Scope<'a, 'q, '_>, select: &'q Select) -> Result<Node<'a>> {
    let query = compile(scope, select)?;
    let one = match &query.outputs {
        Outputs::Count => true,
        Outputs::Columns(outputs) => outputs.len() == 1,
    };
    if !one || query.loops.outer != 0 && query.loops.nest.first().is_some_and(scans) {
        return Err(Stop::Unsupported);
    }
    if query.loops.outer == 0 {
        let frame = Frame::new(scope.slots.get(), scope.meter);
        return Ok(Node::Constant(Cell::from(&query.value(&frame)?)));
    }
    Ok(Node::Scalar(Box::new(query)))
}

/// The type of the column that a query of one gives, if it is one.
pub(super) fn kind(scope: &Scope<'_, '_, '_>, select: &Select) -> Option<ColumnType> {
    let [sql::Output { expr: Expr::Column { table, column }, .. }] = select.outputs.as_slice()
    else {
        return None;
    };
    let sources = sources(scope, select).ok()?;
    Some(scope.inside(&sources).column(table, column).ok()?.1)
}

/// Whether a loop goes through more than a look-up finds: for each row around, that would take too
/// long.
const fn scans(found: &Loop<'_>) -> bool {
    matches!(
        found.access,
        Access::Scan(_) | Access::IndexScan(..) | Access::KeyRange(..) | Access::IndexRange(..)
    )
}

/// Whether a query makes one row of several, or takes several queries together.
fn is_grouped(select: &Select) -> bool {
    !select.group_by.is_empty()
        || select.having.is_some()
        || !select.compounds.is_empty()
        || compile::is_grouped(select)
}

/// The tables of a query.
pub(super) fn sources<'a, 'q>(
    scope: &Scope<'a, 'q, '_>,
    select: &'q Select,
) -> Result<Vec<Source<'a, 'q>>> {
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
    let mut keys = Keys::new(scope, select)?;
    let mut loops = nest(scope, select)?;
    natural(&mut loops.nest, &mut keys);
    Ok((loops, keys))
}

/// The loops of a query.
pub(super) fn nest<'a, 'q>(scope: &Scope<'a, 'q, '_>, select: &'q Select) -> Result<Loops<'a>> {
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
    let mut loops = Loops { nest: Vec::new(), conditions: planner.ready(outer, None), outer };
    loops.nest = planner.loops()?;
    Ok(loops)
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
            Expr::Scalar(select) => Ok(match scalar(&scope, select)? {
                Node::Scalar(query) => Out::Scalar(query),
                _ => return Err(Stop::Unsupported),
            }),
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
    /// The tables of queries around that are read, as bits.
    pub(super) const fn outer(&self) -> u64 {
        self.loops.outer
    }

    /// Its rows.
    fn rows(&self, meter: &'a Meter) -> std::result::Result<Vec<Vec<Value>>, EngineError> {
        let frame = Frame::new(self.slots, meter);
        let mut rows = Vec::new();
        self.each(&frame, &mut |row| rows.push(row))?;
        Ok(rows)
    }

    /// Its first value; NULL without a row.
    pub(super) fn value(&self, frame: &Frame<'a>) -> std::result::Result<Value, EngineError> {
        let mut first = None;
        self.each(frame, &mut |row| {
            if first.is_none() {
                first = row.into_iter().next();
            }
        })?;
        Ok(first.unwrap_or(Value::Null))
    }

    /// Does something with each of its rows.
    fn each(
        &self,
        frame: &Frame<'a>,
        visit: &mut dyn FnMut(Vec<Value>),
    ) -> std::result::Result<(), EngineError> {
        let Outputs::Columns(outputs) = &self.outputs else {
            let count = i64::try_from(self.count(frame)?).unwrap_or(i64::MAX);
            visit(vec![Value::Int(count)]);
            return Ok(());
        };
        let row = |frame: &Frame<'a>| -> std::result::Result<Vec<Value>, EngineError> {
            let value = |out: &Out<'a>| match out {
                Out::Column(place) => Ok(frame.value(*place).clone()),
                Out::Value(value) => Ok(value.clone()),
                Out::Scalar(query) => query.value(frame),
            };
            outputs.iter().map(value).collect()
        };
        let mut seen: BTreeSet<Vec<Cell>> = BTreeSet::new();
        let mut is_new = |frame: &Frame<'a>| {
            Ok(self.distinct == Distinct::All
                || seen.insert(row(frame)?.iter().map(Cell::from).collect()))
        };
        let enough = self.skip.saturating_add(self.take);
        if enough == self.skip {
            return Ok(());
        }
        if self.keys.is_empty() {
            let mut found = 0;
            let _ = self.loops.each(frame, &mut |frame| {
                if is_new(frame)? {
                    found += 1;
                    if found > self.skip {
                        visit(row(frame)?);
                    }
                }
                Ok(if found >= enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })?;
            return Ok(());
        }
        let mut sorter = Sorter::new(&self.keys, self.own, enough);
        let _ = self.loops.each(frame, &mut |frame| {
            if is_new(frame)? {
                sorter.push(frame);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        sorter.each(frame, self.skip, &mut |frame| {
            visit(row(frame)?);
            Ok(())
        })
    }

    fn count(&self, frame: &Frame<'a>) -> std::result::Result<usize, EngineError> {
        if let [only] = self.loops.nest.as_slice()
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

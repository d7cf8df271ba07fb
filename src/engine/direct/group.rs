//! Queries that group rows by columns, and count, add up or compare columns within each group.

use std::cell::Cell as Counter;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::aggregate::{Accumulator, Aggregate};
use super::frame::Frame;
use super::loops::Loops;
use super::node::{Place, compare, is};
use super::order::{Way, named};
use super::query::{names, nest, sources};
use super::scope::{Scope, Used};
use super::{Result, Stop, conjuncts};
use crate::engine::cell::Cell;
use crate::engine::database::Answer;
use crate::engine::meter::Meter;
use crate::engine::state::State;
use crate::sql::{BinaryOperator, Distinct, Expr, Order, Select, Value};

/// What groups are made by, and what is known of each. A group is then a row of both.
struct Groups<'q> {
    keys: Vec<(Place, &'q Expr)>,
    aggregates: Vec<(Aggregate, &'q Expr)>,
}

/// A condition on groups: what is compared, and with what.
struct Having {
    operator: BinaryOperator,
    place: usize,
    constant: Cell,
}

/// The values of the columns that make a group.
struct Key<'a>(Vec<&'a Value>);

/// A whole statement of groups by columns, aggregates of columns, and comparisons of those. Groups
/// come in the order of their keys, because SQLite sorts rows to group them.
pub(super) fn select(state: &State, select: &Select, meter: &Meter) -> Result<Answer> {
    if !select.compounds.is_empty()
        || select.distinct != Distinct::All
        || select.having.is_some() && select.group_by.is_empty()
    {
        return Err(Stop::Unsupported);
    }
    let (slots, used) = (Counter::new(0), Used::default());
    let scope = Scope { state, meter, slots: &slots, used: &used, sources: &[], outer: None };
    let sources = sources(&scope, select)?;
    let scope = scope.inside(&sources);
    let mut groups = Groups { keys: Vec::new(), aggregates: Vec::new() };
    for expr in &select.group_by {
        let expr = named(expr, &select.outputs)?;
        let Expr::Column { table, column } = expr else { return Err(Stop::Unsupported) };
        groups.keys.push((scope.column(table, column)?.0, expr));
    }
    let mut place = |expr| groups.place(&scope, expr);
    let outputs: Vec<usize> =
        select.outputs.iter().map(|output| place(&output.expr)).collect::<Result<_>>()?;
    let mut conditions = Vec::new();
    select.having.iter().for_each(|having| conjuncts(having, &mut conditions));
    let having: Vec<Having> = conditions
        .into_iter()
        .map(|condition| Having::new(condition, &mut place))
        .collect::<Result<_>>()?;
    let mut order = Vec::with_capacity(select.order_by.len());
    for key in &select.order_by {
        let expr = named(&key.expr, &select.outputs)?;
        if !matches!(expr, Expr::Value(_)) {
            order.push((place(expr)?, key));
        }
    }
    let loops = nest(&scope, select)?;
    let frame = Frame::new(slots.get(), meter);
    let mut rows = groups.rows(&loops, &frame)?;
    rows.retain(|row| having.iter().all(|having| having.holds(row)));
    rows.sort_by(|left, right| ordered(&order, left, right));
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let skip = whole(select.offset.unwrap_or_default());
    let take = select.limit.map_or(usize::MAX, whole);
    let row = |row: Vec<Value>| outputs.iter().map(|place| row[*place].clone()).collect();
    let rows = rows.into_iter().skip(skip).take(take).map(row).collect();
    Ok(Answer { columns: names(select), rows, rows_seen: meter.rows(), ..Answer::default() })
}

impl<'q> Groups<'q> {
    /// Where a group has this: one of its keys, or an aggregate that is added if it is new.
    fn place(&mut self, scope: &Scope<'_, 'q, '_>, expr: &'q Expr) -> Result<usize> {
        if let Some(place) = self.keys.iter().position(|(_, key)| *key == expr) {
            return Ok(place);
        }
        let known = self.aggregates.iter().position(|(_, aggregate)| *aggregate == expr);
        let place = if let Some(place) = known {
            place
        } else {
            self.aggregates.push((Aggregate::new(scope, expr)?, expr));
            self.aggregates.len() - 1
        };
        Ok(self.keys.len() + place)
    }

    /// The groups as rows of keys and aggregates, in the order of the keys; without keys there is
    /// one, even of no rows.
    fn rows<'a>(&self, loops: &Loops<'a>, frame: &Frame<'a>) -> Result<Vec<Vec<Value>>> {
        let new = || self.aggregates.iter().map(|(of, _)| of.accumulator()).collect::<Vec<_>>();
        let mut places: BTreeMap<Key<'a>, usize> = BTreeMap::new();
        let mut groups: Vec<Vec<Accumulator<'a>>> = Vec::new();
        if self.keys.is_empty() {
            places.insert(Key(Vec::new()), 0);
            groups.push(new());
        }
        let mut overflow = false;
        let _ = loops.each(frame, &mut |frame| {
            let key = Key(self.keys.iter().map(|(place, _)| frame.value(*place)).collect());
            let place = *places.entry(key).or_insert_with(|| {
                groups.push(new());
                groups.len() - 1
            });
            for ((aggregate, _), accumulator) in self.aggregates.iter().zip(&mut groups[place]) {
                overflow |= accumulator.add(aggregate.value(frame)).is_none();
            }
            Ok(if overflow { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        if overflow {
            return Err(Stop::Unsupported);
        }
        let row = |(key, place): (Key<'a>, usize)| {
            let aggregates = self.aggregates.iter().zip(std::mem::take(&mut groups[place]));
            let aggregates = aggregates.map(|((of, _), accumulator)| of.finish(accumulator));
            key.0.into_iter().cloned().chain(aggregates).collect()
        };
        Ok(places.into_iter().map(row).collect())
    }
}

impl Having {
    fn new<'q>(
        condition: &'q Expr,
        place: &mut dyn FnMut(&'q Expr) -> Result<usize>,
    ) -> Result<Self> {
        let Expr::Binary { operator, left, right } = condition else {
            return Err(Stop::Unsupported);
        };
        let compares = matches!(
            operator,
            BinaryOperator::Equal
                | BinaryOperator::NotEqual
                | BinaryOperator::Less
                | BinaryOperator::LessOrEqual
                | BinaryOperator::Greater
                | BinaryOperator::GreaterOrEqual
        );
        // A column would have an affinity, which changes the other side; an aggregate has none.
        match (&**left, &**right) {
            (left @ Expr::Call { .. }, Expr::Value(value)) if compares => {
                Ok(Self { operator: *operator, place: place(left)?, constant: Cell::from(value) })
            }
            _ => Err(Stop::Unsupported),
        }
    }

    fn holds(&self, row: &[Value]) -> bool {
        let cell = Cell::from(&row[self.place]);
        !cell.is_null() && !self.constant.is_null() && is(self.operator, cell.cmp(&self.constant))
    }
}

impl Ord for Key<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let pairs = self.0.iter().zip(&other.0);
        pairs
            .map(|(left, right)| compare(left, right))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

impl PartialOrd for Key<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Key<'_> {}

/// The order of two groups.
fn ordered(order: &[(usize, &Order)], left: &[Value], right: &[Value]) -> Ordering {
    let compared =
        order.iter().map(|(place, order)| Way::of(order).compare(&left[*place], &right[*place]));
    let mut compared = compared;
    compared.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

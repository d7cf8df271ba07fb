//! The order of rows.

use std::cmp::Ordering;

use super::access::Access;
use super::frame::{At, Frame};
use super::loops::Loop;
use super::node::{Place, compare};
use super::scope::Scope;
use super::{Result, Stop};
use crate::engine::error::EngineError;
use crate::engine::storage::Direction;
use crate::engine::table::Table;
use crate::sql::{Expr, Order, Output, Select, Value};

/// What rows are sorted by.
#[derive(Debug, Default)]
pub(super) struct Keys(Vec<Key>);

#[derive(Clone, Copy, Debug)]
struct Key {
    place: Place,
    way: Way,
}

/// Which way round values come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    descending: bool,
    nulls_first: bool,
}

impl Way {
    /// That of a key.
    pub(super) fn of(order: &Order) -> Self {
        let Order { descending, nulls_first, .. } = order;
        Self { descending: *descending, nulls_first: nulls_first.unwrap_or(!descending) }
    }

    /// The order of two values.
    pub(super) fn compare(self, left: &Value, right: &Value) -> Ordering {
        let nulls = right.is_null().cmp(&left.is_null());
        let nulls = if self.nulls_first { nulls } else { nulls.reverse() };
        nulls.then_with(|| {
            let order = compare(left, right);
            if self.descending { order.reverse() } else { order }
        })
    }
}

impl Keys {
    /// Those of a query.
    pub(super) fn new(scope: &Scope<'_, '_, '_>, select: &Select) -> Result<Self> {
        let mut keys = Vec::new();
        for order in &select.order_by {
            let expr = named(&order.expr, &select.outputs)?;
            match expr {
                Expr::Value(_) => {}
                Expr::Column { table, column } => {
                    let place = scope.column(table, column)?.0;
                    keys.push(Key { place, way: Way::of(order) });
                }
                _ => return Err(Stop::Unsupported),
            }
        }
        Ok(Self(keys))
    }

    /// Whether rows stay as they come.
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a position or the name of an output stands for.
pub(super) fn named<'q>(expr: &'q Expr, outputs: &'q [Output]) -> Result<&'q Expr> {
    match expr {
        Expr::Position(place) => {
            let output = place.checked_sub(1).and_then(|place| outputs.get(place));
            output.map(|output| &output.expr).ok_or(Stop::Unsupported)
        }
        Expr::Column { table, column } if table.is_empty() => {
            let output = outputs.iter().find(|output| output.alias.as_ref() == Some(column));
            Ok(output.map_or(expr, |output| &output.expr))
        }
        _ => Ok(expr),
    }
}

/// Lets the outermost loop go through its rows in the order that is asked for, if it can; the keys
/// are empty then.
pub(super) fn natural(loops: &mut [Loop<'_>], keys: &mut Keys) {
    let Some(first) = loops.first_mut() else { return };
    let Some(key) = keys.0.first() else { return };
    let descending = key.way.descending;
    let same = |key: &Key| {
        key.place.slot == first.slot
            && key.way.descending == descending
            && key.way.nulls_first != descending
    };
    if !keys.0.iter().all(same) {
        return;
    }
    let table = first.table;
    let definition = &table.definition;
    let fits = |sequence: Vec<usize>, known: &[usize]| {
        let mut sequence = sequence.into_iter().filter(|column| !known.contains(column));
        let mut wanted =
            keys.0.iter().map(|key| key.place.column).filter(|column| !known.contains(column));
        wanted.all(|column| sequence.next() == Some(column))
    };
    let found = match &first.access {
        Access::Key(_) => true,
        Access::Scan(_) | Access::IndexScan(..) => {
            if fits(rowid(table), &[]) {
                first.access = Access::Scan(Direction::Forward);
                true
            } else {
                let index = (0..definition.indexes.len()).find(|index| {
                    definition.indexes[*index].condition.is_none()
                        && fits(sequence(table, *index), &[])
                });
                if let Some(index) = index {
                    first.access = Access::IndexScan(index, Direction::Forward);
                }
                index.is_some()
            }
        }
        Access::Keys(..) | Access::KeyRange(..) => fits(rowid(table), &[]),
        Access::Index(index, prefix, _) if prefix.iter().all(|node| node.slots() == 0) => {
            let columns = &definition.indexes[*index].columns;
            fits(sequence(table, *index), &columns[..prefix.len()])
        }
        Access::IndexRange(index, ..) => fits(sequence(table, *index), &[]),
        Access::Index(..) | Access::IndexIn(..) | Access::Hash(..) => false,
    };
    if found {
        let backward = if descending { Direction::Backward } else { Direction::Forward };
        first.access.set_direction(backward);
        keys.0.clear();
    }
}

/// The columns by which the rows of a table are in order by themselves.
fn rowid(table: &Table) -> Vec<usize> {
    let definition = &table.definition;
    definition.primary_key.filter(|_| definition.rowid_is_key).into_iter().collect()
}

/// The columns by which they are in order in an index.
fn sequence(table: &Table, index: usize) -> Vec<usize> {
    let mut columns = table.definition.indexes[index].columns.clone();
    columns.extend(rowid(table));
    columns
}

/// Rows to be sorted, of which only the first are kept.
pub(super) struct Sorter<'k, 'a> {
    keys: &'k Keys,
    /// The first table, and how many there are.
    own: (usize, usize),
    /// How many rows are kept.
    keep: usize,
    /// As many as there are tables for each row.
    rows: Vec<Option<At<'a>>>,
    /// Whether the first `keep` rows are sorted, and others come after the last of them or not at
    /// all.
    full: bool,
}

impl<'k, 'a> Sorter<'k, 'a> {
    /// Keeps the first rows by these keys.
    pub(super) const fn new(keys: &'k Keys, own: (usize, usize), keep: usize) -> Self {
        Self { keys, own, keep, rows: Vec::new(), full: false }
    }

    /// Adds the row that the frame stands at.
    pub(super) fn push(&mut self, frame: &Frame<'a>) {
        let (first, count) = self.own;
        if self.full {
            let last = &self.rows[(self.keep - 1) * count..self.keep * count];
            let new = |place: Place| frame.value(place);
            if self.compare(new, |place| value(last, first, place)) != Ordering::Less {
                return;
            }
        }
        self.rows.extend((first..first + count).map(|slot| frame.at(slot)));
        if self.rows.len() / count >= self.keep.saturating_mul(2).saturating_add(256) {
            self.sort();
        }
    }

    /// Stands at each row in order, after so many.
    pub(super) fn each(
        mut self,
        frame: &Frame<'a>,
        skip: usize,
        visit: &mut dyn FnMut(&Frame<'a>) -> std::result::Result<(), EngineError>,
    ) -> std::result::Result<(), EngineError> {
        self.sort();
        let (first, count) = self.own;
        for row in self.rows.chunks(count).skip(skip) {
            for (place, at) in row.iter().enumerate() {
                frame.stand(first + place, *at);
            }
            visit(frame)?;
        }
        Ok(())
    }

    fn sort(&mut self) {
        let (first, count) = self.own;
        let mut rows: Vec<&[Option<At<'a>>]> = self.rows.chunks(count).collect();
        rows.sort_by(|left, right| {
            self.compare(|place| value(left, first, place), |place| value(right, first, place))
        });
        rows.truncate(self.keep);
        let sorted: Vec<_> = rows.into_iter().flatten().copied().collect();
        self.full = sorted.len() / count == self.keep;
        self.rows = sorted;
    }

    fn compare<'v>(
        &self,
        left: impl Fn(Place) -> &'v Value,
        right: impl Fn(Place) -> &'v Value,
    ) -> Ordering {
        for key in &self.keys.0 {
            let order = key.way.compare(left(key.place), right(key.place));
            if order.is_ne() {
                return order;
            }
        }
        Ordering::Equal
    }
}

fn value<'a>(row: &[Option<At<'a>>], first: usize, place: Place) -> &'a Value {
    match row[place.slot - first] {
        Some((_, row)) => &row[place.column],
        None => &Value::Null,
    }
}

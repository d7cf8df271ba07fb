//! How the rows of a table are found.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::{Bound, ControlFlow};

use super::frame::{At, Frame};
use super::node::Node;
use crate::engine::cell::Cell;
use crate::engine::error::EngineError;
use crate::engine::explain;
use crate::engine::meter::{Budget, Meter};
use crate::engine::storage::Direction;
use crate::engine::table::{self, Table};

/// The result of running.
type Result<T> = std::result::Result<T, EngineError>;

/// What is done with each row.
type Visit<'v, 'a> = &'v mut dyn FnMut(At<'a>) -> Result<ControlFlow<()>>;

/// How the rows of a table are found.
pub(super) enum Access<'a> {
    /// All of them, by rowid.
    Scan(Direction),
    /// All of them, in the order of an index.
    IndexScan(usize, Direction),
    /// That with this rowid.
    Key(Node<'a>),
    /// Those with these rowids, which are sorted.
    Keys(Vec<i64>, Direction),
    /// Those with rowids between these.
    KeyRange(Bound<i64>, Bound<i64>, Direction),
    /// Those whose entries in an index begin with these.
    Index(usize, Vec<Node<'a>>, Direction),
    /// Those whose entries in an index begin with one of these cells, which are sorted.
    IndexIn(usize, Vec<Cell>, Direction),
    /// Those that have something in a column, by a table that is made of it for the statement.
    Hash(usize, Node<'a>, OnceCell<BTreeMap<Cell, Vec<i64>>>),
    /// Those whose entries in an index begin with something between these.
    IndexRange(usize, Bound<Cell>, Bound<Cell>, Direction),
}

impl<'a> Access<'a> {
    /// The same from the other end, where rows come in an order.
    pub(super) fn set_direction(&mut self, to: Direction) {
        match self {
            Self::Key(_) | Self::Hash(..) => {}
            Self::Scan(direction)
            | Self::IndexScan(_, direction)
            | Self::Keys(_, direction)
            | Self::KeyRange(_, _, direction)
            | Self::Index(_, _, direction)
            | Self::IndexIn(_, _, direction)
            | Self::IndexRange(_, _, _, direction) => *direction = to,
        }
    }

    /// Goes through the rows.
    pub(super) fn each(
        &self,
        table: &'a Table,
        frame: &Frame<'a>,
        visit: Visit<'_, 'a>,
    ) -> Result<ControlFlow<()>> {
        let row = |rowid: i64| table.rows.get(&rowid).map(|row| (rowid, &**row));
        match self {
            Self::Scan(direction) => {
                let rows = table.rows.iter().map(|(rowid, row)| (*rowid, &**row));
                every(rows, *direction, visit)
            }
            Self::Key(key) => match table::rowid(&key.cell(frame)?).and_then(row) {
                Some(at) => visit(at),
                None => Ok(ControlFlow::Continue(())),
            },
            Self::Keys(rowids, direction) => {
                every(rowids.iter().filter_map(|rowid| row(*rowid)), *direction, visit)
            }
            Self::KeyRange(low, high, direction) => {
                let rows = table.rows.range((*low, *high)).map(|(rowid, row)| (*rowid, &**row));
                every(rows, *direction, visit)
            }
            Self::IndexScan(index, direction) => {
                let rows = table.indexes[*index].iter().filter_map(|(_, rowid)| row(*rowid));
                every(rows, *direction, visit)
            }
            Self::Index(index, prefix, direction) => {
                let Some(cells) = prefix_cells(prefix, frame)? else {
                    return Ok(ControlFlow::Continue(()));
                };
                let entries =
                    table.entries(*index, Bound::Included(&cells), Bound::Included(&cells));
                every(entries.filter_map(|(_, rowid)| row(*rowid)), *direction, visit)
            }
            Self::Hash(column, key, map) => {
                let cell = key.cell(frame)?;
                let map = if let Some(map) = map.get() {
                    map
                } else {
                    frame.meter.spend(table.rows.len())?;
                    map.get_or_init(|| by_cell(table, *column))
                };
                let rowids = map.get(&cell).map(Vec::as_slice).unwrap_or_default();
                let rows = rowids.iter().filter_map(|rowid| row(*rowid));
                every(rows, Direction::Forward, visit)
            }
            Self::IndexIn(index, cells, direction) => {
                let found = |cell: &Cell| {
                    let bound = Bound::Included(std::slice::from_ref(cell));
                    table.entries(*index, bound, bound).map(|(_, rowid)| *rowid).collect::<Vec<_>>()
                };
                let rows = cells.iter().flat_map(found).filter_map(row);
                every(rows, *direction, visit)
            }
            Self::IndexRange(index, low, high, direction) => {
                let side = |bound: &'_ Bound<Cell>| match bound {
                    Bound::Included(cell) => Bound::Included(vec![cell.clone()]),
                    Bound::Excluded(cell) => Bound::Excluded(vec![cell.clone()]),
                    Bound::Unbounded => Bound::Unbounded,
                };
                // NULL is neither less nor greater.
                let low = match side(low) {
                    Bound::Unbounded => Bound::Excluded(vec![Cell::Null]),
                    low => low,
                };
                let high = side(high);
                let entries = table.entries(
                    *index,
                    low.as_ref().map(Vec::as_slice),
                    high.as_ref().map(Vec::as_slice),
                );
                every(entries.filter_map(|(_, rowid)| row(*rowid)), *direction, visit)
            }
        }
    }

    /// What it is called in a plan.
    pub(super) fn name(&self, filtered: bool) -> explain::Access {
        let constant = |nodes: &[Node<'_>]| nodes.iter().all(|node| node.slots() == 0);
        match self {
            Self::Scan(_) | Self::IndexScan(..) if filtered => explain::Access::Filter,
            Self::Scan(_) => explain::Access::Scan,
            Self::IndexScan(..) => explain::Access::IndexScan,
            Self::Key(key) if key.slots() != 0 => explain::Access::KeyForEachRow,
            Self::Index(_, prefix, _) if !constant(prefix) => explain::Access::IndexForEachRow,
            Self::Hash(..) => explain::Access::HashForEachRow,
            _ => explain::Access::Index,
        }
    }

    /// How many rows it finds, where that does not depend on other rows.
    pub(super) fn rows(&self, table: &'a Table) -> Option<usize> {
        let meter = Meter::new(Budget::default());
        let frame = Frame::new(0, &meter);
        let known = match self {
            Self::Key(node) => node.slots() == 0,
            Self::Index(_, prefix, _) => prefix.iter().all(|node| node.slots() == 0),
            Self::Hash(..) => false,
            _ => true,
        };
        let mut count = 0;
        let counted = known
            && self
                .each(table, &frame, &mut |_| {
                    count += 1;
                    Ok(ControlFlow::Continue(()))
                })
                .is_ok();
        counted.then_some(count)
    }

    /// How many rows there are, where that can be told without looking at them.
    pub(super) fn count(&self, table: &'a Table, frame: &Frame<'a>) -> Result<Option<usize>> {
        Ok(match self {
            Self::Scan(_) | Self::IndexScan(..) => Some(table.rows.len()),
            Self::Index(index, prefix, _) => {
                let count = |cells: Vec<Cell>| {
                    let bound = Bound::Included(cells.as_slice());
                    table.entries(*index, bound, bound).count()
                };
                Some(prefix_cells(prefix, frame)?.map_or(0, count))
            }
            _ => None,
        })
    }
}

/// The rows of a table by what a column has; without those where it is NULL, which equals nothing.
fn by_cell(table: &Table, column: usize) -> BTreeMap<Cell, Vec<i64>> {
    let mut map: BTreeMap<Cell, Vec<i64>> = BTreeMap::new();
    for (rowid, row) in &table.rows {
        if !row[column].is_null() {
            map.entry(Cell::from(&row[column])).or_default().push(*rowid);
        }
    }
    map
}

/// The cells that entries must begin with; none where one is NULL, which equals nothing.
fn prefix_cells<'a>(prefix: &[Node<'a>], frame: &Frame<'a>) -> Result<Option<Vec<Cell>>> {
    let mut cells = Vec::with_capacity(prefix.len());
    for node in prefix {
        let cell = node.cell(frame)?;
        if cell.is_null() {
            return Ok(None);
        }
        cells.push(cell);
    }
    Ok(Some(cells))
}

fn every<'a>(
    rows: impl DoubleEndedIterator<Item = At<'a>>,
    direction: Direction,
    visit: Visit<'_, 'a>,
) -> Result<ControlFlow<()>> {
    let mut visit_all = |rows: &mut dyn Iterator<Item = At<'a>>| {
        for at in rows {
            if visit(at)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    };
    match direction {
        Direction::Forward => visit_all(&mut { rows }),
        Direction::Backward => visit_all(&mut rows.rev()),
    }
}

//! Ranges of the entries of an index.

use std::cmp::Ordering;
use std::ops::Bound;

use equivalent::{Comparable, Equivalent};

use super::cell::Cell;
use super::table::{Entry, Table};

/// A place between the entries of an index: before those that begin with these cells, or after.
struct Edge<'c> {
    cells: &'c [Cell],
    side: Side,
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

impl Equivalent<Entry> for Edge<'_> {
    fn equivalent(&self, _entry: &Entry) -> bool {
        false
    }
}

impl Comparable<Entry> for Edge<'_> {
    fn compare(&self, (cells, _): &Entry) -> Ordering {
        let shared = self.cells.len().min(cells.len());
        self.cells[..shared].cmp(&cells[..shared]).then(match self.side {
            Side::Before => Ordering::Less,
            Side::After => Ordering::Greater,
        })
    }
}

impl Table {
    /// The entries of an index that begin with something between these.
    pub(super) fn entries(
        &self,
        index: usize,
        low: Bound<&[Cell]>,
        high: Bound<&[Cell]>,
    ) -> impl DoubleEndedIterator<Item = &Entry> {
        let edge = |cells, side| Bound::Excluded(Edge { cells, side });
        let low = match low {
            Bound::Included(cells) => edge(cells, Side::Before),
            Bound::Excluded(cells) => edge(cells, Side::After),
            Bound::Unbounded => Bound::Unbounded,
        };
        let high = match high {
            Bound::Included(cells) => edge(cells, Side::After),
            Bound::Excluded(cells) => edge(cells, Side::Before),
            Bound::Unbounded => Bound::Unbounded,
        };
        self.indexes[index].range((low, high))
    }
}

//! The rows that a nest of loops stands at.

use std::cell::Cell as Counter;

use super::node::Place;
use crate::engine::meter::Meter;
use crate::sql::Value;

/// A row and its rowid.
pub(super) type At<'a> = (i64, &'a [Value]);

/// The rows that a nest of loops stands at, one for each table.
pub(super) struct Frame<'a> {
    rows: Vec<Counter<Option<At<'a>>>>,
    pub(super) meter: &'a Meter,
}

impl<'a> Frame<'a> {
    /// For so many tables.
    pub(super) fn new(slots: usize, meter: &'a Meter) -> Self {
        Self { rows: vec![Counter::new(None); slots], meter }
    }

    /// Stands at a row; at none where a LEFT JOIN found no partner.
    pub(super) fn stand(&self, slot: usize, at: Option<At<'a>>) {
        self.rows[slot].set(at);
    }

    /// The row of a table.
    pub(super) fn at(&self, slot: usize) -> Option<At<'a>> {
        self.rows[slot].get()
    }

    /// The value of a column there.
    pub(super) fn value(&self, place: Place) -> &'a Value {
        match self.at(place.slot) {
            Some((_, row)) => &row[place.column],
            None => &Value::Null,
        }
    }
}

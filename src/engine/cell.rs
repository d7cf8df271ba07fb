//! Values as SQLite keeps and compares them.
//!
//! Django stores dates, times, decimals and booleans on SQLite in one of five storage classes
//! (<https://www.sqlite.org/datatype3.html>), and what a query finds follows from those. A [`Cell`]
//! is a value in that form.

use std::cmp::Ordering;
use std::sync::Arc;

use rust_decimal::prelude::ToPrimitive as _;

use crate::sql::Value;

/// A value in one of SQLite's storage classes. Its order is that of SQLite: NULL, numbers, texts
/// by their bytes, blobs.
#[derive(Clone, Debug)]
pub(super) enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text(Arc<str>),
    Blob(Arc<[u8]>),
}

impl Cell {
    /// The text class with this text.
    pub(super) fn text(text: impl AsRef<str>) -> Self {
        Self::Text(Arc::from(text.as_ref()))
    }

    pub(super) const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// A number, NULL where it is not one.
    pub(super) fn real(number: f64) -> Self {
        if number.is_nan() { Self::Null } else { Self::Real(number) }
    }

    fn class(&self) -> u8 {
        match self {
            Self::Null => 0,
            Self::Int(_) | Self::Real(_) => 1,
            Self::Text(_) => 2,
            Self::Blob(_) => 3,
        }
    }
}

impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Int(left), Self::Int(right)) => left.cmp(right),
            (Self::Real(left), Self::Real(right)) => {
                left.partial_cmp(right).unwrap_or(Ordering::Equal)
            }
            (Self::Int(left), Self::Real(right)) => compare(*left, *right),
            (Self::Real(left), Self::Int(right)) => compare(*right, *left).reverse(),
            (Self::Text(left), Self::Text(right)) => left.as_bytes().cmp(right.as_bytes()),
            (Self::Blob(left), Self::Blob(right)) => left.cmp(right),
            _ => self.class().cmp(&other.class()),
        }
    }
}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Cell {}

/// Compares without rounding the whole number, as SQLite's `sqlite3IntFloatCompare` does.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "checked bounds")]
fn compare(whole: i64, real: f64) -> Ordering {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if real < -LIMIT {
        return Ordering::Greater;
    }
    if real >= LIMIT {
        return Ordering::Less;
    }
    let truncated = real as i64;
    whole
        .cmp(&truncated)
        .then_with(|| (truncated as f64).partial_cmp(&real).unwrap_or(Ordering::Equal))
}

impl From<&Value> for Cell {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(truth) => Self::Int(i64::from(*truth)),
            Value::Int(number) | Value::Duration(number) => Self::Int(*number),
            Value::Float(number) => Self::real(*number),
            Value::Decimal(number) => decimal(number),
            Value::Text(text) | Value::Json(text) => Self::text(text),
            Value::Bytes(bytes) => Self::Blob(Arc::from(bytes.as_slice())),
            Value::Date(date) => Self::text(date.format("%Y-%m-%d").to_string()),
            Value::Time(time) => {
                Self::text(without_zero_fraction(&time.format("%H:%M:%S%.6f").to_string()))
            }
            Value::DateTime(moment) => Self::text(without_zero_fraction(
                &moment.format("%Y-%m-%d %H:%M:%S%.6f").to_string(),
            )),
            Value::Uuid(id) => Self::text(id.simple().to_string()),
        }
    }
}

/// A decimal by NUMERIC affinity: a whole number if it is one, else the nearest floating-point one.
fn decimal(number: &rust_decimal::Decimal) -> Cell {
    match number.is_integer().then(|| number.to_i64()).flatten() {
        Some(whole) => Cell::Int(whole),
        None => number.to_string().parse().map_or(Cell::Null, Cell::Real),
    }
}

/// Python's `isoformat` leaves the microseconds out where there are none.
fn without_zero_fraction(text: &str) -> String {
    text.strip_suffix(".000000").unwrap_or(text).to_owned()
}

//! What is known of the rows of a group.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::frame::Frame;
use super::node::{Place, compare};
use super::scope::Scope;
use super::{Result, Stop};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::sql::{ColumnType, Expr, Function, Value};

/// An aggregate of a column; of no column, `COUNT(*)`.
pub(super) struct Aggregate {
    place: Option<Place>,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    Count,
    CountDistinct,
    SumWhole,
    /// A sum of durations, which is one.
    SumDuration,
    SumReal,
    Average,
    Least,
    Greatest,
}

/// What has been found so far.
pub(super) enum Accumulator<'a> {
    Count(i64),
    Distinct(BTreeSet<Cell>),
    Whole(Option<i64>),
    Real(Option<f64>),
    Average(f64, i64),
    /// The value that comes first so far, and how another compares that comes before it.
    First(Option<&'a Value>, Ordering),
}

impl Aggregate {
    /// An aggregate that is an expression. Those of decimals are left to what knows of their places.
    pub(super) fn new<'q>(scope: &Scope<'_, 'q, '_>, expr: &'q Expr) -> Result<Self> {
        let Expr::Call { function, arguments, distinct, filter: None, order_by } = expr else {
            return Err(Stop::Unsupported);
        };
        if !order_by.is_empty() {
            return Err(Stop::Unsupported);
        }
        let (place, kind) = match arguments.as_slice() {
            [] if *function == Function::Count && !distinct => {
                return Ok(Self { place: None, what: What::Count });
            }
            [Expr::Column { table, column }] => scope.column(table, column)?,
            _ => return Err(Stop::Unsupported),
        };
        let what = match (function, Class::of(kind)) {
            (Function::Count, _) if *distinct => What::CountDistinct,
            (Function::Count, _) => What::Count,
            _ if *distinct => return Err(Stop::Unsupported),
            (Function::Sum, Class::Int) if kind == ColumnType::Duration => What::SumDuration,
            (Function::Sum, Class::Int) => What::SumWhole,
            (Function::Sum, Class::Real) => What::SumReal,
            (Function::Avg, Class::Int | Class::Real) => What::Average,
            (Function::Min, Class::Int | Class::Real | Class::Text) => What::Least,
            (Function::Max, Class::Int | Class::Real | Class::Text) => What::Greatest,
            _ => return Err(Stop::Unsupported),
        };
        Ok(Self { place: Some(place), what })
    }

    /// What it looks at in a row.
    pub(super) fn value<'a>(&self, frame: &Frame<'a>) -> &'a Value {
        self.place.map_or(&Value::Bool(true), |place| frame.value(place))
    }

    /// What is found before the first row.
    pub(super) const fn accumulator<'a>(&self) -> Accumulator<'a> {
        match self.what {
            What::Count => Accumulator::Count(0),
            What::CountDistinct => Accumulator::Distinct(BTreeSet::new()),
            What::SumWhole | What::SumDuration => Accumulator::Whole(None),
            What::SumReal => Accumulator::Real(None),
            What::Average => Accumulator::Average(0.0, 0),
            What::Least => Accumulator::First(None, Ordering::Less),
            What::Greatest => Accumulator::First(None, Ordering::Greater),
        }
    }

    /// What is found after the last row.
    pub(super) fn finish(&self, found: Accumulator<'_>) -> Value {
        let number = match found {
            Accumulator::Count(count) => Some(count),
            Accumulator::Distinct(cells) => i64::try_from(cells.len()).ok(),
            Accumulator::Whole(sum) => sum,
            Accumulator::Real(sum) => return sum.map_or(Value::Null, float),
            Accumulator::Average(_, 0) => None,
            #[expect(clippy::cast_precision_loss, reason = "SQLite divides by a double, too")]
            Accumulator::Average(sum, count) => return float(sum / count as f64),
            Accumulator::First(value, _) => return value.cloned().unwrap_or(Value::Null),
        };
        match (number, self.what) {
            (None, _) => Value::Null,
            (Some(number), What::SumDuration) => Value::Duration(number),
            (Some(number), _) => Value::Int(number),
        }
    }
}

impl<'a> Accumulator<'a> {
    /// Looks at a value, of which NULL counts for nothing; none where a sum gets too great.
    pub(super) fn add(&mut self, value: &'a Value) -> Option<()> {
        if value.is_null() {
            return Some(());
        }
        match self {
            Self::Count(count) => *count += 1,
            Self::Distinct(cells) => {
                cells.insert(Cell::from(value));
            }
            Self::Whole(sum) => *sum = Some(sum.unwrap_or_default().checked_add(whole(value)?)?),
            Self::Real(sum) => {
                let value = real(value)?;
                *sum = Some(sum.map_or(value, |sum| sum + value));
            }
            Self::Average(sum, count) => {
                *sum += real(value)?;
                *count += 1;
            }
            Self::First(first, before) => {
                if first.is_none_or(|first| compare(value, first) == *before) {
                    *first = Some(value);
                }
            }
        }
        Some(())
    }
}

/// What is no number is NULL, as in SQLite.
fn float(number: f64) -> Value {
    if number.is_nan() { Value::Null } else { Value::Float(number) }
}

fn whole(value: &Value) -> Option<i64> {
    match Cell::from(value) {
        Cell::Int(number) => Some(number),
        _ => None,
    }
}

fn real(value: &Value) -> Option<f64> {
    match Cell::from(value) {
        #[expect(clippy::cast_precision_loss, reason = "SQLite adds doubles, too")]
        Cell::Int(number) => Some(number as f64),
        Cell::Real(number) => Some(number),
        _ => None,
    }
}

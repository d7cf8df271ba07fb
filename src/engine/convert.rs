//! Between typed values, storage classes and GlueSQL's values.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use gluesql_core::{ast::DataType, prelude::Value as Glue};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::cell::Cell;
use crate::sql::{ColumnType, Value};

/// What an expression is known to give, when it does not give NULL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Int,
    Real,
    /// Whole or not: what a decimal column holds.
    Number,
    Text,
    Blob,
    /// Nothing is known.
    Any,
}

impl Class {
    /// The class of a column's cells.
    pub(super) const fn of(kind: ColumnType) -> Self {
        match kind {
            ColumnType::Float => Self::Real,
            ColumnType::Decimal { .. } => Self::Number,
            ColumnType::Char(_)
            | ColumnType::Text
            | ColumnType::Json
            | ColumnType::Date
            | ColumnType::DateTime
            | ColumnType::Time
            | ColumnType::Uuid
            | ColumnType::GenericIpAddress => Self::Text,
            ColumnType::Binary => Self::Blob,
            _ => Self::Int,
        }
    }

    /// Whether its cells are numbers.
    pub(super) const fn is_number(self) -> bool {
        matches!(self, Self::Int | Self::Real | Self::Number)
    }

    /// GlueSQL's type for it.
    pub(super) const fn data_type(self) -> DataType {
        match self {
            Self::Int => DataType::Int,
            Self::Real | Self::Number => DataType::Float,
            Self::Text | Self::Any => DataType::Text,
            Self::Blob => DataType::Bytea,
        }
    }
}

/// GlueSQL's value for a cell.
pub(super) fn to_glue(cell: &Cell) -> Glue {
    match cell {
        Cell::Null => Glue::Null,
        Cell::Int(number) => Glue::I64(*number),
        Cell::Real(number) => Glue::F64(*number),
        Cell::Text(text) => Glue::Str(text.as_ref().to_owned()),
        Cell::Blob(bytes) => Glue::Bytea(bytes.to_vec()),
    }
}

/// GlueSQL's value for a stored value, without a detour where there is none.
pub(super) fn value_to_glue(value: &Value) -> Glue {
    match value {
        Value::Text(text) | Value::Json(text) => Glue::Str(text.clone()),
        Value::Int(number) | Value::Duration(number) => Glue::I64(*number),
        other => to_glue(&Cell::from(other)),
    }
}

/// The cell of one of GlueSQL's values.
pub(super) fn from_glue(value: Glue) -> Cell {
    match value {
        Glue::Bool(truth) => Cell::Int(i64::from(truth)),
        Glue::I64(number) => Cell::Int(number),
        Glue::U64(number) => i64::try_from(number).map_or(Cell::Null, Cell::Int),
        Glue::F64(number) => Cell::real(number),
        Glue::Str(text) => Cell::text(text),
        Glue::Bytea(bytes) => Cell::Blob(bytes.into()),
        _ => Cell::Null,
    }
}

/// The value that Django makes of a cell of a column or expression of this type.
pub(super) fn typed(kind: Option<ColumnType>, cell: Cell) -> Value {
    let Some(kind) = kind else { return plain(cell) };
    match (kind, cell) {
        (_, Cell::Null) => Value::Null,
        (ColumnType::Boolean, Cell::Int(number @ (0 | 1))) => Value::Bool(number == 1),
        (ColumnType::Duration, Cell::Int(number)) => Value::Duration(number),
        (ColumnType::Float, Cell::Int(number)) =>
        {
            #[expect(clippy::cast_precision_loss, reason = "REAL affinity does the same")]
            Value::Float(number as f64)
        }
        (ColumnType::Decimal { decimal_places, .. }, cell @ (Cell::Int(_) | Cell::Real(_))) => {
            to_decimal(&cell).map_or_else(
                || plain(cell),
                |number| Value::Decimal(padded(number, decimal_places)),
            )
        }
        (ColumnType::Date, Cell::Text(text)) => NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .map_or_else(|_| plain(Cell::Text(text)), Value::Date),
        (ColumnType::Time, Cell::Text(text)) => NaiveTime::parse_from_str(&text, "%H:%M:%S%.f")
            .map_or_else(|_| plain(Cell::Text(text)), Value::Time),
        (ColumnType::DateTime, Cell::Text(text)) => {
            date_time(&text).map_or_else(|| plain(Cell::Text(text)), Value::DateTime)
        }
        (ColumnType::Uuid, Cell::Text(text)) => {
            Uuid::parse_str(&text).map_or_else(|_| plain(Cell::Text(text)), Value::Uuid)
        }
        (ColumnType::Json, Cell::Text(text)) => Value::Json(text.as_ref().to_owned()),
        (_, cell) => plain(cell),
    }
}

/// A date and time, or the first moment of a date.
pub(super) fn date_time(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f"))
        .ok()
        .or_else(|| {
            NaiveDate::parse_from_str(text, "%Y-%m-%d")
                .ok()
                .and_then(|date| date.and_hms_opt(0, 0, 0))
        })
}

fn plain(cell: Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Int(number) => Value::Int(number),
        Cell::Real(number) => Value::Float(number),
        Cell::Text(text) => Value::Text(text.as_ref().to_owned()),
        Cell::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    }
}

/// A decimal of a number as Django reads one from SQLite: a floating-point number to 15 digits,
/// because that is what SQLite keeps of a decimal (`get_decimalfield_converter` of
/// `django/db/backends/sqlite3/operations.py`).
pub(super) fn to_decimal(cell: &Cell) -> Option<Decimal> {
    match cell {
        Cell::Int(number) => Some(Decimal::from(*number)),
        Cell::Real(number) => real_to_decimal(*number),
        _ => None,
    }
}

fn real_to_decimal(number: f64) -> Option<Decimal> {
    // What `decimal.Context(prec=15).create_decimal_from_float` gives: the exact number where 15
    // digits hold it, else 15 digits.
    let exact = format!("{number:.60e}");
    let (digits, exponent) = exact.split_once('e')?;
    let significant = digits.trim_start_matches('-').replace('.', "");
    if significant.trim_end_matches('0').len() <= 15 {
        let mantissa = digits.trim_end_matches('0').trim_end_matches('.');
        return Decimal::from_scientific(&format!("{mantissa}e{exponent}")).ok().map(whole_plain);
    }
    Decimal::from_scientific(&format!("{number:.14e}")).ok()
}

fn whole_plain(number: Decimal) -> Decimal {
    if number.is_integer() { number.trunc() } else { number }
}

/// With as many places behind the point as its column has. One with more keeps them, as SQLite
/// does: it is Django that cuts them when it reads.
fn padded(number: Decimal, places: u32) -> Decimal {
    let mut plain = number.normalize();
    if plain.scale() < places {
        plain.rescale(places);
    }
    plain
}

/// The value that a column of this type keeps when it is given one: SQLite's column affinity, and
/// the type that Django reads back.
pub(super) fn stored(kind: ColumnType, value: Value) -> Value {
    if is_stored(kind, &value) {
        return value;
    }
    match (Class::of(kind), Cell::from(&value)) {
        (_, Cell::Null) => Value::Null,
        (Class::Text, Cell::Int(number)) => typed(Some(kind), Cell::text(number.to_string())),
        (Class::Text, Cell::Real(number)) => typed(Some(kind), Cell::text(format!("{number:?}"))),
        (Class::Int | Class::Real | Class::Number, Cell::Text(text)) => {
            let text = text.trim();
            let number = text.parse().map(Cell::Int).or_else(|_| text.parse().map(Cell::Real));
            number.map_or(value, |cell| typed(Some(kind), whole(kind, cell)))
        }
        (_, cell) => typed(Some(kind), whole(kind, cell)),
    }
}

/// Whether a value is what a column of this type keeps, so that nothing is to be done.
const fn is_stored(kind: ColumnType, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(_) => {
            matches!(kind, ColumnType::Char(_) | ColumnType::Text | ColumnType::GenericIpAddress)
        }
        Value::Int(_) => {
            matches!(Class::of(kind), Class::Int)
                && !matches!(kind, ColumnType::Boolean | ColumnType::Duration)
        }
        Value::Bool(_) => matches!(kind, ColumnType::Boolean),
        Value::Duration(_) => matches!(kind, ColumnType::Duration),
        Value::Date(_) => matches!(kind, ColumnType::Date),
        Value::DateTime(_) => matches!(kind, ColumnType::DateTime),
        Value::Time(_) => matches!(kind, ColumnType::Time),
        Value::Uuid(_) => matches!(kind, ColumnType::Uuid),
        Value::Json(_) => matches!(kind, ColumnType::Json),
        Value::Bytes(_) => matches!(kind, ColumnType::Binary),
        Value::Float(number) => matches!(kind, ColumnType::Float) && !number.is_nan(),
        Value::Decimal(_) => false,
    }
}

/// Whether a column of this type can hold a value in the form that it keeps: SQLite would hold
/// anything, but no field could read it.
pub(super) fn fits(kind: ColumnType, value: &Value) -> bool {
    if is_stored(kind, value) {
        return true;
    }
    match Cell::from(value) {
        Cell::Null => true,
        Cell::Int(_) => Class::of(kind).is_number(),
        Cell::Real(_) => matches!(Class::of(kind), Class::Real | Class::Number),
        Cell::Text(_) => Class::of(kind) == Class::Text,
        Cell::Blob(_) => Class::of(kind) == Class::Blob,
    }
}

/// INTEGER and NUMERIC affinity: a number without a fraction is kept as a whole one.
fn whole(kind: ColumnType, cell: Cell) -> Cell {
    match cell {
        #[expect(clippy::cast_possible_truncation, reason = "the bounds are checked")]
        Cell::Real(number)
            if Class::of(kind) != Class::Real && number.fract() == 0.0 && number.abs() < 9e15 =>
        {
            Cell::Int(number as i64)
        }
        other => other,
    }
}

//! From what the database gives to what Python is given (`get_db_converters`, `convert_value`,
//! `django/db/backends/sqlite3/operations.py`).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::Resolved;
use crate::orm::fields::{decimal_from_float, parse};
use crate::orm::query::Query;
use crate::orm::{OutputField, Registry};
use crate::sql::{ColumnType, Value};

/// What a column of a result is made into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Converter {
    kind: Option<ColumnType>,
    /// The places of a decimal, where it is a column.
    places: Option<u32>,
}

impl Converter {
    /// The values as they come.
    pub const NONE: Self = Self { kind: None, places: None };

    /// That of a column of a field.
    pub fn of_field(registry: &Registry, field: OutputField) -> Self {
        let kind = field.kind(registry);
        let places = match kind {
            Some(ColumnType::Decimal { max_digits, decimal_places }) if max_digits > 0 => {
                Some(decimal_places)
            }
            _ => None,
        };
        Self { kind, places }
    }

    /// The value that Python is given.
    pub fn convert(self, value: Value) -> Value {
        let Some(kind) = self.kind else { return value };
        match (kind, value) {
            (_, Value::Null) => Value::Null,
            (ColumnType::Boolean, Value::Int(number @ (0 | 1))) => Value::Bool(number == 1),
            (ColumnType::Boolean, Value::Float(number)) if number.abs().to_bits() == 0 => {
                Value::Bool(false)
            }
            (ColumnType::Boolean, Value::Float(number))
                if number.to_bits() == 1.0_f64.to_bits() =>
            {
                Value::Bool(true)
            }
            (ColumnType::Float, value) => to_float(&value).map_or(value, Value::Float),
            (ColumnType::Decimal { .. }, value) => self.decimal(value),
            (ColumnType::Date, Value::Text(text)) => {
                parse::date(&text).ok().flatten().map_or(Value::Null, Value::Date)
            }
            (ColumnType::Date, Value::DateTime(moment)) => Value::Date(moment.date()),
            (ColumnType::DateTime, Value::Text(text)) => {
                parse::date_time(&text).ok().flatten().map_or(Value::Null, Value::DateTime)
            }
            (ColumnType::DateTime, Value::Date(date)) => {
                date.and_hms_opt(0, 0, 0).map_or(Value::Null, Value::DateTime)
            }
            (ColumnType::Time, Value::Text(text)) => {
                parse::time(&text).ok().flatten().map_or(Value::Null, Value::Time)
            }
            (ColumnType::Time, Value::DateTime(moment)) => Value::Time(moment.time()),
            // `timedelta(0, 0, value)` rounds half to even.
            (ColumnType::Duration, Value::Float(number)) => {
                let whole = number.round_ties_even().to_i64();
                whole.map_or(Value::Float(number), Value::Duration)
            }
            (ColumnType::Duration, value) => to_int(&value).map_or(value, Value::Duration),
            (ColumnType::Uuid, Value::Text(text)) => {
                text.parse().map_or(Value::Text(text), Value::Uuid)
            }
            (ColumnType::Json, Value::Text(text)) => Value::Json(text),
            (kind, value) if is_integer(kind) => to_int(&value).map_or(value, Value::Int),
            (_, value) => value,
        }
    }

    /// Numbers that were stored as such have 15 significant digits; those of a column have its
    /// places.
    fn decimal(self, value: Value) -> Value {
        let number = match &value {
            Value::Decimal(number) => Some(*number),
            Value::Int(number) => Some(Decimal::from(*number)),
            // `Context(prec=15)`: SQLite keeps no more digits.
            Value::Float(number) => decimal_from_float(*number, 15),
            Value::Text(text) => text.parse().ok(),
            _ => None,
        };
        let Some(mut number) = number else { return value };
        if let Some(places) = self.places {
            number = number.round_dp(places);
            number.rescale(places);
        }
        Value::Decimal(number)
    }
}

fn to_float(value: &Value) -> Option<f64> {
    match value {
        Value::Float(number) => Some(*number),
        #[expect(clippy::cast_precision_loss, reason = "as Python's float() does")]
        Value::Int(number) => Some(*number as f64),
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        Value::Decimal(number) => number.to_f64(),
        Value::Text(text) => text.parse().ok(),
        _ => None,
    }
}

fn to_int(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) | Value::Duration(number) => Some(*number),
        Value::Bool(truth) => Some(i64::from(*truth)),
        Value::Float(number) => number.trunc().to_i64(),
        Value::Decimal(number) => number.trunc().to_i64(),
        Value::Text(text) => text.parse().ok(),
        _ => None,
    }
}

const fn is_integer(kind: ColumnType) -> bool {
    matches!(
        kind,
        ColumnType::Integer
            | ColumnType::BigInteger
            | ColumnType::SmallInteger
            | ColumnType::PositiveInteger
            | ColumnType::PositiveBigInteger
            | ColumnType::PositiveSmallInteger
    )
}

impl Resolved {
    /// How its values are made into Python's.
    ///
    /// # Errors
    /// As [`Resolved::output_field`].
    pub fn converter(&self, query: &Query) -> crate::orm::Result<Converter> {
        let field = self.output_field(query)?;
        let converter = Converter::of_field(&query.registry, field);
        // Only columns know how many places their decimals have.
        Ok(match self {
            Self::Col(_) => converter,
            _ => Converter { places: None, ..converter },
        })
    }
}

//! Sums and differences of dates and lengths of time.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::dates::{DAY, delta_parts, too_long};
use crate::shell::numbers::{as_int, to_float};
use crate::shell::ops::BinaryOp;
use crate::shell::raise::{PyResult, overflow_error, zero_division};
use crate::shell::value::Value;

/// `a op b`; `None` where the types have no such operator.
pub(crate) fn binary(op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let delta = |delta: Option<i64>| delta.map(|d| Some(Value::Delta(d))).ok_or_else(too_long);
    match (op, a, b) {
        (BinaryOp::Add, Value::Delta(x), Value::Delta(y)) => delta(x.checked_add(*y)),
        (BinaryOp::Sub, Value::Delta(x), Value::Delta(y)) => delta(x.checked_sub(*y)),
        (BinaryOp::Add, Value::Date(date), Value::Delta(d))
        | (BinaryOp::Add, Value::Delta(d), Value::Date(date)) => {
            shift_date(*date, delta_parts(*d).0).map(Some)
        }
        (BinaryOp::Sub, Value::Date(date), Value::Delta(d)) => {
            shift_date(*date, -delta_parts(*d).0).map(Some)
        }
        (BinaryOp::Add, Value::DateTime(at), Value::Delta(d))
        | (BinaryOp::Add, Value::Delta(d), Value::DateTime(at)) => shift(*at, *d).map(Some),
        (BinaryOp::Sub, Value::DateTime(at), Value::Delta(d)) => shift(*at, -*d).map(Some),
        (BinaryOp::Sub, Value::Date(x), Value::Date(y)) => {
            delta((*x - *y).num_days().checked_mul(DAY))
        }
        (BinaryOp::Sub, Value::DateTime(x), Value::DateTime(y)) => {
            delta((*x - *y).num_microseconds())
        }
        (BinaryOp::Mul, Value::Delta(d), n) | (BinaryOp::Mul, n, Value::Delta(d)) => {
            match (as_int(n), n) {
                (Some(n), _) => delta(d.checked_mul(n)),
                (None, Value::Float(n)) => scaled(*d, *n),
                _ => Ok(None),
            }
        }
        (BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod, Value::Delta(x), Value::Delta(y)) => {
            if *y == 0 {
                return Err(zero_division(match op {
                    BinaryOp::Div => "division by zero",
                    _ => "integer division or modulo by zero",
                }));
            }
            Ok(Some(match op {
                BinaryOp::Div => Value::Float(to_float(*x) / to_float(*y)),
                BinaryOp::FloorDiv => {
                    return crate::shell::numbers::int_binary(op, *x, *y).map(Some);
                }
                _ => Value::Delta(x.rem_euclid(*y)),
            }))
        }
        (BinaryOp::Div | BinaryOp::FloorDiv, Value::Delta(d), n) => match (as_int(n), n) {
            (Some(0), _) => Err(zero_division("integer division or modulo by zero")),
            (Some(n), _) if op == BinaryOp::FloorDiv => Ok(Some(Value::Delta(d.div_euclid(n)))),
            (Some(n), _) => Ok(Some(Value::Delta(half_even(*d, n)))),
            (None, Value::Float(n)) if op == BinaryOp::Div && *n != 0.0 => scaled(*d, 1.0 / *n),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

fn scaled(delta: i64, factor: f64) -> PyResult<Option<Value>> {
    let micros = (to_float(delta) * factor).round_ties_even();
    let micros = crate::shell::key::whole(micros).ok_or_else(too_long)?;
    Ok(Some(Value::Delta(micros)))
}

/// The quotient, rounded half to even.
fn half_even(number: i64, divisor: i64) -> i64 {
    let (number, divisor) = if divisor < 0 {
        (-i128::from(number), -i128::from(divisor))
    } else {
        (number.into(), divisor.into())
    };
    let quotient = number.div_euclid(divisor);
    let twice = number.rem_euclid(divisor) * 2;
    let up = twice > divisor || (twice == divisor && quotient % 2 != 0);
    i64::try_from(quotient + i128::from(up)).unwrap_or(i64::MAX)
}

fn out_of_range() -> crate::shell::raise::Raised {
    overflow_error("date value out of range")
}

fn shift_date(date: NaiveDate, days: i64) -> PyResult<Value> {
    let days = TimeDelta::try_days(days).ok_or_else(out_of_range)?;
    date.checked_add_signed(days)
        .filter(|date| (1..=9999).contains(&date.year()))
        .map(Value::Date)
        .ok_or_else(out_of_range)
}

fn shift(at: NaiveDateTime, micros: i64) -> PyResult<Value> {
    at.checked_add_signed(TimeDelta::microseconds(micros))
        .filter(|at| (1..=9999).contains(&at.year()))
        .map(Value::DateTime)
        .ok_or_else(out_of_range)
}

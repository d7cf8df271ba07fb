//! Python literals as values of a column, as `get_db_prep_value` of Django's fields makes them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;

use crate::models::{Argument, Expr, ExprKind};
use crate::sql::{ColumnType, Value};

/// The value that a literal is in a column of this type; none where Django would refuse it, or
/// where it is no literal.
pub(super) fn value(kind: ColumnType, expr: &Expr) -> Option<Value> {
    match kind {
        ColumnType::Boolean => boolean(expr).map(Value::Bool),
        ColumnType::Float => number(expr).map(Value::Float),
        ColumnType::Decimal { .. } => decimal(expr).map(Value::Decimal),
        ColumnType::Char(_) | ColumnType::Text | ColumnType::GenericIpAddress => match &expr.kind {
            ExprKind::Str(text) => Some(Value::Text(text.clone())),
            ExprKind::Int(number) => Some(Value::Text(number.to_string())),
            _ => None,
        },
        ColumnType::Date => date(expr).map(Value::Date),
        ColumnType::DateTime => date_time(expr).map(Value::DateTime),
        ColumnType::Time => time(expr).map(Value::Time),
        ColumnType::Uuid => uuid::Uuid::parse_str(text_or_argument(expr)?).ok().map(Value::Uuid),
        ColumnType::Json | ColumnType::Binary | ColumnType::Duration => None,
        ColumnType::Auto
        | ColumnType::BigAuto
        | ColumnType::SmallAuto
        | ColumnType::SmallInteger
        | ColumnType::Integer
        | ColumnType::BigInteger
        | ColumnType::PositiveSmallInteger
        | ColumnType::PositiveInteger
        | ColumnType::PositiveBigInteger => match &expr.kind {
            ExprKind::Int(number) => Some(Value::Int(*number)),
            ExprKind::Bool(truth) => Some(Value::Int(i64::from(*truth))),
            ExprKind::Str(text) => text.parse().ok().map(Value::Int),
            _ => None,
        },
    }
}

fn boolean(expr: &Expr) -> Option<bool> {
    expr.as_bool().or(match expr.as_int() {
        Some(0) => Some(false),
        Some(1) => Some(true),
        _ => None,
    })
}

fn number(expr: &Expr) -> Option<f64> {
    match &expr.kind {
        ExprKind::Float(number) => Some(*number),
        ExprKind::Int(number) => number.to_string().parse().ok(),
        _ => None,
    }
}

fn decimal(expr: &Expr) -> Option<Decimal> {
    match &expr.kind {
        ExprKind::Int(number) => Some(Decimal::from(*number)),
        ExprKind::Float(number) => number.to_string().parse().ok(),
        _ => text_or_argument(expr)?.parse().ok(),
    }
}

/// A string, or the one string that something such as `Decimal("0.5")` is called with.
fn text_or_argument(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Str(text) => Some(text),
        ExprKind::Call { arguments, .. } => match arguments.as_slice() {
            [Argument { name: None, value }] => value.as_str(),
            _ => None,
        },
        _ => None,
    }
}

/// The whole numbers that `date(2024, 1, 31)` and its like are called with.
fn numbers(expr: &Expr) -> Option<Vec<u32>> {
    let ExprKind::Call { arguments, .. } = &expr.kind else { return None };
    arguments
        .iter()
        .map(|argument| argument.value.as_int().and_then(|number| u32::try_from(number).ok()))
        .collect()
}

fn date(expr: &Expr) -> Option<NaiveDate> {
    if let Some(text) = expr.as_str() {
        return text.parse().ok();
    }
    match *numbers(expr)?.as_slice() {
        [year, month, day] => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day),
        _ => None,
    }
}

fn time(expr: &Expr) -> Option<NaiveTime> {
    if let Some(text) = expr.as_str() {
        return text.parse().ok();
    }
    let numbers = numbers(expr)?;
    let part = |at: usize| numbers.get(at).copied().unwrap_or_default();
    NaiveTime::from_hms_opt(part(0), part(1), part(2))
}

fn date_time(expr: &Expr) -> Option<NaiveDateTime> {
    if let Some(text) = expr.as_str() {
        return text.replace('T', " ").parse().ok().or_else(|| {
            let at_midnight = text.parse::<NaiveDate>().ok()?;
            at_midnight.and_hms_opt(0, 0, 0)
        });
    }
    let numbers = numbers(expr)?;
    let part = |at: usize| numbers.get(at).copied();
    let year = i32::try_from(part(0)?).ok()?;
    let time = |at| part(at).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, part(1)?, part(2)?)?.and_hms_opt(time(3), time(4), time(5))
}

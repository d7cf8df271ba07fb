//! Values as literals.

use std::fmt::Write as _;

use crate::sql::{Dialect, Value};

/// A value as it stands in a statement.
pub(super) fn literal(dialect: Dialect, value: &Value) -> String {
    match (dialect, value) {
        (_, Value::Null) => "NULL".to_owned(),
        (Dialect::GlueSql, Value::Bool(truth)) => truth.to_string().to_uppercase(),
        (_, Value::Bool(truth)) => i32::from(*truth).to_string(),
        (_, Value::Int(number) | Value::Duration(number)) => number.to_string(),
        (_, Value::Float(number)) => float(*number),
        (Dialect::GlueSql, Value::Decimal(number)) => format!("CAST({number} AS DECIMAL)"),
        (_, Value::Decimal(number)) => text(&number.to_string()),
        (_, Value::Text(words) | Value::Json(words)) => text(words),
        (_, Value::Bytes(bytes)) => {
            bytes.iter().fold("X'".to_owned(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02X}");
                hex
            }) + "'"
        }
        (_, Value::Date(date)) => text(&date.format("%Y-%m-%d").to_string()),
        (_, Value::Time(time)) => {
            text(&time.format("%H:%M:%S%.6f").to_string().replace(".000000", ""))
        }
        (_, Value::DateTime(moment)) => {
            text(&moment.format("%Y-%m-%d %H:%M:%S%.6f").to_string().replace(".000000", ""))
        }
        (Dialect::GlueSql, Value::Uuid(id)) => text(&id.to_string()),
        (_, Value::Uuid(id)) => text(&id.simple().to_string()),
    }
}

/// A value as Python's `str()` has it, once it is prepared for SQLite.
pub(super) fn bare(value: &Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Text(words) | Value::Json(words) => words.clone(),
        Value::Null | Value::Int(_) | Value::Duration(_) | Value::Float(_) | Value::Bytes(_) => {
            literal(Dialect::Sqlite, value)
        }
        quoted => literal(Dialect::Sqlite, quoted).trim_matches('\'').to_owned(),
    }
}

/// Text between single quotes.
pub(super) fn text(words: &str) -> String {
    format!("'{}'", words.replace('\'', "''"))
}

/// A floating-point number that reads back as the same: SQLite's `QUOTE` always shows a fraction
/// or an exponent.
fn float(number: f64) -> String {
    if number.is_finite() {
        format!("{number:?}")
    } else if number.is_nan() {
        "NULL".to_owned()
    } else if number > 0.0 {
        "9.0e+999".to_owned()
    } else {
        "-9.0e+999".to_owned()
    }
}

//! What a person typed for a field, turned into the value that the column holds, or refused in the
//! words of Django's forms (`django/forms/fields.py`, `django/core/validators.py`).

mod choice;
mod number;
mod time;

use md5::{Digest as _, Md5};

use crate::models::{Expr, ExprKind, FieldClass};
use crate::orm::fields::validators as pattern;
use crate::schema::Field;
use crate::sql::{ColumnType, Value};

/// Why a text is no value of a field, in Django's words.
pub(super) type Refusal = String;

/// The value of a text that is not empty, for a field that is no relation.
pub(super) fn clean(field: &Field, kind: ColumnType, text: &str) -> Result<Value, Refusal> {
    let text = if trims(field.class) { text.trim() } else { text };
    if !field.choices.is_empty() {
        return choice::clean(&field.choices, kind, text);
    }
    match field.class {
        FieldClass::EmailField => pattern::email(text)?,
        FieldClass::URLField => pattern::url(text)?,
        FieldClass::SlugField => pattern::slug(text)?,
        FieldClass::GenericIPAddressField => pattern::ip_address(text)?,
        _ => {}
    }
    typed(kind, text)
}

/// The value of a text for a column of this type.
pub(super) fn typed(kind: ColumnType, text: &str) -> Result<Value, Refusal> {
    match kind {
        ColumnType::Auto
        | ColumnType::BigAuto
        | ColumnType::SmallAuto
        | ColumnType::SmallInteger
        | ColumnType::Integer
        | ColumnType::BigInteger => number::integer(text, i64::MIN),
        ColumnType::PositiveSmallInteger
        | ColumnType::PositiveInteger
        | ColumnType::PositiveBigInteger => number::integer(text, 0),
        ColumnType::Float => number::float(text),
        ColumnType::Decimal { max_digits, decimal_places } => {
            number::decimal(text, max_digits, decimal_places)
        }
        ColumnType::Boolean => Ok(Value::Bool(truth(text))),
        ColumnType::Char(limit) => {
            pattern::length(text, limit)?;
            Ok(Value::Text(text.to_owned()))
        }
        ColumnType::Text | ColumnType::GenericIpAddress => Ok(Value::Text(text.to_owned())),
        ColumnType::Binary => Ok(Value::Bytes(text.as_bytes().to_vec())),
        ColumnType::Date => time::date(text),
        ColumnType::DateTime => time::date_time(text),
        ColumnType::Time => time::time(text),
        ColumnType::Duration => time::duration(text),
        ColumnType::Uuid => {
            text.parse().map(Value::Uuid).map_err(|_| "Enter a valid UUID.".to_owned())
        }
        ColumnType::Json => match serde_json::from_str::<serde_json::Value>(text) {
            Ok(_) => Ok(Value::Json(text.to_owned())),
            Err(_) => Err("Enter a valid JSON.".to_owned()),
        },
    }
}

/// The value that a field has where nothing is given: its default, the empty string of a text that
/// may be blank, or nothing (`Field.get_default` in `django/db/models/fields/__init__.py`).
/// Callables are known by name, with the time that the message brought.
pub(super) fn default(
    field: &Field,
    kind: ColumnType,
    now: chrono::NaiveDateTime,
) -> Option<Value> {
    if let Some(given) = &field.default {
        return constant(given, kind, now);
    }
    match kind {
        ColumnType::Char(_) | ColumnType::Text if !field.null => Some(Value::from("")),
        _ => None,
    }
}

/// The value of a constant in models.py, or of a well-known callable.
pub(super) fn constant(expr: &Expr, kind: ColumnType, now: chrono::NaiveDateTime) -> Option<Value> {
    match &expr.kind {
        ExprKind::None => Some(Value::Null),
        ExprKind::Bool(truth) if kind == ColumnType::Boolean => Some(Value::Bool(*truth)),
        ExprKind::Bool(truth) => typed(kind, if *truth { "1" } else { "0" }).ok(),
        ExprKind::Int(number) => typed(kind, &number.to_string()).ok(),
        ExprKind::Float(number) => typed(kind, &number.to_string()).ok(),
        ExprKind::Str(text) if text.is_empty() => Some(Value::from("")),
        ExprKind::Str(text) => typed(kind, text).ok(),
        ExprKind::Name(name) => callable(name, kind, now),
        ExprKind::Call { function, arguments } if function.ends_with("Decimal") => {
            constant(&arguments.first()?.value, kind, now)
        }
        ExprKind::Unary { operator, operand } if operator == "-" => match operand.kind {
            ExprKind::Int(number) => typed(kind, &format!("-{number}")).ok(),
            ExprKind::Float(number) => typed(kind, &format!("-{number}")).ok(),
            _ => None,
        },
        ExprKind::List(items) if items.is_empty() => Some(Value::Json("[]".to_owned())),
        ExprKind::Dict(items) if items.is_empty() => Some(Value::Json("{}".to_owned())),
        _ => None,
    }
}

fn callable(name: &str, kind: ColumnType, now: chrono::NaiveDateTime) -> Option<Value> {
    match (name.rsplit('.').next()?, kind) {
        ("now" | "utcnow" | "today" | "localdate", ColumnType::Date) => {
            Some(Value::Date(now.date()))
        }
        ("now" | "utcnow" | "today", ColumnType::DateTime) => Some(Value::DateTime(now)),
        ("now", ColumnType::Time) => Some(Value::Time(now.time())),
        ("uuid4" | "uuid1", ColumnType::Uuid) => {
            // Randomness comes in with the message; its moment, mixed, is all that is needed here.
            let mixed = Md5::digest(now.and_utc().timestamp_micros().to_le_bytes());
            Some(Value::Uuid(uuid::Builder::from_random_bytes(mixed.into()).into_uuid()))
        }
        ("list", ColumnType::Json) => Some(Value::Json("[]".to_owned())),
        ("dict", ColumnType::Json) => Some(Value::Json("{}".to_owned())),
        ("str", _) => Some(Value::from("")),
        _ => None,
    }
}

/// A form's check box: anything but `False` and `0` is true (`BooleanField.to_python`).
fn truth(text: &str) -> bool {
    !matches!(text.to_ascii_lowercase().as_str(), "" | "false" | "0")
}

/// Whether the form takes white space away at both ends (`CharField.strip`).
const fn trims(class: FieldClass) -> bool {
    !matches!(class, FieldClass::BinaryField)
}

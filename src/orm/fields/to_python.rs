//! `Field.to_python`: what is given, as the value that the field holds.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::python::{repr, to_str};
use super::{ValidationError, parse};
use crate::models::FieldClass;
use crate::orm::expressions::is_subclass;
use crate::orm::{Arg, Error, OutputField, Registry};
use crate::sql::{ColumnType, Value};

/// Why a value is none of a field's.
pub(super) enum Refusal {
    /// A `ValidationError`.
    Invalid(ValidationError),
    /// Another exception.
    Error(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// A value as text, for messages and for fields of text: `str()`.
pub(super) fn shown(value: &Arg) -> String {
    match value {
        Arg::Value(value) => to_str(value),
        Arg::List(_, repr) | Arg::Other { repr, .. } => repr.to_string(),
        _ => "object".to_owned(),
    }
}

/// `repr()` of what is given.
pub(super) fn shown_repr(value: &Arg) -> String {
    match value {
        Arg::Value(value) => repr(value),
        other => shown(other),
    }
}

pub(super) fn invalid(code: &'static str, message: String) -> Refusal {
    Refusal::Invalid(ValidationError { message, code })
}

fn quoted(value: &Arg, rest: &str) -> String {
    format!("“{}” {rest}", shown(value))
}

/// `to_python` of a field that is no relation. NULL stays NULL.
pub(super) fn convert(
    registry: &Registry,
    field: OutputField,
    value: &Arg,
) -> Result<Value, Refusal> {
    let class = field.class(registry);
    let kind = field.kind(registry).unwrap_or(ColumnType::Text);
    if matches!(value, Arg::Value(Value::Null)) && kind != ColumnType::Boolean {
        return Ok(Value::Null);
    }
    if is_subclass(class, FieldClass::IntegerField) {
        return integer(value)
            .ok()
            .flatten()
            .map(Value::Int)
            .ok_or_else(|| invalid("invalid", quoted(value, "value must be an integer.")));
    }
    match kind {
        ColumnType::Boolean => {
            let null = matches!(field, OutputField::Field(field) if registry.field(field).null);
            boolean(value, null)
        }
        ColumnType::Float => float(value)
            .map(Value::Float)
            .ok_or_else(|| invalid("invalid", quoted(value, "value must be a float."))),
        ColumnType::Decimal { max_digits, .. } => decimal(value, max_digits)
            .map(Value::Decimal)
            .ok_or_else(|| invalid("invalid", quoted(value, "value must be a decimal number."))),
        ColumnType::Char(_) | ColumnType::Text => Ok(Value::Text(text(value))),
        ColumnType::GenericIpAddress => ip_address(&text(value)),
        ColumnType::Date => date(value),
        ColumnType::DateTime => date_time(value),
        ColumnType::Time => time(value),
        ColumnType::Duration => duration(value),
        ColumnType::Uuid => uuid(value)
            .map(Value::Uuid)
            .ok_or_else(|| invalid("invalid", quoted(value, "is not a valid UUID."))),
        ColumnType::Json => json(value),
        _ => match value {
            Arg::Value(value) => Ok(value.clone()),
            other => Err(Error::unsupported(&shown(other)).into()),
        },
    }
}

/// `str(value)`.
fn text(value: &Arg) -> String {
    match value {
        Arg::Value(Value::Text(text)) => text.clone(),
        other => shown(other),
    }
}

/// `int(value)`: none for one beyond 64 bits; an error where it is no number, with the name of
/// Python's exception.
pub(super) fn integer(value: &Arg) -> Result<Option<i64>, &'static str> {
    match value {
        Arg::Value(value) => match value {
            Value::Int(number) => Ok(Some(*number)),
            Value::Bool(truth) => Ok(Some(i64::from(*truth))),
            Value::Float(number) if number.is_nan() => Err("ValueError"),
            Value::Float(number) => Ok(number.trunc().to_i64()),
            Value::Decimal(number) => Ok(number.trunc().to_i64()),
            Value::Text(text) => whole(text),
            _ => Err("TypeError"),
        },
        Arg::Other { kind, .. } if **kind == *"int" => Ok(None),
        _ => Err("TypeError"),
    }
}

/// `int(text)`: none beyond 64 bits.
fn whole(text: &str) -> std::result::Result<Option<i64>, &'static str> {
    let text = text.trim();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain = digits.replace('_', "");
    let underscores = digits.starts_with('_') || digits.ends_with('_') || digits.contains("__");
    if plain.is_empty() || underscores || !plain.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err("ValueError");
    }
    let sign = if text.starts_with('-') { "-" } else { "" };
    Ok(format!("{sign}{plain}").parse().ok())
}

/// `float(value)`.
pub(super) fn float(value: &Arg) -> Option<f64> {
    let Arg::Value(value) = value else { return None };
    match value {
        #[expect(clippy::cast_precision_loss, reason = "as Python's float() does")]
        Value::Int(number) => Some(*number as f64),
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        Value::Float(number) => Some(*number),
        Value::Decimal(number) => number.to_f64(),
        Value::Text(text) => text.trim().replace('_', "").parse().ok(),
        _ => None,
    }
}

/// `Decimal(value)`, a float with as many digits as the field has.
fn decimal(value: &Arg, max_digits: u32) -> Option<Decimal> {
    let Arg::Value(value) = value else { return None };
    match value {
        Value::Decimal(number) => Some(*number),
        Value::Int(number) => Some(Decimal::from(*number)),
        Value::Bool(truth) => Some(Decimal::from(u8::from(*truth))),
        Value::Float(number) => {
            decimal_from_float(*number, if max_digits == 0 { 28 } else { max_digits })
        }
        Value::Text(text) => {
            let plain = text.trim().replace('_', "");
            let plain = plain.strip_prefix('+').unwrap_or(&plain);
            Decimal::from_str_exact(plain).or_else(|_| Decimal::from_scientific(plain)).ok()
        }
        _ => None,
    }
}

/// `Context(prec=digits).create_decimal_from_float`: exact where so many digits hold the number, else
/// rounded to them, zeros at the end kept.
pub(crate) fn decimal_from_float(number: f64, digits: u32) -> Option<Decimal> {
    let exact = format!("{number:.60e}");
    let (mantissa, exponent) = exact.split_once('e')?;
    let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
    let significant = mantissa.bytes().filter(u8::is_ascii_digit).count();
    let digits = usize::try_from(digits).ok()?;
    let text = if significant <= digits {
        format!("{mantissa}e{exponent}")
    } else {
        format!("{number:.*e}", digits.saturating_sub(1))
    };
    let decimal = Decimal::from_scientific(&text).ok()?;
    Some(if decimal.is_integer() && significant <= digits { decimal.trunc() } else { decimal })
}

/// `BooleanField.to_python`.
pub(super) fn boolean(value: &Arg, null: bool) -> Result<Value, Refusal> {
    if let Arg::Value(value) = value {
        let truth = match value {
            Value::Bool(truth) => Some(*truth),
            Value::Int(number @ (0 | 1)) => Some(*number == 1),
            Value::Float(number) if number.to_bits() == 1.0_f64.to_bits() => Some(true),
            Value::Float(number) if number.abs().to_bits() == 0 => Some(false),
            Value::Null if null => return Ok(Value::Null),
            Value::Decimal(number) if number.is_zero() => Some(false),
            Value::Decimal(number) if *number == Decimal::ONE => Some(true),
            Value::Text(text) => match &**text {
                "t" | "True" | "1" => Some(true),
                "f" | "False" | "0" => Some(false),
                "" if null => return Ok(Value::Null),
                _ => None,
            },
            _ => None,
        };
        if let Some(truth) = truth {
            return Ok(Value::Bool(truth));
        }
    }
    let rest = if null {
        "value must be either True, False, or None."
    } else {
        "value must be either True or False."
    };
    Err(invalid("invalid", quoted(value, rest)))
}

fn not_a_text() -> Refusal {
    Error::kind("fromisoformat: argument must be str").into()
}

fn date(value: &Arg) -> Result<Value, Refusal> {
    match value {
        Arg::Value(Value::Date(date)) => Ok(Value::Date(*date)),
        Arg::Value(Value::DateTime(moment)) => Ok(Value::Date(moment.date())),
        Arg::Value(Value::Text(text)) => match parse::date(text) {
            Ok(Some(date)) => Ok(Value::Date(date)),
            Ok(None) => Err(invalid(
                "invalid",
                quoted(value, "value has an invalid date format. It must be in YYYY-MM-DD format."),
            )),
            Err(_) => Err(invalid("invalid_date", quoted(value, INVALID_DATE))),
        },
        _ => Err(not_a_text()),
    }
}

const INVALID_DATE: &str = "value has the correct format (YYYY-MM-DD) but it is an invalid date.";

fn date_time(value: &Arg) -> Result<Value, Refusal> {
    match value {
        Arg::Value(Value::DateTime(moment)) => Ok(Value::DateTime(*moment)),
        Arg::Value(Value::Date(date)) => {
            Ok(date.and_hms_opt(0, 0, 0).map_or(Value::Null, Value::DateTime))
        }
        Arg::Value(Value::Text(text)) => match parse::date_time(text) {
            Ok(Some(moment)) => Ok(Value::DateTime(moment)),
            Ok(None) if parse::date(text).is_err() => {
                Err(invalid("invalid_date", quoted(value, INVALID_DATE)))
            }
            Ok(None) => Err(invalid(
                "invalid",
                quoted(
                    value,
                    "value has an invalid format. It must be in YYYY-MM-DD \
                     HH:MM[:ss[.uuuuuu]][TZ] format.",
                ),
            )),
            Err(parse::Wrong::Value) => Err(invalid(
                "invalid_datetime",
                quoted(
                    value,
                    "value has the correct format (YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ]) but it is \
                     an invalid date/time.",
                ),
            )),
            Err(parse::Wrong::Zone) => Err(Error::value(
                "SQLite backend does not support timezone-aware datetimes when USE_TZ is False.",
            )
            .into()),
        },
        _ => Err(not_a_text()),
    }
}

fn time(value: &Arg) -> Result<Value, Refusal> {
    match value {
        Arg::Value(Value::Time(time)) => Ok(Value::Time(*time)),
        Arg::Value(Value::DateTime(moment)) => Ok(Value::Time(moment.time())),
        Arg::Value(Value::Text(text)) => match parse::time(text) {
            Ok(Some(time)) => Ok(Value::Time(time)),
            Ok(None) => Err(invalid(
                "invalid",
                quoted(
                    value,
                    "value has an invalid format. It must be in HH:MM[:ss[.uuuuuu]] format.",
                ),
            )),
            Err(_) => Err(invalid(
                "invalid_time",
                quoted(
                    value,
                    "value has the correct format (HH:MM[:ss[.uuuuuu]]) but it is an invalid \
                     time.",
                ),
            )),
        },
        _ => Err(not_a_text()),
    }
}

fn duration(value: &Arg) -> Result<Value, Refusal> {
    match value {
        Arg::Value(Value::Duration(micros)) => Ok(Value::Duration(*micros)),
        Arg::Value(Value::Text(text)) => match parse::duration(text) {
            Some(micros) => Ok(Value::Duration(micros)),
            None => Err(invalid(
                "invalid",
                quoted(
                    value,
                    "value has an invalid format. It must be in [DD] [[HH:]MM:]ss[.uuuuuu] \
                     format.",
                ),
            )),
        },
        other => Err(Error::kind(format!(
            "expected string or bytes-like object, got '{}'",
            kind_name(other)
        ))
        .into()),
    }
}

/// `type(value).__name__`.
pub(super) fn kind_name(value: &Arg) -> &str {
    match value {
        Arg::Value(value) => super::python::type_name(value),
        Arg::List(_, repr) => match repr.as_bytes().first() {
            Some(b'(') => "tuple",
            Some(b'{') => "set",
            _ => "list",
        },
        Arg::Other { kind, .. } => kind,
        Arg::Query(_) => "QuerySet",
        _ => "object",
    }
}

/// `uuid.UUID(value)`.
fn uuid(value: &Arg) -> Option<uuid::Uuid> {
    match value {
        Arg::Value(Value::Uuid(id)) => Some(*id),
        Arg::Value(Value::Int(number)) => u128::try_from(*number).ok().map(uuid::Uuid::from_u128),
        Arg::Value(Value::Text(text)) => {
            let plain = text.replace("urn:", "").replace("uuid:", "");
            let plain = plain.trim_matches(['{', '}']).replace('-', "");
            uuid::Uuid::try_parse(&plain).ok().filter(|_| plain.len() == 32)
        }
        _ => None,
    }
}

/// `json.dumps(value)`.
fn json(value: &Arg) -> Result<Value, Refusal> {
    let text = match value {
        Arg::Value(Value::Json(text)) => Some(text.clone()),
        Arg::Value(Value::Text(words)) => Some(super::json::text(words)),
        Arg::Value(value @ (Value::Bool(_) | Value::Int(_) | Value::Float(_))) => {
            super::json::of_repr(&to_str(value))
        }
        Arg::List(_, repr) | Arg::Other { repr, .. } => super::json::of_repr(repr),
        _ => None,
    };
    text.map(Value::Json).ok_or_else(|| {
        let kind = kind_name(value);
        Error::kind(format!("Object of type {kind} is not JSON serializable")).into()
    })
}

/// `GenericIPAddressField.to_python`.
fn ip_address(text: &str) -> Result<Value, Refusal> {
    let text = text.trim();
    if !text.contains(':') {
        return Ok(Value::from(text));
    }
    match text.parse::<core::net::Ipv6Addr>() {
        Ok(address) => Ok(Value::Text(address.to_string())),
        Err(_) => Err(invalid("invalid", "Enter a valid IPv6 address.".to_owned())),
    }
}

//! Numbers, bytes and UUIDs.

use rust_decimal::prelude::ToPrimitive;

use super::decimals;
use crate::shell::builtins::truncate;
use crate::shell::numbers::{as_float, as_int, to_float};
use crate::shell::raise::{PyResult, too_big, type_error, value_error};
use crate::shell::value::{Method, Value};
use crate::shell::{Args, Interpreter};

/// `int(...)`.
pub(crate) fn int(shell: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    let base = args.take("base");
    let mut values = args.between("int", 0, 2)?.into_iter();
    let Some(value) = values.next() else { return Ok(Value::Int(0)) };
    let base = base.or(values.next());
    if let Value::Str(text) = value.unwrapped() {
        let base = base.as_ref().and_then(as_int).unwrap_or(10);
        return parse_int(shell, &text, base);
    }
    if base.is_some() {
        return Err(type_error("int() can't convert non-string with explicit base"));
    }
    match value.unwrapped() {
        Value::Float(number) => truncate(number).map(Value::Int),
        Value::Decimal(number) => decimals::whole(number).map(Value::Int),
        Value::Uuid(_) => Err(too_big()),
        other => match as_int(&other) {
            Some(number) => Ok(Value::Int(number)),
            None => {
                for name in ["__int__", "__index__"] {
                    if let Some(number) = shell.call_special(&value, name, Args::default())? {
                        return Ok(number);
                    }
                }
                Err(type_error(format!(
                    "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                    value.type_name()
                )))
            }
        },
    }
}

fn parse_int(shell: &mut Interpreter, text: &str, base: i64) -> PyResult<Value> {
    let invalid = |shell: &mut Interpreter| {
        let repr = shell.repr(&Value::str(text))?;
        Err(value_error(format!("invalid literal for int() with base {base}: {repr}")))
    };
    let trimmed = text.trim();
    let (negative, digits) = match trimmed.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let prefix = match base {
        16 => "0x",
        8 => "0o",
        2 => "0b",
        _ => "",
    };
    let lower = digits.to_lowercase();
    let digits = lower.strip_prefix(prefix).unwrap_or(&lower);
    let plain = digits.replace('_', "");
    let Ok(radix @ 2..=36) = u32::try_from(base) else {
        return Err(value_error("int() base must be >= 2 and <= 36, or 0"));
    };
    let bad = plain.is_empty()
        || digits.starts_with('_')
        || digits.ends_with('_')
        || digits.contains("__")
        || !plain.chars().all(|c| c.is_digit(radix));
    if bad {
        return invalid(shell);
    }
    let number = i128::from_str_radix(&plain, radix).map_err(|_| too_big())?;
    let number = if negative { -number } else { number };
    i64::try_from(number).map(Value::Int).map_err(|_| too_big())
}

/// `bool(...)`.
pub(crate) fn bool_(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("bool", 0, 1)?;
    match values.first() {
        Some(value) => Ok(Value::Bool(shell.truth(value)?)),
        None => Ok(Value::Bool(false)),
    }
}

/// `float(...)`.
pub(crate) fn float(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("float", 0, 1)?;
    let Some(value) = values.first() else { return Ok(Value::Float(0.0)) };
    match value.unwrapped() {
        Value::Str(text) => {
            let plain = text.trim().replace('_', "");
            let looks = plain.chars().any(|c| c.is_ascii_digit())
                || matches!(
                    plain.trim_start_matches(['+', '-']).to_lowercase().as_str(),
                    "inf" | "infinity" | "nan"
                );
            match plain.parse::<f64>() {
                Ok(number) if looks => Ok(Value::Float(number)),
                _ => {
                    let repr = shell.repr(value)?;
                    Err(value_error(format!("could not convert string to float: {repr}")))
                }
            }
        }
        Value::Decimal(number) => Ok(Value::Float(decimals::to_float(number))),
        other => match as_float(&other) {
            Some(number) => Ok(Value::Float(number)),
            None => match shell.call_special(value, "__float__", Args::default())? {
                Some(number) => Ok(number),
                None => Err(type_error(format!(
                    "float() argument must be a string or a real number, not '{}'",
                    value.type_name()
                ))),
            },
        },
    }
}

/// `bytes(...)`.
pub(crate) fn bytes(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("bytes", 0, 2)?;
    match values.first() {
        None => Ok(Value::Bytes(Vec::new().into())),
        Some(Value::Str(text)) if values.len() == 2 => Ok(Value::Bytes(text.as_bytes().into())),
        Some(Value::Str(_)) => Err(type_error("string argument without an encoding")),
        Some(Value::Int(count)) => {
            let count = usize::try_from(*count).map_err(|_| value_error("negative count"))?;
            shell.reserve(count)?;
            Ok(Value::Bytes(vec![0; count].into()))
        }
        Some(value) => {
            let mut out = Vec::new();
            for item in shell.collect(value)? {
                let byte = as_int(&item).and_then(|n| u8::try_from(n).ok());
                out.push(byte.ok_or_else(|| value_error("bytes must be in range(0, 256)"))?);
            }
            Ok(Value::Bytes(out.into()))
        }
    }
}

/// `uuid.UUID(...)`.
pub(crate) fn uuid(_: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    let number = args.take("int");
    let hex = args.take("hex");
    let values = args.between("UUID", 0, 1)?;
    if let Some(Value::Int(number)) = number {
        let number = u128::try_from(number)
            .map_err(|_| value_error("int is out of range (need a 128-bit value)"))?;
        return Ok(Value::Uuid(uuid::Uuid::from_u128(number)));
    }
    let Some(Value::Str(text)) = values.first().cloned().or(hex) else {
        return Err(type_error(
            "one of the hex, bytes, bytes_le, fields, or int arguments must be given",
        ));
    };
    let plain = text.replace("urn:", "").replace("uuid:", "");
    let plain = plain.trim_matches(['{', '}']).replace('-', "");
    if plain.len() != 32 {
        return Err(value_error("badly formed hexadecimal UUID string"));
    }
    let number = u128::from_str_radix(&plain, 16)
        .map_err(|_| value_error(format!("invalid literal for int() with base 16: '{plain}'")))?;
    Ok(Value::Uuid(uuid::Uuid::from_u128(number)))
}

/// Attributes of numbers and UUIDs.
pub(crate) fn attribute(value: &Value, name: &str) -> Option<Value> {
    Some(match (value, name) {
        (Value::Int(_) | Value::Bool(_), "real" | "numerator") => Value::Int(as_int(value)?),
        (Value::Int(_) | Value::Bool(_), "imag") => Value::Int(0),
        (Value::Int(_) | Value::Bool(_), "denominator") => Value::Int(1),
        (Value::Float(_), "real") => value.clone(),
        (Value::Float(_), "imag") => Value::Float(0.0),
        (Value::Uuid(id), "hex") => Value::str(id.simple().to_string()),
        (Value::Uuid(id), "version") => Value::Int(id.get_version_num().to_i64()?),
        _ => return None,
    })
}

/// Methods of whole numbers.
pub(crate) const INT: &[Method] = super::methods! { "int":
    "bit_length" => bit_length,
    "is_integer" => is_integer,
    "conjugate" => itself,
};

/// Methods of floats.
pub(crate) const FLOAT: &[Method] = super::methods! { "float":
    "is_integer" => is_integer,
    "as_integer_ratio" => as_integer_ratio,
};

/// Methods of bytes.
pub(crate) const BYTES: &[Method] = super::methods! { "bytes":
    "decode" => decode,
    "hex" => hex,
};

fn itself(_: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    Ok(value.clone())
}

fn bit_length(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("int.bit_length")?;
    let number = as_int(value).unwrap_or(0).unsigned_abs();
    Ok(Value::Int(i64::from(64 - number.leading_zeros())))
}

fn is_integer(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("float.is_integer")?;
    match value {
        Value::Float(number) => Ok(Value::Bool(number.fract() == 0.0)),
        // int.is_integer is of Python 3.12.
        _ => {
            Err(crate::shell::raise::attribute_error("'int' object has no attribute 'is_integer'"))
        }
    }
}

fn as_integer_ratio(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("float.as_integer_ratio")?;
    let Value::Float(number) = value else { return Err(too_big()) };
    let (mut numerator, mut denominator) = (*number, 1_i64);
    while numerator.fract() != 0.0 {
        numerator *= 2.0;
        denominator = denominator.checked_mul(2).ok_or_else(too_big)?;
    }
    let numerator = crate::shell::key::whole(numerator).ok_or_else(too_big)?;
    Ok(Value::tuple(vec![Value::Int(numerator), Value::Int(denominator)]))
}

fn decode(_: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let Value::Bytes(bytes) = value else { return Ok(Value::None) };
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Value::str(text)),
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes.get(at).copied().unwrap_or(0);
            Err(crate::shell::raise::raise(
                "UnicodeDecodeError",
                format!(
                    "'utf-8' codec can't decode byte {byte:#04x} in position {at}: invalid start byte"
                ),
            ))
        }
    }
}

fn hex(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("bytes.hex")?;
    let Value::Bytes(bytes) = value else { return Ok(Value::None) };
    let text: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Value::str(text.concat()))
}

/// `abs(value)` of a number.
pub(crate) fn abs(value: &Value) -> Option<PyResult<Value>> {
    Some(match value {
        Value::Int(number) => number.checked_abs().map(Value::Int).ok_or_else(too_big),
        Value::Bool(truth) => Ok(Value::Int(i64::from(*truth))),
        Value::Float(number) => Ok(Value::Float(number.abs())),
        Value::Decimal(number) => Ok(Value::Decimal(number.abs())),
        Value::Delta(delta) => Ok(Value::Delta(delta.abs())),
        _ => return None,
    })
}

/// `round(number, digits)` of a whole number to tens, hundreds …
pub(crate) fn round_int(number: i64, digits: i64) -> PyResult<Value> {
    if digits >= 0 {
        return Ok(Value::Int(number));
    }
    let Some(unit) = u32::try_from(-digits).ok().and_then(|d| 10_i64.checked_pow(d)) else {
        return Ok(Value::Int(0));
    };
    let rest = number.rem_euclid(unit);
    let low = number - rest;
    let up = match (rest * 2).cmp(&unit) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => (low / unit) % 2 != 0,
    };
    let rounded = if up { low.checked_add(unit) } else { Some(low) };
    rounded.map(Value::Int).ok_or_else(too_big)
}

/// A number as a float for `math`.
pub(crate) fn number(value: &Value) -> PyResult<f64> {
    match value.unwrapped() {
        Value::Decimal(number) => Ok(decimals::to_float(number)),
        Value::Int(number) => Ok(to_float(number)),
        other => as_float(&other)
            .ok_or_else(|| type_error(format!("must be real number, not {}", value.type_name()))),
    }
}

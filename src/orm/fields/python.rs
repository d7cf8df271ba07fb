//! How Python writes values: `repr()` and `str()`.

use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveTime, Timelike as _};
use rust_decimal::Decimal;

use crate::sql::Value;

/// Python's `repr()` of a value.
pub fn repr(value: &Value) -> String {
    match value {
        Value::Text(text) => text_repr(text),
        Value::Decimal(number) => format!("Decimal('{}')", decimal(*number)),
        Value::Date(date) => {
            format!("datetime.date({}, {}, {})", date.year(), date.month(), date.day())
        }
        Value::Time(time) => format!("datetime.time({})", clock(*time)),
        Value::DateTime(moment) => {
            let (date, time) = (moment.date(), clock(moment.time()));
            let (year, month, day) = (date.year(), date.month(), date.day());
            format!("datetime.datetime({year}, {month}, {day}, {time})")
        }
        Value::Duration(micros) => {
            let (days, rest) =
                (micros.div_euclid(86_400_000_000), micros.rem_euclid(86_400_000_000));
            let parts =
                [("days", days), ("seconds", rest / 1_000_000), ("microseconds", rest % 1_000_000)];
            let parts: Vec<String> = parts
                .iter()
                .filter(|(_, number)| *number != 0)
                .map(|(name, number)| format!("{name}={number}"))
                .collect();
            let inner = if parts.is_empty() { "0".to_owned() } else { parts.join(", ") };
            format!("datetime.timedelta({inner})")
        }
        Value::Uuid(id) => format!("UUID('{id}')"),
        other => to_str(other),
    }
}

/// Python's `str()` of a value.
pub fn to_str(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => float_repr(*number),
        Value::Decimal(number) => decimal(*number),
        Value::Text(text) | Value::Json(text) => text.clone(),
        Value::Bytes(bytes) => bytes_repr(bytes),
        Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        Value::Time(time) => iso_time(*time),
        Value::DateTime(moment) => {
            format!("{} {}", moment.format("%Y-%m-%d"), iso_time(moment.time()))
        }
        Value::Duration(micros) => timedelta(*micros),
        Value::Uuid(id) => id.to_string(),
    }
}

/// `type(value).__name__`.
pub fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Int(_) => "int",
        Value::Float(_) => "float",
        Value::Decimal(_) => "Decimal",
        Value::Text(_) => "str",
        Value::Bytes(_) => "bytes",
        Value::Date(_) => "date",
        Value::Time(_) => "time",
        Value::DateTime(_) => "datetime",
        Value::Duration(_) => "datetime.timedelta",
        Value::Uuid(_) => "UUID",
        Value::Json(_) => "dict",
    }
}

fn clock(time: NaiveTime) -> String {
    let micros = time.nanosecond() / 1000;
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    match (second, micros) {
        (0, 0) => format!("{hour}, {minute}"),
        (_, 0) => format!("{hour}, {minute}, {second}"),
        _ => format!("{hour}, {minute}, {second}, {micros}"),
    }
}

fn iso_time(time: NaiveTime) -> String {
    match time.nanosecond() / 1000 {
        0 => time.format("%H:%M:%S").to_string(),
        micros => format!("{}.{micros:06}", time.format("%H:%M:%S")),
    }
}

fn timedelta(micros: i64) -> String {
    let (days, rest) = (micros.div_euclid(86_400_000_000), micros.rem_euclid(86_400_000_000));
    let (seconds, fraction) = (rest / 1_000_000, rest % 1_000_000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = match days {
        0 => String::new(),
        1 | -1 => format!("{days} day, "),
        _ => format!("{days} days, "),
    };
    let _ = write!(text, "{hours}:{minutes:02}:{seconds:02}");
    if fraction != 0 {
        let _ = write!(text, ".{fraction:06}");
    }
    text
}

/// A decimal, plain unless its exponent is small (`__str__` of `Lib/_pydecimal.py`).
fn decimal(number: Decimal) -> String {
    let digits = number.mantissa().unsigned_abs().to_string();
    let adjusted = i64::try_from(digits.len()).unwrap_or(0) - 1 - i64::from(number.scale());
    if adjusted >= -6 {
        return number.to_string();
    }
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let (first, rest) = digits.split_at(1);
    let rest = if rest.is_empty() { String::new() } else { format!(".{rest}") };
    format!("{sign}{first}{rest}E{adjusted}")
}

/// `repr` of a float: the shortest digits that read back as the same number, in CPython's form
/// (`Python/pystrtod.c`, format code `r`).
pub(crate) fn float_repr(number: f64) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let scientific = format!("{number:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let plain = format!("{number}");
        if plain.contains('.') { plain } else { plain + ".0" }
    } else {
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{digits}e{sign}{:02}", exponent.abs())
    }
}

/// `repr` of a text: single quotes unless it holds some and no double ones.
pub(crate) fn text_repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for char in text.chars() {
        match char {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if c < ' ' || c == '\x7f' => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c if printable(c) => out.push(c),
            c => out.push_str(&escaped(c)),
        }
    }
    out.push(quote);
    out
}

/// Whether `str.isprintable` holds: what Unicode counts as other or separator is not, but for the
/// blank. The ranges are those a learner can meet; unassigned characters count as printable.
fn printable(c: char) -> bool {
    !matches!(u32::from(c),
        0x80..=0xa0 | 0xad | 0x600..=0x605 | 0x61c | 0x6dd | 0x70f | 0x1680 | 0x180e
        | 0x2000..=0x200f | 0x2028..=0x202f | 0x205f..=0x206f | 0x3000 | 0xe000..=0xf8ff
        | 0xfeff | 0xfff9..=0xfffb | 0xfffe..=0xffff | 0xe0000..=0xe0fff | 0xf0000..)
}

/// A character by its number.
pub(crate) fn escaped(c: char) -> String {
    match u32::from(c) {
        n @ ..=0xff => format!("\\x{n:02x}"),
        n @ ..=0xffff => format!("\\u{n:04x}"),
        n => format!("\\U{n:08x}"),
    }
}

/// `repr` of bytes.
pub(crate) fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b if char::from(*b) == quote => {
                out.push('\\');
                out.push(quote);
            }
            b' '..=b'~' => out.push(char::from(*byte)),
            other => {
                let _ = write!(out, "\\x{other:02x}");
            }
        }
    }
    out.push(quote);
    out
}

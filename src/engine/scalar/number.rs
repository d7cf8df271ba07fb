//! Numbers and texts, converted as SQLite converts them.

use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::sql::ColumnType;

/// The number that a text is as a whole, spaces aside.
pub(in crate::engine) fn parse_number(text: &str) -> Option<Cell> {
    let text = text.trim_matches([' ', '\t', '\n', '\r', '\x0b', '\x0c']);
    (!text.is_empty() && prefix(text).len() == text.len()).then(|| parse(text))
}

/// The number that a text begins with; 0 without one.
pub(super) fn leading_number(text: &str) -> Cell {
    parse(prefix(text.trim_start_matches([' ', '\t', '\n', '\r', '\x0b', '\x0c'])))
}

fn parse(text: &str) -> Cell {
    if text.is_empty() {
        return Cell::Int(0);
    }
    let whole = text.strip_prefix('+').unwrap_or(text).parse().map(Cell::Int);
    whole.unwrap_or_else(|_| text.parse().map_or(Cell::Int(0), real_or_whole))
}

fn real_or_whole(number: f64) -> Cell {
    Cell::Real(number)
}

/// The longest beginning that is a number: sign, digits, fraction, exponent.
fn prefix(text: &str) -> &str {
    let bytes = text.as_bytes();
    let digits = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let mut end = digits(sign);
    let mut any = end > sign;
    if bytes.get(end) == Some(&b'.') {
        let fraction = digits(end + 1);
        any |= fraction > end + 1;
        if any {
            end = fraction;
        }
    }
    if !any {
        return "";
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = end + 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(sign);
        if exponent > sign {
            end = exponent;
        }
    }
    &text[..end]
}

/// A number as SQLite writes it: 15 digits, always with a fraction or exponent where it is real.
pub(in crate::engine) fn to_text(cell: &Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Int(number) => number.to_string(),
        Cell::Real(number) => real_to_text(*number),
        Cell::Text(text) => text.as_ref().to_owned(),
        Cell::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// C's `%!.15g`.
fn real_to_text(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "Inf" } else { "-Inf" }.to_owned();
    }
    let scientific = format!("{number:.14e}");
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if (-4..15).contains(&exponent) {
        let places = usize::try_from(14 - exponent).unwrap_or_default();
        let plain = format!("{number:.places$}");
        return with_fraction(&plain);
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}e{sign}{:02}", with_fraction(digits), exponent.abs())
}

fn with_fraction(digits: &str) -> String {
    if !digits.contains('.') {
        return format!("{digits}.0");
    }
    let short = digits.trim_end_matches('0');
    if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
}

/// `CAST(… AS NUMERIC)`.
pub(in crate::engine) fn to_numeric(cell: &Cell) -> Cell {
    let number = match cell {
        Cell::Text(text) => leading_number(text),
        Cell::Blob(bytes) => leading_number(&String::from_utf8_lossy(bytes)),
        // A number is numeric as it is; SQLite leaves a real one real.
        other => return other.clone(),
    };
    match number {
        #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is in bounds")]
        Cell::Real(real) if real.fract() == 0.0 && real.abs() < 9e15 => Cell::Int(real as i64),
        other => other,
    }
}

/// A cell as a floating-point number; none for NULL.
pub(in crate::engine) fn to_real(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Null => None,
        #[expect(clippy::cast_precision_loss, reason = "as SQLite converts")]
        Cell::Int(number) => Some(*number as f64),
        Cell::Real(number) => Some(*number),
        Cell::Text(_) | Cell::Blob(_) => to_real(&to_numeric(cell)),
    }
}

/// A cell as a whole number, cut off towards zero; none for NULL.
pub(in crate::engine) fn to_int(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Null => None,
        Cell::Int(number) => Some(*number),
        #[expect(clippy::cast_possible_truncation, reason = "SQLite saturates too")]
        Cell::Real(number) => Some(*number as i64),
        Cell::Text(text) => {
            let number = leading_number(text);
            to_int(&number)
        }
        Cell::Blob(_) => to_int(&to_numeric(cell)),
    }
}

/// `CAST`, in the form that Django's `Cast` takes on SQLite.
pub(in crate::engine) fn cast(cell: &Cell, to: ColumnType) -> Cell {
    if cell.is_null() {
        return Cell::Null;
    }
    match (Class::of(to), to) {
        (_, ColumnType::Date | ColumnType::DateTime | ColumnType::Time) => {
            super::function::cast_date(cell, to)
        }
        (Class::Text, _) => Cell::text(to_text(cell)),
        (Class::Blob, _) => match cell {
            Cell::Blob(_) => cell.clone(),
            other => Cell::Blob(to_text(other).into_bytes().into()),
        },
        (Class::Real, _) => to_real(cell).map_or(Cell::Null, Cell::real),
        (Class::Number, _) | (_, ColumnType::Boolean) => to_numeric(cell),
        _ => to_int(cell).map_or(Cell::Null, Cell::Int),
    }
}

//! Numbers.

use rust_decimal::Decimal;

use super::Refusal;
use crate::orm::fields::validators;
use crate::sql::Value;

/// A whole number of at least `least` that fits the 64 bits of SQLite.
pub(super) fn integer(text: &str, least: i64) -> Result<Value, Refusal> {
    // A form takes "1.0" and "1.00" for 1 (`IntegerField.re_decimal`).
    let whole = match text.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|digit| digit == b'0') => whole,
        _ => text,
    };
    let digits = whole.strip_prefix(['-', '+']).unwrap_or(whole);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err("Enter a whole number.".to_owned());
    }
    let number = match whole.parse::<i64>() {
        Ok(number) => number,
        Err(_) if whole.starts_with('-') => return Err(at_least(least)),
        Err(_) => {
            return Err(format!("Ensure this value is less than or equal to {}.", i64::MAX));
        }
    };
    if number < least { Err(at_least(least)) } else { Ok(Value::Int(number)) }
}

fn at_least(least: i64) -> Refusal {
    format!("Ensure this value is greater than or equal to {least}.")
}

/// A finite number.
pub(super) fn float(text: &str) -> Result<Value, Refusal> {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Value::Float(number)),
        _ => Err("Enter a number.".to_owned()),
    }
}

/// A decimal number within its digits; the rules of `DecimalValidator`.
pub(super) fn decimal(text: &str, digits: u32, places: u32) -> Result<Value, Refusal> {
    let Ok(number) = Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text))
    else {
        return Err("Enter a number.".to_owned());
    };
    validators::decimal(number, digits, places).map_err(|(_, message)| message)?;
    Ok(Value::Decimal(number))
}

#[cfg(test)]
mod tests {
    use super::{decimal, integer};
    use crate::sql::Value;

    #[test]
    fn whole_numbers() {
        assert_eq!(integer("12", i64::MIN), Ok(Value::Int(12)));
        assert_eq!(integer("-3.00", i64::MIN), Ok(Value::Int(-3)));
        assert_eq!(integer("1.5", i64::MIN), Err("Enter a whole number.".to_owned()));
        assert_eq!(integer("", i64::MIN), Err("Enter a whole number.".to_owned()));
        assert_eq!(
            integer("-1", 0),
            Err("Ensure this value is greater than or equal to 0.".to_owned())
        );
        assert_eq!(
            integer("99999999999999999999", 0),
            Err("Ensure this value is less than or equal to 9223372036854775807.".to_owned())
        );
    }

    #[test]
    fn decimals_count_their_digits() {
        assert!(decimal("6.50", 8, 2).is_ok());
        assert_eq!(
            decimal("6.505", 8, 2),
            Err("Ensure that there are no more than 2 decimal places.".to_owned())
        );
        assert_eq!(
            decimal("1234", 5, 2),
            Err("Ensure that there are no more than 3 digits before the decimal point.".to_owned())
        );
        assert_eq!(
            decimal("1234567", 5, 2),
            Err("Ensure that there are no more than 5 digits in total.".to_owned())
        );
        assert_eq!(decimal("x", 5, 2), Err("Enter a number.".to_owned()));
    }
}

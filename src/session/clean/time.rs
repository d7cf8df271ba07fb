//! Dates and times, in the input formats of Django's English locale
//! (`django/conf/locale/en/formats.py`) and as a browser's own controls give them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::Refusal;
use crate::sql::Value;

const DATES: &[&str] = &[
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%m/%d/%y",
    "%b %d %Y",
    "%b %d, %Y",
    "%d %b %Y",
    "%d %b, %Y",
    "%B %d %Y",
    "%B %d, %Y",
    "%d %B %Y",
    "%d %B, %Y",
];
const TIMES: &[&str] = &["%H:%M:%S%.f", "%H:%M"];
const DATE_TIMES: &[&str] = &[
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%m/%d/%Y %H:%M:%S%.f",
    "%m/%d/%Y %H:%M",
    "%m/%d/%y %H:%M:%S%.f",
    "%m/%d/%y %H:%M",
];

/// A date.
pub(super) fn date(text: &str) -> Result<Value, Refusal> {
    DATES
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok())
        .map(Value::Date)
        .ok_or_else(|| "Enter a valid date.".to_owned())
}

/// A time of day.
pub(super) fn time(text: &str) -> Result<Value, Refusal> {
    TIMES
        .iter()
        .find_map(|format| NaiveTime::parse_from_str(text, format).ok())
        .map(Value::Time)
        .ok_or_else(|| "Enter a valid time.".to_owned())
}

/// A date and time; a date alone is its midnight.
pub(super) fn date_time(text: &str) -> Result<Value, Refusal> {
    DATE_TIMES
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .or_else(|| match date(text) {
            Ok(Value::Date(date)) => date.and_hms_opt(0, 0, 0),
            _ => None,
        })
        .map(Value::DateTime)
        .ok_or_else(|| "Enter a valid date/time.".to_owned())
}

/// A length of time.
pub(super) fn duration(text: &str) -> Result<Value, Refusal> {
    let micros = crate::orm::fields::parse::duration(text);
    micros.map(Value::Duration).ok_or_else(|| "Enter a valid duration.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{date, date_time, duration};
    use crate::sql::Value;

    #[test]
    fn reads_what_django_reads() {
        assert_eq!(date("25 Oct 2006"), date("2006-10-25"));
        assert_eq!(date("2026-02-30"), Err("Enter a valid date.".to_owned()));
        assert_eq!(date_time("2006-10-25T14:30"), date_time("10/25/2006 14:30:00"));
        assert_eq!(duration("1 02:03:04.5"), Ok(Value::Duration(93_784_500_000)));
        assert_eq!(duration("90"), Ok(Value::Duration(90_000_000)));
        assert_eq!(duration("soon"), Err("Enter a valid duration.".to_owned()));
    }
}

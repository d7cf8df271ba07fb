//! `datetime`: making and showing dates, times and lengths of time.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::shell::numbers::{as_float, as_int};
use crate::shell::raise::{PyResult, overflow_error, type_error, value_error};
use crate::shell::value::{Builtin, Value};
use crate::shell::{Args, Interpreter};

pub(crate) const SECOND: i64 = 1_000_000;
pub(crate) const DAY: i64 = 86_400 * SECOND;

/// Whole numbers by the names of the parameters.
fn numbers(args: Args, name: &str, names: &[&str], required: usize) -> PyResult<Vec<i64>> {
    let values = args.named(name, names)?;
    let mut numbers = Vec::with_capacity(names.len());
    for (at, value) in values.iter().enumerate() {
        match value {
            Some(value) => numbers.push(as_int(value).ok_or_else(|| {
                let kind = value.type_name();
                type_error(format!("'{kind}' object cannot be interpreted as an integer"))
            })?),
            None if at < required => {
                return Err(type_error(format!(
                    "function missing required argument '{}' (pos {})",
                    names[at],
                    at + 1
                )));
            }
            None => numbers.push(0),
        }
    }
    Ok(numbers)
}

fn make_date(year: i64, month: i64, day: i64) -> PyResult<NaiveDate> {
    if !(1..=9999).contains(&year) {
        return Err(value_error(format!("year {year} is out of range")));
    }
    if !(1..=12).contains(&month) {
        return Err(value_error("month must be in 1..12"));
    }
    let part = |n: i64| u32::try_from(n).unwrap_or(0);
    let year = i32::try_from(year).unwrap_or(0);
    NaiveDate::from_ymd_opt(year, part(month), part(day))
        .ok_or_else(|| value_error("day is out of range for month"))
}

fn make_time(hour: i64, minute: i64, second: i64, micro: i64) -> PyResult<NaiveTime> {
    let checks = [
        (hour, 23, "hour must be in 0..23"),
        (minute, 59, "minute must be in 0..59"),
        (second, 59, "second must be in 0..59"),
        (micro, 999_999, "microsecond must be in 0..999999"),
    ];
    for (number, limit, message) in checks {
        if !(0..=limit).contains(&number) {
            return Err(value_error(message));
        }
    }
    let part = |n: i64| u32::try_from(n).unwrap_or(0);
    NaiveTime::from_hms_micro_opt(part(hour), part(minute), part(second), part(micro))
        .ok_or_else(|| value_error("hour must be in 0..23"))
}

/// `date(year, month, day)`.
pub(crate) fn date(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let n = numbers(args, "function", &["year", "month", "day"], 3)?;
    make_date(n[0], n[1], n[2]).map(Value::Date)
}

/// `datetime(year, month, day, hour, …)`.
pub(crate) fn datetime(_: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    match args.take("tzinfo") {
        None | Some(Value::None) => {}
        Some(_) => return Err(crate::shell::raise::unsupported("a time zone")),
    }
    let names = ["year", "month", "day", "hour", "minute", "second", "microsecond"];
    let n = numbers(args, "function", &names, 3)?;
    Ok(Value::DateTime(make_date(n[0], n[1], n[2])?.and_time(make_time(n[3], n[4], n[5], n[6])?)))
}

/// `time(hour, minute, …)`.
pub(crate) fn time(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let n = numbers(args, "function", &["hour", "minute", "second", "microsecond"], 0)?;
    make_time(n[0], n[1], n[2], n[3]).map(Value::Time)
}

/// `timedelta(days, seconds, …)`.
pub(crate) fn timedelta(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let names = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];
    let units = [DAY, SECOND, 1, 1000, 60 * SECOND, 3600 * SECOND, 7 * DAY];
    let values = args.named("timedelta", &names)?;
    let mut total = 0_i64;
    for ((value, unit), name) in values.iter().zip(units).zip(names) {
        let Some(value) = value else { continue };
        let part = match (as_int(value), as_float(value)) {
            (Some(number), _) => number.checked_mul(unit),
            (None, Some(number)) => {
                let micros = number * crate::shell::numbers::to_float(unit);
                crate::shell::key::whole(micros.round_ties_even())
            }
            _ => {
                return Err(type_error(format!(
                    "unsupported type for timedelta {name} component: {}",
                    value.type_name()
                )));
            }
        };
        total = part.and_then(|part| total.checked_add(part)).ok_or_else(too_long)?;
    }
    Ok(Value::Delta(total))
}

pub(crate) fn too_long() -> crate::shell::raise::Raised {
    overflow_error("a timedelta beyond 106751991 days is not supported in Modelyard")
}

/// Now, by the host's clock.
fn now(shell: &mut Interpreter) -> NaiveDateTime {
    let seconds = (shell.hooks.now)();
    let micros = crate::shell::key::whole((seconds * 1e6).round()).unwrap_or(0);
    chrono::DateTime::from_timestamp_micros(micros).unwrap_or_default().naive_utc()
}

pub(crate) const DATE_STATICS: &[Builtin] = super::builtins! {
    "today" => today,
    "fromisoformat" => date_from_iso,
    "fromtimestamp" => date_from_timestamp,
    "fromordinal" => from_ordinal,
};

pub(crate) const DATETIME_STATICS: &[Builtin] = super::builtins! {
    "now" => datetime_now,
    "today" => datetime_now,
    "utcnow" => datetime_now,
    "fromisoformat" => datetime_from_iso,
    "fromtimestamp" => from_timestamp,
    "combine" => combine,
    "strptime" => strptime,
};

pub(crate) const TIME_STATICS: &[Builtin] = super::builtins! { "fromisoformat" => time_from_iso };

fn today(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    args.none("date.today")?;
    Ok(Value::Date(now(shell).date()))
}

fn datetime_now(shell: &mut Interpreter, _: Args) -> PyResult<Value> {
    Ok(Value::DateTime(now(shell)))
}

fn iso_text(args: Args) -> PyResult<String> {
    match args.exactly_one("fromisoformat")? {
        Value::Str(text) => Ok(text.to_string()),
        _ => Err(type_error("fromisoformat: argument must be str")),
    }
}

fn bad_iso(text: &str) -> crate::shell::raise::Raised {
    value_error(format!("Invalid isoformat string: {}", crate::shell::repr::text(text)))
}

fn date_from_iso(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let text = iso_text(args)?;
    let parsed = NaiveDate::parse_from_str(&text, "%Y-%m-%d");
    match parsed {
        Ok(date) if text.len() == 10 => Ok(Value::Date(date)),
        _ => Err(bad_iso(&text)),
    }
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    ["%H:%M:%S%.f", "%H:%M:%S", "%H:%M"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

fn time_from_iso(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let text = iso_text(args)?;
    parse_time(&text).map(Value::Time).ok_or_else(|| bad_iso(&text))
}

fn datetime_from_iso(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let text = iso_text(args)?;
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((&text, "00:00"));
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| bad_iso(&text))?;
    let time = parse_time(time).ok_or_else(|| bad_iso(&text))?;
    Ok(Value::DateTime(date.and_time(time)))
}

fn from_timestamp(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("fromtimestamp")?;
    let seconds = super::scalars::number(&value)?;
    let micros = crate::shell::key::whole((seconds * 1e6).round()).ok_or_else(too_long)?;
    let at = chrono::DateTime::from_timestamp_micros(micros);
    at.map(|at| Value::DateTime(at.naive_utc())).ok_or_else(|| value_error("year is out of range"))
}

fn date_from_timestamp(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    match from_timestamp(shell, args)? {
        Value::DateTime(at) => Ok(Value::Date(at.date())),
        other => Ok(other),
    }
}

fn from_ordinal(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("fromordinal")?;
    let days = as_int(&value).and_then(|days| i32::try_from(days).ok());
    days.filter(|days| *days >= 1)
        .and_then(NaiveDate::from_num_days_from_ce_opt)
        .map(Value::Date)
        .ok_or_else(|| value_error("ordinal must be >= 1"))
}

fn combine(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("combine", 2, 2)?;
    match (&values[0], &values[1]) {
        (Value::Date(date), Value::Time(time)) => Ok(Value::DateTime(date.and_time(*time))),
        (Value::DateTime(at), Value::Time(time)) => Ok(Value::DateTime(at.date().and_time(*time))),
        (Value::Date(_), other) => Err(type_error(format!(
            "combine() argument 2 must be datetime.time, not {}",
            other.type_name()
        ))),
        (other, _) => Err(type_error(format!(
            "combine() argument 1 must be datetime.date, not {}",
            other.type_name()
        ))),
    }
}

fn strptime(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("strptime", 2, 2)?;
    let (Value::Str(text), Value::Str(form)) = (&values[0], &values[1]) else {
        return Err(type_error("strptime() argument 1 must be str"));
    };
    let form_text = form.replace("%f", "%6f");
    let parsed = NaiveDateTime::parse_from_str(text, &form_text).ok().or_else(|| {
        NaiveDate::parse_from_str(text, &form_text).ok().map(|date| date.and_time(NaiveTime::MIN))
    });
    match parsed {
        Some(at) => Ok(Value::DateTime(at)),
        None => {
            let (text, form) = (shell.repr(&values[0])?, shell.repr(&values[1])?);
            Err(value_error(format!("time data {text} does not match format {form}")))
        }
    }
}

/// `date.min` and the like.
pub(crate) fn constant(class: &str, name: &str) -> Option<Value> {
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let end = NaiveTime::from_hms_micro_opt(23, 59, 59, 999_999)?;
    Some(match (class, name) {
        ("date", "min") => Value::Date(date(1, 1, 1)?),
        ("date", "max") => Value::Date(date(9999, 12, 31)?),
        ("datetime", "min") => Value::DateTime(date(1, 1, 1)?.and_time(NaiveTime::MIN)),
        ("datetime", "max") => Value::DateTime(date(9999, 12, 31)?.and_time(end)),
        ("time", "min") => Value::Time(NaiveTime::MIN),
        ("time", "max") => Value::Time(end),
        _ => return None,
    })
}

/// Microseconds of a time, without the leap second that chrono knows.
pub(crate) fn micros(time: &impl Timelike) -> i64 {
    i64::from(time.nanosecond() / 1000 % 1_000_000)
}

/// Days, seconds, microseconds of a length of time, the last two not negative.
pub(crate) const fn delta_parts(delta: i64) -> (i64, i64, i64) {
    let rest = delta.rem_euclid(DAY);
    (delta.div_euclid(DAY), rest / SECOND, rest % SECOND)
}

/// Attributes.
pub(crate) fn attribute(value: &Value, name: &str) -> Option<Value> {
    let of_date = |date: &dyn Fn(&str) -> Option<i64>| date(name).map(Value::Int);
    let date_part = |date: NaiveDate| match name {
        "year" => Some(i64::from(date.year())),
        "month" => Some(i64::from(date.month())),
        "day" => Some(i64::from(date.day())),
        _ => None,
    };
    let time_part = |time: NaiveTime| match name {
        "hour" => Some(i64::from(time.hour())),
        "minute" => Some(i64::from(time.minute())),
        "second" => Some(i64::from(time.second())),
        "microsecond" => Some(micros(&time)),
        _ => None,
    };
    match value {
        Value::DateTime(_) | Value::Time(_) if name == "tzinfo" => Some(Value::None),
        Value::Date(date) => of_date(&|_| date_part(*date)),
        Value::Time(time) => of_date(&|_| time_part(*time)),
        Value::DateTime(at) => of_date(&|_| date_part(at.date()).or_else(|| time_part(at.time()))),
        Value::Delta(delta) => {
            let (days, seconds, micros) = delta_parts(*delta);
            match name {
                "days" => Some(Value::Int(days)),
                "seconds" => Some(Value::Int(seconds)),
                "microseconds" => Some(Value::Int(micros)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn time_fields(time: &impl Timelike) -> String {
    let mut text = format!("{}, {}", time.hour(), time.minute());
    let micros = micros(time);
    if time.second() > 0 || micros > 0 {
        text += &format!(", {}", time.second());
    }
    if micros > 0 {
        text += &format!(", {micros}");
    }
    text
}

/// `repr`.
pub(crate) fn repr(value: &Value) -> Option<String> {
    Some(match value {
        Value::Date(d) => format!("datetime.date({}, {}, {})", d.year(), d.month(), d.day()),
        Value::Time(time) => format!("datetime.time({})", time_fields(time)),
        Value::DateTime(at) => format!(
            "datetime.datetime({}, {}, {}, {})",
            at.year(),
            at.month(),
            at.day(),
            time_fields(at)
        ),
        Value::Delta(delta) => {
            let (days, seconds, micros) = delta_parts(*delta);
            let named = [("days", days), ("seconds", seconds), ("microseconds", micros)];
            let parts: Vec<String> = named
                .iter()
                .filter(|(_, number)| *number != 0)
                .map(|(name, number)| format!("{name}={number}"))
                .collect();
            let inner = if parts.is_empty() { "0".to_owned() } else { parts.join(", ") };
            format!("datetime.timedelta({inner})")
        }
        _ => return None,
    })
}

pub(crate) fn iso_time(time: &impl Timelike) -> String {
    let text = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
    match micros(time) {
        0 => text,
        micros => format!("{text}.{micros:06}"),
    }
}

pub(crate) fn iso_date(date: &impl Datelike) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// `str`.
pub(crate) fn str(value: &Value) -> Option<String> {
    Some(match value {
        Value::Date(date) => iso_date(date),
        Value::Time(time) => iso_time(time),
        Value::DateTime(at) => format!("{} {}", iso_date(at), iso_time(at)),
        Value::Delta(delta) => {
            let (days, seconds, micros) = delta_parts(*delta);
            let plural = if days.abs() == 1 { "" } else { "s" };
            let days = if days == 0 { String::new() } else { format!("{days} day{plural}, ") };
            let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            let text = format!("{days}{hours}:{minutes:02}:{seconds:02}");
            if micros == 0 { text } else { format!("{text}.{micros:06}") }
        }
        _ => return None,
    })
}

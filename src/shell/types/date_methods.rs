//! Methods of dates, times and lengths of time.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::dates::{SECOND, iso_date, iso_time, micros};
use crate::shell::numbers::{as_int, to_float};
use crate::shell::raise::{PyResult, type_error};
use crate::shell::value::{Method, Value};
use crate::shell::{Args, Interpreter};

pub(crate) const DATE: &[Method] = super::methods! { "datetime.date":
    "isoformat" => isoformat, "strftime" => strftime, "weekday" => weekday,
    "isoweekday" => isoweekday, "replace" => replace, "toordinal" => toordinal,
    "isocalendar" => isocalendar, "ctime" => ctime,
};

pub(crate) const DATETIME: &[Method] = super::methods! { "datetime.datetime":
    "isoformat" => isoformat, "strftime" => strftime, "weekday" => weekday,
    "isoweekday" => isoweekday, "replace" => replace, "toordinal" => toordinal,
    "isocalendar" => isocalendar, "ctime" => ctime,
    "date" => date, "time" => time, "timestamp" => timestamp,
};

pub(crate) const TIME: &[Method] = super::methods! { "datetime.time":
    "isoformat" => isoformat, "strftime" => strftime, "replace" => replace,
};

pub(crate) const DELTA: &[Method] = super::methods! { "datetime.timedelta":
    "total_seconds" => total_seconds,
};

/// The moment, with the first day of 1900 for a time alone, as `strftime` has it.
fn moment(value: &Value) -> NaiveDateTime {
    match value {
        Value::Date(date) => date.and_time(NaiveTime::MIN),
        Value::DateTime(at) => *at,
        Value::Time(time) => {
            NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default().and_time(*time)
        }
        _ => NaiveDateTime::default(),
    }
}

fn isoformat(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.named("isoformat", &["sep"])?;
    let separator = match values.first() {
        Some(Some(Value::Str(text))) => text.clone(),
        _ => "T".into(),
    };
    Ok(Value::str(match value {
        Value::Date(date) => iso_date(date),
        Value::Time(time) => iso_time(time),
        Value::DateTime(at) => format!("{}{separator}{}", iso_date(at), iso_time(at)),
        _ => String::new(),
    }))
}

fn strftime(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let Value::Str(form) = args.exactly_one("strftime")? else {
        return Err(type_error("strftime() argument 1 must be str"));
    };
    let at = moment(value);
    let mut out = String::new();
    let mut chars = form.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let mut code = chars.next().unwrap_or('%');
        let bare = code == '-';
        if bare {
            code = chars.next().unwrap_or('-');
        }
        let text = directive(&at, code);
        let text = if bare { text.trim_start_matches('0') } else { &text };
        out.push_str(if bare && text.is_empty() { "0" } else { text });
    }
    Ok(Value::str(out))
}

fn directive(at: &NaiveDateTime, code: char) -> String {
    let hour = if at.hour().is_multiple_of(12) { 12 } else { at.hour() % 12 };
    match code {
        'Y' => at.year().to_string(),
        'y' => format!("{:02}", at.year() % 100),
        'm' => format!("{:02}", at.month()),
        'd' => format!("{:02}", at.day()),
        'e' => format!("{:2}", at.day()),
        'H' => format!("{:02}", at.hour()),
        'I' => format!("{hour:02}"),
        'M' => format!("{:02}", at.minute()),
        'S' => format!("{:02}", at.second()),
        'f' => format!("{:06}", micros(at)),
        'p' => if at.hour() < 12 { "AM" } else { "PM" }.to_owned(),
        'j' => format!("{:03}", at.ordinal()),
        'A' | 'a' | 'B' | 'b' | 'h' | 'c' | 'x' | 'X' | 'D' | 'F' | 'T' | 'R' | 'U' | 'W' | 'V'
        | 'G' | 'u' | 'w' | 'n' | 't' => {
            let code = match code {
                'c' => "%a %b %e %H:%M:%S %Y".to_owned(),
                'x' => "%m/%d/%y".to_owned(),
                'X' => "%H:%M:%S".to_owned(),
                other => format!("%{other}"),
            };
            at.format(&code).to_string()
        }
        'z' | 'Z' => String::new(),
        '%' => "%".to_owned(),
        other => format!("%{other}"),
    }
}

fn weekday(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("weekday")?;
    Ok(Value::Int(i64::from(moment(value).weekday().num_days_from_monday())))
}

fn isoweekday(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("isoweekday")?;
    Ok(Value::Int(i64::from(moment(value).weekday().number_from_monday())))
}

fn isocalendar(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("isocalendar")?;
    let week = moment(value).iso_week();
    let day = moment(value).weekday().number_from_monday();
    let parts = [i64::from(week.year()), i64::from(week.week()), i64::from(day)];
    let values = parts.map(Value::Int).to_vec();
    crate::shell::modules::namedtuples::make(
        shell,
        "datetime.IsoCalendarDate",
        &["year", "week", "weekday"],
        values,
    )
}

fn ctime(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("ctime")?;
    Ok(Value::str(moment(value).format("%a %b %e %H:%M:%S %Y").to_string()))
}

fn toordinal(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("toordinal")?;
    Ok(Value::Int(i64::from(moment(value).num_days_from_ce())))
}

fn replace(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let all = ["year", "month", "day", "hour", "minute", "second", "microsecond"];
    let names = match value {
        Value::Date(_) => &all[..3],
        Value::Time(_) => &all[3..],
        _ => &all[..],
    };
    let given = args.named("replace", names)?;
    let mut parts = Vec::with_capacity(names.len());
    for (name, given) in names.iter().zip(given) {
        parts.push(match given {
            Some(part) => part,
            None => super::dates::attribute(value, name).unwrap_or(Value::Int(0)),
        });
    }
    let args = Args::new(parts);
    match value {
        Value::Date(_) => super::dates::date(shell, args),
        Value::Time(_) => super::dates::time(shell, args),
        _ => super::dates::datetime(shell, args),
    }
}

fn date(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("date")?;
    Ok(Value::Date(moment(value).date()))
}

fn time(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("time")?;
    Ok(Value::Time(moment(value).time()))
}

fn timestamp(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("timestamp")?;
    let micros = moment(value).and_utc().timestamp_micros();
    Ok(Value::Float(to_float(micros) / to_float(SECOND)))
}

fn total_seconds(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("timedelta.total_seconds")?;
    match value {
        Value::Delta(delta) => Ok(Value::Float(to_float(*delta) / to_float(SECOND))),
        other => Ok(Value::Int(as_int(other).unwrap_or(0))),
    }
}

//! Dates and times: what Django's own functions do in SQLite
//! (`django/db/backends/sqlite3/_functions.py`).

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

use super::number::{to_real, to_text};
use crate::engine::cell::Cell;
use crate::sql::{ColumnType, DatePart, Function};

/// One of those functions; none where it is another.
pub(super) fn call(function: Function, arguments: &[Cell]) -> Option<Cell> {
    let text = |place: usize| arguments.get(place).map(to_text).unwrap_or_default();
    let or_null = |cell: Option<Cell>| Some(cell.unwrap_or(Cell::Null));
    match function {
        Function::DateExtract(part) | Function::DateTimeExtract(part) => {
            or_null(Stamp::read(&text(0)).map(|stamp| extract(part, stamp.moment())))
        }
        Function::TimeExtract(part) => {
            or_null(time(&text(0)).map(|time| extract(part, NaiveDate::default().and_time(time))))
        }
        Function::DateTrunc(part) => or_null(
            Stamp::read(&text(0))
                .and_then(|stamp| truncated(part, stamp.moment()))
                .map(|moment| Cell::text(moment.format("%Y-%m-%d").to_string())),
        ),
        Function::DateTimeTrunc(part) => or_null(
            Stamp::read(&text(0))
                .and_then(|stamp| truncated(part, stamp.moment()))
                .map(|moment| Cell::text(moment.format("%Y-%m-%d %H:%M:%S").to_string())),
        ),
        Function::DateTimeCastDate => or_null(
            Stamp::read(&text(0))
                .map(|stamp| Cell::text(stamp.moment().format("%Y-%m-%d").to_string())),
        ),
        Function::DateTimeCastTime => or_null(
            Stamp::read(&text(0))
                .map(|stamp| Cell::text(with_fraction(stamp.moment(), "%H:%M:%S"))),
        ),
        Function::AddDuration | Function::SubtractDuration => or_null(moved(function, arguments)),
        Function::TimeTrunc(part) => or_null(
            time(&text(0))
                .and_then(|time| truncated(part, NaiveDate::default().and_time(time)))
                .map(|moment| Cell::text(moment.format("%H:%M:%S").to_string())),
        ),
        Function::TimeDiff => or_null((|| {
            let (left, right) = (time(&text(0))?, time(&text(1))?);
            (left - right).num_microseconds().map(Cell::Int)
        })()),
        Function::MultiplyDuration => or_null(match arguments {
            [Cell::Int(left), Cell::Int(right)] => left.checked_mul(*right).map(Cell::Int),
            [left, right] => Some(Cell::real(to_real(left)? * to_real(right)?)),
            _ => None,
        }),
        Function::DivideDuration => or_null(match arguments {
            [left, right] => Some(Cell::real(to_real(left)? / to_real(right)?)),
            _ => None,
        }),
        Function::TimestampDiff => or_null((|| {
            let (left, right) = (text(0), text(1));
            let micros = match (Stamp::read(&left), Stamp::read(&right)) {
                (Some(left), Some(right)) => (left.moment() - right.moment()).num_microseconds(),
                _ => (time(&left)? - time(&right)?).num_microseconds(),
            };
            micros.map(Cell::Int)
        })()),
        _ => None,
    }
}

/// What Django's `typecast_timestamp` reads: a date, or a date with a time after a space.
#[derive(Clone, Copy)]
enum Stamp {
    Date(NaiveDate),
    Moment(NaiveDateTime),
}

impl Stamp {
    fn read(text: &str) -> Option<Self> {
        match text.split_once(' ') {
            None => NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Self::Date),
            Some((date, clock)) => {
                let clock = clock.split(['-', '+']).next()?;
                let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
                Some(Self::Moment(date.and_time(time(clock)?)))
            }
        }
    }

    fn moment(self) -> NaiveDateTime {
        match self {
            Self::Date(date) => date.and_time(NaiveTime::MIN),
            Self::Moment(moment) => moment,
        }
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M:%S%.f").ok()
}

fn with_fraction(moment: NaiveDateTime, format: &str) -> String {
    let whole = moment.format(format).to_string();
    match moment.nanosecond() / 1000 {
        0 => whole,
        micros => format!("{whole}.{micros:06}"),
    }
}

fn extract(part: DatePart, moment: NaiveDateTime) -> Cell {
    let number = match part {
        DatePart::Year => moment.year().into(),
        DatePart::IsoYear => moment.iso_week().year().into(),
        DatePart::Quarter => moment.month().div_ceil(3).into(),
        DatePart::Month => moment.month().into(),
        DatePart::Week => moment.iso_week().week().into(),
        DatePart::WeekDay => moment.weekday().number_from_sunday().into(),
        DatePart::IsoWeekDay => moment.weekday().number_from_monday().into(),
        DatePart::Day => moment.day().into(),
        DatePart::Hour => moment.hour().into(),
        DatePart::Minute => moment.minute().into(),
        DatePart::Second => moment.second().into(),
    };
    Cell::Int(number)
}

/// The first moment of the period that a moment lies in.
fn truncated(part: DatePart, moment: NaiveDateTime) -> Option<NaiveDateTime> {
    let date = moment.date();
    let day = match part {
        DatePart::Year => date.with_ordinal(1)?,
        DatePart::Quarter => date.with_day(1)?.with_month(date.month() - (date.month() - 1) % 3)?,
        DatePart::Month => date.with_day(1)?,
        DatePart::Week => date - Duration::days(date.weekday().num_days_from_monday().into()),
        _ => date,
    };
    let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
    match part {
        DatePart::Hour => day.and_hms_opt(hour, 0, 0),
        DatePart::Minute => day.and_hms_opt(hour, minute, 0),
        DatePart::Second => day.and_hms_opt(hour, minute, second),
        _ => day.and_hms_opt(0, 0, 0),
    }
}

/// `django_format_dtdelta`: a whole number is a length of time in microseconds, a text a date or a
/// date and time.
fn moved(function: Function, arguments: &[Cell]) -> Option<Cell> {
    let [left, right] = arguments else { return None };
    let sign = if function == Function::AddDuration { 1 } else { -1 };
    match (left, right) {
        (Cell::Int(left), Cell::Int(right)) => {
            left.checked_add(right.checked_mul(sign)?).map(Cell::Int)
        }
        (stamp @ Cell::Text(_), Cell::Int(micros)) => shifted(stamp, sign, *micros),
        (Cell::Int(micros), stamp @ Cell::Text(_)) if sign > 0 => shifted(stamp, sign, *micros),
        _ => None,
    }
}

fn shifted(stamp: &Cell, sign: i64, micros: i64) -> Option<Cell> {
    let length = Duration::microseconds(micros.checked_mul(sign)?);
    Some(Cell::text(match Stamp::read(&to_text(stamp))? {
        // Python adds or takes away the whole days of the length.
        Stamp::Date(date) => {
            let days = Duration::days(sign * micros.div_euclid(86_400_000_000));
            date.checked_add_signed(days)?.format("%Y-%m-%d").to_string()
        }
        Stamp::Moment(moment) => {
            with_fraction(moment.checked_add_signed(length)?, "%Y-%m-%d %H:%M:%S")
        }
    }))
}

/// `date(…)` and `strftime(…)`, as Django casts on SQLite.
pub(super) fn cast(cell: &Cell, to: ColumnType) -> Cell {
    let Some(moment) = crate::engine::convert::date_time(&to_text(cell)) else { return Cell::Null };
    Cell::text(match to {
        ColumnType::Date => moment.format("%Y-%m-%d").to_string(),
        ColumnType::Time => moment.format("%H:%M:%S%.3f").to_string(),
        _ => moment.format("%Y-%m-%d %H:%M:%S%.3f").to_string(),
    })
}

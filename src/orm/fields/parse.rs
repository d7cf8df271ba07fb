//! Dates, times and lengths of time as texts (`django/utils/dateparse.py`, and the ISO 8601 forms
//! of Python's `fromisoformat`).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Why a text of the right form is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// There is no such day or time.
    Value,
    /// It names a time zone.
    Zone,
}

type Parsed<T> = Result<Option<T>, Wrong>;

fn digits(text: &str, least: usize, most: usize) -> Option<u32> {
    let right = (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if right { text.parse().ok() } else { None }
}

/// `parse_date`. None where the form is another.
pub(crate) fn date(text: &str) -> Parsed<NaiveDate> {
    let (year, month, day) = match text.splitn(3, '-').collect::<Vec<_>>()[..] {
        [year, month, day] => (digits(year, 4, 4), digits(month, 1, 2), digits(day, 1, 2)),
        [whole] if whole.len() == 8 && whole.is_ascii() => {
            let (year, rest) = whole.split_at(4);
            let (month, day) = rest.split_at(2);
            let parts = (digits(year, 4, 4), digits(month, 2, 2), digits(day, 2, 2));
            // Only `fromisoformat` reads this form, and what it refuses has no form.
            return Ok(found(parts).and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d)));
        }
        _ => return Ok(None),
    };
    let Some((year, month, day)) = found((year, month, day)) else { return Ok(None) };
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|_| year > 0);
    date.map(Some).ok_or(Wrong::Value)
}

fn found(parts: (Option<u32>, Option<u32>, Option<u32>)) -> Option<(i32, u32, u32)> {
    Some((i32::try_from(parts.0?).ok()?, parts.1?, parts.2?))
}

/// `parse_time`; a time zone is passed over.
pub(crate) fn time(text: &str) -> Parsed<NaiveTime> {
    let (clock, _) = without_zone(text);
    clock_time(clock)
}

/// Takes `Z`, `+02:00` and the like off.
fn without_zone(text: &str) -> (&str, bool) {
    if let Some(clock) = text.strip_suffix('Z') {
        return (clock.trim_end(), true);
    }
    match text.rfind(['+', '-']) {
        Some(at) => {
            let zone = &text[at + 1..];
            let plain = zone.replace(':', "");
            if matches!(plain.len(), 2 | 4) && plain.bytes().all(|b| b.is_ascii_digit()) {
                (text[..at].trim_end(), true)
            } else {
                (text, false)
            }
        }
        None => (text, false),
    }
}

fn clock_time(text: &str) -> Parsed<NaiveTime> {
    let (clock, fraction) = match text.split_once(['.', ',']) {
        Some((clock, fraction)) => (clock, fraction),
        None => (text, ""),
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) || text.ends_with(['.', ',']) {
        return Ok(None);
    }
    let parts: Vec<&str> = clock.split(':').collect();
    let numbers: Vec<Option<u32>> = match parts[..] {
        [whole] if matches!(whole.len(), 2 | 4 | 6) && whole.is_ascii() => {
            (0..whole.len()).step_by(2).map(|at| digits(&whole[at..at + 2], 2, 2)).collect()
        }
        [_, _] | [_, _, _] => parts.iter().map(|part| digits(part, 1, 2)).collect(),
        _ => return Ok(None),
    };
    if numbers.contains(&None) || !fraction.is_empty() && numbers.len() < 3 {
        return Ok(None);
    }
    let number = |at: usize| numbers.get(at).copied().flatten().unwrap_or(0);
    let micros = format!("{fraction:0<6}").get(..6).and_then(|text| text.parse().ok());
    let time = NaiveTime::from_hms_micro_opt(number(0), number(1), number(2), micros.unwrap_or(0));
    // What only `fromisoformat` reads has no form where it refuses it.
    match time.filter(|_| number(2) < 60) {
        Some(time) => Ok(Some(time)),
        None if parts.len() == 1 => Ok(None),
        None => Err(Wrong::Value),
    }
}

/// `parse_datetime`; a date alone is its midnight.
pub(crate) fn date_time(text: &str) -> Parsed<NaiveDateTime> {
    let Some(at) = text.find(['T', ' ']) else {
        return Ok(date(text).ok().flatten().and_then(|date| date.and_hms_opt(0, 0, 0)));
    };
    let (clock, zone) = without_zone(&text[at + 1..]);
    match (date(&text[..at]), clock_time(clock)) {
        (Ok(None), _) | (_, Ok(None)) => Ok(None),
        (Err(wrong), _) | (_, Err(wrong)) => Err(wrong),
        (Ok(Some(_)), Ok(Some(_))) if zone => Err(Wrong::Zone),
        (Ok(Some(date)), Ok(Some(time))) => Ok(Some(date.and_time(time))),
    }
}

/// `parse_duration`: `[days ][[hours:]minutes:]seconds[.fraction]`, ISO 8601's `P1DT2H` and
/// PostgreSQL's `1 day 02:03:04`, in microseconds.
pub(crate) fn duration(text: &str) -> Option<i64> {
    standard_duration(text).or_else(|| iso_duration(text))
}

fn standard_duration(text: &str) -> Option<i64> {
    let (days, clock) = match text.split_once(' ') {
        Some((days, rest)) => {
            let rest = ["days, ", "day, ", "days ", "day "]
                .iter()
                .find_map(|word| rest.strip_prefix(word))
                .unwrap_or(rest);
            let days: i64 = days.parse().ok()?;
            if matches!(rest, "day" | "days") {
                return days.checked_mul(86_400_000_000);
            }
            (days, rest)
        }
        None => (0, text),
    };
    let (sign, clock) = match clock.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, clock),
    };
    let (clock, fraction) = clock.split_once(['.', ',']).unwrap_or((clock, ""));
    if !fraction.bytes().all(|b| b.is_ascii_digit()) || fraction.len() > 12 {
        return None;
    }
    let mut seconds = 0_i64;
    for (place, part) in clock.split(':').enumerate() {
        if place > 2 || part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        seconds = seconds.checked_mul(60)?.checked_add(part.parse().ok()?)?;
    }
    let micros: i64 = format!("{fraction:0<6}").get(..6)?.parse().ok()?;
    let clock = seconds.checked_mul(1_000_000)?.checked_add(micros)?;
    days.checked_mul(86_400_000_000)?.checked_add(sign * clock)
}

fn iso_duration(text: &str) -> Option<i64> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = rest.strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    let mut micros = 0.0_f64;
    let mut read = |part: &str, units: &[(char, f64)]| -> Option<()> {
        let mut rest = part;
        for (unit, length) in units {
            if let Some((number, after)) = rest.split_once(*unit) {
                let plain = number.replace(',', ".");
                let valid = plain.starts_with(|c: char| c.is_ascii_digit())
                    && plain.bytes().all(|b| b.is_ascii_digit() || b == b'.');
                micros += plain.parse::<f64>().ok().filter(|_| valid)? * length;
                rest = after;
            }
        }
        rest.is_empty().then_some(())
    };
    read(days, &[('D', 86_400e6)])?;
    read(clock, &[('H', 3_600e6), ('M', 60e6), ('S', 1e6)])?;
    #[expect(clippy::cast_possible_truncation, reason = "it is in bounds")]
    (micros < 9e18).then(|| (sign * micros).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::{Wrong, date, date_time, duration, time};

    #[test]
    fn a_form_is_told_from_a_value() {
        assert_eq!(date("2026-02-30"), Err(Wrong::Value));
        assert_eq!(date("soon"), Ok(None));
        assert!(matches!(date("2026-2-3"), Ok(Some(_))));
        assert!(matches!(date("20260203"), Ok(Some(_))));
        assert_eq!(time("25:00"), Err(Wrong::Value));
        assert!(matches!(time("10:30:00.5"), Ok(Some(_))));
        assert_eq!(date_time("2026-02-03 10:30+02:00"), Err(Wrong::Zone));
        assert_eq!(date_time("2026-02-03"), date_time("2026-02-03T00:00"));
        assert_eq!(duration("1 02:03:04.5"), Some(93_784_500_000));
        assert_eq!(duration("P1DT2H"), duration("1 day, 2:00:00"));
        assert_eq!(duration("soon"), None);
    }
}

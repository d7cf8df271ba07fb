//! Functions.

use super::number::{to_int, to_real, to_text};
use crate::engine::cell::Cell;
use crate::sql::{Function, Place};

/// What a function gives; none for an aggregate, which no one row can answer.
pub(in crate::engine) fn call(function: Function, arguments: &[Cell]) -> Option<Cell> {
    match function {
        Function::Coalesce => {
            return Some(
                arguments.iter().find(|cell| !cell.is_null()).cloned().unwrap_or(Cell::Null),
            );
        }
        Function::Concat => {
            return Some(Cell::text(arguments.iter().map(to_text).collect::<String>()));
        }
        Function::NullIf => {
            let [left, right] = arguments else { return None };
            return Some(if left == right { Cell::Null } else { left.clone() });
        }
        _ if function.is_aggregate() => return None,
        _ => {}
    }
    if arguments.iter().any(Cell::is_null) {
        return Some(Cell::Null);
    }
    super::date::call(function, arguments)
        .or_else(|| super::math::call(function, arguments))
        .or_else(|| match arguments {
            [only] => one(function, only),
            _ => several(function, arguments),
        })
}

fn one(function: Function, cell: &Cell) -> Option<Cell> {
    let text = |change: fn(&str) -> String| Some(Cell::text(change(&to_text(cell))));
    let real = |change: fn(f64) -> f64| {
        Some(to_real(cell).map_or(Cell::Null, |number| Cell::real(change(number))))
    };
    match function {
        Function::Lower => text(str::to_ascii_lowercase),
        Function::Upper => text(str::to_ascii_uppercase),
        Function::Trim => text(|words| words.trim_matches(' ').to_owned()),
        Function::LeftTrim => text(|words| words.trim_start_matches(' ').to_owned()),
        Function::RightTrim => text(|words| words.trim_end_matches(' ').to_owned()),
        Function::Reverse => text(|words| words.chars().rev().collect()),
        Function::Length => Some(match cell {
            Cell::Blob(bytes) => count(bytes.len()),
            other => count(to_text(other).chars().count()),
        }),
        Function::Abs => Some(match cell {
            Cell::Int(number) => Cell::Int(number.checked_abs()?),
            other => to_real(other).map_or(Cell::Null, |number| Cell::Real(number.abs())),
        }),
        Function::Ceiling => Some(rounded(cell, f64::ceil)),
        Function::Floor => Some(rounded(cell, f64::floor)),
        Function::Sqrt => real(f64::sqrt),
        Function::Char => {
            let code = u32::try_from(to_int(cell)?).ok().and_then(char::from_u32);
            Some(Cell::text(code.unwrap_or(char::REPLACEMENT_CHARACTER).to_string()))
        }
        Function::Unicode => Some(
            to_text(cell)
                .chars()
                .next()
                .map_or(Cell::Null, |code| Cell::Int(u32::from(code).into())),
        ),
        Function::Md5 => {
            let digits = crate::sql::names::names_digest([&*to_text(cell)], 32);
            Some(Cell::text(digits))
        }
        Function::LikePattern(place) => Some(Cell::text(like_pattern(place, &to_text(cell)))),
        Function::UpperLikePattern(place) => {
            let text = to_text(cell).to_ascii_uppercase();
            Some(Cell::text(like_pattern(place, &text)))
        }
        Function::CaseInsensitivePattern => text(|words| format!("(?i){words}")),
        Function::Sign => Some(Cell::Int(
            to_real(cell).map_or(0, |number| i64::from(number > 0.0) - i64::from(number < 0.0)),
        )),
        Function::Round => Some(round(to_real(cell)?, 0)),
        Function::Greatest | Function::Least => Some(cell.clone()),
        _ => None,
    }
}

fn several(function: Function, arguments: &[Cell]) -> Option<Cell> {
    match (function, arguments) {
        (Function::Greatest, _) => arguments.iter().max().cloned(),
        (Function::Least, _) => arguments.iter().min().cloned(),
        (Function::Round, [number, places]) => {
            let places = to_int(places)?.clamp(0, 30);
            Some(round(to_real(number)?, usize::try_from(places).unwrap_or_default()))
        }
        (Function::Mod, [left, right]) => {
            let (left, right) = (to_real(left)?, to_real(right)?);
            Some(if right == 0.0 { Cell::Null } else { Cell::real(left % right) })
        }
        (Function::Power | Function::PowerOperator, [base, exponent]) => {
            Some(Cell::real(to_real(base)?.powf(to_real(exponent)?)))
        }
        (Function::Substr, [text, start]) => Some(substr(&to_text(text), to_int(start)?, None)),
        (Function::Substr, [text, start, length]) => {
            Some(substr(&to_text(text), to_int(start)?, Some(to_int(length)?)))
        }
        (Function::Instr, [text, part]) => Some(instr(&to_text(text), &to_text(part))),
        (Function::Replace, [text, old, new]) => {
            let (text, old) = (to_text(text), to_text(old));
            Some(Cell::text(if old.is_empty() { text } else { text.replace(&old, &to_text(new)) }))
        }
        (Function::LPad | Function::RPad, [text, length, fill]) => {
            let length =
                usize::try_from(to_int(length)?).ok().filter(|length| *length < 1 << 20)?;
            Some(padded(function, &to_text(text), length, &to_text(fill)))
        }
        (Function::BitXor, [left, right]) => Some(Cell::Int(to_int(left)? ^ to_int(right)?)),
        (Function::Repeat, [text, times]) => {
            let times = usize::try_from(to_int(times)?).unwrap_or_default();
            let text = to_text(text);
            (text.len().saturating_mul(times) < 10_000_000).then(|| Cell::text(text.repeat(times)))
        }
        _ => None,
    }
}

/// `_sqlite_lpad` and `_sqlite_rpad` of `django/db/backends/sqlite3/_functions.py`.
fn padded(function: Function, text: &str, length: usize, fill: &str) -> Cell {
    let has = text.chars().count();
    if has >= length {
        return Cell::text(text.chars().take(length).collect::<String>());
    }
    let filling: String = fill.chars().cycle().take(length - has).collect();
    Cell::text(if function == Function::LPad { filling + text } else { text.to_owned() + &filling })
}

fn count(number: usize) -> Cell {
    Cell::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A whole number stays whole.
fn rounded(cell: &Cell, change: fn(f64) -> f64) -> Cell {
    match cell {
        Cell::Int(_) => cell.clone(),
        other => to_real(other).map_or(Cell::Null, |number| Cell::real(change(number))),
    }
}

/// SQLite rounds half away from zero, by writing the number out.
fn round(number: f64, places: usize) -> Cell {
    if number.abs() >= 4_503_599_627_370_496.0 {
        return Cell::real(number);
    }
    if places == 0 {
        return Cell::real((number.abs() + 0.5).floor().copysign(number));
    }
    // `printf("%!.*f")` rounds the first 16 significant digits half up.
    let exact = format!("{:.*}", places + 20, number.abs());
    let Some(point) = exact.find('.') else { return Cell::real(number) };
    let kept = &exact[..=point + places];
    let up = exact.as_bytes().get(point + places + 1).is_some_and(|digit| *digit >= b'5');
    let step = 10f64.powi(-i32::try_from(places).unwrap_or_default());
    let base: f64 = kept.parse().unwrap_or_default();
    let value = if up { format!("{:.places$}", base + step).parse().unwrap_or(base) } else { base };
    Cell::real(value.copysign(number))
}

/// Places count from 1, from the end where they are negative (`substrFunc` of `func.c`).
fn substr(text: &str, start: i64, length: Option<i64>) -> Cell {
    let letters: Vec<char> = text.chars().collect();
    let total = i64::try_from(letters.len()).unwrap_or(i64::MAX);
    let mut length = length.unwrap_or(i64::MAX);
    let mut from = start;
    let negative = length < 0;
    if negative {
        length = length.saturating_neg();
    }
    if from < 0 {
        from += total;
        if from < 0 {
            length = (length.saturating_add(from)).max(0);
            from = 0;
        }
    } else if from > 0 {
        from -= 1;
    } else if length > 0 {
        length -= 1;
    }
    if negative {
        from -= length;
        if from < 0 {
            length += from;
            from = 0;
        }
    }
    let from = usize::try_from(from).unwrap_or_default();
    let length = usize::try_from(length).unwrap_or_default();
    Cell::text(letters.into_iter().skip(from).take(length).collect::<String>())
}

/// A text as a pattern of `LIKE` that it stands for itself in.
fn like_pattern(place: Place, text: &str) -> String {
    let escaped = text.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
    match place {
        Place::Anywhere => format!("%{escaped}%"),
        Place::Start => format!("{escaped}%"),
        Place::End => format!("%{escaped}"),
    }
}

/// The place of a part, counted from 1 in characters; 0 where it is not.
fn instr(text: &str, part: &str) -> Cell {
    match text.find(part) {
        Some(byte) => count(text[..byte].chars().count() + 1),
        None => Cell::Int(0),
    }
}

/// Python's `re.search`. None where the pattern is none.
pub(in crate::engine) fn pattern(pattern: &str) -> Option<regex::Regex> {
    // `\Z` is Python's end of the text, which is `\z` here.
    regex::RegexBuilder::new(&pattern.replace("\\Z", "\\z")).size_limit(1 << 20).build().ok()
}

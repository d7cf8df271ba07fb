//! Dates and times, against what Django's own functions give: `tests/data/sql/dates.txt` was
//! written by them (`django/db/backends/sqlite3/_functions.py`).

use modelyard::engine::Database;
use modelyard::sql::{DatePart, Expr, Function, Output, Select, Statement, Value};

const PARTS: [DatePart; 11] = [
    DatePart::Year,
    DatePart::IsoYear,
    DatePart::Quarter,
    DatePart::Month,
    DatePart::Week,
    DatePart::WeekDay,
    DatePart::IsoWeekDay,
    DatePart::Day,
    DatePart::Hour,
    DatePart::Minute,
    DatePart::Second,
];

fn part(name: &str) -> DatePart {
    PARTS.into_iter().find(|part| part.name() == name).unwrap()
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

/// The function of a line, its arguments, and what Django's gives.
fn read(line: &str) -> (Function, Vec<Value>, String) {
    let words: Vec<&str> = line.split('|').collect();
    let micros = |word: &str| Value::Int(word.parse().unwrap());
    let (function, arguments) = match words.as_slice() {
        ["extract", name, stamp, _] => (Function::DateTimeExtract(part(name)), vec![text(stamp)]),
        ["time_extract", name, time, _] => (Function::TimeExtract(part(name)), vec![text(time)]),
        ["date_trunc", name, stamp, _] => (Function::DateTrunc(part(name)), vec![text(stamp)]),
        ["trunc", name, stamp, _] => (Function::DateTimeTrunc(part(name)), vec![text(stamp)]),
        ["cast_date", stamp, _] => (Function::DateTimeCastDate, vec![text(stamp)]),
        ["cast_time", stamp, _] => (Function::DateTimeCastTime, vec![text(stamp)]),
        ["add", _, stamp, length, _] => (Function::AddDuration, vec![text(stamp), micros(length)]),
        ["subtract", _, stamp, length, _] => {
            (Function::SubtractDuration, vec![text(stamp), micros(length)])
        }
        ["diff", left, right, _] => (Function::TimestampDiff, vec![text(left), text(right)]),
        _ => panic!("{line}"),
    };
    (function, arguments, words[words.len() - 1].to_owned())
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Int(number) | Value::Duration(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        Value::Time(time) => time.format("%H:%M:%S%.f").to_string(),
        Value::DateTime(moment) => moment.format("%Y-%m-%d %H:%M:%S%.f").to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn dates_are_worked_out_as_django_does() {
    let mut database = Database::new();
    let mut wrong = Vec::new();
    for line in include_str!("../../data/sql/dates.txt").lines() {
        let (function, arguments, expected) = read(line);
        let arguments = arguments.into_iter().map(Expr::Value).collect();
        let expr =
            Expr::Call { function, arguments, distinct: false, filter: None, order_by: Vec::new() };
        let outputs = vec![Output { expr, alias: None }];
        let select = Statement::Select(Select { outputs, ..Select::default() });
        let answer = database.execute(&select).unwrap();
        let found = shown(&answer.rows[0][0]);
        if found.trim_end_matches('0') != expected.trim_end_matches('0') {
            wrong.push(format!("{line}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

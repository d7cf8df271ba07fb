//! Functions of real numbers, as Django registers them with SQLite
//! (`django/db/backends/sqlite3/_functions.py`).

use super::number::to_real;
use crate::engine::cell::Cell;
use crate::sql::Function;

/// One of those functions; none where it is another. No argument is NULL.
pub(super) fn call(function: Function, arguments: &[Cell]) -> Option<Cell> {
    let one = |change: fn(f64) -> f64| {
        let number = arguments.first().and_then(to_real);
        Some(number.map_or(Cell::Null, |number| Cell::real(change(number))))
    };
    let two = |change: fn(f64, f64) -> f64| match arguments {
        [left, right] => match (to_real(left), to_real(right)) {
            (Some(left), Some(right)) => Some(Cell::real(change(left, right))),
            _ => Some(Cell::Null),
        },
        _ => None,
    };
    match function {
        Function::Acos => one(f64::acos),
        Function::Asin => one(f64::asin),
        Function::Atan => one(f64::atan),
        Function::Atan2 => two(f64::atan2),
        Function::Cos => one(f64::cos),
        Function::Cot => one(|number| 1.0 / number.tan()),
        Function::Degrees => one(f64::to_degrees),
        Function::Exp => one(f64::exp),
        // SQLite has no logarithm of what is not positive.
        Function::Ln => one(logarithm),
        Function::Log => two(|base, number| logarithm(number) / logarithm(base)),
        Function::Pi => Some(Cell::real(std::f64::consts::PI)),
        Function::Radians => one(f64::to_radians),
        Function::Sin => one(f64::sin),
        Function::Tan => one(f64::tan),
        _ => None,
    }
}

fn logarithm(number: f64) -> f64 {
    if number > 0.0 { number.ln() } else { f64::NAN }
}

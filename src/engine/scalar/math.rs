//! Functions of real numbers, as Django registers them with SQLite
//! (`django/db/backends/sqlite3/_functions.py`).

use super::number::{to_real, to_text};
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
        Function::Random => Some(Cell::real(arguments.first().map_or(0.0, mixed))),
        Function::Pi => Some(Cell::real(std::f64::consts::PI)),
        Function::Radians => one(f64::to_radians),
        Function::Sin => one(f64::sin),
        Function::Tan => one(f64::tan),
        _ => None,
    }
}

/// A number from 0 to 1 that tells nothing of the cell that it is made of (`splitmix64`).
fn mixed(cell: &Cell) -> f64 {
    let text = to_text(cell);
    let mut bits = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    f64::from(u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap_or_default()) / f64::from(u32::MAX)
}

fn logarithm(number: f64) -> f64 {
    if number > 0.0 { number.ln() } else { f64::NAN }
}

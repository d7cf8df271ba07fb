//! Operators between two cells.

use super::affinity::{Affinity, apply};
use super::number::{to_int, to_numeric, to_real, to_text};
use super::{Pattern, from_truth};
use crate::engine::cell::Cell;
use crate::sql::BinaryOperator;

/// What an operator gives; NULL if a side is.
pub(in crate::engine) fn binary(
    operator: BinaryOperator,
    left: Cell,
    right: Cell,
    affinities: (Option<Affinity>, Option<Affinity>),
) -> Cell {
    if left.is_null() || right.is_null() {
        return Cell::Null;
    }
    match operator {
        BinaryOperator::Equal
        | BinaryOperator::NotEqual
        | BinaryOperator::Less
        | BinaryOperator::LessOrEqual
        | BinaryOperator::Greater
        | BinaryOperator::GreaterOrEqual => {
            let (left, right) = apply(left, right, affinities);
            from_truth(Some(match operator {
                BinaryOperator::Equal => left == right,
                BinaryOperator::NotEqual => left != right,
                BinaryOperator::Less => left < right,
                BinaryOperator::LessOrEqual => left <= right,
                BinaryOperator::Greater => left > right,
                _ => left >= right,
            }))
        }
        BinaryOperator::Concatenate => Cell::text(to_text(&left) + &to_text(&right)),
        BinaryOperator::Like => {
            from_truth(Some(Pattern::new(&to_text(&right)).matches(&to_text(&left))))
        }
        BinaryOperator::Regexp => from_truth(
            super::pattern(&to_text(&right)).map(|pattern| pattern.is_match(&to_text(&left))),
        ),
        BinaryOperator::BitAnd => bits(&left, &right, |left, right| left & right),
        BinaryOperator::BitOr => bits(&left, &right, |left, right| left | right),
        BinaryOperator::LeftShift => bits(&left, &right, shifted),
        BinaryOperator::RightShift => {
            bits(&left, &right, |left, by| shifted(left, by.saturating_neg()))
        }
        _ => arithmetic(operator, &to_numeric(&left), &to_numeric(&right)),
    }
}

fn bits(left: &Cell, right: &Cell, change: fn(i64, i64) -> i64) -> Cell {
    match (to_int(left), to_int(right)) {
        (Some(left), Some(right)) => Cell::Int(change(left, right)),
        _ => Cell::Null,
    }
}

/// To the left, or to the right where the count is negative; 64 places and more leave the sign.
fn shifted(number: i64, by: i64) -> i64 {
    match (u32::try_from(by.unsigned_abs()), by >= 0) {
        (Ok(by @ ..64), true) => number << by,
        (_, true) => 0,
        (Ok(by @ ..64), false) => number >> by,
        (_, false) => number >> 63,
    }
}

/// Whole numbers stay whole until they overflow; division by zero gives NULL.
fn arithmetic(operator: BinaryOperator, left: &Cell, right: &Cell) -> Cell {
    if operator == BinaryOperator::Modulo {
        return modulo(left, right);
    }
    if let (Cell::Int(left), Cell::Int(right)) = (left, right) {
        let whole = match operator {
            BinaryOperator::Add => left.checked_add(*right),
            BinaryOperator::Subtract => left.checked_sub(*right),
            BinaryOperator::Multiply => left.checked_mul(*right),
            _ if *right == 0 => return Cell::Null,
            _ => left.checked_div(*right),
        };
        if let Some(whole) = whole {
            return Cell::Int(whole);
        }
    }
    let (Some(left), Some(right)) = (to_real(left), to_real(right)) else { return Cell::Null };
    match operator {
        BinaryOperator::Add => Cell::real(left + right),
        BinaryOperator::Subtract => Cell::real(left - right),
        BinaryOperator::Multiply => Cell::real(left * right),
        _ if right == 0.0 => Cell::Null,
        _ => Cell::real(left / right),
    }
}

fn modulo(left: &Cell, right: &Cell) -> Cell {
    let (Some(whole_left), Some(whole_right)) = (to_int(left), to_int(right)) else {
        return Cell::Null;
    };
    let Some(rest) = (whole_right != 0).then(|| whole_left.wrapping_rem(whole_right)) else {
        return Cell::Null;
    };
    match (left, right) {
        (Cell::Int(_), Cell::Int(_)) => Cell::Int(rest),
        #[expect(clippy::cast_precision_loss, reason = "as SQLite converts")]
        _ => Cell::Real(rest as f64),
    }
}

//! What an expression gives for one row, as SQLite has it: for CHECK constraints, for the
//! conditions of partial indexes, and for the functions that GlueSQL lacks or has otherwise.

mod affinity;
mod date;
mod function;
mod like;
mod math;
mod number;
mod operator;
mod spread;

pub(super) use affinity::{Affinity, apply};
pub(super) use function::{call, pattern};
pub(super) use like::Pattern;
pub(super) use number::{cast, to_numeric, to_text};
pub(super) use operator::binary;
pub(super) use spread::spread;

use super::cell::Cell;
use super::definition::Definition;
use crate::sql::{Expr, Value};

/// Whether a condition is true of a row.
pub(super) fn holds(condition: &Expr, definition: &Definition, row: &[Value]) -> bool {
    evaluate(condition, definition, row).and_then(|cell| truth(&cell)) == Some(true)
}

/// Whether a condition is false of a row; a CHECK lets NULL pass.
pub(super) fn fails(condition: &Expr, definition: &Definition, row: &[Value]) -> bool {
    evaluate(condition, definition, row).and_then(|cell| truth(&cell)) == Some(false)
}

/// Three-valued truth: NULL is none of both.
pub(super) fn truth(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::Null => None,
        Cell::Int(number) => Some(*number != 0),
        Cell::Real(number) => Some(*number != 0.0),
        Cell::Text(text) => match number::leading_number(text) {
            Cell::Int(number) => Some(number != 0),
            Cell::Real(number) => Some(number != 0.0),
            _ => Some(false),
        },
        Cell::Blob(_) => Some(false),
    }
}

/// The cell of a truth.
pub(super) fn from_truth(truth: Option<bool>) -> Cell {
    truth.map_or(Cell::Null, |truth| Cell::Int(i64::from(truth)))
}

/// The cell of an expression; none where it holds a query, which no row can answer.
fn evaluate(expr: &Expr, definition: &Definition, row: &[Value]) -> Option<Cell> {
    let eval = |expr: &Expr| evaluate(expr, definition, row);
    let truth_of = |expr: &Expr| eval(expr).map(|cell| truth(&cell));
    Some(match expr {
        Expr::Column { column, .. } => Cell::from(&row[definition.column(column)?]),
        Expr::Value(value) => Cell::from(value),
        Expr::Binary { operator, left, right } => {
            let affinities = (affinity(left, definition), affinity(right, definition));
            binary(*operator, eval(left)?, eval(right)?, affinities)
        }
        Expr::And(items) => {
            let truths: Option<Vec<_>> = items.iter().map(truth_of).collect();
            let truths = truths?;
            from_truth(if truths.contains(&Some(false)) {
                Some(false)
            } else if truths.contains(&None) {
                None
            } else {
                Some(true)
            })
        }
        Expr::Or(items) => {
            let truths: Option<Vec<_>> = items.iter().map(truth_of).collect();
            let truths = truths?;
            from_truth(if truths.contains(&Some(true)) {
                Some(true)
            } else if truths.contains(&None) {
                None
            } else {
                Some(false)
            })
        }
        Expr::Not(operand) => from_truth(truth_of(operand)?.map(|truth| !truth)),
        Expr::IsNull { operand, negated } => from_truth(Some(eval(operand)?.is_null() != *negated)),
        Expr::In { operand, list } => {
            let list: Option<Vec<_>> = list
                .iter()
                .map(|item| {
                    let equal = crate::sql::BinaryOperator::Equal;
                    let affinities = (affinity(operand, definition), None);
                    Some(truth(&binary(equal, eval(operand)?, eval(item)?, affinities)))
                })
                .collect();
            let list = list?;
            from_truth(if list.contains(&Some(true)) {
                Some(true)
            } else if list.contains(&None) {
                None
            } else {
                Some(false)
            })
        }
        Expr::Between { operand, low, high } => {
            let side = |operator, bound: &Expr| Expr::Binary {
                operator,
                left: operand.clone(),
                right: Box::new(bound.clone()),
            };
            return eval(&Expr::And(vec![
                side(crate::sql::BinaryOperator::GreaterOrEqual, low),
                side(crate::sql::BinaryOperator::LessOrEqual, high),
            ]));
        }
        Expr::Call { function, arguments, .. } => {
            let arguments: Option<Vec<_>> = arguments.iter().map(eval).collect();
            call(*function, &arguments?)?
        }
        Expr::Case { whens, otherwise } => {
            for (when, then) in whens {
                if truth_of(when)? == Some(true) {
                    return eval(then);
                }
            }
            return otherwise.as_ref().map_or(Some(Cell::Null), |otherwise| eval(otherwise));
        }
        Expr::Cast { operand, to } => number::cast(&eval(operand)?, *to),
        Expr::Grouped(inner) => return eval(inner),
        Expr::Numeric(operand) => number::to_numeric(&eval(operand)?),
        Expr::Position(_) | Expr::InSelect { .. } | Expr::Exists(_) | Expr::Scalar(_) => {
            return None;
        }
    })
}

fn affinity(expr: &Expr, definition: &Definition) -> Option<Affinity> {
    match expr {
        Expr::Column { column, .. } => {
            definition.column(column).map(|place| Affinity::of(definition.columns()[place].kind))
        }
        Expr::Cast { to, .. } => Some(Affinity::of(*to)),
        Expr::Numeric(_) => Some(Affinity::Numeric),
        _ => None,
    }
}

//! Variance and standard deviation.

use super::number::to_real;
use crate::engine::cell::Cell;
use crate::sql::Function;

/// The variance or standard deviation of numbers of which the sum of squares, the sum and the
/// count are known: Python's `statistics`, which Django registers with SQLite. It is exact where
/// the numbers are whole; NULL where there are too few.
pub(in crate::engine) fn spread(
    function: Function,
    squares: &Cell,
    sum: &Cell,
    count: &Cell,
) -> Cell {
    let Cell::Int(count) = count else { return Cell::Null };
    let sample = matches!(function, Function::StdDevSample | Function::VarianceSample);
    let divisor = if sample { count - 1 } else { *count };
    if divisor < 1 {
        return Cell::Null;
    }
    let Some(deviations) = deviations(squares, sum, *count) else { return Cell::Null };
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let divisor = *count as f64 * divisor as f64;
    let variance = deviations / divisor;
    Cell::real(match function {
        Function::StdDev | Function::StdDevSample => root(deviations, divisor, variance),
        _ => variance,
    })
}

/// The root of a quotient, rounded once as Python's `_float_sqrt_of_frac`: what the quotient and the
/// root lost in rounding is put back.
fn root(number: f64, divisor: f64, quotient: f64) -> f64 {
    let root = quotient.sqrt();
    if root == 0.0 || !root.is_finite() {
        return root;
    }
    let lost = quotient.mul_add(-divisor, number) / divisor;
    root + (root.mul_add(-root, quotient) + lost) / (2.0 * root)
}

/// The sum of the squares of the deviations from the mean, times the count.
fn deviations(squares: &Cell, sum: &Cell, count: i64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "the result is a floating-point number")]
    if let (Cell::Int(squares), Cell::Int(sum)) = (squares, sum) {
        let whole = i128::from(count) * i128::from(*squares) - i128::from(*sum) * i128::from(*sum);
        return Some(whole as f64);
    }
    let (squares, sum) = (to_real(squares)?, to_real(sum)?);
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    Some((count as f64 * squares - sum * sum).max(0.0))
}

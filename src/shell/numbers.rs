//! Arithmetic of whole and floating-point numbers, by CPython's rules of rounding and sign.

use super::ops::BinaryOp;
use super::raise::{
    PyResult, overflow_error, raise_with, too_big, type_error, value_error, zero_division,
};
use super::value::Value;

/// `a op b` of whole numbers; an error rather than a wrong answer where 64 bits do not hold it.
pub(crate) fn int_binary(op: BinaryOp, a: i64, b: i64) -> PyResult<Value> {
    let fits = |result: Option<i64>| result.map(Value::Int).ok_or_else(too_big);
    match op {
        BinaryOp::Add => fits(a.checked_add(b)),
        BinaryOp::Sub => fits(a.checked_sub(b)),
        BinaryOp::Mul => fits(a.checked_mul(b)),
        BinaryOp::Div => int_division(a, b),
        BinaryOp::FloorDiv if b == 0 => Err(zero_division("integer division or modulo by zero")),
        BinaryOp::Mod if b == 0 => Err(zero_division("integer modulo by zero")),
        BinaryOp::FloorDiv => {
            let quotient = a.checked_div(b).ok_or_else(too_big)?;
            let inexact = a.checked_rem(b).is_some_and(|rest| rest != 0);
            Ok(Value::Int(if inexact && ((a < 0) != (b < 0)) { quotient - 1 } else { quotient }))
        }
        BinaryOp::Mod => {
            let rest = a.checked_rem(b).unwrap_or(0);
            Ok(Value::Int(if rest != 0 && ((rest < 0) != (b < 0)) { rest + b } else { rest }))
        }
        BinaryOp::Pow => int_power(a, b),
        BinaryOp::And => Ok(Value::Int(a & b)),
        BinaryOp::Or => Ok(Value::Int(a | b)),
        BinaryOp::Xor => Ok(Value::Int(a ^ b)),
        BinaryOp::LeftShift | BinaryOp::RightShift if b < 0 => {
            Err(value_error("negative shift count"))
        }
        BinaryOp::RightShift => Ok(Value::Int(a >> b.min(63))),
        BinaryOp::LeftShift => {
            if a == 0 {
                return Ok(Value::Int(0));
            }
            let shift = u32::try_from(b).ok().filter(|shift| *shift < 63).ok_or_else(too_big)?;
            fits(a.checked_mul(1_i64 << shift))
        }
        BinaryOp::MatMul => Err(type_error("unsupported operand type(s) for @: 'int' and 'int'")),
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact below 2^53, else refused")]
fn int_division(a: i64, b: i64) -> PyResult<Value> {
    const EXACT: u64 = 1 << 53;
    if b == 0 {
        return Err(zero_division("division by zero"));
    }
    if a.unsigned_abs() > EXACT || b.unsigned_abs() > EXACT {
        // Python rounds the quotient once; two rounded operands would round it twice.
        if a % b == 0 {
            return Ok(Value::Float((a / b) as f64));
        }
        return Err(overflow_error(
            "division of integers beyond 53 bits is not supported in Modelyard",
        ));
    }
    Ok(Value::Float(a as f64 / b as f64))
}

#[expect(clippy::cast_precision_loss, reason = "as Python's pow() of a negative exponent does")]
fn int_power(a: i64, b: i64) -> PyResult<Value> {
    if b < 0 {
        if a == 0 {
            return Err(zero_division("0.0 cannot be raised to a negative power"));
        }
        return Ok(Value::Float((a as f64).powf(b as f64)));
    }
    if matches!(a, 0 | 1) {
        return Ok(Value::Int(if b == 0 { 1 } else { a }));
    }
    if a == -1 {
        return Ok(Value::Int(if b % 2 == 0 { 1 } else { -1 }));
    }
    let power = u32::try_from(b).ok().and_then(|b| a.checked_pow(b));
    power.map(Value::Int).ok_or_else(too_big)
}

/// `a op b` of floating-point numbers; `None` for an operator they do not have.
pub(crate) fn float_binary(op: BinaryOp, a: f64, b: f64) -> PyResult<Option<Value>> {
    Ok(Some(Value::Float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div if b == 0.0 => return Err(zero_division("float division by zero")),
        BinaryOp::Div => a / b,
        BinaryOp::FloorDiv if b == 0.0 => {
            return Err(zero_division("float floor division by zero"));
        }
        BinaryOp::Mod if b == 0.0 => return Err(zero_division("float modulo")),
        BinaryOp::FloorDiv => float_divmod(a, b).0,
        BinaryOp::Mod => float_divmod(a, b).1,
        BinaryOp::Pow => return float_power(a, b).map(Some),
        _ => return Ok(None),
    })))
}

/// `divmod` of floats (`Objects/floatobject.c`, `_float_div_mod`).
pub(crate) fn float_divmod(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0_f64.copysign(a / b), rest);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest)
}

fn float_power(a: f64, b: f64) -> PyResult<Value> {
    if a == 0.0 && b < 0.0 {
        return Err(zero_division("0.0 cannot be raised to a negative power"));
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b.fract() != 0.0 {
        return Err(super::raise::unsupported("a complex number"));
    }
    let power = a.powf(b);
    if power.is_infinite() && a.is_finite() && b.is_finite() {
        let args = vec![Value::Int(34), Value::str("Numerical result out of range")];
        return Err(raise_with("OverflowError", args));
    }
    Ok(Value::Float(power))
}

/// `-x`, `+x`, `~x` of numbers; `None` for what is none.
pub(crate) fn unary(sign: char, value: &Value) -> Option<PyResult<Value>> {
    let int = match value {
        Value::Int(number) => Some(*number),
        Value::Bool(truth) => Some(i64::from(*truth)),
        _ => None,
    };
    if let Some(number) = int {
        return Some(match sign {
            '-' => number.checked_neg().map(Value::Int).ok_or_else(too_big),
            '+' => Ok(Value::Int(number)),
            _ => Ok(Value::Int(!number)),
        });
    }
    Some(Ok(match (sign, value) {
        ('-', Value::Float(number)) => Value::Float(-number),
        ('-', Value::Decimal(number)) => Value::Decimal(-number),
        ('-', Value::Delta(delta)) => Value::Delta(-delta),
        ('+', Value::Float(_) | Value::Decimal(_) | Value::Delta(_)) => value.clone(),
        _ => return None,
    }))
}

/// A whole number as a float, as `int.__float__` gives it.
#[expect(clippy::cast_precision_loss, reason = "Python rounds as well")]
pub(crate) const fn to_float(number: i64) -> f64 {
    number as f64
}

/// The number that a value stands for in arithmetic with a float.
pub(crate) fn as_float(value: &Value) -> Option<f64> {
    match value {
        Value::Float(number) => Some(*number),
        Value::Int(number) => Some(to_float(*number)),
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        _ => None,
    }
}

/// The whole number that a value is; bools are whole numbers too.
pub(crate) fn as_int(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(*number),
        Value::Bool(truth) => Some(i64::from(*truth)),
        _ => None,
    }
}

/// `round(number, digits)` of a float: to the nearest decimal, by its exact value.
pub(crate) fn round_float(number: f64, digits: i64) -> f64 {
    if !number.is_finite() || digits > 300 {
        return number;
    }
    if let Ok(places) = usize::try_from(digits) {
        // Rust prints the exact value rounded half to even of the exact binary value, as CPython.
        return format!("{number:.places$}").parse().unwrap_or(number);
    }
    if digits < -308 {
        return 0.0_f64.copysign(number);
    }
    let scale = 10_f64.powi(i32::try_from(-digits).unwrap_or(308));
    (number / scale).round_ties_even() * scale
}

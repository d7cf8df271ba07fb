//! `decimal.Decimal`, with the rules of Python's default context: 28 digits, half to even. What
//! the 96 bits of the library cannot hold is an error.

use std::cmp::Ordering;

use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::shell::numbers::as_int;
use crate::shell::ops::BinaryOp;
use crate::shell::raise::{
    PyResult, Raised, overflow_error, raise, raise_with, too_big, type_error,
};
use crate::shell::value::{Method, Value};
use crate::shell::{Args, Interpreter};

const DIGITS: u32 = 28;

fn beyond() -> Raised {
    overflow_error("a Decimal beyond 28 digits is not supported in Modelyard")
}

/// `str(number)`: plain unless the exponent is small (`Lib/_pydecimal.py`, `__str__`).
pub(crate) fn text(number: Decimal) -> String {
    let digits = number.mantissa().unsigned_abs().to_string();
    let scale = i64::from(number.scale());
    let length = i64::try_from(digits.len()).unwrap_or(0);
    let adjusted = length - 1 - scale;
    if adjusted >= -6 {
        return number.to_string();
    }
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let (first, rest) = digits.split_at(1);
    let rest = if rest.is_empty() { String::new() } else { format!(".{rest}") };
    format!("{sign}{first}{rest}E{adjusted}")
}

/// The nearest float.
pub(crate) fn to_float(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or(f64::NAN)
}

/// `int(number)`.
pub(crate) fn whole(number: Decimal) -> PyResult<i64> {
    number.trunc().to_i64().ok_or_else(too_big)
}

/// `Decimal(...)`.
pub(crate) fn construct(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("Decimal", 0, 1)?;
    let Some(value) = values.first() else { return Ok(Value::Decimal(Decimal::ZERO)) };
    match value.unwrapped() {
        Value::Decimal(_) => Ok(value.unwrapped()),
        Value::Str(text) => parse(&text).map(Value::Decimal),
        Value::Float(number) => Decimal::from_f64_retain(number)
            .filter(|decimal| to_float(*decimal).to_bits() == number.to_bits() && exact(number))
            .map(|decimal| Value::Decimal(decimal.normalize()))
            .ok_or_else(beyond),
        other => match as_int(&other) {
            Some(number) => Ok(Value::Decimal(number.into())),
            None => Err(type_error(format!(
                "conversion from {} to Decimal is not supported",
                value.type_name()
            ))),
        },
    }
}

/// Whether a float's exact decimal form has few enough places.
fn exact(number: f64) -> bool {
    let scaled = number * f64::from(1 << 26);
    scaled.is_finite() && scaled.fract() == 0.0 && number.abs() < 1e15
}

fn parse(text: &str) -> PyResult<Decimal> {
    let plain = text.trim().replace('_', "");
    let unsigned = plain.trim_start_matches(['+', '-']);
    let known = unsigned.to_lowercase();
    if matches!(&*known, "nan" | "inf" | "infinity" | "snan") {
        return Err(crate::shell::raise::unsupported(&format!("Decimal('{text}')")));
    }
    let (mantissa, exponent) = known.split_once('e').unwrap_or((&known, "0"));
    let digits = mantissa.replacen('.', "", 1);
    let valid = !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit())
        && exponent.parse::<i32>().is_ok();
    if !valid {
        let class = Value::str("decimal.ConversionSyntax");
        let _ = class;
        return Err(raise("InvalidOperation", "[<class 'decimal.ConversionSyntax'>]"));
    }
    if exponent.parse::<i32>().is_ok_and(|e| e > 0) && known.contains('e') {
        let places = mantissa.split_once('.').map_or(0, |(_, places)| places.len());
        if exponent.parse::<usize>().is_ok_and(|e| e > places) {
            let what = format!("Decimal('{text}'), of a positive exponent");
            return Err(crate::shell::raise::unsupported(&what));
        }
    }
    let parsed = if known.contains('e') {
        Decimal::from_scientific(&plain)
    } else {
        Decimal::from_str_exact(&plain)
    };
    parsed.map_err(|_| beyond())
}

/// The number that a value is in arithmetic with Decimals.
fn operand(value: &Value) -> Option<Decimal> {
    match value {
        Value::Decimal(number) => Some(*number),
        other => as_int(other).map(Decimal::from),
    }
}

fn rounded(number: Decimal) -> PyResult<Decimal> {
    if number.mantissa().unsigned_abs() < 10_u128.pow(DIGITS) {
        return Ok(number);
    }
    number.round_sf_with_strategy(DIGITS, RoundingStrategy::MidpointNearestEven).ok_or_else(beyond)
}

fn division_error(kind: &str) -> Raised {
    raise("DivisionByZero", format!("[<class 'decimal.{kind}'>]"))
}

/// `a op b`; `None` where Decimal has no such operator with that type.
pub(crate) fn binary(op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let (Some(x), Some(y)) = (operand(a), operand(b)) else { return Ok(None) };
    if y.is_zero() && matches!(op, BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod) {
        return Err(match (op, x.is_zero()) {
            (BinaryOp::Div | BinaryOp::FloorDiv, false) => division_error("DivisionByZero"),
            (BinaryOp::Div | BinaryOp::FloorDiv, true) => {
                raise("InvalidOperation", "[<class 'decimal.DivisionUndefined'>]")
            }
            _ => raise("InvalidOperation", "[<class 'decimal.InvalidOperation'>]"),
        });
    }
    let result = match op {
        BinaryOp::Add => x.checked_add(y),
        BinaryOp::Sub => x.checked_sub(y),
        BinaryOp::Mul => {
            // The library drops places that do not fit without a word; Python rounds to 28 digits.
            x.checked_mul(y)
        }
        BinaryOp::Div => return divide(x, y).map(|q| Some(Value::Decimal(q))),
        BinaryOp::FloorDiv => x.checked_div(y).map(|q| q.trunc()),
        BinaryOp::Mod => x.checked_rem(y),
        BinaryOp::Pow => return power(x, b).map(Some),
        _ => return Ok(None),
    };
    Ok(Some(Value::Decimal(rounded(result.ok_or_else(beyond)?)?)))
}

/// The quotient with as few places as it needs, but no fewer than dividend less divisor.
fn divide(x: Decimal, y: Decimal) -> PyResult<Decimal> {
    let quotient = x.checked_div(y).ok_or_else(beyond)?;
    if quotient.checked_mul(y) != Some(x) || quotient.scale() >= DIGITS {
        return rounded(quotient);
    }
    let ideal = x.scale().saturating_sub(y.scale());
    let mut exact = quotient.normalize();
    if exact.scale() < ideal {
        exact.rescale(ideal);
    }
    rounded(exact)
}

fn power(x: Decimal, exponent: &Value) -> PyResult<Value> {
    let Some(exponent) = as_int(exponent).and_then(|e| u32::try_from(e).ok()) else {
        return Err(crate::shell::raise::unsupported("this power of a Decimal"));
    };
    let mut result = Decimal::ONE;
    for _ in 0..exponent.min(200) {
        result = rounded(result.checked_mul(x).ok_or_else(beyond)?)?;
    }
    Ok(Value::Decimal(result))
}

/// How a Decimal compares with another number; `None` for what is no number.
pub(crate) fn order(number: Decimal, other: &Value) -> Option<Ordering> {
    match other {
        Value::Float(float) => match Decimal::from_f64(*float) {
            Some(exact) if to_float(exact).to_bits() == float.to_bits() => {
                let retained = Decimal::from_f64_retain(*float).unwrap_or(exact);
                Some(number.cmp(&retained))
            }
            _ => to_float(number).partial_cmp(float),
        },
        other => operand(other).map(|other| number.cmp(&other)),
    }
}

/// Methods.
pub(crate) const METHODS: &[Method] = super::methods! { "decimal.Decimal":
    "quantize" => quantize,
    "normalize" => normalize,
    "is_zero" => is_zero,
    "to_integral_value" => to_integral,
    "sqrt" => unsupported_method,
};

fn number(value: &Value) -> Decimal {
    match value {
        Value::Decimal(number) => *number,
        _ => Decimal::ZERO,
    }
}

fn unsupported_method(_: &mut Interpreter, _: &Value, _: Args) -> PyResult<Value> {
    Err(crate::shell::raise::unsupported("this method of Decimal"))
}

fn strategy(name: Option<&Value>) -> PyResult<RoundingStrategy> {
    Ok(match name {
        None | Some(Value::None) => RoundingStrategy::MidpointNearestEven,
        Some(Value::Str(name)) => match &**name {
            "ROUND_HALF_EVEN" => RoundingStrategy::MidpointNearestEven,
            "ROUND_HALF_UP" => RoundingStrategy::MidpointAwayFromZero,
            "ROUND_HALF_DOWN" => RoundingStrategy::MidpointTowardZero,
            "ROUND_UP" => RoundingStrategy::AwayFromZero,
            "ROUND_DOWN" => RoundingStrategy::ToZero,
            "ROUND_CEILING" => RoundingStrategy::ToPositiveInfinity,
            "ROUND_FLOOR" => RoundingStrategy::ToNegativeInfinity,
            _ => return Err(type_error("valid values for rounding are the ROUND_ names")),
        },
        Some(_) => return Err(type_error("valid values for rounding are the ROUND_ names")),
    })
}

fn quantize(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.named("quantize", &["exp", "rounding"])?;
    let Some(Some(Value::Decimal(places))) = values.first() else {
        return Err(type_error("conversion to Decimal is not supported"));
    };
    let strategy = strategy(values.get(1).and_then(|v| v.as_ref()))?;
    let mut result = number(value).round_dp_with_strategy(places.scale(), strategy);
    result.rescale(places.scale());
    if result.scale() != places.scale() {
        let message = Value::str("[<class 'decimal.InvalidOperation'>]");
        return Err(raise_with("InvalidOperation", vec![message]));
    }
    Ok(Value::Decimal(result))
}

fn normalize(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("normalize")?;
    let result = number(value).normalize();
    if result.scale() == 0 && !result.is_zero() && (result % Decimal::TEN).is_zero() {
        return Err(crate::shell::raise::unsupported("a Decimal of a positive exponent"));
    }
    Ok(Value::Decimal(result))
}

fn is_zero(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    args.none("is_zero")?;
    Ok(Value::Bool(number(value).is_zero()))
}

fn to_integral(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.named("to_integral_value", &["rounding"])?;
    let strategy = strategy(values.first().and_then(|v| v.as_ref()))?;
    Ok(Value::Decimal(number(value).round_dp_with_strategy(0, strategy)))
}

/// `round(number, digits)`.
pub(crate) fn round(number: Decimal, digits: Option<i64>) -> PyResult<Value> {
    let even = RoundingStrategy::MidpointNearestEven;
    let Some(digits) = digits else {
        return whole(number.round_dp_with_strategy(0, even)).map(Value::Int);
    };
    let Ok(digits @ 0..=28) = u32::try_from(digits) else {
        return Err(crate::shell::raise::unsupported("rounding a Decimal to that place"));
    };
    let mut result = number.round_dp_with_strategy(digits, even);
    result.rescale(digits);
    Ok(Value::Decimal(result))
}

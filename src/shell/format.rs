//! `format(value, spec)`: the mini-language of f-strings (`Python/formatter_unicode.c`).

use super::raise::{PyResult, type_error, value_error};
use super::value::Value;
use super::{Args, Interpreter};

/// A format specification.
#[derive(Default)]
pub(crate) struct Spec {
    pub(crate) fill: Option<char>,
    pub(crate) align: Option<char>,
    pub(crate) sign: Option<char>,
    pub(crate) alternate: bool,
    pub(crate) width: usize,
    pub(crate) grouping: Option<char>,
    pub(crate) precision: Option<usize>,
    pub(crate) kind: Option<char>,
}

impl Spec {
    fn parse(spec: &str, type_name: &str) -> PyResult<Self> {
        let chars: Vec<char> = spec.chars().collect();
        let mut parsed = Self::default();
        let mut at = 0;
        let is_align = |c: Option<&char>| c.is_some_and(|c| "<>=^".contains(*c));
        if is_align(chars.get(1)) {
            (parsed.fill, parsed.align) = (Some(chars[0]), Some(chars[1]));
            at = 2;
        } else if is_align(chars.first()) {
            parsed.align = Some(chars[0]);
            at = 1;
        }
        if let Some(sign @ ('+' | '-' | ' ')) = chars.get(at) {
            parsed.sign = Some(*sign);
            at += 1;
        }
        if chars.get(at) == Some(&'#') {
            parsed.alternate = true;
            at += 1;
        }
        if chars.get(at) == Some(&'0') {
            parsed.fill = parsed.fill.or(Some('0'));
            parsed.align = parsed.align.or(Some('='));
            at += 1;
        }
        (parsed.width, at) = digits(&chars, at)?;
        if let Some(grouping @ (',' | '_')) = chars.get(at) {
            parsed.grouping = Some(*grouping);
            at += 1;
        }
        if chars.get(at) == Some(&'.') {
            let (precision, end) = digits(&chars, at + 1)?;
            if end == at + 1 {
                return Err(value_error("Format specifier missing precision"));
            }
            parsed.precision = Some(precision);
            at = end;
        }
        parsed.kind = chars.get(at).copied();
        if chars.len() > at + 1 {
            return Err(value_error(format!(
                "Invalid format specifier '{spec}' for object of type '{type_name}'"
            )));
        }
        Ok(parsed)
    }

    /// Pads `body`, with `sign` before the padding when that is between them.
    fn pad(&self, sign: &str, body: &str, default: char) -> String {
        let length = sign.chars().count() + body.chars().count();
        let missing = self.width.saturating_sub(length);
        let fill = self.fill.unwrap_or(' ');
        let (before, after) = match self.align.unwrap_or(default) {
            '<' => (0, missing),
            '^' => (missing / 2, missing - missing / 2),
            '=' => {
                let zeros: String = std::iter::repeat_n(fill, missing).collect();
                return format!("{sign}{zeros}{body}");
            }
            _ => (missing, 0),
        };
        let side = |count| std::iter::repeat_n(fill, count).collect::<String>();
        format!("{}{sign}{body}{}", side(before), side(after))
    }

    fn sign_of(&self, negative: bool) -> &'static str {
        match (negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            _ => "",
        }
    }

    /// Groups the digits before the point, and pads.
    fn number(&self, negative: bool, digits: &str) -> String {
        let sign = self.sign_of(negative);
        let Some(grouping) = self.grouping else { return self.pad(sign, digits, '>') };
        let size = if self.kind.is_some_and(|kind| "xXob".contains(kind)) { 4 } else { 3 };
        let split = digits.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(digits.len());
        let (whole, rest) = digits.split_at(split);
        let mut whole = whole.to_owned();
        // Zeros that fill the width are grouped as well.
        if self.fill == Some('0') && self.align == Some('=') {
            let room = self.width.saturating_sub(sign.len() + rest.len());
            while group(&whole, grouping, size).len() < room {
                whole.insert(0, '0');
            }
            let grouped = group(&whole, grouping, size);
            let grouped = grouped.trim_start_matches(grouping);
            return self.pad(sign, &format!("{grouped}{rest}"), '>');
        }
        self.pad(sign, &format!("{}{rest}", group(&whole, grouping, size)), '>')
    }
}

fn digits(chars: &[char], mut at: usize) -> PyResult<(usize, usize)> {
    let mut number = 0_usize;
    while let Some(digit) = chars.get(at).and_then(|c| c.to_digit(10)) {
        number = number * 10 + digit as usize;
        if number > 100_000 {
            return Err(value_error("a width beyond 100000 is not supported in Modelyard"));
        }
        at += 1;
    }
    Ok((number, at))
}

fn group(digits: &str, separator: char, size: usize) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(size) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The digits of a float in form `e`, `f` or `g`, without a sign.
pub(crate) fn float_digits(number: f64, kind: char, precision: usize, alternate: bool) -> String {
    let number = number.abs();
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return "inf".to_owned();
    }
    match kind {
        'e' => {
            let text = format!("{number:.precision$e}");
            let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
            let exponent: i32 = exponent.parse().unwrap_or(0);
            let sign = if exponent < 0 { '-' } else { '+' };
            format!("{mantissa}e{sign}{:02}", exponent.abs())
        }
        'g' => {
            let precision = precision.max(1);
            let text = format!("{number:.*e}", precision - 1);
            let exponent: i32 = text.split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0);
            let trim = |text: String| {
                if alternate || !text.contains('.') {
                    text
                } else {
                    text.trim_end_matches('0').trim_end_matches('.').to_owned()
                }
            };
            let limit = i32::try_from(precision).unwrap_or(i32::MAX);
            if exponent < -4 || exponent >= limit {
                let scientific = float_digits(number, 'e', precision - 1, alternate);
                let (mantissa, rest) = scientific.split_once('e').unwrap_or((&scientific, "+00"));
                format!("{}e{rest}", trim(mantissa.to_owned()))
            } else {
                let places = usize::try_from(limit - 1 - exponent).unwrap_or(0);
                trim(format!("{number:.places$}"))
            }
        }
        _ => format!("{number:.precision$}"),
    }
}

fn unknown(kind: char, type_name: &str) -> super::raise::Raised {
    value_error(format!("Unknown format code '{kind}' for object of type '{type_name}'"))
}

impl Interpreter {
    /// `format(value, spec)`.
    pub(crate) fn format(&mut self, value: &Value, spec: &str) -> PyResult<String> {
        if let Value::Instance(instance) = value {
            let args = Args::one(Value::str(spec));
            if let Some(text) = self.call_special(value, "__format__", args)? {
                return self.str(&text);
            }
            if spec.is_empty() || instance.class.find("__str__").is_some() {
                let text = self.str(value)?;
                if spec.is_empty() {
                    return Ok(text);
                }
                if matches!(instance.base, Value::Str(_)) {
                    return format_text(&text, spec);
                }
            }
        }
        if spec.is_empty() {
            return self.str(value);
        }
        match &value.unwrapped() {
            Value::Str(text) => format_text(text, spec),
            Value::Int(number) => format_int(*number, spec, "int"),
            Value::Bool(truth) => format_int(i64::from(*truth), spec, "bool"),
            Value::Float(number) => format_float(*number, spec),
            Value::Decimal(number) => format_decimal(*number, spec),
            Value::Date(_) | Value::DateTime(_) | Value::Time(_) => self
                .call_method(value, "strftime", Args::one(Value::str(spec)))
                .and_then(|text| self.str(&text)),
            Value::Host(host) => host.clone().format(self, spec),
            other => Err(type_error(format!(
                "unsupported format string passed to {}.__format__",
                other.type_name()
            ))),
        }
    }
}

fn format_text(text: &str, spec: &str) -> PyResult<String> {
    let spec = Spec::parse(spec, "str")?;
    if let Some(kind) = spec.kind.filter(|kind| *kind != 's') {
        return Err(unknown(kind, "str"));
    }
    if spec.sign.is_some() {
        return Err(value_error("Sign not allowed in string format specifier"));
    }
    if spec.align == Some('=') && spec.fill != Some('0') {
        return Err(value_error("'=' alignment not allowed in string format specifier"));
    }
    let cut: String = match spec.precision {
        Some(precision) => text.chars().take(precision).collect(),
        None => text.to_owned(),
    };
    let spec = Spec { align: spec.align.filter(|align| *align != '='), ..spec };
    Ok(spec.pad("", &cut, '<'))
}

fn format_int(number: i64, spec_text: &str, type_name: &str) -> PyResult<String> {
    let spec = Spec::parse(spec_text, type_name)?;
    let size = number.unsigned_abs();
    let negative = number < 0;
    let digits = match spec.kind {
        None | Some('d' | 'n') => size.to_string(),
        Some('x') => format!("{}{size:x}", if spec.alternate { "0x" } else { "" }),
        Some('X') => format!("{}{size:X}", if spec.alternate { "0X" } else { "" }),
        Some('o') => format!("{}{size:o}", if spec.alternate { "0o" } else { "" }),
        Some('b') => format!("{}{size:b}", if spec.alternate { "0b" } else { "" }),
        Some('c') => {
            let char = u32::try_from(number).ok().and_then(char::from_u32);
            return Ok(spec.pad("", &char.map(String::from).unwrap_or_default(), '<'));
        }
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            return format_float(super::numbers::to_float(number), spec_text);
        }
        Some(kind) => return Err(unknown(kind, type_name)),
    };
    if spec.precision.is_some() {
        return Err(value_error("Precision not allowed in integer format specifier"));
    }
    Ok(spec.number(negative, &digits))
}

fn format_float(number: f64, spec: &str) -> PyResult<String> {
    let spec = Spec::parse(spec, "float")?;
    let precision = spec.precision.unwrap_or(6);
    let digits = match spec.kind {
        None => match spec.precision {
            None => super::repr::float(number.abs()),
            Some(precision) => {
                // As `g`, but with a digit after the point.
                let text = float_digits(number, 'g', precision, false);
                if text.contains(['.', 'e', 'n', 'i']) || text.len() > precision.max(1) {
                    text
                } else {
                    text + ".0"
                }
            }
        },
        Some('f' | 'F') => float_digits(number, 'f', precision, spec.alternate),
        Some('e') => float_digits(number, 'e', precision, spec.alternate),
        Some('E') => float_digits(number, 'e', precision, spec.alternate).to_uppercase(),
        Some('g' | 'n') => float_digits(number, 'g', precision, spec.alternate),
        Some('G') => float_digits(number, 'g', precision, spec.alternate).to_uppercase(),
        Some('%') => float_digits(number * 100.0, 'f', precision, spec.alternate) + "%",
        Some(kind) => return Err(unknown(kind, "float")),
    };
    Ok(spec.number(number.is_sign_negative() && !number.is_nan(), &digits))
}

fn format_decimal(number: rust_decimal::Decimal, spec: &str) -> PyResult<String> {
    let spec = Spec::parse(spec, "decimal.Decimal")?;
    let rounded = |number: rust_decimal::Decimal, places: usize| {
        let places = u32::try_from(places).unwrap_or(28).min(28);
        let mut rounded = number
            .round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointNearestEven);
        rounded.rescale(places);
        rounded
    };
    let number = match (spec.kind, spec.precision) {
        (Some('f' | 'F'), Some(places)) => rounded(number, places),
        (None | Some('f' | 'F' | 'g' | 'G' | 'n'), None) => number,
        (Some('%'), places) => {
            let hundred = number.checked_mul(rust_decimal::Decimal::ONE_HUNDRED);
            let number = hundred.ok_or_else(super::raise::too_big)?;
            let number = places.map_or(number, |places| rounded(number, places));
            let text = number.abs().to_string();
            return Ok(spec.number(number.is_sign_negative(), &(text + "%")));
        }
        _ => return Err(super::raise::unsupported("this format of a Decimal")),
    };
    Ok(spec.number(number.is_sign_negative(), &number.abs().to_string()))
}

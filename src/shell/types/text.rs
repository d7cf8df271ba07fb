//! `str(...)` and functions of the class.

use crate::shell::raise::{PyResult, raise, type_error, value_error};
use crate::shell::value::{Builtin, Map, Value};
use crate::shell::{Args, Interpreter};

/// `str(...)`.
pub(crate) fn construct(shell: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    let _ = args.take("encoding");
    let values = args.between("str", 0, 3)?;
    match &values[..] {
        [] => Ok(Value::str("")),
        [Value::Bytes(_), _, ..] => shell.call_method(&values[0], "decode", Args::default()),
        [value @ Value::Str(_)] => Ok(value.clone()),
        [value, ..] => Ok(Value::str(shell.str(value)?)),
    }
}

/// Functions of the class.
pub(crate) const STATICS: &[Builtin] = super::builtins! { "maketrans" => maketrans };

fn maketrans(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("maketrans", 1, 3)?;
    let code = |c: char| Value::Int(i64::from(u32::from(c)));
    let mut pairs: Vec<(Value, Value)> = Vec::new();
    match &values[..] {
        [Value::Dict(dict)] => {
            for (key, value) in dict.map.borrow().values() {
                let key = match key {
                    Value::Str(text) => match text.chars().next() {
                        Some(c) if text.chars().count() == 1 => code(c),
                        _ => {
                            return Err(value_error(
                                "string keys in translate table must be of length 1",
                            ));
                        }
                    },
                    other => other.clone(),
                };
                pairs.push((key, value.clone()));
            }
        }
        [Value::Str(from), Value::Str(to), rest @ ..] => {
            if from.chars().count() != to.chars().count() {
                return Err(value_error(
                    "the first two maketrans arguments must have equal length",
                ));
            }
            pairs.extend(from.chars().zip(to.chars()).map(|(a, b)| (code(a), code(b))));
            if let [Value::Str(gone)] = rest {
                pairs.extend(gone.chars().map(|c| (code(c), Value::None)));
            }
        }
        _ => {
            return Err(type_error("if you give only one argument to maketrans it must be a dict"));
        }
    }
    let map: Map = shell.map_of(pairs)?;
    Ok(Value::dict(map))
}

/// `chr(number)`.
pub(crate) fn chr(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("chr")?;
    let Value::Int(number) = value else {
        return Err(type_error(format!(
            "'{}' object cannot be interpreted as an integer",
            value.type_name()
        )));
    };
    match u32::try_from(number).ok().and_then(char::from_u32) {
        Some(c) => Ok(Value::str(c.to_string())),
        None => Err(value_error("chr() arg not in range(0x110000)")),
    }
}

/// `ord(text)`.
pub(crate) fn ord(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("ord")?;
    match &value {
        Value::Str(text) => {
            let mut chars = text.chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => Ok(Value::Int(i64::from(u32::from(c)))),
                _ => Err(raise(
                    "TypeError",
                    format!(
                        "ord() expected a character, but string of length {} found",
                        text.chars().count()
                    ),
                )),
            }
        }
        other => Err(type_error(format!(
            "ord() expected string of length 1, but {} found",
            other.type_name()
        ))),
    }
}

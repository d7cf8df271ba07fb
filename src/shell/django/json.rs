//! Values of `JSONField`: Python's objects and JSON texts (`json.dumps`, `json.loads`).

use crate::shell::Interpreter;
use crate::shell::key::Key;
use crate::shell::raise::{PyResult, type_error};
use crate::shell::value::{Map, Value};

/// `json.loads(text)`; the text itself where it is none.
pub(super) fn loads(text: &str) -> Value {
    match serde_json::from_str(text) {
        Ok(value) => python(value),
        Err(_) => Value::str(text),
    }
}

fn python(value: serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::None,
        serde_json::Value::Bool(truth) => Value::Bool(truth),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(whole) => Value::Int(whole),
            None => Value::Float(number.as_f64().unwrap_or_default()),
        },
        serde_json::Value::String(text) => Value::Str(text.into()),
        serde_json::Value::Array(items) => Value::list(items.into_iter().map(python).collect()),
        serde_json::Value::Object(pairs) => {
            let mut map = Map::default();
            for (name, value) in pairs {
                let name: std::rc::Rc<str> = name.into();
                map.insert(Key::Str(name.clone()), (Value::Str(name), python(value)));
            }
            Value::dict(map)
        }
    }
}

/// `json.dumps(value)`.
///
/// # Errors
/// `TypeError` for what has no form in JSON.
pub(super) fn dumps(shell: &mut Interpreter, value: &Value) -> PyResult<String> {
    let _level = shell.enter(" while encoding a JSON object")?;
    Ok(match value.unwrapped() {
        Value::None => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Str(text) => ascii(&serde_json::Value::from(&*text).to_string()),
        number @ (Value::Int(_) | Value::Float(_)) => shell.repr(&number)?,
        list @ (Value::List(_) | Value::Tuple(_)) => {
            let mut parts = Vec::new();
            for item in shell.collect(&list)? {
                parts.push(dumps(shell, &item)?);
            }
            format!("[{}]", parts.join(", "))
        }
        Value::Dict(dict) => {
            let pairs: Vec<(Value, Value)> = dict.map.borrow().values().cloned().collect();
            let mut parts = Vec::with_capacity(pairs.len());
            for (name, item) in pairs {
                let name = match name.unwrapped() {
                    Value::Str(_) => dumps(shell, &name)?,
                    Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {
                        format!("\"{}\"", dumps(shell, &name)?)
                    }
                    other => {
                        return Err(type_error(format!(
                            "keys must be str, int, float, bool or None, not {}",
                            other.type_name()
                        )));
                    }
                };
                parts.push(format!("{name}: {}", dumps(shell, &item)?));
            }
            format!("{{{}}}", parts.join(", "))
        }
        other => {
            let kind = other.type_name();
            return Err(type_error(format!("Object of type {kind} is not JSON serializable")));
        }
    })
}

/// Characters beyond ASCII escaped, as `ensure_ascii=True` does.
fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if char.is_ascii() {
            out.push(char);
            continue;
        }
        let mut units = [0; 2];
        for unit in char.encode_utf16(&mut units) {
            out.push_str(&format!("\\u{unit:04x}"));
        }
    }
    out
}

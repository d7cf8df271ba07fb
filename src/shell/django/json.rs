//! JSON to Python's values, as `json.loads` reads it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::shell::key::Key;
use crate::shell::value::{Map, Str, Value};

/// The value of a JSON text; none where it is not JSON.
pub(crate) fn loads(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().map(|Loaded(value)| value)
}

struct Loaded(Value);

impl<'de> Deserialize<'de> for Loaded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Loader).map(Self)
    }
}

/// Makes values in the order of the text, which maps of `serde_json` do not keep.
struct Loader;

impl<'de> Visitor<'de> for Loader {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::None)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Int(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "there are no whole numbers beyond")]
        Ok(i64::try_from(number).map_or(Value::Float(number as f64), Value::Int))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::str(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Loaded(value)) = items.next_element()? {
            values.push(value);
        }
        Ok(Value::list(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut map = Map::default();
        while let Some((key, Loaded(value))) = items.next_entry::<String, Loaded>()? {
            let key: Str = key.into();
            map.insert(Key::Str(key.clone()), (Value::Str(key), value));
        }
        Ok(Value::dict(map))
    }
}

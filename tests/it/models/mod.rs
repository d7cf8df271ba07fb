//! models.py read, written and edited.

mod edits;
mod generate;
mod goldens;
mod properties;

use modelyard::models::Module;
use proptest::prelude::ProptestConfig;
use serde_json::Value;

/// A configuration with this many cases; `PROPTEST_CASES` asks for another number.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|it| it.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(cases),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A module without its places, to compare two readings.
fn placeless(module: &Module) -> Value {
    let mut value = serde_json::to_value(module).unwrap();
    strip(&mut value);
    value
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.retain(|key, _| key != "span" && !key.ends_with("_span"));
            entries.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

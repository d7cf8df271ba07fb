//! What fields do with values (`django/db/models/fields/`).

use super::{Arg, Error, FieldId, OutputField, Registry, Result};
use crate::sql::Value;

/// What is wrong with a value (`ValidationError`), before it is put under the name of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    /// Its message, with its parameters filled in.
    pub message: String,
    /// Its code: `invalid`, `null`, `blank` …
    pub code: &'static str,
}

/// `Field.get_prep_value`, for lookups and for storing: the value that the database is given.
///
/// # Errors
/// What Django raises: "Field 'id' expected a number but got 'abc'.", `ValidationError` …
pub fn get_prep_value(_registry: &Registry, _field: OutputField, _value: &Arg) -> Result<Value> {
    Err(Error::unsupported("a value"))
}

/// `Field.to_python`: the value as Python has it, from what was given.
///
/// # Errors
/// One or more messages, as `full_clean()` puts them under the name of the field.
pub fn to_python(
    _registry: &Registry,
    _field: FieldId,
    _value: &Arg,
) -> std::result::Result<Value, Vec<ValidationError>> {
    Ok(Value::Null)
}

/// `Field.clean`: `to_python`, `validate` and `run_validators`.
///
/// # Errors
/// As [`to_python`].
pub fn clean(
    registry: &Registry,
    field: FieldId,
    value: &Arg,
) -> std::result::Result<Value, Vec<ValidationError>> {
    to_python(registry, field, value)
}

/// Python's `repr()` of a value.
pub fn repr(_value: &Value) -> String {
    String::new()
}

/// Python's `str()` of a value.
pub fn to_str(_value: &Value) -> String {
    String::new()
}

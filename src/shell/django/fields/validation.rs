//! `Model.full_clean()` and its parts: in Python, beside the other modules
//! (`django/db/models/base.py`).

use crate::shell::raise::PyResult;
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};

/// The module that holds them.
const MODULE: &str = "django.db.models.validation";

fn run(shell: &mut Interpreter, name: &str, value: &Value, args: Args) -> PyResult<Value> {
    let module = shell.import(MODULE)?;
    let function = shell.get_attr(&module, name)?;
    shell.call(&function, args.prepend(value.clone()))
}

/// `Model.full_clean`.
pub(crate) fn full_clean(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    run(shell, "full_clean", value, args)
}

/// `Model.clean_fields`.
pub(crate) fn clean_fields(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    run(shell, "clean_fields", value, args)
}

/// `Model.validate_unique`.
pub(crate) fn validate_unique(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
) -> PyResult<Value> {
    run(shell, "validate_unique", value, args)
}

/// `Model.validate_constraints`.
pub(crate) fn validate_constraints(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
) -> PyResult<Value> {
    run(shell, "validate_constraints", value, args)
}

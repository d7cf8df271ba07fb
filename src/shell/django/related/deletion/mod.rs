//! Deletion (`django/db/models/deletion.py`): the collector first finds out all that goes along, then
//! the plan is carried out.

mod relations;
mod collector;
mod rules;
mod refuse;
mod run;

pub(crate) use relations::reverse_relations;

use super::super::apps::model_of_instance;
use super::super::model::pk_of;
use collector::{Collector, Manner, Objects};
use crate::shell::raise::{PyResult, value_error};
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};

/// `Model.delete(using=None, keep_parents=False)`.
///
/// # Errors
/// `ProtectedError`, `RestrictedError`, and those of the database.
pub(crate) fn delete_instance(
    shell: &mut Interpreter,
    value: &Value,
    mut args: Args,
) -> PyResult<Value> {
    let Some(model) = model_of_instance(value) else { return Ok(Value::None) };
    let keeps = match args.take("keep_parents").or_else(|| args.positional.get(1).cloned()) {
        Some(keeps) => shell.truth(&keeps)?,
        None => false,
    };
    if matches!(pk_of(shell, value)?, Value::None) {
        let registry = shell.registry();
        let options = registry.options(model.id);
        return Err(value_error(format!(
            "{} object can't be deleted because its {} attribute is set to None.",
            options.object_name,
            registry.field(options.pk).attname
        )));
    }
    let mut collector = Collector::new(value.clone());
    let manner = Manner { keep_parents: keeps, ..Manner::top() };
    collector.collect(shell, Objects::Rows(vec![value.clone()]), &manner)?;
    collector.delete(shell)
}

/// Deletes the rows of a QuerySet that nobody else has, without order and `select_related()`:
/// `QuerySet.delete()` after its checks.
///
/// # Errors
/// As [`delete_instance`].
pub(crate) fn delete_queryset(shell: &mut Interpreter, value: &Value) -> PyResult<Value> {
    let mut collector = Collector::new(value.clone());
    collector.collect(shell, Objects::QuerySet(value.clone()), &Manner::top())?;
    collector.delete(shell)
}

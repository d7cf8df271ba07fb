//! Deletion (`django/db/models/deletion.py`): the collector first finds out all that goes along, then
//! the plan is carried out.

mod relations;
mod collector;
mod rules;
mod refuse;
mod run;

pub(crate) use relations::{rank, reverse_relations};

use super::super::apps::model_of_instance;
use super::super::model::pk_of;
use super::super::query;
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};
use collector::{Collector, Manner, Objects};

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

/// `QuerySet.delete()`.
///
/// # Errors
/// `TypeError` where the rows are not plain ones of the model; as [`delete_instance`].
pub(crate) fn delete_queryset(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
) -> PyResult<Value> {
    args.none("QuerySet.delete")?;
    let Some(state) = query::state(value) else { return Ok(Value::None) };
    if state.with(|query| query.combinator().is_some())? {
        use crate::orm::query::SetOperator;
        let name = match state.with(crate::orm::query::Query::combinator)? {
            Some(SetOperator::Intersection) => "intersection",
            Some(SetOperator::Difference) => "difference",
            _ => "union",
        };
        return Err(crate::shell::raise::raise(
            "NotSupportedError",
            format!("Calling QuerySet.delete() after {name}() is not supported."),
        ));
    }
    if state.with(crate::orm::query::Query::is_sliced)? {
        return Err(type_error("Cannot use 'limit' or 'offset' with delete()."));
    }
    if state.fields.borrow().is_some() {
        return Err(type_error("Cannot call delete() after .values() or .values_list()"));
    }
    let copy = query::chain(shell, value)?;
    if let Some(state) = query::state(&copy) {
        state.change(shell, |query| {
            query.clear_select_related();
            query.order_by(&[])
        })?;
    }
    let mut collector = Collector::new(value.clone());
    collector.collect(shell, Objects::QuerySet(copy), &Manner::top())?;
    let counts = collector.delete(shell)?;
    let old = state.results.borrow_mut().take();
    drop(old);
    Ok(counts)
}

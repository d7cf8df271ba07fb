//! Finding rows by one field, without a QuerySet object: only where no Python of the learner's could
//! take part.

use std::rc::Rc;

use super::super::apps::ModelClass;
use super::super::convert::to_arg;
use super::super::query;
use crate::orm::query::Query;
use crate::orm::{Arg, Child, FieldId, Q};
use crate::shell::Interpreter;
use crate::shell::raise::PyResult;
use crate::shell::value::Value;

/// How many rows `get()` looks at to tell in its message how many there are (`MAX_GET_RESULTS`).
const MAX_GET_RESULTS: u64 = 21;

/// A query with one condition: `model.objects.filter(lookup=value)`.
///
/// # Errors
/// What building the condition raises.
pub(super) fn filtered(
    shell: &mut Interpreter,
    model: &ModelClass,
    lookup: &str,
    value: Arg,
) -> PyResult<Query> {
    let mut query = Query::new(shell.registry(), model.id);
    let condition = Q::and(vec![Child::Lookup(lookup.into(), value)]);
    query.filter(&condition).map_err(|error| shell.raise_orm(error))?;
    Ok(query)
}

/// Whether a model's base manager is Django's own: then no Python of the learner's can be in the way.
pub(super) fn is_plain_base(shell: &Interpreter, model: &ModelClass) -> bool {
    match model.base_manager.get() {
        Some(Value::Instance(manager)) => {
            Rc::ptr_eq(&manager.class, &shell.builtin_class("Manager"))
        }
        _ => false,
    }
}

/// The instances of a query's rows.
///
/// # Errors
/// What running the query raises.
pub(super) fn rows(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    query: Query,
) -> PyResult<Vec<Value>> {
    let class = shell.builtin_class("QuerySet");
    let queryset = query::with_query(shell, &class, model, query)?;
    query::fetch_all(shell, &queryset)
}

/// `model._base_manager.get(field=value)`.
///
/// # Errors
/// The model's `DoesNotExist` and `MultipleObjectsReturned`.
pub(super) fn get_by(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    field: FieldId,
    value: Value,
) -> PyResult<Value> {
    let registry = shell.registry();
    let arg = to_arg(shell, &value)?;
    let mut query = filtered(shell, model, &registry.field(field).attname, arg)?;
    query.clear_ordering();
    query.set_limits(None, Some(MAX_GET_RESULTS));
    let mut found = rows(shell, model, query)?;
    if found.len() == 1
        && let Some(row) = found.pop()
    {
        return Ok(row);
    }
    let name = &registry.options(model.id).object_name;
    let (class, message) = if found.is_empty() {
        ("DoesNotExist", format!("{name} matching query does not exist."))
    } else {
        let count = found.len();
        (
            "MultipleObjectsReturned",
            format!("get() returned more than one {name} -- it returned {count}!"),
        )
    };
    match model.class().and_then(|own| own.find(class)) {
        Some(Value::Class(class)) => Err(shell.raise_class(&class, vec![Value::str(message)])),
        _ => Err(crate::shell::raise::raise("ObjectDoesNotExist", message)),
    }
}

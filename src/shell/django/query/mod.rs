//! QuerySets (`django/db/models/query.py`).

mod prefetch;
mod state;

pub(crate) use prefetch::{KeyOf, Prefetched};
pub(crate) use state::{KnownRelated, QuerySetState, Rows, make, state, with_query};

use std::rc::Rc;

use super::apps::ModelClass;
use crate::orm::{Arg, FieldId, ModelId};
use crate::shell::Interpreter;
use crate::shell::raise::{PyResult, unsupported};
use crate::shell::value::Value;
use crate::sql::{Expr, Update};

/// A QuerySet of all rows of a model, of the class `QuerySet` itself.
///
/// # Errors
/// None in practice.
pub(crate) fn queryset(shell: &mut Interpreter, model: &Rc<ModelClass>) -> PyResult<Value> {
    let class = shell.builtin_class("QuerySet");
    make(shell, &class, model)
}

/// `queryset._chain()`: a copy without its rows.
///
/// # Errors
/// What a `_clone` of the learner's raises.
pub(crate) fn chain(_shell: &mut Interpreter, _queryset: &Value) -> PyResult<Value> {
    Err(unsupported("chain"))
}

/// The rows of a QuerySet, fetched if they were not (`_fetch_all`).
///
/// # Errors
/// What running the query raises.
pub(crate) fn fetch_all(_shell: &mut Interpreter, _queryset: &Value) -> PyResult<Vec<Value>> {
    Err(unsupported("fetch_all"))
}

/// An update of one row with expressions among its values, for `save()`.
///
/// # Errors
/// What resolving the expressions raises.
pub(crate) fn update_of_fields(
    _shell: &mut Interpreter,
    _model: ModelId,
    _condition: Expr,
    _values: &[(FieldId, Arg)],
) -> PyResult<Update> {
    Err(unsupported("an expression in save()"))
}

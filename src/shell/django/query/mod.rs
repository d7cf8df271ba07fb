//! QuerySets (`django/db/models/query.py`).

use crate::orm::{Arg, FieldId, ModelId};
use crate::shell::Interpreter;
use crate::shell::raise::{PyResult, unsupported};
use crate::sql::{Expr, Update};

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

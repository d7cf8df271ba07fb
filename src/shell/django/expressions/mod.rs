//! Expressions as Python objects, and what the query layer gets of them
//! (`django/db/models/expressions.py`, `query_utils.py`, `aggregates.py`, `functions/`).
//!
//! The classes are written in Python, beside this file. Each has a `_kind`, by which it is known
//! here, also where a learner derives a class of their own.

mod read;
mod output;

pub(crate) use read::{child, condition_of, expression};

use std::rc::Rc;

use crate::shell::Args;
use crate::shell::Interpreter;
use crate::shell::raise::PyResult;
use crate::shell::value::{Str, Value};

/// Modules written in Python: name, text.
const SOURCES: &[(&str, &str)] = &[
    ("django.db.models.query_utils", include_str!("q.py")),
    ("django.db.models.expressions", include_str!("expressions.py")),
    ("django.db.models.aggregates", include_str!("aggregates.py")),
    ("django.db.models.functions", include_str!("functions.py")),
];

/// Registers the modules of expressions.
pub(super) fn install(shell: &mut Interpreter) {
    for (name, source) in SOURCES {
        shell.register_module(name, Rc::new(|shell, names| shell.run_module(source, names)));
    }
}

/// What kind of expression an object is, by its class.
pub(super) fn kind(value: &Value) -> Option<Str> {
    let Value::Instance(instance) = value else { return None };
    match instance.class.find("_kind")? {
        Value::Str(kind) => Some(kind),
        _ => None,
    }
}

/// Whether a value is a `Q`.
pub(crate) fn is_q(value: &Value) -> bool {
    kind(value).is_some_and(|kind| &*kind == "Q")
}

/// Whether a value is an expression or a `Q`.
pub(crate) fn is_expression(value: &Value) -> bool {
    kind(value).is_some()
}

/// `hasattr(value, 'resolve_expression')`: expressions, and QuerySets.
pub(crate) fn is_resolvable(value: &Value) -> bool {
    is_expression(value) || super::query::state(value).is_some()
}

/// `expression.default_alias`; none where there is none.
///
/// # Errors
/// What a `default_alias` of the learner's raises, other than what says that there is none.
pub(crate) fn default_alias(shell: &mut Interpreter, value: &Value) -> PyResult<Option<Str>> {
    match shell.find_attr(value, "default_alias") {
        Ok(Some(alias)) => Ok(Some(shell.str(&alias)?.into())),
        Ok(None) => Ok(None),
        Err(raised) if shell.is_a(&raised, "TypeError") => Ok(None),
        Err(raised) if shell.is_a(&raised, "AttributeError") => Ok(None),
        Err(raised) => Err(raised),
    }
}

/// Makes an expression: `F(name)` and the like.
fn make(shell: &mut Interpreter, class: &str, args: Args) -> PyResult<Value> {
    let module = shell.import("django.db.models.expressions")?;
    let class = shell.get_attr(&module, class)?;
    shell.call(&class, args)
}

/// `F(name)`.
///
/// # Errors
/// None in practice.
pub(crate) fn f(shell: &mut Interpreter, name: &Str) -> PyResult<Value> {
    make(shell, "F", Args::one(Value::Str(name.clone())))
}

/// `Case(When(pk=key, then=value), …, output_field=field)`, for `bulk_update()`.
///
/// # Errors
/// None in practice.
pub(crate) fn case_of_keys(
    shell: &mut Interpreter,
    pairs: Vec<(Value, Value)>,
    output: Value,
) -> PyResult<Value> {
    let mut whens = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        let then = if is_resolvable(&value) {
            value
        } else {
            let keywords = vec![("output_field".into(), output.clone())];
            make(shell, "Value", Args { positional: vec![value], keywords })?
        };
        let keywords = vec![("pk".into(), key), ("then".into(), then)];
        whens.push(make(shell, "When", Args { positional: Vec::new(), keywords })?);
    }
    let keywords = vec![("output_field".into(), output)];
    make(shell, "Case", Args { positional: whens, keywords })
}

//! Copies of QuerySets, and the steps of a chain that only add conditions.

use std::rc::Rc;

use super::super::convert::{conditions, keyword_conditions};
use super::super::expressions;
use super::state::{QuerySetState, state, with_query};
use crate::orm::query::{Query, SetOperator};
use crate::orm::{Q, Result as OrmResult};
use crate::shell::raise::{PyResult, Raised, raise, type_error};
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};

/// The state of what must be a QuerySet.
pub(super) fn own(value: &Value) -> PyResult<Rc<QuerySetState>> {
    state(value).ok_or_else(|| type_error("descriptor of 'QuerySet' needs a QuerySet object"))
}

/// Whether a method is Django's own in the class of an object.
pub(crate) fn is_native(value: &Value, name: &str) -> bool {
    match value {
        Value::Instance(instance) => {
            matches!(instance.class.find(name), Some(Value::Descriptor(_)))
        }
        _ => false,
    }
}

/// `queryset._chain()`: a copy without its rows.
///
/// # Errors
/// What a `_clone` of the learner's raises.
pub(crate) fn chain(shell: &mut Interpreter, queryset: &Value) -> PyResult<Value> {
    if let Some(own) = state(queryset)
        && own.fresh.replace(false)
    {
        return Ok(queryset.clone());
    }
    let copy = if is_native(queryset, "_clone") {
        clone(shell, queryset)?
    } else {
        shell.call_method(queryset, "_clone", Args::default())?
    };
    if let Some(state) = state(&copy)
        && state.sticky.replace(false)
        && let Some(query) = state.query.borrow_mut().as_mut()
    {
        query.filter_is_sticky = true;
    }
    Ok(copy)
}

/// `QuerySet._clone`.
pub(super) fn clone(shell: &mut Interpreter, queryset: &Value) -> PyResult<Value> {
    let own = own(queryset)?;
    let Value::Instance(instance) = queryset else { return Ok(Value::None) };
    let copy = with_query(shell, &instance.class, &own.model()?, own.chained()?)?;
    if let Some(state) = state(&copy) {
        take_over(&own, &state);
    }
    Ok(copy)
}

/// What a copy keeps besides the query.
fn take_over(from: &QuerySetState, to: &QuerySetState) {
    to.sticky.set(from.sticky.get());
    to.rows.set(from.rows.get());
    let lookups = from.prefetch_lookups.borrow();
    if !lookups.is_empty() {
        to.prefetch_lookups.borrow_mut().clone_from(&lookups);
    }
    let known = from.known_related.borrow();
    if !known.is_empty() {
        to.known_related.borrow_mut().clone_from(&known);
    }
    to.fields.borrow_mut().clone_from(&from.fields.borrow());
    to.hint.borrow_mut().clone_from(&from.hint.borrow());
}

/// A copy whose query is changed.
pub(super) fn changed<T>(
    shell: &mut Interpreter,
    queryset: &Value,
    change: impl FnOnce(&mut Query) -> OrmResult<T>,
) -> PyResult<Value> {
    let copy = chain(shell, queryset)?;
    own(&copy)?.change(shell, change)?;
    Ok(copy)
}

/// `_not_support_combined_queries`.
pub(super) fn refuse_combined(state: &QuerySetState, method: &str) -> PyResult<()> {
    match state.with(Query::combinator)? {
        None => Ok(()),
        Some(operator) => Err(raise(
            "NotSupportedError",
            format!(
                "Calling QuerySet.{method}() after {}() is not supported.",
                operator_name(operator)
            ),
        )),
    }
}

/// Django's word for a set operation.
pub(super) const fn operator_name(operator: SetOperator) -> &'static str {
    match operator {
        SetOperator::Union | SetOperator::UnionAll => "union",
        SetOperator::Intersection => "intersection",
        SetOperator::Difference => "difference",
    }
}

/// `TypeError` with these words once a slice was taken.
pub(super) fn refuse_sliced(state: &QuerySetState, message: &'static str) -> PyResult<()> {
    if state.with(Query::is_sliced)? { Err(type_error(message)) } else { Ok(()) }
}

/// Whether conditions are required or excluded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// `filter()`.
    Filter,
    /// `exclude()`.
    Exclude,
}

/// `filter()`.
pub(super) fn filter(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "filter")?;
    filter_or_exclude(shell, queryset, args, Sense::Filter)
}

/// `exclude()`.
pub(super) fn exclude(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "exclude")?;
    filter_or_exclude(shell, queryset, args, Sense::Exclude)
}

fn filter_or_exclude(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
    sense: Sense,
) -> PyResult<Value> {
    if !args.positional.is_empty() || !args.keywords.is_empty() {
        refuse_sliced(&*own(queryset)?, "Cannot filter a query once a slice has been taken.")?;
    }
    let copy = chain(shell, queryset)?;
    restrict(shell, &copy, args, sense)?;
    Ok(copy)
}

/// Adds conditions to a QuerySet that is nobody else's (`_filter_or_exclude_inplace`).
pub(super) fn restrict(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
    sense: Sense,
) -> PyResult<()> {
    if args.positional.is_empty() && args.keywords.is_empty() && sense == Sense::Filter {
        return Ok(());
    }
    let mut wrong: Vec<String> = args
        .keywords
        .iter()
        .filter(|(name, _)| matches!(&**name, "_connector" | "_negated"))
        .map(|(name, _)| format!("'{name}'"))
        .collect();
    if !wrong.is_empty() {
        wrong.sort();
        return Err(type_error(format!("The following kwargs are invalid: {}", wrong.join(", "))));
    }
    let q = conditions(shell, args)?;
    own(queryset)?.change(shell, |query| match sense {
        Sense::Filter => query.filter(&q),
        Sense::Exclude => query.exclude(&q),
    })
}

/// `complex_filter()`: a `Q`, or a dictionary of lookups.
pub(super) fn complex_filter(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
) -> PyResult<Value> {
    let value = args.exactly_one("complex_filter")?;
    if expressions::is_q(&value) {
        let q: Q = conditions(shell, Args::one(value))?;
        return changed(shell, queryset, |query| query.filter(&q));
    }
    let args = keyword_conditions(&value)?;
    filter_or_exclude(shell, queryset, args, Sense::Filter)
}

/// An exception of a model: `Book.DoesNotExist`.
pub(super) fn raise_of_model(
    shell: &mut Interpreter,
    state: &QuerySetState,
    name: &str,
    message: String,
) -> Raised {
    let made = state.model().and_then(|model| {
        let class = model.class().map_or(Value::None, Value::Class);
        let exception = shell.get_attr(&class, name)?;
        shell.call(&exception, Args::one(Value::str(message)))
    });
    match made {
        Ok(Value::Instance(exception)) => shell.raise_instance(exception),
        Ok(_) => type_error("exceptions must derive from BaseException"),
        Err(raised) => raised,
    }
}

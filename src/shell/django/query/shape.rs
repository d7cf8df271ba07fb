//! Methods that say what comes back: annotations, `values()`, orders, `select_related()` …

use std::rc::Rc;

use super::super::expressions;
use super::chain::{changed, own, refuse_combined, refuse_sliced};
use super::get::orderings;
use super::state::{Rows, state};
use crate::orm::query::Query;
use crate::orm::{Expression, Result as OrmResult};
use crate::shell::raise::{PyResult, raise, type_error, value_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

/// `_validate_values_are_expressions`.
pub(super) fn refuse_values(
    shell: &mut Interpreter,
    values: &[Value],
    method: &str,
) -> PyResult<()> {
    let mut wrong = Vec::new();
    for value in values {
        if !expressions::is_resolvable(value) {
            wrong.push(shell.str(value)?);
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    wrong.sort();
    let wrong = wrong.join(", ");
    Err(type_error(format!("QuerySet.{method}() received non-expression(s): {wrong}.")))
}

/// `annotate()`.
pub(super) fn annotate(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "annotate")?;
    annotated(shell, queryset, args, Query::annotate)
}

/// `alias()`.
pub(super) fn alias(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "alias")?;
    annotated(shell, queryset, args, Query::alias)
}

/// What adds annotations to a query.
type Adds = fn(&mut Query, &[(Rc<str>, Expression)]) -> OrmResult<()>;

fn annotated(shell: &mut Interpreter, queryset: &Value, args: Args, add: Adds) -> PyResult<Value> {
    let all = args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value));
    let all: Vec<Value> = all.cloned().collect();
    refuse_values(shell, &all, "annotate")?;
    let mut named: Vec<(Str, Value)> = Vec::new();
    for value in args.positional {
        let Some(alias) = expressions::default_alias(shell, &value)? else {
            return Err(type_error("Complex annotations require an alias"));
        };
        if args.keywords.iter().any(|(name, _)| *name == alias) {
            return Err(value_error(format!(
                "The named annotation '{alias}' conflicts with the default name for another \
                 annotation."
            )));
        }
        named.retain(|(name, _)| *name != alias);
        named.push((alias, value));
    }
    named.extend(args.keywords);
    let mut made = Vec::with_capacity(named.len());
    for (name, value) in named {
        made.push((name, expressions::expression(shell, &value)?));
    }
    changed(shell, queryset, |query| add(query, &made))
}

/// `values()`.
pub(super) fn values(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let mut fields = names_of(shell, args.positional)?;
    fields.extend(args.keywords.iter().map(|(name, _)| name.clone()));
    with_values(shell, queryset, fields, args.keywords, Rows::Values)
}

/// `_values`.
fn with_values(
    shell: &mut Interpreter,
    queryset: &Value,
    fields: Vec<Str>,
    expressions: Vec<(Str, Value)>,
    rows: Rows,
) -> PyResult<Value> {
    let from = if expressions.is_empty() {
        queryset.clone()
    } else {
        let args = Args { positional: Vec::new(), keywords: expressions };
        shell.call_method(queryset, "annotate", args)?
    };
    let copy = changed(shell, &from, |query| query.values(&fields))?;
    if let Some(state) = state(&copy) {
        state.rows.set(rows);
        *state.fields.borrow_mut() = Some(fields.into());
    }
    Ok(copy)
}

/// Names of fields, which must be texts.
fn names_of(shell: &mut Interpreter, values: Vec<Value>) -> PyResult<Vec<Str>> {
    let mut names = Vec::with_capacity(values.len());
    for value in values {
        match value.unwrapped() {
            Value::Str(name) => names.push(name),
            Value::None => {
                return Err(type_error("argument of type 'NoneType' is not iterable"));
            }
            _ if expressions::is_expression(&value) => {
                return Err(raise(
                    "AttributeError",
                    format!("'{}' object has no attribute 'split'", value.type_name()),
                ));
            }
            other => names.push(shell.str(&other)?.into()),
        }
    }
    Ok(names)
}

/// `values_list()`.
pub(super) fn values_list(
    shell: &mut Interpreter,
    queryset: &Value,
    mut args: Args,
) -> PyResult<Value> {
    let flat = flag(shell, &mut args, "flat")?;
    let named = flag(shell, &mut args, "named")?;
    if let Some((name, _)) = args.keywords.first() {
        return Err(type_error(format!(
            "QuerySet.values_list() got an unexpected keyword argument '{name}'"
        )));
    }
    if flat && named {
        return Err(type_error("'flat' and 'named' can't be used together."));
    }
    if flat && args.positional.len() > 1 {
        return Err(type_error(
            "'flat' is not valid when values_list is called with more than one field.",
        ));
    }
    let rows = match (flat, named) {
        (true, _) => Rows::Flat,
        (_, true) => Rows::Named,
        _ => Rows::List,
    };
    let (fields, expressions) = listed(shell, args.positional)?;
    with_values(shell, queryset, fields, expressions, rows)
}

fn flag(shell: &mut Interpreter, args: &mut Args, name: &str) -> PyResult<bool> {
    match args.take(name) {
        Some(value) => shell.truth(&value),
        None => Ok(false),
    }
}

/// Names and what they stand for.
type Named = Vec<(Str, Value)>;

/// The names for the columns of `values_list()`, and the expressions among them.
fn listed(shell: &mut Interpreter, given: Vec<Value>) -> PyResult<(Vec<Str>, Named)> {
    let mut known: Vec<(Str, bool)> = Vec::new();
    for value in &given {
        if let Value::Str(name) = value
            && !known.iter().any(|(known, _)| known == name)
        {
            known.push((name.clone(), false));
        }
    }
    let (mut fields, mut named) = (Vec::new(), Vec::new());
    let mut counter = 1;
    for value in given {
        let (mut name, expression, seen) = if expressions::is_resolvable(&value) {
            let name = match expressions::default_alias(shell, &value)? {
                Some(alias) => alias,
                None => value.type_name().to_lowercase().into(),
            };
            (name, Some(value), true)
        } else {
            let name: Str = match &value {
                Value::Str(name) => name.clone(),
                other => shell.str(other)?.into(),
            };
            let seen = known.iter().any(|(known, seen)| *known == name && *seen);
            let expression = if seen { Some(expressions::f(shell, &name)?) } else { None };
            (name, expression, seen)
        };
        if seen {
            let prefix = name.clone();
            name = format!("{prefix}{counter}").into();
            while known.iter().any(|(known, _)| *known == name) {
                counter += 1;
                name = format!("{prefix}{counter}").into();
            }
        }
        if let Some(expression) = expression {
            named.push((name.clone(), expression));
        }
        match known.iter_mut().find(|(known, _)| *known == name) {
            Some(slot) => slot.1 = true,
            None => known.push((name.clone(), true)),
        }
        fields.push(name);
    }
    Ok((fields, named))
}

/// `order_by()`.
pub(super) fn order_by(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_sliced(&*own(queryset)?, "Cannot reorder a query once a slice has been taken.")?;
    let ordering = orderings(shell, args.positional)?;
    changed(shell, queryset, |query| query.order_by(&ordering))
}

/// `reverse()`.
pub(super) fn reverse(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("QuerySet.reverse")?;
    refuse_sliced(&*own(queryset)?, "Cannot reverse a query once a slice has been taken.")?;
    changed(shell, queryset, |query| {
        query.reverse();
        Ok(())
    })
}

/// `distinct()`.
pub(super) fn distinct(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let own = own(queryset)?;
    refuse_combined(&own, "distinct")?;
    refuse_sliced(&own, "Cannot create distinct fields once a slice has been taken.")?;
    if !args.positional.is_empty() {
        // Django raises this when the query is compiled; SQLite cannot do it.
        return Err(raise(
            "NotSupportedError",
            "DISTINCT ON fields is not supported by this database backend",
        ));
    }
    changed(shell, queryset, |query| {
        query.set_distinct();
        Ok(())
    })
}

/// `none()`.
pub(super) fn none(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("QuerySet.none")?;
    changed(shell, queryset, |query| {
        query.set_empty();
        Ok(())
    })
}

fn only_none(values: &[Value]) -> bool {
    matches!(values, [Value::None])
}

/// `TypeError` after `values()`.
fn refuse_after_values(queryset: &Value, message: &'static str) -> PyResult<()> {
    if own(queryset)?.fields.borrow().is_some() { Err(type_error(message)) } else { Ok(()) }
}

/// `select_related()`.
pub(super) fn select_related(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "select_related")?;
    refuse_after_values(
        queryset,
        "Cannot call select_related() after .values() or .values_list()",
    )?;
    let clears = only_none(&args.positional);
    let names = if clears { Vec::new() } else { names_of(shell, args.positional)? };
    changed(shell, queryset, |query| {
        match (clears, names.is_empty()) {
            (true, _) => query.clear_select_related(),
            (false, true) => query.select_related_all(),
            (false, false) => query.select_related(&names),
        }
        Ok(())
    })
}

/// `prefetch_related()`.
pub(super) fn prefetch_related(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "prefetch_related")?;
    let copy = super::chain(shell, queryset)?;
    let own = own(&copy)?;
    if only_none(&args.positional) {
        own.prefetch_lookups.borrow_mut().clear();
        return Ok(copy);
    }
    for lookup in &args.positional {
        let to = match lookup {
            Value::Str(text) => text.to_string(),
            other => {
                let to = shell.get_attr(other, "prefetch_to")?;
                shell.str(&to)?
            }
        };
        let first = to.split("__").next().unwrap_or_default();
        if own.with(|query| query.has_filtered_relation(first))? {
            return Err(value_error("prefetch_related() is not supported with FilteredRelation."));
        }
    }
    own.prefetch_lookups.borrow_mut().extend(args.positional);
    Ok(copy)
}

/// `defer()`.
pub(super) fn defer(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "defer")?;
    refuse_after_values(queryset, "Cannot call defer() after .values() or .values_list()")?;
    let clears = only_none(&args.positional);
    let names = if clears { Vec::new() } else { names_of(shell, args.positional)? };
    changed(shell, queryset, |query| {
        if clears {
            query.clear_deferred_loading();
        } else {
            query.defer(&names);
        }
        Ok(())
    })
}

/// `only()`.
pub(super) fn only(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_combined(&*own(queryset)?, "only")?;
    refuse_after_values(queryset, "Cannot call only() after .values() or .values_list()")?;
    if only_none(&args.positional) {
        return Err(type_error("Cannot pass None as an argument to only()."));
    }
    let names = names_of(shell, args.positional)?;
    for name in &names {
        let first = name.split("__").next().unwrap_or_default();
        if own(queryset)?.with(|query| query.has_filtered_relation(first))? {
            return Err(value_error("only() is not supported with FilteredRelation."));
        }
    }
    changed(shell, queryset, |query| query.only(&names))
}

/// `using()`: there is one database.
pub(super) fn using(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let alias = args.exactly_one("using")?;
    super::super::manager::check_alias(shell, &alias)?;
    super::chain(shell, queryset)
}

/// `select_for_update()`: SQLite has no row locks and Django passes it over there.
pub(super) fn select_for_update(
    shell: &mut Interpreter,
    queryset: &Value,
    mut args: Args,
) -> PyResult<Value> {
    if flag(shell, &mut args, "nowait")? && flag(shell, &mut args, "skip_locked")? {
        return Err(value_error("The nowait option cannot be used with skip_locked."));
    }
    super::chain(shell, queryset)
}

/// `extra()` and `raw()` take SQL as text.
pub(super) fn extra(_: &mut Interpreter, _: &Value, _: Args) -> PyResult<Value> {
    Err(crate::shell::raise::unsupported("QuerySet.extra()"))
}

/// `raw()`.
pub(super) fn raw(_: &mut Interpreter, _: &Value, _: Args) -> PyResult<Value> {
    Err(crate::shell::raise::unsupported("QuerySet.raw()"))
}

/// `dates()`.
pub(super) fn dates(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    const KINDS: &[&str] = &["year", "month", "week", "day"];
    let message = "'kind' must be one of 'year', 'month', 'week', or 'day'.";
    spans(shell, queryset, args, "dates", (KINDS, message), Query::dates)
}

/// `datetimes()`.
pub(super) fn datetimes(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    const KINDS: &[&str] = &["year", "month", "week", "day", "hour", "minute", "second"];
    let message = "'kind' must be one of 'year', 'month', 'week', 'day', 'hour', 'minute', or \
                   'second'.";
    spans(shell, queryset, args, "datetimes", (KINDS, message), Query::datetimes)
}

fn spans(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
    method: &str,
    (kinds, message): (&[&str], &'static str),
    apply: fn(&mut Query, &str, &str, &str) -> OrmResult<()>,
) -> PyResult<Value> {
    let [field, kind, order, _] = super::super::native::arguments(
        args,
        &format!("QuerySet.{method}"),
        ["field_name", "kind", "order", "tzinfo"],
        2,
    )?;
    let text = |shell: &mut Interpreter, value: Option<Value>| match value {
        Some(value) => shell.str(&value),
        None => Ok("ASC".to_owned()),
    };
    let (field, kind, order) = (text(shell, field)?, text(shell, kind)?, text(shell, order)?);
    if !kinds.contains(&&*kind) {
        return Err(value_error(message));
    }
    if !matches!(&*order, "ASC" | "DESC") {
        return Err(value_error("'order' must be either 'ASC' or 'DESC'."));
    }
    let copy = changed(shell, queryset, |query| apply(query, &field, &kind, &order))?;
    if let Some(state) = state(&copy) {
        state.rows.set(Rows::Flat);
        let name = if method == "dates" { "datefield" } else { "datetimefield" };
        *state.fields.borrow_mut() = Some(vec![Str::from(name)].into());
    }
    Ok(copy)
}

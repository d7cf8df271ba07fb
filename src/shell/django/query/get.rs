//! Methods that ask for one object or one value: `get`, `first`, `count`, `exists`, `aggregate` …

use super::super::apps::model_of_instance;
use super::super::convert::to_python;
use super::super::expressions;
use super::super::model::pk_of;
use super::super::native::arguments;
use super::chain::{
    chain, changed, is_native, operator_name, own, raise_of_model, refuse_combined, refuse_sliced,
};
use super::rows;
use super::state::{Rows, state};
use crate::orm::query::{Aggregation, Ordering, Query};
use crate::orm::registry::Named;
use crate::shell::raise::{PyResult, raise, type_error, value_error};
use crate::shell::value::{Map, Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::Statement;

/// `MAX_GET_RESULTS`.
const MAX_GET_RESULTS: u64 = 21;

/// `_fetch_all`: the rows of a QuerySet, fetched if they were not.
///
/// # Errors
/// What running the query raises, and prefetching.
pub(crate) fn fetch_all(shell: &mut Interpreter, queryset: &Value) -> PyResult<Vec<Value>> {
    let list = fetched(shell, queryset)?;
    let items = list.items.borrow().clone();
    Ok(items)
}

/// The same as the list that the QuerySet keeps.
pub(super) fn fetched(
    shell: &mut Interpreter,
    queryset: &Value,
) -> PyResult<std::rc::Rc<crate::shell::value::List>> {
    let own = own(queryset)?;
    if own.fetched().is_none() {
        let made = rows::run(shell, &own)?;
        own.set_results(made);
    }
    if !own.prefetch_done.get() && !own.prefetch_lookups.borrow().is_empty() {
        let lookups = own.prefetch_lookups.borrow().clone();
        let items = own.fetched().map(|list| list.items.borrow().clone()).unwrap_or_default();
        super::prefetch::prefetch(shell, items, &lookups)?;
        own.prefetch_done.set(true);
    }
    Ok(own.fetched().unwrap_or_default())
}

/// `get()`.
pub(super) fn get(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let own_state = own(queryset)?;
    let has_args = !args.positional.is_empty() || !args.keywords.is_empty();
    let (combinator, can_filter) =
        own_state.with(|query| (query.combinator(), !query.is_sliced()))?;
    let copy = match combinator {
        Some(operator) if has_args => {
            return Err(raise(
                "NotSupportedError",
                format!(
                    "Calling QuerySet.get(...) with filters after {}() is not supported.",
                    operator_name(operator)
                ),
            ));
        }
        Some(_) => chain(shell, queryset)?,
        None if is_native(queryset, "filter") => super::chain::filter(shell, queryset, args)?,
        None => shell.call_method(queryset, "filter", args)?,
    };
    let own_copy = own(&copy)?;
    own_copy.change(shell, |query| {
        if can_filter {
            query.order_by(&[])?;
        }
        query.set_limits(None, Some(MAX_GET_RESULTS));
        Ok(())
    })?;
    let list = fetched(shell, &copy)?;
    let items = list.items.borrow();
    if let [one] = &items[..] {
        return Ok(one.clone());
    }
    let name = {
        let model = own_state.model()?;
        shell.registry().options(model.id).object_name.clone()
    };
    if items.is_empty() {
        let message = format!("{name} matching query does not exist.");
        return Err(raise_of_model(shell, &own_state, "DoesNotExist", message));
    }
    let count = match items.len() {
        n if n as u64 >= MAX_GET_RESULTS => format!("more than {}", MAX_GET_RESULTS - 1),
        n => n.to_string(),
    };
    let message = format!("get() returned more than one {name} -- it returned {count}!");
    Err(raise_of_model(shell, &own_state, "MultipleObjectsReturned", message))
}

/// `first()`.
pub(super) fn first(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("QuerySet.first")?;
    let ordered = own(queryset)?.with(Query::ordered)?;
    let from = if ordered { queryset.clone() } else { by_key(shell, queryset, "first", "pk")? };
    one_of(shell, &from)
}

/// `last()`.
pub(super) fn last(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("QuerySet.last")?;
    let ordered = own(queryset)?.with(Query::ordered)?;
    let from = if ordered {
        shell.call_method(queryset, "reverse", Args::default())?
    } else {
        by_key(shell, queryset, "last", "-pk")?
    };
    one_of(shell, &from)
}

fn by_key(shell: &mut Interpreter, queryset: &Value, method: &str, name: &str) -> PyResult<Value> {
    if own(queryset)?.with(Query::groups_by_values)? {
        return Err(type_error(format!(
            "Cannot use QuerySet.{method}() on an unordered queryset performing aggregation. Add \
             an ordering with order_by()."
        )));
    }
    shell.call_method(queryset, "order_by", Args::one(Value::str(name)))
}

/// The first of `queryset[:1]`.
fn one_of(shell: &mut Interpreter, queryset: &Value) -> PyResult<Value> {
    let fetched_rows = own(queryset)?.fetched();
    if let Some(list) = fetched_rows {
        return Ok(list.items.borrow().first().cloned().unwrap_or(Value::None));
    }
    let copy = changed(shell, queryset, |query| {
        query.set_limits(None, Some(1));
        Ok(())
    })?;
    let list = fetched(shell, &copy)?;
    let first = list.items.borrow().first().cloned();
    Ok(first.unwrap_or(Value::None))
}

/// `earliest()`.
pub(super) fn earliest(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_sliced(&*own(queryset)?, "Cannot change a query once a slice has been taken.")?;
    earliest_by(shell, queryset, args)
}

/// `latest()`.
pub(super) fn latest(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    refuse_sliced(&*own(queryset)?, "Cannot change a query once a slice has been taken.")?;
    let reversed = shell.call_method(queryset, "reverse", Args::default())?;
    earliest_by(shell, &reversed, args)
}

fn earliest_by(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let mut names = args.positional;
    if names.is_empty() {
        names = get_latest_by(shell, queryset)?;
    }
    let ordering = orderings(shell, names)?;
    let copy = changed(shell, queryset, |query| {
        query.order_by(&ordering)?;
        query.set_limits(None, Some(1));
        Ok(())
    })?;
    get(shell, &copy, Args::default())
}

/// `Meta.get_latest_by`.
fn get_latest_by(shell: &mut Interpreter, queryset: &Value) -> PyResult<Vec<Value>> {
    let model = own(queryset)?.model()?;
    let registry = shell.registry();
    let names = &registry.declared_model(model.id).get_latest_by;
    if names.is_empty() {
        return Err(value_error(
            "earliest() and latest() require either fields as positional arguments or \
             'get_latest_by' in the model's Meta.",
        ));
    }
    Ok(names.iter().map(|name| Value::str(name.as_str())).collect())
}

/// The arguments of `order_by()`.
pub(super) fn orderings(shell: &mut Interpreter, names: Vec<Value>) -> PyResult<Vec<Ordering>> {
    let mut made = Vec::with_capacity(names.len());
    for name in names {
        made.push(match &name {
            Value::Str(text) => Ordering::Name(text.clone()),
            value if expressions::is_expression(value) => {
                Ordering::Expression(Box::new(expressions::expression(shell, value)?))
            }
            other => Ordering::Other(shell.repr(other)?.into()),
        });
    }
    Ok(made)
}

/// `count()`.
pub(super) fn count(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("QuerySet.count")?;
    let own = own(queryset)?;
    if let Some(list) = own.fetched() {
        return Ok(Value::Int(i64::try_from(list.items.borrow().len()).unwrap_or(i64::MAX)));
    }
    let made = own.with(Query::count)?.map_err(|error| shell.raise_orm(error))?;
    let values = aggregated(shell, made)?;
    Ok(values.into_iter().next().map_or(Value::Int(0), |(_, value)| value))
}

/// Runs a query of one row.
fn aggregated(shell: &mut Interpreter, query: Aggregation) -> PyResult<Vec<(Str, Value)>> {
    let row = match query.statement {
        None => None,
        Some(statement) => shell.execute(Statement::Select(statement))?.rows.into_iter().next(),
    };
    let mut row = row.unwrap_or_default().into_iter();
    Ok(query
        .columns
        .into_iter()
        .map(|column| {
            let value = match row.next() {
                Some(value) => column.convert(value),
                None => column.empty.clone(),
            };
            (column.name, to_python(value))
        })
        .collect())
}

/// `aggregate()`.
pub(super) fn aggregate(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let own = own(queryset)?;
    let all = args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value));
    let all: Vec<Value> = all.cloned().collect();
    super::shape::refuse_values(shell, &all, "aggregate")?;
    let mut named = args.keywords;
    for value in args.positional {
        let Some(alias) = expressions::default_alias(shell, &value)? else {
            return Err(type_error("Complex aggregates require an alias"));
        };
        named.retain(|(name, _)| *name != alias);
        named.push((alias, value));
    }
    let mut asked = Vec::with_capacity(named.len());
    for (name, value) in named {
        asked.push((name, expressions::expression(shell, &value)?));
    }
    if asked.is_empty() {
        return Ok(Value::dict(Map::default()));
    }
    let made =
        own.with(|query| query.aggregate(&asked))?.map_err(|error| shell.raise_orm(error))?;
    let values = aggregated(shell, made)?;
    let pairs = values.into_iter().map(|(name, value)| (Value::Str(name), value)).collect();
    Ok(Value::dict(shell.map_of(pairs)?))
}

/// `exists()`.
pub(super) fn exists(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("QuerySet.exists")?;
    let own = own(queryset)?;
    if let Some(list) = own.fetched() {
        return Ok(Value::Bool(!list.items.borrow().is_empty()));
    }
    let statement = own.with(Query::has_results)?.map_err(|error| shell.raise_orm(error))?;
    let Some(statement) = statement else { return Ok(Value::Bool(false)) };
    let answer = shell.execute(Statement::Select(statement))?;
    Ok(Value::Bool(!answer.rows.is_empty()))
}

/// `contains()`.
pub(super) fn contains(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let own = own(queryset)?;
    refuse_combined(&own, "contains")?;
    if own.fields.borrow().is_some() {
        return Err(type_error(
            "Cannot call QuerySet.contains() after .values() or .values_list().",
        ));
    }
    let [object] = arguments(args, "QuerySet.contains", ["obj"], 1)?;
    let object = object.unwrap_or(Value::None);
    let Some(model) = model_of_instance(&object) else {
        return Err(type_error("'obj' must be a model instance."));
    };
    let registry = shell.registry();
    if registry.options(model.id).concrete != registry.options(own.model()?.id).concrete {
        return Ok(Value::Bool(false));
    }
    let pk = pk_of(shell, &object)?;
    if matches!(pk, Value::None) {
        return Err(value_error("QuerySet.contains() cannot be used on unsaved objects."));
    }
    if let Some(list) = own.fetched() {
        return Ok(Value::Bool(shell.contains(&Value::List(list), &object)?));
    }
    let by_pk = Args { positional: Vec::new(), keywords: vec![("pk".into(), pk)] };
    let found = shell.call_method(queryset, "filter", by_pk)?;
    shell.call_method(&found, "exists", Args::default())
}

/// `in_bulk()`.
pub(super) fn in_bulk(
    shell: &mut Interpreter,
    queryset: &Value,
    mut args: Args,
) -> PyResult<Value> {
    let own = own(queryset)?;
    refuse_sliced(&own, "Cannot use 'limit' or 'offset' with in_bulk().")?;
    if own.rows.get() != Rows::Model {
        return Err(type_error("in_bulk() cannot be used with values() or values_list()."));
    }
    let name: Str = match args.take("field_name") {
        None => "pk".into(),
        Some(name) => shell.str(&name)?.into(),
    };
    let [ids] = arguments(args, "QuerySet.in_bulk", ["id_list"], 0)?;
    unique_field(shell, queryset, &name)?;
    let found = match ids {
        None | Some(Value::None) => chain(shell, queryset)?,
        Some(ids) => {
            if !shell.truth(&ids)? {
                return Ok(Value::dict(Map::default()));
            }
            let ids = Value::tuple(shell.collect(&ids)?);
            let keywords = vec![(format!("{name}__in").into(), ids)];
            let args = Args { positional: Vec::new(), keywords };
            shell.call_method(queryset, "filter", args)?
        }
    };
    let mut pairs = Vec::new();
    for object in fetch_all(shell, &found)? {
        pairs.push((shell.get_attr(&object, &name)?, object));
    }
    Ok(Value::dict(shell.map_of(pairs)?))
}

/// Whether `in_bulk()` can go by this field.
fn unique_field(shell: &mut Interpreter, queryset: &Value, name: &str) -> PyResult<()> {
    if name == "pk" {
        return Ok(());
    }
    let model = own(queryset)?.model()?;
    let registry = shell.registry();
    let options = registry.options(model.id);
    let Some(Named::Field(field)) = registry.named(model.id, name) else {
        return Err(raise(
            "FieldDoesNotExist",
            format!("{} has no field named '{name}'", options.object_name),
        ));
    };
    let constrained = registry.declared_model(model.id).constraints.iter().any(|constraint| {
        matches!(
            constraint,
            crate::schema::Constraint::Unique { fields, unique }
                if fields.len() == 1 && fields[0] == name && unique.condition.is_none()
        )
    });
    if registry.field(field).unique || constrained {
        return Ok(());
    }
    let text = shell.repr(&Value::str(name))?;
    Err(value_error(format!("in_bulk()'s field_name must be a unique field but {text} isn't.")))
}

/// The state of a QuerySet that an argument is, for set operations.
pub(super) fn is_empty_queryset(value: &Value) -> bool {
    state(value).is_some_and(|state| state.with(Query::is_empty).unwrap_or(false))
}

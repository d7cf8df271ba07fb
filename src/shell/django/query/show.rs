//! What QuerySets are as Python objects: `repr`, length, indexes, iteration, `query`.

use std::any::Any;
use std::rc::Rc;

use super::chain::{changed, own};
use super::get::{fetch_all, fetched};
use super::rows;
use crate::engine::{Access, PlanStep};
use crate::orm::query::{Ordering, Query};
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::iterate::{Iter, Source};
use crate::shell::raise::{PyResult, raise, type_error, value_error};
use crate::shell::value::{Property, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::{self, Statement};

/// `explain()`: this engine's plan, in the words of SQLite's `EXPLAIN QUERY PLAN`. The numbers that
/// SQLite has at the left are places in its program, which there is none of here: lines are counted.
pub(super) fn explain(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    if let Some(format) = args.keywords.iter().find(|(_, value)| !matches!(value, Value::None)) {
        let name = if &*format.0 == "format" { "a format" } else { "options" };
        return Err(value_error(format!("{name} of explain() is not supported on SQLite")));
    }
    let compiled = own(queryset)?.with(Query::compile)?.map_err(|error| shell.raise_orm(error))?;
    let Some(select) = compiled.statement else {
        let class = shell.builtin_class("EmptyResultSet");
        return Err(shell.raise_class(&class, Vec::new()));
    };
    let django = shell.django.clone();
    let plan = django.connection.borrow().database.explain(&Statement::Select(select));
    let steps = plan.map_err(|error| shell.raise_engine(&error))?;
    let line = |(at, step): (usize, &PlanStep)| {
        let name = &step.alias;
        let how = match step.access {
            Access::Scan | Access::Filter => format!("SCAN {name}"),
            Access::IndexScan => format!("SCAN {name} USING INDEX"),
            Access::Index | Access::IndexForEachRow => format!("SEARCH {name} USING INDEX"),
            Access::KeyForEachRow => format!("SEARCH {name} USING INTEGER PRIMARY KEY (rowid=?)"),
            Access::HashForEachRow => format!("SEARCH {name} USING AUTOMATIC INDEX"),
        };
        format!("{} 0 0 {how}", at + 1)
    };
    let lines: Vec<String> = steps.iter().enumerate().map(line).collect();
    Ok(Value::str(lines.join("\n")))
}

/// `REPR_OUTPUT_SIZE`.
const REPR_OUTPUT_SIZE: usize = 20;

/// `repr(queryset)`.
pub(super) fn repr(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("__repr__")?;
    let own = own(queryset)?;
    let mut items = match own.fetched() {
        Some(list) => list.items.borrow().clone(),
        None => {
            let some = changed(shell, queryset, |query| {
                query.set_limits(None, Some(REPR_OUTPUT_SIZE as u64 + 1));
                Ok(())
            })?;
            fetch_all(shell, &some)?
        }
    };
    if items.len() > REPR_OUTPUT_SIZE {
        items.truncate(REPR_OUTPUT_SIZE);
        items.push(Value::str("...(remaining elements truncated)..."));
    }
    let text = shell.repr(&Value::list(items))?;
    Ok(Value::str(format!("<{} {text}>", queryset.type_name())))
}

/// `len(queryset)`.
pub(super) fn len(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    let list = fetched(shell, queryset)?;
    let length = list.items.borrow().len();
    Ok(Value::Int(i64::try_from(length).unwrap_or(i64::MAX)))
}

/// `bool(queryset)`.
pub(super) fn truth(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    let list = fetched(shell, queryset)?;
    let some = !list.items.borrow().is_empty();
    Ok(Value::Bool(some))
}

/// `iter(queryset)`.
pub(super) fn iter(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    let list = fetched(shell, queryset)?;
    Ok(Value::Iterator(shell.iter(&Value::List(list))?))
}

/// `queryset[index]`.
pub(super) fn index(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let index = args.exactly_one("__getitem__")?;
    let negative = |value: &Value| matches!(value.unwrapped(), Value::Int(n) if n < 0);
    let bad = match &index {
        Value::Slice(slice) => negative(&slice.start) || negative(&slice.stop),
        Value::Int(_) | Value::Bool(_) => negative(&index),
        other => {
            return Err(type_error(format!(
                "QuerySet indices must be integers or slices, not {}.",
                other.type_name()
            )));
        }
    };
    if bad {
        return Err(value_error("Negative indexing is not supported."));
    }
    let own_state = own(queryset)?;
    if let Some(list) = own_state.fetched() {
        return shell.index(&Value::List(list), &index);
    }
    match &index {
        Value::Slice(slice) => {
            let (low, high) = (bound(shell, &slice.start)?, bound(shell, &slice.stop)?);
            let part = changed(shell, queryset, |query| {
                query.set_limits(low, high);
                Ok(())
            })?;
            if matches!(slice.step, Value::None | Value::Int(0)) {
                return Ok(part);
            }
            let items = Value::list(fetch_all(shell, &part)?);
            let every = crate::shell::value::Slice {
                start: Value::None,
                stop: Value::None,
                step: slice.step.clone(),
            };
            shell.index(&items, &Value::Slice(Rc::new(every)))
        }
        single => {
            let at = bound(shell, single)?.unwrap_or(0);
            let one = changed(shell, queryset, |query| {
                query.set_limits(Some(at), Some(at + 1));
                Ok(())
            })?;
            let items = fetch_all(shell, &one)?;
            items.into_iter().next().ok_or_else(|| raise("IndexError", "list index out of range"))
        }
    }
}

fn bound(shell: &mut Interpreter, value: &Value) -> PyResult<Option<u64>> {
    match value.unwrapped() {
        Value::None => Ok(None),
        Value::Int(number) => Ok(u64::try_from(number).ok()),
        Value::Bool(truth) => Ok(Some(u64::from(truth))),
        other => {
            let int = Value::Class(shell.builtin_class("int"));
            match shell.call(&int, Args::one(other))? {
                Value::Int(number) => Ok(u64::try_from(number).ok()),
                _ => Ok(None),
            }
        }
    }
}

/// `iterator(chunk_size)`: rows without keeping them.
pub(super) fn iterator(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let [size] = super::super::native::arguments(args, "QuerySet.iterator", ["chunk_size"], 0)?;
    let own = own(queryset)?;
    let has_prefetch = !own.prefetch_lookups.borrow().is_empty();
    let chunk = match size {
        None | Some(Value::None) if has_prefetch => {
            return Err(value_error(
                "chunk_size must be provided when using QuerySet.iterator() after \
                 prefetch_related().",
            ));
        }
        None | Some(Value::None) => None,
        Some(size) => match size.unwrapped() {
            Value::Int(number) if number > 0 => usize::try_from(number).ok(),
            _ => return Err(value_error("Chunk size must be strictly positive.")),
        },
    };
    let chunk = chunk.filter(|_| has_prefetch);
    let _ = shell;
    Ok(Iter::value(
        "generator",
        Chunks { queryset: queryset.clone(), chunk, rows: None, ready: Vec::new() },
    ))
}

/// What `iterator()` gives.
struct Chunks {
    queryset: Value,
    chunk: Option<usize>,
    rows: Option<std::vec::IntoIter<Value>>,
    /// Rows that are prefetched for, the last one first.
    ready: Vec<Value>,
}

impl Source for Chunks {
    fn next(&mut self, shell: &mut Interpreter) -> PyResult<Option<Value>> {
        let own = own(&self.queryset)?;
        if self.rows.is_none() {
            self.rows = Some(rows::run(shell, &own)?.into_iter());
        }
        let Some(rows) = &mut self.rows else { return Ok(None) };
        let Some(size) = self.chunk else { return Ok(rows.next()) };
        if let Some(row) = self.ready.pop() {
            return Ok(Some(row));
        }
        let some: Vec<Value> = rows.by_ref().take(size).collect();
        if some.is_empty() {
            return Ok(None);
        }
        let lookups = own.prefetch_lookups.borrow().clone();
        super::prefetch::prefetch(shell, some.clone(), &lookups)?;
        self.ready = some;
        self.ready.reverse();
        Ok(self.ready.pop())
    }
}

/// `queryset.query`, as far as it can be looked at: its SQL.
struct QueryObject(Value);

impl Host for QueryObject {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "Query".to_owned()
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        let own = own(&self.0)?;
        Ok(Some(match name {
            "model" => get_model(&self.0)?,
            "clone" | "chain" => {
                let copy = super::chain(shell, &self.0)?;
                let copy: Rc<dyn Host> = Rc::new(Self(copy));
                Value::native(name, move |_, _| Ok(Value::Host(copy.clone())))
            }
            "order_by" => Value::tuple(own.with(|query| {
                let names = query.ordering().iter();
                names
                    .map(|key| match key {
                        Ordering::Name(name) | Ordering::Other(name) => Value::Str(name.clone()),
                        Ordering::Expression(_) => Value::Ellipsis,
                    })
                    .collect()
            })?),
            "is_sliced" => Value::Bool(own.with(Query::is_sliced)?),
            "is_empty" => {
                let empty = own.with(Query::is_empty)?;
                Value::native("is_empty", move |_, _| Ok(Value::Bool(empty)))
            }
            "sql_with_params" => {
                let text = Value::str(sql_of(shell, &self.0)?);
                Value::native("sql_with_params", move |_, _| {
                    Ok(Value::tuple(vec![text.clone(), Value::tuple(Vec::new())]))
                })
            }
            _ => return Ok(None),
        }))
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok("<django.db.models.sql.query.Query object>".to_owned())
    }

    fn str(self: Rc<Self>, shell: &mut Interpreter) -> PyResult<String> {
        sql_of(shell, &self.0)
    }
}

/// `EmptyQuerySet`: what QuerySets that `none()` gave are instances of.
struct EmptyQuerySet;

impl Host for EmptyQuerySet {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "InstanceCheckMeta".to_owned()
    }

    fn call(self: Rc<Self>, _: &mut Interpreter, _: Args) -> PyResult<Value> {
        Err(type_error("EmptyQuerySet can't be instantiated"))
    }

    fn is_instance(self: Rc<Self>, _: &mut Interpreter, value: &Value) -> PyResult<bool> {
        Ok(super::get::is_empty_queryset(value))
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok("<class 'django.db.models.query.EmptyQuerySet'>".to_owned())
    }
}

/// `EmptyQuerySet`, for `isinstance()`.
pub(crate) fn empty_queryset() -> Value {
    Value::Host(Rc::new(EmptyQuerySet))
}

/// The query of a QuerySet that is `queryset.query`.
pub(crate) fn of_query_object(value: &Value) -> Option<Query> {
    let Value::Host(host) = value else { return None };
    let object = host.as_any().downcast_ref::<QueryObject>()?;
    own(&object.0).ok()?.chained().ok()
}

/// `str(queryset.query)`: the SQL with its values in it, not quoted.
fn sql_of(shell: &mut Interpreter, queryset: &Value) -> PyResult<String> {
    let compiled = own(queryset)?.with(Query::compile)?.map_err(|error| shell.raise_orm(error))?;
    match compiled.statement {
        Some(select) => Ok(sql::print::sqlite_str(&Statement::Select(select))),
        None => Err(crate::shell::raise::raise_with("EmptyResultSet", Vec::new())),
    }
}

fn get_model(value: &Value) -> PyResult<Value> {
    let own = own(value)?;
    Ok(own.model.get().and_then(|model| model.class()).map_or(Value::None, Value::Class))
}

/// The properties of QuerySets.
pub(super) fn add_properties(class: &Rc<Class>) {
    type Get = fn(&mut Interpreter, &Value) -> PyResult<Value>;
    let all: [(&str, Get); 7] = [
        ("model", |_, value| get_model(value)),
        ("query", |_, value| Ok(Value::Host(Rc::new(QueryObject(value.clone()))))),
        ("ordered", |_, value| Ok(Value::Bool(own(value)?.with(Query::ordered)?))),
        ("db", |_, _| Ok(Value::str("default"))),
        ("_result_cache", |_, value| Ok(own(value)?.fetched().map_or(Value::None, Value::List))),
        ("_gives_instances", |_, value| {
            Ok(Value::Bool(own(value)?.rows.get() == super::state::Rows::Model))
        }),
        ("_prefetch_related_lookups", |_, value| {
            Ok(Value::tuple(own(value)?.prefetch_lookups.borrow().clone()))
        }),
    ];
    let mut attributes = class.attributes.borrow_mut();
    for (name, get) in all {
        let get = Value::native(name, move |shell, args| {
            let value = args.exactly_one("property")?;
            get(shell, &value)
        });
        let property = Property { get, set: Value::None, delete: Value::None, cached: false };
        attributes.insert(name.into(), Value::Property(Rc::new(property)));
    }
}

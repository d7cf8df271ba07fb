//! QuerySets (`django/db/models/query.py`).

mod bulk;
mod chain;
mod combine;
mod get;
mod prefetch;
mod related;
mod rows;
mod shape;
mod show;
mod state;
mod write;

pub(crate) use chain::chain;
pub(crate) use get::fetch_all;
pub(crate) use prefetch::{KeyOf, Prefetched, prefetch};
pub(crate) use show::{empty_queryset, of_query_object};
pub(crate) use state::{Rows, make, state, with_query};
pub(crate) use write::{inserted_expression, update_of_fields};

use std::rc::Rc;

use super::apps::ModelClass;
use super::native::{Native, define};
use crate::shell::class::{Class, Slots};
use crate::shell::raise::{PyResult, type_error};
use crate::shell::types::methods;
use crate::shell::value::{Builtin, Method, Value};
use crate::shell::{Args, Interpreter};

const METHODS: &[Method] = methods! {
    "QuerySet":
    "__init__" => init,
    "__repr__" => show::repr,
    "__len__" => show::len,
    "__bool__" => show::truth,
    "__iter__" => show::iter,
    "__getitem__" => show::index,
    "__and__" => combine::and,
    "__or__" => combine::or,
    "__xor__" => combine::xor,
    "_chain" => chained,
    "_clone" => cloned,
    "_fetch_all" => fetched,
    "_raw_delete" => write::raw_delete,
    "_next_is_sticky" => next_is_sticky,
    "__deepcopy__" => cloned,
    "__copy__" => copied,
    "resolve_expression" => resolve_expression,
    "all" => all,
    "filter" => chain::filter,
    "exclude" => chain::exclude,
    "complex_filter" => chain::complex_filter,
    "get" => get::get,
    "first" => get::first,
    "last" => get::last,
    "earliest" => get::earliest,
    "latest" => get::latest,
    "count" => get::count,
    "exists" => get::exists,
    "contains" => get::contains,
    "in_bulk" => get::in_bulk,
    "aggregate" => get::aggregate,
    "explain" => show::explain,
    "iterator" => show::iterator,
    "create" => write::create,
    "get_or_create" => write::get_or_create,
    "update_or_create" => write::update_or_create,
    "update" => write::update,
    "delete" => super::related::delete_queryset,
    "bulk_create" => bulk::bulk_create,
    "bulk_update" => bulk::bulk_update,
    "annotate" => shape::annotate,
    "alias" => shape::alias,
    "values" => shape::values,
    "values_list" => shape::values_list,
    "dates" => shape::dates,
    "datetimes" => shape::datetimes,
    "order_by" => shape::order_by,
    "reverse" => shape::reverse,
    "distinct" => shape::distinct,
    "none" => shape::none,
    "select_related" => shape::select_related,
    "prefetch_related" => shape::prefetch_related,
    "defer" => shape::defer,
    "only" => shape::only,
    "using" => shape::using,
    "select_for_update" => shape::select_for_update,
    "extra" => shape::extra,
    "raw" => shape::raw,
    "union" => combine::union,
    "intersection" => combine::intersection,
    "difference" => combine::difference,
};

/// Methods of QuerySets that managers have as well, by their own names.
pub(super) const PROXIED: [&str; 42] = [
    "filter",
    "exclude",
    "complex_filter",
    "get",
    "first",
    "last",
    "earliest",
    "latest",
    "count",
    "exists",
    "contains",
    "in_bulk",
    "aggregate",
    "explain",
    "iterator",
    "create",
    "get_or_create",
    "update_or_create",
    "update",
    "bulk_create",
    "bulk_update",
    "annotate",
    "alias",
    "values",
    "values_list",
    "dates",
    "datetimes",
    "order_by",
    "reverse",
    "distinct",
    "none",
    "select_related",
    "prefetch_related",
    "defer",
    "only",
    "using",
    "select_for_update",
    "raw",
    "extra",
    "union",
    "intersection",
    "difference",
];

/// Those of them that go on from the QuerySet once, and do nothing else with it.
pub(super) const CHAINING: &[&str] =
    &["filter", "exclude", "get", "values", "values_list", "order_by", "annotate", "only"];

/// Makes `QuerySet` and `EmptyQuerySet`.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    let mut native = Native::new("QuerySet", "django.db.models.query", &[], METHODS);
    native.slots = Slots { payload: Some(state::fresh), ..Slots::default() };
    let class = define(shell, native)?;
    show::add_properties(&class);
    let as_manager = Value::native("as_manager", |shell, args| {
        super::manager::as_manager(shell, &args.exactly_one("as_manager")?)
    });
    class
        .attributes
        .borrow_mut()
        .insert("as_manager".into(), Value::ClassMethod(Rc::new(as_manager)));
    Ok(())
}

/// `prefetch_related_objects(objects, *lookups)`.
pub(super) static PREFETCH_RELATED_OBJECTS: Builtin =
    Builtin { name: "prefetch_related_objects", call: prefetch_related_objects };

fn prefetch_related_objects(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let Some((objects, lookups)) = args.positional.split_first() else {
        return Err(type_error(
            "prefetch_related_objects() missing 1 required positional argument: \
             'model_instances'",
        ));
    };
    let objects = shell.collect(objects)?;
    prefetch(shell, objects, lookups)?;
    Ok(Value::None)
}

/// `QuerySet(model=None, query=None, using=None, hints=None)`.
fn init(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let names = ["model", "query", "using", "hints"];
    let [model, ..] = super::native::arguments(args, "QuerySet.__init__", names, 0)?;
    if let (Some(own), Some(model)) =
        (state(queryset), model.as_ref().and_then(super::apps::model_of_class))
        && own.model.get().is_none()
    {
        let query = crate::orm::query::Query::new(shell.registry(), model.id);
        let _ = own.model.set(model);
        *own.query.borrow_mut() = Some(query);
    }
    Ok(Value::None)
}

fn all(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    args.none("QuerySet.all")?;
    chain(shell, queryset)
}

fn chained(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    chain(shell, queryset)
}

fn cloned(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    chain::clone(shell, queryset)
}

/// `copy.copy(queryset)`: the rows that are fetched come along.
fn copied(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    let copy = chain::clone(shell, queryset)?;
    if let (Some(from), Some(to)) = (state(queryset), state(&copy)) {
        to.results.borrow_mut().clone_from(&from.results.borrow());
        to.prefetch_done.set(from.prefetch_done.get());
    }
    Ok(copy)
}

/// What tells QuerySets from plain values: Django calls it when a QuerySet stands in a lookup.
fn resolve_expression(_: &mut Interpreter, _: &Value, _: Args) -> PyResult<Value> {
    Err(crate::shell::raise::unsupported("calling resolve_expression()"))
}

fn fetched(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    get::fetched(shell, queryset)?;
    Ok(Value::None)
}

fn next_is_sticky(_: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    chain::own(queryset)?.sticky.set(true);
    Ok(queryset.clone())
}

/// A QuerySet of all rows of a model, of the class `QuerySet` itself.
///
/// # Errors
/// None in practice.
pub(crate) fn queryset(shell: &mut Interpreter, model: &Rc<ModelClass>) -> PyResult<Value> {
    let class: Rc<Class> = shell.builtin_class("QuerySet");
    make(shell, &class, model)
}

//! What a QuerySet holds: its query, its rows once they are fetched, its prefetches.

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use super::super::apps::ModelClass;
use super::super::native::payload;
use crate::orm::FieldId;
use crate::orm::query::Query;
use crate::shell::Interpreter;
use crate::shell::class::{Class, Instance};
use crate::shell::raise::{PyResult, type_error};
use crate::shell::value::{List, Map, Str, Value};

/// What the rows of a QuerySet become (`_iterable_class`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Instances: `ModelIterable`.
    #[default]
    Model,
    /// Dictionaries: `values()`.
    Values,
    /// Tuples: `values_list()`.
    List,
    /// Named tuples: `values_list(named=True)`.
    Named,
    /// Single values: `values_list(flat=True)`.
    Flat,
}

/// Related objects that are known beforehand: for a foreign key, by the value that it holds.
pub(crate) type KnownRelated = Vec<(FieldId, Rc<RefCell<Map>>)>;

/// The payload of a QuerySet.
#[derive(Default)]
pub(crate) struct QuerySetState {
    /// `model`.
    pub(crate) model: OnceCell<Rc<ModelClass>>,
    /// `query`.
    pub(crate) query: RefCell<Option<Query>>,
    /// `_result_cache`.
    pub(crate) results: RefCell<Option<Rc<List>>>,
    /// `_prefetch_related_lookups`: texts and `Prefetch` objects.
    pub(crate) prefetch_lookups: RefCell<Vec<Value>>,
    /// `_prefetch_done`.
    pub(crate) prefetch_done: Cell<bool>,
    /// `_known_related_objects`.
    pub(crate) known_related: RefCell<KnownRelated>,
    /// `_iterable_class`.
    pub(crate) rows: Cell<Rows>,
    /// `_fields`: what `values()` was called with.
    pub(crate) fields: RefCell<Option<Rc<[Str]>>>,
    /// Whether nobody else has it, so that the next step of the chain may change it in place: set
    /// by a manager that made it for one call.
    pub(crate) fresh: Cell<bool>,
    /// `_sticky_filter`.
    pub(crate) sticky: Cell<bool>,
    /// `_hints['instance']`.
    pub(crate) hint: RefCell<Option<Value>>,
}

impl QuerySetState {
    /// Its model.
    ///
    /// # Errors
    /// `TypeError` for a QuerySet that was made without one.
    pub(crate) fn model(&self) -> PyResult<Rc<ModelClass>> {
        self.model.get().cloned().ok_or_else(no_model)
    }

    /// A copy of its query for the next step (`query.chain()`).
    ///
    /// # Errors
    /// As [`Self::model`].
    pub(crate) fn chained(&self) -> PyResult<Query> {
        self.query.borrow().as_ref().map(Query::chain).ok_or_else(no_model)
    }

    /// Looks at its query.
    ///
    /// # Errors
    /// As [`Self::model`].
    pub(crate) fn with<T>(&self, look: impl FnOnce(&Query) -> T) -> PyResult<T> {
        self.query.borrow().as_ref().map(look).ok_or_else(no_model)
    }

    /// Changes its query, which must be that of a fresh copy.
    ///
    /// # Errors
    /// What the change gives; as [`Self::model`].
    pub(crate) fn change<T>(
        &self,
        shell: &mut Interpreter,
        change: impl FnOnce(&mut Query) -> crate::orm::Result<T>,
    ) -> PyResult<T> {
        let mut query = self.query.borrow_mut();
        let result = change(query.as_mut().ok_or_else(no_model)?);
        drop(query);
        result.map_err(|error| shell.raise_orm(error))
    }

    /// The list of its rows, if they are fetched.
    pub(crate) fn fetched(&self) -> Option<Rc<List>> {
        self.results.borrow().clone()
    }

    /// Gives it its rows: `_result_cache = rows`.
    pub(crate) fn set_results(&self, rows: Vec<Value>) {
        let list = Rc::new(List { items: RefCell::new(rows) });
        let old = self.results.borrow_mut().replace(list);
        drop(old);
    }

    /// Adds related objects that are known beforehand, by the value of the foreign key.
    pub(crate) fn know(&self, field: FieldId, objects: Map) {
        let mut known = self.known_related.borrow_mut();
        known.retain(|(of, _)| *of != field);
        known.push((field, Rc::new(RefCell::new(objects))));
    }
}

fn no_model() -> crate::shell::raise::Raised {
    type_error("the QuerySet has no model")
}

/// What a QuerySet holds; none for other values.
pub(crate) fn state(value: &Value) -> Option<Rc<QuerySetState>> {
    payload::<QuerySetState>(value)
}

/// The payload of a fresh QuerySet.
pub(super) fn fresh() -> Rc<dyn Any> {
    Rc::new(QuerySetState::default())
}

/// A new QuerySet of a model, of the class `QuerySet` or one below it: `cls(model=model)`.
///
/// # Errors
/// What an `__init__` of the learner's raises.
pub(crate) fn make(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    model: &Rc<ModelClass>,
) -> PyResult<Value> {
    let query = Query::new(shell.registry(), model.id);
    with_query(shell, class, model, query)
}

/// The same with a query: `cls(model=model, query=query)`.
///
/// # Errors
/// What an `__init__` of the learner's raises.
pub(crate) fn with_query(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    model: &Rc<ModelClass>,
    query: Query,
) -> PyResult<Value> {
    let value = Value::Instance(Rc::new(Instance::new(class.clone(), Value::None)));
    if let Some(state) = state(&value) {
        let _ = state.model.set(model.clone());
        *state.query.borrow_mut() = Some(query);
    }
    if !matches!(class.find("__init__"), Some(Value::Descriptor(_)) | None) {
        let own = model.class().map_or(Value::None, Value::Class);
        let keywords = vec![("model".into(), own)];
        let args = crate::shell::Args { positional: Vec::new(), keywords };
        shell.call_special(&value, "__init__", args)?;
    }
    Ok(value)
}

//! What `prefetch_related()` asks of descriptors and related managers
//! (`get_prefetch_querysets` of `django/db/models/fields/related_descriptors.py`).

use rustc_hash::FxHashMap;

use super::super::convert::to_arg;
use super::super::model::{cached, remember};
use super::super::query::{self, Prefetched};
use super::super::{manager, native};
use super::forward::Forward;
use super::many_manager::{self, ManyRelated};
use super::related_manager::{self, Related, super_queryset};
use super::reverse_many::related_of;
use super::reverse_one::ReverseOne;
use super::values::{foreign_value, keyword, raw};
use crate::orm::{Child, Connector, FieldId, ModelId, Q, RelationId};
use crate::schema::RelationKind;
use crate::shell::Interpreter;
use crate::shell::key::Key;
use crate::shell::raise::{PyResult, value_error};
use crate::shell::value::{Str, Value};

/// Who can prefetch an attribute.
#[derive(Clone)]
pub(super) enum Prefetcher {
    /// The descriptor of a foreign key or one-to-one field.
    Forward(RelationId),
    /// The descriptor of a one-to-one relation's other end.
    ReverseOne(RelationId),
    /// A related manager.
    Manager(Value),
}

/// What a value prefetches, if it is a descriptor or related manager.
fn prefetcher(value: &Value) -> Option<Prefetcher> {
    if let Value::Host(descriptor) = value {
        if let Some(forward) = descriptor.as_any().downcast_ref::<Forward>() {
            return Some(Prefetcher::Forward(forward.relation));
        }
        let reverse = descriptor.as_any().downcast_ref::<ReverseOne>()?;
        return Some(Prefetcher::ReverseOne(reverse.relation));
    }
    let is_manager = related_of::<Related>(value).is_ok() || related_of::<ManyRelated>(value).is_ok();
    is_manager.then(|| Prefetcher::Manager(value.clone()))
}

/// Whether a value is a descriptor or related manager that can prefetch.
pub(crate) fn can_prefetch(value: &Value) -> bool {
    prefetcher(value).is_some()
}

/// `descriptor.is_cached(instance)`.
///
/// # Errors
/// None in practice.
pub(crate) fn is_cached(
    shell: &mut Interpreter,
    descriptor: &Value,
    instance: &Value,
) -> PyResult<bool> {
    let Some(prefetcher) = prefetcher(descriptor) else { return Ok(false) };
    Ok(cached(instance, &prefetcher.cache_name(shell)).is_some())
}

/// `prefetcher.get_prefetch_querysets(instances, [queryset])`; none for what cannot prefetch.
///
/// # Errors
/// What building and running the query raises.
pub(crate) fn get_prefetch_querysets(
    shell: &mut Interpreter,
    value: &Value,
    instances: &[Value],
    queryset: Option<&Value>,
) -> PyResult<Option<Prefetched>> {
    match prefetcher(value) {
        Some(prefetcher) => prefetcher.querysets(shell, instances, queryset.cloned()).map(Some),
        None => Ok(None),
    }
}

/// `manager._apply_rel_filters(queryset)`.
///
/// # Errors
/// What building the query raises.
pub(crate) fn apply_rel_filters(
    shell: &mut Interpreter,
    manager: &Value,
    queryset: &Value,
) -> PyResult<Value> {
    let copy = query::chain(shell, queryset)?;
    if let Ok(related) = related_of::<ManyRelated>(manager) {
        return many_manager::apply_filters(shell, &related, copy);
    }
    let related = related_of::<Related>(manager)?;
    related_manager::apply_filters(shell, &related, copy)
}

impl Prefetcher {
    /// The name under which an instance keeps what is related.
    fn cache_name(&self, shell: &Interpreter) -> Str {
        let registry = shell.registry();
        let accessor =
            |id: RelationId| registry.relation(id).accessor.clone().unwrap_or_default();
        match self {
            Self::Forward(id) => registry.field(registry.relation(*id).field).name.clone(),
            Self::ReverseOne(id) => accessor(*id),
            Self::Manager(manager) => match related_of::<ManyRelated>(manager) {
                Ok(related) => related.cache_name.clone(),
                Err(_) => related_of::<Related>(manager)
                    .map_or_else(|_| "".into(), |related| accessor(related.relation)),
            },
        }
    }

    /// `get_prefetch_querysets(instances, querysets)`.
    ///
    /// # Errors
    /// What building and running the query raises.
    fn querysets(
        &self,
        shell: &mut Interpreter,
        instances: &[Value],
        queryset: Option<Value>,
    ) -> PyResult<Prefetched> {
        match self {
            Self::Forward(id) => forward(shell, *id, instances, queryset),
            Self::ReverseOne(id) => reverse_one(shell, *id, instances, queryset),
            Self::Manager(manager) => match related_of::<ManyRelated>(manager) {
                Ok(related) => many(shell, manager, &related, instances, queryset),
                Err(_) => {
                    let related = related_of::<Related>(manager)?;
                    reverse_many(shell, manager, &related, instances, queryset)
                }
            },
        }
    }

    /// The same as a Python function, giving Django's tuple.
    pub(super) fn as_function(self, name: &str) -> Value {
        Value::native(name, move |shell, args| {
            let names = ["instances", "querysets"];
            let [instances, querysets] =
                native::arguments(args, "get_prefetch_querysets", names, 1)?;
            let instances = shell.collect(&instances.unwrap_or(Value::None))?;
            let queryset = match querysets {
                None | Some(Value::None) => None,
                Some(list) => {
                    let mut list = shell.collect(&list)?;
                    if list.len() > 1 {
                        return Err(value_error(
                            "querysets argument of get_prefetch_querysets() should have a length \
                             of 1.",
                        ));
                    }
                    list.pop()
                }
            };
            let found = self.querysets(shell, &instances, queryset)?;
            Ok(Value::tuple(vec![
                found.queryset,
                Value::None,
                Value::None,
                Value::Bool(found.single),
                Value::Str(found.cache_name),
                Value::Bool(found.is_descriptor),
            ]))
        })
    }
}

/// What an object is matched by: the value of a plain attribute.
fn attribute(name: Str) -> query::KeyOf {
    Box::new(move |shell, value| {
        let found = raw(shell, value, &name)?;
        shell.key(&found)
    })
}

/// What an object is matched by: the value of a field that a relation refers to.
fn referred(target: FieldId) -> query::KeyOf {
    Box::new(move |shell, value| {
        let found = foreign_value(shell, value, target)?;
        shell.key(&found)
    })
}

/// `queryset.filter(lookup=values)` of a QuerySet that is nobody else's, joins reused.
fn narrowed(
    shell: &mut Interpreter,
    queryset: &Value,
    lookup: &str,
    values: Vec<Value>,
) -> PyResult<Value> {
    let list = Value::list(values);
    let Some(known) = query::state(queryset) else {
        return shell.call_method(queryset, "filter", keyword(lookup, list));
    };
    if known.with(crate::orm::query::Query::is_sliced)? {
        return Err(crate::shell::raise::unsupported("prefetching from a limited queryset"));
    }
    let copy = query::chain(shell, queryset)?;
    let arg = to_arg(shell, &list)?;
    let condition = Q::and(vec![Child::Lookup(lookup.into(), arg)]);
    if let Some(state) = query::state(&copy) {
        state.change(shell, |query| query.filter_reusing(&condition))?;
    }
    Ok(copy)
}

fn clear_ordering(shell: &mut Interpreter, queryset: &Value) -> PyResult<()> {
    if let Some(state) = query::state(queryset) {
        state.change(shell, |query| {
            query.clear_ordering();
            Ok(())
        })?;
    }
    Ok(())
}

/// The QuerySet given, or that of the model's base manager.
fn or_base(
    shell: &mut Interpreter,
    model: ModelId,
    instances: &[Value],
    queryset: Option<Value>,
) -> PyResult<Value> {
    match (queryset, shell.django.model(model)) {
        (Some(queryset), _) => Ok(queryset),
        (None, Some(model)) => {
            let first = instances.first().cloned().unwrap_or(Value::None);
            manager::base_queryset(shell, &model, &first)
        }
        (None, None) => Ok(Value::None),
    }
}

/// Instances by what they are matched by; of equal ones the last.
fn by_key(
    shell: &mut Interpreter,
    instances: &[Value],
    key: &query::KeyOf,
) -> PyResult<FxHashMap<Key, Value>> {
    let mut found = FxHashMap::default();
    for instance in instances {
        found.insert(key(shell, instance)?, instance.clone());
    }
    Ok(found)
}

/// Gives each related object the instance that it is related to.
fn tie(
    shell: &mut Interpreter,
    queryset: &Value,
    related_key: &query::KeyOf,
    instances: &FxHashMap<Key, Value>,
    name: &Str,
) -> PyResult<()> {
    for object in query::fetch_all(shell, queryset)? {
        if cached(&object, name).is_some() {
            continue;
        }
        if let Some(instance) = instances.get(&related_key(shell, &object)?) {
            remember(&object, name, instance.clone());
        }
    }
    Ok(())
}

fn forward(
    shell: &mut Interpreter,
    id: RelationId,
    instances: &[Value],
    queryset: Option<Value>,
) -> PyResult<Prefetched> {
    let registry = shell.registry();
    let relation = registry.relation(id);
    let field = registry.field(relation.field);
    let queryset = or_base(shell, relation.to, instances, queryset)?;
    let mut values = Vec::new();
    let mut seen = rustc_hash::FxHashSet::default();
    for instance in instances {
        let value = raw(shell, instance, &field.attname)?;
        if !matches!(value, Value::None) && seen.insert(shell.key(&value)?) {
            values.push(value);
        }
    }
    let queryset = one_of(shell, &queryset, &registry.field(relation.target).name, values)?;
    clear_ordering(shell, &queryset)?;
    let related_key = referred(relation.target);
    let instance_key = attribute(field.attname.clone());
    if relation.kind == RelationKind::OneToOne
        && let Some(accessor) = &relation.accessor
    {
        let instances = by_key(shell, instances, &instance_key)?;
        for object in query::fetch_all(shell, &queryset)? {
            if let Some(instance) = instances.get(&related_key(shell, &object)?) {
                remember(&object, accessor, instance.clone());
            }
        }
    }
    Ok(Prefetched {
        queryset,
        related_key,
        instance_key,
        single: true,
        cache_name: field.name.clone(),
        is_descriptor: false,
    })
}

/// The rows whose field has one of these values, as Django compares a tuple of columns with tuples
/// of values: `(id = 1 OR id = 2)`.
fn one_of(
    shell: &mut Interpreter,
    queryset: &Value,
    name: &Str,
    values: Vec<Value>,
) -> PyResult<Value> {
    let copy = query::chain(shell, queryset)?;
    let mut children = Vec::with_capacity(values.len());
    for value in values {
        children.push(Child::Lookup(name.clone(), to_arg(shell, &value)?));
    }
    if let Some(state) = query::state(&copy) {
        state.change(shell, |query| {
            if children.is_empty() {
                query.set_empty();
                return Ok(());
            }
            query.filter(&Q { connector: Connector::Or, negated: false, children })
        })?;
    }
    Ok(copy)
}

fn reverse_one(
    shell: &mut Interpreter,
    id: RelationId,
    instances: &[Value],
    queryset: Option<Value>,
) -> PyResult<Prefetched> {
    let registry = shell.registry();
    let relation = registry.relation(id);
    let field = registry.field(relation.field);
    let queryset = or_base(shell, relation.model, instances, queryset)?;
    let args = keyword(format!("{}__in", field.name), Value::list(instances.to_vec()));
    let queryset = shell.call_method(&queryset, "filter", args)?;
    clear_ordering(shell, &queryset)?;
    let related_key = attribute(field.attname.clone());
    let instance_key = referred(relation.target);
    let known = by_key(shell, instances, &instance_key)?;
    for object in query::fetch_all(shell, &queryset)? {
        if let Some(instance) = known.get(&related_key(shell, &object)?) {
            remember(&object, &field.name, instance.clone());
        }
    }
    Ok(Prefetched {
        queryset,
        related_key,
        instance_key,
        single: true,
        cache_name: relation.accessor.clone().unwrap_or_default(),
        is_descriptor: false,
    })
}

fn reverse_many(
    shell: &mut Interpreter,
    manager: &Value,
    related: &Related,
    instances: &[Value],
    queryset: Option<Value>,
) -> PyResult<Prefetched> {
    let registry = shell.registry();
    let relation = registry.relation(related.relation);
    let field = registry.field(relation.field);
    let queryset = match queryset {
        Some(queryset) => queryset,
        None => super_queryset(shell, manager, &related.above)?,
    };
    let lookup = format!("{}__in", field.name);
    let queryset = narrowed(shell, &queryset, &lookup, instances.to_vec())?;
    let related_key = attribute(field.attname.clone());
    let instance_key = referred(relation.target);
    let known = by_key(shell, instances, &instance_key)?;
    tie(shell, &queryset, &related_key, &known, &field.name)?;
    Ok(Prefetched {
        queryset,
        related_key,
        instance_key,
        single: false,
        cache_name: relation.accessor.clone().unwrap_or_default(),
        is_descriptor: false,
    })
}

fn many(
    shell: &mut Interpreter,
    manager: &Value,
    related: &ManyRelated,
    instances: &[Value],
    queryset: Option<Value>,
) -> PyResult<Prefetched> {
    let registry = shell.registry();
    let queryset = match queryset {
        Some(queryset) => queryset,
        None => super_queryset(shell, manager, &related.above)?,
    };
    let lookup = format!("{}__in", related.query_name);
    let queryset = narrowed(shell, &queryset, &lookup, instances.to_vec())?;
    let source = registry.field(related.source);
    let name: Str = format!("_prefetch_related_val_{}", source.attname).into();
    let table = registry.options(source.model).table.clone();
    if let Some(state) = query::state(&queryset) {
        state.change(shell, |query| {
            query.add_extra_select(&name, &table, &source.column);
            Ok(())
        })?;
    }
    let end = registry.relation_of(related.source).map(|end| end.target);
    let end = end.unwrap_or(related.source);
    let attname = registry.field(end).attname.clone();
    Ok(Prefetched {
        queryset,
        related_key: attribute(name),
        instance_key: attribute(attname),
        single: false,
        cache_name: related.cache_name.clone(),
        is_descriptor: false,
    })
}

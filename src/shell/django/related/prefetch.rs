//! What `prefetch_related()` asks of descriptors and related managers
//! (`get_prefetch_querysets` of `django/db/models/fields/related_descriptors.py`).

use rustc_hash::FxHashMap;

use super::super::convert::to_arg;
use super::super::model::{cached, remember, state};
use super::super::query::{self, Prefetched};
use super::super::{manager, native};
use super::forward::Forward;
use super::many_manager::ManyRelated;
use super::related_manager::{Related, apply_filters, super_queryset};
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
pub(crate) enum Prefetcher {
    /// The descriptor of a foreign key or one-to-one field.
    Forward(RelationId),
    /// The descriptor of a one-to-one relation's other end.
    ReverseOne(RelationId),
    /// A related manager.
    Manager(Value),
}

/// `get_prefetcher(instance, name)`: none where the attribute is no relation.
///
/// # Errors
/// What making the related manager raises.
pub(crate) fn prefetcher(
    shell: &mut Interpreter,
    instance: &Value,
    name: &str,
) -> PyResult<Option<Prefetcher>> {
    let Value::Instance(object) = instance else { return Ok(None) };
    if let Some(Value::Host(descriptor)) = object.class.find(name) {
        if let Some(forward) = descriptor.as_any().downcast_ref::<Forward>() {
            return Ok(Some(Prefetcher::Forward(forward.relation)));
        }
        if let Some(reverse) = descriptor.as_any().downcast_ref::<ReverseOne>() {
            return Ok(Some(Prefetcher::ReverseOne(reverse.relation)));
        }
    }
    let found = shell.find_attr(instance, name)?;
    let is_manager = |value: &Value| {
        related_of::<Related>(value).is_ok() || related_of::<ManyRelated>(value).is_ok()
    };
    Ok(found.filter(is_manager).map(Prefetcher::Manager))
}

impl Prefetcher {
    /// Whether it is a descriptor, whose one related object lies in the cache of the field.
    pub(crate) const fn is_single(&self) -> bool {
        matches!(self, Self::Forward(_) | Self::ReverseOne(_))
    }

    /// The name under which an instance keeps what is related.
    fn cache_name(&self, shell: &Interpreter) -> Str {
        let registry = shell.registry();
        let accessor = |id: RelationId| registry.relation(id).accessor.clone().unwrap_or_default();
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

    /// `is_fetched(instance)`.
    pub(crate) fn is_cached(&self, shell: &Interpreter, instance: &Value) -> bool {
        let name = self.cache_name(shell);
        if self.is_single() {
            return cached(instance, &name).is_some();
        }
        state(instance).is_some_and(|state| state.prefetched.borrow().contains_key(&name))
    }

    /// `get_prefetch_querysets(instances, querysets)`.
    ///
    /// # Errors
    /// What building and running the query raises.
    pub(crate) fn querysets(
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
    pub(super) fn into_function(self, name: &str) -> Value {
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

/// `manager._apply_rel_filters(queryset)`: the objects of a QuerySet that belong to a related
/// manager's instance.
///
/// # Errors
/// What building the query raises.
pub(crate) fn apply_rel_filters(
    shell: &mut Interpreter,
    manager: &Value,
    queryset: &Value,
) -> PyResult<Value> {
    let copy = query::chain(shell, queryset)?;
    let registry = shell.registry();
    match related_of::<ManyRelated>(manager) {
        Ok(related) => {
            if let Some(state) = query::state(&copy) {
                state.sticky.set(true);
            }
            let lookup = related.core_filter(shell);
            shell.call_method(&copy, "filter", keyword(lookup, related.value.clone()))
        }
        Err(_) => {
            let related = related_of::<Related>(manager)?;
            apply_filters(shell, &related, registry.relation(related.relation), copy)
        }
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

/// From which row to which one a QuerySet goes.
type Limits = (u64, Option<u64>);

/// `_filter_prefetch_queryset`: a copy of a QuerySet with a further condition, joins reused, and the
/// slice that is to be taken of the rows of each instance.
fn narrowed(
    shell: &mut Interpreter,
    queryset: &Value,
    lookup: &str,
    values: Vec<Value>,
) -> PyResult<(Value, Option<Limits>)> {
    let copy = query::chain(shell, queryset)?;
    let arg = to_arg(shell, &Value::list(values))?;
    let condition = Q::and(vec![Child::Lookup(lookup.into(), arg)]);
    let mut limits = None;
    if let Some(state) = query::state(&copy) {
        state.change(shell, |query| {
            if query.is_sliced() {
                limits = Some(query.take_limits());
            }
            query.filter_reusing(&condition)
        })?;
    }
    Ok((copy, limits))
}

/// Leaves each instance the rows within the limits. Django counts the rows of each by a window
/// function; here all of them come, and are counted afterwards.
fn cut(
    shell: &mut Interpreter,
    queryset: &Value,
    related_key: &query::KeyOf,
    (low, high): Limits,
) -> PyResult<()> {
    let mut counts: FxHashMap<Key, u64> = FxHashMap::default();
    let mut kept = Vec::new();
    for row in query::fetch_all(shell, queryset)? {
        let count = counts.entry(related_key(shell, &row)?).or_default();
        if *count >= low && high.is_none_or(|high| *count < high) {
            kept.push(row);
        }
        *count += 1;
    }
    if let Some(state) = query::state(queryset) {
        state.set_results(kept);
    }
    Ok(())
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
    if relation.kind == RelationKind::OneToOne {
        let name = relation.cache_name();
        let instances = by_key(shell, instances, &instance_key)?;
        for object in query::fetch_all(shell, &queryset)? {
            if let Some(instance) = instances.get(&related_key(shell, &object)?) {
                remember(&object, name, instance.clone());
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
    let (queryset, limits) = narrowed(shell, &queryset, &lookup, instances.to_vec())?;
    let related_key = attribute(field.attname.clone());
    let instance_key = referred(relation.target);
    if let Some(limits) = limits {
        cut(shell, &queryset, &related_key, limits)?;
    }
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
    let (queryset, limits) = narrowed(shell, &queryset, &lookup, instances.to_vec())?;
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
    let related_key = attribute(name);
    if let Some(limits) = limits {
        cut(shell, &queryset, &related_key, limits)?;
    }
    Ok(Prefetched {
        queryset,
        related_key,
        instance_key: attribute(attname),
        single: false,
        cache_name: related.cache_name.clone(),
        is_descriptor: false,
    })
}

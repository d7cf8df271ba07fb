//! `prefetch_related()` and `Prefetch` (`prefetch_related_objects` of `django/db/models/query.py`).

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::apps::model_of_instance;
use super::super::manager;
use super::super::model::{remember, state as model_state};
use super::super::related::{self, Prefetcher};
use super::get::fetch_all;
use super::state::state;
use crate::shell::key::Key;
use crate::shell::raise::{PyResult, attribute_error, value_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

/// What a related object or an instance is found by: `attrgetter` and the like.
pub(crate) type KeyOf = Box<dyn Fn(&mut Interpreter, &Value) -> PyResult<Key>>;

/// What `get_prefetch_querysets()` of a descriptor or related manager gives.
pub(crate) struct Prefetched {
    /// The QuerySet of the related objects of all instances.
    pub(crate) queryset: Value,
    /// `rel_obj_attr`: what a related object is matched by.
    pub(crate) related_key: KeyOf,
    /// `instance_attr`: what an instance is matched by.
    pub(crate) instance_key: KeyOf,
    /// Whether each instance has one related object.
    pub(crate) single: bool,
    /// The name under which they are kept.
    pub(crate) cache_name: Str,
    /// Whether that name is an attribute to set, rather than a place in a cache.
    pub(crate) is_descriptor: bool,
}

/// A `Prefetch`, normalized.
#[derive(Clone)]
struct Lookup {
    through: String,
    to: String,
    queryset: Option<Value>,
    to_attr: bool,
}

impl Lookup {
    /// From a text or a `Prefetch` object, within a lookup further out.
    fn new(shell: &mut Interpreter, value: &Value, prefix: Option<&str>) -> PyResult<Self> {
        let mut made = match value.unwrapped() {
            Value::Str(text) => Self {
                through: text.to_string(),
                to: text.to_string(),
                queryset: None,
                to_attr: false,
            },
            _ => {
                let through = shell.get_attr(value, "prefetch_through")?;
                let to = shell.get_attr(value, "prefetch_to")?;
                let queryset = shell.get_attr(value, "queryset")?;
                let to_attr = shell.get_attr(value, "to_attr")?;
                let queryset = match queryset {
                    Value::None => None,
                    given if state(&given).is_none() => Some(manager::as_queryset(shell, &given)?),
                    given => Some(given),
                };
                Self {
                    through: shell.str(&through)?,
                    to: shell.str(&to)?,
                    queryset,
                    to_attr: shell.truth(&to_attr)?,
                }
            }
        };
        if let Some(prefix) = prefix {
            made.through = format!("{prefix}__{}", made.through);
            made.to = format!("{prefix}__{}", made.to);
        }
        Ok(made)
    }

    /// `get_current_prefetch_to(level)`.
    fn to_at(&self, level: usize) -> String {
        self.to.split("__").take(level + 1).collect::<Vec<_>>().join("__")
    }

    /// `get_current_to_attr(level)`: the name, and whether it is that of `to_attr`.
    fn attr_at(&self, level: usize) -> (Str, bool) {
        let parts: Vec<&str> = self.to.split("__").collect();
        let name = parts.get(level).copied().unwrap_or_default();
        (name.into(), self.to_attr && level + 1 == parts.len())
    }

    /// `get_current_querysets(level)`.
    fn queryset_at(&self, level: usize) -> Option<&Value> {
        self.queryset.as_ref().filter(|_| self.to_at(level) == self.to)
    }
}

/// How to know that an object has been prefetched for.
enum Fetched {
    /// By the cache of the field or of prefetched objects.
    Cache(Prefetcher),
    /// By the attribute.
    Attribute(Str),
}

impl Fetched {
    fn holds(&self, shell: &mut Interpreter, object: &Value) -> bool {
        match self {
            Self::Cache(prefetcher) => prefetcher.is_cached(shell, object),
            Self::Attribute(name) => has_attr(shell, object, name),
        }
    }
}

/// `hasattr(object, name)`.
fn has_attr(shell: &mut Interpreter, object: &Value, name: &str) -> bool {
    matches!(shell.find_attr(object, name), Ok(Some(_)))
}

/// What finds the related objects along one attribute.
struct Found {
    prefetcher: Option<Prefetcher>,
    descriptor: Option<Value>,
    exists: bool,
    fetched: Fetched,
}

/// `get_prefetcher`.
fn find(shell: &mut Interpreter, object: &Value, through: &str, to: &Str) -> PyResult<Found> {
    let mut found = Found {
        prefetcher: None,
        descriptor: None,
        exists: true,
        fetched: Fetched::Attribute(to.clone()),
    };
    let Value::Instance(instance) = object else {
        found.exists = has_attr(shell, object, through);
        return Ok(found);
    };
    let class = Value::Class(instance.class.clone());
    let descriptor = shell.find_attr(&class, through).unwrap_or(None);
    let Some(descriptor) = descriptor else {
        found.exists = has_attr(shell, object, through);
        return Ok(found);
    };
    found.descriptor = Some(descriptor);
    if let Some(prefetcher) = related::prefetcher(shell, object, through)? {
        if through == &**to {
            found.fetched = Fetched::Cache(prefetcher.clone());
        }
        found.prefetcher = Some(prefetcher);
    }
    Ok(found)
}

/// What is known while prefetching.
#[derive(Default)]
struct Progress {
    /// `done_queries`.
    done: FxHashMap<String, Vec<Value>>,
    /// `auto_lookups`.
    auto: FxHashSet<String>,
    /// `followed_descriptors`.
    followed: FxHashSet<usize>,
    /// `all_lookups`, the next one last.
    waiting: Vec<Lookup>,
}

/// `prefetch_related_objects(objects, *lookups)`.
///
/// # Errors
/// `AttributeError` and `ValueError` for lookups that lead nowhere, and what queries raise.
pub(crate) fn prefetch(
    shell: &mut Interpreter,
    objects: Vec<Value>,
    lookups: &[Value],
) -> PyResult<()> {
    if objects.is_empty() {
        return Ok(());
    }
    let mut progress = Progress::default();
    for lookup in lookups.iter().rev() {
        progress.waiting.push(Lookup::new(shell, lookup, None)?);
    }
    while let Some(lookup) = progress.waiting.pop() {
        if progress.done.contains_key(&lookup.to) {
            if lookup.queryset.is_some() {
                return Err(value_error(format!(
                    "'{}' lookup was already seen with a different queryset. You may need to \
                     adjust the ordering of your lookups.",
                    lookup.to
                )));
            }
            continue;
        }
        follow(shell, &mut progress, &lookup, objects.clone())?;
    }
    Ok(())
}

fn follow(
    shell: &mut Interpreter,
    progress: &mut Progress,
    lookup: &Lookup,
    mut objects: Vec<Value>,
) -> PyResult<()> {
    let through: Vec<&str> = lookup.through.split("__").collect();
    for (level, attribute) in through.iter().enumerate() {
        let to = lookup.to_at(level);
        if objects.is_empty() {
            return Ok(());
        }
        if let Some(done) = progress.done.get(&to) {
            objects.clone_from(done);
            continue;
        }
        if !objects.iter().all(|object| model_of_instance(object).is_some()) {
            return Ok(());
        }
        let (to_attr, _) = lookup.attr_at(level);
        let found = find(shell, &objects[0], attribute, &to_attr)?;
        if !found.exists {
            return Err(attribute_error(format!(
                "Cannot find '{attribute}' on {} object, '{}' is an invalid parameter to \
                 prefetch_related()",
                objects[0].type_name(),
                lookup.through
            )));
        }
        let Some(prefetcher) = found.prefetcher else {
            if level + 1 == through.len() {
                return Err(value_error(format!(
                    "'{}' does not resolve to an item that supports prefetching - this is an \
                     invalid parameter to prefetch_related().",
                    lookup.through
                )));
            }
            objects = along(shell, &objects, attribute)?;
            continue;
        };
        let mut missing = Vec::new();
        for object in &objects {
            if !found.fetched.holds(shell, object) {
                missing.push(object.clone());
            }
        }
        if missing.is_empty() {
            objects = along(shell, &objects, attribute)?;
            continue;
        }
        let (fetched, more) = one_level(shell, &missing, &prefetcher, lookup, level)?;
        objects = fetched;
        let descriptor = found.descriptor.as_ref().and_then(Value::address).unwrap_or(0);
        let again = progress.done.contains_key(&to)
            && progress.auto.contains(&lookup.to)
            && progress.followed.contains(&descriptor);
        if !again {
            progress.done.insert(to.clone(), objects.clone());
            for value in more.iter().rev() {
                let next = Lookup::new(shell, value, Some(&to))?;
                progress.auto.insert(next.to.clone());
                progress.waiting.push(next);
            }
        }
        progress.followed.insert(descriptor);
    }
    Ok(())
}

/// The objects one attribute further, where there is nothing to fetch.
fn along(shell: &mut Interpreter, objects: &[Value], attribute: &str) -> PyResult<Vec<Value>> {
    let mut next = Vec::new();
    for object in objects {
        let cached =
            model_state(object).and_then(|state| state.prefetched.borrow().get(attribute).cloned());
        if let Some(queryset) = cached {
            next.extend(fetch_all(shell, &queryset)?);
            continue;
        }
        match shell.get_attr(object, attribute) {
            Ok(Value::None) => {}
            Ok(list @ Value::List(_)) => next.extend(shell.collect(&list)?),
            Ok(one) => next.push(one),
            Err(raised) if shell.is_a(&raised, "ObjectDoesNotExist") => {}
            Err(raised) => return Err(raised),
        }
    }
    Ok(next)
}

/// `prefetch_one_level`: the related objects, and the lookups that their QuerySet brings along.
fn one_level(
    shell: &mut Interpreter,
    objects: &[Value],
    prefetcher: &Prefetcher,
    lookup: &Lookup,
    level: usize,
) -> PyResult<(Vec<Value>, Vec<Value>)> {
    let queryset = lookup.queryset_at(level).cloned();
    let made = prefetcher.querysets(shell, objects, queryset)?;
    let more = state(&made.queryset)
        .map(|state| std::mem::take(&mut *state.prefetch_lookups.borrow_mut()))
        .unwrap_or_default();
    let related = fetch_all(shell, &made.queryset)?;
    let mut by_key: FxHashMap<Key, Vec<Value>> = FxHashMap::default();
    for object in &related {
        let key = (made.related_key)(shell, object)?;
        by_key.entry(key).or_default().push(object.clone());
    }
    let (to_attr, as_attr) = lookup.attr_at(level);
    if as_attr {
        refuse_field(shell, &objects[0], &to_attr)?;
    }
    let leaf = lookup.through.split("__").count() == level + 1;
    for object in objects {
        let key = (made.instance_key)(shell, object)?;
        let found = by_key.get(&key).cloned().unwrap_or_default();
        if made.single {
            let one = found.into_iter().next().unwrap_or(Value::None);
            if as_attr {
                shell.set_attr(object, &to_attr, one)?;
            } else if made.is_descriptor {
                shell.set_attr(object, &made.cache_name, one)?;
            } else {
                remember(object, &made.cache_name, one);
            }
        } else if as_attr {
            shell.set_attr(object, &to_attr, Value::list(found))?;
        } else {
            let manager = shell.get_attr(object, &to_attr)?;
            let own = match &lookup.queryset {
                Some(queryset) if leaf => filtered(shell, &manager, queryset)?,
                _ => manager::get_queryset(shell, &manager)?,
            };
            if let Some(state) = state(&own) {
                state.set_results(found);
                state.prefetch_done.set(true);
            }
            if let Some(of) = model_state(object) {
                let old = of.prefetched.borrow_mut().insert(made.cache_name.clone(), own);
                drop(old);
            }
        }
    }
    Ok((related, more))
}

/// `manager._apply_rel_filters(queryset)`.
fn filtered(shell: &mut Interpreter, manager: &Value, queryset: &Value) -> PyResult<Value> {
    match shell.find_attr(manager, "_apply_rel_filters")? {
        Some(method) => shell.call(&method, Args::one(queryset.clone())),
        None => manager::get_queryset(shell, manager),
    }
}

fn refuse_field(shell: &Interpreter, object: &Value, to_attr: &str) -> PyResult<()> {
    let Some(model) = model_of_instance(object) else { return Ok(()) };
    let registry = shell.registry();
    if registry.named(model.id, to_attr).is_none() {
        return Ok(());
    }
    Err(value_error(format!(
        "to_attr={to_attr} conflicts with a field on the {} model.",
        registry.options(model.id).object_name
    )))
}

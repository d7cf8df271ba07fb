//! `prefetch_related()` and `Prefetch` (`prefetch_related_objects` of `django/db/models/query.py`).

use crate::shell::Interpreter;
use crate::shell::key::Key;
use crate::shell::raise::PyResult;
use crate::shell::value::{Str, Value};

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

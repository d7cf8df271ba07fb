//! The related manager of a many-to-many relation: `book.tags.add(…)`
//! (`create_forward_many_to_many_manager`).

use std::any::Any;
use std::rc::Rc;

use super::super::atomic::Savepoint;
use super::super::convert::{from_python, to_arg};
use super::super::manager;
use super::super::model::{pk_of, state};
use super::super::native::{arguments, attributes};
use super::super::query;
use super::many_items;
use super::related_manager::{
    flag, is_own, no_more, super_call, super_queryset, unknown_attribute,
};
use super::reverse_many::{manager_of, other_manager, related_of};
use super::values::{foreign_value, is_instance, keyword};
use crate::orm::registry::Through;
use crate::orm::{Arg, Child, FieldId, ModelId, Q, RelationId};
use crate::shell::class::Class;
use crate::shell::raise::{PyResult, value_error};
use crate::shell::types::{methods, sets};
use crate::shell::value::{Elements, Method, Str, Value};
use crate::shell::{Args, Interpreter};

/// What a related manager of a many-to-many relation manages.
pub(super) struct ManyRelated {
    pub(super) relation: RelationId,
    pub(super) reverse: bool,
    pub(super) instance: Value,
    pub(super) above: Rc<Class>,
    /// The model of the rows that it gives.
    pub(super) model: ModelId,
    /// The join model.
    pub(super) through: ModelId,
    /// `source_field`: the join model's field for the instance.
    pub(super) source: FieldId,
    /// `target_field`: that for the others.
    pub(super) target: FieldId,
    pub(super) symmetrical: bool,
    /// `query_field_name`.
    pub(super) query_name: Str,
    /// `prefetch_cache_name`.
    pub(super) cache_name: Str,
    /// `related_val`.
    pub(super) value: Value,
}

pub(super) const METHODS: &[Method] = methods! {
    "ManyRelatedManager":
    "get_queryset" => get_queryset,
    "__call__" => with_manager,
    "__getattr__" => attribute,
    "_apply_rel_filters" => rel_filters,
    "exists" => exists,
    "count" => count,
    "add" => add,
    "remove" => remove,
    "clear" => clear,
    "set" => set,
    "create" => create,
    "get_or_create" => get_or_create,
    "update_or_create" => update_or_create,
};

/// `related_manager_cls`.
pub(super) fn class(above: &Rc<Class>) -> PyResult<Rc<Class>> {
    Class::make(
        "ManyRelatedManager",
        "create_forward_many_to_many_manager.<locals>.ManyRelatedManager",
        "django.db.models.fields.related_descriptors",
        vec![above.clone()],
        attributes(METHODS, &[]),
    )
}

/// A related manager of an instance.
///
/// # Errors
/// `ValueError` for an instance without the value that the join table would hold.
pub(super) fn make(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    above: &Rc<Class>,
    id: RelationId,
    reverse: bool,
    instance: &Value,
) -> PyResult<Value> {
    let registry = shell.registry();
    let relation = registry.relation(id);
    let Some(Through { model: through, source, target }) = relation.through else {
        return Err(crate::shell::raise::unsupported("this many-to-many relation"));
    };
    let name = registry.field(relation.field).name.clone();
    let (model, query_name, cache_name, source, target) = if reverse {
        (relation.model, name, relation.query_name.clone(), target, source)
    } else {
        (relation.to, relation.query_name.clone(), name, source, target)
    };
    let end = registry.relation_of(source).map_or(registry.options(model).pk, |end| end.target);
    let value = foreign_value(shell, instance, end)?;
    if matches!(value, Value::None) {
        let text = shell.repr(instance)?;
        let name = &registry.field(end).name;
        return Err(value_error(format!(
            "\"{text}\" needs to have a value for field \"{name}\" before this many-to-many \
             relationship can be used."
        )));
    }
    if matches!(pk_of(shell, instance)?, Value::None) {
        return Err(value_error(format!(
            "'{}' instance needs to have a primary key value before a many-to-many relationship \
             can be used.",
            instance.type_name()
        )));
    }
    let related: Rc<dyn Any> = Rc::new(ManyRelated {
        relation: id,
        reverse,
        instance: instance.clone(),
        above: above.clone(),
        model,
        through,
        source,
        target,
        symmetrical: relation.symmetrical && !reverse,
        query_name,
        cache_name,
        value,
    });
    manager_of(shell, class, above, model, related)
}

/// What a related manager manages.
pub(super) fn related(value: &Value) -> PyResult<Rc<ManyRelated>> {
    related_of::<ManyRelated>(value)
}

impl ManyRelated {
    /// `get_prefetch_cache`.
    fn prefetched(&self) -> Option<Value> {
        state(&self.instance)?.prefetched.borrow().get(&self.cache_name).cloned()
    }

    /// `_remove_prefetched_objects`.
    pub(super) fn forget_prefetched(&self) {
        if let Some(state) = state(&self.instance) {
            let old = state.prefetched.borrow_mut().shift_remove(&self.cache_name);
            drop(old);
        }
    }

    /// The filter that holds for all rows: `book__id` of a tag.
    pub(super) fn core_filter(&self, shell: &Interpreter) -> Str {
        let registry = shell.registry();
        let end = registry.relation_of(self.source).map(|end| end.target);
        let name = end.map_or_else(|| "pk".into(), |end| registry.field(end).name.clone());
        format!("{}__{name}", self.query_name).into()
    }
}

/// What is asked for rarely.
fn attribute(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let name = args.exactly_one("__getattr__")?;
    let name = shell.str(&name)?;
    let related = related(value)?;
    let registry = shell.registry();
    let field = |id: FieldId| shell.django.field(id).unwrap_or(Value::None);
    Ok(match &*name {
        "instance" => related.instance.clone(),
        "through" => shell.django.class(related.through).map_or(Value::None, Value::Class),
        "reverse" => Value::Bool(related.reverse),
        "symmetrical" => Value::Bool(related.symmetrical),
        "query_field_name" => Value::Str(related.query_name.clone()),
        "prefetch_cache_name" => Value::Str(related.cache_name.clone()),
        "source_field" => field(related.source),
        "target_field" => field(related.target),
        "source_field_name" => Value::Str(registry.field(related.source).name.clone()),
        "target_field_name" => Value::Str(registry.field(related.target).name.clone()),
        "related_val" => Value::tuple(vec![related.value.clone()]),
        "core_filters" => {
            let name = Value::Str(related.core_filter(shell));
            Value::dict(shell.map_of(vec![(name, related.value.clone())])?)
        }
        _ => return Err(unknown_attribute(value, &name)),
    })
}

/// `_apply_rel_filters(queryset)`.
fn rel_filters(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let queryset = args.exactly_one("_apply_rel_filters")?;
    super::prefetch::apply_rel_filters(shell, value, &queryset)
}

fn with_manager(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let Some(above) = other_manager(shell, related.model, args)? else {
        return Ok(value.clone());
    };
    let class = class(&above)?;
    make(shell, &class, &above, related.relation, related.reverse, &related.instance)
}

fn get_queryset(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let related = related(value)?;
    if let Some(found) = related.prefetched() {
        return Ok(found);
    }
    let queryset = super_queryset(shell, value, &related.above)?;
    let lookup = related.core_filter(shell);
    match query::state(&queryset) {
        Some(state) if is_own(&related.above, "get_queryset") => {
            let arg = to_arg(shell, &related.value)?;
            let condition = Q::and(vec![Child::Lookup(lookup, arg)]);
            state.change(shell, |query| {
                query.filter_is_sticky = true;
                query.filter(&condition)
            })?;
            Ok(queryset)
        }
        Some(state) => {
            state.sticky.set(true);
            shell.call_method(&queryset, "filter", keyword(lookup, related.value.clone()))
        }
        None => shell.call_method(&queryset, "filter", keyword(lookup, related.value.clone())),
    }
}

/// `constrained_target`: where the database keeps the references, the join table tells alone.
fn constrained(shell: &mut Interpreter, related: &ManyRelated) -> PyResult<Option<Value>> {
    let registry = shell.registry();
    let is_plain = Rc::ptr_eq(&related.above, &shell.builtin_class("Manager"));
    if !is_plain
        || related.prefetched().is_some()
        || !registry.declared(related.target).db_constraint
    {
        return Ok(None);
    }
    let Some(model) = shell.django.model(related.through) else { return Ok(None) };
    let queryset = manager::base_queryset(shell, &model, &related.instance)?;
    let source = registry.field(related.source).name.clone();
    let target = registry.field(related.target);
    let mut args = keyword(source, related.value.clone());
    if target.null {
        args.keywords.push((format!("{}__isnull", target.name).into(), Value::Bool(false)));
    }
    shell.call_method(&queryset, "filter", args).map(Some)
}

fn exists(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    match constrained(shell, &related)? {
        Some(queryset) => shell.call_method(&queryset, "exists", args),
        None => super_call(shell, value, &related.above, "exists", args),
    }
}

fn count(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    match constrained(shell, &related)? {
        Some(queryset) => shell.call_method(&queryset, "count", args),
        None => super_call(shell, value, &related.above, "count", args),
    }
}

fn add(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let defaults = args.take("through_defaults");
    no_more(&args, "create_forward_many_to_many_manager.<locals>.ManyRelatedManager.add")?;
    related.forget_prefetched();
    let objects = args.positional;
    shell.atomic(Savepoint::None, |shell| {
        let (source, target) = (related.source, related.target);
        many_items::add(shell, &related, (source, target), &objects, defaults.as_ref())?;
        if related.symmetrical {
            many_items::add(shell, &related, (target, source), &objects, defaults.as_ref())?;
        }
        Ok(Value::None)
    })
}

fn remove(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    no_more(&args, "create_forward_many_to_many_manager.<locals>.ManyRelatedManager.remove")?;
    related.forget_prefetched();
    if args.positional.is_empty() {
        return Ok(Value::None);
    }
    many_items::remove(shell, value, &related, args.positional)?;
    Ok(Value::None)
}

fn clear(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    args.none("ManyRelatedManager.clear")?;
    shell.atomic(Savepoint::None, |shell| {
        many_items::clear(shell, value, &related)?;
        Ok(Value::None)
    })
}

/// `manager.add(*objects, through_defaults=defaults)`.
fn add_through(
    shell: &mut Interpreter,
    value: &Value,
    objects: Vec<Value>,
    defaults: Option<Value>,
) -> PyResult<()> {
    let defaults = defaults.unwrap_or(Value::None);
    let args = Args { positional: objects, keywords: vec![("through_defaults".into(), defaults)] };
    shell.call_method(value, "add", args)?;
    Ok(())
}

fn set(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let clear = flag(shell, &mut args, "clear", None)?;
    let defaults = args.take("through_defaults");
    let function = "create_forward_many_to_many_manager.<locals>.ManyRelatedManager.set";
    let [objects] = arguments(args, function, ["objs"], 1)?;
    let objects = shell.collect(&objects.unwrap_or(Value::None))?;
    shell.atomic(Savepoint::None, |shell| {
        if clear {
            shell.call_method(value, "clear", Args::default())?;
            add_through(shell, value, objects, defaults)?;
            return Ok(Value::None);
        }
        let registry = shell.registry();
        let end = registry.relation_of(related.target).map(|end| end.target);
        let attname = end.map_or_else(|| "pk".into(), |end| registry.field(end).attname.clone());
        let names = Args {
            positional: vec![Value::Str(attname)],
            keywords: vec![("flat".into(), Value::Bool(true))],
        };
        let rows = shell.call_method(value, "values_list", names)?;
        let rows = shell.collect(&rows)?;
        let mut old = shell.elements_of(rows)?;
        let mut new = Vec::new();
        for object in objects {
            let id = if is_instance(shell, &object, related.model) {
                let end = end.unwrap_or(registry.options(related.model).pk);
                foreign_value(shell, &object, end)?
            } else {
                many_items::prepared(shell, related.target, &object)?
            };
            if old.shift_remove(&shell.key(&id)?).is_none() {
                new.push(object);
            }
        }
        shell.call_method(value, "remove", Args::new(sets::ordered(&old)))?;
        add_through(shell, value, new, defaults)?;
        Ok(Value::None)
    })
}

fn create(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let defaults = args.take("through_defaults");
    let object = super_call(shell, value, &related.above, "create", args)?;
    add_through(shell, value, vec![object.clone()], defaults)?;
    Ok(object)
}

/// `get_or_create` and `update_or_create`: what was there is related already.
fn or_create(
    shell: &mut Interpreter,
    value: &Value,
    name: &str,
    mut args: Args,
) -> PyResult<Value> {
    let related = related(value)?;
    let defaults = args.take("through_defaults");
    let result = super_call(shell, value, &related.above, name, args)?;
    if let Value::Tuple(pair) = &result
        && let [object, created] = &pair.items[..]
        && shell.truth(created)?
    {
        add_through(shell, value, vec![object.clone()], defaults)?;
    }
    Ok(result)
}

fn get_or_create(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    or_create(shell, value, "get_or_create", args)
}

fn update_or_create(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    or_create(shell, value, "update_or_create", args)
}

/// `_build_remove_filters`: the rows of the join table between the instance and these others; all
/// of the instance's where none are named.
pub(super) fn remove_condition(
    related: &ManyRelated,
    shell: &Interpreter,
    removed: Option<&Arg>,
) -> Q {
    let registry = shell.registry();
    let own = Arg::Value(from_python(&related.value).unwrap_or(crate::sql::Value::Null));
    let between = |one: FieldId, other: FieldId| {
        let mut children = vec![Child::Lookup(registry.field(one).name.clone(), own.clone())];
        if let Some(removed) = removed {
            let lookup = format!("{}__in", registry.field(other).name);
            children.push(Child::Lookup(lookup.into(), removed.clone()));
        }
        children
    };
    let forward = between(related.source, related.target);
    if !related.symmetrical {
        return Q::and(forward);
    }
    let backward = between(related.target, related.source);
    let group = |children: Vec<Child>| match <[Child; 1]>::try_from(children) {
        Ok([child]) => child,
        Err(children) => Child::Q(Q::and(children)),
    };
    Q {
        connector: crate::orm::Connector::Or,
        negated: false,
        children: vec![group(forward), group(backward)],
    }
}

/// The elements of a set of ids as they are handed to a signal.
pub(super) fn id_set(ids: &Elements) -> Value {
    Value::set(ids.clone())
}

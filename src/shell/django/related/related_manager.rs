//! The related manager of a foreign key: `author.book_set.add(…)`
//! (`create_reverse_many_to_one_manager`).

use std::any::Any;
use std::rc::Rc;

use super::super::atomic::Savepoint;
use super::super::convert::to_arg;
use super::super::manager;
use super::super::model::{pk_of, state};
use super::super::native::attributes;
use super::super::query;
use super::reverse_many::{manager_of, other_manager, related};
use super::values::{foreign_value, is_instance, keyword, raw};
use crate::orm::registry::Relation;
use crate::orm::{Child, Q, RelationId};
use crate::shell::class::Class;
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::types::methods;
use crate::shell::value::{Elements, Map, Method, Value};
use crate::shell::{Args, Interpreter};

/// What a related manager manages.
pub(super) struct Related {
    pub(super) relation: RelationId,
    pub(super) instance: Value,
    /// The manager's class that it is built on.
    pub(super) above: Rc<Class>,
}

const METHODS: &[Method] = methods! {
    "RelatedManager":
    "get_queryset" => get_queryset,
    "__call__" => with_manager,
    "__getattr__" => attribute,
    "_apply_rel_filters" => rel_filters,
    "add" => add,
    "create" => create,
    "get_or_create" => get_or_create,
    "update_or_create" => update_or_create,
    "set" => set,
};

/// Only where the foreign key may be NULL.
const NULLABLE: &[Method] = methods! {
    "RelatedManager":
    "remove" => remove,
    "clear" => clear,
};

/// `related_manager_cls`.
pub(super) fn class(
    shell: &mut Interpreter,
    relation: RelationId,
    above: &Rc<Class>,
) -> PyResult<Rc<Class>> {
    let registry = shell.registry();
    let field = registry.field(registry.relation(relation).field);
    let mut names = attributes(METHODS, &[]);
    if field.null {
        names.extend(attributes(NULLABLE, &[]));
    }
    Class::make(
        "RelatedManager",
        "create_reverse_many_to_one_manager.<locals>.RelatedManager",
        "django.db.models.fields.related_descriptors",
        vec![above.clone()],
        names,
    )
}

/// A related manager of an instance.
pub(super) fn make(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    above: &Rc<Class>,
    id: RelationId,
    instance: &Value,
) -> PyResult<Value> {
    let model = shell.registry().relation(id).model;
    let related: Rc<dyn Any> =
        Rc::new(Related { relation: id, instance: instance.clone(), above: above.clone() });
    manager_of(shell, class, above, model, related)
}

/// What is asked for rarely.
fn attribute(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let name = args.exactly_one("__getattr__")?;
    let name = shell.str(&name)?;
    let related = related(value)?;
    let field = shell.registry().relation(related.relation).field;
    match &*name {
        "instance" => Ok(related.instance.clone()),
        "field" => Ok(shell.django.field(field).unwrap_or(Value::None)),
        "core_filters" => {
            let name = Value::Str(field_name(shell, &related));
            Ok(Value::dict(shell.map_of(vec![(name, related.instance.clone())])?))
        }
        _ => Err(unknown_attribute(value, &name)),
    }
}

/// `AttributeError` of an object.
pub(super) fn unknown_attribute(value: &Value, name: &str) -> crate::shell::raise::Raised {
    let kind = value.type_name();
    crate::shell::raise::attribute_error(format!("'{kind}' object has no attribute '{name}'"))
}

/// `_apply_rel_filters(queryset)`.
fn rel_filters(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let queryset = args.exactly_one("_apply_rel_filters")?;
    super::prefetch::apply_rel_filters(shell, value, &queryset)
}

/// `manager(manager='other')`.
fn with_manager(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let model = shell.registry().relation(related.relation).model;
    let Some(above) = other_manager(shell, model, args)? else { return Ok(value.clone()) };
    let class = class(shell, related.relation, &above)?;
    make(shell, &class, &above, related.relation, &related.instance)
}

/// `super().get_queryset()` of a related manager.
pub(super) fn super_queryset(
    shell: &mut Interpreter,
    value: &Value,
    above: &Rc<Class>,
) -> PyResult<Value> {
    super_call(shell, value, above, "get_queryset", Args::default())
}

/// `super().name(*args)` of a related manager.
pub(super) fn super_call(
    shell: &mut Interpreter,
    value: &Value,
    above: &Rc<Class>,
    name: &str,
    args: Args,
) -> PyResult<Value> {
    match above.find(name) {
        Some(Value::Descriptor(method)) => (method.call)(shell, value, args),
        Some(found) => {
            let bound = shell.bind(&found, value, above)?;
            shell.call(&bound, args)
        }
        None => Err(crate::shell::raise::attribute_error(format!(
            "'super' object has no attribute '{name}'"
        ))),
    }
}

/// Whether a method of a manager's class is Django's own.
pub(super) fn is_own(class: &Rc<Class>, name: &str) -> bool {
    matches!(class.find(name), Some(Value::Descriptor(_)))
}

fn get_queryset(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let related = related(value)?;
    if matches!(pk_of(shell, &related.instance)?, Value::None) {
        return Err(value_error(format!(
            "'{}' instance needs to have a primary key value before this relationship can be used.",
            related.instance.type_name()
        )));
    }
    let registry = shell.registry();
    let relation = registry.relation(related.relation);
    if let Some(found) = prefetched(&related.instance, relation) {
        return Ok(found);
    }
    let queryset = super_queryset(shell, value, &related.above)?;
    apply_filters(shell, &related, relation, queryset)
}

fn prefetched(instance: &Value, relation: &Relation) -> Option<Value> {
    let state = state(instance)?;
    let prefetched = state.prefetched.borrow();
    if prefetched.is_empty() {
        return None;
    }
    prefetched.get(relation.accessor.as_deref()?).cloned()
}

/// `_apply_rel_filters`.
pub(super) fn apply_filters(
    shell: &mut Interpreter,
    related: &Related,
    relation: &Relation,
    queryset: Value,
) -> PyResult<Value> {
    let registry = shell.registry();
    let field = registry.field(relation.field);
    let is_fresh = is_own(&related.above, "get_queryset");
    let queryset = match query::state(&queryset) {
        // Nobody else has it: it need not be copied.
        Some(state) if is_fresh => {
            if state.with(crate::orm::query::Query::is_sliced)? {
                return Err(type_error("Cannot filter a query once a slice has been taken."));
            }
            let arg = to_arg(shell, &related.instance)?;
            let condition = Q::and(vec![Child::Lookup(field.name.clone(), arg)]);
            state.change(shell, |query| query.filter(&condition))?;
            queryset
        }
        _ => {
            let args = keyword(field.name.clone(), related.instance.clone());
            shell.call_method(&queryset, "filter", args)?
        }
    };
    let target = registry.field(relation.target);
    let key = raw(shell, &related.instance, &target.attname)?;
    if matches!(key, Value::None) {
        return shell.call_method(&queryset, "none", Args::default());
    }
    if let Some(state) = query::state(&queryset) {
        let mut known = Map::default();
        known.insert(shell.key(&key)?, (key, related.instance.clone()));
        state.know(relation.field, known);
    }
    Ok(queryset)
}

/// `_check_fk_val`.
fn check_value(shell: &mut Interpreter, related: &Related) -> PyResult<()> {
    let registry = shell.registry();
    let target = registry.field(registry.relation(related.relation).target);
    if matches!(raw(shell, &related.instance, &target.attname)?, Value::None) {
        let text = shell.repr(&related.instance)?;
        return Err(value_error(format!(
            "\"{text}\" needs to have a value for field \"{}\" before this relationship can be \
             used.",
            target.attname
        )));
    }
    Ok(())
}

/// `_remove_prefetched_objects`.
fn forget_prefetched(shell: &Interpreter, related: &Related) {
    if let Some(state) = state(&related.instance)
        && let Some(accessor) = &shell.registry().relation(related.relation).accessor
    {
        let old = state.prefetched.borrow_mut().shift_remove(accessor);
        drop(old);
    }
}

/// `isinstance(obj, self.model)`, or the error.
fn check_kind(shell: &mut Interpreter, related: &Related, object: &Value) -> PyResult<()> {
    let registry = shell.registry();
    let model = registry.relation(related.relation).model;
    if is_instance(shell, object, model) {
        return Ok(());
    }
    let text = shell.repr(object)?;
    let name = &registry.options(model).object_name;
    Err(type_error(format!("'{name}' instance expected, got {text}")))
}

/// Takes a keyword that is a truth value.
pub(super) fn flag(
    shell: &mut Interpreter,
    args: &mut Args,
    name: &str,
    default: Option<bool>,
) -> PyResult<bool> {
    match args.take(name) {
        Some(value) => shell.truth(&value),
        None => Ok(default.unwrap_or_default()),
    }
}

/// What is left of keywords is unknown.
pub(super) fn no_more(args: &Args, function: &str) -> PyResult<()> {
    match args.keywords.first() {
        None => Ok(()),
        Some((name, _)) => {
            Err(type_error(format!("{function}() got an unexpected keyword argument '{name}'")))
        }
    }
}

fn field_name(shell: &Interpreter, related: &Related) -> crate::shell::value::Str {
    let registry = shell.registry();
    registry.field(registry.relation(related.relation).field).name.clone()
}

fn add(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let bulk = flag(shell, &mut args, "bulk", Some(true))?;
    no_more(&args, "create_reverse_many_to_one_manager.<locals>.RelatedManager.add")?;
    check_value(shell, &related)?;
    forget_prefetched(shell, &related);
    let name = field_name(shell, &related);
    if !bulk {
        return shell.atomic(Savepoint::None, |shell| {
            for object in &args.positional {
                check_kind(shell, &related, object)?;
                shell.set_attr(object, &name, related.instance.clone())?;
                shell.call_method(object, "save", Args::default())?;
            }
            Ok(Value::None)
        });
    }
    let mut keys = Vec::with_capacity(args.positional.len());
    for object in &args.positional {
        check_kind(shell, &related, object)?;
        shell.set_attr(object, &name, related.instance.clone())?;
        if state(object).is_none_or(|state| state.adding.get() || !state.stored.get()) {
            let text = shell.repr(object)?;
            return Err(value_error(format!(
                "{text} instance isn't saved. Use bulk=False or save the object first."
            )));
        }
        keys.push(pk_of(shell, object)?);
    }
    let model = shell.registry().relation(related.relation).model;
    let Some(model) = shell.django.model(model) else { return Ok(Value::None) };
    let queryset = manager::base_queryset(shell, &model, &related.instance)?;
    let queryset = shell.call_method(&queryset, "filter", keyword("pk__in", Value::list(keys)))?;
    shell.call_method(&queryset, "update", keyword(name, related.instance.clone()))?;
    Ok(Value::None)
}

/// The keyword arguments with the instance under the name of the field.
fn with_instance(shell: &Interpreter, related: &Related, mut args: Args) -> Args {
    let name = field_name(shell, related);
    args.keywords.retain(|(key, _)| *key != name);
    args.keywords.push((name, related.instance.clone()));
    args
}

fn create(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    check_value(shell, &related)?;
    forget_prefetched(shell, &related);
    let args = with_instance(shell, &related, args);
    super_call(shell, value, &related.above, "create", args)
}

fn get_or_create(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    check_value(shell, &related)?;
    let args = with_instance(shell, &related, args);
    super_call(shell, value, &related.above, "get_or_create", args)
}

fn update_or_create(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let related = related(value)?;
    check_value(shell, &related)?;
    let args = with_instance(shell, &related, args);
    super_call(shell, value, &related.above, "update_or_create", args)
}

fn remove(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let bulk = flag(shell, &mut args, "bulk", Some(true))?;
    no_more(&args, "create_reverse_many_to_one_manager.<locals>.RelatedManager.remove")?;
    if args.positional.is_empty() {
        return Ok(Value::None);
    }
    check_value(shell, &related)?;
    let registry = shell.registry();
    let relation = registry.relation(related.relation);
    let own = foreign_value(shell, &related.instance, relation.target)?;
    let attname = &registry.field(relation.field).attname;
    let mut old = Elements::default();
    for object in &args.positional {
        check_kind(shell, &related, object)?;
        let found = raw(shell, object, attname)?;
        if !shell.equal(&found, &own)? {
            return Err(not_related(shell, &related, relation, object)?);
        }
        let pk = pk_of(shell, object)?;
        old.insert(shell.key(&pk)?, pk);
    }
    let queryset = shell.call_method(value, "filter", keyword("pk__in", Value::set(old)))?;
    clear_rows(shell, &related, queryset, bulk)
}

fn not_related(
    shell: &mut Interpreter,
    related: &Related,
    relation: &Relation,
    object: &Value,
) -> PyResult<crate::shell::raise::Raised> {
    let message =
        format!("{} is not related to {}.", shell.repr(object)?, shell.repr(&related.instance)?);
    let class = shell.django.class(relation.to).and_then(|class| class.find("DoesNotExist"));
    Ok(match class {
        Some(Value::Class(class)) => shell.raise_class(&class, vec![Value::str(message)]),
        _ => crate::shell::raise::raise("ObjectDoesNotExist", message),
    })
}

fn clear(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let bulk = flag(shell, &mut args, "bulk", Some(true))?;
    no_more(&args, "create_reverse_many_to_one_manager.<locals>.RelatedManager.clear")?;
    check_value(shell, &related)?;
    forget_prefetched(shell, &related);
    let queryset = shell.call_method(value, "all", Args::default())?;
    clear_rows(shell, &related, queryset, bulk)
}

/// `_clear`.
fn clear_rows(
    shell: &mut Interpreter,
    related: &Related,
    queryset: Value,
    bulk: bool,
) -> PyResult<Value> {
    forget_prefetched(shell, related);
    let name = field_name(shell, related);
    if bulk {
        shell.call_method(&queryset, "update", keyword(name, Value::None))?;
        return Ok(Value::None);
    }
    shell.atomic(Savepoint::None, |shell| {
        for object in shell.collect(&queryset)? {
            shell.set_attr(&object, &name, Value::None)?;
            let fields = Value::list(vec![Value::Str(name.clone())]);
            shell.call_method(&object, "save", keyword("update_fields", fields))?;
        }
        Ok(Value::None)
    })
}

fn set(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let related = related(value)?;
    let bulk = flag(shell, &mut args, "bulk", Some(true))?;
    let clear = flag(shell, &mut args, "clear", None)?;
    let function = "create_reverse_many_to_one_manager.<locals>.RelatedManager.set";
    let [objects] = super::super::native::arguments(args, function, ["objs"], 1)?;
    check_value(shell, &related)?;
    let objects = shell.collect(&objects.unwrap_or(Value::None))?;
    let with = |objects: Vec<Value>| Args {
        positional: objects,
        keywords: vec![("bulk".into(), Value::Bool(bulk))],
    };
    let registry = shell.registry();
    if !registry.field(registry.relation(related.relation).field).null {
        return shell.call_method(value, "add", with(objects));
    }
    shell.atomic(Savepoint::None, |shell| {
        if clear {
            shell.call_method(value, "clear", with(Vec::new()))?;
            return shell.call_method(value, "add", with(objects));
        }
        let rows = shell.call_method(value, "all", Args::default())?;
        let rows = shell.collect(&rows)?;
        let mut old = shell.elements_of(rows)?;
        let mut new = Vec::new();
        for object in objects {
            let key = match object {
                Value::Instance(_) => shell.key(&object)?,
                _ => shell.key(&Value::None)?,
            };
            if old.shift_remove(&key).is_none() {
                new.push(object);
            }
        }
        let old = crate::shell::types::sets::ordered(&old);
        shell.call_method(value, "remove", with(old))?;
        shell.call_method(value, "add", with(new))
    })
}

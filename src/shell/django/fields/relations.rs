//! Relations as objects: `ManyToOneRel` and its kin (`django/db/models/fields/reverse_related.py`).

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use super::super::native::{Native, define, payload};
use crate::orm::registry::Relation;
use crate::orm::{Registry, RelationId};
use crate::schema::RelationKind;
use crate::shell::class::{Instance, Slots};
use crate::shell::key::Key;
use crate::shell::raise::{PyResult, attribute_error, unsupported};
use crate::shell::types::methods;
use crate::shell::value::{Method, Value};
use crate::shell::{Args, Interpreter};

/// The payload of a relation.
#[derive(Default)]
pub(crate) struct RelationState {
    /// Which relation it is.
    pub(crate) relation: Cell<Option<RelationId>>,
}

const METHODS: &[Method] = methods! {
    "ForeignObjectRel":
    "__getattr__" => attribute,
    "__repr__" => repr,
    "__str__" => repr,
    "__eq__" => equal,
    "get_accessor_name" => get_accessor_name,
    "get_internal_type" => get_internal_type,
    "get_related_field" => get_related_field,
    "is_hidden" => is_hidden,
    "get_cache_name" => get_accessor_name,
};

/// Makes the classes.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    let module = "django.db.models.fields.reverse_related";
    let mut native = Native::new("ForeignObjectRel", module, &[], METHODS);
    native.slots = Slots {
        payload: Some(|| Rc::new(RelationState::default()) as Rc<dyn Any>),
        key: Some(key),
        ..Slots::default()
    };
    define(shell, native)?;
    define(shell, Native::new("ManyToOneRel", module, &["ForeignObjectRel"], &[]))?;
    define(shell, Native::new("OneToOneRel", module, &["ManyToOneRel"], &[]))?;
    define(shell, Native::new("ManyToManyRel", module, &["ForeignObjectRel"], &[]))?;
    Ok(())
}

/// The relation as an object: `field.remote_field`.
///
/// # Errors
/// None in practice.
pub(crate) fn relation_object(shell: &mut Interpreter, id: RelationId) -> PyResult<Value> {
    if let Some(known) = shell.django.relations.borrow().get(&id) {
        return Ok(known.clone());
    }
    let class = match shell.registry().relation(id).kind {
        RelationKind::ManyToOne => "ManyToOneRel",
        RelationKind::OneToOne => "OneToOneRel",
        RelationKind::ManyToMany => "ManyToManyRel",
    };
    let class = shell.builtin_class(class);
    let value = Value::Instance(Rc::new(Instance::new(class, Value::None)));
    if let Some(state) = payload::<RelationState>(&value) {
        state.relation.set(Some(id));
    }
    shell.django.relations.borrow_mut().insert(id, value.clone());
    Ok(value)
}

/// Which relation an object is, if it is one.
pub(super) fn relation_id(value: &Value) -> Option<RelationId> {
    payload::<RelationState>(value)?.relation.get()
}

fn id_of(value: &Value) -> PyResult<RelationId> {
    payload::<RelationState>(value)
        .and_then(|state| state.relation.get())
        .ok_or_else(|| unsupported("a relation without a model"))
}

fn key(_: &mut Interpreter, value: &Value) -> PyResult<Key> {
    let id = id_of(value)?;
    Ok(Key::Host("ForeignObjectRel".into(), Box::new(Key::Int(i64::from(id.0)))))
}

fn equal(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let other = args.exactly_one("__eq__")?;
    Ok(match id_of(&other) {
        Ok(id) => Value::Bool(id == id_of(value)?),
        Err(_) => Value::NotImplemented,
    })
}

fn repr(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let registry = shell.registry();
    let relation = registry.relation(id_of(value)?);
    let options = registry.options(relation.model);
    let (app, name) = (&options.app_label, options.object_name.to_lowercase());
    Ok(Value::str(format!("<{}: {app}.{name}>", value.type_name())))
}

fn accessor(relation: &Relation) -> Value {
    relation.accessor.clone().map_or(Value::None, Value::Str)
}

fn get_accessor_name(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let registry = shell.registry();
    let relation = registry.relation(id_of(value)?);
    if relation.accessor.is_none() && !relation.symmetrical {
        return Ok(Value::Str(relation.query_name.clone()));
    }
    Ok(accessor(relation))
}

fn get_internal_type(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let registry = shell.registry();
    let relation = registry.relation(id_of(value)?);
    Ok(Value::str(registry.field(relation.field).class.name()))
}

fn get_related_field(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    let target = shell.registry().relation(id_of(value)?).target;
    Ok(shell.django.field(target).unwrap_or(Value::None))
}

fn is_hidden(shell: &mut Interpreter, value: &Value, _: Args) -> PyResult<Value> {
    Ok(Value::Bool(shell.registry().relation(id_of(value)?).accessor.is_none()))
}

/// The name of what `on_delete` is: a rule by its function.
fn on_delete(shell: &mut Interpreter, registry: &Registry, relation: &Relation) -> PyResult<Value> {
    if relation.kind == RelationKind::ManyToMany {
        return Ok(Value::None);
    }
    if let Some(given) = super::argument(shell, relation.field, "on_delete", 1) {
        return Ok(given);
    }
    let declared = registry.schema.relations.get(relation.place);
    let rule = declared.and_then(|it| it.on_delete.clone()).unwrap_or_default();
    let module = shell.import("django.db.models")?;
    Ok(shell.find_attr(&module, &rule)?.unwrap_or(Value::None))
}

fn attribute(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let name = args.exactly_one("__getattr__")?;
    let name = shell.str(&name)?;
    let registry = shell.registry();
    let relation = registry.relation(id_of(value)?);
    let class = |model| shell.django.class(model).map_or(Value::None, Value::Class);
    let kind = relation.kind;
    Ok(match &*name {
        "name" | "related_query_name" => Value::Str(relation.query_name.clone()),
        "field" | "remote_field" => shell.django.field(relation.field).unwrap_or(Value::None),
        "model" | "to" => class(relation.to),
        "related_model" => class(relation.model),
        "target_field" => shell.django.field(relation.target).unwrap_or(Value::None),
        "accessor_name" | "cache_name" => return get_accessor_name(shell, value, Args::default()),
        "through" => relation.through.map_or(Value::None, |through| class(through.model)),
        "on_delete" => return on_delete(shell, &registry, relation),
        "related_name" => {
            super::option(shell, relation.field, "related_name").unwrap_or(Value::None)
        }
        "limit_choices_to" => Value::dict(crate::shell::value::Map::default()),
        "field_name" => Value::Str(registry.field(relation.target).name.clone()),
        "parent_link" => Value::Bool(relation.parent_link),
        "symmetrical" => Value::Bool(relation.symmetrical),
        "multiple" => Value::Bool(kind != RelationKind::OneToOne),
        "hidden" => Value::Bool(relation.accessor.is_none()),
        "auto_created" | "is_relation" | "null" => Value::Bool(true),
        "concrete" | "editable" | "primary_key" => Value::Bool(false),
        "many_to_many" => Value::Bool(kind == RelationKind::ManyToMany),
        "one_to_many" => Value::Bool(kind == RelationKind::ManyToOne),
        "one_to_one" => Value::Bool(kind == RelationKind::OneToOne),
        "many_to_one" => Value::Bool(false),
        _ => {
            return Err(attribute_error(format!(
                "'{}' object has no attribute '{name}'",
                value.type_name()
            )));
        }
    })
}

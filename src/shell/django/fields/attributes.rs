//! What a field object says about itself (`django/db/models/fields/__init__.py`, `related.py`).

use super::super::native::payload;
use super::{FieldState, choices, relation_object};
use crate::models::FieldClass;
use crate::orm::registry::Field;
use crate::orm::{FieldId, Registry};
use crate::schema::{self, RelationKind};
use crate::shell::raise::{PyResult, attribute_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::ColumnType;

/// The field of a model that a field object is.
pub(super) fn id_of(value: &Value) -> Option<FieldId> {
    payload::<FieldState>(value)?.bound.get()
}

/// `Field.__getattr__`: all that is not set on the object itself.
pub(super) fn attribute(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let name = args.exactly_one("__getattr__")?;
    let name = shell.str(&name)?;
    let found = match id_of(value) {
        Some(id) => of_bound(shell, value, id, &name)?,
        None => of_unbound(shell, value, &name)?,
    };
    found.ok_or_else(|| {
        attribute_error(format!("'{}' object has no attribute '{name}'", value.type_name()))
    })
}

fn truth(value: bool) -> Value {
    Value::Bool(value)
}

fn texts(text: &str) -> Value {
    Value::str(text)
}

/// An option as it was given, with its keyword.
fn given(value: &Value, name: &str) -> Option<Value> {
    let state = payload::<FieldState>(value)?;
    let args = state.args.borrow();
    args.keywords.iter().find(|(key, _)| &**key == name).map(|(_, value)| value.clone())
}

fn number(value: Option<u32>) -> Value {
    value.map_or(Value::None, |number| Value::Int(i64::from(number)))
}

/// `NOT_PROVIDED`, in place of a default.
fn not_provided(shell: &Interpreter) -> Value {
    Value::Class(shell.builtin_class("NOT_PROVIDED"))
}

fn of_bound(
    shell: &mut Interpreter,
    value: &Value,
    id: FieldId,
    name: &str,
) -> PyResult<Option<Value>> {
    let registry = shell.registry();
    let field = registry.field(id);
    let declared = registry.declared(id);
    if let Some(found) = plain(field, declared, name) {
        return Ok(Some(found));
    }
    if let Some(found) = of_relation(shell, &registry, field, name)? {
        return Ok(Some(found));
    }
    let class = |model| shell.django.class(model).map_or(Value::None, Value::Class);
    Ok(Some(match name {
        "model" => class(field.model),
        "default" => given(value, "default").unwrap_or_else(|| not_provided(shell)),
        "choices" => match given(value, "choices") {
            Some(choices) => choices::normalized(shell, &choices)?,
            None => Value::None,
        },
        "flatchoices" => match given(value, "choices") {
            Some(choices) => choices::flat(shell, &choices)?,
            None => Value::list(Vec::new()),
        },
        "validators" => given(value, "validators").unwrap_or_else(|| Value::list(Vec::new())),
        "error_messages" => given(value, "error_messages")
            .unwrap_or_else(|| Value::dict(crate::shell::value::Map::default())),
        "limit_choices_to" => given(value, "limit_choices_to")
            .unwrap_or_else(|| Value::dict(crate::shell::value::Map::default())),
        "empty_values" => {
            let empty = vec![
                Value::None,
                texts(""),
                Value::list(Vec::new()),
                Value::tuple(Vec::new()),
                Value::dict(crate::shell::value::Map::default()),
            ];
            Value::list(empty)
        }
        "max_digits" | "decimal_places" | "unique_for_date" | "unique_for_month"
        | "unique_for_year" | "db_column" | "db_comment" | "upload_to" | "path" | "match" => {
            given(value, name).unwrap_or(Value::None)
        }
        "creation_counter" => Value::Int(i64::from(id.0)),
        _ => return Ok(None),
    }))
}

fn plain(field: &Field, declared: &schema::Field, name: &str) -> Option<Value> {
    Some(match name {
        "name" => Value::Str(field.name.clone()),
        "attname" => Value::Str(field.attname.clone()),
        "cache_name" if field.relation.is_some() => Value::Str(field.name.clone()),
        "column" if field.column.is_empty() => Value::Str(field.name.clone()),
        "column" => Value::Str(field.column.clone()),
        "verbose_name" | "_verbose_name" => texts(&declared.verbose_name),
        "help_text" => texts(&declared.help_text),
        "null" => truth(field.null && !field.column.is_empty()),
        "blank" => truth(declared.blank),
        "unique" => truth(field.unique || field.primary_key),
        "_unique" => truth(declared.unique && !field.primary_key),
        "primary_key" => truth(field.primary_key),
        "db_index" => truth(declared.db_index),
        "editable" => truth(declared.editable),
        "auto_created" => truth(declared.auto_created),
        "serialize" => truth(!(field.primary_key && declared.auto_created)),
        "auto_now" => truth(declared.auto_now),
        "auto_now_add" => truth(declared.auto_now_add),
        "db_constraint" => truth(declared.db_constraint),
        "max_length" => number(declared.max_length),
        "concrete" => truth(true),
        "empty_strings_allowed" => {
            truth(matches!(field.kind, Some(ColumnType::Char(_) | ColumnType::Text)))
        }
        "hidden" | "generated" => truth(false),
        "db_default" | "db_tablespace" => Value::None,
        _ => return None,
    })
}

fn of_relation(
    shell: &mut Interpreter,
    registry: &Registry,
    field: &Field,
    name: &str,
) -> PyResult<Option<Value>> {
    let relation = field.relation.map(|id| registry.relation(id));
    let kind = relation.map(|relation| relation.kind);
    let class =
        |shell: &Interpreter, model| shell.django.class(model).map_or(Value::None, Value::Class);
    Ok(Some(match (name, relation) {
        ("is_relation", _) => truth(relation.is_some()),
        ("many_to_one", Some(_)) => truth(kind == Some(RelationKind::ManyToOne)),
        ("one_to_one", Some(_)) => truth(kind == Some(RelationKind::OneToOne)),
        ("many_to_many", Some(_)) => truth(kind == Some(RelationKind::ManyToMany)),
        ("one_to_many", Some(_)) => truth(false),
        ("many_to_one" | "one_to_one" | "many_to_many" | "one_to_many", None) => Value::None,
        ("remote_field", Some(relation)) => relation_object(shell, relation.id)?,
        ("remote_field" | "related_model", None) => Value::None,
        ("related_model", Some(relation)) => class(shell, relation.to),
        ("target_field", Some(relation)) => {
            shell.django.field(relation.target).unwrap_or(Value::None)
        }
        ("foreign_related_fields", Some(relation)) => {
            Value::tuple(shell.django.field(relation.target).into_iter().collect())
        }
        ("local_related_fields", Some(relation)) => {
            Value::tuple(shell.django.field(relation.field).into_iter().collect())
        }
        _ => return Ok(None),
    }))
}

/// Of a field that belongs to no model: what it was made with.
fn of_unbound(shell: &mut Interpreter, value: &Value, name: &str) -> PyResult<Option<Value>> {
    if let Some(found) = given(value, name) {
        return Ok(Some(match name {
            "choices" => choices::normalized(shell, &found)?,
            _ => found,
        }));
    }
    Ok(Some(match name {
        "null" | "blank" | "unique" | "primary_key" | "db_index" | "is_relation"
        | "auto_created" | "auto_now" | "auto_now_add" => truth(false),
        "editable" | "serialize" => truth(true),
        "help_text" => texts(""),
        "default" => not_provided(shell),
        "name" | "attname" | "column" | "verbose_name" | "max_length" | "choices"
        | "max_digits" | "decimal_places" | "remote_field" | "related_model" | "many_to_one"
        | "one_to_one" | "many_to_many" | "one_to_many" => Value::None,
        _ => return Ok(None),
    }))
}

/// `get_internal_type()`: the name of the class of Django's that it is or is built on.
pub(super) fn internal_type(value: &Value) -> Str {
    let Value::Instance(instance) = value else { return "Field".into() };
    let own = instance
        .class
        .lineage()
        .find(|class| FieldClass::ALL.iter().any(|known| known.name() == &*class.name));
    match own.map(|class| &*class.name) {
        // These leave the type to CharField and FileField.
        Some("EmailField" | "URLField") => "CharField".into(),
        Some("ImageField") => "FileField".into(),
        Some(name) => name.into(),
        None => "Field".into(),
    }
}

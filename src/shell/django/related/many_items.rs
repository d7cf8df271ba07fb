//! Adding and removing rows of a join table (`_add_items`, `_remove_items`).

use super::super::atomic::Savepoint;
use super::super::convert::{from_python, to_arg, to_python};
use super::super::manager;
use super::super::model::state;
use super::super::modules::signals;
use super::super::query;
use super::deletion;
use super::many_manager::{ManyRelated, id_set, remove_condition};
use super::related_manager::{is_own, super_queryset};
use super::values::{foreign_value, is_instance, keyword};
use crate::orm::{Arg, FieldId, OutputField};
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::types::sets;
use crate::shell::value::{Elements, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::{Insert, Statement};

/// How many rows one `INSERT` of two columns takes (`max_query_params` of SQLite, by two).
const BATCH: usize = 499;

/// A value as the column of a foreign key holds it.
pub(super) fn prepared(shell: &mut Interpreter, field: FieldId, value: &Value) -> PyResult<Value> {
    let arg = match value {
        // No key; its message shows it.
        Value::List(_) | Value::Tuple(_) | Value::Set(_) | Value::Dict(_) => {
            let repr = shell.repr(value)?;
            Arg::Other { kind: value.type_name(), repr: repr.into() }
        }
        value => to_arg(shell, value)?,
    };
    let registry = shell.registry();
    crate::orm::fields::get_prep_value(&registry, OutputField::Field(field), &arg)
        .map(to_python)
        .map_err(|error| shell.raise_orm(error))
}

/// `_get_target_ids`: the values that the join table's field `target` gets for these objects.
fn target_ids(
    shell: &mut Interpreter,
    related: &ManyRelated,
    target: FieldId,
    objects: &[Value],
) -> PyResult<Elements> {
    let registry = shell.registry();
    let end = registry.relation_of(target).map(|end| end.target);
    let mut ids = Elements::default();
    for object in objects {
        let id = if is_instance(shell, object, related.model) {
            same_database(shell, related, object)?;
            let end = end.unwrap_or(registry.options(related.model).pk);
            let id = foreign_value(shell, object, end)?;
            if matches!(id, Value::None) {
                let text = shell.repr(object)?;
                let name = &registry.field(target).name;
                return Err(value_error(format!(
                    "Cannot add \"{text}\": the value for field \"{name}\" is None"
                )));
            }
            id
        } else if super::super::apps::model_of_instance(object).is_some() {
            let text = shell.repr(object)?;
            let name = &registry.options(related.model).object_name;
            return Err(type_error(format!("'{name}' instance expected, got {text}")));
        } else {
            prepared(shell, target, object)?
        };
        ids.insert(shell.key(&id)?, id);
    }
    Ok(ids)
}

/// `router.allow_relation(object, instance)`: both or none are saved.
fn same_database(shell: &mut Interpreter, related: &ManyRelated, object: &Value) -> PyResult<()> {
    let name = |value: &Value| match state(value) {
        Some(state) if state.stored.get() => "default",
        _ => "None",
    };
    let (own, other) = (name(&related.instance), name(object));
    if own == other {
        return Ok(());
    }
    let text = shell.repr(object)?;
    Err(value_error(format!(
        "Cannot add \"{text}\": instance is on database \"{own}\", value is on database \"{other}\""
    )))
}

/// `_add_items`.
///
/// # Errors
/// `ValueError` and `TypeError` for objects that cannot be added; those of the database.
pub(super) fn add(
    shell: &mut Interpreter,
    related: &ManyRelated,
    (source, target): (FieldId, FieldId),
    objects: &[Value],
    defaults: Option<&Value>,
) -> PyResult<()> {
    if objects.is_empty() {
        return Ok(());
    }
    let defaults = resolved(shell, defaults)?;
    let ids = target_ids(shell, related, target, objects)?;
    let registry = shell.registry();
    let made_by_django = registry.declared_model(related.through).auto_created;
    let Some(through) = shell.django.model(related.through) else { return Ok(()) };
    let sends = (related.reverse || source == related.source)
        && signals::has_listeners(shell, "m2m_changed", &through);
    if made_by_django && !sends {
        return insert_pairs(shell, related, (source, target), &ids);
    }
    let (source_name, target_name) =
        (registry.field(source).name.clone(), registry.field(target).name.clone());
    let queryset = manager::default_queryset(shell, &through)?;
    let flat = Args {
        positional: vec![Value::Str(target_name.clone())],
        keywords: vec![("flat".into(), Value::Bool(true))],
    };
    let queryset = shell.call_method(&queryset, "values_list", flat)?;
    let mut condition = keyword(source_name.clone(), related.value.clone());
    condition.keywords.push((format!("{target_name}__in").into(), id_set(&ids)));
    let there = shell.call_method(&queryset, "filter", condition)?;
    let there = shell.collect(&there)?;
    let there = shell.elements_of(there)?;
    let mut missing = Elements::default();
    for id in sets::ordered(&ids) {
        let key = shell.key(&id)?;
        if !there.contains_key(&key) {
            missing.insert(key, id);
        }
    }
    shell.atomic(Savepoint::None, |shell| {
        if sends {
            changed(shell, related, "pre_add", Some(&missing))?;
        }
        let Some(class) = through.class() else { return Ok(()) };
        let class = Value::Class(class);
        let mut rows = Vec::new();
        for id in sets::ordered(&missing) {
            let mut keywords = defaults.clone();
            keywords.push((format!("{source_name}_id").into(), related.value.clone()));
            keywords.push((format!("{target_name}_id").into(), id));
            rows.push(shell.call(&class, Args { positional: Vec::new(), keywords })?);
        }
        let queryset = manager::default_queryset(shell, &through)?;
        let args = Args {
            positional: vec![Value::list(rows)],
            keywords: vec![("ignore_conflicts".into(), Value::Bool(made_by_django))],
        };
        shell.call_method(&queryset, "bulk_create", args)?;
        if sends {
            changed(shell, related, "post_add", Some(&missing))?;
        }
        Ok(())
    })
}

/// `resolve_callables(through_defaults)`.
fn resolved(
    shell: &mut Interpreter,
    defaults: Option<&Value>,
) -> PyResult<Vec<(crate::shell::value::Str, Value)>> {
    let Some(Value::Dict(dict)) = defaults.map(Value::unwrapped) else { return Ok(Vec::new()) };
    let pairs: Vec<(Value, Value)> = dict.map.borrow().values().cloned().collect();
    let mut keywords = Vec::new();
    for (name, value) in pairs {
        let name = shell.str(&name)?;
        let is_called = matches!(
            value,
            Value::Function(_)
                | Value::Native(_)
                | Value::Builtin(_)
                | Value::BoundMethod(_)
                | Value::BoundBuiltin(_)
                | Value::Class(_)
        );
        let value = if is_called { shell.call(&value, Args::default())? } else { value };
        keywords.push((name.into(), value));
    }
    Ok(keywords)
}

/// The rows of a join table that Django made, those passed over that are there already.
fn insert_pairs(
    shell: &mut Interpreter,
    related: &ManyRelated,
    (source, target): (FieldId, FieldId),
    ids: &Elements,
) -> PyResult<()> {
    let registry = shell.registry();
    let options = registry.options(related.through);
    let own = from_python(&related.value).unwrap_or(crate::sql::Value::Null);
    let source_first = options
        .fields
        .iter()
        .find(|field| **field == source || **field == target)
        .is_some_and(|first| *first == source);
    let mut columns =
        vec![registry.field(source).column.to_string(), registry.field(target).column.to_string()];
    let mut rows: Vec<Vec<crate::sql::Value>> = sets::ordered(ids)
        .iter()
        .filter_map(|id| Some(vec![own.clone(), from_python(id)?]))
        .collect();
    if !source_first {
        columns.reverse();
        for row in &mut rows {
            row.reverse();
        }
    }
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(BATCH));
        let insert = Insert {
            table: options.table.to_string(),
            columns: columns.clone(),
            rows,
            ignore_conflicts: true,
            update_on_conflict: None,
            returning: Vec::new(),
        };
        shell.marking(|shell| shell.execute(Statement::Insert(insert)))?;
        rows = rest;
    }
    Ok(())
}

/// Sends `m2m_changed`.
fn changed(
    shell: &mut Interpreter,
    related: &ManyRelated,
    action: &str,
    ids: Option<&Elements>,
) -> PyResult<()> {
    let Some(through) = shell.django.model(related.through) else { return Ok(()) };
    if !signals::has_listeners(shell, "m2m_changed", &through) {
        return Ok(());
    }
    let model = shell.django.class(related.model).map_or(Value::None, Value::Class);
    let keywords = vec![
        ("action".into(), Value::str(action)),
        ("instance".into(), related.instance.clone()),
        ("reverse".into(), Value::Bool(related.reverse)),
        ("model".into(), model),
        ("pk_set".into(), ids.map_or(Value::None, id_set)),
        ("using".into(), Value::str("default")),
    ];
    signals::send_with(shell, "m2m_changed", &through, keywords)
}

/// Deletes rows of the join table: all of the instance's, or those to these others.
fn delete(shell: &mut Interpreter, related: &ManyRelated, removed: Option<&Arg>) -> PyResult<()> {
    let Some(through) = shell.django.model(related.through) else { return Ok(()) };
    let queryset = manager::default_queryset(shell, &through)?;
    let queryset = query::chain(shell, &queryset)?;
    let condition = remove_condition(related, shell, removed);
    if let Some(state) = query::state(&queryset) {
        state.change(shell, |query| query.filter(&condition))?;
    }
    deletion::delete_queryset(shell, &queryset, Args::default())?;
    Ok(())
}

/// The query of the other model where its default manager leaves rows out.
fn filtered_target(
    shell: &mut Interpreter,
    value: &Value,
    related: &ManyRelated,
) -> PyResult<Option<Value>> {
    if is_own(&related.above, "get_queryset") {
        return Ok(None);
    }
    let queryset = super_queryset(shell, value, &related.above)?;
    let has_filters = match query::state(&queryset) {
        Some(state) => state.with(crate::orm::query::Query::has_filters)?,
        None => false,
    };
    Ok(has_filters.then_some(queryset))
}

/// `_remove_items`.
///
/// # Errors
/// Those of the database and of receivers.
pub(super) fn remove(
    shell: &mut Interpreter,
    value: &Value,
    related: &ManyRelated,
    objects: Vec<Value>,
) -> PyResult<()> {
    let registry = shell.registry();
    let end = registry.relation_of(related.target).map(|end| end.target);
    let end = end.unwrap_or(registry.options(related.model).pk);
    let mut old = Elements::default();
    for object in objects {
        let id = if is_instance(shell, &object, related.model) {
            foreign_value(shell, &object, end)?
        } else {
            object
        };
        old.insert(shell.key(&id)?, id);
    }
    shell.atomic(Savepoint::None, |shell| {
        changed(shell, related, "pre_remove", Some(&old))?;
        let ids = id_set(&old);
        let removed = match filtered_target(shell, value, related)? {
            Some(queryset) => {
                let lookup = format!("{}__in", registry.field(end).attname);
                let found = shell.call_method(&queryset, "filter", keyword(lookup, ids))?;
                to_arg(shell, &found)?
            }
            None => to_arg(shell, &ids)?,
        };
        delete(shell, related, Some(&removed))?;
        changed(shell, related, "post_remove", Some(&old))
    })
}

/// `clear()` within its atomic block.
///
/// # Errors
/// Those of the database and of receivers.
pub(super) fn clear(shell: &mut Interpreter, value: &Value, related: &ManyRelated) -> PyResult<()> {
    changed(shell, related, "pre_clear", None)?;
    related.forget_prefetched();
    let removed = match filtered_target(shell, value, related)? {
        Some(queryset) => Some(to_arg(shell, &queryset)?),
        None => None,
    };
    delete(shell, related, removed.as_ref())?;
    changed(shell, related, "post_clear", None)
}

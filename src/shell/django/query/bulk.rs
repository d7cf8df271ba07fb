//! `bulk_create()` and `bulk_update()`.

use std::rc::Rc;

use super::super::apps::{ModelClass, model_of_instance};
use super::super::atomic::Savepoint;
use super::super::convert::to_stored;
use super::super::expressions;
use super::super::model::{
    pk_of, pre_save_insert, prepare_related, prepared, state as model_state,
};
use super::super::native::arguments;
use super::chain::own;
use super::write::{default_key, inserted_expression, returned};
use crate::orm::registry::Named;
use crate::orm::{Arg, FieldId, Registry};
use crate::shell::raise::{PyResult, raise, value_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::{ConflictUpdate, Insert, Statement};

/// How many parameters a statement of SQLite has at most, as Django counts
/// (`max_query_params`), and how many rows an INSERT of one column.
const MAX_PARAMETERS: usize = 999;
const MAX_ROWS: usize = 500;

/// `bulk_batch_size` of SQLite.
fn batch_size(fields: usize) -> usize {
    match fields {
        0 => usize::MAX,
        1 => MAX_ROWS,
        n => (MAX_PARAMETERS / n).max(1),
    }
}

fn given_size(shell: &mut Interpreter, size: Option<Value>) -> PyResult<Option<usize>> {
    match size {
        None | Some(Value::None) => Ok(None),
        Some(size) => match size.unwrapped() {
            Value::Int(number) if number > 0 => Ok(usize::try_from(number).ok()),
            _ => {
                let _ = shell;
                Err(value_error("Batch size must be a positive integer."))
            }
        },
    }
}

/// `bulk_create()`.
pub(super) fn bulk_create(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
) -> PyResult<Value> {
    const NAMES: [&str; 6] = [
        "objs",
        "batch_size",
        "ignore_conflicts",
        "update_conflicts",
        "update_fields",
        "unique_fields",
    ];
    let [objects, size, ignore, update, update_fields, unique_fields] =
        arguments(args, "QuerySet.bulk_create", NAMES, 1)?;
    let size = given_size(shell, size)?;
    let model = own(queryset)?.model()?;
    let registry = shell.registry();
    if !registry.options(registry.options(model.id).concrete).parents.is_empty() {
        return Err(value_error("Can't bulk create a multi-table inherited model"));
    }
    let given = objects.unwrap_or(Value::None);
    if !matches!(given, Value::Iterator(_)) && !shell.truth(&given)? {
        return Ok(given);
    }
    let ignore = ignore.map_or(Ok(false), |value| shell.truth(&value))?;
    let update = update.map_or(Ok(false), |value| shell.truth(&value))?;
    let conflict = on_conflict(shell, &model, (ignore, update), unique_fields, update_fields)?;
    let objects = shell.collect(&given)?;
    let pk = registry.options(model.id).pk;
    for object in &objects {
        default_key(shell, &registry, object, pk)?;
        if let Some(of) = model_of_instance(object) {
            prepare_related(shell, object, &of, "bulk_create", None)?;
        }
    }
    shell.atomic(Savepoint::None, |shell| {
        let (mut with, mut without) = (Vec::new(), Vec::new());
        for object in &objects {
            if matches!(pk_of(shell, object)?, Value::None) {
                without.push(object.clone());
            } else {
                with.push(object.clone());
            }
        }
        insert_batches(shell, &model, &with, (Keys::Given, size), &conflict)?;
        insert_batches(shell, &model, &without, (Keys::Counted, size), &conflict)
    })?;
    Ok(Value::list(objects))
}

/// What becomes of rows that are there already.
enum Conflict {
    Abort,
    Ignore,
    Update(ConflictUpdate),
}

/// `_check_bulk_create_options`.
fn on_conflict(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    (ignore, update): (bool, bool),
    unique_fields: Option<Value>,
    update_fields: Option<Value>,
) -> PyResult<Conflict> {
    let unique = conflict_fields(shell, model, unique_fields)?;
    let updated = conflict_fields(shell, model, update_fields)?;
    if ignore && update {
        return Err(value_error("ignore_conflicts and update_conflicts are mutually exclusive."));
    }
    if ignore {
        return Ok(Conflict::Ignore);
    }
    if !update {
        return Ok(Conflict::Abort);
    }
    if updated.is_empty() {
        return Err(value_error(
            "Fields that will be updated when a row insertion fails on conflicts must be provided.",
        ));
    }
    if unique.is_empty() {
        return Err(value_error("Unique fields that can trigger the upsert must be provided."));
    }
    let concrete = |fields: &[Option<FieldId>]| fields.iter().all(Option::is_some);
    if !concrete(&updated) {
        return Err(value_error(
            "bulk_create() can only be used with concrete fields in update_fields.",
        ));
    }
    let registry = shell.registry();
    if updated.iter().flatten().any(|field| registry.field(*field).primary_key) {
        return Err(value_error(
            "bulk_create() cannot be used with primary keys in update_fields.",
        ));
    }
    if !concrete(&unique) {
        return Err(value_error(
            "bulk_create() can only be used with concrete fields in unique_fields.",
        ));
    }
    let columns = |fields: Vec<Option<FieldId>>| {
        fields.into_iter().flatten().map(|id| registry.field(id).column.to_string()).collect()
    };
    Ok(Conflict::Update(ConflictUpdate { target: columns(unique), columns: columns(updated) }))
}

/// The fields of these names; none for one that is no column.
fn conflict_fields(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    names: Option<Value>,
) -> PyResult<Vec<Option<FieldId>>> {
    let Some(names) = names else { return Ok(Vec::new()) };
    if !shell.truth(&names)? {
        return Ok(Vec::new());
    }
    let registry = shell.registry();
    let options = registry.options(model.id);
    let mut found = Vec::new();
    for name in shell.collect(&names)? {
        let name = shell.str(&name)?;
        found.push(match registry.named(model.id, &name) {
            _ if name == "pk" => Some(options.pk),
            Some(Named::Field(field)) => Some(field).filter(|id| options.fields.contains(id)),
            Some(Named::Reverse(_)) => None,
            None => {
                return Err(raise(
                    "FieldDoesNotExist",
                    format!("{} has no field named '{name}'", options.object_name),
                ));
            }
        });
    }
    Ok(found)
}

/// Where the primary keys of new rows come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    Given,
    Counted,
}

fn insert_batches(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    objects: &[Value],
    (keys, size): (Keys, Option<usize>),
    conflict: &Conflict,
) -> PyResult<()> {
    if objects.is_empty() {
        return Ok(());
    }
    let ignore = matches!(conflict, Conflict::Ignore);
    let registry = shell.registry();
    let options = registry.options(model.id);
    let is_counted = registry.field(options.pk).class.is_auto();
    let fields: Vec<FieldId> = options
        .fields
        .iter()
        .copied()
        .filter(|field| keys == Keys::Given || *field != options.pk || !is_counted)
        .collect();
    let most = batch_size(fields.len());
    let size = size.map_or(most, |size| size.min(most)).max(1);
    let pk = registry.field(options.pk);
    for batch in objects.chunks(size) {
        let mut rows = Vec::with_capacity(batch.len());
        for object in batch {
            let mut row = Vec::with_capacity(fields.len());
            for field in &fields {
                let item = pre_save_insert(shell, object, *field)?;
                let arg = to_stored(shell, *field, &item)?;
                row.push(match &arg {
                    Arg::Expression(inner) => inserted_expression(shell, *field, model.id, inner)?,
                    _ => prepared(shell, *field, &arg)?,
                });
            }
            rows.push(row);
        }
        let returning =
            if is_counted && !ignore { vec![pk.column.to_string()] } else { Vec::new() };
        let mut columns: Vec<String> =
            fields.iter().map(|id| registry.field(*id).column.to_string()).collect();
        if columns.is_empty() {
            // `pk_default_value`: SQLite counts the key up for a NULL.
            columns.push(pk.column.to_string());
            for row in &mut rows {
                row.push(crate::sql::Value::Null);
            }
        }
        let insert = Insert {
            table: options.table.to_string(),
            columns,
            rows,
            ignore_conflicts: ignore,
            update_on_conflict: match conflict {
                Conflict::Update(update) => Some(update.clone()),
                _ => None,
            },
            returning,
        };
        let answer = shell.execute(Statement::Insert(insert))?;
        if keys == Keys::Counted && is_counted && !ignore {
            for (object, row) in batch.iter().zip(answer.rows) {
                if let Some(key) = returned(row) {
                    shell.set_attr(object, &pk.attname, key)?;
                }
            }
        }
        for object in batch {
            if let Some(state) = model_state(object) {
                state.adding.set(false);
                state.stored.set(true);
            }
        }
    }
    Ok(())
}

/// `bulk_update()`.
pub(super) fn bulk_update(
    shell: &mut Interpreter,
    queryset: &Value,
    args: Args,
) -> PyResult<Value> {
    let [objects, names, size] =
        arguments(args, "QuerySet.bulk_update", ["objs", "fields", "batch_size"], 2)?;
    let size = given_size(shell, size)?;
    let names = names.unwrap_or(Value::None);
    if !shell.truth(&names)? {
        return Err(value_error("Field names must be given to bulk_update()."));
    }
    let objects = shell.collect(&objects.unwrap_or(Value::None))?;
    for object in &objects {
        if matches!(pk_of(shell, object)?, Value::None) {
            return Err(value_error("All bulk_update() objects must have a primary key set."));
        }
    }
    let model = own(queryset)?.model()?;
    let registry = shell.registry();
    let names = shell.collect(&names)?;
    let fields = fields_named(shell, &registry, &model, &names)?;
    if objects.is_empty() {
        return Ok(Value::Int(0));
    }
    for object in &objects {
        if let Some(of) = model_of_instance(object) {
            prepare_related(shell, object, &of, "bulk_update", Some(&fields))?;
        }
    }
    let most = batch_size(fields.len() + 2);
    let size = size.map_or(most, |size| size.min(most)).max(1);
    let mut updates = Vec::new();
    for batch in objects.chunks(size) {
        updates.push(case_when(shell, &registry, &fields, batch)?);
    }
    shell.atomic(Savepoint::None, |shell| {
        let mut changed = 0;
        for (keys, keywords) in updates {
            let by_key = vec![("pk__in".into(), Value::list(keys))];
            let args = Args { positional: Vec::new(), keywords: by_key };
            let some = shell.call_method(queryset, "filter", args)?;
            let args = Args { positional: Vec::new(), keywords };
            if let Value::Int(count) = shell.call_method(&some, "update", args)? {
                changed += count;
            }
        }
        Ok(Value::Int(changed))
    })
}

fn fields_named(
    shell: &mut Interpreter,
    registry: &Registry,
    model: &Rc<ModelClass>,
    names: &[Value],
) -> PyResult<Vec<FieldId>> {
    let options = registry.options(model.id);
    let mut fields = Vec::with_capacity(names.len());
    let mut wrong = None;
    for name in names {
        let name = shell.str(name)?;
        match registry.named(model.id, &name) {
            Some(Named::Field(field)) if options.fields.contains(&field) => {
                if registry.field(field).primary_key {
                    wrong = wrong.or(Some("bulk_update() cannot be used with primary key fields."));
                }
                fields.push(field);
            }
            Some(_) => {
                wrong = Some("bulk_update() can only be used with concrete fields.");
            }
            None => {
                return Err(raise(
                    "FieldDoesNotExist",
                    format!("{} has no field named '{name}'", options.object_name),
                ));
            }
        }
    }
    wrong.map_or(Ok(fields), |message| Err(value_error(message)))
}

/// The keys of some objects, and the arguments of the `update()` for them.
type Batch = (Vec<Value>, Vec<(Str, Value)>);

/// `CASE WHEN id = 1 THEN …` for each field, and the keys of the objects.
fn case_when(
    shell: &mut Interpreter,
    registry: &Registry,
    fields: &[FieldId],
    batch: &[Value],
) -> PyResult<Batch> {
    let mut keys = Vec::with_capacity(batch.len());
    for object in batch {
        keys.push(pk_of(shell, object)?);
    }
    let mut keywords = Vec::with_capacity(fields.len());
    for field in fields {
        let attname = registry.field(*field).attname.clone();
        let output = shell.django.field(*field).unwrap_or(Value::None);
        let mut whens = Vec::with_capacity(batch.len());
        for (object, key) in batch.iter().zip(&keys) {
            let value = shell.get_attr(object, &attname)?;
            whens.push((key.clone(), value));
        }
        keywords.push((attname, expressions::case_of_keys(shell, whens, output)?));
    }
    Ok((keys, keywords))
}

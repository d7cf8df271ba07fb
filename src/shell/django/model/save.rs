//! `Model.save()`: an UPDATE, an INSERT, or one after the other.

use std::rc::Rc;

use super::super::apps::{ModelClass, model_of_instance};
use super::super::atomic::Savepoint;
use super::super::convert::{to_arg, to_python, to_stored};
use super::super::native::arguments;
use super::request::{force_insert, loaded_only, update_fields};
use super::{cached, forget, state};
use crate::orm::{Arg, FieldId, ModelId, OutputField, Registry};
use crate::schema::RelationKind;
use crate::shell::raise::{PyResult, raise, raise_with, value_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::{self, Expr, Insert, Statement, Update};

/// What `save()` was asked for.
#[derive(Clone, Default)]
struct Request {
    /// The classes whose rows must be inserted; `force_insert=True` is the model itself.
    insert: Vec<ModelId>,
    must_insert: bool,
    must_update: bool,
    /// Whether the rows of the parents are left alone.
    raw: bool,
    /// `update_fields`.
    fields: Option<Vec<Str>>,
}

/// `save(force_insert=False, force_update=False, using=None, update_fields=None)`.
pub(super) fn save(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let Some(model) = model_of_instance(value) else { return Ok(Value::None) };
    if args.positional.is_empty() && args.keywords.is_empty() {
        prepare_related(shell, value, &model, "save", None)?;
        let request = Request { fields: loaded_only(shell, value, &model), ..Request::default() };
        save_rows(shell, value, &model, &request)?;
        return Ok(Value::None);
    }
    let [insert, update, _, fields] = arguments(
        args,
        "Model.save",
        ["force_insert", "force_update", "using", "update_fields"],
        0,
    )?;
    prepare_related(shell, value, &model, "save", None)?;
    let mut request = Request::default();
    if let Some(update) = update {
        request.must_update = shell.truth(&update)?;
    }
    if let Some(insert) = &insert {
        request.must_insert = shell.truth(insert)?;
        request.insert = force_insert(shell, &model, insert)?;
    }
    let fields = match fields {
        None | Some(Value::None) => None,
        Some(list) => Some(shell.collect(&list)?),
    };
    if request.must_insert
        && (request.must_update || fields.as_ref().is_some_and(|f| !f.is_empty()))
    {
        return Err(value_error("Cannot force both insert and updating in model saving."));
    }
    match fields {
        Some(fields) if fields.is_empty() => return Ok(Value::None),
        Some(fields) => request.fields = Some(update_fields(shell, &model, &fields)?),
        None if !request.must_insert => request.fields = loaded_only(shell, value, &model),
        None => {}
    }
    save_rows(shell, value, &model, &request)?;
    Ok(Value::None)
}

/// `save_base(raw=False, …)`, which overridden methods may call: with `raw`, the rows of the parents
/// are left alone.
pub(super) fn save_base(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let raw = match args.take("raw") {
        Some(raw) => shell.truth(&raw)?,
        None => false,
    };
    if !raw {
        return save(shell, value, args);
    }
    let Some(model) = model_of_instance(value) else { return Ok(Value::None) };
    let request = Request { raw, ..Request::default() };
    save_rows(shell, value, &model, &request)?;
    Ok(Value::None)
}

/// `_prepare_related_fields_for_save`, of these fields alone where some are given.
///
/// # Errors
/// `ValueError` for a related object that is not saved.
pub(crate) fn prepare_related(
    shell: &mut Interpreter,
    value: &Value,
    model: &Rc<ModelClass>,
    operation: &str,
    fields: Option<&[FieldId]>,
) -> PyResult<()> {
    let Some(own) = state(value) else { return Ok(()) };
    if own.fields_cache.borrow().is_empty() {
        return Ok(());
    }
    let registry = shell.registry();
    for field in &registry.options(model.id).fields {
        if fields.is_some_and(|fields| !fields.contains(field)) {
            continue;
        }
        let field = registry.field(*field);
        let Some(relation) = field.relation.map(|id| registry.relation(id)) else { continue };
        let Some(related) = cached(value, &field.name) else { continue };
        if !shell.truth(&related)? {
            continue;
        }
        if matches!(super::methods::get_pk(shell, &related)?, Value::None) {
            if relation.kind == RelationKind::OneToOne {
                let name = relation.cache_name();
                if cached(&related, name).is_none() {
                    return Err(raise_with("KeyError", vec![Value::Str(name.clone())]));
                }
                forget(&related, name);
            }
            return Err(value_error(format!(
                "{operation}() prohibited to prevent data loss due to unsaved related object \
                 '{}'.",
                field.name
            )));
        }
        let own_value = shell.get_attr(value, &field.attname)?;
        let is_empty = match &own_value {
            Value::None => true,
            Value::Str(text) => text.is_empty(),
            _ => false,
        };
        if is_empty {
            shell.set_attr(value, &field.name, related.clone())?;
        }
        let target = shell.get_attr(&related, &registry.field(relation.target).attname)?;
        let own_value = shell.get_attr(value, &field.attname)?;
        if !shell.equal(&target, &own_value)? {
            forget(value, &field.name);
        }
    }
    Ok(())
}

/// `save_base`.
fn save_rows(
    shell: &mut Interpreter,
    value: &Value,
    model: &Rc<ModelClass>,
    request: &Request,
) -> PyResult<()> {
    let registry = shell.registry();
    let concrete = registry.options(model.id).concrete;
    super::super::modules::signals::send(
        shell,
        "pre_save",
        model,
        value,
        None,
        request.fields.as_deref(),
    )?;
    let run = |shell: &mut Interpreter| {
        let inserted =
            !request.raw && save_parents(shell, value, concrete, request, &mut Vec::new())?;
        let forced = request.must_insert || inserted;
        save_table(shell, value, concrete, request, forced)
    };
    let updated = if registry.options(concrete).parents.is_empty() {
        shell.marking(run)?
    } else {
        shell.atomic(Savepoint::None, run)?
    };
    if let Some(state) = state(value) {
        state.stored.set(true);
        state.adding.set(false);
    }
    let fields = request.fields.as_deref();
    super::super::modules::signals::send(shell, "post_save", model, value, Some(!updated), fields)
}

/// `_save_parents`: whether a row of a parent was inserted.
fn save_parents(
    shell: &mut Interpreter,
    value: &Value,
    model: ModelId,
    request: &Request,
    done: &mut Vec<(ModelId, bool)>,
) -> PyResult<bool> {
    let registry = shell.registry();
    let mut inserted = false;
    for (parent, link) in &registry.options(model).parents {
        let parent_pk = &registry.field(registry.options(*parent).pk).attname;
        let link = registry.field(*link);
        let own = shell.get_attr(value, &link.attname)?;
        if matches!(shell.get_attr(value, parent_pk)?, Value::None) && !matches!(own, Value::None) {
            shell.set_attr(value, parent_pk, own)?;
        }
        let known = done.iter().find(|(id, _)| id == parent).map(|(_, updated)| *updated);
        let updated = match known {
            Some(updated) => updated,
            None => {
                let above = save_parents(shell, value, *parent, request, done)?;
                let forced = above
                    || request.insert.iter().any(|member| registry.descends_from(*parent, *member));
                let updated = save_table(shell, value, *parent, request, forced)?;
                done.push((*parent, updated));
                updated
            }
        };
        inserted |= !updated;
        let pk = shell.get_attr(value, parent_pk)?;
        shell.set_attr(value, &link.attname, pk)?;
        forget(value, &link.name);
    }
    Ok(inserted)
}

/// `_save_table`: whether a row was updated.
fn save_table(
    shell: &mut Interpreter,
    value: &Value,
    model: ModelId,
    request: &Request,
    force_insert: bool,
) -> PyResult<bool> {
    let registry = shell.registry();
    let options = registry.options(model);
    let pk = registry.field(options.pk);
    let mut key = shell.get_attr(value, &pk.attname)?;
    if matches!(key, Value::None) && !pk.class.is_auto() {
        // `get_pk_value_on_save`.
        if let super::super::apps::FieldDefault::Call(make) =
            super::super::fields::default_of(shell, options.pk)?
        {
            key = shell.call(&make, Args::default())?;
            shell.set_attr(value, &pk.attname, key.clone())?;
        }
    }
    let has_key = !matches!(key, Value::None);
    if !has_key && (request.must_update || request.fields.is_some()) {
        return Err(value_error("Cannot force an update in save() with no primary key."));
    }
    let adding = state(value).is_none_or(|state| state.adding.get());
    let has_default = registry.declared(options.pk).default.is_some();
    let force_insert =
        force_insert || (adding && !request.must_update && request.fields.is_none() && has_default);
    let mut updated = false;
    if has_key && !force_insert {
        updated = update_row(shell, value, model, &key, request)?;
        if !updated && request.must_update {
            return Err(raise("DatabaseError", "Forced update did not affect any rows."));
        }
        if !updated && request.fields.is_some() {
            let message = "Save with update_fields did not affect any rows.";
            return Err(raise("DatabaseError", message));
        }
    }
    if !updated {
        insert_row(shell, value, model)?;
    }
    Ok(updated)
}

/// The fields of a model's own table.
fn local_fields(registry: &Registry, model: ModelId) -> impl Iterator<Item = FieldId> + '_ {
    let fields = registry.options(model).fields.iter().copied();
    fields.filter(move |field| registry.field(*field).model == model)
}

/// `_do_update`: whether a row was there.
fn update_row(
    shell: &mut Interpreter,
    value: &Value,
    model: ModelId,
    key: &Value,
    request: &Request,
) -> PyResult<bool> {
    let registry = shell.registry();
    let options = registry.options(model);
    let pk = registry.field(options.pk);
    let mut values: Vec<(FieldId, Arg)> = Vec::new();
    for field in local_fields(&registry, model) {
        let info = registry.field(field);
        let wanted = request.fields.as_ref().is_none_or(|names| {
            names.iter().any(|name| *name == info.name || *name == info.attname)
        });
        if info.primary_key || !wanted {
            continue;
        }
        let item = pre_save(shell, value, field, Moment::Update)?;
        values.push((field, to_stored(shell, field, &item)?));
    }
    let key = to_arg(shell, key)?;
    let key = prepared(shell, options.pk, &key)?;
    let condition = Expr::column(&*options.table, &*pk.column).equals(key);
    if values.is_empty() {
        if request.fields.is_some() {
            return Ok(true);
        }
        return exists(shell, model, condition);
    }
    let has_expressions = values.iter().any(|(_, arg)| !matches!(arg, Arg::Value(_)));
    let update = if has_expressions {
        super::super::query::update_of_fields(shell, model, condition, &values)?
    } else {
        let mut assignments = Vec::with_capacity(values.len());
        for (field, arg) in &values {
            let column = registry.field(*field).column.to_string();
            assignments.push((column, Expr::Value(prepared(shell, *field, arg)?)));
        }
        Update { table: options.table.to_string(), assignments, condition: Some(condition) }
    };
    let answer = shell.execute(Statement::Update(update))?;
    Ok(answer.changed > 0)
}

/// Whether there is a row: of a table without further columns there is nothing to update.
fn exists(shell: &mut Interpreter, model: ModelId, condition: Expr) -> PyResult<bool> {
    let registry = shell.registry();
    let select = sql::Select {
        outputs: vec![sql::Output {
            expr: Expr::Value(sql::Value::Int(1)),
            alias: Some("a".to_owned()),
        }],
        from: Some(sql::Source::Table {
            name: registry.options(model).table.to_string(),
            alias: None,
        }),
        condition: Some(condition),
        limit: Some(1),
        ..sql::Select::default()
    };
    let answer = shell.execute(Statement::Select(select))?;
    Ok(!answer.rows.is_empty())
}

/// Inserts the row of one table, and takes over the primary key that it was given.
///
/// # Errors
/// Of values that do not fit, and of the database.
pub(crate) fn insert_row(shell: &mut Interpreter, value: &Value, model: ModelId) -> PyResult<()> {
    let registry = shell.registry();
    let options = registry.options(model);
    let pk = registry.field(options.pk);
    let own_key = pk.model == model;
    let has_key = !matches!(shell.get_attr(value, &pk.attname)?, Value::None);
    let counts = own_key && pk.class.is_auto();
    let mut columns = Vec::new();
    let mut row = Vec::new();
    for field in local_fields(&registry, model) {
        let info = registry.field(field);
        if info.primary_key && counts && !has_key {
            continue;
        }
        let item = pre_save(shell, value, field, Moment::Insert)?;
        let arg = to_stored(shell, field, &item)?;
        columns.push(info.column.to_string());
        if let Arg::Expression(inner) = &arg {
            let made = super::super::query::inserted_expression(shell, field, model, inner)?;
            row.push(made);
            continue;
        }
        row.push(prepared(shell, field, &arg)?);
    }
    if columns.is_empty() {
        // `pk_default_value`: SQLite counts the key up for a NULL.
        columns.push(pk.column.to_string());
        row.push(sql::Value::Null);
    }
    let returning = if counts { vec![pk.column.to_string()] } else { Vec::new() };
    let insert = Insert {
        table: options.table.to_string(),
        columns,
        rows: vec![row],
        ignore_conflicts: false,
        update_on_conflict: None,
        returning,
    };
    let answer = shell.execute(Statement::Insert(insert))?;
    if counts
        && let Some(given) = answer.rows.into_iter().next().and_then(|row| row.into_iter().next())
    {
        shell.set_attr(value, &pk.attname, to_python(given))?;
    }
    Ok(())
}

/// `Field.pre_save` of a row to be inserted.
///
/// # Errors
/// What a descriptor raises.
pub(crate) fn pre_save_insert(
    shell: &mut Interpreter,
    value: &Value,
    field: FieldId,
) -> PyResult<Value> {
    pre_save(shell, value, field, Moment::Insert)
}

/// Whether a row is new.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moment {
    Insert,
    Update,
}

/// `Field.pre_save`: the value to store; the present moment for `auto_now` and `auto_now_add`.
fn pre_save(
    shell: &mut Interpreter,
    value: &Value,
    field: FieldId,
    moment: Moment,
) -> PyResult<Value> {
    let registry = shell.registry();
    let info = registry.field(field);
    let declared = registry.declared(field);
    if declared.auto_now || (declared.auto_now_add && moment == Moment::Insert) {
        let now = super::super::fields::now(shell, info.kind)?;
        shell.set_attr(value, &info.attname, now.clone())?;
        return Ok(now);
    }
    if let Value::Instance(instance) = value
        && let Some(found) = instance.attributes.borrow().get(&*info.attname)
    {
        return Ok(found.clone());
    }
    shell.get_attr(value, &info.attname)
}

/// `Field.get_db_prep_save`.
///
/// # Errors
/// Of values that do not fit.
pub(crate) fn prepared(shell: &mut Interpreter, field: FieldId, arg: &Arg) -> PyResult<sql::Value> {
    let registry = shell.registry();
    crate::orm::fields::get_prep_value(&registry, OutputField::Field(field), arg)
        .map_err(|error| shell.raise_orm(error))
}

/// The value that a foreign key holds for an instance; any other value as it is.
pub(crate) fn key_of(shell: &mut Interpreter, field: FieldId, value: Value) -> PyResult<Value> {
    let registry = shell.registry();
    let Some(relation) = registry.relation_of(field) else { return Ok(value) };
    if model_of_instance(&value).is_none() {
        return Ok(value);
    }
    let target = registry.field(relation.target).attname.clone();
    shell.get_attr(&value, &target)
}

/// `instance.pk`.
///
/// # Errors
/// What loading a deferred key raises.
pub(crate) fn pk_of(shell: &mut Interpreter, value: &Value) -> PyResult<Value> {
    super::methods::get_pk(shell, value)
}

/// `instance.pk = value`: the keys of the parents follow.
///
/// # Errors
/// What a descriptor raises.
pub(crate) fn set_pk(shell: &mut Interpreter, instance: &Value, value: Value) -> PyResult<()> {
    let Some(model) = model_of_instance(instance) else { return Ok(()) };
    let registry = shell.registry();
    let options = registry.options(model.id);
    for (_, link) in options.parents.iter().filter(|(_, link)| *link != options.pk) {
        if let Some(relation) = registry.relation_of(*link) {
            let attname = registry.field(relation.target).attname.clone();
            shell.set_attr(instance, &attname, value.clone())?;
        }
    }
    let attname = registry.field(options.pk).attname.clone();
    shell.set_attr(instance, &attname, value)
}

//! Methods that write: `create`, `get_or_create`, `update_or_create`, `update`, `delete`.

use super::super::apps::{FieldDefault, ModelClass};
use super::super::atomic::Savepoint;
use super::super::convert::{to_arg, to_python, to_stored};
use super::super::model;
use super::chain::{chain, is_native, own, refuse_combined, refuse_sliced};
use crate::models::FieldClass;
use crate::orm::expressions::{Resolved, Scope};
use crate::orm::query::{Query, UpdateQuery};
use crate::orm::registry::Named;
use crate::orm::{self, Arg, Expression, FieldId, ModelId, Registry};
use crate::schema::RelationKind;
use crate::shell::raise::{PyResult, Raised, raise, type_error, value_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::{Expr, Statement, Update};
use std::rc::Rc;

/// `create()`.
pub(super) fn create(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    if !args.positional.is_empty() {
        let given = args.positional.len() + 1;
        return Err(type_error(format!(
            "QuerySet.create() takes 1 positional argument but {given} were given"
        )));
    }
    let model = own(queryset)?.model()?;
    refuse_reverse(shell, &model, &args)?;
    let class = model.class().map_or(Value::None, Value::Class);
    let object = shell.call(&class, args)?;
    let force =
        vec![("force_insert".into(), Value::Bool(true)), ("using".into(), Value::str("default"))];
    shell.call_method(&object, "save", Args { positional: Vec::new(), keywords: force })?;
    Ok(object)
}

/// The other end of a one-to-one relation cannot be given.
fn refuse_reverse(shell: &Interpreter, model: &Rc<ModelClass>, args: &Args) -> PyResult<()> {
    if args.keywords.is_empty() {
        return Ok(());
    }
    let registry = shell.registry();
    let wrong: Vec<&str> = args
        .keywords
        .iter()
        .filter(|(name, _)| match registry.named(model.id, name) {
            Some(Named::Reverse(relation)) => {
                registry.relation(relation).kind == RelationKind::OneToOne
            }
            _ => false,
        })
        .map(|(name, _)| &**name)
        .collect();
    if wrong.is_empty() {
        return Ok(());
    }
    Err(value_error(format!(
        "The following fields do not exist in this model: {}",
        wrong.join(", ")
    )))
}

/// The keyword arguments of a dictionary.
fn keywords_of(shell: &mut Interpreter, value: Option<Value>) -> PyResult<Vec<(Str, Value)>> {
    let Some(value) = value else { return Ok(Vec::new()) };
    if !shell.truth(&value)? {
        return Ok(Vec::new());
    }
    match value.unwrapped() {
        Value::Dict(dict) => {
            let map = dict.map.borrow();
            let mut pairs = Vec::with_capacity(map.len());
            for (key, value) in map.values() {
                let Value::Str(key) = key.unwrapped() else {
                    return Err(type_error("keywords must be strings"));
                };
                pairs.push((key, value.clone()));
            }
            Ok(pairs)
        }
        other => Err(type_error(format!("'{}' object is not a mapping", other.type_name()))),
    }
}

/// Splits off the arguments of Django's own from the lookups.
fn defaults_of(args: &mut Args, names: &[&str], method: &str) -> PyResult<Vec<Option<Value>>> {
    let mut found: Vec<Option<Value>> = args.positional.drain(..).map(Some).collect();
    if found.len() > names.len() {
        return Err(type_error(format!(
            "QuerySet.{method}() takes from 1 to {} positional arguments but {} were given",
            names.len() + 1,
            found.len() + 1
        )));
    }
    found.resize(names.len(), None);
    for (slot, name) in found.iter_mut().zip(names) {
        if let Some(value) = args.take(name) {
            *slot = Some(value);
        }
    }
    Ok(found.into_iter().map(|value| value.filter(|it| !matches!(it, Value::None))).collect())
}

/// `get_or_create()`.
pub(super) fn get_or_create(
    shell: &mut Interpreter,
    queryset: &Value,
    mut args: Args,
) -> PyResult<Value> {
    let mut given = defaults_of(&mut args, &["defaults"], "get_or_create")?;
    let defaults = given.pop().flatten();
    let (object, created) = got_or_created(shell, queryset, defaults, args)?;
    Ok(Value::tuple(vec![object, Value::Bool(created)]))
}

fn got_or_created(
    shell: &mut Interpreter,
    queryset: &Value,
    defaults: Option<Value>,
    lookups: Args,
) -> PyResult<(Value, bool)> {
    match shell.call_method(queryset, "get", lookups.clone()) {
        Ok(object) => return Ok((object, false)),
        Err(raised) if is_missing(shell, queryset, &raised)? => {}
        Err(raised) => return Err(raised),
    }
    let params = model_params(shell, queryset, defaults, &lookups)?;
    let made = shell.atomic(Savepoint::Made, |shell| {
        let keywords = called(shell, params)?;
        shell.call_method(queryset, "create", Args { positional: Vec::new(), keywords })
    });
    match made {
        Ok(object) => Ok((object, true)),
        Err(raised) if shell.is_a(&raised, "IntegrityError") => {
            match shell.call_method(queryset, "get", lookups) {
                Ok(object) => Ok((object, false)),
                Err(again) if is_missing(shell, queryset, &again)? => Err(raised),
                Err(again) => Err(again),
            }
        }
        Err(raised) => Err(raised),
    }
}

/// Whether an exception is the `DoesNotExist` of a QuerySet's model.
fn is_missing(shell: &mut Interpreter, queryset: &Value, raised: &Raised) -> PyResult<bool> {
    let model = own(queryset)?.model()?;
    let class = model.class().map_or(Value::None, Value::Class);
    let expected = shell.get_attr(&class, "DoesNotExist")?;
    let crate::shell::raise::RaisedKind::Exception(exception) = &*raised.0 else {
        return Ok(false);
    };
    Ok(matches!(expected, Value::Class(expected) if exception.class.is_subclass(&expected)))
}

/// `_extract_model_params`.
fn model_params(
    shell: &mut Interpreter,
    queryset: &Value,
    defaults: Option<Value>,
    lookups: &Args,
) -> PyResult<Vec<(Str, Value)>> {
    let mut params: Vec<(Str, Value)> =
        lookups.keywords.iter().filter(|(name, _)| !name.contains("__")).cloned().collect();
    for (name, value) in keywords_of(shell, defaults)? {
        match params.iter_mut().find(|(known, _)| *known == name) {
            Some(slot) => slot.1 = value,
            None => params.push((name, value)),
        }
    }
    let model = own(queryset)?.model()?;
    let registry = shell.registry();
    let class = model.class();
    let mut wrong: Vec<&str> = params
        .iter()
        .map(|(name, _)| &**name)
        .filter(|name| {
            if registry.named(model.id, name).is_some() {
                return false;
            }
            let found = class.as_ref().and_then(|class| class.find(name));
            !matches!(found, Some(Value::Property(property))
                if !property.cached && !matches!(property.set, Value::None))
        })
        .collect();
    if wrong.is_empty() {
        return Ok(params);
    }
    wrong.sort_unstable();
    Err(raise(
        "FieldError",
        format!(
            "Invalid field name(s) for model {}: '{}'.",
            registry.options(model.id).object_name,
            wrong.join("', '")
        ),
    ))
}

/// `resolve_callables`.
fn called(shell: &mut Interpreter, params: Vec<(Str, Value)>) -> PyResult<Vec<(Str, Value)>> {
    let mut made = Vec::with_capacity(params.len());
    for (name, value) in params {
        let value = if is_callable(&value) { shell.call(&value, Args::default())? } else { value };
        made.push((name, value));
    }
    Ok(made)
}

fn is_callable(value: &Value) -> bool {
    match value {
        Value::Function(_)
        | Value::Builtin(_)
        | Value::Native(_)
        | Value::BoundBuiltin(_)
        | Value::BoundMethod(_)
        | Value::Descriptor(_)
        | Value::Class(_) => true,
        Value::Instance(instance) => instance.class.find("__call__").is_some(),
        _ => false,
    }
}

/// `update_or_create()`.
pub(super) fn update_or_create(
    shell: &mut Interpreter,
    queryset: &Value,
    mut args: Args,
) -> PyResult<Value> {
    let names = ["defaults", "create_defaults"];
    let mut given = defaults_of(&mut args, &names, "update_or_create")?.into_iter();
    let (update, create) = (given.next().flatten(), given.next().flatten());
    let create = create.or_else(|| update.clone());
    shell.atomic(Savepoint::Made, |shell| {
        let locked = chain(shell, queryset)?;
        let mut lookups = args;
        let (object, created) = if is_native(queryset, "get_or_create") {
            got_or_created(shell, &locked, create, lookups)?
        } else {
            lookups.positional.push(create.unwrap_or(Value::None));
            let pair = shell.call_method(&locked, "get_or_create", lookups)?;
            let items = shell.collect(&pair)?;
            let created = match items.get(1) {
                Some(value) => shell.truth(value)?,
                None => false,
            };
            (items.into_iter().next().unwrap_or(Value::None), created)
        };
        if !created {
            save_defaults(shell, queryset, &object, update)?;
        }
        Ok(Value::tuple(vec![object, Value::Bool(created)]))
    })
}

/// Sets the defaults of `update_or_create()` and saves what they touch.
fn save_defaults(
    shell: &mut Interpreter,
    queryset: &Value,
    object: &Value,
    defaults: Option<Value>,
) -> PyResult<()> {
    let defaults = keywords_of(shell, defaults)?;
    let values = called(shell, defaults)?;
    for (name, value) in &values {
        shell.set_attr(object, name, value.clone())?;
    }
    let model = own(queryset)?.model()?;
    let registry = shell.registry();
    let options = registry.options(model.id);
    let mut names: Vec<Str> = values.iter().map(|(name, _)| name.clone()).collect();
    let concrete = names.iter().all(|name| {
        options
            .fields
            .iter()
            .map(|id| registry.field(*id))
            .any(|field| !field.primary_key && (field.name == *name || field.attname == *name))
    });
    let mut keywords: Vec<(Str, Value)> = vec![("using".into(), Value::str("default"))];
    if concrete {
        for field in &options.fields {
            let info = registry.field(*field);
            // Fields whose class has a `pre_save` of its own.
            let stamped = matches!(
                info.class,
                FieldClass::DateField
                    | FieldClass::DateTimeField
                    | FieldClass::TimeField
                    | FieldClass::FileField
                    | FieldClass::ImageField
            );
            if info.model == options.concrete && stamped && !names.contains(&info.name) {
                names.push(info.name.clone());
            }
        }
        let names = names.into_iter().map(Value::Str).collect();
        keywords.push(("update_fields".into(), Value::list(names)));
    }
    shell.call_method(object, "save", Args { positional: Vec::new(), keywords })?;
    Ok(())
}

/// `update()`.
pub(super) fn update(shell: &mut Interpreter, queryset: &Value, args: Args) -> PyResult<Value> {
    let own = own(queryset)?;
    refuse_combined(&own, "update")?;
    refuse_sliced(&own, "Cannot update a query once a slice has been taken.")?;
    if !args.positional.is_empty() {
        let given = args.positional.len() + 1;
        return Err(type_error(format!(
            "QuerySet.update() takes 1 positional argument but {given} were given"
        )));
    }
    let mut values: Vec<(Rc<str>, Arg)> = Vec::with_capacity(args.keywords.len());
    for (name, value) in args.keywords {
        let arg = match shell.registry().named(own.model()?.id, &name) {
            Some(Named::Field(field)) => to_stored(shell, field, &value)?,
            _ => to_arg(shell, &value)?,
        };
        values.push((name, arg));
    }
    let made = own
        .with(|query| UpdateQuery::new(query, &values))?
        .map_err(|error| shell.raise_orm(error))?;
    let changed = shell.marking(|shell| run_update(shell, &made))?;
    own.results.borrow_mut().take();
    Ok(Value::Int(i64::try_from(changed).unwrap_or(i64::MAX)))
}

/// Runs an update: how many rows the first statement changed.
fn run_update(shell: &mut Interpreter, update: &UpdateQuery) -> PyResult<usize> {
    let select = update.pre_select().map_err(|error| shell.raise_orm(error))?;
    let rows = match select {
        Some(select) => Some(shell.execute(Statement::Select(select))?.rows),
        None => None,
    };
    let statements = update.statements(rows.as_deref()).map_err(|error| shell.raise_orm(error))?;
    let mut first = None;
    for statement in statements {
        let changed = shell.execute(Statement::Update(statement))?.changed;
        first.get_or_insert(changed);
    }
    Ok(first.unwrap_or(0))
}

/// `_raw_delete()`.
pub(super) fn raw_delete(shell: &mut Interpreter, queryset: &Value, _: Args) -> PyResult<Value> {
    let made = own(queryset)?.with(Query::delete)?.map_err(|error| shell.raise_orm(error))?;
    let Some(statement) = made else { return Ok(Value::Int(0)) };
    let changed = shell.execute(Statement::Delete(statement))?.changed;
    Ok(Value::Int(i64::try_from(changed).unwrap_or(i64::MAX)))
}

/// An update of one row with expressions among its values, for `save()`.
///
/// # Errors
/// What resolving the expressions raises.
pub(crate) fn update_of_fields(
    shell: &mut Interpreter,
    model: ModelId,
    condition: Expr,
    values: &[(FieldId, Arg)],
) -> PyResult<Update> {
    let query = Query::new(shell.registry(), model);
    let made = UpdateQuery::of_fields(&query, values)
        .and_then(|update| update.statements(None))
        .map_err(|error| shell.raise_orm(error))?;
    let mut update = made.into_iter().next().unwrap_or_default();
    update.condition = Some(condition);
    Ok(update)
}

/// The value of an expression that is inserted: `create(name=Lower(Value('A')))`. Django lets the
/// INSERT compute it; here it is computed before.
///
/// # Errors
/// `ValueError` and `FieldError` for expressions that a row that is not there yet has no values
/// for.
pub(crate) fn inserted_expression(
    shell: &mut Interpreter,
    field: FieldId,
    model: ModelId,
    expression: &Expression,
) -> PyResult<crate::sql::Value> {
    let mut query = Query::new(shell.registry(), model);
    let resolved = crate::orm::expressions::resolve(expression, &mut query, Scope::FOR_SAVE)
        .map_err(|error| shell.raise_orm(error))?;
    let name = shell.registry().field(field).name.clone();
    let reference = reference(&resolved);
    if reference == Some(Reference::Condition) {
        return Err(raise(
            "AttributeError",
            "'WhereNode' object has no attribute 'contains_column_references'",
        ));
    }
    if reference == Some(Reference::Column) {
        let text = resolved.to_str(&shell.registry());
        let label = super::super::fields::label(shell, field);
        return Err(value_error(format!(
            "Failed to insert expression \"{text}\" on {label}. F() expressions can only be used \
             to update, not to insert."
        )));
    }
    if resolved.contains_aggregate() {
        let text = resolved.repr(&shell.registry());
        return Err(raise(
            "FieldError",
            format!("Aggregate functions are not allowed in this query ({name}={text})."),
        ));
    }
    let expr = resolved.as_sql(&query).map_err(|raised| match raised {
        orm::expressions::Raised::Error(error) => shell.raise_orm(error),
        _ => crate::shell::raise::unsupported("such an expression in an INSERT"),
    })?;
    let outputs = vec![crate::sql::Output { expr, alias: Some("value".to_owned()) }];
    let select = crate::sql::Select { outputs, ..crate::sql::Select::default() };
    let django = shell.django.clone();
    let answer = django.connection.borrow_mut().database.execute(&Statement::Select(select));
    let rows = answer.map_err(|error| shell.raise_engine(&error))?.rows;
    let value = rows.into_iter().next().and_then(|row| row.into_iter().next());
    Ok(value.unwrap_or(crate::sql::Value::Null))
}

/// What `contains_column_references` comes upon.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reference {
    Column,
    /// A `WhereNode`, which cannot be asked.
    Condition,
}

/// The first that an expression holds.
fn reference(resolved: &Resolved) -> Option<Reference> {
    match resolved {
        Resolved::Col(_) => return Some(Reference::Column),
        Resolved::Where(_) => return Some(Reference::Condition),
        _ => {}
    }
    let mut found = None;
    resolved.for_each_source(&mut |source| found = found.or_else(|| reference(source)));
    found
}

/// The primary key that a default gives to a fresh instance (`get_pk_value_on_save`).
pub(super) fn default_key(
    shell: &mut Interpreter,
    registry: &Registry,
    object: &Value,
    pk: FieldId,
) -> PyResult<()> {
    let key = model::pk_of(shell, object)?;
    if !matches!(key, Value::None) {
        return Ok(());
    }
    let made = match super::super::fields::default_of(shell, pk)? {
        FieldDefault::Call(make) => shell.call(&make, Args::default())?,
        FieldDefault::Value(value) if registry.declared(pk).default.is_some() => value,
        FieldDefault::Value(_) => return Ok(()),
    };
    model::set_pk(shell, object, made)
}

/// A value of the database as Python's, where there is one.
pub(super) fn returned(row: Vec<crate::sql::Value>) -> Option<Value> {
    row.into_iter().next().map(to_python)
}

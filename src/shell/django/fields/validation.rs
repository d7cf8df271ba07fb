//! `Model.full_clean()` and its parts. What they do is written in Python
//! (`modules/validation.py`); what fields and conditions do with values is asked of `orm` and of
//! the engine here.

use super::{FieldState, option};
use crate::orm::fields::{self, Failure};
use crate::orm::{FieldId, OutputField};
use crate::schema::Constraint;
use crate::shell::django::apps::{model_of_class, model_of_instance};
use crate::shell::django::convert::{to_arg, to_python};
use crate::shell::django::native::{arguments, expect};
use crate::shell::raise::PyResult;
use crate::shell::value::{Namespace, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::{self, Expr, Select, Statement};

const MODULE: &str = "django.db.models._validation";

fn call(shell: &mut Interpreter, name: &str, instance: &Value, args: Args) -> PyResult<Value> {
    let module = shell.import(MODULE)?;
    let function = shell.get_attr(&module, name)?;
    shell.call(&function, args.prepend(instance.clone()))
}

/// `Model.full_clean`.
pub(crate) fn full_clean(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    call(shell, "full_clean", value, args)
}

/// `Model.clean_fields`.
pub(crate) fn clean_fields(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    call(shell, "clean_fields", value, args)
}

/// `Model.validate_unique`.
pub(crate) fn validate_unique(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
) -> PyResult<Value> {
    call(shell, "validate_unique", value, args)
}

/// `Model.validate_constraints`.
pub(crate) fn validate_constraints(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
) -> PyResult<Value> {
    call(shell, "validate_constraints", value, args)
}

/// `Model.unique_error_message`.
pub(crate) fn unique_error_message(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
) -> PyResult<Value> {
    call(shell, "unique_error_message", value, args)
}

/// `Field.clean(value, model_instance)`.
pub(crate) fn clean(shell: &mut Interpreter, field: &Value, args: Args) -> PyResult<Value> {
    call(shell, "clean_field", field, args)
}

/// The functions that the Python module stands on.
pub(crate) fn names(names: &Namespace) {
    names.set("clean_value", Value::native("clean_value", clean_value));
    names.set("custom_validators", Value::native("custom_validators", custom_validators));
    names.set("custom_messages", Value::native("custom_messages", custom_messages));
    names.set("holds", Value::native("holds", holds));
}

fn bound(value: &Value) -> PyResult<Option<FieldId>> {
    Ok(expect::<FieldState>(value, "Field")?.bound.get())
}

/// The value of a field out of what an instance holds, and messages with their codes.
fn clean_value(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let [field, value] = arguments(args, "clean_value", ["field", "value"], 2)?;
    let (field, value) = (field.unwrap_or(Value::None), value.unwrap_or(Value::None));
    let Some(field) = bound(&field)? else { return Ok(Value::tuple(vec![value, Value::None])) };
    let arg = to_arg(shell, &value)?;
    let registry = shell.registry();
    match fields::clean(&registry, field, &arg) {
        Ok(cleaned) => Ok(Value::tuple(vec![to_python(cleaned), Value::None])),
        Err(Failure::Error(error)) => Err(shell.raise_orm(error)),
        Err(Failure::Invalid(errors)) => {
            let pair = |error: fields::ValidationError| {
                Value::tuple(vec![Value::str(error.message), Value::str(error.code)])
            };
            let list = Value::list(errors.into_iter().map(pair).collect());
            Ok(Value::tuple(vec![Value::None, list]))
        }
    }
}

/// The validators of a field that Django does not bring: they are called.
fn custom_validators(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let field = args.exactly_one("custom_validators")?;
    let Some(id) = bound(&field)? else { return Ok(Value::list(Vec::new())) };
    let Some(given) = option(shell, id, "validators") else { return Ok(Value::list(Vec::new())) };
    let given = shell.collect(&given)?;
    let registry = shell.registry();
    let custom: Vec<usize> = {
        let declared = registry.declared(id).option("validators");
        let items = declared.and_then(crate::models::Expr::items).unwrap_or_default();
        let wanted = fields::custom_validators(&registry, id);
        if items.len() == given.len() {
            let is_custom = |item| wanted.iter().any(|other| std::ptr::eq(*other, item));
            (0..items.len()).filter(|at| is_custom(&raw const items[*at])).collect()
        } else {
            // A list that is made elsewhere: none of it was understood.
            (0..given.len()).collect()
        }
    };
    Ok(Value::list(custom.into_iter().filter_map(|at| given.get(at).cloned()).collect()))
}

/// The option `error_messages` of a field.
fn custom_messages(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let field = args.exactly_one("custom_messages")?;
    let given = match bound(&field)? {
        Some(id) => option(shell, id, "error_messages"),
        None => None,
    };
    Ok(given.unwrap_or_else(|| Value::dict(crate::shell::value::Map::default())))
}

/// Whether the condition of a constraint holds for the values of an instance; `None` where it
/// speaks of a field that is left out.
fn holds(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let names = ["instance", "model", "name", "exclude"];
    let [instance, model, name, exclude] = arguments(args, "holds", names, 4)?;
    let instance = instance.unwrap_or(Value::None);
    let name = shell.str(&name.unwrap_or(Value::None))?;
    let exclude = shell.collect(&exclude.unwrap_or(Value::None))?;
    let mut left_out = Vec::with_capacity(exclude.len());
    for field in &exclude {
        left_out.push(shell.str(field)?);
    }
    let model = model.as_ref().and_then(model_of_class).or_else(|| model_of_instance(&instance));
    let Some(model) = model else { return Ok(Value::None) };
    let registry = shell.registry();
    let declared = registry.declared_model(model.id);
    let condition =
        declared.constraints.iter().find(|it| it.name() == name).and_then(|it| match it {
            Constraint::Check(check) => Some(check.condition.clone()),
            Constraint::Unique { unique, .. } => unique.condition.clone(),
        });
    let Some(mut condition) = condition else { return Ok(Value::None) };
    let mut columns: Vec<(String, sql::Value)> = Vec::new();
    for field in &registry.options(model.id).fields {
        let info = registry.field(*field);
        if left_out.iter().any(|name| **name == *info.name) {
            continue;
        }
        let value = shell.get_attr(&instance, &info.attname)?;
        let arg = to_arg(shell, &value)?;
        let value = fields::get_prep_value(&registry, OutputField::Field(*field), &arg)
            .map_err(|error| shell.raise_orm(error))?;
        columns.push((info.column.to_string(), value));
    }
    let mut complete = true;
    condition.put_values(&mut |column| {
        let known = columns.iter().find(|(name, _)| name == column).map(|(_, value)| value.clone());
        complete &= known.is_some();
        known
    });
    if !complete {
        return Ok(Value::None);
    }
    let select = Select {
        outputs: vec![sql::Output {
            expr: Expr::Value(sql::Value::Int(1)),
            alias: Some("_check".to_owned()),
        }],
        condition: Some(Expr::Call {
            function: sql::Function::Coalesce,
            arguments: vec![condition, Expr::Value(sql::Value::Bool(true))],
            distinct: false,
            filter: None,
            order_by: Vec::new(),
        }),
        ..Select::default()
    };
    let answer = shell.execute(Statement::Select(select))?;
    Ok(Value::Bool(!answer.rows.is_empty()))
}

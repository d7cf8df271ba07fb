//! `Field.clean`: conversion, `validate` and validators, as `full_clean()` runs them.

use rust_decimal::Decimal;

use super::python::{repr, to_str};
use super::to_python::{Refusal, convert, shown, shown_repr};
use super::{ValidationError, target, validators};
use crate::models::{Argument, Expr, ExprKind, FieldClass};
use crate::orm::expressions::is_subclass;
use crate::orm::{Arg, Error, FieldId, OutputField, Registry};
use crate::schema;
use crate::sql::{ColumnType, Value};

type Errors = Vec<ValidationError>;

/// What cleaning gives besides a value: messages for the field, or another exception.
#[derive(Clone, Debug)]
pub enum Failure {
    /// What `ValidationError` lists under the name of the field.
    Invalid(Errors),
    /// Another exception.
    Error(Error),
}

/// `Field.to_python`: the value as Python has it, from what was given.
///
/// # Errors
/// The message, as `full_clean()` puts it under the name of the field; `TypeError` where the value
/// is of a type that the field cannot read.
pub fn to_python(registry: &Registry, field: FieldId, value: &Arg) -> Result<Value, Failure> {
    let of = target(registry, OutputField::Field(field));
    convert(registry, of, value).map_err(|refusal| match refusal {
        Refusal::Error(error) => Failure::Error(error),
        Refusal::Invalid(error) => {
            let declared = registry.declared(field);
            let message = custom_message(declared, error.code, value).unwrap_or(error.message);
            Failure::Invalid(vec![ValidationError { message, code: error.code }])
        }
    })
}

/// `Field.clean`: `to_python`, `validate` and `run_validators`. Whether a foreign key's row exists
/// and validators of the learner's own ([`custom_validators`]) are left to the caller.
///
/// # Errors
/// As [`to_python`].
pub fn clean(registry: &Registry, field: FieldId, value: &Arg) -> Result<Value, Failure> {
    let value = to_python(registry, field, value)?;
    let declared = registry.declared(field);
    validate(declared, &value).map_err(|error| Failure::Invalid(vec![error]))?;
    let errors = run_validators(registry, field, declared, &value);
    if errors.is_empty() { Ok(value) } else { Err(Failure::Invalid(errors)) }
}

/// `field.value_to_string(obj)`, for a value of the field.
pub fn value_to_string(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::DateTime(moment) => to_str(&Value::DateTime(*moment)).replacen(' ', "T", 1),
        other => to_str(other),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => text.is_empty(),
        Value::Json(text) => matches!(&**text, "null" | "\"\"" | "[]" | "{}"),
        _ => false,
    }
}

/// `Field.validate`.
fn validate(field: &schema::Field, value: &Value) -> Result<(), ValidationError> {
    if !field.editable {
        return Ok(());
    }
    let given = Arg::Value(value.clone());
    let error = |code: &'static str, default: String| {
        let message = custom_message(field, code, &given).unwrap_or(default);
        Err(ValidationError { message, code })
    };
    if !field.choices.is_empty() && !is_empty(value) {
        if field.choices.iter().any(|choice| is_choice(&choice.value, value)) {
            return Ok(());
        }
        let message = format!("Value {} is not a valid choice.", repr(value));
        return error("invalid_choice", message);
    }
    if value.is_null() && !field.null {
        return error("null", "This field cannot be null.".to_owned());
    }
    if !field.blank && is_empty(value) {
        return error("blank", "This field cannot be blank.".to_owned());
    }
    Ok(())
}

/// Whether a value equals the key of a choice, as Python compares.
fn is_choice(key: &Expr, value: &Value) -> bool {
    match (&key.kind, value) {
        (ExprKind::Str(key), Value::Text(text)) => key == text,
        (ExprKind::None, Value::Null) => true,
        _ => match (number(key), number_of(value)) {
            (Some(key), Some(value)) => key == value,
            _ => false,
        },
    }
}

/// A number in models.py, exact.
fn number(expr: &Expr) -> Option<Decimal> {
    match &expr.kind {
        ExprKind::Bool(truth) => Some(Decimal::from(u8::from(*truth))),
        ExprKind::Int(number) => Some(Decimal::from(*number)),
        ExprKind::Float(number) => number.to_string().parse().ok(),
        ExprKind::Unary { operator, operand } if operator == "-" => number(operand).map(|it| -it),
        ExprKind::Call { function, arguments } if function.ends_with("Decimal") => {
            match &arguments.first()?.value.kind {
                ExprKind::Str(text) => text.parse().ok(),
                _ => number(&arguments.first()?.value),
            }
        }
        _ => None,
    }
}

fn number_of(value: &Value) -> Option<Decimal> {
    match value {
        Value::Bool(truth) => Some(Decimal::from(u8::from(*truth))),
        Value::Int(number) => Some(Decimal::from(*number)),
        Value::Float(number) => number.to_string().parse().ok(),
        Value::Decimal(number) => Some(*number),
        _ => None,
    }
}

/// The message that `error_messages` has for a code, filled in.
fn custom_message(field: &schema::Field, code: &str, value: &Arg) -> Option<String> {
    let ExprKind::Dict(items) = &field.option("error_messages")?.kind else { return None };
    let (_, message) = items.iter().find(|(key, _)| key.as_str() == Some(code))?;
    let text = message.as_str()?.replace("%(value)s", &shown(value));
    Some(text.replace("%(value)r", &shown_repr(value)))
}

/// `Field.run_validators`.
fn run_validators(
    registry: &Registry,
    id: FieldId,
    field: &schema::Field,
    value: &Value,
) -> Errors {
    let mut errors = Vec::new();
    if is_empty(value) {
        return errors;
    }
    let given = Arg::Value(value.clone());
    let text = to_str(value);
    let mut check = |code: &'static str, result: Result<(), String>| {
        if let Err(default) = result {
            let message = custom_message(field, code, &given).unwrap_or(default);
            errors.push(ValidationError { message, code });
        }
    };
    match field.class {
        FieldClass::EmailField => check("invalid", validators::email(&text)),
        FieldClass::URLField => check("invalid", validators::url(&text)),
        FieldClass::SlugField => check("invalid", validators::slug(&text)),
        FieldClass::GenericIPAddressField => check("invalid", validators::ip_address(&text)),
        _ => {}
    }
    let declared = field.option("validators").and_then(Expr::items).unwrap_or_default();
    for validator in declared {
        if let Some((code, result)) = run(validator, value) {
            check(code, result);
        }
    }
    if is_subclass(field.class, FieldClass::CharField) {
        check("max_length", validators::length(&text, field.max_length));
    }
    if let FieldClass::BinaryField = field.class
        && let Value::Bytes(bytes) = value
        && let Some(limit) = field.max_length
    {
        check("max_length", at_most(bytes.len(), limit.into()));
    }
    match (registry.field(id).kind, value) {
        (Some(ColumnType::Decimal { max_digits, decimal_places }), Value::Decimal(number)) => {
            let places = (max_digits, decimal_places);
            if let Err((code, message)) = validators::decimal(*number, places.0, places.1) {
                check(code, Err(message));
            }
        }
        (Some(kind), Value::Int(number)) if kind.is_positive() => {
            check("min_value", bound(Some(Decimal::from(*number)), Decimal::ZERO, Bound::Least));
        }
        _ => {}
    }
    errors
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    Least,
    Greatest,
}

fn bound(number: Option<Decimal>, limit: Decimal, bound: Bound) -> Result<(), String> {
    let Some(number) = number else { return Ok(()) };
    match bound {
        Bound::Least if number < limit => {
            Err(format!("Ensure this value is greater than or equal to {limit}."))
        }
        Bound::Greatest if number > limit => {
            Err(format!("Ensure this value is less than or equal to {limit}."))
        }
        _ => Ok(()),
    }
}

fn at_most(count: usize, limit: i64) -> Result<(), String> {
    let s = if limit == 1 { "" } else { "s" };
    if usize::try_from(limit).is_ok_and(|limit| count <= limit) {
        return Ok(());
    }
    Err(format!("Ensure this value has at most {limit} character{s} (it has {count})."))
}

fn at_least(count: usize, limit: i64) -> Result<(), String> {
    let s = if limit == 1 { "" } else { "s" };
    if usize::try_from(limit).is_ok_and(|limit| count < limit) {
        return Err(format!(
            "Ensure this value has at least {limit} character{s} (it has {count})."
        ));
    }
    Ok(())
}

/// What a validator of Django's says of a value; none for another validator.
fn run(validator: &Expr, value: &Value) -> Option<(&'static str, Result<(), String>)> {
    let (name, arguments): (&str, &[Argument]) = match &validator.kind {
        ExprKind::Name(name) => (name, &[]),
        ExprKind::Call { function, arguments } => (function, arguments),
        _ => return None,
    };
    let argument = |place: usize, name: &str| {
        let named = arguments.iter().find(|argument| argument.name.as_deref() == Some(name));
        let placed = arguments.get(place).filter(|argument| argument.name.is_none());
        named.or(placed).map(|argument| &argument.value)
    };
    let limit = || argument(0, "limit_value");
    let given = |place| argument(place, "message").and_then(Expr::as_str).map(str::to_owned);
    let text = to_str(value);
    let count = text.chars().count();
    let own = |place: usize, result: Result<(), String>| {
        let message = given(place);
        result.map_err(|default| message.unwrap_or(default))
    };
    Some(match name.rsplit('.').next().unwrap_or_default() {
        "MinValueValidator" => {
            ("min_value", own(1, bound(number_of(value), number(limit()?)?, Bound::Least)))
        }
        "MaxValueValidator" => {
            ("max_value", own(1, bound(number_of(value), number(limit()?)?, Bound::Greatest)))
        }
        "MinLengthValidator" => ("min_length", own(1, at_least(count, limit()?.as_int()?))),
        "MaxLengthValidator" => ("max_length", own(1, at_most(count, limit()?.as_int()?))),
        "validate_email" | "EmailValidator" => ("invalid", own(0, validators::email(&text))),
        "URLValidator" => ("invalid", validators::url(&text)),
        "validate_slug" => ("invalid", validators::slug(&text)),
        "validate_ipv46_address" => ("invalid", validators::ip_address(&text)),
        "validate_integer" => ("invalid", validators::integer(&text)),
        "validate_comma_separated_integer_list" => ("invalid", validators::comma_separated(&text)),
        "RegexValidator" => {
            let pattern = argument(0, "regex")?.as_str()?;
            ("invalid", own(1, validators::matches_pattern(&text, pattern)?))
        }
        "ProhibitNullCharactersValidator" => {
            let refusal = || Err("Null characters are not allowed.".to_owned());
            ("null_characters_not_allowed", if text.contains('\0') { refusal() } else { Ok(()) })
        }
        _ => return None,
    })
}

/// The validators of a field that are not Django's, and so have to be called.
pub fn custom_validators(registry: &Registry, field: FieldId) -> Vec<&Expr> {
    let declared = registry.declared(field).option("validators").and_then(Expr::items);
    let probe = Value::from("0");
    declared
        .unwrap_or_default()
        .iter()
        .filter(|validator| run(validator, &probe).is_none())
        .collect()
}

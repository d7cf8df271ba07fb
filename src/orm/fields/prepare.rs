//! `Field.get_prep_value` and `get_db_prep_value`: what the database is given.

use std::cmp::Ordering;

use super::ValidationError;
use super::to_python::{Refusal, convert, float, integer, kind_name, shown, shown_repr};
use crate::models::FieldClass;
use crate::orm::expressions::is_subclass;
use crate::orm::{Arg, Error, FieldId, OutputField, Part, Registry, Result};
use crate::sql::{ColumnType, Value};

/// A value for the database.
pub(crate) enum Prepared {
    /// A value.
    Value(Value),
    /// A whole number that SQLite has no room for: below the least, or above the greatest.
    Beyond(Ordering),
}

/// `Field.get_prep_value`, for lookups and for storing: the value that the database is given.
///
/// # Errors
/// What Django raises: "Field 'id' expected a number but got 'abc'.", `ValidationError` …
pub fn get_prep_value(registry: &Registry, field: OutputField, value: &Arg) -> Result<Value> {
    match prepare(registry, field, value)? {
        Prepared::Value(value) => Ok(value),
        Prepared::Beyond(_) => Err(too_large()),
    }
}

/// What Python's `sqlite3` says of a number beyond 64 bits.
pub(crate) fn too_large() -> Error {
    Error::new("OverflowError", "Python int too large to convert to SQLite INTEGER")
}

/// The field whose values a relation holds (`target_field`), or the field itself.
pub(crate) fn target(registry: &Registry, field: OutputField) -> OutputField {
    let mut at: FieldId = match field {
        OutputField::Field(field) => field,
        OutputField::Reverse(field) => registry.options(registry.field(field).model).pk,
        OutputField::Kind(_) => return field,
    };
    while let Some(relation) = registry.relation_of(at) {
        if relation.target == at {
            break;
        }
        at = relation.target;
    }
    OutputField::Field(at)
}

/// The same as [`get_prep_value`], but numbers that are too large are told.
pub(crate) fn prepare(registry: &Registry, field: OutputField, value: &Arg) -> Result<Prepared> {
    let field = target(registry, field);
    // What most lookups and all instances bring needs no look at the class.
    if let Arg::Value(value) = value {
        match (value, field.kind(registry)) {
            (Value::Null, _) => return Ok(Prepared::Value(Value::Null)),
            (Value::Int(_), Some(kind)) if is_integer(kind) => {
                return Ok(Prepared::Value(value.clone()));
            }
            (Value::Text(_), Some(ColumnType::Char(_) | ColumnType::Text)) => {
                return Ok(Prepared::Value(value.clone()));
            }
            _ => {}
        }
    }
    let class = field.class(registry);
    if is_subclass(class, FieldClass::IntegerField) {
        return match integer(value) {
            Ok(Some(number)) => Ok(Prepared::Value(Value::Int(number))),
            Ok(None) => Ok(Prepared::Beyond(sign(value)?)),
            Err(exception) => Err(no_number(registry, field, value, exception)),
        };
    }
    let prepared = match class {
        FieldClass::FloatField => {
            if let Some(number) = float(value) {
                Value::Float(number)
            } else {
                let text = matches!(value, Arg::Value(Value::Text(_)));
                let exception = if text { "ValueError" } else { "TypeError" };
                return Err(no_number(registry, field, value, exception));
            }
        }
        FieldClass::DurationField => match value {
            Arg::Value(Value::Duration(micros)) => Value::Duration(*micros),
            other => {
                let kind = kind_name(other);
                let message = format!("'{kind}' object has no attribute 'days'");
                return Err(Error::new("AttributeError", message));
            }
        },
        FieldClass::BinaryField => match value {
            Arg::Value(Value::Bytes(bytes)) => Value::Bytes(bytes.clone()),
            other => {
                let kind = kind_name(other);
                return Err(Error::kind(format!(
                    "memoryview: a bytes-like object is required, not '{kind}'"
                )));
            }
        },
        FieldClass::GenericIPAddressField => match value {
            Arg::Value(Value::Text(text)) if text.contains(':') => {
                convert(registry, field, value).unwrap_or_else(|_| Value::from(&**text))
            }
            Arg::Value(Value::Text(text)) => Value::from(&**text),
            other => {
                let kind = kind_name(other);
                return Err(Error::kind(format!("argument of type '{kind}' is not iterable")));
            }
        },
        _ => convert(registry, field, value).map_err(raised)?,
    };
    Ok(Prepared::Value(prepared))
}

const fn is_integer(kind: ColumnType) -> bool {
    matches!(
        kind,
        ColumnType::Auto
            | ColumnType::BigAuto
            | ColumnType::SmallAuto
            | ColumnType::SmallInteger
            | ColumnType::Integer
            | ColumnType::BigInteger
            | ColumnType::PositiveSmallInteger
            | ColumnType::PositiveInteger
            | ColumnType::PositiveBigInteger
    )
}

/// Whether a number beyond 64 bits is below or above.
fn sign(value: &Arg) -> Result<Ordering> {
    if let Arg::Value(Value::Float(number)) = value
        && number.is_infinite()
    {
        return Err(Error::new("OverflowError", "cannot convert float infinity to integer"));
    }
    let negative = shown(value).trim_start().starts_with('-');
    Ok(if negative { Ordering::Less } else { Ordering::Greater })
}

fn no_number(
    registry: &Registry,
    field: OutputField,
    value: &Arg,
    exception: &'static str,
) -> Error {
    let name = match field {
        OutputField::Field(field) | OutputField::Reverse(field) => &*registry.field(field).name,
        OutputField::Kind(_) => "None",
    };
    let start = format!("Field '{name}' expected a number but got ");
    match value {
        Arg::Instance(instance) => {
            let model = &registry.options(instance.model).object_name;
            Error {
                exception,
                parts: vec![
                    Part::Text(format!("{start}<{model}: ")),
                    Part::Instance(instance.object.clone()),
                    Part::Text(">.".to_owned()),
                ],
            }
        }
        other => Error::new(exception, format!("{start}{}.", shown_repr(other))),
    }
}

/// The exception that a refusal is outside of `full_clean()`.
fn raised(refusal: Refusal) -> Error {
    match refusal {
        // `str()` of the exception puts it into a list.
        Refusal::Invalid(ValidationError { message, .. }) => Error::new("ValidationError", message),
        Refusal::Error(error) => error,
    }
}

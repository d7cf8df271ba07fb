//! `output_field`: a field object as the type of an expression.

use super::super::fields::FieldState;
use super::super::native::payload;
use crate::models::FieldClass;
use crate::orm::OutputField;
use crate::shell::class::Class;
use crate::shell::raise::{PyResult, unsupported};
use crate::shell::value::Value;
use crate::sql::ColumnType;

/// The type that a field object stands for; none for `None`.
///
/// # Errors
/// `NotImplementedError` for fields that are no type of a value here.
pub(super) fn output_field(value: &Value) -> PyResult<Option<OutputField>> {
    if matches!(value, Value::None) {
        return Ok(None);
    }
    let Some(state) = payload::<FieldState>(value) else {
        return Err(unsupported("such an output_field"));
    };
    if let Some(field) = state.bound.get() {
        return Ok(Some(OutputField::Field(field)));
    }
    let Value::Instance(instance) = value else { return Ok(None) };
    let number = |name: &str, at: usize| {
        let args = state.args.borrow();
        let found = args
            .keywords
            .iter()
            .find(|(key, _)| &**key == name)
            .map(|(_, value)| value)
            .or_else(|| args.positional.get(at));
        match found {
            Some(Value::Int(number)) => u32::try_from(*number).ok(),
            _ => None,
        }
    };
    let class = field_class(&instance.class).ok_or_else(|| unsupported("such an output_field"))?;
    let kind = match class {
        FieldClass::DecimalField => ColumnType::Decimal {
            max_digits: number("max_digits", 2).unwrap_or(0),
            decimal_places: number("decimal_places", 3).unwrap_or(0),
        },
        FieldClass::TextField => ColumnType::Text,
        FieldClass::IntegerField => ColumnType::Integer,
        FieldClass::BooleanField => ColumnType::Boolean,
        FieldClass::DateField => ColumnType::Date,
        FieldClass::DateTimeField => ColumnType::DateTime,
        FieldClass::FloatField => ColumnType::Float,
        FieldClass::PositiveIntegerField => ColumnType::PositiveInteger,
        FieldClass::PositiveSmallIntegerField => ColumnType::PositiveSmallInteger,
        FieldClass::PositiveBigIntegerField => ColumnType::PositiveBigInteger,
        FieldClass::SmallIntegerField => ColumnType::SmallInteger,
        FieldClass::BigIntegerField => ColumnType::BigInteger,
        FieldClass::TimeField => ColumnType::Time,
        FieldClass::DurationField => ColumnType::Duration,
        FieldClass::UUIDField => ColumnType::Uuid,
        FieldClass::JSONField => ColumnType::Json,
        FieldClass::BinaryField => ColumnType::Binary,
        FieldClass::GenericIPAddressField => ColumnType::GenericIpAddress,
        FieldClass::AutoField => ColumnType::Auto,
        FieldClass::BigAutoField => ColumnType::BigAuto,
        FieldClass::SmallAutoField => ColumnType::SmallAuto,
        FieldClass::ForeignKey | FieldClass::OneToOneField | FieldClass::ManyToManyField => {
            return Err(unsupported("a relation as output_field"));
        }
        _ => ColumnType::Char(number("max_length", 2)),
    };
    Ok(Some(OutputField::Kind(kind)))
}

fn field_class(class: &std::rc::Rc<Class>) -> Option<FieldClass> {
    class.lineage().find_map(|class| {
        FieldClass::ALL.iter().copied().find(|known| known.name() == &*class.name)
    })
}

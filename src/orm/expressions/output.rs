//! The types of expressions: `_resolve_output_field` and the registered combinations
//! (`django/db/models/expressions.py`, `functions/mixins.py`).

use super::functions::Output;
use super::{Combined, CombinedKind, Resolved};
use crate::models::FieldClass;
use crate::orm::query::Query;
use crate::orm::{Combinator, Error, OutputField, Registry, Result};
use crate::sql::{BinaryOperator, ColumnType, Value};

/// `IntegerField()`.
pub(crate) const INTEGER: OutputField = OutputField::Kind(ColumnType::Integer);
/// `BooleanField()`.
pub(crate) const BOOLEAN: OutputField = OutputField::Kind(ColumnType::Boolean);
/// `FloatField()`.
pub(crate) const FLOAT: OutputField = OutputField::Kind(ColumnType::Float);
/// `DecimalField()`, which knows no digits.
pub(crate) const DECIMAL: OutputField =
    OutputField::Kind(ColumnType::Decimal { max_digits: 0, decimal_places: 0 });

impl OutputField {
    /// The class of the field, a relation's own for a relation.
    pub fn class(self, registry: &Registry) -> FieldClass {
        match self {
            Self::Field(field) | Self::Reverse(field) => registry.field(field).class,
            Self::Kind(kind) => class_of(kind),
        }
    }

    /// The name of the class, as `__class__.__name__` has it.
    pub fn class_name(self, registry: &Registry) -> &'static str {
        match (self, self.class(registry)) {
            (Self::Reverse(_), FieldClass::OneToOneField) => "OneToOneRel",
            (Self::Reverse(_), FieldClass::ManyToManyField) => "ManyToManyRel",
            (Self::Reverse(_), _) => "ManyToOneRel",
            (_, class) => class.name(),
        }
    }

    /// The type of the column that its values stand in; for a relation, that of what it refers to.
    pub fn kind(self, registry: &Registry) -> Option<ColumnType> {
        match self {
            Self::Field(field) => registry.field(field).kind,
            Self::Reverse(field) => {
                let model = registry.field(field).model;
                registry.field(registry.options(model).pk).kind
            }
            Self::Kind(kind) => Some(kind),
        }
    }

    /// Whether it is a relation, with its lookups of its own.
    pub fn is_relation(self, registry: &Registry) -> bool {
        matches!(self, Self::Reverse(_)) || self.class(registry).is_relation()
    }

    /// `isinstance(self, class)`.
    pub fn is_a(self, registry: &Registry, class: FieldClass) -> bool {
        !matches!(self, Self::Reverse(_)) && is_subclass(self.class(registry), class)
    }
}

/// The class of a field of this type that stands by itself.
const fn class_of(kind: ColumnType) -> FieldClass {
    match kind {
        ColumnType::Auto => FieldClass::AutoField,
        ColumnType::BigAuto => FieldClass::BigAutoField,
        ColumnType::SmallAuto => FieldClass::SmallAutoField,
        ColumnType::Boolean => FieldClass::BooleanField,
        ColumnType::SmallInteger => FieldClass::SmallIntegerField,
        ColumnType::Integer => FieldClass::IntegerField,
        ColumnType::BigInteger => FieldClass::BigIntegerField,
        ColumnType::PositiveSmallInteger => FieldClass::PositiveSmallIntegerField,
        ColumnType::PositiveInteger => FieldClass::PositiveIntegerField,
        ColumnType::PositiveBigInteger => FieldClass::PositiveBigIntegerField,
        ColumnType::Float => FieldClass::FloatField,
        ColumnType::Decimal { .. } => FieldClass::DecimalField,
        ColumnType::Char(_) => FieldClass::CharField,
        ColumnType::Text => FieldClass::TextField,
        ColumnType::Binary => FieldClass::BinaryField,
        ColumnType::Date => FieldClass::DateField,
        ColumnType::DateTime => FieldClass::DateTimeField,
        ColumnType::Time => FieldClass::TimeField,
        ColumnType::Duration => FieldClass::DurationField,
        ColumnType::Uuid => FieldClass::UUIDField,
        ColumnType::Json => FieldClass::JSONField,
        ColumnType::GenericIpAddress => FieldClass::GenericIPAddressField,
    }
}

/// The class that a class of fields derives from; none for `Field` itself.
const fn parent(class: FieldClass) -> Option<FieldClass> {
    Some(match class {
        FieldClass::BigIntegerField
        | FieldClass::SmallIntegerField
        | FieldClass::PositiveIntegerField
        | FieldClass::AutoField => FieldClass::IntegerField,
        FieldClass::PositiveBigIntegerField | FieldClass::BigAutoField => {
            FieldClass::BigIntegerField
        }
        FieldClass::PositiveSmallIntegerField | FieldClass::SmallAutoField => {
            FieldClass::SmallIntegerField
        }
        FieldClass::EmailField | FieldClass::URLField | FieldClass::SlugField => {
            FieldClass::CharField
        }
        FieldClass::DateTimeField => FieldClass::DateField,
        FieldClass::ImageField => FieldClass::FileField,
        FieldClass::OneToOneField => FieldClass::ForeignKey,
        _ => return None,
    })
}

/// `issubclass(class, of)`.
pub(crate) fn is_subclass(class: FieldClass, of: FieldClass) -> bool {
    class == of || parent(class).is_some_and(|parent| is_subclass(parent, of))
}

impl Resolved {
    /// `output_field`.
    ///
    /// # Errors
    /// `FieldError` where the type is unknown or cannot be inferred.
    pub fn output_field(&self, query: &Query) -> Result<OutputField> {
        self.output_field_or_none(query)?.ok_or_else(|| {
            let message = "Cannot resolve expression type, unknown output_field";
            Error::new("OutputFieldIsNoneError", message)
        })
    }

    /// `_output_field_or_none`.
    ///
    /// # Errors
    /// `FieldError` where it cannot be inferred.
    pub fn output_field_or_none(&self, query: &Query) -> Result<Option<OutputField>> {
        match self {
            Self::Col(col) => Ok(Some(col.output)),
            Self::Value(literal) => Ok(literal.output.or_else(|| value_field(&literal.value))),
            Self::Combined(combined) => combined_field(combined, query).map(Some),
            Self::Func(func) => match (func.output, func.class.output) {
                (Some(output), _) => Ok(Some(output)),
                (None, Output::Kind(kind)) => Ok(Some(OutputField::Kind(kind))),
                (None, Output::First) => match func.arguments.first() {
                    Some(first) => first.output_field(query).map(Some),
                    None => Ok(None),
                },
                (None, Output::Numeric) => numeric(&func.arguments, query),
                (None, Output::Sources) => of_sources(&mut func.arguments.iter(), query),
            },
            Self::Wrapper(_, output) => Ok(Some(*output)),
            Self::Negated(_)
            | Self::Exists(_)
            | Self::Lookup(_)
            | Self::Where(_)
            | Self::Nothing => Ok(Some(BOOLEAN)),
            Self::Case(case) => {
                if let Some(output) = case.output {
                    Ok(Some(output))
                } else {
                    let results = case.whens.iter().map(|(_, then)| then);
                    of_sources(&mut results.chain([&case.default]), query)
                }
            }
            Self::Subquery(subquery) => match subquery.output {
                Some(output) => Ok(Some(output)),
                None => subquery.query.output_field(),
            },
            Self::Query(query) => query.output_field(),
            Self::Ref(_, source) => source.output_field_or_none(query),
            Self::OrderBy(order) => order.expression.output_field_or_none(query),
            Self::List(items) => of_sources(&mut items.iter(), query),
            Self::Star | Self::OuterRef { .. } => Ok(None),
        }
    }

    /// `conditional`: whether it is true or false by itself.
    pub fn conditional(&self, query: &Query) -> bool {
        let boolean = |output: OutputField| output.is_a(&query.registry, FieldClass::BooleanField);
        match self {
            Self::OrderBy(_) => false,
            Self::Col(col) => boolean(col.output),
            other => {
                matches!(other.output_field_or_none(query), Ok(Some(output)) if boolean(output))
            }
        }
    }
}

/// `BaseExpression._resolve_output_field`: all sources that have a type must have the same.
fn of_sources(
    sources: &mut dyn Iterator<Item = &Resolved>,
    query: &Query,
) -> Result<Option<OutputField>> {
    let mut first: Option<OutputField> = None;
    for source in sources {
        let Some(field) = source.output_field_or_none(query)? else { continue };
        let Some(output) = first else {
            first = Some(field);
            continue;
        };
        if !is_subclass(output.class(&query.registry), field.class(&query.registry)) {
            return Err(Error::field(format!(
                "Expression contains mixed types: {}, {}. You must set output_field.",
                output.class_name(&query.registry),
                field.class_name(&query.registry)
            )));
        }
    }
    Ok(first)
}

/// `NumericOutputFieldMixin._resolve_output_field`.
fn numeric(sources: &[Resolved], query: &Query) -> Result<Option<OutputField>> {
    let fields: Vec<OutputField> = sources
        .iter()
        .map(|source| source.output_field_or_none(query))
        .filter_map(Result::transpose)
        .collect::<Result<_>>()?;
    let any = |class| fields.iter().any(|field| field.is_a(&query.registry, class));
    if any(FieldClass::DecimalField) {
        return Ok(Some(DECIMAL));
    }
    if any(FieldClass::IntegerField) || sources.is_empty() {
        return Ok(Some(FLOAT));
    }
    of_sources(&mut sources.iter(), query)
}

/// `Value._resolve_output_field`.
const fn value_field(value: &Value) -> Option<OutputField> {
    Some(OutputField::Kind(match value {
        Value::Null => return None,
        Value::Bool(_) => ColumnType::Boolean,
        Value::Int(_) => ColumnType::Integer,
        Value::Float(_) => ColumnType::Float,
        Value::Decimal(_) => return Some(DECIMAL),
        Value::Text(_) => ColumnType::Char(None),
        Value::Bytes(_) => ColumnType::Binary,
        Value::Date(_) => ColumnType::Date,
        Value::Time(_) => ColumnType::Time,
        Value::DateTime(_) => ColumnType::DateTime,
        Value::Duration(_) => ColumnType::Duration,
        Value::Uuid(_) => ColumnType::Uuid,
        Value::Json(_) => ColumnType::Json,
    }))
}

fn combined_field(combined: &Combined, query: &Query) -> Result<OutputField> {
    if combined.kind == CombinedKind::Temporal {
        return Ok(OutputField::Kind(ColumnType::Duration));
    }
    if let Some(output) = combined.output {
        return Ok(output);
    }
    let registry = &*query.registry;
    let class = |side: &Resolved| {
        let field = side.output_field_or_none(query)?;
        Ok(field.map(|field| match field {
            OutputField::Reverse(_) => FieldClass::ForeignKey,
            field => field.class(registry),
        }))
    };
    let (left, right) = (class(&combined.left)?, class(&combined.right)?);
    if let Some(kind) = combination(combined.operator, left, right) {
        return Ok(kind);
    }
    Err(Error::field(format!(
        "Cannot infer type of '{}' expression involving these types: {}, {}. You must set \
         output_field.",
        connector(combined.operator),
        combined.left.output_field(query)?.class_name(registry),
        combined.right.output_field(query)?.class_name(registry),
    )))
}

/// Django's sign of an operator (`Combinable`).
pub(crate) const fn connector(operator: Combinator) -> &'static str {
    match operator {
        Combinator::Sql(BinaryOperator::Add) => "+",
        Combinator::Sql(BinaryOperator::Subtract) => "-",
        Combinator::Sql(BinaryOperator::Multiply) => "*",
        Combinator::Sql(BinaryOperator::Divide) => "/",
        Combinator::Sql(BinaryOperator::Modulo) => "%%",
        Combinator::Power => "^",
        Combinator::BitAnd => "&",
        Combinator::BitOr => "|",
        Combinator::BitXor => "#",
        Combinator::LeftShift => "<<",
        Combinator::RightShift => ">>",
        Combinator::Sql(_) => "",
    }
}

/// `_resolve_combined_type`: what the registered combinations give for two classes, none standing
/// for NULL.
fn combination(
    operator: Combinator,
    left: Option<FieldClass>,
    right: Option<FieldClass>,
) -> Option<OutputField> {
    use BinaryOperator::{Add, Divide, Modulo, Multiply, Subtract};
    let is = |class: Option<FieldClass>, of| class.is_some_and(|class| is_subclass(class, of));
    let both = |of| is(left, of) && is(right, of);
    let either =
        |one, other| is(left, one) && is(right, other) || is(left, other) && is(right, one);
    match operator {
        Combinator::Sql(Add | Subtract | Multiply | Divide | Modulo) | Combinator::Power => {}
        Combinator::Sql(_) => return None,
        _ => return both(FieldClass::IntegerField).then_some(INTEGER),
    }
    let subtracts = operator == Combinator::Sql(Subtract);
    if both(FieldClass::PositiveIntegerField) && !subtracts {
        return Some(OutputField::Kind(ColumnType::PositiveInteger));
    }
    for (class, field) in [
        (FieldClass::IntegerField, INTEGER),
        (FieldClass::FloatField, FLOAT),
        (FieldClass::DecimalField, DECIMAL),
    ] {
        let with_null = is(left, class) && right.is_none() || left.is_none() && is(right, class);
        if both(class) || with_null {
            return Some(field);
        }
    }
    if operator != Combinator::Power {
        if either(FieldClass::IntegerField, FieldClass::DecimalField) {
            return Some(DECIMAL);
        }
        if either(FieldClass::IntegerField, FieldClass::FloatField) {
            return Some(FLOAT);
        }
    }
    temporal(operator, left, right)
}

/// The combinations of dates, times and lengths of time.
fn temporal(
    operator: Combinator,
    left: Option<FieldClass>,
    right: Option<FieldClass>,
) -> Option<OutputField> {
    let is = |class: Option<FieldClass>, of| class.is_some_and(|class| is_subclass(class, of));
    let (date, time, duration) =
        (FieldClass::DateField, FieldClass::TimeField, FieldClass::DurationField);
    let kind = match operator {
        Combinator::Sql(BinaryOperator::Add) => {
            if is(left, date) && is(right, duration) || is(left, duration) && is(right, date) {
                ColumnType::DateTime
            } else if is(left, duration) && is(right, duration) {
                ColumnType::Duration
            } else if is(left, time) && is(right, duration) || is(left, duration) && is(right, time)
            {
                ColumnType::Time
            } else {
                return None;
            }
        }
        Combinator::Sql(BinaryOperator::Subtract) => {
            if is(left, date) && is(right, duration) {
                ColumnType::DateTime
            } else if is(left, time) && is(right, duration) {
                ColumnType::Time
            } else if is(left, date) && is(right, date)
                || is(left, duration) && is(right, duration)
                || is(left, time) && is(right, time)
            {
                ColumnType::Duration
            } else {
                return None;
            }
        }
        _ => return None,
    };
    Some(OutputField::Kind(kind))
}

//! Expressions as SQL, as Django's compiler writes them for SQLite (`as_sql`, `as_sqlite`).

use super::functions::Form;
use super::{Case, Combined, CombinedKind, Func, Raised, Resolved, SqlResult};
use crate::models::FieldClass;
use crate::orm::query::Query;
use crate::orm::{Combinator, Error, OutputField};
use crate::sql::{BinaryOperator, DatePart, Expr, Function, Order, Value};

/// A call of a function.
pub(crate) fn call(function: Function, arguments: Vec<Expr>) -> Expr {
    Expr::Call { function, arguments, distinct: false, filter: None, order_by: Vec::new() }
}

/// Two expressions and an operator.
pub(crate) fn binary(operator: BinaryOperator, left: Expr, right: Expr) -> Expr {
    Expr::Binary { operator, left: Box::new(left), right: Box::new(right) }
}

impl Resolved {
    /// The expression as SQL.
    ///
    /// # Errors
    /// What Django raises while it compiles; [`Raised::EmptyResultSet`] and
    /// [`Raised::FullResultSet`] for conditions that hold for no row and for every row.
    pub fn as_sql(&self, query: &Query) -> SqlResult {
        match self {
            Self::Col(col) => {
                Ok(Expr::column(&*col.alias, &*query.registry.field(col.target).column))
            }
            Self::Value(literal) => {
                Ok(numeric(Expr::Value(literal.value.clone()), is_decimal(self, query)))
            }
            Self::Combined(combined) => combined_sql(self, combined, query),
            Self::Func(func) => func_sql(self, func, query),
            Self::Wrapper(inner, output) => {
                Ok(numeric(inner.as_sql(query)?, is_decimal_field(*output, query)))
            }
            Self::Negated(inner) => match inner.as_sql(query) {
                Ok(sql) => Ok(Expr::Not(Box::new(sql))),
                Err(Raised::EmptyResultSet) => Ok(Expr::Value(Value::Bool(true))),
                Err(raised) => Err(raised),
            },
            Self::Case(case) => Ok(numeric(case_sql(self, case, query)?, is_decimal(self, query))),
            Self::Subquery(subquery) => Ok(Expr::Scalar(Box::new(subquery.query.as_sql()?))),
            Self::Exists(inner) => match inner.as_sql() {
                Ok(select) => Ok(Expr::Exists(Box::new(select))),
                Err(Raised::EmptyResultSet) => Ok(Expr::Value(Value::Bool(false))),
                Err(raised) => Err(raised),
            },
            Self::Query(inner) => Ok(Expr::Scalar(Box::new(inner.as_sql()?))),
            Self::Ref(name, _) => Ok(Expr::column("", &**name)),
            Self::OuterRef { .. } => Err(Error::value(
                "This queryset contains a reference to an outer query and may only be used in a \
                 subquery.",
            )
            .into()),
            Self::OrderBy(order) => order.expression.as_sql(query),
            Self::Lookup(lookup) => lookup.as_sql(query),
            Self::Where(node) => node.as_sql(query),
            Self::Nothing => Err(Raised::EmptyResultSet),
            Self::Star | Self::List(_) => Err(Error::unsupported("such an expression").into()),
        }
    }

    /// The key of an order, from [`Resolved::OrderBy`]; ascending for any other expression.
    ///
    /// # Errors
    /// As [`Resolved::as_sql`].
    pub fn as_order(&self, query: &Query) -> Result<Order, Raised> {
        let (expression, descending, nulls_first) = match self {
            Self::OrderBy(order) => (&order.expression, order.descending, order.nulls_first),
            other => (other, false, None),
        };
        Ok(Order { expr: expression.as_sql(query)?, descending, nulls_first })
    }
}

fn is_decimal_field(output: OutputField, query: &Query) -> bool {
    output.class(&query.registry) == FieldClass::DecimalField
}

/// Whether `SQLiteNumericMixin` casts it.
fn is_decimal(expression: &Resolved, query: &Query) -> bool {
    matches!(expression.output_field_or_none(query), Ok(Some(field)) if is_decimal_field(field, query))
}

fn numeric(sql: Expr, decimal: bool) -> Expr {
    if decimal { Expr::Numeric(Box::new(sql)) } else { sql }
}

fn combined_sql(whole: &Resolved, combined: &Combined, query: &Query) -> SqlResult {
    let left = combined.left.as_sql(query)?;
    let right = combined.right.as_sql(query)?;
    match combined.kind {
        CombinedKind::Plain => {
            let sql = match combined.operator {
                Combinator::Sql(operator) => binary(operator, left, right),
                Combinator::Power => call(Function::PowerOperator, vec![left, right]),
                Combinator::BitXor => call(Function::BitXor, vec![left, right]),
                Combinator::BitAnd => binary(BinaryOperator::BitAnd, left, right),
                Combinator::BitOr => binary(BinaryOperator::BitOr, left, right),
                Combinator::LeftShift => binary(BinaryOperator::LeftShift, left, right),
                Combinator::RightShift => binary(BinaryOperator::RightShift, left, right),
            };
            Ok(numeric(sql, is_decimal(whole, query)))
        }
        CombinedKind::Duration => duration_sql(combined, left, right, query),
        CombinedKind::Temporal => {
            let time = combined.left.output_field(query)?.class(&query.registry);
            let function = if time == FieldClass::TimeField {
                Function::TimeDiff
            } else {
                Function::TimestampDiff
            };
            Ok(call(function, vec![left, right]))
        }
    }
}

/// `DurationExpression.as_sqlite`.
fn duration_sql(combined: &Combined, left: Expr, right: Expr, query: &Query) -> SqlResult {
    let invalid = |message: String| Err(Error::new("DatabaseError", message).into());
    let function = match combined.operator {
        Combinator::Sql(BinaryOperator::Add) => Function::AddDuration,
        Combinator::Sql(BinaryOperator::Subtract) => Function::SubtractDuration,
        Combinator::Sql(BinaryOperator::Multiply) => Function::MultiplyDuration,
        Combinator::Sql(BinaryOperator::Divide) => Function::DivideDuration,
        other => {
            let sign = super::output::connector(other);
            return invalid(format!("Invalid connector for timedelta: {sign}."));
        }
    };
    if matches!(function, Function::MultiplyDuration | Function::DivideDuration) {
        for side in [&combined.left, &combined.right] {
            // `get_internal_type()` is looked at, so a `BigIntegerField` is refused as well.
            let Ok(field) = side.output_field(query) else { break };
            if !matches!(
                field.class(&query.registry),
                FieldClass::DecimalField
                    | FieldClass::DurationField
                    | FieldClass::FloatField
                    | FieldClass::IntegerField
            ) {
                let sign = super::output::connector(combined.operator);
                return invalid(format!("Invalid arguments for operator {sign}."));
            }
        }
    }
    Ok(call(function, vec![left, right]))
}

/// The arguments of a function; one that no row can match is its value then.
fn arguments(func: &Func, query: &Query) -> Result<Vec<Expr>, Raised> {
    let mut sql = Vec::with_capacity(func.arguments.len());
    for argument in &func.arguments {
        if matches!(argument, Resolved::Star) {
            continue;
        }
        sql.push(match argument.as_sql(query) {
            Err(Raised::EmptyResultSet) => match argument.empty_result_set_value() {
                Some(value) => Expr::Value(value),
                None => return Err(Raised::EmptyResultSet),
            },
            Err(Raised::FullResultSet) => Expr::Value(Value::Bool(true)),
            other => other?,
        });
    }
    Ok(sql)
}

fn func_sql(whole: &Resolved, func: &Func, query: &Query) -> SqlResult {
    let mut items = arguments(func, query)?;
    if func.class.aggregate.is_some() {
        return aggregate_sql(whole, func, items, query);
    }
    let sql = match func.class.form {
        Form::Call(Function::Round) => {
            let precision = func.arguments.get(1);
            if let Some(Resolved::Value(literal)) = precision
                && matches!(literal.value, Value::Int(..0))
            {
                return Err(Error::value("SQLite does not support negative precision.").into());
            }
            call(Function::Round, items)
        }
        Form::Call(function) => call(function, items),
        Form::Cast => {
            let output = whole.output_field(query)?;
            let kind = output.kind(&query.registry);
            let kind = kind.ok_or_else(|| Error::unsupported("Cast() to a relation"))?;
            Expr::Cast { operand: Box::new(first(&mut items)?), to: kind }
        }
        Form::ConcatPair | Form::Concat => {
            let text = |item: Expr| call(Function::Coalesce, vec![item, Value::from("").into()]);
            let right = items.pop().ok_or_else(|| Error::unsupported("Concat()"))?;
            let joined = binary(BinaryOperator::Concatenate, text(first(&mut items)?), text(right));
            Expr::Grouped(Box::new(joined))
        }
        Form::Left => {
            items.insert(1, Expr::Value(Value::Int(1)));
            call(Function::Substr, items)
        }
        Form::Right => {
            // `Substr(expression, length * Value(-1), length)`
            let length = items.get(1).cloned().ok_or_else(|| Error::unsupported("Right()"))?;
            let from = binary(BinaryOperator::Multiply, length, Expr::Value(Value::Int(-1)));
            items.insert(1, from);
            call(Function::Substr, items)
        }
        Form::Extract => extract_sql(func, items, query)?,
        Form::Trunc => trunc_sql(whole, func, items, query)?,
        Form::TruncDate => call(Function::DateTimeCastDate, items),
        Form::TruncTime => call(Function::DateTimeCastTime, items),
        Form::Unsupported => return Err(Error::unsupported(func.class.name).into()),
    };
    Ok(if func.class.numeric_cast { numeric(sql, is_decimal(whole, query)) } else { sql })
}

fn first(items: &mut Vec<Expr>) -> Result<Expr, Raised> {
    if items.is_empty() {
        return Err(Error::unsupported("a function without arguments").into());
    }
    Ok(items.remove(0))
}

fn part(func: &Func) -> Result<DatePart, Raised> {
    func.part.ok_or_else(|| Error::value("lookup_name must be provided").into())
}

/// `Extract.as_sql`.
fn extract_sql(func: &Func, items: Vec<Expr>, query: &Query) -> SqlResult {
    let part = part(func)?;
    let lhs = func.arguments.first().ok_or_else(|| Error::unsupported("Extract()"))?;
    let function = match lhs.output_field(query)?.class(&query.registry) {
        FieldClass::DateTimeField => Function::DateTimeExtract(part),
        FieldClass::DateField => Function::DateExtract(part),
        FieldClass::TimeField => Function::TimeExtract(part),
        _ => {
            return Err(
                Error::value("Extract requires native DurationField database support.").into()
            );
        }
    };
    Ok(call(function, items))
}

/// `TruncBase.as_sql`.
fn trunc_sql(whole: &Resolved, func: &Func, items: Vec<Expr>, query: &Query) -> SqlResult {
    let part = part(func)?;
    let function = match whole.output_field(query)?.class(&query.registry) {
        FieldClass::DateTimeField => Function::DateTimeTrunc(part),
        FieldClass::DateField => Function::DateTrunc(part),
        FieldClass::TimeField => Function::TimeTrunc(part),
        _ => {
            return Err(Error::value(
                "Trunc only valid on DateField, TimeField, or DateTimeField.",
            )
            .into());
        }
    };
    Ok(call(function, items))
}

/// `Aggregate.as_sql`.
fn aggregate_sql(whole: &Resolved, func: &Func, arguments: Vec<Expr>, query: &Query) -> SqlResult {
    let Form::Call(function) = func.class.form else {
        return Err(Error::unsupported(func.class.name).into());
    };
    if !matches!(function, Function::Count | Function::Min | Function::Max) {
        for argument in &func.arguments {
            if let Ok(Some(field)) = argument.output_field_or_none(query)
                && (field.is_a(&query.registry, FieldClass::DateField)
                    || field.is_a(&query.registry, FieldClass::TimeField))
            {
                return Err(Error::new(
                    "NotSupportedError",
                    "You cannot use Sum, Avg, StdDev, and Variance aggregations on date/time \
                     fields in sqlite3 since date/time is saved as text.",
                )
                .into());
            }
        }
    }
    let filter = match &func.filter {
        Some(filter) => match filter.as_sql(query) {
            Ok(sql) => Some(Box::new(sql)),
            Err(Raised::FullResultSet) => None,
            Err(raised) => return Err(raised),
        },
        None => None,
    };
    let order_by = Vec::new();
    let sql = Expr::Call { function, arguments, distinct: func.distinct, filter, order_by };
    Ok(numeric(sql, is_decimal(whole, query)))
}

/// `Case.as_sql`.
fn case_sql(whole: &Resolved, case: &Case, query: &Query) -> SqlResult {
    let mut whens = Vec::with_capacity(case.whens.len());
    let mut otherwise = None;
    for (condition, then) in &case.whens {
        match condition.as_sql(query) {
            Ok(sql) => whens.push((sql, then.as_sql(query)?)),
            Err(Raised::EmptyResultSet) => {}
            Err(Raised::FullResultSet) => {
                otherwise = Some(then.as_sql(query)?);
                break;
            }
            Err(raised) => return Err(raised),
        }
    }
    let otherwise = match otherwise {
        Some(sql) => sql,
        None => case.default.as_sql(query)?,
    };
    if whens.is_empty() {
        return Ok(otherwise);
    }
    // Django asks for the type here, and so finds results of mixed types.
    whole.output_field_or_none(query)?;
    Ok(Expr::Case { whens, otherwise: Some(Box::new(otherwise)) })
}

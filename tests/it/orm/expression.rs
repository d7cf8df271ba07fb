//! Expressions of the notation.

use std::rc::Rc;

use modelyard::orm::{Combinator, Expression, OrderBy, OutputField, Q, Result};
use modelyard::python::ast::Operator;
use modelyard::sql::{BinaryOperator, ColumnType, Value};

use super::reader::{Args, Object, arg, text};

/// What stands for an expression.
pub(super) fn of(object: Object) -> Expression {
    match object {
        Object::Expression(it) => it,
        Object::Q(q) => Expression::Q(Box::new(q)),
        Object::Query(query) => Expression::Subquery { query, output: None },
        other => Expression::Value { value: Box::new(arg(other)), output: None },
    }
}

/// The same, where a text is a name.
fn of_name(object: Object) -> Expression {
    match object {
        Object::Value(Value::Text(name)) if name == "*" => Expression::Star,
        Object::Value(Value::Text(name)) => Expression::F(name.into()),
        other => of(other),
    }
}

/// Arguments of `annotate()`: `Count('book')` is `book__count`.
pub(super) fn named(args: Args) -> Vec<(Rc<str>, Expression)> {
    let positional = args.positional.into_iter().map(|object| {
        let expression = of(object);
        let Expression::Func { class, arguments, .. } = &expression else { panic!("no alias") };
        let Expression::F(name) = &arguments[0] else { panic!("no alias") };
        (format!("{name}__{}", class.to_lowercase()).into(), expression)
    });
    let keywords = args.keywords.into_iter().map(|(name, object)| (name, of(object)));
    positional.chain(keywords).collect()
}

/// `F('a') + 1`.
pub(super) fn arithmetic(left: Expression, operator: Operator, right: Expression) -> Expression {
    let operator = match operator {
        Operator::Add => Combinator::Sql(BinaryOperator::Add),
        Operator::Sub => Combinator::Sql(BinaryOperator::Subtract),
        Operator::Mult => Combinator::Sql(BinaryOperator::Multiply),
        Operator::Div => Combinator::Sql(BinaryOperator::Divide),
        Operator::Mod => Combinator::Sql(BinaryOperator::Modulo),
        Operator::Pow => Combinator::Power,
        _ => panic!("operator"),
    };
    let (left, right) = (Box::new(left), Box::new(right));
    Expression::Combined { operator, left, right, output: None }
}

/// `.asc()`, `.desc(nulls_last=True)`.
pub(super) fn method(expression: Expression, name: &str, args: &Args) -> Object {
    let bits = match name {
        "bitand" => Some(Combinator::BitAnd),
        "bitor" => Some(Combinator::BitOr),
        "bitxor" => Some(Combinator::BitXor),
        "bitleftshift" => Some(Combinator::LeftShift),
        "bitrightshift" => Some(Combinator::RightShift),
        _ => None,
    };
    if let Some(operator) = bits {
        let (left, right) = (Box::new(expression), Box::new(of(args.positional[0].clone())));
        return Object::Expression(Expression::Combined { operator, left, right, output: None });
    }
    let nulls_first = args.keywords.first().map(|(name, _)| &**name == "nulls_first");
    let order = OrderBy { expression, descending: name == "desc", nulls_first };
    Object::Expression(Expression::OrderBy(Box::new(order)))
}

/// A call of a class.
pub(super) fn call(name: &str, mut args: Args) -> Result<Object> {
    if let Some(kind) = field(name, &args) {
        return Ok(Object::Output(OutputField::Kind(kind)));
    }
    let output = match args.keywords.iter().position(|(name, _)| &**name == "output_field") {
        Some(at) => match args.keywords.remove(at).1 {
            Object::Output(output) => Some(output),
            _ => panic!("no field"),
        },
        None => None,
    };
    if name == "Q" {
        return Ok(Object::Q(args.condition()));
    }
    if name == "When" {
        let at = args.keywords.iter().position(|(name, _)| &**name == "then").unwrap();
        let then = of_name(args.keywords.remove(at).1);
        let condition = match args.positional.as_slice() {
            [Object::Q(q)] => q.clone(),
            _ => args.condition(),
        };
        return Ok(Object::When(Box::new((condition, then))));
    }
    if let "date" | "datetime" | "time" | "timedelta" | "Decimal" = name {
        return Ok(Object::Value(value(name, &args)));
    }
    let expression = class(name, args, output);
    expression.check_arguments()?;
    Ok(Object::Expression(expression))
}

fn class(name: &str, mut args: Args, output: Option<OutputField>) -> Expression {
    let mut keyword = |name: &str| {
        let at = args.keywords.iter().position(|(known, _)| **known == *name)?;
        Some(args.keywords.remove(at).1)
    };
    let default = keyword("default");
    let filter = keyword("filter");
    let distinct = keyword("distinct").is_some();
    let mut positional = args.positional.into_iter();
    match name {
        "F" => Expression::F(text(&positional.next().unwrap())),
        "OuterRef" => match positional.next().unwrap() {
            Object::Expression(Expression::OuterRef(name)) => Expression::NestedOuterRef(name, 2),
            name => Expression::OuterRef(text(&name)),
        },
        "Value" => Expression::Value { value: Box::new(arg(positional.next().unwrap())), output },
        "Subquery" | "Exists" => {
            let Object::Query(query) = positional.next().unwrap() else { panic!("no query") };
            if name == "Exists" {
                return Expression::Exists(query);
            }
            Expression::Subquery { query, output }
        }
        "ExpressionWrapper" => Expression::Wrapper {
            expression: Box::new(of(positional.next().unwrap())),
            output: output.unwrap(),
        },
        "FilteredRelation" => {
            let condition = args.keywords.into_iter().next().map(|(_, condition)| condition);
            let Some(Object::Q(condition)) = condition else { panic!("no condition") };
            Expression::FilteredRelation {
                relation: text(&positional.next().unwrap()),
                condition: Box::new(condition),
            }
        }
        "Case" => Expression::Case {
            whens: positional
                .map(|object| match object {
                    Object::When(when) => *when,
                    _ => panic!("no When"),
                })
                .collect(),
            default: default.map(|it| Box::new(of_name(it))),
            output,
        },
        _ => {
            let mut arguments: Vec<Object> = positional.collect();
            let mut output = output;
            if name == "Cast"
                && let Some(Object::Output(kind)) = arguments.last()
            {
                output = Some(*kind);
                arguments.pop();
            }
            Expression::Func {
                class: name.into(),
                arguments: arguments.into_iter().map(of_name).collect(),
                distinct,
                filter: filter.map(|object| match object {
                    Object::Q(q) => Box::new(q),
                    _ => Box::new(Q::and(Vec::new())),
                }),
                default: default.map(|it| Box::new(of(it))),
                output,
                extra: args.keywords.into_iter().map(|(name, it)| (name, arg(it))).collect(),
            }
        }
    }
}

/// `IntegerField()`.
fn field(name: &str, args: &Args) -> Option<ColumnType> {
    let number = |name: &str| {
        let found = args.keywords.iter().find(|(known, _)| **known == *name);
        match found {
            Some((_, Object::Value(Value::Int(number)))) => u32::try_from(*number).ok(),
            _ => None,
        }
    };
    Some(match name {
        "IntegerField" => ColumnType::Integer,
        "BooleanField" => ColumnType::Boolean,
        "CharField" => ColumnType::Char(number("max_length")),
        "TextField" => ColumnType::Text,
        "FloatField" => ColumnType::Float,
        "DateField" => ColumnType::Date,
        "DateTimeField" => ColumnType::DateTime,
        "TimeField" => ColumnType::Time,
        "BigIntegerField" => ColumnType::BigInteger,
        "PositiveIntegerField" => ColumnType::PositiveInteger,
        "DurationField" => ColumnType::Duration,
        "DecimalField" => ColumnType::Decimal {
            max_digits: number("max_digits").unwrap_or_default(),
            decimal_places: number("decimal_places").unwrap_or_default(),
        },
        _ => return None,
    })
}

fn value(name: &str, args: &Args) -> Value {
    let number = |at: usize| match args.positional.get(at) {
        Some(Object::Value(Value::Int(number))) => *number,
        _ => 0,
    };
    if name == "Decimal" {
        return Value::Decimal(text(&args.positional[0]).parse().unwrap());
    }
    if name == "time" {
        return Value::Time(format!("{:02}:{:02}:00", number(0), number(1)).parse().unwrap());
    }
    if name == "timedelta" {
        let named = |name: &str| {
            args.keywords.iter().find(|(known, _)| **known == *name).map_or(0, |(_, it)| match it {
                Object::Value(Value::Int(number)) => *number,
                _ => 0,
            })
        };
        let seconds = named("days") * 86_400 + named("hours") * 3600 + named("seconds");
        return Value::Duration(seconds * 1_000_000);
    }
    let text = format!("{:04}-{:02}-{:02}", number(0), number(1), number(2));
    if name == "date" {
        return Value::Date(text.parse().unwrap());
    }
    Value::DateTime(format!("{text}T{:02}:{:02}:00", number(3), number(4)).parse().unwrap())
}

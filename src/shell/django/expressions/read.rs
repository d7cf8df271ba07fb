//! From Python's objects to the expressions of the query layer.

use std::rc::Rc;

use super::super::convert::to_arg;
use super::super::query;
use super::output::output_field;
use super::{is_resolvable, kind};
use crate::orm::{
    Arg, Child, Combinator, Connector, Expression, OrderBy, OutputField, Q, WindowFrame,
};
use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::raise::{PyResult, type_error, unsupported, value_error};
use crate::shell::value::{Str, Value};
use crate::sql::BinaryOperator;

/// An expression as the query layer takes it.
///
/// # Errors
/// What converting the values in it raises.
pub(crate) fn expression(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    let Some(kind) = kind(value) else { return other(shell, value) };
    Ok(match &*kind {
        "F" => Expression::F(text(shell, value, "name")?),
        "OuterRef" => outer_ref(shell, value)?,
        "Sliced" => sliced(shell, value)?,
        "Value" => {
            let output = output(shell, value)?;
            let inner = shell.get_attr(value, "value")?;
            Expression::Value { value: Box::new(to_arg(shell, &inner)?), output }
        }
        "Combined" => combined(shell, value)?,
        "Func" => func(shell, value)?,
        "Star" => Expression::Star,
        "Wrapper" => {
            let output = output(shell, value)?;
            let inner = inner(shell, value, "expression")?;
            match output {
                Some(output) => Expression::Wrapper { expression: Box::new(inner), output },
                None => inner,
            }
        }
        "Not" => Expression::Not(Box::new(inner(shell, value, "expression")?)),
        "Case" => case(shell, value)?,
        "When" => return Err(unsupported("When() outside of Case()")),
        "Q" => Expression::Q(Box::new(q(shell, value)?)),
        "Subquery" => {
            let output = output(shell, value)?;
            Expression::Subquery { query: Box::new(query_of(shell, value)?), output }
        }
        "Exists" => Expression::Exists(Box::new(query_of(shell, value)?)),
        "OrderBy" => Expression::OrderBy(Box::new(order_by(shell, value)?)),
        "Window" => window(shell, value)?,
        "FilteredRelation" => {
            let condition = shell.get_attr(value, "condition")?;
            Expression::FilteredRelation {
                relation: text(shell, value, "relation_name")?,
                condition: Box::new(q(shell, &condition)?),
            }
        }
        "RawSQL" => return Err(unsupported("RawSQL()")),
        _ => Expression::Other(value.type_name()),
    })
}

/// What is no expression of Django's: QuerySets, texts, plain values.
fn other(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    if let Some(state) = query::state(value) {
        let query = Box::new(state.chained()?);
        return Ok(Expression::Subquery { query, output: None });
    }
    Ok(match to_arg(shell, value)? {
        Arg::Other { kind, .. } => Expression::Other(kind),
        arg => Expression::Value { value: Box::new(arg), output: None },
    })
}

fn text(shell: &mut Interpreter, value: &Value, name: &str) -> PyResult<Str> {
    let found = shell.get_attr(value, name)?;
    Ok(match found {
        Value::Str(text) => text,
        other => shell.str(&other)?.into(),
    })
}

fn inner(shell: &mut Interpreter, value: &Value, name: &str) -> PyResult<Expression> {
    let found = shell.get_attr(value, name)?;
    expression(shell, &found)
}

fn inner_all(shell: &mut Interpreter, values: &Value) -> PyResult<Vec<Expression>> {
    let mut made = Vec::new();
    for value in shell.collect(values)? {
        made.push(expression(shell, &value)?);
    }
    Ok(made)
}

fn output(shell: &mut Interpreter, value: &Value) -> PyResult<Option<OutputField>> {
    let found = shell.get_attr(value, "_output_field")?;
    output_field(&found)
}

/// `OuterRef('pk')`, `OuterRef(OuterRef('pk'))`.
fn outer_ref(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    let mut level = 1;
    let mut name = shell.get_attr(value, "name")?;
    while kind(&name).is_some_and(|kind| &*kind == "OuterRef") {
        level += 1;
        name = shell.get_attr(&name, "name")?;
    }
    let name: Str = shell.str(&name)?.into();
    Ok(if level == 1 {
        Expression::OuterRef(name)
    } else {
        Expression::NestedOuterRef(name, level)
    })
}

/// `F('name')[1:3]` is a `Substr`.
fn sliced(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    let name = text(shell, value, "name")?;
    let start = shell.get_attr(value, "start")?;
    let length = shell.get_attr(value, "length")?;
    let mut arguments = vec![Expression::F(name)];
    for number in [start, length] {
        if !matches!(number, Value::None) {
            let value = Box::new(to_arg(shell, &number)?);
            arguments.push(Expression::Value { value, output: None });
        }
    }
    Ok(function("Substr".into(), arguments))
}

fn function(class: Str, arguments: Vec<Expression>) -> Expression {
    Expression::Func {
        class,
        arguments,
        distinct: false,
        filter: None,
        default: None,
        output: None,
        extra: Vec::new(),
    }
}

fn combined(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    let sign = text(shell, value, "connector")?;
    let operator = match &*sign {
        "+" => Combinator::Sql(BinaryOperator::Add),
        "-" => Combinator::Sql(BinaryOperator::Subtract),
        "*" => Combinator::Sql(BinaryOperator::Multiply),
        "/" => Combinator::Sql(BinaryOperator::Divide),
        "%%" => Combinator::Sql(BinaryOperator::Modulo),
        "^" => Combinator::Power,
        "&" => Combinator::BitAnd,
        "|" => Combinator::BitOr,
        "#" => Combinator::BitXor,
        "<<" => Combinator::LeftShift,
        ">>" => Combinator::RightShift,
        other => return Err(unsupported(&format!("the operator {other}"))),
    };
    Ok(Expression::Combined {
        operator,
        left: Box::new(inner(shell, value, "lhs")?),
        right: Box::new(inner(shell, value, "rhs")?),
        output: output(shell, value)?,
    })
}

/// The name of Django's class that a class is or derives from.
fn django_class(class: &Rc<Class>) -> Str {
    class
        .lineage()
        .find(|class| class.module.starts_with("django.db.models"))
        .map_or_else(|| class.name.clone(), |class| class.name.clone())
}

fn func(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    let Value::Instance(instance) = value else { return Ok(Expression::Star) };
    let own = instance.class.clone();
    let class = django_class(&own);
    let arguments = match shell.find_attr(value, "parts")? {
        Some(parts) if &*class == "Concat" => parsed(shell, &parts)?,
        _ => {
            let sources = shell.get_attr(value, "source_expressions")?;
            inner_all(shell, &sources)?
        }
    };
    let mut extra: Vec<(Rc<str>, Arg)> = Vec::new();
    for name in ["sample", "lookup_name", "kind", "collation"] {
        if let Some(found) = shell.find_attr(value, name)? {
            extra.push((name.into(), to_arg(shell, &found)?));
        }
    }
    let derived = class != own.name || matches!(&*class, "Func" | "Aggregate");
    if derived {
        // What a class of the learner's says of itself.
        if own.find("as_sql").is_some() || own.find("as_sqlite").is_some() {
            return Err(unsupported("an expression with an as_sql() of its own"));
        }
        let own_words = own.lineage().take_while(|class| !class.module.starts_with("django."));
        let mut names: Vec<(&str, Value)> = Vec::new();
        for class in own_words {
            let attributes = class.attributes.borrow();
            for name in ["function", "template", "arg_joiner"] {
                if let Some(found) = attributes.get(name)
                    && !names.iter().any(|(known, _)| *known == name)
                {
                    names.push((name, found.clone()));
                }
            }
        }
        for (name, found) in names {
            extra.push((name.into(), to_arg(shell, &found)?));
        }
    }
    let given = shell.get_attr(value, "extra")?;
    if let Value::Dict(given) = given {
        let pairs: Vec<(Value, Value)> = given.map.borrow().values().cloned().collect();
        for (name, item) in pairs {
            let name: Rc<str> = shell.str(&name)?.into();
            extra.retain(|(known, _)| *known != name);
            extra.push((name, to_arg(shell, &item)?));
        }
    }
    let mut output = output(shell, value)?;
    if output.is_none() && derived {
        let found = shell.find_attr(value, "output_field")?;
        output = match found {
            Some(found) => output_field(&found)?,
            None => None,
        };
    }
    let mut made = Expression::Func {
        class,
        arguments,
        distinct: false,
        filter: None,
        default: None,
        output,
        extra,
    };
    of_aggregate(shell, value, &mut made)?;
    Ok(made)
}

/// The arguments of `Concat`, as they were given.
fn parsed(shell: &mut Interpreter, parts: &Value) -> PyResult<Vec<Expression>> {
    let mut made = Vec::new();
    for part in shell.collect(parts)? {
        made.push(match &part {
            Value::Str(name) => Expression::F(name.clone()),
            part => expression(shell, part)?,
        });
    }
    Ok(made)
}

/// `distinct`, `filter` and `default` of an aggregate.
fn of_aggregate(shell: &mut Interpreter, value: &Value, made: &mut Expression) -> PyResult<()> {
    let Expression::Func { distinct, filter, default, .. } = made else { return Ok(()) };
    let Some(given) = shell.find_attr(value, "distinct")? else { return Ok(()) };
    *distinct = shell.truth(&given)?;
    match shell.find_attr(value, "filter")? {
        None | Some(Value::None) => {}
        Some(condition) => *filter = Some(Box::new(condition_of(shell, &condition)?)),
    }
    match shell.find_attr(value, "default")? {
        None | Some(Value::None) => {}
        Some(value) => *default = Some(Box::new(expression(shell, &value)?)),
    }
    Ok(())
}

fn case(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    let cases = shell.get_attr(value, "cases")?;
    let mut whens = Vec::new();
    for when in shell.collect(&cases)? {
        let condition = shell.get_attr(&when, "condition")?;
        let condition = condition_of(shell, &condition)?;
        whens.push((condition, inner(shell, &when, "result")?));
    }
    let default = inner(shell, value, "default")?;
    let output = output(shell, value)?;
    Ok(Expression::Case { whens, default: Some(Box::new(default)), output })
}

fn query_of(shell: &mut Interpreter, value: &Value) -> PyResult<crate::orm::query::Query> {
    let queryset = shell.get_attr(value, "queryset")?;
    if let Some(state) = query::state(&queryset) {
        return state.chained();
    }
    query::of_query_object(&queryset).ok_or_else(|| {
        crate::shell::raise::attribute_error(format!(
            "'{}' object has no attribute 'clone'",
            queryset.type_name()
        ))
    })
}

fn order_by(shell: &mut Interpreter, value: &Value) -> PyResult<OrderBy> {
    let descending = shell.get_attr(value, "descending")?;
    let descending = shell.truth(&descending)?;
    let first = shell.get_attr(value, "nulls_first")?;
    let last = shell.get_attr(value, "nulls_last")?;
    let nulls_first = match (shell.truth(&first)?, shell.truth(&last)?) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    let expression = inner(shell, value, "expression")?;
    Ok(OrderBy { expression, descending, nulls_first })
}

fn window(shell: &mut Interpreter, value: &Value) -> PyResult<Expression> {
    let list = |shell: &mut Interpreter, name: &str| {
        let found = shell.get_attr(value, name)?;
        if matches!(found, Value::None) {
            return Ok(Vec::new());
        }
        let sources = shell.get_attr(&found, "source_expressions")?;
        inner_all(shell, &sources)
    };
    let partition_by = list(shell, "partition_by")?;
    let order_by = list(shell, "order_by")?;
    let frame = shell.get_attr(value, "frame")?;
    let frame = if matches!(frame, Value::None) { None } else { Some(frame_of(shell, &frame)?) };
    Ok(Expression::Window {
        expression: Box::new(inner(shell, value, "source_expression")?),
        partition_by,
        order_by,
        frame,
        output: output(shell, value)?,
    })
}

fn frame_of(shell: &mut Interpreter, value: &Value) -> PyResult<WindowFrame> {
    let kind = if &*text(shell, value, "frame_type")? == "ROWS" { "ROWS" } else { "RANGE" };
    let edge = |shell: &mut Interpreter, name: &str| {
        let found = shell.get_attr(value, name)?;
        Ok(match shell.get_attr(&found, "value")? {
            Value::Int(number) => Some(number),
            _ => None,
        })
    };
    Ok(WindowFrame { kind, start: edge(shell, "start")?, end: edge(shell, "end")? })
}

/// A condition, whether it is a `Q` or an expression that is one.
///
/// # Errors
/// What converting raises.
pub(crate) fn condition_of(shell: &mut Interpreter, value: &Value) -> PyResult<Q> {
    if super::is_q(value) {
        return q(shell, value);
    }
    Ok(Q::and(vec![child(shell, value)?]))
}

/// A `Q` object.
fn q(shell: &mut Interpreter, value: &Value) -> PyResult<Q> {
    let connector = match &*text(shell, value, "connector")? {
        "OR" => Connector::Or,
        "XOR" => Connector::Xor,
        _ => Connector::And,
    };
    let negated = shell.get_attr(value, "negated")?;
    let negated = shell.truth(&negated)?;
    let list = shell.get_attr(value, "children")?;
    let mut children = Vec::new();
    for item in shell.collect(&list)? {
        children.push(child(shell, &item)?);
    }
    Ok(Q { connector, negated, children })
}

/// A positional argument of `filter()`, or a child of a `Q`.
///
/// # Errors
/// `TypeError` and `ValueError` for what is no condition.
pub(crate) fn child(shell: &mut Interpreter, value: &Value) -> PyResult<Child> {
    if super::is_q(value) {
        return Ok(Child::Q(q(shell, value)?));
    }
    if is_resolvable(value) {
        let conditional = match shell.find_attr(value, "conditional")? {
            Some(truth) => shell.truth(&truth)?,
            // A field or a subquery may turn out to be one when it is resolved.
            None => false,
        };
        if !conditional && may_not_be_condition(value) {
            return Err(type_error("Cannot filter against a non-conditional expression."));
        }
        return Ok(Child::Expression(expression(shell, value)?));
    }
    if let Value::Dict(_) = value {
        return Err(crate::shell::raise::raise("FieldError", "Cannot parse keyword query as dict"));
    }
    let parts = shell.collect(value).map_err(|raised| {
        if shell.is_a(&raised, "TypeError") {
            type_error(format!("cannot unpack non-iterable {} object", value.type_name()))
        } else {
            raised
        }
    })?;
    match &parts[..] {
        [name, item] => {
            let name = shell.str(name)?.into();
            Ok(Child::Lookup(name, to_arg(shell, item)?))
        }
        [] | [_] => Err(value_error(format!(
            "not enough values to unpack (expected 2, got {})",
            parts.len()
        ))),
        _ => Err(value_error("too many values to unpack (expected 2)")),
    }
}

/// Kinds whose type is known before they are resolved.
fn may_not_be_condition(value: &Value) -> bool {
    kind(value).is_some_and(|kind| matches!(&*kind, "OrderBy" | "Star" | "When"))
}

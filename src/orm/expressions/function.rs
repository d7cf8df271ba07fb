//! Functions and aggregates: their constructors, and resolving them.

use std::rc::Rc;

use super::functions::{self, Class, Form};
use super::resolve::{name, resolve as resolve_expression};
use super::{Func, Literal, Resolved, Scope};
use crate::models::FieldClass;
use crate::orm::query::Query;
use crate::orm::{Arg, Error, Expression, OutputField, Q, Result};
use crate::sql::{DatePart, Function, Value};

/// The parts of [`Expression::Func`].
struct Parts<'a> {
    arguments: &'a [Expression],
    distinct: bool,
    filter: Option<&'a Q>,
    default: Option<&'a Expression>,
    output: Option<OutputField>,
    extra: &'a [(Rc<str>, Arg)],
}

impl Parts<'_> {
    fn extra(&self, name: &str) -> Option<&Arg> {
        self.extra.iter().find(|(key, _)| **key == *name).map(|(_, value)| value)
    }

    fn extra_text(&self, name: &str) -> Option<&str> {
        match self.extra(name)? {
            Arg::Value(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// Resolves [`Expression::Func`].
pub(super) fn resolve(
    expression: &Expression,
    query: &mut Query,
    scope: Scope<'_>,
) -> Result<Resolved> {
    let Expression::Func { class: name, arguments, distinct, filter, default, output, extra } =
        expression
    else {
        return Err(Error::unsupported("such a function"));
    };
    let parts = Parts {
        arguments,
        distinct: *distinct,
        filter: filter.as_deref(),
        default: default.as_deref(),
        output: *output,
        extra,
    };
    let class = known(name, &parts)?;
    if class.form == Form::Concat {
        return concat(arguments, *output, query, scope);
    }
    // Aggregates are not allowed in UPDATE queries, so `for_save` is passed over.
    let for_save = scope.for_save && class.aggregate.is_none();
    let func = build(class, &parts, query, Scope { for_save, ..scope })?;
    if class.aggregate.is_none() {
        if let Form::Extract = class.form {
            check_extract(&func, query)?;
        }
        if let Form::Trunc | Form::TruncDate | Form::TruncTime = class.form {
            check_trunc(&func, query)?;
        }
        return Ok(Resolved::Func(Box::new(func)));
    }
    check_aggregate(&func, arguments, query, scope)?;
    with_default(func, parts.default, query, scope)
}

fn known(name: &str, parts: &Parts<'_>) -> Result<&'static Class> {
    if let Some(class) = functions::class(name) {
        if class.form == Form::Unsupported {
            return Err(Error::unsupported(&format!("{name}()")));
        }
        let sample = matches!(parts.extra("sample"), Some(Arg::Value(Value::Bool(true))));
        return Ok(if sample { functions::of_sample(class) } else { class });
    }
    // `Func(..., function='LOWER')`, or a class of the learner's own with `function = 'LOWER'`.
    let function = parts.extra_text("function").unwrap_or_default().to_ascii_uppercase();
    let plain = parts.extra("template").is_none() && parts.extra("arg_joiner").is_none();
    let same = functions::by_sql_name(&function);
    match same.filter(|_| plain) {
        Some(class) => Ok(class),
        None if function.is_empty() => Err(Error::unsupported(&format!("{name}()"))),
        None => Err(Error::unsupported(&format!("the SQL function {function}"))),
    }
}

fn build(
    class: &'static Class,
    parts: &Parts<'_>,
    query: &mut Query,
    scope: Scope<'_>,
) -> Result<Func> {
    let mut part = class.part;
    let mut given = parts.arguments;
    if part.is_none() && matches!(class.form, Form::Extract | Form::Trunc) {
        // `Extract('day', 'year')`, `Trunc('day', kind='year')`.
        let key = if class.form == Form::Trunc { "kind" } else { "lookup_name" };
        let named = match given.get(1) {
            Some(Expression::F(name)) => Some(&**name),
            Some(Expression::Value { value, .. }) => match &**value {
                Arg::Value(Value::Text(text)) => Some(&**text),
                _ => None,
            },
            _ => parts.extra_text(key),
        };
        let named = named.ok_or_else(|| Error::value("lookup_name must be provided"))?;
        let found = functions::part(named);
        part = Some(found.ok_or_else(|| Error::unsupported(&format!("extracting {named}")))?);
        given = given.get(..1).unwrap_or_default();
    }
    let mut arguments = given
        .iter()
        .map(|item| resolve_expression(item, query, scope))
        .collect::<Result<Vec<_>>>()?;
    // Further parameters by their names: `Round('price', precision=2)`.
    for name in class.parameters.iter().skip(arguments.len()) {
        let Some(given) = parts.extra(name) else { break };
        let given = match given {
            Arg::Expression(expression) => resolve_expression(expression, query, scope)?,
            value => {
                let value = Expression::Value { value: Box::new(value.clone()), output: None };
                resolve_expression(&value, query, scope)?
            }
        };
        arguments.push(given);
    }
    add_defaults(class, &mut arguments);
    let filter = match parts.filter {
        Some(filter) => Some(Resolved::Where(Box::new(query.resolve_q(filter, scope)?))),
        None => None,
    };
    let distinct = parts.distinct;
    Ok(Func { class, arguments, distinct, filter, output: parts.output, part })
}

/// The arguments that a constructor fills in.
fn add_defaults(class: &Class, arguments: &mut Vec<Resolved>) {
    let value = match (class.form, arguments.len()) {
        (Form::Call(Function::LPad | Function::RPad), 2) => Value::from(" "),
        (Form::Call(Function::Replace), 2) => Value::from(""),
        (Form::Call(Function::Round), 1) => Value::Int(0),
        _ => return,
    };
    arguments.push(Resolved::Value(Literal { value, output: None }));
}

/// `Concat._paired`: `ConcatPair(a, ConcatPair(b, c))`.
fn concat(
    arguments: &[Expression],
    output: Option<OutputField>,
    query: &mut Query,
    scope: Scope<'_>,
) -> Result<Resolved> {
    let mut resolved = arguments
        .iter()
        .map(|argument| resolve_expression(argument, query, scope))
        .collect::<Result<Vec<_>>>()?;
    let class = functions::class("ConcatPair").ok_or_else(|| Error::unsupported("Concat()"))?;
    let too_few = || Error::value("Concat must take at least two expressions");
    let mut last = resolved.pop().ok_or_else(too_few)?;
    if resolved.is_empty() {
        return Err(too_few());
    }
    while let Some(first) = resolved.pop() {
        last = Resolved::Func(Box::new(Func {
            class,
            arguments: vec![first, last],
            distinct: false,
            filter: None,
            output,
            part: None,
        }));
    }
    Ok(last)
}

/// The checks of `Aggregate.resolve_expression`.
fn check_aggregate(
    func: &Func,
    arguments: &[Expression],
    query: &Query,
    scope: Scope<'_>,
) -> Result<()> {
    let cannot = |name: &str| {
        let class = func.class.name;
        Error::field(format!("Cannot compute {class}('{name}'): '{name}' is an aggregate"))
    };
    if scope.summarize {
        let mut refs: Vec<Rc<str>> = Vec::new();
        for source in func.arguments.iter().chain(&func.filter) {
            source.collect_refs(&mut refs);
        }
        return match refs.iter().find(|name| query.is_summary(name)) {
            Some(of) => Err(cannot(of)),
            None => Ok(()),
        };
    }
    match func.arguments.iter().position(Resolved::contains_aggregate) {
        Some(at) => Err(cannot(&arguments.get(at).map(name).unwrap_or_default())),
        None => Ok(()),
    }
}

/// Wraps an aggregate with a default in `Coalesce`.
fn with_default(
    func: Func,
    default: Option<&Expression>,
    query: &mut Query,
    scope: Scope<'_>,
) -> Result<Resolved> {
    let aggregate = Resolved::Func(Box::new(func));
    let Some(default) = default else { return Ok(aggregate) };
    let output = aggregate.output_field_or_none(query)?;
    let class = functions::class("Coalesce").ok_or_else(|| Error::unsupported("default"))?;
    let default = match default {
        Expression::Value { value, output: None } => {
            let typed = Expression::Value { value: value.clone(), output };
            resolve_expression(&typed, query, scope)?
        }
        other => {
            let resolved = resolve_expression(other, query, scope)?;
            match (resolved.output_field_or_none(query)?, output) {
                (None, Some(output)) => Resolved::Wrapper(Box::new(resolved), output),
                _ => resolved,
            }
        }
    };
    Ok(Resolved::Func(Box::new(Func {
        class,
        arguments: vec![aggregate, default],
        distinct: false,
        filter: None,
        output,
        part: None,
    })))
}

/// The name of the field that an expression is typed by, as `field.name`.
fn field_name(output: OutputField, query: &Query) -> String {
    match output {
        OutputField::Field(field) => query.registry.field(field).name.to_string(),
        _ => "None".to_owned(),
    }
}

fn is_clock(part: Option<DatePart>) -> bool {
    matches!(part, Some(DatePart::Hour | DatePart::Minute | DatePart::Second))
}

/// `Extract.resolve_expression`.
pub(crate) fn check_extract(func: &Func, query: &Query) -> Result<()> {
    let Some(field) = func.arguments.first().map(|lhs| lhs.output_field_or_none(query)) else {
        return Ok(());
    };
    let Some(field) = field? else { return Ok(()) };
    let registry = &*query.registry;
    let date = field.is_a(registry, FieldClass::DateField);
    let time = field.is_a(registry, FieldClass::TimeField);
    let duration = field.is_a(registry, FieldClass::DurationField);
    if !date && !time && !duration {
        return Err(Error::value(
            "Extract input expression must be DateField, DateTimeField, TimeField, or \
             DurationField.",
        ));
    }
    let part = func.part.map(DatePart::name).unwrap_or_default();
    if field.class(registry) == FieldClass::DateField && is_clock(func.part) {
        return Err(Error::value(format!(
            "Cannot extract time component '{part}' from DateField '{}'.",
            field_name(field, query)
        )));
    }
    if duration && !is_clock(func.part) && func.part != Some(DatePart::Day) {
        return Err(Error::value(format!(
            "Cannot extract component '{part}' from DurationField '{}'.",
            field_name(field, query)
        )));
    }
    Ok(())
}

/// `TruncBase.resolve_expression`.
pub(crate) fn check_trunc(func: &Func, query: &Query) -> Result<()> {
    let Some(lhs) = func.arguments.first() else { return Ok(()) };
    let registry = &*query.registry;
    let field = lhs.output_field(query)?;
    let name = field_name(field, query);
    let (date, time) =
        (field.is_a(registry, FieldClass::DateField), field.is_a(registry, FieldClass::TimeField));
    if !date && !time {
        let name = if name == "None" { name } else { format!("'{name}'") };
        return Err(Error::kind(format!("{name} isn't a DateField, TimeField, or DateTimeField.")));
    }
    let output = match func.output {
        Some(output) => output,
        None => Resolved::Func(Box::new(func.clone())).output_field(query)?,
    };
    let (to_date, to_time) = (
        output.is_a(registry, FieldClass::DateField),
        output.is_a(registry, FieldClass::TimeField),
    );
    if !to_date && !to_time {
        return Err(Error::value(
            "output_field must be either DateField, TimeField, or DateTimeField",
        ));
    }
    let to_moment = output.is_a(registry, FieldClass::DateTimeField);
    let explicit = matches!(func.class.form, Form::TruncDate | Form::TruncTime)
        || field.class(registry) != output.class(registry);
    let to = if explicit { output.class_name(registry) } else { "DateTimeField" };
    let clock = is_clock(func.part) || func.class.form == Form::TruncTime;
    let kind = if field.class(registry) == FieldClass::DateField && (to_moment || clock) {
        "DateField"
    } else if time && (to_moment || !clock) {
        "TimeField"
    } else {
        return Ok(());
    };
    Err(Error::value(format!("Cannot truncate {kind} '{name}' to {to}.")))
}

impl Expression {
    /// `default_alias` of an aggregate: `pages__sum` for `Sum('pages')`; none where an alias must be
    /// given.
    pub fn default_alias(&self) -> Option<String> {
        let Self::Func { class, arguments, filter: None, .. } = self else { return None };
        functions::class(class).filter(|class| class.aggregate.is_some())?;
        let [argument] = &arguments[..] else { return None };
        let of = match argument {
            Self::F(name) | Self::OuterRef(name) => name.clone(),
            Self::Func { .. } => {
                argument.default_alias()?;
                name(argument)
            }
            _ => return None,
        };
        Some(format!("{of}__{}", class.to_lowercase()))
    }

    /// What the constructor of a function or aggregate raises for its arguments.
    ///
    /// # Errors
    /// `TypeError` and `ValueError` as Django words them.
    pub fn check_arguments(&self) -> Result<()> {
        let Self::Func { class: name, arguments, distinct, default, .. } = self else {
            return Ok(());
        };
        let Some(class) = functions::class(name) else { return Ok(()) };
        if *distinct && !class.aggregate.is_some_and(|of| of.allow_distinct) {
            return Err(Error::kind(format!("{name} does not allow distinct.")));
        }
        if default.is_some() && class.aggregate.is_some_and(|of| of.zero_when_empty) {
            return Err(Error::kind(format!("{name} does not allow default.")));
        }
        let count = arguments.len();
        if class.parameters.is_empty() && class.required == 2 && count < 2 {
            return Err(Error::value(format!("{name} must take at least two expressions")));
        }
        let checked = !matches!(class.form, Form::Extract | Form::Trunc);
        if let Some(arity) = class.arity.filter(|arity| *arity != count && checked) {
            let s = if arity == 1 { "argument" } else { "arguments" };
            return Err(Error::kind(format!("'{name}' takes exactly {arity} {s} ({count} given)")));
        }
        check_numbers(class.form, arguments)
    }
}

/// The whole number that an argument is.
fn whole(arguments: &[Expression], at: usize) -> Option<i64> {
    match arguments.get(at)? {
        Expression::Value { value, .. } => match &**value {
            Arg::Value(Value::Int(number)) => Some(*number),
            _ => None,
        },
        _ => None,
    }
}

fn check_numbers(form: Form, arguments: &[Expression]) -> Result<()> {
    let Some(number) = whole(arguments, 1) else { return Ok(()) };
    let message = match form {
        Form::Left | Form::Right if number < 1 => "'length' must be greater than 0.",
        Form::Call(Function::LPad | Function::RPad) if number < 0 => {
            "'length' must be greater or equal to 0."
        }
        Form::Call(Function::Repeat) if number < 0 => "'number' must be greater or equal to 0.",
        Form::Call(Function::Substr) if number < 1 => "'pos' must be greater than 0",
        _ => return Ok(()),
    };
    Err(Error::value(message))
}

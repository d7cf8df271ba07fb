//! Functions, by the names that SQLite and Django have for them.

use gluesql_core::sqlparser::ast::{
    self, DuplicateTreatment, FunctionArg, FunctionArgExpr, FunctionArguments,
};

use super::names::{Reader, single};
use super::{Result, unsupported};
use crate::engine::error::EngineError;
use crate::sql::{ColumnType, DatePart, Expr, Function, Value};

/// A call without what aggregates can have.
pub(super) const fn call(function: Function, arguments: Vec<Expr>) -> Expr {
    Expr::Call { function, arguments, distinct: false, filter: None, order_by: Vec::new() }
}

impl Reader<'_> {
    /// A call.
    pub(super) fn function(&mut self, called: &ast::Function) -> Result<Expr> {
        let name = single(&called.name)?.value.to_lowercase();
        if called.over.is_some() || !called.within_group.is_empty() {
            return unsupported("window functions");
        }
        let (mut distinct, mut arguments) = (false, Vec::new());
        if let FunctionArguments::List(list) = &called.args {
            distinct = list.duplicate_treatment == Some(DuplicateTreatment::Distinct);
            for argument in &list.args {
                match argument {
                    FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => {
                        arguments.push(self.expr(expr)?);
                    }
                    FunctionArg::Unnamed(FunctionArgExpr::Wildcard) if name == "count" => {}
                    other => return unsupported(format!("{name}({other})")),
                }
            }
        }
        if let Some(expr) = django(&name, &arguments)? {
            return Ok(expr);
        }
        let Some(function) = named(&name, arguments.len()) else {
            return Err(EngineError::Operational(format!("no such function: {name}")));
        };
        let filter = called.filter.as_ref().map(|filter| self.boxed(filter)).transpose()?;
        Ok(Expr::Call { function, arguments, distinct, filter, order_by: Vec::new() })
    }
}

fn named(name: &str, arguments: usize) -> Option<Function> {
    Some(match (name, arguments) {
        ("count", _) => Function::Count,
        ("sum", _) => Function::Sum,
        ("avg", _) => Function::Avg,
        ("min", 1) => Function::Min,
        ("max", 1) => Function::Max,
        ("min", _) => Function::Least,
        ("max", _) => Function::Greatest,
        ("stddev_pop", _) => Function::StdDev,
        ("stddev_samp", _) => Function::StdDevSample,
        ("var_pop", _) => Function::Variance,
        ("var_samp", _) => Function::VarianceSample,
        ("coalesce" | "ifnull", _) => Function::Coalesce,
        ("nullif", 2) => Function::NullIf,
        ("lower", 1) => Function::Lower,
        ("upper", 1) => Function::Upper,
        ("length", 1) => Function::Length,
        ("abs", 1) => Function::Abs,
        ("ceil" | "ceiling", 1) => Function::Ceiling,
        ("floor", 1) => Function::Floor,
        ("mod", 2) => Function::Mod,
        ("power" | "pow", 2) => Function::Power,
        ("round", 1 | 2) => Function::Round,
        ("sign", 1) => Function::Sign,
        ("sqrt", 1) => Function::Sqrt,
        ("substr" | "substring", 2 | 3) => Function::Substr,
        ("instr", 2) => Function::Instr,
        ("replace", 3) => Function::Replace,
        ("reverse", 1) => Function::Reverse,
        ("repeat", 2) => Function::Repeat,
        ("trim", 1) => Function::Trim,
        ("ltrim", 1) => Function::LeftTrim,
        ("rtrim", 1) => Function::RightTrim,
        ("acos", 1) => Function::Acos,
        ("asin", 1) => Function::Asin,
        ("atan", 1) => Function::Atan,
        ("atan2", 2) => Function::Atan2,
        ("cos", 1) => Function::Cos,
        ("cot", 1) => Function::Cot,
        ("degrees", 1) => Function::Degrees,
        ("exp", 1) => Function::Exp,
        ("ln", 1) => Function::Ln,
        ("log", 1 | 2) => Function::Log,
        ("pi", 0) => Function::Pi,
        ("radians", 1) => Function::Radians,
        ("sin", 1) => Function::Sin,
        ("tan", 1) => Function::Tan,
        ("char", 1) => Function::Char,
        ("unicode", 1) => Function::Unicode,
        ("lpad", 3) => Function::LPad,
        ("rpad", 3) => Function::RPad,
        ("md5", 1) => Function::Md5,
        ("bitxor", 2) => Function::BitXor,
        ("django_time_diff", 2) => Function::TimeDiff,
        ("django_timestamp_diff", 2) => Function::TimestampDiff,
        _ => return None,
    })
}

/// Django's own functions and those that our tree has as something else. Behind the value come the
/// names of time zones, which are NULL without `USE_TZ`.
fn django(name: &str, arguments: &[Expr]) -> Result<Option<Expr>> {
    let cast = |to| {
        let [operand] = arguments else { return unsupported(format!("{name} with a modifier")) };
        Ok(Some(Expr::Cast { operand: Box::new(operand.clone()), to }))
    };
    let (first, rest) = match arguments {
        [Expr::Value(Value::Text(first)), rest @ ..] => (Some(first.as_str()), rest),
        rest => (None, rest),
    };
    let of_part = |make: fn(DatePart) -> Function| {
        let Some(part) = first.and_then(part) else { return Ok(None) };
        Ok(rest.first().map(|value| call(make(part), vec![value.clone()])))
    };
    let of_first =
        |function| Ok(arguments.first().map(|value| call(function, vec![value.clone()])));
    match name {
        "django_date_extract" => of_part(Function::DateExtract),
        "django_datetime_extract" => of_part(Function::DateTimeExtract),
        "django_time_extract" => of_part(Function::TimeExtract),
        "django_date_trunc" => of_part(Function::DateTrunc),
        "django_datetime_trunc" => of_part(Function::DateTimeTrunc),
        "django_time_trunc" => of_part(Function::TimeTrunc),
        "django_datetime_cast_date" => of_first(Function::DateTimeCastDate),
        "django_datetime_cast_time" => of_first(Function::DateTimeCastTime),
        "django_format_dtdelta" => match first {
            Some("+") => Ok(Some(call(Function::AddDuration, rest.to_vec()))),
            Some("-") => Ok(Some(call(Function::SubtractDuration, rest.to_vec()))),
            Some("*") => Ok(Some(call(Function::MultiplyDuration, rest.to_vec()))),
            Some("/") => Ok(Some(call(Function::DivideDuration, rest.to_vec()))),
            _ => Ok(None),
        },
        "date" => cast(ColumnType::Date),
        "datetime" => cast(ColumnType::DateTime),
        "time" => cast(ColumnType::Time),
        "strftime" => match (first, rest) {
            (Some("%Y-%m-%d %H:%M:%f"), [operand]) => Ok(Some(Expr::Cast {
                operand: Box::new(operand.clone()),
                to: ColumnType::DateTime,
            })),
            (Some("%H:%M:%f"), [operand]) => {
                Ok(Some(Expr::Cast { operand: Box::new(operand.clone()), to: ColumnType::Time }))
            }
            _ => unsupported("strftime"),
        },
        "iif" => match arguments {
            [when, then, otherwise] => Ok(Some(Expr::Case {
                whens: vec![(when.clone(), then.clone())],
                otherwise: Some(Box::new(otherwise.clone())),
            })),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

fn part(name: &str) -> Option<DatePart> {
    [
        DatePart::Year,
        DatePart::IsoYear,
        DatePart::Quarter,
        DatePart::Month,
        DatePart::Week,
        DatePart::WeekDay,
        DatePart::IsoWeekDay,
        DatePart::Day,
        DatePart::Hour,
        DatePart::Minute,
        DatePart::Second,
    ]
    .into_iter()
    .find(|part| part.name() == name)
}

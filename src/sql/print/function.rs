//! Functions, under the names that Django writes for SQLite.

use crate::sql::Function;

/// A call.
pub(super) fn call(function: Function, distinct: &str, arguments: &[String]) -> String {
    let list = arguments.join(", ");
    match function {
        Function::Count if arguments.is_empty() => "COUNT(*)".to_owned(),
        // Django's Concat on SQLite: `(COALESCE(a, '') || COALESCE(b, ''))`.
        Function::Concat => {
            let parts: Vec<_> =
                arguments.iter().map(|argument| format!("COALESCE({argument}, '')")).collect();
            format!("({})", parts.join(" || "))
        }
        Function::DateExtract(part) => format!("django_date_extract('{}', {list})", part.name()),
        Function::TimeExtract(part) => format!("django_time_extract('{}', {list})", part.name()),
        Function::DateTimeExtract(part) => {
            format!("django_datetime_extract('{}', {list}, NULL, NULL)", part.name())
        }
        Function::DateTrunc(part) => {
            format!("django_date_trunc('{}', {list}, NULL, NULL)", part.name())
        }
        Function::DateTimeTrunc(part) => {
            format!("django_datetime_trunc('{}', {list}, NULL, NULL)", part.name())
        }
        Function::DateTimeCastDate => format!("django_datetime_cast_date({list}, NULL, NULL)"),
        Function::DateTimeCastTime => format!("django_datetime_cast_time({list}, NULL, NULL)"),
        Function::AddDuration => format!("(django_format_dtdelta('+', {list}))"),
        Function::SubtractDuration => format!("(django_format_dtdelta('-', {list}))"),
        Function::TimestampDiff => format!("django_timestamp_diff({list})"),
        _ => format!("{}({distinct}{list})", name(function)),
    }
}

const fn name(function: Function) -> &'static str {
    match function {
        Function::Count => "COUNT",
        Function::Sum => "SUM",
        Function::Avg => "AVG",
        Function::Min | Function::Least => "MIN",
        Function::Max | Function::Greatest => "MAX",
        Function::StdDev => "STDDEV_POP",
        Function::StdDevSample => "STDDEV_SAMP",
        Function::Variance => "VAR_POP",
        Function::VarianceSample => "VAR_SAMP",
        Function::Coalesce => "COALESCE",
        Function::NullIf => "NULLIF",
        Function::Lower => "LOWER",
        Function::Upper => "UPPER",
        Function::Length => "LENGTH",
        Function::Abs => "ABS",
        Function::Ceiling => "CEILING",
        Function::Floor => "FLOOR",
        Function::Mod => "MOD",
        Function::Power => "POWER",
        Function::Round => "ROUND",
        Function::Sign => "SIGN",
        Function::Sqrt => "SQRT",
        Function::Substr => "SUBSTR",
        Function::Instr => "INSTR",
        Function::Replace => "REPLACE",
        Function::Reverse => "REVERSE",
        Function::Repeat => "REPEAT",
        Function::Trim => "TRIM",
        Function::LeftTrim => "LTRIM",
        Function::RightTrim => "RTRIM",
        // Written by `call`.
        Function::Concat
        | Function::DateExtract(_)
        | Function::DateTimeExtract(_)
        | Function::TimeExtract(_)
        | Function::DateTrunc(_)
        | Function::DateTimeTrunc(_)
        | Function::DateTimeCastDate
        | Function::DateTimeCastTime
        | Function::AddDuration
        | Function::SubtractDuration
        | Function::TimestampDiff => "",
    }
}

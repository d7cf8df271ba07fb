//! Functions, under the names that Django writes for SQLite.

use super::statement::Literals;
use crate::sql::{DatePart, Function, Place};

/// A call. The names of parts and time zones are values to Django, so they are `literals`.
pub(super) fn call(
    function: Function,
    distinct: &str,
    arguments: &[String],
    literals: Literals,
) -> String {
    let list = arguments.join(", ");
    let name_of = |part: DatePart| match literals {
        Literals::Quoted => format!("'{}'", part.name()),
        Literals::Bare => part.name().to_owned(),
    };
    let zone = match literals {
        Literals::Quoted => "NULL, NULL",
        Literals::Bare => "None, None",
    };
    match function {
        Function::Count if arguments.is_empty() => "COUNT(*)".to_owned(),
        // Django's Concat on SQLite: `(COALESCE(a, '') || COALESCE(b, ''))`.
        Function::Concat => {
            let parts: Vec<_> =
                arguments.iter().map(|argument| format!("COALESCE({argument}, '')")).collect();
            format!("({})", parts.join(" || "))
        }
        Function::DateExtract(part) => format!("django_date_extract({}, {list})", name_of(part)),
        Function::TimeExtract(part) => format!("django_time_extract({}, {list})", name_of(part)),
        Function::DateTimeExtract(part) => {
            format!("django_datetime_extract({}, {list}, {zone})", name_of(part))
        }
        Function::DateTrunc(part) => {
            format!("django_date_trunc({}, {list}, {zone})", name_of(part))
        }
        Function::DateTimeTrunc(part) => {
            format!("django_datetime_trunc({}, {list}, {zone})", name_of(part))
        }
        Function::DateTimeCastDate => format!("django_datetime_cast_date({list}, {zone})"),
        Function::DateTimeCastTime => format!("django_datetime_cast_time({list}, {zone})"),
        Function::AddDuration => format!("(django_format_dtdelta('+', {list}))"),
        Function::SubtractDuration => format!("(django_format_dtdelta('-', {list}))"),
        Function::TimestampDiff => format!("django_timestamp_diff({list})"),
        Function::TimeDiff => format!("django_time_diff({list})"),
        Function::MultiplyDuration => format!("(django_format_dtdelta('*', {list}))"),
        Function::DivideDuration => format!("(django_format_dtdelta('/', {list}))"),
        Function::TimeTrunc(part) => {
            format!("django_time_trunc({}, {list}, {zone})", name_of(part))
        }
        Function::PowerOperator => format!("(POWER({}))", arguments.join(",")),
        Function::BitXor => format!("(BITXOR({}))", arguments.join(",")),
        Function::LikePattern(place) => like_pattern(place, &escaped(&list)),
        Function::UpperLikePattern(place) => {
            like_pattern(place, &format!("UPPER({})", escaped(&list)))
        }
        // Its argument is ours alone.
        Function::Random => "RAND()".to_owned(),
        Function::Now => "STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')".to_owned(),
        Function::CaseInsensitivePattern => format!("'(?i)' || {list}"),
        _ => format!("{}({distinct}{list})", name(function)),
    }
}

/// `pattern_esc` of `django/db/backends/sqlite3/base.py`.
fn escaped(text: &str) -> String {
    format!(r"REPLACE(REPLACE(REPLACE({text}, '\', '\\'), '%', '\%'), '_', '\_')")
}

fn like_pattern(place: Place, text: &str) -> String {
    match place {
        Place::Anywhere => format!("'%' || {text} || '%'"),
        Place::Start => format!("{text} || '%'"),
        Place::End => format!("'%' || {text}"),
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
        Function::Acos => "ACOS",
        Function::Asin => "ASIN",
        Function::Atan => "ATAN",
        Function::Atan2 => "ATAN2",
        Function::Cos => "COS",
        Function::Cot => "COT",
        Function::Degrees => "DEGREES",
        Function::Exp => "EXP",
        Function::Ln => "LN",
        Function::Log => "LOG",
        Function::Pi => "PI",
        Function::Radians => "RADIANS",
        Function::Sin => "SIN",
        Function::Tan => "TAN",
        Function::Char => "CHAR",
        Function::Unicode => "UNICODE",
        Function::LPad => "LPAD",
        Function::RPad => "RPAD",
        Function::Md5 => "MD5",
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
        | Function::TimestampDiff
        | Function::TimeDiff
        | Function::MultiplyDuration
        | Function::DivideDuration
        | Function::TimeTrunc(_)
        | Function::PowerOperator
        | Function::BitXor
        | Function::LikePattern(_)
        | Function::UpperLikePattern(_)
        | Function::CaseInsensitivePattern
        | Function::Now
        | Function::Random => "",
    }
}

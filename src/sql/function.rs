//! Functions of expressions.

use serde::{Deserialize, Serialize};

/// A function, under the name that SQL has for it where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "SQL's own names")]
pub enum Function {
    Count,
    Sum,
    Avg,
    Min,
    Max,
    /// The standard deviation of a population, as Django's `StdDev`.
    StdDev,
    /// That of a sample: `StdDev(sample=True)`.
    StdDevSample,
    /// The variance of a population, as Django's `Variance`.
    Variance,
    /// That of a sample: `Variance(sample=True)`.
    VarianceSample,
    Coalesce,
    NullIf,
    Lower,
    Upper,
    Length,
    Concat,
    Abs,
    Ceiling,
    Floor,
    Mod,
    Power,
    Round,
    Sign,
    Sqrt,
    Substr,
    Instr,
    Replace,
    Reverse,
    Repeat,
    Trim,
    LeftTrim,
    RightTrim,
    /// The greatest of its arguments, NULL if one is: SQLite's `MAX(a, b)`.
    Greatest,
    /// The least of its arguments, NULL if one is: SQLite's `MIN(a, b)`.
    Least,
    /// A part of a date; Django's `django_date_extract`.
    DateExtract(DatePart),
    /// A part of a date and time; Django's `django_datetime_extract`.
    DateTimeExtract(DatePart),
    /// A part of a time of day; Django's `django_time_extract`.
    TimeExtract(DatePart),
    /// The first day of a period; Django's `django_date_trunc`.
    DateTrunc(DatePart),
    /// The first moment of a period; Django's `django_datetime_trunc`.
    DateTimeTrunc(DatePart),
    /// The date of a date and time; Django's `django_datetime_cast_date`.
    DateTimeCastDate,
    /// The time of a date and time; Django's `django_datetime_cast_time`.
    DateTimeCastTime,
    /// A date, time or length of time with a length of time added; `django_format_dtdelta('+', …)`.
    AddDuration,
    /// The same with it taken away; `django_format_dtdelta('-', …)`.
    SubtractDuration,
    /// The microseconds between two dates or times; `django_timestamp_diff`.
    TimestampDiff,
    /// The microseconds between two times of day; `django_time_diff`.
    TimeDiff,
    /// A length of time so many times; `django_format_dtdelta('*', …)`.
    MultiplyDuration,
    /// A length of time divided; `django_format_dtdelta('/', …)`.
    DivideDuration,
    /// The first moment of a period of a time of day; Django's `django_time_trunc`.
    TimeTrunc(DatePart),
    /// `**` between expressions, which Django writes as a function.
    PowerOperator,
    /// Exclusive or of bits.
    BitXor,
    Acos,
    Asin,
    Atan,
    Atan2,
    Cos,
    Cot,
    Degrees,
    Exp,
    Ln,
    Log,
    Pi,
    Radians,
    Sin,
    Tan,
    Char,
    Unicode,
    LPad,
    RPad,
    Md5,
    /// A text with the signs of `LIKE` escaped, and `%` where more may stand; Django's
    /// `pattern_ops`.
    LikePattern(Place),
    /// The same of the text in capitals, which Django's lookups that begin with `i` write.
    UpperLikePattern(Place),
    /// A pattern of `REGEXP` that does not regard case.
    CaseInsensitivePattern,
    /// The present moment, which nothing here knows; it is only printed.
    Now,
    /// A number without a pattern, made of its argument; 0 without one. It is printed as `RAND()`.
    Random,
}

/// Where in a text a part is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// Anywhere.
    Anywhere,
    /// At its start.
    Start,
    /// At its end.
    End,
}

/// A part of a date or time, under the name that Django's lookups have for it
/// (`django/db/models/functions/datetime.py`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "Django's own names")]
pub enum DatePart {
    Year,
    IsoYear,
    Quarter,
    Month,
    Week,
    /// 1 is Sunday.
    WeekDay,
    /// 1 is Monday.
    IsoWeekDay,
    Day,
    Hour,
    Minute,
    Second,
}

impl DatePart {
    /// Django's name of it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::IsoYear => "iso_year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::WeekDay => "week_day",
            Self::IsoWeekDay => "iso_week_day",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
        }
    }
}

impl Function {
    /// Whether it makes one value of many rows.
    pub const fn is_aggregate(self) -> bool {
        matches!(
            self,
            Self::Count
                | Self::Sum
                | Self::Avg
                | Self::Min
                | Self::Max
                | Self::StdDev
                | Self::StdDevSample
                | Self::Variance
                | Self::VarianceSample
        )
    }
}

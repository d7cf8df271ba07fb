//! The classes of functions and aggregates (`django/db/models/functions/`, `aggregates.py`).

use crate::sql::{ColumnType, DatePart, Function};

/// A class of functions.
#[derive(Debug)]
pub struct Class {
    /// Its name: `Lower`, `Count`.
    pub name: &'static str,
    /// The parameters of its constructor that are expressions, by their names; empty where it takes
    /// any number.
    pub parameters: &'static [&'static str],
    /// How many of them must be given.
    pub required: usize,
    /// How many expressions it may have (`arity`), where that is checked.
    pub arity: Option<usize>,
    /// Its type where none is given.
    pub output: Output,
    /// What it is in SQL.
    pub form: Form,
    /// What `lookup_name` it has, as a transform of a date.
    pub part: Option<DatePart>,
    /// What it does as an aggregate; none for another function.
    pub aggregate: Option<Aggregate>,
    /// Whether its SQL is cast to a number where it is a decimal (`SQLiteNumericMixin`).
    pub numeric_cast: bool,
}

/// How the type of a function follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// That of all its arguments.
    Sources,
    /// That of its first argument.
    First,
    /// `NumericOutputFieldMixin`.
    Numeric,
    /// Always this.
    Kind(ColumnType),
}

/// What a class of functions is in SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A function of its arguments.
    Call(Function),
    /// `CAST`.
    Cast,
    /// `||` of two, NULL taken for the empty text.
    ConcatPair,
    /// Any number of texts, taken in pairs.
    Concat,
    /// `SUBSTR` from the start.
    Left,
    /// `SUBSTR` from the end.
    Right,
    /// A part of a date or time.
    Extract,
    /// The first moment of a period.
    Trunc,
    /// The date of a date and time.
    TruncDate,
    /// The time of a date and time.
    TruncTime,
    /// What the engine does not have.
    Unsupported,
}

/// What is particular to a class of aggregates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aggregate {
    /// Whether it takes `distinct`.
    pub allow_distinct: bool,
    /// Whether it gives 0 for no rows, not NULL.
    pub zero_when_empty: bool,
}

const AGGREGATE: Aggregate = Aggregate { allow_distinct: false, zero_when_empty: false };
const DISTINCT: Aggregate = Aggregate { allow_distinct: true, zero_when_empty: false };
const COUNT: Aggregate = Aggregate { allow_distinct: true, zero_when_empty: true };

const CHAR: Output = Output::Kind(ColumnType::Char(None));
const INTEGER: Output = Output::Kind(ColumnType::Integer);
const MOMENT: Output = Output::Kind(ColumnType::DateTime);
const ONE: &[&str] = &["expression"];

/// A function of one argument.
const fn of_one(name: &'static str, function: Function, output: Output) -> Class {
    Class {
        name,
        parameters: ONE,
        required: 1,
        arity: Some(1),
        output,
        form: Form::Call(function),
        part: None,
        aggregate: None,
        numeric_cast: true,
    }
}

/// A function of several arguments.
const fn of_many(
    name: &'static str,
    parameters: &'static [&'static str],
    required: usize,
    form: Form,
    output: Output,
) -> Class {
    Class {
        name,
        parameters,
        required,
        arity: None,
        output,
        form,
        part: None,
        aggregate: None,
        numeric_cast: true,
    }
}

const fn exactly(arity: usize, class: &Class) -> Class {
    Class { arity: Some(arity), ..*class }
}

const fn aggregate(name: &'static str, function: Function, output: Output, of: Aggregate) -> Class {
    Class { aggregate: Some(of), ..of_one(name, function, output) }
}

const fn extract(name: &'static str, part: DatePart) -> Class {
    Class { part: Some(part), form: Form::Extract, ..of_one(name, Function::Count, INTEGER) }
}

const fn trunc(name: &'static str, part: DatePart) -> Class {
    Class { part: Some(part), form: Form::Trunc, ..of_one(name, Function::Count, Output::Sources) }
}

const fn plain(class: &Class) -> Class {
    Class { numeric_cast: false, ..*class }
}

const fn unsupported(name: &'static str) -> Class {
    of_many(name, &[], 0, Form::Unsupported, Output::Sources)
}

const PAIR: &[&str] = &["expression1", "expression2"];

/// All classes that are known, in the order of their names.
static CLASSES: &[Class] = &[
    of_one("ACos", Function::Acos, Output::Numeric),
    of_one("ASin", Function::Asin, Output::Numeric),
    of_one("ATan", Function::Atan, Output::Numeric),
    plain(&exactly(2, &of_many("ATan2", PAIR, 2, Form::Call(Function::Atan2), Output::Numeric))),
    of_one("Abs", Function::Abs, Output::Sources),
    aggregate("Avg", Function::Avg, Output::Numeric, DISTINCT),
    plain(&of_many("Cast", ONE, 1, Form::Cast, Output::Sources)),
    of_one("Ceil", Function::Ceiling, Output::Sources),
    plain(&of_one("Chr", Function::Char, CHAR)),
    of_many("Coalesce", &[], 2, Form::Call(Function::Coalesce), Output::Sources),
    unsupported("Collate"),
    of_many("Concat", &[], 2, Form::Concat, Output::Sources),
    plain(&of_many("ConcatPair", PAIR, 2, Form::ConcatPair, Output::Sources)),
    of_one("Cos", Function::Cos, Output::Numeric),
    of_one("Cot", Function::Cot, Output::Numeric),
    aggregate("Count", Function::Count, INTEGER, COUNT),
    unsupported("CumeDist"),
    of_one("Degrees", Function::Degrees, Output::Numeric),
    unsupported("DenseRank"),
    of_one("Exp", Function::Exp, Output::Numeric),
    Class { part: None, ..extract("Extract", DatePart::Year) },
    extract("ExtractDay", DatePart::Day),
    extract("ExtractHour", DatePart::Hour),
    extract("ExtractIsoWeekDay", DatePart::IsoWeekDay),
    extract("ExtractIsoYear", DatePart::IsoYear),
    extract("ExtractMinute", DatePart::Minute),
    extract("ExtractMonth", DatePart::Month),
    extract("ExtractQuarter", DatePart::Quarter),
    extract("ExtractSecond", DatePart::Second),
    extract("ExtractWeek", DatePart::Week),
    extract("ExtractWeekDay", DatePart::WeekDay),
    extract("ExtractYear", DatePart::Year),
    unsupported("FirstValue"),
    of_one("Floor", Function::Floor, Output::Sources),
    of_many("Greatest", &[], 2, Form::Call(Function::Greatest), Output::Sources),
    of_many("LPad", &["expression", "length", "fill_text"], 2, Form::Call(Function::LPad), CHAR),
    of_one("LTrim", Function::LeftTrim, Output::Sources),
    unsupported("Lag"),
    unsupported("LastValue"),
    unsupported("Lead"),
    of_many("Least", &[], 2, Form::Call(Function::Least), Output::Sources),
    plain(&exactly(2, &of_many("Left", &["expression", "length"], 2, Form::Left, CHAR))),
    of_one("Length", Function::Length, INTEGER),
    of_one("Ln", Function::Ln, Output::Numeric),
    plain(&exactly(2, &of_many("Log", PAIR, 2, Form::Call(Function::Log), Output::Numeric))),
    of_one("Lower", Function::Lower, Output::Sources),
    of_one("MD5", Function::Md5, Output::Sources),
    aggregate("Max", Function::Max, Output::Sources, AGGREGATE),
    aggregate("Min", Function::Min, Output::Sources, AGGREGATE),
    exactly(2, &of_many("Mod", PAIR, 2, Form::Call(Function::Mod), Output::Numeric)),
    plain(&exactly(0, &of_many("Now", &[], 0, Form::Call(Function::Now), MOMENT))),
    unsupported("NthValue"),
    unsupported("Ntile"),
    exactly(2, &of_many("NullIf", PAIR, 2, Form::Call(Function::NullIf), Output::Sources)),
    plain(&of_one("Ord", Function::Unicode, INTEGER)),
    unsupported("PercentRank"),
    exactly(0, &of_many("Pi", &[], 0, Form::Call(Function::Pi), Output::Numeric)),
    exactly(2, &of_many("Power", PAIR, 2, Form::Call(Function::Power), Output::Numeric)),
    of_many("RPad", &["expression", "length", "fill_text"], 2, Form::Call(Function::RPad), CHAR),
    of_one("RTrim", Function::RightTrim, Output::Sources),
    of_one("Radians", Function::Radians, Output::Numeric),
    exactly(0, &of_many("Random", &[], 0, Form::Call(Function::Random), Output::Numeric)),
    unsupported("Rank"),
    of_many("Repeat", &["expression", "number"], 2, Form::Call(Function::Repeat), CHAR),
    of_many(
        "Replace",
        &["expression", "text", "replacement"],
        2,
        Form::Call(Function::Replace),
        Output::Sources,
    ),
    of_one("Reverse", Function::Reverse, Output::Sources),
    plain(&exactly(2, &of_many("Right", &["expression", "length"], 2, Form::Right, CHAR))),
    of_many("Round", &["expression", "precision"], 1, Form::Call(Function::Round), Output::First),
    unsupported("RowNumber"),
    unsupported("SHA1"),
    unsupported("SHA224"),
    unsupported("SHA256"),
    unsupported("SHA384"),
    unsupported("SHA512"),
    of_one("Sign", Function::Sign, Output::Sources),
    of_one("Sin", Function::Sin, Output::Numeric),
    of_one("Sqrt", Function::Sqrt, Output::Numeric),
    aggregate("StdDev", Function::StdDev, Output::Numeric, AGGREGATE),
    exactly(
        2,
        &of_many("StrIndex", &["string", "substring"], 2, Form::Call(Function::Instr), INTEGER),
    ),
    plain(&of_many(
        "Substr",
        &["expression", "pos", "length"],
        2,
        Form::Call(Function::Substr),
        CHAR,
    )),
    aggregate("Sum", Function::Sum, Output::Sources, DISTINCT),
    of_one("Tan", Function::Tan, Output::Numeric),
    of_one("Trim", Function::Trim, Output::Sources),
    Class { part: None, ..trunc("Trunc", DatePart::Year) },
    Class {
        form: Form::TruncDate,
        part: None,
        output: Output::Kind(ColumnType::Date),
        ..trunc("TruncDate", DatePart::Day)
    },
    trunc("TruncDay", DatePart::Day),
    trunc("TruncHour", DatePart::Hour),
    trunc("TruncMinute", DatePart::Minute),
    trunc("TruncMonth", DatePart::Month),
    trunc("TruncQuarter", DatePart::Quarter),
    trunc("TruncSecond", DatePart::Second),
    Class {
        form: Form::TruncTime,
        part: None,
        output: Output::Kind(ColumnType::Time),
        ..trunc("TruncTime", DatePart::Hour)
    },
    trunc("TruncWeek", DatePart::Week),
    trunc("TruncYear", DatePart::Year),
    of_one("Upper", Function::Upper, Output::Sources),
    aggregate("Variance", Function::Variance, Output::Numeric, AGGREGATE),
];

/// The samples' forms, which `sample=True` asks for.
static STD_DEV_SAMPLE: Class =
    aggregate("StdDev", Function::StdDevSample, Output::Numeric, AGGREGATE);
static VARIANCE_SAMPLE: Class =
    aggregate("Variance", Function::VarianceSample, Output::Numeric, AGGREGATE);

/// The class of this name.
pub fn class(name: &str) -> Option<&'static Class> {
    let at = CLASSES.binary_search_by(|class| class.name.cmp(name)).ok()?;
    CLASSES.get(at)
}

/// The class that writes this function of SQL, for a `Func` of the learner's own.
pub(super) fn by_sql_name(name: &str) -> Option<&'static Class> {
    class(match name {
        "LOWER" => "Lower",
        "UPPER" => "Upper",
        "LENGTH" => "Length",
        "TRIM" => "Trim",
        "LTRIM" => "LTrim",
        "RTRIM" => "RTrim",
        "REPLACE" => "Replace",
        "REVERSE" => "Reverse",
        "ABS" => "Abs",
        "ROUND" => "Round",
        "COALESCE" => "Coalesce",
        "NULLIF" => "NullIf",
        "CEILING" => "Ceil",
        "FLOOR" => "Floor",
        "SQRT" => "Sqrt",
        "POWER" => "Power",
        "MOD" => "Mod",
        "SIGN" => "Sign",
        _ => return None,
    })
}

/// The class that an aggregate of this class has with `sample=True`.
pub(super) fn of_sample(class: &'static Class) -> &'static Class {
    match class.form {
        Form::Call(Function::StdDev) => &STD_DEV_SAMPLE,
        Form::Call(Function::Variance) => &VARIANCE_SAMPLE,
        _ => class,
    }
}

/// The class of a transform of dates by its name: `year`, `date` …
pub(crate) fn date_transform(name: &str) -> Option<&'static Class> {
    class(match name {
        "year" => "ExtractYear",
        "iso_year" => "ExtractIsoYear",
        "quarter" => "ExtractQuarter",
        "month" => "ExtractMonth",
        "week" => "ExtractWeek",
        "week_day" => "ExtractWeekDay",
        "iso_week_day" => "ExtractIsoWeekDay",
        "day" => "ExtractDay",
        "hour" => "ExtractHour",
        "minute" => "ExtractMinute",
        "second" => "ExtractSecond",
        "date" => "TruncDate",
        "time" => "TruncTime",
        _ => return None,
    })
}

/// A part of a date or time by its name, as `kind` of `Trunc` and `lookup_name` of `Extract`.
pub(crate) fn part(name: &str) -> Option<DatePart> {
    date_transform(name)?.part
}

impl PartialEq for Class {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.form == other.form
    }
}

#[cfg(test)]
mod tests {
    use super::{CLASSES, class};

    #[test]
    fn classes_stand_in_the_order_of_their_names() {
        assert!(CLASSES.is_sorted_by(|left, right| left.name < right.name));
        assert!(CLASSES.iter().all(|known| class(known.name) == Some(known)));
    }
}

//! Lookups as SQL (`as_sql`).

use std::cmp::Ordering;

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Weekday};
use rustc_hash::FxHashSet;

use super::prepare::is_uuid;
use super::{Lookup, LookupKind, Rhs};
use crate::models::FieldClass;
use crate::orm::Error;
use crate::orm::expressions::functions::Form;
use crate::orm::expressions::{Func, Raised, Resolved, SqlResult, binary, call};
use crate::orm::fields::{self, to_str};
use crate::orm::query::Query;
use crate::sql::{BinaryOperator, ColumnType, DatePart, Expr, Function, Place, Value};

impl Lookup {
    /// The comparison as SQL.
    ///
    /// # Errors
    /// [`Raised::EmptyResultSet`] and [`Raised::FullResultSet`] where the answer is the same for
    /// every row, and what Django raises while it compiles.
    pub fn as_sql(&self, query: &Query) -> SqlResult {
        if let Some((of, part)) = self.year()
            && let Rhs::Value(Value::Int(year)) = self.rhs
        {
            return self.year_sql(of, part, year, query);
        }
        match self.kind {
            LookupKind::Exact => self.exact_sql(query),
            LookupKind::Gt => self.compared(BinaryOperator::Greater, query),
            LookupKind::Gte => self.compared(BinaryOperator::GreaterOrEqual, query),
            LookupKind::Lt => self.compared(BinaryOperator::Less, query),
            LookupKind::Lte => self.compared(BinaryOperator::LessOrEqual, query),
            LookupKind::In => self.in_sql(query),
            LookupKind::Range => self.range_sql(query),
            LookupKind::IsNull => self.is_null_sql(query),
            LookupKind::Regex | LookupKind::IRegex => self.regex_sql(query),
            _ => self.pattern_sql(query),
        }
    }

    /// `process_lhs`, which resolves the left side once more.
    fn lhs_sql(&self, query: &Query) -> SqlResult {
        let sql = match &self.lhs {
            Resolved::Col(_) => self.lhs.as_sql(query)?,
            lhs => lhs.resolved_twice().as_sql(query)?,
        };
        Ok(if let Resolved::Lookup(_) = self.lhs { Expr::Grouped(Box::new(sql)) } else { sql })
    }

    /// `process_rhs` of a value or an expression.
    fn rhs_sql(&self, query: &Query) -> SqlResult {
        match &self.rhs {
            Rhs::Value(value) => {
                self.check_range(value, query)?;
                Ok(Expr::Value(value.clone()))
            }
            Rhs::Expression(expression) => expression.as_sql(query),
            Rhs::Beyond(sign) => Err(self.beyond(*sign, query)),
            Rhs::Values(_) => Err(Error::unsupported("a list of values").into()),
        }
    }

    /// `IntegerFieldOverflow`, for columns that hold no negative numbers.
    fn check_range(&self, value: &Value, query: &Query) -> Result<(), Raised> {
        if let Value::Int(..0) = value
            && let Resolved::Col(col) = &self.lhs
            && col.output.kind(&query.registry).is_some_and(ColumnType::is_positive)
            && !col.output.is_relation(&query.registry)
        {
            return Err(self.beyond(Ordering::Less, query));
        }
        Ok(())
    }

    /// What a number says that no column can hold.
    fn beyond(&self, sign: Ordering, query: &Query) -> Raised {
        let integer = matches!(
            self.lhs.output_field_or_none(query),
            Ok(Some(field)) if field.is_a(&query.registry, FieldClass::IntegerField)
        );
        if !integer {
            return fields::too_large().into();
        }
        match (self.kind, sign) {
            (LookupKind::Gt | LookupKind::Gte, Ordering::Less)
            | (LookupKind::Lt | LookupKind::Lte, Ordering::Greater) => Raised::FullResultSet,
            _ => Raised::EmptyResultSet,
        }
    }

    fn compared(&self, operator: BinaryOperator, query: &Query) -> SqlResult {
        let left = self.lhs_sql(query)?;
        Ok(binary(operator, left, self.rhs_sql(query)?))
    }

    /// `Exact.as_sql`: a condition that is compared with a truth value stands by itself.
    fn exact_sql(&self, query: &Query) -> SqlResult {
        if let Rhs::Value(Value::Bool(truth)) = self.rhs
            && self.lhs.conditional(query)
        {
            let sql = self.lhs_sql(query)?;
            return Ok(if truth { sql } else { Expr::Not(Box::new(sql)) });
        }
        self.compared(BinaryOperator::Equal, query)
    }

    fn in_sql(&self, query: &Query) -> SqlResult {
        let operand = |query| self.lhs_sql(query).map(Box::new);
        match &self.rhs {
            Rhs::Values(values) => {
                let list = distinct(values);
                if list.is_empty() {
                    return Err(Raised::EmptyResultSet);
                }
                Ok(Expr::In { operand: operand(query)?, list })
            }
            Rhs::Expression(Resolved::List(items)) => {
                let operand = operand(query)?;
                let mut list: Vec<Expr> = Vec::with_capacity(items.len());
                for item in items {
                    let null = matches!(item, Resolved::Value(literal) if literal.value.is_null());
                    let sql = item.as_sql(query)?;
                    if !null && !list.contains(&sql) {
                        list.push(sql);
                    }
                }
                if list.is_empty() {
                    return Err(Raised::EmptyResultSet);
                }
                Ok(Expr::In { operand, list })
            }
            Rhs::Expression(Resolved::Query(inner)) => {
                let operand = operand(query)?;
                Ok(Expr::InSelect { operand, select: Box::new(inner.as_sql()?) })
            }
            Rhs::Expression(Resolved::Subquery(inner)) => {
                let operand = operand(query)?;
                Ok(Expr::InSelect { operand, select: Box::new(inner.query.as_sql()?) })
            }
            Rhs::Expression(other) => {
                let operand = operand(query)?;
                Ok(Expr::In { operand, list: vec![other.as_sql(query)?] })
            }
            Rhs::Value(_) | Rhs::Beyond(_) => Err(Error::unsupported("in with one value").into()),
        }
    }

    fn range_sql(&self, query: &Query) -> SqlResult {
        let operand = Box::new(self.lhs_sql(query)?);
        let mut bounds = match &self.rhs {
            Rhs::Values(values) => values.iter().cloned().map(Expr::Value).collect(),
            Rhs::Expression(Resolved::List(items)) => {
                items.iter().map(|item| item.as_sql(query)).collect::<Result<Vec<_>, _>>()?
            }
            _ => return Err(Error::unsupported("such a range").into()),
        };
        if bounds.len() < 2 {
            return Err(Error::new("IndexError", "tuple index out of range").into());
        }
        let high = Box::new(bounds.swap_remove(1));
        let low = Box::new(bounds.swap_remove(0));
        Ok(Expr::Between { operand, low, high })
    }

    fn is_null_sql(&self, query: &Query) -> SqlResult {
        let Rhs::Value(Value::Bool(null)) = self.rhs else {
            return Err(Error::value(
                "The QuerySet value for an isnull lookup must be True or False.",
            )
            .into());
        };
        if let Resolved::Value(literal) = &self.lhs {
            return Err(if literal.value.is_null() == null {
                Raised::FullResultSet
            } else {
                Raised::EmptyResultSet
            });
        }
        Ok(Expr::IsNull { operand: Box::new(self.lhs_sql(query)?), negated: !null })
    }

    fn regex_sql(&self, query: &Query) -> SqlResult {
        let left = self.lhs_sql(query)?;
        let mut right = match &self.rhs {
            Rhs::Expression(expression) => grouped(expression.as_sql(query)?),
            _ => self.rhs_sql(query)?,
        };
        if self.kind == LookupKind::IRegex {
            right = call(Function::CaseInsensitivePattern, vec![right]);
        }
        Ok(binary(BinaryOperator::Regexp, left, right))
    }

    /// `LIKE`, in which SQLite does not regard the case of ASCII letters.
    fn pattern_sql(&self, query: &Query) -> SqlResult {
        let left = self.lhs_sql(query)?;
        let uuid = is_uuid(query, &self.lhs);
        let right = match &self.rhs {
            Rhs::Value(value) if !uuid => {
                let text = escaped(&to_str(value));
                Expr::Value(Value::Text(match self.place() {
                    None => text,
                    Some(Place::Anywhere) => format!("%{text}%"),
                    Some(Place::Start) => format!("{text}%"),
                    Some(Place::End) => format!("%{text}"),
                }))
            }
            Rhs::Value(value) => {
                // `UUIDTextMixin`: hyphens are taken out by the database.
                let value = Expr::Value(Value::Text(to_str(value)));
                let arguments = vec![value, Value::from("-").into(), Value::from("").into()];
                self.pattern(Expr::Grouped(Box::new(call(Function::Replace, arguments))))
            }
            Rhs::Expression(expression) => {
                let sql = expression.as_sql(query)?;
                match sql {
                    // `prep_for_iexact_query` takes the first parameter, whatever it is of.
                    Expr::Value(value) if self.kind == LookupKind::IExact => {
                        Expr::Value(Value::Text(escaped(&to_str(&value))))
                    }
                    Expr::Value(_) => self.pattern(sql),
                    sql => self.pattern(grouped(sql)),
                }
            }
            _ => return Err(Error::unsupported("such a value of a lookup").into()),
        };
        Ok(binary(BinaryOperator::Like, left, right))
    }

    /// `PatternLookup.get_rhs_op`: the pattern made of an expression.
    fn pattern(&self, sql: Expr) -> Expr {
        let Some(place) = self.place() else { return sql };
        let upper = matches!(
            self.kind,
            LookupKind::IContains | LookupKind::IStartsWith | LookupKind::IEndsWith
        );
        let function =
            if upper { Function::UpperLikePattern(place) } else { Function::LikePattern(place) };
        call(function, vec![sql])
    }

    /// Where a part is looked for; none where the whole is compared.
    const fn place(&self) -> Option<Place> {
        match self.kind {
            LookupKind::Contains | LookupKind::IContains => Some(Place::Anywhere),
            LookupKind::StartsWith | LookupKind::IStartsWith => Some(Place::Start),
            LookupKind::EndsWith | LookupKind::IEndsWith => Some(Place::End),
            _ => None,
        }
    }

    /// What a `YearLookup` is of.
    fn year(&self) -> Option<(&Func, DatePart)> {
        let Resolved::Func(func) = &self.lhs else { return None };
        let compares = matches!(
            self.kind,
            LookupKind::Exact | LookupKind::Gt | LookupKind::Gte | LookupKind::Lt | LookupKind::Lte
        );
        match func.part {
            Some(part @ (DatePart::Year | DatePart::IsoYear))
                if compares && func.class.form == Form::Extract && func.class.part.is_some() =>
            {
                Some((func, part))
            }
            _ => None,
        }
    }

    /// `YearLookup.as_sql`: the bounds of the year, so that an index can be used.
    fn year_sql(&self, of: &Func, part: DatePart, year: i64, query: &Query) -> SqlResult {
        let Some(date) = of.arguments.first() else { return Err(Raised::EmptyResultSet) };
        let moment = date.output_field(query)?.is_a(&query.registry, FieldClass::DateTimeField);
        let operand = date.as_sql(query)?;
        let bounds = if part == DatePart::IsoYear { iso_year(year) } else { calendar_year(year) };
        let Some((first, last)) = bounds else {
            return Err(Error::value(format!("year {year} is out of range")).into());
        };
        let end = NaiveTime::from_hms_micro_opt(23, 59, 59, 999_999).unwrap_or_default();
        let (start, finish) = if moment {
            let (first, last) = (first.and_time(NaiveTime::MIN), last.and_time(end));
            (Value::DateTime(first), Value::DateTime(last))
        } else {
            (Value::Date(first), Value::Date(last))
        };
        let (operator, bound) = match self.kind {
            LookupKind::Gt => (BinaryOperator::Greater, finish),
            LookupKind::Gte => (BinaryOperator::GreaterOrEqual, start),
            LookupKind::Lt => (BinaryOperator::Less, start),
            LookupKind::Lte => (BinaryOperator::LessOrEqual, finish),
            _ => {
                let (operand, low) = (Box::new(operand), Box::new(Expr::Value(start)));
                return Ok(Expr::Between { operand, low, high: Box::new(Expr::Value(finish)) });
            }
        };
        Ok(binary(operator, operand, Expr::Value(bound)))
    }
}

fn calendar_year(year: i64) -> Option<(NaiveDate, NaiveDate)> {
    let year = i32::try_from(year).ok().filter(|year| (1..10_000).contains(year))?;
    Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
}

fn iso_year(year: i64) -> Option<(NaiveDate, NaiveDate)> {
    let year = i32::try_from(year).ok().filter(|year| (1..9_999).contains(year))?;
    let first = NaiveDate::from_isoywd_opt(year, 1, Weekday::Mon)?;
    let next = NaiveDate::from_isoywd_opt(year + 1, 1, Weekday::Mon)?;
    Some((first, next.checked_sub_days(Days::new(1)).filter(|last| last.year() > 0)?))
}

/// `prep_for_like_query`.
fn escaped(text: &str) -> String {
    if text.contains(['\\', '%', '_']) {
        text.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_")
    } else {
        text.to_owned()
    }
}

/// In parentheses, unless it is printed in such anyway.
fn grouped(sql: Expr) -> Expr {
    match &sql {
        Expr::Grouped(_)
        | Expr::Scalar(_)
        | Expr::Numeric(_)
        | Expr::Value(_)
        | Expr::Binary {
            operator:
                BinaryOperator::Add
                | BinaryOperator::Subtract
                | BinaryOperator::Multiply
                | BinaryOperator::Divide
                | BinaryOperator::Modulo,
            ..
        } => sql,
        _ => Expr::Grouped(Box::new(sql)),
    }
}

/// The values without NULL, each once (`OrderedSet` and `discard(None)` of `In.process_rhs`).
fn distinct(values: &[Value]) -> Vec<Expr> {
    let mut numbers: FxHashSet<i64> = FxHashSet::default();
    let mut others: FxHashSet<String> = FxHashSet::default();
    let mut list = Vec::with_capacity(values.len());
    for value in values {
        let new = match value {
            Value::Null => false,
            Value::Int(number) => numbers.insert(*number),
            Value::Text(text) => others.insert(text.clone()),
            other => others.insert(to_str(other)),
        };
        if new {
            list.push(Expr::Value(value.clone()));
        }
    }
    list
}

//! Expressions as values.

use gluesql_core::ast::BinaryOperator as GlueOperator;
use gluesql_core::plan::{ExprPlan, FunctionExprPlan};
use gluesql_core::prelude::{DataType, Value as Glue};

use super::call::Operation;
use super::kind::{Given, Kind, Typed};
use super::truth::Wanted;
use super::{Compiler, Result, WholeNumbers};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::engine::error::EngineError;
use crate::engine::scalar::Affinity;
use crate::sql::{BinaryOperator, ColumnType, DatePart, Expr, Function, Value};

impl Compiler<'_> {
    /// An expression as a value.
    pub(super) fn value(&mut self, expr: &Expr) -> Result<Typed> {
        if let Some(known) = self.known(expr) {
            return Ok(known);
        }
        match expr {
            Expr::Column { table, column } => self.resolve(table, column),
            Expr::Value(value) => Ok(Typed::constant(Cell::from(value), given(value))),
            Expr::Binary { operator, left, right } => match operator {
                BinaryOperator::Add
                | BinaryOperator::Subtract
                | BinaryOperator::Multiply
                | BinaryOperator::Divide
                | BinaryOperator::Modulo => {
                    let (left, right) = (self.value(left)?, self.value(right)?);
                    self.arithmetic(*operator, left, right)
                }
                BinaryOperator::Concatenate => {
                    let (left, right) = (self.value(left)?, self.value(right)?);
                    self.concatenate(left, right)
                }
                BinaryOperator::BitAnd
                | BinaryOperator::BitOr
                | BinaryOperator::LeftShift
                | BinaryOperator::RightShift => {
                    let (left, right) = (self.value(left)?, self.value(right)?);
                    let kind = Kind::plain(Class::Int, left.kind.null || right.kind.null);
                    self.call(Operation::Binary(*operator, None, None), vec![left, right], kind)
                }
                _ => self.truth_value(expr),
            },
            Expr::And(items) | Expr::Or(items) if items.len() == 1 => self.value(&items[0]),
            Expr::And(_)
            | Expr::Or(_)
            | Expr::Not(_)
            | Expr::IsNull { .. }
            | Expr::In { .. }
            | Expr::InSelect { .. }
            | Expr::Exists(_)
            | Expr::Between { .. } => self.truth_value(expr),
            Expr::Grouped(inner) => self.value(inner),
            Expr::Scalar(select) => self.scalar_query(select),
            Expr::Call { function, arguments, .. } => self.function(*function, arguments),
            Expr::Case { whens, otherwise } => self.case(whens, otherwise.as_deref()),
            Expr::Cast { operand, to } => {
                let operand = self.value(operand)?;
                let mut kind = Kind::column(*to, operand.kind.null);
                // A text that is no date casts to NULL.
                kind.null |=
                    matches!(to, ColumnType::Date | ColumnType::DateTime | ColumnType::Time);
                if matches!(to, ColumnType::Decimal { .. }) {
                    kind.given = Given::Decimal;
                }
                self.call(Operation::Cast(*to), vec![operand], kind)
            }
            Expr::Numeric(operand) => {
                let operand = self.value(operand)?;
                let class =
                    if operand.kind.class.is_number() { operand.kind.class } else { Class::Number };
                let kind = Kind {
                    class,
                    given: Given::Decimal,
                    null: operand.kind.null,
                    affinity: Some(Affinity::Numeric),
                };
                if operand.kind.class.is_number() {
                    return Ok(Typed { kind, ..operand });
                }
                self.call(Operation::Numeric, vec![operand], kind)
            }
            Expr::Position(_) => {
                Err(EngineError::Operational("a position outside of ORDER BY".to_owned()))
            }
        }
    }

    /// An expression that the query has worked out already.
    pub(super) fn known(&mut self, expr: &Expr) -> Option<Typed> {
        let scope = self.scopes.last()?;
        let (_, known) = scope.known.iter().find(|(known, _)| known == expr)?;
        self.reached = self.reached.min(self.scopes.len() - 1);
        Some(known.clone())
    }

    /// A condition as a value: 1, 0 or NULL.
    fn truth_value(&mut self, expr: &Expr) -> Result<Typed> {
        let yes = self.truth(expr, Wanted::True)?;
        let no = self.truth(expr, Wanted::False)?;
        let number = |number| ExprPlan::Value(Glue::I64(number));
        let plan = ExprPlan::Case {
            operand: None,
            when_then: vec![(yes, number(1)), (no, number(0))],
            else_result: None,
        };
        Ok(Typed::new(plan, Kind::truth(true)))
    }

    /// `+ - * / %`. GlueSQL is right where both sides are whole or both are real.
    pub(super) fn arithmetic(
        &mut self,
        operator: BinaryOperator,
        left: Typed,
        right: Typed,
    ) -> Result<Typed> {
        let null = left.kind.null || right.kind.null;
        let divides = matches!(operator, BinaryOperator::Divide | BinaryOperator::Modulo);
        let class = match (left.kind.class, right.kind.class) {
            (Class::Int, Class::Int) => Class::Int,
            (Class::Real, Class::Int | Class::Real) | (Class::Int, Class::Real) => Class::Real,
            _ => Class::Number,
        };
        let given = match (left.kind.given, right.kind.given) {
            (Given::Column(ColumnType::Duration), Given::Column(ColumnType::Duration)) => {
                left.kind.given
            }
            _ => Given::Plain,
        };
        let kind = Kind { class, given, null: null || divides, affinity: None };
        if left.constant.is_some() && right.constant.is_some() {
            return self.call(Operation::Binary(operator, None, None), vec![left, right], kind);
        }
        match class {
            Class::Real if !divides => {
                let (left, right) = (to_real(left), to_real(right));
                Ok(Typed::new(native(operator, left, right), kind))
            }
            Class::Int if self.whole_numbers == WholeNumbers::Fit => {
                Ok(Typed::new(native_whole(operator, left, right), kind))
            }
            Class::Int => {
                // SQLite goes on with real numbers where whole ones overflow.
                let kind = Kind { class: Class::Number, ..kind };
                self.call(Operation::Binary(operator, None, None), vec![left, right], kind)
            }
            _ => self.call(Operation::Binary(operator, None, None), vec![left, right], kind),
        }
    }

    /// The same value in one form, so that equal numbers are equal to GlueSQL's hash tables.
    pub(super) fn canonical(&mut self, typed: Typed) -> Result<Typed> {
        let mixed = matches!(typed.kind.class, Class::Number | Class::Any);
        // What a column keeps is in one form already.
        if !mixed || typed.constant.is_some() || matches!(typed.kind.given, Given::Column(_)) {
            return Ok(typed);
        }
        let kind = typed.kind;
        self.call(Operation::Canonical, vec![typed], kind)
    }

    fn concatenate(&mut self, left: Typed, right: Typed) -> Result<Typed> {
        let kind = Kind::plain(Class::Text, left.kind.null || right.kind.null);
        let texts = left.kind.class == Class::Text && right.kind.class == Class::Text;
        if texts && (left.constant.is_none() || right.constant.is_none()) {
            let plan = ExprPlan::BinaryOp {
                left: Box::new(left.plan),
                op: GlueOperator::StringConcat,
                right: Box::new(right.plan),
            };
            return Ok(Typed::new(plan, kind));
        }
        let operation = Operation::Binary(BinaryOperator::Concatenate, None, None);
        self.call(operation, vec![left, right], kind)
    }

    fn case(&mut self, whens: &[(Expr, Expr)], otherwise: Option<&Expr>) -> Result<Typed> {
        let mut kind: Option<Kind> = None;
        let mut join = |next: &Typed| {
            // NULL says nothing about the class of the others.
            kind = Some(match (kind, &next.constant) {
                (Some(before), Some(Cell::Null)) => Kind { null: true, ..before },
                (None, _) => next.kind.as_expression(),
                (Some(before), _) => before.or(next.kind),
            });
        };
        let mut when_then = Vec::new();
        for (when, then) in whens {
            let then = self.value(then)?;
            join(&then);
            when_then.push((self.truth(when, Wanted::True)?, then.plan));
        }
        let otherwise = match otherwise {
            Some(otherwise) => self.value(otherwise)?,
            None => Typed::constant(Cell::Null, Given::Plain),
        };
        join(&otherwise);
        let plan = ExprPlan::Case {
            operand: None,
            when_then,
            else_result: Some(Box::new(otherwise.plan)),
        };
        Ok(Typed::new(plan, kind.unwrap_or(Kind::plain(Class::Any, true))))
    }

    fn function(&mut self, function: Function, arguments: &[Expr]) -> Result<Typed> {
        if function.is_aggregate() {
            return Err(EngineError::Operational(format!(
                "misuse of aggregate function {}()",
                format!("{function:?}").to_uppercase()
            )));
        }
        if function == Function::Now {
            return Err(EngineError::NotSupported(format!("{function:?}()")));
        }
        let arguments =
            arguments.iter().map(|item| self.value(item)).collect::<Result<Vec<_>>>()?;
        if function == Function::Coalesce {
            return Ok(coalesce(arguments));
        }
        let kind = function_kind(function, &arguments);
        self.call(Operation::Function(function), arguments, kind)
    }
}

/// An operator between two whole numbers that GlueSQL works out; NULL where the divisor is 0.
fn native_whole(operator: BinaryOperator, left: Typed, right: Typed) -> ExprPlan {
    let divides = matches!(operator, BinaryOperator::Divide | BinaryOperator::Modulo);
    if !divides || matches!(right.constant, Some(Cell::Int(1..))) {
        return native(operator, left.plan, right.plan);
    }
    let zero = ExprPlan::BinaryOp {
        left: Box::new(right.plan.clone()),
        op: GlueOperator::Eq,
        right: Box::new(ExprPlan::Value(Glue::I64(0))),
    };
    ExprPlan::Case {
        operand: None,
        when_then: vec![(zero, ExprPlan::Value(Glue::Null))],
        else_result: Some(Box::new(native(operator, left.plan, right.plan))),
    }
}

fn native(operator: BinaryOperator, left: ExprPlan, right: ExprPlan) -> ExprPlan {
    let op = match operator {
        BinaryOperator::Add => GlueOperator::Plus,
        BinaryOperator::Subtract => GlueOperator::Minus,
        BinaryOperator::Multiply => GlueOperator::Multiply,
        BinaryOperator::Divide => GlueOperator::Divide,
        _ => GlueOperator::Modulo,
    };
    ExprPlan::BinaryOp { left: Box::new(left), op, right: Box::new(right) }
}

fn coalesce(arguments: Vec<Typed>) -> Typed {
    let mut kind: Option<Kind> = None;
    let null = arguments.iter().all(|argument| argument.kind.null);
    for argument in &arguments {
        if !matches!(argument.constant, Some(Cell::Null)) {
            kind = Some(kind.map_or(argument.kind.as_expression(), |kind| kind.or(argument.kind)));
        }
    }
    let kind = Kind { null, ..kind.unwrap_or(Kind::plain(Class::Any, true)) };
    let plans = arguments.into_iter().map(|argument| argument.plan).collect();
    Typed::new(ExprPlan::Function(Box::new(FunctionExprPlan::Coalesce(plans))), kind)
}

fn function_kind(function: Function, arguments: &[Typed]) -> Kind {
    let null = arguments.iter().any(|argument| argument.kind.null);
    let first = arguments.first().map(|argument| argument.kind);
    let given = |kind: ColumnType| Kind { affinity: None, ..Kind::column(kind, true) };
    let trunc = |part: DatePart, whole: ColumnType| {
        let time = matches!(part, DatePart::Hour | DatePart::Minute | DatePart::Second);
        given(if time { ColumnType::DateTime } else { whole })
    };
    match function {
        Function::Lower
        | Function::Upper
        | Function::Replace
        | Function::Substr
        | Function::Trim
        | Function::LeftTrim
        | Function::RightTrim
        | Function::Reverse => Kind::plain(Class::Text, null),
        Function::Repeat
        | Function::LPad
        | Function::RPad
        | Function::Md5
        | Function::Char
        | Function::LikePattern(_)
        | Function::UpperLikePattern(_)
        | Function::CaseInsensitivePattern => Kind::plain(Class::Text, true),
        Function::Concat => Kind::plain(Class::Text, false),
        Function::Length | Function::Instr => Kind::plain(Class::Int, null),
        Function::Round => Kind::plain(Class::Real, true),
        Function::DateExtract(_)
        | Function::DateTimeExtract(_)
        | Function::TimeExtract(_)
        | Function::Unicode
        | Function::BitXor => Kind::plain(Class::Int, true),
        Function::DateTrunc(part) => trunc(part, ColumnType::Date),
        Function::DateTimeTrunc(_) => given(ColumnType::DateTime),
        Function::DateTimeCastDate => given(ColumnType::Date),
        Function::DateTimeCastTime | Function::TimeTrunc(_) => given(ColumnType::Time),
        Function::TimestampDiff | Function::TimeDiff => given(ColumnType::Duration),
        Function::AddDuration | Function::SubtractDuration | Function::NullIf => {
            Kind { null: true, ..first.map_or(Kind::plain(Class::Any, true), Kind::as_expression) }
        }
        Function::Greatest | Function::Least => arguments
            .iter()
            .map(|argument| argument.kind.as_expression())
            .reduce(Kind::or)
            .unwrap_or(Kind::plain(Class::Any, true)),
        _ => Kind::plain(Class::Number, true),
    }
}

/// A number as a real one.
pub(super) fn to_real(number: Typed) -> ExprPlan {
    match &number.constant {
        #[expect(clippy::cast_precision_loss, reason = "as SQLite converts")]
        Some(Cell::Int(whole)) => return ExprPlan::Value(Glue::F64(*whole as f64)),
        _ if number.kind.class == Class::Real => return number.plan,
        _ => {}
    }
    ExprPlan::Function(Box::new(FunctionExprPlan::Cast {
        expr: number.plan,
        data_type: DataType::Float,
    }))
}

/// What a caller is given for a value.
pub(in crate::engine) fn given(value: &Value) -> Given {
    match value {
        Value::Bool(_) => Given::Column(ColumnType::Boolean),
        Value::Decimal(_) => Given::Decimal,
        Value::Date(_) => Given::Column(ColumnType::Date),
        Value::Time(_) => Given::Column(ColumnType::Time),
        Value::DateTime(_) => Given::Column(ColumnType::DateTime),
        Value::Duration(_) => Given::Column(ColumnType::Duration),
        Value::Uuid(_) => Given::Column(ColumnType::Uuid),
        Value::Json(_) => Given::Column(ColumnType::Json),
        _ => Given::Plain,
    }
}

//! Expressions as conditions.
//!
//! GlueSQL's AND and OR give NULL as soon as one side is NULL, so no NULL may reach them: a
//! condition is compiled to whether it is true, or to whether it is false, and NULL is neither.

use gluesql_core::ast::BinaryOperator as GlueOperator;
use gluesql_core::plan::{ExprPlan, FunctionExprPlan};
use gluesql_core::prelude::Value as Glue;

use super::call::Operation;
use super::kind::{Kind, Typed};
use super::value::to_real;
use super::{Compiler, Result};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::engine::scalar;
use crate::sql::{BinaryOperator, Expr};

/// Which truth is asked for. The answer to either is no where the condition is NULL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    True,
    False,
}

impl Wanted {
    const fn other(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
        }
    }

    /// The answer where the truth is known.
    pub(super) fn known(self, truth: Option<bool>) -> ExprPlan {
        boolean(truth == Some(self == Self::True))
    }
}

impl Compiler<'_> {
    /// Whether a condition is true, or whether it is false; never NULL.
    pub(super) fn truth(&mut self, expr: &Expr, wanted: Wanted) -> Result<ExprPlan> {
        if let Some(known) = self.known(expr) {
            return self.value_truth(known, wanted);
        }
        match expr {
            Expr::And(items) => Ok(match wanted {
                Wanted::True => all(self.truths(items, wanted)?),
                Wanted::False => any(self.truths(items, wanted)?),
            }),
            Expr::Or(items) => Ok(match wanted {
                Wanted::True => any(self.truths(items, wanted)?),
                Wanted::False => all(self.truths(items, wanted)?),
            }),
            Expr::Grouped(inner) => self.truth(inner, wanted),
            Expr::Not(operand) => self.truth(operand, wanted.other()),
            Expr::IsNull { operand, negated } => {
                let operand = self.value(operand)?;
                if let Some(cell) = &operand.constant {
                    return Ok(wanted.known(Some(cell.is_null() != *negated)));
                }
                let plan = Box::new(operand.plan);
                Ok(if *negated == (wanted == Wanted::True) {
                    ExprPlan::IsNotNull(plan)
                } else {
                    ExprPlan::IsNull(plan)
                })
            }
            Expr::Binary { operator, left, right } if comparison(*operator).is_some() => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                self.comparison(*operator, left, right, wanted)
            }
            Expr::Binary { operator, left, right }
                if matches!(operator, BinaryOperator::Like | BinaryOperator::Regexp) =>
            {
                let (left, right) = (self.value(left)?, self.value(right)?);
                let kind = Kind::truth(true);
                let result =
                    self.call(Operation::Binary(*operator, None, None), vec![left, right], kind)?;
                Ok(equals_number(result, wanted))
            }
            Expr::Between { operand, low, high } => {
                let side = |operator, bound: &Expr| Expr::Binary {
                    operator,
                    left: operand.clone(),
                    right: Box::new(bound.clone()),
                };
                let both = vec![
                    side(BinaryOperator::GreaterOrEqual, low),
                    side(BinaryOperator::LessOrEqual, high),
                ];
                self.truth(&Expr::And(both), wanted)
            }
            Expr::In { operand, list } => self.in_list(operand, list, wanted),
            Expr::InSelect { operand, select } => self.in_query(operand, select, wanted),
            Expr::Exists(select) => self.exists(select, wanted),
            _ => {
                let value = self.value(expr)?;
                self.value_truth(value, wanted)
            }
        }
    }

    /// A condition of WHERE, ON or HAVING: NULL counts as false there, so plain comparisons need no
    /// care and stay as GlueSQL's planner likes them.
    pub(super) fn filter(&mut self, expr: &Expr) -> Result<ExprPlan> {
        if let Expr::And(items) = expr {
            let items = items.iter().map(|item| self.filter(item)).collect::<Result<Vec<_>>>()?;
            return Ok(all(items));
        }
        self.truth(expr, Wanted::True)
    }

    fn truths(&mut self, items: &[Expr], wanted: Wanted) -> Result<Vec<ExprPlan>> {
        items.iter().map(|item| self.truth(item, wanted)).collect()
    }

    /// A comparison.
    pub(super) fn comparison(
        &mut self,
        operator: BinaryOperator,
        left: Typed,
        right: Typed,
        wanted: Wanted,
    ) -> Result<ExprPlan> {
        let affinities = (left.kind.affinity, right.kind.affinity);
        if let (Some(left), Some(right)) = (&left.constant, &right.constant) {
            let cell = scalar::binary(operator, left.clone(), right.clone(), affinities);
            return Ok(wanted.known(scalar::truth(&cell)));
        }
        if matches!(left.constant, Some(Cell::Null)) || matches!(right.constant, Some(Cell::Null)) {
            return Ok(boolean(false));
        }
        let (left, right) = with_affinity(left, right);
        let same = left.kind.class == right.kind.class
            && !matches!(left.kind.class, Class::Any | Class::Number);
        let numbers = left.kind.class.is_number() && right.kind.class.is_number();
        if !(same || numbers) {
            let kind = Kind::truth(true);
            let operation = Operation::Binary(operator, affinities.0, affinities.1);
            let result = self.call(operation, vec![left, right], kind)?;
            return Ok(equals_number(result, wanted));
        }
        let null = left.kind.null || right.kind.null;
        let exact = left.kind.class == Class::Int && right.kind.class == Class::Int || !numbers;
        let operator = match wanted {
            Wanted::True => operator,
            Wanted::False => negation(operator),
        };
        let plan = if exact {
            compare(operator, left.plan, right.plan)
        } else {
            compare_real(operator, to_real(left), to_real(right))
        };
        Ok(if null { never_null(plan) } else { plan })
    }

    fn in_list(&mut self, operand: &Expr, list: &[Expr], wanted: Wanted) -> Result<ExprPlan> {
        let operand = self.value(operand)?;
        let list = list.iter().map(|item| self.value(item)).collect::<Result<Vec<_>>>()?;
        let cells: Option<Vec<Cell>> = list.iter().map(|item| item.constant.clone()).collect();
        if let Some(cells) = cells {
            let affinities = (operand.kind.affinity, None);
            let cells = cells.into_iter().map(|cell| {
                if cell.is_null() { cell } else { scalar::apply(Cell::Null, cell, affinities).1 }
            });
            return self.in_cells(operand, cells.collect(), wanted);
        }
        let mut items = Vec::new();
        for item in list {
            items.push(self.comparison(BinaryOperator::Equal, operand.clone(), item, wanted)?);
        }
        Ok(match wanted {
            Wanted::True => any(items),
            Wanted::False => all(items),
        })
    }

    /// Whether a value has a truth.
    fn value_truth(&mut self, value: Typed, wanted: Wanted) -> Result<ExprPlan> {
        if let Some(cell) = &value.constant {
            return Ok(wanted.known(scalar::truth(cell)));
        }
        if value.kind.class.is_number() {
            let operator = match wanted {
                Wanted::True => BinaryOperator::NotEqual,
                Wanted::False => BinaryOperator::Equal,
            };
            let zero = ExprPlan::Value(Glue::F64(0.0));
            return Ok(never_null(compare_real(operator, to_real(value), zero)));
        }
        let result = self.call(Operation::Truth, vec![value], Kind::truth(true))?;
        Ok(equals_number(result, wanted))
    }
}

/// A constant side takes the affinity that a column on the other side gives it.
fn with_affinity(left: Typed, right: Typed) -> (Typed, Typed) {
    let affinities = (left.kind.affinity, right.kind.affinity);
    match (left.constant.clone(), right.constant.clone()) {
        (None, Some(cell)) => {
            let (_, cell) = scalar::apply(Cell::Null, cell, affinities);
            let given = right.kind.given;
            (left, Typed::constant(cell, given))
        }
        (Some(cell), None) => {
            let (cell, _) = scalar::apply(cell, Cell::Null, affinities);
            let given = left.kind.given;
            (Typed::constant(cell, given), right)
        }
        _ => (left, right),
    }
}

/// A comparison in GlueSQL.
fn compare(operator: BinaryOperator, left: ExprPlan, right: ExprPlan) -> ExprPlan {
    let op = comparison(operator).unwrap_or(GlueOperator::Eq);
    ExprPlan::BinaryOp { left: Box::new(left), op, right: Box::new(right) }
}

/// A comparison of real numbers. GlueSQL takes those for equal that are only close, so equality is
/// asked for as "neither less nor greater"; whole numbers must be made real before, as it would cut
/// the other side off to a whole number.
fn compare_real(operator: BinaryOperator, left: ExprPlan, right: ExprPlan) -> ExprPlan {
    if matches!(operator, BinaryOperator::Equal | BinaryOperator::NotEqual) {
        return ExprPlan::Between {
            expr: Box::new(left),
            negated: operator == BinaryOperator::NotEqual,
            low: Box::new(right.clone()),
            high: Box::new(right),
        };
    }
    compare(operator, left, right)
}

const fn comparison(operator: BinaryOperator) -> Option<GlueOperator> {
    Some(match operator {
        BinaryOperator::Equal => GlueOperator::Eq,
        BinaryOperator::NotEqual => GlueOperator::NotEq,
        BinaryOperator::Less => GlueOperator::Lt,
        BinaryOperator::LessOrEqual => GlueOperator::LtEq,
        BinaryOperator::Greater => GlueOperator::Gt,
        BinaryOperator::GreaterOrEqual => GlueOperator::GtEq,
        _ => return None,
    })
}

const fn negation(operator: BinaryOperator) -> BinaryOperator {
    match operator {
        BinaryOperator::Equal => BinaryOperator::NotEqual,
        BinaryOperator::NotEqual => BinaryOperator::Equal,
        BinaryOperator::Less => BinaryOperator::GreaterOrEqual,
        BinaryOperator::LessOrEqual => BinaryOperator::Greater,
        BinaryOperator::Greater => BinaryOperator::LessOrEqual,
        BinaryOperator::GreaterOrEqual => BinaryOperator::Less,
        other => other,
    }
}

/// A truth that is known.
pub(super) const fn boolean(truth: bool) -> ExprPlan {
    ExprPlan::Value(Glue::Bool(truth))
}

/// The same, with false for NULL.
fn never_null(plan: ExprPlan) -> ExprPlan {
    ExprPlan::Function(Box::new(FunctionExprPlan::Coalesce(vec![plan, boolean(false)])))
}

/// Whether a truth in the form of a number is as wanted.
fn equals_number(value: Typed, wanted: Wanted) -> ExprPlan {
    if let Some(cell) = &value.constant {
        return wanted.known(scalar::truth(cell));
    }
    let number = Glue::I64(i64::from(wanted == Wanted::True));
    let plan = ExprPlan::BinaryOp {
        left: Box::new(value.plan),
        op: GlueOperator::Eq,
        right: Box::new(ExprPlan::Value(number)),
    };
    never_null(plan)
}

/// Whether all of them hold.
pub(super) fn all(items: Vec<ExprPlan>) -> ExprPlan {
    join(items, &GlueOperator::And).unwrap_or(boolean(true))
}

/// Whether one of them holds.
pub(super) fn any(items: Vec<ExprPlan>) -> ExprPlan {
    join(items, &GlueOperator::Or).unwrap_or(boolean(false))
}

/// Joins conditions in a balanced tree: GlueSQL evaluates by recursion, and a chain of a thousand
/// would exhaust its stack.
fn join(mut items: Vec<ExprPlan>, operator: &GlueOperator) -> Option<ExprPlan> {
    if items.len() <= 1 {
        return items.pop();
    }
    let right = items.split_off(items.len() / 2);
    Some(ExprPlan::BinaryOp {
        left: Box::new(join(items, operator)?),
        op: operator.clone(),
        right: Box::new(join(right, operator)?),
    })
}

//! Expressions whose columns are found by their places.

use std::cmp::Ordering;

use super::frame::Frame;
use super::loops::Loops;
use super::query::Query;
use crate::engine::cell::Cell;
use crate::engine::convert::typed;
use crate::engine::error::EngineError;
use crate::engine::scalar::{self, Affinity, Pattern};
use crate::sql::{BinaryOperator, ColumnType, Function, Value};

/// The result of evaluating.
type Result<T> = std::result::Result<T, EngineError>;

/// Where a column is: in which of the tables, at which place of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) slot: usize,
    pub(super) column: usize,
}

/// What the two sides of an operator do to each other.
pub(super) type Affinities = (Option<Affinity>, Option<Affinity>);

/// An expression.
pub(super) enum Node<'a> {
    Constant(Cell),
    Column(Place),
    /// A column and a constant that has the column's affinity.
    Compare(BinaryOperator, Place, Constant),
    Binary(BinaryOperator, Box<Node<'a>>, Box<Node<'a>>, Affinities),
    Like(Box<Node<'a>>, Pattern),
    And(Vec<Node<'a>>),
    Or(Vec<Node<'a>>),
    Not(Box<Node<'a>>),
    IsNull(Box<Node<'a>>, bool),
    /// Whether it is one of these cells, which are sorted; and whether NULL was among them.
    In(Box<Node<'a>>, Vec<Cell>, bool),
    Call(Function, Vec<Node<'a>>),
    Case(Vec<(Node<'a>, Node<'a>)>, Option<Box<Node<'a>>>),
    Cast(Box<Node<'a>>, ColumnType),
    Numeric(Box<Node<'a>>),
    Exists(Box<Loops<'a>>),
    /// The value of a query of one column, for each row.
    Scalar(Box<Query<'a>>),
}

/// A constant that a column is compared with.
pub(super) struct Constant {
    pub(super) cell: Cell,
    /// The same as the column keeps it, if it could.
    value: Option<Value>,
}

impl Constant {
    /// For a column of this type.
    pub(super) fn new(kind: ColumnType, cell: Cell) -> Self {
        let value = typed(Some(kind), cell.clone());
        let same = Cell::from(&value) == cell;
        Self { cell, value: same.then_some(value) }
    }

    fn compare(&self, value: &Value) -> Ordering {
        match &self.value {
            Some(constant) => compare(value, constant),
            None => Cell::from(value).cmp(&self.cell),
        }
    }
}

/// The order of two values, which is that of their cells; without making cells where both are of
/// one type.
pub(super) fn compare(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => left.cmp(right),
        (Value::Text(left), Value::Text(right)) => left.as_bytes().cmp(right.as_bytes()),
        (Value::Bool(left), Value::Bool(right)) => left.cmp(right),
        (Value::Date(left), Value::Date(right)) => left.cmp(right),
        (Value::DateTime(left), Value::DateTime(right)) => left.cmp(right),
        (Value::Null, Value::Null) => Ordering::Equal,
        _ => Cell::from(left).cmp(&Cell::from(right)),
    }
}

/// Whether an order is what a comparison asks for.
pub(super) const fn is(operator: BinaryOperator, order: Ordering) -> bool {
    match operator {
        BinaryOperator::Equal => order.is_eq(),
        BinaryOperator::NotEqual => order.is_ne(),
        BinaryOperator::Less => order.is_lt(),
        BinaryOperator::LessOrEqual => order.is_le(),
        BinaryOperator::Greater => order.is_gt(),
        _ => order.is_ge(),
    }
}

impl<'a> Node<'a> {
    /// Its cell at these rows.
    pub(super) fn cell(&self, frame: &Frame<'a>) -> Result<Cell> {
        Ok(match self {
            Self::Constant(cell) => cell.clone(),
            Self::Column(place) => Cell::from(frame.value(*place)),
            Self::Binary(operator, left, right, affinities) => {
                scalar::binary(*operator, left.cell(frame)?, right.cell(frame)?, *affinities)
            }
            Self::Call(function, arguments) => {
                let arguments = arguments.iter().map(|item| item.cell(frame));
                let arguments = arguments.collect::<Result<Vec<_>>>()?;
                scalar::call(*function, &arguments).unwrap_or(Cell::Null)
            }
            Self::Case(whens, otherwise) => {
                for (when, then) in whens {
                    if when.truth(frame)? == Some(true) {
                        return then.cell(frame);
                    }
                }
                return otherwise.as_ref().map_or(Ok(Cell::Null), |node| node.cell(frame));
            }
            Self::Cast(operand, to) => scalar::cast(&operand.cell(frame)?, *to),
            Self::Numeric(operand) => scalar::to_numeric(&operand.cell(frame)?),
            Self::Scalar(query) => Cell::from(&query.value(frame)?),
            _ => scalar::from_truth(self.truth(frame)?),
        })
    }

    /// Whether it is true at these rows; none where it is NULL.
    pub(super) fn truth(&self, frame: &Frame<'a>) -> Result<Option<bool>> {
        Ok(match self {
            Self::Compare(operator, place, constant) => match frame.value(*place) {
                Value::Null => None,
                value => Some(is(*operator, constant.compare(value))),
            },
            Self::Like(operand, pattern) => match &**operand {
                Self::Column(place) => match frame.value(*place) {
                    Value::Null => None,
                    Value::Text(text) => Some(pattern.matches(text)),
                    other => Some(pattern.matches(&scalar::to_text(&Cell::from(other)))),
                },
                operand => match operand.cell(frame)? {
                    Cell::Null => None,
                    cell => Some(pattern.matches(&scalar::to_text(&cell))),
                },
            },
            Self::And(items) => first_of(items, frame, false)?,
            Self::Or(items) => first_of(items, frame, true)?,
            Self::Not(operand) => operand.truth(frame)?.map(|truth| !truth),
            Self::IsNull(operand, negated) => {
                let is_null = match &**operand {
                    Self::Column(place) => frame.value(*place).is_null(),
                    operand => operand.cell(frame)?.is_null(),
                };
                Some(is_null != *negated)
            }
            Self::In(_, cells, false) if cells.is_empty() => Some(false),
            Self::In(operand, cells, null) => match operand.cell(frame)? {
                Cell::Null => None,
                cell if cells.binary_search(&cell).is_ok() => Some(true),
                _ => (!null).then_some(false),
            },
            Self::Exists(loops) => Some(loops.any(frame)?),
            _ => scalar::truth(&self.cell(frame)?),
        })
    }

    /// The tables that it reads, as bits by their slots.
    pub(super) fn slots(&self) -> u64 {
        let all =
            |items: &[Self]| items.iter().map(Self::slots).fold(0, |left, right| left | right);
        match self {
            Self::Constant(_) => 0,
            Self::Column(place) | Self::Compare(_, place, _) => 1 << place.slot,
            Self::Binary(_, left, right, _) => left.slots() | right.slots(),
            Self::Like(operand, _)
            | Self::Not(operand)
            | Self::IsNull(operand, _)
            | Self::In(operand, ..)
            | Self::Cast(operand, _)
            | Self::Numeric(operand) => operand.slots(),
            Self::And(items) | Self::Or(items) | Self::Call(_, items) => all(items),
            Self::Case(whens, otherwise) => {
                let whens = whens.iter().map(|(when, then)| when.slots() | then.slots());
                let otherwise = otherwise.as_ref().map_or(0, |node| node.slots());
                whens.fold(otherwise, |left, right| left | right)
            }
            Self::Exists(loops) => loops.outer(),
            Self::Scalar(query) => query.outer(),
        }
    }
}

/// OR is true as soon as one item is (`wanted` true), AND false as soon as one is (`wanted` false);
/// else NULL if one item is NULL.
fn first_of<'a>(items: &[Node<'a>], frame: &Frame<'a>, wanted: bool) -> Result<Option<bool>> {
    let mut null = false;
    for item in items {
        match item.truth(frame)? {
            None => null = true,
            Some(truth) if truth == wanted => return Ok(Some(wanted)),
            Some(_) => {}
        }
    }
    Ok((!null).then_some(!wanted))
}

/// Whether all of these conditions are true.
pub(super) fn hold<'a>(conditions: &[Node<'a>], frame: &Frame<'a>) -> Result<bool> {
    for condition in conditions {
        if condition.truth(frame)? != Some(true) {
            return Ok(false);
        }
    }
    Ok(true)
}

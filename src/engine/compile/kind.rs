//! What is known of an expression before it runs.

use gluesql_core::plan::ExprPlan;

use crate::engine::cell::Cell;
use crate::engine::convert::{Class, to_decimal, to_glue, typed};
use crate::engine::scalar::Affinity;
use crate::sql::{ColumnType, Value};

/// What a caller is given for the cells of an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Given {
    /// What the cell is.
    Plain,
    /// The value of a column of this type.
    Column(ColumnType),
    /// A decimal with as many places as the number has: what Django makes of an expression.
    Decimal,
}

impl Given {
    /// The value for a cell.
    pub(in crate::engine) fn value(self, cell: Cell) -> Value {
        match self {
            Self::Plain => typed(None, cell),
            Self::Column(kind) => typed(Some(kind), cell),
            Self::Decimal => to_decimal(&cell).map_or_else(|| typed(None, cell), Value::Decimal),
        }
    }
}

/// What is known of an expression before it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Kind {
    /// The storage class of its cells.
    pub(in crate::engine) class: Class,
    /// What a caller is given.
    pub(in crate::engine) given: Given,
    /// Whether it may be NULL.
    pub(in crate::engine) null: bool,
    /// What a comparison with it does to the other side.
    pub(in crate::engine) affinity: Option<Affinity>,
}

impl Kind {
    /// An expression that is no column.
    pub(super) const fn plain(class: Class, null: bool) -> Self {
        Self { class, given: Given::Plain, null, affinity: None }
    }

    /// A column.
    pub(super) const fn column(kind: ColumnType, null: bool) -> Self {
        Self {
            class: Class::of(kind),
            given: Given::Column(kind),
            null,
            affinity: Some(Affinity::of(kind)),
        }
    }

    /// A condition.
    pub(super) const fn truth(null: bool) -> Self {
        Self { class: Class::Int, given: Given::Column(ColumnType::Boolean), null, affinity: None }
    }

    /// The kind of something that is one of both.
    pub(super) fn or(self, other: Self) -> Self {
        let class = match (self.class, other.class) {
            (left, right) if left == right => left,
            (left, right) if left.is_number() && right.is_number() => Class::Number,
            _ => Class::Any,
        };
        let given = if self.given == other.given { self.given } else { Given::Plain };
        Self { class, given, null: self.null || other.null, affinity: None }
    }

    /// The same without what makes it a column.
    pub(super) const fn as_expression(self) -> Self {
        Self { affinity: None, ..self }
    }
}

/// A compiled expression.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    /// GlueSQL's expression.
    pub(super) plan: ExprPlan,
    /// What is known of it.
    pub(super) kind: Kind,
    /// Its cell, if it is the same for every row.
    pub(super) constant: Option<Cell>,
}

impl Typed {
    /// An expression that depends on the row.
    pub(super) const fn new(plan: ExprPlan, kind: Kind) -> Self {
        Self { plan, kind, constant: None }
    }

    /// A cell that is known.
    pub(super) fn constant(cell: Cell, given: Given) -> Self {
        let class = match &cell {
            Cell::Null => Class::Any,
            Cell::Int(_) => Class::Int,
            Cell::Real(_) => Class::Real,
            Cell::Text(_) => Class::Text,
            Cell::Blob(_) => Class::Blob,
        };
        let kind = Kind { class, given, null: cell.is_null(), affinity: None };
        Self { plan: ExprPlan::Value(to_glue(&cell)), kind, constant: Some(cell) }
    }
}

//! Expressions of statements.

use serde::{Deserialize, Serialize};

use super::{ColumnType, Function, Order, Select, Value};

/// An expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// A column of a table or of its alias.
    Column {
        /// The table's name or alias in the statement; empty for a column of the one derived table
        /// of `FROM`, which Django writes without its table.
        table: String,
        /// The column's name.
        column: String,
    },
    /// A value.
    Value(Value),
    /// An output column by its place, counted from 1: `GROUP BY 1`, `ORDER BY 2`.
    Position(usize),
    /// Two expressions and an operator.
    Binary {
        /// The operator.
        operator: BinaryOperator,
        /// What stands before it.
        left: Box<Expr>,
        /// What stands after it.
        right: Box<Expr>,
    },
    /// All of them hold; at least one item.
    And(Vec<Expr>),
    /// One of them holds; at least one item.
    Or(Vec<Expr>),
    /// `NOT`.
    Not(Box<Expr>),
    /// `IS NULL` or `IS NOT NULL`.
    IsNull {
        /// What is looked at.
        operand: Box<Expr>,
        /// Whether it is `IS NOT NULL`.
        negated: bool,
    },
    /// `IN` a list of expressions; at least one item.
    In {
        /// What is looked for.
        operand: Box<Expr>,
        /// Where.
        list: Vec<Expr>,
    },
    /// `IN` a query of one column.
    InSelect {
        /// What is looked for.
        operand: Box<Expr>,
        /// Where.
        select: Box<Select>,
    },
    /// `EXISTS` of a query.
    Exists(Box<Select>),
    /// A query of one value.
    Scalar(Box<Select>),
    /// `BETWEEN`.
    Between {
        /// What is looked at.
        operand: Box<Expr>,
        /// The least.
        low: Box<Expr>,
        /// The greatest.
        high: Box<Expr>,
    },
    /// A function or an aggregate.
    Call {
        /// Which.
        function: Function,
        /// Its arguments; none for `COUNT(*)`.
        arguments: Vec<Expr>,
        /// Whether equal values count once.
        distinct: bool,
        /// The rows that an aggregate counts.
        filter: Option<Box<Expr>>,
        /// The order in which an aggregate takes them.
        order_by: Vec<Order>,
    },
    /// `CASE WHEN … THEN … ELSE … END`.
    Case {
        /// Conditions and results, in order.
        whens: Vec<(Expr, Expr)>,
        /// The result when none holds; NULL without one.
        otherwise: Option<Box<Expr>>,
    },
    /// `CAST`.
    Cast {
        /// What is converted.
        operand: Box<Expr>,
        /// Into what.
        to: ColumnType,
    },
    /// `(CAST(… AS NUMERIC))`, which Django puts around what computes a decimal on SQLite
    /// (`SQLiteNumericMixin` of `django/db/models/expressions.py`).
    Numeric(Box<Expr>),
    /// What Django writes in parentheses of its own.
    Grouped(Box<Expr>),
}

/// An operator between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BinaryOperator {
    /// `=`
    Equal,
    /// `<>`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Modulo,
    /// `||`
    Concatenate,
    /// Case-sensitive containment, start or end are functions; this is SQL's `LIKE` with `\` as
    /// its escape, which SQLite runs without regard to the case of ASCII letters.
    Like,
    /// `REGEXP`, Python's `re.search`.
    Regexp,
    /// `&`
    BitAnd,
    /// `|`
    BitOr,
    /// `<<`
    LeftShift,
    /// `>>`
    RightShift,
}

impl Expr {
    /// A column of a table.
    pub fn column(table: impl Into<String>, column: impl Into<String>) -> Self {
        Self::Column { table: table.into(), column: column.into() }
    }

    /// `left = right`.
    #[must_use]
    pub fn equals(self, right: impl Into<Self>) -> Self {
        Self::Binary {
            operator: BinaryOperator::Equal,
            left: Box::new(self),
            right: Box::new(right.into()),
        }
    }
}

impl From<Value> for Expr {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl From<Select> for Expr {
    fn from(select: Select) -> Self {
        Self::Scalar(Box::new(select))
    }
}

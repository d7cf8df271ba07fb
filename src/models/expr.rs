//! The values that options have in a models.py, as far as they can be known without running it.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// An expression and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands in models.py; empty for one that was made elsewhere.
    pub span: Span,
}

/// The expressions that are understood; any other is kept as its source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ExprKind {
    /// `None`.
    None,
    /// `True` or `False`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Float(f64),
    /// Text.
    Str(String),
    /// `(a, b)`.
    Tuple(Vec<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `{a: b}`.
    Dict(Vec<(Expr, Expr)>),
    /// A name with its dots: `Author`, `models.CASCADE`, `timezone.now`.
    Name(String),
    /// A call by a dotted name: `Q(age__gte=18)`, `models.SET(1)`.
    Call {
        /// The dotted name of what is called.
        function: String,
        /// Its arguments in order.
        arguments: Vec<Argument>,
    },
    /// Two expressions with an operator between: `a | b`, with the operator as Python writes it.
    Binary {
        /// `|`, `&`, `+` …
        operator: String,
        /// What stands before it.
        left: Box<Expr>,
        /// What stands after it.
        right: Box<Expr>,
    },
    /// `~a` or `-a`, with the operator as Python writes it.
    Unary {
        /// `~`, `-`, `not`.
        operator: String,
        /// What it is applied to.
        operand: Box<Expr>,
    },
    /// Anything else, as it is written.
    Source(String),
}

/// One argument of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// The keyword, if it is given by one.
    pub name: Option<String>,
    /// Its value.
    pub value: Expr,
}

impl Expr {
    /// An expression that stands nowhere in a text.
    pub fn made(kind: ExprKind) -> Self {
        Self { kind, span: Span::default() }
    }

    /// The text of a string literal.
    pub fn as_str(&self) -> Option<&str> {
        if let ExprKind::Str(text) = &self.kind { Some(text) } else { None }
    }

    /// The truth of `True` or `False`.
    pub fn as_bool(&self) -> Option<bool> {
        if let ExprKind::Bool(truth) = self.kind { Some(truth) } else { None }
    }

    /// The value of a whole number.
    pub fn as_int(&self) -> Option<i64> {
        if let ExprKind::Int(number) = self.kind { Some(number) } else { None }
    }

    /// The dotted name.
    pub fn as_name(&self) -> Option<&str> {
        if let ExprKind::Name(name) = &self.kind { Some(name) } else { None }
    }

    /// The items of a list or tuple.
    pub fn items(&self) -> Option<&[Expr]> {
        match &self.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => Some(items),
            _ => None,
        }
    }
}

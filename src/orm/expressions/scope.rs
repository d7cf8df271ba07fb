//! How an expression is being resolved, and what compiling may raise.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use crate::orm::Error;
use crate::sql::Expr;

/// Aliases of joins that may be used again, and those used since (`can_reuse`).
pub type Reuse = RefCell<FxHashSet<Rc<str>>>;

/// The arguments of Django's `resolve_expression` after the query.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// Whether names may lead over joins.
    pub allow_joins: bool,
    /// Whether it is for `aggregate()`.
    pub summarize: bool,
    /// Whether it is a value to be stored.
    pub for_save: bool,
    /// Which joins may be used again; every one without it.
    pub reuse: Option<&'a Reuse>,
}

impl Scope<'_> {
    /// The defaults of `resolve_expression`.
    pub const DEFAULT: Self =
        Self { allow_joins: true, summarize: false, for_save: false, reuse: None };
    /// What `aggregate()` uses.
    pub const SUMMARIZE: Self = Self { summarize: true, ..Self::DEFAULT };
    /// What `update()` and `save()` use.
    pub const FOR_SAVE: Self = Self { allow_joins: false, for_save: true, ..Self::DEFAULT };
}

/// What compiling a condition or an expression raises (`django/core/exceptions.py`).
#[derive(Clone, Debug)]
pub enum Raised {
    /// No row can match.
    EmptyResultSet,
    /// Every row matches.
    FullResultSet,
    /// A real error.
    Error(Error),
}

impl From<Error> for Raised {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// SQL, or why there is none.
pub type SqlResult = Result<Expr, Raised>;

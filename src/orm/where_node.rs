//! The tree of conditions of a query (`django/db/models/sql/where.py`).

use super::Connector;
use super::expressions::Resolved;

/// Conditions connected.
#[derive(Clone)]
pub struct WhereNode {
    /// The conditions.
    pub children: Vec<Resolved>,
    /// How they are connected.
    pub connector: Connector,
    /// Whether the whole is negated.
    pub negated: bool,
    /// Whether it was resolved a second time, which gives it parentheses.
    pub resolved: bool,
}

impl WhereNode {
    /// Conditions connected.
    pub const fn new(children: Vec<Resolved>, connector: Connector) -> Self {
        Self { children, connector, negated: false, resolved: false }
    }
}

impl Default for WhereNode {
    fn default() -> Self {
        Self::new(Vec::new(), Connector::And)
    }
}

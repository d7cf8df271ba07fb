//! The classes of functions and aggregates (`django/db/models/functions/`, `aggregates.py`).

/// A class of functions.
#[derive(Debug)]
pub struct Class {
    /// Its name: `Lower`, `Count`.
    pub name: &'static str,
    /// Whether it is an aggregate.
    pub aggregate: bool,
}

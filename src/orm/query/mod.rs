//! What a QuerySet holds: the query that it stands for (`django/db/models/sql/query.py`).

use std::rc::Rc;

use super::{ModelId, Registry};

/// A query on a model.
#[derive(Clone)]
pub struct Query {
    /// The models.
    pub registry: Rc<Registry>,
    /// The model whose rows it gives.
    pub model: ModelId,
}

impl Query {
    /// All rows of a model.
    pub const fn new(registry: Rc<Registry>, model: ModelId) -> Self {
        Self { registry, model }
    }
}

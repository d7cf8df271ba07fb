//! The columns that expressions use (`_gen_cols`, `get_external_cols` of
//! `django/db/models/sql/query.py`).

use super::Query;
use crate::orm::expressions::{Col, Resolved};

/// Every column in an expression, not those inside of queries.
pub(super) fn for_each_col(expression: &Resolved, visit: &mut dyn FnMut(&Col)) {
    match expression {
        Resolved::Col(col) => visit(col),
        other => other.for_each_source(&mut |source| for_each_col(source, visit)),
    }
}

/// The same, but not those that a reference to an annotation stands for.
pub(super) fn for_each_own_col(expression: &Resolved, visit: &mut dyn FnMut(&Col)) {
    match expression {
        Resolved::Col(col) => visit(col),
        Resolved::Ref(..) => {}
        other => other.for_each_source(&mut |source| for_each_own_col(source, visit)),
    }
}

/// Every column in an expression, and those of queries further out that queries in it use.
fn for_each_external(expression: &Resolved, visit: &mut dyn FnMut(&Col)) {
    let query = match expression {
        Resolved::Col(col) => return visit(col),
        Resolved::Subquery(subquery) => &subquery.query,
        Resolved::Exists(query) | Resolved::Query(query) => query,
        other => return other.for_each_source(&mut |source| for_each_external(source, visit)),
    };
    for col in query.external_cols() {
        visit(&col);
    }
}

impl Query {
    /// `get_external_cols`: the columns of queries further out that it uses.
    fn external_cols(&self) -> Vec<Col> {
        let mut found = Vec::new();
        let mut visit = |col: &Col| {
            if self.external_aliases.contains(&col.alias) {
                found.push(col.clone());
            }
        };
        self.annotations.iter().for_each(|(_, it)| for_each_external(it, &mut visit));
        self.where_node.children.iter().for_each(|it| for_each_external(it, &mut visit));
        found
    }

    /// `get_group_by_cols`: what to group by for the query as an expression; none for the whole of
    /// it, where a column that it uses may have several values.
    pub(in crate::orm) fn get_group_by_cols(&self) -> Option<Vec<Resolved>> {
        let columns = self.external_cols();
        if columns.iter().any(|col| col.possibly_multivalued) {
            return None;
        }
        Some(columns.into_iter().map(Resolved::Col).collect())
    }
}

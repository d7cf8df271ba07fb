//! `UNION`, `INTERSECT`, `EXCEPT` (`get_combinator_sql`).

use std::rc::Rc;

use super::{ColAliases, Elide, SqlCompiler};
use crate::orm::Error;
use crate::orm::expressions::Raised;
use crate::orm::query::{Query, SetOperator};
use crate::sql::{Compound, CompoundOperator, Expr, Output, Select, Source};

impl SqlCompiler {
    /// `get_combinator_sql`.
    pub(super) fn combinator_sql(
        &self,
        operator: SetOperator,
    ) -> std::result::Result<Select, Raised> {
        for query in &self.query.combined_queries {
            if query.is_sliced() {
                return Err(refused("LIMIT/OFFSET"));
            }
            let mut compiler = Self::new(query.clone(), self.elide_empty);
            if !compiler.get_order_by()?.is_empty() {
                return Err(refused("ORDER BY"));
            }
        }
        let mut parts = Vec::new();
        let mut empty = None;
        for query in &self.query.combined_queries {
            match self.part(query, self.elide_empty) {
                Ok(part) => parts.push(part),
                Err(Raised::EmptyResultSet)
                    if operator.is_union()
                        || (operator == SetOperator::Difference && !parts.is_empty()) =>
                {
                    empty = Some(query);
                }
                Err(raised) => return Err(raised),
            }
        }
        // A part may have a slice of its own, so that a sliced union of one part needs another.
        if parts.len() == 1
            && operator.is_union()
            && self.query.is_sliced()
            && let Some(query) = empty
        {
            parts.push(self.part(query, Elide::Nothing)?);
        }
        let operator = match operator {
            SetOperator::Union => CompoundOperator::Union,
            SetOperator::UnionAll => CompoundOperator::UnionAll,
            SetOperator::Intersection => CompoundOperator::Intersect,
            SetOperator::Difference => CompoundOperator::Except,
        };
        let mut parts = parts.into_iter();
        let Some(mut first) = parts.next() else { return Err(Raised::EmptyResultSet) };
        first.compounds.extend(parts.map(|select| Compound { operator, select }));
        Ok(first)
    }

    /// `_get_combinator_part_sql`.
    fn part(&self, query: &Query, elide: Elide) -> std::result::Result<Select, Raised> {
        let mut query = query.clone();
        if let Some(selected) = &self.query.selected
            && query.selected.is_none()
        {
            let names: Vec<Rc<str>> = selected.iter().map(|(name, _)| name.clone()).collect();
            query.set_values(&names)?;
        }
        let combined = query.combinator.is_some();
        let select = Self::new(query, elide).as_sql(ColAliases::All)?;
        if !combined {
            return Ok(select);
        }
        // `SELECT * FROM (…)`: SQLite takes no parentheses around parts.
        let column = |output: &Output| {
            let name = output.alias.as_deref().unwrap_or_default();
            Output { expr: Expr::column("", name), alias: output.alias.clone() }
        };
        let outputs = select.outputs.iter().map(column).collect();
        let source = Source::Select { select: Box::new(select), alias: String::new() };
        Ok(Select { outputs, from: Some(source), ..Select::default() })
    }
}

fn refused(what: &str) -> Raised {
    let message = format!("{what} not allowed in subqueries of compound statements.");
    Error::new("DatabaseError", message).into()
}

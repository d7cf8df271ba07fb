//! What makes a group (`get_group_by`).

use super::{OrderItem, SqlCompiler};
use crate::orm::expressions::{Raised, Resolved};
use crate::orm::query::GroupBy;
use crate::orm::where_node::WhereNode;
use crate::sql::Expr;

impl SqlCompiler {
    /// `get_group_by`: what the query asks for, and all that is selected, ordered by or compared in
    /// `HAVING` and is no aggregate.
    pub(super) fn get_group_by(
        &self,
        order_by: &[OrderItem],
        having: Option<&WhereNode>,
    ) -> std::result::Result<Vec<Expr>, Raised> {
        if !self.is_grouped() {
            return Ok(Vec::new());
        }
        let mut expressions: Vec<Resolved> = Vec::new();
        let mut refs = Vec::new();
        if let GroupBy::Expressions(given) = &self.query.group_by {
            for expression in given {
                match expression {
                    Resolved::Ref(name, source) => {
                        if !refs.contains(name) {
                            refs.push(name.clone());
                            expressions.push((**source).clone());
                        }
                    }
                    other => expressions.push(other.clone()),
                }
            }
        }
        for item in &self.select {
            if item.alias.as_ref().is_none_or(|alias| !refs.contains(alias)) {
                expressions.extend(item.expression.get_group_by_cols());
            }
        }
        if !self.is_meta_ordering {
            let keys = order_by.iter().filter_map(|item| item.expression.as_ref());
            expressions.extend(keys.flat_map(Resolved::get_group_by_cols));
        }
        expressions.extend(having.into_iter().flat_map(WhereNode::get_group_by_cols));
        let mut result: Vec<Expr> = Vec::new();
        for expression in expressions {
            let place = self
                .select
                .iter()
                .rposition(|item| item.alias.is_some() && item.expression == expression);
            let expr = match (place, expression.as_sql(&self.query)) {
                (_, Err(Raised::EmptyResultSet | Raised::FullResultSet)) => continue,
                (_, Err(error)) => return Err(error),
                (Some(at), Ok(_)) => Expr::Position(at + 1),
                (None, Ok(expr)) => expr,
            };
            if !result.contains(&expr) {
                result.push(expr);
            }
        }
        Ok(result)
    }
}

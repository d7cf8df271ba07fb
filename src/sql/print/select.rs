//! Queries.

use super::quote;
use super::statement::Printer;
use crate::sql::{CompoundOperator, Dialect, Distinct, JoinKind, Output, Select, Source};

impl Printer {
    /// A query.
    pub(super) fn select(&self, select: &Select) -> String {
        let mut text = self.body(select);
        for compound in &select.compounds {
            let operator = match compound.operator {
                CompoundOperator::Union => "UNION",
                CompoundOperator::UnionAll => "UNION ALL",
                CompoundOperator::Intersect => "INTERSECT",
                CompoundOperator::Except => "EXCEPT",
            };
            text += &format!(" {operator} {}", self.select(&compound.select));
        }
        if !select.order_by.is_empty() {
            text += &format!(" ORDER BY {}", self.order(&select.order_by));
        }
        match (select.limit, select.offset, self.dialect) {
            (Some(limit), _, _) => text += &format!(" LIMIT {limit}"),
            // SQLite knows OFFSET only after LIMIT.
            (None, Some(_), Dialect::Sqlite) => text += " LIMIT -1",
            _ => {}
        }
        if let Some(offset) = select.offset {
            text += &format!(" OFFSET {offset}");
        }
        text
    }

    /// A query up to `HAVING`.
    fn body(&self, select: &Select) -> String {
        let mut text = "SELECT ".to_owned();
        if select.distinct == Distinct::Distinct {
            text += "DISTINCT ";
        }
        let outputs: Vec<_> = select.outputs.iter().map(|output| self.output(output)).collect();
        text += &outputs.join(", ");
        if let Some(source) = &select.from {
            text += &format!(" FROM {}", self.source(source));
        }
        for join in &select.joins {
            let kind = match join.kind {
                JoinKind::Inner => "INNER JOIN",
                JoinKind::Left => "LEFT OUTER JOIN",
            };
            let source = self.source(&join.source);
            text += &format!(" {kind} {source} ON {}", self.join_condition(&join.on));
        }
        if let Some(condition) = &select.condition {
            text += &format!(" WHERE {}", self.expr(condition));
        }
        if !select.group_by.is_empty() {
            text += &format!(" GROUP BY {}", self.list(&select.group_by));
        }
        if let Some(having) = &select.having {
            text += &format!(" HAVING {}", self.expr(having));
        }
        text
    }

    fn output(&self, output: &Output) -> String {
        let expr = self.expr(&output.expr);
        match &output.alias {
            Some(alias) => format!("{expr} AS {}", quote(alias)),
            None => expr,
        }
    }

    fn source(&self, source: &Source) -> String {
        match source {
            Source::Table { name, alias: None } => quote(name),
            Source::Table { name, alias: Some(alias) } => {
                format!("{} {}", quote(name), self.name(alias))
            }
            Source::Select { select, alias } => {
                format!("({}) {}", self.select(select), self.name(alias))
            }
        }
    }
}

//! Queries.

use super::quote;
use super::statement::Printer;
use crate::sql::{CompoundOperator, Dialect, Distinct, JoinKind, Output, Select, Source};

impl Printer {
    /// A query.
    pub(super) fn select(&self, select: &Select) -> String {
        let mut parts = self.body(select);
        for compound in &select.compounds {
            let operator = match compound.operator {
                CompoundOperator::Union => "UNION",
                CompoundOperator::UnionAll => "UNION ALL",
                CompoundOperator::Intersect => "INTERSECT",
                CompoundOperator::Except => "EXCEPT",
            };
            parts.push(format!("{operator} {}", self.select(&compound.select)));
        }
        if !select.order_by.is_empty() {
            parts.push(format!("ORDER BY {}", self.order(&select.order_by)));
        }
        match (select.limit, select.offset, self.dialect) {
            (Some(limit), _, _) => parts.push(format!("LIMIT {limit}")),
            // SQLite knows OFFSET only after LIMIT.
            (None, Some(_), Dialect::Sqlite) => parts.push("LIMIT -1".to_owned()),
            _ => {}
        }
        parts.extend(select.offset.map(|offset| format!("OFFSET {offset}")));
        parts.join(" ")
    }

    /// The parts of a query up to `HAVING`.
    fn body(&self, select: &Select) -> Vec<String> {
        let mut outputs: Vec<_> = select.outputs.iter().map(|it| self.output(it)).collect();
        if matches!(&select.from, Some(Source::Select { alias, .. }) if alias.is_empty()) {
            outputs = vec!["*".to_owned()];
        }
        let distinct = match select.distinct {
            Distinct::Distinct => "DISTINCT ",
            Distinct::All => "",
        };
        let mut parts = vec![format!("SELECT {distinct}{}", outputs.join(", "))];
        parts.extend(select.from.iter().map(|source| format!("FROM {}", self.source(source))));
        for join in &select.joins {
            let kind = match join.kind {
                JoinKind::Inner => "INNER JOIN",
                JoinKind::Left => "LEFT OUTER JOIN",
            };
            let source = self.source(&join.source);
            parts.push(format!("{kind} {source} ON {}", self.join_condition(&join.on)));
        }
        parts.extend(select.condition.iter().map(|expr| format!("WHERE {}", self.expr(expr))));
        if !select.group_by.is_empty() {
            parts.push(format!("GROUP BY {}", self.list(&select.group_by)));
        }
        parts.extend(select.having.iter().map(|expr| format!("HAVING {}", self.expr(expr))));
        parts
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
            Source::Select { select, alias } if alias.is_empty() => {
                format!("({})", self.select(select))
            }
            Source::Select { select, alias } => {
                format!("({}) {}", self.select(select), self.name(alias))
            }
        }
    }
}

//! Queries.

use gluesql_core::sqlparser::ast::{
    self, GroupByExpr, JoinConstraint, JoinOperator, SelectItem, SetExpr, SetOperator,
    SetQuantifier, TableFactor,
};

use super::names::{Named, Reader, Scope};
use super::{Result, unsupported};
use crate::engine::error::EngineError;
use crate::sql::{
    Compound, CompoundOperator, Distinct, Expr, Join, JoinKind, Order, Output, Select, Source,
    Value,
};

/// A query taken together with those before it, as it was parsed.
type Branch<'q> = (Option<CompoundOperator>, &'q ast::Select);

impl Reader<'_> {
    /// A query.
    pub(super) fn query(&mut self, query: &ast::Query) -> Result<Select> {
        if query.with.is_some() {
            return unsupported("WITH");
        }
        if query.fetch.is_some() || !query.locks.is_empty() || !query.limit_by.is_empty() {
            return unsupported("FETCH, FOR UPDATE, LIMIT BY");
        }
        let mut branches = Vec::new();
        flatten(&query.body, None, &mut branches)?;
        let mut branches = branches.into_iter();
        let Some((_, first)) = branches.next() else {
            return unsupported("a query without SELECT");
        };
        let order_by = query.order_by.iter().flat_map(|order| &order.exprs);
        let mut select = self.select(first, order_by)?;
        for (operator, branch) in branches {
            let operator = operator.unwrap_or(CompoundOperator::Union);
            let branch = self.select(branch, [])?;
            select.compounds.push(Compound { operator, select: branch });
        }
        select.limit = query.limit.as_ref().map(count).transpose()?.flatten();
        select.offset =
            query.offset.as_ref().map(|offset| count(&offset.value)).transpose()?.flatten();
        Ok(select)
    }

    fn select<'q>(
        &mut self,
        select: &'q ast::Select,
        order_by: impl IntoIterator<Item = &'q ast::OrderByExpr>,
    ) -> Result<Select> {
        self.scopes.push(Scope::default());
        let read = self.parts(select, order_by);
        self.scopes.pop();
        read
    }

    fn parts<'q>(
        &mut self,
        select: &'q ast::Select,
        order_by: impl IntoIterator<Item = &'q ast::OrderByExpr>,
    ) -> Result<Select> {
        let mut read = Select::default();
        for table in &select.from {
            let source = self.source(&table.relation)?;
            if read.from.is_none() {
                read.from = Some(source);
            } else {
                let on = Expr::Value(Value::Int(1));
                read.joins.push(Join { kind: JoinKind::Inner, source, on });
            }
            for join in &table.joins {
                let join = self.join(join)?;
                read.joins.push(join);
            }
        }
        read.distinct = match &select.distinct {
            None => Distinct::All,
            Some(ast::Distinct::Distinct) => Distinct::Distinct,
            Some(ast::Distinct::On(_)) => return unsupported("DISTINCT ON"),
        };
        for item in &select.projection {
            self.outputs(item, &mut read.outputs)?;
        }
        let named = |output: &Output| Some((output.alias.clone()?, output.expr.clone()));
        let outputs = read.outputs.iter().filter_map(named).collect();
        if let Some(scope) = self.scopes.last_mut() {
            scope.outputs = outputs;
        }
        read.condition = select.selection.as_ref().map(|expr| self.expr(expr)).transpose()?;
        let GroupByExpr::Expressions(groups, modifiers) = &select.group_by else {
            return unsupported("GROUP BY ALL");
        };
        if !modifiers.is_empty() || !select.named_window.is_empty() || select.qualify.is_some() {
            return unsupported("window functions and modifiers of GROUP BY");
        }
        read.group_by = groups.iter().map(|expr| self.place(expr)).collect::<Result<_>>()?;
        read.having = select.having.as_ref().map(|expr| self.expr(expr)).transpose()?;
        for order in order_by {
            // What an output is called goes before what columns are called.
            let output = match &order.expr {
                ast::Expr::Identifier(name) => read.outputs.iter().position(|output| {
                    output.alias.as_ref().is_some_and(|alias| *alias == name.value)
                }),
                _ => None,
            };
            read.order_by.push(Order {
                expr: match output {
                    Some(output) => Expr::Position(output + 1),
                    None => self.place(&order.expr)?,
                },
                descending: order.asc == Some(false),
                nulls_first: order.nulls_first,
            });
        }
        Ok(read)
    }

    /// An expression, or the place of an output.
    fn place(&mut self, expr: &ast::Expr) -> Result<Expr> {
        match self.expr(expr)? {
            Expr::Value(Value::Int(place)) => usize::try_from(place)
                .map(Expr::Position)
                .or_else(|_| unsupported("ORDER BY a negative number")),
            other => Ok(other),
        }
    }

    fn outputs(&mut self, item: &SelectItem, outputs: &mut Vec<Output>) -> Result<()> {
        let plain = |expr| Output { expr, alias: None };
        match item {
            SelectItem::UnnamedExpr(expr) => {
                let read = self.expr(expr)?;
                let named = matches!(read, Expr::Column { .. });
                // SQLite calls it what was typed.
                let alias = (!named).then(|| expr.to_string());
                outputs.push(Output { expr: read, alias });
            }
            SelectItem::ExprWithAlias { expr, alias } => {
                outputs.push(Output { expr: self.expr(expr)?, alias: Some(alias.value.clone()) });
            }
            SelectItem::Wildcard(_) => outputs.extend(self.all(None)?.into_iter().map(plain)),
            SelectItem::QualifiedWildcard(name, _) => {
                let table = super::names::single(name)?;
                outputs.extend(self.all(Some(&table.value))?.into_iter().map(plain));
            }
        }
        Ok(())
    }

    /// A table or derived table; the scope knows it then.
    fn source(&mut self, factor: &ast::TableFactor) -> Result<Source> {
        let (source, named) = match factor {
            TableFactor::Table { name, alias, args: None, .. } => {
                let table = self.table(name)?;
                let alias = alias.as_ref().map(|alias| alias.name.value.clone());
                let named = Named {
                    alias: alias.clone().unwrap_or_else(|| table.alias.clone()),
                    columns: table.columns,
                };
                (Source::Table { name: table.alias, alias }, named)
            }
            TableFactor::Derived { lateral: false, subquery, alias } => {
                let scopes = std::mem::take(&mut self.scopes);
                let select = self.query(subquery);
                self.scopes = scopes;
                let select = select?;
                let name = |(place, output): (usize, &Output)| match (&output.alias, &output.expr) {
                    (Some(alias), _) => alias.clone(),
                    (None, Expr::Column { column, .. }) => column.clone(),
                    (None, _) => format!("col{}", place + 1),
                };
                let columns = select.outputs.iter().enumerate().map(name).collect();
                let alias = match alias {
                    Some(alias) => alias.name.value.clone(),
                    None => format!("subquery{}", self.scopes.last().map_or(0, |s| s.tables.len())),
                };
                let select = Box::new(select);
                (Source::Select { select, alias: alias.clone() }, Named { alias, columns })
            }
            other => return unsupported(format!("FROM {other}")),
        };
        if let Some(scope) = self.scopes.last_mut() {
            scope.tables.push(named);
        }
        Ok(source)
    }

    fn join(&mut self, join: &ast::Join) -> Result<Join> {
        let (kind, constraint) = match &join.join_operator {
            JoinOperator::Inner(constraint) => (JoinKind::Inner, constraint),
            JoinOperator::LeftOuter(constraint) => (JoinKind::Left, constraint),
            JoinOperator::CrossJoin => (JoinKind::Inner, &JoinConstraint::None),
            _ => return unsupported("joins other than INNER, LEFT and CROSS"),
        };
        let source = self.source(&join.relation)?;
        let on = match constraint {
            JoinConstraint::On(expr) => self.expr(expr)?,
            JoinConstraint::None => Expr::Value(Value::Int(1)),
            JoinConstraint::Using(_) => return unsupported("USING"),
            JoinConstraint::Natural => return unsupported("NATURAL JOIN"),
        };
        Ok(Join { kind, source, on })
    }
}

/// The queries of a compound from left to right: SQLite knows no precedence among its operators.
fn flatten<'q>(
    body: &'q SetExpr,
    operator: Option<CompoundOperator>,
    branches: &mut Vec<Branch<'q>>,
) -> Result<()> {
    match body {
        SetExpr::Select(select) => branches.push((operator, select)),
        SetExpr::SetOperation { op, set_quantifier, left, right } => {
            let all = match set_quantifier {
                SetQuantifier::None => false,
                SetQuantifier::All => true,
                _ => return unsupported(format!("{op} {set_quantifier}")),
            };
            let next = match (op, all) {
                (SetOperator::Union, false) => CompoundOperator::Union,
                (SetOperator::Union, true) => CompoundOperator::UnionAll,
                (SetOperator::Intersect, false) => CompoundOperator::Intersect,
                (SetOperator::Except, false) => CompoundOperator::Except,
                _ => return unsupported(format!("{op} ALL")),
            };
            flatten(left, operator, branches)?;
            flatten(right, Some(next), branches)?;
        }
        SetExpr::Values(_) => return unsupported("VALUES as a query"),
        _ => return unsupported("a query in parentheses beside others"),
    }
    Ok(())
}

/// A number of rows; none for the negative ones, which mean no limit.
fn count(expr: &ast::Expr) -> Result<Option<u64>> {
    match expr {
        ast::Expr::Value(ast::Value::Number(number, _)) => number
            .to_string()
            .parse()
            .map(Some)
            .map_err(|_| EngineError::Operational("datatype mismatch".to_owned())),
        ast::Expr::UnaryOp { op: ast::UnaryOperator::Minus, .. } => Ok(None),
        _ => unsupported("LIMIT or OFFSET by an expression"),
    }
}

//! Queries.

use gluesql_core::ast::BinaryOperator as GlueOperator;
use gluesql_core::plan::{
    DistinctInputPlan, DistinctPlan, ExprPlan, LimitInputPlan, LimitPlan, OffsetInputPlan,
    OffsetPlan, OrderByExprPlan, ProjectPlan, ProjectionPlan, QueryPlan, SelectItemPlan,
    SelectOrderByPlan,
};
use gluesql_core::prelude::Value as Glue;

use super::kind::{Kind, Typed};
use super::scope::Scope;
use super::value::to_real;
use super::{Compiler, Result};
use crate::engine::convert::Class;
use crate::engine::error::EngineError;
use crate::sql::{Distinct, Expr, Order, Output, Select};

/// A compiled query.
pub(in crate::engine) struct Compiled {
    /// GlueSQL's plan.
    pub(in crate::engine) plan: QueryPlan,
    /// What comes out.
    pub(in crate::engine) outputs: Vec<CompiledOutput>,
}

/// A column that comes out of a query.
#[derive(Clone, Debug)]
pub(in crate::engine) struct CompiledOutput {
    pub(in crate::engine) name: String,
    pub(in crate::engine) kind: Kind,
}

impl Compiler<'_> {
    /// A whole statement.
    pub(in crate::engine) fn statement(&mut self, select: &Select) -> Result<Compiled> {
        super::used::of_select(select, &mut self.used);
        self.select(select)
    }

    /// A query.
    pub(super) fn select(&mut self, select: &Select) -> Result<Compiled> {
        if !select.compounds.is_empty() {
            return self.compound(select);
        }
        self.scopes.push(Scope::default());
        let compiled = self.simple(select);
        self.scopes.pop();
        compiled
    }

    fn simple(&mut self, select: &Select) -> Result<Compiled> {
        let seed = self.seed.take();
        let prepared = match &select.condition {
            Some(condition) => {
                let condition = Some(self.with_lists(condition)?);
                &Select { condition, ..select.clone() }
            }
            None => select,
        };
        let select = prepared;
        let (mut input, condition) = self.sources(select, seed)?;
        let mut condition = match &condition {
            Some(condition) => Some(self.filter(condition)?),
            None => None,
        };
        let mut order_by = with_positions(&select.order_by, &select.outputs)?;
        if self.natural_order(select).is_some() {
            order_by.clear();
        }
        if super::aggregate::is_grouped(select) {
            let groups = positions(&select.group_by, &select.outputs)?;
            input = self.grouped(select, &groups, &order_by, input, condition)?;
            condition = match &select.having {
                Some(having) => Some(self.filter(having)?),
                None => None,
            };
            // SQLite sorts rows to group them, so that is the order in which groups come.
            if order_by.is_empty() {
                let order = |expr| Order { expr, descending: false, nulls_first: None };
                order_by = groups.into_iter().map(order).collect();
            }
        }
        let (items, outputs) = self.outputs(&select.outputs, select.distinct)?;
        let project = ProjectPlan {
            input: input.project(condition),
            projection: ProjectionPlan::SelectItems(items),
        };
        let exprs = self.order(&order_by)?;
        Ok(Compiled { plan: finish(project, exprs, select), outputs })
    }

    fn outputs(
        &mut self,
        outputs: &[Output],
        distinct: Distinct,
    ) -> Result<(Vec<SelectItemPlan>, Vec<CompiledOutput>)> {
        let mut items = Vec::new();
        let mut compiled = Vec::new();
        for (place, output) in outputs.iter().enumerate() {
            let typed = self.value(&output.expr)?;
            let Typed { plan, kind, .. } = match distinct {
                Distinct::All => typed,
                Distinct::Distinct => self.canonical(typed)?,
            };
            items.push(SelectItemPlan::Expr { expr: plan, label: format!("c{place}") });
            let name = match (&output.alias, &output.expr) {
                (Some(alias), _) => alias.clone(),
                (None, Expr::Column { column, .. }) => column.clone(),
                (None, _) => format!("col{}", place + 1),
            };
            compiled.push(CompiledOutput { name, kind });
        }
        Ok((items, compiled))
    }

    /// GlueSQL puts NULL last; SQLite takes it for the least of all.
    fn order(&mut self, keys: &[Order]) -> Result<Vec<OrderByExprPlan>> {
        let mut exprs = Vec::new();
        for key in keys {
            let typed = self.value(&key.expr)?;
            if typed.constant.is_some() {
                continue;
            }
            if typed.kind.null {
                let nulls_first = key.nulls_first.unwrap_or(!key.descending);
                let is_null = ExprPlan::IsNull(Box::new(typed.plan.clone()));
                exprs.push(OrderByExprPlan { expr: is_null, asc: Some(!nulls_first) });
            }
            let expr = match typed.kind.class {
                // GlueSQL sorts -0.0 before 0.0; a sum with 0.0 is never -0.0.
                Class::Number | Class::Real => ExprPlan::BinaryOp {
                    left: Box::new(to_real(typed)),
                    op: GlueOperator::Plus,
                    right: Box::new(ExprPlan::Value(Glue::F64(0.0))),
                },
                _ => typed.plan,
            };
            exprs.push(OrderByExprPlan { expr, asc: Some(!key.descending) });
        }
        Ok(exprs)
    }
}

/// The expressions that positions stand for.
fn positions(exprs: &[Expr], outputs: &[Output]) -> Result<Vec<Expr>> {
    exprs.iter().map(|expr| position(expr, outputs)).collect()
}

fn with_positions(order_by: &[Order], outputs: &[Output]) -> Result<Vec<Order>> {
    let order =
        |order: &Order| Ok(Order { expr: position(&order.expr, outputs)?, ..order.clone() });
    order_by.iter().map(order).collect()
}

/// The expression that a position or the name of an output stands for.
fn position(expr: &Expr, outputs: &[Output]) -> Result<Expr> {
    match expr {
        Expr::Position(place) => {
            let output = place.checked_sub(1).and_then(|place| outputs.get(place));
            output.map(|output| output.expr.clone()).ok_or_else(|| {
                EngineError::Operational(format!(
                    "{place} ORDER BY term out of range - should be between 1 and {}",
                    outputs.len()
                ))
            })
        }
        Expr::Column { table, column } if table.is_empty() => {
            let named = outputs.iter().find(|output| output.alias.as_ref() == Some(column));
            Ok(named.map_or_else(|| expr.clone(), |output| output.expr.clone()))
        }
        _ => Ok(expr.clone()),
    }
}

/// Order, distinctness, offset and limit, in the order in which GlueSQL nests them.
fn finish(project: ProjectPlan, exprs: Vec<OrderByExprPlan>, select: &Select) -> QueryPlan {
    let ordered = if exprs.is_empty() {
        DistinctInputPlan::Project(project)
    } else {
        DistinctInputPlan::SelectOrderBy(SelectOrderByPlan { input: project, exprs })
    };
    let distinct = match (select.distinct, ordered) {
        (Distinct::Distinct, input) => QueryPlan::Distinct(DistinctPlan { input }),
        (Distinct::All, DistinctInputPlan::Project(project)) => QueryPlan::Project(project),
        (Distinct::All, DistinctInputPlan::SelectOrderBy(order)) => QueryPlan::SelectOrderBy(order),
    };
    let offset = match select.offset {
        Some(offset) => offset_of(distinct, offset),
        None => distinct,
    };
    match select.limit {
        Some(limit) => limited(offset, limit),
        None => offset,
    }
}

fn number(number: u64) -> ExprPlan {
    ExprPlan::Value(Glue::I64(i64::try_from(number).unwrap_or(i64::MAX)))
}

fn offset_of(query: QueryPlan, offset: u64) -> QueryPlan {
    let input = match query {
        QueryPlan::Project(plan) => OffsetInputPlan::Project(plan),
        QueryPlan::SelectOrderBy(plan) => OffsetInputPlan::SelectOrderBy(plan),
        QueryPlan::Distinct(plan) => OffsetInputPlan::Distinct(plan),
        QueryPlan::Values(plan) => OffsetInputPlan::Values(plan),
        QueryPlan::ValuesOrderBy(plan) => OffsetInputPlan::ValuesOrderBy(plan),
        other @ (QueryPlan::Offset(_) | QueryPlan::Limit(_)) => return other,
    };
    QueryPlan::Offset(OffsetPlan { input, count: number(offset) })
}

/// At most so many rows of a query that has no limit yet.
pub(super) fn limited(query: QueryPlan, limit: u64) -> QueryPlan {
    let input = match query {
        QueryPlan::Project(plan) => LimitInputPlan::Project(plan),
        QueryPlan::SelectOrderBy(plan) => LimitInputPlan::SelectOrderBy(plan),
        QueryPlan::Distinct(plan) => LimitInputPlan::Distinct(plan),
        QueryPlan::Offset(plan) => LimitInputPlan::Offset(plan),
        QueryPlan::Values(plan) => LimitInputPlan::Values(plan),
        QueryPlan::ValuesOrderBy(plan) => LimitInputPlan::ValuesOrderBy(plan),
        limited @ QueryPlan::Limit(_) => return limited,
    };
    QueryPlan::Limit(LimitPlan { input, count: number(limit) })
}

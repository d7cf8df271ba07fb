//! Queries that depend on the row around them only by asking a column to equal one of its own.
//!
//! GlueSQL would run such a query for every row. Instead it is run once, without that condition,
//! and its rows are kept by the column that was compared; each row around then looks up its own.

use std::collections::BTreeMap;

use gluesql_core::plan::{ExprPlan, FunctionExprPlan};
use gluesql_core::prelude::Value as Glue;

use super::kind::{Kind, Typed};
use super::reduce::{Seed, conjuncts, equal_columns};
use super::subquery::Rows;
use super::truth::Wanted;
use super::{Compiler, Result, aggregate};
use crate::engine::cell::Cell;
use crate::engine::convert::{Class, from_glue};
use crate::engine::storage::{VALUE, VirtualColumn, VirtualRows};
use crate::sql::{Distinct, Expr, Function, Order, Output, Select, Source};

/// A query without the condition that ties it to the row around it.
struct Untied {
    /// What remains, with the column that was compared as its first output.
    select: Select,
    /// The column of the row around.
    outer: Expr,
    /// The rows that can be asked for, where that is known.
    seed: Option<Seed>,
}

impl Compiler<'_> {
    /// `EXISTS` as a look-up, where that is possible.
    pub(super) fn exists_by_key(
        &mut self,
        select: &Select,
        wanted: Wanted,
    ) -> Result<Option<ExprPlan>> {
        if aggregate::is_grouped(select)
            || !select.compounds.is_empty()
            || select.offset.is_some()
            || select.limit == Some(0)
        {
            return Ok(None);
        }
        let Some(mut untied) = self.untie(select) else { return Ok(None) };
        untied.select.outputs.truncate(1);
        untied.select.distinct = Distinct::Distinct;
        untied.select.order_by.clear();
        untied.select.limit = None;
        let Some((rows, _)) = self.independent(&untied.select, untied.seed.take())? else {
            return Ok(None);
        };
        let keyed = rows.into_iter().filter_map(|row| row.into_iter().next());
        let map = keyed.map(|key| (from_glue(key), Glue::Bool(true))).collect();
        let Some((table, key)) = self.keyed(map, &untied.outer)? else { return Ok(None) };
        let subquery = Box::new(self.look_up_query(table, key));
        Ok(Some(ExprPlan::Exists { subquery, negated: wanted == Wanted::False }))
    }

    /// A query of one value as a look-up, where that is possible.
    pub(super) fn scalar_by_key(&mut self, select: &Select) -> Result<Option<Typed>> {
        let grouped = aggregate::is_grouped(select);
        if select.outputs.len() != 1
            || !select.compounds.is_empty()
            || select.offset.is_some()
            || select.limit == Some(0)
            || select.distinct == Distinct::Distinct
            || select.having.is_some()
        {
            return Ok(None);
        }
        let Some(mut untied) = self.untie(select) else { return Ok(None) };
        let key = untied.select.outputs[0].expr.clone();
        if grouped && !select.group_by.is_empty() && select.group_by != [key.clone()] {
            return Ok(None);
        }
        if grouped {
            untied.select.group_by = vec![key];
        }
        untied.select.limit = None;
        let Some((rows, kind)) = self.independent(&untied.select, untied.seed.take())? else {
            return Ok(None);
        };
        let mut map = BTreeMap::new();
        for row in rows {
            let mut row = row.into_iter();
            if let (Some(key), Some(value)) = (row.next(), row.next()) {
                // The first row is the one that counts.
                map.entry(from_glue(key)).or_insert(value);
            }
        }
        let Some((table, key)) = self.keyed(map, &untied.outer)? else { return Ok(None) };
        let plan = self.look_up(table, key);
        if grouped && select.group_by.is_empty() {
            return Ok(without_rows(&select.outputs[0].expr, plan, kind));
        }
        Ok(Some(Typed::new(plan, Kind { null: true, ..kind })))
    }

    /// Takes the one condition out that compares a column of the query with one of those around.
    fn untie(&self, select: &Select) -> Option<Untied> {
        let own: Vec<&str> = select
            .from
            .iter()
            .chain(select.joins.iter().map(|join| &join.source))
            .map(|source| match source {
                Source::Table { name, alias } => alias.as_ref().unwrap_or(name).as_str(),
                Source::Select { alias, .. } => alias.as_str(),
            })
            .collect();
        let is_own = |table: &str| table.is_empty() || own.contains(&table);
        let mut items = Vec::new();
        conjuncts(select.condition.as_ref()?, &mut items);
        let tie = items.iter().position(|item| {
            equal_columns(item).is_some_and(|(left, right)| is_own(left.0) != is_own(right.0))
        })?;
        let (left, right) = equal_columns(items[tie])?;
        let (inner, outer) = if is_own(left.0) { (left, right) } else { (right, left) };
        let (inner, outer) = (Expr::column(inner.0, inner.1), Expr::column(outer.0, outer.1));
        let seed = self.seed(select, &inner, &outer);
        let rest: Vec<Expr> = items
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != tie)
            .map(|(_, item)| (*item).clone())
            .collect();
        let mut outputs = vec![Output { expr: inner, alias: None }];
        outputs.extend(select.outputs.iter().cloned());
        let shifted = |order: &Order| match order.expr {
            Expr::Position(place) => Order { expr: Expr::Position(place + 1), ..order.clone() },
            _ => order.clone(),
        };
        Some(Untied {
            select: Select {
                outputs,
                condition: (!rest.is_empty()).then_some(Expr::And(rest)),
                order_by: select.order_by.iter().map(shifted).collect(),
                ..select.clone()
            },
            outer,
            seed,
        })
    }

    /// The rows of a query, if it depends on no row around it; with the kind of its last output.
    fn independent(&mut self, select: &Select, seed: Option<Seed>) -> Result<Option<(Rows, Kind)>> {
        let scopes = std::mem::take(&mut self.scopes);
        // What it reaches is counted from its own scope, not from those around.
        let reached = self.reached;
        self.seed = seed;
        let result = self.select(select);
        self.scopes = scopes;
        self.reached = reached;
        self.seed = None;
        // A column that is not found belongs to a query around.
        let Ok(compiled) = result else { return Ok(None) };
        let kind = compiled.outputs.last().map(|output| output.kind);
        let rows = self.rows(compiled)?;
        Ok(kind.map(|kind| (rows, kind)))
    }

    /// A map as a virtual table, and the key to look up; none where the column's class is unsure.
    fn keyed(
        &mut self,
        mut map: BTreeMap<Cell, Glue>,
        outer: &Expr,
    ) -> Result<Option<(String, ExprPlan)>> {
        // NULL equals nothing.
        map.remove(&Cell::Null);
        let outer = self.value(outer)?;
        if !matches!(outer.kind.class, Class::Int | Class::Text) {
            return Ok(None);
        }
        let data_type = outer.kind.class.data_type();
        let column = VirtualColumn { name: VALUE.to_owned(), data_type, key: true };
        let table = self.add(vec![column], VirtualRows::Map(map));
        Ok(Some((table, outer.plan)))
    }
}

/// An aggregate that is looked up, with what it is where there are no rows: COUNT gives 0, others
/// NULL. None for what stands around an aggregate, which has an answer of its own then.
fn without_rows(output: &Expr, plan: ExprPlan, kind: Kind) -> Option<Typed> {
    match output {
        Expr::Call { function: Function::Count, .. } => {
            let zero = ExprPlan::Value(Glue::I64(0));
            let plan = ExprPlan::Function(Box::new(FunctionExprPlan::Coalesce(vec![plan, zero])));
            Some(Typed::new(plan, Kind { null: false, ..kind }))
        }
        Expr::Call { function, .. } if function.is_aggregate() => {
            Some(Typed::new(plan, Kind { null: true, ..kind }))
        }
        Expr::Numeric(operand)
            if !matches!(**operand, Expr::Call { function: Function::Count, .. }) =>
        {
            without_rows(operand, plan, kind)
        }
        _ => None,
    }
}

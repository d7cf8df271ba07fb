//! Queries inside of expressions.
//!
//! One that does not depend on the row around it is run once, when the statement is compiled.

use std::collections::BTreeMap;

use gluesql_core::plan::{ExprPlan, StatementPlan};
use gluesql_core::prelude::{Payload, Value as Glue};

use super::kind::{Kind, Typed};
use super::select::{Compiled, CompiledOutput, limited};
use super::truth::{Wanted, all, any, boolean};
use super::value::to_real;
use super::{Compiler, Result};
use crate::engine::cell::Cell;
use crate::engine::convert::{Class, from_glue, to_glue, typed};
use crate::engine::error::EngineError;
use crate::engine::storage::{VALUE, VirtualColumn, VirtualRows};
use crate::sql::{BinaryOperator, Expr, Select};

/// Rows that GlueSQL gave.
pub(super) type Rows = Vec<Vec<Glue>>;

/// A query inside of an expression.
enum Inner {
    /// It depends on no row around it: its rows.
    Rows(Rows, Vec<CompiledOutput>),
    /// It must be run for each row.
    Correlated(Box<Compiled>),
}

/// How long a list may be before it is looked up instead of gone through.
const SHORT: usize = 8;

impl Compiler<'_> {
    /// A condition in which `IN` a query that depends on no row is `IN` a list, so that an index can
    /// be used for it.
    pub(super) fn with_lists(&mut self, condition: &Expr) -> Result<Expr> {
        match condition {
            Expr::And(items) => Ok(Expr::And(
                items.iter().map(|item| self.with_lists(item)).collect::<Result<_>>()?,
            )),
            Expr::InSelect { operand, select } => {
                let before = self.reached;
                let Ok(Inner::Rows(rows, _)) = self.inner(select) else {
                    // It names a table of this query, or it is wrong; that will be seen later.
                    self.reached = before;
                    return Ok(condition.clone());
                };
                let first = |row: Vec<Glue>| row.into_iter().next().unwrap_or(Glue::Null);
                let mut cells: Vec<_> = rows.into_iter().map(first).map(from_glue).collect();
                cells.sort();
                cells.dedup();
                let list = cells.into_iter().map(|cell| Expr::Value(typed(None, cell))).collect();
                Ok(Expr::In { operand: operand.clone(), list })
            }
            other => Ok(other.clone()),
        }
    }

    /// The rows of a query that may not depend on a row around it.
    pub(super) fn materialized(&mut self, select: &Select) -> Result<(Rows, Vec<CompiledOutput>)> {
        match self.inner(select)? {
            Inner::Rows(rows, outputs) => Ok((rows, outputs)),
            Inner::Correlated(_) => {
                Err(EngineError::NotSupported("a derived table that depends on a row".to_owned()))
            }
        }
    }

    /// Runs a query plan.
    pub(super) fn rows(&mut self, compiled: Compiled) -> Result<Rows> {
        match self.execute(&StatementPlan::Query(compiled.plan))? {
            Payload::Select { rows, .. } => Ok(rows),
            _ => Err(EngineError::Internal("a query without rows".to_owned())),
        }
    }

    fn inner(&mut self, select: &Select) -> Result<Inner> {
        let before = std::mem::replace(&mut self.reached, usize::MAX);
        let level = self.scopes.len();
        let compiled = self.select(select)?;
        let reached = std::mem::replace(&mut self.reached, before);
        if reached >= level {
            let outputs = compiled.outputs.clone();
            return Ok(Inner::Rows(self.rows(compiled)?, outputs));
        }
        self.reached = before.min(reached);
        Ok(Inner::Correlated(Box::new(compiled)))
    }

    /// A query of one value; NULL without a row, and that of the first where there are more.
    pub(super) fn scalar_query(&mut self, select: &Select) -> Result<Typed> {
        match self.inner(select)? {
            Inner::Rows(rows, outputs) => {
                let cell = rows.into_iter().next().and_then(|row| row.into_iter().next());
                let given = first(&outputs)?.given;
                Ok(Typed::constant(cell.map_or(Cell::Null, from_glue), given))
            }
            Inner::Correlated(compiled) => {
                if let Some(found) = self.scalar_by_key(select)? {
                    return Ok(found);
                }
                let kind = Kind { null: true, ..first(&compiled.outputs)? };
                Ok(Typed::new(ExprPlan::Subquery(Box::new(limited(compiled.plan, 1))), kind))
            }
        }
    }

    /// `EXISTS`, which is never NULL.
    pub(super) fn exists(&mut self, select: &Select, wanted: Wanted) -> Result<ExprPlan> {
        match self.inner(select)? {
            Inner::Rows(rows, _) => Ok(wanted.known(Some(!rows.is_empty()))),
            Inner::Correlated(compiled) => {
                if let Some(found) = self.exists_by_key(select, wanted)? {
                    return Ok(found);
                }
                let negated = wanted == Wanted::False;
                Ok(ExprPlan::Exists { subquery: Box::new(compiled.plan), negated })
            }
        }
    }

    /// `IN` a query.
    pub(super) fn in_query(
        &mut self,
        operand: &Expr,
        select: &Select,
        wanted: Wanted,
    ) -> Result<ExprPlan> {
        match self.inner(select)? {
            Inner::Rows(rows, _) => {
                let operand = self.value(operand)?;
                let cells = rows
                    .into_iter()
                    .filter_map(|row| row.into_iter().next())
                    .map(from_glue)
                    .collect();
                self.in_cells(operand, cells, wanted)
            }
            Inner::Correlated(_) => self.exists(&with_equality(operand, select, wanted)?, wanted),
        }
    }

    /// `IN` cells that are known.
    pub(super) fn in_cells(
        &mut self,
        operand: Typed,
        cells: Vec<Cell>,
        wanted: Wanted,
    ) -> Result<ExprPlan> {
        let total = cells.len();
        let null = cells.iter().any(Cell::is_null);
        let set: BTreeMap<Cell, Glue> = cells
            .into_iter()
            .filter(|cell| !cell.is_null())
            .map(|cell| (cell, Glue::Bool(true)))
            .collect();
        if total == 0 {
            return Ok(wanted.known(Some(false)));
        }
        if wanted == Wanted::False && null {
            return Ok(boolean(false));
        }
        if set.len() <= SHORT || operand.constant.is_some() || operand.kind.class == Class::Any {
            let mut items = Vec::new();
            for cell in set.into_keys() {
                let item = Typed::constant(cell, super::kind::Given::Plain);
                items.push(self.comparison(
                    BinaryOperator::Equal,
                    operand.clone(),
                    item,
                    wanted,
                )?);
            }
            return Ok(match wanted {
                Wanted::True => any(items),
                Wanted::False => all(items),
            });
        }
        let is_null = operand.kind.null.then(|| operand.plan.clone());
        let data_type = operand.kind.class.data_type();
        let key = if operand.kind.class == Class::Number { to_real(operand) } else { operand.plan };
        let column = VirtualColumn { name: VALUE.to_owned(), data_type, key: true };
        let table = self.add(vec![column], VirtualRows::Map(set));
        let subquery = Box::new(self.look_up_query(table, key));
        let found = ExprPlan::Exists { subquery, negated: wanted == Wanted::False };
        Ok(match is_null {
            Some(operand) if wanted == Wanted::False => {
                all(vec![ExprPlan::IsNotNull(Box::new(operand)), found])
            }
            _ => found,
        })
    }
}

fn first(outputs: &[CompiledOutput]) -> Result<Kind> {
    outputs
        .first()
        .map(|output| output.kind)
        .ok_or_else(|| EngineError::Operational("a query without a column".to_owned()))
}

/// The query with the further condition that its column equals a value; where it is asked whether
/// the value is not among them, also rows count that may be equal to it.
fn with_equality(operand: &Expr, select: &Select, wanted: Wanted) -> Result<Select> {
    let Some(output) = select.outputs.first() else {
        return Err(EngineError::Operational("a query without a column".to_owned()));
    };
    if select.limit.is_some()
        || select.offset.is_some()
        || !select.group_by.is_empty()
        || !select.compounds.is_empty()
        || super::aggregate::is_grouped(select)
    {
        return Err(EngineError::NotSupported(
            "IN a query with groups or a limit that depends on a row".to_owned(),
        ));
    }
    let column = &output.expr;
    let mut any = vec![column.clone().equals(operand.clone())];
    if wanted == Wanted::False {
        for side in [column, operand] {
            any.push(Expr::IsNull { operand: Box::new(side.clone()), negated: false });
        }
    }
    let mut all: Vec<Expr> = select.condition.iter().cloned().collect();
    all.push(Expr::Or(any));
    Ok(Select { condition: Some(Expr::And(all)), ..select.clone() })
}

/// GlueSQL's rows as cells.
pub(super) fn cells(rows: Rows) -> Vec<Vec<Cell>> {
    rows.into_iter().map(|row| row.into_iter().map(from_glue).collect()).collect()
}

/// Cells as GlueSQL's rows.
pub(super) fn glue_rows(rows: &[Vec<Cell>]) -> Rows {
    rows.iter().map(|row| row.iter().map(to_glue).collect()).collect()
}

//! `UNION`, `INTERSECT` and `EXCEPT`, which GlueSQL does not have: each query is run by itself, and
//! their rows are taken together here.

use std::collections::BTreeSet;
use std::sync::Arc;

use gluesql_core::plan::{
    ExprPlan, ProjectInputPlan, ProjectPlan, ProjectionPlan, QueryPlan, SelectItemPlan, SourcePlan,
};

use super::select::{Compiled, CompiledOutput};
use super::subquery::{cells, glue_rows};
use super::{Compiler, Result, scan};
use crate::engine::cell::Cell;
use crate::engine::error::EngineError;
use crate::engine::storage::{VirtualColumn, VirtualRows};
use crate::sql::{CompoundOperator, Expr, Order, Select};

impl Compiler<'_> {
    /// A query of several.
    pub(super) fn compound(&mut self, select: &Select) -> Result<Compiled> {
        let alone = Select {
            compounds: Vec::new(),
            order_by: Vec::new(),
            limit: None,
            offset: None,
            ..select.clone()
        };
        let (rows, mut outputs) = self.materialized(&alone)?;
        let mut rows = cells(rows);
        for compound in &select.compounds {
            let (more, kinds) = self.materialized(&compound.select)?;
            if kinds.len() != outputs.len() {
                return Err(EngineError::Operational(
                    "SELECTs to the left and right of UNION do not have the same number of result columns"
                        .to_owned(),
                ));
            }
            for (output, other) in outputs.iter_mut().zip(kinds) {
                let given = output.kind.given;
                output.kind = output.kind.or(other.kind);
                // The left side decides what a caller is given, as in Django.
                output.kind.given = given;
            }
            rows = combine(compound.operator, rows, cells(more));
        }
        sort(&mut rows, &select.order_by, &outputs)?;
        let skip = usize::try_from(select.offset.unwrap_or_default()).unwrap_or(usize::MAX);
        let take =
            select.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
        let rows: Vec<_> = rows.into_iter().skip(skip).take(take).collect();
        Ok(self.given(&rows, outputs))
    }

    /// Rows that are known, as a query.
    fn given(&mut self, rows: &[Vec<Cell>], outputs: Vec<CompiledOutput>) -> Compiled {
        let labels: Vec<_> = (0..outputs.len()).map(|place| format!("c{place}")).collect();
        let columns = labels
            .iter()
            .zip(&outputs)
            .map(|(label, output)| VirtualColumn {
                name: label.clone(),
                data_type: output.kind.class.data_type(),
                key: false,
            })
            .collect();
        let table = self.add(columns, VirtualRows::Given(Arc::new(glue_rows(rows))));
        let items = labels
            .into_iter()
            .map(|label| SelectItemPlan::Expr {
                expr: ExprPlan::CompoundIdentifier { alias: table.clone(), ident: label.clone() },
                label,
            })
            .collect();
        let plan = QueryPlan::Project(ProjectPlan {
            input: ProjectInputPlan::Source(SourcePlan::Table(scan(table))),
            projection: ProjectionPlan::SelectItems(items),
        });
        Compiled { plan, outputs }
    }
}

/// Equal rows come once, in order, as SQLite keeps them in a tree.
fn combine(
    operator: CompoundOperator,
    left: Vec<Vec<Cell>>,
    right: Vec<Vec<Cell>>,
) -> Vec<Vec<Cell>> {
    if operator == CompoundOperator::UnionAll {
        return left.into_iter().chain(right).collect();
    }
    let mut set: BTreeSet<_> = left.into_iter().collect();
    let right: BTreeSet<_> = right.into_iter().collect();
    match operator {
        CompoundOperator::Intersect => set.retain(|row| right.contains(row)),
        CompoundOperator::Except => set.retain(|row| !right.contains(row)),
        _ => set.extend(right),
    }
    set.into_iter().collect()
}

fn sort(rows: &mut [Vec<Cell>], keys: &[Order], outputs: &[CompiledOutput]) -> Result<()> {
    let mut places = Vec::new();
    for key in keys {
        let place = match &key.expr {
            Expr::Position(place) => place.checked_sub(1).filter(|place| *place < outputs.len()),
            Expr::Column { column, .. } => outputs.iter().position(|output| output.name == *column),
            _ => None,
        };
        let place = place.ok_or_else(|| {
            EngineError::Operational(
                "1st ORDER BY term does not match any column in the result set".to_owned(),
            )
        })?;
        let nulls_first = key.nulls_first.unwrap_or(!key.descending);
        places.push((place, key.descending, nulls_first));
    }
    rows.sort_by(|left, right| {
        places.iter().fold(std::cmp::Ordering::Equal, |order, (place, descending, nulls_first)| {
            order.then_with(|| {
                let (left, right) = (&left[*place], &right[*place]);
                let nulls = left.is_null().cmp(&right.is_null());
                let nulls = if *nulls_first { nulls.reverse() } else { nulls };
                let values = if *descending { right.cmp(left) } else { left.cmp(right) };
                nulls.then(values)
            })
        })
    });
    Ok(())
}

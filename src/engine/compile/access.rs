//! Which rows of a table a condition can be true of, where an index tells.

use crate::engine::cell::Cell;
use crate::engine::scalar::{self, Affinity};
use crate::engine::table::Table;
use crate::sql::{BinaryOperator, Expr};

/// The rows that an index finds for one of the conditions that must all hold: the fewest; none
/// where no index helps.
pub(super) fn rowids(table: &Table, alias: &str, condition: &Expr) -> Option<Vec<i64>> {
    match condition {
        Expr::And(items) => {
            items.iter().filter_map(|item| rowids(table, alias, item)).min_by_key(Vec::len)
        }
        Expr::Binary { operator: BinaryOperator::Equal, left, right } => {
            match (&**left, &**right) {
                (Expr::Column { .. }, Expr::Value(value)) => {
                    find(table, alias, left, &[Cell::from(value)])
                }
                (Expr::Value(value), Expr::Column { .. }) => {
                    find(table, alias, right, &[Cell::from(value)])
                }
                _ => None,
            }
        }
        Expr::In { operand, list } => {
            let cells: Option<Vec<_>> = list
                .iter()
                .map(|item| match item {
                    Expr::Value(value) => Some(Cell::from(value)),
                    _ => None,
                })
                .collect();
            find(table, alias, operand, &cells?)
        }
        _ => None,
    }
}

fn find(table: &Table, alias: &str, column: &Expr, cells: &[Cell]) -> Option<Vec<i64>> {
    let Expr::Column { table: named, column } = column else { return None };
    if named != alias {
        return None;
    }
    let definition = &table.definition;
    let place = definition.column(column)?;
    let is_rowid = definition.rowid_is_key && definition.primary_key == Some(place);
    if !is_rowid && definition.index_on(place).is_none() {
        return None;
    }
    let affinity = Some(Affinity::of(definition.columns()[place].kind));
    let mut found: Vec<i64> = cells
        .iter()
        .flat_map(|cell| {
            let (_, cell) = scalar::apply(Cell::Null, cell.clone(), (affinity, None));
            table.find(place, &cell)
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    Some(found)
}

//! Which rows of a table a condition can be true of, where an index tells.

use crate::engine::cell::Cell;
use crate::engine::scalar::{self, Affinity, Pattern};
use crate::engine::table::{Row, Table};
use crate::sql::{BinaryOperator, Expr, Value};

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

/// The rows that a LIKE of a column finds, of all or of some; none where the condition is another.
/// GlueSQL would reach our LIKE by a call for each row, which costs ten times as much.
pub(super) fn like(
    table: &Table,
    alias: &str,
    item: &Expr,
    within: Option<&[i64]>,
) -> Option<Vec<i64>> {
    let Expr::Binary { operator: BinaryOperator::Like, left, right } = item else { return None };
    let (Expr::Column { table: named, column }, Expr::Value(Value::Text(pattern))) =
        (&**left, &**right)
    else {
        return None;
    };
    let place = table.definition.column(column).filter(|_| named == alias)?;
    let pattern = Pattern::new(pattern);
    let is_like = |row: &Row| match &row[place] {
        Value::Null => false,
        Value::Text(text) => pattern.matches(text),
        other => pattern.matches(&scalar::to_text(&Cell::from(other))),
    };
    Some(match within {
        None => table.rows.iter().filter(|(_, row)| is_like(row)).map(|(id, _)| *id).collect(),
        Some(rowids) => rowids
            .iter()
            .filter(|rowid| table.rows.get(*rowid).is_some_and(is_like))
            .copied()
            .collect(),
    })
}

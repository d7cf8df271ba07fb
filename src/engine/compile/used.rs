//! The columns that a statement names, so that no others are copied out of the rows.

use std::collections::BTreeSet;

use crate::sql::{Expr, Select, Source};

/// Notes the columns that a query names, and those of all queries in it.
pub(super) fn of_select(select: &Select, used: &mut BTreeSet<(String, String)>) {
    for source in select.from.iter().chain(select.joins.iter().map(|join| &join.source)) {
        if let Source::Select { select, .. } = source {
            of_select(select, used);
        }
    }
    select.for_each_expr(&mut |expr| of_expr(expr, used));
    for compound in &select.compounds {
        of_select(&compound.select, used);
    }
}

/// Notes the columns that an expression names.
pub(super) fn of_expr(expr: &Expr, used: &mut BTreeSet<(String, String)>) {
    match expr {
        Expr::Column { table, column } => {
            used.insert((table.clone(), column.clone()));
        }
        Expr::InSelect { select, .. } | Expr::Exists(select) | Expr::Scalar(select) => {
            of_select(select, used);
        }
        _ => {}
    }
    expr.for_each_child(&mut |child| of_expr(child, used));
}

//! The names that Django does not quote: aliases of tables, as in `U0."id"`.

use std::collections::BTreeSet;

use crate::sql::{Expr, Select, Source, Statement};

/// Every alias in a statement.
pub(super) fn aliases(statement: &Statement) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match statement {
        Statement::Select(select) => visit_select(select, &mut found),
        Statement::Update(update) => {
            for (_, value) in &update.assignments {
                visit(value, &mut found);
            }
            update.condition.iter().for_each(|condition| visit(condition, &mut found));
        }
        Statement::Delete(delete) => {
            delete.condition.iter().for_each(|condition| visit(condition, &mut found));
        }
        _ => {}
    }
    found
}

fn visit_select(select: &Select, found: &mut BTreeSet<String>) {
    for source in select.from.iter().chain(select.joins.iter().map(|join| &join.source)) {
        match source {
            Source::Table { alias, .. } => found.extend(alias.clone()),
            Source::Select { select, alias } => {
                found.insert(alias.clone());
                visit_select(select, found);
            }
        }
    }
    select.for_each_expr(&mut |expr| visit(expr, found));
    for compound in &select.compounds {
        visit_select(&compound.select, found);
    }
}

fn visit(expr: &Expr, found: &mut BTreeSet<String>) {
    if let Expr::InSelect { select, .. } | Expr::Exists(select) | Expr::Scalar(select) = expr {
        visit_select(select, found);
    }
    expr.for_each_child(&mut |child| visit(child, found));
}

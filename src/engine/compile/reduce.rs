//! Which rows of each table of a query can matter, before anything is joined.
//!
//! GlueSQL joins by hashing a whole table, and uses no index there. So a table is cut down to the
//! rows that an index finds: for a value that the condition names, and from there, along the
//! columns that joins compare, for the rows of the tables next to it. Rows that are left out could
//! not have come out of the query; the query itself stays as it is.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Compiler;
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::engine::direct;
use crate::engine::storage::Direction;
use crate::engine::table::Table;
use crate::sql::{BinaryOperator, Expr, JoinKind, Select, Source};

/// A table of a query, and those of its rows that can matter.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Its name in the query.
    pub(super) alias: String,
    pub(super) table: Arc<Table>,
    /// All without one.
    pub(super) rowids: Option<Vec<i64>>,
    /// From which end its rows are gone through.
    pub(super) direction: Direction,
    /// Whether all rows were looked at to find those.
    pub(super) filtered: bool,
}

/// Rows of a table that can matter, found by what is around its query.
#[derive(Clone, Debug)]
pub(super) struct Seed {
    alias: String,
    rowids: Vec<i64>,
}

/// Columns that must be equal in any row that comes out: the rows of the first table tell which of
/// the second can matter.
struct Edge {
    from: (String, String),
    to: (String, String),
}

impl Compiler<'_> {
    /// The tables of a query and their rows that can matter.
    pub(super) fn candidates(&self, select: &Select, seed: Option<Seed>) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = select
            .from
            .iter()
            .chain(select.joins.iter().map(|join| &join.source))
            .filter_map(|source| match source {
                Source::Table { name, alias } => Some(Candidate {
                    alias: alias.as_ref().unwrap_or(name).clone(),
                    table: self.state.table(name).ok()?.clone(),
                    rowids: None,
                    direction: Direction::Forward,
                    filtered: false,
                }),
                Source::Select { .. } => None,
            })
            .collect();
        let mut shared: Vec<&Expr> = Vec::new();
        select.condition.iter().for_each(|condition| conjuncts(condition, &mut shared));
        let inner = select.joins.iter().filter(|join| join.kind == JoinKind::Inner);
        inner.for_each(|join| conjuncts(&join.on, &mut shared));
        for candidate in &mut candidates {
            let mut own = shared.clone();
            select
                .joins
                .iter()
                .filter(|join| {
                    join.kind == JoinKind::Left && alias(&join.source) == candidate.alias
                })
                .for_each(|join| conjuncts(&join.on, &mut own));
            let found = direct::rowids(
                self.state,
                &self.run.meter,
                &candidate.table,
                &candidate.alias,
                &own,
            );
            candidate.filtered = found.as_ref().is_some_and(|found| found.filtered);
            candidate.rowids = found.map(|found| found.rowids);
            for item in own {
                let outside = self.found_outside(candidate, item);
                if outside.as_ref().is_some_and(|outside| {
                    candidate.rowids.as_ref().is_none_or(|own| own.len() > outside.len())
                }) {
                    candidate.rowids = outside;
                    candidate.filtered = false;
                }
            }
        }
        if let Some(seed) = seed
            && let Some(candidate) =
                candidates.iter_mut().find(|candidate| candidate.alias == seed.alias)
            && candidate.rowids.as_ref().is_none_or(|rowids| rowids.len() > seed.rowids.len())
        {
            candidate.rowids = Some(seed.rowids);
        }
        propagate(&mut candidates, &edges(select, &shared));
        candidates
    }

    /// The rows of a query's table that a look-up by a column of the rows around can ask for, where
    /// those are known.
    pub(super) fn seed(&self, select: &Select, own: &Expr, outer: &Expr) -> Option<Seed> {
        let candidates = self.candidates(select, None);
        let Expr::Column { table, .. } = own else { return None };
        let candidate = candidates.iter().find(|candidate| candidate.alias == *table)?;
        let rowids = self.found_outside(candidate, &own.clone().equals(outer.clone()))?;
        Some(Seed { alias: table.clone(), rowids })
    }

    /// The rows that equal some row of a query around this one, where those are known.
    fn found_outside(&self, candidate: &Candidate, item: &Expr) -> Option<Vec<i64>> {
        let (left, right) = equal_columns(item)?;
        let (own, outer) = if left.0 == candidate.alias {
            (left, right)
        } else if right.0 == candidate.alias {
            (right, left)
        } else {
            return None;
        };
        let outside = self
            .scopes
            .iter()
            .rev()
            .flat_map(|scope| &scope.candidates)
            .find(|outside| outside.alias == outer.0)?;
        next(outside, outer.1, &candidate.table, own.1)
    }
}

fn alias(source: &Source) -> &str {
    match source {
        Source::Table { name, alias } => alias.as_ref().unwrap_or(name),
        Source::Select { alias, .. } => alias,
    }
}

/// The conditions that must all hold.
pub(super) fn conjuncts<'a>(expr: &'a Expr, found: &mut Vec<&'a Expr>) {
    match expr {
        Expr::And(items) => items.iter().for_each(|item| conjuncts(item, found)),
        Expr::Or(items) if items.len() == 1 => conjuncts(&items[0], found),
        other => found.push(other),
    }
}

/// A table's name or alias, and a column's name.
type ColumnName<'a> = (&'a str, &'a str);

/// The two columns that a condition asks to be equal.
pub(super) fn equal_columns(item: &Expr) -> Option<(ColumnName<'_>, ColumnName<'_>)> {
    let Expr::Binary { operator: BinaryOperator::Equal, left, right } = item else { return None };
    match (&**left, &**right) {
        (
            Expr::Column { table: first, column: one },
            Expr::Column { table: second, column: other },
        ) => Some(((first, one), (second, other))),
        _ => None,
    }
}

fn edges(select: &Select, shared: &[&Expr]) -> Vec<Edge> {
    let owned = |(table, column): (&str, &str)| (table.to_owned(), column.to_owned());
    let mut edges = Vec::new();
    for (left, right) in shared.iter().filter_map(|item| equal_columns(item)) {
        edges.push(Edge { from: owned(left), to: owned(right) });
        edges.push(Edge { from: owned(right), to: owned(left) });
    }
    for join in select.joins.iter().filter(|join| join.kind == JoinKind::Left) {
        let mut items = Vec::new();
        conjuncts(&join.on, &mut items);
        let right = alias(&join.source);
        for (first, second) in items.iter().filter_map(|item| equal_columns(item)) {
            // Only to the right: the rows on the left stay without a partner.
            if second.0 == right {
                edges.push(Edge { from: owned(first), to: owned(second) });
            } else if first.0 == right {
                edges.push(Edge { from: owned(second), to: owned(first) });
            }
        }
    }
    edges
}

/// Goes along the edges from the tables whose rows are known to those whose are not.
fn propagate(candidates: &mut [Candidate], edges: &[Edge]) {
    let place = |candidates: &[Candidate], alias: &str| {
        candidates.iter().position(|candidate| candidate.alias == alias)
    };
    for _ in 0..candidates.len() {
        let mut changed = false;
        for edge in edges {
            let (Some(from), Some(to)) =
                (place(candidates, &edge.from.0), place(candidates, &edge.to.0))
            else {
                continue;
            };
            if candidates[to].rowids.is_some() || candidates[from].rowids.is_none() {
                continue;
            }
            let found = next(&candidates[from], &edge.from.1, &candidates[to].table, &edge.to.1);
            changed |= found.is_some();
            candidates[to].rowids = found;
        }
        if !changed {
            return;
        }
    }
}

/// The rows of a table in which a column has a value that another has in rows that are known;
/// none where no index tells, or where there are so many that going through all is as good.
fn next(from: &Candidate, from_column: &str, to: &Table, to_column: &str) -> Option<Vec<i64>> {
    let rowids = from.rowids.as_ref()?;
    let from_place = from.table.definition.column(from_column)?;
    let to_place = to.definition.column(to_column)?;
    let is_rowid = to.definition.rowid_is_key && to.definition.primary_key == Some(to_place);
    let class = |table: &Table, place: usize| Class::of(table.definition.columns()[place].kind);
    if rowids.len() * 4 > to.rows.len()
        || class(&from.table, from_place) != class(to, to_place)
        || !(is_rowid || to.definition.index_on(to_place).is_some())
    {
        return None;
    }
    let cells: BTreeSet<Cell> = rowids
        .iter()
        .filter_map(|rowid| from.table.rows.get(rowid))
        .map(|row| Cell::from(&row[from_place]))
        .collect();
    let mut found: Vec<i64> = cells.iter().flat_map(|cell| to.find(to_place, cell)).collect();
    found.sort_unstable();
    found.dedup();
    Some(found)
}

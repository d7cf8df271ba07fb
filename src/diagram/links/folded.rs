//! Links of many-to-many fields whose join table is not drawn.

use std::collections::BTreeSet;

use super::{Drawn, Link, target};
use crate::diagram::input::Input;
use crate::diagram::relations::Edge;
use crate::diagram::scene::Point;

/// The links of a many-to-many field whose join table is not drawn: from row to row.
pub(super) fn folded(input: &Input<'_>, drawn: &Drawn<'_>, index: usize, links: &mut Vec<Link>) {
    let edge = &drawn.edges[index];
    let (from, to) = (&drawn.boxes[edge.from], &drawn.boxes[edge.to]);
    let (leaves, reaches) = drawn.sides(index);
    for (source, other) in pairs(input, edge) {
        let row = from.rows.iter().find(|row| row.pk == source).map(|row| row.rect);
        let Some((row, target)) = row.zip(target(to, Some(&other))) else { continue };
        let aside = drawn.aside(edge.from, leaves);
        links.push(Link {
            edge: index,
            from_pk: source,
            to_pk: other,
            lead: None,
            start: Point { x: leaves.of(&row), y: row.centre().y + aside },
            leaves,
            target,
            reaches,
            y: 0,
        });
    }
}

/// The keys that the rows of a folded join table put together.
fn pairs(input: &Input<'_>, edge: &Edge) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut seen = BTreeSet::new();
    let Some(through) = &edge.folded else { return pairs };
    let Some(table) = input.schema.table(&through.table) else { return pairs };
    let position = |name: &str| table.columns.iter().position(|column| column.name == name);
    let columns = position(&through.source_column).zip(position(&through.target_column));
    let Some((source, target)) = columns else { return pairs };
    for row in input.rows_of(&through.table) {
        let named = |index: usize| row.cells.get(index).and_then(|cell| cell.to.as_deref());
        let Some((a, b)) = named(source).zip(named(target)) else { continue };
        // A friendship is two rows of the join table and one line.
        if !(edge.symmetrical && seen.contains(&(b, a))) {
            seen.insert((a, b));
            pairs.push((a.to_owned(), b.to_owned()));
        }
    }
    pairs
}

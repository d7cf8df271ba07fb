//! The lines between rows: from which cell to which row, and where they leave and arrive.

mod ends;
mod folded;
mod bend;

use bend::curves;
use ends::{exit, fan_in};
use folded::folded;

use super::input::Input;
use super::relations::Edge;
use super::route::Router;
use super::scene::{Depth, Point, Rect, RelationLine, RowLink, STUB_RADIUS, Stub, TableBox};
use super::sides::Side;

/// How far lines between rows of the same table bow out of their box at most.
pub(super) const BOW: i32 = 56;
/// How far apart lines are that end at the same row, or run beside each other around a table.
const APART: i32 = 4;

/// What lines are drawn between.
pub(super) struct Drawn<'a> {
    pub(super) boxes: &'a [TableBox],
    pub(super) edges: &'a [Edge],
    /// The lines of the edges.
    pub(super) lines: &'a [RelationLine],
    pub(super) router: &'a Router,
}

/// A link before its curve is drawn.
struct Link {
    edge: usize,
    from_pk: String,
    to_pk: String,
    lead: Option<Point>,
    start: Point,
    leaves: Side,
    target: Rect,
    reaches: Side,
    /// The height at which it arrives.
    y: i32,
}

/// The lines from each foreign-key cell that is drawn, and the stubs of those that are NULL.
pub(super) fn links(input: &Input<'_>, drawn: &Drawn<'_>) -> (Vec<RowLink>, Vec<Stub>) {
    let mut links = Vec::new();
    let mut stubs = Vec::new();
    if input.depth == Depth::Rows {
        for index in 0..drawn.edges.len() {
            if drawn.edges[index].folded.is_some() {
                folded(input, drawn, index, &mut links);
            } else {
                cells(input, drawn, index, &mut links, &mut stubs);
            }
        }
    }
    fan_in(drawn, &mut links);
    let mut ways: Vec<Vec<Vec<Point>>> =
        drawn.lines.iter().map(|line| vec![line.points.clone()]).collect();
    let links = links.iter().enumerate().map(|(index, link)| {
        let beside = links[..index].iter().filter(|other| other.edge == link.edge).count();
        row_link(drawn, link, beside, &mut ways[link.edge])
    });
    (links.collect(), stubs)
}

/// The links and stubs of one foreign key.
fn cells(
    input: &Input<'_>,
    drawn: &Drawn<'_>,
    index: usize,
    links: &mut Vec<Link>,
    stubs: &mut Vec<Stub>,
) {
    let edge = &drawn.edges[index];
    let (from, to) = (&drawn.boxes[edge.from], &drawn.boxes[edge.to]);
    let Some(column) = edge.column else { return };
    let (leaves, reaches) = drawn.sides(index);
    for (row, shown) in input.rows_of(&from.table).iter().zip(&from.rows) {
        let (Some(cell), Some(place)) = (row.cells.get(column), shown.cells.get(column)) else {
            continue;
        };
        let (lead, start) = exit(input, drawn, index, &shown.rect, &place.rect);
        if cell.null {
            stubs.push(Stub {
                relation: edge.relation.clone(),
                table: from.table.clone(),
                pk: shown.pk.clone(),
                column: edge.column_name.clone(),
                start: lead.unwrap_or(start),
                end: start.moved(leaves.outward() * (10 + STUB_RADIUS), 0),
            });
        } else if let Some((pk, target)) = cell.to.as_ref().zip(target(to, cell.to.as_deref())) {
            links.push(Link {
                edge: index,
                from_pk: shown.pk.clone(),
                to_pk: pk.clone(),
                lead,
                start,
                leaves,
                target,
                reaches,
                y: 0,
            });
        }
    }
}

/// The row of this key, or the strip that stands for the rows that are not drawn.
fn target(table: &TableBox, pk: Option<&str>) -> Option<Rect> {
    let row = table.rows.iter().find(|row| Some(row.pk.as_str()) == pk);
    row.map(|row| row.rect).or(table.foot)
}

fn row_link(drawn: &Drawn<'_>, link: &Link, beside: usize, ways: &mut Vec<Vec<Point>>) -> RowLink {
    let edge = &drawn.edges[link.edge];
    let mut curves = curves(drawn, link, beside, ways).into_iter();
    let end = Point { x: link.reaches.of(&link.target), y: link.y };
    let first = curves.next().unwrap_or([link.start, link.start, end, end]);
    RowLink {
        relation: edge.relation.clone(),
        from_table: drawn.boxes[edge.from].table.clone(),
        from_pk: link.from_pk.clone(),
        from_column: edge.column_name.clone(),
        to_table: drawn.boxes[edge.to].table.clone(),
        to_pk: link.to_pk.clone(),
        forward: edge.forward.clone(),
        backward: edge.backward.clone(),
        lead: link.lead,
        curve: first,
        detour: curves.map(|[_, a, b, end]| [a, b, end]).collect(),
    }
}

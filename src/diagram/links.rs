//! The lines between rows.

use super::input::{Input, Metrics};
use super::relations::Edge;
use super::scene::{Point, Rect, RowLink, STUB_RADIUS, Stub, TableBox};
use super::sides::{Side, sides};
use crate::diagram::scene::Depth;

/// The lines from each foreign-key cell that is drawn, and the stubs of those that are NULL.
pub(super) fn links(
    input: &Input<'_>,
    boxes: &[TableBox],
    edges: &[Edge],
) -> (Vec<RowLink>, Vec<Stub>) {
    let mut links = Vec::new();
    let mut stubs = Vec::new();
    if input.depth != Depth::Rows {
        return (links, stubs);
    }
    let mut ends = Vec::new();
    for edge in edges {
        if let Some(through) = &edge.folded {
            let pairs = folded_pairs(
                input,
                edge,
                &through.table,
                &through.source_column,
                &through.target_column,
            );
            for (source, target) in pairs {
                ends.extend(folded_link(boxes, edge, &source, &target));
            }
            continue;
        }
        let Some(column) = edge.column else { continue };
        let from = &boxes[edge.from];
        let rows = input.rows_of(&from.table);
        for (index, (row, drawn)) in rows.iter().zip(&from.rows).enumerate() {
            let Some(cell) = row.cells.get(column) else { continue };
            let (leaves, reaches) = sides(&from.rect, &boxes[edge.to].rect);
            let (lead, start) = exit(input, boxes, edges, edge, index, leaves);
            if let Some(pk) = &cell.to {
                let Some(target) = target_rect(&boxes[edge.to], pk) else { continue };
                ends.push(Ends {
                    from_pk: drawn.pk.clone(),
                    to_pk: pk.clone(),
                    lead,
                    start,
                    leaves,
                    target,
                    reaches,
                    edge: edge.clone(),
                    y: 0,
                });
            } else if cell.null {
                let out = leaves.outward();
                stubs.push(Stub {
                    relation: edge.relation.clone(),
                    table: from.table.clone(),
                    pk: drawn.pk.clone(),
                    column: edge.column_name.clone(),
                    start: lead.unwrap_or(start),
                    end: start.moved(out * (10 + STUB_RADIUS), 0),
                });
            }
        }
    }
    fan_in(&mut ends);
    links.extend(ends.iter().map(|end| link(end, boxes)));
    (links, stubs)
}

/// A link before its curve is drawn.
struct Ends {
    edge: Edge,
    from_pk: String,
    to_pk: String,
    lead: Option<Point>,
    start: Point,
    leaves: Side,
    target: Rect,
    reaches: Side,
    y: i32,
}

/// The row of this key, or the strip that stands for the rows that are not drawn.
fn target_rect(table: &TableBox, pk: &str) -> Option<Rect> {
    table.rows.iter().find(|row| row.pk == pk).map(|row| row.rect).or(table.foot)
}

/// Where the line of a cell leaves the box. A cell at the edge is left in its middle; from any
/// other the line runs along the bottom of the row, under the text of the cells it passes, each
/// foreign key of the row in a lane of its own.
fn exit(
    input: &Input<'_>,
    boxes: &[TableBox],
    edges: &[Edge],
    edge: &Edge,
    row: usize,
    side: Side,
) -> (Option<Point>, Point) {
    let table = &boxes[edge.from];
    let rect = table.rows[row].rect;
    let Some(cell) = edge.column.and_then(|column| table.rows[row].cells.get(column)) else {
        return (None, Point { x: side.of(&rect), y: rect.centre().y });
    };
    if side.of(&cell.rect) == side.of(&rect) {
        return (None, Point { x: side.of(&rect), y: rect.centre().y });
    }
    let earlier = edges.iter().filter(|other| {
        other.from == edge.from
            && other.column.is_some()
            && other.column < edge.column
            && sides(&table.rect, &boxes[other.to].rect).0 == side
    });
    let lane = i32::try_from(earlier.count() % 3).unwrap_or(0);
    let y = rect.bottom() - 3 - 2 * lane;
    (Some(Point { x: cell.rect.x + input.metrics.padding, y }), Point { x: side.of(&rect), y })
}

fn folded_pairs(
    input: &Input<'_>,
    edge: &Edge,
    join: &str,
    source: &str,
    target: &str,
) -> Vec<(String, String)> {
    let Some(table) = input.schema.table(join) else { return Vec::new() };
    let position = |name: &str| table.columns.iter().position(|column| column.name == name);
    let (Some(source), Some(target)) = (position(source), position(target)) else {
        return Vec::new();
    };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for row in input.rows_of(join) {
        let named = |index: usize| row.cells.get(index).and_then(|cell| cell.to.clone());
        let (Some(a), Some(b)) = (named(source), named(target)) else { continue };
        // A friendship is two rows of the join table and one line.
        if !(edge.symmetrical && pairs.contains(&(b.clone(), a.clone()))) {
            pairs.push((a, b));
        }
    }
    pairs
}

fn folded_link(boxes: &[TableBox], edge: &Edge, source: &str, target: &str) -> Option<Ends> {
    let (from, to) = (&boxes[edge.from], &boxes[edge.to]);
    let row = from.rows.iter().find(|row| row.pk == source)?;
    let (leaves, reaches) = sides(&from.rect, &to.rect);
    Some(Ends {
        edge: edge.clone(),
        from_pk: source.to_owned(),
        to_pk: target.to_owned(),
        lead: None,
        start: Point { x: leaves.of(&row.rect), y: row.rect.centre().y },
        leaves,
        target: target_rect(to, target)?,
        reaches,
        y: 0,
    })
}

/// Spreads the lines that end at the same side of the same row over its height, in the order of
/// where they come from.
fn fan_in(ends: &mut [Ends]) {
    let mut order: Vec<usize> = (0..ends.len()).collect();
    let key = |end: &Ends| (end.target.x, end.target.y, end.reaches == Side::Right);
    order.sort_by_key(|index| (key(&ends[*index]), ends[*index].start.y, *index));
    let groups: Vec<Vec<usize>> =
        order.chunk_by(|a, b| key(&ends[*a]) == key(&ends[*b])).map(<[usize]>::to_vec).collect();
    for group in groups {
        let count = i32::try_from(group.len()).unwrap_or(i32::MAX);
        for (place, index) in (0..count).zip(group) {
            let end = &mut ends[index];
            let room = end.target.height - 10;
            let step = (count - 1).max(1);
            let spread = room.min(step.saturating_mul(4));
            end.y = end.target.centre().y - spread / 2
                + if count == 1 { spread / 2 } else { spread * place / step };
        }
    }
}

fn link(ends: &Ends, boxes: &[TableBox]) -> RowLink {
    let edge = &ends.edge;
    let end = Point { x: ends.reaches.of(&ends.target), y: ends.y };
    let start = ends.start;
    let (out, back) = (ends.leaves.outward(), ends.reaches.outward());
    let reach = if ends.leaves == ends.reaches {
        28 + ((start.y - end.y).abs() / 5).min(44)
    } else {
        ((start.x - end.x).abs() / 2).max(24)
    };
    RowLink {
        relation: edge.relation.clone(),
        from_table: boxes[edge.from].table.clone(),
        from_pk: ends.from_pk.clone(),
        from_column: edge.column_name.clone(),
        to_table: boxes[edge.to].table.clone(),
        to_pk: ends.to_pk.clone(),
        forward: edge.forward.clone(),
        backward: edge.backward.clone(),
        lead: ends.lead,
        curve: [start, start.moved(out * reach, 0), end.moved(back * reach, 0), end],
        detour: Vec::new(),
    }
}

/// How far lines between rows of the same table bow out of a box of this height.
pub(super) fn bow(metrics: &Metrics) -> i32 {
    metrics.row_height * 2
}

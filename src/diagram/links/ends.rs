//! Where lines leave their cells and arrive at rows.

use super::{APART, Drawn, Link};
use crate::diagram::input::Input;
use crate::diagram::scene::{Point, Rect};
use crate::diagram::sides::{Side, sides};

/// How far lines that leave a row at the side where others arrive keep below the middle, and those
/// above it.
const ASIDE: i32 = 6;

/// Where the line of a cell leaves the box, and where it begins before that. A cell at the edge is
/// left in its middle; from any other the line runs along the bottom of the row, under the text of
/// the cells it passes, in the first lane that is free there.
pub(super) fn exit(
    input: &Input<'_>,
    drawn: &Drawn<'_>,
    index: usize,
    row: &Rect,
    cell: &Rect,
) -> (Option<Point>, Point) {
    let from = drawn.edges[index].from;
    let (side, _) = drawn.sides(index);
    let x = side.of(row);
    if side.of(cell) == x {
        return (None, Point { x, y: row.centre().y + drawn.aside(from, side) });
    }
    let y = row.bottom() - 3 - 2 * drawn.lane(index);
    (Some(Point { x: cell.x + input.metrics.padding, y }), Point { x, y })
}

impl Drawn<'_> {
    /// The sides that an edge leaves and reaches.
    pub(super) fn sides(&self, index: usize) -> (Side, Side) {
        let edge = &self.edges[index];
        sides(&self.boxes[edge.from].rect, &self.boxes[edge.to].rect)
    }

    /// From where to where an edge runs under the cells of its rows, if it does.
    fn span(&self, index: usize) -> Option<(i32, i32)> {
        let edge = &self.edges[index];
        let table = &self.boxes[edge.from];
        let head = table.columns.get(edge.column?).map(|head| head.rect)?;
        let (side, _) = self.sides(index);
        let end = side.of(&table.rect);
        (edge.folded.is_none() && side.of(&head) != end).then(|| match side {
            Side::Left => (end, head.right()),
            Side::Right => (head.x, end),
        })
    }

    /// In which lane along the bottom of its rows an edge runs, counted from below: the first that
    /// no earlier edge of the table takes at the same place.
    fn lane(&self, index: usize) -> i32 {
        let mut lanes: Vec<(i32, (i32, i32))> = Vec::new();
        for other in 0..=index {
            let same = self.edges[other].from == self.edges[index].from;
            let Some(span) = self.span(other).filter(|_| same) else { continue };
            let meets = |taken: &(i32, i32)| span.0 < taken.1 && taken.0 < span.1;
            let is_taken =
                |lane: i32| lanes.iter().any(|(other, taken)| *other == lane && meets(taken));
            lanes.push(((0..3).find(|lane| !is_taken(*lane)).unwrap_or(0), span));
        }
        lanes.last().map_or(0, |(lane, _)| *lane)
    }

    /// How far lines that leave the rows of a table at a side keep below their middle, and those
    /// that arrive there above it: nothing, unless there are both.
    pub(super) fn aside(&self, table: usize, side: Side) -> i32 {
        let mut edges = self.edges.iter().enumerate();
        let leaves = edges.any(|(index, edge)| {
            edge.from == table && self.sides(index).0 == side && self.span(index).is_none()
        });
        let mut edges = self.edges.iter().enumerate();
        let arrives = edges.any(|(index, edge)| edge.to == table && self.sides(index).1 == side);
        if leaves && arrives { ASIDE } else { 0 }
    }
}

/// Spreads the lines that end at the same side of the same row over its height, in the order of
/// where they come from.
pub(super) fn fan_in(drawn: &Drawn<'_>, links: &mut [Link]) {
    let key = |link: &Link| (link.target.x, link.target.y, link.reaches == Side::Right);
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by_key(|index| (key(&links[*index]), links[*index].start.y, *index));
    let groups = order.chunk_by(|a, b| key(&links[*a]) == key(&links[*b])).map(<[usize]>::to_vec);
    for group in groups.collect::<Vec<_>>() {
        let first = &links[group[0]];
        let aside = drawn.aside(drawn.edges[first.edge].to, first.reaches);
        let gaps = i32::try_from(group.len() - 1).unwrap_or(i32::MAX);
        for (place, index) in (0..=gaps).zip(group) {
            let link = &mut links[index];
            let room = (link.target.height - 10 - 2 * aside).min(gaps.saturating_mul(APART));
            let offset = if gaps == 0 { 0 } else { room * place / gaps - room / 2 };
            link.y = link.target.centre().y - aside + offset;
        }
    }
}

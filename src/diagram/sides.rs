//! At which side and at what height lines leave and reach their boxes.

use super::input::Metrics;
use super::relations::Edge;
use super::scene::{Depth, Point, Rect, TableBox};

/// A side of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

impl Side {
    /// The x of this side of a rectangle.
    pub(super) const fn of(self, rect: &Rect) -> i32 {
        match self {
            Self::Left => rect.x,
            Self::Right => rect.right(),
        }
    }

    /// Which way a line goes that leaves here.
    pub(super) const fn outward(self) -> i32 {
        match self {
            Self::Left => -1,
            Self::Right => 1,
        }
    }
}

/// The least distance that a line needs to go straight from one box to another.
pub(super) const STRAIGHT: i32 = 56;

/// The sides at which a line leaves one box and reaches the other: those that face each other, or
/// else the right one of both.
pub(super) const fn sides(from: &Rect, to: &Rect) -> (Side, Side) {
    if from.right() + STRAIGHT <= to.x {
        (Side::Right, Side::Left)
    } else if to.right() + STRAIGHT <= from.x {
        (Side::Left, Side::Right)
    } else {
        (Side::Right, Side::Right)
    }
}

/// Both ends of a relation's line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ports {
    pub(super) from: (Point, Side),
    pub(super) to: (Point, Side),
}

/// An end whose height is still open.
struct Floating {
    edge: usize,
    starts: bool,
    table: usize,
    side: Side,
    toward: i32,
}

/// The distance between ends at the same side of a box, so that their crow's feet stay apart.
const APART: i32 = 17;

/// The ends of the lines of all relations. In lists a line starts at its field and ends at the
/// title; over rows, both ends are at the title and the column heads, because the rows below are
/// for the lines between rows.
pub(super) fn ports(
    depth: Depth,
    metrics: &Metrics,
    boxes: &[TableBox],
    edges: &[Edge],
) -> Vec<Ports> {
    let mut floating = Vec::new();
    let mut ports = Vec::new();
    for (index, edge) in edges.iter().enumerate() {
        let (from, to) = (&boxes[edge.from], &boxes[edge.to]);
        let (start, end) = sides(&from.rect, &to.rect);
        let field = edge
            .column
            .filter(|_| depth != Depth::Rows)
            .map(|column| from.columns[column].rect.centre().y);
        let head = |table: &TableBox| table.rect.y + table.title_height / 2;
        let y = field.unwrap_or(head(from));
        if field.is_none() {
            floating.push(Floating {
                edge: index,
                starts: true,
                table: edge.from,
                side: start,
                toward: head(to),
            });
        }
        floating.push(Floating {
            edge: index,
            starts: false,
            table: edge.to,
            side: end,
            toward: y,
        });
        ports.push(Ports {
            from: (Point { x: start.of(&from.rect), y }, start),
            to: (Point { x: end.of(&to.rect), y: head(to) }, end),
        });
    }
    for (table, drawn) in boxes.iter().enumerate() {
        for side in [Side::Left, Side::Right] {
            let mut here: Vec<&Floating> =
                floating.iter().filter(|end| end.table == table && end.side == side).collect();
            here.sort_by_key(|end| (end.toward, end.starts, end.edge));
            for (end, y) in here.iter().zip(spread(depth, metrics, drawn, here.len())) {
                let port = &mut ports[end.edge];
                let point = if end.starts { &mut port.from.0 } else { &mut port.to.0 };
                point.y = y;
            }
        }
    }
    straighten(depth, metrics, boxes, edges, &mut ports);
    ports
}

/// Makes lines straight that nearly are: moves the target end to the height of the source, or over
/// rows the source end to that of the target, where that is still in the band for ends and keeps
/// its distance from the others.
fn straighten(
    depth: Depth,
    metrics: &Metrics,
    boxes: &[TableBox],
    edges: &[Edge],
    ports: &mut [Ports],
) {
    let (band, near) = match depth {
        Depth::Rows => (metrics.row_height, metrics.row_height),
        Depth::Models | Depth::Tables => (0, APART),
    };
    for (index, edge) in edges.iter().enumerate() {
        let Ports { from: (start, leaves), to: (end, reaches) } = ports[index];
        if leaves == reaches || (start.y - end.y).abs() > near {
            continue;
        }
        let fits = |table: usize, side: Side, y: i32| {
            let rect = boxes[table].rect;
            let inside = rect.y + 6 <= y && y <= rect.y + boxes[table].title_height + band - 6;
            let near = |y2: i32| (y2 - y).abs() < APART;
            let mut others =
                edges.iter().zip(&*ports).enumerate().filter(|(other, _)| *other != index);
            inside
                && !others.any(|(_, (other, port))| {
                    (other.from == table && port.from.1 == side && near(port.from.0.y))
                        || (other.to == table && port.to.1 == side && near(port.to.0.y))
                })
        };
        if fits(edge.to, reaches, start.y) {
            ports[index].to.0.y = start.y;
        } else if depth == Depth::Rows && fits(edge.from, leaves, end.y) {
            ports[index].from.0.y = end.y;
        }
    }
}

/// The heights of so many ends at one side: over the title, or over as much more as they need.
fn spread(depth: Depth, metrics: &Metrics, table: &TableBox, count: usize) -> Vec<i32> {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    let needed = count.saturating_mul(APART);
    let head = table.title_height + metrics.row_height;
    let band = match depth {
        Depth::Rows => head,
        _ if needed <= table.title_height => table.title_height,
        _ if needed <= head => head.min(table.rect.height),
        _ => table.rect.height,
    };
    (0..count).map(|index| table.rect.y + band * (2 * index + 1) / (2 * count)).collect()
}

//! The curves of a link, around tables where they are in the way.

use super::{APART, Drawn, Link};
use crate::diagram::curve::{Cubic, direct, is_free, rounded};
use crate::diagram::scene::Point;
use crate::diagram::sides::Ports;

/// One curve if it keeps clear of other tables; else a bend in the gap between them; else one of
/// the ways that the line of the relation and earlier links of it take; else a new way around; else
/// one curve all the same.
pub(super) fn curves(
    drawn: &Drawn<'_>,
    link: &Link,
    beside: usize,
    ways: &mut Vec<Vec<Point>>,
) -> Vec<Cubic> {
    let edge = &drawn.edges[link.edge];
    let end = Point { x: link.reaches.of(&link.target), y: link.y };
    let curve = direct(link.start, link.leaves, end, link.reaches);
    let others = drawn.boxes.iter().enumerate();
    let others = others.filter(|(index, _)| *index != edge.from && *index != edge.to);
    if is_free(&curve, others.map(|(_, table)| &table.rect)) {
        return vec![curve];
    }
    let ports = Ports { from: (link.start, link.leaves), to: (end, link.reaches) };
    let free = |line: &Vec<Point>| !drawn.router.is_blocked(line, edge.from, edge.to);
    let lane = (i32::try_from(beside % 5).unwrap_or(0) - 2) * APART / 2;
    let known = || {
        let lanes = [lane, -lane, 0].into_iter();
        let mut lines = ways
            .iter()
            .flat_map(|way| lanes.clone().filter_map(|lane| along(way, link.start, end, lane)));
        lines.find(free)
    };
    let line = drawn.router.middle(&ports, edge.from, edge.to).or_else(known).or_else(|| {
        let way = drawn.router.around(&ports).filter(free)?;
        ways.push(way.clone());
        Some(way)
    });
    line.map_or_else(|| vec![curve], |line| rounded(&line, drawn.router.boxes()))
}

/// A line with other ends, so far beside it.
fn along(line: &[Point], start: Point, end: Point, lane: i32) -> Option<Vec<Point>> {
    let mut line = line.to_vec();
    let last = line.len().checked_sub(1).filter(|last| *last >= 3)?;
    for corner in &mut line[1..last] {
        *corner = corner.moved(lane, lane);
    }
    (line[0], line[1].y) = (start, start.y);
    (line[last], line[last - 1].y) = (end, end.y);
    Some(line)
}

//! The shortest way between two points along level and upright pieces that keeps clear of boxes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::route::{FOOT, cuts, hull, kept_free};
use super::scene::{Point, Rect};

/// Above so many boxes no way around is looked for: it would take too long.
const LIMIT: usize = 60;
/// What a corner costs, in units of length.
const CORNER: i64 = 40;

/// How near to the left and upper edge of the drawing lines may run.
const EDGE: i32 = 10;

/// A place in the grid: the index of its x, of its y, and whether it was reached by a level piece.
type Place = (usize, usize, bool);

/// The corners of the shortest way from one point to another, both included; it leaves and arrives
/// level. `taken` says what it costs to lie on other lines. None if there is no way, or too many
/// boxes.
pub(super) fn path(
    boxes: &[Rect],
    start: Point,
    end: Point,
    taken: impl Fn(Point, Point) -> i64,
) -> Option<Vec<Point>> {
    if boxes.len() > LIMIT {
        return None;
    }
    let grid = Grid::new(boxes, start, end);
    let from = (grid.x(start.x)?, grid.y(start.y)?, true);
    let to = (grid.x(end.x)?, grid.y(end.y)?, true);
    let index = |place: Place| (place.0 * grid.ys.len() + place.1) * 2 + usize::from(place.2);
    let mut best = vec![i64::MAX; grid.xs.len() * grid.ys.len() * 2];
    let mut before: Vec<Option<Place>> = vec![None; best.len()];
    let mut queue = BinaryHeap::from([(Reverse(0_i64), from)]);
    best[index(from)] = 0;
    while let Some((Reverse(cost), place)) = queue.pop() {
        if place == to {
            return Some(grid.walk(&before, index, to));
        }
        if cost > best[index(place)] {
            continue;
        }
        for next in grid.next(place) {
            let (a, b) = (grid.at(place), grid.at(next));
            let piece = hull(a, b);
            if boxes.iter().any(|rect| cuts(&kept_free(rect, &piece), &piece)) {
                continue;
            }
            let length = i64::from((a.x - b.x).abs() + (a.y - b.y).abs());
            let corner = if place.2 == next.2 { 0 } else { CORNER };
            let total = cost + length + corner + taken(a, b);
            if total < best[index(next)] {
                best[index(next)] = total;
                before[index(next)] = Some(place);
                queue.push((Reverse(total), next));
            }
        }
    }
    None
}

/// The lines along which ways run: on both sides of each box, in two lanes.
struct Grid {
    xs: Vec<i32>,
    ys: Vec<i32>,
}

impl Grid {
    fn new(boxes: &[Rect], start: Point, end: Point) -> Self {
        let mut xs = vec![start.x, end.x];
        let mut ys = vec![start.y, end.y];
        for rect in boxes {
            for lane in [0, 12] {
                xs.extend([rect.x - FOOT - lane, rect.right() + FOOT + lane]);
            }
            for lane in [14, 22] {
                ys.extend([rect.y - lane, rect.bottom() + lane]);
            }
        }
        for line in [&mut xs, &mut ys] {
            line.retain(|coordinate| *coordinate >= EDGE);
            line.sort_unstable();
            line.dedup();
        }
        Self { xs, ys }
    }

    fn x(&self, x: i32) -> Option<usize> {
        self.xs.binary_search(&x).ok()
    }

    fn y(&self, y: i32) -> Option<usize> {
        self.ys.binary_search(&y).ok()
    }

    fn at(&self, place: Place) -> Point {
        Point { x: self.xs[place.0], y: self.ys[place.1] }
    }

    fn next(&self, (x, y, _): Place) -> impl Iterator<Item = Place> {
        let left = x.checked_sub(1).map(|x| (x, y, true));
        let right = (x + 1 < self.xs.len()).then_some((x + 1, y, true));
        let up = y.checked_sub(1).map(|y| (x, y, false));
        let down = (y + 1 < self.ys.len()).then_some((x, y + 1, false));
        [left, right, up, down].into_iter().flatten()
    }

    /// The corners of the way that ends here.
    fn walk(
        &self,
        before: &[Option<Place>],
        index: impl Fn(Place) -> usize,
        to: Place,
    ) -> Vec<Point> {
        let mut corners = vec![self.at(to)];
        let mut place = to;
        while let Some(earlier) = before[index(place)] {
            corners.push(self.at(earlier));
            place = earlier;
        }
        corners.reverse();
        straightened(&corners)
    }
}

/// The corners without points that lie on a straight piece.
pub(super) fn straightened(corners: &[Point]) -> Vec<Point> {
    let mut line: Vec<Point> = Vec::new();
    for corner in corners {
        if let [.., before, last] = line[..]
            && ((before.x == last.x && last.x == corner.x)
                || (before.y == last.y && last.y == corner.y))
        {
            line.pop();
        }
        if line.last() != Some(corner) {
            line.push(*corner);
        }
    }
    line
}

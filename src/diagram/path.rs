//! The shortest way between two points along level and upright pieces that keeps clear of boxes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::route::{FOOT, hull, kept_free};
use super::scene::{Point, Rect};

/// Above so many boxes no way around is looked for: it would take too long.
const LIMIT: usize = 120;
/// What a corner costs, in units of length.
const CORNER: i64 = 40;

/// How near to the left and upper edge of the drawing lines may run.
const EDGE: i32 = 10;

/// How near to another line a piece is taken to lie on it.
const BESIDE: i32 = 7;
/// What a step on another line costs, and one across it.
const ON_LINE: i64 = 2_000;
const ACROSS_LINE: i64 = 60;

/// A place in the grid: the index of its x, of its y, and whether it was reached by a level piece.
type Place = (usize, usize, bool);

/// The corners of the shortest way from one point to another, both included; it leaves and arrives
/// level. It keeps off the pieces of other lines. None if there is no way, or too many boxes.
pub(super) fn path(
    boxes: &[Rect],
    lines: &[(Point, Point)],
    start: Point,
    end: Point,
) -> Option<Vec<Point>> {
    if boxes.len() > LIMIT {
        return None;
    }
    let grid = Grid::new(boxes, lines, start, end);
    let from = (grid.x(start.x)?, grid.y(start.y)?, true);
    let to = (grid.x(end.x)?, grid.y(end.y)?, true);
    let mut best = vec![i64::MAX; grid.places() * 2];
    let mut before: Vec<Option<Place>> = vec![None; best.len()];
    let mut queue = BinaryHeap::from([(Reverse(0_i64), from)]);
    best[grid.index(from)] = 0;
    while let Some((_, place)) = queue.pop() {
        if place == to {
            return Some(grid.walk(&before, to));
        }
        let cost = best[grid.index(place)];
        for (next, step) in grid.next(place) {
            let corner = if place.2 == next.2 { 0 } else { CORNER };
            let total = cost + distance(grid.at(place), grid.at(next)) + corner + step;
            if total < best[grid.index(next)] {
                best[grid.index(next)] = total;
                before[grid.index(next)] = Some(place);
                // The straight distance that is left is never too much (A*).
                queue.push((Reverse(total + distance(grid.at(next), end)), next));
            }
        }
    }
    None
}

fn distance(a: Point, b: Point) -> i64 {
    i64::from((a.x - b.x).abs()) + i64::from((a.y - b.y).abs())
}

/// The lines along which ways run: on both sides of each box, in two lanes.
struct Grid {
    xs: Vec<i32>,
    ys: Vec<i32>,
    /// What the level step to the right of each place costs beyond its length; none if it is
    /// blocked.
    right: Vec<Option<i64>>,
    /// The same for the upright step down.
    down: Vec<Option<i64>>,
}

impl Grid {
    fn new(boxes: &[Rect], lines: &[(Point, Point)], start: Point, end: Point) -> Self {
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
        let free = vec![Some(0); xs.len() * ys.len()];
        let mut grid = Self { xs, ys, right: free.clone(), down: free };
        for rect in boxes {
            grid.block(rect);
        }
        for (start, end) in lines {
            grid.charge(*start, *end);
        }
        grid
    }

    /// Marks the steps that come too near to a box.
    fn block(&mut self, rect: &Rect) {
        let upright = Rect { width: 0, ..*rect };
        let level = Rect { height: 0, width: 1, ..*rect };
        for (piece, is_level) in [(level, true), (upright, false)] {
            let room = kept_free(rect, &piece);
            self.each_step(&room, is_level, |step| *step = None);
        }
    }

    /// Makes steps dear that lie on a piece of another line, and a little those that cross it.
    fn charge(&mut self, start: Point, end: Point) {
        let piece = hull(start, end);
        let is_level = start.y == end.y;
        self.each_step(&piece.grown(BESIDE), is_level, |step| {
            *step = step.map(|cost| cost + ON_LINE);
        });
        self.each_step(&piece.grown(1), !is_level, |step| {
            *step = step.map(|cost| cost + ACROSS_LINE);
        });
    }

    /// Goes through the steps, level or upright, that run through the inside of a rectangle.
    fn each_step(&mut self, room: &Rect, is_level: bool, change: impl Fn(&mut Option<i64>)) {
        let across = |line: &[i32], low: i32, high: i32| {
            // The steps whose start is before the end, and whose end is after the start.
            let first = line.partition_point(|at| *at <= low).saturating_sub(1);
            first..line.partition_point(|at| *at < high).max(first)
        };
        let on = |line: &[i32], low: i32, high: i32| {
            let first = line.partition_point(|at| *at <= low);
            first..line.partition_point(|at| *at < high).max(first)
        };
        let (xs, ys) = if is_level {
            (across(&self.xs, room.x, room.right()), on(&self.ys, room.y, room.bottom()))
        } else {
            (on(&self.xs, room.x, room.right()), across(&self.ys, room.y, room.bottom()))
        };
        let height = self.ys.len();
        let steps = if is_level { &mut self.right } else { &mut self.down };
        for x in xs {
            for y in ys.clone() {
                change(&mut steps[x * height + y]);
            }
        }
    }

    const fn places(&self) -> usize {
        self.xs.len() * self.ys.len()
    }

    const fn index(&self, place: Place) -> usize {
        (place.0 * self.ys.len() + place.1) * 2 + place.2 as usize
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

    /// The places next to one, with what the step there costs beyond its length.
    fn next(&self, (x, y, _): Place) -> impl Iterator<Item = (Place, i64)> {
        let step = |steps: &[Option<i64>], x: usize, y: usize| steps[x * self.ys.len() + y];
        let left = x.checked_sub(1).map(|to| ((to, y, true), step(&self.right, to, y)));
        let right = (x + 1 < self.xs.len()).then(|| ((x + 1, y, true), step(&self.right, x, y)));
        let up = y.checked_sub(1).map(|to| ((x, to, false), step(&self.down, x, to)));
        let down = (y + 1 < self.ys.len()).then(|| ((x, y + 1, false), step(&self.down, x, y)));
        let steps = [left, right, up, down].into_iter().flatten();
        steps.filter_map(|(place, cost)| Some((place, cost?)))
    }

    /// The corners of the way that ends here.
    fn walk(&self, before: &[Option<Place>], to: Place) -> Vec<Point> {
        let mut corners = vec![self.at(to)];
        let mut place = to;
        while let Some(earlier) = before[self.index(place)] {
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

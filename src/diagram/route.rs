//! How the lines of relations run: level and upright pieces that keep clear of boxes and of each
//! other.

use super::path::{path, straightened};
use super::scene::{Point, Rect};
use super::sides::{Ports, Side};

/// The least length of the first and the last piece, for the crow's feet.
pub(super) const FOOT: i32 = 28;
/// The distance between lines side by side.
const LANE: i32 = 10;
/// How far level pieces keep from boxes that they pass.
const CLEAR: i32 = 8;

/// What is in the way.
#[derive(Debug, Default)]
pub(super) struct Router {
    boxes: Vec<Rect>,
    placed: Vec<(Point, Point)>,
}

impl Router {
    /// A router around these boxes.
    pub(super) const fn new(boxes: Vec<Rect>) -> Self {
        Self { boxes, placed: Vec::new() }
    }

    /// The corners of a line between these ends; of the lines tried, the one that crosses the
    /// fewest boxes, then lies on the fewest other lines, then crosses the fewest, then is the
    /// shortest.
    pub(super) fn route(&mut self, ports: &Ports, from: usize, to: usize) -> Vec<Point> {
        let line = self.best(ports, from, to);
        self.placed.extend(pieces(&line));
        line
    }

    /// The boxes, and after [`Self::label`] the labels.
    pub(super) fn boxes(&self) -> &[Rect] {
        &self.boxes
    }

    /// Of the lines with one upright piece that keep clear of boxes, the one in the middle.
    pub(super) fn middle(&self, ports: &Ports, from: usize, to: usize) -> Option<Vec<Point>> {
        let free = |line: &Vec<Point>| !self.is_blocked(line, from, to);
        let mut lines: Vec<_> = candidates(ports).into_iter().filter(free).collect();
        (!lines.is_empty()).then(|| lines.swap_remove(lines.len() / 2))
    }

    /// The same without taking the room.
    fn best(&self, ports: &Ports, from: usize, to: usize) -> Vec<Point> {
        let cost = |line: &Vec<Point>| self.cost(line, from, to);
        let simple = candidates(ports).into_iter().min_by_key(cost);
        if let Some(line) = &simple
            && !self.is_blocked(line, from, to)
        {
            return line.clone();
        }
        let around = self.around(ports);
        around
            .into_iter()
            .chain(simple)
            .min_by_key(cost)
            .unwrap_or_else(|| vec![ports.from.0, ports.to.0])
    }

    /// The shortest way around boxes.
    pub(super) fn around(&self, ports: &Ports) -> Option<Vec<Point>> {
        let off = |(point, side): (Point, Side)| point.moved(side.outward() * FOOT, 0);
        let middle = path(&self.boxes, &self.placed, off(ports.from), off(ports.to))?;
        let ends = [ports.from.0].into_iter().chain(middle).chain([ports.to.0]);
        Some(straightened(&ends.collect::<Vec<_>>()))
    }

    /// Whether a line runs through or too near to a box.
    pub(super) fn is_blocked(&self, line: &[Point], from: usize, to: usize) -> bool {
        pieces(line).any(|(start, end)| self.blocks(start, end, from, to).next().is_some())
    }

    fn blocks(
        &self,
        start: Point,
        end: Point,
        from: usize,
        to: usize,
    ) -> impl Iterator<Item = &Rect> {
        let piece = hull(start, end);
        self.boxes.iter().enumerate().filter_map(move |(index, rect)| {
            let own = index == from || index == to;
            cuts(&if own { *rect } else { kept_free(rect, &piece) }, &piece).then_some(rect)
        })
    }

    fn cost(&self, line: &[Point], from: usize, to: usize) -> i64 {
        let mut cost = 0;
        for (start, end) in pieces(line) {
            cost += self.blocks(start, end, from, to).map(|_| 100_000).sum::<i64>();
            for (other_start, other_end) in &self.placed {
                cost += nearness(start, end, *other_start, *other_end);
            }
            cost += i64::from((start.x - end.x).abs() + (start.y - end.y).abs()) / 4;
        }
        cost
    }

    /// Takes room for a curve, so that labels keep away from it.
    pub(super) fn take(&mut self, points: &[Point]) {
        self.placed.extend(pieces(points));
    }

    /// A free place of this size on or beside a line, and so that it is taken: labels count as
    /// boxes from then on. Of several, the one that the fewest lines run through; if there is none
    /// beside the line, the next one above or below.
    pub(super) fn label(&mut self, line: &[Point], width: i32, height: i32) -> Rect {
        let reach = width + height;
        let around =
            line.iter().map(|corner| Rect { x: corner.x, y: corner.y, width: 0, height: 0 });
        let around = around.reduce(|a, b| a.joined(&b)).unwrap_or_default().grown(reach);
        let lines: Vec<Rect> = self.placed.iter().map(|(start, end)| hull(*start, *end)).collect();
        let lines: Vec<Rect> = lines.into_iter().filter(|piece| cuts(&around, piece)).collect();
        let boxes: Vec<Rect> =
            self.boxes.iter().filter(|other| other.overlaps(&around)).copied().collect();
        let free = |place: &Rect| {
            place.x >= 0 && place.y >= 0 && !boxes.iter().any(|other| other.overlaps(place))
        };
        let crossed = |place: &Rect| lines.iter().filter(|piece| cuts(place, piece)).count();
        let places = beside(line, width, height).into_iter().filter(free).enumerate();
        let best = places.min_by_key(|(index, place)| crossed(place) * 4 + *index);
        let place = best.map_or_else(|| self.anywhere(line[0], width, height), |(_, place)| place);
        self.boxes.push(place);
        place
    }

    /// The next free place above or below a point.
    fn anywhere(&self, from: Point, width: i32, height: i32) -> Rect {
        let at = |y: i32| Rect { x: (from.x - width / 2).max(0), y, width, height };
        let lowest = self.boxes.iter().map(Rect::bottom).max().unwrap_or(0);
        let mut steps = (0..=lowest / height.max(1) + 1)
            .flat_map(|step| [from.y - step * height, from.y + step * height].map(at));
        let free =
            |place: &Rect| place.y >= 0 && !self.boxes.iter().any(|other| other.overlaps(place));
        steps.find(free).unwrap_or_else(|| at(lowest))
    }
}

/// Places for a label along a line, the middle of each piece first.
fn beside(line: &[Point], width: i32, height: i32) -> Vec<Rect> {
    let centred = |x: i32, y: i32| Rect { x: x - width / 2, y: y - height / 2, width, height };
    let mut places = Vec::new();
    for part in [4, 3, 5, 2, 6, 1, 7] {
        for (start, end) in pieces(line) {
            let x = start.x + (end.x - start.x) * part / 8;
            let y = start.y + (end.y - start.y) * part / 8;
            if start.y == end.y {
                places.extend([centred(x, y - height / 2 - 2), centred(x, y + height / 2 + 2)]);
            } else {
                let aside = width / 2 + 4;
                places.extend([centred(x + aside, y), centred(x - aside, y)]);
            }
        }
    }
    places
}

/// The pieces of a line.
pub(super) fn pieces(line: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    line.windows(2).map(|ends| (ends[0], ends[1]))
}

/// The smallest rectangle around a piece.
pub(super) fn hull(start: Point, end: Point) -> Rect {
    Rect {
        x: start.x.min(end.x),
        y: start.y.min(end.y),
        width: (start.x - end.x).abs(),
        height: (start.y - end.y).abs(),
    }
}

/// A box with the room around it that a piece must keep free: above and below it a little, at its
/// sides as much as the crow's feet of its own lines need.
pub(super) fn kept_free(rect: &Rect, piece: &Rect) -> Rect {
    let aside = if piece.width == 0 { FOOT - 1 } else { CLEAR };
    let Rect { x, y, width, height } = *rect;
    Rect { x: x - aside, y: y - CLEAR, width: width + 2 * aside, height: height + 2 * CLEAR }
}

/// Whether a piece runs through the inside of a rectangle.
pub(super) const fn cuts(rect: &Rect, piece: &Rect) -> bool {
    piece.x < rect.right()
        && rect.x < piece.right().saturating_add(if piece.width == 0 { 1 } else { 0 })
        && piece.y < rect.bottom()
        && rect.y < piece.bottom().saturating_add(if piece.height == 0 { 1 } else { 0 })
}

/// What two pieces cost each other: much if one lies on the other, a little if they cross.
fn nearness(a: Point, b: Point, c: Point, d: Point) -> i64 {
    let (first, second) = (hull(a, b), hull(c, d));
    let along = |level: bool| {
        if level { (a.y == b.y) && (c.y == d.y) } else { (a.x == b.x) && (c.x == d.x) }
    };
    if along(true) || along(false) {
        return if cuts(&second.grown(LANE - 3), &first) { 2_000 } else { 0 };
    }
    if cuts(&second.grown(1), &first) { 60 } else { 0 }
}

/// The lines with at most one upright piece, that piece in each lane.
fn candidates(ports: &Ports) -> Vec<Vec<Point>> {
    let ((start, leaves), (end, reaches)) = (ports.from, ports.to);
    let bent = |x: i32| vec![start, Point { x, y: start.y }, Point { x, y: end.y }, end];
    if leaves != reaches {
        if start.y == end.y {
            return vec![vec![start, end]];
        }
        // Next to the target first, so that the piece at the source has room for a label.
        let out = leaves.outward();
        let last = end.x - out * FOOT;
        let room = (last - start.x) * out - FOOT;
        return (0..=(room / LANE).clamp(0, 60))
            .map(|lane| bent(last - out * lane * LANE))
            .collect();
    }
    let outermost = match leaves {
        Side::Left => start.x.min(end.x) - FOOT,
        Side::Right => start.x.max(end.x) + FOOT,
    };
    (0..12)
        .map(|lane| bent(outermost + leaves.outward() * lane * LANE))
        .filter(|line| line[1].x > 0)
        .collect()
}

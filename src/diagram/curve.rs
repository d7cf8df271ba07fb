//! Curves for the lines between rows.

use super::route::{cuts, hull};
use super::scene::{Point, Rect};
use super::sides::Side;

/// How far curves keep from boxes that they pass.
const CLEAR: i32 = 4;
/// The most room that a bend takes to either side.
const BEND: i32 = 90;

/// A cubic curve: start, two control points, end.
pub(super) type Cubic = [Point; 4];

/// The single curve from one end to the other: an S between sides that face each other, a bow
/// between equal ones, which is deeper the farther the ends are apart.
pub(super) fn direct(start: Point, leaves: Side, end: Point, reaches: Side) -> Cubic {
    let (a, b) = if leaves == reaches {
        let depth = 28 + ((start.y - end.y).abs() / 5).min(44);
        let outermost = match leaves {
            Side::Left => start.x.min(end.x) - depth,
            Side::Right => start.x.max(end.x) + depth,
        };
        (outermost, outermost)
    } else {
        let reach = ((start.x - end.x).abs() / 2).max(24);
        (start.x + leaves.outward() * reach, end.x + reaches.outward() * reach)
    };
    [start, Point { x: a, y: start.y }, Point { x: b, y: end.y }, end]
}

/// Whether a curve keeps clear of all these boxes.
pub(super) fn is_free<'a>(curve: &Cubic, mut boxes: impl Iterator<Item = &'a Rect>) -> bool {
    let steps = sampled(curve);
    !boxes.any(|rect| {
        let rect = rect.grown(CLEAR);
        steps.windows(2).any(|ends| cuts(&rect, &hull(ends[0], ends[1])))
    })
}

/// Points on a curve, close to each other.
pub(super) fn sampled(curve: &Cubic) -> Vec<Point> {
    const STEPS: i64 = 16;
    let at = |step: i64, of: fn(&Point) -> i32| {
        let rest = STEPS - step;
        let weights = [
            rest * rest * rest,
            3 * rest * rest * step,
            3 * rest * step * step,
            step * step * step,
        ];
        let weighed =
            curve.iter().zip(weights).map(|(point, weight)| i64::from(of(point)) * weight);
        i32::try_from(weighed.sum::<i64>() / (STEPS * STEPS * STEPS)).unwrap_or(0)
    };
    let point = |step| Point { x: at(step, |point| point.x), y: at(step, |point| point.y) };
    (0..=STEPS).map(point).collect()
}

/// Rounds a line of level and upright pieces, level at both ends, into curves: each upright piece
/// becomes an S or a bow that takes as much room to its sides as is free.
pub(super) fn rounded(line: &[Point], boxes: &[Rect]) -> Vec<Cubic> {
    let mut curves = Vec::new();
    let mut at = line[0];
    let last = line.len() - 1;
    for index in (1..last.saturating_sub(1)).step_by(2) {
        let (upper, lower) = (line[index], line[index + 1]);
        let arrives = (upper.x - at.x).signum();
        let next = line[index + 2];
        let leaves = (next.x - lower.x).signum();
        // The level piece behind is shared with the next bend.
        let behind = (next.x - lower.x).abs() / if index + 2 == last { 1 } else { 2 };
        let most = (upper.x - at.x).abs().min(behind).min(BEND);
        let height = (upper.y - lower.y).abs();
        let bend = if arrives == leaves {
            let tries = [most, most * 3 / 4, most / 2, most / 4];
            let free = |half: &i32| {
                let room = hull(upper.moved(-half, 0), lower.moved(*half, 0));
                !boxes.iter().any(|rect| cuts(&rect.grown(CLEAR), &room))
            };
            tries.into_iter().find(free).unwrap_or(most / 4)
        } else {
            most.min(height / 2 + 4)
        };
        let start = upper.moved(-arrives * bend, 0);
        let end = lower.moved(leaves * bend, 0);
        // A cubic reaches three quarters of the way to its control points.
        let out = if arrives == leaves { 0 } else { arrives * bend / 3 };
        if start != at {
            curves.push(level(at, start));
        }
        curves.push([start, upper.moved(out, 0), lower.moved(out, 0), end]);
        at = end;
    }
    if at != line[last] {
        curves.push(level(at, line[last]));
    }
    curves
}

fn level(start: Point, end: Point) -> Cubic {
    let third = (end.x - start.x) / 3;
    [start, start.moved(third, 0), end.moved(-third, 0), end]
}

//! Paths of the drawing.

use crate::{diagram::scene::Point, schema::End};

/// How far the corners of a line are rounded.
const RADIUS: f64 = 10.0;

/// A line through these points with round corners.
pub fn rounded(points: &[Point]) -> String {
    let at = |point: &Point| (f64::from(point.x), f64::from(point.y));
    let Some(first) = points.first().map(at) else { return String::new() };
    let mut path = format!("M{} {}", first.0, first.1);
    for corner in points.windows(3) {
        let (before, here, after) = (at(&corner[0]), at(&corner[1]), at(&corner[2]));
        let (enter, leave) = (towards(here, before), towards(here, after));
        path.push_str(&format!(
            "L{:.1} {:.1}Q{} {} {:.1} {:.1}",
            enter.0, enter.1, here.0, here.1, leave.0, leave.1
        ));
    }
    if let Some(last) = points.last().map(at) {
        path.push_str(&format!("L{} {}", last.0, last.1));
    }
    path
}

/// The point on the way to another at which a corner begins to be rounded.
fn towards(from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let (right, down) = (to.0 - from.0, to.1 - from.1);
    let length = right.hypot(down).max(1.0);
    let share = (RADIUS / length).min(0.5);
    (from.0 + right * share, from.1 + down * share)
}

/// The sign at the end of a relation's line, as a path and the middle of its circle if it has one.
/// `at` is on the edge of the box, `outward` is 1 where the line leaves to the right, else -1.
///
/// Crow's foot notation: a foot is many, a bar is one, a circle is none.
pub fn end_sign(end: End, at: Point, outward: i32) -> (String, Option<Point>) {
    let along = |distance: i32| at.x + outward * distance;
    let bar = |distance: i32| format!("M{0} {1}V{2}", along(distance), at.y - 7, at.y + 7);
    let circle = Some(Point { x: along(20), y: at.y });
    match end {
        End::One => (format!("{}{}", bar(8), bar(14)), None),
        End::ZeroOrOne => (bar(9), circle),
        End::ZeroOrMany => {
            let foot = format!(
                "M{0} {1}L{2} {3}M{0} {1}L{2} {4}",
                along(15),
                at.y,
                at.x,
                at.y - 8,
                at.y + 8
            );
            (foot, circle)
        }
    }
}

/// A point of a cubic curve, at a share of the way.
pub fn on_curve(curve: &[Point; 4], share: f64) -> (f64, f64) {
    let rest = 1.0 - share;
    let weights = [
        rest * rest * rest,
        3.0 * rest * rest * share,
        3.0 * rest * share * share,
        share * share * share,
    ];
    let sum = |of: fn(&Point) -> i32| {
        curve.iter().zip(weights).map(|(point, weight)| f64::from(of(point)) * weight).sum()
    };
    (sum(|point| point.x), sum(|point| point.y))
}

/// The direction in which a curve arrives, in degrees.
pub fn arrival(curve: &[Point; 4]) -> f64 {
    let (near, end) = (on_curve(curve, 0.9), on_curve(curve, 1.0));
    (end.1 - near.1).atan2(end.0 - near.0).to_degrees()
}

//! The signs at the ends of lines, and points on curves.

use crate::{
    schema::End,
    session::snapshot::scene::{Point, RowLink},
};

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

/// The direction in which a link arrives, in degrees.
pub fn arrival(link: &RowLink) -> f64 {
    let last = match link.detour.as_slice() {
        [] => link.curve,
        [only] => [link.curve[3], only[0], only[1], only[2]],
        [.., before, last] => [before[2], last[0], last[1], last[2]],
    };
    let (near, end) = (on_curve(&last, 0.9), on_curve(&last, 1.0));
    (end.1 - near.1).atan2(end.0 - near.0).to_degrees()
}

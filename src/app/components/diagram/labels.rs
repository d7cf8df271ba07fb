//! Where the labels of lit links stand: on their curve where there is room, clear of the tables and
//! of each other.

use super::{
    highlight::{from, to},
    shapes::on_curve,
};
use crate::session::{
    outcome::RowId,
    snapshot::scene::{Point, Rect, RowLink, Scene},
};

/// The width of a character and the height of a line, for 12 px type.
const CHARACTER: i32 = 8;
const LINE: i32 = 15;

/// A label of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The cell that the link starts at: table, primary key and column.
    cell: (String, String, String),
    /// What one would type.
    pub text: String,
    /// The middle of its base line.
    pub at: Point,
}

impl Label {
    /// Whether it belongs to this link.
    pub fn is_of(&self, link: &RowLink) -> bool {
        self.cell == cell(link)
    }
}

/// The labels of the links that start or end at a row.
pub fn place(scene: &Scene, row: &RowId) -> Vec<Label> {
    let mut taken: Vec<Rect> = scene.boxes.iter().map(|table| table.rect).collect();
    let mut labels = Vec::new();
    for link in &scene.links {
        let text = if from(link) == *row {
            Some(link.forward.clone())
        } else if to(link) == *row {
            link.backward.clone()
        } else {
            None
        };
        let Some(text) = text else { continue };
        let width = CHARACTER * i32::try_from(text.chars().count()).unwrap_or(i32::MAX / CHARACTER);
        let best = places(link, width).into_iter().min_by_key(|&at| {
            taken.iter().map(|other| overlap(around(at, width), *other)).sum::<i32>()
        });
        let at = best.unwrap_or_default();
        taken.push(around(at, width));
        labels.push(Label { cell: cell(link), text, at });
    }
    labels
}

fn cell(link: &RowLink) -> (String, String, String) {
    (link.from_table.clone(), link.from_pk.clone(), link.from_column.clone())
}

/// Where a label may stand, the best first: above and below the curve from its middle outwards,
/// then beside it, for a curve that bows out from one table.
fn places(link: &RowLink, width: i32) -> Vec<Point> {
    let on = |share: f64| {
        let (x, y) = on_curve(&link.curve, share);
        Point { x: whole(x), y: whole(y) }
    };
    let shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
    let mut found: Vec<Point> = shares
        .into_iter()
        .map(on)
        .flat_map(|at| [Point { y: at.y - 6, ..at }, Point { y: at.y + 14, ..at }])
        .collect();
    let middle = on(0.5);
    for down in [4, 4 + LINE, 4 - LINE, 4 + 2 * LINE, 4 - 2 * LINE] {
        found.push(Point { x: middle.x + width / 2 + 8, y: middle.y + down });
        found.push(Point { x: middle.x - width / 2 - 8, y: middle.y + down });
    }
    found
}

#[expect(clippy::cast_possible_truncation, reason = "drawings are far smaller than an i32")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

fn around(at: Point, width: i32) -> Rect {
    Rect { x: at.x - width / 2, y: at.y - LINE + 3, width, height: LINE }
}

/// The area that two rectangles share.
fn overlap(one: Rect, other: Rect) -> i32 {
    let shared = |start: i32, size: i32, other: i32, other_size: i32| {
        ((start + size).min(other + other_size) - start.max(other)).max(0)
    };
    shared(one.x, one.width, other.x, other.width)
        * shared(one.y, one.height, other.y, other.height)
}

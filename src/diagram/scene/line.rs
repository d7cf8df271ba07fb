//! What the page asks of lines: their words, ends and path data.

use std::fmt::Write as _;

use super::{Point, RelationLine, RowLink};

impl RelationLine {
    /// What a label on the line says, and what [`Self::label`] has room for: the rule on deletion,
    /// or the name of the many-to-many field.
    pub fn label_text(&self) -> &str {
        let field = self.relation.rsplit('.').next().unwrap_or_default();
        self.on_delete.as_deref().unwrap_or(field)
    }

    /// The line as SVG path data, its corners rounded to this radius where there is room.
    pub fn path(&self, radius: i32) -> String {
        let mut path = String::new();
        for (index, corner) in self.points.iter().enumerate() {
            let neighbours =
                (index.checked_sub(1).map(|i| self.points[i]), self.points.get(index + 1));
            match neighbours {
                (None, _) => path = format!("M{} {}", corner.x, corner.y),
                (Some(_), None) => {
                    let _ = write!(path, "L{} {}", corner.x, corner.y);
                }
                (Some(before), Some(after)) => {
                    let (start, end) =
                        (towards(*corner, before, radius), towards(*corner, *after, radius));
                    let _ = write!(
                        path,
                        "L{} {}Q{} {} {} {}",
                        start.x, start.y, corner.x, corner.y, end.x, end.y
                    );
                }
            }
        }
        path
    }
}

/// The point `by` units from a corner towards the next one, at most half way.
fn towards(corner: Point, next: Point, by: i32) -> Point {
    let step = |from: i32, to: i32| (to - from).signum() * by.min((to - from).abs() / 2);
    corner.moved(step(corner.x, next.x), step(corner.y, next.y))
}

impl RowLink {
    /// All curves of the line, each from the end of the one before.
    pub fn curves(&self) -> Vec<[Point; 4]> {
        let mut curves = vec![self.curve];
        for [a, b, end] in &self.detour {
            let start = curves.last().map_or(self.curve[3], |curve| curve[3]);
            curves.push([start, *a, *b, *end]);
        }
        curves
    }

    /// Where the line ends.
    pub fn end(&self) -> Point {
        self.detour.last().map_or(self.curve[3], |curve| curve[2])
    }

    /// The whole line as SVG path data.
    pub fn path(&self) -> String {
        let [start, a, b, end] = self.curve;
        let mut path = match self.lead {
            Some(lead) => format!("M{} {}H{}", lead.x, lead.y, start.x),
            None => format!("M{} {}", start.x, start.y),
        };
        for [a, b, end] in std::iter::once(&[a, b, end]).chain(&self.detour) {
            let _ = write!(path, "C{} {} {} {} {} {}", a.x, a.y, b.x, b.y, end.x, end.y);
        }
        path
    }
}

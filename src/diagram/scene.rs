//! What is drawn and where, in whole units of which one is a CSS pixel at zoom 1. The page draws it
//! as it stands and measures nothing.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::schema::Ends;

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The tables or models.
    pub boxes: Vec<TableBox>,
    /// A line for each relation.
    pub relations: Vec<RelationLine>,
    /// A line from each foreign-key cell to the row that it names.
    pub links: Vec<RowLink>,
    /// An open end at each foreign-key cell that is NULL.
    pub stubs: Vec<Stub>,
}

/// How much is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Depth {
    /// A box for each model with its fields.
    Models,
    /// A box for each table with its columns.
    Tables,
    /// A box for each table with its rows.
    #[default]
    Rows,
}

/// What becomes of the tables that Django makes for many-to-many fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum JoinTables {
    /// They are drawn as the tables they are.
    #[default]
    Shown,
    /// Each is folded into one many-to-many line.
    Folded,
}

/// A point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// A table or model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableBox {
    /// The table's name.
    pub table: String,
    /// The class name of its model.
    pub model: String,
    /// Whether Django makes it for a many-to-many field.
    pub auto_created: bool,
    /// Where it is.
    pub rect: Rect,
    /// The height of its title bar, which is at the top.
    pub title_height: i32,
    /// The heads of its columns (in [`Depth::Rows`], side by side under the title) or its fields
    /// and columns (in the other depths, one below the other).
    pub columns: Vec<ColumnCell>,
    /// Its rows, one below the other; only in [`Depth::Rows`].
    pub rows: Vec<RowBox>,
    /// How many further rows are not drawn.
    pub more_rows: usize,
    /// The strip under the rows that says how many more there are, or that there are none; only in
    /// [`Depth::Rows`], and none when all rows are drawn.
    pub foot: Option<Rect>,
    /// The class names of the proxy models that share the table.
    pub proxies: Vec<String>,
}

/// The head of a column, or a field.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnCell {
    /// The name of the column, or of the field in [`Depth::Models`].
    pub name: String,
    /// Its type in a word or two: `varchar(100)`, or `ForeignKey` in [`Depth::Models`].
    pub kind: String,
    /// Whether it is the primary key.
    pub primary_key: bool,
    /// Whether it refers to another table.
    pub foreign_key: bool,
    /// Whether it may be NULL.
    pub null: bool,
    /// Whether each value may stand once only.
    pub unique: bool,
    /// Where it is.
    pub rect: Rect,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RowBox {
    /// Its primary key, as text.
    pub pk: String,
    /// What a person calls it.
    pub label: String,
    /// Where it is.
    pub rect: Rect,
    /// Its cells, one for each column.
    pub cells: Vec<CellBox>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CellBox {
    /// What it shows, cut with an ellipsis to the width it has.
    pub text: String,
    /// Whether it is NULL.
    pub null: bool,
    /// Where it is.
    pub rect: Rect,
}

/// The line of a relation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelationLine {
    /// `Book.author`.
    pub relation: String,
    /// The table whose column it starts at, or the one that has the field when it is folded.
    pub from_table: String,
    /// The table that it ends at.
    pub to_table: String,
    /// How many rows may stand at each end.
    pub ends: Ends,
    /// The rule on deletion, for the label: `CASCADE`.
    pub on_delete: Option<String>,
    /// Whether it is a folded join table.
    pub folded: bool,
    /// The corners of the line, from the source to the target, at the edges of the boxes; at least
    /// two. First and last piece are level, for the crow's feet.
    pub points: Vec<Point>,
    /// The middle of a place where [`RelationLine::label_text`] has room.
    pub label: Point,
    /// That place.
    pub label_box: Rect,
}

/// The line from a cell to the row that it names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowLink {
    /// `Book.author`.
    pub relation: String,
    /// The table that it starts in.
    pub from_table: String,
    /// The row that it starts at: primary key as text.
    pub from_pk: String,
    /// The column whose cell it starts at; the field's name when a join table is folded.
    pub from_column: String,
    /// The table that it ends in.
    pub to_table: String,
    /// The row that it ends at.
    pub to_pk: String,
    /// What one would type at the source to get to the target: `book.author`.
    pub forward: String,
    /// What one would type at the target to get back: `author.book_set`; none where it is hidden.
    pub backward: Option<String>,
    /// Where the line begins under the text of its cell, level with the start of `curve`, when the
    /// cell is not at the edge of its box; it runs along the bottom of the row to the box's edge.
    pub lead: Option<Point>,
    /// A cubic curve: start, two control points, end. It starts at the edge of the box, at the
    /// height of the row, and ends at the edge of the row that is named, or of the strip under the
    /// rows if that row is not drawn.
    pub curve: [Point; 4],
    /// Where `curve` alone would run across a table: the curves that continue it, each two control
    /// points and an end. The last one ends at the row.
    pub detour: Vec<[Point; 3]>,
}

/// The open end of a foreign-key cell that is NULL: a short level line to a small open circle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stub {
    /// `Book.author`.
    pub relation: String,
    /// The table.
    pub table: String,
    /// The row: primary key as text.
    pub pk: String,
    /// The column.
    pub column: String,
    /// Where the line begins: under the cell, or at its edge if that is the box's.
    pub start: Point,
    /// The middle of the circle, just outside the box.
    pub end: Point,
}

/// The radius of the circle at the end of a [`Stub`].
pub const STUB_RADIUS: i32 = 4;

impl Rect {
    /// The x of its right edge.
    pub const fn right(&self) -> i32 {
        self.x + self.width
    }

    /// The y of its lower edge.
    pub const fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// Its middle.
    pub const fn centre(&self) -> Point {
        Point { x: self.x + self.width / 2, y: self.y + self.height / 2 }
    }

    /// Whether the two share more than an edge.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the other lies in it, edges included.
    pub const fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Self { x, y, width: right - x, height: bottom - y }
    }

    /// The rectangle that is larger by so much on every side.
    #[must_use]
    pub const fn grown(&self, by: i32) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2 * by,
            height: self.height + 2 * by,
        }
    }
}

impl Point {
    /// The point that is so far away.
    #[must_use]
    pub const fn moved(self, x: i32, y: i32) -> Self {
        Self { x: self.x + x, y: self.y + y }
    }
}

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

//! What is drawn and where, in whole units of which one is a CSS pixel at zoom 1. The page draws it
//! as it stands and measures nothing.

mod geometry;
mod line;

pub use geometry::{Point, Rect};

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

//! What a drawing is made from.

use super::scene::{Depth, JoinTables, Point};
use crate::schema::Schema;

/// What a drawing is made from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The tables and relations.
    pub schema: &'a Schema,
    /// The rows of the tables; a table that is not here has none.
    pub rows: &'a [TableRows],
    /// How much is drawn.
    pub depth: Depth,
    /// What becomes of the join tables.
    pub joins: JoinTables,
    /// How large things are.
    pub metrics: Metrics,
    /// Where the learner put boxes.
    pub positions: &'a [Position],
    /// How many rows of a table are drawn: the first so many. The others are counted in
    /// [`TableBox::more_rows`](super::scene::TableBox::more_rows); links to them end at the strip
    /// under the rows, links from them are not drawn.
    pub row_limit: usize,
}

impl<'a> Input<'a> {
    /// A drawing of the rows with all else as it is by default: 12 rows of each table, join tables
    /// shown, every box where the layout puts it.
    pub fn new(schema: &'a Schema, rows: &'a [TableRows]) -> Self {
        Self {
            schema,
            rows,
            depth: Depth::default(),
            joins: JoinTables::default(),
            metrics: Metrics::default(),
            positions: &[],
            row_limit: 12,
        }
    }

    /// The rows of a table.
    pub(super) fn rows_of(&self, table: &str) -> &'a [Row] {
        self.rows.iter().find(|rows| rows.table == table).map_or(&[], |rows| &rows.rows)
    }
}

/// Where the learner put a box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// The table's name.
    pub table: String,
    /// The upper left corner of its box. What is less than [`Metrics::margin`] is taken for that.
    pub at: Point,
}

/// The rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRows {
    /// The table's name.
    pub table: String,
    /// Its rows, in the order in which they are drawn.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its primary key, as text.
    pub pk: String,
    /// What a person calls it.
    pub label: String,
    /// A cell for each column of the table, in their order.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its value as text.
    pub text: String,
    /// Whether it is NULL.
    pub null: bool,
    /// The primary key, as text, of the row that it names, if it is a foreign key to a row that
    /// exists.
    pub to: Option<String>,
}

/// How large things are, in the units of the [scene](super::scene) unless it says tenths of them.
/// The page must use fonts of these widths; nothing is ever measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metrics {
    /// The width of a character of cells and of column names (monospaced, 13 px), in tenths.
    pub cell_tenths: i32,
    /// The width of a character of types, table names and labels (monospaced, 11 px), in tenths.
    pub small_tenths: i32,
    /// The mean width of a character of class names (bold, 14 px), in tenths.
    pub title_tenths: i32,
    /// The height of a title bar.
    pub title_height: i32,
    /// The height of the column heads, a row, a field, or the strip under the rows.
    pub row_height: i32,
    /// The room at the left and right of the text in a cell.
    pub padding: i32,
    /// The room that a key or link sign before a column's name needs.
    pub marker: i32,
    /// How many characters of a value are shown at most.
    pub cell_characters: i32,
    /// The least width of a box.
    pub least_width: i32,
    /// The height of a label on a line.
    pub label_height: i32,
    /// The room that is kept free around everything.
    pub margin: i32,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            cell_tenths: 78,
            small_tenths: 66,
            title_tenths: 92,
            title_height: 34,
            row_height: 28,
            padding: 10,
            marker: 18,
            cell_characters: 24,
            least_width: 140,
            label_height: 16,
            margin: 48,
        }
    }
}

impl Metrics {
    /// The width of a text in cells and column names.
    pub(super) fn cell(&self, text: &str) -> i32 {
        wide(text, self.cell_tenths)
    }

    /// The width of a text in small type.
    pub(super) fn small(&self, text: &str) -> i32 {
        wide(text, self.small_tenths)
    }

    /// The width of a title bar: class name, table name, and the room around them.
    pub(super) fn title(&self, model: &str, table: &str) -> i32 {
        wide(model, self.title_tenths) + self.small(table) + 3 * self.padding
    }
}

fn wide(text: &str, tenths: i32) -> i32 {
    (super::text::columns(text) * tenths + 9) / 10
}

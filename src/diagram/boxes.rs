//! What each box holds and how large it is. The boxes stand at the origin, for `layout` to move.

use super::input::{Cell, Input, Metrics, Row};
use super::relations::{is_folded, model_of};
use super::scene::{CellBox, ColumnCell, Depth, Rect, RowBox, TableBox};
use super::text;
use crate::schema::{Column, Field, Model, Table};
use crate::sql::Dialect;
use crate::sql::print_ddl::type_name;

/// The box of each table that is drawn, in the order of the schema.
pub(super) fn boxes(input: &Input<'_>) -> Vec<TableBox> {
    let drawn = input.schema.tables.iter().filter(|table| !is_folded(input, table));
    drawn
        .map(|table| match input.depth {
            Depth::Models => list(input, table, fields(input, table)),
            Depth::Tables => list(input, table, columns(table)),
            Depth::Rows => grid(input, table, columns(table)),
        })
        .collect()
}

fn columns(table: &Table) -> Vec<ColumnCell> {
    let head = |column: &Column| ColumnCell {
        name: column.name.clone(),
        kind: type_name(column.kind, Dialect::Sqlite),
        primary_key: column.primary_key,
        foreign_key: column.references.is_some(),
        null: column.null,
        unique: column.unique || column.primary_key,
        rect: Rect::default(),
    };
    table.columns.iter().map(head).collect()
}

/// The fields of a model that are kept in its own table, and its many-to-many fields.
fn fields(input: &Input<'_>, table: &Table) -> Vec<ColumnCell> {
    let Some(model) = model_of(input.schema, table) else { return Vec::new() };
    let field = |field: &Field| ColumnCell {
        name: field.name.clone(),
        kind: field.class.name().to_owned(),
        primary_key: field.primary_key,
        foreign_key: field.class.is_relation(),
        null: field.null,
        unique: field.unique,
        rect: Rect::default(),
    };
    model.local_fields().chain(model.local_many_to_many()).map(field).collect()
}

/// A box without its contents: its names, the title's height, and the width that the title needs.
fn titled(input: &Input<'_>, table: &Table) -> TableBox {
    let metrics = &input.metrics;
    let width = metrics.title(&table.model, &table.name).max(metrics.least_width);
    let shares = |model: &&Model| model.table == table.name && model.proxy_for.is_some();
    TableBox {
        table: table.name.clone(),
        model: table.model.clone(),
        auto_created: table.joins.is_some(),
        rect: Rect { x: 0, y: 0, width, height: metrics.title_height },
        title_height: metrics.title_height,
        proxies: input
            .schema
            .models
            .iter()
            .filter(shares)
            .map(|model| model.name.clone())
            .collect(),
        ..TableBox::default()
    }
}

/// A box with one line for each column or field.
fn list(input: &Input<'_>, table: &Table, columns: Vec<ColumnCell>) -> TableBox {
    let metrics = &input.metrics;
    let mut table = titled(input, table);
    let width = |column: &ColumnCell| {
        metrics.cell(&column.name)
            + metrics.small(&column.kind)
            + metrics.marker
            + 4 * metrics.padding
    };
    let widest = columns.iter().map(width).max().unwrap_or(0);
    table.rect.width = table.rect.width.max(widest);
    for mut column in columns {
        column.rect = Rect {
            x: 0,
            y: table.rect.height,
            width: table.rect.width,
            height: metrics.row_height,
        };
        table.rect.height += metrics.row_height;
        table.columns.push(column);
    }
    table
}

/// A box with column heads side by side, and the rows under them.
fn grid(input: &Input<'_>, table: &Table, columns: Vec<ColumnCell>) -> TableBox {
    let metrics = &input.metrics;
    let rows = input.rows_of(&table.name);
    let shown = &rows[..rows.len().min(input.row_limit)];
    let mut drawn = titled(input, table);
    let mut widths: Vec<i32> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| column_width(metrics, column, index, shown))
        .collect();
    widen(&mut widths, drawn.rect.width);
    drawn.rect.width = drawn.rect.width.max(widths.iter().sum());
    let mut x = 0;
    for (mut column, width) in columns.into_iter().zip(&widths) {
        column.rect = Rect { x, y: drawn.rect.height, width: *width, height: metrics.row_height };
        x += width;
        drawn.columns.push(column);
    }
    drawn.rect.height += metrics.row_height;
    for row in shown {
        let row = row_box(metrics, row, &drawn);
        drawn.rect.height += metrics.row_height;
        drawn.rows.push(row);
    }
    drawn.more_rows = rows.len() - shown.len();
    if rows.is_empty() || drawn.more_rows > 0 {
        let strip = Rect {
            x: 0,
            y: drawn.rect.height,
            width: drawn.rect.width,
            height: metrics.row_height,
        };
        drawn.rect.height += metrics.row_height;
        drawn.foot = Some(strip);
    }
    drawn
}

fn column_width(metrics: &Metrics, column: &ColumnCell, index: usize, rows: &[Row]) -> i32 {
    let marker = if column.primary_key || column.foreign_key { metrics.marker } else { 0 };
    let head = metrics.cell(&column.name) + marker;
    let most = (metrics.cell_characters * metrics.cell_tenths + 9) / 10;
    let cell =
        |row: &Row| row.cells.get(index).map_or(0, |cell| metrics.cell(shown_text(cell)).min(most));
    rows.iter().map(cell).max().unwrap_or(0).max(head) + 2 * metrics.padding
}

/// Shares out what the columns lack of the width that the title needs.
fn widen(widths: &mut [i32], least: i32) {
    let (Ok(count), sum) = (i32::try_from(widths.len()), widths.iter().sum::<i32>()) else {
        return;
    };
    if count == 0 || sum >= least {
        return;
    }
    let (each, rest) = ((least - sum) / count, (least - sum) % count);
    for width in widths.iter_mut() {
        *width += each;
    }
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
}

fn shown_text(cell: &Cell) -> &str {
    if cell.null { "NULL" } else { &cell.text }
}

fn row_box(metrics: &Metrics, row: &Row, table: &TableBox) -> RowBox {
    let y = table.rect.height;
    let empty = Cell::default();
    let cell = |(index, column): (usize, &ColumnCell)| {
        let cell = row.cells.get(index).unwrap_or(&empty);
        let room = (column.rect.width - 2 * metrics.padding) * 10 / metrics.cell_tenths.max(1);
        CellBox {
            text: text::cut(shown_text(cell), room),
            null: cell.null,
            rect: Rect { y, ..column.rect },
        }
    };
    RowBox {
        pk: row.pk.clone(),
        label: row.label.clone(),
        rect: Rect { x: 0, y, width: table.rect.width, height: metrics.row_height },
        cells: table.columns.iter().enumerate().map(cell).collect(),
    }
}

/// Moves a box and all that is in it.
pub(super) fn shift(table: &mut TableBox, x: i32, y: i32) {
    let columns = table.columns.iter_mut().map(|column| &mut column.rect);
    let rows = table.rows.iter_mut().flat_map(|row| {
        std::iter::once(&mut row.rect).chain(row.cells.iter_mut().map(|cell| &mut cell.rect))
    });
    for rect in columns.chain(rows).chain(&mut table.foot).chain(std::iter::once(&mut table.rect)) {
        rect.x += x;
        rect.y += y;
    }
}

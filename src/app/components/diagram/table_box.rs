//! A table or model of the diagram.

use leptos::prelude::*;

use super::{highlight::Highlight, keys::Spot};
use crate::{
    app::state::use_page,
    session::outcome::RowId,
    session::snapshot::scene::{CellBox, ColumnCell, Rect, RowBox, TableBox},
};

/// The room at the left and right of a text, and that of a key sign; `diagram::Metrics` has both.
const PADDING: i32 = 10;
const MARKER: i32 = 18;
/// How far the corners of a table are rounded.
const CORNER: i32 = 9;

/// What the tables of a drawing share.
#[derive(Clone, Copy)]
pub struct Marks {
    /// What is lit up.
    pub highlight: Memo<Highlight>,
    /// Where the keyboard is, while the diagram has the focus.
    pub cursor: Signal<Option<Spot>>,
    /// The rows of the last step.
    pub changed: Memo<Vec<RowId>>,
}

/// One table.
#[component]
pub fn TableCard(
    /// What is drawn.
    table: TableBox,
    /// What is marked.
    marks: Marks,
) -> impl IntoView {
    let spot = Spot::Table(table.table.clone());
    let id = spot.id();
    let here = Memo::new(move |_| marks.cursor.with(|cursor| cursor.as_ref() == Some(&spot)));
    let Rect { x, y, width, height } = table.rect;
    let clip = format!("clip-{}", table.table);
    let baseline = y + table.title_height / 2;
    // Side by side over rows, one below the other without them.
    let over_rows = table.foot.is_some() || !table.rows.is_empty();
    let column = |column: ColumnCell| view! { <ColumnHead column over_rows/> };
    let columns = table.columns.iter().cloned().map(column).collect_view();
    let name = table.table.clone();
    let row = |row: RowBox| view! { <RowLine table=name.clone() row marks/> };
    let rows = table.rows.iter().cloned().map(row).collect_view();
    let foot = table.foot.map(|foot| {
        let text = match table.more_rows {
            0 => "no rows yet".to_owned(),
            more => format!("… and {more} more"),
        };
        view! { <text class="table-foot" x=foot.x + PADDING y=foot.y + foot.height / 2>{text}</text> }
    });
    let (class, note) = if table.auto_created {
        ("table auto", "made by Django for a many-to-many field")
    } else {
        ("table", "")
    };
    let title = format!("{} {note}", table.table);
    let frame = move || if here.get() { "table-frame cursor" } else { "table-frame" };
    view! {
        <g class=class data-table=table.table.clone() id=id role="group" aria-label=table.model.clone()>
            <clipPath id=clip.clone()>
                <rect x=x y=y width=width height=height rx=CORNER></rect>
            </clipPath>
            <rect class="table-shadow" x=x y=y + 3 width=width height=height rx=CORNER></rect>
            <rect class="table-body" x=x y=y width=width height=height rx=CORNER></rect>
            <g clip-path=format!("url(#{clip})")>
                <rect class="table-title" x=x y=y width=width height=table.title_height>
                    <title>{title}</title>
                </rect>
                <text class="table-name" x=x + PADDING y=baseline>{table.model.clone()}</text>
                <text class="table-id" x=x + width - PADDING y=baseline>{table.table.clone()}</text>
                {columns}
                {rows}
                {foot}
            </g>
            <rect class=frame x=x y=y width=width height=height rx=CORNER></rect>
        </g>
    }
}

/// The head of a column, or a field in its own line.
#[component]
fn ColumnHead(
    /// What is drawn.
    column: ColumnCell,
    /// Whether it stands over rows, beside the other heads.
    over_rows: bool,
) -> impl IntoView {
    let Rect { x, y, width, height } = column.rect;
    let middle = y + height / 2;
    let key = match (column.primary_key, column.foreign_key) {
        (true, _) => Some("PK"),
        (false, true) => Some("FK"),
        (false, false) => None,
    };
    let indent = if key.is_some() { MARKER } else { 0 };
    let key = key.map(|key| view! { <text class="key" x=x + PADDING y=middle>{key}</text> });
    let mut words = vec![column.kind.clone()];
    if column.unique && !column.primary_key {
        words.push("unique".to_owned());
    }
    if column.null {
        words.push("null".to_owned());
    }
    let title = format!("{} {}", column.name, words.join(", "));
    // What is optional carries the question mark that type systems give it.
    let shown = if column.null { format!("{}?", column.kind) } else { column.kind.clone() };
    let kind = (!over_rows).then(|| {
        view! { <text class="column-kind" x=x + width - PADDING y=middle>{shown}</text> }
    });
    let class = if over_rows { "column head" } else { "column line" };
    view! {
        <g class=class>
            <title>{title}</title>
            <rect class="column-back" x=x y=y width=width height=height></rect>
            {key}
            <text class="column-name" x=x + PADDING + indent y=middle>{column.name.clone()}</text>
            {kind}
        </g>
    }
}

/// A row.
#[component]
fn RowLine(
    /// The table's name.
    table: String,
    /// What is drawn.
    row: RowBox,
    /// What is marked.
    marks: Marks,
) -> impl IntoView {
    let selected = use_page().selected;
    let id = RowId { table, pk: row.pk.clone() };
    let spot = Spot::Row(id.clone());
    let element = spot.id();
    let here = Memo::new(move |_| marks.cursor.with(|cursor| cursor.as_ref() == Some(&spot)));
    let key = id.clone();
    let light = Memo::new(move |_| marks.highlight.with(|highlight| highlight.row(&key)));
    let key = id.clone();
    let changed = Memo::new(move |_| marks.changed.with(|changed| changed.contains(&key)));
    let data_row = format!("{}:{}", id.table, id.pk);
    let select = move |_| {
        selected
            .update(|now| *now = if now.as_ref() == Some(&id) { None } else { Some(id.clone()) });
    };
    let Rect { x, y, width, height } = row.rect;
    let cells = row.cells.iter().map(cell).collect_view();
    let mark = move || {
        changed.get().then(|| {
            view! { <path class="changed-mark" d=format!("M{x} {y}h12L{x} {}Z", y + 12)><title>"changed in the last step"</title></path> }
        })
    };
    view! {
        <g
            class=move || format!("row {}", light.get().class())
            class:cursor=move || here.get()
            class:changed=move || changed.get()
            id=element
            data-row=data_row
            role="button"
            aria-label=row.label.clone()
            aria-pressed=move || (light.get() == super::highlight::Light::Selected).to_string()
            on:click=select
        >
            <rect class="row-back" x=x y=y width=width height=height></rect>
            {cells}
            {mark}
        </g>
    }
}

fn cell(cell: &CellBox) -> impl IntoView + use<> {
    let Rect { x, y, height, .. } = cell.rect;
    let class = if cell.null { "cell null" } else { "cell" };
    let text = if cell.null { "NULL".to_owned() } else { cell.text.clone() };
    view! { <text class=class x=x + PADDING y=y + height / 2>{text}</text> }
}

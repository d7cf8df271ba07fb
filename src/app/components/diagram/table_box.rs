//! A table or model of the diagram.

use leptos::prelude::*;

use super::{highlight::Highlight, keys::Spot};
use crate::{
    app::state::use_page,
    diagram::scene::{CellBox, ColumnCell, Rect, RowBox, TableBox},
    session::outcome::RowId,
};

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
    let tag = table.auto_created.then(|| {
        view! { <text class="table-tag" x=x + width - 12 y=baseline>"join table"</text> }
    });
    let in_rows = !table.rows.is_empty()
        || table.columns.iter().all(|column| column.rect.y == table.columns[0].rect.y);
    let column = |column: ColumnCell| view! { <ColumnHead column side_by_side=in_rows/> };
    let columns = table.columns.iter().cloned().map(column).collect_view();
    let name = table.table.clone();
    let row = |row: RowBox| view! { <RowLine table=name.clone() row marks/> };
    let last = table.rows.last().map_or(y + table.title_height, |row| row.rect.y + row.rect.height);
    let rows = table.rows.iter().cloned().map(row).collect_view();
    let more = (table.more_rows > 0).then(|| {
        let text = format!("… and {} more", table.more_rows);
        view! { <text class="more-rows" x=x + 12 y=last + 14>{text}</text> }
    });
    let class = if table.auto_created { "table auto" } else { "table" };
    view! {
        <g class=class data-table=table.table.clone() id=id role="group" aria-label=table.model.clone()>
            <clipPath id=clip.clone()>
                <rect x=x y=y width=width height=height rx="9"></rect>
            </clipPath>
            <rect class="table-shadow" x=x y=y + 2 width=width height=height rx="9"></rect>
            <rect class="table-body" x=x y=y width=width height=height rx="9"></rect>
            <g clip-path=format!("url(#{clip})")>
                <rect class="table-title" x=x y=y width=width height=table.title_height></rect>
                <text class="table-name" x=x + 12 y=baseline>{table.model.clone()}</text>
                {tag}
                {columns}
                {rows}
                {more}
            </g>
            <rect class="table-frame" class:cursor=move || here.get() x=x y=y width=width height=height rx="9"></rect>
        </g>
    }
}

/// The head of a column, or a field in its own line.
#[component]
fn ColumnHead(
    /// What is drawn.
    column: ColumnCell,
    /// Whether the heads stand side by side, over rows.
    side_by_side: bool,
) -> impl IntoView {
    let Rect { x, y, width, height } = column.rect;
    let baseline = y + height / 2;
    let key = match (column.primary_key, column.foreign_key) {
        (true, true) => "PK FK ",
        (true, false) => "PK ",
        (false, true) => "FK ",
        (false, false) => "",
    };
    let key = (!key.is_empty()).then(|| view! { <tspan class="key">{key}</tspan> });
    let kind = (!side_by_side).then(|| {
        let mut words = vec![column.kind.clone()];
        if column.unique && !column.primary_key {
            words.push("unique".to_owned());
        }
        if column.null {
            words.push("null".to_owned());
        }
        view! { <text class="column-kind" x=x + width - 10 y=baseline>{words.join(" · ")}</text> }
    });
    let class = if side_by_side { "column head" } else { "column line" };
    view! {
        <g class=class>
            <title>{format!("{} {}", column.name, column.kind)}</title>
            <rect class="column-back" x=x y=y width=width height=height></rect>
            <text class="column-name" x=x + 10 y=baseline>{key} {column.name.clone()}</text>
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
            view! { <path class="changed-mark" d=format!("M{x} {y}h9L{x} {}Z", y + 9)><title>"changed in the last step"</title></path> }
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
    view! { <text class=class x=x + 10 y=y + height / 2>{text}</text> }
}

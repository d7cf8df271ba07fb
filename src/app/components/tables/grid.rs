//! The rows of one table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    columns::{Beside, beside, label_of, rows_of},
    table_panel::Editing,
};
use crate::{
    app::{
        components::{Icon, icon},
        dom,
        state::use_page,
        words,
    },
    schema::Column,
    session::{
        outcome::RowId,
        snapshot::{Cell, DataView, LogView, ModelsView, Row},
    },
};

/// What the rows of a grid share.
#[derive(Clone, Copy)]
struct Shared {
    table: StoredValue<String>,
    data: Signal<Arc<DataView>>,
    log: Signal<Arc<LogView>>,
    sides: Memo<Vec<Beside>>,
    editing: RwSignal<Editing>,
    on_delete: Callback<String>,
}

/// A table to read, with buttons for each row.
#[component]
pub fn Grid(
    /// The table's name.
    table: String,
    /// The class name of its model.
    model: String,
    /// The models.
    models: Signal<Arc<ModelsView>>,
    /// The rows.
    data: Signal<Arc<DataView>>,
    /// The rows of the last step.
    log: Signal<Arc<LogView>>,
    /// What is being edited.
    editing: RwSignal<Editing>,
    /// Deletes the row with this key.
    on_delete: Callback<String>,
) -> impl IntoView {
    let key = table.clone();
    let columns = Memo::new(move |_| {
        models
            .with(|models| models.schema.table(&key).map(|table| table.columns.clone()))
            .unwrap_or_default()
    });
    let name = model.clone();
    let sides = Memo::new(move |_| models.with(|models| beside(models, &name)));
    let key = table.clone();
    let rows = Memo::new(move |_| {
        data.with(|data| rows_of(data, &key).map(|rows| rows.rows.clone()).unwrap_or_default())
    });
    let shared = Shared { table: StoredValue::new(table), data, log, sides, editing, on_delete };
    let head = |column: Column| {
        let mark = match (column.primary_key, column.references.is_some()) {
            (true, _) => Some("PK"),
            (false, true) => Some("FK"),
            _ => None,
        };
        view! {
            <th scope="col">
                {mark.map(|mark| view! { <span class="key">{mark}</span> })}
                {column.name}
            </th>
        }
    };
    let side_head = |side: Beside| {
        view! { <th scope="col" class="side">{side.head().to_owned()}</th> }
    };
    let heads = move || columns.get().into_iter().map(head).collect_view();
    let side_heads = move || sides.get().into_iter().map(side_head).collect_view();
    let lines =
        move || rows.get().into_iter().map(|row| view! { <Line row shared/> }).collect_view();
    let empty = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        <div class="grid-scroll" tabindex="0" role="group" aria-label=format!("Rows of {model}")>
            <table class="grid">
                <thead>
                    <tr>{heads}{side_heads}<th scope="col"><span class="hidden">"Actions"</span></th></tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <Show when=move || empty.get()>
            <p class="empty small">"No rows yet."</p>
        </Show>
    }
}

/// One row.
#[component]
fn Line(
    /// The row.
    row: Row,
    /// What it shares with the others.
    shared: Shared,
) -> impl IntoView {
    let page = use_page();
    let id = RowId { table: shared.table.get_value(), pk: row.pk.clone() };
    let key = id.clone();
    let selected = Memo::new(move |_| page.selected.with(|now| now.as_ref() == Some(&key)));
    let key = id.clone();
    let changed = Memo::new(move |_| shared.log.with(|log| log.changed.contains(&key)));
    let cells = row.cells.iter().enumerate();
    let first = id.clone();
    let cells = cells
        .map(|(index, cell)| {
            let select = (index == 0).then(|| first.clone());
            view! { <td>{cell_view(cell, select, shared.data)}</td> }
        })
        .collect_view();
    let pk = row.pk.clone();
    let row_many = row.many.clone();
    let sides = move || {
        let side = |side: Beside| view! { <td class="side">{side_view(&side, &pk, &row_many, shared.data)}</td> };
        shared.sides.get().into_iter().map(side).collect_view()
    };
    let element = format!("grid-{}-{}", id.table, id.pk);
    let reveal = element.clone();
    Effect::new(move |_| {
        if selected.get() {
            dom::reveal_soon(reveal.clone());
        }
    });
    let mark = move || {
        changed.get().then(|| view! { <span class="changed-tag" title="changed in the last step">"changed"</span> })
    };
    let (edit_key, delete_key) = (row.pk.clone(), row.pk.clone());
    let label = row.label.clone();
    view! {
        <tr
            id=element
            class:selected=move || selected.get()
            class:changed=move || changed.get()
            aria-current=move || selected.get().then_some("true")
        >
            {cells}
            {sides}
            <td class="row-actions">
                {mark}
                <button
                    type="button"
                    class="button quiet small icon-only"
                    aria-label=format!("Edit {label}")
                    title="Edit"
                    on:click=move |_| shared.editing.set(Editing::Row(edit_key.clone()))
                >
                    {icon(Icon::Pencil)}
                </button>
                <button
                    type="button"
                    class="button quiet small icon-only"
                    aria-label=format!("Delete {label}")
                    title="Delete"
                    on:click=move |_| shared.on_delete.run(delete_key.clone())
                >
                    {icon(Icon::Trash)}
                </button>
            </td>
        </tr>
    }
}

/// A cell: the key selects its row, a foreign key the row that it names.
fn cell_view(cell: &Cell, own: Option<RowId>, data: Signal<Arc<DataView>>) -> AnyView {
    if cell.null {
        return view! { <span class="null">"NULL"</span> }.into_any();
    }
    if let Some(to) = cell.to.clone() {
        let label = data.with_untracked(|data| label_of(data, &to.table, &to.pk));
        let text = cell.text.clone();
        return view! { <RowButton row=to label/> <span class="muted mono">{text}</span> }
            .into_any();
    }
    match own {
        Some(row) => view! { <RowButton row label=cell.text.clone()/> }.into_any(),
        None => view! { {cell.text.clone()} }.into_any(),
    }
}

/// The rows that a row is linked to by what stands elsewhere.
fn side_view(
    side: &Beside,
    pk: &str,
    many: &[(String, Vec<String>)],
    data: Signal<Arc<DataView>>,
) -> AnyView {
    match side {
        Beside::Many { field, to } => {
            let keys = many.iter().find(|(name, _)| name == field).map(|(_, keys)| keys.clone());
            let button = |pk: String| {
                let label = data.with_untracked(|data| label_of(data, to, &pk));
                view! { <RowButton row=RowId { table: to.clone(), pk } label/> }
            };
            keys.unwrap_or_default().into_iter().map(button).collect_view().into_any()
        }
        Beside::Back { from, column, .. } => {
            let count = data.with_untracked(|data| {
                let rows = rows_of(data, from).map(|rows| rows.rows.as_slice()).unwrap_or_default();
                let names = |row: &&Row| {
                    row.cells
                        .get(*column)
                        .and_then(|cell| cell.to.as_ref())
                        .is_some_and(|to| to.pk == pk)
                };
                rows.iter().filter(names).count()
            });
            view! { <span class="muted">{words::counted(count, "row", "rows")}</span> }.into_any()
        }
    }
}

/// A row by its name; pressing it selects it, here and in the diagram.
#[component]
fn RowButton(
    /// The row.
    row: RowId,
    /// What a person calls it.
    label: String,
) -> impl IntoView {
    let page = use_page();
    view! {
        <button type="button" class="row-link" on:click=move |_| page.selected.set(Some(row.clone()))>
            {label}
        </button>
    }
}

//! The diagram as a list, for those who do not see it.

use std::sync::Arc;

use leptos::prelude::*;

use super::highlight::{from, to};
use crate::{
    app::state::use_page,
    session::outcome::RowId,
    session::snapshot::scene::{RowLink, Scene, TableBox},
};

/// Tables, rows and links as nested lists, made when they are opened.
#[component]
pub fn Outline(
    /// What is drawn.
    scene: Memo<Arc<Scene>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let list = move || {
        let scene = scene.get();
        scene.boxes.iter().map(|table| table_item(&scene, table)).collect_view()
    };
    view! {
        <details class="outline" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>"Outline: the diagram as a list"</summary>
            <Show when=move || open.get()><ul class="outline-list">{list}</ul></Show>
        </details>
    }
}

fn table_item(scene: &Scene, table: &TableBox) -> impl IntoView + use<> {
    let lines = scene.relations.iter().filter(|line| line.from_table == table.table);
    let relation = |line: &crate::session::snapshot::scene::RelationLine| {
        view! { <li>{format!("{} → {}", line.relation, line.to_table)}</li> }
    };
    let relations = lines.map(relation).collect_view();
    let row = |row: &crate::session::snapshot::scene::RowBox| {
        let id = RowId { table: table.table.clone(), pk: row.pk.clone() };
        view! { <RowItem label=row.label.clone() links=links_of(scene, &id) id/> }
    };
    let rows = table.rows.iter().map(row).collect_view();
    view! {
        <li>
            <strong>{table.model.clone()}</strong>
            " " <span class="muted">{table.table.clone()}</span>
            <ul>{relations} {rows}</ul>
        </li>
    }
}

/// What a row points to and what points to it, by the accessors that one would type.
fn links_of(scene: &Scene, id: &RowId) -> Vec<String> {
    let label = |id: RowId| {
        let table = scene.boxes.iter().find(|table| table.table == id.table);
        let row = table.and_then(|table| table.rows.iter().find(|row| row.pk == id.pk));
        row.map_or(id.pk, |row| row.label.clone())
    };
    let forward = |link: &RowLink| format!("{} → {}", link.forward, label(to(link)));
    let backward = |link: &RowLink| {
        let name = link.backward.as_deref().unwrap_or("(hidden)");
        format!("{name} ← {}", label(from(link)))
    };
    let links = || scene.links.iter();
    links()
        .filter(|link| from(link) == *id)
        .map(forward)
        .chain(links().filter(|link| to(link) == *id).map(backward))
        .collect()
}

/// One row; pressing it selects it.
#[component]
fn RowItem(
    /// What a person calls it.
    label: String,
    /// Its links, in words.
    links: Vec<String>,
    /// The row.
    id: RowId,
) -> impl IntoView {
    let selected = use_page().selected;
    let key = id.clone();
    let pressed = move || selected.with(|now| now.as_ref() == Some(&key)).to_string();
    let links = links.into_iter().map(|link| view! { <li><code>{link}</code></li> }).collect_view();
    view! {
        <li>
            <button
                type="button"
                class="outline-row"
                aria-pressed=pressed
                on:click=move |_| selected.set(Some(id.clone()))
            >
                {label}
            </button>
            <ul>{links}</ul>
        </li>
    }
}

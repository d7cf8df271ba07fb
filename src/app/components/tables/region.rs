//! The region with a tab for each table.

use std::sync::Arc;

use leptos::prelude::*;

use super::table_panel::TablePanel;
use crate::{
    app::{
        components::{TabHead, Tabs},
        state::use_page,
        words,
    },
    session::snapshot::{DataView, LogView, ModelsView},
};

/// One table at a time.
#[component]
pub fn TablesRegion(
    /// The models.
    #[prop(into)]
    models: Signal<Arc<ModelsView>>,
    /// The rows.
    #[prop(into)]
    data: Signal<Arc<DataView>>,
    /// The rows of the last step, which are marked.
    #[prop(into)]
    log: Signal<Arc<LogView>>,
) -> impl IntoView {
    let page = use_page();
    let shown = last_current(models);
    let heads = Memo::new(move |_| {
        let head = |rows: &crate::session::snapshot::TableRows| TabHead {
            key: rows.table.clone(),
            label: rows.model.clone(),
            count: Some((rows.rows.len(), "rows")),
        };
        data.with(|data| data.tables.iter().map(head).collect::<Vec<_>>())
    });
    let chosen = RwSignal::new(String::new());
    // The chosen table may go away, and another project has others.
    Effect::new(move |_| {
        heads.with(|heads| {
            let there =
                chosen.with_untracked(|chosen| heads.iter().any(|head| head.key == *chosen));
            if !there {
                chosen.set(heads.first().map(|head| head.key.clone()).unwrap_or_default());
            }
        });
    });
    // A row that is selected elsewhere is shown here.
    Effect::new(move |_| {
        if let Some(row) = page.selected.get() {
            chosen.set(row.table);
        }
    });
    let any = Memo::new(move |_| heads.with(|heads| !heads.is_empty()));
    let table = Memo::new(move |_| chosen.get());
    let old =
        move || models.with(|models| !models.tables_current && !models.module.models.is_empty());
    let panel = move || {
        let table = table.get();
        (!table.is_empty()).then(|| view! { <TablePanel table models=shown data log/> })
    };
    view! {
        <div class="region-head">
            <h2 class="region-title">{words::TABLES}</h2>
            <Tabs label="Tables" prefix="tables" heads selected=chosen/>
        </div>
        <Show when=old><p class="explanation warning banner">{words::TABLES_OLD}</p></Show>
        <Show
            when=move || any.get()
            fallback=|| view! { <p class="empty">{words::NO_TABLES}</p> }
        >
            {panel}
        </Show>
    }
}

/// The models that the tables were made from: while there are errors, those before them.
fn last_current(models: Signal<Arc<ModelsView>>) -> Signal<Arc<ModelsView>> {
    let shown = Memo::new(move |before: Option<&Arc<ModelsView>>| {
        let now = models.get();
        match before {
            Some(before) if !now.tables_current => Arc::clone(before),
            _ => now,
        }
    });
    shown.into()
}

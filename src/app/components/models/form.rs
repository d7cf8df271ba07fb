//! The models as a form.

use std::sync::Arc;

use leptos::prelude::*;

use super::{model_card::ModelCard, new_model::NewModel};
use crate::{
    app::{components::DiagnosticList, words},
    diagnostic::{Diagnostic, Place},
    session::snapshot::ModelsView,
};

/// A card for each model, and the way to add one.
#[component]
pub fn Form(
    /// The models.
    #[prop(into)]
    models: Signal<Arc<ModelsView>>,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        models.with(|models| {
            models.module.models.iter().map(|model| model.name.clone()).collect::<Vec<_>>()
        })
    });
    let empty = Memo::new(move |_| names.with(Vec::is_empty));
    let general = diagnostics_at(models, |place| *place == Place::Models);
    view! {
        <div class="form">
            <DiagnosticList list=general/>
            <Show when=move || empty.get()>
                <p class="empty">{words::NO_MODELS}</p>
            </Show>
            <For each=move || names.get() key=|name| name.clone() let:name>
                <ModelCard name models/>
            </For>
            <NewModel/>
        </div>
    }
}

/// The diagnostics at some places of the form, each with its index in the Snapshot's list.
pub fn diagnostics_at(
    models: Signal<Arc<ModelsView>>,
    here: impl Fn(&Place) -> bool + Send + Sync + 'static,
) -> Memo<Vec<(usize, Diagnostic)>> {
    Memo::new(move |_| {
        models.with(|models| {
            let all = models.diagnostics.iter().enumerate();
            let mine = all.filter(|(_, diagnostic)| here(&diagnostic.place));
            mine.map(|(index, diagnostic)| (index, diagnostic.clone())).collect()
        })
    })
}

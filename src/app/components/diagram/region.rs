//! The region with its tools.

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::*;

use super::{camera::Camera, canvas::Canvas, outline::Outline, toolbar::Toolbar};
use crate::{
    app::words,
    session::snapshot::scene::Scene,
    session::snapshot::{DiagramSlice, DiagramView, LogView},
};

/// The drawing, its tools, and the same as an outline.
#[component]
pub fn DiagramRegion(
    /// What is drawn, and how.
    #[prop(into)]
    diagram: Signal<Arc<DiagramSlice>>,
    /// The rows of the last step, which are marked.
    #[prop(into)]
    log: Signal<Arc<LogView>>,
) -> impl IntoView {
    let view = Memo::new(move |_| diagram.with(|diagram| diagram.view));
    let scene: Memo<Arc<Scene>> =
        Memo::new(move |_| diagram.with(|diagram| Arc::new(diagram.scene.clone())));
    let camera = RwSignal::new(Camera::Fit);
    // Another depth or another project is seen as a whole first.
    Effect::new(move |before: Option<(DiagramView, BTreeSet<String>)>| {
        let now = (view.get(), scene.with(|scene| tables(scene)));
        let kept = |(old_view, old_tables): &(DiagramView, BTreeSet<String>)| {
            *old_view == now.0 && !old_tables.is_disjoint(&now.1)
        };
        if !before.as_ref().is_some_and(kept) {
            camera.set(Camera::Fit);
        }
        now
    });
    let empty = Memo::new(move |_| scene.with(|scene| scene.boxes.is_empty()));
    view! {
        <div class="region-head">
            <h2 class="region-title">{words::DIAGRAM}</h2>
            <Toolbar view/>
        </div>
        <Show
            when=move || !empty.get()
            fallback=|| view! { <p class="empty">{words::NO_TABLES}</p> }
        >
            <Canvas scene camera log/>
        </Show>
        <Outline scene/>
    }
}

fn tables(scene: &Scene) -> BTreeSet<String> {
    scene.boxes.iter().map(|each| each.table.clone()).collect()
}

//! The regions of the page and the room that each has.

use leptos::prelude::*;

use super::{
    Axis, Splitter, TabHead, Tabs, diagram::region::DiagramRegion, models::region::ModelsRegion,
    tables::region::TablesRegion,
};
use crate::app::{state::use_page, words};

/// Models beside Diagram and Tables; on a narrow screen one at a time, under tabs.
#[component]
pub fn Workspace() -> impl IntoView {
    let slices = use_page().slices;
    let shown = RwSignal::new(words::DIAGRAM.to_owned());
    let models_width = RwSignal::new(30.0);
    let tables_height = RwSignal::new(38.0);
    let heads = [words::MODELS, words::DIAGRAM, words::TABLES].map(|name| TabHead::new(name, name));
    view! {
        <nav class="region-tabs" aria-label="Panes">
            <Tabs label="Panes" prefix="region" heads=heads.to_vec() selected=shown/>
        </nav>
        <main
            class="workspace"
            data-shown=move || shown.get()
            style=("--models-width", move || format!("{}%", models_width.get()))
            style=("--tables-height", move || format!("{}%", tables_height.get()))
        >
            <section class="region models-region" aria-label=words::MODELS id="region-panel-Models">
                <ModelsRegion models=slices.models log=slices.log/>
            </section>
            <Splitter axis=Axis::Columns label="Width of Models" share=models_width/>
            <section class="region diagram-region" aria-label=words::DIAGRAM id="region-panel-Diagram">
                <DiagramRegion diagram=slices.diagram log=slices.log/>
            </section>
            <Splitter axis=Axis::Rows label="Height of Tables" share=tables_height/>
            <section class="region tables-region" aria-label=words::TABLES id="region-panel-Tables">
                <TablesRegion models=slices.models data=slices.data log=slices.log/>
            </section>
        </main>
    }
}

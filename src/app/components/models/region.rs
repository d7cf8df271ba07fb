//! The region with its tabs.

use std::sync::Arc;

use leptos::prelude::*;

use super::{code_editor::CodeEditor, form::Form, migrations_tab::MigrationsTab, sql_tab::SqlTab};
use crate::{
    app::{
        components::{TabHead, TabPanel, Tabs},
        words,
    },
    session::snapshot::{LogView, ModelsView},
};

/// Form, models.py, SQL and migrations.
#[component]
pub fn ModelsRegion(
    /// The models.
    #[prop(into)]
    models: Signal<Arc<ModelsView>>,
    /// The statements of the last step.
    #[prop(into)]
    log: Signal<Arc<LogView>>,
) -> impl IntoView {
    let selected = RwSignal::new("form".to_owned());
    let heads = vec![
        TabHead::new("form", "Form"),
        TabHead::new("code", "models.py"),
        TabHead::new("sql", "SQL"),
        TabHead::new("migrations", "Migrations"),
    ];
    view! {
        <div class="region-head">
            <h2 class="region-title">{words::MODELS}</h2>
            <Tabs label="Models as" prefix="models" heads selected/>
        </div>
        <TabPanel prefix="models" key="form" selected><Form models/></TabPanel>
        <TabPanel prefix="models" key="code" selected><CodeEditor models/></TabPanel>
        <TabPanel prefix="models" key="sql" selected><SqlTab models log/></TabPanel>
        <TabPanel prefix="models" key="migrations" selected><MigrationsTab models/></TabPanel>
    }
}

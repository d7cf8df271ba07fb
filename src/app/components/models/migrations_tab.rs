//! The last change of the models as a migration.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::components::{CodeBlock, Language},
    session::snapshot::{MigrationView, ModelsView},
};

/// What `makemigrations` would write, and what `sqlmigrate` would print.
#[component]
pub fn MigrationsTab(
    /// The models.
    models: Signal<Arc<ModelsView>>,
) -> impl IntoView {
    let migrations = Memo::new(move |_| models.with(|models| models.migrations.clone()));
    let migration = |it: MigrationView| {
        view! {
            <h3 class="section-title">{it.title}</h3>
            <CodeBlock text=it.python language=Language::Python label="Migration".to_owned()/>
            <CodeBlock text=it.sqlite language=Language::Sql label="SQL of the migration".to_owned()/>
        }
    };
    view! {
        <div class="sql-tab">
            <p class="explanation">
                "The last change of the models, as makemigrations writes it and as sqlmigrate \
                 prints it for SQLite."
            </p>
            <Show
                when=move || migrations.with(|list| !list.is_empty())
                fallback=|| view! { <p class="empty small">"The models did not change yet."</p> }
            >
                {move || migrations.get().into_iter().map(migration).collect_view()}
            </Show>
        </div>
    }
}

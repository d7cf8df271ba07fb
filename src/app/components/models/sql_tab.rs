//! The tables as SQL, and the statements of the last step.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        components::{Choice, CodeBlock, Language},
        words,
    },
    session::snapshot::{LogView, ModelsView},
};

/// The statements, in either of their two spellings.
#[component]
pub fn SqlTab(
    /// The models.
    models: Signal<Arc<ModelsView>>,
    /// The statements of the last step.
    log: Signal<Arc<LogView>>,
) -> impl IntoView {
    let spelling = RwSignal::new("sqlite");
    let tables = Memo::new(move |_| {
        models.with(|models| match spelling.get() {
            "gluesql" => models.gluesql.clone(),
            _ => models.sqlite.clone(),
        })
    });
    let steps = Memo::new(move |_| {
        let gluesql = spelling.get() == "gluesql";
        log.with(|log| {
            let line = |each: &crate::session::snapshot::StatementView| {
                (if gluesql { each.gluesql.clone() } else { each.sqlite.clone() }, each.rows)
            };
            log.statements.iter().map(line).collect::<Vec<_>>()
        })
    });
    let table = |text: String| {
        view! { <CodeBlock text language=Language::Sql label="CREATE TABLE".to_owned()/> }
    };
    let step = |(text, rows): (String, usize)| {
        view! {
            <li>
                <CodeBlock text language=Language::Sql label="Statement".to_owned()/>
                <p class="muted small">{words::counted(rows, "row", "rows")}</p>
            </li>
        }
    };
    let old = move || models.with(|models| !models.tables_current);
    view! {
        <div class="sql-tab">
            <Choice
                label="Spelling of the SQL"
                name="sql-spelling"
                options=vec![("sqlite", "As Django writes it"), ("gluesql", "As GlueSQL ran it")]
                value=spelling
                on_choose=move |chosen| spelling.set(chosen)
            />
            <Show when=old><p class="explanation warning">{words::TABLES_OLD}</p></Show>
            <h3 class="section-title">"Tables"</h3>
            {move || tables.get().into_iter().map(table).collect_view()}
            <h3 class="section-title">"The last step"</h3>
            <Show
                when=move || steps.with(|steps| !steps.is_empty())
                fallback=|| view! { <p class="empty small">"It ran no statement."</p> }
            >
                <ol class="statements">{move || steps.get().into_iter().map(step).collect_view()}</ol>
            </Show>
        </div>
    }
}

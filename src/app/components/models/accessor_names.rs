//! The four names of a relation, live while one types.

use std::sync::Arc;

use leptos::prelude::*;

use super::relationship_draft::RelationshipDraft;
use crate::models::relationship::with_article;
use crate::session::snapshot::ModelsView;

/// What one will type at either end.
#[component]
pub fn AccessorNames(
    /// The relationship.
    draft: RelationshipDraft,
    /// The models, to see which names are taken.
    models: Signal<Arc<ModelsView>>,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        let names = draft.names();
        (names.forward, names.column, names.backward, names.query_name)
    });
    let column = move || names.get().1.unwrap_or_else(|| "none: a table of pairs".to_owned());
    let backward = move || names.get().2.unwrap_or_else(|| "hidden".to_owned());
    let query_name = move || names.get().3.unwrap_or_else(|| "hidden".to_owned());
    let holder = move || draft.sides().0;
    let target = move || draft.sides().1;
    let taken = move || {
        let (holder, _) = draft.sides();
        let field = draft.field_name();
        let own = draft.name.get_untracked() == field;
        let exists = models.with(|models| {
            models.module.model(&holder).is_some_and(|model| model.field(&field).is_some())
        });
        (exists && !own).then(|| format!("{holder} already has a field {field}."))
    };
    view! {
        <dl class="names" aria-label="The names of this relation">
            <div>
                <dt>"From " {move || with_article(&holder())}</dt>
                <dd><code>{move || names.get().0}</code></dd>
            </div>
            <div>
                <dt>"Column"</dt>
                <dd><code>{column}</code></dd>
            </div>
            <div>
                <dt>"From " {move || with_article(&target())}</dt>
                <dd><code>{backward}</code></dd>
            </div>
            <div>
                <dt>"In queries on " {target}</dt>
                <dd><code>{query_name}</code></dd>
            </div>
        </dl>
        {move || taken().map(|text| view! { <p class="explanation warning">{text}</p> })}
    }
}

//! One model.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    field_editor::FieldEditor, field_row::FieldRow, form::diagnostics_at, model_title::ModelTitle,
    relationship_editor::RelationshipEditor,
};
use crate::{
    app::components::{DiagnosticList, Icon, icon},
    diagnostic::Place,
    models::Model,
    schema::Relation,
    session::snapshot::ModelsView,
};

/// What is being added to a model, or changed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Editing {
    /// Nothing.
    Nothing,
    /// A new field.
    NewField,
    /// A new relationship.
    NewRelationship,
    /// The field of this name.
    Field(String),
}

/// A card with a model's name, its fields, and what points to it.
#[component]
pub fn ModelCard(
    /// The model's name.
    name: String,
    /// The models.
    models: Signal<Arc<ModelsView>>,
) -> impl IntoView {
    let editing = RwSignal::new(Editing::Nothing);
    let key = name.clone();
    let model = Memo::new(move |_| models.with(|models| models.module.model(&key).cloned()));
    let fields =
        Memo::new(move |_| model.with(|model| model.as_ref().map(field_names).unwrap_or_default()));
    let mine = name.clone();
    let diagnostics = diagnostics_at(
        models,
        move |place| matches!(place, Place::Model { model } if *model == mine),
    );
    let bases = move || model.with(|model| model.as_ref().and_then(other_bases));
    let owner = StoredValue::new(name.clone());
    let row = move |field: String| {
        view! { <FieldRow model=owner.get_value() name=field models editing/> }
    };
    view! {
        <article class="card model-card" role="group" aria-label=name.clone()>
            <ModelTitle name=name.clone()/>
            {move || bases().map(|bases| view! { <p class="bases">"inherits from " <code>{bases}</code></p> })}
            <DiagnosticList list=diagnostics/>
            <ul class="fields">
                <For each=move || fields.get() key=|field| field.clone() children=row/>
            </ul>
            <Show when=move || fields.with(Vec::is_empty)>
                <p class="empty small">"Only the automatic id so far. Add a field: what does one know about it?"</p>
            </Show>
            <PointingHere name=name.clone() models/>
            <Show when=move || editing.get() == Editing::NewField>
                <FieldEditor model=owner.get_value() field=None models editing/>
            </Show>
            <Show when=move || editing.get() == Editing::NewRelationship>
                <RelationshipEditor model=owner.get_value() field=None models editing/>
            </Show>
            <div class="card-actions">
                <button type="button" class="button small" on:click=move |_| editing.set(Editing::NewField)>
                    {icon(Icon::Plus)}
                    "Add field"
                </button>
                <button type="button" class="button small" on:click=move |_| editing.set(Editing::NewRelationship)>
                    {icon(Icon::Link)}
                    "Add relationship"
                </button>
            </div>
        </article>
    }
}

fn field_names(model: &Model) -> Vec<String> {
    model.fields.iter().map(|field| field.name.clone()).collect()
}

/// The bases as written, unless there is only Django's own.
fn other_bases(model: &Model) -> Option<String> {
    let bases = model.bases.join(", ");
    (bases != "models.Model" && bases != "Model").then_some(bases)
}

/// The relations from other models, by the names that one types at this end.
#[component]
fn PointingHere(
    /// The model's name.
    name: String,
    /// The models.
    models: Signal<Arc<ModelsView>>,
) -> impl IntoView {
    let relations = Memo::new(move |_| {
        models.with(|models| {
            let here = |relation: &&Relation| relation.to == name && relation.accessor.is_some();
            models.schema.relations.iter().filter(here).cloned().collect::<Vec<_>>()
        })
    });
    let item = |relation: Relation| {
        view! {
            <li class="reverse">
                <code>{relation.accessor}</code>
                <span class="muted">" ← " {relation.model} "." {relation.field}</span>
            </li>
        }
    };
    let items = move || relations.get().into_iter().map(item).collect_view();
    view! {
        <Show when=move || relations.with(|list| !list.is_empty())>
            <ul class="reverses" aria-label="Points here">{items}</ul>
        </Show>
    }
}

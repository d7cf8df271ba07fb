//! One field of a model's card.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    field_editor::FieldEditor, form::diagnostics_at, model_card::Editing,
    relationship_editor::RelationshipEditor,
};
use crate::{
    app::{
        components::{DiagnosticList, Icon, ProblemList, icon},
        state::{Answer, use_page},
    },
    diagnostic::Place,
    models::{Field, edit::Edit},
    session::{message::Message, snapshot::ModelsView},
};

/// The field in one line; pressing it opens its editor below.
#[component]
pub fn FieldRow(
    /// The model's name.
    model: String,
    /// The field's name.
    name: String,
    /// The models.
    models: Signal<Arc<ModelsView>>,
    /// What is being edited in the card.
    editing: RwSignal<Editing>,
) -> impl IntoView {
    let page = use_page();
    let (owner, key) = (model.clone(), name.clone());
    let field = Memo::new(move |_| {
        models
            .with(|models| models.module.model(&owner).and_then(|model| model.field(&key)).cloned())
    });
    let (owner, key) = (model.clone(), name.clone());
    let diagnostics = diagnostics_at(
        models,
        move |place| matches!(place, Place::Field { model, field, .. } if *model == owner && *field == key),
    );
    let key = name.clone();
    let open = Memo::new(move |_| editing.with(|now| *now == Editing::Field(key.clone())));
    let key = name.clone();
    let toggle = move |_| {
        let next =
            if open.get_untracked() { Editing::Nothing } else { Editing::Field(key.clone()) };
        editing.set(next);
    };
    let problems = RwSignal::new(Vec::new());
    let edit = Edit::DeleteField { model: model.clone(), field: name.clone() };
    let delete = move |_| {
        page.ask(Message::Edit { edit: edit.clone(), defaults: Vec::new() }, move |answer| {
            if let Answer::Refused(why) = answer {
                problems.try_set(why);
            }
        });
    };
    let owner = StoredValue::new(model);
    let editor = move || match field.get() {
        Some(field) if field.class.is_relation() => {
            view! { <RelationshipEditor model=owner.get_value() field=Some(field) models editing/> }
                .into_any()
        }
        field => view! { <FieldEditor model=owner.get_value() field models editing/> }.into_any(),
    };
    let source = move || models.with(|models| field.get().map(|field| shown(&field, &models.text)));
    let head = move || {
        source().map(|(class, options)| {
            view! {
                <span class="field-class">{class}</span>
                <span class="field-options">{options}</span>
            }
        })
    };
    view! {
        <li class="field-row">
            <div class="field-line">
                <button
                    type="button"
                    class="field-open"
                    aria-expanded=move || open.get().to_string()
                    title="Change this field"
                    on:click=toggle
                >
                    <span class="field-name">{name.clone()}</span>
                    {head}
                </button>
                <button
                    type="button"
                    class="button quiet small icon-only"
                    aria-label=format!("Delete field {name}")
                    title="Delete"
                    on:click=delete
                >
                    {icon(Icon::Trash)}
                </button>
            </div>
            <ProblemList list=problems/>
            <DiagnosticList list=diagnostics/>
            {move || open.get().then(|| untrack(editor))}
        </li>
    }
}

/// The class and the options, in short: `ForeignKey` and `→ Author · CASCADE · null`.
fn shown(field: &Field, text: &str) -> (String, String) {
    let mut words = Vec::new();
    if let Some(target) = field.target() {
        words.push(format!("→ {}", target.name));
    }
    if let Some(rule) = field.on_delete() {
        words.push(rule.name().to_owned());
    }
    for option in &field.options {
        let value = option.value.span.of(text);
        match (option.name.as_str(), value) {
            ("to" | "on_delete", _) => {}
            (name, "True") if name != "default" => words.push(name.to_owned()),
            (name, value) if value.chars().count() > 24 => words.push(format!("{name}=…")),
            (name, value) => words.push(format!("{name}={value}")),
        }
    }
    (field.class.name().to_owned(), words.join(" · "))
}

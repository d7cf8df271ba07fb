//! The editor of a relation: plain words first, then the field that says the same.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    accessor_names::AccessorNames, model_card::Editing, relationship_draft::RelationshipDraft,
};
use crate::{
    app::{
        components::{Choice, ProblemList},
        dom,
        state::{Answer, use_page},
    },
    models::{
        Field, FieldClass,
        edit::Edit,
        relationship::{Count, ON_DELETE, Side, explain_on_delete},
    },
    session::{message::Message, outcome::Problem, snapshot::ModelsView},
};

/// Asks how many each has of the other, and shows what follows from it.
#[component]
pub fn RelationshipEditor(
    /// The model that the sentence begins with.
    model: String,
    /// The field; none for a new relationship.
    field: Option<Field>,
    /// The models.
    models: Signal<Arc<ModelsView>>,
    /// Closed by setting this to nothing.
    editing: RwSignal<Editing>,
) -> impl IntoView {
    let page = use_page();
    let second = first_target(&model, field.as_ref(), &models.get_untracked());
    let draft = models.with_untracked(|models| {
        let field = field.as_ref().map(|field| (field, models.text.as_str()));
        RelationshipDraft::new(model.clone(), field, second)
    });
    let before = field.map(|field| field.name);
    let existing = before.is_some();
    let problems = RwSignal::new(Vec::<Problem>::new());
    let close = move || editing.set(Editing::Nothing);
    // A field cannot walk over to the other model in one step.
    let moves = Memo::new(move |_| existing && draft.derived().holder == Side::Second);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (holder, to) = models.with_untracked(|models| untrack(|| draft.draft(&models.module)));
        let edit = match before.clone() {
            Some(field) => Edit::ChangeField { model: holder, field, to },
            None => Edit::AddField { model: holder, field: to },
        };
        page.ask(Message::Edit { edit, defaults: Vec::new() }, move |answer| match answer {
            Answer::Done(_) => {
                editing.try_set(Editing::Nothing);
            }
            Answer::Refused(why) => {
                problems.try_set(why);
            }
            Answer::Cancelled => {}
        });
    };
    dom::focus_soon("relationship-target");
    view! {
        <form class="panel" on:submit=submit on:keydown=move |event| if event.key() == "Escape" { close() }>
            <SentenceInput draft models/>
            <Derivation draft existing/>
            <Show when=move || moves.get()>
                <p class="explanation">"That puts the field on the other model. Delete this field and add the relationship there."</p>
            </Show>
            <FieldInputs draft/>
            <AccessorNames draft models/>
            <ProblemList list=problems/>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| close()>"Cancel"</button>
                <button class="button primary" disabled=move || moves.get()>
                    {if existing { "Save relationship" } else { "Create relationship" }}
                </button>
            </div>
        </form>
    }
}

/// The model that the other side begins with: the field's target, or the nearest other model.
fn first_target(model: &str, field: Option<&Field>, models: &ModelsView) -> String {
    let written = field.and_then(Field::target).map(|target| target.name);
    let written = written.map(|name| if name == "self" { model.to_owned() } else { name });
    let other = || models.module.models.iter().rev().find(|each| each.name != model);
    written.or_else(|| other().map(|each| each.name.clone())).unwrap_or_else(|| model.to_owned())
}

/// "Each Book has one Author; each Author has many Books."
#[component]
fn SentenceInput(
    /// The relationship.
    draft: RelationshipDraft,
    /// The models to choose from.
    models: Signal<Arc<ModelsView>>,
) -> impl IntoView {
    let names = move || {
        let name = |model: &crate::models::Model| model.name.clone();
        let mut names: Vec<String> =
            models.with(|models| models.module.models.iter().map(name).collect());
        let chosen = draft.second.get_untracked();
        if !names.contains(&chosen) {
            names.push(chosen);
        }
        names
    };
    let target = move |name: String| {
        let key = name.clone();
        let chosen = move || draft.second.with(|second| *second == key);
        view! { <option value=name.clone() prop:selected=chosen>{name.clone()}</option> }
    };
    let first = draft.first.get_value();
    view! {
        <fieldset class="sentence">
            <legend class="hidden">"How many each has of the other"</legend>
            <p>
                "Each " <strong>{first.clone()}</strong> " has "
                <CountSelect label=format!("How many each {first} has") count=draft.first_has/>
                " "
                <select
                    id="relationship-target"
                    class="select"
                    aria-label="The other model"
                    on:change=move |event| draft.second.set(event_target_value(&event))
                >
                    {move || names().into_iter().map(target).collect_view()}
                </select>
                ";"
            </p>
            <p>
                "each " <strong>{move || draft.second.get()}</strong> " has "
                <CountSelect label="How many each of the other has".to_owned() count=draft.second_has/>
                " " <strong>{first.clone()}</strong> "."
            </p>
        </fieldset>
    }
}

/// One or many.
#[component]
fn CountSelect(
    /// What is counted.
    label: String,
    /// The choice.
    count: RwSignal<Count>,
) -> impl IntoView {
    let choose = move |event| {
        count.set(if event_target_value(&event) == "many" { Count::Many } else { Count::One });
    };
    view! {
        <select class="select count" aria-label=label on:change=choose>
            <option value="one" prop:selected=move || count.get() == Count::One>"one"</option>
            <option value="many" prop:selected=move || count.get() == Count::Many>"many"</option>
        </select>
    }
}

/// Which field it is, and on which model it stands.
#[component]
fn Derivation(
    /// The relationship.
    draft: RelationshipDraft,
    /// Whether the field is there already, and so stays on its model.
    existing: bool,
) -> impl IntoView {
    let why = move || match draft.derived().class {
        FieldClass::OneToOneField => "One on both sides: a foreign key that no two rows may share.",
        FieldClass::ManyToManyField => {
            "Many on both sides: Django makes a table of pairs in between."
        }
        _ => "Many on one side: each row there holds the key of the one it belongs to.",
    };
    let side =
        Signal::derive(
            move || {
                if draft.derived().holder == Side::First { "first" } else { "second" }
            },
        );
    let choose = move |chosen| {
        draft.prefer.set(if chosen == "first" { Side::First } else { Side::Second });
    };
    let open = move || draft.derived().open && !existing;
    view! {
        <div class="derivation" aria-live="off">
            <p>
                <span class="arrow" aria-hidden="true">"→ "</span>
                <code class="chip">{move || draft.derived().class.name()}</code>
                " on " <strong>{move || draft.sides().0}</strong>
            </p>
            <p class="muted">{why}</p>
            <Show when=open>
                <Choice
                    label="Which side holds the field"
                    name="relationship-side"
                    options=vec![("first", "on this model"), ("second", "on the other")]
                    value=side
                    on_choose=choose
                />
            </Show>
        </div>
    }
}

/// Name, required or not, rule on deletion, name of the way back.
#[component]
fn FieldInputs(
    /// The relationship.
    draft: RelationshipDraft,
) -> impl IntoView {
    let holds_column = Memo::new(move |_| draft.derived().class != FieldClass::ManyToManyField);
    let optional =
        Signal::derive(move || if draft.optional.get() { "optional" } else { "required" });
    view! {
        <div class="pair">
            <label class="field">
                <span class="field-label">"Field name"</span>
                <input
                    class="input mono"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=move || draft.proposed()
                    prop:value=move || draft.name.get()
                    on:input=move |event| draft.name.set(event_target_value(&event))
                />
            </label>
            <label class="field">
                <span class="field-label"><code>"related_name"</code> <span class="muted">" · optional"</span></span>
                <input
                    class="input mono"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || draft.related_name.get()
                    on:input=move |event| draft.related_name.set(event_target_value(&event))
                />
            </label>
        </div>
        <Show when=move || holds_column.get()>
            <Choice
                label="Whether every row must have one"
                name="relationship-optional"
                options=vec![("required", "must have one"), ("optional", "may have none (null)")]
                value=optional
                on_choose=move |chosen| draft.optional.set(chosen == "optional")
            />
            <RuleInput draft/>
        </Show>
    }
}

/// The rule on deletion, explained.
#[component]
fn RuleInput(
    /// The relationship.
    draft: RelationshipDraft,
) -> impl IntoView {
    let option = move |rule: &'static str| {
        view! { <option value=rule prop:selected=move || draft.rule.get() == rule>{rule}</option> }
    };
    let explanation = move || {
        let (holder, target) = draft.sides();
        explain_on_delete(&draft.rule.get(), &holder, &target)
    };
    view! {
        <label class="field">
            <span class="field-label">
                <code>"on_delete"</code>
                <span class="muted">" · when the " {move || draft.sides().1} " is deleted"</span>
            </span>
            <select class="select" on:change=move |event| draft.rule.set(event_target_value(&event))>
                {ON_DELETE.into_iter().map(option).collect_view()}
            </select>
        </label>
        <p class="explanation">{explanation}</p>
        <Show when=move || draft.rule.get() == "SET()">
            <label class="field">
                <span class="field-label">"The value in the brackets, in Python"</span>
                <input
                    class="input mono"
                    required=true
                    prop:value=move || draft.set_value.get()
                    on:input=move |event| draft.set_value.set(event_target_value(&event))
                />
            </label>
        </Show>
    }
}

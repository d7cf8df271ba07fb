//! The editor of a field that is no relation.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    model_card::Editing,
    option_input::{OptionInput, set, source},
};
use crate::{
    app::{
        components::ProblemList,
        dom,
        state::{Answer, use_page},
    },
    diagnostic::Place,
    models::{
        Field, FieldClass,
        edit::{Edit, FieldDraft},
        form,
    },
    session::{
        message::Message,
        outcome::{Problem, ProblemPlace},
        snapshot::ModelsView,
    },
};

/// How many classes stand in the first group of the list.
const COMMON: usize = 11;

/// Name, class and options of a new field, or of one that is there.
#[component]
pub fn FieldEditor(
    /// The model's name.
    model: String,
    /// The field; none for a new one.
    field: Option<Field>,
    /// The models.
    models: Signal<Arc<ModelsView>>,
    /// Closed by setting this to nothing.
    editing: RwSignal<Editing>,
) -> impl IntoView {
    let page = use_page();
    let before = field.as_ref().map(|field| field.name.clone());
    let first_class = field.as_ref().map_or(FieldClass::CharField, |field| field.class);
    let first_options = match &field {
        Some(field) => models.with_untracked(|models| sources(field, &models.text)),
        None => form::starting_options(first_class),
    };
    let name = RwSignal::new(before.clone().unwrap_or_default());
    let class = RwSignal::new(first_class);
    let options = RwSignal::new(first_options);
    let problems = RwSignal::new(Vec::<Problem>::new());
    let id = format!("field-name-{model}");
    dom::focus_soon(id.clone());
    let close = move || editing.set(Editing::Nothing);
    let choose_class = move |event| {
        let Some(next) = FieldClass::named(&event_target_value(&event)) else { return };
        options.update(|options| adapt(options, class.get_untracked(), next));
        class.set(next);
    };
    let adding = before.is_none();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let draft = FieldDraft {
            name: name.get_untracked().trim().to_owned(),
            class: class.get_untracked(),
            options: options.get_untracked(),
        };
        let model = model.clone();
        let edit = match before.clone() {
            Some(field) => Edit::ChangeField { model, field, to: draft },
            None => Edit::AddField { model, field: draft },
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
    let input = move |option: form::FormOption| {
        let here = move || at_option(&problems.get(), option.name);
        view! {
            <OptionInput option options/>
            <ProblemList list=Signal::derive(here)/>
        }
    };
    let usual = move || form::options(class.get()).into_iter().map(input).collect_view();
    let more = move || form::more_options(class.get()).into_iter().map(input).collect_view();
    let more_given = options.with_untracked(|options| {
        form::more_options(first_class).iter().any(|each| source(options, each.name).is_some())
    });
    let elsewhere = Signal::derive(move || {
        let offered = offered(class.get());
        let at_control =
            |problem: &Problem| offered.iter().any(|option| is_at(problem, option.name));
        problems.get().into_iter().filter(|problem| !at_control(problem)).collect::<Vec<_>>()
    });
    view! {
        <form class="panel" on:submit=submit on:keydown=move |event| if event.key() == "Escape" { close() }>
            <div class="pair">
                <label class="field">
                    <span class="field-label">"Field name"</span>
                    <input
                        id=id
                        class="input mono"
                        autocomplete="off"
                        spellcheck="false"
                        required=true
                        prop:value=move || name.get()
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                </label>
                <label class="field">
                    <span class="field-label">"Type"</span>
                    <ClassSelect class on_change=choose_class/>
                </label>
            </div>
            <p class="explanation">{move || class.get().summary()} "."</p>
            <ProblemList list=elsewhere/>
            <div class="options">{usual}</div>
            <details class="more" open=more_given>
                <summary>"More options"</summary>
                <div class="options">{more}</div>
            </details>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| close()>"Cancel"</button>
                <button class="button primary">{if adding { "Create field" } else { "Save field" }}</button>
            </div>
        </form>
    }
}

/// The list of classes, the usual ones first.
#[component]
fn ClassSelect(
    /// The chosen class.
    class: RwSignal<FieldClass>,
    /// Takes the choice.
    on_change: impl Fn(leptos::ev::Event) + 'static,
) -> impl IntoView {
    let option = move |each: &FieldClass| {
        let each = *each;
        view! { <option value=each.name() prop:selected=move || class.get() == each>{each.name()}</option> }
    };
    let (common, others) = FieldClass::ALL.split_at(COMMON);
    let others = others.iter().filter(|class| !class.is_relation());
    view! {
        <select class="select" on:change=on_change>
            <optgroup label="Usual">{common.iter().map(option).collect_view()}</optgroup>
            <optgroup label="All others">{others.map(option).collect_view()}</optgroup>
        </select>
    }
}

/// The options of a field with the source of each.
pub fn sources(field: &Field, text: &str) -> Vec<(String, String)> {
    let option = |option: &crate::models::FieldOption| {
        (option.name.clone(), option.value.span.of(text).to_owned())
    };
    field.options.iter().map(option).collect()
}

/// All options that the form offers for a class.
fn offered(class: FieldClass) -> Vec<form::FormOption> {
    let mut all = form::options(class);
    all.extend(form::more_options(class));
    all
}

/// Takes away what only the old class has, and adds what the new one needs.
fn adapt(options: &mut Vec<(String, String)>, old: FieldClass, new: FieldClass) {
    let offered =
        |class: FieldClass, name: &str| form::options(class).iter().any(|each| each.name == name);
    options.retain(|(name, _)| !offered(old, name) || offered(new, name) && name != "default");
    for (name, value) in form::starting_options(new) {
        if source(options, &name).is_none() {
            set(options, &name, value);
        }
    }
}

/// The problems at an option.
fn at_option(problems: &[Problem], name: &str) -> Vec<Problem> {
    problems.iter().filter(|problem| is_at(problem, name)).cloned().collect()
}

fn is_at(problem: &Problem, name: &str) -> bool {
    matches!(
        &problem.place,
        ProblemPlace::Models(Place::Field { option: Some(option), .. }) if option == name
    )
}

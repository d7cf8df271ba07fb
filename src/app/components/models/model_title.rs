//! The name of a model: renamed in place, deleted by its button.

use leptos::{ev, prelude::*};

use crate::{
    app::{
        components::{Icon, ProblemList, icon},
        dom,
        state::{Answer, use_page},
    },
    models::edit::Edit,
    session::message::Message,
};

/// The head of a model's card.
#[component]
pub fn ModelTitle(
    /// The model's name.
    name: String,
) -> impl IntoView {
    let page = use_page();
    let renaming = RwSignal::new(false);
    let problems = RwSignal::new(Vec::new());
    let typed = RwSignal::new(name.clone());
    let id = format!("rename-{name}");
    let model = StoredValue::new(name.clone());
    let send = move |edit, done: fn(RwSignal<bool>)| {
        page.ask(Message::Edit { edit, defaults: Vec::new() }, move |answer| match answer {
            Answer::Done(_) => done(renaming),
            Answer::Refused(why) => {
                problems.try_set(why);
            }
            Answer::Cancelled => {}
        });
    };
    let rename = move || {
        let to = typed.get_untracked().trim().to_owned();
        if to == model.get_value() {
            renaming.set(false);
            problems.set(Vec::new());
        } else {
            send(Edit::RenameModel { model: model.get_value(), to }, |renaming| {
                renaming.try_set(false);
            });
        }
    };
    let delete = move |_| send(Edit::DeleteModel { model: model.get_value() }, |_| {});
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => rename(),
        "Escape" => {
            typed.set(model.get_value());
            renaming.set(false);
            problems.set(Vec::new());
        }
        _ => {}
    };
    let focus = id.clone();
    let begin = move |_| {
        renaming.set(true);
        dom::focus_soon(focus.clone());
    };
    let input_id = StoredValue::new(id);
    let title = move || view! { <h3 class="model-name">{model.get_value()}</h3> };
    view! {
        <div class="model-title">
            <Show when=move || renaming.get() fallback=title>
                <input
                    id=input_id.get_value()
                    class="input mono rename"
                    aria-label="New name of the model"
                    spellcheck="false"
                    autocomplete="off"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=on_key
                    on:blur=move |_| if renaming.get_untracked() && problems.with_untracked(Vec::is_empty) { rename() }
                />
            </Show>
            <button type="button" class="button quiet small icon-only" aria-label=format!("Rename model {name}") title="Rename" on:click=begin>
                {icon(Icon::Pencil)}
            </button>
            <button type="button" class="button quiet small icon-only" aria-label=format!("Delete model {name}") title="Delete" on:click=delete>
                {icon(Icon::Trash)}
            </button>
        </div>
        <ProblemList list=problems/>
    }
}

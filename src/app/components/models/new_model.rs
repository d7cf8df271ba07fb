//! Adding a model.

use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    app::{
        components::{Icon, ProblemList, icon},
        dom,
        state::{Answer, use_page},
    },
    models::edit::Edit,
    session::message::Message,
};

/// A button that becomes a form for the name.
#[component]
pub fn NewModel() -> impl IntoView {
    let page = use_page();
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let problems = RwSignal::new(Vec::new());
    let begin = move |_| {
        open.set(true);
        dom::focus_soon("new-model-name");
    };
    let close = move || {
        open.set(false);
        name.set(String::new());
        problems.set(Vec::new());
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let edit = Edit::AddModel { name: name.get_untracked().trim().to_owned() };
        page.ask(Message::Edit { edit, defaults: Vec::new() }, move |answer| match answer {
            Answer::Done(_) => close(),
            Answer::Refused(why) => problems.set(why),
            Answer::Cancelled => {}
        });
    };
    let form = move || {
        view! {
            <form class="panel" on:submit=submit>
                <label class="field">
                    <span class="field-label">"Model name" <span class="muted">" · one thing, capitalized: Book"</span></span>
                    <input
                        id="new-model-name"
                        class="input mono"
                        autocomplete="off"
                        spellcheck="false"
                        required=true
                        prop:value=move || name.get()
                        aria-describedby="new-model-problems"
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                </label>
                <ProblemList id="new-model-problems".to_owned() list=problems/>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| close()>"Cancel"</button>
                    <button class="button primary">"Create model"</button>
                </div>
            </form>
        }
    };
    let button = move || {
        view! {
            <button type="button" class="button add-model" on:click=begin>
                {icon(Icon::Plus)}
                "Add model"
            </button>
        }
    };
    view! { <Show when=move || open.get() fallback=button>{form()}</Show> }
}

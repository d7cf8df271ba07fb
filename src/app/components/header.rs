//! The bar at the top.

use leptos::prelude::*;

use super::{Icon, about::About, example_picker::ExamplePicker, icon, theme_picker::ThemePicker};
use crate::{
    app::{state::use_page, words},
    session::message::Message,
};

/// Name, example, history, theme.
#[component]
pub fn Header() -> impl IntoView {
    let page = use_page();
    let history = page.slices.history;
    let undo = Memo::new(move |_| history.with(|history| history.undo.clone()));
    let redo = Memo::new(move |_| history.with(|history| history.redo.clone()));
    let title = |verb: &str, step: Option<String>| match step {
        Some(step) => format!("{verb}: {step}"),
        None => format!("{verb}: nothing"),
    };
    let undo_title = move || title("Undo", undo.get());
    let redo_title = move || title("Redo", redo.get());
    view! {
        <header class="bar">
            <h1 class="brand">
                {icon(Icon::Logo)}
                <span class="brand-name">{words::NAME}</span>
            </h1>
            <ExamplePicker history/>
            <div class="button-pair" role="group" aria-label="History">
                <button
                    class="button quiet"
                    aria-disabled=move || undo.with(Option::is_none).to_string()
                    title=undo_title
                    on:click=move |_| if undo.with_untracked(Option::is_some) { page.send(Message::Undo) }
                >
                    {icon(Icon::Undo)}
                    <span class="label">"Undo"</span>
                </button>
                <button
                    class="button quiet"
                    aria-disabled=move || redo.with(Option::is_none).to_string()
                    title=redo_title
                    on:click=move |_| if redo.with_untracked(Option::is_some) { page.send(Message::Redo) }
                >
                    {icon(Icon::Redo)}
                    <span class="label">"Redo"</span>
                </button>
            </div>
            <span class="spring"></span>
            <ThemePicker/>
            <About/>
        </header>
    }
}

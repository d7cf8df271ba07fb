//! The page as a whole.

use leptos::{ev, prelude::*};

use super::{
    header::Header, notice::Notice, question_dialog::QuestionDialog, workspace::Workspace,
};
use crate::{
    app::{
        dom,
        state::{Page, use_page},
    },
    session::message::Message,
};

/// The page; starts the worker when it is drawn.
#[component]
pub fn App() -> impl IntoView {
    let page = Page::new();
    provide_context(page);
    let keys = window_event_listener(ev::keydown, move |event| history_key(page, &event));
    on_cleanup(move || keys.remove());
    Effect::new(move |_| {
        dom::set_ready("page");
        page.start();
    });
    view! {
        <Header/>
        <Notice/>
        <Workspace/>
        <Status/>
        <QuestionDialog/>
    }
}

/// Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, except where they belong to the text that is being typed.
fn history_key(page: Page, event: &ev::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || dom::is_typing(event) {
        return;
    }
    let message = match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Message::Undo,
        ("z", true) | ("y", false) => Message::Redo,
        _ => return,
    };
    event.prevent_default();
    page.send(message);
}

/// The one live region: what the last step did.
#[component]
fn Status() -> impl IntoView {
    let page = use_page();
    view! {
        <footer class="status">
            <p role="status" aria-live="polite" class="status-text">
                {move || page.announcement.get()}
            </p>
        </footer>
    }
}

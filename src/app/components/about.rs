//! What this is.

use leptos::{html::Dialog, prelude::*};

use super::{Icon, icon};
use crate::app::{dom, words};

/// A button that opens a few words about the page.
#[component]
pub fn About() -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dom::show_modal(&dialog);
        }
    };
    view! {
        <button class="button quiet" on:click=open title="About">
            {icon(Icon::Info)}
            <span class="label">"About"</span>
        </button>
        <dialog node_ref=dialog class="dialog" aria-labelledby="about-title">
            <form method="dialog">
                <h2 id="about-title">{words::NAME}</h2>
                <p>
                    "A playground for learning how models are related: one-to-one, many-to-one, many-to-many. Declare models, add rows, and see every row point to the row that it names. What you see is what Django 5.2 does; the tables are real, in an SQL engine inside this page."
                </p>
                <p>{words::PRIVACY}</p>
                <p class="muted">{words::NOT_AFFILIATED}</p>
                <div class="actions">
                    <button class="button primary">"Close"</button>
                </div>
            </form>
        </dialog>
    }
}

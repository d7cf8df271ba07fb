//! What belongs to no control: problems of the page, and how far the engine is.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::app::{
    state::{Engine, use_page},
    words,
};

/// Shows the notice, and what the engine does while it cannot be used.
#[component]
pub fn Notice() -> impl IntoView {
    let page = use_page();
    let engine = move || {
        match page.engine.get() {
        Engine::Ready => None,
        Engine::Loading => Some(
            view! { <p class="notice loading">{words::ENGINE_LOADING}</p> }.into_any(),
        ),
        Engine::Failed(why) => Some(
            view! {
                <div class="notice problem">
                    {icon(Icon::Error)}
                    <p><strong>{words::ENGINE_FAILED}</strong> " " <span class="muted">{why}</span></p>
                    <button class="button" on:click=move |_| page.try_again()>"Try again"</button>
                </div>
            }
            .into_any(),
        ),
    }
    };
    let problems = move || {
        let list = page.notice.get();
        (!list.is_empty()).then(|| {
            let line = |problem: crate::session::outcome::Problem| {
                view! { <p>{problem.message} " " <span class="muted">{problem.plain}</span></p> }
            };
            view! {
                <div class="notice problem" role="alert">
                    {icon(Icon::Error)}
                    <div>{list.into_iter().map(line).collect_view()}</div>
                    <button
                        class="button quiet"
                        aria-label="Close this message"
                        on:click=move |_| page.notice.set(Vec::new())
                    >
                        {icon(Icon::Close)}
                    </button>
                </div>
            }
        })
    };
    view! { <div class="notices">{engine} {problems}</div> }
}

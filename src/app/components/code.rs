//! Code to read and to copy.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::{
    app::dom,
    highlight::{self, Token},
    span::Span,
};

/// The language of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Python.
    Python,
    /// SQL.
    Sql,
}

impl Language {
    /// The tokens of a text.
    pub fn tokens(self, text: &str) -> Vec<(Span, Token)> {
        match self {
            Self::Python => highlight::python(text),
            Self::Sql => highlight::sql(text),
        }
    }
}

/// A text in colours, with a button to copy it.
#[component]
pub fn CodeBlock(
    /// The text.
    text: String,
    /// Its language.
    language: Language,
    /// What it is, for those who do not see it.
    label: String,
) -> impl IntoView {
    let pieces = language
        .tokens(&text)
        .into_iter()
        .map(|(span, token)| {
            let piece = span.of(&text).to_owned();
            view! { <span class=token.class()>{piece}</span> }
        })
        .collect_view();
    view! {
        <div class="code-block" class:python=move || language == Language::Python>
            <pre tabindex="0" role="group" aria-label=label><code>{pieces}</code></pre>
            <CopyButton text=Signal::derive(move || text.clone())/>
        </div>
    }
}

/// Copies a text and says so for a moment.
#[component]
pub fn CopyButton(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let copied = RwSignal::new(false);
    let copy = move |_| {
        dom::copy(&text.get_untracked());
        copied.set(true);
        let later = move || {
            copied.try_set(false);
        };
        set_timeout(later, std::time::Duration::from_millis(1500));
    };
    let says = move || if copied.get() { "Copied" } else { "Copy" };
    view! {
        <button type="button" class="button quiet small copy" on:click=copy>
            {move || icon(if copied.get() { Icon::Check } else { Icon::Copy })}
            <span>{says}</span>
        </button>
    }
}

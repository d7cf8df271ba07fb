//! What is wrong, at the control it belongs to: Django's words, then plain ones, then the way out.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::{
    app::state::use_page,
    diagnostic::{Diagnostic, Severity},
    session::{message::Message, outcome::Problem},
};

/// Diagnostics, each with its index in the Snapshot's list, by which its fix is asked for.
#[component]
pub fn DiagnosticList(
    /// The diagnostics.
    #[prop(into)]
    list: Signal<Vec<(usize, Diagnostic)>>,
) -> impl IntoView {
    let items = move || {
        let item = |(index, diagnostic)| view! { <DiagnosticItem index diagnostic/> };
        list.get().into_iter().map(item).collect_view()
    };
    let any = Memo::new(move |_| list.with(|list| !list.is_empty()));
    view! { <Show when=move || any.get()><ul class="diagnostics">{items}</ul></Show> }
}

/// One diagnostic.
#[component]
fn DiagnosticItem(
    /// Its index in the Snapshot's list.
    index: usize,
    /// What it says.
    diagnostic: Diagnostic,
) -> impl IntoView {
    let page = use_page();
    let (class, mark, word) = match diagnostic.severity {
        Severity::Error => ("diagnostic error", Icon::Error, "Error"),
        Severity::Warning => ("diagnostic warning", Icon::Warning, "Warning"),
        Severity::Info => ("diagnostic info", Icon::Info, "Note"),
    };
    let hint = diagnostic.hint.map(|hint| view! { <p class="hint">"HINT: " {hint}</p> });
    let plain =
        (!diagnostic.plain.is_empty()).then(|| view! { <p class="plain">{diagnostic.plain}</p> });
    let fix = diagnostic.fix.map(|fix| {
        let apply = move |_| page.send(Message::Fix { diagnostic: index });
        view! {
            <button type="button" class="button small fix" on:click=apply>
                {icon(Icon::Fix)}
                {fix.title}
            </button>
        }
    });
    view! {
        <li class=class>
            {icon(mark)}
            <div>
                <p class="message">
                    <span class="hidden">{word} ": "</span>
                    <code class="code">{diagnostic.code}</code>
                    " "
                    {diagnostic.message}
                </p>
                {hint}
                {plain}
                {fix}
            </div>
        </li>
    }
}

/// Problems of a message that was refused.
#[component]
pub fn ProblemList(
    /// The id of the list, for the control that they belong to.
    #[prop(optional)]
    id: String,
    /// The problems.
    #[prop(into)]
    list: Signal<Vec<Problem>>,
) -> impl IntoView {
    let item = |problem: Problem| {
        let plain =
            (!problem.plain.is_empty()).then(|| view! { <p class="plain">{problem.plain}</p> });
        view! {
            <li class="diagnostic error">
                {icon(Icon::Error)}
                <div><p class="message">{problem.message}</p>{plain}</div>
            </li>
        }
    };
    let items = move || list.get().into_iter().map(item).collect_view();
    let any = Memo::new(move |_| list.with(|list| !list.is_empty()));
    let id = StoredValue::new(id);
    view! {
        <Show when=move || any.get()>
            <ul class="diagnostics" role="alert" id=id.get_value()>{items}</ul>
        </Show>
    }
}

//! The list of ready examples.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::state::use_page,
    session::{
        message::Message,
        snapshot::{ExampleView, HistoryView},
    },
};

/// A list of the examples, by the kind of relation that they show.
#[component]
pub fn ExamplePicker(
    /// Where the examples are listed, and which one was opened.
    #[prop(into)]
    history: Signal<Arc<HistoryView>>,
) -> impl IntoView {
    let page = use_page();
    let groups = Memo::new(move |_| history.with(|history| grouped(&history.examples)));
    let current =
        Memo::new(move |_| history.with(|history| history.example.clone().unwrap_or_default()));
    let open = move |event| {
        let key = event_target_value(&event);
        page.send(if key.is_empty() { Message::Clear } else { Message::OpenExample { key } });
    };
    let options = move |examples: Vec<ExampleView>| {
        let option = move |example: ExampleView| {
            let key = example.key.clone();
            let chosen = move || current.with(|current| *current == key);
            view! { <option value=example.key prop:selected=chosen>{example.title}</option> }
        };
        examples.into_iter().map(option).collect_view()
    };
    let group =
        move |(name, examples)| view! { <optgroup label=name>{options(examples)}</optgroup> };
    let nothing = move || current.with(String::is_empty);
    view! {
        <label class="picker">
            <span class="picker-label">"Example"</span>
            <select class="select" on:change=open>
                <option value="" prop:selected=nothing>"Empty project"</option>
                {move || groups.get().into_iter().map(group).collect_view()}
            </select>
        </label>
    }
}

/// The examples under the names of their groups, both in the order in which they come.
fn grouped(examples: &[ExampleView]) -> Vec<(String, Vec<ExampleView>)> {
    let mut groups: Vec<(String, Vec<ExampleView>)> = Vec::new();
    for example in examples {
        match groups.iter_mut().find(|(name, _)| *name == example.group) {
            Some((_, members)) => members.push(example.clone()),
            None => groups.push((example.group.clone(), vec![example.clone()])),
        }
    }
    groups
}

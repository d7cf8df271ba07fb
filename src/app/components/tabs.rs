//! Tabs, as the ARIA Authoring Practices describe them: one tab stop, arrows choose.

use leptos::{ev, prelude::*};

use crate::app::dom;

/// One tab.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TabHead {
    /// What it is known by.
    pub key: String,
    /// What it says.
    pub label: String,
    /// A number beside the label, with its meaning for those who do not see it.
    pub count: Option<(usize, &'static str)>,
}

impl TabHead {
    /// A tab without a number.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into(), count: None }
    }
}

/// The row of tabs. The panel of each has the id `<prefix>-panel-<key>`.
#[component]
pub fn Tabs(
    /// What is chosen by them.
    label: &'static str,
    /// The beginning of the ids of tabs and panels.
    prefix: &'static str,
    /// The tabs.
    #[prop(into)]
    heads: Signal<Vec<TabHead>>,
    /// The key of the chosen one.
    selected: RwSignal<String>,
) -> impl IntoView {
    let on_key = move |event: ev::KeyboardEvent| {
        let keys: Vec<String> =
            heads.with_untracked(|heads| heads.iter().map(|head| head.key.clone()).collect());
        let at = selected.with_untracked(|now| keys.iter().position(|key| key == now)).unwrap_or(0);
        let last = keys.len().saturating_sub(1);
        let to = match event.key().as_str() {
            "ArrowRight" if at == last => 0,
            "ArrowRight" => at + 1,
            "ArrowLeft" if at == 0 => last,
            "ArrowLeft" => at - 1,
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        if let Some(key) = keys.get(to) {
            selected.set(key.clone());
            dom::focus(&format!("{prefix}-tab-{key}"));
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=on_key>
            <For each=move || heads.get() key=|head| head.clone() let:head>
                <Tab prefix head selected/>
            </For>
        </div>
    }
}

/// One tab of the row.
#[component]
fn Tab(
    /// The beginning of the ids.
    prefix: &'static str,
    /// What it says.
    head: TabHead,
    /// The key of the chosen tab.
    selected: RwSignal<String>,
) -> impl IntoView {
    let TabHead { key, label, count } = head;
    let id = format!("{prefix}-tab-{key}");
    let panel = format!("{prefix}-panel-{key}");
    let mine = key.clone();
    let chosen = Memo::new(move |_| selected.with(|now| *now == mine));
    let badge = count.map(|(count, meaning)| {
        view! { <span class="badge">{count}<span class="hidden">{format!(" {meaning}")}</span></span> }
    });
    view! {
        <button
            type="button"
            role="tab"
            class="tab"
            id=id
            aria-controls=panel
            aria-selected=move || chosen.get().to_string()
            tabindex=move || if chosen.get() { "0" } else { "-1" }
            on:click=move |_| selected.set(key.clone())
        >
            {label}
            {badge}
        </button>
    }
}

/// What a tab shows; there while its tab is chosen.
#[component]
pub fn TabPanel(
    /// The beginning of the ids, as in [`Tabs`].
    prefix: &'static str,
    /// The key of its tab.
    key: &'static str,
    /// The key of the chosen tab.
    selected: RwSignal<String>,
    /// What it shows.
    children: ChildrenFn,
) -> impl IntoView {
    let chosen = Memo::new(move |_| selected.with(|now| now == key));
    view! {
        <div
            class="tab-panel"
            role="tabpanel"
            id=format!("{prefix}-panel-{key}")
            aria-labelledby=format!("{prefix}-tab-{key}")
            hidden=move || !chosen.get()
        >
            <Show when=move || chosen.get()>{children()}</Show>
        </div>
    }
}

//! Light, dark, or as the system has it.

use leptos::prelude::*;

use crate::app::theme::Theme;

/// The choice of the theme.
#[component]
pub fn ThemePicker() -> impl IntoView {
    let theme = RwSignal::new(Theme::kept());
    let choose = move |event| {
        let chosen = Theme::named(&event_target_value(&event)).unwrap_or_default();
        chosen.choose();
        theme.set(chosen);
    };
    let option = move |(each, label): (Theme, &'static str)| {
        view! { <option value=each.name() prop:selected=move || theme.get() == each>{label}</option> }
    };
    let options =
        Theme::ALL.into_iter().zip(["System", "Light", "Dark"]).map(option).collect_view();
    view! {
        <label class="picker theme-picker">
            <span class="picker-label">"Theme"</span>
            <select class="select" on:change=choose>{options}</select>
        </label>
    }
}

//! One of a few, side by side.

use leptos::prelude::*;

/// A group of radio buttons drawn as one control with segments.
#[component]
pub fn Choice(
    /// What is chosen.
    label: &'static str,
    /// The name that binds the radio buttons together; one of its kind on the page.
    name: &'static str,
    /// The values and what each says.
    options: Vec<(&'static str, &'static str)>,
    /// The chosen value.
    #[prop(into)]
    value: Signal<&'static str>,
    /// Takes the choice.
    #[prop(into)]
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let option = move |(each, text): (&'static str, &'static str)| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name=name
                    value=each
                    prop:checked=move || value.get() == each
                    on:change=move |_| on_choose.run(each)
                />
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments">
            <legend class="hidden">{label}</legend>
            {options.into_iter().map(option).collect_view()}
        </fieldset>
    }
}

//! One input of the form for a row.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    columns::rows_of,
    inputs::{Blank, InputKind, RowInputSpec},
};
use crate::{
    app::components::ProblemList,
    session::{message::InputValue, outcome::Problem, snapshot::DataView},
};

/// A labelled input with what is wrong under it.
#[component]
pub fn RowInput(
    /// The id of the input.
    id: String,
    /// What it asks for.
    spec: RowInputSpec,
    /// What it holds.
    value: RwSignal<InputValue>,
    /// The rows to choose from.
    data: Signal<Arc<DataView>>,
    /// What is wrong with it.
    problems: Signal<Vec<Problem>>,
) -> impl IntoView {
    let field = spec.field.clone();
    let note = if spec.null { " · may be empty" } else { "" };
    let help =
        (!spec.help.is_empty()).then(|| view! { <p class="muted small">{spec.help.clone()}</p> });
    let problems_id = format!("{id}-problems");
    let wrong = Memo::new(move |_| problems.with(|list| !list.is_empty()));
    let frame = Frame { id: id.clone(), wrong, problems_id: problems_id.clone() };
    if let InputKind::Rows { table } = spec.kind {
        return view! {
            <fieldset class="field">
                <legend class="field-label"><code>{field}</code></legend>
                {checks(&id, table, value, data)}
                <ProblemList id=problems_id list=problems/>
            </fieldset>
        }
        .into_any();
    }
    let control = control(spec, frame, value, data);
    view! {
        <div class="field">
            <label class="field-label" for=id><code>{field}</code> <span class="muted">{note}</span></label>
            {control}
            {help}
            <ProblemList id=problems_id list=problems/>
        </div>
    }
    .into_any()
}

/// What every control says about itself.
struct Frame {
    id: String,
    wrong: Memo<bool>,
    problems_id: String,
}

fn control(
    spec: RowInputSpec,
    frame: Frame,
    value: RwSignal<InputValue>,
    data: Signal<Arc<DataView>>,
) -> AnyView {
    match spec.kind {
        InputKind::Line { html, step, max_length } => {
            line(frame, (html, step, max_length), value, spec.blank)
        }
        InputKind::Lines => lines(frame, value, spec.blank),
        InputKind::Truth => {
            let options = vec![
                ("True".to_owned(), "True".to_owned()),
                ("False".to_owned(), "False".to_owned()),
            ];
            select(frame, Signal::stored(options), value, spec.null.then_some("NULL"))
        }
        InputKind::Choices(options) => select(frame, Signal::stored(options), value, Some("—")),
        InputKind::Row { table } => {
            let nothing = if spec.null { "— nothing —" } else { "choose…" };
            select(frame, options(table, data), value, Some(nothing))
        }
        InputKind::Rows { .. } => ().into_any(),
    }
}

/// The rows of a table by key and name.
fn options(table: String, data: Signal<Arc<DataView>>) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        data.with(|data| {
            let rows = rows_of(data, &table).map(|rows| rows.rows.as_slice()).unwrap_or_default();
            rows.iter().map(|row| (row.pk.clone(), row.label.clone())).collect()
        })
    })
}

fn text_of(value: &InputValue) -> String {
    match value {
        InputValue::Text(text) => text.clone(),
        InputValue::Empty | InputValue::Chosen(_) => String::new(),
    }
}

/// What was typed; nothing typed is an empty text only where the column keeps one.
fn typed(text: String, blank: Blank) -> InputValue {
    if text.is_empty() && blank == Blank::Nothing {
        InputValue::Empty
    } else {
        InputValue::Text(text)
    }
}

fn line(
    frame: Frame,
    (html, step, max_length): (&'static str, String, Option<u32>),
    value: RwSignal<InputValue>,
    blank: Blank,
) -> AnyView {
    let wrong = frame.wrong;
    // A date and time is written with a blank in the table, and with a T in the browser's input.
    let shown = move || {
        let text = value.with(text_of);
        if html == "datetime-local" { text.replacen(' ', "T", 1) } else { text }
    };
    view! {
        <input
            id=frame.id
            class="input"
            type=html
            step=(!step.is_empty()).then_some(step)
            maxlength=max_length.map(|length| (length + 1).to_string())
            autocomplete="off"
            aria-invalid=move || wrong.get().to_string()
            aria-describedby=frame.problems_id
            prop:value=shown
            on:input=move |event| value.set(typed(event_target_value(&event), blank))
        />
    }
    .into_any()
}

fn lines(frame: Frame, value: RwSignal<InputValue>, blank: Blank) -> AnyView {
    let wrong = frame.wrong;
    view! {
        <textarea
            id=frame.id
            class="input"
            rows="2"
            aria-invalid=move || wrong.get().to_string()
            aria-describedby=frame.problems_id
            prop:value=move || value.with(text_of)
            on:input=move |event| value.set(typed(event_target_value(&event), blank))
        ></textarea>
    }
    .into_any()
}

fn select(
    frame: Frame,
    options: Signal<Vec<(String, String)>>,
    value: RwSignal<InputValue>,
    nothing: Option<&'static str>,
) -> AnyView {
    let wrong = frame.wrong;
    let option = move |(key, label): (String, String)| {
        let mine = key.clone();
        let chosen = move || value.with(|value| text_of(value) == mine);
        view! { <option value=key prop:selected=chosen>{label}</option> }
    };
    let empty = nothing.map(|nothing| {
        let chosen = move || value.with(|value| text_of(value).is_empty());
        view! { <option value="" prop:selected=chosen>{nothing}</option> }
    });
    view! {
        <select
            id=frame.id
            class="select"
            aria-invalid=move || wrong.get().to_string()
            aria-describedby=frame.problems_id
            on:change=move |event| value.set(typed(event_target_value(&event), Blank::Nothing))
        >
            {empty}
            {move || options.get().into_iter().map(option).collect_view()}
        </select>
    }
    .into_any()
}

/// A box to check for each row of a table.
fn checks(
    id: &str,
    table: String,
    value: RwSignal<InputValue>,
    data: Signal<Arc<DataView>>,
) -> AnyView {
    let options = options(table, data);
    let id = id.to_owned();
    let check = move |(index, (key, label)): (usize, (String, String))| {
        let (mine, other) = (key.clone(), key);
        let checked = move || {
            value.with(|value| matches!(value, InputValue::Chosen(keys) if keys.contains(&mine)))
        };
        let toggle =
            move |event| value.update(|value| choose(value, &other, event_target_checked(&event)));
        // The first box takes the focus where this is the first input of the form.
        let id = (index == 0).then(|| id.clone());
        view! {
            <label class="check">
                <input type="checkbox" id=id prop:checked=checked on:change=toggle/>
                <span>{label}</span>
            </label>
        }
    };
    let boxes = move || options.get().into_iter().enumerate().map(&check).collect_view();
    let none = move || {
        options
            .with(Vec::is_empty)
            .then(|| view! { <p class="muted small">"No rows to choose from yet."</p> })
    };
    view! { <div class="checks">{boxes}{none}</div> }.into_any()
}

fn choose(value: &mut InputValue, key: &str, checked: bool) {
    let mut keys = match std::mem::replace(value, InputValue::Empty) {
        InputValue::Chosen(keys) => keys,
        InputValue::Empty | InputValue::Text(_) => Vec::new(),
    };
    keys.retain(|each| each != key);
    if checked {
        keys.push(key.to_owned());
    }
    *value = InputValue::Chosen(keys);
}

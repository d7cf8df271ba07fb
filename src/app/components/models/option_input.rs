//! The control of one option of a field.

use leptos::prelude::*;

use crate::models::form::{Control, FormOption, choices_source, quote, unquote};

/// The options of a field as they are edited: names and Python sources, in order.
pub type Options = RwSignal<Vec<(String, String)>>;

/// The source of an option, or nothing.
pub fn source(options: &[(String, String)], name: &str) -> Option<String> {
    options.iter().find(|(each, _)| each == name).map(|(_, value)| value.clone())
}

/// Gives an option a source; an empty one takes it away.
pub fn set(options: &mut Vec<(String, String)>, name: &str, value: String) {
    let at = options.iter().position(|(each, _)| each == name);
    match (at, value.is_empty()) {
        (Some(at), true) => {
            options.remove(at);
        }
        (Some(at), false) => options[at].1 = value,
        (None, true) => {}
        (None, false) => options.push((name.to_owned(), value)),
    }
}

/// The control of an option, with its name and what it does.
#[component]
pub fn OptionInput(
    /// The option.
    option: FormOption,
    /// The options of the field.
    options: Options,
) -> impl IntoView {
    let FormOption { name, control, summary } = option;
    let now = Memo::new(move |_| options.with(|options| source(options, name).unwrap_or_default()));
    let put = move |value: String| options.update(|options| set(options, name, value));
    if control == Control::Flag {
        let toggle = move |event| {
            put(if event_target_checked(&event) { "True".to_owned() } else { String::new() });
        };
        return view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || now.get() == "True" on:change=toggle/>
                <span><code>{name}</code> <span class="muted">" · " {summary}</span></span>
            </label>
        }
        .into_any();
    }
    let input = match control {
        Control::Truth => truth(now, put).into_any(),
        Control::Choices => choices(now, put).into_any(),
        _ => line(control, now, put).into_any(),
    };
    view! {
        <label class="field">
            <span class="field-label"><code>{name}</code> <span class="muted">" · " {summary}</span></span>
            {input}
        </label>
    }
    .into_any()
}

/// One line of text; a string literal is shown without its quotes.
fn line(
    control: Control,
    now: Memo<String>,
    put: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let literal = now.with_untracked(|now| now.is_empty() || unquote(now).is_some());
    let quoted = control == Control::Text && literal;
    let shown =
        move || now.with(|now| unquote(now).filter(|_| quoted).unwrap_or_else(|| now.clone()));
    let typed = move |event| {
        let text = event_target_value(&event);
        put(if quoted && !text.is_empty() { quote(&text) } else { text });
    };
    let (kind, placeholder) = match control {
        Control::Number => ("number", ""),
        Control::Python => ("text", "Python, e.g. 0"),
        _ => ("text", ""),
    };
    view! {
        <input
            class="input"
            type=kind
            min="0"
            placeholder=placeholder
            autocomplete="off"
            spellcheck="false"
            prop:value=shown
            on:input=typed
        />
    }
}

fn truth(now: Memo<String>, put: impl Fn(String) + Copy + 'static) -> impl IntoView {
    let option = move |(value, label): (&'static str, &'static str)| {
        view! { <option value=value prop:selected=move || now.get() == value>{label}</option> }
    };
    let options = [("", "not given"), ("True", "True"), ("False", "False")];
    view! {
        <select class="select" on:change=move |event| put(event_target_value(&event))>
            {options.map(option).into_iter().collect_view()}
        </select>
    }
}

/// Choices as lines; those that come from a class of choices are kept as they are.
fn choices(now: Memo<String>, put: impl Fn(String) + Copy + 'static) -> impl IntoView {
    let source = now.get_untracked();
    if !source.is_empty() && !source.starts_with(['[', '(']) {
        return view! { <code class="kept">{source}</code> }.into_any();
    }
    let lines = lines_of(&source);
    let rows = (lines.lines().count() + 1).clamp(2, 8).to_string();
    let typed = move |event| put(choices_source(&event_target_value(&event)));
    view! { <textarea class="input mono" rows=rows spellcheck="false" on:input=typed>{lines}</textarea> }
        .into_any()
}

/// The lines of a list of pairs: `[('FR', 'Freshman')]` is `FR, Freshman`.
fn lines_of(source: &str) -> String {
    let tokens = crate::highlight::python(source);
    let is_value =
        |token| matches!(token, crate::highlight::Token::String | crate::highlight::Token::Number);
    let values: Vec<String> = tokens
        .into_iter()
        .filter(|&(_, token)| is_value(token))
        .map(|(span, _)| unquote(span.of(source)).unwrap_or_else(|| span.of(source).to_owned()))
        .collect();
    values.chunks(2).map(|pair| pair.join(", ")).collect::<Vec<_>>().join("\n")
}

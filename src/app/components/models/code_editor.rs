//! models.py: a text area over a layer with colours.

use std::{sync::Arc, time::Duration};

use leptos::{
    ev,
    html::{Pre, Textarea},
    prelude::*,
};

use crate::{
    app::{
        components::{DiagnosticList, ProblemList, code::CopyButton},
        state::{Answer, use_page},
    },
    highlight,
    session::{message::Message, snapshot::ModelsView},
    span::Span,
};

/// How long after the last key the text is sent.
const PAUSE: Duration = Duration::from_millis(450);

/// The text of models.py, to read and to edit.
#[component]
pub fn CodeEditor(
    /// The models.
    models: Signal<Arc<ModelsView>>,
) -> impl IntoView {
    let page = use_page();
    let text = RwSignal::new(models.with_untracked(|models| models.text.clone()));
    let ahead = RwSignal::new(false);
    let problems = RwSignal::new(Vec::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    // What the session holds is taken over, unless something was typed that it has not seen yet.
    Effect::new(move |_| {
        let theirs = models.with(|models| models.text.clone());
        if !ahead.get_untracked() && text.with_untracked(|text| *text != theirs) {
            text.set(theirs);
        }
    });
    let send = move || {
        let sent = text.get_untracked();
        let message = Message::SetText { text: sent.clone(), defaults: Vec::new() };
        page.ask(message, move |answer| {
            let unchanged = text.try_with_untracked(|text| *text == sent) == Some(true);
            match answer {
                Answer::Done(_) if unchanged => {
                    ahead.set(false);
                    problems.set(Vec::new());
                }
                Answer::Refused(why) => {
                    problems.try_set(why);
                }
                _ => {}
            }
        });
    };
    let on_input = move |event| {
        text.set(event_target_value(&event));
        ahead.set(true);
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        timer.set_value(set_timeout_with_handle(send, PAUSE).ok());
    };
    on_cleanup(move || {
        if let Some(Some(timer)) = timer.try_get_value() {
            timer.clear();
        }
    });
    let discard = move |_| {
        ahead.set(false);
        problems.set(Vec::new());
        text.set(models.with_untracked(|models| models.text.clone()));
    };
    let all = Signal::derive(move || {
        models.with(|models| models.diagnostics.iter().cloned().enumerate().collect::<Vec<_>>())
    });
    view! {
        <div class="code-tab">
            <div class="code-head">
                <span class="muted" id="code-help">"Esc, then Tab, leaves the editor."</span>
                <CopyButton text/>
            </div>
            <Layers text ahead models on_input=Callback::new(on_input)/>
            <Show when=move || problems.with(|list: &Vec<_>| !list.is_empty())>
                <ProblemList list=problems/>
                <button type="button" class="button small" on:click=discard>"Back to the last text without problems"</button>
            </Show>
            <DiagnosticList list=all/>
        </div>
    }
}

/// The text area and the layer under it, scrolled together.
#[component]
fn Layers(
    /// The text.
    text: RwSignal<String>,
    /// Whether the text has changes that the session has not seen; marks are not shown then.
    ahead: RwSignal<bool>,
    /// Where the marks come from.
    models: Signal<Arc<ModelsView>>,
    /// Takes what is typed.
    on_input: Callback<ev::Event>,
) -> impl IntoView {
    let layer = NodeRef::<Pre>::new();
    let area = NodeRef::<Textarea>::new();
    let free = RwSignal::new(false);
    let follow = move |_| {
        if let (Some(layer), Some(area)) = (layer.get_untracked(), area.get_untracked()) {
            layer.set_scroll_top(area.scroll_top());
            layer.set_scroll_left(area.scroll_left());
        }
    };
    let marks = Memo::new(move |_| {
        if ahead.get() {
            return Vec::new();
        }
        models.with(|models| models.diagnostics.iter().filter_map(|each| each.span).collect())
    });
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => free.set(true),
        "Tab" if !free.get_untracked() && !event.shift_key() => {
            event.prevent_default();
            insert("    ");
        }
        "Enter" => {
            event.prevent_default();
            let before = area.get_untracked().map(|area| text_before(&area)).unwrap_or_default();
            insert(&format!("\n{}", indentation(&before)));
        }
        "Shift" => {}
        _ => free.set(false),
    };
    let lines = move || text.with(|text| marks.with(|marks| colored(text, marks)));
    view! {
        <div class="editor">
            <pre class="editor-layer" aria-hidden="true" node_ref=layer><code>{lines}</code></pre>
            <textarea
                node_ref=area
                class="editor-area"
                aria-label="models.py"
                aria-describedby="code-help"
                wrap="off"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                prop:value=move || text.get()
                on:input=move |event| on_input.run(event)
                on:scroll=follow
                on:keydown=on_key
                on:focus=move |_| free.set(false)
            ></textarea>
        </div>
    }
}

/// Types a text at the cursor, as a person would, so that the browser can undo it.
fn insert(text: &str) {
    let document = document();
    let function = js_sys::Reflect::get(&document, &"execCommand".into());
    if let Ok(function) = function.map(wasm_bindgen::JsCast::unchecked_into::<js_sys::Function>) {
        let _ = function.call3(&document, &"insertText".into(), &false.into(), &text.into());
    }
}

/// The text before the cursor. The browser counts UTF-16 units.
fn text_before(area: &web_sys::HtmlTextAreaElement) -> String {
    let at = area.selection_start().ok().flatten().unwrap_or(0) as usize;
    let units: Vec<u16> = area.value().encode_utf16().take(at).collect();
    String::from_utf16_lossy(&units)
}

/// The blanks that a new line begins with: those of the line before, four more after a colon.
fn indentation(before: &str) -> String {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let blanks = line.len() - line.trim_start_matches(' ').len();
    let deeper = if line.trim_end().ends_with(':') { 4 } else { 0 };
    " ".repeat(blanks + deeper)
}

/// The lines in colours, with what is wrong underlined.
fn colored(text: &str, marks: &[Span]) -> impl IntoView + use<> {
    let mut lines = vec![Vec::new()];
    for (span, token) in highlight::python(text) {
        let wrong = marks.iter().any(|mark| mark.start < span.end && span.start < mark.end);
        let class = format!("{}{}", token.class(), if wrong { " wrong" } else { "" });
        for (index, piece) in span.of(text).split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let (Some(line), false) = (lines.last_mut(), piece.is_empty()) {
                line.push(view! { <span class=class.clone()>{piece.to_owned()}</span> });
            }
        }
    }
    lines.into_iter().map(|line| view! { <span class="line">{line} "\n"</span> }).collect_view()
}

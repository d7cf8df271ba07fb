//! Django's question when a column that may not be NULL is added and there are rows.

use leptos::{ev::SubmitEvent, html::Dialog, prelude::*};

use crate::{
    app::{
        dom,
        state::{Asked, use_page},
        words,
    },
    models::FieldClass,
    session::outcome::Question,
};

/// Asks for the one-off defaults, then has the same message sent again with them.
#[component]
pub fn QuestionDialog() -> impl IntoView {
    let page = use_page();
    let form = move || page.asked.get().map(|asked| view! { <QuestionForm asked/> });
    view! { {form} }
}

/// The dialog while it is open.
#[component]
fn QuestionForm(
    /// What is asked.
    asked: Asked,
) -> impl IntoView {
    let page = use_page();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            dom::show_modal(&dialog);
        }
    });
    let answers: Vec<(String, RwSignal<String>)> = asked
        .questions
        .iter()
        .map(|question| (question.column.clone(), RwSignal::new(String::new())))
        .collect();
    let inputs = asked
        .questions
        .into_iter()
        .zip(answers.iter().map(|(_, answer)| *answer))
        .map(|(question, answer)| view! { <QuestionInput question answer/> })
        .collect_view();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let given = answers.iter().map(|(column, answer)| (column.clone(), answer.get_untracked()));
        page.answer_questions(given.collect());
    };
    view! {
        <dialog
            node_ref=dialog
            class="dialog"
            aria-labelledby="question-title"
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                page.cancel_questions();
            }
        >
            <form on:submit=send>
                <h2 id="question-title">"What shall the rows that are there have?"</h2>
                {inputs}
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| page.cancel_questions()>
                        "Cancel"
                    </button>
                    <button class="button primary">"Apply"</button>
                </div>
            </form>
        </dialog>
    }
}

/// One question and the input for its answer.
#[component]
fn QuestionInput(
    /// The question.
    question: Question,
    /// What is typed.
    answer: RwSignal<String>,
) -> impl IntoView {
    let rows = words::counted(question.rows, "row needs", "rows need");
    let kind = match question.class {
        FieldClass::DateField => "date",
        FieldClass::DateTimeField => "datetime-local",
        FieldClass::TimeField => "time",
        _ => "text",
    };
    view! {
        <p class="question">{question.message}</p>
        <label class="field">
            <span class="field-label">
                <code>{question.column}</code>
                <span class="muted">" · " {question.class.summary()} " · " {rows} " it"</span>
            </span>
            <input
                class="input"
                type=kind
                required=true
                prop:value=move || answer.get()
                on:input=move |event| answer.set(event_target_value(&event))
            />
        </label>
    }
}

//! Django's questions when the models change: what rows that are there shall have in a column that
//! may not be NULL, and whether something has a new name.

use leptos::{ev::SubmitEvent, html::Dialog, prelude::*};

use crate::{
    app::{
        dom,
        state::{Asked, use_page},
        words,
    },
    models::FieldClass,
    session::outcome::{Question, QuestionKind},
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
        .map(|question| (question.column.clone(), RwSignal::new(first_answer(question.kind))))
        .collect();
    let title = if asked.questions.iter().any(|it| it.kind == QuestionKind::Rename) {
        "Is it the same under a new name?"
    } else {
        "What shall the rows that are there have?"
    };
    let inputs = asked
        .questions
        .into_iter()
        .zip(answers.iter().map(|(_, answer)| *answer))
        .map(|(question, answer)| match question.kind {
            QuestionKind::Value => view! { <QuestionInput question answer/> }.into_any(),
            QuestionKind::Rename => view! { <RenameInput question answer/> }.into_any(),
        })
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
                <h2 id="question-title">{title}</h2>
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

/// What is answered before anything is typed; Django takes an empty answer as No.
fn first_answer(kind: QuestionKind) -> String {
    match kind {
        QuestionKind::Value => String::new(),
        QuestionKind::Rename => "n".to_owned(),
    }
}

/// A question about a name, with Yes and No.
#[component]
fn RenameInput(
    /// The question.
    question: Question,
    /// `y` or `n`.
    answer: RwSignal<String>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="question">{question.message}</span>
            <select class="select" on:change=move |event| answer.set(event_target_value(&event))>
                <option value="n">"No: the old one goes with all that it holds"</option>
                <option value="y">"Yes: all that it holds stays"</option>
            </select>
        </label>
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

//! The form for one row.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    columns::rows_of,
    inputs::{InputKind, RowInputSpec, inputs},
    row_input::RowInput,
    table_panel::Editing,
};
use crate::{
    app::{
        components::ProblemList,
        dom,
        state::{Answer, use_page},
    },
    session::{
        message::{Input, InputValue, Message},
        outcome::{Problem, ProblemPlace},
        snapshot::{DataView, ModelsView, Row},
    },
};

/// An input with what it holds.
type Filled = (RowInputSpec, RwSignal<InputValue>);

/// What happens after a row is saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Close,
    AddAnother,
}

/// An input for each field of a new row, or of one that is there.
#[component]
pub fn RowForm(
    /// The class name of the model.
    model: String,
    /// The row's primary key; none for a new row.
    pk: Option<String>,
    /// The models.
    models: Signal<Arc<ModelsView>>,
    /// The rows.
    data: Signal<Arc<DataView>>,
    /// Closed by setting this to nothing.
    editing: RwSignal<Editing>,
) -> impl IntoView {
    let page = use_page();
    let specs = models.with_untracked(|models| inputs(models, &model));
    let row =
        pk.as_ref().and_then(|pk| find(&models.get_untracked(), &data.get_untracked(), &model, pk));
    let fields: Vec<Filled> = specs
        .into_iter()
        .map(|spec| {
            let value = RwSignal::new(beginning(&spec, row.as_ref()));
            (spec, value)
        })
        .collect();
    let problems = RwSignal::new(Vec::<Problem>::new());
    let adding = pk.is_none();
    let title = match &row {
        Some(row) => format!("Change {}", row.label),
        None => format!("New {model}"),
    };
    let label = title.clone();
    let first = fields.first().map(|(spec, _)| input_id(&model, &spec.field));
    let focus = StoredValue::new(first.unwrap_or_default());
    dom::focus_soon(focus.get_value());
    let all = StoredValue::new(fields.clone());
    let owner = StoredValue::new((model.clone(), pk));
    let save = move |then: Then| {
        let (model, pk) = owner.get_value();
        let input =
            |(spec, value): Filled| Input { field: spec.field, value: value.get_untracked() };
        let values = all.get_value().into_iter().map(input).collect();
        let message = match pk {
            Some(pk) => Message::ChangeRow { model, pk, values },
            None => Message::AddRow { model, values },
        };
        page.ask(message, move |answer| match answer {
            Answer::Done(outcome) => {
                page.selected.set(outcome.row);
                match then {
                    Then::Close => {
                        editing.try_set(Editing::Nothing);
                    }
                    Then::AddAnother => {
                        problems.try_set(Vec::new());
                        for (spec, value) in all.try_get_value().into_iter().flatten() {
                            value.set(beginning(&spec, None));
                        }
                        dom::focus_soon(focus.try_get_value().unwrap_or_default());
                    }
                }
            }
            Answer::Refused(why) => {
                problems.try_set(why);
            }
            Answer::Cancelled => {}
        });
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        save(Then::Close);
    };
    let close = move || editing.set(Editing::Nothing);
    let names: Vec<String> = fields.iter().map(|(spec, _)| spec.field.clone()).collect();
    let general = move || {
        let mine = |problem: &Problem| !names.iter().any(|name| is_at(problem, name));
        problems.get().into_iter().filter(mine).collect::<Vec<_>>()
    };
    let input = |(spec, value): Filled| {
        let field = spec.field.clone();
        let here = move || {
            problems.get().into_iter().filter(|each| is_at(each, &field)).collect::<Vec<_>>()
        };
        let id = input_id(&model, &spec.field);
        view! { <RowInput id spec value data problems=Signal::derive(here)/> }
    };
    let inputs = fields.into_iter().map(input).collect_view();
    let another = adding.then(|| {
        view! {
            <button type="button" class="button" on:click=move |_| save(Then::AddAnother)>
                "Save and add another"
            </button>
        }
    });
    view! {
        <form
            class="panel row-form"
            aria-label=label
            novalidate=true
            on:submit=submit
            on:keydown=move |event| if event.key() == "Escape" { close() }
        >
            <h3 class="panel-title">{title}</h3>
            <div class="row-inputs">{inputs}</div>
            <ProblemList list=Signal::derive(general)/>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| close()>"Cancel"</button>
                {another}
                <button class="button primary">"Save"</button>
            </div>
        </form>
    }
}

fn input_id(model: &str, field: &str) -> String {
    format!("row-{model}-{field}")
}

fn is_at(problem: &Problem, name: &str) -> bool {
    matches!(&problem.place, ProblemPlace::Row { field, .. } if field == name)
}

fn find(models: &ModelsView, data: &DataView, model: &str, pk: &str) -> Option<Row> {
    let table = &models.schema.model(model)?.table;
    rows_of(data, table)?.rows.iter().find(|row| row.pk == pk).cloned()
}

/// What an input holds at first.
fn beginning(spec: &RowInputSpec, row: Option<&Row>) -> InputValue {
    let Some(row) = row else {
        return match spec.kind {
            InputKind::Rows { .. } => InputValue::Chosen(Vec::new()),
            InputKind::Truth if !spec.null && spec.default.is_empty() => {
                InputValue::Text("False".to_owned())
            }
            _ if spec.default.is_empty() => InputValue::Empty,
            _ => InputValue::Text(spec.default.clone()),
        };
    };
    if let InputKind::Rows { .. } = spec.kind {
        let keys =
            row.many.iter().find(|(name, _)| *name == spec.field).map(|(_, keys)| keys.clone());
        return InputValue::Chosen(keys.unwrap_or_default());
    }
    let cell = spec.cell.and_then(|index| row.cells.get(index));
    match cell {
        Some(cell) if !cell.null => match (&spec.kind, &cell.to) {
            (InputKind::Row { .. }, Some(to)) => InputValue::Text(to.pk.clone()),
            _ => InputValue::Text(cell.text.clone()),
        },
        _ => InputValue::Empty,
    }
}

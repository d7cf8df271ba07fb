//! One table with its form.

use std::sync::Arc;

use leptos::prelude::*;

use super::{grid::Grid, row_form::RowForm};
use crate::{
    app::{
        components::{Icon, ProblemList, icon},
        state::{Answer, use_page},
        words,
    },
    session::{
        message::Message,
        outcome::Problem,
        snapshot::{DataView, LogView, ModelsView},
    },
};

/// What is being edited in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Editing {
    /// Nothing.
    Nothing,
    /// A new row.
    New,
    /// The row with this primary key.
    Row(String),
}

/// The rows, and the form for one of them.
#[component]
pub fn TablePanel(
    /// The table's name.
    table: String,
    /// The models.
    models: Signal<Arc<ModelsView>>,
    /// The rows.
    data: Signal<Arc<DataView>>,
    /// The rows of the last step.
    log: Signal<Arc<LogView>>,
) -> impl IntoView {
    let page = use_page();
    let found = models.with_untracked(|models| models.schema.table(&table).cloned());
    let model = found.as_ref().map(|table| table.model.clone()).unwrap_or_default();
    let joins = found.and_then(|table| table.joins);
    let editing = RwSignal::new(Editing::Nothing);
    let problems = RwSignal::new(Vec::<Problem>::new());
    let owner = StoredValue::new(model.clone());
    let on_delete = Callback::new(move |pk: String| {
        problems.set(Vec::new());
        page.ask(Message::DeleteRow { model: owner.get_value(), pk }, move |answer| {
            if let Answer::Refused(why) = answer {
                problems.try_set(why);
            }
        });
    });
    let form = move || match editing.get() {
        Editing::Nothing => None,
        Editing::New => {
            Some(view! { <RowForm model=owner.get_value() pk=None models data editing/> })
        }
        Editing::Row(pk) => {
            Some(view! { <RowForm model=owner.get_value() pk=Some(pk) models data editing/> })
        }
    };
    let editable = joins.is_none();
    let note = joins.map(|(model, field)| {
        view! { <p class="explanation">{words::JOIN_TABLE} " " <code>{model} "." {field}</code> "."</p> }
    });
    let add = editable.then(|| {
        view! {
            <button type="button" class="button primary small" on:click=move |_| editing.set(Editing::New)>
                {icon(Icon::Plus)}
                {format!("Add {model}")}
            </button>
        }
    });
    let id = format!("tables-panel-{table}");
    let label = format!("tables-tab-{table}");
    let name = table.clone();
    view! {
        <div class="tab-panel table-panel" role="tabpanel" id=id aria-labelledby=label>
            <div class="table-head">
                {add}
                {note}
                <code class="muted table-id">{table}</code>
            </div>
            <ProblemList list=problems/>
            {form}
            <Grid table=name model=owner.get_value() models data log editing on_delete/>
        </div>
    }
}

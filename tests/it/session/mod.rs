//! The session, by messages in and snapshots out.

mod examples;
mod forms;
mod steps;

use modelyard::session::Session;
use modelyard::session::message::{Input, InputValue, Message, Request};
use modelyard::session::outcome::Outcome;
use modelyard::session::snapshot::{Snapshot, TableRows};

/// A session with what the screen shows of it, kept up to date by the changes alone, as the page
/// keeps it.
pub(crate) struct Screen {
    session: Session,
    pub(crate) shown: Snapshot,
    messages: u32,
}

impl Screen {
    pub(crate) fn new() -> Self {
        Self { session: Session::new(), shown: Snapshot::default(), messages: 0 }
    }

    pub(crate) fn send(&mut self, message: Message) -> Outcome {
        self.messages += 1;
        // 2026-01-02 03:04:05 UTC.
        let request = Request { id: self.messages, now: 1_767_323_045_000, message };
        let response = self.session.update(&request);
        assert_eq!(response.id, request.id);
        let change = response.change;
        let shown = &mut self.shown;
        shown.models = change.models.unwrap_or_else(|| shown.models.clone());
        shown.data = change.data.unwrap_or_else(|| shown.data.clone());
        shown.log = change.log.unwrap_or_else(|| shown.log.clone());
        shown.diagram = change.diagram.unwrap_or_else(|| shown.diagram.clone());
        shown.history = change.history.unwrap_or_else(|| shown.history.clone());
        if let Some(steps) = change.steps {
            shown.steps = steps.onto(&shown.steps).into();
        }
        assert_eq!(*shown, self.session.snapshot(), "the changes tell all that is new");
        assert_eq!(modelyard::diagram::verify(&shown.diagram.scene), []);
        response.outcome
    }

    pub(crate) fn rows(&self, model: &str) -> &TableRows {
        self.shown.data.tables.iter().find(|table| table.model == model).unwrap()
    }
}

/// What a form for a row sends for a value: many-to-many fields are written `1+2`.
pub(crate) fn input(field: &str, value: &str, many: bool) -> Input {
    let value = match value {
        _ if many => InputValue::Chosen(
            value.split('+').filter(|pk| !pk.is_empty()).map(str::to_owned).collect(),
        ),
        "" => InputValue::Empty,
        text => InputValue::Text(text.to_owned()),
    };
    Input { field: field.to_owned(), value }
}

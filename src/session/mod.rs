//! One playground: takes Messages, holds all state and its history, gives Outcomes and Snapshots.
//!
//! [`Session::update`] is the one way in. A message makes one step or none; each step keeps its
//! whole `Project`, which costs what changed and not what is there.

pub mod commands;
pub mod console;
pub mod message;
pub mod outcome;
pub mod snapshot;

mod change;
mod clean;
mod examples;
mod fixture;
mod form;
mod label;
mod migrate;
mod open;
mod project;
mod rows;
mod run;
mod saved;
mod shell;
mod steps;
mod store;
mod text;
mod view;

use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime};

use message::{Message, Request};
use outcome::{Outcome, Response};
use project::Project;
use snapshot::{DiagramView, HistoryView, Snapshot};

/// How many steps can be undone.
const HISTORY: usize = 1_000;

/// One playground.
#[derive(Debug, Default)]
pub struct Session {
    /// The steps; never empty but before the first message.
    steps: Vec<Project>,
    /// Which of them is shown.
    at: usize,
    view: DiagramView,
    /// What the screen was last told.
    told: Snapshot,
    shell: shell::Shell,
}

/// What a message comes to.
enum Effect {
    /// A step after the present one.
    Step(Box<Project>, Outcome),
    /// No step.
    Stay(Outcome),
}

impl Session {
    /// An empty playground.
    pub fn new() -> Self {
        Self { steps: vec![open::blank()], ..Self::default() }
    }

    /// The same, for a program that has a clock.
    pub fn with_hooks(hooks: crate::shell::Hooks) -> Self {
        Self { shell: shell::Shell::new(hooks), ..Self::new() }
    }

    /// Does what a message says, whole or not at all.
    pub fn update(&mut self, request: &Request) -> Response {
        let now = DateTime::from_timestamp_millis(request.now).unwrap_or_default().naive_utc();
        let outcome = match self.effect(&request.message, now) {
            Effect::Step(project, outcome) => {
                self.leave_blank(&request.message);
                self.push(*project);
                outcome
            }
            Effect::Stay(outcome) => outcome,
        };
        let snapshot = self.snapshot();
        let change = view::changes(&self.told, &snapshot);
        self.told = snapshot;
        Response { id: request.id, outcome, change }
    }

    /// What the screen shows.
    pub fn snapshot(&self) -> Snapshot {
        let project = self.project();
        let data = Arc::new(view::data(project));
        let diagram = Arc::new(view::diagram(project, &data, self.view));
        Snapshot {
            models: Arc::new(view::models(project)),
            data,
            log: Arc::new(view::log(project)),
            diagram,
            history: Arc::new(self.history()),
            steps: Arc::new(steps::view(&self.steps, self.at)),
        }
    }

    fn project(&self) -> &Project {
        // There is always a step: `new` puts one in and none is ever taken out but by another.
        &self.steps[self.at]
    }

    fn effect(&mut self, message: &Message, now: NaiveDateTime) -> Effect {
        let project = self.project();
        match message {
            Message::OpenExample { key } => stepped(open::example(key, now)),
            Message::Clear => {
                let announcement = "An empty project.".to_owned();
                stepped(Ok((open::empty(), Outcome { announcement, ..Outcome::default() })))
            }
            Message::Open { saved } => stepped(open::saved(saved, now)),
            Message::Edit { edit, defaults } => stepped(change::edit(project, edit, defaults, now)),
            Message::Fix { diagnostic } => match project.models.diagnostics.get(*diagnostic) {
                Some(found) => match &found.fix {
                    Some(fix) => stepped(change::fix(project, fix, now)),
                    None => Effect::Stay(Outcome::default()),
                },
                None => Effect::Stay(Outcome::default()),
            },
            Message::SetText { text, .. } if *text == project.models.text => {
                Effect::Stay(Outcome::default())
            }
            Message::SetText { text, defaults } => {
                stepped(change::text(project, text, defaults, now))
            }
            Message::AddRow { model, values } => row(rows::add(project, model, values, now)),
            Message::ChangeRow { model, pk, values } => {
                row(rows::change(project, model, pk, values, now))
            }
            Message::DeleteRow { model, pk } => row(rows::delete(project, model, pk, now)),
            Message::Run { source } => {
                let (project, outcome) = self.shell.run(&self.steps[self.at], source);
                Effect::Step(Box::new(project), outcome)
            }
            Message::GoTo { step } => self.go(Some(*step), "There is no such step."),
            Message::Show { view } => {
                self.view = *view;
                Effect::Stay(Outcome::default())
            }
            Message::Undo => self.go(self.at.checked_sub(1), "Nothing to undo."),
            Message::Redo => self.go(Some(self.at + 1), "Nothing to redo."),
        }
    }

    fn go(&mut self, to: Option<usize>, otherwise: &str) -> Effect {
        let announcement = match to.filter(|&to| to < self.steps.len()) {
            Some(to) if to == self.at => String::new(),
            Some(to) if to < self.at => {
                let undone = format!("Undone: {}.", self.project().title);
                self.at = to;
                undone
            }
            Some(to) => {
                self.at = to;
                format!("Done again: {}.", self.project().title)
            }
            None => otherwise.to_owned(),
        };
        Effect::Stay(Outcome { announcement, ..Outcome::default() })
    }

    /// What a session begins with is no step to come back to once a project is opened.
    fn leave_blank(&mut self, message: &Message) {
        let opens =
            matches!(message, Message::OpenExample { .. } | Message::Clear | Message::Open { .. });
        if opens && self.steps.len() == 1 && self.project().title.is_empty() {
            self.steps.clear();
            self.at = 0;
        }
    }

    fn push(&mut self, project: Project) {
        self.steps.truncate(self.at + 1);
        let mut project = project;
        project.view = Arc::new(steps::step(self.steps.last(), &project));
        self.steps.push(project);
        if self.steps.len() > HISTORY {
            self.steps.remove(0);
        }
        self.at = self.steps.len() - 1;
    }

    fn history(&self) -> HistoryView {
        HistoryView {
            undo: (self.at > 0).then(|| self.project().title.clone()),
            redo: self.steps.get(self.at + 1).map(|project| project.title.clone()),
            example: self.project().example.clone(),
            examples: view::examples(),
            saved: saved::write(self.project()),
        }
    }
}

fn stepped(result: change::Changed) -> Effect {
    match result {
        Ok((project, outcome)) => Effect::Step(Box::new(Project { run: None, ..project }), outcome),
        Err(outcome) => Effect::Stay(outcome),
    }
}

fn row(result: rows::Step) -> Effect {
    match result {
        Ok((project, outcome)) => Effect::Step(Box::new(Project { run: None, ..project }), outcome),
        Err(problems) => Effect::Stay(Outcome { problems, ..Outcome::default() }),
    }
}

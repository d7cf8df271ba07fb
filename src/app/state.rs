//! What the page knows: one signal for each slice of the Snapshot, and the one way to change it.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{
    dom,
    link::{self, Link},
    storage, words,
};
use crate::{
    diagnostic::Place,
    session::{
        message::{Message, Request},
        outcome::{Outcome, Problem, ProblemPlace, Question, Response, RowId},
        snapshot::{
            DataView, DiagramSlice, HistoryView, LogView, ModelsView, SnapshotChange, StepsView,
        },
    },
};

/// The example that a first visit opens.
const FIRST_EXAMPLE: &str = "author-book";

/// How often in a row the worker may die before it is no longer started by itself.
const DEATHS: u32 = 3;

/// The slices of the Snapshot, each a signal, so that only what changed is drawn again.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "the slices of Snapshot")]
pub struct Slices {
    pub models: RwSignal<Arc<ModelsView>>,
    pub data: RwSignal<Arc<DataView>>,
    pub log: RwSignal<Arc<LogView>>,
    pub diagram: RwSignal<Arc<DiagramSlice>>,
    pub history: RwSignal<Arc<HistoryView>>,
    pub steps: RwSignal<Arc<StepsView>>,
}

/// Whether the worker can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Engine {
    /// It is on its way.
    Loading,
    /// It answers.
    Ready,
    /// It could not be started, or died again and again; in words.
    Failed(String),
}

/// What became of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It was done.
    Done(Outcome),
    /// It was not done, for these reasons.
    Refused(Vec<Problem>),
    /// A question was asked and not answered, so it was not done.
    Cancelled,
}

/// What happens with an [`Answer`]; runs once.
type OnAnswer = Box<dyn FnOnce(Answer)>;

/// Questions that wait for an answer in a dialog.
#[derive(Clone)]
pub struct Asked {
    /// The message that is sent again with the answers.
    message: Message,
    /// Django's questions.
    pub questions: Vec<Question>,
}

/// The state of the page, as it stands in the context of every component.
#[derive(Clone, Copy)]
pub struct Page {
    /// What the session shows.
    pub slices: Slices,
    /// Whether the worker can be used.
    pub engine: RwSignal<Engine>,
    /// What the live region says.
    pub announcement: RwSignal<String>,
    /// Problems that belong to no control on the screen.
    pub notice: RwSignal<Vec<Problem>>,
    /// Questions that wait for an answer.
    pub asked: RwSignal<Option<Asked>>,
    /// The row that is selected, in the diagram and in the tables.
    pub selected: RwSignal<Option<RowId>>,
    post: StoredValue<Rc<RefCell<Post>>, LocalStorage>,
}

/// The messages that are under way.
#[derive(Default)]
struct Post {
    link: Option<Link>,
    /// Whether the worker takes messages; before that they wait in `waiting`.
    open: bool,
    /// Whether the next answer is the first of a new worker, which knows nothing of the last one.
    fresh: bool,
    last_id: u32,
    deaths: u32,
    waiting: Vec<Request>,
    sent: BTreeMap<u32, (Message, OnAnswer)>,
    /// Who waits for the answer to the questions of the dialog.
    asker: Option<OnAnswer>,
}

/// The state of the page, from the context.
pub fn use_page() -> Page {
    expect_context::<Page>()
}

impl Page {
    /// An empty page without a worker.
    pub fn new() -> Self {
        Self {
            slices: Slices {
                models: RwSignal::default(),
                data: RwSignal::default(),
                log: RwSignal::default(),
                diagram: RwSignal::default(),
                history: RwSignal::default(),
                steps: RwSignal::default(),
            },
            engine: RwSignal::new(Engine::Loading),
            announcement: RwSignal::default(),
            notice: RwSignal::default(),
            asked: RwSignal::new(None),
            selected: RwSignal::new(None),
            post: StoredValue::new_local(Rc::default()),
        }
    }

    /// Starts the worker, which then opens what was saved, or the first example.
    pub fn start(self) {
        self.engine.set(Engine::Loading);
        let link = Link::start(move |event| self.take(event));
        let post = self.post.get_value();
        let mut post = post.borrow_mut();
        post.open = false;
        post.fresh = true;
        match link {
            Ok(link) => post.link = Some(link),
            Err(why) => self.engine.set(Engine::Failed(why)),
        }
    }

    /// Starts the worker again after it could not be used.
    pub fn try_again(self) {
        self.post.get_value().borrow_mut().deaths = 0;
        self.start();
    }

    /// Sends a message; problems are shown as a notice.
    pub fn send(self, message: Message) {
        self.ask(message, move |answer| {
            if let Answer::Refused(problems) = answer {
                self.notice.set(problems);
            }
        });
    }

    /// Sends a message and hands over what became of it.
    pub fn ask(self, message: Message, on_answer: impl FnOnce(Answer) + 'static) {
        let post = self.post.get_value();
        let mut post = post.borrow_mut();
        post.last_id += 1;
        let request = Request { id: post.last_id, now: dom::now(), message: message.clone() };
        post.sent.insert(request.id, (message, Box::new(on_answer)));
        if post.open {
            post.deliver(&request);
        } else {
            post.waiting.push(request);
        }
    }

    /// Sends the message of the dialog again, with the answers to its questions.
    pub fn answer_questions(self, defaults: Vec<(String, String)>) {
        let Some(asked) = self.asked.get_untracked() else { return };
        self.asked.set(None);
        let asker = self.post.get_value().borrow_mut().asker.take();
        let message = match asked.message {
            // What was answered before is sent again: a question about a name comes first, and
            // those that depend on it follow.
            Message::Edit { edit, defaults: given } => {
                Message::Edit { edit, defaults: [given, defaults].concat() }
            }
            Message::SetText { text, defaults: given } => {
                Message::SetText { text, defaults: [given, defaults].concat() }
            }
            other => other,
        };
        self.ask(message, move |answer| {
            if let Some(asker) = asker {
                asker(answer);
            }
        });
    }

    /// Closes the dialog; what was asked for is not done.
    pub fn cancel_questions(self) {
        self.asked.set(None);
        let asker = self.post.get_value().borrow_mut().asker.take();
        if let Some(asker) = asker {
            asker(Answer::Cancelled);
        }
    }

    fn take(self, event: link::Event) {
        match event {
            link::Event::Ready => self.begin(),
            link::Event::Answer(bytes) => match postcard::from_bytes::<Response>(&bytes) {
                Ok(response) => self.receive(response),
                Err(error) => self.bury(&error.to_string()),
            },
            link::Event::Died(why) => self.bury(&why),
        }
    }

    /// The first message to a new worker goes ahead of those that wait.
    fn begin(self) {
        let message = match storage::load() {
            Some(saved) => Message::Open { saved },
            None => Message::OpenExample { key: FIRST_EXAMPLE.to_owned() },
        };
        let post = self.post.get_value();
        let waiting = {
            let mut post = post.borrow_mut();
            post.open = true;
            std::mem::take(&mut post.waiting)
        };
        self.ask(message, move |answer| {
            if let Answer::Refused(problems) = answer {
                self.notice.set(problems);
                self.send(Message::OpenExample { key: FIRST_EXAMPLE.to_owned() });
            }
        });
        for request in &waiting {
            post.borrow_mut().deliver(request);
        }
    }

    fn receive(self, response: Response) {
        let Response { id, outcome, change } = response;
        let (sent, fresh) = {
            let post = self.post.get_value();
            let mut post = post.borrow_mut();
            post.deaths = 0;
            (post.sent.remove(&id), std::mem::take(&mut post.fresh))
        };
        let change = if fresh { complete(change) } else { change };
        let example_before = self.slices.history.with_untracked(|history| history.example.clone());
        self.apply(change);
        if self.slices.history.with_untracked(|history| history.example != example_before) {
            self.selected.set(None);
        }
        if self.engine.get_untracked() != Engine::Ready {
            self.engine.set(Engine::Ready);
            dom::set_ready("engine");
        }
        if !outcome.announcement.is_empty() {
            self.announcement.set(outcome.announcement.clone());
        }
        let Some((message, on_answer)) = sent else { return };
        if !outcome.questions.is_empty() {
            self.post.get_value().borrow_mut().asker = Some(on_answer);
            self.asked.set(Some(Asked { message, questions: outcome.questions }));
        } else if outcome.problems.is_empty() {
            on_answer(Answer::Done(outcome));
        } else {
            on_answer(Answer::Refused(outcome.problems));
        }
    }

    fn apply(self, change: SnapshotChange) {
        let slices = self.slices;
        let SnapshotChange { models, data, log, diagram, history, steps } = change;
        batch(move || {
            set_some(slices.models, models);
            set_some(slices.data, data);
            set_some(slices.log, log);
            set_some(slices.diagram, diagram);
            if let Some(history) = &history
                && let Err(why) = storage::save(&history.saved)
            {
                self.notice.set(vec![problem(why)]);
            }
            set_some(slices.history, history);
            if let Some(steps) = steps {
                slices.steps.update(|known| *known = Arc::new(steps.onto(known)));
            }
        });
    }

    /// The worker is dead: those who wait are told, and a new one opens what was saved.
    fn bury(self, why: &str) {
        let (sent, deaths) = {
            let post = self.post.get_value();
            let mut post = post.borrow_mut();
            post.link = None;
            post.waiting.clear();
            post.deaths += 1;
            (std::mem::take(&mut post.sent), post.deaths)
        };
        let told = problem(format!("{} ({why})", words::ENGINE_STOPPED));
        for (_, on_answer) in sent.into_values() {
            on_answer(Answer::Refused(vec![told.clone()]));
        }
        if deaths < DEATHS {
            self.notice.set(vec![told]);
            self.start();
        } else {
            self.engine.set(Engine::Failed(why.to_owned()));
        }
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

impl Post {
    fn deliver(&mut self, request: &Request) {
        if let (Some(link), Ok(bytes)) = (&self.link, postcard::to_stdvec(request)) {
            link.send(&bytes);
        }
    }
}

/// The change from nothing: what a new worker leaves out is as it is at the start.
fn complete(change: SnapshotChange) -> SnapshotChange {
    SnapshotChange {
        models: Some(change.models.unwrap_or_default()),
        data: Some(change.data.unwrap_or_default()),
        log: Some(change.log.unwrap_or_default()),
        diagram: Some(change.diagram.unwrap_or_default()),
        history: Some(change.history.unwrap_or_default()),
        steps: Some(change.steps.unwrap_or_default()),
    }
}

fn set_some<T: Send + Sync + 'static>(signal: RwSignal<Arc<T>>, value: Option<Arc<T>>) {
    if let Some(value) = value {
        signal.set(value);
    }
}

/// A problem of the page itself, at no control.
fn problem(message: impl Into<String>) -> Problem {
    Problem {
        place: ProblemPlace::Models(Place::Models),
        message: message.into(),
        plain: String::new(),
    }
}

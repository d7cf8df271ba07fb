//! What could stand at a place of the text that is being typed, found without running a query or any
//! of the learner's code: the names that are bound are looked up, and from there on a walk over the
//! models tells what each attribute and method gives.

mod context;
mod element;
mod infer;
mod kind;
mod lookups;
mod members;
mod names;
mod signature;
mod tables;

use serde::{Deserialize, Serialize};

use super::Interpreter;
use context::{Context, Place};

/// What could stand at a place of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// Where the piece of text begins that a candidate takes the place of; it ends at the cursor.
    pub start: usize,
    /// What could stand there, the nearest first.
    pub candidates: Vec<Candidate>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// What stands there then.
    pub text: String,
    /// What it is.
    pub kind: CandidateKind,
    /// More about it in a few words: a field's class, a method's parameters.
    pub detail: String,
}

/// What a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CandidateKind {
    /// A field of a model with a value of its own.
    Field,
    /// What leads to other objects: a foreign key, a related manager.
    Relation,
    /// A manager of a model class.
    Manager,
    /// A method or function.
    Function,
    /// A class.
    Class,
    /// A module.
    Module,
    /// A name that is bound to anything else.
    Variable,
    /// A lookup or transform behind `__`.
    Lookup,
    /// The name of an argument.
    Argument,
    /// A word of the language.
    Keyword,
}

/// A function with the place among its parameters where the cursor is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Its name.
    pub name: String,
    /// Its parameters, as they would be declared.
    pub parameters: Vec<String>,
    /// Which of them stands at the cursor, from 0.
    pub active: Option<usize>,
}

impl Candidate {
    fn new(text: impl Into<String>, kind: CandidateKind, detail: impl Into<String>) -> Self {
        Self { text: text.into(), kind, detail: detail.into() }
    }
}

impl Interpreter {
    /// What could stand at byte `cursor` of the text typed so far. Runs no query and none of the
    /// learner's code.
    pub fn complete(&mut self, text: &str, cursor: usize) -> Completion {
        let cursor = text.floor_char_boundary(cursor);
        let context = Context::read(text, cursor);
        let start = context.start;
        let mut candidates = match &context.place {
            Place::Nothing => Vec::new(),
            Place::Attribute(value) => {
                let kind = self.infer_text(value, text);
                self.members(&kind)
            }
            Place::Name => self.name_candidates(&context, text),
            Place::Text => self.text_candidates(&context, text),
            Place::Module => self.module_candidates(&context.partial),
            Place::Imported(module) => self.imported_candidates(module),
        };
        let partial = &context.partial;
        let hidden = !partial.rsplit("__").next().is_some_and(|last| last.starts_with('_'));
        candidates.retain(|candidate| {
            candidate.text.starts_with(partial.as_str())
                && !(hidden && partial.is_empty() && candidate.text.starts_with('_'))
        });
        let mut seen = std::collections::HashSet::new();
        candidates.retain(|candidate| seen.insert(candidate.text.clone()));
        Completion { start, candidates }
    }

    /// The function whose arguments stand at byte `cursor` of the text, if it is known.
    pub fn signature(&mut self, text: &str, cursor: usize) -> Option<Signature> {
        let cursor = text.floor_char_boundary(cursor);
        let context = Context::read(text, cursor);
        let call = context.calls.last()?;
        self.signature_of(call, text)
    }
}

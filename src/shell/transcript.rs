//! Running inputs, and what a session looks like.

use std::rc::Rc;

use super::Interpreter;
use super::interpreter::Frame;
use super::raise::{PyResult, Raised, RaisedKind, Stop, raise};
use super::split::{self, Input};
use crate::python::ast::Stmt;

/// What an input did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What it printed, and the values of its expressions.
    pub output: String,
    /// The last line of the traceback, if an exception or a stop ended it.
    pub error: Option<String>,
    /// Whether it asked to end the session.
    pub exits: bool,
}

/// What an input shows besides what it prints.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    /// The values of expressions that stand alone, as at the prompt.
    Values,
    /// Nothing, as a script.
    Prints,
}

impl Interpreter {
    /// Runs one input and gives its output and error; the names it binds stay.
    pub fn run_input(&mut self, source: &str) -> Outcome {
        let parsed = crate::python::parse(source);
        if let Some(error) = parsed.errors.first() {
            let error = Some(format!("{}: {}", error.code, error.message));
            return Outcome { output: String::new(), error, exits: false };
        }
        self.run_statements(&parsed.module.body)
    }

    /// The same at a prompt, where an error may end with "Did you mean".
    pub fn run_prompt(&mut self, source: &str) -> Outcome {
        let mut outcome = self.run_input(source);
        if let Some(error) = &mut outcome.error
            && let Some(suggestion) = self.suggestion(error)
        {
            error.push_str(&suggestion);
        }
        outcome
    }

    /// The number of the next text to run.
    pub(crate) fn next_source(&mut self) -> u32 {
        self.sources += 1;
        self.sources
    }

    /// Runs the statements of one input.
    pub(crate) fn run_statements(&mut self, body: &[Stmt]) -> Outcome {
        self.run_showing(body, Shows::Values)
    }

    fn run_showing(&mut self, body: &[Stmt], shows: Shows) -> Outcome {
        self.begin();
        let before = self.django.connection.borrow().database.clone();
        let raised = self.run_body(body, shows).err();
        if raised.as_ref().is_some_and(Raised::is_stop) {
            // What was stopped has not happened.
            self.close_transaction();
            self.django.connection.borrow_mut().database = before;
        }
        let exits = raised.as_ref().is_some_and(|raised| {
            matches!(&*raised.0, RaisedKind::Stop(Stop::Exit)) || self.is_a(raised, "SystemExit")
        });
        let error = match &raised {
            Some(_) if exits => None,
            Some(raised) => Some(self.last_line(raised)),
            None => None,
        };
        self.handling.clear();
        Outcome { output: self.take_output(), error, exits }
    }

    /// Runs a text as a script: values of expressions are not shown.
    pub fn run_script(&mut self, source: &str) -> Outcome {
        let parsed = crate::python::parse(source);
        if let Some(error) = parsed.errors.first() {
            let error = Some(format!("{}: {}", error.code, error.message));
            return Outcome { output: String::new(), error, exits: false };
        }
        self.run_showing(&parsed.module.body, Shows::Prints)
    }

    fn run_body(&mut self, body: &[Stmt], shows: Shows) -> Result<(), Raised> {
        let number = self.next_source();
        let code = super::lower::lower(body, number).map_err(|r| raise("SyntaxError", r.0))?;
        let mut frame = Frame::new(&code, self.globals.clone(), Rc::new([]));
        frame.shows = shows == Shows::Values;
        let done: PyResult<_> = self.block(&mut frame, &code.body);
        done.map(|_| ())
    }

    /// Runs a session and gives what a shell shows of it: each input after `>>> `, what it prints,
    /// the values of its expressions, and the last line of an exception. The session goes on after
    /// an exception.
    pub fn transcript(&mut self, session: &str) -> String {
        let mut out = String::new();
        for Input { lines, code } in split::inputs(session) {
            out.push_str(&split::echo(&lines));
            match code {
                Err(message) => {
                    out.push_str(&message);
                    out.push('\n');
                }
                Ok(body) => {
                    let outcome = self.run_statements(&body);
                    out.push_str(&outcome.output);
                    if let Some(error) = outcome.error {
                        out.push_str(&error);
                        out.push('\n');
                    }
                    if outcome.exits {
                        break;
                    }
                }
            }
        }
        out
    }
}

/// The transcript of a session of plain Python.
pub fn transcript(session: &str) -> String {
    Interpreter::new(super::Hooks::default()).transcript(session)
}

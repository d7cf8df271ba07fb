//! A Django shell on the tables of a models.py: what `manage transcript` and `manage shell` run.

use super::commands::{self, Refusal};
use crate::ddl;
use crate::engine::Database;
use crate::models;
use crate::schema;
use crate::shell::Interpreter;
pub use crate::shell::complete::{Candidate, CandidateKind, Completion, Signature};
use crate::shell::django::{Project, install};
pub use crate::shell::{Budget, Hooks, Outcome, Prompt};
use crate::sql::{self, Statement};

/// An open shell.
pub struct Console {
    shell: Interpreter,
}

/// A statement that an input ran, for `--sql`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ran {
    /// The statement.
    pub statement: Statement,
    /// The statement as Django writes it for SQLite.
    pub sql: String,
    /// How many rows came back or were changed.
    pub rows: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
}

impl Console {
    /// Opens a shell on a models.py, with empty tables.
    ///
    /// # Errors
    /// Why there are no tables, as Django says it: an exception's last line, or the system checks.
    pub fn open(source: &str, hooks: Hooks) -> Result<Self, String> {
        let reading = models::read(source);
        let schema = schema::resolve_with_django(&reading.module);
        match commands::refusal(&reading, &schema) {
            Some(Refusal::Import(error)) => return Err(error),
            Some(Refusal::Checks(lines)) => {
                let title = "SystemCheckError: System check identified some issues:";
                return Err(format!("{title}\n{}", lines.join("\n")));
            }
            None => {}
        }
        let mut database = Database::new();
        for statement in ddl::create(&schema) {
            database.execute(&statement).map_err(|error| super::run::named(&error))?;
        }
        let mut shell = Interpreter::new(hooks);
        install(&mut shell, Project { source: source.to_owned(), schema, database })?;
        Ok(Self { shell })
    }

    /// Runs a session and gives what a shell shows of it.
    pub fn transcript(&mut self, session: &str) -> String {
        self.shell.transcript(session)
    }

    /// Runs one input, as the interactive prompt does: an error may end with a suggestion.
    pub fn run(&mut self, input: &str) -> Outcome {
        self.shell.run_prompt(input)
    }

    /// What could stand at a place of the text typed so far; runs nothing.
    pub fn complete(&mut self, text: &str, cursor: usize) -> Completion {
        self.shell.complete(text, cursor)
    }

    /// The function whose arguments stand at a place of the text typed so far; runs nothing.
    pub fn signature(&mut self, text: &str, cursor: usize) -> Option<Signature> {
        self.shell.signature(text, cursor)
    }

    /// Runs a whole text as a script: expressions show nothing.
    pub fn script(&mut self, source: &str) -> Outcome {
        self.shell.run_script(source)
    }

    /// The statements that ran since the last call.
    pub fn take_statements(&mut self) -> Vec<Ran> {
        let taken = self.shell.take_statements();
        taken
            .into_iter()
            .map(|it| Ran {
                sql: sql::print::sqlite(&it.statement),
                rows: it.rows,
                seconds: it.seconds,
                statement: it.statement.clone(),
            })
            .collect()
    }
}

/// The transcript of a session on a models.py: what `manage transcript` prints.
pub fn transcript(models: &str, session: &str, hooks: Hooks) -> String {
    match Console::open(models, hooks) {
        Ok(mut console) => console.transcript(session),
        Err(message) => format!("{message}\n"),
    }
}

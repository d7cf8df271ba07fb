//! Running what a learner types on the project's tables: the shell of the page.

use std::fmt;
use std::sync::Arc;

use super::outcome::{Outcome, RowId};
use super::project::{Models, Project};
use super::snapshot::{ShellRun, StatementView};
use super::text::text;
use crate::engine::{self, RowChangeKind};
use crate::shell::django::{self, Executed};
use crate::shell::{Hooks, Interpreter};
use crate::sql::{self, Statement};

/// The shell of a session: its names live on from input to input, as long as the models stay.
#[derive(Default)]
pub(super) struct Shell {
    hooks: Hooks,
    open: Option<(Arc<Models>, Interpreter)>,
}

impl fmt::Debug for Shell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Shell").field("open", &self.open.is_some()).finish_non_exhaustive()
    }
}

impl Shell {
    /// A shell that knows the time and its bounds from outside.
    pub(super) fn new(hooks: Hooks) -> Self {
        Self { hooks, open: None }
    }

    /// Runs an input on a project: the next step, whether it ends well or by an exception.
    pub(super) fn run(&mut self, project: &Project, source: &str) -> (Project, Outcome) {
        let mut next = project.clone();
        let interpreter = match self.interpreter(project) {
            Ok(interpreter) => interpreter,
            Err(error) => {
                next.title = title(source);
                next.run = Some(Arc::new(ShellRun {
                    source: source.to_owned(),
                    error: Some(error.clone()),
                    ..ShellRun::default()
                }));
                return (next, Outcome { announcement: error, ..Outcome::default() });
            }
        };
        interpreter.set_database(project.database.clone());
        let done = interpreter.run_input(source);
        let statements = interpreter.take_statements();
        next.database = interpreter.database();
        let changed = engine::changes(&project.database, &next.database);
        next.changed = Arc::new(
            changed
                .iter()
                .filter(|change| change.kind != RowChangeKind::Removed)
                .map(|change| RowId { table: change.table.clone(), pk: text(&change.pk) })
                .collect(),
        );
        next.statements = Arc::new(statements.iter().filter_map(|it| statement(it)).collect());
        next.title = title(source);
        let announcement = match (&done.error, done.output.lines().last()) {
            (Some(error), _) => error.clone(),
            (None, Some(line)) => line.to_owned(),
            (None, None) => "Done.".to_owned(),
        };
        next.run = Some(Arc::new(ShellRun {
            source: source.to_owned(),
            output: done.output,
            error: done.error,
        }));
        (next, Outcome { announcement, ..Outcome::default() })
    }

    /// The interpreter for the models whose tables exist; a new one when they are others.
    fn interpreter(&mut self, project: &Project) -> Result<&mut Interpreter, String> {
        let fits =
            self.open.as_ref().is_some_and(|(models, _)| Arc::ptr_eq(models, &project.applied));
        if !fits {
            let mut interpreter = Interpreter::new(self.hooks.clone());
            let on = django::Project {
                source: project.applied.text.clone(),
                schema: project.applied.schema.clone(),
                database: project.database.clone(),
            };
            django::install(&mut interpreter, on)?;
            self.open = Some((project.applied.clone(), interpreter));
        }
        match &mut self.open {
            Some((_, interpreter)) => Ok(interpreter),
            // It was put there above.
            None => Err("The shell is not open.".to_owned()),
        }
    }
}

/// The first line of an input, as the name of its step.
fn title(source: &str) -> String {
    const LONGEST: usize = 60;
    let line = source.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut title: String = line.chars().take(LONGEST).collect();
    if title.len() < line.len() || source.trim().lines().count() > 1 {
        title.push('…');
    }
    title
}

fn statement(executed: &Executed) -> Option<StatementView> {
    if matches!(executed.statement, Statement::Begin | Statement::Commit) {
        return None;
    }
    Some(StatementView {
        gluesql: sql::print::gluesql(&executed.statement),
        sqlite: sql::print::sqlite(&executed.statement),
        rows: executed.rows,
    })
}

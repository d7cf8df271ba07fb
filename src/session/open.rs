//! Beginning anew: with an example, with nothing, or with what was saved.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::change::Changed;
use super::examples;
use super::fixture::{self, Record};
use super::migrate;
use super::outcome::{Outcome, Problem, ProblemPlace};
use super::project::{Models, Project};
use super::run::{Run, named};
use super::saved;
use crate::diagnostic::Place;
use crate::engine::{Database, SavedDatabase};
use crate::sql::Statement;

/// What an empty models.py holds.
const EMPTY: &str = "from django.db import models\n";

/// A project without models.
pub(super) fn empty() -> Project {
    let models = Arc::new(Models::of(EMPTY));
    Project {
        models: models.clone(),
        applied: models,
        title: "Clear".to_owned(),
        ..Project::default()
    }
}

/// What a session begins with, before anything was opened.
pub(super) fn blank() -> Project {
    Project { title: String::new(), ..empty() }
}

/// The example of this key.
pub(super) fn example(key: &str, now: NaiveDateTime) -> Changed {
    let example =
        examples::example(key).ok_or_else(|| refused(&format!("There is no example “{key}”.")))?;
    let records: Vec<Record> =
        serde_json::from_str(example.fixture).map_err(|error| refused(&error.to_string()))?;
    let mut project = with_rows(example.models, &records, format!("Open {}", example.title), now)?;
    project.example = Some(key.to_owned());
    let announcement = format!("{} opened.", example.title);
    Ok((project, Outcome { announcement, ..Outcome::default() }))
}

/// A saved project.
pub(super) fn saved(text: &str, now: NaiveDateTime) -> Changed {
    let saved = saved::read(text).map_err(|why| refused(&why))?;
    let tables = saved.tables.as_ref().unwrap_or(&saved.models);
    let mut project = with_rows(tables, &saved.rows, "Open project".to_owned(), now)?;
    if let Some(database) = &saved.database {
        project.database = restored(database, &project).map_err(|why| refused(&why))?;
    }
    if saved.tables.is_some() {
        project.models = Arc::new(Models::of(&saved.models));
    }
    project.example = saved.example;
    Ok((project, Outcome::default()))
}

/// The saved database, if it is one of these models: whole, and with every reference in place.
fn restored(saved: &SavedDatabase, project: &Project) -> Result<Database, String> {
    let database = Database::load(saved).map_err(|error| named(&error))?;
    if !database.tables().eq(project.database.tables()) {
        return Err("The saved tables are not those of the saved models.".to_owned());
    }
    for name in project.database.tables() {
        let definition = |of: &Database| of.table(name).map(|table| table.definition().clone());
        if definition(&database) != definition(&project.database) {
            return Err(format!("The saved table {name} is not that of the saved models."));
        }
    }
    match database.foreign_key_check().first() {
        Some(_) => Err("FOREIGN KEY constraint failed".to_owned()),
        None => Ok(database),
    }
}

/// A project of these models and rows.
fn with_rows(
    text: &str,
    records: &[Record],
    title: String,
    now: NaiveDateTime,
) -> Result<Project, Outcome> {
    let mut project = empty();
    project.models = Arc::new(Models::of(text));
    if !project.models.is_sound() {
        project.title = title;
        return Ok(project);
    }
    let (created, _) = migrate::migrate(&project, &[], title.clone(), &[], now)?;
    let inserts =
        fixture::inserts(&created.applied.schema, records, now).map_err(|why| refused(&why))?;
    let mut run = Run::new(&created);
    for insert in inserts {
        run.execute(&Statement::Insert(insert)).map_err(|error| refused(&named(&error)))?;
    }
    let mut opened = run.finish(title).map_err(|error| refused(&named(&error)))?;
    let mut statements = created.statements.as_ref().clone();
    statements.extend(opened.statements.iter().cloned());
    opened.statements = Arc::new(statements);
    opened.changed = Arc::default();
    Ok(opened)
}

fn refused(why: &str) -> Outcome {
    let problem = Problem {
        place: ProblemPlace::Models(Place::Models),
        message: why.to_owned(),
        plain: "Nothing was opened; what you had is still here.".to_owned(),
    };
    Outcome { problems: vec![problem], ..Outcome::default() }
}

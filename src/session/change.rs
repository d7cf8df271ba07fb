//! Changing the models: by the form, by a quick fix, or as text.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::migrate;
use super::outcome::{Outcome, Problem, ProblemPlace};
use super::project::{Models, Project};
use crate::diagnostic::{Change, Diagnostic, Fix};
use crate::models::edit::{self, Edit, Rename};

/// What a change of the models comes to: the state after it, or what to say instead.
pub(super) type Changed = Result<(Project, Outcome), Outcome>;

/// What a person said beforehand about rows that need a value: column and what was typed.
pub(super) type Defaults = [(String, String)];

/// Edits the models by the form.
pub(super) fn edit(
    project: &Project,
    edit: &Edit,
    defaults: &Defaults,
    now: NaiveDateTime,
) -> Changed {
    let edited = edit::apply(&project.models.text, edit).map_err(|why| refused(&why))?;
    change(project, &edited.text, &edited.renames, title(edit), defaults, now)
}

/// Applies a quick fix.
pub(super) fn fix(project: &Project, fix: &Fix, now: NaiveDateTime) -> Changed {
    let mut text = project.models.text.clone();
    let mut renames = Vec::new();
    for change in &fix.changes {
        if let Change::Replace { span, text: new } = change {
            text.replace_range(span.start as usize..span.end as usize, new);
        } else if let Some(edit) = edit::from_change(&text, change).map_err(|why| refused(&why))? {
            let edited = edit::apply(&text, &edit).map_err(|why| refused(&why))?;
            text = edited.text;
            renames.extend(edited.renames);
        }
    }
    change(project, &text, &renames, fix.title.clone(), &[], now)
}

/// Replaces the text.
pub(super) fn text(
    project: &Project,
    text: &str,
    defaults: &Defaults,
    now: NaiveDateTime,
) -> Changed {
    change(project, text, &[], "Edit models.py".to_owned(), defaults, now)
}

fn change(
    project: &Project,
    text: &str,
    renames: &[Rename],
    title: String,
    defaults: &Defaults,
    now: NaiveDateTime,
) -> Changed {
    let models = Models::of(text);
    let mut project = project.clone();
    let sound = models.is_sound();
    project.models = Arc::new(models);
    if !sound {
        // The tables stay as they are until the models can be made again.
        project.title = title;
        project.statements = Arc::default();
        project.changed = Arc::default();
        let announcement = "The tables stay as they are until the errors are mended.".to_owned();
        return Ok((project, Outcome { announcement, ..Outcome::default() }));
    }
    migrate::migrate(&project, renames, title, defaults, now)
}

fn refused(why: &Diagnostic) -> Outcome {
    let problem = Problem {
        place: ProblemPlace::Models(why.place.clone()),
        message: why.message.clone(),
        plain: why.plain.clone(),
    };
    Outcome { problems: vec![problem], ..Outcome::default() }
}

/// What an edit does, in words.
fn title(edit: &Edit) -> String {
    match edit {
        Edit::AddModel { name } => format!("Add model {name}"),
        Edit::RenameModel { model, to } => format!("Rename {model} to {to}"),
        Edit::DeleteModel { model } => format!("Delete model {model}"),
        Edit::AddField { model, field } => format!("Add {model}.{}", field.name),
        Edit::ChangeField { model, field, to } if *field != to.name => {
            format!("Rename {model}.{field} to {}", to.name)
        }
        Edit::ChangeField { model, field, .. } => format!("Change {model}.{field}"),
        Edit::DeleteField { model, field } => format!("Delete {model}.{field}"),
        Edit::SetOption { model, field, option, .. }
        | Edit::RemoveOption { model, field, option } => {
            format!("Change {option} of {model}.{field}")
        }
        Edit::SetMeta { model, option, .. } => format!("Change {option} of {model}"),
    }
}

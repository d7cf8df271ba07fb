//! What `manage` prints: a models.py in, a text out, as Django's own commands print it.

use serde_json::json;

use crate::checks;
pub use crate::checks::Hints;
use crate::ddl;
use crate::models::{self, Reading};
use crate::schema::{self, Schema};
pub use crate::sql::Dialect;

/// Why no tables can be made.
pub(super) enum Refusal {
    /// What Python raises on import, as `Name: message`.
    Import(String),
    /// What the system checks say, a line each.
    Checks(Vec<String>),
}

pub(super) fn refusal(reading: &Reading, schema: &Schema) -> Option<Refusal> {
    let found = checks::all(reading, schema);
    let error = found.iter().find(|it| it.is_error())?;
    let text = checks::report(&found, Hints::Without);
    // The checks have ids with a dot; exceptions have names.
    Some(if error.code.contains('.') {
        Refusal::Checks(text.lines().map(str::to_owned).collect())
    } else {
        Refusal::Import(text.trim_end().to_owned())
    })
}

/// Tells what Django's system checks say, in the format of `django-admin check`'s messages, with
/// their hints or without.
pub fn check(source: &str, hints: Hints) -> String {
    let reading = models::read(source);
    let schema = schema::resolve(&reading.module);
    checks::report(&checks::all(&reading, &schema), hints)
}

/// Describes the tables as JSON.
pub fn schema(source: &str) -> String {
    let reading = models::read(source);
    let schema = schema::resolve(&reading.module);
    let description = match refusal(&reading, &schema) {
        Some(Refusal::Import(error)) => json!({ "error": error }),
        Some(Refusal::Checks(lines)) => json!({ "error": "SystemCheckError", "messages": lines }),
        None => ddl::describe(&schema),
    };
    format!("{description:#}\n")
}

/// Writes the migration from one models.py to another as `makemigrations` does. `answers` are keys
/// of questions and what is answered: `rename Book.name title` and `y`, `Book.pages` and `300`.
///
/// # Errors
/// Why there are no tables, or the questions that are open, each with its key.
pub fn makemigrations(
    old: &str,
    new: &str,
    answers: &[(String, String)],
) -> Result<String, String> {
    let schema = |source: &str| {
        let reading = models::read(source);
        let schema = schema::resolve(&reading.module);
        match refusal(&reading, &schema) {
            Some(Refusal::Import(error)) => Err(error),
            Some(Refusal::Checks(lines)) => Err(lines.join("\n")),
            None => Ok(schema),
        }
    };
    let (old, new) = (schema(old)?, schema(new)?);
    let detected = ddl::autodetect(&old, &new, &super::migrate::answers(&[], answers, &new));
    if !detected.questions.is_empty() {
        let question = |it: &ddl::Question| format!("{}\n  --answer \"{}=…\"", it.message, it.key);
        return Err(detected.questions.iter().map(question).collect::<Vec<_>>().join("\n"));
    }
    if detected.operations.is_empty() {
        return Ok("No changes detected\n".to_owned());
    }
    Ok(ddl::migration_text(&detected.operations, &new))
}

/// Prints the SQL of the first migration.
pub fn sqlmigrate(source: &str, dialect: Dialect) -> String {
    let reading = models::read(source);
    let schema = schema::resolve(&reading.module);
    match refusal(&reading, &schema) {
        Some(Refusal::Import(error)) => format!("{error}\n"),
        Some(Refusal::Checks(lines)) => {
            let title = "SystemCheckError: System check identified some issues:";
            format!("{title}\n{}\n", lines.join("\n"))
        }
        None => ddl::migration_sql(&ddl::initial(&schema), &schema, dialect),
    }
}

/// Writes the models anew: formatted as Black formats, with the imports that they need. What is no
/// model stays as it is written; comments outside of definitions go.
pub fn models(source: &str) -> String {
    models::write(&models::read(source).module)
}

/// The tables and relations in the language of dbdiagram.io.
pub fn dbml(source: &str) -> String {
    ddl::dbml(&schema::resolve(&models::read(source).module))
}

/// The models and relations as a Mermaid `erDiagram`.
pub fn mermaid(source: &str) -> String {
    ddl::mermaid(&schema::resolve(&models::read(source).module))
}

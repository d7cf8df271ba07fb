//! The terminal: what a Django user already types, over the same code as the page.

use std::io::Write as _;
use std::process::ExitCode;

use modelyard::checks::{self, Hints};
use modelyard::models::{self, Reading};
use modelyard::sql::Dialect;
use modelyard::{ddl, schema};

/// A verb: its name, its arguments, and what it prints.
type Verb = (&'static str, &'static str, fn(&[String]) -> Result<String, String>);

const VERBS: &[Verb] = &[
    ("check", "MODELS.py [--hints]", check),
    ("schema", "MODELS.py", schema),
    ("sqlmigrate", "MODELS.py [--dialect gluesql|sqlite|postgresql|mysql]", sqlmigrate),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let verb = arguments.first().and_then(|name| VERBS.iter().find(|verb| verb.0 == name));
    let result = match verb {
        Some((_, _, run)) => run(&arguments[1..]),
        None => Err(usage()),
    };
    let (text, code) = match result {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err(message) => {
            // Nothing is left to tell where even this cannot be written.
            let _ = writeln!(std::io::stderr(), "{message}");
            return ExitCode::from(2);
        }
    };
    // A reader that closes the pipe has read enough.
    let _ = std::io::stdout().write_all(text.as_bytes());
    code
}

fn usage() -> String {
    let lines: Vec<String> =
        VERBS.iter().map(|(name, arguments, _)| format!("manage {name} {arguments}")).collect();
    format!("usage: {}", lines.join("\n       "))
}

/// The file that the first argument names, read.
fn models_of(arguments: &[String]) -> Result<Reading, String> {
    let path = arguments.first().filter(|it| !it.starts_with("--")).ok_or_else(usage)?;
    let source = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(models::read(&source))
}

/// Python's error on import, as `Name: message`.
fn import_error(reading: &Reading) -> Option<String> {
    reading.import_error().map(|error| format!("{}: {}", error.code, error.message))
}

/// Tells what Django's system checks say, in the format of `django-admin check`'s messages.
fn check(arguments: &[String]) -> Result<String, String> {
    let reading = models_of(arguments)?;
    let schema = schema::resolve(&reading.module);
    let hints =
        if arguments.iter().any(|it| it == "--hints") { Hints::With } else { Hints::Without };
    Ok(checks::report(&checks::all(&reading, &schema), hints))
}

/// Describes the tables as JSON.
fn schema(arguments: &[String]) -> Result<String, String> {
    let reading = models_of(arguments)?;
    let description = match import_error(&reading) {
        Some(error) => serde_json::json!({ "error": error }),
        None => ddl::describe(&schema::resolve(&reading.module)),
    };
    Ok(format!("{description:#}\n"))
}

/// Prints the SQL of the first migration.
fn sqlmigrate(arguments: &[String]) -> Result<String, String> {
    let dialect = match arguments.get(1).map(String::as_str) {
        None => Dialect::Sqlite,
        Some("--dialect") => {
            arguments.get(2).and_then(|name| Dialect::named(name)).ok_or_else(usage)?
        }
        Some(_) => return Err(usage()),
    };
    let reading = models_of(arguments)?;
    if let Some(error) = import_error(&reading) {
        return Ok(format!("{error}\n"));
    }
    let schema = schema::resolve(&reading.module);
    Ok(ddl::migration_sql(&ddl::initial(&schema), &schema, dialect))
}

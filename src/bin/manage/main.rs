//! The terminal: what a Django user already types, over the same code as the page.

// wasm-pack builds every program; a prompt needs a terminal.
#[cfg(not(target_arch = "wasm32"))]
mod shell;

use std::io::Write as _;
use std::process::ExitCode;

use modelyard::session::commands::{self, Dialect, Hints};
use modelyard::session::console::{self, Budget, Hooks};

/// Faster than what the system has, and as fast after much was freed as before.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A verb: its name, its arguments, and what it prints.
type Verb = (&'static str, &'static str, fn(&[String]) -> Result<String, String>);

const VERBS: &[Verb] = &[
    ("check", "MODELS.py [--hints]", check),
    ("makemigrations", "OLD.py NEW.py [--answer KEY=VALUE]...", makemigrations),
    ("dbml", "MODELS.py", dbml),
    ("mermaid", "MODELS.py", mermaid),
    ("models", "MODELS.py", models),
    ("schema", "MODELS.py", schema),
    ("shell", "MODELS.py [--sql]", |_| Err(usage())),
    ("transcript", "MODELS.py SESSION.py", transcript),
    ("sqlmigrate", "MODELS.py [--dialect gluesql|sqlite|postgresql|mysql]", sqlmigrate),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    #[cfg(not(target_arch = "wasm32"))]
    if arguments.first().is_some_and(|name| name == "shell") {
        return match shell::Options::read(&arguments[1..]) {
            Some(options) => shell::run(&options, hooks()),
            None => refuse(&usage()),
        };
    }
    let verb = arguments.first().and_then(|name| VERBS.iter().find(|verb| verb.0 == name));
    let result = match verb {
        Some((_, _, run)) => run(&arguments[1..]),
        None => Err(usage()),
    };
    let (text, code) = match result {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err(message) => return refuse(&message),
    };
    // A reader that closes the pipe has read enough.
    let _ = std::io::stdout().write_all(text.as_bytes());
    code
}

/// Tells why nothing was done.
fn refuse(message: &str) -> ExitCode {
    // Nothing is left to tell where even this cannot be written.
    let _ = writeln!(std::io::stderr(), "{message}");
    ExitCode::from(2)
}

fn usage() -> String {
    let lines: Vec<String> =
        VERBS.iter().map(|(name, arguments, _)| format!("manage {name} {arguments}")).collect();
    format!("usage: {}", lines.join("\n       "))
}

/// The text of the file that the first argument names.
fn source_of(arguments: &[String]) -> Result<String, String> {
    let path = arguments.first().filter(|it| !it.starts_with("--")).ok_or_else(usage)?;
    std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

fn check(arguments: &[String]) -> Result<String, String> {
    let hints =
        if arguments.iter().any(|it| it == "--hints") { Hints::With } else { Hints::Without };
    Ok(commands::check(&source_of(arguments)?, hints))
}

fn makemigrations(arguments: &[String]) -> Result<String, String> {
    let old = source_of(arguments)?;
    let new = source_of(arguments.get(1..).unwrap_or_default())?;
    let mut answers = Vec::new();
    for pair in arguments[2..].chunks(2) {
        match pair {
            [name, answer] if name == "--answer" => {
                let (key, value) = answer.split_once('=').ok_or_else(usage)?;
                answers.push((key.to_owned(), value.to_owned()));
            }
            _ => return Err(usage()),
        }
    }
    commands::makemigrations(&old, &new, &answers)
}

/// How long one input may run: a script or a replay has nobody at hand for Ctrl-C.
const SECONDS: f64 = 120.0;

/// The clock and the bounds of a terminal.
#[expect(clippy::disallowed_methods, reason = "this never runs in a browser")]
fn hooks() -> Hooks {
    let started = std::time::Instant::now();
    Hooks {
        now: std::rc::Rc::new(|| {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            since.map_or(0.0, |since| since.as_secs_f64())
        }),
        timer: std::rc::Rc::new(move || started.elapsed().as_secs_f64()),
        budget: Budget { steps: u64::MAX, seconds: Some(SECONDS), ..Budget::default() },
        ..Hooks::default()
    }
}

fn transcript(arguments: &[String]) -> Result<String, String> {
    let models = source_of(arguments)?;
    let session = source_of(arguments.get(1..).unwrap_or_default())?;
    Ok(console::transcript(&models, &session, hooks()))
}

fn dbml(arguments: &[String]) -> Result<String, String> {
    Ok(commands::dbml(&source_of(arguments)?))
}

fn mermaid(arguments: &[String]) -> Result<String, String> {
    Ok(commands::mermaid(&source_of(arguments)?))
}

fn models(arguments: &[String]) -> Result<String, String> {
    Ok(commands::models(&source_of(arguments)?))
}

fn schema(arguments: &[String]) -> Result<String, String> {
    Ok(commands::schema(&source_of(arguments)?))
}

fn sqlmigrate(arguments: &[String]) -> Result<String, String> {
    let dialect = match arguments.get(1).map(String::as_str) {
        None => Dialect::Sqlite,
        Some("--dialect") => {
            arguments.get(2).and_then(|name| Dialect::named(name)).ok_or_else(usage)?
        }
        Some(_) => return Err(usage()),
    };
    Ok(commands::sqlmigrate(&source_of(arguments)?, dialect))
}

//! `manage shell`: a prompt with line editing where a person types, a script where a file does.

use std::cell::RefCell;
use std::io::{IsTerminal as _, Read as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use modelyard::session::console::{Console, Hooks, Outcome, Prompt, Ran};
use rustyline::error::ReadlineError;
use rustyline::history::DefaultHistory;
use rustyline::{Config, Editor};

/// What `manage shell` was asked for.
pub(crate) struct Options {
    models: String,
    /// Whether each statement is shown after its input.
    sql: bool,
}

impl Options {
    /// Reads `MODELS.py [--sql]`; nothing where it is not that.
    pub(crate) fn read(arguments: &[String]) -> Option<Self> {
        let (flags, files): (Vec<&String>, Vec<&String>) =
            arguments.iter().partition(|it| it.starts_with("--"));
        let known = flags.iter().all(|flag| *flag == "--sql");
        match files[..] {
            [models] if known => Some(Self { models: models.clone(), sql: !flags.is_empty() }),
            _ => None,
        }
    }
}

/// Opens the shell and runs it to its end.
pub(crate) fn run(options: &Options, mut hooks: Hooks) -> ExitCode {
    let opened = std::fs::read_to_string(&options.models)
        .map_err(|error| format!("{}: {error}", options.models));
    hooks.budget.output = usize::MAX;
    let stop = hooks.stop.clone();
    let console = opened.and_then(|source| Console::open(&source, hooks));
    let mut console = match console {
        Ok(console) => console,
        Err(message) => return super::refuse(&message),
    };
    let out = Output { sql: options.sql, colours: colours() };
    if !std::io::stdin().is_terminal() {
        return script(&mut console, &out);
    }
    // Without the handler Ctrl-C ends the program, as it ends others.
    let _ = ctrlc::set_handler({
        let stop = stop.clone();
        move || stop.store(true, Ordering::Relaxed)
    });
    let console = Rc::new(RefCell::new(console));
    let Some(mut editor) = editor(&console) else {
        return super::refuse("manage shell: this terminal cannot be used");
    };
    let history = history();
    if let Some(file) = &history {
        // There is none before the first session.
        let _ = editor.load_history(file);
    }
    prompt(&console, &mut editor, &out, &|| stop.store(false, Ordering::Relaxed));
    if let Some(file) = &history {
        let _ = file.parent().map(std::fs::create_dir_all);
        let _ = editor.save_history(file);
    }
    ExitCode::SUCCESS
}

/// Runs the standard input as a script.
fn script(console: &mut Console, out: &Output) -> ExitCode {
    let mut source = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut source) {
        return super::refuse(&format!("manage shell: {error}"));
    }
    let outcome = console.script(&source);
    let failed = outcome.error.is_some();
    out.show(&outcome, &console.take_statements());
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Reads and runs inputs until Ctrl-D or `exit()`.
fn prompt(
    console: &RefCell<Console>,
    editor: &mut Editor<Helper, DefaultHistory>,
    out: &Output,
    go_on: &dyn Fn(),
) {
    let mut lines = Prompt::default();
    loop {
        if let Some(helper) = editor.helper_mut() {
            helper.before = lines.before();
        }
        match editor.readline(lines.text()) {
            Ok(line) => {
                if !line.trim().is_empty() {
                    let _ = editor.add_history_entry(&line);
                }
                let Some(input) = lines.push(&line) else { continue };
                go_on();
                let mut console = console.borrow_mut();
                let outcome = console.run(&input);
                out.show(&outcome, &console.take_statements());
                if outcome.exits {
                    return;
                }
            }
            Err(ReadlineError::Interrupted) => {
                lines.reset();
                out.error("KeyboardInterrupt");
            }
            Err(_) => return,
        }
    }
}

/// How things are written.
struct Output {
    sql: bool,
    colours: bool,
}

impl Output {
    /// What an input printed, its statements, its error.
    fn show(&self, outcome: &Outcome, statements: &[Ran]) {
        // A reader that closes the pipe has read enough.
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(outcome.output.as_bytes());
        if self.sql {
            for ran in statements {
                let _ = writeln!(out, "{}", self.painted("2", &line(ran)));
            }
        }
        let _ = out.flush();
        if let Some(error) = &outcome.error {
            self.error(error);
        }
    }

    fn error(&self, message: &str) {
        let _ = writeln!(std::io::stderr(), "{}", self.painted("31", message));
    }

    fn painted(&self, colour: &str, text: &str) -> String {
        if self.colours { format!("\x1b[{colour}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// A statement with how long it took and how many rows it had.
fn line(ran: &Ran) -> String {
    let rows = if ran.rows == 1 { "row" } else { "rows" };
    format!("({:.3} ms, {} {rows}) {}", ran.seconds * 1000.0, ran.rows, ran.sql)
}

/// Whether colours are wanted: at a terminal, unless `NO_COLOR` is set (no-color.org).
fn colours() -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !unwanted && std::io::stdout().is_terminal() && std::io::stderr().is_terminal()
}

/// The file of the lines typed before, in the person's folder for such (XDG base directories).
fn history() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
    let folder = set("XDG_STATE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| set("HOME").map(|home| home.join(".local").join("state")))?;
    Some(folder.join("modelyard").join("history"))
}

fn editor(console: &Rc<RefCell<Console>>) -> Option<Editor<Helper, DefaultHistory>> {
    let config = Config::builder()
        .completion_type(rustyline::CompletionType::List)
        .max_history_size(10_000)
        .ok()?
        .build();
    let mut editor = Editor::with_config(config).ok()?;
    editor.set_helper(Some(Helper { console: console.clone(), before: String::new() }));
    Some(editor)
}

/// What the line editor asks while a person types.
struct Helper {
    console: Rc<RefCell<Console>>,
    /// The lines of the input before the present one.
    before: String,
}

impl rustyline::Helper for Helper {}
impl rustyline::highlight::Highlighter for Helper {}
impl rustyline::validate::Validator for Helper {}

impl rustyline::hint::Hinter for Helper {
    type Hint = String;
}

impl rustyline::completion::Completer for Helper {
    type Candidate = rustyline::completion::Pair;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _: &rustyline::Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Self::Candidate>)> {
        if line.get(..position).is_some_and(|before| before.trim().is_empty()) {
            // Tab indents here, as at Python's own prompt.
            let indent = "    ".to_owned();
            let pair = Self::Candidate { display: indent.clone(), replacement: indent };
            return Ok((position, vec![pair]));
        }
        let text = format!("{}{line}", self.before);
        let completion = match self.console.try_borrow_mut() {
            Ok(mut console) => console.complete(&text, self.before.len() + position),
            Err(_) => return Ok((position, Vec::new())),
        };
        let start = completion.start.saturating_sub(self.before.len());
        let pairs = completion.candidates.into_iter();
        let pairs =
            pairs.map(|it| Self::Candidate { display: it.text.clone(), replacement: it.text });
        Ok((start, pairs.collect()))
    }
}

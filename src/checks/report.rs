//! What `manage check` prints.

use crate::diagnostic::{Diagnostic, Severity};

/// Whether Django's hints are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hints {
    /// The messages alone.
    Without,
    /// Each hint on a line of its own under its message.
    With,
}

/// The text for diagnostics of `models::read` and [`run`](super::run) together. The first error that
/// Python would raise on import is all there is to say. Otherwise a line for each message of
/// Django's, `LEVEL id object: message`, the worst level first, then by object, id and message.
pub fn report(diagnostics: &[Diagnostic], hints: Hints) -> String {
    let raised = diagnostics.iter().filter(|it| it.is_error() && is_exception(&it.code));
    if let Some(first) = raised.reduce(earlier) {
        return if first.message.is_empty() {
            format!("{}\n", first.code)
        } else {
            format!("{}: {}\n", first.code, first.message)
        };
    }
    let mut lines: Vec<_> = diagnostics.iter().filter(|it| is_check(&it.code)).map(line).collect();
    lines.sort_by(|a, b| (b.0, &a.1).cmp(&(a.0, &b.1)));
    if lines.is_empty() {
        return "System check identified no issues (0 silenced).\n".to_owned();
    }
    let mut text = String::new();
    for (_, (_, _, line), hint) in lines {
        text.push_str(&line);
        text.push('\n');
        if let (Hints::With, Some(hint)) = (hints, hint) {
            text.push_str("    HINT: ");
            text.push_str(&hint.replace('\n', " "));
            text.push('\n');
        }
    }
    text
}

/// The error that Python comes to first. Both readings of a class, its body and the making of it,
/// give theirs in order, and the body is read before the class is made.
fn earlier<'a>(first: &'a Diagnostic, other: &'a Diagnostic) -> &'a Diagnostic {
    let start = |it: &Diagnostic| it.span.map_or(0, |span| span.start);
    let elsewhere = first.place.model() != other.place.model();
    if elsewhere && start(other) < start(first) { other } else { first }
}

/// Level, then object, id and line, which it is sorted by, and the hint.
type Line<'a> = (Severity, (&'a str, &'a str, String), Option<&'a str>);

fn line(found: &Diagnostic) -> Line<'_> {
    let object = if found.object.is_empty() { "?" } else { &found.object };
    let level = match found.severity {
        Severity::Info => "INFO",
        Severity::Warning => "WARNING",
        Severity::Error => "ERROR",
    };
    let message = found.message.replace('\n', " ");
    let line = format!("{level} {} {object}: {message}", found.code);
    (found.severity, (object, &found.code, line), found.hint.as_deref())
}

/// Django's ids have the label of an app and a point: `fields.E304`. The message of `models.E020`
/// tells a memory address, which nobody can compare, so it is left out.
fn is_check(code: &str) -> bool {
    code.contains('.') && code != "models.E020"
}

/// The names of exceptions begin with a capital letter.
pub(super) fn is_exception(code: &str) -> bool {
    !is_check(code) && code.starts_with(char::is_uppercase)
}

//! What the system checks say about each case of `tests/data/checks`, against what real Django
//! says, which `scripts/regen_checks.py` has written there.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use modelyard::checks::{self, Hints};
use modelyard::diagnostic::{Change, Diagnostic};
use modelyard::models::{self, edit};
use modelyard::schema;

#[test]
fn checks_say_what_django_says() {
    compare(Hints::Without, "expected.txt");
}

#[test]
fn checks_hint_what_django_hints() {
    compare(Hints::With, "expected_hints.txt");
}

#[test]
fn each_message_is_explained_and_placed() {
    let mut bare = String::new();
    for case in cases() {
        for found in diagnostics(&case) {
            if found.plain.is_empty() || found.span.is_none() {
                writeln!(bare, "{}: {} {}", case.display(), found.code, found.message).unwrap();
            }
        }
    }
    assert!(bare.is_empty(), "without a plain sentence or a place:\n{bare}");
}

#[test]
fn each_quick_fix_mends_what_it_stands_at() {
    let mut report = String::new();
    let (mut fixes, mut messages) = (0, 0);
    for case in cases() {
        let source = fs::read_to_string(case.join("models.py")).unwrap();
        let before = diagnostics(&case);
        for found in &before {
            messages += 1;
            let Some(fix) = &found.fix else { continue };
            fixes += 1;
            let name = case.file_name().unwrap_or_default().to_string_lossy();
            let told = format!("{name}: {} {}\n    {}", found.code, found.message, fix.title);
            match mended(&source, &fix.changes) {
                Err(error) => writeln!(report, "{told}\n    cannot be made: {error}").unwrap(),
                Ok(text) => {
                    let after = said(&text);
                    let count = |all: &[Diagnostic]| {
                        let same = |it: &&Diagnostic| {
                            it.code == found.code
                                && it.object == found.object
                                && it.message == found.message
                        };
                        all.iter().filter(same).count()
                    };
                    if count(&after) >= count(&before) {
                        writeln!(report, "{told}\n    does not mend it:\n{text}").unwrap();
                    }
                }
            }
        }
    }
    assert!(report.is_empty(), "of {messages} messages, {fixes} have a fix; these fail:\n{report}");
}

/// The text after the steps of a fix.
fn mended(source: &str, changes: &[Change]) -> Result<String, String> {
    let mut text = source.to_owned();
    for change in changes {
        let edit = edit::from_change(&text, change).map_err(|it| it.message)?;
        let edit = edit.ok_or("a change of the text")?;
        text = edit::apply(&text, &edit).map_err(|it| it.message)?.text;
    }
    Ok(text)
}

fn compare(hints: Hints, file: &str) {
    let only = std::env::var("CASE").ok();
    let mut report = String::new();
    let mut failed = 0;
    let all = cases();
    for case in &all {
        if only.as_ref().is_some_and(|name| !case.ends_with(name)) {
            continue;
        }
        let expected = fs::read_to_string(case.join(file)).unwrap();
        let printed = checks::report(&diagnostics(case), hints);
        if printed != expected {
            failed += 1;
            let name = case.file_name().unwrap_or_default().to_string_lossy();
            writeln!(report, "## {name}").unwrap();
            difference(&mut report, &expected, &printed);
        }
    }
    assert!(failed == 0, "{failed} of {} differ from Django (-) in ours (+):\n{report}", all.len());
}

/// The lines that only one of the two has.
fn difference(report: &mut String, expected: &str, printed: &str) {
    let mut extra: Vec<&str> = printed.lines().collect();
    for line in expected.lines() {
        match extra.iter().position(|it| *it == line) {
            Some(at) => {
                extra.remove(at);
            }
            None => writeln!(report, "- {line}").unwrap(),
        }
    }
    for line in extra {
        writeln!(report, "+ {line}").unwrap();
    }
}

fn diagnostics(case: &Path) -> Vec<Diagnostic> {
    said(&fs::read_to_string(case.join("models.py")).unwrap())
}

fn said(source: &str) -> Vec<Diagnostic> {
    let reading = models::read(source);
    let schema = schema::resolve(&reading.module);
    checks::all(&reading, &schema)
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/checks");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

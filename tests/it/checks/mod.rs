//! What the system checks say about each case of `tests/data/checks`, against what real Django
//! says, which `scripts/regen_checks.py` has written there.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use modelyard::checks::{self, Hints};
use modelyard::{models, schema};

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

fn diagnostics(case: &Path) -> Vec<modelyard::diagnostic::Diagnostic> {
    let source = fs::read_to_string(case.join("models.py")).unwrap();
    let reading = models::read(&source);
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

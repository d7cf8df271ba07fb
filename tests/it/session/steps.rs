//! Sessions as texts: lines with `$` are what a person does, the lines under them what comes of it.
//! `UPDATE_EXPECT=1 cargo test` writes the lines anew.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use modelyard::models::FieldClass;
use modelyard::models::edit::{Edit, FieldDraft};
use modelyard::session::message::Message;
use modelyard::session::outcome::{Outcome, ProblemPlace};

use super::{Screen, input};

#[test]
fn steps() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/session/steps");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        expect_file![file].assert_eq(&replay(&text));
    }
}

fn replay(text: &str) -> String {
    let mut screen = Screen::new();
    let mut out = String::new();
    for line in text.lines() {
        if line.starts_with('#') {
            writeln!(out, "{line}").unwrap();
        }
        let Some(command) = line.strip_prefix("$ ") else { continue };
        writeln!(out, "{line}").unwrap();
        let words = split(command);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words[..] {
            ["rows", model] => rows(&screen, model, &mut out),
            ["links"] => links(&screen, &mut out),
            ["models"] => {
                for line in screen.shown.models.text.lines() {
                    writeln!(out, "{}", format!("| {line}").trim_end()).unwrap();
                }
            }
            ["sql"] => {
                for statement in &screen.shown.log.statements {
                    writeln!(out, "{}", statement.sqlite).unwrap();
                }
            }
            ["migration"] => {
                for migration in &screen.shown.models.migrations {
                    write!(out, "{}{}", migration.python, migration.sqlite).unwrap();
                }
            }
            ["tables"] => {
                for statement in &screen.shown.models.sqlite {
                    writeln!(out, "{statement}").unwrap();
                }
            }
            _ => {
                let outcome = screen.send(message(&screen, &words));
                told(&screen, &outcome, &mut out);
            }
        }
    }
    out
}

/// Splits at spaces outside of double quotes.
fn split(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            other => words.last_mut().unwrap().push(other),
        }
    }
    words
}

fn message(screen: &Screen, words: &[&str]) -> Message {
    let owned = |word: &str| word.to_owned();
    let pair = |word: &&str| word.split_once('=').map(|(name, value)| (owned(name), owned(value)));
    let inputs = |model: &str, words: &[&str]| {
        let schema = &screen.shown.models.schema;
        words
            .iter()
            .filter_map(pair)
            .map(|(name, value)| {
                let many = schema.relation(model, &name).is_some_and(|it| it.through.is_some());
                input(&name, &value, many)
            })
            .collect()
    };
    let edit = |edit: Edit, defaults: &[&str]| Message::Edit {
        edit,
        defaults: defaults.iter().filter_map(pair).collect(),
    };
    match *words {
        ["open", key] => Message::OpenExample { key: owned(key) },
        ["clear"] => Message::Clear,
        ["add", model, ref values @ ..] => {
            Message::AddRow { model: owned(model), values: inputs(model, values) }
        }
        ["change", model, pk, ref values @ ..] => {
            Message::ChangeRow { model: owned(model), pk: owned(pk), values: inputs(model, values) }
        }
        ["delete", model, pk] => Message::DeleteRow { model: owned(model), pk: owned(pk) },
        ["model", name] => edit(Edit::AddModel { name: owned(name) }, &[]),
        ["rename-model", model, to] => {
            edit(Edit::RenameModel { model: owned(model), to: owned(to) }, &[])
        }
        ["delete-model", model] => edit(Edit::DeleteModel { model: owned(model) }, &[]),
        ["field", model, name, class, ref options @ ..] => {
            let field = draft(name, class, options.iter().filter_map(pair).collect());
            edit(Edit::AddField { model: owned(model), field }, &[])
        }
        ["field-with-default", model, name, class, default] => {
            let field = draft(name, class, vec![]);
            edit(Edit::AddField { model: owned(model), field }, &[default])
        }
        ["change-field", model, old, name, class, ref options @ ..] => {
            let to = draft(name, class, options.iter().filter_map(pair).collect());
            edit(Edit::ChangeField { model: owned(model), field: owned(old), to }, &[])
        }
        ["delete-field", model, field] => {
            edit(Edit::DeleteField { model: owned(model), field: owned(field) }, &[])
        }
        ["fix", index] => Message::Fix { diagnostic: index.parse().unwrap() },
        ["append", text] => Message::SetText {
            text: format!("{}{}", screen.shown.models.text, text.replace("\\n", "\n")),
            defaults: vec![],
        },
        ["replace", old, new, ref answers @ ..] => {
            let text = &screen.shown.models.text;
            let (old, new) = (old.replace("\\n", "\n"), new.replace("\\n", "\n"));
            assert!(text.contains(&old), "{old} is not in\n{text}");
            Message::SetText {
                text: text.replace(&old, &new),
                defaults: answers.iter().filter_map(pair).collect(),
            }
        }
        ["reopen"] => Message::Open { saved: screen.shown.history.saved.clone() },
        ["undo"] => Message::Undo,
        ["redo"] => Message::Redo,
        _ => panic!("no such command: {words:?}"),
    }
}

fn draft(name: &str, class: &str, options: Vec<(String, String)>) -> FieldDraft {
    FieldDraft { name: name.to_owned(), class: FieldClass::named(class).unwrap(), options }
}

fn told(screen: &Screen, outcome: &Outcome, out: &mut String) {
    if !outcome.announcement.is_empty() {
        writeln!(out, "{}", outcome.announcement).unwrap();
    }
    for problem in &outcome.problems {
        let place = match &problem.place {
            ProblemPlace::Models(place) => format!("{place:?}"),
            ProblemPlace::Row { model, field } => format!("{model}.{field}"),
        };
        writeln!(out, "! {place}: {}\n  {}", problem.message, problem.plain).unwrap();
    }
    for question in &outcome.questions {
        writeln!(out, "? {} ({} rows): {}", question.column, question.rows, question.message)
            .unwrap();
    }
    for diagnostic in &screen.shown.models.diagnostics {
        writeln!(out, "{} {}: {}", diagnostic.code, diagnostic.object, diagnostic.message).unwrap();
    }
}

fn rows(screen: &Screen, model: &str, out: &mut String) {
    for row in &screen.rows(model).rows {
        let cells: Vec<&str> =
            row.cells.iter().map(|cell| if cell.null { "NULL" } else { &cell.text }).collect();
        writeln!(out, "{} [{}]", cells.join(" | "), row.label).unwrap();
    }
}

fn links(screen: &Screen, out: &mut String) {
    for link in &screen.shown.diagram.scene.links {
        writeln!(
            out,
            "{}:{}:{} -> {}:{} ({} / {})",
            link.from_table,
            link.from_pk,
            link.from_column,
            link.to_table,
            link.to_pk,
            link.forward,
            link.backward.as_deref().unwrap_or("-")
        )
        .unwrap();
    }
}

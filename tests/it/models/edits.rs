//! Edits of the form, told as the texts before and after.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use expect_test::expect_file;
use modelyard::models::FieldClass;
use modelyard::models::edit::{Edit, FieldDraft, Rename, apply};

/// Each `*.edits` begins with a text, then has lines that begin with `>`: one edit each. The
/// expected file shows what each edit made of the text that the one before left.
#[test]
fn edits_change_only_what_they_are_about() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/models/edits");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "edits"))
        .collect();
    paths.sort();
    for path in paths {
        let script = fs::read_to_string(&path).unwrap();
        let (text, edits) = script.split_once('>').unwrap();
        let mut text = text.to_owned();
        let mut told = String::new();
        for line in edits.lines().map(|line| line.trim_start_matches('>').trim()) {
            writeln!(told, "> {line}").unwrap();
            match apply(&text, &edit(line)) {
                Ok(edited) => {
                    told.push_str(&edited.text);
                    edited.renames.iter().for_each(|it| told.push_str(&renamed(it)));
                    text = edited.text;
                }
                Err(error) => {
                    writeln!(told, "{}: {}\n{}", error.code, error.message, error.plain).unwrap();
                }
            }
        }
        expect_file![path.with_extension("txt")].assert_eq(&told);
    }
}

fn renamed(rename: &Rename) -> String {
    match rename {
        Rename::Model { from, to } => format!("(model {from} is now {to})\n"),
        Rename::Field { model, from, to } => format!("(field {model}.{from} is now {to})\n"),
    }
}

/// An edit from its words: `add Book title CharField max_length=100`.
fn edit(line: &str) -> Edit {
    let words: Vec<&str> = line.split(' ').collect();
    let word = |at: usize| words[at].to_owned();
    let rest = |at: usize| words[at..].join(" ");
    match words[0] {
        "add-model" => Edit::AddModel { name: word(1) },
        "rename-model" => Edit::RenameModel { model: word(1), to: word(2) },
        "delete-model" => Edit::DeleteModel { model: word(1) },
        "add" => Edit::AddField { model: word(1), field: draft(&words[2..]) },
        "change" => Edit::ChangeField { model: word(1), field: word(2), to: draft(&words[3..]) },
        "delete" => Edit::DeleteField { model: word(1), field: word(2) },
        "set" => {
            Edit::SetOption { model: word(1), field: word(2), option: word(3), value: rest(4) }
        }
        "remove" => Edit::RemoveOption { model: word(1), field: word(2), option: word(3) },
        "meta" => Edit::SetMeta {
            model: word(1),
            option: word(2),
            value: (words.len() > 3).then(|| rest(3)),
        },
        other => panic!("no edit is called {other}"),
    }
}

/// `title CharField max_length=100`; a value has no blanks.
fn draft(words: &[&str]) -> FieldDraft {
    let option = |it: &&str| {
        let (name, value) = it.split_once('=').unwrap();
        (name.to_owned(), value.to_owned())
    };
    FieldDraft {
        name: words[0].to_owned(),
        class: FieldClass::named(words[1]).unwrap(),
        options: words[2..].iter().map(option).collect(),
    }
}

//! Representative files: what is read from them, and how they are written.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use expect_test::expect_file;
use modelyard::models::{Expr, Module, Reading, read, write};

use super::placeless;

/// The files of `tests/data/models` with their names.
pub(super) fn files() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/models");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "py"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn files_read_as_expected() {
    for (name, source) in files() {
        let summary = summary(&read(&source), &source);
        expect_file![format!("../../data/models/read/{name}.txt")].assert_eq(&summary);
    }
}

/// The expected files are checked with Black itself by `scripts/expected_models.py`.
#[test]
fn files_are_written_as_black_would() {
    for (name, source) in files() {
        let module = read(&source).module;
        let written = write(&module);
        expect_file![format!("../../data/models/written/{name}.py")].assert_eq(&written);
        let again = read(&written);
        if read(&source).import_error().is_none() {
            assert_eq!(again.import_error(), None, "{name}");
            let (mut before, mut after) = (module, again.module);
            // The imports are put in order.
            before.imports.clear();
            after.imports.clear();
            assert_eq!(placeless(&after), placeless(&before), "{name}");
        }
        assert_eq!(write(&read(&written).module), written, "{name}");
    }
}

/// `import_errors.txt` holds texts with lines of dashes between; `import_errors.expected.txt` is
/// what real Django raises when it imports each (made by `scripts/expected_models.py`).
#[test]
fn imports_fail_as_in_django() {
    let texts = include_str!("../../data/models/import_errors.txt");
    let mut told = String::new();
    for (index, text) in texts.split("---\n").enumerate() {
        let reading = read(text);
        let line = reading
            .import_error()
            .map_or("fine".to_owned(), |error| format!("{}: {}", error.code, error.message));
        writeln!(told, "{} {line}", index + 1).unwrap();
    }
    expect_file!["../../data/models/import_errors.expected.txt"].assert_eq(&told);
}

/// `marks.py` holds what Modelyard leaves out; nothing of it may go by in silence.
#[test]
fn what_is_not_run_is_marked() {
    let source = include_str!("../../data/models/marks/marks.py");
    expect_file!["../../data/models/marks/marks.txt"].assert_eq(&summary(&read(source), source));
}

fn summary(reading: &Reading, source: &str) -> String {
    let mut text = String::new();
    module(&mut text, &reading.module).unwrap();
    for it in &reading.diagnostics {
        let (line, column) = it.span.map_or((0, 0), |span| span.line_column(source));
        let (level, code, message, plain) = (it.severity, &it.code, &it.message, &it.plain);
        writeln!(text, "{line}:{column} {level:?} {code}: {message}\n    {plain}").unwrap();
    }
    text
}

fn module(text: &mut String, module: &Module) -> std::fmt::Result {
    for import in &module.imports {
        writeln!(text, "import {} as {}", import.path, import.name)?;
    }
    for definition in &module.definitions {
        writeln!(text, "{:?} {}", definition.kind, definition.name)?;
    }
    for class in &module.choices {
        writeln!(text, "choices {}: {}", class.name, members(class))?;
    }
    for model in &module.models {
        writeln!(text, "model {}({})", model.name, model.bases.join(", "))?;
        for class in &model.choices {
            writeln!(text, "  choices {}: {}", class.name, members(class))?;
        }
        for field in &model.fields {
            write!(text, "  {}: {}", field.name, field.class.name())?;
            for option in &field.options {
                write!(text, " {}={}", option.name, shown(&option.value))?;
            }
            writeln!(text)?;
        }
        for option in &model.meta {
            writeln!(text, "  Meta.{} = {}", option.name, shown(&option.value))?;
        }
        for definition in &model.definitions {
            writeln!(text, "  {:?} {}", definition.kind, definition.name)?;
        }
    }
    Ok(())
}

fn members(class: &modelyard::models::ChoicesClass) -> String {
    let member = |it: &modelyard::models::ChoicesMember| {
        format!("{}={} {:?}", it.name, shown(&it.value), it.label)
    };
    class.members.iter().map(member).collect::<Vec<_>>().join(", ")
}

fn shown(value: &Expr) -> String {
    value.to_source().replace('\n', " ")
}

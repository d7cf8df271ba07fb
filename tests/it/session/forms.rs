//! What is typed into the form of a row is taken or refused in the words of Django's forms.
//! The expected files are written by `scripts/regen_session_goldens.py`.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use modelyard::session::message::{Input, Message};
use modelyard::session::outcome::ProblemPlace;
use serde_json::Value;

use super::{Screen, input};

#[test]
fn forms_say_what_django_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/session/forms");
    let mut cases: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    for case in cases {
        expect_file![case.join("expected.txt")].assert_eq(&answers(&case));
    }
}

fn answers(case: &Path) -> String {
    let models = std::fs::read_to_string(case.join("models.py")).unwrap();
    let forms: Value =
        serde_json::from_str(&std::fs::read_to_string(case.join("forms.json")).unwrap()).unwrap();
    let mut screen = Screen::new();
    let saved = serde_json::json!({"modelyard": 1, "models": models, "rows": forms["rows"]});
    let outcome = screen.send(Message::Open { saved: saved.to_string() });
    assert_eq!(outcome.problems, []);
    let mut out = String::new();
    for form in forms["forms"].as_array().unwrap() {
        let model = form["model"].as_str().unwrap();
        let values = form["values"].as_object().unwrap();
        writeln!(out, "# {model} {}", python_json(values)).unwrap();
        let message =
            Message::AddRow { model: model.to_owned(), values: inputs(&screen, model, values) };
        let before = screen.shown.data.clone();
        let outcome = screen.send(message);
        if outcome.problems.is_empty() {
            writeln!(out, "saved").unwrap();
            continue;
        }
        assert_eq!(screen.shown.data, before, "a refused row leaves nothing behind");
        for problem in outcome.problems {
            let ProblemPlace::Row { field, .. } = problem.place else { panic!("not at a field") };
            writeln!(out, "{field}: {}", problem.message).unwrap();
        }
    }
    out
}

/// All fields of the form, as a browser sends them: what is not in `values` is empty.
fn inputs(screen: &Screen, model: &str, values: &serde_json::Map<String, Value>) -> Vec<Input> {
    let fields = &screen.shown.models.schema.model(model).unwrap().resolved_fields;
    fields
        .iter()
        .filter(|field| !field.primary_key)
        .map(|field| {
            let text = values.get(&field.name).and_then(Value::as_str).unwrap_or_default();
            input(&field.name, text, false)
        })
        .collect()
}

/// As Python's `json.dumps` writes it.
fn python_json(values: &serde_json::Map<String, Value>) -> String {
    let pairs: Vec<String> =
        values.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{{{}}}", pairs.join(", "))
}

//! Each ready example opens, is drawn, and calls and deletes its rows as real Django does.
//! The expected files are written by `scripts/regen_session_goldens.py`.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use modelyard::session::message::Message;

use super::Screen;

#[test]
fn rows_are_called_and_deleted_as_django_does() {
    let mut screen = Screen::new();
    screen.send(Message::Clear);
    let examples = screen.shown.history.examples.clone();
    assert_eq!(examples.len(), 16);
    for example in examples {
        let key = &example.key;
        let outcome = screen.send(Message::OpenExample { key: key.clone() });
        assert_eq!(outcome.problems, [], "{key}");
        assert_eq!(screen.shown.models.diagnostics, [], "{key}");
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/data/session/examples/{key}.txt"));
        expect_file![file].assert_eq(&rows(&mut screen));
    }
}

fn rows(screen: &mut Screen) -> String {
    let mut out = String::new();
    let models: Vec<String> = screen
        .shown
        .models
        .schema
        .models
        .iter()
        .filter(|model| !model.auto_created)
        .map(|model| model.name.clone())
        .collect();
    for model in models {
        writeln!(out, "# {model}").unwrap();
        for row in screen.rows(&model).rows.clone() {
            writeln!(out, "{}: {}", row.pk, row.label).unwrap();
            let before = screen.shown.data.clone();
            let outcome =
                screen.send(Message::DeleteRow { model: model.clone(), pk: row.pk.clone() });
            match outcome.problems.first() {
                Some(problem) => writeln!(out, "  delete: {}", problem.message).unwrap(),
                None => {
                    let returned = outcome.announcement.find('(').unwrap();
                    writeln!(out, "  delete: {}", &outcome.announcement[returned..]).unwrap();
                    screen.send(Message::Undo);
                }
            }
            assert_eq!(screen.shown.data, before, "undone, or refused whole");
        }
    }
    out
}

#[test]
fn every_link_is_drawn() {
    let mut screen = Screen::new();
    screen.send(Message::OpenExample { key: "student-course".to_owned() });
    let links = &screen.shown.diagram.scene.links;
    // Five rows of the join table, each with two ends.
    assert_eq!(links.len(), 10);
    assert!(links.iter().all(|link| link.from_table == "playground_course_students"));
}

//! Drawings of small projects, as text.

mod dump;
mod project;
#[cfg(not(target_arch = "wasm32"))]
mod random;
mod svg;

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use modelyard::diagram::scene::{Depth, JoinTables};
use modelyard::diagram::{Input, crossings, draw, verify};

const VIEWS: [(&str, Depth, JoinTables); 4] = [
    ("rows", Depth::Rows, JoinTables::Shown),
    ("folded", Depth::Rows, JoinTables::Folded),
    ("tables", Depth::Tables, JoinTables::Shown),
    ("models", Depth::Models, JoinTables::Shown),
];

/// What is drawn of each topic: `rows`, `folded` where there are join tables, and `models`.
#[test]
fn scenes() {
    for (topic, project) in topics() {
        let mut text = String::new();
        let has_joins = project.schema.tables.iter().any(|table| table.joins.is_some());
        for (name, depth, joins) in VIEWS {
            let input = Input { depth, joins, ..Input::new(&project.schema, &project.rows) };
            let scene = draw(&input);
            assert_eq!(verify(&scene), [], "{topic} {name}");
            assert_eq!(crossings(&scene), [""; 0], "{topic} {name}");
            if name != "tables" && (name != "folded" || has_joins) {
                text += &format!("== {name}: {}", dump::dump(&scene));
            }
        }
        expect_file![folder().join(topic).join("scene.txt")].assert_eq(&text);
    }
}

/// A row more moves nothing but what hangs on the row.
#[test]
fn a_row_more_moves_no_other_box() {
    for (topic, project) in topics() {
        let before = draw(&Input::new(&project.schema, &project.rows));
        for table in 0..project.rows.len() {
            let mut rows = project.rows.clone();
            let Some(last) = rows[table].rows.last().cloned() else { continue };
            rows[table].rows.push(last);
            let after = draw(&Input::new(&project.schema, &rows));
            let moved = before.boxes.iter().zip(&after.boxes);
            let moved = moved.filter(|(a, b)| (a.rect.x, a.rect.y) != (b.rect.x, b.rect.y));
            eprintln!("{topic} {} moves {}", rows[table].table, moved.count());
        }
    }
}

/// Writes a picture of every topic at every depth, for a person to look at:
/// `cargo test --test it pictures -- --ignored`.
#[test]
#[ignore = "writes pictures to look at"]
fn pictures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/diagram");
    fs::create_dir_all(&folder).unwrap();
    for (topic, project) in topics() {
        for (name, depth, joins) in VIEWS {
            let scene = draw(&Input { depth, joins, ..Input::new(&project.schema, &project.rows) });
            for fault in verify(&scene) {
                eprintln!("{topic} {name}: {fault}");
            }
            for line in crossings(&scene) {
                eprintln!("{topic} {name}: {line} crosses");
            }
            fs::write(folder.join(format!("{topic}-{name}.svg")), svg::svg(&scene)).unwrap();
        }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/diagram")
}

/// Every folder of the test data with the project in it.
fn topics() -> Vec<(String, project::Project)> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let topic = |folder: &PathBuf| {
        let text = fs::read_to_string(folder.join("project.txt")).unwrap();
        (folder.file_name().unwrap().to_string_lossy().into_owned(), project::read(&text))
    };
    folders.iter().map(topic).collect()
}

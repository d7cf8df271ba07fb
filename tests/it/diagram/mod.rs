//! Drawings of small projects, as text.

mod dump;
mod project;
#[cfg(not(target_arch = "wasm32"))]
mod random;
mod svg;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::{expect, expect_file};
use modelyard::diagram::scene::{Depth, JoinTables, Point, Scene, TableBox};
use modelyard::diagram::{Input, Position, crossings, draw, verify};

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
                text += "== ";
                text += name;
                text += ": ";
                text += &dump::dump(&scene);
            }
        }
        expect_file![folder().join(topic).join("scene.txt")].assert_eq(&text);
    }
}

/// How many boxes jump when some table gets a row more, counted over all topics: mostly none.
#[test]
fn a_row_more_rarely_moves_boxes() {
    let (mut tried, mut still) = (0, 0);
    for (_, project) in topics() {
        let before = draw(&Input::new(&project.schema, &project.rows));
        for table in 0..project.rows.len() {
            let mut rows = project.rows.clone();
            let Some(last) = rows[table].rows.last().cloned() else { continue };
            rows[table].rows.push(last);
            let after = draw(&Input::new(&project.schema, &rows));
            tried += 1;
            still += usize::from(corners(&before) == corners(&after));
        }
    }
    expect!["47 of 57 rows moved no box"]
        .assert_eq(&format!("{still} of {tried} rows moved no box"));
}

/// A box that the learner moved stands where it was put, and the others where they stood.
#[test]
fn a_moved_box_stays() {
    let (_, project) = topics().into_iter().find(|(topic, _)| topic == "shop").unwrap();
    let input = Input::new(&project.schema, &project.rows);
    let before = draw(&input);
    let at = Point { x: 1300, y: 1300 };
    let table = "playground_customer".to_owned();
    let positions = [Position { table: table.clone(), at }];
    let after = draw(&Input { positions: &positions, ..input });
    assert_eq!(verify(&after), []);
    assert_eq!(crossings(&after), [""; 0]);
    let mut expected = corners(&before);
    expected.insert(table, at);
    assert_eq!(corners(&after), expected);
}

/// Where each table's box stands.
fn corners(scene: &Scene) -> BTreeMap<String, Point> {
    let corner =
        |table: &TableBox| (table.table.clone(), Point { x: table.rect.x, y: table.rect.y });
    scene.boxes.iter().map(corner).collect()
}

/// What is too much for a good layout is still laid out.
#[test]
fn two_hundred_tables_do_not_overlap() {
    let mut source = "from django.db import models\n".to_owned();
    for model in 0..200 {
        let key = |field: &str, to: usize| {
            format!("    {field} = models.ForeignKey('M{to}', models.CASCADE, related_name='+')\n")
        };
        let keys = key("a", model * 7 % 200) + &key("b", model / 3);
        let _ = write!(source, "class M{model}(models.Model):\n{keys}");
    }
    let project = project::read(&source, "");
    let scene = draw(&Input::new(&project.schema, &project.rows));
    assert_eq!(scene.boxes.len(), 200);
    assert_eq!(verify(&scene), []);
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
        let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        (name, project::read(&text("models.py"), &text("rows.txt")))
    };
    folders.iter().map(topic).collect()
}

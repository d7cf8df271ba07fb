//! Drawings of small projects, as text.

mod project;
mod svg;

use std::fs;
use std::path::Path;

use modelyard::diagram::scene::{Depth, JoinTables};
use modelyard::diagram::{Input, crossings, draw, verify};

/// Writes a picture of every topic at every depth, for a person to look at:
/// `cargo test --test it pictures -- --ignored`.
#[test]
#[ignore = "writes pictures to look at"]
fn pictures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/diagram");
    fs::create_dir_all(&folder).unwrap();
    for (topic, project) in topics() {
        for (name, depth, joins) in [
            ("rows", Depth::Rows, JoinTables::Shown),
            ("folded", Depth::Rows, JoinTables::Folded),
            ("tables", Depth::Tables, JoinTables::Shown),
            ("models", Depth::Models, JoinTables::Shown),
        ] {
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

/// Every folder of `tests/data/diagram` with the project in it.
fn topics() -> Vec<(String, project::Project)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/diagram");
    let mut folders: Vec<_> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let topic = |folder: &std::path::PathBuf| {
        let text = fs::read_to_string(folder.join("project.txt")).unwrap();
        (folder.file_name().unwrap().to_string_lossy().into_owned(), project::read(&text))
    };
    folders.iter().map(topic).collect()
}

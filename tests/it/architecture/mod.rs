//! Reads `src/` and fails where a module uses what its layer may not: `ARCHITECTURE.md` says why.

mod layers;
mod paths;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::expect;

use layers::{FOREIGN, Kind, LAYERS, Layer, NOT_IN_PURE};
use paths::{Found, paths};

/// All Rust files under `src/`, as paths from there with `/`, in order.
fn sources() -> Vec<String> {
    fn visit(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    visit(&root, &mut files);
    let mut names: Vec<String> = files
        .iter()
        .map(|path| path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"))
        .collect();
    names.sort();
    names
}

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file)).unwrap()
}

/// The modules that lead to what a file holds: `engine/storage/mod.rs` is `["engine", "storage"]`.
/// The programs are told apart by their names.
fn module(file: &str) -> Vec<&str> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod").trim_start_matches("bin/");
    if path == "main" { vec!["page"] } else { path.split('/').collect() }
}

/// What is wrong with the uses in a file of this name and text, one line each.
fn violations(file: &str, text: &str) -> String {
    let module = module(file);
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == module[0]) else {
        return format!("{file}: `{}` is not in the table of layers\n", module[0]);
    };
    let mut out = String::new();
    for Found { line, depth, path } in paths(text) {
        if let Some(reason) = refused(layer, module.len() + depth, &path) {
            writeln!(out, "{file}:{line}: `{}` {reason}", path.join("::")).unwrap();
        }
    }
    out
}

/// Why a layer may not use a path, if it may not. The path stands `depth` modules below the crate.
fn refused(layer: &Layer, depth: usize, path: &[String]) -> Option<String> {
    if let Some(inner) = within_crate(depth, path) {
        let own = inner.first().is_some_and(|first| first == layer.name);
        if !own && !layer.may_use.iter().any(|allowed| begins_with(inner, allowed)) {
            return Some(format!("is not among what `{}` may use", layer.name));
        }
    }
    if layer.kind == Kind::Pure && NOT_IN_PURE.iter().any(|refused| begins_with(path, refused)) {
        return Some("does not belong in a pure layer".to_owned());
    }
    for (name, layers) in FOREIGN {
        let named = path[0] == *name || name.ends_with('_') && path[0].starts_with(name);
        if named && !layers.contains(&layer.name) {
            return Some(format!("may be named in {} only", layers.join(", ")));
        }
    }
    None
}

/// The rest of a path that begins at the root of the crate: by `crate::`, by the crate's own name
/// (in the programs), or by as many `super::` as it takes to get there.
fn within_crate(depth: usize, path: &[String]) -> Option<&[String]> {
    let supers = path.iter().take_while(|segment| *segment == "super").count();
    if path[0] == "crate" || path[0] == "modelyard" {
        Some(&path[1..])
    } else if supers >= depth
        && path.get(supers).is_some_and(|next| LAYERS.iter().any(|layer| layer.name == next))
    {
        Some(&path[supers..])
    } else {
        None
    }
}

fn begins_with(path: &[String], prefix: &str) -> bool {
    let mut segments = path.iter();
    prefix.split("::").all(|wanted| segments.next().is_some_and(|segment| segment == wanted))
}

#[test]
fn every_module_uses_only_what_its_layer_may() {
    let found: String = sources()
        .iter()
        .filter(|file| *file != "lib.rs")
        .map(|file| violations(file, &text(file)))
        .collect();
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn layers_stand_in_order() {
    for (index, layer) in LAYERS.iter().enumerate() {
        for allowed in layer.may_use {
            let above = LAYERS[..index].iter().any(|other| other.name == first_segment(allowed));
            assert!(above, "`{}` stands above `{allowed}`, which it may use", layer.name);
        }
    }
}

fn first_segment(path: &str) -> &str {
    path.split("::").next().unwrap_or(path)
}

/// The test of the test: what it must find, and what it must not.
#[test]
fn upward_uses_are_found() {
    let text = r#"
        //! `crate::engine` in a comment, and "crate::engine" in a string, are no uses.
        use crate::{schema::{Column, Table}, engine::{self, Engine}};
        use crate::session::snapshot::Snapshot;
        use super::session::Session;
        use std::{fmt, fs::File, time};
        pub(crate) fn run(sql: &crate::sql::Statement) -> Vec<ruff_python_ast::Stmt> {
            view! { <p>{move || crate::app::name()}</p> };
            println!("{sql}");
            std::thread::spawn(|| gluesql_core::prelude::parse("SELECT 1"))
        }
    "#;
    expect![[r"
        orm/mod.rs:3: `crate::engine::self` is not among what `orm` may use
        orm/mod.rs:3: `crate::engine::Engine` is not among what `orm` may use
        orm/mod.rs:4: `crate::session::snapshot::Snapshot` is not among what `orm` may use
        orm/mod.rs:5: `super::session::Session` is not among what `orm` may use
        orm/mod.rs:6: `std::fs::File` does not belong in a pure layer
        orm/mod.rs:6: `std::time` does not belong in a pure layer
        orm/mod.rs:7: `ruff_python_ast::Stmt` may be named in python only
        orm/mod.rs:8: `crate::app::name` is not among what `orm` may use
        orm/mod.rs:9: `println!` does not belong in a pure layer
        orm/mod.rs:10: `std::thread::spawn` does not belong in a pure layer
        orm/mod.rs:10: `gluesql_core::prelude::parse` may be named in engine only
    "]]
    .assert_eq(&violations("orm/mod.rs", text));
    expect![[r"
        app/models/form.rs:1: `crate::session::Session` is not among what `app` may use
        app/models/form.rs:2: `super::super::super::engine::run` is not among what `app` may use
    "]]
    .assert_eq(&violations(
        "app/models/form.rs",
        "use crate::session::{Session, snapshot::Snapshot, message::Message};
         use super::super::super::engine::run;
         use super::super::models::row; use leptos::prelude::*; use web_sys::window;
         mod tests { use super::super::super::session::Tape; }",
    ));
}

#[test]
fn every_file_says_what_it_is_and_is_short() {
    let mut found = String::new();
    for file in sources() {
        let text = text(&file);
        if !text.starts_with("//!") {
            writeln!(found, "{file}: does not begin with `//!`, a sentence on what it is").unwrap();
        }
        let lines = text.lines().count();
        if lines > 500 {
            writeln!(found, "{file}: {lines} lines; split it by meaning").unwrap();
        }
    }
    assert!(found.is_empty(), "\n{found}");
}

/// `manage` and every test run without a browser.
#[test]
fn without_the_page_no_crate_of_the_browser_is_needed() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "--no-default-features", "--edges", "normal"])
        .args(["--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    assert!(tree.contains("gluesql-core"), "{tree}");
    let browser: Vec<&str> = tree
        .lines()
        .filter(|line| line.starts_with("leptos") || line.starts_with("web-sys "))
        .collect();
    assert!(browser.is_empty(), "{browser:?}");
}

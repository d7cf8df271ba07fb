//! Models resolved, and tables defined, as real Django does both. Each folder of `data/schema` has
//! a `models.py` and what Django makes of it (`scripts/regen_goldens.sh`).

mod meta;
mod sqlite;

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use modelyard::schema::{Schema, resolve};
use modelyard::sql::Dialect;
use modelyard::{ddl, models};

/// The folders, each with its schema.
fn topics() -> Vec<(PathBuf, Schema)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/schema");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 25, "topics are missing");
    folders
        .into_iter()
        .map(|folder| {
            let reading = models::read(&golden(&folder, "models.py"));
            assert!(reading.import_error().is_none(), "{}: {reading:?}", folder.display());
            let schema = resolve(&reading.module);
            (folder, schema)
        })
        .collect()
}

fn golden(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

fn json(folder: &Path, name: &str) -> serde_json::Value {
    serde_json::from_str(&golden(folder, name)).unwrap()
}

fn sql(schema: &Schema, dialect: Dialect) -> String {
    ddl::migration_sql(&ddl::initial(schema), schema, dialect)
}

#[test]
fn tables_are_those_of_django() {
    for (folder, schema) in topics() {
        let expected = json(&folder, "schema.json");
        pretty_eq(&ddl::describe(&schema), &expected, &folder);
    }
}

#[test]
fn migrations_are_those_of_django() {
    for (folder, schema) in topics() {
        for (dialect, name) in
            [(Dialect::Sqlite, "sqlite.sql"), (Dialect::Postgresql, "postgresql.sql")]
        {
            let (ours, theirs) = (sql(&schema, dialect), golden(&folder, name));
            assert_eq!(ours, theirs, "{}", folder.join(name).display());
        }
    }
}

#[test]
fn other_languages() {
    for (folder, schema) in topics() {
        expect_file![folder.join("gluesql.sql")].assert_eq(&sql(&schema, Dialect::GlueSql));
        expect_file![folder.join("mysql.sql")].assert_eq(&sql(&schema, Dialect::Mysql));
        expect_file![folder.join("schema.dbml")].assert_eq(&ddl::dbml(&schema));
        expect_file![folder.join("schema.mmd")].assert_eq(&ddl::mermaid(&schema));
    }
}

/// GlueSQL takes what is shown as run.
#[test]
fn gluesql_understands_its_dialect() {
    for (folder, schema) in topics() {
        let text = sql(&schema, Dialect::GlueSql);
        let parsed = gluesql_core::parse_sql::parse(&text).unwrap();
        for statement in &parsed {
            let translated = gluesql_core::translate::translate(statement);
            assert!(translated.is_ok(), "{}: {translated:?}", folder.display());
        }
    }
}

fn pretty_eq(ours: &serde_json::Value, theirs: &serde_json::Value, folder: &Path) {
    if ours != theirs {
        let (ours, theirs) = (format!("{ours:#}"), format!("{theirs:#}"));
        let differing = ours.lines().zip(theirs.lines()).position(|(a, b)| a != b);
        let from = differing.unwrap_or_default().saturating_sub(8);
        let part = |text: &str| text.lines().skip(from).take(16).collect::<Vec<_>>().join("\n");
        panic!("{}\nours:\n{}\nDjango's:\n{}", folder.display(), part(&ours), part(&theirs));
    }
}

//! Queries are written as Django writes them. The expected files are written by
//! `scripts/regen_orm.py`.

mod fields;
mod expression;
mod reader;

use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;

use expect_test::expect_file;
use modelyard::orm::Registry;
use modelyard::python::ast::Stmt;
use modelyard::python::{Ranged, parse};

use reader::{Object, Reader};

#[test]
fn queries_are_django_s() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/orm");
    let folder = std::env::var_os("MODELYARD_ORM_TOPICS").map_or(folder, Into::into);
    let mut topics: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    topics.sort();
    assert!(!topics.is_empty());
    for topic in topics.iter().filter(|topic| topic.join("queries.py").exists()) {
        expect_file![topic.join("expected.sql")].assert_eq(&answers(topic));
    }
}

fn answers(topic: &Path) -> String {
    let models = std::fs::read_to_string(topic.join("models.py")).unwrap();
    let queries = std::fs::read_to_string(topic.join("queries.py")).unwrap();
    let schema = modelyard::schema::resolve(&modelyard::models::read(&models).module);
    let mut reader = Reader::new(Registry::new(schema));
    let mut out = String::new();
    for statement in &parse(&queries).module.body {
        match statement {
            Stmt::Assign(assign) => {
                let value = reader.eval(&assign.value).ok().unwrap();
                let target = &queries[assign.targets[0].range()];
                reader.names.push((target.to_owned(), value));
            }
            Stmt::Expr(it) => {
                let text: Vec<&str> = queries[it.range()].split_whitespace().collect();
                writeln!(out, "# {}", text.join(" ")).unwrap();
                for line in reader.shown(&it.value) {
                    writeln!(out, "{line}").unwrap();
                }
            }
            _ => panic!("not in the notation"),
        }
    }
    out
}

/// A model instance that stands for itself in messages.
fn instance(text: String) -> Rc<dyn std::any::Any> {
    Rc::new(text)
}

impl Object {
    fn is_none(&self) -> bool {
        matches!(self, Self::Value(modelyard::sql::Value::Null))
    }
}

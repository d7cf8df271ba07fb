//! How statements are run, and that none runs for ever.

use std::sync::atomic::{AtomicU64, Ordering};

use modelyard::engine::{Access, EngineError, TimeLimit, changes};
use modelyard::sql::{Expr, Join, JoinKind, Output, Select, Source, Statement, Value};

use super::tables::{insert, library, value};

fn joined(condition: Expr) -> Statement {
    let source = |name: &str| Source::Table { name: name.to_owned(), alias: None };
    Statement::Select(Select {
        outputs: vec![Output { expr: Expr::column("book", "title"), alias: None }],
        from: Some(source("book")),
        joins: vec![Join {
            kind: JoinKind::Inner,
            source: source("author"),
            on: Expr::column("book", "author_id").equals(Expr::column("author", "id")),
        }],
        condition: Some(condition),
        ..Select::default()
    })
}

#[test]
fn a_selective_side_cuts_the_other_down() {
    let database = library().database;
    for condition in
        [Expr::column("book", "id").equals(value(2)), Expr::column("author", "id").equals(value(2))]
    {
        let steps = database.explain(&joined(condition)).unwrap();
        assert_eq!(steps.len(), 2);
        assert!(
            steps
                .iter()
                .all(|step| step.access != Access::Scan && step.rows.is_none_or(|rows| rows < 4)),
            "{steps:?}"
        );
    }
    let steps = database.explain(&joined(Expr::column("book", "n").equals(value(2)))).unwrap();
    let accesses: Vec<_> = steps.iter().map(|step| step.access).collect();
    assert_eq!(accesses, [Access::Filter, Access::KeyForEachRow]);
    assert_eq!(steps[0].rows, Some(steps[0].of));
}

#[test]
fn a_statement_stops_when_its_time_is_over() {
    static NOW: AtomicU64 = AtomicU64::new(0);
    // A clock that goes on by ten at each look.
    let clock = || NOW.fetch_add(10, Ordering::Relaxed);
    let database = library().database;
    let rows = (0..2000).map(|_| vec![Value::from("x")]).collect();
    let fill = insert("tag", &["name"], rows);
    let limit = |milliseconds| TimeLimit { clock, milliseconds };
    let mut slow = database.clone().with_time_limit(limit(15));
    assert_eq!(slow.execute(&fill), Err(EngineError::Time { milliseconds: 15 }));
    assert!(changes(&database, &slow).is_empty());
    let mut quick = database.with_time_limit(limit(1000));
    quick.execute(&fill).unwrap();
    for text in [
        "SELECT COUNT(*) FROM tag a JOIN tag b ON a.name = b.name",
        "UPDATE tag SET name = name || (SELECT COUNT(*) FROM tag t WHERE t.name > tag.name)",
        "DELETE FROM tag WHERE name LIKE '%x' AND id IN (SELECT a.id FROM tag a, tag b)",
    ] {
        let before = quick.clone();
        let error = quick.query_text(text).unwrap_err().error;
        assert_eq!(error, EngineError::Time { milliseconds: 1000 }, "{text}");
        assert!(changes(&before, &quick).is_empty());
    }
}

#[test]
fn a_statement_stops_when_its_budget_is_spent() {
    let mut database = library().database.with_budget(10);
    let all = joined(Expr::column("book", "n").equals(value(2)));
    assert_eq!(database.execute(&all), Err(EngineError::Budget { rows: 10 }));
    assert!(database.execute(&joined(Expr::column("book", "id").equals(value(2)))).is_ok());
}

//! How statements are run, and that none runs for ever.

use modelyard::engine::{Access, EngineError};
use modelyard::sql::{Expr, Join, JoinKind, Output, Select, Source, Statement};

use super::tables::{library, value};

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
        assert!(
            steps.iter().all(|step| step.access == Access::Index && step.rows < 4),
            "{steps:?}"
        );
    }
    let steps = database.explain(&joined(Expr::column("book", "n").equals(value(2)))).unwrap();
    assert!(steps.iter().all(|step| step.access == Access::Scan && step.rows == step.of));
}

#[test]
fn a_statement_stops_when_its_budget_is_spent() {
    let mut database = library().database.with_budget(10);
    let all = joined(Expr::column("book", "n").equals(value(2)));
    assert_eq!(database.execute(&all), Err(EngineError::Budget { rows: 10 }));
    assert!(database.execute(&joined(Expr::column("book", "id").equals(value(2)))).is_ok());
}

//! Queries.
use modelyard::sql::{Distinct, Expr, Join, JoinKind, Output, Select, Source, Statement};

use super::tables::library;

#[test]
fn debug() {
    let mut pair = library();
    let source = |name: &str, alias: &str| {
        Some(Source::Table { name: name.into(), alias: Some(alias.into()) })
    };
    let inner2 = Select {
        outputs: vec![Output { expr: Expr::column("book_tag_U0", "tag_id"), alias: None }],
        from: source("book_tag", "book_tag_U0"),
        ..Select::default()
    };
    let inner1 = Select {
        outputs: vec![Output { expr: Expr::column("book_tag_U1", "tag_id"), alias: None }],
        from: source("book_tag", "book_tag_U1"),
        condition: Some(Expr::InSelect {
            operand: Box::new(Expr::column("book", "n")),
            select: Box::new(inner2),
        }),
        ..Select::default()
    };
    let mut s = Select {
        distinct: Distinct::All,
        outputs: vec![
            Output { expr: Expr::column("book", "id"), alias: None },
            Output { expr: Expr::column("book", "n"), alias: None },
            Output { expr: Expr::column("book_tag", "id"), alias: None },
        ],
        from: Some(Source::Table { name: "book".into(), alias: None }),
        joins: vec![Join {
            kind: JoinKind::Inner,
            source: Source::Table { name: "book_tag".into(), alias: None },
            on: Expr::column("book", "id").equals(Expr::column("book_tag", "book_id")),
        }],
        condition: Some(Expr::Exists(Box::new(inner1))),
        ..Select::default()
    };
    println!("{:?}", pair.run(&Statement::Select(s.clone())));
    s.outputs.truncate(1);
    println!("{:?}", pair.run(&Statement::Select(s.clone())));
    s.distinct = Distinct::Distinct;
    println!("{:?}", pair.run(&Statement::Select(s.clone())));
    for _ in 0..3000 {
        let mut pair2 = pair.database.clone();
        let a = pair2.execute(&Statement::Select(s.clone())).unwrap();
        assert_eq!(a.rows.len(), 1);
        assert_eq!(format!("{:?}", a.rows), "[[Int(3)]]");
    }
    panic!("fine");
}

//! Transactions, snapshots and what changed between them.

use modelyard::engine::{RowChangeKind, changes};
use modelyard::sql::{Delete, Expr, Statement, Update, Value};

use super::tables::{insert, int, library, value};

fn name(text: &str) -> Statement {
    insert("tag", &["name"], vec![vec![Value::from(text)]])
}

fn tags(pair: &super::pair::Pair) -> Vec<String> {
    let tags = pair.database.table("tag").unwrap();
    tags.rows().map(|row| format!("{:?}", row[1])).collect()
}

#[test]
fn savepoints_nest() {
    let mut pair = library();
    let save = |name: &str| Statement::Savepoint(name.to_owned());
    let back = |name: &str| Statement::RollbackToSavepoint(name.to_owned());
    let release = |name: &str| Statement::ReleaseSavepoint(name.to_owned());
    let steps = [
        Statement::Commit,
        Statement::Rollback,
        Statement::Begin,
        Statement::Begin,
        name("one"),
        save("a"),
        name("two"),
        save("b"),
        name("three"),
        back("b"),
        name("four"),
        release("b"),
        back("b"),
        back("a"),
        name("five"),
        Statement::Commit,
        Statement::Begin,
        name("six"),
        Statement::Rollback,
        name("seven"),
    ];
    for step in steps {
        pair.run(&step).unwrap();
    }
    let expected = ["red", "blue", "Red", "one", "five", "seven"];
    assert_eq!(tags(&pair), expected.map(|name| format!("Text({name:?})")));
}

#[test]
fn a_clone_is_a_snapshot() {
    let mut pair = library();
    pair.database.execute(&name("old")).unwrap();
    let before = pair.database.clone();
    let condition = Some(Expr::column("tag", "name").equals(value("red")));
    pair.database.execute(&name("new")).unwrap();
    pair.database
        .execute(&Statement::Update(Update {
            table: "tag".to_owned(),
            assignments: vec![("name".to_owned(), value("RED"))],
            condition,
        }))
        .unwrap();
    let old = Some(Expr::column("tag", "name").equals(value("old")));
    pair.database
        .execute(&Statement::Delete(Delete { table: "tag".to_owned(), condition: old }))
        .unwrap();
    let found: Vec<_> = changes(&before, &pair.database)
        .into_iter()
        .map(|change| (change.table, change.pk, change.kind))
        .collect();
    let tag = |id, kind| ("tag".to_owned(), int(id), kind);
    assert_eq!(
        found,
        [
            tag(1, RowChangeKind::Changed),
            tag(4, RowChangeKind::Removed),
            tag(5, RowChangeKind::Added)
        ]
    );
    assert!(changes(&before, &before.clone()).is_empty());
    pair.database = before;
    assert_eq!(tags(&pair), ["Text(\"red\")", "Text(\"blue\")", "Text(\"Red\")", "Text(\"old\")"]);
    let row = pair.database.table("tag").unwrap().row(&int(2)).unwrap();
    assert_eq!(row[1], Value::from("blue"));
}

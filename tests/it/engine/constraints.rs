//! Constraints, with SQLite's words: every statement runs in both.

use modelyard::sql::{
    BinaryOperator, Check, ColumnDefinition, ColumnType, Delete, Expr, Insert, Statement, Unique,
    Update, Value,
};

use super::pair::Pair;
use super::tables::{column, id, insert, int, reference, table, value};

fn unique(name: &str, columns: &[&str], condition: Option<Expr>) -> Unique {
    let columns = columns.iter().map(|&column| column.to_owned()).collect();
    Unique { name: name.to_owned(), columns, condition }
}

fn constrained() -> Pair {
    let mut pair = Pair::new();
    let mut create = table(
        "item",
        vec![
            id(),
            ColumnDefinition { null: false, ..column("name", ColumnType::Char(Some(10))) },
            ColumnDefinition { unique: true, ..column("code", ColumnType::Integer) },
            column("a", ColumnType::Integer),
            column("b", ColumnType::Integer),
            column("count", ColumnType::PositiveInteger),
        ],
    );
    create.uniques = vec![
        unique("a_b", &["a", "b"], None),
        unique(
            "b_if",
            &["b"],
            Some(Expr::Binary {
                operator: BinaryOperator::Greater,
                left: Box::new(Expr::column("", "a")),
                right: Box::new(value(10)),
            }),
        ),
    ];
    create.checks = vec![Check {
        name: "a_small".to_owned(),
        condition: Expr::Binary {
            operator: BinaryOperator::Less,
            left: Box::new(Expr::column("", "a")),
            right: Box::new(value(100)),
        },
    }];
    pair.create(&create);
    pair
}

fn add(columns: &[&str], rows: &[&[Value]]) -> Statement {
    insert("item", columns, rows.iter().map(|row| row.to_vec()).collect())
}

fn set(column: &str, to: Expr, id: Option<i64>) -> Statement {
    Statement::Update(Update {
        table: "item".to_owned(),
        assignments: vec![(column.to_owned(), to)],
        condition: id.map(|id| Expr::column("item", "id").equals(value(id))),
    })
}

fn remove(table: &str, id: i64) -> Statement {
    let condition = Some(Expr::column(table, "id").equals(value(id)));
    Statement::Delete(Delete { table: table.to_owned(), condition })
}

fn all(table: &str, columns: &[&str]) -> Statement {
    use modelyard::sql::{Order, Output, Select, Source};
    let outputs = columns
        .iter()
        .map(|&name| Output { expr: Expr::column(table, name), alias: None })
        .collect();
    let order = Order { expr: Expr::column(table, "id"), descending: false, nulls_first: None };
    Statement::Select(Select {
        outputs,
        from: Some(Source::Table { name: table.to_owned(), alias: None }),
        order_by: vec![order],
        ..Select::default()
    })
}

#[test]
fn rows_are_refused_with_sqlites_words() {
    let mut pair = constrained();
    let text = |words: &str| Value::from(words);
    let columns = ["name", "code", "a", "b"];
    let look = all("item", &["id", "name", "code", "a", "b", "count"]);
    let steps = [
        add(&columns, &[&[text("x"), int(1), int(1), int(1)]]),
        add(&columns, &[&[Value::Null, int(2), int(1), int(2)]]),
        add(&columns, &[&[text("x"), int(1), int(3), int(3)]]),
        add(&columns, &[&[text("x"), int(2), int(1), int(1)]]),
        add(&columns, &[&[text("x"), int(2), int(1), Value::Null]]),
        add(&columns, &[&[text("x"), Value::Null, int(1), Value::Null]]),
        add(&columns, &[&[text("x"), int(3), int(100), int(1)]]),
        add(&columns, &[&[text("x"), int(3), int(11), int(7)]]),
        add(&columns, &[&[text("x"), int(4), int(12), int(7)]]),
        add(&columns, &[&[text("x"), int(5), int(2), int(7)]]),
        add(&["name", "count"], &[&[text("x"), int(-1)]]),
        // A row that fails takes the rows before it along.
        add(
            &columns,
            &[&[text("y"), int(8), int(8), int(8)], &[text("y"), int(8), int(9), int(9)]],
        ),
        add(&["id", "name"], &[&[int(2), text("z")], &[int(40), text("z")]]),
        add(&["id", "name"], &[&[int(40), text("z")]]),
        add(&["id", "name"], &[&[int(41), text("z")], &[int(41), text("z")]]),
        add(&["name"], &[&[text("after 40")]]),
        remove("item", 41),
        add(&["name"], &[&[text("41 is not used again")]]),
        set("code", value(1), Some(1)),
        set("code", value(1), Some(4)),
        set("code", Expr::column("item", "code"), None),
        set("name", Expr::Value(Value::Null), Some(1)),
        set("a", value(500), Some(1)),
        set("b", value(1), None),
        set("id", value(1), Some(40)),
        set("id", value(77), Some(40)),
        add(&["name"], &[&[text("after 77")]]),
        set("nope", value(1), None),
    ];
    for step in steps {
        pair.run(&step).unwrap();
        pair.run(&look).unwrap();
    }
}

#[test]
fn ignored_conflicts_leave_the_other_rows() {
    let mut pair = constrained();
    let rows = [(1, "a"), (1, "b"), (2, "c")];
    let rows = rows.iter().map(|(code, name)| vec![int(*code), Value::from(*name)]).collect();
    let statement = Statement::Insert(Insert {
        table: "item".to_owned(),
        columns: vec!["code".to_owned(), "name".to_owned()],
        rows,
        ignore_conflicts: true,
        update_on_conflict: None,
        returning: Vec::new(),
    });
    for step in [statement.clone(), statement, add(&["name"], &[&[Value::from("next")]])] {
        pair.run(&step).unwrap();
        pair.run(&all("item", &["id", "code", "name"])).unwrap();
    }
}

fn family() -> Pair {
    let mut pair = Pair::new();
    // Each refers to the other, and the first to itself.
    pair.create(&table(
        "man",
        vec![id(), reference("wife_id", "woman"), reference("father_id", "man")],
    ));
    pair.create(&table("woman", vec![id(), reference("husband_id", "man")]));
    pair
}

fn man(id: i64, wife: Value, father: Value) -> Statement {
    insert("man", &["id", "wife_id", "father_id"], vec![vec![int(id), wife, father]])
}

#[test]
fn foreign_keys_are_checked_at_the_end_of_the_transaction() {
    let mut pair = family();
    let woman = |id, husband| insert("woman", &["id", "husband_id"], vec![vec![int(id), husband]]);
    let steps = [
        man(1, Value::Null, Value::Null),
        man(2, int(9), Value::Null),
        man(3, Value::Null, int(3)),
        insert("man", &["id", "father_id"], vec![vec![int(5), int(6)], vec![int(6), int(5)]]),
        remove("man", 5),
        Statement::Begin,
        man(7, int(1), Value::Null),
        woman(1, int(7)),
        Statement::Commit,
        Statement::Begin,
        remove("woman", 1),
        Statement::Commit,
        Statement::Rollback,
        Statement::Begin,
        remove("woman", 1),
        woman(1, Value::Null),
        Statement::Commit,
        Statement::Begin,
        Statement::Savepoint("s".to_owned()),
        man(8, int(99), Value::Null),
        Statement::RollbackToSavepoint("s".to_owned()),
        Statement::ReleaseSavepoint("s".to_owned()),
        Statement::Commit,
        remove("man", 3),
        remove("man", 7),
    ];
    for step in steps {
        pair.run(&step).unwrap();
        assert!(pair.database.in_transaction() || pair.database.foreign_key_check().is_empty());
    }
    pair.run(&all("man", &["id", "wife_id", "father_id"])).unwrap();
    pair.run(&all("woman", &["id", "husband_id"])).unwrap();
}

//! What the engine's statements cost, beside SQLite (through rusqlite, prepared statements) in one
//! run: `cargo bench --profile native --bench engine`. Each figure is the best of several runs, in
//! microseconds for one statement; `x` is how many times SQLite's it is, `growth` how much more it
//! is at 100,000 rows than at 1,000. In the last line the other side is `changes` after one insert.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program for a terminal")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::time::Instant;

use modelyard::engine::{Database, changes};
use modelyard::sql::{
    BinaryOperator, ColumnDefinition, ColumnType, CreateTable, Delete, Distinct, Expr, ForeignKey,
    Function, Insert, Join, JoinKind, Order, Output, Select, Source, Statement, Update, Value,
    print,
};
use rusqlite::Connection;

fn column(name: &str, kind: ColumnType) -> ColumnDefinition {
    ColumnDefinition {
        name: name.to_owned(),
        kind,
        null: true,
        primary_key: false,
        unique: false,
        references: None,
    }
}

fn id() -> ColumnDefinition {
    ColumnDefinition { primary_key: true, null: false, ..column("id", ColumnType::BigAuto) }
}

fn reference(name: &str, table: &str) -> ColumnDefinition {
    ColumnDefinition {
        references: Some(ForeignKey { table: table.to_owned(), column: "id".to_owned() }),
        ..column(name, ColumnType::BigInteger)
    }
}

const TABLES: &str = "
CREATE TABLE author (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT,
  author_id BIGINT REFERENCES author (id), n INTEGER);
CREATE INDEX book_author ON book (author_id);
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
CREATE TABLE book_tag (id INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id BIGINT REFERENCES book (id), tag_id BIGINT REFERENCES tag (id));
CREATE INDEX bt_book ON book_tag (book_id); CREATE INDEX bt_tag ON book_tag (tag_id);
";

/// As many authors as books, two tags for each book, a tenth as many tags.
fn filled(rows: i64) -> (Database, Connection) {
    let mut database = Database::new();
    let text = |name: &str| column(name, ColumnType::Char(Some(50)));
    let tables = [
        ("author", vec![id(), text("name")]),
        (
            "book",
            vec![
                id(),
                text("title"),
                reference("author_id", "author"),
                column("n", ColumnType::Integer),
            ],
        ),
        ("tag", vec![id(), text("name")]),
        ("book_tag", vec![id(), reference("book_id", "book"), reference("tag_id", "tag")]),
    ];
    for (table, columns) in tables {
        let create = CreateTable { table: table.to_owned(), columns, ..CreateTable::default() };
        database.execute(&Statement::CreateTable(create)).unwrap();
    }
    let sqlite = Connection::open_in_memory().unwrap();
    sqlite.execute_batch(TABLES).unwrap();
    sqlite.execute_batch("BEGIN").unwrap();
    let tags = (rows / 10).max(1);
    let name = |prefix: &str, place: i64| Value::Text(format!("{prefix} {place}"));
    for (table, columns, count) in [
        ("author", vec!["name"], rows),
        ("book", vec!["title", "author_id", "n"], rows),
        ("tag", vec!["name"], tags),
        ("book_tag", vec!["book_id", "tag_id"], rows * 2),
    ] {
        let mut place = 0;
        while place < count {
            let end = (place + 500).min(count);
            let values = (place..end)
                .map(|place| match table {
                    "author" => vec![name("author", place)],
                    "book" => vec![
                        name("book", place),
                        Value::Int(place * 7919 % rows + 1),
                        Value::Int(place % 100),
                    ],
                    "tag" => vec![name("tag", place)],
                    _ => vec![Value::Int(place / 2 + 1), Value::Int(place * 31 % tags + 1)],
                })
                .collect();
            let statement = insert(table, &columns, values);
            sqlite.execute_batch(&print::sqlite(&statement)).unwrap();
            database.execute(&statement).unwrap();
            place = end;
        }
    }
    sqlite.execute_batch("COMMIT").unwrap();
    (database, sqlite)
}

fn insert(table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Statement {
    Statement::Insert(Insert {
        table: table.to_owned(),
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        rows,
        ..Insert::default()
    })
}

fn from(table: &str) -> Select {
    Select {
        from: Some(Source::Table { name: table.to_owned(), alias: None }),
        outputs: vec![output(Expr::column(table, "id"))],
        ..Select::default()
    }
}

fn output(expr: Expr) -> Output {
    Output { expr, alias: None }
}

fn call(function: Function, arguments: Vec<Expr>) -> Expr {
    Expr::Call { function, arguments, distinct: false, filter: None, order_by: Vec::new() }
}

fn number(number: i64) -> Expr {
    Expr::Value(Value::Int(number))
}

fn join(kind: JoinKind, table: &str, left: Expr, right: Expr) -> Join {
    let source = Source::Table { name: table.to_owned(), alias: None };
    Join { kind, source, on: left.equals(right) }
}

fn order(table: &str, column: &str) -> Vec<Order> {
    vec![Order { expr: Expr::column(table, column), descending: false, nulls_first: None }]
}

/// A query inside of another, over books under another name.
fn inner(condition: Expr) -> Select {
    Select {
        from: Some(Source::Table { name: "book".to_owned(), alias: Some("U0".to_owned()) }),
        outputs: vec![output(Expr::column("U0", "author_id"))],
        condition: Some(condition),
        ..Select::default()
    }
}

#[expect(clippy::too_many_lines, reason = "a list")]
fn queries(rows: i64) -> Vec<(&'static str, Select)> {
    let middle = number(rows / 2);
    let book = |name: &str| Expr::column("book", name);
    let author = |name: &str| Expr::column("author", name);
    let through = |name: &str| Expr::column("book_tag", name);
    let to_author = || vec![join(JoinKind::Inner, "author", book("author_id"), author("id"))];
    let with = |select: Select, condition: Expr| Select { condition: Some(condition), ..select };
    let tie = || Expr::column("U0", "author_id").equals(author("id"));
    let less = |expr: Expr, than: i64| Expr::Binary {
        operator: BinaryOperator::Less,
        left: Box::new(expr),
        right: Box::new(number(than)),
    };
    let ids = (0..1000).map(|place| number(place * rows / 1000 + 1)).collect();
    let many = Select {
        joins: vec![
            join(JoinKind::Inner, "book_tag", book("id"), through("book_id")),
            join(JoinKind::Inner, "tag", through("tag_id"), Expr::column("tag", "id")),
        ],
        ..from("book")
    };
    let count = |select: Select| Select {
        outputs: vec![output(call(Function::Count, Vec::new()))],
        ..select
    };
    vec![
        ("get by pk", with(from("book"), book("id").equals(middle.clone()))),
        ("by foreign key", with(from("book"), book("author_id").equals(middle.clone()))),
        (
            "many-to-many, from the tag",
            with(many.clone(), Expr::column("tag", "id").equals(number(1 + rows / 40))),
        ),
        ("many-to-many, from the book", with(many.clone(), book("id").equals(middle.clone()))),
        (
            "join, left side selective",
            with(Select { joins: to_author(), ..from("book") }, book("id").equals(middle.clone())),
        ),
        (
            "join, right side selective",
            with(
                Select { joins: to_author(), ..from("book") },
                author("id").equals(middle.clone()),
            ),
        ),
        (
            "first 21 with a join",
            Select {
                joins: to_author(),
                limit: Some(21),
                order_by: order("book", "id"),
                ..from("book")
            },
        ),
        ("join, count", count(Select { joins: to_author(), ..from("book") })),
        ("count", count(from("book"))),
        ("unindexed column", with(count(from("book")), book("n").equals(number(7)))),
        (
            "group by",
            Select {
                outputs: vec![output(book("n")), output(call(Function::Count, vec![book("id")]))],
                group_by: vec![book("n")],
                ..from("book")
            },
        ),
        (
            "annotate: left join, group by",
            Select {
                outputs: vec![
                    output(author("id")),
                    output(call(Function::Count, vec![book("id")])),
                ],
                joins: vec![join(JoinKind::Left, "book", author("id"), book("author_id"))],
                group_by: vec![author("id")],
                ..from("author")
            },
        ),
        (
            "distinct",
            Select {
                outputs: vec![output(book("n"))],
                distinct: Distinct::Distinct,
                ..from("book")
            },
        ),
        (
            "order by, limit 10",
            Select { order_by: order("book", "title"), limit: Some(10), ..from("book") },
        ),
        (
            "LIKE '%99%'",
            with(
                count(from("book")),
                Expr::Binary {
                    operator: BinaryOperator::Like,
                    left: Box::new(book("title")),
                    right: Box::new(Expr::Value(Value::from("%99%"))),
                },
            ),
        ),
        (
            "IN 1,000 ids",
            with(count(from("book")), Expr::In { operand: Box::new(book("id")), list: ids }),
        ),
        (
            "IN a query",
            with(
                count(from("author")),
                Expr::InSelect {
                    operand: Box::new(author("id")),
                    select: Box::new(inner(less(Expr::column("U0", "n"), 50))),
                },
            ),
        ),
        ("EXISTS", with(count(from("author")), Expr::Exists(Box::new(inner(tie()))))),
        (
            "NOT EXISTS",
            with(count(from("author")), Expr::Not(Box::new(Expr::Exists(Box::new(inner(tie())))))),
        ),
        (
            "EXISTS, one row",
            with(
                count(from("author")),
                Expr::And(vec![author("id").equals(middle), Expr::Exists(Box::new(inner(tie())))]),
            ),
        ),
        (
            "correlated COUNT",
            Select {
                outputs: vec![output(Expr::Scalar(Box::new(Select {
                    outputs: vec![output(call(Function::Count, Vec::new()))],
                    ..inner(tie())
                })))],
                ..from("author")
            },
        ),
    ]
}

fn best(times: usize, mut run: impl FnMut()) -> f64 {
    (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e6
        })
        .fold(f64::INFINITY, f64::min)
}

fn times(first: f64) -> usize {
    if first > 300_000.0 {
        1
    } else if first > 20_000.0 {
        3
    } else {
        30
    }
}

fn main() {
    let sizes = [1_000, 10_000, 100_000];
    let mut table: Vec<(String, Vec<(f64, f64)>)> = Vec::new();
    for (place, rows) in sizes.into_iter().enumerate() {
        let (mut database, sqlite) = filled(rows);
        for (line, (name, select)) in queries(rows).into_iter().enumerate() {
            let text = print::sqlite(&Statement::Select(select.clone()));
            let statement = Statement::Select(select);
            let first = best(1, || drop(database.execute(&statement).unwrap()));
            let ours =
                best(times(first), || drop(database.execute(&statement).unwrap())).min(first);
            let mut prepared = sqlite.prepare(&text).unwrap();
            let theirs = best(times(first), || {
                let mut found = prepared.query([]).unwrap();
                while found.next().unwrap().is_some() {}
            });
            record(&mut table, place, line, name, (ours, theirs));
        }
        let start = table.len().min(queries(rows).len());
        for (line, (name, pair)) in writes(&mut database, &sqlite, rows).into_iter().enumerate() {
            record(&mut table, place, start + line, name, pair);
        }
    }
    println!("| statement | 1,000 µs | x | 10,000 µs | x | 100,000 µs | x | growth |");
    println!("|---|--:|--:|--:|--:|--:|--:|--:|");
    for (name, cells) in table {
        let cell = |(ours, theirs): &(f64, f64)| format!("{ours:.1} | {:.1}", ours / theirs);
        let growth = cells[2].0 / cells[0].0;
        let cells: Vec<_> = cells.iter().map(cell).collect();
        println!("| {name} | {} | {growth:.1} |", cells.join(" | "));
    }
}

fn record(
    table: &mut Vec<(String, Vec<(f64, f64)>)>,
    place: usize,
    line: usize,
    name: &str,
    pair: (f64, f64),
) {
    if place == 0 {
        table.push((name.to_owned(), Vec::new()));
    }
    table[line].1.push(pair);
}

fn writes(
    database: &mut Database,
    sqlite: &Connection,
    rows: i64,
) -> Vec<(&'static str, (f64, f64))> {
    let author = |name: &str| Expr::column("author", name);
    let update = Statement::Update(Update {
        table: "author".to_owned(),
        assignments: vec![("name".to_owned(), Expr::Value(Value::from("new")))],
        condition: Some(author("id").equals(number(rows / 2))),
    });
    let add = insert("author", &["name"], vec![vec![Value::from("one more")]]);
    let childless =
        insert("tag", &["id", "name"], vec![vec![Value::Int(rows * 10), Value::from("x")]]);
    let delete = Statement::Delete(Delete {
        table: "tag".to_owned(),
        condition: Some(Expr::column("tag", "id").equals(number(rows * 10))),
    });
    let mut found = Vec::new();
    for (name, statements) in [
        ("update by pk", vec![update]),
        ("insert", vec![add]),
        ("insert and delete by pk", vec![childless, delete]),
    ] {
        let texts: Vec<_> = statements.iter().map(print::sqlite).collect();
        let ours = best(50, || {
            for statement in &statements {
                database.execute(statement).unwrap();
            }
        });
        let theirs = best(50, || {
            for text in &texts {
                sqlite.prepare_cached(text).unwrap().execute([]).unwrap();
            }
        });
        found.push((name, (ours, theirs)));
    }
    let before = database.clone();
    let undo = best(50, || {
        let snapshot = database.clone();
        *database = snapshot;
    });
    found.push((
        "snapshot and undo",
        (undo, {
            database.execute(&insert("tag", &["name"], vec![vec![Value::from("y")]])).unwrap();
            best(50, || assert!(!changes(&before, database).is_empty()))
        }),
    ));
    found
}

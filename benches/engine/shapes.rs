//! The tables and statements that are measured.

use modelyard::engine::Database;
use modelyard::sql::{
    BinaryOperator, ColumnDefinition, ColumnType, CreateTable, Delete, Distinct, Expr, ForeignKey,
    Function, Insert, Join, JoinKind, Order, Output, Select, Source, Statement, Update, Value,
};

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

/// The statements that make the tables.
pub(crate) fn tables() -> Vec<CreateTable> {
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
    tables
        .into_iter()
        .map(|(table, columns)| CreateTable {
            table: table.to_owned(),
            columns,
            ..CreateTable::default()
        })
        .collect()
}

/// The statements that fill them: as many authors as books, two tags for each book, a tenth as many
/// tags.
pub(crate) fn rows(rows: i64) -> Vec<Statement> {
    let tags = (rows / 10).max(1);
    let name = |prefix: &str, place: i64| Value::Text(format!("{prefix} {place}"));
    let mut statements = Vec::new();
    for (table, columns, count) in [
        ("author", vec!["id", "name"], rows),
        ("book", vec!["id", "title", "author_id", "n"], rows),
        ("tag", vec!["id", "name"], tags),
        ("book_tag", vec!["id", "book_id", "tag_id"], rows * 2),
    ] {
        let mut place = 0;
        while place < count {
            let end = (place + 500).min(count);
            let values = (place..end)
                .map(|place| {
                    let mut row = vec![Value::Int(place + 1)];
                    row.extend(match table {
                        "author" => vec![name("author", place)],
                        "book" => vec![
                            name("book", place),
                            Value::Int(place * 7919 % rows + 1),
                            Value::Int(place % 100),
                        ],
                        "tag" => vec![name("tag", place)],
                        _ => vec![Value::Int(place / 2 + 1), Value::Int(place * 31 % tags + 1)],
                    });
                    row
                })
                .collect();
            statements.push(insert(table, &columns, values));
            place = end;
        }
    }
    statements
}

/// The database with these tables and rows.
pub(crate) fn filled(count: i64) -> Database {
    let mut database = Database::new();
    for create in tables() {
        database.execute(&Statement::CreateTable(create)).unwrap();
    }
    database.execute(&Statement::Begin).unwrap();
    for statement in rows(count) {
        database.execute(&statement).unwrap();
    }
    database.execute(&Statement::Commit).unwrap();
    database
}

/// `INSERT`.
pub(crate) fn insert(table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Statement {
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

/// The queries that are measured on so many rows.
#[expect(clippy::too_many_lines, reason = "a list")]
pub(crate) fn queries(rows: i64) -> Vec<(&'static str, Select)> {
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

/// A statement that writes, or several that undo each other, under one name.
pub(crate) type Writes = Vec<(&'static str, Vec<Statement>)>;

/// The writes that are measured on so many rows.
pub(crate) fn writes(rows: i64) -> Writes {
    let column = |table: &str, name: &str| Expr::column(table, name);
    let update = Statement::Update(Update {
        table: "author".to_owned(),
        assignments: vec![("name".to_owned(), Expr::Value(Value::from("new")))],
        condition: Some(column("author", "id").equals(number(rows / 2))),
    });
    let add = |id: i64| {
        insert("tag", &["id", "name"], vec![vec![Value::Int(id), Value::from("one more")]])
    };
    let delete = |table: &str, column: &str, ids: Vec<Expr>| {
        let operand = Box::new(Expr::column(table, column));
        let condition = Some(Expr::In { operand, list: ids });
        Statement::Delete(Delete { table: table.to_owned(), condition })
    };
    let new = rows * 10;
    // What Django's collector does when it deletes an author: look for the books, then for what
    // refers to them, and delete from the outside in.
    let author = rows / 2;
    let books = || -> Vec<Expr> {
        let book = (0..rows).find(|place| place * 7919 % rows + 1 == author).unwrap_or_default();
        vec![number(book + 1)]
    };
    let found = Select {
        outputs: vec![output(column("book", "id")), output(column("book", "author_id"))],
        condition: Some(Expr::In {
            operand: Box::new(column("book", "author_id")),
            list: vec![number(author)],
        }),
        ..from("book")
    };
    let cascade = vec![
        Statement::Select(found),
        Statement::Savepoint("cascade".to_owned()),
        delete("book_tag", "book_id", books()),
        delete("book", "id", books()),
        delete("author", "id", vec![number(author)]),
        Statement::RollbackToSavepoint("cascade".to_owned()),
        Statement::ReleaseSavepoint("cascade".to_owned()),
    ];
    vec![
        ("update by pk", vec![update]),
        ("insert and delete by pk", vec![add(new), delete("tag", "id", vec![number(new)])]),
        ("delete with cascade, undone", cascade),
    ]
}

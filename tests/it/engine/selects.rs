//! Statements as Django writes them. `tests/data/sql/django.txt` holds what `connection.queries`
//! showed in real Django 5.2 on SQLite.

use modelyard::sql::{
    BinaryOperator, Compound, CompoundOperator, DatePart, Delete, Distinct, Expr, Function, Insert,
    Join, JoinKind, Order, Output, Select, Source, Statement, Update, Value, print,
};

const AUTHOR: &str = "playground_author";
const BOOK: &str = "playground_book";
const TAG: &str = "playground_tag";

fn columns(table: &str, names: &[&str]) -> Vec<Output> {
    names.iter().map(|&name| Output { expr: Expr::column(table, name), alias: None }).collect()
}

fn from(table: &str, outputs: Vec<Output>) -> Select {
    let from = Some(Source::Table { name: table.to_owned(), alias: None });
    Select { from, outputs, ..Select::default() }
}

fn named(expr: Expr, alias: &str) -> Output {
    Output { expr, alias: Some(alias.to_owned()) }
}

fn call(function: Function, arguments: Vec<Expr>) -> Expr {
    Expr::Call { function, arguments, distinct: false, filter: None, order_by: Vec::new() }
}

fn binary(operator: BinaryOperator, left: Expr, right: Expr) -> Expr {
    Expr::Binary { operator, left: Box::new(left), right: Box::new(right) }
}

fn text(words: &str) -> Expr {
    Expr::Value(Value::from(words))
}

fn number(number: i64) -> Expr {
    Expr::Value(Value::Int(number))
}

fn order(expr: Expr) -> Order {
    Order { expr, descending: false, nulls_first: None }
}

fn exists(alias: &str, condition: Expr) -> Expr {
    Expr::Exists(Box::new(Select {
        outputs: vec![named(number(1), "a")],
        from: Some(Source::Table { name: BOOK.to_owned(), alias: Some(alias.to_owned()) }),
        condition: Some(condition),
        limit: Some(1),
        ..Select::default()
    }))
}

fn selects() -> Vec<Select> {
    let book = |name: &str| Expr::column(BOOK, name);
    let author = |name: &str| Expr::column(AUTHOR, name);
    let authors = ["id", "name", "born"];
    let with = |select: Select, condition: Expr| Select { condition: Some(condition), ..select };
    let all_authors = || from(AUTHOR, columns(AUTHOR, &authors));
    let tags = || from(TAG, columns(TAG, &["id", "name"]));
    let id = || from(BOOK, vec![named(book("id"), "id")]);
    let mut counted = all_authors();
    counted.outputs.push(named(
        Expr::Call {
            function: Function::Count,
            arguments: vec![book("id")],
            distinct: true,
            filter: Some(Box::new(book("ok"))),
            order_by: Vec::new(),
        },
        "n",
    ));
    counted.joins.push(Join {
        kind: JoinKind::Left,
        source: Source::Table { name: BOOK.to_owned(), alias: None },
        on: author("id").equals(book("author_id")),
    });
    counted.group_by = authors.map(author).to_vec();
    counted.order_by.push(Order { descending: true, ..order(Expr::Position(4)) });
    let title = Expr::column("U1", "title").equals(text("x"));
    let tie = |alias: &str| Expr::column(alias, "author_id").equals(author("id"));
    let union = Select {
        compounds: vec![Compound {
            operator: CompoundOperator::Union,
            select: from(TAG, vec![named(Expr::column(TAG, "name"), "name")]),
        }],
        order_by: vec![order(Expr::Position(1))],
        ..from(AUTHOR, vec![named(author("name"), "name")])
    };
    let born = Expr::IsNull { operand: Box::new(author("born")), negated: false };
    let either = Expr::Or(vec![author("name").equals(text("a")), Expr::Not(Box::new(born))]);
    let month = call(Function::DateTimeExtract(DatePart::Month), vec![book("pub")]);
    let concat = call(Function::Concat, vec![author("name"), text(" ")]);
    vec![
        with(
            from(BOOK, columns(BOOK, &["id"])),
            binary(BinaryOperator::Like, book("title"), text("%50\\%%")),
        ),
        counted,
        with(all_authors(), exists("U0", tie("U0"))),
        with(
            all_authors(),
            Expr::Not(Box::new(Expr::And(vec![exists("U1", Expr::And(vec![title, tie("U1")]))]))),
        ),
        union,
        Select { distinct: Distinct::Distinct, limit: Some(2), offset: Some(1), ..tags() },
        Select { offset: Some(5), ..tags() },
        Select {
            order_by: vec![Order { nulls_first: Some(false), ..order(author("name")) }],
            ..with(all_authors(), either)
        },
        with(id(), month.equals(number(1))),
        with(id(), Expr::And(vec![book("n").equals(number(1)), book("ok")])),
        with(tags(), binary(BinaryOperator::Regexp, Expr::column(TAG, "name"), text("a"))),
        from(AUTHOR, vec![named(author("name"), "name"), named(concat, "c")]),
    ]
}

fn writes() -> Vec<Statement> {
    let book = |name: &str| Expr::column(BOOK, name);
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let moment = "2020-01-02T03:04:05".parse().unwrap();
    let double = binary(BinaryOperator::Multiply, book("price"), number(2));
    vec![
        Statement::Insert(Insert {
            table: BOOK.to_owned(),
            columns: names(&["title", "author_id", "price", "pub", "ok", "dur", "n"]),
            rows: vec![vec![
                Value::from("x"),
                Value::Int(1),
                Value::Decimal("1.10".parse().unwrap()),
                Value::DateTime(moment),
                Value::Bool(true),
                Value::Duration(86_400_000_000),
                Value::Int(3),
            ]],
            ignore_conflicts: false,
            update_on_conflict: None,
            returning: names(&["id"]),
        }),
        Statement::Insert(Insert {
            table: TAG.to_owned(),
            columns: names(&["name"]),
            rows: vec![vec![Value::from("t")]],
            ignore_conflicts: false,
            update_on_conflict: None,
            returning: names(&["id"]),
        }),
        Statement::Begin,
        Statement::Insert(Insert {
            table: format!("{BOOK}_tags"),
            columns: names(&["book_id", "tag_id"]),
            rows: vec![vec![Value::Int(1), Value::Int(1)]],
            ignore_conflicts: true,
            update_on_conflict: None,
            returning: Vec::new(),
        }),
        Statement::Commit,
        Statement::Update(Update {
            table: BOOK.to_owned(),
            assignments: vec![
                ("n".to_owned(), binary(BinaryOperator::Add, book("n"), number(1))),
                ("price".to_owned(), Expr::Numeric(Box::new(double))),
            ],
            condition: Some(book("price").equals(Value::Decimal("1.1".parse().unwrap()))),
        }),
    ]
}

fn deletes() -> Vec<Statement> {
    let delete = |table: &str, column: &str| {
        let operand = Box::new(Expr::column(table, column));
        let condition = Some(Expr::In { operand, list: vec![number(1)] });
        Statement::Delete(Delete { table: table.to_owned(), condition })
    };
    let through = format!("{BOOK}_tags");
    vec![Statement::Begin, delete(&through, "book_id"), delete(BOOK, "id"), Statement::Commit]
}

#[test]
fn statements_are_printed_as_django_writes_them() {
    let expected = include_str!("../../data/sql/django.txt");
    let selects = selects().into_iter().map(Statement::Select);
    let statements = writes().into_iter().chain(selects).chain(deletes());
    let printed: Vec<_> = statements.map(|statement| print::sqlite(&statement)).collect();
    assert_eq!(printed, expected.lines().collect::<Vec<_>>());
}

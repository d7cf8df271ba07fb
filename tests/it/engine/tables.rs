//! The tables that the tests ask, with many NULLs.

use modelyard::sql::{
    ColumnDefinition, ColumnType, CreateTable, Expr, ForeignKey, Insert, Statement, Value,
};

use super::pair::Pair;

pub(super) fn column(name: &str, kind: ColumnType) -> ColumnDefinition {
    ColumnDefinition {
        name: name.to_owned(),
        kind,
        null: true,
        primary_key: false,
        unique: false,
        references: None,
    }
}

pub(super) fn id() -> ColumnDefinition {
    ColumnDefinition { null: false, primary_key: true, ..column("id", ColumnType::BigAuto) }
}

pub(super) fn reference(name: &str, table: &str) -> ColumnDefinition {
    ColumnDefinition {
        references: Some(ForeignKey { table: table.to_owned(), column: "id".to_owned() }),
        ..column(name, ColumnType::BigInteger)
    }
}

pub(super) fn table(name: &str, columns: Vec<ColumnDefinition>) -> CreateTable {
    CreateTable { table: name.to_owned(), columns, ..CreateTable::default() }
}

pub(super) fn insert(table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Statement {
    Statement::Insert(Insert {
        table: table.to_owned(),
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        rows,
        ..Insert::default()
    })
}

pub(super) fn int(number: i64) -> Value {
    Value::Int(number)
}

pub(super) fn value(value: impl Into<Value>) -> Expr {
    Expr::Value(value.into())
}

/// Authors, books and tags.
pub(super) fn library() -> Pair {
    let mut pair = Pair::new();
    let decimal = ColumnType::Decimal { max_digits: 6, decimal_places: 2 };
    pair.create(&table(
        "author",
        vec![
            id(),
            column("name", ColumnType::Char(Some(50))),
            column("age", ColumnType::Integer),
            column("born", ColumnType::Date),
        ],
    ));
    pair.create(&table(
        "book",
        vec![
            id(),
            column("title", ColumnType::Char(Some(50))),
            reference("author_id", "author"),
            column("price", decimal),
            column("rating", ColumnType::Float),
            column("n", ColumnType::Integer),
            column("ok", ColumnType::Boolean),
            column("pub", ColumnType::DateTime),
        ],
    ));
    pair.create(&table("tag", vec![id(), column("name", ColumnType::Char(Some(20)))]));
    pair.create(&table(
        "book_tag",
        vec![id(), reference("book_id", "book"), reference("tag_id", "tag")],
    ));
    fill(&mut pair);
    pair
}

fn fill(pair: &mut Pair) {
    let text = |words: &str| Value::Text(words.to_owned());
    let names = ["ann", "Bob", "", "ANN", "eve%", "é_a"];
    for (place, name) in names.iter().enumerate() {
        let place = i64::try_from(place).unwrap();
        let name = if place == 2 { Value::Null } else { text(name) };
        let age = if place % 3 == 1 { Value::Null } else { int(20 + place * 7 % 5) };
        let born = if place % 2 == 0 { Value::Null } else { text("1990-0").into_date(place) };
        pair.run(&insert("author", &["name", "age", "born"], vec![vec![name, age, born]])).unwrap();
    }
    for place in 0..14_i64 {
        let null = |every: i64, value: Value| if place % every == 0 { Value::Null } else { value };
        let price = ["1.10", "2.00", "0.30", "10.55", "-3.25"][usize::try_from(place % 5).unwrap()];
        let rating = [0.1, 2.5, -1.0, 3.0][usize::try_from(place % 4).unwrap()];
        let titles = ["alpha", "Beta", "a_b", "50%", "Alpha", "new\nline"];
        let row = vec![
            null(6, text(titles[usize::try_from(place % 6).unwrap()])),
            null(4, int(place % 6 + 1)),
            null(5, Value::Decimal(price.parse().unwrap())),
            null(7, Value::Float(rating)),
            null(3, int(place % 4 - 1)),
            null(8, Value::Bool(place % 2 == 0)),
            null(2, text("").into_moment(place)),
        ];
        let columns = ["title", "author_id", "price", "rating", "n", "ok", "pub"];
        pair.run(&insert("book", &columns, vec![row])).unwrap();
    }
    for name in ["red", "blue", "Red"] {
        pair.run(&insert("tag", &["name"], vec![vec![text(name)]])).unwrap();
    }
    for place in 0..10_i64 {
        let row =
            vec![int(place % 7 + 1), if place == 4 { Value::Null } else { int(place % 3 + 1) }];
        pair.run(&insert("book_tag", &["book_id", "tag_id"], vec![row])).unwrap();
    }
}

/// Dates and times without naming the crate that has them.
trait IntoDate {
    fn into_date(self, day: i64) -> Value;
    fn into_moment(self, day: i64) -> Value;
}

impl IntoDate for Value {
    fn into_date(self, day: i64) -> Value {
        Value::Date(format!("199{}-0{}-1{day}", day % 3, day % 8 + 1).parse().unwrap())
    }

    fn into_moment(self, day: i64) -> Value {
        Value::DateTime(
            format!("202{}-0{}-11T0{}:30:00", day % 3, day % 8 + 1, day % 9).parse().unwrap(),
        )
    }
}

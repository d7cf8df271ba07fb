//! SQL as a learner types it, beside SQLite.

use modelyard::engine::EngineError;
use modelyard::sql::{Unique, Value};

use super::pair::Pair;
use super::tables::{id, library, reference, table};

/// Runs a text in both; the rows must be the same, or the errors.
fn both(pair: &mut Pair, text: &str) {
    let typed = pair.database.query_text(text);
    let ours = typed.map(|answers| {
        let rows = answers.into_iter().flat_map(|answer| answer.rows);
        rows.map(|row| row.iter().map(super::pair::form).collect::<Vec<_>>().join("|")).collect()
    });
    let theirs = pair.theirs(text);
    assert_eq!(ours.map_err(|error| error.error.to_string()), theirs, "{text}");
}

#[test]
fn queries_find_what_sqlite_finds() {
    let mut pair = library();
    for text in [
        "SELECT * FROM author",
        "select a.*, B.title from Author a join BOOK b on b.author_id = a.id order by b.id",
        "SELECT name who, COUNT(*) FROM author JOIN book ON author_id = author.id GROUP BY who ORDER BY 2 DESC, 1",
        "SELECT title FROM book WHERE title LIKE 'a\\_%' OR title LIKE '50\\%' ESCAPE '\\' ORDER BY id",
        "SELECT title FROM book WHERE title LIKE 'a!_%' ESCAPE '!'",
        "SELECT id FROM book WHERE NOT n IS NULL AND n BETWEEN 0 AND 1 AND id > 2 AND id <= 9",
        "SELECT id FROM book WHERE author_id >= 2 AND author_id < 5 ORDER BY author_id, id",
        "SELECT id, price FROM book WHERE price > 1 ORDER BY price DESC, id LIMIT 3 OFFSET 1",
        "SELECT id FROM book ORDER BY id DESC LIMIT 2",
        "SELECT author_id, id FROM book ORDER BY author_id DESC, id DESC LIMIT 4",
        "SELECT (SELECT COUNT(*) FROM book WHERE author_id = author.id) FROM author",
        "SELECT name FROM author a WHERE EXISTS (SELECT 1 FROM book WHERE author_id = a.id AND ok)",
        "SELECT name FROM author WHERE id NOT IN (SELECT author_id FROM book WHERE author_id IS NOT NULL)",
        "SELECT id FROM tag UNION SELECT n FROM book INTERSECT SELECT id FROM author ORDER BY 1",
        "SELECT t FROM (SELECT title AS t FROM book WHERE id < 4) ORDER BY t",
        "SELECT CASE WHEN n > 0 THEN 'more' WHEN n = 0 THEN 'none' END FROM book",
        "SELECT CASE n WHEN 1 THEN 'one' ELSE -n END, n IS TRUE, ok IS NOT FALSE FROM book",
        "SELECT IFNULL(n, 7), NULLIF(n, 1), IIF(n, 1, 2), MAX(n, 1), ROUND(rating, 1) FROM book",
        "SELECT CAST(title AS INTEGER), CAST(n AS TEXT), CAST(price AS REAL) FROM book",
        "SELECT 7 / 2, 7 / 2.0, -3 % 2, 1 || 2, X'41', NULL IS NULL, 1 = 1.0",
        "SELECT b.id, t.name FROM book b, book_tag m, tag t WHERE m.book_id = b.id AND m.tag_id = t.id",
        "SELECT SUM(n), AVG(n), MIN(title), COUNT(DISTINCT n), COUNT(n) FILTER (WHERE n > 0) FROM book",
        "SELECT n FROM book GROUP BY n HAVING COUNT(*) > 2",
        "SELECT DISTINCT n FROM book ORDER BY n",
    ] {
        both(&mut pair, text);
    }
}

#[test]
fn rows_come_in_sqlites_order() {
    let mut pair = library();
    let mut link =
        table("link", vec![id(), reference("book_id", "book"), reference("tag_id", "tag")]);
    link.uniques.push(Unique {
        name: "link_pair".to_owned(),
        columns: vec!["book_id".to_owned(), "tag_id".to_owned()],
        condition: None,
    });
    pair.create(&link);
    for text in [
        "INSERT INTO link (book_id, tag_id) VALUES (2, 3), (7, 1), (2, 1), (3, 2), (2, 2), (1, 1)",
        "SELECT author_id FROM book",
        "SELECT id FROM book",
        "SELECT id, title FROM book",
        "SELECT id FROM link",
        "SELECT book_id FROM link",
        "SELECT id FROM author",
        "SELECT t.id, t.name FROM tag t JOIN link l ON t.id = l.tag_id WHERE l.book_id = 2",
        "SELECT b.id, b.title FROM book b JOIN link l ON b.id = l.book_id WHERE l.tag_id = 1",
        "SELECT b.id FROM book b JOIN book_tag l ON b.id = l.book_id WHERE l.tag_id = 1",
        "SELECT a.id, b.title FROM author a JOIN book b ON a.id = b.author_id",
        "SELECT a.id, b.title FROM author a LEFT JOIN book b ON a.id = b.author_id",
        "SELECT b.id, a.name FROM book b JOIN author a ON a.id = b.author_id",
        "SELECT a.name FROM author a JOIN book b ON a.id = b.author_id WHERE b.title = 'alpha'",
        "SELECT a.name FROM author a JOIN book b ON a.id = b.author_id WHERE b.n > 0 AND a.age > 1",
        "SELECT b.title FROM book b JOIN author a ON a.id = b.author_id WHERE a.name = 'ann'",
        "SELECT b.title FROM book b WHERE author_id IN (3, 1, 2)",
        "SELECT b.title FROM book b WHERE id IN (3, 1, 2)",
        "SELECT title FROM book WHERE author_id > 1 AND author_id < 5",
        "SELECT UPPER(a.name), b.n + 1 FROM author a JOIN book b ON a.id = b.author_id",
        "SELECT b.id, t.name FROM book b JOIN link l ON l.book_id = b.id JOIN tag t ON t.id = l.tag_id",
        "SELECT author_id FROM book WHERE author_id IS NOT NULL LIMIT 3",
        "SELECT title FROM book ORDER BY author_id DESC",
        "SELECT b.title FROM book b JOIN author a ON a.id = b.author_id ORDER BY a.id",
        "SELECT DISTINCT author_id FROM book",
    ] {
        both(&mut pair, text);
    }
}

#[test]
fn writes_do_what_sqlite_does() {
    let mut pair = library();
    for text in [
        "INSERT INTO tag (name) VALUES ('green'), (UPPER('x') || 1 + 1)",
        "INSERT INTO tag VALUES (9, 'nine') RETURNING id, name",
        "INSERT OR IGNORE INTO tag VALUES (9, 'again')",
        "INSERT INTO tag (name) SELECT name FROM author WHERE id < 3",
        "SELECT * FROM tag",
        "UPDATE book SET n = n + 1, title = NULL WHERE id % 2 = 0",
        "SELECT id, n, title FROM book",
        "BEGIN",
        "DELETE FROM book_tag",
        "SAVEPOINT s",
        "DELETE FROM tag WHERE id IN (1, 2)",
        "ROLLBACK TO s",
        "SELECT COUNT(*) FROM tag; SELECT COUNT(*) FROM book_tag",
        "ROLLBACK",
        "SELECT COUNT(*) FROM book_tag",
        "DELETE FROM author WHERE id = 1",
        "INSERT INTO tag VALUES (9, 'nine')",
        "INSERT INTO tag (id, nope) VALUES (1, 2)",
        "INSERT INTO tag VALUES (1)",
        "SELECT nope FROM tag",
        "SELECT id FROM tag, author",
        "SELECT t.nope FROM tag t",
        "SELECT * FROM nope",
        "ROLLBACK TO nope",
        "COMMIT",
        "",
        " -- nothing\n",
    ] {
        // rusqlite runs one statement at a time.
        if text.contains(';') || text.trim().is_empty() || text.trim().starts_with("--") {
            assert!(pair.database.query_text(text).is_ok());
            continue;
        }
        both(&mut pair, text);
    }
}

#[test]
fn errors_have_their_place() {
    let mut database = library().database;
    let mut place = |text: &str| database.query_text(text).unwrap_err().place;
    assert_eq!(place("SELECT *\nFROM tag WHERE\n  nope = 1"), Some((3, 3)));
    assert_eq!(place("SELECT *\n  FROM nope"), Some((2, 8)));
    assert_eq!(place("SELECT id FROM tag WHERE ORDER BY 1"), Some((1, 32)));
    assert_eq!(place("SELECT id FROM tag WHERE"), Some((1, 25)));
    assert_eq!(place("SELECT 'open"), Some((1, 8)));
    assert_eq!(place("SELEC 1"), Some((1, 1)));
    assert_eq!(place("SELECT id FROM tag JOIN author ON 1"), Some((1, 8)));
    assert_eq!(place("UPDATE tag SET nope = 1"), Some((1, 16)));
    assert_eq!(place("DELETE FROM author WHERE id = 1"), None);
}

#[test]
fn what_is_not_done_is_named() {
    let mut database = library().database;
    let before = database.clone();
    for text in [
        "CREATE TABLE x (id INTEGER)",
        "DROP TABLE tag",
        "WITH x AS (SELECT 1) SELECT * FROM x",
        "SELECT ROW_NUMBER() OVER (ORDER BY id) FROM tag",
        "SELECT * FROM tag RIGHT JOIN author ON 1",
        "REPLACE INTO tag VALUES (1, 'x')",
        "SELECT ?",
    ] {
        let error = database.query_text(text).unwrap_err().error;
        assert!(matches!(error, EngineError::NotSupported(_)), "{text}: {error:?}");
    }
    assert!(modelyard::engine::changes(&before, &database).is_empty());
}

#[test]
fn a_plan_is_a_table() {
    let mut database = library().database;
    let text = "EXPLAIN QUERY PLAN SELECT * FROM book WHERE id = 2; PRAGMA foreign_key_check";
    let answers = database.query_text(text).unwrap();
    assert_eq!(answers[0].columns, ["table", "alias", "access", "rows", "of"]);
    assert_eq!(answers[0].rows[0][2], Value::from("index"));
    assert!(answers[1].rows.is_empty());
}

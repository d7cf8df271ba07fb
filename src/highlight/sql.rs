//! SQL, as Django writes it for SQLite and as GlueSQL reads it.

use super::{Cursor, Token};
use crate::span::Span;

const KEYWORDS: &[&str] = &[
    "ADD",
    "ALTER",
    "AND",
    "AS",
    "ASC",
    "AUTOINCREMENT",
    "BEGIN",
    "BETWEEN",
    "BY",
    "CASE",
    "CHECK",
    "COLUMN",
    "COMMIT",
    "CONSTRAINT",
    "CREATE",
    "CROSS",
    "DEFAULT",
    "DEFERRABLE",
    "DEFERRED",
    "DELETE",
    "DESC",
    "DISTINCT",
    "DROP",
    "ELSE",
    "END",
    "ESCAPE",
    "EXISTS",
    "FOREIGN",
    "FROM",
    "GROUP",
    "HAVING",
    "IN",
    "INDEX",
    "INITIALLY",
    "INNER",
    "INSERT",
    "INTO",
    "IS",
    "JOIN",
    "KEY",
    "LEFT",
    "LIKE",
    "LIMIT",
    "NOT",
    "OFFSET",
    "ON",
    "OR",
    "ORDER",
    "OUTER",
    "PRIMARY",
    "REFERENCES",
    "RELEASE",
    "RENAME",
    "RETURNING",
    "ROLLBACK",
    "SAVEPOINT",
    "SELECT",
    "SET",
    "TABLE",
    "THEN",
    "TO",
    "UNION",
    "UNIQUE",
    "UPDATE",
    "VALUES",
    "WHEN",
    "WHERE",
    "WITH",
];

const TYPES: &[&str] = &[
    "BIGINT",
    "BLOB",
    "BOOL",
    "BOOLEAN",
    "BYTEA",
    "CHAR",
    "DATE",
    "DATETIME",
    "DECIMAL",
    "FLOAT",
    "INT",
    "INT8",
    "INT16",
    "INT32",
    "INT64",
    "INTEGER",
    "NUMERIC",
    "REAL",
    "SMALLINT",
    "TEXT",
    "TIME",
    "TIMESTAMP",
    "UINT16",
    "UINT32",
    "UINT64",
    "UNSIGNED",
    "UUID",
    "VARCHAR",
];

/// The tokens of an SQL text, one after the other, without a gap.
pub fn sql(text: &str) -> Vec<(Span, Token)> {
    let mut cursor = Cursor::new(text);
    while let Some(letter) = cursor.rest().chars().next() {
        if letter.is_alphabetic() || letter == '_' {
            let length = cursor.run(|c| c.is_alphanumeric() || c == '_');
            let word = cursor.rest()[..length].to_ascii_uppercase();
            let token = match word.as_str() {
                "NULL" | "TRUE" | "FALSE" => Token::Builtin,
                word if KEYWORDS.contains(&word) => Token::Keyword,
                word if TYPES.contains(&word) => Token::Type,
                _ => Token::Name,
            };
            cursor.take(length, token);
        } else if matches!(letter, '"' | '\'' | '`') {
            let token = if letter == '\'' { Token::String } else { Token::Name };
            cursor.take(quoted_length(cursor.rest(), letter), token);
        } else if letter.is_ascii_digit() {
            cursor.take(cursor.run(|c| c.is_ascii_digit() || c == '.'), Token::Number);
        } else if letter.is_whitespace() {
            cursor.take(cursor.run(char::is_whitespace), Token::Space);
        } else if cursor.rest().starts_with("--") {
            cursor.take(cursor.run(|c| c != '\n'), Token::Comment);
        } else {
            cursor.take(letter.len_utf8(), Token::Punctuation);
        }
    }
    cursor.pieces
}

/// The length of what is quoted from here on; a doubled mark stands for itself.
fn quoted_length(text: &str, mark: char) -> usize {
    let mut at = 1;
    while let Some(found) = text[at..].find(mark) {
        at += found + 1;
        if !text[at..].starts_with(mark) {
            return at;
        }
        at += 1;
    }
    text.len()
}

//! Where in a text an error is.

use std::fmt;

use gluesql_core::sqlparser::dialect::SQLiteDialect;
use gluesql_core::sqlparser::tokenizer::{Location, Token, Tokenizer};

use crate::engine::error::EngineError;

/// Why a text was refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// Why.
    pub error: EngineError,
    /// The line and column, counted from 1, if one place is to blame.
    pub place: Option<(u64, u64)>,
}

impl From<EngineError> for TextError {
    fn from(error: EngineError) -> Self {
        Self { error, place: None }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(formatter, "{line}:{column}: {}", self.error),
            None => self.error.fmt(formatter),
        }
    }
}

impl std::error::Error for TextError {}

impl TextError {
    /// What the parser says, `… at Line: 1, Column: 24`; at the end of the text it names no place.
    pub(super) fn syntax(text: &str, message: &str) -> Self {
        let (words, place) = match message.rsplit_once(" at Line: ") {
            Some((words, place)) => (words, numbers(place)),
            None => (message, Some(end(text))),
        };
        let words = words.strip_prefix("sql parser error: ").unwrap_or(words);
        Self { error: EngineError::Operational(format!("syntax error: {words}")), place }
    }

    /// An error that names a table or column: its place is where that name stands first.
    pub(super) fn named(text: &str, error: EngineError) -> Self {
        let place = match &error {
            EngineError::Operational(message) => name(message).and_then(|name| find(text, name)),
            _ => None,
        };
        Self { error, place }
    }
}

fn numbers(place: &str) -> Option<(u64, u64)> {
    let (line, column) = place.split_once(", Column: ")?;
    let digits = column.split(|letter: char| !letter.is_ascii_digit()).next()?;
    Some((line.parse().ok()?, digits.parse().ok()?))
}

fn end(text: &str) -> (u64, u64) {
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let last = text.lines().last().unwrap_or_default();
    (count(text.lines().count().max(1)), count(last.chars().count() + 1))
}

/// The name that a message is about.
fn name(message: &str) -> Option<&str> {
    let prefixes = [
        "no such table: ",
        "no such column: ",
        "no such function: ",
        "no such savepoint: ",
        "ambiguous column name: ",
    ];
    let named = prefixes.iter().find_map(|prefix| message.strip_prefix(prefix));
    let named =
        named.or_else(|| message.rsplit_once(" has no column named ").map(|(_, name)| name));
    named.map(|named| named.rsplit('.').next().unwrap_or(named))
}

fn find(text: &str, name: &str) -> Option<(u64, u64)> {
    let tokens = Tokenizer::new(&SQLiteDialect {}, text).tokenize_with_location().ok()?;
    tokens.into_iter().find_map(|found| match found.token {
        Token::Word(word) if word.value.eq_ignore_ascii_case(name) => {
            let Location { line, column } = found.location;
            Some((line, column))
        }
        _ => None,
    })
}

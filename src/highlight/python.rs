//! Python.

use super::{Cursor, Token};
use crate::span::Span;

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

const BUILTINS: &[&str] = &[
    "True", "False", "None", "self", "cls", "models", "super", "print", "len", "str", "int",
    "list", "dict", "set", "property",
];

/// The tokens of a Python text, one after the other, without a gap.
pub fn python(text: &str) -> Vec<(Span, Token)> {
    let mut cursor = Cursor::new(text);
    let mut depth = 0_usize;
    let mut defines = false;
    while let Some(letter) = cursor.rest().chars().next() {
        let string = string_length(cursor.rest());
        if string > 0 {
            cursor.take(string, Token::String);
        } else if letter.is_alphabetic() || letter == '_' {
            defines = name(&mut cursor, depth, defines);
        } else if letter.is_ascii_digit() {
            let length = cursor.run(|c| c.is_alphanumeric() || matches!(c, '.' | '_'));
            cursor.take(length, Token::Number);
        } else if letter.is_whitespace() {
            cursor.take(cursor.run(char::is_whitespace), Token::Space);
        } else if letter == '#' {
            cursor.take(cursor.run(|c| c != '\n'), Token::Comment);
        } else if letter == '@' {
            let length = 1 + cursor.rest()[1..]
                .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.')))
                .unwrap_or(cursor.rest().len() - 1);
            cursor.take(length, Token::Decorator);
        } else {
            match letter {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            cursor.take(letter.len_utf8(), Token::Punctuation);
        }
    }
    cursor.pieces
}

/// Takes a name; tells whether the next name is one that is being defined.
fn name(cursor: &mut Cursor<'_>, depth: usize, defined: bool) -> bool {
    let length = cursor.run(|c| c.is_alphanumeric() || c == '_');
    let word = &cursor.rest()[..length];
    let after = cursor.rest()[length..].trim_start_matches(' ');
    let keyword_argument = depth > 0 && after.starts_with('=') && !after.starts_with("==");
    let token = if KEYWORDS.contains(&word) {
        Token::Keyword
    } else if keyword_argument {
        Token::Argument
    } else if BUILTINS.contains(&word) {
        Token::Builtin
    } else if defined || word.chars().next().is_some_and(char::is_uppercase) {
        Token::Type
    } else {
        Token::Name
    };
    let defines = matches!(word, "class" | "def");
    cursor.take(length, token);
    defines
}

/// The length of the string literal that begins here, in bytes; 0 where none does. One that is not
/// closed ends with its line, or with the text when it has three quotes.
fn string_length(text: &str) -> usize {
    let prefix = text.find(|c: char| !matches!(c, 'r' | 'R' | 'b' | 'B' | 'f' | 'F' | 'u' | 'U'));
    let prefix = prefix.filter(|&length| length <= 2).unwrap_or(0);
    let Some(mark) = text[prefix..].chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return 0;
    };
    let triple: String = [mark; 3].iter().collect();
    let (open, close) =
        if text[prefix..].starts_with(&triple) { (3, triple.as_str()) } else { (1, &triple[..1]) };
    let mut at = prefix + open;
    while let Some(letter) = text[at..].chars().next() {
        if text[at..].starts_with(close) {
            return at + close.len();
        }
        if letter == '\n' && open == 1 {
            return at;
        }
        at += letter.len_utf8();
        if letter == '\\' {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    at
}

//! Brackets that do not pair, in the words of `Parser/tokenizer.c` and `Parser/pegen_errors.c`.

use ruff_python_ast::token::{TokenKind, Tokens};

use super::span;
use crate::span::Span;

/// What is wrong with the brackets of a text.
#[derive(Default)]
pub(super) struct Brackets {
    /// The first that closes nothing, or another kind than is open.
    pub(super) wrong: Option<(String, Span)>,
    /// The innermost that is open at the end.
    pub(super) unclosed: Option<(String, Span)>,
}

/// Pairs the brackets of a text.
pub(super) fn scan(source: &str, tokens: &Tokens) -> Brackets {
    let mut open: Vec<(char, Span)> = Vec::new();
    for token in tokens {
        let at = span(token);
        let close = match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => {
                open.push((at.of(source).chars().next().unwrap_or('('), at));
                continue;
            }
            TokenKind::Rpar => (')', '('),
            TokenKind::Rsqb => (']', '['),
            TokenKind::Rbrace => ('}', '{'),
            _ => continue,
        };
        let (close, opener) = close;
        let message = match open.pop() {
            None => format!("unmatched '{close}'"),
            Some((last, _)) if last == opener => continue,
            Some((last, began)) => {
                let (line, own) = (began.line_column(source).0, at.line_column(source).0);
                let place = if line == own { String::new() } else { format!(" on line {line}") };
                format!(
                    "closing parenthesis '{close}' does not match opening parenthesis '{last}'{place}"
                )
            }
        };
        return Brackets { wrong: Some((message, at)), unclosed: None };
    }
    let unclosed = open.pop().map(|(last, at)| (format!("'{last}' was never closed"), at));
    Brackets { wrong: None, unclosed }
}

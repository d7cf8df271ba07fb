//! Ruff's errors in the words of CPython 3.11.

use ruff_python_ast::token::Tokens;
use ruff_python_parser::ParseError;

use super::span;
use crate::diagnostic::Diagnostic;

/// The errors of a text, the one that CPython would stop at first.
pub(super) fn diagnostics(
    _source: &str,
    _tokens: &Tokens,
    errors: &[ParseError],
) -> Vec<Diagnostic> {
    errors
        .iter()
        .map(|error| {
            Diagnostic::error("SyntaxError", "invalid syntax")
                .with_plain("Python cannot read the text here.")
                .spanning(span(error))
        })
        .collect()
}

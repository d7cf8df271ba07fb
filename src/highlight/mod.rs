//! What kind of token each piece of a text is, for colouring it. A tokenizer, not a parser: it
//! never fails, and it is small enough for the page, which holds no parser.

mod python;
mod sql;

pub use python::python;
pub use sql::sql;

use crate::span::Span;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Token {
    /// A word of the language: `class`, `SELECT`.
    Keyword,
    /// A name that the language or Django brings along: `True`, `models`.
    Builtin,
    /// The name of a class or function where it is defined, or of a class by its capital.
    Type,
    /// Any other name.
    Name,
    /// The name of an argument: `max_length=`.
    Argument,
    /// Text in quotes.
    String,
    /// A number.
    Number,
    /// From `#` or `--` to the end of the line.
    Comment,
    /// `@admin.display`.
    Decorator,
    /// Anything else that shows.
    Punctuation,
    /// Blanks and line ends.
    Space,
}

impl Token {
    /// A short word for it: the class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Keyword => "t-keyword",
            Self::Builtin => "t-builtin",
            Self::Type => "t-type",
            Self::Name => "t-name",
            Self::Argument => "t-argument",
            Self::String => "t-string",
            Self::Number => "t-number",
            Self::Comment => "t-comment",
            Self::Decorator => "t-decorator",
            Self::Punctuation => "t-punctuation",
            Self::Space => "t-space",
        }
    }
}

/// Walks along a text, piece by piece; the pieces cover it without a gap.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
    pieces: Vec<(Span, Token)>,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, pieces: Vec::new() }
    }

    /// What is still ahead.
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Takes the next `length` bytes as one piece.
    fn take(&mut self, length: usize, token: Token) {
        let start = self.at;
        self.at += length;
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.pieces.push((Span::new(offset(start), offset(self.at)), token));
    }

    /// How many bytes from here fulfil a condition.
    fn run(&self, holds: impl Fn(char) -> bool) -> usize {
        self.rest().find(|letter| !holds(letter)).unwrap_or(self.rest().len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, Token};

    fn shown(text: &str, pieces: &[(Span, Token)]) -> String {
        let word = |(span, token): &(Span, Token)| format!("{}:{}", token.class(), span.of(text));
        pieces
            .iter()
            .filter(|piece| piece.1 != Token::Space)
            .map(word)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn python_line() {
        let text = "class Book(models.Model):  # shelf";
        assert_eq!(
            shown(text, &super::python(text)),
            "t-keyword:class t-type:Book t-punctuation:( t-builtin:models t-punctuation:. t-type:Model t-punctuation:) t-punctuation:: t-comment:# shelf"
        );
        let text = "x = f(max_length=10, to='a\\'b') == 1";
        assert_eq!(
            shown(text, &super::python(text)),
            "t-name:x t-punctuation:= t-name:f t-punctuation:( t-argument:max_length t-punctuation:= t-number:10 t-punctuation:, t-argument:to t-punctuation:= t-string:'a\\'b' t-punctuation:) t-punctuation:= t-punctuation:= t-number:1"
        );
    }

    #[test]
    fn sql_line() {
        let text = "SELECT \"id\" FROM t WHERE n = 'it''s' -- all";
        assert_eq!(
            shown(text, &super::sql(text)),
            "t-keyword:SELECT t-name:\"id\" t-keyword:FROM t-name:t t-keyword:WHERE t-name:n t-punctuation:= t-string:'it''s' t-comment:-- all"
        );
    }

    #[test]
    fn pieces_cover_any_text() {
        for text in [
            "",
            "'open",
            "\"\"\"open\nover lines",
            "é ü \u{1F600} \\",
            "f'x' rb\"y\" 1_0.5e3",
            "@a.b\n",
        ] {
            for pieces in [super::python(text), super::sql(text)] {
                let joined: String = pieces.iter().map(|(span, _)| span.of(text)).collect();
                assert_eq!(joined, text);
            }
        }
    }
}

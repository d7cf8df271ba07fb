//! `LIKE` with `\` as its escape.

/// A pattern: `%` any characters, `_` one, ASCII letters without regard to case
/// (`patternCompare` of SQLite's `func.c`).
pub(in crate::engine) struct Pattern(Vec<Token>);

impl Pattern {
    /// Reads it.
    pub(in crate::engine) fn new(pattern: &str) -> Self {
        Self(tokens(pattern))
    }

    /// Whether a text is like it.
    pub(in crate::engine) fn matches(&self, text: &str) -> bool {
        matches(&self.0, text)
    }
}

fn matches(pattern: &[Token], text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    // The place after the last `%`, and where in the text it was tried: all that must be kept to
    // come back to, so no input takes more than the product of both lengths.
    let (mut at, mut place) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while place < text.len() {
        match pattern.get(at) {
            Some(Token::Any) => {
                retry = Some((at + 1, place));
                at += 1;
                continue;
            }
            Some(Token::One) => {
                at += 1;
                place += 1;
                continue;
            }
            Some(Token::Char(letter)) if letter.eq_ignore_ascii_case(&text[place]) => {
                at += 1;
                place += 1;
                continue;
            }
            _ => {}
        }
        let Some((after, tried)) = retry else { return false };
        retry = Some((after, tried + 1));
        at = after;
        place = tried + 1;
    }
    pattern[at..].iter().all(|token| matches!(token, Token::Any))
}

enum Token {
    Any,
    One,
    Char(char),
}

fn tokens(pattern: &str) -> Vec<Token> {
    let mut letters = pattern.chars();
    let mut tokens = Vec::new();
    while let Some(letter) = letters.next() {
        tokens.push(match letter {
            '%' => Token::Any,
            '_' => Token::One,
            '\\' => Token::Char(letters.next().unwrap_or('\\')),
            other => Token::Char(other),
        });
    }
    tokens
}

//! Ruff's errors in the words of CPython 3.11: `Grammar/python.gram` (the `invalid_` rules),
//! `Parser/pegen_errors.c` and `Parser/tokenizer.c`.

use ruff_python_ast::token::{Token, TokenKind, Tokens};
use ruff_python_parser::{
    InterpolatedStringErrorType, LexicalErrorType, ParseError, ParseErrorType,
};

use super::brackets::{self, Brackets};
use super::{assigned, span};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

const GENERIC: &str = "invalid syntax";

/// An error in CPython's words.
pub(super) struct Said {
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) at: Span,
    /// Whether CPython's tokenizer finds it: such an error is told before any of the parser's.
    lexical: bool,
}

impl Said {
    pub(super) fn new(message: impl Into<String>, at: Span) -> Self {
        Self { code: "SyntaxError", message: message.into(), at, lexical: false }
    }

    fn indentation(message: impl Into<String>, at: Span) -> Self {
        Self { code: "IndentationError", ..Self::new(message, at) }
    }

    fn lexical(self) -> Self {
        Self { lexical: true, ..self }
    }

    pub(super) fn diagnostic(self) -> Diagnostic {
        let plain = plain(&self);
        Diagnostic::error(self.code, self.message).with_plain(plain).spanning(self.at)
    }
}

/// The errors of a text: first the one that CPython would give, then one for each further line.
pub(super) fn diagnostics(source: &str, tokens: &Tokens, errors: &[ParseError]) -> Vec<Diagnostic> {
    if errors.is_empty() {
        return Vec::new();
    }
    let context = Context { source, tokens };
    let mut said: Vec<Said> = errors
        .iter()
        .filter(|error| error.error != ParseErrorType::Lexical(LexicalErrorType::Eof))
        .map(|error| context.say(error))
        .collect();
    let Brackets { wrong, unclosed } = brackets::scan(source, tokens);
    said.extend(wrong.map(|(message, at)| Said::new(message, at).lexical()));
    said.extend(context.glued_number());
    said.sort_by_key(|it| (!it.lexical, it.at.start));
    if let Some((message, at)) = unclosed
        && said.first().is_none_or(|first| !first.lexical && context.behind(first, errors, at))
    {
        said.retain(|it| it.at.start < at.start);
        said.insert(0, Said::new(message, at));
    }
    let mut lines = std::collections::HashSet::new();
    said.retain(|it| lines.insert(it.at.line_column(source).0));
    said.into_iter().map(Said::diagnostic).collect()
}

struct Context<'a> {
    source: &'a str,
    tokens: &'a Tokens,
}

impl Context<'_> {
    /// Whether CPython comes to an error only on a line behind that of an open bracket.
    fn behind(&self, error: &Said, errors: &[ParseError], bracket: Span) -> bool {
        let line = |at: Span| at.line_column(self.source).0;
        let at_line_end = errors.iter().any(|it| {
            span(it) == error.at
                && matches!(
                    it.error,
                    ParseErrorType::ExpectedToken { found: TokenKind::Newline, .. }
                )
        });
        at_line_end || line(error.at) > line(bracket)
    }

    /// The token before a place, and the one at it.
    fn around(&self, at: Span) -> (Option<Token>, Option<Token>) {
        let index = self.tokens.partition_point(|it| span(it).start < at.start);
        (index.checked_sub(1).map(|index| self.tokens[index]), self.tokens.get(index).copied())
    }

    fn text(&self, token: Option<Token>) -> &str {
        token.map_or("", |token| span(&token).of(self.source))
    }

    fn say(&self, error: &ParseError) -> Said {
        let at = span(error);
        match &error.error {
            ParseErrorType::Lexical(error) => self.lexical(error, at),
            ParseErrorType::ExpectedToken { expected, found } => {
                Said::new(self.expected(*expected, *found, at), at)
            }
            ParseErrorType::UnexpectedIndentation => self.indentation("unexpected indent", at),
            ParseErrorType::PositionalAfterKeywordArgument => {
                Said::new("positional argument follows keyword argument", at)
            }
            ParseErrorType::PositionalAfterKeywordUnpacking => {
                Said::new("positional argument follows keyword argument unpacking", at)
            }
            ParseErrorType::NonDefaultParamAfterDefaultParam => {
                Said::new("non-default argument follows default argument", at)
            }
            ParseErrorType::InvalidAssignmentTarget => {
                Said::new(assigned::assignment(at.of(self.source)), at)
            }
            ParseErrorType::InvalidDeleteTarget => {
                Said::new(assigned::deletion(at.of(self.source)), at)
            }
            ParseErrorType::InvalidAnnotatedAssignmentTarget => {
                Said::new("illegal target for annotation", at)
            }
            ParseErrorType::SimpleStatementsOnSameLine => self.two_statements(at),
            ParseErrorType::ExpectedExpression => Said::new(self.expression(at), at),
            ParseErrorType::FStringError(error) => fstring(error, at),
            ParseErrorType::OtherError(error) => self.other(error, at),
            _ => Said::new(GENERIC, at),
        }
    }

    fn lexical(&self, error: &LexicalErrorType, at: Span) -> Said {
        let text = at.of(self.source);
        let message = match error {
            LexicalErrorType::UnclosedStringError => return self.unclosed_string(at),
            LexicalErrorType::IndentationError => {
                let message = "unindent does not match any outer indentation level";
                return self.indentation(message, at).lexical();
            }
            LexicalErrorType::UnrecognizedToken { tok } if tok.is_ascii_graphic() => {
                return Said::new(GENERIC, at);
            }
            LexicalErrorType::UnrecognizedToken { tok } => {
                let code = *tok as u32;
                if tok.is_control() || tok.is_whitespace() {
                    format!("invalid non-printable character U+{code:04X}")
                } else {
                    format!("invalid character '{tok}' (U+{code:04X})")
                }
            }
            LexicalErrorType::LineContinuationError => {
                "unexpected character after line continuation character".to_owned()
            }
            LexicalErrorType::OtherError(_) if text.starts_with('0') => {
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for \
                 octal integers"
                    .to_owned()
            }
            LexicalErrorType::FStringError(error) => return fstring(error, at),
            LexicalErrorType::InvalidByteLiteral => {
                "bytes can only contain ASCII literal characters".to_owned()
            }
            _ => return Said::new(GENERIC, at),
        };
        Said::new(message, at).lexical()
    }

    fn unclosed_string(&self, at: Span) -> Said {
        let text = at.of(self.source).trim_start_matches(|it: char| it.is_ascii_alphabetic());
        let line = |at: u32| Span::new(at, at).line_column(self.source).0;
        let message = if text.starts_with("\"\"\"") || text.starts_with("'''") {
            // CPython counts the last line, also where the text ends in a newline.
            let end = self.source.trim_end_matches('\n').len();
            let end = line(u32::try_from(end).unwrap_or(u32::MAX));
            format!("unterminated triple-quoted string literal (detected at line {end})")
        } else {
            let end = line(at.end.saturating_sub(1));
            format!("unterminated string literal (detected at line {end})")
        };
        Said::new(message, at).lexical()
    }

    /// An error of indentation, unless tabs and blanks are mixed, which Python tells first.
    fn indentation(&self, message: &str, at: Span) -> Said {
        let mut lines = self.source.lines();
        if lines.clone().any(|it| it.starts_with('\t')) && lines.any(|it| it.starts_with(' ')) {
            let message = "inconsistent use of tabs and spaces in indentation";
            return Said { code: "TabError", ..Said::new(message, at) }.lexical();
        }
        Said::indentation(message, at)
    }

    fn expected(&self, expected: TokenKind, found: TokenKind, at: Span) -> String {
        let (before, here) = self.around(at);
        let value = matches!(
            found,
            TokenKind::Name
                | TokenKind::Int
                | TokenKind::Float
                | TokenKind::String
                | TokenKind::FStringStart
                | TokenKind::True
                | TokenKind::False
                | TokenKind::None
        );
        match (expected, found) {
            (TokenKind::Colon, TokenKind::Newline) => "expected ':'".to_owned(),
            (TokenKind::Colon, TokenKind::Rbrace) => "':' expected after dictionary key".to_owned(),
            (TokenKind::Colon, TokenKind::Equal)
                if self.line_begins(at, &["if", "elif", "while"]) =>
            {
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?".to_owned()
            }
            (TokenKind::Lpar, _) if self.line_begins(at, &["def", "async"]) => {
                "expected '('".to_owned()
            }
            (TokenKind::Else, found) if found != TokenKind::Colon => {
                "expected 'else' after 'if' expression".to_owned()
            }
            (TokenKind::In, _) if self.line_begins(at, &["for", "async"]) => GENERIC.to_owned(),
            (TokenKind::Comma | TokenKind::In, _)
                if value && !(is_name(before) && is_string(here)) =>
            {
                "invalid syntax. Perhaps you forgot a comma?".to_owned()
            }
            _ => GENERIC.to_owned(),
        }
    }

    fn line_begins(&self, at: Span, words: &[&str]) -> bool {
        let before = self.source.get(..at.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        words.contains(&line.split_whitespace().next().unwrap_or_default())
    }

    fn two_statements(&self, at: Span) -> Said {
        let (before, here) = self.around(at);
        let function = self.text(before);
        if matches!(function, "print" | "exec") && !self.text(here).starts_with('(') {
            let message = format!(
                "Missing parentheses in call to '{function}'. Did you mean {function}(...)?"
            );
            return Said::new(message, at);
        }
        Said::new(GENERIC, at)
    }

    /// A number with letters, or digits that its base does not have, right behind it.
    fn glued_number(&self) -> Option<Said> {
        let number = |token: &Token| matches!(token.kind(), TokenKind::Int | TokenKind::Float);
        let glued = self.tokens.windows(2).find(|pair| {
            number(&pair[0])
                && (pair[1].kind() == TokenKind::Name || number(&pair[1]))
                && span(&pair[0]).end == span(&pair[1]).start
        })?;
        let (first, second) = (self.text(Some(glued[0])), self.text(Some(glued[1])));
        let base = match first.get(..2) {
            Some("0b" | "0B") => Some("binary"),
            Some("0o" | "0O") => Some("octal"),
            _ => None,
        };
        let message = match (base, second.chars().next()) {
            (Some(base), Some(digit)) if number(&glued[1]) => {
                format!("invalid digit '{digit}' in {base} literal")
            }
            _ => "invalid decimal literal".to_owned(),
        };
        Some(Said::new(message, span(&glued[0])).lexical())
    }

    fn expression(&self, at: Span) -> String {
        let (before, here) = self.around(at);
        let before = self.text(before);
        match (before, self.text(here)) {
            ("{", "}") => "f-string: empty expression not allowed".to_owned(),
            (":", "}" | ",") => "expression expected after dictionary key and ':'".to_owned(),
            _ => GENERIC.to_owned(),
        }
    }

    fn other(&self, error: &str, at: Span) -> Said {
        if let Some(header) = error.strip_prefix("Expected an indented block after ") {
            let header = header.replace('`', "'").replace("clause", "statement");
            let header = header.replace("'class'", "class");
            let line = self.header_line(at);
            let message = format!("expected an indented block after {header} on line {line}");
            return Said::indentation(message, at);
        }
        let text = at.of(self.source);
        let message = match error {
            "Expected `except` or `finally` after `try` block" => {
                "expected 'except' or 'finally' block"
            }
            "Trailing comma not allowed" => {
                "trailing comma not allowed without surrounding parentheses"
            }
            "Expected a parameter name" if matches!(text, "True" | "False" | "None") => {
                return Said::new(format!("cannot assign to {text}"), at);
            }
            "Expected a parameter name" => {
                "expression cannot contain assignment, perhaps you meant \"==\"?"
            }
            _ => GENERIC,
        };
        Said::new(message, at)
    }

    /// The line of the statement whose block is missing.
    fn header_line(&self, at: Span) -> usize {
        let index = self.tokens.partition_point(|it| span(it).start < at.start);
        let blank = |it: &&Token| {
            matches!(
                it.kind(),
                TokenKind::Newline
                    | TokenKind::NonLogicalNewline
                    | TokenKind::Comment
                    | TokenKind::Indent
                    | TokenKind::Dedent
            )
        };
        let mut tokens = self.tokens[..index].iter().rev().skip_while(blank);
        let last = tokens.next();
        let first = tokens
            .take_while(|it| {
                !matches!(it.kind(), TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent)
            })
            .filter(|it| !blank(it))
            .last();
        first.or(last).map_or(1, |it| span(it).line_column(self.source).0)
    }
}

fn is_name(token: Option<Token>) -> bool {
    token.is_some_and(|it| it.kind() == TokenKind::Name)
}

fn is_string(token: Option<Token>) -> bool {
    token.is_some_and(|it| matches!(it.kind(), TokenKind::String | TokenKind::FStringStart))
}

fn fstring(error: &InterpolatedStringErrorType, at: Span) -> Said {
    let message = match error {
        InterpolatedStringErrorType::UnclosedLbrace => "f-string: expecting '}'",
        InterpolatedStringErrorType::SingleRbrace => "f-string: single '}' is not allowed",
        InterpolatedStringErrorType::InvalidConversionFlag => {
            "f-string: invalid conversion character: expected 's', 'r', or 'a'"
        }
        InterpolatedStringErrorType::UnterminatedString
        | InterpolatedStringErrorType::UnterminatedTripleQuotedString => {
            "unterminated string literal (detected at line 1)"
        }
        _ => GENERIC,
    };
    Said::new(message, at)
}

/// One sentence for someone who has never seen the message.
fn plain(said: &Said) -> &'static str {
    let message = said.message.as_str();
    match said.code {
        "IndentationError" if message.starts_with("expected") => {
            "The lines that belong to this one must stand further in; write `pass` if there are none."
        }
        "IndentationError" | "TabError" => {
            "The lines of one block must begin with the same number of blanks."
        }
        _ if message.ends_with("was never closed") => "The closing bracket is missing.",
        _ if message.starts_with("unterminated") => "The closing quote is missing.",
        _ if message == "expected ':'" => "A colon is missing at the end of the line.",
        _ if message.ends_with("forgot a comma?") => "There seems to be a comma missing here.",
        _ if message.starts_with("unmatched") || message.starts_with("closing parenthesis") => {
            "This bracket closes none that is open."
        }
        _ if message.starts_with("keyword argument repeated") => "An option is given twice.",
        _ => "Python cannot read the text here.",
    }
}

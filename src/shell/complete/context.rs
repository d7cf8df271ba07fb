//! Where in the text the cursor is, by the tokens before it.

use crate::python;
use crate::python::ast::token::{Token, TokenKind};
use crate::python::span;
use crate::shell::prompt::is_unclosed;

/// What kind of place it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A comment, a number, the name of what is being defined.
    Nothing,
    /// Behind the dot of this expression.
    Attribute(String),
    /// Where a name may begin.
    Name,
    /// In a text that is an argument of the innermost call.
    Text,
    /// Where the name of a module stands.
    Module,
    /// Behind `from … import`.
    Imported(String),
}

/// A call whose arguments are being typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    /// What is called, as text.
    pub(super) function: String,
    /// How many arguments stand before the cursor.
    pub(super) argument: usize,
    /// The name of the argument that the cursor is in.
    pub(super) keyword: Option<String>,
}

/// All that is to know about the place.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) place: Place,
    /// Where what is typed of the name begins, and it.
    pub(super) start: usize,
    pub(super) partial: String,
    /// The calls around it, outermost first.
    pub(super) calls: Vec<Call>,
    /// Whether an argument of the innermost call may begin here.
    pub(super) begins_argument: bool,
}

/// A bracket that is open at the cursor.
struct Opened {
    /// Of a call: what is called.
    function: Option<String>,
    argument: usize,
    keyword: Option<String>,
    /// The token behind which the present argument begins.
    begins: usize,
}

impl Context {
    /// The place of byte `cursor`.
    pub(super) fn read(text: &str, cursor: usize) -> Self {
        let before = &text[..cursor];
        let parsed = python::parse(before);
        let source = Source { text: before, tokens: significant(&parsed.tokens) };
        let mut context = Self {
            place: Place::Nothing,
            start: cursor,
            partial: String::new(),
            calls: Vec::new(),
            begins_argument: false,
        };
        if parsed
            .tokens
            .iter()
            .any(|token| token.kind() == TokenKind::Comment && span(token).end as usize == cursor)
        {
            return context;
        }
        let opened = source.opened();
        let mut end = source.tokens.len();
        let (place, start) = source.place(&mut end);
        context.place = place;
        context.start = start;
        before.get(start..).unwrap_or_default().clone_into(&mut context.partial);
        context.begins_argument = opened.last().is_some_and(|open| {
            open.function.is_some() && open.keyword.is_none() && open.begins == end
        });
        context.calls = opened
            .into_iter()
            .filter_map(|open| {
                let Opened { function, argument, keyword, .. } = open;
                Some(Call { function: function?, argument, keyword })
            })
            .collect();
        context
    }
}

/// The tokens that mean something.
fn significant(tokens: &[Token]) -> Vec<Token> {
    let skipped = [
        TokenKind::Comment,
        TokenKind::NonLogicalNewline,
        TokenKind::Indent,
        TokenKind::Dedent,
        TokenKind::EndOfFile,
    ];
    let empty =
        |token: &Token| token.kind() == TokenKind::Unknown && span(token).start == span(token).end;
    let mut kept: Vec<Token> = tokens
        .iter()
        .filter(|token| !skipped.contains(&token.kind()) && !empty(token))
        .copied()
        .collect();
    // The parser ends the last line where the text does.
    if kept.last().is_some_and(|token| {
        token.kind() == TokenKind::Newline && span(token).start == span(token).end
    }) {
        kept.pop();
    }
    kept
}

struct Source<'t> {
    text: &'t str,
    tokens: Vec<Token>,
}

impl Source<'_> {
    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(Token::kind)
    }

    fn part(&self, first: usize, last: usize) -> &str {
        let start = span(&self.tokens[first]).start as usize;
        let end = span(&self.tokens[last]).end as usize;
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether a token can be (part of) a name: what is typed of one may be a keyword so far.
    fn is_word(&self, at: usize) -> bool {
        let word = self.part(at, at);
        word.starts_with(|c: char| c.is_alphabetic() || c == '_') && !word.contains(['\'', '"'])
    }

    /// What kind of place the end of the text is, and where what is typed of it begins. `end`
    /// becomes the number of tokens before that.
    fn place(&self, end: &mut usize) -> (Place, usize) {
        let cursor = self.text.len();
        if let Some(start) = self.open_text(*end) {
            *end -= 1;
            return (Place::Text, start);
        }
        let mut start = cursor;
        if let Some(last) = end.checked_sub(1)
            && span(&self.tokens[last]).end as usize == cursor
        {
            if self.is_word(last) {
                start = span(&self.tokens[last]).start as usize;
                *end = last;
            } else if self.part(last, last).starts_with(|c: char| c.is_ascii_digit()) {
                return (Place::Nothing, cursor);
            }
        }
        let first = self.line_start(*end);
        if let Some(place) = self.import(first, *end) {
            let start = if place == Place::Module { self.dotted_start(*end, start) } else { start };
            return (place, start);
        }
        let previous = end.checked_sub(1).and_then(|at| self.kind(at));
        match previous {
            Some(TokenKind::Dot) => match end.checked_sub(2).and_then(|at| self.primary(at)) {
                Some(value) => (Place::Attribute(value), start),
                None => (Place::Nothing, start),
            },
            Some(TokenKind::Def | TokenKind::Class | TokenKind::As) => (Place::Nothing, start),
            Some(_) if self.is_value(*end - 1) => (Place::Nothing, start),
            _ => (Place::Name, start),
        }
    }

    /// Where the dotted name begins that ends before token `end`, or else `start`.
    fn dotted_start(&self, end: usize, start: usize) -> usize {
        let mut at = end;
        while at >= 2 && self.kind(at - 1) == Some(TokenKind::Dot) && self.is_word(at - 2) {
            at -= 2;
        }
        if at == end { start } else { span(&self.tokens[at]).start as usize }
    }

    /// Whether nothing but an operator can follow a token.
    fn is_value(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Int | TokenKind::Float | TokenKind::String))
    }

    /// Where the content begins of a text that is open at the end.
    fn open_text(&self, end: usize) -> Option<usize> {
        let last = end.checked_sub(1)?;
        if !is_unclosed(&self.tokens[last]) {
            return None;
        }
        let token = self.part(last, last);
        let quote = token.find(['\'', '"'])?;
        let start = span(&self.tokens[last]).start as usize + quote + 1;
        let content = self.text.get(start..)?;
        // The minus of a descending order is not part of the name.
        Some(start + usize::from(content.starts_with('-')))
    }

    /// The first token of the line of code that token `at` stands in.
    fn line_start(&self, at: usize) -> usize {
        let ends = |kind| matches!(kind, TokenKind::Newline | TokenKind::Semi);
        self.tokens[..at].iter().rposition(|token| ends(token.kind())).map_or(0, |found| found + 1)
    }

    fn import(&self, first: usize, end: usize) -> Option<Place> {
        match self.kind(first)? {
            TokenKind::Import if first < end => Some(Place::Module),
            TokenKind::From if first < end => {
                let import = (first..end).find(|at| self.kind(*at) == Some(TokenKind::Import));
                match import {
                    Some(import) if import > first + 1 => {
                        Some(Place::Imported(self.part(first + 1, import - 1).to_owned()))
                    }
                    _ => Some(Place::Module),
                }
            }
            _ => None,
        }
    }

    /// The expression that ends with token `last`: names, calls and indexes behind each other.
    fn primary(&self, last: usize) -> Option<String> {
        let mut at = last;
        loop {
            match self.kind(at)? {
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                    at = self.opening(at)?;
                    let before = at.checked_sub(1);
                    let goes_on = before.is_some_and(|before| {
                        self.ends_primary(before) && self.kind(at) != Some(TokenKind::Lbrace)
                    });
                    if goes_on {
                        at -= 1;
                        continue;
                    }
                }
                TokenKind::FStringEnd => {
                    let start = |at: &usize| self.kind(*at) == Some(TokenKind::FStringStart);
                    at = (0..at).rev().find(start)?;
                }
                TokenKind::String | TokenKind::Int | TokenKind::Float => {}
                _ if self.is_word(at) => {}
                _ => return None,
            }
            match at.checked_sub(1).and_then(|before| self.kind(before)) {
                Some(TokenKind::Dot) => at = at.checked_sub(2)?,
                Some(TokenKind::Def | TokenKind::Class) => return None,
                _ => return Some(self.part(at, last).to_owned()),
            }
        }
    }

    /// Whether a bracket behind this token is a call or an index of it.
    fn ends_primary(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(TokenKind::Name | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::String) => true,
            Some(_) => self.is_word(at) && !self.is_keyword(at),
            None => false,
        }
    }

    fn is_keyword(&self, at: usize) -> bool {
        super::names::KEYWORDS.contains(&self.part(at, at))
    }

    /// The bracket that the one at `at` closes.
    fn opening(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for place in (0..=at).rev() {
            match self.kind(place)? {
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth += 1,
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(place);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// The brackets that are open at the end, outermost first.
    fn opened(&self) -> Vec<Opened> {
        let mut opened: Vec<Opened> = Vec::new();
        for at in 0..self.tokens.len() {
            match self.kind(at) {
                Some(TokenKind::Lpar) => {
                    let callee = at.checked_sub(1).filter(|before| self.ends_primary(*before));
                    let function = callee.and_then(|before| self.primary(before));
                    opened.push(Opened { function, argument: 0, keyword: None, begins: at + 1 });
                }
                Some(TokenKind::Lsqb | TokenKind::Lbrace) => {
                    let inner = Opened { function: None, argument: 0, keyword: None, begins: 0 };
                    opened.push(inner);
                }
                Some(TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace) => drop(opened.pop()),
                Some(TokenKind::Comma) => {
                    if let Some(open) = opened.last_mut() {
                        open.argument += 1;
                        open.keyword = None;
                        open.begins = at + 1;
                    }
                }
                Some(TokenKind::Equal) => {
                    if let Some(open) = opened.last_mut()
                        && open.begins + 1 == at
                    {
                        open.keyword = Some(self.part(at - 1, at - 1).to_owned());
                    }
                }
                _ => {}
            }
        }
        opened
    }
}

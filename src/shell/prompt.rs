//! When an input at the prompt is complete, and what lines it is put together from.
//!
//! The rule is that of CPython's `Lib/codeop.py` and `Lib/code.py`, which `manage.py shell` uses.

use crate::python::ast::token::{Token, TokenKind};
use crate::python::ast::{Stmt, StringFlags as _};
use crate::python::{self, Parsed, span};

/// What the prompt does with what is typed so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// It asks for another line.
    More,
    /// It runs it, or says what is wrong with it.
    Run,
}

/// Whether a text is a whole input (`codeop.compile_command`): a block ends with an empty line.
pub fn typed(source: &str) -> Typed {
    let code = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    if !source.split('\n').any(code) {
        return Typed::Run;
    }
    let parsed = python::parse(source);
    match open_at_end(source, &parsed) {
        Open::Text => return Typed::More,
        Open::Brackets(closers) => return closable(source, &closers),
        Open::Mismatched => return Typed::Run,
        Open::Nothing => {}
    }
    if !parsed.errors.is_empty() {
        return if continuable(source) { Typed::More } else { Typed::Run };
    }
    let ends_in_block = parsed.module.body.last().is_some_and(is_compound);
    if ends_in_block && !source.ends_with('\n') { Typed::More } else { Typed::Run }
}

/// What is open where a text ends.
enum Open {
    Nothing,
    /// A text in three quotes, or a line that a backslash continues.
    Text,
    /// Brackets, by what closes them, innermost first.
    Brackets(String),
    /// A bracket closes another one.
    Mismatched,
}

fn open_at_end(source: &str, parsed: &Parsed) -> Open {
    let mut closers = Vec::new();
    let mut formatted = Vec::new();
    for token in &parsed.tokens {
        let place = span(token);
        let text = &source[place.start as usize..place.end as usize];
        match token.kind() {
            TokenKind::Lpar => closers.push(')'),
            TokenKind::Lsqb => closers.push(']'),
            TokenKind::Lbrace => closers.push('}'),
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace
                if closers.pop() != text.chars().next() =>
            {
                return Open::Mismatched;
            }
            TokenKind::FStringStart => formatted.push(text),
            TokenKind::FStringEnd => drop(formatted.pop()),
            TokenKind::String if token.is_triple_quoted_string() && is_unclosed(token) => {
                return Open::Text;
            }
            TokenKind::Unknown if text == "\\" && place.end as usize == source.len() => {
                return Open::Text;
            }
            _ => {}
        }
    }
    if formatted.iter().any(|start| start.len() > 3) {
        return Open::Text;
    }
    if closers.is_empty() { Open::Nothing } else { Open::Brackets(closers.iter().rev().collect()) }
}

/// Whether the end of a text in quotes is missing.
pub(super) fn is_unclosed(token: &Token) -> bool {
    token.kind() == TokenKind::String && token.unwrap_string_flags().is_unclosed()
}

/// More, unless what stands there is wrong whatever comes.
fn closable(source: &str, closers: &str) -> Typed {
    let parsed = python::parse(&format!("{source}\n{closers}"));
    let wrong = parsed
        .errors
        .iter()
        .any(|error| error.span.is_some_and(|span| (span.start as usize) < source.len()));
    if wrong { Typed::Run } else { Typed::More }
}

/// Whether a line that could come next makes it right: the body of a block, what a `try` or a
/// decorator waits for.
fn continuable(source: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let lines = || source.split('\n').filter(|line| !line.trim().is_empty());
    let last = lines().next_back().map_or(0, indent);
    let inner = " ".repeat(last + 1);
    let mut next = vec![format!("{inner}pass"), format!("{inner}case _: pass")];
    let mut depths: Vec<usize> = lines().map(indent).collect();
    depths.sort_unstable();
    depths.dedup();
    // Somebody who nests deeper than this is not helped by another line.
    for depth in depths.into_iter().take(10) {
        let outer = " ".repeat(depth);
        next.push(format!("{outer}except: pass"));
        next.push(format!("{inner}pass\n{outer}except: pass"));
        next.push(format!("{outer}def f(): pass"));
    }
    next.iter().any(|line| python::parse(&format!("{source}\n{line}\n")).errors.is_empty())
}

/// Whether a statement has a block.
fn is_compound(stmt: &Stmt) -> bool {
    matches!(
        stmt,
        Stmt::FunctionDef(_)
            | Stmt::ClassDef(_)
            | Stmt::For(_)
            | Stmt::While(_)
            | Stmt::If(_)
            | Stmt::With(_)
            | Stmt::Match(_)
            | Stmt::Try(_)
    )
}

/// The lines typed since the last input: `code.InteractiveConsole`.
#[derive(Clone, Debug, Default)]
pub struct Prompt {
    lines: Vec<String>,
}

impl Prompt {
    /// What stands before the next line: `>>> ` or `... `.
    pub fn text(&self) -> &'static str {
        if self.lines.is_empty() { ">>> " } else { "... " }
    }

    /// What was typed before the next line, each line with its end.
    pub fn before(&self) -> String {
        self.lines.iter().flat_map(|line| [line, "\n"]).collect()
    }

    /// Takes a line; the input, if that completes it.
    pub fn push(&mut self, line: &str) -> Option<String> {
        self.lines.push(line.to_owned());
        let source = self.lines.join("\n");
        match typed(&source) {
            Typed::More => None,
            Typed::Run => {
                self.lines.clear();
                Some(source)
            }
        }
    }

    /// Forgets the lines of an input that was interrupted.
    pub fn reset(&mut self) {
        self.lines.clear();
    }
}

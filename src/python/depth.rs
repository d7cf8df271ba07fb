//! Limits on nesting. Parser and walkers are recursive, and a browser's stack is small, so depth is
//! bounded from the tokens before anything recurses.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, lexer};

use crate::diagnostic::Diagnostic;

/// Brackets within brackets. CPython stops at 200; real code hardly reaches 10.
const MAX_BRACKETS: usize = 60;
/// Blocks within blocks. CPython stops at 100; each costs several frames of the parser.
const MAX_BLOCKS: usize = 40;
/// Operators, dots, calls and the like that may hang on one another in one expression.
const MAX_CHAIN: usize = 250;

/// An upper bound on the depth of the tree, kept while tokens go by.
#[derive(Default)]
struct Depth {
    blocks: usize,
    /// For each open bracket, and for the statement itself, the tokens since the last comma that
    /// could each add a level.
    chains: Vec<usize>,
    total: usize,
    /// The lambdas of the statement: a comma between their parameters ends none of them.
    lambdas: usize,
}

/// An error if the text nests deeper than the limits; it carries the words of CPython where CPython
/// has the same limit.
pub(super) fn check(source: &str) -> Result<(), Diagnostic> {
    let mut lexer = lexer::lex(source, Mode::Module);
    let mut depth = Depth { chains: vec![0], ..Depth::default() };
    loop {
        let kind = lexer.next_token();
        if kind == TokenKind::EndOfFile {
            return Ok(());
        }
        depth.step(kind);
        if let Some(message) = depth.excess() {
            let plain =
                "This text nests deeper than Modelyard reads; split it into smaller pieces.";
            return Err(Diagnostic::error("SyntaxError", message).with_plain(plain));
        }
    }
}

impl Depth {
    fn step(&mut self, kind: TokenKind) {
        match kind {
            TokenKind::Newline | TokenKind::Semi => self.restart(),
            TokenKind::Indent => self.blocks += 1,
            TokenKind::Dedent => self.blocks = self.blocks.saturating_sub(1),
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => {
                self.link();
                self.chains.push(0);
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => self.close(),
            TokenKind::Comma => self.comma(),
            // No expression holds these: after an unclosed bracket they begin a new statement.
            TokenKind::Class | TokenKind::Def | TokenKind::Import | TokenKind::Return => {
                self.restart();
            }
            TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringMiddle
            | TokenKind::FStringEnd
            | TokenKind::NonLogicalNewline
            | TokenKind::Comment => {}
            TokenKind::Lambda => self.lambdas += 1,
            _ => self.link(),
        }
    }

    fn link(&mut self) {
        self.total += 1;
        if let Some(chain) = self.chains.last_mut() {
            *chain += 1;
        }
    }

    fn close(&mut self) {
        // One too many closes nothing; the statement's own chain stays.
        if self.chains.len() > 1 {
            self.total -= self.chains.pop().unwrap_or_default();
        }
    }

    fn comma(&mut self) {
        // A statement's own items are few; there the count goes on.
        if self.chains.len() > 1
            && let Some(chain) = self.chains.last_mut()
        {
            self.total -= *chain;
            *chain = 0;
        }
    }

    fn restart(&mut self) {
        self.chains.clear();
        self.chains.push(0);
        self.total = 0;
        self.lambdas = 0;
    }

    fn excess(&self) -> Option<&'static str> {
        if self.chains.len() > MAX_BRACKETS + 1 {
            Some("too many nested parentheses")
        } else if self.blocks > MAX_BLOCKS {
            Some("too many levels of indentation")
        } else if self.total + self.lambdas > MAX_CHAIN {
            Some("expression too deeply nested")
        } else {
            None
        }
    }
}

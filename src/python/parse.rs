//! The one way from text to tree.

use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use super::{ast, compile, depth, message};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// What a text amounts to; a broken text gives the statements that can be made out and the errors.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The tree. No node of it lies deeper than the limits of this module allow, so that a walk
    /// over it needs no count of its own.
    pub module: ast::ModModule,
    /// The tokens in order, with comments, for colouring and for finding what is no node.
    pub tokens: Vec<ast::token::Token>,
    /// What is wrong: first the one at
    /// which CPython 3.11 would stop, in its words (`SyntaxError`, `IndentationError`, `TabError`).
    pub errors: Vec<Diagnostic>,
}

/// Reads a text as a Python module. Never fails: errors come with what could be read. A text that
/// nests too deeply gives no statements and one error.
pub fn parse(source: &str) -> Parsed {
    if let Err(error) = depth::check(source) {
        return Parsed { module: empty(), tokens: Vec::new(), errors: vec![error] };
    }
    let parsed = parse_unchecked(source, ParseOptions::from(Mode::Module));
    let mut errors = message::diagnostics(source, parsed.tokens(), parsed.errors());
    let tokens = parsed.tokens().to_vec();
    let ast::Mod::Module(module) = parsed.into_syntax() else {
        return Parsed { module: empty(), tokens, errors };
    };
    if errors.is_empty() {
        errors = compile::check(&module);
    }
    Parsed { module, tokens, errors }
}

/// Where a node or token stands.
pub fn span(node: &impl Ranged) -> Span {
    Span::new(node.start().to_u32(), node.end().to_u32())
}

fn empty() -> ast::ModModule {
    ast::ModModule {
        node_index: ast::AtomicNodeIndex::NONE,
        range: ruff_text_size::TextRange::default(),
        body: ast::Suite::new(),
    }
}

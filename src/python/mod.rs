//! Python text to a syntax tree: ruff's parser with depth limits, spans and every error at once;
//! the only module that names ruff.

mod assigned;
mod brackets;
mod compile;
mod depth;
mod message;
mod parse;

pub use parse::{Parsed, parse, span};
pub use ruff_python_ast as ast;
pub use ruff_text_size::Ranged;

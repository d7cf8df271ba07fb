//! Python text to a syntax tree: ruff's parser with depth limits, spans and every error at once;
//! the only module that names ruff.

pub use ruff_python_ast as ast;

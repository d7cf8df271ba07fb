//! From the text of a models.py to what it declares. Nothing is run: what Python would do on import
//! is followed statement by statement, errors are noted where Python would raise them, and reading
//! goes on behind them. What is outside the subset is marked at its place.

mod choices;
mod class;
mod constraint;
mod create;
mod django;
mod expression;
mod field;
mod imports;
mod meta;
mod module;
mod names;
mod signature;

pub(in crate::models) use choices::title;
pub(in crate::models) use module::bound_names;

use crate::diagnostic::Diagnostic;
use crate::models::{Expr, FieldClass, Module};
use crate::python;

/// What a text declares, and what is to be said about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What could be made out; complete when there are no errors.
    pub module: Module,
    /// Errors as Python gives them (the code is the exception's name), and marks on what Modelyard
    /// does not run, in the order in which Python would come to them.
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    /// The error at which Python would stop when it imports the text.
    pub fn import_error(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|diagnostic| diagnostic.is_error())
    }
}

/// Reads one value, as a form holds it. The error is Python's, or says that it is no single value.
pub(in crate::models) fn value(source: &str) -> Result<Expr, Diagnostic> {
    let source = source.trim();
    let parsed = python::parse(source);
    if let Some(error) = parsed.errors.into_iter().next() {
        return Err(error);
    }
    match &*parsed.module.body {
        [python::ast::Stmt::Expr(value)] => Ok(names::Reader::new(source).expression(&value.value)),
        _ => Err(Diagnostic::error("SyntaxError", "invalid syntax")
            .with_plain("One value is needed here, written as in Python.")),
    }
}

/// The parameters that a field class takes by position, in order.
pub(in crate::models) fn positional(class: FieldClass) -> &'static [&'static str] {
    signature::Signature::of(class).positional
}

/// Reads a models.py. Never fails.
pub fn read(source: &str) -> Reading {
    let parsed = python::parse(source);
    let mut reader = names::Reader::new(source);
    reader.diagnostics = parsed.errors;
    let broken = !reader.diagnostics.is_empty();
    reader.module(&parsed.module);
    if broken {
        // A broken text is not run at all; what follows from its gaps would only confuse.
        let syntax = |code: &str| matches!(code, "SyntaxError" | "IndentationError" | "TabError");
        reader.diagnostics.retain(|it| syntax(&it.code) || !it.is_error());
    }
    Reading { module: reader.module, diagnostics: reader.diagnostics }
}

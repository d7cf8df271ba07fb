//! Evaluates the Python that a learner types, with Python's own words, and Django's objects as host
//! objects.
//!
//! An input is parsed by [`crate::python`], lowered to `code` (names resolved, constants made) and
//! run by walking that tree. Nothing here reads a clock or draws random numbers by itself, and
//! nothing that a learner types can overflow the stack or run forever: see [`Budget`].

#![expect(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "builtin functions and methods share one signature, so that tables can hold them"
)]
#![expect(
    clippy::verbose_bit_mask,
    clippy::single_match_else,
    clippy::match_same_arms,
    clippy::format_push_string,
    clippy::iter_not_returning_iterator,
    reason = "the other form says less about what Python does here"
)]

pub(crate) mod value;
mod watched;
mod site;
pub(crate) mod args;
pub(crate) mod key;
pub(crate) mod class;
pub(crate) mod host;
pub(crate) mod raise;
mod graveyard;
mod code;
mod lower;
mod budget;
pub(crate) mod interpreter;
pub(crate) mod exceptions;
pub(crate) mod ops;
mod protocols;
pub(crate) mod iterate;
mod eval;
mod attributes;
mod assigning;
pub(crate) mod calls;
mod parameters;
mod classes;
mod generator;
pub(crate) mod repr;
pub(crate) mod format;
mod template;
pub(crate) mod numbers;
mod types;
mod builtins;
mod class_builtins;
mod lazy;
pub(crate) mod modules;
mod split;
mod transcript;
pub mod complete;
mod prompt;
mod suggestions;
pub mod django;

pub use budget::{Budget, Hooks};
pub use interpreter::Interpreter;
pub use prompt::{Prompt, Typed, typed};
pub use transcript::{Outcome, transcript};

pub(crate) use args::Args;

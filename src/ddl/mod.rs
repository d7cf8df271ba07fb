//! Schema to CREATE TABLE, and schema changes to migration operations.
//!
//! A migration is a list of [`operation::Operation`] values; an editor per database turns each into
//! statements, which `sql::print_ddl` writes.

pub mod operation;
mod graph;
mod python;
mod deconstruct;
mod questions;
mod autodetector;
mod detect;
mod optimizer;
mod editor;
mod create;
mod migrate;
mod state;
mod change;
mod writer;
mod describe;
mod diagrams;

pub use autodetector::initial;
pub use change::change_sql;
pub use create::create;
pub use describe::describe;
pub use detect::{Detected, Renamed, autodetect, typed_default};
pub use diagrams::{dbml, mermaid};
pub use editor::statements;
pub use migrate::migration_sql;
pub use questions::{Answers, Question, QuestionKind};
pub use writer::migration_text;

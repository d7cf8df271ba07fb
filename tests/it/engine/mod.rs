//! The engine against real SQLite: the same statements in both, and the same rows.

mod pair;
mod tables;
mod text;
mod random;
mod constraints;
mod selects;
mod transactions;
mod transcripts;
mod model;
mod dates;
mod plans;
mod saved;

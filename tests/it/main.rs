//! The tests of the library, in one program, as each test program links everything anew.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should stop")]

mod architecture;
mod checks;
mod diagram;
mod migrations;
mod models;
mod orm;
mod python;
mod session;
mod prompt;
mod shell;
mod shell_fuzz;
mod transcripts;
mod engine;
mod schema;

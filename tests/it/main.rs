//! All integration tests, in one program.

#![expect(clippy::unwrap_used, reason = "tests")]

mod diagram;

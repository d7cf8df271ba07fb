//! The tests of the library, in one program, as each test program links everything anew.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should stop")]

mod shell;

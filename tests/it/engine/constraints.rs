//! Constraints, with SQLite's words.

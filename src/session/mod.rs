//! One playground: takes Messages, holds all state and its history, gives Outcomes and Snapshots.

mod clean;
pub mod message;
pub mod outcome;
pub mod snapshot;

//! One playground: takes Messages, holds all state and its history, gives Outcomes and Snapshots.

pub mod message;
pub mod outcome;
pub mod snapshot;

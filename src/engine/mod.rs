//! Runs statements in GlueSQL on our storage; the only module that names GlueSQL.
//!
//! A [`Database`] is a value: rows, indexes and counters live in persistent maps, so a clone costs
//! nothing and is a snapshot. A statement that only looks rows up is answered by the storage
//! (`direct`). Any other is compiled (`compile`) into GlueSQL's plan over virtual tables
//! (`storage`), whose rows the storage has cut down and joined along its indexes; GlueSQL executes
//! it, and what it wants to write is applied row by row under the table's constraints (`write`).
//! `text` reads SQL through GlueSQL's parser; `upstream` lists what of GlueSQL is worked around.

pub mod upstream;
mod error;
mod cell;
mod convert;
mod definition;
mod meter;
mod table;
mod entries;
mod state;
mod upsert;
mod write;
mod foreign_key;
mod scalar;
mod storage;
mod compile;
mod direct;
mod execute;
mod database;
mod changes;
mod copy;
mod saved;
mod explain;
mod text;

pub use changes::{RowChange, RowChangeKind, changes};
pub use database::{Answer, Answering, Database, TableView};
pub use error::EngineError;
pub use explain::{Access, PlanStep};
pub use foreign_key::ForeignKeyViolation;
pub use meter::TimeLimit;
pub use saved::SavedDatabase;
pub use text::TextError;

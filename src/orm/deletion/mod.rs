//! What deleting a row amounts to: Django's Collector (`django/db/models/deletion.py`) collects the
//! rows, sorts the models by dependency, and only then acts. Here the first two make a [`Plan`]
//! that can be shown before anything is run.

mod collector;
mod foreign_key;
mod plan;

pub use collector::{Find, Rows, plan};
pub use foreign_key::{ForeignKey, foreign_keys};
pub use plan::{Action, Plan, Refusal, RefusalKind};

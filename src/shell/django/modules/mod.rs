//! Django's modules, as far as they can be imported.

mod db;
mod choices;
pub(crate) mod signals;
mod sources;
mod tables;

pub(super) use tables::install;

//! Django's modules, as far as they can be imported.

pub(crate) mod signals;
mod tables;

pub(super) use tables::install;

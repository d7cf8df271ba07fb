//! Django's objects: model classes and instances, managers, QuerySets, expressions, transactions,
//! each under Django's name and by Django's mechanism, as native classes of the evaluator.
//!
//! `apps` holds the models of a project; `load` runs a models.py; `connection` runs statements.

pub(crate) mod native;
pub(crate) mod errors;
pub(crate) mod apps;
pub(crate) mod connection;
pub(crate) mod atomic;
pub(crate) mod convert;
mod json;
pub(crate) mod fields;
pub(crate) mod expressions;
pub(crate) mod manager;
pub(crate) mod query;
pub(crate) mod related;
pub(crate) mod model;
pub(crate) mod modules;
mod namespace;
mod load;

pub(crate) use apps::Django;
pub use connection::Executed;
pub use load::{Project, install};

//! Modelyard: a playground in the browser where people learn how Django models are related.
#![doc = include_str!("../ARCHITECTURE.md")]

pub mod span;
pub mod diagnostic;
pub mod highlight;
pub mod python;
pub mod models;
pub mod schema;
pub mod checks;
pub mod sql;
pub mod ddl;
pub mod orm;
pub mod engine;
pub mod shell;
pub mod diagram;
pub mod session;
#[cfg(feature = "web")]
pub mod app;

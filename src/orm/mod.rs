//! QuerySets and relations to SQL: lookups, joins, managers, deletion plans. Builds, never runs.
//!
//! A [`Registry`] knows the models (`Model._meta`). A [`query::Query`] is what a QuerySet holds:
//! `filter(...)` becomes [`Q`], expressions become [`Expression`], Python's values become [`Arg`].
//! Compiling gives a `sql` statement and the layout of its columns. Nothing here runs anything.

pub mod registry;
pub mod query;
mod arg;
pub mod expressions;
pub mod fields;
pub mod lookups;
pub mod where_node;
mod error;
mod expression;
mod q;
pub mod deletion;

pub use arg::{Arg, InstanceArg};
pub use error::{Error, Part, Result};
pub use expression::{Combinator, Expression, OrderBy, OutputField, WindowFrame};
pub use q::{Child, Connector, Q};
pub use registry::{FieldId, ModelId, Registry, RelationId};

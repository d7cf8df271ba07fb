//! What is declared, as a models.py: formatted as Black would, with the imports that it needs, in an
//! order in which Python can import it.

mod expression;
mod imports;
mod layout;
mod model;
mod module;

pub(crate) use expression::{doc, quoted};
pub(crate) use imports::{Needed, needed};
pub(crate) use layout::Doc;
pub(crate) use model::field;
pub use module::write;

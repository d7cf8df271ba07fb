//! The edits that the form and the quick fixes make, as changes of the text: only what is edited
//! changes, so the learner's comments, methods and order survive. What is new is written as Black
//! would write it.

mod apply;
mod change;
mod document;
mod field;
mod imports;
mod kinds;
mod mentions;
mod meta;
mod model;
mod names;
mod options;
mod paths;

pub use apply::{Edited, Rename, apply, apply_all};
pub use change::from_change;
pub use kinds::{Edit, FieldDraft};

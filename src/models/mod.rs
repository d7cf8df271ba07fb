//! What the learner declared, complete or not. The text of models.py is the truth; what stands
//! here is a reading of it, with the place of everything, and edits are changes of the text.

mod expr;
mod field;
mod field_class;
mod model;

mod read;
mod write;

pub mod edit;
pub mod form;
pub mod relationship;

pub use expr::{Argument, Expr, ExprKind};
pub use field::{Field, FieldOption, OnDelete, Target};
pub use field_class::FieldClass;
pub use model::{
    ChoicesClass, ChoicesMember, Definition, DefinitionKind, Import, MetaOption, Model, Module,
};
pub use read::{Reading, read};
pub use write::write;

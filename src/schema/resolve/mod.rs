//! From what is declared to what it amounts to, in the order in which Django does it: classes and
//! their bases, the fields that each model has, the join tables, then names from both ends.

mod classes;
mod text;
mod declared;
mod inherit;
mod join_table;
mod relations;
mod literal;
mod condition;
mod options;
mod tables;
mod assemble;

use super::Schema;
use crate::models::Module;

/// What the models of a module amount to. Never fails: what cannot be resolved is left out.
pub fn resolve(module: &Module) -> Schema {
    of_classes(&classes::Classes::of(module))
}

/// The same, with the models that come with Django whether they are mentioned or not.
pub fn resolve_with_django(module: &Module) -> Schema {
    of_classes(&classes::Classes::with_django(module))
}

fn of_classes(classes: &classes::Classes<'_>) -> Schema {
    let mut drafts = inherit::drafts(classes);
    join_table::add_join_models(classes, &mut drafts);
    assemble::schema(classes, &drafts)
}

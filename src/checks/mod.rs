//! Django's system checks, with Django's ids, one file each.
//!
//! [`run`] makes the classes of a models.py as Django would (`registry`), and then asks each
//! check in Django's order. What it gives has Django's own words; where they can be told, it also
//! has the place in the text and an edit that mends it. [`report`] prints it.

mod registry;
mod value;
mod context;
mod field;
mod relation;
mod model;
mod project;
mod report;

pub use report::{Hints, report};

use crate::diagnostic::Diagnostic;
use crate::models::{Module, Reading};
use crate::schema::Schema;
use context::Context;

/// All that Django 5.2 on SQLite has to say about these models, in Django's order
/// (`django/core/checks/model_checks.py`). What Django raises while it makes the classes comes
/// first, under the exception's name; with such an error there are no checks.
///
/// The schema leaves out what cannot be resolved, and that is what most checks are about; it is
/// asked for the names that Django makes.
pub fn run(module: &Module, schema: &Schema) -> Vec<Diagnostic> {
    let mut context = Context::new(module, schema);
    if !context.registry.failures.is_empty() {
        return context.registry.failures;
    }
    let models: Vec<_> = context.registry.own_models().collect();
    for &id in &models {
        model::check(&mut context, id);
    }
    project::check(&mut context, &models);
    context.found
}

/// What there is to say about a text that was read: what Python raises on import, or else what the
/// checks find. Marks on what is not run are among them in both cases.
pub fn all(reading: &Reading, schema: &Schema) -> Vec<Diagnostic> {
    let found = run(&reading.module, schema);
    let raised = |it: &&Diagnostic| report::is_exception(&it.code);
    let mut all = reading.diagnostics.clone();
    // Both follow the making of a class; here the parents are known as well.
    all.retain(|it| {
        let replaced = found.iter().filter(raised).any(|other| other.span == it.span);
        !it.is_error() || !replaced && it.code != "FieldError"
    });
    if all.iter().any(Diagnostic::is_error) {
        all.extend(found.into_iter().filter(|it| report::is_exception(&it.code)));
    } else {
        all.extend(found);
    }
    all
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::models::read;
    use crate::schema::Schema;

    /// Each layer of two classes inherits from both of the layer above, so there are 2^24 ways up.
    #[test]
    fn parents_that_share_their_parents_do_not_double_the_work() {
        let mut text = "from django.db import models\nclass A0(models.Model): pass\nclass B0(models.Model): pass\n".to_owned();
        for layer in 1..24 {
            let below = layer - 1;
            for name in ["A", "B"] {
                writeln!(text, "class {name}{layer}(A{below}, B{below}): pass").unwrap();
            }
        }
        let found = super::run(&read(&text).module, &Schema::default());
        assert!(found.iter().all(|it| it.code == "models.E005"));
    }
}

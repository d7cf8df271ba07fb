//! Adding, changing and deleting rows by a form, as Django's admin does.

mod delete;
mod input;
mod save;
mod unique;

pub(super) use delete::delete;
pub(super) use save::{add, change};

use super::outcome::{Outcome, Problem, ProblemPlace};
use super::project::Project;

/// What a step comes to: the state after it and what to say of it, or why it is refused.
pub(super) type Step = Result<(Project, Outcome), Vec<Problem>>;

/// A problem of one field, or of the form as a whole where the name is empty.
fn problem(
    model: &str,
    field: &str,
    message: impl Into<String>,
    plain: impl Into<String>,
) -> Problem {
    Problem {
        place: ProblemPlace::Row { model: model.to_owned(), field: field.to_owned() },
        message: message.into(),
        plain: plain.into(),
    }
}

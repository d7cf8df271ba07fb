//! The tape: every step, with what was typed, what ran and which rows are other than before.

use std::sync::Arc;

use super::outcome::RowId;
use super::project::Project;
use super::snapshot::{RowChanged, RowChangedKind, StepView, StepsChange, StepsView};
use super::text::text;
use crate::engine::{self, RowChangeKind};

/// The steps of a session.
pub(super) fn view(steps: &[Project], at: usize) -> StepsView {
    StepsView { steps: steps.iter().map(|step| step.view.clone()).collect(), at }
}

/// One step, beside the one before it.
pub(super) fn step(before: Option<&Project>, project: &Project) -> StepView {
    let changes = match before {
        Some(before) => engine::changes(&before.database, &project.database),
        None => Vec::new(),
    };
    let changed = changes.into_iter().map(|change| RowChanged {
        row: RowId { table: change.table, pk: text(&change.pk) },
        kind: match change.kind {
            RowChangeKind::Added => RowChangedKind::Added,
            RowChangeKind::Changed => RowChangedKind::Changed,
            RowChangeKind::Removed => RowChangedKind::Removed,
        },
    });
    StepView {
        title: project.title.clone(),
        run: project.run.clone(),
        statements: project.statements.clone(),
        changes: changed.collect(),
    }
}

/// What of the tape is another; none when nothing is.
pub(super) fn change(before: &StepsView, after: &StepsView) -> Option<StepsChange> {
    let same = before.steps.iter().zip(&after.steps).take_while(|(a, b)| Arc::ptr_eq(a, b));
    let keep = same.count();
    let unchanged = keep == before.steps.len() && keep == after.steps.len();
    (!unchanged || before.at != after.at).then(|| StepsChange {
        keep,
        then: after.steps[keep..].to_vec(),
        at: after.at,
    })
}

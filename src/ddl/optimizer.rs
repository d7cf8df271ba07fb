//! Operations taken together where one can say what two said. This follows
//! `django/db/migrations/optimizer.py` and `reduce` of the operations.

use std::collections::HashMap;

use super::operation::{CreateModel, Operation, Relations};

/// The operations with fields, indexes and constraints inside `CreateModel` wherever possible.
pub(super) fn optimize(
    mut operations: Vec<Operation>,
    relations: &Relations<'_>,
) -> Vec<Operation> {
    let mut waiting: HashMap<String, usize> = HashMap::new();
    for operation in &operations {
        if !matches!(operation, Operation::CreateModel(_)) {
            *waiting.entry(operation.model().to_owned()).or_default() += 1;
        }
    }
    // Each round takes two operations together or is the last.
    while let Some(model) = round(&mut operations, &waiting, relations) {
        if let Some(count) = waiting.get_mut(&model) {
            *count -= 1;
        }
    }
    operations
}

/// One round of `optimize_inner`: takes the first two operations together for which that is
/// possible, and tells their model. Only creations take others in, so only those are tried, and of
/// them only those whose model has others `waiting`.
fn round(
    operations: &mut Vec<Operation>,
    waiting: &HashMap<String, usize>,
    relations: &Relations<'_>,
) -> Option<String> {
    for at in 0..operations.len() {
        let Operation::CreateModel(create) = &operations[at] else { continue };
        if waiting.get(&create.model).is_none_or(|&count| count == 0) {
            continue;
        }
        let found = (at + 1..operations.len())
            .find_map(|other| absorbed(create, &operations[other]).map(|whole| (other, whole)));
        let Some((other, whole)) = found else { continue };
        let between = &operations[at + 1..other];
        let may_pass = |first, second| passes(first, second, relations);
        let model = create.model.clone();
        if between.iter().all(|it| may_pass(&operations[at], it)) {
            // The creation moves to where the other one stands.
            operations[other] = Operation::CreateModel(whole);
            operations.remove(at);
            return Some(model);
        }
        if between.iter().all(|it| may_pass(it, &operations[other])) {
            operations.remove(other);
            operations[at] = Operation::CreateModel(whole);
            return Some(model);
        }
    }
    None
}

/// Whether an operation and a later one may change places: `reduce` giving `True`.
fn passes(operation: &Operation, other: &Operation, relations: &Relations<'_>) -> bool {
    match operation {
        Operation::CreateModel(create) => !other.references_model(relations, &create.model),
        Operation::AddField { model, field } => !other.references_field(relations, model, field),
        Operation::AlterUniqueTogether { model, .. } => !other.references_model(relations, model),
        Operation::AddIndex { .. } | Operation::AddConstraint { .. } => false,
    }
}

/// A creation that says what a later operation on the same model says.
fn absorbed(create: &CreateModel, other: &Operation) -> Option<CreateModel> {
    if other.model() != create.model {
        return None;
    }
    let mut whole = create.clone();
    match other {
        Operation::CreateModel(_) => return None,
        Operation::AddField { field, .. } => whole.fields.push(field.clone()),
        Operation::AddIndex { index, .. } => whole.indexes.push(index.clone()),
        Operation::AddConstraint { constraint, .. } => whole.constraints.push(constraint.clone()),
        Operation::AlterUniqueTogether { unique_together, .. } => {
            whole.unique_together.clone_from(unique_together);
        }
    }
    Some(whole)
}

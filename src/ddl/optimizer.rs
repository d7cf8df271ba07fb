//! Operations taken together where one can say what two said. This follows
//! `django/db/migrations/optimizer.py` and `reduce` of the operations.

use std::collections::HashMap;

use super::operation::{CreateModel, Operation, Relations};

/// The operations with fields, indexes and constraints inside `CreateModel` wherever possible.
pub(super) fn optimize(operations: Vec<Operation>, relations: &Relations<'_>) -> Vec<Operation> {
    let mut items = items(operations, relations);
    // How many operations of each model wait to be taken in.
    let mut waiting = vec![0_usize; items.len()];
    for item in &items {
        waiting[item.model] += usize::from(!matches!(item.operation, Operation::CreateModel(_)));
    }
    // Each round takes two operations together or is the last.
    while let Some(model) = round(&mut items, &waiting, relations) {
        waiting[model] = waiting[model].saturating_sub(1);
    }
    items.into_iter().map(|item| item.operation).collect()
}

/// An operation with what is asked of it over and over.
struct Item {
    operation: Operation,
    /// The number of its model.
    model: usize,
    /// For each number, whether the operation may lead to that model.
    mentions: Vec<bool>,
}

fn items(operations: Vec<Operation>, relations: &Relations<'_>) -> Vec<Item> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for operation in &operations {
        let next = numbers.len();
        numbers.entry(operation.model().to_owned()).or_insert(next);
    }
    operations
        .into_iter()
        .map(|operation| {
            let mut mentions = vec![false; numbers.len()];
            match operation.mentioned(relations) {
                Some(keys) => {
                    keys.iter().filter_map(|key| numbers.get(*key)).for_each(|&number| {
                        mentions[number] = true;
                    });
                }
                None => mentions.fill(true),
            }
            let model = numbers.get(operation.model()).copied().unwrap_or_default();
            Item { operation, model, mentions }
        })
        .collect()
}

/// One round of `optimize_inner`: takes the first two operations together for which that is
/// possible, and tells the model of the second. Of creations, which are many, only those are tried
/// whose model has others `waiting`.
fn round(items: &mut Vec<Item>, waiting: &[usize], relations: &Relations<'_>) -> Option<usize> {
    for at in 0..items.len() {
        let first = &items[at];
        let is_creation = matches!(first.operation, Operation::CreateModel(_));
        if is_creation && waiting[first.model] == 0 {
            continue;
        }
        let later = items[at + 1..].iter().position(|it| {
            it.model == first.model && (is_creation || is_outdone(&first.operation, &it.operation))
        });
        let Some(other) = later.map(|offset| at + 1 + offset) else { continue };
        let between = &items[at + 1..other];
        let moves_back = between.iter().all(|it| passes(first, it, relations));
        if !moves_back && !between.iter().all(|it| passes(it, &items[other], relations)) {
            continue;
        }
        // The first moves to where the other one stands, or the other one to it.
        let taken = items.remove(other);
        let mut whole = items.remove(at);
        let model = whole.model;
        if let Operation::CreateModel(create) = &mut whole.operation {
            // Of what a creation takes in, only fields lead on to other models.
            if matches!(taken.operation, Operation::AddField { .. }) {
                whole.mentions.iter_mut().zip(&taken.mentions).for_each(|(a, b)| *a |= b);
            }
            absorb(create, taken.operation);
        } else {
            whole = taken;
        }
        items.insert(if moves_back { other - 1 } else { at }, whole);
        return Some(model);
    }
    None
}

/// Whether nothing is left of an operation after a later one on the same model.
fn is_outdone(operation: &Operation, later: &Operation) -> bool {
    match (operation, later) {
        (
            Operation::RemoveField { .. }
            | Operation::AlterField { .. }
            | Operation::AlterUniqueTogether { .. },
            Operation::DeleteModel { .. },
        )
        | (Operation::AlterUniqueTogether { .. }, Operation::AlterUniqueTogether { .. }) => true,
        (Operation::AlterField { field, .. }, Operation::RemoveField { field: gone, .. }) => {
            field == gone
        }
        _ => false,
    }
}

/// Whether an operation and a later one may change places: `reduce` giving `True`.
fn passes(first: &Item, second: &Item, relations: &Relations<'_>) -> bool {
    let leads_to = |model: &str, field: &str| {
        second.mentions[first.model] && second.operation.references_field(relations, model, field)
    };
    match &first.operation {
        Operation::CreateModel(_)
        | Operation::AlterUniqueTogether { .. }
        | Operation::DeleteModel { .. }
        | Operation::AlterModelTable { .. }
        | Operation::AlterModelOptions { .. } => !second.mentions[first.model],
        Operation::RenameModel { to, .. } => {
            let mentioned = second.operation.mentioned(relations);
            mentioned.is_some_and(|models| !models.contains(&to.as_str()))
        }
        Operation::AddField { model, field, .. }
        | Operation::AlterField { model, field, .. }
        | Operation::RemoveField { model, field } => !leads_to(model, field),
        Operation::RenameField { model, from, to } => {
            !leads_to(model, from) && !leads_to(model, to)
        }
        Operation::AddIndex { .. }
        | Operation::RemoveIndex { .. }
        | Operation::RenameIndex { .. }
        | Operation::AddConstraint { .. }
        | Operation::RemoveConstraint { .. } => false,
    }
}

/// Lets a creation say what a later operation on the same model says.
fn absorb(create: &mut CreateModel, other: Operation) {
    match other {
        Operation::AddField { field, .. } => create.fields.push(field),
        Operation::AddIndex { index, .. } => create.indexes.push(index),
        Operation::AddConstraint { constraint, .. } => create.constraints.push(constraint),
        Operation::AlterUniqueTogether { unique_together, .. } => {
            create.unique_together = unique_together;
        }
        // The autodetector makes no other operation on a model that it creates.
        _ => {}
    }
}

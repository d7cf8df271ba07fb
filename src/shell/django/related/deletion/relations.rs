//! The relations that point to a model, in the order of `Options.get_fields()`
//! (`django/db/models/options.py`, `_get_fields`, `_relation_tree`).

use std::rc::Rc;

use crate::orm::{ModelId, Registry, RelationId};
use crate::schema::RelationKind;
use crate::shell::Interpreter;

/// All relations that point to a model or to one that it inherits from, hidden ones included.
pub(crate) fn reverse_relations(shell: &Interpreter, model: ModelId) -> Rc<[RelationId]> {
    let known = shell.django.reverse.borrow().get(&model).cloned();
    if let Some(found) = known {
        return found;
    }
    let found: Rc<[RelationId]> = collect(&shell.registry(), model).into();
    shell.django.reverse.borrow_mut().insert(model, found.clone());
    found
}

/// Those whose rows a deletion has to look at: `get_candidate_relations_to_delete`.
pub(super) fn candidates(shell: &Interpreter, model: ModelId) -> Vec<RelationId> {
    let registry = shell.registry();
    let all = reverse_relations(shell, model);
    let by_column =
        all.iter().filter(|id| registry.relation(**id).kind != RelationKind::ManyToMany);
    by_column.copied().collect()
}

fn collect(registry: &Registry, model: ModelId) -> Vec<RelationId> {
    let options = registry.options(model);
    let mut found: Vec<RelationId> = Vec::new();
    let is_proxy = options.concrete != model;
    let proxied = is_proxy.then_some(options.concrete);
    let above = options.parents.iter().map(|(parent, _)| *parent);
    let parents = proxied.into_iter().chain(above.filter(|_| !is_proxy));
    for parent in parents {
        for id in collect(registry, parent) {
            let relation = registry.relation(id);
            let fits =
                !relation.parent_link || registry.options(relation.to).concrete == options.concrete;
            if fits && !found.contains(&id) {
                found.push(id);
            }
        }
    }
    if is_proxy {
        return found;
    }
    let mut own: Vec<RelationId> = registry
        .relations()
        .iter()
        .filter(|relation| registry.options(relation.to).concrete == model)
        .map(|relation| relation.id)
        .collect();
    own.sort_by_key(|id| rank(registry, registry.relation(*id).model));
    found.extend(own);
    found
}

/// Where a model stands among those that are registered: by app, then in the order of its module; a
/// join table that Django makes comes just before the model whose field it is.
pub(crate) fn rank(registry: &Registry, model: ModelId) -> (usize, u32, u32) {
    let options = registry.options(model);
    let app = match &*options.app_label {
        "contenttypes" => 0,
        "auth" => 1,
        _ => 2,
    };
    if !registry.declared_model(model).auto_created {
        return (app, model.0, u32::MAX);
    }
    let owner = registry
        .relations()
        .iter()
        .find(|relation| relation.through.is_some_and(|through| through.model == model));
    (app, owner.map_or(model.0, |relation| relation.model.0), model.0)
}

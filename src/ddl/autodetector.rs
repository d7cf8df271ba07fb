//! The first migration of an app: which operations, and in which order. This follows
//! `django/db/migrations/autodetector.py`.

use super::operation::{CreateModel, Operation, Relations};
use super::{graph, optimizer};
use crate::schema::{APP, Field, Model, Schema};

/// What an operation waits for: that a model is there, or one of its fields.
struct Dependency {
    model: String,
    field: Option<String>,
}

/// The operations of the first migration, in order.
pub fn initial(schema: &Schema) -> Vec<Operation> {
    let relations = Relations::of_schema(schema);
    let mut generated = generated(schema, &relations);
    let ready: Vec<Vec<Vec<usize>>> = generated
        .iter()
        .map(|(_, dependencies)| {
            dependencies
                .iter()
                .map(|dependency| {
                    let satisfies = |at: &usize| is_satisfied(&generated[*at].0, dependency);
                    (0..generated.len()).filter(satisfies).collect()
                })
                .collect()
        })
        .collect();
    let order = graph::static_order(generated.len(), &ready);
    let operations = order
        .into_iter()
        .map(|at| {
            let taken = Operation::AddField { model: String::new(), field: String::new() };
            std::mem::replace(&mut generated[at].0, taken)
        })
        .collect();
    optimizer::optimize(operations, &relations)
}

/// `check_dependency`.
fn is_satisfied(operation: &Operation, dependency: &Dependency) -> bool {
    match (operation, &dependency.field) {
        (Operation::CreateModel(create), None) => create.model == dependency.model,
        (Operation::CreateModel(create), Some(field)) => {
            create.model == dependency.model && create.fields.contains(field)
        }
        (Operation::AddField { model, field }, Some(wanted)) => {
            *model == dependency.model && field == wanted
        }
        _ => false,
    }
}

/// `generate_created_models` and `generate_created_proxies`.
fn generated(schema: &Schema, relations: &Relations<'_>) -> Vec<(Operation, Vec<Dependency>)> {
    let mut models: Vec<&Model> =
        schema.models.iter().filter(|model| model.app == APP && !model.auto_created).collect();
    models.sort_by_key(|model| model.name.to_lowercase());
    let is_real = |model: &&&Model| model.proxy_for.is_none();
    let managed = models.iter().filter(is_real).filter(|model| model.managed);
    let unmanaged = models.iter().filter(is_real).filter(|model| !model.managed);
    // Each model is put before those of before it, so they go in backwards.
    let mut created = Vec::new();
    let mut others = Vec::new();
    for model in managed.rev().chain(unmanaged.rev()) {
        let (create, rest) = model_operations(relations, model);
        created.insert(0, create);
        others.extend(rest);
    }
    for model in models.iter().filter(|model| model.proxy_for.is_some()) {
        let create = CreateModel {
            model: model.key(),
            bases: model.bases.clone(),
            is_proxy: true,
            ..CreateModel::default()
        };
        others.push((Operation::CreateModel(create), on_bases(model)));
    }
    created.extend(others);
    created
}

type Waiting = (Operation, Vec<Dependency>);

fn model_operations(relations: &Relations<'_>, model: &Model) -> (Waiting, Vec<Waiting>) {
    let key = model.key();
    let (mut fields, mut related, mut dependencies) = (Vec::new(), Vec::new(), on_bases(model));
    for field in migrated_fields(model) {
        let relation = relations.of(&key, &field.name);
        match relation {
            Some(relation) if field.primary_key => {
                dependencies.push(Dependency { model: relation.to.clone(), field: None });
                fields.push(field.name.clone());
            }
            Some(relation) if !relation.parent_link => related.push(relation),
            None if field.column.is_none() => {}
            _ => fields.push(field.name.clone()),
        }
    }
    let create = Operation::CreateModel(CreateModel {
        model: key.clone(),
        fields,
        bases: model.bases.clone(),
        ..CreateModel::default()
    });
    if !model.managed {
        return ((create, dependencies), Vec::new());
    }
    related.sort_by(|a, b| a.field.cmp(&b.field));
    let mut rest = Vec::new();
    let mut on_fields: Vec<Dependency> = Vec::new();
    let on_model = |model: &str| Dependency { model: model.to_owned(), field: None };
    for relation in related {
        let mut needs = vec![on_model(&relation.to)];
        needs.extend(
            relation.through.iter().filter(|it| !it.auto_created).map(|it| on_model(&it.model)),
        );
        needs.push(on_model(&key));
        on_fields.push(Dependency { model: key.clone(), field: Some(relation.field.clone()) });
        let (model, field) = (key.clone(), relation.field.clone());
        rest.push((Operation::AddField { model, field }, needs));
    }
    on_fields.push(on_model(&key));
    let mut add = |operation| {
        let same =
            |it: &Dependency| Dependency { model: it.model.clone(), field: it.field.clone() };
        rest.push((operation, on_fields.iter().map(same).collect()));
    };
    for index in &model.indexes {
        add(Operation::AddIndex { model: key.clone(), index: index.clone() });
    }
    for constraint in &model.constraints {
        add(Operation::AddConstraint { model: key.clone(), constraint: constraint.clone() });
    }
    if !model.unique_together.is_empty() {
        let unique_together = model.unique_together.clone();
        add(Operation::AlterUniqueTogether { model: key.clone(), unique_together });
    }
    ((create, dependencies), rest)
}

fn on_bases(model: &Model) -> Vec<Dependency> {
    let on = |base: &String| Dependency { model: base.clone(), field: None };
    model.bases.iter().map(on).collect()
}

/// The fields of a model as a migration has them. Those that Django adds are made anew there, and
/// as the youngest comes first among them, two of them change places.
fn migrated_fields(model: &Model) -> Vec<&Field> {
    let (added, declared): (Vec<&Field>, Vec<&Field>) =
        model.local_fields().partition(|field| field.auto_created);
    added.into_iter().rev().chain(declared).chain(model.local_many_to_many()).collect()
}

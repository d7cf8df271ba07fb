//! The first migration of an app: which operations, and in which order. This follows
//! `django/db/migrations/autodetector.py`.

use std::collections::HashMap;

use super::operation::{CreateModel, Operation, Relations};
use super::{graph, optimizer};
use crate::schema::{APP, Field, Model, Schema};

/// What an operation waits for: that something happened to a model, or to one of its fields.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Dependency {
    pub model: String,
    pub field: Option<String>,
    pub event: Event,
}

/// What is waited for; `OperationDependency.Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Event {
    Create,
    Remove,
    Alter,
    /// `unique_together` is altered.
    AlterTogether,
}

/// That a model is there.
pub(super) fn on_model(model: &str) -> Dependency {
    Dependency { model: model.to_owned(), field: None, event: Event::Create }
}

/// That something happened to a field.
pub(super) fn on_field(model: &str, field: &str, event: Event) -> Dependency {
    Dependency { model: model.to_owned(), field: Some(field.to_owned()), event }
}

/// The operations of the first migration, in order.
pub fn initial(schema: &Schema) -> Vec<Operation> {
    let relations = Relations::of_schema(schema);
    optimizer::optimize(sorted(&generated(schema, &relations)), &relations)
}

/// `_sort_migrations`: each operation after those that it waits for.
pub(super) fn sorted(generated: &[Waiting]) -> Vec<Operation> {
    let makers = makers(generated);
    let ready: Vec<Vec<Vec<usize>>> = generated
        .iter()
        .map(|(_, dependencies)| {
            dependencies
                .iter()
                .map(|it| {
                    let field = it.field.as_deref().filter(|_| it.event != Event::AlterTogether);
                    makers.get(&(&*it.model, field, it.event)).cloned().unwrap_or_default()
                })
                .collect()
        })
        .collect();
    let order = graph::static_order(generated.len(), &ready);
    order.into_iter().map(|at| generated[at].0.clone()).collect()
}

/// What happens: to which model, to which field of it, and what.
type Happening<'a> = (&'a str, Option<&'a str>, Event);

/// Which operations make what happen; `check_dependency`.
fn makers(generated: &[Waiting]) -> HashMap<Happening<'_>, Vec<usize>> {
    let mut makers: HashMap<Happening<'_>, Vec<usize>> = HashMap::new();
    for (at, (operation, _)) in generated.iter().enumerate() {
        let mut add = |model, field, event| {
            makers.entry((model, field, event)).or_default().push(at);
        };
        match operation {
            Operation::CreateModel(create) => {
                add(&*create.model, None, Event::Create);
                for field in &create.fields {
                    add(&*create.model, Some(&**field), Event::Create);
                }
            }
            Operation::AddField { model, field, .. } => add(model, Some(field), Event::Create),
            Operation::RemoveField { model, field } => add(model, Some(field), Event::Remove),
            Operation::AlterField { model, field, .. } => add(model, Some(field), Event::Alter),
            Operation::DeleteModel { model } => add(model, None, Event::Remove),
            Operation::AlterUniqueTogether { model, .. } => {
                add(model, None, Event::AlterTogether);
            }
            _ => {}
        }
    }
    makers
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

/// An operation and what it waits for.
pub(super) type Waiting = (Operation, Vec<Dependency>);

/// A creation without relations, and what follows it.
pub(super) fn model_operations(
    relations: &Relations<'_>,
    model: &Model,
) -> (Waiting, Vec<Waiting>) {
    let key = model.key();
    let (mut fields, mut related, mut dependencies) = (Vec::new(), Vec::new(), on_bases(model));
    for field in migrated_fields(model) {
        let relation = relations.of(&key, &field.name);
        match relation {
            Some(relation) if field.primary_key => {
                dependencies.push(on_model(&relation.to));
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
    for relation in related {
        let mut needs = vec![on_model(&relation.to)];
        needs.extend(
            relation.through.iter().filter(|it| !it.auto_created).map(|it| on_model(&it.model)),
        );
        needs.push(on_model(&key));
        on_fields.push(on_field(&key, &relation.field, Event::Create));
        let (model, field) = (key.clone(), relation.field.clone());
        rest.push((Operation::AddField { model, field, one_off: None }, needs));
    }
    on_fields.push(on_model(&key));
    let mut add = |operation| {
        rest.push((operation, on_fields.clone()));
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

pub(super) fn on_bases(model: &Model) -> Vec<Dependency> {
    model.bases.iter().map(|base| on_model(base)).collect()
}

/// The fields of a model as a migration has them. Those that Django adds are made anew there, and
/// as the youngest comes first among them, two of them change places.
pub(super) fn migrated_fields(model: &Model) -> Vec<&Field> {
    let (added, declared): (Vec<&Field>, Vec<&Field>) =
        model.local_fields().partition(|field| field.auto_created);
    added.into_iter().rev().chain(declared).chain(model.local_many_to_many()).collect()
}

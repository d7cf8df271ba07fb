//! What a schema is after some operations of a migration: `ProjectState` of
//! `django/db/migrations/state.py`.

use super::operation::{CreateModel, Operation};
use crate::schema::{APP, Field, Model, Schema, Table};

/// Takes an operation on; what it brings is copied from the schema that the migration leads to.
pub(super) fn apply(state: &mut Schema, operation: &Operation, new: &Schema) {
    match operation {
        Operation::CreateModel(create) => create_model(state, create, new),
        Operation::DeleteModel { model } => {
            let gone = |key: &str| key == model;
            state.tables.retain(|it| {
                !gone(&it.model) && !it.joins.as_ref().is_some_and(|(owner, _)| gone(owner))
            });
            state.relations.retain(|it| !gone(&it.model));
            state.models.retain(|it| !gone(&it.key()));
        }
        Operation::RenameModel { from, to } => rename_model(state, from, to, new),
        Operation::AddField { model, field, .. } => add_field(state, model, field, new),
        Operation::RemoveField { model, field } => remove_field(state, model, field),
        Operation::AlterField { model, field, like, .. } if field == like => {
            alter_field(state, model, field, new);
        }
        Operation::RenameField { model, from, to } => rename_field(state, model, from, to, new),
        Operation::AlterModelTable { model, .. } => {
            if let Some(now) = new.model(model) {
                rename_table(state, model, &now.table.clone());
                let renamed = joins_of(new, model);
                for (field, table) in renamed {
                    rename_join(state, model, &field, &table);
                }
            }
        }
        // A field that is altered under a name that is yet to come keeps its column.
        Operation::AlterModelOptions { .. } | Operation::AlterField { .. } => {}
        Operation::AddIndex { model, index } => {
            change(state, model, |it| it.indexes.push(index.clone()));
        }
        Operation::RemoveIndex { model, name } => {
            change(state, model, |it| it.indexes.retain(|it| it.name != *name));
        }
        Operation::RenameIndex { model, from, to } => change(state, model, |it| {
            it.indexes.iter_mut().filter(|it| it.name == *from).for_each(|it| {
                it.name.clone_from(to);
            });
        }),
        Operation::AddConstraint { model, constraint } => {
            change(state, model, |it| it.constraints.push(constraint.clone()));
        }
        Operation::RemoveConstraint { model, name } => {
            change(state, model, |it| it.constraints.retain(|it| it.name() != name));
        }
        Operation::AlterUniqueTogether { model, unique_together } => {
            change(state, model, |it| it.unique_together.clone_from(unique_together));
        }
    }
}

fn change(state: &mut Schema, model: &str, how: impl FnOnce(&mut Model)) {
    if let Some(found) = state.models.iter_mut().find(|it| it.key() == model) {
        how(found);
    }
}

fn own_table<'a>(state: &'a mut Schema, model: &str) -> Option<&'a mut Table> {
    state.tables.iter_mut().find(|it| it.model == model && it.joins.is_none())
}

fn create_model(state: &mut Schema, create: &CreateModel, new: &Schema) {
    let Some(model) = new.model(&create.model) else { return };
    let key = model.key();
    let mut made = model.clone();
    made.resolved_fields.retain(|it| it.model != key);
    made.unique_together.clone_from(&create.unique_together);
    made.indexes.clone_from(&create.indexes);
    made.constraints.clone_from(&create.constraints);
    state.models.push(made);
    let own = |it: &&Table| it.model == key && it.joins.is_none();
    if let Some(table) = new.tables.iter().find(own) {
        let mut table = table.clone();
        table.columns.clear();
        state.tables.push(table);
    }
    for field in &create.fields {
        add_field(state, &key, field, new);
    }
}

/// Adds a field at the end.
fn add_field(state: &mut Schema, model: &str, name: &str, new: &Schema) {
    let Some(now) = new.model(model) else { return };
    let Some(field) = now.field(name) else { return };
    change(state, model, |it| {
        it.fields.push(name.to_owned());
        it.resolved_fields.push(field.clone());
    });
    let column = new
        .tables
        .iter()
        .find(|it| it.model == model && it.joins.is_none())
        .and_then(|table| table.columns.iter().find(|it| it.field == name));
    let relation = new.relations.iter().find(|it| it.model == model && it.field == name);
    if let Some(column) = column {
        let mut column = column.clone();
        point(state, &mut column.references, relation.map(|it| it.to.as_str()));
        if let Some(table) = own_table(state, model) {
            table.columns.push(column);
        }
    }
    state.relations.extend(relation.cloned());
    let is_join = |it: &&Table| {
        it.joins.as_ref().is_some_and(|(owner, field)| owner == model && field == name)
    };
    if let Some(join) = new.tables.iter().find(is_join) {
        state.tables.push(join.clone());
        let model = new.models.iter().find(|it| it.auto_created && it.table == join.name);
        state.models.extend(model.cloned());
    }
}

/// A reference names the table that the model has by now.
fn point(state: &Schema, references: &mut Option<crate::sql::ForeignKey>, to: Option<&str>) {
    let table = to.and_then(|to| state.models.iter().find(|it| it.key() == to));
    if let (Some(references), Some(model)) = (references, table) {
        references.table.clone_from(&model.table);
    }
}

fn remove_field(state: &mut Schema, model: &str, name: &str) {
    change(state, model, |it| {
        it.fields.retain(|it| it != name);
        it.resolved_fields.retain(|it| it.name != name);
    });
    if let Some(table) = own_table(state, model) {
        table.columns.retain(|it| it.field != name);
    }
    state.relations.retain(|it| it.model != model || it.field != name);
    let is_join = |it: &Table| {
        it.joins.as_ref().is_some_and(|(owner, field)| owner == model && field == name)
    };
    let gone: Vec<String> =
        state.tables.iter().filter(|it| is_join(it)).map(|it| it.name.clone()).collect();
    state.tables.retain(|it| !gone.contains(&it.name));
    state.models.retain(|it| !it.auto_created || !gone.contains(&it.table));
}

/// Puts another field in the place of one.
fn alter_field(state: &mut Schema, model: &str, name: &str, new: &Schema) {
    let place = |fields: &[Field]| fields.iter().position(|it| it.name == name);
    let Some(owner) = state.models.iter().find(|it| it.key() == model) else { return };
    let at = place(&owner.resolved_fields);
    let table = state.tables.iter().find(|it| it.model == model && it.joins.is_none());
    let column = table.and_then(|it| it.columns.iter().position(|it| it.field == name));
    remove_field(state, model, name);
    add_field(state, model, name, new);
    change(state, model, |it| {
        if let (Some(at), Some(field)) = (at, it.resolved_fields.pop()) {
            it.resolved_fields.insert(at, field);
        }
    });
    if let (Some(at), Some(table)) = (column, own_table(state, model))
        && let Some(column) = table.columns.pop()
    {
        table.columns.insert(at, column);
    }
    follow(state, model, name, new);
}

/// Columns that refer to a field have its type.
fn follow(state: &mut Schema, model: &str, name: &str, new: &Schema) {
    let Some(table) = own_table(state, model) else { return };
    let Some(column) = table.columns.iter().find(|it| it.field == name) else { return };
    let (end, column) = (table.name.clone(), column.name.clone());
    for table in &mut state.tables {
        let same = |it: &&Table| it.joins == table.joins && it.model == table.model;
        let Some(now) = new.tables.iter().find(same) else { continue };
        let refers = |it: &&mut crate::schema::Column| {
            it.references.as_ref().is_some_and(|to| to.table == end && to.column == column)
        };
        for referring in table.columns.iter_mut().filter(refers) {
            if let Some(now) = now.columns.iter().find(|it| it.field == referring.field) {
                referring.kind = now.kind;
            }
        }
    }
}

/// Gives a field another name, which puts it last.
fn rename_field(state: &mut Schema, model: &str, from: &str, to: &str, new: &Schema) {
    remove_field(state, model, from);
    add_field(state, model, to, new);
    change(state, model, |it| {
        let lists = it.unique_together.iter_mut().flatten();
        let indexed = it.indexes.iter_mut().flat_map(|it| it.fields.iter_mut());
        for name in lists.chain(indexed) {
            if name == from {
                to.clone_into(name);
            } else if name.strip_prefix('-') == Some(from) {
                *name = format!("-{to}");
            }
        }
    });
}

fn rename_table(state: &mut Schema, model: &str, name: &str) {
    let Some(before) = state.models.iter().find(|it| it.key() == model) else { return };
    let before = before.table.clone();
    change(state, model, |it| name.clone_into(&mut it.table));
    for table in &mut state.tables {
        if table.name == before {
            name.clone_into(&mut table.name);
        }
        for to in table.columns.iter_mut().filter_map(|it| it.references.as_mut()) {
            if to.table == before {
                name.clone_into(&mut to.table);
            }
        }
    }
}

/// The join tables of a model's fields, and their names.
fn joins_of(schema: &Schema, model: &str) -> Vec<(String, String)> {
    let of = |it: &Table| {
        let (owner, field) = it.joins.as_ref()?;
        (owner == model).then(|| (field.clone(), it.name.clone()))
    };
    schema.tables.iter().filter_map(of).collect()
}

fn rename_join(state: &mut Schema, model: &str, field: &str, name: &str) {
    let is_it = |it: &&mut Table| {
        it.joins.as_ref().is_some_and(|(owner, of)| owner == model && of == field)
    };
    if let Some(table) = state.tables.iter_mut().find(is_it) {
        name.clone_into(&mut table.name);
    }
}

/// Gives a model another name: its table, those of its many-to-many fields, and all that points
/// there.
fn rename_model(state: &mut Schema, from: &str, to: &str, new: &Schema) {
    let Some(before) = state.models.iter().find(|it| it.key() == from) else { return };
    let given = before.meta("db_table").is_some();
    let table = if given { before.table.clone() } else { format!("{APP}_{}", to.to_lowercase()) };
    rename_table(state, from, &table);
    let swap = |name: &mut String| {
        if name == from {
            to.clone_into(name);
        }
    };
    for model in &mut state.models {
        if model.key() == from {
            to.clone_into(&mut model.name);
        }
        model.resolved_fields.iter_mut().for_each(|it| swap(&mut it.model));
        model.bases.iter_mut().for_each(swap);
        model.proxy_for.iter_mut().for_each(swap);
        model.parents.iter_mut().for_each(|(parent, _)| swap(parent));
    }
    for relation in &mut state.relations {
        swap(&mut relation.model);
        swap(&mut relation.to);
    }
    for table in &mut state.tables {
        swap(&mut table.model);
        if let Some((owner, _)) = &mut table.joins {
            swap(owner);
        }
    }
    // Join tables have names that are made from those of both models.
    for table in &mut state.tables {
        let Some(joins) = &table.joins else { continue };
        let Some(now) = new.tables.iter().find(|it| it.joins.as_ref() == Some(joins)) else {
            continue;
        };
        if now.columns.len() != table.columns.len() {
            continue;
        }
        now.name.clone_into(&mut table.name);
        now.model.clone_into(&mut table.model);
        for (column, now) in table.columns.iter_mut().zip(&now.columns) {
            now.name.clone_into(&mut column.name);
            now.field.clone_into(&mut column.field);
        }
        if let Some(made) = new.models.iter().find(|it| it.key() == now.model) {
            state.models.retain(|it| it.key() != made.key());
            state.models.push(made.clone());
        }
    }
}

//! Models that came, went, or have another name, and what `class Meta` says of them.

use super::super::autodetector::{Waiting, model_operations, on_bases};
use super::super::operation::CreateModel;
use super::{
    APP, Detector, Event, Model, Operation, Schema, Together, deconstruct, migrated_fields,
    on_field,
};
use crate::ddl::questions::Question;
use crate::schema::{Constraint, MetaIndex};

/// The learner's models with a table of their own, by name.
pub(super) fn real(schema: &Schema) -> Vec<&Model> {
    of_kind(schema, |model| model.proxy_for.is_none())
}

fn of_kind(schema: &Schema, kind: impl Fn(&Model) -> bool) -> Vec<&Model> {
    let is_declared = |model: &&Model| model.app == APP && !model.auto_created && kind(model);
    let mut models: Vec<&Model> = schema.models.iter().filter(is_declared).collect();
    models.sort_by_key(|model| model.name.to_lowercase());
    models
}

/// Models of the first list whose names the second lacks.
fn only<'m>(models: Vec<&'m Model>, others: &[&Model]) -> Vec<&'m Model> {
    let known = |it: &&Model| others.iter().any(|other| other.name == it.name);
    models.into_iter().filter(|it| !known(it)).collect()
}

/// `only_relation_agnostic_fields`.
fn shape(schema: &Schema, model: &Model) -> Vec<deconstruct::Deconstructed> {
    let mut fields = migrated_fields(model);
    fields.sort_by(|a, b| a.name.cmp(&b.name));
    fields.into_iter().map(|field| deconstruct::field(schema, model, field).without("to")).collect()
}

impl<'a> Detector<'a> {
    /// The models of before, under their names of now where those are known.
    fn gone(&self) -> Vec<&'a Model> {
        let new = real(self.new);
        let renamed = |model: &&Model| self.renamed.models.values().any(|it| *it == model.name);
        only(real(self.old), &new).into_iter().filter(|it| !renamed(it)).collect()
    }

    /// `generate_renamed_models`.
    pub(super) fn renamed_models(&mut self) {
        for now in only(real(self.new), &real(self.old)) {
            for before in self.gone() {
                let declared = self.answers.renames_model(&before.name, &now.name);
                if !declared && shape(self.old, before) != shape(self.new, now) {
                    continue;
                }
                let question = Question::rename_model(&before.name, &now.name);
                if declared || self.agrees(question) {
                    let dependencies = self.on_all_ends(now);
                    let (from, to) = (before.name.clone(), now.name.clone());
                    self.add(Operation::RenameModel { from, to }, dependencies);
                    self.renamed.models.insert(now.name.clone(), before.name.clone());
                    break;
                }
            }
        }
    }

    /// The answer to a question about a name; where there is none the first is kept.
    pub(super) fn agrees(&mut self, question: Question) -> bool {
        let answer = self.answers.truth(&question.key);
        if answer.is_none() {
            self.name_question.get_or_insert(question);
        }
        answer == Some(true)
    }

    /// `generate_deleted_models`.
    pub(super) fn deleted_models(&mut self) {
        for model in self.gone() {
            let key = model.key();
            if !model.unique_together.is_empty() {
                let unique_together = Vec::new();
                let operation =
                    Operation::AlterUniqueTogether { model: key.clone(), unique_together };
                self.add(operation, Vec::new());
            }
            let of_model = |it: &&crate::schema::Relation| it.model == key;
            let mut related: Vec<&str> =
                self.old.relations.iter().filter(of_model).map(|it| it.field.as_str()).collect();
            related.sort_unstable();
            for field in &related {
                let field = (*field).to_owned();
                self.add(Operation::RemoveField { model: key.clone(), field }, Vec::new());
            }
            let mut dependencies = Vec::new();
            for relation in self.old.relations.iter().filter(|it| it.to == key) {
                for event in [Event::Remove, Event::Alter] {
                    dependencies.push(on_field(&relation.model, &relation.field, event));
                }
            }
            dependencies.extend(related.iter().map(|field| on_field(&key, field, Event::Remove)));
            for relation in &self.old.relations {
                if relation.through.as_ref().is_some_and(|it| it.model == key) {
                    let (model, field) = (&relation.model, &relation.field);
                    dependencies.push(on_field(model, field, Event::Remove));
                }
            }
            self.add(Operation::DeleteModel { model: key }, dependencies);
        }
    }

    /// `generate_created_models`, which puts each model before those of before it.
    pub(super) fn created_models(&mut self) {
        let added = only(real(self.new), &real(self.old));
        let added: Vec<&Model> =
            added.into_iter().filter(|it| !self.renamed.models.contains_key(&it.name)).collect();
        let managed = added.iter().filter(|model| model.managed);
        let unmanaged = added.iter().filter(|model| !model.managed);
        let mut first: Vec<Waiting> = Vec::new();
        for model in managed.rev().chain(unmanaged.rev()) {
            let (create, rest) = model_operations(&self.relations, model);
            first.insert(0, create);
            self.generated.extend(rest);
        }
        self.generated.splice(0..0, first);
    }

    /// `generate_deleted_proxies` and `generate_created_proxies`.
    pub(super) fn proxies(&mut self) {
        let is_proxy = |model: &Model| model.proxy_for.is_some();
        let (old, new) = (of_kind(self.old, is_proxy), of_kind(self.new, is_proxy));
        for model in only(old.clone(), &new) {
            self.add(Operation::DeleteModel { model: model.key() }, Vec::new());
        }
        for model in only(new, &old) {
            let create = CreateModel {
                model: model.key(),
                bases: model.bases.clone(),
                is_proxy: true,
                ..CreateModel::default()
            };
            self.add(Operation::CreateModel(create), on_bases(model));
        }
    }

    /// `generate_altered_options`.
    pub(super) fn altered_options(&mut self) {
        for now in of_kind(self.new, |_| true) {
            let Some(before) = self.old.model(self.renamed.model(&now.name)) else { continue };
            let same_kind = before.proxy_for.is_some() == now.proxy_for.is_some();
            let mut options = [deconstruct::alterable(before), deconstruct::alterable(now)];
            for list in &mut options {
                list.sort_by(|a, b| a.0.cmp(&b.0));
            }
            if same_kind && before.app == APP && options[0] != options[1] {
                self.add(Operation::AlterModelOptions { model: now.key() }, Vec::new());
            }
        }
    }

    /// `generate_removed_constraints` and `generate_removed_indexes`.
    pub(super) fn removed_constraints_and_indexes(&mut self, kept: &[(&Model, &Model)]) {
        for (before, now) in kept {
            for constraint in before.constraints.iter().filter(|it| !now.constraints.contains(it)) {
                let name = constraint.name().to_owned();
                self.add(Operation::RemoveConstraint { model: now.key(), name }, Vec::new());
            }
        }
        for (before, now) in kept {
            let is_gone = |it: &&MetaIndex| !now.indexes.contains(it);
            for index in before.indexes.iter().filter(is_gone) {
                if renamed_index(before, now, index).is_none() {
                    let name = index.name.clone();
                    self.add(Operation::RemoveIndex { model: now.key(), name }, Vec::new());
                }
            }
        }
    }

    /// `generate_renamed_indexes`.
    pub(super) fn renamed_indexes(&mut self, kept: &[(&Model, &Model)]) {
        for (before, now) in kept {
            for index in before.indexes.iter().filter(|it| !now.indexes.contains(it)) {
                if let Some(other) = renamed_index(before, now, index) {
                    let (from, to) = (index.name.clone(), other.name.clone());
                    self.add(Operation::RenameIndex { model: now.key(), from, to }, Vec::new());
                }
            }
        }
    }

    /// `generate_added_indexes` and `generate_added_constraints`.
    pub(super) fn added_indexes_and_constraints(&mut self, kept: &[(&Model, &Model)]) {
        for (before, now) in kept {
            for index in now.indexes.iter().filter(|it| !before.indexes.contains(it)) {
                let same = |it: &&MetaIndex| renamed_index(before, now, it) == Some(index);
                if !before.indexes.iter().filter(|it| !now.indexes.contains(it)).any(|it| same(&it))
                {
                    let (model, index) = (now.key(), index.clone());
                    self.add(Operation::AddIndex { model, index }, self.on_all_ends(now));
                }
            }
        }
        for (before, now) in kept {
            let is_new = |it: &&Constraint| !before.constraints.contains(it);
            for constraint in now.constraints.iter().filter(is_new) {
                let (model, constraint) = (now.key(), constraint.clone());
                self.add(Operation::AddConstraint { model, constraint }, self.on_all_ends(now));
            }
        }
    }

    /// `_generate_removed_altered_foo_together` and `_generate_altered_foo_together`.
    pub(super) fn together(&mut self, kept: &[(&Model, &Model)], half: Together) {
        for (before, now) in kept {
            let key = now.key();
            // Names are taken as they were, so a renamed field alters its lists.
            let old = &before.unique_together;
            let new = &now.unique_together;
            let both: Vec<_> = new.iter().filter(|it| old.contains(it)).cloned().collect();
            let same = both.len() == new.len() && both.len() == old.len();
            let (needed, unique_together) = match half {
                Together::Removal => (!same && !old.is_empty(), both),
                Together::Addition => (both.len() != new.len(), new.clone()),
            };
            if needed {
                let ends = new.iter().flatten().flat_map(|name| self.on_ends(&key, name));
                let dependencies = ends.collect();
                let operation = Operation::AlterUniqueTogether { model: key, unique_together };
                self.add(operation, dependencies);
            }
        }
    }

    /// `generate_altered_db_table`.
    pub(super) fn altered_tables(&mut self, kept: &[(&Model, &Model)]) {
        for (before, now) in kept {
            let table = |model: &Model| {
                model.meta("db_table").and_then(|it| it.as_str()).map(str::to_owned)
            };
            if table(before) != table(now) {
                let (model, table) = (now.key(), table(now));
                self.add(Operation::AlterModelTable { model, table }, Vec::new());
            }
        }
    }
}

/// The index that is new and differs by its name only.
fn renamed_index<'m>(before: &Model, now: &'m Model, index: &MetaIndex) -> Option<&'m MetaIndex> {
    let is_new = |it: &&MetaIndex| !before.indexes.contains(it);
    let is_like = |it: &&MetaIndex| it.fields == index.fields && it.condition == index.condition;
    now.indexes.iter().filter(is_new).find(is_like)
}

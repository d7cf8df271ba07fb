//! What changed between two schemas, as operations: `_detect_changes` of
//! `django/db/migrations/autodetector.py`, in its order.

mod fields;
mod models;

pub use fields::typed_default;

use std::collections::{BTreeMap, BTreeSet};

use super::autodetector::{
    Dependency, Event, Waiting, migrated_fields, on_field, on_model, sorted,
};
use super::deconstruct::{self, Deconstructed};
use super::operation::{Operation, Relations};
use super::optimizer;
use super::questions::{Answers, Question};
use crate::schema::{APP, Field, Model, Schema};

/// What the autodetector found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detected {
    /// The operations, in order. While there is a question about a name they are those that would
    /// follow a No.
    pub operations: Vec<Operation>,
    /// What has to be answered first: one question about a name, as the next may depend on it, or
    /// all that ask for a value.
    pub questions: Vec<Question>,
    /// Which names were others before.
    pub renamed: Renamed,
}

/// Names that were others before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Renamed {
    /// Models: the name after, and the name before.
    pub models: BTreeMap<String, String>,
    /// Fields: model (its name after) and name after, and the name before.
    pub fields: BTreeMap<(String, String), String>,
}

impl Renamed {
    /// The name that a model had before.
    pub fn model<'a>(&'a self, now: &'a str) -> &'a str {
        self.models.get(now).map_or(now, String::as_str)
    }

    /// The name that a field of a model had before.
    pub fn field<'a>(&'a self, model: &str, now: &'a str) -> &'a str {
        self.fields.get(&(model.to_owned(), now.to_owned())).map_or(now, String::as_str)
    }
}

/// The operations that lead from one schema to the other.
pub fn autodetect(old: &Schema, new: &Schema, answers: &Answers) -> Detected {
    let mut detector = Detector {
        old,
        new,
        answers,
        relations: Relations::of_schema(new),
        renamed: Renamed::default(),
        generated: Vec::new(),
        questions: Vec::new(),
        name_question: None,
    };
    detector.run();
    let Detector { relations, renamed, generated, questions, name_question, .. } = detector;
    let operations = optimizer::optimize(sorted(&generated), &relations);
    let questions = name_question.map_or(questions, |question| vec![question]);
    Detected { operations, questions, renamed }
}

struct Detector<'a> {
    old: &'a Schema,
    new: &'a Schema,
    answers: &'a Answers,
    relations: Relations<'a>,
    renamed: Renamed,
    generated: Vec<Waiting>,
    questions: Vec<Question>,
    /// The first question about a name.
    name_question: Option<Question>,
}

/// A field with its model, under their names after all renames.
type FieldKey = (String, String);

impl<'a> Detector<'a> {
    fn run(&mut self) {
        self.renamed_models();
        self.deleted_models();
        self.created_models();
        self.proxies();
        self.altered_options();
        let kept = self.kept();
        let mut old_fields = BTreeSet::new();
        let mut new_fields = BTreeSet::new();
        for (before, now) in &kept {
            let names = |model: &Model| {
                migrated_fields(model).into_iter().map(|it| it.name.clone()).collect::<Vec<_>>()
            };
            old_fields.extend(names(before).into_iter().map(|name| (now.key(), name)));
            new_fields.extend(names(now).into_iter().map(|name| (now.key(), name)));
        }
        let renames = self.find_renamed_fields(&mut old_fields, &new_fields);
        self.removed_constraints_and_indexes(&kept);
        for (model, from, to) in renames {
            if self.keeps_column(&model, &from, &to) {
                let (model, field, like) = (model.clone(), from.clone(), to.clone());
                self.add(Operation::AlterField { model, field, like, one_off: None }, Vec::new());
            }
            self.add(Operation::RenameField { model, from, to }, Vec::new());
        }
        self.renamed_indexes(&kept);
        self.together(&kept, Together::Removal);
        for key in old_fields.difference(&new_fields) {
            self.removed_field(key);
        }
        for key in new_fields.difference(&old_fields) {
            self.added_field(key);
        }
        for key in new_fields.intersection(&old_fields) {
            self.altered_field(key);
        }
        self.together(&kept, Together::Addition);
        self.added_indexes_and_constraints(&kept);
        self.altered_tables(&kept);
    }

    fn add(&mut self, operation: Operation, dependencies: Vec<Dependency>) {
        self.generated.push((operation, dependencies));
    }

    /// Models whose tables both schemas have, before and now, by name.
    fn kept(&self) -> Vec<(&'a Model, &'a Model)> {
        let old = models::real(self.old);
        let before = |now: &&'a Model| {
            let name = self.renamed.model(&now.name).to_owned();
            old.iter().copied().find(|it| it.name == name)
        };
        models::real(self.new).into_iter().filter_map(|now| Some((before(&now)?, now))).collect()
    }

    /// The field now and what it was before, with both as migrations know them; names of models
    /// that were renamed stand in both as they were.
    fn both(&self, key: &FieldKey) -> Option<(Deconstructed, Deconstructed, &'a Field)> {
        let now = self.new.model(&key.0)?;
        let before = self.old.model(self.renamed.model(&key.0))?;
        let field = now.field(&key.1)?;
        let field_before = before.field(self.renamed.field(&key.0, &key.1))?;
        let old = deconstruct::field(self.old, before, field_before);
        let new = deconstruct::field(self.new, now, field);
        Some((old.clone(), self.in_old_names(key, new, &old), field))
    }

    fn in_old_names(
        &self,
        key: &FieldKey,
        mut new: Deconstructed,
        old: &Deconstructed,
    ) -> Deconstructed {
        let Some(relation) = self.relations.of(&key.0, &key.1) else { return new };
        let mut take = |name: &str| {
            if let Some((_, source)) = old.arguments.iter().find(|(it, _)| it == name) {
                new = new.with(name, source.clone());
            }
        };
        if self.renamed.models.contains_key(&relation.to) {
            take("to");
        }
        if relation.through.as_ref().is_some_and(|it| self.renamed.models.contains_key(&it.model)) {
            take("through");
        }
        let to_field = self.new.model(&relation.model).and_then(|it| it.field(&relation.field));
        let to_field = to_field.and_then(|it| it.option("to_field")).and_then(|it| it.as_str());
        if to_field.is_some_and(|it| self.renamed.field(&relation.to, it) != it) {
            take("to_field");
        }
        new
    }

    /// `_get_dependencies_for_foreign_key`.
    fn on_ends(&self, model: &str, field: &str) -> Vec<Dependency> {
        let Some(relation) = self.relations.of(model, field) else { return Vec::new() };
        let mut list = vec![on_model(&relation.to)];
        let through = relation.through.iter().filter(|it| !it.auto_created);
        list.extend(through.map(|it| on_model(&it.model)));
        list
    }

    /// `_get_dependencies_for_model`.
    fn on_all_ends(&self, model: &Model) -> Vec<Dependency> {
        let key = model.key();
        migrated_fields(model).iter().flat_map(|it| self.on_ends(&key, &it.name)).collect()
    }
}

/// Which half of a change of `unique_together` is made: lists that go do so before the fields, those
/// that come do so after them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Together {
    Removal,
    Addition,
}

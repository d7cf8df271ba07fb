//! What Django objects to when the class of a model is made: `ModelBase.__new__` and `_prepare` of
//! `django/db/models/base.py`.

use super::names::Reader;
use crate::diagnostic::Place;
use crate::models::{FieldClass, Model};

type Refusal = (&'static str, String, &'static str);

impl Reader<'_> {
    /// Notes the error that making the class raises; Python stops at the first.
    pub(super) fn create(&mut self, model: &Model, place: &Place) {
        let refusal = duplicate_base(model)
            .or_else(|| self.clash(model))
            .or_else(|| self.proxy(model))
            .or_else(|| reference(model))
            .or_else(|| self.two_auto_fields(model))
            .or_else(|| objects_field(model))
            .or_else(|| self.conflict(model));
        if let Some((code, message, plain)) = refusal {
            self.error(code, message, plain, model.name_span, place);
        }
        if self.module.model(&model.name).is_some() {
            let message =
                format!("Model 'playground.{}' was already registered.", model.name.to_lowercase());
            let plain = "Two models have this name; the second one counts. Rename one of them.";
            self.mark(message, plain, model.name_span, place);
        }
    }

    /// The direct bases that are models of this text.
    fn parents<'s>(&'s self, model: &'s Model) -> impl Iterator<Item = &'s Model> {
        model.bases.iter().filter_map(|base| self.module.model(base))
    }

    /// The abstract models that a model takes fields from.
    fn abstract_parents<'s>(&'s self, model: &'s Model) -> Vec<&'s Model> {
        let mut found: Vec<&'s Model> = Vec::new();
        let mut queue: Vec<&'s Model> = self.parents(model).collect();
        while let Some(parent) = queue.pop() {
            if parent.is_abstract() && !found.iter().any(|it| it.name == parent.name) {
                found.push(parent);
                queue.extend(parent.bases.iter().filter_map(|base| self.module.model(base)));
            }
        }
        found
    }

    /// A field may not have the name of a field of a parent with a table, nor of the link to it.
    fn clash(&self, model: &Model) -> Option<Refusal> {
        if model.is_proxy() {
            return None;
        }
        for parent in self.parents(model).filter(|it| !it.is_abstract()) {
            let inherited = self.abstract_parents(parent);
            let mut theirs: Vec<&str> = parent
                .fields
                .iter()
                .chain(inherited.iter().flat_map(|it| &it.fields))
                .map(|it| it.name.as_str())
                .collect();
            let has_key = self.has_primary_key(parent);
            if !has_key {
                theirs.push("id");
            }
            if let Some(field) = theirs.iter().find(|name| model.field(name).is_some()) {
                let message = format!(
                    "Local field '{field}' in class '{}' clashes with field of the same name from \
                     base class '{}'.",
                    model.name, parent.name
                );
                let plain = "It has this field from its parent already; rename it or leave it out.";
                return Some(("FieldError", message, plain));
            }
            let link = format!("{}_ptr", parent.name.to_lowercase());
            let links_itself = model.fields.iter().any(|it| {
                it.class == FieldClass::OneToOneField
                    && it.target().is_some_and(|to| to.name == parent.name)
            });
            if model.field(&link).is_some() && !links_itself {
                let message = format!(
                    "Auto-generated field '{link}' in class '{}' for parent_link to base class \
                     '{}' clashes with declared field of the same name.",
                    model.name, parent.name
                );
                let plain =
                    "Django makes the link to the parent under this name; rename the field.";
                return Some(("FieldError", message, plain));
            }
        }
        None
    }

    fn proxy(&self, model: &Model) -> Option<Refusal> {
        if !model.is_proxy() {
            return None;
        }
        let name = &model.name;
        let foreign = model.bases.iter().any(|base| {
            let full = self.full_name(base);
            full.starts_with("django.contrib.") && !full.contains(".Abstract")
        });
        let mut concrete: Vec<&str> = Vec::new();
        for parent in self.parents(model) {
            if parent.is_abstract() {
                let inherited = self.abstract_parents(parent);
                if !parent.fields.is_empty() || inherited.iter().any(|it| !it.fields.is_empty()) {
                    let message = format!(
                        "Abstract base class containing model fields not permitted for proxy \
                         model '{name}'."
                    );
                    return Some(("TypeError", message, "A proxy cannot add columns."));
                }
            } else {
                concrete.push(self.concrete(parent));
            }
        }
        concrete.dedup();
        match *concrete {
            [] if !foreign => {
                let message = format!("Proxy model '{name}' has no non-abstract model base class.");
                Some(("TypeError", message, "A proxy needs a model that it stands for."))
            }
            [_, _, ..] => {
                let message = format!(
                    "Proxy model '{name}' has more than one non-abstract model base class."
                );
                Some(("TypeError", message, "A proxy stands for one model."))
            }
            _ => None,
        }
    }

    /// The model whose table a model uses.
    fn concrete<'s>(&'s self, model: &'s Model) -> &'s str {
        let mut model = model;
        for _ in 0..64 {
            let parent = self.parents(model).find(|it| !it.is_abstract());
            match parent {
                Some(parent) if model.is_proxy() => model = parent,
                _ => break,
            }
        }
        &model.name
    }

    fn has_primary_key(&self, model: &Model) -> bool {
        let own = |it: &Model| it.fields.iter().any(|field| field.is_set("primary_key"));
        own(model)
            || self.abstract_parents(model).into_iter().any(own)
            || self.parents(model).any(|it| !it.is_abstract())
            || model.bases.iter().any(|base| {
                let full = self.full_name(base);
                full.starts_with("django.contrib.") && !full.contains("Abstract")
            })
    }

    /// Django counts up one column of a table, and adds `id` where no field is the primary key.
    fn two_auto_fields(&self, model: &Model) -> Option<Refusal> {
        let inherited = self.abstract_parents(model);
        let autos = |it: &Model| it.fields.iter().filter(|field| field.class.is_auto()).count();
        let count = autos(model) + inherited.into_iter().map(autos).sum::<usize>();
        let adds_id = !model.is_abstract() && !model.is_proxy() && !self.has_primary_key(model);
        (count > 1 || count == 1 && adds_id).then(|| {
            let message = format!(
                "Model playground.{} can't have more than one auto-generated field.",
                model.name
            );
            let plain = "Give the field primary_key=True, or make it an IntegerField.";
            ("ValueError", message, plain)
        })
    }

    /// Names that differ in capital letters alone are the same to Django.
    fn conflict(&self, model: &Model) -> Option<Refusal> {
        let small = model.name.to_lowercase();
        let other = self.module.models.iter().find(|it| {
            it.name != model.name && !it.is_abstract() && it.name.to_lowercase() == small
        })?;
        (!model.is_abstract()).then(|| {
            let message = format!(
                "Conflicting '{small}' models in application 'playground': <class \
                 'playground.models.{}'> and <class 'playground.models.{}'>.",
                other.name, model.name
            );
            let plain = "Django does not tell names apart by capital letters alone.";
            ("RuntimeError", message, plain)
        })
    }
}

fn duplicate_base(model: &Model) -> Option<Refusal> {
    let mut bases = model.bases.iter().enumerate();
    let (_, twice) = bases.find(|(index, base)| model.bases[..*index].contains(base))?;
    let name = twice.rsplit('.').next().unwrap_or_default();
    let message = format!("duplicate base class {name}");
    Some(("TypeError", message, "Name each base class once."))
}

/// `make_model_tuple` of `django/db/models/utils.py`.
fn reference(model: &Model) -> Option<Refusal> {
    model.fields.iter().filter_map(crate::models::Field::target).find_map(|to| {
        (to.lazy && to.name.matches('.').count() > 1).then(|| {
            let message = format!(
                "Invalid model reference '{}'. String model references must be of the form \
                 'app_label.ModelName'.",
                to.name
            );
            ("ValueError", message, "Write the model's name, or its app, a dot, and its name.")
        })
    })
}

fn objects_field(model: &Model) -> Option<Refusal> {
    let managed =
        model.definitions.iter().any(|it| it.kind == crate::models::DefinitionKind::Manager);
    (model.field("objects").is_some() && !managed && !model.is_abstract()).then(|| {
        let message = format!(
            "Model {} must specify a custom Manager, because it has a field named 'objects'.",
            model.name
        );
        ("ValueError", message, "`objects` is the name by which all rows are reached.")
    })
}

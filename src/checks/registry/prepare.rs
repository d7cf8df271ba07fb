//! The last touches on a class: `Options._prepare` and `ModelBase._prepare`.

use std::borrow::Cow;

use super::inherit::{keyword, made};
use super::{FieldId, ModelId, Registry, Which, meta};
use crate::models::{DefinitionKind, Expr, ExprKind, FieldClass, Model};

impl<'a> Registry<'a> {
    /// Adds the field that keeps an order, and the primary key if there is none yet.
    pub(super) fn prepare(&mut self, id: ModelId, model: &'a Model) {
        self.prepare_order(id, model);
        if self.class(id).primary_key.is_none() && !self.class(id).proxy {
            self.prepare_key(id);
        }
        self.prepare_manager(id, model);
        self.prepare_indexes(id, model);
    }

    fn prepare_order(&mut self, id: ModelId, model: &'a Model) {
        let within = self.class(id).meta("order_with_respect_to").and_then(Expr::as_str);
        let Some(within) = within.map(str::to_owned) else { return };
        if !self.has_forward_field(id, &within) {
            let message = format!("{} has no field named '{within}'", model.name);
            self.fail(model, "FieldDoesNotExist", message);
            return;
        }
        if self.local(id, "_order").is_none() {
            self.counter += 1;
            let field = made("_order", FieldClass::IntegerField, &[]);
            self.attach(id, Cow::Owned(field), None, self.counter);
        }
    }

    /// The link to the first parent becomes the primary key, or `id` is added.
    fn prepare_key(&mut self, id: ModelId) {
        if let Some(&(_, link)) = self.class(id).parents.first() {
            let link = link.and_then(|link| {
                let name = self.field(link).name().to_owned();
                self.local(id, &name).or(Some(link))
            });
            if let Some(link) = link {
                self.fields[link.0].primary_key = true;
                self.classes[id.0].primary_key = Some(link);
            }
            return;
        }
        self.auto_counter -= 1;
        let field = made("id", FieldClass::BigAutoField, &[("primary_key", ExprKind::Bool(true))]);
        self.attach(id, Cow::Owned(field), None, self.auto_counter);
    }

    /// A field called `objects` leaves no room for the default manager.
    fn prepare_manager(&mut self, id: ModelId, model: &'a Model) {
        let has_manager = self.class(id).mro.iter().any(|&ancestor| {
            let class = self.class(ancestor);
            // A model with a table has one, made by Django or not, and hands it on.
            ancestor != id && !class.is_abstract
                || class.declared.is_some_and(|declared| {
                    declared.definitions.iter().any(|it| it.kind == DefinitionKind::Manager)
                })
        });
        let taken = self
            .forward(id)
            .map(|field| self.field(field))
            .any(|field| field.name() == "objects" && !field.is_many_to_many());
        if !has_manager && taken {
            let message = format!(
                "Model {} must specify a custom Manager, because it has a field named 'objects'.",
                model.name
            );
            self.fail(model, "ValueError", message);
        }
    }

    /// An index without a name is named after the columns of its fields, which must be there.
    fn prepare_indexes(&mut self, id: ModelId, model: &'a Model) {
        let mut missing = None;
        for (class, index) in meta::calls(self.class(id).meta("indexes")) {
            let named = keyword(index, "name").is_some_and(|name| name.as_str() != Some(""));
            if class != "Index" || named {
                continue;
            }
            let fields = keyword(index, "fields").and_then(Expr::items).unwrap_or_default();
            let names = fields.iter().filter_map(Expr::as_str);
            missing = missing.or_else(|| {
                names
                    .map(|name| name.strip_prefix('-').unwrap_or(name))
                    .find(|name| !self.has_forward_field(id, name))
                    .map(str::to_owned)
            });
        }
        if let Some(field) = missing {
            let message = format!(
                "{} has no field named '{field}'. The app cache isn't ready yet, so if this is an auto-created related field, it won't be available yet.",
                model.name
            );
            self.fail(model, "FieldDoesNotExist", message);
        }
    }

    fn forward(&self, id: ModelId) -> impl Iterator<Item = FieldId> + '_ {
        self.get_fields(id, Which::FORWARD).into_iter().filter_map(super::Entry::forward)
    }

    fn has_forward_field(&self, id: ModelId, name: &str) -> bool {
        self.forward(id).any(|field| {
            let field = self.field(field);
            field.name() == name || field.attname() == name
        })
    }
}

//! What a class takes over from its bases: the second half of `ModelBase.__new__`.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Attached, FieldId, ModelId, Registry};
use crate::models::{Argument, Expr, ExprKind, Field, FieldClass, FieldOption, Model};

impl<'a> Registry<'a> {
    /// A proxy has the table and the primary key of the model that it stands for.
    pub(super) fn set_up_proxy(&mut self, id: ModelId, model: &'a Model, bases: &[ModelId]) {
        let mut found: Option<ModelId> = None;
        for &base in bases {
            let class = self.class(base);
            if class.is_abstract {
                if !class.local_fields.is_empty() {
                    let message = format!(
                        "Abstract base class containing model fields not permitted for proxy model '{}'.",
                        model.name
                    );
                    self.fail(model, "TypeError", message);
                    return;
                }
            } else if let Some(first) = found {
                if self.class(first).concrete != class.concrete {
                    let message = format!(
                        "Proxy model '{}' has more than one non-abstract model base class.",
                        model.name
                    );
                    self.fail(model, "TypeError", message);
                }
            } else {
                found = Some(base);
            }
        }
        let Some(base) = found else {
            let message =
                format!("Proxy model '{}' has no non-abstract model base class.", model.name);
            self.fail(model, "TypeError", message);
            return;
        };
        let (concrete, key, table) = {
            let class = self.class(base);
            (class.concrete, class.primary_key, class.table.clone())
        };
        let class = &mut self.classes[id.0];
        (class.concrete, class.primary_key, class.table) = (concrete, key, table);
    }

    /// Walks the bases in method resolution order: fields of abstract ones are copied, concrete
    /// ones become parents.
    pub(super) fn inherit(
        &mut self,
        id: ModelId,
        model: &'a Model,
        bases: &[ModelId],
        declared: &HashSet<String>,
    ) {
        let links = self.parent_links(id, bases);
        let mut inherited = self.class(id).attributes.clone();
        for base in self.class(id).mro.clone() {
            if base == id {
                continue;
            }
            if !bases.contains(&base) {
                inherited.extend(self.class(base).attributes.iter().cloned());
            } else if self.class(base).is_abstract {
                self.inherit_abstract(id, base, declared, &inherited);
            } else {
                self.inherit_concrete(id, model, base, &links, declared, &mut inherited);
            }
        }
    }

    /// The one-to-one fields that are declared to lead to a parent, by the label of that parent.
    fn parent_links(&self, id: ModelId, bases: &[ModelId]) -> Vec<((String, String), String)> {
        let mut links = Vec::new();
        for &base in bases.iter().rev().chain([&id]) {
            let class = self.class(base);
            if base != id && !class.is_abstract {
                continue;
            }
            for field in class.local_fields.iter().map(|&field| self.field(field)) {
                if let Some(remote) = &field.remote
                    && remote.parent_link
                    && field.class() == FieldClass::OneToOneField
                    && let Some(key) = self.target_key(&remote.target)
                {
                    links.push((key, field.name().to_owned()));
                }
            }
        }
        // What comes later overrides, so the class itself has the last word.
        links
    }

    fn inherit_concrete(
        &mut self,
        id: ModelId,
        model: &'a Model,
        base: ModelId,
        links: &[((String, String), String)],
        declared: &HashSet<String>,
        inherited: &mut HashSet<String>,
    ) {
        let class = self.class(base);
        let mut clash = None;
        for &field in class.local_fields.iter().chain(&class.local_many_to_many) {
            let name = self.field(field).name();
            if declared.contains(name) {
                clash = clash.or_else(|| Some(name.to_owned()));
            } else {
                inherited.insert(name.to_owned());
            }
        }
        let base_name = class.name.clone();
        if let Some(field) = clash {
            let message = format!(
                "Local field '{field}' in class '{}' clashes with field of the same name from base class '{base_name}'.",
                model.name
            );
            self.fail(model, "FieldError", message);
        }
        let parent = self.class(base).concrete;
        let key = {
            let class = self.class(parent);
            (class.app.to_owned(), class.lower_name())
        };
        let link = if let Some((_, name)) = links.iter().rfind(|(label, _)| *label == key) {
            self.local(id, name)
        } else if self.class(id).proxy {
            None
        } else {
            self.add_parent_link(id, model, parent, declared)
        };
        let parents = &mut self.classes[id.0].parents;
        match parents.iter_mut().find(|(known, _)| *known == parent) {
            Some(known) => known.1 = link,
            None => parents.push((parent, link)),
        }
    }

    /// The one-to-one field `parent_ptr` that Django adds.
    fn add_parent_link(
        &mut self,
        id: ModelId,
        model: &'a Model,
        parent: ModelId,
        declared: &HashSet<String>,
    ) -> Option<FieldId> {
        let name = format!("{}_ptr", self.class(parent).lower_name());
        if declared.contains(&name) {
            let message = format!(
                "Auto-generated field '{name}' in class '{}' for parent_link to base class '{}' clashes with declared field of the same name.",
                model.name,
                self.class(parent).name
            );
            self.fail(model, "FieldError", message);
            return self.local(id, &name);
        }
        // `hasattr`: a class that has the attribute already, from a base too, gets no second one.
        let known = self.class(id).mro.iter().any(|&it| self.class(it).attributes.contains(&name));
        self.auto_counter -= 1;
        let to = self.class(parent).label();
        let field = made(
            &name,
            FieldClass::OneToOneField,
            &[
                ("to", ExprKind::Str(to)),
                ("on_delete", ExprKind::Name("CASCADE".to_owned())),
                ("parent_link", ExprKind::Bool(true)),
            ],
        );
        if !known {
            return Some(self.attach(id, Cow::Owned(field), None, self.auto_counter));
        }
        // Django makes the link all the same, and leaves it unattached.
        let loose = FieldId(self.fields.len());
        let remote = Some(self.remote(id, &field));
        self.fields.push(Attached {
            model: id,
            field: Cow::Owned(field),
            declared_by: None,
            primary_key: false,
            created: self.auto_counter,
            remote,
        });
        Some(loose)
    }

    fn inherit_abstract(
        &mut self,
        id: ModelId,
        base: ModelId,
        declared: &HashSet<String>,
        inherited: &HashSet<String>,
    ) {
        let class = self.class(base);
        let mut parents = class.parents.clone();
        let fields: Vec<FieldId> =
            class.local_fields.iter().chain(&class.local_many_to_many).copied().collect();
        for field in fields {
            let original = self.field(field);
            let name = original.name();
            if declared.contains(name)
                || inherited.contains(name)
                || self.class(id).attributes.contains(name)
            {
                continue;
            }
            let (copy, by, created) =
                (original.field.clone(), original.declared_by, original.created);
            let copied = self.attach(id, copy, by, created);
            for (_, link) in &mut parents {
                if *link == Some(field) {
                    *link = Some(copied);
                }
            }
        }
        for (parent, link) in parents {
            let known = &mut self.classes[id.0].parents;
            match known.iter_mut().find(|(it, _)| *it == parent) {
                Some(it) => it.1 = link,
                None => known.push((parent, link)),
            }
        }
    }

    /// The field of this name in the class itself.
    pub(super) fn local(&self, id: ModelId, name: &str) -> Option<FieldId> {
        let class = self.class(id);
        let mut all = class.local_fields.iter().chain(&class.local_many_to_many).copied();
        all.find(|&field| self.field(field).name() == name)
    }
}

/// A field that Django makes.
pub(super) fn made(name: &str, class: FieldClass, options: &[(&str, ExprKind)]) -> Field {
    let option = |(name, kind): &(&str, ExprKind)| FieldOption {
        name: (*name).to_owned(),
        value: Expr::made(kind.clone()),
        positional: false,
        span: Default::default(),
    };
    Field {
        name: name.to_owned(),
        class,
        options: options.iter().map(option).collect(),
        span: Default::default(),
        name_span: Default::default(),
        class_span: Default::default(),
    }
}

/// The arguments of a call that are given by keyword.
pub(in crate::checks) fn keyword<'e>(call: &'e Expr, name: &str) -> Option<&'e Expr> {
    arguments(call).iter().find(|it| it.name.as_deref() == Some(name)).map(|it| &it.value)
}

/// The arguments of a call that are given by position.
pub(in crate::checks) fn positional(call: &Expr) -> impl Iterator<Item = &Expr> {
    arguments(call).iter().filter(|it| it.name.is_none()).map(|it| &it.value)
}

fn arguments(call: &Expr) -> &[Argument] {
    if let ExprKind::Call { arguments, .. } = &call.kind { arguments } else { &[] }
}

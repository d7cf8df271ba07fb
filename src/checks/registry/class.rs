//! Making one class: `ModelBase.__new__` of `django/db/models/base.py`.

use std::borrow::Cow;
use std::collections::HashSet;

use super::linearize::DJANGO_MODEL;
use super::{Attached, Class, FieldId, ModelId, Registry, linearize, meta, unread};
use crate::diagnostic::{Diagnostic, Place};
use crate::models::{DefinitionKind, Field, FieldClass, Model};

impl<'a> Registry<'a> {
    /// Makes a class with all its fields, and registers it if it is not abstract.
    pub(super) fn add_class(&mut self, app: &'static str, model: &'a Model) -> ModelId {
        let bases: Vec<ModelId> = model.bases.iter().filter_map(|base| self.named(base)).collect();
        let id = ModelId(self.classes.len());
        let ancestors = self.ancestors(model, &bases);
        let mut class = self.bare_class(app, model, ancestors);
        class.concrete = id;
        class.mro.insert(0, id);
        self.classes.push(class);
        if let Some(error) = doubled_key(model) {
            self.fail(model, "ValueError", error);
        }
        let declared = self.attach_declared(id, model);
        if self.class(id).proxy {
            self.set_up_proxy(id, model, &bases);
        }
        self.inherit(id, model, &bases, &declared);
        if !self.class(id).is_abstract {
            self.prepare(id, model);
            self.register(id);
        }
        self.classes[id.0].finished = true;
        id
    }

    /// The class that a name stands for: one of the module, or one that comes with Django. A name
    /// with a dot in it (`models.Model`) is none of the module's.
    pub(super) fn named(&self, name: &str) -> Option<ModelId> {
        let last = meta::last(name);
        let own = self.names.get(name).copied();
        own.or_else(|| {
            let comes_with_django = |class: &Class<'_>| class.app != crate::schema::APP;
            let found = |class: &Class<'_>| class.name == last && comes_with_django(class);
            self.classes.iter().rposition(found).map(ModelId)
        })
    }

    /// Notes what Django raises while it makes a class.
    pub(super) fn fail(&mut self, model: &Model, exception: &str, message: String) {
        let place = Place::Model { model: model.name.clone() };
        let plain = "Django cannot make this class, so nothing else of the file can be used.";
        self.failures.push(
            Diagnostic::error(exception, message)
                .with_plain(plain)
                .at(place)
                .spanning(model.name_span),
        );
    }

    /// The ancestors of a class in Python's method resolution order.
    fn ancestors(&mut self, model: &Model, bases: &[ModelId]) -> Vec<ModelId> {
        let mut lists = Vec::new();
        let mut direct = Vec::new();
        for base in &model.bases {
            let mut list = match self.named(base) {
                Some(id) => self.class(id).mro.clone(),
                None if meta::last(base) == "Model" => Vec::new(),
                None => continue,
            };
            list.push(DJANGO_MODEL);
            direct.push(list[0]);
            lists.push(list);
        }
        lists.push(direct);
        let order = linearize::merge(lists).unwrap_or_else(|heads| {
            let name = |id: ModelId| self.classes.get(id.0).map_or("Model", |class| &class.name);
            let heads = heads.into_iter().map(name).collect::<Vec<_>>().join(", ");
            let message = format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {heads}"
            );
            self.fail(model, "TypeError", message);
            bases.to_vec()
        });
        order.into_iter().filter(|&id| id != DJANGO_MODEL).collect()
    }

    /// The class before it has fields: its `Meta`, its table, its attributes.
    fn bare_class(&self, app: &'static str, model: &'a Model, mro: Vec<ModelId>) -> Class<'a> {
        let options = self.meta_of(model, &mro);
        let declared_abstract =
            model.meta("abstract").is_some_and(|value| value.as_bool() == Some(true));
        let ordering = meta::value(&options, "ordering").or_else(|| {
            self.inherited_ordering(&mro)
                // An order within another model's rows names a field that is surely there.
                .filter(|base| !declared_abstract && !base.ordered_within)
                .and_then(|base| base.ordering)
        });
        let ordered_within = meta::value(&options, "order_with_respect_to").is_some();
        let table = meta::text(&options, "db_table")
            .map_or_else(|| format!("{app}_{}", model.name.to_lowercase()), str::to_owned);
        let is_property = |definition: &&crate::models::Definition| {
            definition.kind == DefinitionKind::Property
                && !definition.source.contains("@cached_property")
                && !definition.source.contains("@functools.cached_property")
        };
        Class {
            app,
            name: model.name.clone(),
            declared: Some(model),
            is_abstract: declared_abstract,
            proxy: meta::is_true(&options, "proxy"),
            managed: meta::value(&options, "managed").and_then(crate::models::Expr::as_bool)
                != Some(false),
            table,
            mro,
            parents: Vec::new(),
            local_fields: Vec::new(),
            local_many_to_many: Vec::new(),
            primary_key: None,
            concrete: ModelId(0),
            made_for: None,
            meta: options,
            ordering,
            ordered_within,
            finished: false,
            attributes: model.definitions.iter().map(|it| it.name.clone()).collect(),
            properties: model
                .definitions
                .iter()
                .filter(is_property)
                .map(|it| it.name.clone())
                .collect(),
        }
    }

    /// Attaches the fields of the class body in their order, and gives their names.
    fn attach_declared(&mut self, id: ModelId, model: &'a Model) -> HashSet<String> {
        let read = model.fields.iter().map(|field| (Cow::Borrowed(field), None));
        let stand_ins = model
            .unread
            .iter()
            .filter_map(|unread| Some((Cow::Owned(unread::stand_in(unread)?), Some(unread))));
        let mut fields: Vec<(Cow<'a, Field>, _)> = read.chain(stand_ins).collect();
        fields.sort_by_key(|(field, _)| field.span.start);
        let mut names = HashSet::new();
        for (field, unread) in fields {
            names.insert(field.name.clone());
            self.counter += 1;
            let attached = self.attach(id, field, Some(model), self.counter);
            self.fields[attached.0].unread = unread;
            if self.field(attached).is_composite() {
                self.classes[id.0].primary_key = Some(attached);
            }
        }
        names
    }

    /// Django's `contribute_to_class` of a field, in a class of its own or in one that inherits it.
    pub(super) fn attach(
        &mut self,
        model: ModelId,
        field: Cow<'a, Field>,
        declared_by: Option<&'a Model>,
        created: i64,
    ) -> FieldId {
        let id = FieldId(self.fields.len());
        let remote = field.class.is_relation().then(|| self.remote(model, &field));
        let many_to_many = field.class == FieldClass::ManyToManyField;
        let attached = Attached {
            model,
            declared_by,
            primary_key: field.is_set("primary_key"),
            created,
            remote,
            unread: None,
            field,
        };
        let (name, attname) = (attached.name().to_owned(), attached.attname().into_owned());
        let primary_key = attached.primary_key;
        self.fields.push(attached);
        let fields = &self.fields;
        let class = &mut self.classes[model.0];
        let list =
            if many_to_many { &mut class.local_many_to_many } else { &mut class.local_fields };
        let at = list.partition_point(|it| fields[it.0].created <= created);
        list.insert(at, id);
        if primary_key && !many_to_many && class.primary_key.is_none() {
            class.primary_key = Some(id);
        }
        // The descriptors of a field take the place of what the class body binds to these names.
        class.properties.remove(&name);
        class.properties.remove(&attname);
        class.attributes.extend([name, attname]);
        if many_to_many && !self.class(model).is_abstract {
            self.make_join_table(id);
        }
        id
    }

    pub(super) fn register(&mut self, id: ModelId) {
        self.registered.push(id);
        self.is_registered.insert(id);
        let class = self.class(id);
        let key = (class.app.to_owned(), class.lower_name());
        self.by_label.insert(key, id);
    }
}

/// `AutoFieldMixin.contribute_to_class`: one field that counts up per class.
fn doubled_key(model: &Model) -> Option<String> {
    let auto = model.fields.iter().filter(|field| field.class.is_auto()).count();
    (auto > 1).then(|| {
        format!("Model playground.{} can't have more than one auto-generated field.", model.name)
    })
}

//! The classes of all modules, which of them are bases of which, and their `class Meta`.

use std::collections::HashMap;

use super::super::{APP, builtin};
use crate::models::{self, Expr, ExprKind, Module};

/// The classes that are models, abstract ones included, bases before what is built on them.
pub(super) struct Classes<'a> {
    pub(super) list: Vec<Class<'a>>,
    /// By app and lower-case name, as Django's registry has them.
    registry: HashMap<(String, String), usize>,
    /// Which of Django's own models belong to the picture.
    built_in: BuiltIn,
}

/// Which of Django's own models belong to the picture.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BuiltIn {
    /// Those that the learner's lead to.
    Mentioned,
    /// All.
    All,
}

/// A class that is a model.
pub(super) struct Class<'a> {
    pub(super) app: String,
    pub(super) module: &'a Module,
    pub(super) model: &'a models::Model,
    /// Its direct bases that are models.
    pub(super) bases: Vec<usize>,
    /// Python's method resolution order, itself first.
    pub(super) mro: Vec<usize>,
    pub(super) is_abstract: bool,
    /// The options of its `class Meta`, own and inherited, each with the class where it stands.
    pub(super) meta: Vec<MetaEntry<'a>>,
    /// Whether it comes with Django.
    pub(super) is_built_in: bool,
}

/// One option of a `class Meta`.
#[derive(Clone, Copy)]
pub(super) struct MetaEntry<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a Expr,
    /// The class where it stands.
    pub(super) class: usize,
}

impl<'a> Classes<'a> {
    pub(super) fn of(module: &'a Module) -> Self {
        if mentions_django(module) {
            return Self { built_in: BuiltIn::Mentioned, ..Self::with_django(module) };
        }
        let mut classes =
            Self { list: Vec::new(), registry: HashMap::new(), built_in: BuiltIn::Mentioned };
        for model in &module.models {
            classes.add(APP, module, model, false);
        }
        classes
    }

    /// The same, with all models that come with Django.
    pub(super) fn with_django(module: &'a Module) -> Self {
        let mut classes =
            Self { list: Vec::new(), registry: HashMap::new(), built_in: BuiltIn::All };
        for app in builtin::apps() {
            for model in &app.module.models {
                classes.add(app.app, &app.module, model, true);
            }
        }
        for model in &module.models {
            classes.add(APP, module, model, false);
        }
        classes
    }

    fn add(&mut self, app: &str, module: &'a Module, model: &'a models::Model, is_built_in: bool) {
        let at = self.list.len();
        let mut bases: Vec<usize> = Vec::new();
        for base in &model.bases {
            if let Some(base) = self.class_named(module, base)
                && !bases.contains(&base)
            {
                bases.push(base);
            }
        }
        let mro = self.method_resolution_order(at, &bases);
        let meta = self.meta_of(at, module, model, &mro);
        let option = |name: &str| meta.iter().find(|it| it.name == name).map(|it| it.value);
        let app = option("app_label").and_then(Expr::as_str).unwrap_or(app).to_owned();
        let is_abstract = model.meta("abstract").and_then(Expr::as_bool) == Some(true);
        let name = (app.clone(), model.name.to_lowercase());
        if self.registry.contains_key(&name) {
            // Django refuses a second model of the same name; the first stays.
            return;
        }
        self.registry.insert(name, at);
        self.list.push(Class { app, module, model, bases, mro, is_abstract, meta, is_built_in });
    }

    /// The class that a name in a module stands for.
    fn class_named(&self, module: &Module, name: &str) -> Option<usize> {
        let own = self
            .list
            .iter()
            .position(|class| std::ptr::eq(class.module, module) && class.model.name == name);
        own.or_else(|| {
            let full = module.full_name(name);
            let (path, class) = full.rsplit_once('.')?;
            // `AbstractBaseUser` is imported from a module of its own.
            let path =
                path.strip_suffix(".base_user").map_or(path, |_| "django.contrib.auth.models");
            let app = builtin::apps().iter().find(|app| app.path == path)?;
            self.registered(app.app, class)
        })
    }

    /// The model of this label.
    pub(super) fn registered(&self, app: &str, name: &str) -> Option<usize> {
        self.registry.get(&(app.to_owned(), name.to_lowercase())).copied()
    }

    /// The model that an option such as `to` points to, for a field that is declared in one class
    /// and stands on the model `owner`. See `resolve_relation` in
    /// `django/db/models/fields/related.py`.
    pub(super) fn pointed_to(
        &self,
        declared_in: usize,
        owner: usize,
        value: &Expr,
    ) -> Option<usize> {
        let class = &self.list[declared_in];
        let value = class.module.resolve(Some(class.model), value);
        let found = match &value.kind {
            ExprKind::Str(name) if name == "self" => Some(owner),
            ExprKind::Str(name) => match name.split_once('.') {
                Some((app, name)) => self.registered(app, name),
                None => self.registered(&self.list[owner].app, name),
            },
            ExprKind::Name(name)
                if class.module.full_name(name).ends_with("settings.AUTH_USER_MODEL") =>
            {
                self.registered("auth", "User")
            }
            ExprKind::Name(name) => self.class_named(class.module, name),
            ExprKind::Call { function, .. } if function.ends_with("get_user_model") => {
                self.registered("auth", "User")
            }
            _ => None,
        };
        found.filter(|&at| !self.list[at].is_abstract)
    }

    /// C3 linearization; where a hierarchy has none, Python refuses it and any order will do.
    fn method_resolution_order(&self, at: usize, bases: &[usize]) -> Vec<usize> {
        let mut queues: Vec<Vec<usize>> =
            bases.iter().map(|&base| self.list[base].mro.clone()).collect();
        queues.push(bases.to_vec());
        let mut order = vec![at];
        while let Some(first) = queues.iter().find_map(|queue| queue.first().copied()) {
            let good = queues.iter().filter_map(|queue| queue.first().copied()).find(|head| {
                queues.iter().all(|queue| queue.iter().skip(1).all(|other| other != head))
            });
            let next = good.unwrap_or(first);
            order.push(next);
            for queue in &mut queues {
                queue.retain(|&class| class != next);
            }
        }
        order
    }

    /// What Python finds as the attribute `Meta`, and what that inherits. Only abstract models keep
    /// theirs for others to find; see `ModelBase.__new__` in `django/db/models/base.py`.
    fn meta_of(
        &self,
        at: usize,
        module: &Module,
        model: &'a models::Model,
        mro: &[usize],
    ) -> Vec<MetaEntry<'a>> {
        let kept = |order: &[usize]| -> Vec<MetaEntry<'a>> {
            let found = order.iter().copied().find(|&class| self.list[class].is_abstract);
            let entries = found.map_or(&[][..], |class| &self.list[class].meta);
            // Django sets `abstract = False` on what others inherit.
            entries.iter().filter(|entry| entry.name != "abstract").copied().collect()
        };
        if model.meta.is_empty() && model.meta_base.is_none() {
            return kept(&mro[1..]);
        }
        let mut meta: Vec<MetaEntry<'a>> = model
            .meta
            .iter()
            .map(|option| MetaEntry { name: &option.name, value: &option.value, class: at })
            .collect();
        let base = model
            .meta_base
            .as_deref()
            .and_then(|base| base.strip_suffix(".Meta"))
            .and_then(|base| self.class_named(module, base));
        if let Some(base) = base {
            for entry in kept(&self.list[base].mro) {
                if meta.iter().all(|own| own.name != entry.name) {
                    meta.push(entry);
                }
            }
        }
        meta
    }

    /// Django's own models, where all of them belong to the picture.
    pub(super) fn all_of_django(&self) -> Vec<usize> {
        let all = if self.built_in == BuiltIn::All { 0..self.list.len() } else { 0..0 };
        all.filter(|&at| !self.list[at].is_abstract).collect()
    }

    /// The models that come with Django and that the learner's module imports.
    pub(super) fn imported(&self, module: &Module) -> Vec<usize> {
        if self.built_in == BuiltIn::All {
            return self.all_of_django();
        }
        module
            .imports
            .iter()
            .filter_map(|import| self.class_named(module, &import.name))
            .filter(|&at| self.list[at].is_built_in && !self.list[at].is_abstract)
            .collect()
    }
}

impl<'a> Class<'a> {
    /// The value of an option of its `class Meta`.
    pub(super) fn meta(&self, name: &str) -> Option<MetaEntry<'a>> {
        self.meta.iter().find(|entry| entry.name == name).copied()
    }
}

/// Whether a module may point to the models that come with Django; reading those costs time.
fn mentions_django(module: &Module) -> bool {
    let imported = module.imports.iter().any(|import| {
        ["django.contrib", "django.conf"].iter().any(|path| import.path.starts_with(path))
    });
    imported
        || module.models.iter().flat_map(|model| &model.fields).any(|field| {
            field.class.is_relation()
                && ["to", "through"].iter().filter_map(|option| field.text(option)).any(|target| {
                    builtin::apps().iter().any(|app| {
                        target.split_once('.').is_some_and(|(label, _)| label == app.app)
                    })
                })
        })
}

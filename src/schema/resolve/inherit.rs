//! The fields that each model has: its own, copies of its abstract bases', and the links to its
//! other bases. This follows `ModelBase.__new__` in `django/db/models/base.py`.

use std::collections::BTreeSet;

use super::super::Field;
use super::super::model::key;
use super::classes::Classes;
use super::declared;
use crate::models::{DefinitionKind, Expr, FieldClass};
use crate::span::Span;
use crate::sql::ColumnType;

/// A model in the making; abstract ones too, and under the same number as its class.
pub(super) struct Draft {
    /// What a [`super::super::Schema`] calls it.
    pub(super) key: String,
    pub(super) name: String,
    pub(super) app: String,
    pub(super) table: String,
    pub(super) is_abstract: bool,
    pub(super) managed: bool,
    /// The class of which it is a proxy.
    pub(super) proxy_for: Option<usize>,
    /// Itself, or what its proxies lead to.
    pub(super) concrete: usize,
    /// The model and field that Django makes it for.
    pub(super) joins: Option<(usize, String)>,
    /// The fields of its own table, in order, then its many-to-many fields.
    pub(super) locals: Vec<Local>,
    /// The models that it inherits from by a table of their own, with the names of the links.
    pub(super) parents: Vec<(usize, String)>,
    pub(super) primary_key: String,
    pub(super) span: Span,
}

/// A field of a model's own table.
#[derive(Clone)]
pub(super) struct Local {
    pub(super) field: Field,
    /// When Django made it: those it adds by itself count down from zero and so come first.
    pub(super) counter: i64,
    /// The class where it is declared, whose names its options use.
    pub(super) declared_in: usize,
    /// The model that it points to.
    pub(super) target: Option<usize>,
    /// Whether it leads to a parent's table.
    pub(super) parent_link: bool,
}

impl Draft {
    pub(super) fn local(&self, name: &str) -> Option<&Local> {
        self.locals.iter().find(|local| local.field.name == name)
    }
}

/// A draft for each class.
pub(super) fn drafts(classes: &Classes<'_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::with_capacity(classes.list.len());
    let mut counters = Counters { declared: 0, added: 0 };
    for at in 0..classes.list.len() {
        let draft = Inheritance { classes, drafts: &drafts, at }.draft(&mut counters);
        drafts.push(draft);
    }
    drafts
}

/// Django's `creation_counter` and `auto_creation_counter`.
struct Counters {
    declared: i64,
    added: i64,
}

struct Inheritance<'a, 'b> {
    classes: &'b Classes<'a>,
    drafts: &'b [Draft],
    at: usize,
}

impl Inheritance<'_, '_> {
    fn draft(&self, counters: &mut Counters) -> Draft {
        let class = &self.classes.list[self.at];
        let option = |name: &str| class.meta(name).map(|entry| entry.value);
        let is_true = |name: &str| option(name).and_then(Expr::as_bool) == Some(true);
        let of_others = |&base: &usize| !self.drafts[base].is_abstract;
        let proxy_for = class.bases.iter().copied().find(of_others).filter(|_| is_true("proxy"));
        let table = match proxy_for {
            Some(base) => self.drafts[base].table.clone(),
            None => option("db_table").and_then(Expr::as_str).map_or_else(
                || format!("{}_{}", class.app, class.model.name.to_lowercase()),
                |table| table.trim_matches('"').to_owned(),
            ),
        };
        let mut draft = Draft {
            key: key(&class.app, &class.model.name),
            name: class.model.name.clone(),
            app: class.app.clone(),
            table,
            is_abstract: class.is_abstract,
            managed: option("managed").and_then(Expr::as_bool).unwrap_or(true),
            proxy_for,
            concrete: proxy_for.map_or(self.at, |base| self.drafts[base].concrete),
            joins: None,
            locals: Vec::new(),
            parents: Vec::new(),
            primary_key: String::new(),
            span: if class.is_built_in { Span::default() } else { class.model.span },
        };
        if let Some(base) = proxy_for {
            draft.primary_key.clone_from(&self.drafts[base].primary_key);
            draft.parents.clone_from(&self.drafts[base].parents);
            return draft;
        }
        self.declare(&mut draft, counters);
        self.inherit(&mut draft, counters);
        if !draft.is_abstract {
            self.set_primary_key(&mut draft, counters);
        }
        // Many-to-many fields are kept apart and come last, each kind by its age.
        draft
            .locals
            .sort_by_key(|local| (local.field.class == FieldClass::ManyToManyField, local.counter));
        draft
    }

    /// Adds the fields of the class body; of two with one name Python keeps the later.
    fn declare(&self, draft: &mut Draft, counters: &mut Counters) {
        let class = &self.classes.list[self.at];
        for field in &class.model.fields {
            counters.declared += 1;
            draft.locals.retain(|local| local.field.name != field.name);
            let field = declared::field(class, field, &draft.key);
            let local = Local {
                field,
                counter: counters.declared,
                declared_in: self.at,
                target: None,
                parent_link: false,
            };
            self.place(draft, local);
        }
    }

    /// Adds a field to a model; one whose target cannot be found is left out of a table.
    fn place(&self, draft: &mut Draft, mut local: Local) {
        local.field.model.clone_from(&draft.key);
        // What Django added to an abstract base points where it did.
        let is_declared = local.field.declared_by.is_some();
        if local.field.class.is_relation() && is_declared {
            local.target = local
                .field
                .option("to")
                .and_then(|to| self.classes.pointed_to(local.declared_in, self.at, to));
            local.parent_link = is_true(&local.field, "parent_link");
            if local.target.is_none() && !draft.is_abstract {
                return;
            }
        }
        draft.locals.push(local);
    }

    fn inherit(&self, draft: &mut Draft, counters: &mut Counters) {
        let class = &self.classes.list[self.at];
        let own: BTreeSet<&str> = class.model.fields.iter().map(|it| it.name.as_str()).collect();
        // `name = None` in a class body takes an inherited field away, and so does a method.
        let mut taken: BTreeSet<String> = class
            .model
            .definitions
            .iter()
            .filter(|it| it.kind != DefinitionKind::Class)
            .map(|it| it.name.clone())
            .collect();
        let direct = class.mro.iter().filter(|base| class.bases.contains(base));
        for &base in direct {
            if self.drafts[base].is_abstract {
                for local in &self.drafts[base].locals {
                    let name = local.field.name.as_str();
                    if !own.contains(name) && !taken.contains(name) && draft.local(name).is_none() {
                        self.place(draft, local.clone());
                    }
                }
                for (parent, link) in &self.drafts[base].parents {
                    if draft.parents.iter().all(|(other, _)| other != parent) {
                        draft.parents.push((*parent, link.clone()));
                    }
                }
            } else {
                let parent = self.drafts[base].concrete;
                taken.extend(self.drafts[base].locals.iter().map(|it| it.field.name.clone()));
                let link = self.parent_link(draft, parent, counters);
                draft.parents.push((parent, link));
            }
        }
    }

    /// The name of the one-to-one field that leads to a parent: one that is declared with
    /// `parent_link=True`, or one that Django adds.
    fn parent_link(&self, draft: &mut Draft, parent: usize, counters: &mut Counters) -> String {
        let mut candidates = draft.locals.iter();
        let declared = candidates.find(|local| local.parent_link && local.target == Some(parent));
        if let Some(local) = declared {
            return local.field.name.clone();
        }
        // An abstract base that comes later in the list may declare it as well.
        let class = &self.classes.list[self.at];
        for base in class.bases.iter().filter(|&&base| self.drafts[base].is_abstract) {
            let found = self.drafts[*base]
                .locals
                .iter()
                .find(|local| local.parent_link && local.target == Some(parent));
            if let Some(local) = found {
                return local.field.name.clone();
            }
        }
        let name = format!("{}_ptr", self.drafts[parent].name.to_lowercase());
        if draft.local(&name).is_none() {
            counters.added -= 1;
            let mut field = added(&name, FieldClass::OneToOneField, &draft.key);
            field.unique = true;
            draft.locals.push(Local {
                field,
                counter: counters.added,
                declared_in: self.at,
                target: Some(parent),
                parent_link: true,
            });
        }
        name
    }

    /// The primary key: the first field that says so, else the link to the first parent, else `id`.
    fn set_primary_key(&self, draft: &mut Draft, counters: &mut Counters) {
        let mut declared: Vec<&Local> =
            draft.locals.iter().filter(|local| local.field.primary_key).collect();
        declared.sort_by_key(|local| local.counter);
        if let Some(local) = declared.first() {
            draft.primary_key = local.field.name.clone();
            return;
        }
        let link = draft.parents.first().map(|(_, link)| link.clone());
        if let Some(local) =
            draft.locals.iter_mut().find(|it| Some(&it.field.name) == link.as_ref())
        {
            local.field.primary_key = true;
            local.field.unique = true;
            draft.primary_key = local.field.name.clone();
            return;
        }
        counters.added -= 1;
        let is_built_in = self.classes.list[self.at].is_built_in;
        draft.locals.retain(|local| local.field.name != "id");
        draft.locals.push(automatic_id(&draft.key, is_built_in, self.at, counters.added));
        "id".clone_into(&mut draft.primary_key);
    }
}

/// The `id` that Django adds: `DEFAULT_AUTO_FIELD`, and the smaller `AutoField` in its own apps.
pub(super) fn automatic_id(model: &str, is_built_in: bool, class: usize, counter: i64) -> Local {
    let auto = if is_built_in { FieldClass::AutoField } else { FieldClass::BigAutoField };
    let mut field = added("id", auto, model);
    field.verbose_name = "ID".to_owned();
    field.kind = Some(if is_built_in { ColumnType::Auto } else { ColumnType::BigAuto });
    field.primary_key = true;
    field.unique = true;
    field.blank = true;
    Local { field, counter, declared_in: class, target: None, parent_link: false }
}

/// A field that Django adds.
pub(super) fn added(name: &str, class: FieldClass, model: &str) -> Field {
    let attname = if class.is_relation() { format!("{name}_id") } else { name.to_owned() };
    Field {
        name: name.to_owned(),
        column: Some(attname.clone()),
        attname,
        class,
        model: model.to_owned(),
        declared_by: None,
        kind: None,
        verbose_name: name.replace('_', " "),
        help_text: String::new(),
        null: false,
        blank: false,
        unique: false,
        primary_key: false,
        db_index: class.is_relation(),
        editable: true,
        auto_created: true,
        auto_now: false,
        auto_now_add: false,
        db_constraint: true,
        max_length: None,
        default: None,
        choices: Vec::new(),
        options: Vec::new(),
        span: Span::default(),
    }
}

pub(super) fn is_true(field: &Field, option: &str) -> bool {
    field.option(option).and_then(Expr::as_bool) == Some(true)
}

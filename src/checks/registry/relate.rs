//! Relations: where they point to, what they are called at the other end, and join tables.
//! `RelatedField.contribute_to_class` and `create_many_to_many_intermediary_model` of
//! `django/db/models/fields/related.py`, `ForeignObjectRel` of `reverse_related.py`.

use std::borrow::Cow;

use super::inherit::made;
use super::{Attached, Class, FieldId, ModelId, Registry, meta};
use crate::models::{Expr, ExprKind, Field, FieldClass};

/// The other end of a relation; Django's `remote_field`.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Remote {
    pub(in crate::checks) target: TargetModel,
    /// With the class's names filled in, and as Django changes it for many-to-many fields.
    pub(in crate::checks) related_name: Option<String>,
    pub(in crate::checks) related_query_name: Option<String>,
    pub(in crate::checks) symmetrical: bool,
    pub(in crate::checks) parent_link: bool,
    /// The join table's model, of a many-to-many field.
    pub(in crate::checks) through: Option<TargetModel>,
}

/// A model that is named somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::checks) enum TargetModel {
    /// One that exists, registered or abstract.
    Known(ModelId),
    /// One that is named in a string and not found (yet).
    Named {
        /// As it is written.
        written: String,
        /// The label of its app.
        app: String,
        /// Its name in lower case.
        lower: String,
    },
    /// Not given, or not understood.
    Nothing,
}

impl TargetModel {
    pub(in crate::checks) const fn known(&self) -> Option<ModelId> {
        if let Self::Known(id) = self { Some(*id) } else { None }
    }
}

impl Remote {
    /// Whether the other end has no name: Django's `ForeignObjectRel.hidden`.
    pub(in crate::checks) fn is_hidden(&self) -> bool {
        self.related_name.as_ref().is_some_and(|name| name.ends_with('+'))
    }
}

impl Registry<'_> {
    /// The remote end of a field of a class, before it is resolved.
    pub(super) fn remote(&self, model: ModelId, field: &Field) -> Remote {
        let class = self.class(model);
        let to = field.option("to");
        let target = self.target(model, to);
        let own = to.and_then(Expr::as_str);
        let symmetrical = field
            .option("symmetrical")
            .map_or(own == Some("self"), |value| value.as_bool() == Some(true))
            && field.class == FieldClass::ManyToManyField;
        let mut related_name = field.text("related_name").map(str::to_owned);
        if field.class == FieldClass::ManyToManyField {
            if symmetrical && (own == Some("self") || own == Some(&class.name)) {
                related_name = Some(format!("{}_rel_+", field.name));
            } else if related_name.as_ref().is_some_and(|name| name.ends_with('+')) {
                let (app, lower) = (class.app, class.lower_name());
                related_name = Some(format!("_{app}_{lower}_{}_+", field.name));
            }
        }
        let mut related_query_name =
            field.text("related_query_name").filter(|name| !name.is_empty()).map(str::to_owned);
        if !class.is_abstract {
            if related_name.as_deref().is_none_or(str::is_empty) {
                let default = class.meta("default_related_name").and_then(Expr::as_str);
                related_name = default.map(str::to_owned).or(related_name);
            }
            related_name = related_name.map(|name| fill(&name, class));
            related_query_name = related_query_name.map(|name| fill(&name, class));
        }
        let through = (field.class == FieldClass::ManyToManyField)
            .then(|| self.target(model, field.option("through")))
            .filter(|through| *through != TargetModel::Nothing);
        let parent_link = field.is_set("parent_link");
        Remote { target, related_name, related_query_name, symmetrical, parent_link, through }
    }

    fn target(&self, model: ModelId, value: Option<&Expr>) -> TargetModel {
        match value.map(|value| &value.kind) {
            Some(ExprKind::Str(written)) if written == "self" => TargetModel::Known(model),
            Some(ExprKind::Str(written)) => named(self.class(model).app, written),
            Some(ExprKind::Name(name)) => {
                self.named(name).map_or(TargetModel::Nothing, TargetModel::Known)
            }
            _ => TargetModel::Nothing,
        }
    }

    /// The label that a target has or will have, app and lower-case name (`make_model_tuple`).
    pub(super) fn target_key(&self, target: &TargetModel) -> Option<(String, String)> {
        match target {
            TargetModel::Known(id) => {
                let class = self.class(*id);
                Some((class.app.to_owned(), class.lower_name()))
            }
            TargetModel::Named { app, lower, .. } => Some((app.clone(), lower.clone())),
            TargetModel::Nothing => None,
        }
    }

    /// The join table that Django makes for a many-to-many field without `through`.
    pub(super) fn make_join_table(&mut self, field: FieldId) {
        let attached = self.field(field);
        let model = attached.model;
        let Some(remote) = &attached.remote else { return };
        if remote.through.is_some() {
            return;
        }
        let Some((to_app, to_lower)) = self.target_key(&remote.target) else { return };
        let owner = self.class(model);
        let own_lower = owner.lower_name();
        let (from, to) = if to_lower == own_lower {
            (format!("from_{own_lower}"), format!("to_{to_lower}"))
        } else {
            (own_lower, to_lower.clone())
        };
        let name = format!("{}_{}", owner.name, attached.name());
        let table = attached.field.text("db_table").map_or_else(
            || format!("{}_{}", meta::strip_quotes(&owner.table), attached.name()),
            str::to_owned,
        );
        let owner_target = ExprKind::Str(owner.label());
        let other_target = ExprKind::Str(match &remote.target {
            TargetModel::Named { written, .. } if written.contains('.') => written.clone(),
            TargetModel::Named { written, .. } => format!("{to_app}.{written}"),
            _ => format!("{to_app}.{to_lower}"),
        });
        let other_known = remote.target.clone();
        let id = ModelId(self.classes.len());
        self.classes.push(join_class(owner.app, name.clone(), table, id, (model, field)));
        for (link, target) in [(from, owner_target), (to, other_target)] {
            self.counter += 1;
            let options = [
                ("to", target),
                ("on_delete", ExprKind::Name("CASCADE".to_owned())),
                ("related_name", ExprKind::Str(format!("{name}+"))),
            ];
            let made = made(&link, FieldClass::ForeignKey, &options);
            self.attach(id, Cow::Owned(made), None, self.counter);
        }
        if let (TargetModel::Known(_), Some(&last)) =
            (&other_known, self.classes[id.0].local_fields.last())
            && let Some(remote) = &mut self.fields[last.0].remote
        {
            remote.target = other_known;
        }
        self.auto_counter -= 1;
        let key = made("id", FieldClass::BigAutoField, &[("primary_key", ExprKind::Bool(true))]);
        self.attach(id, Cow::Owned(key), None, self.auto_counter);
        self.register(id);
        if let Some(remote) = &mut self.fields[field.0].remote {
            remote.through = Some(TargetModel::Known(id));
        }
    }

    /// Finds the models that are named in strings, now that all are there, and turns the relations
    /// round. Fields of abstract classes stay as they are.
    pub(super) fn resolve_relations(&mut self) {
        for at in 0..self.fields.len() {
            let owner = self.fields[at].model;
            if self.class(owner).is_abstract {
                continue;
            }
            let Some(mut remote) = self.fields[at].remote.take() else { continue };
            for target in [Some(&mut remote.target), remote.through.as_mut()].into_iter().flatten()
            {
                if let TargetModel::Named { app, lower, .. } = target
                    && let Some(&id) = self.by_label.get(&(app.clone(), lower.clone()))
                {
                    *target = TargetModel::Known(id);
                }
            }
            self.fields[at].remote = Some(remote);
        }
        self.settle_join_tables();
        self.refuse_nameless_ends();
        self.pointing = vec![Vec::new(); self.classes.len()];
        for &model in &self.registered {
            let class = &self.classes[model.0];
            for &field in class.local_fields.iter().chain(&class.local_many_to_many) {
                let target = self.fields[field.0].remote.as_ref().and_then(|it| it.target.known());
                if let Some(target) = target {
                    let concrete = self.classes[target.0].concrete;
                    self.pointing[concrete.0].push(field);
                }
            }
        }
    }

    /// A relation to itself that goes both ways has no accessor at the other end. Django gives such
    /// ends a hidden name, unless the model is named with its app; then it stumbles.
    fn refuse_nameless_ends(&mut self) {
        let stumbles = self.registered.iter().find_map(|&id| {
            let class = self.class(id);
            let nameless = class.local_many_to_many.iter().any(|&field| {
                let field = self.field(field);
                let remote = field.remote.as_ref().filter(|it| !it.is_hidden());
                remote.is_some_and(|it| it.target.known().is_some())
                    && self.accessor(field).is_none()
            });
            class.declared.filter(|_| nameless)
        });
        if let Some(model) = stumbles {
            let message = "attribute name must be string, not 'NoneType'".to_owned();
            self.fail(model, "TypeError", message);
        }
    }

    /// A join table is managed if one of its two models is.
    fn settle_join_tables(&mut self) {
        for at in 0..self.classes.len() {
            let Some((owner, field)) = self.classes[at].made_for else { continue };
            let target = self.field(field).remote.as_ref().and_then(|it| it.target.known());
            if let Some(target) = target {
                let managed = self.class(owner).managed || self.class(target).managed;
                self.classes[at].managed = managed;
            }
        }
    }

    /// The fields that point to a class or to its proxies; none for one that is not registered.
    pub(super) fn pointing(&self, id: ModelId) -> &[FieldId] {
        if self.is_registered(id) {
            self.pointing.get(self.class(id).concrete.0).map_or(&[], Vec::as_slice)
        } else {
            &[]
        }
    }

    /// Django's `related_query_name()`: the name of the other end in lookups.
    pub(in crate::checks) fn query_name(&self, field: &Attached<'_>) -> String {
        let remote = field.remote.as_ref();
        let given = |name: Option<&String>| name.filter(|name| !name.is_empty()).cloned();
        remote
            .and_then(|remote| {
                given(remote.related_query_name.as_ref()).or(given(remote.related_name.as_ref()))
            })
            .unwrap_or_else(|| self.class(field.model).lower_name())
    }

    /// Django's `accessor_name` of the other end; none for a relation to itself that goes both ways.
    pub(in crate::checks) fn accessor(&self, field: &Attached<'_>) -> Option<String> {
        let remote = field.remote.as_ref()?;
        let multiple = field.class() != FieldClass::OneToOneField;
        if multiple && remote.symmetrical && remote.target.known() == Some(field.model) {
            return None;
        }
        if let Some(name) = remote.related_name.as_ref().filter(|name| !name.is_empty()) {
            return Some(name.clone());
        }
        let lower = self.class(field.model).lower_name();
        Some(if multiple { format!("{lower}_set") } else { lower })
    }
}

/// The model of a join table, without its fields.
fn join_class<'a>(
    app: &'static str,
    name: String,
    table: String,
    id: ModelId,
    made_for: (ModelId, FieldId),
) -> Class<'a> {
    Class {
        app,
        name,
        declared: None,
        is_abstract: false,
        proxy: false,
        managed: true,
        table,
        mro: vec![id],
        parents: Vec::new(),
        local_fields: Vec::new(),
        local_many_to_many: Vec::new(),
        primary_key: None,
        concrete: id,
        made_for: Some(made_for),
        meta: Vec::new(),
        ordering: None,
        ordered_within: false,
        finished: false,
        attributes: std::collections::HashSet::new(),
        properties: std::collections::HashSet::new(),
    }
}

/// A model that is named in a string, relative to an app (`resolve_relation`).
fn named(app: &str, written: &str) -> TargetModel {
    let (app, name) = written.split_once('.').unwrap_or((app, written));
    TargetModel::Named {
        written: written.to_owned(),
        app: app.to_owned(),
        lower: name.to_lowercase(),
    }
}

/// Fills `%(class)s` and its like in a related name.
fn fill(name: &str, class: &Class<'_>) -> String {
    let lower = class.lower_name();
    name.replace("%(class)s", &lower)
        .replace("%(model_name)s", &lower)
        .replace("%(app_label)s", &class.app.to_lowercase())
        .replace("%%", "%")
}

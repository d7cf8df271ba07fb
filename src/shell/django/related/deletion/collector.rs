//! Finds out what goes along with what is deleted.

use std::rc::Rc;

use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxBuildHasher;

use super::super::super::apps::{ModelClass, model_of_instance};
use super::super::super::convert::to_arg;
use super::super::super::modules::signals;
use super::super::super::{manager, query};
use super::super::lookup::{is_plain_base, rows};
use super::super::values::keyword;
use super::relations::candidates;
use super::rules::{Rule, rule_of};
use crate::orm::query::Query;
use crate::orm::registry::Relation;
use crate::orm::{Arg, Child, Connector, FieldId, ModelId, Q, Registry, RelationId};
use crate::shell::Interpreter;
use crate::shell::key::Key;
use crate::shell::raise::PyResult;
use crate::shell::value::{Elements, Value};

/// How many objects one query looks for (`bulk_batch_size` of SQLite).
const BATCH: usize = 500;
/// The parameters that one statement takes (`max_query_params`).
const MAX_PARAMETERS: usize = 999;

pub(super) type Ordered<K, V> = IndexMap<K, V, FxBuildHasher>;

/// What is to be deleted.
pub(super) enum Objects {
    /// Instances of one model.
    Rows(Vec<Value>),
    /// A QuerySet.
    QuerySet(Value),
    /// A query of a model whose managers are Django's own.
    Query(Rc<ModelClass>, Box<Query>),
}

/// Rows whose reference gets another value.
pub(super) enum Updated {
    /// Not looked at: one statement finds them.
    Query(Rc<ModelClass>, Box<Query>),
    /// The same by a QuerySet of a learner's manager.
    QuerySet(Value),
    /// These.
    Rows(Vec<Value>),
}

/// How [`Collector::collect`] goes about it.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// The model whose deletion led here.
    pub(super) source: Option<ModelId>,
    pub(super) nullable: bool,
    pub(super) collect_related: bool,
    pub(super) reverse_dependency: bool,
    pub(super) keep_parents: bool,
    pub(super) fail_on_restricted: bool,
}

impl Manner {
    /// That of the first call.
    pub(super) const fn top() -> Self {
        Self {
            source: None,
            nullable: false,
            collect_related: true,
            reverse_dependency: false,
            keep_parents: false,
            fail_on_restricted: true,
        }
    }
}

/// What a deletion amounts to, before anything is deleted.
pub(super) struct Collector {
    /// What `delete()` was called on.
    pub(super) origin: Value,
    /// Instances by model, in the order in which the models were met.
    pub(super) data: Ordered<ModelId, Ordered<Key, Value>>,
    /// Queries whose rows go by one statement.
    pub(super) fast_deletes: Vec<Objects>,
    /// Field, value, rows.
    pub(super) updates: Vec<(FieldId, Value, Vec<Updated>)>,
    /// Rows that RESTRICT holds on to, by model and field.
    pub(super) restricted: Ordered<ModelId, Ordered<FieldId, Elements>>,
    /// What must be deleted before a model.
    pub(super) dependencies: Ordered<ModelId, IndexSet<ModelId, FxBuildHasher>>,
}

impl Collector {
    pub(super) fn new(origin: Value) -> Self {
        Self {
            origin,
            data: Ordered::default(),
            fast_deletes: Vec::new(),
            updates: Vec::new(),
            restricted: Ordered::default(),
            dependencies: Ordered::default(),
        }
    }

    /// `can_fast_delete`: nothing points to the model that would have to be looked at, it has no
    /// parents, and nobody listens.
    pub(super) fn can_fast_delete(
        shell: &Interpreter,
        model: ModelId,
        from: Option<FieldId>,
    ) -> bool {
        let Some(class) = shell.django.model(model) else { return false };
        if listens(shell, &class) {
            return false;
        }
        let registry = shell.registry();
        let concrete = registry.options(registry.options(model).concrete);
        concrete.parents.iter().all(|(_, link)| Some(*link) == from)
            && candidates(shell, model).iter().all(|id| rule_of(shell, *id) == Rule::DoNothing)
    }

    /// `add`: notes instances, and gives those that were not noted before.
    fn add(
        &mut self,
        shell: &mut Interpreter,
        objects: Vec<Value>,
        manner: &Manner,
    ) -> PyResult<Vec<Value>> {
        let Some(model) = objects.first().and_then(model_of_instance) else {
            return Ok(Vec::new());
        };
        let model = model.id;
        let known = self.data.entry(model).or_default();
        let mut new = Vec::new();
        for object in objects {
            let key = shell.key(&object)?;
            if !known.contains_key(&key) {
                new.push((key, object));
            }
        }
        known.extend(new.iter().cloned());
        if let (Some(source), false) = (manner.source, manner.nullable) {
            let (later, first) =
                if manner.reverse_dependency { (model, source) } else { (source, model) };
            self.depend(shell, later, first);
        }
        Ok(new.into_iter().map(|(_, object)| object).collect())
    }

    /// `add_dependency`: rows of the first model go after those of the second.
    pub(super) fn depend(&mut self, shell: &Interpreter, later: ModelId, first: ModelId) {
        let registry = shell.registry();
        let concrete = |model: ModelId| registry.options(model).concrete;
        self.dependencies.entry(concrete(later)).or_default().insert(concrete(first));
        self.data.entry(first).or_default();
    }

    /// `collect`.
    ///
    /// # Errors
    /// `ProtectedError`, `RestrictedError`, and what reading rows raises.
    pub(super) fn collect(
        &mut self,
        shell: &mut Interpreter,
        objects: Objects,
        manner: &Manner,
    ) -> PyResult<()> {
        if let Some(model) = model_of(&objects)
            && Self::can_fast_delete(shell, model, None)
        {
            self.fast_deletes.push(objects);
            return Ok(());
        }
        let rows = rows_of(shell, objects)?;
        let new = self.add(shell, rows, manner)?;
        let Some(model) = new.first().and_then(model_of_instance) else { return Ok(()) };
        if !manner.keep_parents {
            self.collect_parents(shell, model.id, &new)?;
        }
        if !manner.collect_related {
            return Ok(());
        }
        self.collect_related(shell, model.id, &new, manner)?;
        if manner.fail_on_restricted {
            self.refuse_restricted(shell, model.id)?;
        }
        Ok(())
    }

    fn collect_parents(
        &mut self,
        shell: &mut Interpreter,
        model: ModelId,
        objects: &[Value],
    ) -> PyResult<()> {
        let registry = shell.registry();
        for (_, link) in &registry.options(registry.options(model).concrete).parents {
            let name = &registry.field(*link).name;
            let mut parents = Vec::with_capacity(objects.len());
            for object in objects {
                parents.push(shell.get_attr(object, name)?);
            }
            let manner = Manner {
                source: Some(model),
                collect_related: false,
                reverse_dependency: true,
                fail_on_restricted: false,
                ..Manner::top()
            };
            self.collect(shell, Objects::Rows(parents), &manner)?;
        }
        Ok(())
    }

    fn collect_related(
        &mut self,
        shell: &mut Interpreter,
        model: ModelId,
        objects: &[Value],
        manner: &Manner,
    ) -> PyResult<()> {
        let registry = shell.registry();
        let mut fast: Ordered<ModelId, Vec<FieldId>> = Ordered::default();
        let mut protected: Ordered<String, Vec<Value>> = Ordered::default();
        for id in candidates(shell, model) {
            let relation = registry.relation(id);
            // `all_parents` holds concrete models alone, that of a proxy included.
            let is_parent = relation.to != model
                && registry.options(relation.to).concrete == relation.to
                && registry.descends_from(model, relation.to);
            if manner.keep_parents && is_parent {
                continue;
            }
            let rule = rule_of(shell, id);
            if rule == Rule::DoNothing {
                continue;
            }
            if rule == Rule::Cascade
                && Self::can_fast_delete(shell, relation.model, Some(relation.field))
            {
                fast.entry(relation.model).or_default().push(relation.field);
                continue;
            }
            for batch in objects.chunks(BATCH) {
                let found = related_objects(shell, relation.model, &[relation.field], batch)?;
                let found = referenced_only(shell, relation.model, found)?;
                self.apply(shell, id, &rule, found, &mut protected)?;
            }
        }
        if !protected.is_empty() {
            return Err(super::refuse::protected(shell, model, protected)?);
        }
        for (related, fields) in fast {
            for batch in objects.chunks(if fields.len() == 1 {
                BATCH
            } else {
                MAX_PARAMETERS / fields.len()
            }) {
                let found = related_objects(shell, related, &fields, batch)?;
                self.fast_deletes.push(found);
            }
        }
        Ok(())
    }

    /// Does what a foreign key's rule says about the rows that refer to what goes.
    fn apply(
        &mut self,
        shell: &mut Interpreter,
        id: RelationId,
        rule: &Rule,
        found: Objects,
        protected: &mut Ordered<String, Vec<Value>>,
    ) -> PyResult<()> {
        let registry = shell.registry();
        let relation = registry.relation(id);
        let field = relation.field;
        if let Some(value) = rule.lazy_value() {
            let rows = match found {
                Objects::Query(model, query) => Updated::Query(model, query),
                Objects::QuerySet(queryset) => Updated::QuerySet(queryset),
                Objects::Rows(rows) => Updated::Rows(rows),
            };
            return self.update(shell, field, value, rows);
        }
        let rows = rows_of(shell, found)?;
        if rows.is_empty() {
            return Ok(());
        }
        match rule {
            Rule::Cascade => {
                let manner = Manner {
                    source: Some(relation.to),
                    nullable: registry.field(field).null,
                    fail_on_restricted: false,
                    ..Manner::top()
                };
                match self.collect(shell, Objects::Rows(rows), &manner) {
                    Err(raised) if shell.is_a(&raised, "ProtectedError") => {
                        // What holds on further down is told by the way to it.
                        let held = super::refuse::held_by(shell, &raised)?;
                        protected.entry(key_of(&registry, relation)).or_default().extend(held);
                        Ok(())
                    }
                    result => result,
                }
            }
            Rule::Protect => {
                protected.entry(key_of(&registry, relation)).or_default().extend(rows);
                Ok(())
            }
            Rule::Restrict => {
                if let Some(model) = rows.first().and_then(model_of_instance) {
                    let held =
                        self.restricted.entry(model.id).or_default().entry(field).or_default();
                    for row in rows {
                        held.insert(shell.key(&row)?, row);
                    }
                }
                self.depend(shell, relation.to, relation.model);
                Ok(())
            }
            rule => {
                let value = rule.value(shell, field)?;
                self.update(shell, field, value, Updated::Rows(rows))
            }
        }
    }

    /// `add_field_update`.
    fn update(
        &mut self,
        shell: &mut Interpreter,
        field: FieldId,
        value: Value,
        rows: Updated,
    ) -> PyResult<()> {
        for (known, set, all) in &mut self.updates {
            if *known == field && shell.equal(set, &value)? {
                all.push(rows);
                return Ok(());
            }
        }
        self.updates.push((field, value, vec![rows]));
        Ok(())
    }
}

/// `'Book.author'`, as messages name a foreign key.
fn key_of(registry: &Registry, relation: &Relation) -> String {
    let name = &registry.options(relation.model).object_name;
    format!("'{name}.{}'", registry.field(relation.field).name)
}

/// Whether anybody listens to deletions of a model.
pub(super) fn listens(shell: &Interpreter, model: &ModelClass) -> bool {
    signals::has_listeners(shell, "pre_delete", model)
        || signals::has_listeners(shell, "post_delete", model)
}

/// The model of a query; none for instances, which are never deleted unseen.
fn model_of(objects: &Objects) -> Option<ModelId> {
    match objects {
        Objects::Rows(_) => None,
        Objects::Query(model, _) => Some(model.id),
        Objects::QuerySet(value) => Some(query::state(value)?.model().ok()?.id),
    }
}

/// The instances.
pub(super) fn rows_of(shell: &mut Interpreter, objects: Objects) -> PyResult<Vec<Value>> {
    match objects {
        Objects::Rows(rows) => Ok(rows),
        Objects::Query(model, query) => rows(shell, &model, *query),
        Objects::QuerySet(value) => query::fetch_all(shell, &value),
    }
}

/// `related_objects`: the rows that refer to these by one of the fields.
fn related_objects(
    shell: &mut Interpreter,
    model: ModelId,
    fields: &[FieldId],
    objects: &[Value],
) -> PyResult<Objects> {
    let registry = shell.registry();
    let Some(class) = shell.django.model(model) else { return Ok(Objects::Rows(Vec::new())) };
    let arg = Arg::List(
        objects.iter().map(|object| to_arg(shell, object)).collect::<PyResult<_>>()?,
        "[...]".into(),
    );
    let lookup = |field: &FieldId| {
        Child::Lookup(format!("{}__in", registry.field(*field).name).into(), arg.clone())
    };
    let condition = Q {
        connector: if fields.len() > 1 { Connector::Or } else { Connector::And },
        negated: false,
        children: fields.iter().map(lookup).collect(),
    };
    if is_plain_base(shell, &class) {
        let mut query = Query::new(registry, model);
        query.filter(&condition).map_err(|error| shell.raise_orm(error))?;
        return Ok(Objects::Query(class, Box::new(query)));
    }
    let queryset = manager::base_queryset(shell, &class, &Value::None)?;
    let queryset = query::chain(shell, &queryset)?;
    if let Some(state) = query::state(&queryset) {
        state.change(shell, |query| query.filter(&condition))?;
    }
    Ok(Objects::QuerySet(queryset))
}

/// Leaves out of a query the fields that no relation refers to, unless somebody would see the
/// instances.
fn referenced_only(shell: &mut Interpreter, model: ModelId, objects: Objects) -> PyResult<Objects> {
    let registry = shell.registry();
    let silent = shell.django.model(model).is_some_and(|class| !listens(shell, &class));
    if !silent {
        return Ok(objects);
    }
    let mut names: Vec<Rc<str>> = Vec::new();
    for id in candidates(shell, model) {
        let name = registry.field(registry.relation(id).target).attname.clone();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Ok(objects);
    }
    Ok(match objects {
        Objects::Query(class, mut query) => {
            query.only(&names).map_err(|error| shell.raise_orm(error))?;
            Objects::Query(class, query)
        }
        Objects::QuerySet(value) => {
            let mut args = keyword("", Value::None);
            args.keywords.clear();
            args.positional = names.into_iter().map(Value::Str).collect();
            Objects::QuerySet(shell.call_method(&value, "only", args)?)
        }
        rows @ Objects::Rows(_) => rows,
    })
}

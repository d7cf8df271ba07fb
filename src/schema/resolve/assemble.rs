//! The finished picture out of drafts.

use std::collections::BTreeSet;

use super::super::{Field, Model, Schema};
use super::classes::Classes;
use super::inherit::{Draft, Local};
use crate::models::FieldClass;
use crate::sql::ColumnType;

/// What the parts of the picture are made from.
pub(super) struct Assembly<'a, 'b> {
    pub(super) classes: &'b Classes<'a>,
    pub(super) drafts: &'b [Draft],
}

/// A column that refers to a column that refers … ends somewhere; a careless text may go round.
const LONGEST_CHAIN: usize = 32;

/// The schema of all drafts that belong to it.
pub(super) fn schema(classes: &Classes<'_>, drafts: &[Draft]) -> Schema {
    let assembly = Assembly { classes, drafts };
    let included = assembly.included();
    let mut schema = Schema::default();
    for &at in &included {
        let fields = assembly.fields(at);
        if drafts[at].proxy_for.is_none() {
            schema.tables.push(assembly.table(at, &fields));
            let locals = drafts[at].locals.iter();
            schema.relations.extend(locals.filter_map(|local| assembly.relation(at, local)));
        }
        schema.models.push(assembly.model(at, fields));
    }
    schema
}

impl Assembly<'_, '_> {
    /// The learner's models, then those of Django that they lead to, then the join models.
    fn included(&self) -> Vec<usize> {
        let classes = &self.classes.list;
        let mut found: BTreeSet<usize> =
            (0..classes.len()).filter(|&at| !classes[at].is_built_in).collect();
        let learners = found.iter().next().map(|&at| classes[at].module);
        let mut waiting: Vec<usize> = found.iter().copied().collect();
        match learners {
            Some(module) => waiting.extend(self.classes.imported(module)),
            // A text without models may have everything of Django's all the same.
            None => waiting.extend(self.classes.all_of_django()),
        }
        while let Some(at) = waiting.pop() {
            found.insert(at);
            let targets = self.drafts[at].locals.iter().filter_map(|local| local.target);
            let bases = classes[at].bases.iter().copied();
            let next: Vec<usize> =
                targets.chain(bases).filter(|other| !found.contains(other)).collect();
            waiting.extend(next);
        }
        let is_built_in = |at: &usize| classes[*at].is_built_in;
        let mut order: Vec<usize> = found.iter().copied().filter(|at| !is_built_in(at)).collect();
        order.extend(found.iter().copied().filter(is_built_in));
        order.retain(|&at| !self.drafts[at].is_abstract);
        let joins = |model: usize| {
            let of = move |draft: &Draft| draft.joins.as_ref().is_some_and(|(it, _)| *it == model);
            (0..self.drafts.len()).filter(move |&at| of(&self.drafts[at]))
        };
        let made: Vec<usize> = order.iter().flat_map(|&model| joins(model)).collect();
        order.extend(made);
        order
    }

    /// The fields of a model, its parents' before its own: Django's `_get_fields`.
    pub(super) fn all_fields(&self, at: usize) -> Vec<&Local> {
        let mut fields = Vec::new();
        self.add_fields(self.drafts[at].concrete, &mut BTreeSet::new(), &mut fields);
        fields.sort_by_key(|local| local.field.class == FieldClass::ManyToManyField);
        fields
    }

    /// Adds the fields of a model and of its parents that were not met yet: in a hierarchy of
    /// diamonds there are more ways to an ancestor than anyone could walk.
    fn add_fields<'s>(&'s self, at: usize, met: &mut BTreeSet<usize>, to: &mut Vec<&'s Local>) {
        if !met.insert(at) {
            return;
        }
        for (parent, _) in &self.drafts[at].parents {
            self.add_fields(self.drafts[*parent].concrete, met, to);
        }
        to.extend(&self.drafts[at].locals);
    }

    /// The same with the types of their columns.
    fn fields(&self, at: usize) -> Vec<Field> {
        let typed = |local: &Local| Field {
            kind: self.column_type(local, LONGEST_CHAIN),
            ..local.field.clone()
        };
        self.all_fields(at).into_iter().map(typed).collect()
    }

    /// The type of a field's column; that of a relation follows what it refers to.
    fn column_type(&self, local: &Local, chain: usize) -> Option<ColumnType> {
        if local.target.is_none() || local.field.column.is_none() {
            return local.field.kind;
        }
        let (owner, name) = self.end_field(local)?;
        let end = self.drafts[owner].local(&name)?;
        // Python would recurse without end; a table without columns would help nobody.
        let Some(chain) = chain.checked_sub(1) else { return Some(ColumnType::BigInteger) };
        self.column_type(end, chain).map(ColumnType::referring)
    }

    fn model(&self, at: usize, resolved_fields: Vec<Field>) -> Model {
        let draft = &self.drafts[at];
        let key_of = |at: usize| self.drafts[at].key.clone();
        let options = self.options(at, &resolved_fields);
        Model {
            name: draft.name.clone(),
            app: draft.app.clone(),
            table: draft.table.clone(),
            primary_key: draft.primary_key.clone(),
            fields: resolved_fields.iter().map(|field| field.name.clone()).collect(),
            parents: draft.parents.iter().map(|(at, link)| (key_of(*at), link.clone())).collect(),
            bases: self.concrete_bases(at).into_iter().map(key_of).collect(),
            proxy_for: draft.proxy_for.map(key_of),
            auto_created: draft.joins.is_some(),
            managed: draft.managed,
            ordering: options.ordering,
            get_latest_by: options.get_latest_by,
            verbose_name: options.verbose_name,
            verbose_name_plural: options.verbose_name_plural,
            unique_together: options.unique_together,
            constraints: options.constraints,
            indexes: options.indexes,
            meta: options.meta,
            span: draft.span,
            resolved_fields,
        }
    }

    /// The bases of a class with abstract ones replaced by theirs, in method resolution order; see
    /// `flatten_bases` in `django/db/migrations/state.py`.
    fn concrete_bases(&self, at: usize) -> Vec<usize> {
        let Some(class) = self.classes.list.get(at) else { return Vec::new() };
        let mut flat = BTreeSet::new();
        let mut waiting = class.bases.clone();
        while let Some(base) = waiting.pop() {
            if self.drafts[base].is_abstract {
                waiting.extend(&self.classes.list[base].bases);
            } else {
                flat.insert(base);
            }
        }
        class.mro.iter().copied().filter(|base| flat.contains(base)).collect()
    }
}

//! What a model has: `Options._get_fields`, `get_field` and `related_objects` of
//! `django/db/models/options.py`.

use std::collections::HashSet;
use std::rc::Rc;

use super::{FieldId, ModelId, Registry};

/// What a name on a model stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::checks) enum Entry {
    /// A field of the model or of one of its parents.
    Field(FieldId),
    /// The other end of a relation field.
    Reverse(FieldId),
}

impl Entry {
    /// The field, if it is none of the other end.
    pub(in crate::checks) const fn forward(self) -> Option<FieldId> {
        if let Self::Field(field) = self { Some(field) } else { None }
    }
}

/// Which of the fields of a model are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::checks) struct Which {
    forward: bool,
    reverse: bool,
    hidden: bool,
}

impl Which {
    /// The fields of the model and its parents.
    pub(in crate::checks) const FORWARD: Self =
        Self { forward: true, reverse: false, hidden: false };
    /// The other ends of relations to the model, nameless ones too.
    pub(in crate::checks) const REVERSE: Self =
        Self { forward: false, reverse: true, hidden: true };
    /// Both, without nameless ends: Django's `get_fields()`.
    pub(in crate::checks) const ALL: Self = Self { forward: true, reverse: true, hidden: false };
}

impl Registry<'_> {
    /// Django's `_get_fields`.
    pub(in crate::checks) fn get_fields(&self, id: ModelId, which: Which) -> Vec<Entry> {
        self.entries(id, which).to_vec()
    }

    /// The same, kept once it cannot change any more. Without that, each layer of parents that
    /// share their parents would double the work.
    fn entries(&self, id: ModelId, which: Which) -> Rc<[Entry]> {
        if let Some(known) = self.known_entries.borrow().get(&(id, which)) {
            return Rc::clone(known);
        }
        let entries: Rc<[Entry]> = self.collect_entries(id, which).into();
        if self.resolved || which == Which::FORWARD && self.class(id).finished {
            self.known_entries.borrow_mut().insert((id, which), Rc::clone(&entries));
        }
        entries
    }

    fn collect_entries(&self, id: ModelId, which: Which) -> Vec<Entry> {
        let class = self.class(id);
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        for &(parent, _) in &class.parents {
            for &entry in self.entries(parent, which).iter() {
                if self.passes_on(entry, class.concrete) && seen.insert(entry) {
                    entries.push(entry);
                }
            }
        }
        if which.reverse && !class.proxy {
            let ends = self.pointing(id).iter().copied();
            let visible = ends.filter(|&field| which.hidden || !self.is_hidden(field));
            entries.extend(visible.map(Entry::Reverse));
        }
        if which.forward {
            let own = class.local_fields.iter().chain(&class.local_many_to_many);
            entries.extend(own.copied().map(Entry::Field));
        }
        entries
    }

    /// A child does not inherit the other ends of the links that children have to its parent.
    fn passes_on(&self, entry: Entry, concrete: ModelId) -> bool {
        let Entry::Reverse(field) = entry else { return true };
        let remote = self.field(field).remote.as_ref();
        remote.is_none_or(|it| !it.parent_link || it.target.known() == Some(concrete))
    }

    /// Whether the other end of a relation has no name.
    pub(in crate::checks) fn is_hidden(&self, field: FieldId) -> bool {
        self.field(field).remote.as_ref().is_some_and(super::Remote::is_hidden)
    }

    /// Django's `Options.fields` followed by `Options.many_to_many`.
    pub(in crate::checks) fn forward_fields(&self, id: ModelId) -> Vec<FieldId> {
        let all: Vec<FieldId> =
            self.get_fields(id, Which::FORWARD).into_iter().filter_map(Entry::forward).collect();
        let (many, plain): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|&field| self.field(field).is_many_to_many());
        plain.into_iter().chain(many).collect()
    }

    /// Django's `Options.related_objects`: the relation fields whose other end is at the model.
    pub(in crate::checks) fn related_objects(&self, id: ModelId) -> Vec<FieldId> {
        self.get_fields(id, Which::REVERSE)
            .into_iter()
            .filter_map(|entry| if let Entry::Reverse(field) = entry { Some(field) } else { None })
            .filter(|&field| !self.is_hidden(field) || self.field(field).is_many_to_many())
            .collect()
    }

    /// The field of this name or of this attribute, of the model or its parents.
    pub(in crate::checks) fn forward_field(&self, id: ModelId, name: &str) -> Option<FieldId> {
        let fields = self.get_fields(id, Which::FORWARD);
        fields.into_iter().rev().filter_map(Entry::forward).find(|&field| {
            let field = self.field(field);
            field.name() == name || field.attname() == name
        })
    }

    /// Django's `Options.get_field`.
    pub(in crate::checks) fn get_field(&self, id: ModelId, name: &str) -> Option<Entry> {
        if let Some(field) = self.forward_field(id, name) {
            return Some(Entry::Field(field));
        }
        self.get_fields(id, Which::REVERSE).into_iter().rev().find(|entry| {
            matches!(entry, Entry::Reverse(field) if self.query_name(self.field(*field)) == name)
        })
    }

    /// Django's `Options.all_parents`.
    pub(in crate::checks) fn all_parents(&self, id: ModelId) -> Rc<[ModelId]> {
        if let Some(known) = self.known_parents.borrow().get(&id) {
            return Rc::clone(known);
        }
        let parents: Vec<ModelId> = self.class(id).parents.iter().map(|&(it, _)| it).collect();
        let mut all = parents.clone();
        for parent in parents {
            for &ancestor in self.all_parents(parent).iter() {
                if !all.contains(&ancestor) {
                    all.push(ancestor);
                }
            }
        }
        let all: Rc<[ModelId]> = all.into();
        self.known_parents.borrow_mut().insert(id, Rc::clone(&all));
        all
    }

    /// Django's `Options._property_names`.
    pub(in crate::checks) fn property_names(&self, id: ModelId) -> HashSet<&str> {
        let mut names = HashSet::new();
        let mut seen: HashSet<&str> = HashSet::new();
        for class in self.class(id).mro.iter().map(|&it| self.class(it)) {
            let own = class.properties.iter().map(String::as_str);
            names.extend(own.filter(|name| !seen.contains(name)));
            seen.extend(class.attributes.iter().map(String::as_str));
        }
        names
    }
}

//! What Django keeps in `apps` and in each `Model._meta`, numbered for quick access
//! (`django/apps/registry.py`, `django/db/models/options.py`).

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::models::FieldClass;
use crate::schema::{self, RelationKind, Schema};
use crate::sql::ColumnType;

/// The number of a model in its [`Registry`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModelId(pub u32);

/// The number of a field in its [`Registry`]. A field inherited from a parent with a table of its
/// own is the parent's field; one of an abstract base is a field of each child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldId(pub u32);

/// The number of a relation in its [`Registry`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RelationId(pub u32);

/// All models of a project.
#[derive(Debug, Default)]
pub struct Registry {
    /// What it was made from.
    pub schema: Schema,
    models: Vec<Options>,
    fields: Vec<Field>,
    relations: Vec<Relation>,
    by_key: FxHashMap<String, ModelId>,
}

/// One model: Django's `_meta`.
#[derive(Debug)]
pub struct Options {
    /// Its number.
    pub id: ModelId,
    /// Its key in the schema: `Book`, `auth.User`.
    pub key: Rc<str>,
    /// Its class name.
    pub object_name: Rc<str>,
    /// `app_label`.
    pub app_label: Rc<str>,
    /// `label`: `playground.Book`.
    pub label: Rc<str>,
    /// `db_table`.
    pub table: Rc<str>,
    /// `concrete_model`: itself, or what a proxy stands for.
    pub concrete: ModelId,
    /// `pk`.
    pub pk: FieldId,
    /// `concrete_fields`: those with a column, its parents' before its own.
    pub fields: Vec<FieldId>,
    /// `many_to_many`, inherited ones included.
    pub many_to_many: Vec<FieldId>,
    /// Relations that point here or at a parent, in Django's order; hidden ones included. The
    /// primary links of other children to a parent are not among them.
    pub related_objects: Vec<RelationId>,
    /// The parents with tables of their own, nearest first, each with the field that leads there.
    pub parents: Vec<(ModelId, FieldId)>,
    /// `ordering`.
    pub ordering: Vec<Rc<str>>,
    /// Its fields and its parents' that relations point to, its primary key first.
    pub targets: Vec<FieldId>,
    names: FxHashMap<Rc<str>, Named>,
    /// Where it stands in the schema.
    pub place: usize,
}

/// What a name in a lookup stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Named {
    /// A field of the model, by its name or (with a column) its attname.
    Field(FieldId),
    /// A relation from the other end, by its query name.
    Reverse(RelationId),
}

/// One field.
#[derive(Debug)]
pub struct Field {
    /// Its number.
    pub id: FieldId,
    /// The model whose table has it.
    pub model: ModelId,
    /// `name`.
    pub name: Rc<str>,
    /// `attname`.
    pub attname: Rc<str>,
    /// `column`; empty for a many-to-many field.
    pub column: Rc<str>,
    /// The type of its column; for a relation, that of the column it refers to.
    pub kind: Option<ColumnType>,
    /// Its class.
    pub class: FieldClass,
    /// Whether it may be NULL.
    pub null: bool,
    /// Whether each value may stand once only.
    pub unique: bool,
    /// Whether it is the primary key.
    pub primary_key: bool,
    /// The relation that it makes.
    pub relation: Option<RelationId>,
    /// Where it stands in the schema: model, and place in its `resolved_fields`.
    pub place: (usize, usize),
}

/// One relation.
#[derive(Debug)]
pub struct Relation {
    /// Its number.
    pub id: RelationId,
    /// The field that makes it.
    pub field: FieldId,
    /// The model that has the field.
    pub model: ModelId,
    /// The model that it points to.
    pub to: ModelId,
    /// Which of Django's three it is.
    pub kind: RelationKind,
    /// The field there that it refers to (`to_field`, or the primary key).
    pub target: FieldId,
    /// `get_accessor_name()`; none where it is hidden.
    pub accessor: Option<Rc<str>>,
    /// `related_query_name()`.
    pub query_name: Rc<str>,
    /// Whether it links a child to its parent.
    pub parent_link: bool,
    /// Whether it goes both ways at once.
    pub symmetrical: bool,
    /// The join model of a many-to-many field.
    pub through: Option<Through>,
    /// Where it stands in the schema.
    pub place: usize,
}

impl Relation {
    /// `remote_field.cache_name`: the name under which an instance at the other end keeps the one
    /// that points to it, also where the relation is hidden
    /// (`django/db/models/fields/reverse_related.py`).
    pub fn cache_name(&self) -> &Rc<str> {
        self.accessor.as_ref().unwrap_or(&self.query_name)
    }
}

/// The join model of a many-to-many field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Through {
    /// The model.
    pub model: ModelId,
    /// Its foreign key to the model that has the field; `m2m_field_name`.
    pub source: FieldId,
    /// Its foreign key to the other; `m2m_reverse_field_name`.
    pub target: FieldId,
}

impl Registry {
    /// The registry of a schema.
    pub fn new(schema: Schema) -> Rc<Self> {
        let mut registry = Self { schema, ..Self::default() };
        let schema = std::mem::take(&mut registry.schema);
        registry.add_models(&schema);
        registry.add_relations(&schema);
        registry.add_names();
        registry.schema = schema;
        Rc::new(registry)
    }

    /// The models, in the order of registration.
    pub fn models(&self) -> &[Options] {
        &self.models
    }

    /// The relations, in the order of the schema.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The `_meta` of a model.
    pub fn options(&self, model: ModelId) -> &Options {
        &self.models[model.0 as usize]
    }

    /// A field.
    pub fn field(&self, field: FieldId) -> &Field {
        &self.fields[field.0 as usize]
    }

    /// A relation.
    pub fn relation(&self, relation: RelationId) -> &Relation {
        &self.relations[relation.0 as usize]
    }

    /// The relation that a field makes.
    pub fn relation_of(&self, field: FieldId) -> Option<&Relation> {
        self.field(field).relation.map(|relation| self.relation(relation))
    }

    /// The model of this key: `Book`, `auth.User`.
    pub fn model(&self, key: &str) -> Option<ModelId> {
        self.by_key.get(key).copied()
    }

    /// The declaration of a field, with all its options.
    pub fn declared(&self, field: FieldId) -> &schema::Field {
        let (model, field) = self.field(field).place;
        &self.schema.models[model].resolved_fields[field]
    }

    /// The declaration of a model.
    pub fn declared_model(&self, model: ModelId) -> &schema::Model {
        &self.schema.models[self.options(model).place]
    }

    /// `_meta.get_field(name)`, reverse relations by their query names included; `pk` is not one.
    pub fn named(&self, model: ModelId, name: &str) -> Option<Named> {
        self.options(model).names.get(name).copied()
    }

    /// The field of this name or attname.
    pub fn field_named(&self, model: ModelId, name: &str) -> Option<FieldId> {
        match self.named(model, name)? {
            Named::Field(field) => Some(field),
            Named::Reverse(_) => None,
        }
    }

    /// Whether `child` is `parent`, inherits from it by a table of its own, or is a proxy of such.
    pub fn descends_from(&self, child: ModelId, parent: ModelId) -> bool {
        let (child, parent) = (self.options(child).concrete, self.options(parent).concrete);
        child == parent
            || self.options(child).parents.iter().any(|(above, _)| {
                *above == parent || (*above != child && self.descends_from(*above, parent))
            })
    }

    /// What `FieldError` lists as choices for a lookup, annotations aside, sorted: names and
    /// attnames of fields, and query names of relations that are not hidden
    /// (`get_field_names_from_opts` of `django/db/models/sql/query.py`).
    pub fn choices(&self, model: ModelId) -> Vec<Rc<str>> {
        let options = self.options(model);
        let mut names: Vec<Rc<str>> = Vec::new();
        for field in options.fields.iter().chain(&options.many_to_many) {
            let field = self.field(*field);
            names.extend([field.name.clone(), field.attname.clone()]);
        }
        let visible = options.related_objects.iter().map(|id| self.relation(*id));
        let visible = visible.filter(|relation| relation.accessor.is_some());
        names.extend(visible.map(|relation| relation.query_name.clone()));
        names.sort();
        names.dedup();
        names
    }

    /// The parents on the way from a model up to `parent`, each with the field that leads there;
    /// empty where there is no way (`Options.get_base_chain`).
    pub fn base_chain(&self, model: ModelId, parent: ModelId) -> Vec<(ModelId, FieldId)> {
        let parents = &self.options(model).parents;
        if let Some(direct) = parents.iter().find(|(above, _)| *above == parent) {
            return vec![*direct];
        }
        for link in parents {
            let mut rest = self.base_chain(link.0, parent);
            if !rest.is_empty() {
                rest.insert(0, *link);
                return rest;
            }
        }
        Vec::new()
    }

    fn add_models(&mut self, schema: &Schema) {
        for (place, model) in schema.models.iter().enumerate() {
            let id = ModelId(index(place));
            self.by_key.insert(model.key(), id);
            self.models.push(Options {
                id,
                key: model.key().into(),
                object_name: model.name.as_str().into(),
                app_label: model.app.as_str().into(),
                label: model.label().into(),
                table: model.table.as_str().into(),
                concrete: id,
                pk: FieldId(0),
                fields: Vec::new(),
                many_to_many: Vec::new(),
                related_objects: Vec::new(),
                parents: Vec::new(),
                ordering: model.ordering.iter().map(|name| name.as_str().into()).collect(),
                targets: Vec::new(),
                names: FxHashMap::default(),
                place,
            });
        }
        for place in 0..schema.models.len() {
            let model = &schema.models[place];
            if let Some(of) = &model.proxy_for
                && let Some(of) = self.concrete_of(schema, of)
            {
                self.models[place].concrete = of;
            }
            self.add_own_fields(place, model);
        }
        for (place, model) in schema.models.iter().enumerate() {
            self.collect_fields(place, model);
        }
    }

    fn concrete_of(&self, schema: &Schema, key: &str) -> Option<ModelId> {
        let id = self.model(key)?;
        match &schema.models[id.0 as usize].proxy_for {
            Some(of) if of != key => self.concrete_of(schema, of),
            _ => Some(id),
        }
    }

    fn add_own_fields(&mut self, place: usize, model: &schema::Model) {
        let key = model.key();
        for (at, field) in model.resolved_fields.iter().enumerate() {
            if field.model != key {
                continue;
            }
            self.fields.push(Field {
                id: FieldId(index(self.fields.len())),
                model: ModelId(index(place)),
                name: field.name.as_str().into(),
                attname: field.attname.as_str().into(),
                column: field.column.as_deref().unwrap_or_default().into(),
                kind: field.kind,
                class: field.class,
                null: field.null,
                unique: field.unique,
                primary_key: field.primary_key,
                relation: None,
                place: (place, at),
            });
        }
    }

    fn collect_fields(&mut self, place: usize, model: &schema::Model) {
        let mut own = Vec::new();
        for field in &model.resolved_fields {
            let Some(owner) = self.model(&field.model) else { continue };
            let found = self
                .fields
                .iter()
                .find(|known| known.model == owner && *known.name == *field.name)
                .map(|known| known.id);
            own.extend(found.map(|id| (id, field.is_concrete())));
        }
        let parents: Vec<(ModelId, FieldId)> = model
            .parents
            .iter()
            .filter_map(|(parent, link)| {
                let parent = self.model(parent)?;
                let link = own.iter().find(|(id, _)| *self.field(*id).name == **link)?.0;
                Some((parent, link))
            })
            .collect();
        let pk = own.iter().find(|(id, _)| *self.field(*id).name == *model.primary_key);
        let pk = pk.map_or(FieldId(0), |(id, _)| *id);
        let options = &mut self.models[place];
        options.pk = pk;
        options.targets.push(pk);
        options.parents = parents;
        for (id, concrete) in own {
            if concrete { options.fields.push(id) } else { options.many_to_many.push(id) }
        }
    }

    fn add_relations(&mut self, schema: &Schema) {
        for (place, relation) in schema.relations.iter().enumerate() {
            let (Some(model), Some(to)) = (self.model(&relation.model), self.model(&relation.to))
            else {
                continue;
            };
            let Some(field) = self.own_field(model, &relation.field) else { continue };
            let by_column = |column: &str| {
                let fields = &self.options(to).fields;
                fields.iter().copied().find(|id| *self.field(*id).column == *column)
            };
            let target = by_column(&relation.to_column).unwrap_or(self.options(to).pk);
            let id = RelationId(index(self.relations.len()));
            let through = relation.through.as_ref().and_then(|through| self.through(through));
            self.fields[field.0 as usize].relation = Some(id);
            let targets = &mut self.models[to.0 as usize].targets;
            if !targets.contains(&target) {
                targets.push(target);
            }
            self.relations.push(Relation {
                id,
                field,
                model,
                to,
                kind: relation.kind,
                target,
                accessor: relation.accessor.as_deref().map(Into::into),
                query_name: relation.query_name.as_str().into(),
                parent_link: relation.parent_link,
                symmetrical: relation.symmetrical,
                through,
                place,
            });
        }
    }

    fn own_field(&self, model: ModelId, name: &str) -> Option<FieldId> {
        let options = self.options(model);
        let mut all = options.fields.iter().chain(&options.many_to_many).copied();
        all.find(|id| *self.field(*id).name == *name)
    }

    fn through(&self, through: &schema::Through) -> Option<Through> {
        let model = self.model(&through.model)?;
        let by_column = |column: &str| {
            let fields = &self.options(model).fields;
            fields.iter().copied().find(|id| *self.field(*id).column == *column)
        };
        Some(Through {
            model,
            source: by_column(&through.source_column)?,
            target: by_column(&through.target_column)?,
        })
    }

    /// Query names of relations, then names of fields, which win over them
    /// (`Options._forward_fields_map`, `fields_map`).
    fn add_names(&mut self) {
        for at in 0..self.models.len() {
            let id = ModelId(index(at));
            let pointing = self.related_objects(id);
            let mut names: FxHashMap<Rc<str>, Named> = FxHashMap::default();
            for relation in &pointing {
                let relation = self.relation(*relation);
                names.insert(relation.query_name.clone(), Named::Reverse(relation.id));
            }
            let options = &self.models[at];
            for field in options.fields.iter().chain(&options.many_to_many) {
                let field = self.field(*field);
                names.insert(field.attname.clone(), Named::Field(field.id));
                names.insert(field.name.clone(), Named::Field(field.id));
            }
            let mut targets = options.targets.clone();
            for (parent, _) in self.ancestors(id) {
                targets.extend(&self.options(parent).targets);
            }
            let options = &mut self.models[at];
            options.related_objects = pointing;
            options.names = names;
            options.targets = targets;
        }
    }

    fn ancestors(&self, model: ModelId) -> Vec<(ModelId, FieldId)> {
        let mut found = self.options(model).parents.clone();
        let mut at = 0;
        while at < found.len() {
            found.extend(&self.options(found[at].0).parents);
            at += 1;
        }
        found
    }

    /// The relations that are found from a model, in the order of `Options._get_fields`: those of
    /// its parents (of which links from children are left out), then its own.
    fn related_objects(&self, model: ModelId) -> Vec<RelationId> {
        let options = self.options(model);
        if options.concrete != model {
            return self.related_objects(options.concrete);
        }
        let mut found = Vec::new();
        for (parent, _) in options.parents.clone() {
            for id in self.related_objects(parent) {
                if !self.relation(id).parent_link && !found.contains(&id) {
                    found.push(id);
                }
            }
        }
        let own = |relation: &&Relation| self.options(relation.to).concrete == model;
        found.extend(self.relations.iter().filter(own).map(|relation| relation.id));
        found
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

//! Paths over fields and relations, with transforms and lookups at their end:
//! `author__country__name__startswith`.

use super::kind::Of;
use super::{Candidate, CandidateKind};
use crate::models::FieldClass;
use crate::orm::registry::Named;
use crate::orm::{FieldId, ModelId, Registry};
use crate::schema::RelationKind;

/// What a path may lead over and end with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Path {
    /// Fields and relations, then lookups.
    Lookups,
    /// Fields and relations.
    Fields,
    /// Relations to one object: `select_related()`.
    Single,
    /// Relations by their attributes: `prefetch_related()`.
    Accessors,
}

const TEXT: &[&str] = &[
    "exact",
    "iexact",
    "contains",
    "icontains",
    "startswith",
    "istartswith",
    "endswith",
    "iendswith",
    "in",
    "isnull",
    "regex",
    "iregex",
];
const ORDERED: &[&str] = &["exact", "gt", "gte", "lt", "lte", "range", "in", "isnull"];
const DATE_PARTS: &[&str] =
    &["year", "iso_year", "month", "day", "week", "week_day", "iso_week_day", "quarter"];
const TIME_PARTS: &[&str] = &["hour", "minute", "second"];

/// The candidates for what is typed of a path.
pub(super) fn candidates(registry: &Registry, of: &Of, typed: &str, path: Path) -> Vec<Candidate> {
    let mut model = of.model;
    let mut before = "";
    let mut rest = typed;
    while let Some((segment, after)) = rest.split_once("__") {
        before = &typed[..typed.len() - after.len()];
        rest = after;
        match step(registry, model, segment, path) {
            Some(Step::Model(next)) => model = next,
            Some(Step::Field(field)) if path == Path::Lookups => {
                return endings(registry, field, before);
            }
            Some(Step::Field(field)) if path == Path::Fields => {
                return transforms(registry, field, before);
            }
            _ => return Vec::new(),
        }
    }
    let mut found = names(registry, model, before, path);
    if before.is_empty() {
        let annotation =
            |name: &String| Candidate::new(name.clone(), CandidateKind::Field, "annotation");
        found.extend(of.annotations.iter().map(annotation));
    } else if path == Path::Lookups {
        // The relation itself can be compared.
        let lookup = |name| Candidate::new(format!("{before}{name}"), CandidateKind::Lookup, "");
        found.extend(["exact", "in", "isnull"].map(lookup));
    }
    found
}

/// Where a segment of a path leads.
enum Step {
    Model(ModelId),
    Field(FieldId),
}

fn step(registry: &Registry, model: ModelId, segment: &str, path: Path) -> Option<Step> {
    let options = registry.options(model);
    if path == Path::Accessors {
        let by_accessor = |id: &&crate::orm::RelationId| {
            registry.relation(**id).accessor.as_deref() == Some(segment)
        };
        if let Some(id) = options.related_objects.iter().find(by_accessor) {
            return Some(Step::Model(registry.relation(*id).model));
        }
    }
    if segment == "pk" {
        return Some(Step::Field(options.pk));
    }
    Some(match registry.named(model, segment)? {
        Named::Reverse(id) => Step::Model(registry.relation(id).model),
        Named::Field(field) => match registry.relation_of(field) {
            Some(relation) if &*registry.field(field).name == segment => Step::Model(relation.to),
            _ => Step::Field(field),
        },
    })
}

/// The names that a path can go on with at a model.
fn names(registry: &Registry, model: ModelId, before: &str, path: Path) -> Vec<Candidate> {
    let options = registry.options(model);
    let mut found = Vec::new();
    let mut add = |name: &str, kind, detail: String| {
        found.push(Candidate::new(format!("{before}{name}"), kind, detail));
    };
    for field in options.fields.iter().chain(&options.many_to_many) {
        let info = registry.field(*field);
        let detail = field_detail(registry, *field);
        match registry.relation_of(*field) {
            Some(relation) => {
                let single = relation.kind != RelationKind::ManyToMany;
                if single || path != Path::Single {
                    add(&info.name, CandidateKind::Relation, detail.clone());
                }
                if single && matches!(path, Path::Lookups | Path::Fields) {
                    add(&info.attname, CandidateKind::Field, detail);
                }
            }
            None if matches!(path, Path::Lookups | Path::Fields) => {
                add(&info.name, CandidateKind::Field, detail);
            }
            None => {}
        }
    }
    for id in &options.related_objects {
        let relation = registry.relation(*id);
        let target = &registry.options(relation.model).object_name;
        let many = relation.kind != RelationKind::OneToOne;
        let name = if path == Path::Accessors {
            relation.accessor.as_deref()
        } else {
            relation.accessor.as_ref().map(|_| &*relation.query_name)
        };
        if let Some(name) = name
            && !(many && path == Path::Single)
        {
            let detail = if many { format!("many {target}") } else { format!("one {target}") };
            add(name, CandidateKind::Relation, detail);
        }
    }
    if matches!(path, Path::Lookups | Path::Fields) {
        add("pk", CandidateKind::Field, "the primary key".to_owned());
    }
    found
}

/// A field in a few words: its class, and where it leads.
pub(super) fn field_detail(registry: &Registry, field: FieldId) -> String {
    let info = registry.field(field);
    match registry.relation_of(field) {
        Some(relation) => {
            let target = &registry.options(relation.to).object_name;
            format!("{} to {target}", info.class.name())
        }
        None => info.class.name().to_owned(),
    }
}

/// The parts of a date or time that a field has.
fn parts(class: FieldClass) -> Vec<&'static str> {
    let mut parts = Vec::new();
    if matches!(class, FieldClass::DateField | FieldClass::DateTimeField) {
        parts.extend(DATE_PARTS);
    }
    if matches!(class, FieldClass::TimeField | FieldClass::DateTimeField) {
        parts.extend(TIME_PARTS);
    }
    if class == FieldClass::DateTimeField {
        parts.extend(["date", "time"]);
    }
    parts
}

fn transforms(registry: &Registry, field: FieldId, before: &str) -> Vec<Candidate> {
    let parts = parts(registry.field(field).class).into_iter();
    parts
        .map(|part| Candidate::new(format!("{before}{part}"), CandidateKind::Lookup, "transform"))
        .collect()
}

/// The lookups and transforms of a field.
fn endings(registry: &Registry, field: FieldId, before: &str) -> Vec<Candidate> {
    let class = registry.field(field).class;
    let lookups: Vec<&str> = match class {
        FieldClass::BooleanField => vec!["exact", "isnull"],
        FieldClass::DateField
        | FieldClass::DateTimeField
        | FieldClass::TimeField
        | FieldClass::DurationField
        | FieldClass::DecimalField
        | FieldClass::FloatField => ORDERED.to_vec(),
        FieldClass::JSONField => vec!["contains", "has_key", "has_keys", "has_any_keys", "isnull"],
        class if class.name().ends_with("IntegerField") || class.is_auto() => ORDERED.to_vec(),
        FieldClass::CharField
        | FieldClass::TextField
        | FieldClass::EmailField
        | FieldClass::URLField
        | FieldClass::SlugField => [TEXT, &["gt", "gte", "lt", "lte", "range"]].concat(),
        _ => TEXT.to_vec(),
    };
    let lookup = |name| Candidate::new(format!("{before}{name}"), CandidateKind::Lookup, "lookup");
    let mut found: Vec<Candidate> = lookups.into_iter().map(lookup).collect();
    found.extend(transforms(registry, field, before));
    found
}

//! What can stand behind a dot.

use std::rc::Rc;

use super::kind::{Kind, Of};
use super::lookups::field_detail;
use super::tables::{self, Row};
use super::{Candidate, CandidateKind};
use crate::orm::ModelId;
use crate::schema::RelationKind;
use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::value::{Function, Value};
use crate::sql::ColumnType;

impl Interpreter {
    /// The attributes of a value of this kind.
    pub(super) fn members(&mut self, kind: &Kind) -> Vec<Candidate> {
        match kind {
            Kind::Unknown => Vec::new(),
            Kind::Value(value) => self.members_of_value(value),
            Kind::Builtin(name) => self.members_of_builtin(name),
            Kind::Many(_) => self.members_of_builtin("list"),
            Kind::Instance(of) => self.members_of_instance(of),
            Kind::Class(model) => self.members_of_class(*model),
            Kind::Manager(of) => {
                let mut found = own_methods(of.class.as_ref());
                found.extend(methods(&[tables::MANAGER, tables::QUERYSET]));
                found.push(Candidate::new("model", CandidateKind::Class, ""));
                found
            }
            Kind::ForeignManager(_, nullable) => {
                let nullable = if *nullable { tables::NULLABLE_MANAGER } else { &[] };
                methods(&[tables::FOREIGN_MANAGER, nullable, tables::MANAGER, tables::QUERYSET])
            }
            Kind::ManyManager(_) => {
                methods(&[tables::MANY_MANAGER, tables::MANAGER, tables::QUERYSET])
            }
            Kind::QuerySet(of) | Kind::Rows(of, _) => {
                let mut found = own_methods(of.class.as_ref());
                found.extend(methods(&[tables::QUERYSET]));
                let attribute = |name: &&str| Candidate::new(*name, CandidateKind::Variable, "");
                found.extend(tables::QUERYSET_ATTRIBUTES.iter().map(attribute));
                found
            }
        }
    }

    fn members_of_instance(&mut self, of: &Of) -> Vec<Candidate> {
        let registry = self.registry();
        let options = registry.options(of.model);
        let mut found = Vec::new();
        let mut extra = Vec::new();
        for field in options.fields.iter().chain(&options.many_to_many) {
            let info = registry.field(*field);
            let detail = field_detail(&registry, *field);
            if let Some(relation) = info.relation {
                found.push(Candidate::new(&*info.name, CandidateKind::Relation, detail.clone()));
                if registry.relation(relation).kind != RelationKind::ManyToMany {
                    found.push(Candidate::new(&*info.attname, CandidateKind::Field, detail));
                }
                continue;
            }
            found.push(Candidate::new(&*info.name, CandidateKind::Field, detail));
            if !registry.declared(*field).choices.is_empty() {
                let name = format!("get_{}_display", info.name);
                extra.push(Candidate::new(name, CandidateKind::Function, "()"));
            }
            if matches!(info.kind, Some(ColumnType::Date | ColumnType::DateTime)) && !info.null {
                for way in ["next", "previous"] {
                    let name = format!("get_{way}_by_{}", info.name);
                    extra.push(Candidate::new(name, CandidateKind::Function, "(**kwargs)"));
                }
            }
        }
        for id in &options.related_objects {
            let relation = registry.relation(*id);
            let Some(accessor) = &relation.accessor else { continue };
            let target = &registry.options(relation.model).object_name;
            let count = if relation.kind == RelationKind::OneToOne { "one" } else { "many" };
            let detail = format!("{count} {target}");
            found.push(Candidate::new(&**accessor, CandidateKind::Relation, detail));
        }
        for name in of.annotations.iter() {
            found.push(Candidate::new(name.clone(), CandidateKind::Field, "annotation"));
        }
        found.push(Candidate::new("pk", CandidateKind::Field, "the primary key"));
        found.extend(own_methods(self.django.class(of.model).as_ref()));
        found.extend(extra);
        found.extend(methods(&[tables::MODEL]));
        found.extend(["_meta", "_state"].map(|it| Candidate::new(it, CandidateKind::Variable, "")));
        found
    }

    fn members_of_class(&mut self, model: ModelId) -> Vec<Candidate> {
        let mut found = Vec::new();
        let kept = self.django.model(model);
        let managers: Vec<String> = kept.map_or_else(Vec::new, |model| {
            model.managers.borrow().iter().map(|(name, _)| name.to_string()).collect()
        });
        let none = managers.is_empty();
        let default = none.then(|| "objects".to_owned());
        for name in managers.into_iter().chain(default) {
            found.push(Candidate::new(name, CandidateKind::Manager, "manager"));
        }
        let class = self.django.class(model);
        for class in class.iter().flat_map(Class::lineage) {
            if &*class.name == "Model" {
                break;
            }
            for (name, value) in class.attributes.borrow().iter() {
                found.push(described(name, value));
            }
        }
        found.push(Candidate::new("_meta", CandidateKind::Variable, ""));
        found
    }

    fn members_of_value(&mut self, value: &Value) -> Vec<Candidate> {
        let names = self.static_names(value);
        let mut found = Vec::with_capacity(names.len());
        for name in names {
            let attribute = match value {
                Value::Module(module) => module.names.get(&name),
                Value::Class(class) => class.find(&name),
                Value::Instance(instance) => {
                    let own = instance.attributes.borrow().get(&*name).cloned();
                    own.or_else(|| instance.class.find(&name))
                }
                _ => None,
            };
            found.push(match attribute {
                Some(attribute) => described(&name, &attribute),
                None => Candidate::new(name, CandidateKind::Function, "()"),
            });
        }
        found
    }

    fn members_of_builtin(&mut self, name: &str) -> Vec<Candidate> {
        let known = self
            .classes
            .values()
            .find(|class| class.builtin.is_some() && class.name.rsplit('.').next() == Some(name));
        let Some(class) = known.cloned() else { return Vec::new() };
        let mut found = self.members_of_value(&Value::Class(class));
        let attributes: &[&str] = match name {
            "date" => &["year", "month", "day"],
            "time" => &["hour", "minute", "second", "microsecond"],
            "datetime" => &["year", "month", "day", "hour", "minute", "second", "microsecond"],
            "timedelta" => &["days", "seconds", "microseconds"],
            _ => &[],
        };
        let attribute = |name: &&str| Candidate::new(*name, CandidateKind::Variable, "");
        found.extend(attributes.iter().map(attribute));
        found
    }
}

fn methods(tables: &[&[Row]]) -> Vec<Candidate> {
    let rows = tables.iter().copied().flatten();
    rows.map(|(name, parameters, _)| {
        let detail = format!("({})", parameters.join(", "));
        Candidate::new(*name, CandidateKind::Function, detail)
    })
    .collect()
}

/// The methods and attributes that the learner's own classes have.
fn own_methods(class: Option<&Rc<Class>>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for class in class.into_iter().flat_map(Class::lineage) {
        if class.module.starts_with("django") || &*class.module == "builtins" {
            continue;
        }
        for (name, value) in class.attributes.borrow().iter() {
            if matches!(
                value,
                Value::Function(_)
                    | Value::Property(_)
                    | Value::StaticMethod(_)
                    | Value::ClassMethod(_)
            ) {
                found.push(described(name, value));
            }
        }
    }
    found
}

/// A name with what it is bound to.
pub(super) fn described(name: &str, value: &Value) -> Candidate {
    let (kind, detail) = match value {
        Value::Function(function) => {
            (CandidateKind::Function, format!("({})", parameters(function).join(", ")))
        }
        Value::StaticMethod(inner) | Value::ClassMethod(inner) => return described(name, inner),
        Value::Builtin(_)
        | Value::Native(_)
        | Value::Descriptor(_)
        | Value::BoundBuiltin(_)
        | Value::BoundMethod(_) => (CandidateKind::Function, "()".to_owned()),
        Value::Property(_) => (CandidateKind::Variable, "property".to_owned()),
        Value::Class(class) => (CandidateKind::Class, class.module.to_string()),
        Value::Module(_) => (CandidateKind::Module, String::new()),
        other => (CandidateKind::Variable, other.type_name().to_string()),
    };
    Candidate::new(name, kind, detail)
}

/// The parameters of a function of the learner's, without `self`.
pub(super) fn parameters(function: &Function) -> Vec<String> {
    let parameters = &function.code.parameters;
    let required = parameters.positional.len().saturating_sub(function.defaults.len());
    let mut all: Vec<String> = Vec::new();
    for (at, parameter) in parameters.positional.iter().enumerate() {
        let default = if at >= required { "=…" } else { "" };
        if !(at == 0 && matches!(&*parameter.name, "self" | "cls")) {
            all.push(format!("{}{default}", parameter.name));
        }
    }
    match &parameters.rest {
        Some(rest) => all.push(format!("*{}", rest.name)),
        None if !parameters.keyword_only.is_empty() => all.push("*".to_owned()),
        None => {}
    }
    for (parameter, default) in parameters.keyword_only.iter().zip(&function.keyword_defaults) {
        let default = if default.is_some() { "=…" } else { "" };
        all.push(format!("{}{default}", parameter.name));
    }
    all.extend(parameters.keywords.iter().map(|it| format!("**{}", it.name)));
    all
}

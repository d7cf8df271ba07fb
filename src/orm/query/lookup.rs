//! What a lookup speaks of, and whether the objects given to it fit (`solve_lookup_type`,
//! `check_related_objects`; `get_normalized_value` of
//! `django/db/models/fields/related_lookups.py`).

use std::rc::Rc;

use super::Query;
use super::path::{PathError, Walk};
use crate::orm::error::Part;
use crate::orm::expressions::Resolved;
use crate::orm::lookups::Operand;
use crate::orm::{Arg, Error, FieldId, InstanceArg, ModelId, OutputField, Result};
use crate::sql::Value;

/// The names of a lookup, told apart.
pub(super) struct Solved<'a> {
    /// Transforms and the lookup.
    pub(super) lookups: &'a [&'a str],
    /// Fields.
    pub(super) parts: &'a [&'a str],
    /// The annotation that it speaks of instead.
    pub(super) expression: Option<Resolved>,
}

impl Query {
    /// `solve_lookup_type`.
    pub(super) fn solve_lookup_type<'a>(
        &self,
        names: &'a [&'a str],
        path: &str,
        summarize: bool,
    ) -> Result<Solved<'a>> {
        if !self.annotations.is_empty() {
            let mut end = 0;
            for (at, name) in names.iter().enumerate() {
                end += name.len() + if at > 0 { 2 } else { 0 };
                let Some(annotation) = self.annotation(&path[..end]) else { continue };
                let expression = if summarize {
                    Resolved::Ref(path[..end].into(), Box::new(annotation.clone()))
                } else {
                    annotation.clone()
                };
                let (lookups, parts) = (&names[at + 1..], &names[..0]);
                return Ok(Solved { lookups, parts, expression: Some(expression) });
            }
        }
        let used = match self.names_to_path(names, self.model, Walk::DEFAULT) {
            Ok(path) => path.used,
            Err(PathError::Error(error)) => return Err(error),
            Err(PathError::Multi(_)) => 0,
        };
        Ok(Solved { lookups: &names[used..], parts: &names[..used], expression: None })
    }

    /// `check_related_objects`.
    pub(super) fn check_related_objects(
        &self,
        field: OutputField,
        value: &Operand,
        model: ModelId,
    ) -> Result<()> {
        let relation = match field {
            OutputField::Field(field) => self.registry.field(field).relation.is_some(),
            OutputField::Reverse(_) => true,
            OutputField::Kind(_) => false,
        };
        if !relation {
            return Ok(());
        }
        match value {
            Operand::Expression(Resolved::Query(query)) => {
                if !query.has_select_fields() && !self.is_compatible(query.model, model, field) {
                    return Err(Error::value(format!(
                        "Cannot use QuerySet for \"{}\": Use a QuerySet for \"{}\".",
                        self.registry.options(query.model).object_name,
                        self.registry.options(model).object_name
                    )));
                }
                Ok(())
            }
            Operand::Arg(Arg::Instance(instance)) => self.check_instance(instance, model, field),
            Operand::List(items, _) => items.iter().try_for_each(|item| match item {
                Operand::Arg(Arg::Instance(instance)) => {
                    self.check_instance(instance, model, field)
                }
                _ => Ok(()),
            }),
            _ => Ok(()),
        }
    }

    fn check_instance(
        &self,
        instance: &InstanceArg,
        model: ModelId,
        field: OutputField,
    ) -> Result<()> {
        if self.is_compatible(instance.model, model, field) {
            return Ok(());
        }
        let name = &self.registry.options(model).object_name;
        Err(Error {
            exception: "ValueError",
            parts: vec![
                Part::Text("Cannot query \"".to_owned()),
                Part::Instance(Rc::clone(&instance.object)),
                Part::Text(format!("\": Must be \"{name}\" instance.")),
            ],
        })
    }

    /// `check_rel_lookup_compatibility` of `django/db/models/query_utils.py`.
    fn is_compatible(&self, model: ModelId, target: ModelId, field: OutputField) -> bool {
        let registry = &self.registry;
        let fits = |other: ModelId| {
            registry.descends_from(model, other) || registry.descends_from(other, model)
        };
        let primary = match field {
            OutputField::Field(field) if registry.field(field).primary_key => {
                fits(registry.field(field).model)
            }
            _ => false,
        };
        fits(target) || primary
    }

    /// A value for a lookup on a relation: instances become the values that the relation compares,
    /// and a query gives the column that it compares.
    pub(super) fn normalized(&self, value: Operand, lhs: &Resolved) -> Result<Operand> {
        let needed = match &value {
            Operand::Arg(Arg::Instance(_)) => true,
            Operand::Expression(Resolved::Query(query)) => !query.has_select_fields(),
            Operand::List(items, _) => {
                items.iter().any(|item| matches!(item, Operand::Arg(Arg::Instance(_))))
            }
            _ => false,
        };
        if !needed {
            return Ok(value);
        }
        let output = match lhs {
            Resolved::Col(column) => column.output,
            other => other.output_field(self)?,
        };
        let Some(source) = self.target_field(output) else { return Ok(value) };
        match value {
            Operand::Arg(Arg::Instance(instance)) => self.instance_value(&instance, source),
            Operand::List(items, repr) => {
                let item = |item| match item {
                    Operand::Arg(Arg::Instance(it)) => self.instance_value(&it, source),
                    other => Ok(other),
                };
                Ok(Operand::List(items.into_iter().map(item).collect::<Result<_>>()?, repr))
            }
            Operand::Expression(Resolved::Query(mut query)) => {
                let field = self.registry.field(source);
                if !field.primary_key {
                    let own = match output {
                        OutputField::Field(own) => Some(self.registry.field(own)),
                        _ => None,
                    };
                    let own = own.filter(|own| own.primary_key && own.model == query.model);
                    let name = own.map_or(&field.name, |own| &own.name).clone();
                    query.values(&[name])?;
                }
                Ok(Operand::Expression(Resolved::Query(query)))
            }
            other => Ok(other),
        }
    }

    /// The field whose values a relation compares (`path_infos[-1].target_fields`); none for what
    /// is no relation.
    fn target_field(&self, output: OutputField) -> Option<FieldId> {
        match output {
            OutputField::Field(field) => {
                let relation = self.registry.relation_of(field)?;
                Some(relation.target)
            }
            OutputField::Reverse(field) => {
                Some(self.registry.options(self.registry.field(field).model).pk)
            }
            OutputField::Kind(_) => None,
        }
    }

    /// `get_normalized_value`.
    fn instance_value(&self, instance: &InstanceArg, source: FieldId) -> Result<Operand> {
        if instance.pk.is_null() {
            return Err(Error::value("Model instances passed to related filters must be saved."));
        }
        let mut source = source;
        while !self.registry.descends_from(instance.model, self.registry.field(source).model)
            && let Some(relation) = self.registry.relation_of(source)
        {
            source = relation.target;
        }
        let found = instance.values.iter().find(|(field, _)| *field == source);
        let value: Value = found.map_or(&instance.pk, |(_, value)| value).clone();
        Ok(Operand::Arg(Arg::Value(value)))
    }
}

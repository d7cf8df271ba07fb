//! Joining along names (`setup_joins`, `trim_joins`, `resolve_ref` of
//! `django/db/models/sql/query.py`).

use std::rc::Rc;

use super::joins::Link;
use super::path::{PathError, PathInfo, Walk};
use super::{Query, names};
use crate::orm::expressions::{Col, Resolved, Reuse, Scope};
use crate::orm::{Error, FieldId, ModelId, OutputField, Result, lookups};
use crate::sql::JoinKind;

/// What joining along names gives (`JoinInfo`).
pub(super) struct JoinInfo<'a> {
    /// The last field.
    pub(super) final_field: OutputField,
    /// The field with the same values that has a column.
    pub(super) target: Option<FieldId>,
    /// The model at the end.
    pub(super) model: ModelId,
    /// The aliases on the way, the one that it starts from included.
    pub(super) joins: Vec<Rc<str>>,
    /// The steps on the way.
    pub(super) path: Vec<PathInfo>,
    /// The names that are transforms.
    pub(super) transforms: &'a [&'a str],
    /// Why the transforms are no fields.
    missing: Option<Error>,
}

impl Query {
    /// `setup_joins`.
    pub(super) fn setup_joins<'a>(
        &mut self,
        names: &'a [&'a str],
        model: ModelId,
        alias: Rc<str>,
        reuse: Option<&Reuse>,
        allow_many: bool,
    ) -> std::result::Result<JoinInfo<'a>, PathError> {
        let walk = Walk { allow_many, fail_on_missing: true };
        let mut pivot = names.len();
        let mut missing = None;
        let path = loop {
            match self.names_to_path(&names[..pivot], model, walk) {
                Ok(path) => break path,
                Err(PathError::Error(error)) if pivot > 1 && error.exception == "FieldError" => {
                    missing = Some(error);
                    pivot -= 1;
                }
                Err(other) => return Err(other),
            }
        };
        let mut joins = Vec::with_capacity(path.steps.len() + 1);
        joins.push(alias.clone());
        let mut alias = alias;
        let mut model = model;
        for step in &path.steps {
            model = step.to;
            let field = step.join_field;
            let link = Link {
                parent: alias,
                kind: JoinKind::Inner,
                field,
                nullable: field.reverse || self.registry.field(field.field).null,
                filtered: step.filtered.clone(),
            };
            let own = if step.m2m { reuse } else { None };
            let table = self.registry.options(step.to).table.clone();
            alias = self.join(table, link, own)?;
            joins.push(alias.clone());
            if let (Some(_), Some(reuse)) = (&step.filtered, reuse) {
                reuse.borrow_mut().insert(alias.clone());
            }
        }
        Ok(JoinInfo {
            final_field: path.final_field,
            target: path.target,
            model,
            joins,
            path: path.steps,
            transforms: &names[pivot..],
            missing,
        })
    }

    /// `trim_joins`: leaves out joins whose column the table before has already. Gives the field
    /// that has the column then; the last of `joins` is its table.
    pub(super) fn trim_joins(
        &mut self,
        target: FieldId,
        joins: &mut Vec<Rc<str>>,
        path: &[PathInfo],
    ) -> FieldId {
        let registry = Rc::clone(&self.registry);
        let mut target = target;
        for step in path.iter().rev() {
            if joins.len() == 1 || step.join_field.reverse || step.filtered.is_some() {
                break;
            }
            let Some(relation) = registry.relation_of(step.join_field.field) else { break };
            if registry.field(relation.target).column != registry.field(target).column {
                break;
            }
            target = step.join_field.field;
            if let Some(alias) = joins.pop() {
                self.unref_alias(&alias);
            }
        }
        target
    }

    /// `Field.get_col(alias)`: of a foreign key, with the type of what it refers to.
    pub(in crate::orm) fn get_col(&self, alias: &Rc<str>, target: FieldId) -> Resolved {
        let mut output = target;
        while let Some(relation) = self.registry.relation_of(output) {
            if relation.target == output {
                break;
            }
            output = relation.target;
        }
        col(alias, target, OutputField::Field(output))
    }

    /// The transforms of a [`JoinInfo`] on its column (`transform_function`).
    pub(super) fn transformed(
        &self,
        info: &JoinInfo<'_>,
        target: FieldId,
        alias: &Rc<str>,
    ) -> Result<Resolved> {
        let mut result = self.get_col(alias, target);
        for name in info.transforms {
            match lookups::try_transform(self, result, name, &[]) {
                Ok(transformed) => result = transformed,
                Err(error) => {
                    let relation = matches!(info.final_field, OutputField::Reverse(_));
                    let missing = info.missing.clone().filter(|_| !relation);
                    return Err(missing.unwrap_or(error));
                }
            }
        }
        Ok(result)
    }

    /// Joins along a path of names and gives its column, with no more joins than it needs. Names of
    /// annotations' types have none.
    pub(super) fn column_of(
        &mut self,
        names: &[&str],
        reuse: Option<&Reuse>,
        allow_many: bool,
    ) -> std::result::Result<(Resolved, Vec<Rc<str>>), PathError> {
        let alias = self.get_initial_alias();
        let mut info = self.setup_joins(names, self.model, alias, reuse, allow_many)?;
        let Some(target) = info.target else {
            return Err(Error::unsupported("a transform of an annotation here").into());
        };
        let mut joins = std::mem::take(&mut info.joins);
        let target = self.trim_joins(target, &mut joins, &info.path);
        let alias = joins[joins.len() - 1].clone();
        Ok((self.transformed(&info, target, &alias)?, joins))
    }

    /// `resolve_ref`: what a name in an expression stands for.
    pub(in crate::orm) fn resolve_ref(&mut self, name: &str, scope: Scope<'_>) -> Result<Resolved> {
        if let Some(annotation) = self.annotation(name) {
            if !scope.allow_joins {
                self.refuse_joined(annotation)?;
            }
            if !scope.summarize {
                return Ok(annotation.clone());
            }
            if self.selected_annotation(name).is_none() {
                return Err(Error::field(format!(
                    "Cannot aggregate over the '{name}' alias. Use annotate() to promote it."
                )));
            }
            return Ok(Resolved::Ref(name.into(), Box::new(annotation.clone())));
        }
        let parts = names::split(name);
        if let Some(annotation) = self.annotation(parts[0]) {
            let mut result = annotation.clone();
            for transform in &parts[1..] {
                result = lookups::try_transform(self, result, transform, &[])?;
            }
            return Ok(result);
        }
        let (column, joins) = match self.column_of(&parts, scope.reuse, true) {
            Ok(found) => found,
            Err(PathError::Error(error)) => return Err(error),
            Err(PathError::Multi(_)) => return Err(Error::field("Joined relation")),
        };
        if !scope.allow_joins && joins.len() > 1 {
            return Err(joined());
        }
        if let Some(reuse) = scope.reuse {
            reuse.borrow_mut().extend(joins);
        }
        Ok(column)
    }

    fn refuse_joined(&self, annotation: &Resolved) -> Result<()> {
        let mut is_joined = false;
        super::columns::for_each_col(annotation, &mut |col| {
            is_joined |= self.table_of(&col.alias).is_some_and(|join| join.link.is_some());
        });
        if is_joined { Err(joined()) } else { Ok(()) }
    }
}

fn joined() -> Error {
    Error::field("Joined field references are not permitted in this query")
}

/// A column with a type.
pub(super) fn col(alias: &Rc<str>, target: FieldId, output: OutputField) -> Resolved {
    Resolved::Col(Col { alias: alias.clone(), target, output, possibly_multivalued: false })
}

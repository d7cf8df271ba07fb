//! `values()` and what is selected (`set_values`, `add_fields` of `django/db/models/sql/query.py`).

use std::rc::Rc;

use super::annotations::Aliases;
use super::path::{PathError, Walk};
use super::{GroupBy, Query, SelectRelated, Selected, names};
use crate::orm::expressions::Resolved;
use crate::orm::{Error, Result};

/// Whether fields may be reached over relations with several rows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ManyToMany {
    /// They may.
    Allowed,
    /// They may not.
    Refused,
}

impl Query {
    /// `values()` and `values_list()`; none for all fields.
    ///
    /// # Errors
    ///
    /// `FieldError` for unknown names.
    pub fn values(&mut self, fields: &[Rc<str>]) -> Result<()> {
        self.fields = Some(fields.into());
        self.set_values(fields)
    }

    /// `set_values`.
    pub(super) fn set_values(&mut self, fields: &[Rc<str>]) -> Result<()> {
        self.select_related = SelectRelated::None;
        self.clear_deferred_loading();
        self.clear_select_fields();
        let mut selected = Vec::new();
        let names = if fields.is_empty() {
            self.attnames()
        } else {
            fields.iter().try_for_each(|field| Self::check_alias(field))?;
            self.told_apart(fields, &mut selected)?
        };
        if self.group_by == GroupBy::Model {
            let attnames = self.attnames();
            self.add_fields(&attnames, ManyToMany::Refused)?;
            // References by name would be orphans: what is selected is about to change.
            self.set_group_by(Aliases::Refused);
            self.clear_select_fields();
        } else if let GroupBy::Expressions(group_by) = &mut self.group_by {
            for expression in group_by {
                if let Resolved::Ref(reference, _) = expression
                    && !selected.iter().any(|(name, _)| name == reference)
                {
                    let found = self.annotations.iter().find(|(name, _)| name == reference);
                    if let Some((_, annotation)) = found {
                        *expression = annotation.clone();
                    }
                }
            }
        }
        self.values_select.clone_from(&names);
        self.add_fields(&names, ManyToMany::Allowed)?;
        self.selected = if fields.is_empty() { None } else { Some(selected) };
        Ok(())
    }

    /// The names of the model's own columns.
    fn attnames(&self) -> Vec<Rc<str>> {
        let fields = &self.registry.options(self.model).fields;
        fields.iter().map(|field| self.registry.field(*field).attname.clone()).collect()
    }

    /// Tells names of fields from those of annotations. Gives the names of fields.
    fn told_apart(
        &mut self,
        fields: &[Rc<str>],
        selected: &mut Vec<(Rc<str>, Selected)>,
    ) -> Result<Vec<Rc<str>>> {
        let mut field_names: Vec<Rc<str>> = Vec::new();
        let mut annotation_names = Vec::new();
        let mut put = |name: &Rc<str>, kind| match selected.iter_mut().find(|(it, _)| it == name) {
            Some((_, known)) => *known = kind,
            None => selected.push((name.clone(), kind)),
        };
        if self.annotations.is_empty() {
            for (at, field) in fields.iter().enumerate() {
                put(field, Selected::Column(at));
            }
            self.set_annotation_mask(Some(Vec::new()));
            return Ok(fields.to_vec());
        }
        self.default_cols = false;
        for field in fields {
            if self.selected_annotation(field).is_some() {
                annotation_names.push(field.clone());
                put(field, Selected::Annotation);
            } else if self.annotation(field).is_some() {
                return Err(Error::field(format!(
                    "Cannot select the '{field}' alias. Use annotate() to promote it."
                )));
            } else {
                if self.annotation_select().next().is_some() {
                    let parts = names::split(field);
                    if let Err(PathError::Error(error)) =
                        self.names_to_path(&parts, self.model, Walk::DEFAULT)
                    {
                        return Err(error);
                    }
                }
                put(field, Selected::Column(field_names.len()));
                field_names.push(field.clone());
            }
        }
        self.set_annotation_mask(Some(annotation_names));
        Ok(field_names)
    }

    /// `add_fields`.
    pub(super) fn add_fields(&mut self, fields: &[Rc<str>], many: ManyToMany) -> Result<()> {
        self.get_initial_alias();
        let mut columns = Vec::with_capacity(fields.len());
        for name in fields {
            let parts = names::split(name);
            match self.column_of(&parts, None, many == ManyToMany::Allowed) {
                Ok((column, _)) => columns.push(column),
                Err(PathError::Multi(_)) => {
                    return Err(Error::field(format!("Invalid field name: '{name}'")));
                }
                Err(PathError::Error(error)) if error.exception != "FieldError" => {
                    return Err(error);
                }
                Err(PathError::Error(error)) if parts.len() > 1 => return Err(error),
                Err(PathError::Error(_)) => return Err(self.unresolved(name, self.model)),
            }
        }
        if !columns.is_empty() {
            self.default_cols = false;
            self.select = columns;
        }
        Ok(())
    }

    /// `clear_select_fields`.
    fn clear_select_fields(&mut self) {
        self.select.clear();
        self.values_select.clear();
        self.selected = None;
    }

    /// `clear_select_clause`.
    pub(in crate::orm) fn clear_select_clause(&mut self) {
        self.select.clear();
        self.default_cols = false;
        self.select_related = SelectRelated::None;
        self.extra_select.clear();
        self.set_annotation_mask(Some(Vec::new()));
        self.selected = None;
    }

    /// `add_fields(['pk'])`, as lookups do with a query that selects nothing in particular.
    ///
    /// # Errors
    ///
    /// None in practice: a primary key is always there.
    pub(in crate::orm) fn add_fields_pk(&mut self) -> Result<()> {
        self.add_fields(&["pk".into()], ManyToMany::Allowed)
    }

    /// Whether `values()` was called with names (`has_select_fields`).
    pub(in crate::orm) const fn has_select_fields(&self) -> bool {
        self.selected.is_some()
    }

    /// The type of its one column (`Query.output_field`).
    ///
    /// # Errors
    ///
    /// `FieldError` where the type of an expression cannot be told.
    pub(in crate::orm) fn output_field(&self) -> Result<Option<crate::orm::OutputField>> {
        if let [single] = self.select.as_slice() {
            return match single {
                Resolved::Col(column) => Ok(Some(crate::orm::OutputField::Field(column.target))),
                other => other.output_field(self).map(Some),
            };
        }
        let mut annotations = self.annotation_select();
        match (annotations.next(), annotations.next()) {
            (Some((_, single)), None) => single.output_field(self).map(Some),
            _ => Ok(None),
        }
    }

    /// `extra(select={name: '"table"."column"'})`, as `prefetch_related()` asks for the column of a
    /// join table.
    pub fn add_extra_select(&mut self, name: &str, table: &str, column: &str) {
        let registry = Rc::clone(&self.registry);
        let model = registry.models().iter().find(|model| *model.table == *table);
        let fields = model.map(|model| model.fields.as_slice()).unwrap_or_default();
        if let Some(field) = fields.iter().find(|id| *registry.field(**id).column == *column) {
            self.extra_select.push((name.into(), self.get_col(&table.into(), *field)));
        }
    }

    /// Whether this is the name of a filtered relation.
    pub fn has_filtered_relation(&self, name: &str) -> bool {
        self.filtered_relations.iter().any(|relation| *relation.alias == *name)
    }

    /// Whether two queries select the same values (`QuerySet._merge_sanity_check`).
    pub fn same_values(&self, other: &Self) -> bool {
        let names = |query: &Self| {
            let annotations = query.annotation_select().map(|(name, _)| name.clone());
            let mut names: Vec<Rc<str>> = annotations.chain(query.values_select.clone()).collect();
            names.sort();
            names.dedup();
            names
        };
        names(self) == names(other)
    }

    /// Whether rows are grouped, and not by the primary key: the first of them is no single row of
    /// the model then (`_check_ordering_first_last_queryset_aggregation`).
    pub fn groups_by_values(&self) -> bool {
        let pk = crate::orm::OutputField::Field(self.registry.options(self.model).pk);
        let is_pk = |expression: &Resolved| match expression {
            Resolved::Col(column) => column.output == pk,
            _ => false,
        };
        match &self.group_by {
            GroupBy::Expressions(expressions) => !expressions.iter().any(is_pk),
            _ => false,
        }
    }

    /// `_subquery_fields_len`.
    pub(in crate::orm) fn subquery_fields_len(&self) -> usize {
        self.selected.as_ref().map_or(1, Vec::len)
    }

    /// `exists()` as a query: one row of one column.
    pub(in crate::orm) fn exists(&self) -> Result<Self> {
        self.exists_within(super::Limit::One)
    }

    /// `Query.exists(limit)`.
    pub(super) fn exists_within(&self, limit: super::Limit) -> Result<Self> {
        let mut query = self.clone();
        if !(query.distinct && query.is_sliced()) {
            if query.group_by == GroupBy::Model {
                let attnames = query.attnames();
                query.add_fields(&attnames, ManyToMany::Refused)?;
                query.set_group_by(Aliases::Refused);
            }
            query.clear_select_clause();
        }
        if query.combinator.is_some_and(super::SetOperator::is_union) {
            query.combined_queries = query
                .combined_queries
                .iter()
                .map(|combined| combined.exists_within(super::Limit::Unchanged))
                .collect::<Result<_>>()?;
        }
        query.drop_ordering();
        if limit == super::Limit::One {
            query.set_limits(None, Some(1));
        }
        let one = Resolved::Value(crate::orm::expressions::Literal {
            value: crate::sql::Value::Int(1),
            output: None,
        });
        query.add_resolved(&"a".into(), one);
        Ok(query)
    }
}

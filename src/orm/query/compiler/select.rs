//! The columns of a result (`setup_query`, `get_select`, `get_default_columns`).

use std::rc::Rc;

use super::{ColAliases, SelectItem, SelectMask, SqlCompiler};
use crate::orm::expressions::{Raised, Resolved};
use crate::orm::query::{ModelColumns, SelectRelated, Selected};
use crate::orm::{FieldId, ModelId, Result};
use crate::sql::{Expr, Value};

/// What is selected, before it is SQL.
pub(super) type Columns = Vec<(Resolved, Option<Rc<str>>)>;

impl SqlCompiler {
    /// `setup_query`.
    pub(super) fn setup_query(&mut self, aliases: ColAliases) -> std::result::Result<(), Raised> {
        if self.query.alias_map.iter().all(|join| join.refcount == 0) {
            self.query.get_initial_alias();
        }
        let mask = self.query.get_select_mask()?;
        let columns = self.get_select(&mask)?;
        let mut numbered = 0;
        self.select = Vec::with_capacity(columns.len());
        for (expression, mut alias) in columns {
            let mut sql = self.column_sql(&expression)?;
            if self.query.selected.is_none() && self.select.len() < self.query.extra_select.len() {
                sql = Expr::Grouped(Box::new(sql));
            }
            if alias.is_none() && aliases == ColAliases::All {
                numbered += 1;
                alias = Some(format!("col{numbered}").into());
            }
            self.select.push(SelectItem { expression, sql, alias });
        }
        Ok(())
    }

    /// A column as SQL; one that no row can match is its value then.
    fn column_sql(&self, expression: &Resolved) -> std::result::Result<Expr, Raised> {
        match expression.as_sql(&self.query) {
            Err(Raised::EmptyResultSet) => {
                let value = expression.empty_result_set_value().unwrap_or(Value::Int(0));
                Ok(Expr::Value(value))
            }
            Err(Raised::FullResultSet) => Ok(Expr::Value(Value::Bool(true))),
            other => other,
        }
    }

    /// `get_select`.
    fn get_select(&mut self, mask: &SelectMask) -> Result<Columns> {
        let query = &self.query;
        let model = query.model;
        let mut columns: Columns = Vec::new();
        let own = if query.default_cols {
            let alias = self.query.get_initial_alias();
            self.default_columns(mask, &alias, model, None)?
        } else {
            query.select.clone()
        };
        let query = &self.query;
        if let Some(selected) = &query.selected {
            for (at, (alias, kind)) in selected.iter().enumerate() {
                let expression = match kind {
                    Selected::Column(place) => own.get(*place),
                    Selected::Annotation => query.annotation(alias),
                };
                let Some(expression) = expression else { continue };
                self.annotation_columns.push((alias.clone(), at));
                columns.push((expression.clone(), Some(alias.clone())));
            }
            return Ok(columns);
        }
        for (alias, column) in &query.extra_select {
            self.annotation_columns.push((alias.clone(), columns.len()));
            columns.push((column.clone(), Some(alias.clone())));
        }
        let fields = fields_of(&own, columns.len());
        columns.extend(own.into_iter().map(|column| (column, None)));
        for (alias, expression) in query.annotation_select() {
            self.annotation_columns.push((alias.clone(), columns.len()));
            columns.push((expression.clone(), Some(alias.clone())));
        }
        if !fields.is_empty() {
            let mut result = ModelColumns { model, fields, related: Vec::new() };
            if self.query.select_related != SelectRelated::None {
                result.related = self.all_related(&mut columns, mask, &result.fields)?;
            }
            self.model = Some(result);
        }
        Ok(columns)
    }

    /// `get_default_columns`: the columns of a model, but those that `mask` leaves out, and those
    /// of `from_parent`, which are there already.
    pub(super) fn default_columns(
        &mut self,
        mask: &SelectMask,
        alias: &Rc<str>,
        model: ModelId,
        from_parent: Option<ModelId>,
    ) -> Result<Vec<Resolved>> {
        let registry = Rc::clone(&self.query.registry);
        let fields = &registry.options(model).fields;
        let mut columns = Vec::with_capacity(fields.len());
        let mut seen = Vec::new();
        for field in fields {
            let owner = registry.options(registry.field(*field).model).concrete;
            let inherited = owner != model && owner != registry.options(model).concrete;
            if let Some(parent) = from_parent
                && owner != model
                && registry.descends_from(parent, owner)
            {
                continue;
            }
            if !mask.contains(*field) {
                continue;
            }
            let alias = if inherited {
                self.query.join_parent_model(model, owner, alias, &mut seen)?
            } else {
                alias.clone()
            };
            columns.push(self.query.get_col(&alias, *field));
        }
        Ok(columns)
    }
}

/// The fields of columns, with their places from `start` on.
pub(super) fn fields_of(columns: &[Resolved], start: usize) -> Vec<(FieldId, usize)> {
    let field = |(at, column): (usize, &Resolved)| match column {
        Resolved::Col(column) => Some((column.target, start + at)),
        _ => None,
    };
    columns.iter().enumerate().filter_map(field).collect()
}

//! `update()` (`UpdateQuery` of `django/db/models/sql/subqueries.py` and `SQLUpdateCompiler`).

use std::rc::Rc;

use super::Query;
use crate::orm::{Arg, Error, FieldId, Result};
use crate::sql::{Select, Update, Value};

/// An update of rows, which may touch the tables of parents as well.
pub struct UpdateQuery {
    query: Query,
}

impl UpdateQuery {
    /// `queryset.update(name=value, …)`: by names of fields.
    ///
    /// # Errors
    ///
    /// `FieldDoesNotExist`, `FieldError` for a field that is no column, and what resolving and
    /// preparing the values raises.
    pub fn new(query: &Query, values: &[(Rc<str>, Arg)]) -> Result<Self> {
        let _ = (query, values);
        Err(Error::unsupported("update()"))
    }

    /// `queryset._update(values)`: by fields of the model's own table, as `Model.save()` does.
    ///
    /// # Errors
    ///
    /// What preparing the values raises.
    pub fn of_fields(query: &Query, values: &[(FieldId, Arg)]) -> Result<Self> {
        let _ = (query, values);
        Err(Error::unsupported("update()"))
    }

    /// The query whose rows must be read first and handed to [`Self::statements`]: where tables of
    /// parents are updated, since the updates must not change which rows are meant.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn pre_select(&self) -> Result<Option<Select>> {
        let _ = &self.query;
        Err(Error::unsupported("update()"))
    }

    /// The updates, in order. The count of rows that `update()` returns is that of the first.
    /// `rows` is what [`Self::pre_select`] gave, if it gave a query.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn statements(&self, rows: Option<&[Vec<Value>]>) -> Result<Vec<Update>> {
        let _ = rows;
        Err(Error::unsupported("update()"))
    }
}

//! What expressions ask of a query, until the query itself has it.

use super::Query;
use crate::orm::expressions::{ChangeMap, Raised, Resolved, Scope};
use crate::orm::where_node::WhereNode;
use crate::orm::{Error, OutputField, Q, Result};
use crate::sql::Select;

impl PartialEq for Query {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl Query {
    /// `resolve_ref`.
    pub fn resolve_ref(&mut self, name: &str, _scope: Scope<'_>) -> Result<Resolved> {
        let field = self.registry.field_named(self.model, name);
        let field = field.ok_or_else(|| Error::unsupported("a name"))?;
        Ok(Resolved::Col(crate::orm::expressions::Col {
            alias: self.registry.options(self.model).table.clone(),
            target: field,
            output: OutputField::Field(field),
            possibly_multivalued: false,
        }))
    }
    /// `Q.resolve_expression`.
    pub fn resolve_q(&mut self, _q: &Q, _scope: Scope<'_>) -> Result<WhereNode> {
        Err(Error::unsupported("a condition"))
    }
    /// `resolve_expression`.
    pub fn resolve_expression(&self, _outer: &mut Self, _scope: Scope<'_>) -> Result<Self> {
        Err(Error::unsupported("a subquery"))
    }
    /// Whether an annotation was made by `aggregate()`.
    pub fn is_summary(&self, _name: &str) -> bool {
        false
    }
    /// `output_field`.
    pub fn output_field(&self) -> Result<Option<OutputField>> {
        Ok(None)
    }
    /// `exists`.
    pub fn exists(&self) -> Result<Self> {
        Err(Error::unsupported("a subquery"))
    }
    /// `as_sql`.
    pub fn as_sql(&self) -> std::result::Result<Select, Raised> {
        Err(Error::unsupported("a subquery").into())
    }
    /// `get_group_by_cols`.
    pub fn get_group_by_cols(&self) -> Option<Vec<Resolved>> {
        None
    }
    /// `change_aliases`.
    pub fn relabel_aliases(&mut self, _change_map: &ChangeMap) {}
    /// `has_limit_one`.
    pub fn has_limit_one(&self) -> bool {
        false
    }
    /// `has_select_fields`.
    pub fn has_select_fields(&self) -> bool {
        false
    }
    /// `_subquery_fields_len`.
    pub fn subquery_fields_len(&self) -> usize {
        1
    }
    /// `clear_select_clause`.
    pub fn clear_select_clause(&mut self) {}
    /// `clear_ordering(clear_default=True)`.
    pub fn clear_ordering(&mut self) {}
    /// `add_fields(['pk'])`.
    pub fn add_fields_pk(&mut self) {}
}

//! `update()` (`UpdateQuery` of `django/db/models/sql/subqueries.py` and `SQLUpdateCompiler`).

use std::rc::Rc;

use super::compiler::optional;
use super::path::path_to_parent;
use super::values::ManyToMany;
use super::{Query, SelectRelated};
use crate::orm::error::Part;
use crate::orm::expressions::{Raised, Resolved, Scope};
use crate::orm::fields::get_prep_value;
use crate::orm::lookups::{Operand, resolve_lookup_value};
use crate::orm::registry::Named;
use crate::orm::{Arg, Child, Error, FieldId, InstanceArg, ModelId, OutputField, Q, Result};
use crate::schema::RelationKind;
use crate::sql::{ColumnType, Expr, Select, Update, Value};

/// An update of rows, which may touch the tables of parents as well.
pub struct UpdateQuery {
    query: Query,
    values: Vec<(FieldId, Assigned)>,
    /// Updates of parents' tables.
    related: Vec<(ModelId, Vec<(FieldId, Arg)>)>,
}

/// What a column is set to.
enum Assigned {
    Value(Value),
    Expression(Resolved),
}

impl UpdateQuery {
    /// `queryset.update(name=value, …)`: by names of fields.
    ///
    /// # Errors
    ///
    /// `FieldDoesNotExist`, `FieldError` for a field that is no column, and what resolving and
    /// preparing the values raises.
    pub fn new(query: &Query, values: &[(Rc<str>, Arg)]) -> Result<Self> {
        let mut update = Self { query: query.chain(), values: Vec::new(), related: Vec::new() };
        for (name, value) in values {
            let field = update.field(name)?;
            let registry = Rc::clone(&update.query.registry);
            let owner = registry.options(registry.field(field).model).concrete;
            if owner == registry.options(query.model).concrete {
                update.add(field, value)?;
                continue;
            }
            match update.related.iter_mut().find(|(model, _)| *model == owner) {
                Some((_, values)) => values.push((field, value.clone())),
                None => update.related.push((owner, vec![(field, value.clone())])),
            }
        }
        update.query.clear_select_clause();
        Ok(update)
    }

    /// `queryset._update(values)`: by fields of the model's own table, as `Model.save()` does.
    ///
    /// # Errors
    ///
    /// What preparing the values raises.
    pub fn of_fields(query: &Query, values: &[(FieldId, Arg)]) -> Result<Self> {
        let mut update = Self { query: query.chain(), values: Vec::new(), related: Vec::new() };
        for (field, value) in values {
            update.add(*field, value)?;
        }
        update.query.clear_select_clause();
        Ok(update)
    }

    /// The query whose rows must be read first and handed to [`Self::statements`]: where tables of
    /// parents are updated, since the updates must not change which rows are meant.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn pre_select(&self) -> Result<Option<Select>> {
        if self.related.is_empty() {
            return Ok(None);
        }
        let registry = &self.query.registry;
        let mut query = self.query.clone();
        query.drop_ordering();
        query.select_related = SelectRelated::None;
        query.select.clear();
        let name = |model: ModelId| registry.field(registry.options(model).pk).name.clone();
        let mut names = vec![name(query.model)];
        for (model, _) in &self.related {
            if !self.shares_key(*model) {
                names.push(name(*model));
            }
        }
        query.add_fields(&names, ManyToMany::Allowed)?;
        optional(query.as_sql())
    }

    /// The updates, in order. The count of rows that `update()` returns is that of the first.
    /// `rows` is what [`Self::pre_select`] gave, if it gave a query; without rows there are none.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn statements(&self, rows: Option<&[Vec<Value>]>) -> Result<Vec<Update>> {
        let mut statements = Vec::new();
        let mut query = self.query.clone();
        query.get_initial_alias();
        if !self.values.is_empty() {
            if self.related.is_empty() {
                if query.alias_map.iter().filter(|join| join.refcount > 0).count() > 1 {
                    query.drop_ordering();
                    query = query.by_primary_key()?;
                }
            } else {
                query = by_keys(&query, query.model, rows.unwrap_or_default(), 0)?;
            }
            statements.extend(compile(&query, &self.values)?);
        }
        let mut column = 0;
        for (model, values) in &self.related {
            let place = if self.shares_key(*model) {
                0
            } else {
                column += 1;
                column
            };
            let query = by_keys(&self.query, *model, rows.unwrap_or_default(), place)?;
            let mut update = Self { query, values: Vec::new(), related: Vec::new() };
            for (field, value) in values {
                update.add(*field, value)?;
            }
            statements.extend(compile(&update.query, &update.values)?);
        }
        Ok(statements)
    }

    /// Whether the primary key of the model is that of a parent as well.
    fn shares_key(&self, parent: ModelId) -> bool {
        let registry = &self.query.registry;
        let path = path_to_parent(registry, self.query.model, parent);
        path.iter().all(|step| registry.field(step.join_field.field).primary_key)
    }

    /// The field of a name, which must have a column.
    fn field(&self, name: &str) -> Result<FieldId> {
        let registry = &self.query.registry;
        let refused = |shown: String| {
            Error::field(format!(
                "Cannot update model field {shown} (only non-relations and foreign keys permitted)."
            ))
        };
        match registry.named(self.query.model, name) {
            Some(Named::Field(field)) => {
                let known = registry.field(field);
                if !known.column.is_empty() {
                    return Ok(field);
                }
                let name = &known.name;
                Err(refused(format!("<django.db.models.fields.related.ManyToManyField: {name}>")))
            }
            Some(Named::Reverse(relation)) => {
                let relation = registry.relation(relation);
                let class = match relation.kind {
                    RelationKind::ManyToOne => "ManyToOneRel",
                    RelationKind::OneToOne => "OneToOneRel",
                    RelationKind::ManyToMany => "ManyToManyRel",
                };
                let model = registry.options(relation.model);
                let name = model.object_name.to_lowercase();
                Err(refused(format!("<{class}: {}.{name}>", model.app_label)))
            }
            None => {
                let model = &registry.options(self.query.model).object_name;
                let message = format!("{model} has no field named '{name}'");
                Err(Error::new("FieldDoesNotExist", message))
            }
        }
    }

    /// Resolves and prepares a value (`SQLUpdateCompiler.as_sql`).
    fn add(&mut self, field: FieldId, value: &Arg) -> Result<()> {
        let assigned = match value {
            Arg::Instance(instance) => self.instance(field, instance)?,
            Arg::Expression(_) | Arg::Q(_) | Arg::Query(_) => {
                match resolve_lookup_value(value, &mut self.query, Scope::FOR_SAVE)? {
                    Operand::Expression(expression) => {
                        if expression.contains_aggregate() {
                            let name = &self.query.registry.field(field).name;
                            let shown = expression.repr(&self.query.registry);
                            return Err(Error::field(format!(
                                "Aggregate functions are not allowed in this query ({name}={shown})."
                            )));
                        }
                        // The compiler resolves it once more.
                        Assigned::Expression(expression.resolved_twice().into_owned())
                    }
                    Operand::Arg(value) => self.prepared(field, &value)?,
                    Operand::List(..) => return Err(Error::unsupported("a list here")),
                }
            }
            _ => self.prepared(field, value)?,
        };
        self.values.push((field, assigned));
        Ok(())
    }

    /// `Field.get_db_prep_save`.
    fn prepared(&self, field: FieldId, value: &Arg) -> Result<Assigned> {
        let registry = &self.query.registry;
        let mut target = field;
        while let Some(relation) = registry.relation_of(target) {
            let is_text = matches!(
                registry.field(relation.target).kind,
                Some(ColumnType::Char(_) | ColumnType::Text)
            );
            let empty = match value {
                Arg::Value(Value::Null) => true,
                Arg::Value(Value::Text(text)) => text.is_empty() && !is_text,
                _ => false,
            };
            if empty {
                return Ok(Assigned::Value(Value::Null));
            }
            target = relation.target;
        }
        get_prep_value(registry, OutputField::Field(target), value).map(Assigned::Value)
    }

    /// `Model.prepare_database_save`.
    fn instance(&self, field: FieldId, instance: &InstanceArg) -> Result<Assigned> {
        let registry = &self.query.registry;
        let known = registry.field(field);
        let Some(relation) = registry.relation_of(field) else {
            let model = registry.options(known.model);
            let name = format!("{}.{}", model.label, known.name);
            let class = known.class.name();
            return Err(Error {
                exception: "TypeError",
                parts: vec![
                    Part::Text(format!("Tried to update field {name} with a model instance, ")),
                    Part::Repr(Rc::clone(&instance.object)),
                    Part::Text(format!(". Use a value compatible with {class}.")),
                ],
            });
        };
        if instance.pk.is_null() {
            return Err(Error {
                exception: "ValueError",
                parts: vec![
                    Part::Text("Unsaved model instance ".to_owned()),
                    Part::Repr(Rc::clone(&instance.object)),
                    Part::Text(" cannot be used in an ORM query.".to_owned()),
                ],
            });
        }
        let found = instance.values.iter().find(|(known, _)| *known == relation.target);
        Ok(Assigned::Value(found.map_or(&instance.pk, |(_, value)| value).clone()))
    }
}

/// The rows of a model with these primary keys.
fn by_keys(query: &Query, model: ModelId, rows: &[Vec<Value>], column: usize) -> Result<Query> {
    let mut result = Query::new(Rc::clone(&query.registry), model);
    let keys = rows.iter().filter_map(|row| row.get(column));
    let keys = keys.map(|key| Arg::Value(key.clone())).collect();
    result.filter(&Q::and(vec![Child::Lookup("pk__in".into(), Arg::List(keys, "[]".into()))]))?;
    Ok(result)
}

/// One statement; none where no row can match.
fn compile(query: &Query, values: &[(FieldId, Assigned)]) -> Result<Option<Update>> {
    let registry = &query.registry;
    let mut assignments = Vec::with_capacity(values.len());
    for (field, value) in values {
        let expr = match value {
            Assigned::Value(value) => Expr::Value(value.clone()),
            Assigned::Expression(expression) => match optional(expression.as_sql(query))? {
                Some(expr) => expr,
                None => return Ok(None),
            },
        };
        assignments.push((registry.field(*field).column.as_ref().to_owned(), expr));
    }
    let condition = match query.where_node.as_sql(query) {
        Ok(condition) => Some(condition),
        Err(Raised::FullResultSet) => None,
        Err(Raised::EmptyResultSet) => return Ok(None),
        Err(Raised::Error(error)) => return Err(error),
    };
    let table = registry.options(registry.options(query.model).concrete).table.as_ref().to_owned();
    Ok(Some(Update { table, assignments, condition }))
}

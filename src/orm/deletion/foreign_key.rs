//! Every column that refers to another table, as the collector sees it.

use crate::schema::{Model, Schema};

/// A foreign key, a one-to-one field, or either end of a join table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// The model that has it.
    pub model: String,
    /// The field's name.
    pub field: String,
    /// The model's table.
    pub table: String,
    /// The column.
    pub column: String,
    /// The model that it points to.
    pub to: String,
    /// The column there.
    pub to_column: String,
    /// Django's name of the rule on deletion.
    pub on_delete: String,
    /// Whether it may be NULL.
    pub null: bool,
    /// Whether it links a child to its parent in multi-table inheritance.
    pub parent_link: bool,
}

/// All of them, in the order in which Django meets them: model by model as they are registered, a
/// join table just before the model that has the many-to-many field, whose class body makes it.
pub fn foreign_keys(schema: &Schema) -> Vec<ForeignKey> {
    let mut found = Vec::new();
    for model in registered(schema) {
        if model.proxy_for.is_some() {
            continue;
        }
        let Some(table) = schema.table(&model.table) else { continue };
        for column in &table.columns {
            let Some(reference) = &column.references else { continue };
            let relation = schema.relation(&model.key(), &column.field);
            let to = relation.map(|relation| relation.to.clone()).or_else(|| {
                schema
                    .models
                    .iter()
                    .find(|model| model.table == reference.table && model.proxy_for.is_none())
                    .map(Model::key)
            });
            let Some(to) = to else { continue };
            found.push(ForeignKey {
                model: model.key(),
                field: column.field.clone(),
                table: table.name.clone(),
                column: column.name.clone(),
                to,
                to_column: reference.column.clone(),
                on_delete: relation
                    .and_then(|relation| relation.on_delete.clone())
                    .unwrap_or_else(|| "CASCADE".to_owned()),
                null: column.null,
                parent_link: relation.is_some_and(|relation| relation.parent_link),
            });
        }
    }
    found
}

fn registered(schema: &Schema) -> Vec<&Model> {
    let mut ordered = Vec::with_capacity(schema.models.len());
    for model in schema.models.iter().filter(|model| !model.auto_created) {
        ordered.extend(schema.models.iter().filter(|join| {
            join.auto_created
                && schema
                    .table(&join.table)
                    .and_then(|table| table.joins.as_ref())
                    .is_some_and(|(owner, _)| *owner == model.key())
        }));
        ordered.push(model);
    }
    ordered
}

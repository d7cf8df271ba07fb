//! The fields of a model as a form for its rows has them: its own and those that it inherits.

use crate::schema::{Column, Field, Relation, Schema};

/// A field of a form for a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct FormField<'a> {
    /// The field.
    pub field: &'a Field,
    /// The table that has its column; none for a many-to-many field.
    pub table: Option<&'a str>,
    /// Its column.
    pub column: Option<&'a Column>,
    /// What it points to.
    pub relation: Option<&'a Relation>,
}

/// The fields of a model, its parents' first.
pub(super) fn fields<'a>(schema: &'a Schema, model: &str) -> Vec<FormField<'a>> {
    let Some(resolved) = schema.model(model) else { return Vec::new() };
    let form_field = |field: &'a Field| {
        let table = schema.model(&field.model).and_then(|owner| schema.table(&owner.table));
        let column = table.and_then(|table| table.column(field.column.as_ref()?));
        FormField {
            field,
            table: column.and(table).map(|table| table.name.as_str()),
            column,
            relation: schema.relation(model, &field.name),
        }
    };
    resolved.resolved_fields.iter().map(form_field).collect()
}

/// A model and all that it inherits a table from, the nearest first; a proxy's model included.
pub(super) fn family<'a>(schema: &'a Schema, model: &'a str) -> Vec<&'a str> {
    let mut found = vec![model];
    let mut next = 0;
    while next < found.len() {
        if let Some(member) = schema.model(found[next]) {
            let above = member.parents.iter().map(|(name, _)| name).chain(&member.proxy_for);
            for name in above {
                if !found.contains(&name.as_str()) {
                    found.push(name);
                }
            }
        }
        next += 1;
    }
    found
}

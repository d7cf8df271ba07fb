//! What the grid of a table shows beside its columns: links that are kept elsewhere.

use crate::{
    schema::{Relation, RelationKind},
    session::snapshot::{DataView, ModelsView, TableRows},
};

/// A column of the grid that is no column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A many-to-many field of the model: its name, and the table of the other rows.
    Many {
        /// The field's name.
        field: String,
        /// The table of the rows that it names.
        to: String,
    },
    /// The way back of a relation of another model: its accessor, and where the references stand.
    Back {
        /// The accessor: `book_set`.
        accessor: String,
        /// The table with the references.
        from: String,
        /// The place of the column there.
        column: usize,
    },
}

impl Beside {
    /// The head of the column.
    pub fn head(&self) -> &str {
        match self {
            Self::Many { field, .. } => field,
            Self::Back { accessor, .. } => accessor,
        }
    }
}

/// The columns beside those of a table.
pub fn beside(models: &ModelsView, model: &str) -> Vec<Beside> {
    let schema = &models.schema;
    let table_of = |model: &str| schema.model(model).map(|model| model.table.clone());
    let many = |relation: &Relation| {
        let mine = relation.model == model && relation.kind == RelationKind::ManyToMany;
        mine.then(|| Beside::Many {
            field: relation.field.clone(),
            to: table_of(&relation.to).unwrap_or_default(),
        })
    };
    let back = |relation: &Relation| {
        let accessor = relation.accessor.clone().filter(|_| relation.to == model)?;
        let from = table_of(&relation.model)?;
        let name = relation.column.as_ref()?;
        let column = schema.table(&from)?.columns.iter().position(|column| column.name == *name)?;
        Some(Beside::Back { accessor, from, column })
    };
    let relations = || schema.relations.iter();
    relations().filter_map(many).chain(relations().filter_map(back)).collect()
}

/// The rows of a table.
pub fn rows_of<'a>(data: &'a DataView, table: &str) -> Option<&'a TableRows> {
    data.tables.iter().find(|rows| rows.table == table)
}

/// What a person calls a row.
pub fn label_of(data: &DataView, table: &str, pk: &str) -> String {
    let row = rows_of(data, table).and_then(|rows| rows.rows.iter().find(|row| row.pk == pk));
    row.map_or_else(|| pk.to_owned(), |row| row.label.clone())
}

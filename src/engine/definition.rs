//! What a table is: its columns, keys and constraints, worked out once from `CREATE TABLE`.

use super::error::EngineError;
use crate::sql::{Check, ColumnDefinition, ColumnType, CreateTable, Expr};

/// A table's columns, keys and constraints.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Definition {
    /// The statement that made it.
    pub(super) create: CreateTable,
    /// The column of the primary key.
    pub(super) primary_key: Option<usize>,
    /// Whether the primary key is the rowid itself: SQLite's `INTEGER PRIMARY KEY`.
    pub(super) rowid_is_key: bool,
    /// Whether ids are never used again: `AUTOINCREMENT`.
    pub(super) autoincrement: bool,
    /// Its indexes; those that must be unique are constraints.
    pub(super) indexes: Vec<IndexDefinition>,
    /// Its foreign keys.
    pub(super) references: Vec<Reference>,
}

/// An index over columns.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct IndexDefinition {
    /// Its columns.
    pub(super) columns: Vec<usize>,
    /// Whether its values may stand once only.
    pub(super) unique: bool,
    /// The rows that it holds; all without one.
    pub(super) condition: Option<Expr>,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// The column that refers.
    pub(super) column: usize,
    /// The table that it refers to.
    pub(super) table: String,
    /// The column there.
    pub(super) to: String,
}

impl Definition {
    /// Works it out.
    pub(super) fn new(create: CreateTable) -> Result<Self, EngineError> {
        let primary_key = create.columns.iter().position(|column| column.primary_key);
        let key_kind = primary_key.map(|index| create.columns[index].kind);
        let mut definition = Self {
            primary_key,
            rowid_is_key: key_kind
                .is_some_and(|kind| kind.is_auto() || kind == ColumnType::Integer),
            autoincrement: key_kind.is_some_and(ColumnType::is_auto),
            indexes: Vec::new(),
            references: Vec::new(),
            create,
        };
        definition.add_indexes()?;
        Ok(definition)
    }

    /// The table's name.
    pub(super) fn name(&self) -> &str {
        &self.create.table
    }

    /// Its columns.
    pub(super) fn columns(&self) -> &[ColumnDefinition] {
        &self.create.columns
    }

    /// Its checks.
    pub(super) fn checks(&self) -> &[Check] {
        &self.create.checks
    }

    /// The place of a column.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.columns().iter().position(|column| column.name == name)
    }

    /// The message of a broken uniqueness: `t.a, t.b`.
    pub(super) fn unique_message(&self, columns: &[usize]) -> String {
        let names: Vec<_> = columns
            .iter()
            .map(|&index| format!("{}.{}", self.name(), self.columns()[index].name))
            .collect();
        format!("UNIQUE constraint failed: {}", names.join(", "))
    }

    /// An index without a condition that begins with this column.
    pub(super) fn index_on(&self, column: usize) -> Option<usize> {
        self.indexes
            .iter()
            .position(|index| index.condition.is_none() && index.columns.first() == Some(&column))
    }

    fn add_indexes(&mut self) -> Result<(), EngineError> {
        let create = self.create.clone();
        for (place, column) in create.columns.iter().enumerate() {
            let rowid = self.rowid_is_key && self.primary_key == Some(place);
            if (column.primary_key && !rowid) || (column.unique && !column.primary_key) {
                self.add_index(vec![place], true, None);
            }
            if let Some(reference) = &column.references {
                self.references.push(Reference {
                    column: place,
                    table: reference.table.clone(),
                    to: reference.column.clone(),
                });
                if !rowid {
                    self.add_index(vec![place], false, None);
                }
            }
        }
        for unique in &create.uniques {
            let columns = self.places(&unique.columns)?;
            self.add_index(columns, true, unique.condition.clone());
        }
        for index in &create.indexes {
            let columns = self.places(&index.columns)?;
            self.add_index(columns, false, None);
        }
        Ok(())
    }

    fn places(&self, names: &[String]) -> Result<Vec<usize>, EngineError> {
        let place = |name: &String| {
            self.column(name).ok_or_else(|| {
                EngineError::Operational(format!(
                    "table {} has no column named {name}",
                    self.name()
                ))
            })
        };
        names.iter().map(place).collect()
    }

    fn add_index(&mut self, columns: Vec<usize>, unique: bool, condition: Option<Expr>) {
        let same = |index: &IndexDefinition| {
            index.columns == columns && index.condition == condition && (index.unique || !unique)
        };
        if !self.indexes.iter().any(same) {
            self.indexes.push(IndexDefinition { columns, unique, condition });
        }
    }
}

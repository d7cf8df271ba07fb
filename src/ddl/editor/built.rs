//! What the editors have in common: tables, constraints and indexes as values.

use std::collections::BTreeMap;

use super::Editor;
use crate::ddl::operation::CreateModel;
use crate::schema::{Column, Constraint, Field, MetaIndex, Model, Table};
use crate::sql::{
    ColumnDefinition, ColumnType, Definition, Dialect, IndexColumn, IndexDefinition, IndexKind,
    TableConstraint, TableDefinition, Unique, names,
};

/// The models that are there so far, as one creation each.
#[derive(Default)]
pub(super) struct Built {
    pub(super) models: BTreeMap<String, CreateModel>,
}

impl<'a> Editor<'a> {
    /// The table of a model in the schema that the migration leads to.
    pub(super) fn table(&self, model: &str) -> Option<&'a Table> {
        self.schema.tables.iter().find(|table| table.model == model)
    }

    pub(super) fn model(&self, key: &str) -> Option<&'a Model> {
        self.schema.model(key)
    }

    /// The table that Django makes for a many-to-many field.
    pub(super) fn join_table(&self, model: &str, field: &str) -> Option<&'a Table> {
        self.schema.tables.iter().find(|table| {
            table.joins.as_ref().is_some_and(|(owner, name)| owner == model && name == field)
        })
    }

    /// `create_model`: the table, then those of its many-to-many fields.
    pub(super) fn create_model(&mut self, create: &CreateModel) -> Vec<Definition> {
        let Some(table) = self.table(&create.model) else { return Vec::new() };
        let mut statements = vec![self.create_table(create, table)];
        for field in &create.fields {
            if let Some(join) = self.join_table(&create.model, field) {
                statements.push(self.create_join_table(join));
            }
        }
        statements
    }

    pub(super) fn create_join_table(&mut self, table: &'a Table) -> Definition {
        let model = self.model(&table.model);
        let create = CreateModel {
            model: table.model.clone(),
            fields: table.columns.iter().map(|column| column.field.clone()).collect(),
            unique_together: model.map(|it| it.unique_together.clone()).unwrap_or_default(),
            ..CreateModel::default()
        };
        self.create_table(&create, table)
    }

    /// `table_sql`, which puts off indexes and what cannot stand inside the parentheses.
    pub(super) fn create_table(&mut self, create: &CreateModel, table: &'a Table) -> Definition {
        let unique = self.unique_together(table, &create.unique_together);
        self.deferred.extend(unique);
        let columns = in_order(&create.fields, table);
        if self.dialect != Dialect::Sqlite {
            self.defer_foreign_keys(table, &columns);
        }
        let mut constraints = Vec::new();
        for constraint in &create.constraints {
            match constraint {
                Constraint::Check(check) => constraints.push(TableConstraint::Check(check.clone())),
                Constraint::Unique { unique, .. } if unique.condition.is_none() => {
                    constraints.push(TableConstraint::Unique(unique.clone()));
                }
                Constraint::Unique { unique, .. } => {
                    let index = self.partial_unique(table, unique);
                    self.deferred.extend(index);
                }
            }
        }
        for column in &columns {
            self.defer_field_indexes(table, column);
        }
        let indexes: Vec<Definition> =
            create.indexes.iter().filter_map(|index| self.meta_index(table, index)).collect();
        self.deferred.extend(indexes);
        Definition::CreateTable(TableDefinition {
            table: table.name.clone(),
            columns: columns.into_iter().map(column_definition).collect(),
            constraints,
        })
    }

    /// The constraints that `unique_together` makes.
    pub(super) fn unique_together(
        &self,
        table: &Table,
        unique_together: &[Vec<String>],
    ) -> Vec<Definition> {
        let of_field = |name: &String| {
            let column = table.columns.iter().find(|column| column.field == *name)?;
            Some(column.name.clone())
        };
        unique_together
            .iter()
            .filter_map(|fields| fields.iter().map(of_field).collect::<Option<Vec<_>>>())
            .map(|columns| {
                let name = self.made_name(table, &columns, "_uniq");
                let unique = Unique { name, columns, condition: None };
                Definition::AddUnique { table: table.name.clone(), unique }
            })
            .collect()
    }

    /// A unique index over some rows; MySQL has none.
    pub(super) fn partial_unique(&self, table: &Table, unique: &Unique) -> Option<Definition> {
        let columns = unique.columns.iter().map(|name| ascending(name)).collect();
        (self.dialect != Dialect::Mysql).then(|| {
            Definition::CreateIndex(IndexDefinition {
                name: unique.name.clone(),
                table: table.name.clone(),
                columns,
                kind: IndexKind::Unique,
                condition: unique.condition.clone(),
            })
        })
    }

    /// One of `Meta.indexes`; MySQL has none over some rows.
    pub(super) fn meta_index(&self, table: &Table, index: &MetaIndex) -> Option<Definition> {
        if self.dialect == Dialect::Mysql && index.condition.is_some() {
            return None;
        }
        let column = |field: &String| {
            let (name, descending) =
                field.strip_prefix('-').map_or((field.as_str(), false), |name| (name, true));
            let column = table.columns.iter().find(|column| column.field == name)?;
            Some(IndexColumn { name: column.name.clone(), descending })
        };
        Some(Definition::CreateIndex(IndexDefinition {
            name: index.name.clone(),
            table: table.name.clone(),
            columns: index.fields.iter().map(column).collect::<Option<_>>()?,
            kind: IndexKind::Plain,
            condition: index.condition.clone(),
        }))
    }

    /// `_field_indexes_sql`.
    pub(super) fn defer_field_indexes(&mut self, table: &Table, column: &Column) {
        let Some(field) = self.field(table, &column.field) else { return };
        let (db_index, unique) = (field.db_index, column.unique);
        // InnoDB makes the index of a foreign key by itself, and has none on long texts.
        let is_left_to_mysql = self.dialect == Dialect::Mysql
            && (column.enforced
                || matches!(column.kind, ColumnType::Text | ColumnType::Json | ColumnType::Binary));
        if db_index && !unique && !is_left_to_mysql {
            self.defer_index(table, column, "", IndexKind::Plain);
        }
        if self.dialect == Dialect::Postgresql && (db_index || unique) {
            match column.kind {
                ColumnType::Char(_) => {
                    self.defer_index(table, column, "_like", IndexKind::VarcharPattern);
                }
                ColumnType::Text => {
                    self.defer_index(table, column, "_like", IndexKind::TextPattern);
                }
                _ => {}
            }
        }
    }

    fn defer_index(&mut self, table: &Table, column: &Column, suffix: &str, kind: IndexKind) {
        let name = self.made_name(table, std::slice::from_ref(&column.name), suffix);
        self.deferred.push(Definition::CreateIndex(IndexDefinition {
            name,
            table: table.name.clone(),
            columns: vec![ascending(&column.name)],
            kind,
            condition: None,
        }));
    }

    pub(super) fn field(&self, table: &Table, name: &str) -> Option<&'a Field> {
        self.model(&table.model)?.field(name)
    }

    fn made_name(&self, table: &Table, columns: &[String], suffix: &str) -> String {
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        names::index_name(&table.name, &columns, suffix, self.dialect.longest_name())
    }
}

/// The columns of fields, in the order of the fields.
pub(super) fn in_order<'a>(fields: &[String], table: &'a Table) -> Vec<&'a Column> {
    fields
        .iter()
        .filter_map(|field| table.columns.iter().find(|column| column.field == *field))
        .collect()
}

pub(super) fn column_definition(column: &Column) -> ColumnDefinition {
    ColumnDefinition {
        name: column.name.clone(),
        kind: column.kind,
        null: column.null,
        primary_key: column.primary_key,
        unique: column.unique,
        references: column.references.clone().filter(|_| column.enforced),
    }
}

fn ascending(name: &str) -> IndexColumn {
    IndexColumn { name: name.to_owned(), descending: false }
}

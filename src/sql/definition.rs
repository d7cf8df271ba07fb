//! The statements of migrations: what defines tables, dialect by dialect.

use serde::{Deserialize, Serialize};

use super::{Check, ColumnDefinition, Expr, ForeignKey, Unique, Value};

/// One statement of a migration, already as the dialect needs it: SQLite has its foreign keys in
/// `CREATE TABLE` and copies a table in order to change it, the others alter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Definition {
    /// `CREATE TABLE`.
    CreateTable(TableDefinition),
    /// `ALTER TABLE … ADD COLUMN`.
    AddColumn {
        /// The table.
        table: String,
        /// The column.
        column: ColumnDefinition,
    },
    /// `CREATE INDEX` or `CREATE UNIQUE INDEX`.
    CreateIndex(IndexDefinition),
    /// `UNIQUE` columns of a table that exists.
    AddUnique {
        /// The table.
        table: String,
        /// What must be unique.
        unique: Unique,
    },
    /// A condition on each row of a table that exists.
    AddCheck {
        /// The table.
        table: String,
        /// The condition.
        check: Check,
    },
    /// A foreign key of a table that exists.
    AddForeignKey {
        /// The table.
        table: String,
        /// The column that refers.
        column: String,
        /// What it refers to.
        references: ForeignKey,
    },
    /// `INSERT INTO … SELECT`: all rows of one table into another.
    CopyRows {
        /// The table that is read.
        from: String,
        /// The table that is written.
        to: String,
        /// Columns of the new table, each with what it takes.
        columns: Vec<(String, CopiedValue)>,
    },
    /// All rows of a join table into that which takes its place. Django leaves the names of the
    /// columns without quotes there.
    CopyLinks {
        /// The table that is read.
        from: String,
        /// The table that is written.
        to: String,
        /// Columns of the new table, each with that of the old one.
        columns: Vec<(String, String)>,
    },
    /// `DROP TABLE`.
    DropTable {
        /// The table.
        table: String,
    },
    /// `DROP INDEX`.
    DropIndex {
        /// Its name.
        name: String,
    },
    /// `ALTER TABLE … DROP COLUMN`.
    DropColumn {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// `ALTER TABLE … RENAME COLUMN`.
    RenameColumn {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// Its name to be.
        to: String,
    },
    /// `ALTER TABLE … RENAME TO`.
    RenameTable {
        /// The table.
        table: String,
        /// Its name to be.
        to: String,
    },
}

/// What a column takes when rows are copied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CopiedValue {
    /// What this column of the old table holds.
    Column(String),
    /// The same value in each row.
    Value(Value),
    /// What this column of the old table holds, and the value where it is NULL.
    Coalesce(String, Value),
}

/// `CREATE TABLE` with what stands inside its parentheses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableDefinition {
    /// The table's name.
    pub table: String,
    /// Its columns.
    pub columns: Vec<ColumnDefinition>,
    /// Its named constraints, in order.
    pub constraints: Vec<TableConstraint>,
}

/// A named constraint inside a `CREATE TABLE`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TableConstraint {
    /// `UNIQUE`; it has no condition.
    Unique(Unique),
    /// `CHECK`.
    Check(Check),
}

/// `CREATE INDEX`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndexDefinition {
    /// Its name.
    pub name: String,
    /// The table.
    pub table: String,
    /// Its columns, in order.
    pub columns: Vec<IndexColumn>,
    /// What makes it more than a plain index.
    pub kind: IndexKind,
    /// The rows that it holds; all without one.
    pub condition: Option<Expr>,
}

/// A column of an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexColumn {
    /// Its name.
    pub name: String,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// The kinds of index that Django makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IndexKind {
    /// For finding rows.
    Plain,
    /// Equal values may stand once only.
    Unique,
    /// PostgreSQL's second index on `varchar` columns, for `LIKE`.
    VarcharPattern,
    /// The same on `text` columns.
    TextPattern,
}

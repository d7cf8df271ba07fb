//! Statements.

use serde::{Deserialize, Serialize};

use super::{ColumnType, Expr, Value};

/// One statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Statement {
    /// `CREATE TABLE`, with its indexes.
    CreateTable(CreateTable),
    /// `DROP TABLE`.
    DropTable {
        /// The table.
        table: String,
    },
    /// `ALTER TABLE … RENAME TO`.
    RenameTable {
        /// The table.
        table: String,
        /// Its name to be.
        to: String,
    },
    /// `INSERT`.
    Insert(Insert),
    /// `UPDATE`.
    Update(Update),
    /// `DELETE`.
    Delete(Delete),
    /// `SELECT`.
    Select(Select),
    /// `BEGIN`.
    Begin,
    /// `COMMIT`.
    Commit,
    /// `ROLLBACK`.
    Rollback,
    /// `SAVEPOINT`.
    Savepoint(String),
    /// `RELEASE SAVEPOINT`.
    ReleaseSavepoint(String),
    /// `ROLLBACK TO SAVEPOINT`.
    RollbackToSavepoint(String),
}

/// `CREATE TABLE`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateTable {
    /// The table's name.
    pub table: String,
    /// Its columns.
    pub columns: Vec<ColumnDefinition>,
    /// What must be unique, beyond single columns.
    pub uniques: Vec<Unique>,
    /// What must hold in each row.
    pub checks: Vec<Check>,
    /// Its further indexes.
    pub indexes: Vec<Index>,
}

/// A column of a `CREATE TABLE`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnDefinition {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: ColumnType,
    /// Whether it may be NULL.
    pub null: bool,
    /// Whether it is the primary key.
    pub primary_key: bool,
    /// Whether each value may stand once only.
    pub unique: bool,
    /// The column that it refers to.
    pub references: Option<ForeignKey>,
}

/// A foreign key, checked at the end of the transaction as Django's are on SQLite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignKey {
    /// The table that it refers to.
    pub table: String,
    /// The column there.
    pub column: String,
}

/// Columns whose values together may stand once only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unique {
    /// Its name.
    pub name: String,
    /// The columns.
    pub columns: Vec<String>,
    /// The rows that it binds; all without one.
    pub condition: Option<Expr>,
}

/// A condition on each row. A row passes unless the condition is false.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// Its name.
    pub name: String,
    /// The condition, over columns of the table.
    pub condition: Expr,
}

/// An index that is not unique.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<String>,
}

/// `INSERT INTO table (columns) VALUES (row), (row)`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Insert {
    /// The table.
    pub table: String,
    /// The columns given; where the primary key is left out, the database counts it up.
    pub columns: Vec<String>,
    /// A list of values for each row, as long as `columns`.
    pub rows: Vec<Vec<Value>>,
    /// Whether rows that would break a uniqueness are passed over.
    pub ignore_conflicts: bool,
    /// What to do instead with a row that would break a uniqueness: `ON CONFLICT … DO UPDATE`.
    #[serde(default)]
    pub update_on_conflict: Option<ConflictUpdate>,
    /// The columns whose values come back for each row, as Django asks for a new primary key.
    pub returning: Vec<String>,
}

/// `ON CONFLICT(target) DO UPDATE SET column = EXCLUDED.column, …`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConflictUpdate {
    /// The columns that are unique together.
    pub target: Vec<String>,
    /// The columns that get the new row's values.
    pub columns: Vec<String>,
}

/// `UPDATE table SET … WHERE …`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Update {
    /// The table.
    pub table: String,
    /// Columns and their new values.
    pub assignments: Vec<(String, Expr)>,
    /// Which rows; all without one.
    pub condition: Option<Expr>,
}

/// `DELETE FROM table WHERE …`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Delete {
    /// The table.
    pub table: String,
    /// Which rows; all without one.
    pub condition: Option<Expr>,
}

/// `SELECT`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Select {
    /// Whether equal rows come once.
    pub distinct: Distinct,
    /// What comes out.
    pub outputs: Vec<Output>,
    /// The first table; none for a query of constants.
    pub from: Option<Source>,
    /// The further tables.
    pub joins: Vec<Join>,
    /// Which rows.
    pub condition: Option<Expr>,
    /// What makes a group.
    pub group_by: Vec<Expr>,
    /// Which groups.
    pub having: Option<Expr>,
    /// Further queries whose rows are taken together with those of this one, from left to right.
    /// Order, limit and offset then belong to the whole.
    pub compounds: Vec<Compound>,
    /// In which order.
    pub order_by: Vec<Order>,
    /// How many rows at most.
    pub limit: Option<u64>,
    /// How many rows are passed over first.
    pub offset: Option<u64>,
}

/// A query taken together with those before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compound {
    /// How.
    pub operator: CompoundOperator,
    /// The query; without order, limit and offset of its own.
    pub select: Select,
}

/// How the rows of two queries are taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CompoundOperator {
    /// `UNION`: those of both, equal ones once.
    Union,
    /// `UNION ALL`: those of both.
    UnionAll,
    /// `INTERSECT`: those that are in both.
    Intersect,
    /// `EXCEPT`: those of the first that are not in the second.
    Except,
}

/// Whether equal rows come once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Distinct {
    /// Every row comes.
    #[default]
    All,
    /// Equal rows come once.
    Distinct,
}

/// An expression that comes out, with its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Output {
    /// The expression.
    pub expr: Expr,
    /// Its name, if it is given one.
    pub alias: Option<String>,
}

/// A table or query that rows come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Source {
    /// A table.
    Table {
        /// Its name.
        name: String,
        /// The name that it has in the statement, if another.
        alias: Option<String>,
    },
    /// A query.
    Select {
        /// The query.
        select: Box<Select>,
        /// The name that it has in the statement; empty for a query that is only there to put
        /// another in parentheses, and gives the same columns: `SELECT * FROM (…)`.
        alias: String,
    },
}

/// A further table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Join {
    /// Whether rows without a partner stay.
    pub kind: JoinKind,
    /// The table.
    pub source: Source,
    /// Which rows are partners.
    pub on: Expr,
}

/// Whether rows without a partner stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JoinKind {
    /// They go.
    Inner,
    /// They stay, with NULL for the partner's columns.
    Left,
}

/// One key of an order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// What is compared.
    pub expr: Expr,
    /// Whether the greatest comes first.
    pub descending: bool,
    /// Whether NULL comes first; SQLite's rule without it: first when ascending.
    pub nulls_first: Option<bool>,
}

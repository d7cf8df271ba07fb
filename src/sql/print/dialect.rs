//! Where the two dialects differ.

use crate::sql::ColumnType;

/// Whose SQL is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// SQLite's, in Django's style.
    Sqlite,
    /// GlueSQL's.
    GlueSql,
}

impl Dialect {
    /// The name of a column's type; SQLite's are those of
    /// `django/db/backends/sqlite3/base.py`, `data_types`.
    pub(super) fn column_type(self, kind: ColumnType) -> String {
        match self {
            Self::Sqlite => sqlite_type(kind),
            Self::GlueSql => gluesql_type(kind).to_owned(),
        }
    }
}

fn sqlite_type(kind: ColumnType) -> String {
    let name = match kind {
        ColumnType::Auto | ColumnType::BigAuto | ColumnType::SmallAuto | ColumnType::Integer => {
            "integer"
        }
        ColumnType::Boolean => "bool",
        ColumnType::SmallInteger => "smallint",
        ColumnType::BigInteger | ColumnType::Duration => "bigint",
        ColumnType::PositiveSmallInteger => "smallint unsigned",
        ColumnType::PositiveInteger => "integer unsigned",
        ColumnType::PositiveBigInteger => "bigint unsigned",
        ColumnType::Float => "real",
        ColumnType::Decimal { .. } => "decimal",
        ColumnType::Char(Some(length)) => return format!("varchar({length})"),
        ColumnType::Char(None) => "varchar",
        ColumnType::Text | ColumnType::Json => "text",
        ColumnType::Binary => "BLOB",
        ColumnType::Date => "date",
        ColumnType::DateTime => "datetime",
        ColumnType::Time => "time",
        ColumnType::Uuid => "char(32)",
        ColumnType::GenericIpAddress => "char(39)",
    };
    name.to_owned()
}

const fn gluesql_type(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Boolean => "BOOLEAN",
        ColumnType::Float => "FLOAT",
        ColumnType::Decimal { .. } => "DECIMAL",
        ColumnType::Char(_)
        | ColumnType::Text
        | ColumnType::Json
        | ColumnType::GenericIpAddress => "TEXT",
        ColumnType::Binary => "BYTEA",
        ColumnType::Date => "DATE",
        ColumnType::DateTime => "TIMESTAMP",
        ColumnType::Time => "TIME",
        ColumnType::Uuid => "UUID",
        _ => "INTEGER",
    }
}

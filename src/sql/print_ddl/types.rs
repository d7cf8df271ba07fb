//! The names of types, as `DatabaseWrapper.data_types` of each of Django's backends has them.

use super::{Dialect, quoted};
use crate::sql::ColumnType;

/// The name that a database has for a type.
pub fn type_name(kind: ColumnType, dialect: Dialect) -> String {
    match dialect {
        Dialect::GlueSql => gluesql(kind).to_owned(),
        Dialect::Sqlite => sqlite(kind),
        Dialect::Postgresql => postgresql(kind),
        Dialect::Mysql => mysql(kind),
    }
}

/// The condition that a type itself brings along: `data_type_check_constraints`.
pub(super) fn check(column: &str, kind: ColumnType, dialect: Dialect) -> Option<String> {
    let column = quoted(column, dialect);
    match (dialect, kind) {
        (Dialect::GlueSql, _) => None,
        (Dialect::Sqlite, ColumnType::Json) => {
            Some(format!("(JSON_VALID({column}) OR {column} IS NULL)"))
        }
        (_, kind) if kind.is_positive() => Some(format!("{column} >= 0")),
        _ => None,
    }
}

/// GlueSQL has one name for most whole numbers, and checks no lengths.
const fn gluesql(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Auto
        | ColumnType::BigAuto
        | ColumnType::SmallAuto
        | ColumnType::SmallInteger
        | ColumnType::Integer
        | ColumnType::BigInteger
        | ColumnType::PositiveSmallInteger
        | ColumnType::PositiveInteger
        | ColumnType::PositiveBigInteger
        | ColumnType::Duration => "INTEGER",
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
    }
}

fn varchar(length: Option<u32>) -> String {
    length.map_or_else(|| "varchar".to_owned(), |length| format!("varchar({length})"))
}

fn sqlite(kind: ColumnType) -> String {
    match kind {
        ColumnType::Char(length) => return varchar(length),
        ColumnType::Auto | ColumnType::BigAuto | ColumnType::SmallAuto | ColumnType::Integer => {
            "integer"
        }
        ColumnType::SmallInteger => "smallint",
        ColumnType::BigInteger | ColumnType::Duration => "bigint",
        ColumnType::PositiveSmallInteger => "smallint unsigned",
        ColumnType::PositiveInteger => "integer unsigned",
        ColumnType::PositiveBigInteger => "bigint unsigned",
        ColumnType::Boolean => "bool",
        ColumnType::Float => "real",
        ColumnType::Decimal { .. } => "decimal",
        ColumnType::Text | ColumnType::Json => "text",
        ColumnType::Binary => "BLOB",
        ColumnType::Date => "date",
        ColumnType::DateTime => "datetime",
        ColumnType::Time => "time",
        ColumnType::Uuid => "char(32)",
        ColumnType::GenericIpAddress => "char(39)",
    }
    .to_owned()
}

fn postgresql(kind: ColumnType) -> String {
    match kind {
        ColumnType::Char(length) => return varchar(length),
        ColumnType::Decimal { max_digits, decimal_places } => {
            return format!("numeric({max_digits}, {decimal_places})");
        }
        ColumnType::Auto | ColumnType::Integer | ColumnType::PositiveInteger => "integer",
        ColumnType::BigAuto | ColumnType::BigInteger | ColumnType::PositiveBigInteger => "bigint",
        ColumnType::SmallAuto | ColumnType::SmallInteger | ColumnType::PositiveSmallInteger => {
            "smallint"
        }
        ColumnType::Boolean => "boolean",
        ColumnType::Float => "double precision",
        ColumnType::Text => "text",
        ColumnType::Binary => "bytea",
        ColumnType::Date => "date",
        ColumnType::DateTime => "timestamp with time zone",
        ColumnType::Time => "time",
        ColumnType::Duration => "interval",
        ColumnType::Uuid => "uuid",
        ColumnType::Json => "jsonb",
        ColumnType::GenericIpAddress => "inet",
    }
    .to_owned()
}

fn mysql(kind: ColumnType) -> String {
    match kind {
        // A length is required there; Django's own check refuses a CharField without one.
        ColumnType::Char(length) => return format!("varchar({})", length.unwrap_or(255)),
        ColumnType::Decimal { max_digits, decimal_places } => {
            return format!("numeric({max_digits}, {decimal_places})");
        }
        ColumnType::Auto => "integer AUTO_INCREMENT",
        ColumnType::BigAuto => "bigint AUTO_INCREMENT",
        ColumnType::SmallAuto => "smallint AUTO_INCREMENT",
        ColumnType::Integer => "integer",
        ColumnType::SmallInteger => "smallint",
        ColumnType::BigInteger | ColumnType::Duration => "bigint",
        ColumnType::PositiveSmallInteger => "smallint UNSIGNED",
        ColumnType::PositiveInteger => "integer UNSIGNED",
        ColumnType::PositiveBigInteger => "bigint UNSIGNED",
        ColumnType::Boolean => "bool",
        ColumnType::Float => "double precision",
        ColumnType::Text => "longtext",
        ColumnType::Binary => "longblob",
        ColumnType::Date => "date",
        ColumnType::DateTime => "datetime(6)",
        ColumnType::Time => "time(6)",
        ColumnType::Uuid => "char(32)",
        ColumnType::Json => "json",
        ColumnType::GenericIpAddress => "char(39)",
    }
    .to_owned()
}

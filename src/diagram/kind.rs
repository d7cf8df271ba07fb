//! The words for the type of a column.

use crate::sql::ColumnType;

/// Django's class for a column that is no relation; the most general one where several share a
/// type, since the schema no longer knows (`EmailField` is a `CharField` here).
pub(super) const fn field_class(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Auto => "AutoField",
        ColumnType::BigAuto => "BigAutoField",
        ColumnType::SmallAuto => "SmallAutoField",
        ColumnType::Boolean => "BooleanField",
        ColumnType::SmallInteger => "SmallIntegerField",
        ColumnType::Integer => "IntegerField",
        ColumnType::BigInteger => "BigIntegerField",
        ColumnType::PositiveSmallInteger => "PositiveSmallIntegerField",
        ColumnType::PositiveInteger => "PositiveIntegerField",
        ColumnType::PositiveBigInteger => "PositiveBigIntegerField",
        ColumnType::Float => "FloatField",
        ColumnType::Decimal { .. } => "DecimalField",
        ColumnType::Char(_) => "CharField",
        ColumnType::Text => "TextField",
        ColumnType::Binary => "BinaryField",
        ColumnType::Date => "DateField",
        ColumnType::DateTime => "DateTimeField",
        ColumnType::Time => "TimeField",
        ColumnType::Duration => "DurationField",
        ColumnType::Uuid => "UUIDField",
        ColumnType::Json => "JSONField",
        ColumnType::GenericIpAddress => "GenericIPAddressField",
    }
}

/// The type as Django names it on SQLite: `data_types` in `django/db/backends/sqlite3/base.py`.
pub(super) fn sql_type(kind: ColumnType) -> String {
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

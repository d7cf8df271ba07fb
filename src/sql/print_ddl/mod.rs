//! The printer of what defines tables, in the words of each database. Quoting, types and the order
//! of the parts follow Django's schema editors (`django/db/backends/*/schema.py`).

mod condition;
mod types;

pub use condition::condition;
pub use types::type_name;

use super::{
    ColumnDefinition, CopiedValue, CreateTable, Definition, Dialect, ForeignKey, IndexDefinition,
    IndexKind, TableConstraint, TableDefinition, names,
};

/// A name in the quotes of the dialect.
pub fn quoted(name: &str, dialect: Dialect) -> String {
    match dialect {
        Dialect::Mysql => format!("`{}`", name.replace('`', "``")),
        Dialect::GlueSql | Dialect::Sqlite | Dialect::Postgresql => {
            format!("\"{}\"", name.replace('"', "\"\""))
        }
    }
}

/// A statement that creates a table as GlueSQL runs it, without a semicolon. What GlueSQL cannot
/// keep (foreign keys, several unique columns, conditions) the storage keeps beside it.
pub fn create_table(statement: &CreateTable, dialect: Dialect) -> String {
    let definition = TableDefinition {
        table: statement.table.clone(),
        columns: statement.columns.clone(),
        constraints: Vec::new(),
    };
    self::definition(&Definition::CreateTable(definition), dialect)
}

/// One statement, without a semicolon at its end.
pub fn definition(definition: &Definition, dialect: Dialect) -> String {
    let quote = |name: &str| quoted(name, dialect);
    match definition {
        Definition::CreateTable(table) => table_definition(table, dialect),
        Definition::AddColumn { table, column } => {
            let mut text = format!(
                "ALTER TABLE {} ADD COLUMN {}",
                quote(table),
                column_definition(column, dialect)
            );
            if let Some(to) = &column.references {
                text.push_str(&added_reference(table, &column.name, to, dialect));
            }
            text
        }
        Definition::CreateIndex(index) => index_definition(index, dialect),
        Definition::AddUnique { table, unique } if dialect == Dialect::Sqlite => format!(
            "CREATE UNIQUE INDEX {} ON {} ({})",
            quote(&unique.name),
            quote(table),
            list(&unique.columns, dialect)
        ),
        Definition::AddUnique { table, unique } => format!(
            "ALTER TABLE {} ADD CONSTRAINT {} UNIQUE ({})",
            quote(table),
            quote(&unique.name),
            list(&unique.columns, dialect)
        ),
        Definition::AddCheck { table, check } => format!(
            "ALTER TABLE {} ADD CONSTRAINT {} CHECK ({})",
            quote(table),
            quote(&check.name),
            condition(&check.condition, dialect)
        ),
        Definition::AddForeignKey { table, column, references } => format!(
            "ALTER TABLE {} ADD CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({}){}",
            quote(table),
            quote(&foreign_key_name(table, column, references, dialect)),
            quote(column),
            quote(&references.table),
            quote(&references.column),
            deferrable(dialect)
        ),
        Definition::CopyRows { from, to, columns } => copy_rows(from, to, columns, dialect),
        Definition::DropTable { table } => match dialect {
            Dialect::Sqlite | Dialect::GlueSql => format!("DROP TABLE {}", quote(table)),
            Dialect::Postgresql | Dialect::Mysql => format!("DROP TABLE {} CASCADE", quote(table)),
        },
        Definition::CopyLinks { from, to, columns } => {
            let (new, old): (Vec<&str>, Vec<&str>) =
                columns.iter().map(|(new, old)| (new.as_str(), old.as_str())).unzip();
            let (new, old) = (new.join(", "), old.join(", "));
            format!("INSERT INTO {} ({new}) SELECT {old} FROM {}", quote(to), quote(from))
        }
        Definition::DropIndex { name } => format!("DROP INDEX {}", quote(name)),
        Definition::DropColumn { table, column } => {
            format!("ALTER TABLE {} DROP COLUMN {}", quote(table), quote(column))
        }
        Definition::RenameColumn { table, column, to } => {
            format!("ALTER TABLE {} RENAME COLUMN {} TO {}", quote(table), quote(column), quote(to))
        }
        Definition::RenameTable { table, to } => match dialect {
            Dialect::Mysql => format!("RENAME TABLE {} TO {}", quote(table), quote(to)),
            _ => format!("ALTER TABLE {} RENAME TO {}", quote(table), quote(to)),
        },
    }
}

fn table_definition(definition: &TableDefinition, dialect: Dialect) -> String {
    let columns = definition.columns.iter().map(|column| {
        let text = column_definition(column, dialect);
        match &column.references {
            Some(to) if dialect == Dialect::Sqlite => text + &inline_reference(to, dialect),
            _ => text,
        }
    });
    let constraints = definition.constraints.iter().map(|constraint| match constraint {
        TableConstraint::Unique(unique) => format!(
            "CONSTRAINT {} UNIQUE ({})",
            quoted(&unique.name, dialect),
            list(&unique.columns, dialect)
        ),
        TableConstraint::Check(check) => format!(
            "CONSTRAINT {} CHECK ({})",
            quoted(&check.name, dialect),
            condition(&check.condition, dialect)
        ),
    });
    let parts: Vec<String> = columns.chain(constraints).collect();
    format!("CREATE TABLE {} ({})", quoted(&definition.table, dialect), parts.join(", "))
}

/// A column without its reference: `"age" integer unsigned NOT NULL CHECK ("age" >= 0)`.
fn column_definition(column: &ColumnDefinition, dialect: Dialect) -> String {
    let mut parts = vec![quoted(&column.name, dialect), type_name(column.kind, dialect)];
    parts.push(if column.null { "NULL" } else { "NOT NULL" }.to_owned());
    if column.primary_key {
        parts.push("PRIMARY KEY".to_owned());
    } else if column.unique {
        parts.push("UNIQUE".to_owned());
    }
    // What a reference holds is checked where it points to.
    let check = types::check(&column.name, column.kind, dialect);
    if let Some(check) = check.filter(|_| column.references.is_none()) {
        parts.push(format!("CHECK ({check})"));
    }
    if column.kind.is_auto() {
        match dialect {
            Dialect::Sqlite => parts.push("AUTOINCREMENT".to_owned()),
            Dialect::Postgresql => parts.push("GENERATED BY DEFAULT AS IDENTITY".to_owned()),
            Dialect::GlueSql | Dialect::Mysql => {}
        }
    }
    parts.join(" ")
}

/// What follows a column on SQLite for its foreign key.
fn inline_reference(to: &ForeignKey, dialect: Dialect) -> String {
    let (table, column) = (quoted(&to.table, dialect), quoted(&to.column, dialect));
    format!(" REFERENCES {table} ({column}){}", deferrable(dialect))
}

/// What follows a column that is added, for its foreign key: `sql_create_column_inline_fk`.
fn added_reference(table: &str, column: &str, to: &ForeignKey, dialect: Dialect) -> String {
    let quote = |name: &str| quoted(name, dialect);
    let (to_table, to_column) = (quote(&to.table), quote(&to.column));
    let name = quote(&foreign_key_name(table, column, to, dialect));
    match dialect {
        Dialect::GlueSql => String::new(),
        Dialect::Sqlite => inline_reference(to, dialect),
        Dialect::Postgresql => format!(
            " CONSTRAINT {name} REFERENCES {to_table}({to_column}){}; \
             SET CONSTRAINTS {name} IMMEDIATE",
            deferrable(dialect)
        ),
        Dialect::Mysql => format!(
            " , ADD CONSTRAINT {name} FOREIGN KEY ({}) REFERENCES {to_table}({to_column})",
            quote(column)
        ),
    }
}

fn index_definition(index: &IndexDefinition, dialect: Dialect) -> String {
    let class = match index.kind {
        IndexKind::Plain | IndexKind::Unique => "",
        IndexKind::VarcharPattern => " varchar_pattern_ops",
        IndexKind::TextPattern => " text_pattern_ops",
    };
    let columns: Vec<String> = index
        .columns
        .iter()
        .map(|column| {
            let order = if column.descending { " DESC" } else { "" };
            format!("{}{class}{order}", quoted(&column.name, dialect))
        })
        .collect();
    let unique = if index.kind == IndexKind::Unique { "UNIQUE " } else { "" };
    let rows = index
        .condition
        .as_ref()
        .map(|rows| format!(" WHERE {}", condition(rows, dialect)))
        .unwrap_or_default();
    format!(
        "CREATE {unique}INDEX {} ON {} ({}){rows}",
        quoted(&index.name, dialect),
        quoted(&index.table, dialect),
        columns.join(", ")
    )
}

fn copy_rows(from: &str, to: &str, columns: &[(String, CopiedValue)], dialect: Dialect) -> String {
    let names: Vec<String> = columns.iter().map(|(name, _)| quoted(name, dialect)).collect();
    let values: Vec<String> = columns
        .iter()
        .map(|(_, value)| match value {
            CopiedValue::Column(name) => quoted(name, dialect),
            CopiedValue::Value(value) => condition::literal(value, dialect),
            CopiedValue::Coalesce(name, value) => format!(
                "coalesce({}, {})",
                quoted(name, dialect),
                condition::literal(value, dialect)
            ),
        })
        .collect();
    format!(
        "INSERT INTO {} ({}) SELECT {} FROM {}",
        quoted(to, dialect),
        names.join(", "),
        values.join(", "),
        quoted(from, dialect)
    )
}

fn foreign_key_name(table: &str, column: &str, to: &ForeignKey, dialect: Dialect) -> String {
    let suffix = format!("_fk_{}_{}", to.table, to.column);
    names::index_name(table, &[column], &suffix, dialect.longest_name())
}

fn list(columns: &[String], dialect: Dialect) -> String {
    columns.iter().map(|column| quoted(column, dialect)).collect::<Vec<_>>().join(", ")
}

const fn deferrable(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite | Dialect::Postgresql => " DEFERRABLE INITIALLY DEFERRED",
        Dialect::GlueSql | Dialect::Mysql => "",
    }
}

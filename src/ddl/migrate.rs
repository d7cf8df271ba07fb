//! A migration as text, as `manage.py sqlmigrate` prints it.

use super::{create, editor, operation::Operation};
use crate::schema::Schema;
use crate::sql::{Definition, Dialect, Statement, print_ddl};

/// The SQL of a migration that leads to `schema`, with Django's comments; GlueSQL, which Django
/// does not know, gets its tables and no comments.
pub fn migration_sql(operations: &[Operation], schema: &Schema, dialect: Dialect) -> String {
    if operations.is_empty() {
        return String::new();
    }
    if dialect == Dialect::GlueSql {
        return gluesql(schema);
    }
    let mut lines = Vec::new();
    for step in editor::statements(operations, schema, dialect) {
        if let Some(title) = &step.title {
            lines.extend(["--".to_owned(), format!("-- {title}"), "--".to_owned()]);
            if step.statements.is_empty() {
                lines.push("-- (no-op)".to_owned());
            }
        }
        lines.extend(step.statements.iter().map(|statement| terminated(statement, dialect)));
    }
    // MySQL cannot take a definition back, so its migrations are not wrapped.
    if dialect != Dialect::Mysql {
        lines.insert(0, "BEGIN;".to_owned());
        lines.push("COMMIT;".to_owned());
    }
    lines.push(String::new());
    lines.join("\n")
}

fn terminated(statement: &Definition, dialect: Dialect) -> String {
    format!("{};", print_ddl::definition(statement, dialect))
}

fn gluesql(schema: &Schema) -> String {
    let created = create(schema).into_iter().filter_map(|statement| match statement {
        Statement::CreateTable(table) => {
            Some(format!("{};\n", print_ddl::create_table(&table, Dialect::GlueSql)))
        }
        _ => None,
    });
    created.collect()
}

//! The SQL of a change, as `manage.py sqlmigrate` prints it.

use super::editor;
use super::operation::Operation;
use crate::schema::Schema;
use crate::sql::{Dialect, print_ddl};

/// The SQL of the operations that lead from one schema to the other, with Django's comments. Only
/// SQLite's is known; there Django copies a table in order to change it.
pub fn change_sql(
    operations: &[Operation],
    old: &Schema,
    new: &Schema,
    dialect: Dialect,
) -> String {
    if operations.is_empty() {
        return String::new();
    }
    let mut lines = vec!["BEGIN;".to_owned()];
    for step in editor::changes(operations, old, new, dialect) {
        if let Some(title) = &step.title {
            lines.extend(["--".to_owned(), format!("-- {title}"), "--".to_owned()]);
            if step.statements.is_empty() {
                lines.push("-- (no-op)".to_owned());
            }
        }
        let statements = step.statements.iter();
        lines.extend(statements.map(|it| format!("{};", print_ddl::definition(it, dialect))));
    }
    lines.extend(["COMMIT;".to_owned(), String::new()]);
    lines.join("\n")
}

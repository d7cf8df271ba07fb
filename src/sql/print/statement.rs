//! Statements.

use std::collections::BTreeSet;

use super::{alias, quote, value};
use crate::sql::{Delete, Dialect, Expr, Insert, Statement, Update, Value, print_ddl};

/// Writes one statement in one dialect.
pub(super) struct Printer {
    /// Whose SQL.
    pub(super) dialect: Dialect,
    /// How values are written.
    pub(super) literals: Literals,
    /// The names that are aliases, which Django leaves unquoted.
    aliases: BTreeSet<String>,
}

/// How values are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Literals {
    /// As literals of the dialect.
    Quoted,
    /// As Python's `str()` has them.
    Bare,
}

impl Printer {
    /// For a statement.
    pub(super) fn new(dialect: Dialect, statement: &Statement) -> Self {
        Self { dialect, literals: Literals::Quoted, aliases: alias::aliases(statement) }
    }

    /// For a statement whose values are written as Python's `str()` has them.
    pub(super) fn unquoted(statement: &Statement) -> Self {
        Self { literals: Literals::Bare, ..Self::new(Dialect::Sqlite, statement) }
    }

    /// A value.
    pub(super) fn literal(&self, literal: &Value) -> String {
        match self.literals {
            Literals::Quoted => value::literal(self.dialect, literal),
            Literals::Bare => value::bare(literal),
        }
    }

    /// The statement's text.
    pub(super) fn print(&self, statement: &Statement) -> String {
        match statement {
            Statement::CreateTable(table) => print_ddl::create_table(table, self.dialect),
            Statement::DropTable { table } => format!("DROP TABLE {}", quote(table)),
            Statement::RenameTable { table, to } => {
                format!("ALTER TABLE {} RENAME TO {}", quote(table), quote(to))
            }
            Statement::Insert(insert) => self.insert(insert),
            Statement::Update(update) => self.update(update),
            Statement::Delete(delete) => self.delete(delete),
            Statement::Select(select) => self.select(select),
            Statement::Begin => "BEGIN".to_owned(),
            Statement::Commit => "COMMIT".to_owned(),
            Statement::Rollback => "ROLLBACK".to_owned(),
            Statement::Savepoint(name) => format!("SAVEPOINT {}", quote(name)),
            Statement::ReleaseSavepoint(name) => format!("RELEASE SAVEPOINT {}", quote(name)),
            Statement::RollbackToSavepoint(name) => {
                format!("ROLLBACK TO SAVEPOINT {}", quote(name))
            }
        }
    }

    /// A table's name or alias, as Django's `quote_name_unless_alias`.
    pub(super) fn name(&self, name: &str) -> String {
        if self.dialect == Dialect::Sqlite && self.aliases.contains(name) {
            name.to_owned()
        } else {
            quote(name)
        }
    }

    fn insert(&self, insert: &Insert) -> String {
        let ignore = match (insert.ignore_conflicts, self.dialect) {
            (true, Dialect::Sqlite) => "INSERT OR IGNORE INTO",
            _ => "INSERT INTO",
        };
        let names = |names: &[String]| names.iter().map(|name| quote(name)).collect::<Vec<_>>();
        let rows: Vec<_> = insert
            .rows
            .iter()
            .map(|row| {
                let values: Vec<_> = row.iter().map(|cell| self.literal(cell)).collect();
                format!("({})", values.join(", "))
            })
            .collect();
        let table = quote(&insert.table);
        let columns = names(&insert.columns).join(", ");
        let mut text = format!("{ignore} {table} ({columns}) VALUES {}", rows.join(", "));
        if let (Some(conflict), Dialect::Sqlite) = (&insert.update_on_conflict, self.dialect) {
            let set = |name: &String| format!("{0} = EXCLUDED.{0}", quote(name));
            let set: Vec<_> = conflict.columns.iter().map(set).collect();
            let target = names(&conflict.target).join(", ");
            text = format!("{text} ON CONFLICT({target}) DO UPDATE SET {}", set.join(", "));
        }
        if insert.returning.is_empty() || self.dialect == Dialect::GlueSql {
            return text;
        }
        let returning: Vec<_> =
            names(&insert.returning).iter().map(|name| format!("{table}.{name}")).collect();
        format!("{text} RETURNING {}", returning.join(", "))
    }

    fn update(&self, update: &Update) -> String {
        let assignments: Vec<_> = update
            .assignments
            .iter()
            .map(|(column, value)| format!("{} = {}", quote(column), self.expr(value)))
            .collect();
        let text = format!("UPDATE {} SET {}", quote(&update.table), assignments.join(", "));
        self.with_condition(text, update.condition.as_ref())
    }

    fn delete(&self, delete: &Delete) -> String {
        let text = format!("DELETE FROM {}", quote(&delete.table));
        self.with_condition(text, delete.condition.as_ref())
    }

    fn with_condition(&self, text: String, condition: Option<&Expr>) -> String {
        match condition {
            Some(condition) => format!("{text} WHERE {}", self.expr(condition)),
            None => text,
        }
    }
}

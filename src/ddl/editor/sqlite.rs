//! SQLite changes little in a table that is there: Django copies the rows into a new one. This
//! follows `django/db/backends/sqlite3/schema.py`.

use super::Editor;
use crate::ddl::operation::CreateModel;
use crate::schema::{Column, Table};
use crate::sql::{CopiedValue, Definition, Value};

impl Editor<'_> {
    /// Whether a column can be added to a table as it is: it may be NULL, and its rows then are.
    pub(super) fn can_append(&self, table: &Table, column: &Column) -> bool {
        let has_default =
            self.field(table, &column.field).is_some_and(|field| field.default.is_some());
        column.null && !column.unique && !column.primary_key && !has_default
    }

    /// `_remake_table`: a new table, the rows of the old one, and the old one's name.
    pub(super) fn remake(&mut self, before: &CreateModel, added: Option<&str>) -> Vec<Definition> {
        let Some(table) = self.table(&before.model) else { return Vec::new() };
        let mut after = before.clone();
        after.fields.extend(added.map(str::to_owned));
        // What was put off for the old table goes with it.
        self.deferred.retain(|statement| !is_about(statement, &table.name));
        let new = format!("new__{}", table.name);
        // Django makes fields that point to the model itself anew, which puts them last.
        let mut made = after.clone();
        let of = |field: &String| table.columns.iter().find(|column| column.field == *field);
        made.fields.sort_by_key(|field| of(field).is_some_and(|it| points_to(it, &table.name)));
        let mut create = self.create_table(&made, table);
        if let Definition::CreateTable(definition) = &mut create {
            definition.table.clone_from(&new);
        }
        let mut columns = Vec::new();
        for field in &after.fields {
            let Some(column) = of(field) else { continue };
            let value = if added == Some(field.as_str()) {
                CopiedValue::Value(self.default(table, column))
            } else {
                CopiedValue::Column(column.name.clone())
            };
            columns.push((column.name.clone(), value));
        }
        let mut statements = vec![
            create,
            Definition::CopyRows { from: table.name.clone(), to: new.clone(), columns },
            Definition::DropTable { table: table.name.clone() },
            Definition::RenameTable { table: new, to: table.name.clone() },
        ];
        statements.append(&mut self.deferred);
        statements
    }

    /// The default that rows of before get, where it is a plain value.
    fn default(&self, table: &Table, column: &Column) -> Value {
        let default = self.field(table, &column.field).and_then(|field| field.default.as_ref());
        let number = default.and_then(crate::models::Expr::as_int);
        let text = default.and_then(crate::models::Expr::as_str);
        match (number, text) {
            (Some(number), _) => Value::Int(number),
            (None, Some(text)) => Value::from(text),
            (None, None) => Value::Null,
        }
    }
}

pub(super) fn points_to(column: &Column, table: &str) -> bool {
    column.references.as_ref().is_some_and(|to| to.table == table)
}

/// Whether a statement names a table, also as what it refers to.
pub(super) fn is_about(statement: &Definition, name: &str) -> bool {
    match statement {
        Definition::CreateIndex(index) => index.table == name,
        Definition::AddUnique { table, .. }
        | Definition::AddCheck { table, .. }
        | Definition::AddForeignKey { table, .. } => table == name,
        _ => false,
    }
}

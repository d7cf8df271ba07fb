//! Changing tables that are there, on SQLite: `django/db/backends/sqlite3/schema.py` and
//! `database_forwards` of the operations.

use super::{Built, Editor, Step};
use crate::ddl::deconstruct;
use crate::ddl::operation::{CreateModel, Operation};
use crate::ddl::state;
use crate::models::{Argument, Expr, ExprKind};
use crate::schema::{Column, Constraint, Schema, Table};
use crate::sql::{CopiedValue, Definition, Dialect, Value};

/// The statements of a migration from one schema to the other.
pub(in crate::ddl) fn changes(
    operations: &[Operation],
    old: &Schema,
    new: &Schema,
    dialect: Dialect,
) -> Vec<Step> {
    let mut state = old.clone();
    let mut deferred = Vec::new();
    let mut steps = Vec::new();
    for operation in operations {
        let before = state.clone();
        state::apply(&mut state, operation, new);
        let built =
            Built { models: state.models.iter().map(|it| built(&state, &it.key())).collect() };
        let editor = Editor { schema: &state, dialect, built, deferred };
        let mut alteration = Alteration { before: &before, editor };
        let statements = alteration.run(operation);
        deferred = alteration.editor.deferred;
        steps.push(Step { title: Some(operation.describe()), statements });
    }
    steps.push(Step { title: None, statements: deferred });
    steps
}

/// A model of a schema as one creation.
fn built(schema: &Schema, key: &str) -> (String, CreateModel) {
    let mut create = CreateModel { model: key.to_owned(), ..CreateModel::default() };
    if let Some(model) = schema.model(key) {
        create.unique_together.clone_from(&model.unique_together);
        create.indexes.clone_from(&model.indexes);
        create.constraints.clone_from(&model.constraints);
        create.is_proxy = model.proxy_for.is_some();
    }
    if let Some(table) = schema.tables.iter().find(|it| it.model == key) {
        create.fields = table.columns.iter().map(|it| it.field.clone()).collect();
    }
    (key.to_owned(), create)
}

struct Alteration<'a> {
    /// What was there before the operation.
    before: &'a Schema,
    /// The editor of what is there after it.
    editor: Editor<'a>,
}

/// What is another in a table: columns with the names they had, or with what they get.
type Taken = Vec<(String, CopiedValue)>;

impl<'a> Alteration<'a> {
    fn run(&mut self, operation: &Operation) -> Vec<Definition> {
        let schema = [self.editor.schema, self.before];
        let model = schema.iter().find_map(|it| {
            it.models.iter().find(|model| {
                model.key() == operation.model()
                    || matches!(operation,
                    Operation::RenameModel { to, .. } if model.key() == *to)
            })
        });
        if model.is_none_or(|model| !model.managed || model.proxy_for.is_some()) {
            return Vec::new();
        }
        match operation {
            Operation::CreateModel(create) => self.editor.create_model(create),
            Operation::DeleteModel { model } => self.delete_model(model),
            Operation::RenameModel { from, to } => self.rename_model(from, to),
            Operation::AlterModelTable { model, .. } => self.rename_tables(model),
            Operation::AlterModelOptions { .. } => Vec::new(),
            Operation::AddField { model, field, one_off } => {
                self.add_field(model, field, one_off.as_ref())
            }
            Operation::RemoveField { model, field } => self.remove_field(model, field),
            Operation::AlterField { model, field, one_off, .. } => {
                self.alter_field(model, field, field, one_off.as_ref())
            }
            Operation::RenameField { model, from, to } => self.alter_field(model, from, to, None),
            Operation::AddIndex { model, index } => {
                let table = self.editor.table(model);
                table.and_then(|it| self.editor.meta_index(it, index)).into_iter().collect()
            }
            Operation::RemoveIndex { name, .. } => {
                vec![Definition::DropIndex { name: name.clone() }]
            }
            Operation::RenameIndex { model, from, to } => {
                let mut statements = vec![Definition::DropIndex { name: from.clone() }];
                let found = self.editor.model(model);
                let index = found.and_then(|it| it.indexes.iter().find(|it| it.name == *to));
                let table = self.editor.table(model);
                let made =
                    table.zip(index).and_then(|(it, index)| self.editor.meta_index(it, index));
                statements.extend(made);
                statements
            }
            Operation::AddConstraint { model, constraint } => {
                if is_conditional(constraint) {
                    return self.editor.add_constraint(model, constraint);
                }
                self.remake(model, model, &Taken::new())
            }
            Operation::RemoveConstraint { model, name } => {
                let found = self.before.model(model);
                let gone = found.and_then(|it| it.constraints.iter().find(|it| it.name() == name));
                if gone.is_some_and(is_conditional) {
                    return vec![Definition::DropIndex { name: name.clone() }];
                }
                self.remake(model, model, &Taken::new())
            }
            Operation::AlterUniqueTogether { model, unique_together } => {
                self.alter_unique_together(model, unique_together)
            }
        }
    }

    fn table_before(&self, model: &str) -> Option<&'a Table> {
        self.before.tables.iter().find(|it| it.model == model && it.joins.is_none())
    }

    fn drop_table(&mut self, table: &str) -> Definition {
        self.editor.deferred.retain(|it| !super::sqlite::is_about(it, table));
        Definition::DropTable { table: table.to_owned() }
    }

    fn delete_model(&mut self, model: &str) -> Vec<Definition> {
        let of_model = |it: &&Table| it.joins.as_ref().is_some_and(|(owner, _)| owner == model);
        let before = self.before;
        let joins = before.tables.iter().filter(of_model);
        let tables = joins.chain(self.table_before(model)).map(|it| it.name.clone());
        tables.collect::<Vec<_>>().iter().map(|it| self.drop_table(it)).collect()
    }

    /// Renames of a model's table and of the join tables of its fields.
    fn rename_tables(&mut self, model: &str) -> Vec<Definition> {
        let is_of = |it: &&Table| {
            it.model == model || it.joins.as_ref().is_some_and(|(owner, _)| owner == model)
        };
        let same =
            |a: &Table, b: &Table| a.joins == b.joins && (a.joins.is_some() || a.model == b.model);
        let mut statements = Vec::new();
        for now in self.editor.schema.tables.iter().filter(is_of) {
            let before = self.before.tables.iter().find(|it| same(it, now));
            if let Some(before) = before.filter(|it| it.name != now.name) {
                let (table, to) = (before.name.clone(), now.name.clone());
                statements.push(Definition::RenameTable { table, to });
            }
        }
        statements
    }

    fn rename_model(&mut self, from: &str, to: &str) -> Vec<Definition> {
        let (schema, before) = (self.editor.schema, self.before);
        let mut statements = Vec::new();
        let tables = self.table_before(from).zip(self.editor.table(to));
        if let Some((old, now)) = tables.filter(|(old, now)| old.name != now.name) {
            let (table, to) = (old.name.clone(), now.name.clone());
            statements.push(Definition::RenameTable { table, to });
        }
        for now in schema.tables.iter().filter(|it| it.joins.is_none()) {
            let leads_there = |it: &&Column| {
                let field = schema.model(&now.model).and_then(|model| model.field(&it.field));
                let relation = schema
                    .relations
                    .iter()
                    .find(|relation| relation.model == now.model && relation.field == it.field);
                field.is_some() && relation.is_some_and(|relation| relation.to == to)
            };
            let managed = schema.model(&now.model).is_some_and(|it| it.managed);
            for column in now.columns.iter().filter(leads_there).filter(|_| managed) {
                let taken = (column.name.clone(), CopiedValue::Column(column.name.clone()));
                statements.extend(self.remake_table(now, now, &vec![taken]));
            }
        }
        for now in schema.tables.iter().filter(|it| it.joins.is_some()) {
            let Some((owner, field)) = &now.joins else { continue };
            let owner = if owner == to { from } else { owner };
            let old = before.tables.iter().find(|it| {
                it.joins.as_ref().is_some_and(|(model, name)| model == owner && name == field)
            });
            let Some(old) = old.filter(|it| it.columns != now.columns) else { continue };
            let taken = |(now, old): (&Column, &Column)| {
                (now.name.clone(), CopiedValue::Column(old.name.clone()))
            };
            let renamed = now.columns.iter().zip(&old.columns);
            if old.name == now.name {
                let taken: Taken = renamed.skip(1).map(taken).rev().collect();
                statements.extend(self.remake_table(old, now, &taken));
            } else {
                statements.push(self.editor.create_join_table(now));
                statements.push(copy_links(old, now));
                let dropped = self.drop_table(&old.name);
                statements.push(dropped);
            }
        }
        statements
    }

    fn add_field(&mut self, model: &str, field: &str, one_off: Option<&Expr>) -> Vec<Definition> {
        if let Some(join) = self.editor.join_table(model, field) {
            return vec![self.editor.create_join_table(join)];
        }
        let Some(table) = self.editor.table(model) else { return Vec::new() };
        let Some(column) = table.columns.iter().find(|it| it.field == field) else {
            // Django remakes the table also for a field that has no column there.
            return self.remake(model, model, &Taken::new());
        };
        if one_off.is_none() && self.editor.can_append(table, column) {
            self.editor.defer_field_indexes(table, column);
            let (table, column) = (table.name.clone(), self.editor.column_definition(column));
            return vec![Definition::AddColumn { table, column }];
        }
        let value = self.filling(table, column, one_off);
        self.remake(model, model, &vec![(column.name.clone(), CopiedValue::Value(value))])
    }

    /// What rows that are there get: the one-off value or `effective_default`.
    fn filling(&self, table: &Table, column: &Column, one_off: Option<&Expr>) -> Value {
        let field = self.editor.field(table, &column.field);
        let default = one_off.or_else(|| field.and_then(|it| it.default.as_ref()));
        match default.map(|it| &it.kind) {
            Some(ExprKind::Int(number)) => Value::Int(*number),
            Some(ExprKind::Bool(truth)) => Value::Int(i64::from(*truth)),
            Some(ExprKind::Float(number)) => Value::Float(*number),
            Some(ExprKind::Str(text)) => Value::from(text.as_str()),
            Some(ExprKind::Call { arguments, .. }) => called(arguments),
            None if field.is_some_and(|it| it.blank && !it.null && !it.class.is_relation()) => {
                Value::from("")
            }
            _ => Value::Null,
        }
    }

    fn remove_field(&mut self, model: &str, field: &str) -> Vec<Definition> {
        let is_join = |it: &&Table| {
            it.joins.as_ref().is_some_and(|(owner, name)| owner == model && name == field)
        };
        if let Some(join) = self.before.tables.iter().find(is_join) {
            return vec![self.drop_table(&join.name)];
        }
        let Some(table) = self.table_before(model) else { return Vec::new() };
        let Some(column) = table.columns.iter().find(|it| it.field == field) else {
            return Vec::new();
        };
        let indexed = self.before.model(model).and_then(|it| it.field(field));
        let is_plain = !column.primary_key
            && !column.unique
            && !indexed.is_some_and(|it| it.db_index)
            && (column.references.is_none() || !column.enforced);
        if is_plain {
            let (table, column) = (table.name.clone(), column.name.clone());
            return vec![Definition::DropColumn { table, column }];
        }
        self.remake(model, model, &Taken::new())
    }

    /// `alter_field`; a field that has another name than before is altered alike.
    fn alter_field(
        &mut self,
        model: &str,
        from: &str,
        to: &str,
        one_off: Option<&Expr>,
    ) -> Vec<Definition> {
        let (before, schema) = (self.before, self.editor.schema);
        let join = |schema: &'a Schema, field: &str| {
            schema.tables.iter().find(|it| {
                it.joins.as_ref().is_some_and(|(owner, name)| owner == model && name == field)
            })
        };
        if let Some((old, now)) = join(before, from).zip(join(schema, to)) {
            return self.alter_many_to_many(old, now);
        }
        let (Some(old_table), Some(table)) = (self.table_before(model), self.editor.table(model))
        else {
            return Vec::new();
        };
        let find = |table: &'a Table, name: &str| table.columns.iter().find(|it| it.field == name);
        let (Some(old), Some(now)) = (find(old_table, from), find(table, to)) else {
            return Vec::new();
        };
        if old.name == now.name && !self.differs(model, from, to) {
            return Vec::new();
        }
        let same_but_name =
            Column { name: now.name.clone(), field: now.field.clone(), ..old.clone() };
        if old.name != now.name
            && same_but_name == *now
            && !(now.references.is_some() && now.enforced)
        {
            return vec![Definition::RenameColumn {
                table: table.name.clone(),
                column: old.name.clone(),
                to: now.name.clone(),
            }];
        }
        let value = if old.null && !now.null {
            let default = self.filling(table, now, one_off);
            CopiedValue::Coalesce(old.name.clone(), default)
        } else {
            CopiedValue::Column(old.name.clone())
        };
        let mut statements = self.remake(model, model, &vec![(now.name.clone(), value)]);
        if (now.unique || now.primary_key) && old.kind != now.kind {
            let points = |it: &&Table| {
                it.name != table.name
                    && it
                        .columns
                        .iter()
                        .filter_map(|it| it.references.as_ref())
                        .any(|it| it.table == table.name && it.column == now.name)
            };
            for other in schema.tables.iter().filter(points) {
                statements.extend(self.remake_table(other, other, &Taken::new()));
            }
        }
        statements
    }

    /// `_field_should_be_altered`.
    fn differs(&self, model: &str, from: &str, to: &str) -> bool {
        const NOT_FOR_THE_DATABASE: &[&str] = &[
            "blank",
            "choices",
            "db_column",
            "editable",
            "error_messages",
            "help_text",
            "limit_choices_to",
            "on_delete",
            "related_name",
            "related_query_name",
            "validators",
            "verbose_name",
        ];
        let made = |schema: &Schema, name: &str| {
            let model = schema.model(model)?;
            let mut made = deconstruct::field(schema, model, model.field(name)?);
            for name in NOT_FOR_THE_DATABASE {
                made = made.without(name);
            }
            Some(made)
        };
        made(self.before, from) != made(self.editor.schema, to)
    }

    /// `_alter_many_to_many`.
    fn alter_many_to_many(&mut self, old: &'a Table, now: &'a Table) -> Vec<Definition> {
        let taken = |(now, old): (&Column, &Column)| {
            (now.name.clone(), CopiedValue::Column(old.name.clone()))
        };
        let pairs = now.columns.iter().zip(&old.columns);
        if old.name == now.name {
            if old.columns == now.columns {
                return Vec::new();
            }
            let taken: Taken = pairs.skip(1).map(taken).rev().collect();
            return self.remake_table(old, now, &taken);
        }
        let create = self.editor.create_join_table(now);
        vec![create, copy_links(old, now), self.drop_table(&old.name)]
    }

    fn alter_unique_together(&mut self, model: &str, now: &[Vec<String>]) -> Vec<Definition> {
        let before = self.before.model(model).map(|it| it.unique_together.as_slice());
        let before = before.unwrap_or_default();
        let Some(table) = self.editor.table(model) else { return Vec::new() };
        let gone: Vec<Vec<String>> =
            before.iter().filter(|it| !now.contains(it)).cloned().collect();
        let added: Vec<Vec<String>> =
            now.iter().filter(|it| !before.contains(it)).cloned().collect();
        let drop = |definition: Definition| match definition {
            Definition::AddUnique { unique, .. } => Definition::DropIndex { name: unique.name },
            other => other,
        };
        let gone = self.editor.unique_together(table, &gone).into_iter().map(drop);
        gone.chain(self.editor.unique_together(table, &added)).collect()
    }

    fn remake(&mut self, before: &str, now: &str, taken: &Taken) -> Vec<Definition> {
        match (self.table_before(before), self.editor.table(now)) {
            (Some(old), Some(now)) => self.remake_table(old, now, taken),
            _ => Vec::new(),
        }
    }

    /// `_remake_table`: a new table, the rows of the old one, and the old one's name.
    fn remake_table(&mut self, old: &Table, now: &'a Table, taken: &Taken) -> Vec<Definition> {
        self.editor.deferred.retain(|it| !super::sqlite::is_about(it, &old.name));
        let (_, mut made) = built(self.editor.schema, &now.model);
        made.fields = now.columns.iter().map(|it| it.field.clone()).collect();
        let of = |field: &String| now.columns.iter().find(|column| column.field == *field);
        // Django takes what is altered, and what points to the model itself, from a later state,
        // which puts it last.
        made.fields.sort_by_key(|field| match of(field) {
            Some(it) if super::sqlite::points_to(it, &now.name) => 2,
            Some(it) if taken.iter().any(|(name, _)| *name == it.name) => 1,
            _ => 0,
        });
        let new = format!("new__{}", now.name);
        let mut create = self.editor.create_table(&made, now);
        if let Definition::CreateTable(definition) = &mut create {
            definition.table.clone_from(&new);
        }
        let is_taken = |name: &str| taken.iter().any(|(it, _)| it == name);
        let stays = now.columns.iter().filter(|it| !is_taken(&it.name));
        let mut columns: Taken =
            stays.map(|it| (it.name.clone(), CopiedValue::Column(it.name.clone()))).collect();
        columns.extend(taken.iter().cloned());
        let mut statements = vec![
            create,
            Definition::CopyRows { from: old.name.clone(), to: new.clone(), columns },
            Definition::DropTable { table: old.name.clone() },
            Definition::RenameTable { table: new, to: now.name.clone() },
        ];
        statements.append(&mut self.editor.deferred);
        statements
    }
}

/// `Decimal('9.50')` and `datetime.date(2026, 1, 2)` as the database is given them.
fn called(arguments: &[Argument]) -> Value {
    if let [Argument { value, .. }] = arguments
        && let Some(text) = value.as_str()
    {
        return Value::from(text);
    }
    let numbers: Vec<i64> = arguments.iter().filter_map(|it| it.value.as_int()).collect();
    match numbers[..] {
        [year, month, day] => Value::from(format!("{year:04}-{month:02}-{day:02}").as_str()),
        _ => Value::Null,
    }
}

/// The rows of a join table into that which takes its place.
fn copy_links(old: &Table, now: &Table) -> Definition {
    let pair = |(now, old): (&Column, &Column)| (now.name.clone(), old.name.clone());
    Definition::CopyLinks {
        from: old.name.clone(),
        to: now.name.clone(),
        columns: now.columns.iter().zip(&old.columns).map(pair).collect(),
    }
}

const fn is_conditional(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Unique { unique, .. } if unique.condition.is_some())
}

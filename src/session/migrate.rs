//! Carrying the rows over when the models change: tables that are new are created, tables that are
//! others than before are remade with their rows (as Django's schema editor does on SQLite,
//! `_remake_table`), tables that are gone are dropped.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::change::Defaults;
use super::clean;
use super::outcome::{Outcome, Problem, ProblemPlace, Question};
use super::project::{Models, Project};
use super::run::{Run, named};
use super::store::Store;
use super::text::text;
use crate::ddl;
use crate::diagnostic::Place;
use crate::models::FieldClass;
use crate::models::edit::Rename;
use crate::schema::{Column, Field, Schema, Table};
use crate::sql::{CreateTable, Insert, Statement, Value};

/// Brings the tables of a project to what its models say.
pub(super) fn migrate(
    project: Project,
    renames: &[Rename],
    title: String,
    defaults: &Defaults,
    now: NaiveDateTime,
) -> Result<Project, Outcome> {
    let migration = Migration {
        old: project.applied.clone(),
        models: project.models.clone(),
        run: Run::new(&project),
        renames,
        defaults,
        now,
        questions: Vec::new(),
        problems: Vec::new(),
    };
    migration.apply(title)
}

struct Migration<'a> {
    old: Arc<Models>,
    models: Arc<Models>,
    run: Run,
    renames: &'a [Rename],
    defaults: &'a Defaults,
    now: NaiveDateTime,
    questions: Vec<Question>,
    problems: Vec<Problem>,
}

impl Migration<'_> {
    fn apply(mut self, title: String) -> Result<Project, Outcome> {
        let (old, models) = (self.old.clone(), self.models.clone());
        let (old, new) = (&old.schema, &models.schema);
        let mut kept = Vec::new();
        let mut work = Vec::new();
        for statement in ddl::create(new) {
            let Statement::CreateTable(create) = statement else { continue };
            let Some(table) = new.table(&create.table) else { continue };
            let before = self.before(old, table);
            kept.extend(before.map(|table| table.name.clone()));
            if before.is_none_or(|before| *before != *table) {
                work.push((create, table, before));
            }
        }
        // A table that goes makes room for one of the same name.
        for table in old.tables.iter().rev().filter(|table| !kept.contains(&table.name)) {
            self.execute(&Statement::DropTable { table: table.name.clone() })?;
        }
        for (create, table, before) in work {
            match before {
                Some(before) => self.remake(create, table, before)?,
                None => self.execute(&Statement::CreateTable(create))?,
            }
        }
        if !self.questions.is_empty() || !self.problems.is_empty() {
            return Err(Outcome {
                questions: self.questions,
                problems: self.problems,
                ..Outcome::default()
            });
        }
        let mut project = self.run.finish(title).map_err(|error| {
            refused("", "", &named(&error), "The rows that are there do not fit the new models.")
        })?;
        project.applied = models.clone();
        Ok(project)
    }

    /// The name that a model had before.
    fn model_before<'m>(&'m self, now: &'m str) -> &'m str {
        let found = self.renames.iter().find_map(|rename| match rename {
            Rename::Model { from, to } if to == now => Some(from.as_str()),
            _ => None,
        });
        found.unwrap_or(now)
    }

    /// The name that a field of a model had before.
    fn field_before<'m>(&'m self, owner: &str, now: &'m str) -> &'m str {
        let found = self.renames.iter().find_map(|rename| match rename {
            Rename::Field { model, from, to } if model == owner && to == now => Some(from.as_str()),
            _ => None,
        });
        found.unwrap_or(now)
    }

    /// The table that this one was before.
    fn before<'t>(&self, old: &'t Schema, table: &Table) -> Option<&'t Table> {
        if let Some((model, field)) = &table.joins {
            let model_before = self.model_before(model);
            let field = self.field_before(model, field);
            return old.tables.iter().find(|before| {
                before
                    .joins
                    .as_ref()
                    .is_some_and(|(owner, name)| owner == model_before && name == field)
            });
        }
        let model = self.model_before(&table.model);
        old.tables.iter().find(|before| before.joins.is_none() && before.model == model)
    }

    /// Makes a table anew with the rows of the old one.
    fn remake(
        &mut self,
        create: CreateTable,
        table: &Table,
        before: &Table,
    ) -> Result<(), Outcome> {
        let rows = self.rows(table, before);
        if !self.questions.is_empty() || !self.problems.is_empty() {
            return Ok(());
        }
        let name = create.table.clone();
        let interim = format!("new__{name}");
        self.execute(&Statement::CreateTable(CreateTable { table: interim.clone(), ..create }))?;
        if !rows.is_empty() {
            self.execute(&Statement::Insert(Insert {
                table: interim.clone(),
                columns: table.columns.iter().map(|column| column.name.clone()).collect(),
                rows,
                ignore_conflicts: false,
                returning: Vec::new(),
            }))?;
        }
        self.execute(&Statement::DropTable { table: before.name.clone() })?;
        self.execute(&Statement::RenameTable { table: interim, to: name })
    }

    /// The old rows as rows of the new table.
    fn rows(&mut self, table: &Table, before: &Table) -> Vec<Vec<Value>> {
        let old_rows = Store::new(&self.old.schema, self.run.database()).all(&before.name);
        let sources: Vec<Source> = table
            .columns
            .iter()
            .map(|column| self.source(table, column, before, old_rows.len()))
            .collect();
        let mut rows = Vec::with_capacity(old_rows.len());
        for cells in old_rows {
            let mut row = Vec::with_capacity(sources.len());
            for (source, column) in sources.iter().zip(&table.columns) {
                let value = match source {
                    Source::Column(at) => cells.get(*at).cloned().unwrap_or(Value::Null),
                    Source::Value(value) => value.clone(),
                };
                row.push(self.converted(value, table, column));
            }
            rows.push(row);
        }
        rows
    }

    /// Where the values of a column come from.
    fn source(&mut self, table: &Table, column: &Column, before: &Table, rows: usize) -> Source {
        let at = if table.joins.is_some() {
            // A join table names its columns after the models, so their places tell what they are.
            table.columns.iter().position(|known| known.name == column.name)
        } else {
            let field = self.field_before(&table.model, &column.field);
            before
                .columns
                .iter()
                .position(|known| known.field == field || (known.primary_key && column.primary_key))
        };
        let known = at.and_then(|at| before.columns.get(at));
        if let Some(at) = at.filter(|_| known.is_some_and(|known| !known.null || column.null)) {
            return Source::Column(at);
        }
        let has_null = at.is_some_and(|at| {
            Store::new(&self.old.schema, self.run.database())
                .all(&before.name)
                .iter()
                .any(|row| row.get(at).is_some_and(Value::is_null))
        });
        if let Some(at) = at.filter(|_| !has_null) {
            return Source::Column(at);
        }
        Source::Value(self.default(table, column, rows))
    }

    /// The value that existing rows get in a new column.
    fn default(&mut self, table: &Table, column: &Column, rows: usize) -> Value {
        let models = self.models.clone();
        let field = models.schema.model(&table.model).and_then(|model| model.field(&column.field));
        let key = format!("{}.{}", table.model, column.field);
        let answer = self.defaults.iter().find(|(name, _)| *name == key);
        if let Some((_, typed)) = answer {
            return clean::typed(column.kind, typed).unwrap_or_else(|message| {
                self.problems.push(field_problem(&table.model, &column.field, &message));
                Value::Null
            });
        }
        let default = field.and_then(|field| clean::default(field, column.kind, self.now));
        if let Some(default) = default {
            return default;
        }
        if !column.null && rows > 0 {
            self.questions.push(question(field, table, column, rows, key));
        }
        Value::Null
    }

    fn converted(&mut self, value: Value, table: &Table, column: &Column) -> Value {
        if value.is_null() || fits(&value, column) {
            return value;
        }
        let shown = text(&value);
        clean::typed(column.kind, &shown).unwrap_or_else(|message| {
            let problem =
                field_problem(&table.model, &column.field, &format!("{shown}: {message}"));
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
            Value::Null
        })
    }

    fn execute(&mut self, statement: &Statement) -> Result<(), Outcome> {
        self.run.execute(statement).map(|_| ()).map_err(|error| {
            refused("", "", &named(&error), "The rows that are there do not fit the new models.")
        })
    }
}

enum Source {
    Column(usize),
    Value(Value),
}

/// Whether a value is of the kind that a column holds already.
fn fits(value: &Value, column: &Column) -> bool {
    clean::typed(column.kind, &text(value))
        .is_ok_and(|typed| std::mem::discriminant(&typed) == std::mem::discriminant(value))
}

/// Django's own question (`django/db/migrations/questioner.py`).
fn question(
    field: Option<&Field>,
    table: &Table,
    column: &Column,
    rows: usize,
    key: String,
) -> Question {
    let class = field.map_or(FieldClass::IntegerField, |field| field.class);
    let (name, model) = (&column.field, table.model.to_lowercase());
    Question {
        column: key,
        message: format!(
            "It is impossible to add a non-nullable field '{name}' to {model} without specifying a \
             default. This is because the database needs something to populate existing rows."
        ),
        class,
        rows,
    }
}

fn field_problem(model: &str, field: &str, message: &str) -> Problem {
    Problem {
        place: ProblemPlace::Models(Place::Field {
            model: model.to_owned(),
            field: field.to_owned(),
            option: None,
        }),
        message: message.to_owned(),
        plain: "A row that is there does not fit; nothing was changed.".to_owned(),
    }
}

fn refused(model: &str, field: &str, message: &str, plain: &str) -> Outcome {
    let place = if model.is_empty() {
        Place::Models
    } else {
        Place::Field { model: model.to_owned(), field: field.to_owned(), option: None }
    };
    let problem = Problem {
        place: ProblemPlace::Models(place),
        message: message.to_owned(),
        plain: plain.to_owned(),
    };
    Outcome { problems: vec![problem], ..Outcome::default() }
}

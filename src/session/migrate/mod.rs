//! Carrying the rows over when the models change. The autodetector finds what changed; tables that
//! are new are created, tables that are others than before are remade with their rows (as Django's
//! schema editor does on SQLite, `_remake_table`, but once for all changes), tables that are gone
//! are dropped. Links are kept also where Django drops them: between a foreign key and a
//! many-to-many field, and between a join table and a `through` model.

mod links;
mod losses;
mod questions;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDateTime;

use super::change::{Changed, Defaults};
use super::clean;
use super::outcome::{Outcome, Problem, ProblemPlace, Question, QuestionKind};
use super::project::{Models, Project};
use super::run::{Run, named};
use super::snapshot::MigrationView;
use super::store::Store;
use super::text::text;
use crate::ddl::{self, Renamed};
use crate::diagnostic::Place;
use crate::engine::Database;
use crate::models::FieldClass;
use crate::models::edit::Rename;
use crate::schema::{Column, Schema, Table};
use crate::sql::{CreateTable, Dialect, Insert, Statement, Value};
use links::Links;
pub(super) use questions::answers;

/// How many rows that do not fit are told.
const MOST_PROBLEMS: usize = 6;

/// Brings the tables of a project to what its models say.
pub(super) fn migrate(
    project: &Project,
    renames: &[Rename],
    title: String,
    defaults: &Defaults,
    now: NaiveDateTime,
) -> Changed {
    let (old, new) = (project.applied.clone(), project.models.clone());
    let answers = answers(renames, defaults, &new.schema);
    let detected = ddl::autodetect(&old.schema, &new.schema, &answers);
    let questions = questions::open(&detected, &old.schema, &project.database);
    if !questions.is_empty() {
        return Err(Outcome { questions, ..Outcome::default() });
    }
    let operations = &detected.operations;
    let view = MigrationView {
        title: title.clone(),
        python: ddl::migration_text(operations, &new.schema),
        sqlite: ddl::change_sql(operations, &old.schema, &new.schema, Dialect::Sqlite),
    };
    let migration = Migration {
        before: project.database.clone(),
        old,
        models: new,
        run: Run::new(project),
        renamed: detected.renamed,
        defaults,
        now,
        questions: Vec::new(),
        problems: Vec::new(),
    };
    let (mut project, announcement) = migration.apply(title)?;
    if !operations.is_empty() {
        project.migrations = Arc::new(vec![view]);
    }
    Ok((project, Outcome { announcement, ..Outcome::default() }))
}

struct Migration<'a> {
    old: Arc<Models>,
    models: Arc<Models>,
    /// The rows as they were.
    before: Database,
    run: Run,
    renamed: Renamed,
    defaults: &'a Defaults,
    now: NaiveDateTime,
    questions: Vec<Question>,
    problems: Vec<Problem>,
}

impl Migration<'_> {
    fn apply(mut self, title: String) -> Result<(Project, String), Outcome> {
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
        let losses = losses::tell(&Links::new(&self), &kept);
        // A table that goes makes room for one of the same name.
        for table in old.tables.iter().rev().filter(|table| !kept.contains(&table.name)) {
            self.execute(&Statement::DropTable { table: table.name.clone() })?;
        }
        for (create, table, before) in work {
            if let Some(before) = before {
                self.remake(create, table, before)?;
            } else {
                let rows = self.linking_rows(table);
                self.create(create, table, rows)?;
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
            refused(&named(&error), "The rows that are there do not fit the new models.")
        })?;
        project.applied = models.clone();
        Ok((project, losses))
    }

    /// The table that this one was before.
    fn before<'t>(&self, old: &'t Schema, table: &Table) -> Option<&'t Table> {
        if let Some((model, field)) = &table.joins {
            let model_before = self.renamed.model(model);
            let field = self.renamed.field(model, field);
            return old.tables.iter().find(|before| {
                before
                    .joins
                    .as_ref()
                    .is_some_and(|(owner, name)| owner == model_before && name == field)
            });
        }
        let model = self.renamed.model(&table.model);
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
        self.create(CreateTable { table: interim.clone(), ..create }, table, rows)?;
        self.execute(&Statement::DropTable { table: before.name.clone() })?;
        self.execute(&Statement::RenameTable { table: interim, to: name })
    }

    /// Creates a table with rows.
    fn create(
        &mut self,
        create: CreateTable,
        table: &Table,
        rows: Vec<Vec<Value>>,
    ) -> Result<(), Outcome> {
        let name = create.table.clone();
        self.find_doubles(table, &rows);
        self.execute(&Statement::CreateTable(create))?;
        if rows.is_empty() || !self.questions.is_empty() || !self.problems.is_empty() {
            return Ok(());
        }
        self.execute(&Statement::Insert(Insert {
            table: name,
            columns: table.columns.iter().map(|column| column.name.clone()).collect(),
            rows,
            ignore_conflicts: false,
            update_on_conflict: None,
            returning: Vec::new(),
        }))
    }

    /// Notes which rows have the same value where each may stand once only.
    fn find_doubles(&mut self, table: &Table, rows: &[Vec<Value>]) {
        let Some(key) = table.columns.iter().position(|column| column.primary_key) else { return };
        let is_single = |(_, column): &(usize, &Column)| column.unique && !column.primary_key;
        for (at, column) in table.columns.iter().enumerate().filter(is_single) {
            let mut first: HashMap<String, &Value> = HashMap::new();
            for row in rows.iter().filter(|row| !row[at].is_null()) {
                let shown = text(&row[at]);
                match first.get(&shown) {
                    Some(other) => {
                        let message = format!(
                            "{shown} stands in {} {} already, and {} is unique.",
                            table.model,
                            text(other),
                            column.field
                        );
                        self.problem(table, column, &row[key], &message);
                    }
                    None => {
                        first.insert(shown, &row[key]);
                    }
                }
            }
        }
    }

    /// The rows of a table that is new, where it holds links that were kept elsewhere.
    fn linking_rows(&mut self, table: &Table) -> Vec<Vec<Value>> {
        let Some((through, pairs)) = Links::new(self).of_new_table(table) else {
            return Vec::new();
        };
        let filled: Vec<(usize, Value)> = table
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| {
                !column.primary_key
                    && column.name != through.source_column
                    && column.name != through.target_column
            })
            .map(|(at, column)| (at, self.default(table, column, pairs.len())))
            .collect();
        let row = |(number, (source, target)): (usize, (Value, Value))| {
            let mut row = vec![Value::Null; table.columns.len()];
            for (cell, column) in row.iter_mut().zip(&table.columns) {
                if column.primary_key {
                    *cell = Value::Int(i64::try_from(number).unwrap_or(i64::MAX) + 1);
                } else if column.name == through.source_column {
                    *cell = source.clone();
                } else if column.name == through.target_column {
                    *cell = target.clone();
                }
            }
            for (at, value) in &filled {
                row[*at] = value.clone();
            }
            row
        };
        pairs.into_iter().enumerate().map(row).collect()
    }

    /// The old rows as rows of the new table.
    fn rows(&mut self, table: &Table, before: &Table) -> Vec<Vec<Value>> {
        let old_rows = Store::new(&self.old.schema, &self.before).all(&before.name);
        let sources: Vec<Source> = table
            .columns
            .iter()
            .map(|column| self.source(table, column, before, &old_rows))
            .collect();
        let key = before.columns.iter().position(|column| column.primary_key);
        let mut rows = Vec::with_capacity(old_rows.len());
        for cells in old_rows {
            let cell = |at: usize| cells.get(at).cloned().unwrap_or(Value::Null);
            let pk = key.map_or(Value::Null, cell);
            let mut row = Vec::with_capacity(sources.len());
            for (source, column) in sources.iter().zip(&table.columns) {
                let value = match source {
                    Source::Column(at, default) => Some(cell(*at))
                        .filter(|value| !value.is_null())
                        .unwrap_or_else(|| default.clone()),
                    Source::Value(value) => value.clone(),
                    Source::Links(links, default) => {
                        self.only_link(links.get(&text(&pk)), default, table, column, &pk)
                    }
                };
                row.push(self.converted(value, table, column, &pk));
            }
            rows.push(row);
        }
        rows
    }

    /// The one row that a foreign key can hold of those that a many-to-many field led to.
    fn only_link(
        &mut self,
        found: Option<&Vec<Value>>,
        default: &Value,
        table: &Table,
        column: &Column,
        pk: &Value,
    ) -> Value {
        let found = found.map(Vec::as_slice).unwrap_or_default();
        if found.len() > 1 {
            self.problem(
                table,
                column,
                pk,
                &format!("it has {} links, and {} can hold one.", found.len(), column.field),
            );
        }
        found.first().unwrap_or(default).clone()
    }

    /// Where the values of a column come from.
    fn source(
        &mut self,
        table: &Table,
        column: &Column,
        before: &Table,
        rows: &[Vec<Value>],
    ) -> Source {
        if let Some(links) = Links::new(self).of_column(table, column) {
            let unlinked = rows.len().saturating_sub(links.len());
            let default = if unlinked == 0 || column.null {
                Value::Null
            } else {
                self.default(table, column, unlinked)
            };
            return Source::Links(links, default);
        }
        let at = if table.joins.is_some() {
            // A join table names its columns after the models, so their places tell what they are.
            table.columns.iter().position(|known| known.name == column.name)
        } else {
            let field = self.renamed.field(&table.model, &column.field);
            before
                .columns
                .iter()
                .position(|known| known.field == field || (known.primary_key && column.primary_key))
        };
        let Some(at) = at.filter(|&at| at < before.columns.len()) else {
            return Source::Value(self.default(table, column, rows.len()));
        };
        let nulls = rows.iter().filter(|row| row.get(at).is_some_and(Value::is_null)).count();
        let default = if column.null || nulls == 0 {
            Value::Null
        } else {
            self.default(table, column, nulls)
        };
        Source::Column(at, default)
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
            self.questions.push(Question {
                column: key,
                message: format!(
                    "It is impossible to add a non-nullable field '{}' to {} without specifying a \
                     default. This is because the database needs something to populate existing \
                     rows.",
                    column.field,
                    table.model.to_lowercase()
                ),
                class: field.map_or(FieldClass::IntegerField, |field| field.class),
                rows,
                kind: QuestionKind::Value,
            });
        }
        Value::Null
    }

    fn converted(&mut self, value: Value, table: &Table, column: &Column, pk: &Value) -> Value {
        if value.is_null() || fits(&value, column) {
            return value;
        }
        let shown = text(&value);
        clean::typed(column.kind, &shown).unwrap_or_else(|message| {
            self.problem(table, column, pk, &format!("{shown}: {message}"));
            Value::Null
        })
    }

    /// Notes that a row does not fit.
    fn problem(&mut self, table: &Table, column: &Column, pk: &Value, message: &str) {
        let message = format!("{} {}: {message}", table.model, text(pk));
        let problem = field_problem(&table.model, &column.field, &message);
        if self.problems.len() < MOST_PROBLEMS && !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn execute(&mut self, statement: &Statement) -> Result<(), Outcome> {
        self.run.execute(statement).map(|_| ()).map_err(|error| {
            refused(&named(&error), "The rows that are there do not fit the new models.")
        })
    }
}

/// Where the values of a column come from.
enum Source {
    /// From a column of before, with a value for NULL.
    Column(usize, Value),
    /// The same value for each row.
    Value(Value),
    /// What a many-to-many field led to, by the text of the primary key, with a value for none.
    Links(links::Found, Value),
}

/// Whether a value is of the kind that a column holds already.
fn fits(value: &Value, column: &Column) -> bool {
    clean::typed(column.kind, &text(value))
        .is_ok_and(|typed| std::mem::discriminant(&typed) == std::mem::discriminant(value))
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

fn refused(message: &str, plain: &str) -> Outcome {
    let problem = Problem {
        place: ProblemPlace::Models(Place::Models),
        message: message.to_owned(),
        plain: plain.to_owned(),
    };
    Outcome { problems: vec![problem], ..Outcome::default() }
}

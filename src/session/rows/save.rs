//! Saving the form of a row.

use chrono::NaiveDateTime;

use super::super::form::{self, FormField};
use super::super::message::{Input, InputValue};
use super::super::outcome::{Outcome, Problem, RowId};
use super::super::project::Project;
use super::super::run::{Run, named};
use super::super::text::text;
use super::super::{clean, label};
use super::input::{self, Occasion};
use super::unique::{self, Candidate};
use super::{Step, problem};
use crate::schema::{Column, Model, Table};
use crate::sql::{Delete, Expr, Insert, Statement, Update, Value};

/// Adds a row of a model.
pub(crate) fn add(project: &Project, model: &str, values: &[Input], now: NaiveDateTime) -> Step {
    let mut save = Save::new(project, model, values, now)?;
    save.fill(None)?;
    let key = save.insert()?;
    save.finish(&key, Occasion::Add)
}

/// Changes a row of a model; fields that are not given stay as they are.
pub(crate) fn change(
    project: &Project,
    model: &str,
    pk: &str,
    values: &[Input],
    now: NaiveDateTime,
) -> Step {
    let mut save = Save::new(project, model, values, now)?;
    let key = save.key(pk)?;
    save.fill(Some(&key))?;
    save.update(&key)?;
    save.finish(&key, Occasion::Change)
}

struct Save<'a> {
    project: &'a Project,
    model: &'a str,
    fields: Vec<FormField<'a>>,
    given: &'a [Input],
    now: NaiveDateTime,
    /// Table, column and value of everything that is set.
    values: Vec<(&'a str, &'a Column, Value)>,
    run: Run,
}

impl<'a> Save<'a> {
    fn new(
        project: &'a Project,
        model: &'a str,
        given: &'a [Input],
        now: NaiveDateTime,
    ) -> Result<Self, Vec<Problem>> {
        let fields = form::fields(&project.applied.schema, model);
        if fields.is_empty() {
            let why = format!("There is no table for {model} yet.");
            return Err(vec![problem(
                model,
                "",
                why,
                "Mend the models first; then rows can be added.",
            )]);
        }
        let run = Run::new(project);
        Ok(Self { project, model, fields, given, now, values: Vec::new(), run })
    }

    fn input(&self, field: &str) -> Option<&'a Input> {
        self.given.iter().find(|input| input.field == field)
    }

    /// The primary key of the row that this text names.
    fn key(&self, pk: &str) -> Result<Value, Vec<Problem>> {
        let table = self.tables().into_iter().next();
        let found = table.and_then(|table| {
            let column = table.primary_key()?;
            let value = clean::typed(column.kind, pk).ok()?;
            let rows =
                self.project.store().find(&table.name, &column.name, std::slice::from_ref(&value));
            (!rows.is_empty()).then_some(value)
        });
        found.ok_or_else(|| {
            let message = format!("{} matching query does not exist.", self.model);
            vec![problem(
                self.model,
                "",
                message,
                format!("{} {pk} is no longer there.", self.model),
            )]
        })
    }

    /// The tables that hold a row of the model: its own first, then its parents'.
    fn tables(&self) -> Vec<&'a Table> {
        let schema = &self.project.applied.schema;
        let mut tables: Vec<&Table> = Vec::new();
        for member in form::family(schema, self.model) {
            let table = schema.model(member).and_then(|found| schema.table(&found.table));
            if let Some(table) = table
                && !tables.iter().any(|known| known.name == table.name)
            {
                tables.push(table);
            }
        }
        tables
    }

    /// Cleans what was typed and looks whether it is taken. All problems are told at once.
    fn fill(&mut self, key: Option<&Value>) -> Result<(), Vec<Problem>> {
        let occasion = if key.is_some() { Occasion::Change } else { Occasion::Add };
        let mut problems = Vec::new();
        for field in &self.fields {
            let (Some(table), Some(column)) = (field.table, field.column) else { continue };
            let links = field.relation.is_some_and(|relation| relation.parent_link);
            if links || (column.primary_key && key.is_some()) {
                continue;
            }
            let given = self.input(&field.field.name);
            match input::value(self.project, self.model, field, given, occasion, self.now) {
                Ok(Some(value)) => self.values.push((table, column, value)),
                Ok(None) => {}
                Err(problem) => problems.push(problem),
            }
        }
        let models = &self.project.applied.schema.models;
        let keys = key.map(|key| self.part_keys(key)).unwrap_or_default();
        for table in self.tables() {
            let values = self.of_table(table);
            let key = keys.iter().find(|(name, _)| *name == table.name).map(|(_, key)| key);
            let of = |model: &&Model| model.table == table.name && model.proxy_for.is_none();
            let Some(model) = models.iter().find(of) else { continue };
            let row = Candidate {
                form: self.model,
                model,
                table,
                fields: &self.fields,
                values: &values,
                key,
            };
            problems.extend(unique::problems(self.project, &row));
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    fn of_table(&self, table: &Table) -> Vec<(String, Value)> {
        let own = self.values.iter().filter(|(name, ..)| *name == table.name);
        own.map(|(_, column, value)| (column.name.clone(), value.clone())).collect()
    }

    /// The columns of a table that lead to the parents' parts of the row, each with the table that
    /// it leads to.
    fn links_up(&self, table: &Table) -> Vec<(&'a Column, &'a str)> {
        let schema = &self.project.applied.schema;
        let model =
            schema.models.iter().find(|it| it.table == table.name && it.proxy_for.is_none());
        let parents = model.map(|model| model.parents.as_slice()).unwrap_or_default();
        let own = schema.table(&table.name);
        let link = |(_, field): &(String, String)| {
            let column = own?.columns.iter().find(|column| column.field == *field)?;
            Some((column, column.references.as_ref()?.table.as_str()))
        };
        parents.iter().filter_map(link).collect()
    }

    /// Inserts the row, its parents' part first, and gives its primary key.
    fn insert(&mut self) -> Result<Value, Vec<Problem>> {
        let mut keys: Vec<(&str, Value)> = Vec::new();
        let mut key: Option<Value> = None;
        for table in self.tables().into_iter().rev() {
            let mut values = self.of_table(table);
            let column = table.primary_key();
            for (link, parent) in self.links_up(table) {
                let found = keys.iter().find(|(name, _)| *name == parent);
                values.extend(found.map(|(_, key)| (link.name.clone(), key.clone())));
            }
            let given = column.and_then(|column| {
                values.iter().find(|(name, _)| *name == column.name).map(|(_, value)| value.clone())
            });
            let (columns, row) = values.into_iter().unzip();
            // Django asks for the key that the database gives.
            let returning = match column {
                Some(column) if given.is_none() => vec![column.name.clone()],
                _ => Vec::new(),
            };
            let insert = Insert {
                table: table.name.clone(),
                columns,
                rows: vec![row],
                ignore_conflicts: false,
                update_on_conflict: None,
                returning,
            };
            let answer = self.execute(&Statement::Insert(insert))?;
            key = given.or(answer);
            keys.extend(key.clone().map(|key| (table.name.as_str(), key)));
        }
        key.ok_or_else(|| vec![problem(self.model, "", "The row has no primary key.", "")])
    }

    /// The primary key of each part of a row that is there.
    fn part_keys(&self, key: &Value) -> Vec<(&'a str, Value)> {
        let mut keys: Vec<(&str, Value)> = Vec::new();
        for table in self.tables() {
            let known =
                keys.iter().find(|(name, _)| *name == table.name).map(|(_, key)| key.clone());
            let own = known.unwrap_or_else(|| key.clone());
            let column = table.primary_key().map(|column| column.name.as_str()).unwrap_or_default();
            let rows = self.project.store().find(&table.name, column, std::slice::from_ref(&own));
            for (link, parent) in self.links_up(table) {
                let at = table.columns.iter().position(|column| column.name == link.name);
                let value = at.and_then(|at| rows.first()?.get(at).cloned());
                keys.extend(value.map(|value| (parent, value)));
            }
            keys.push((table.name.as_str(), own));
        }
        keys
    }

    fn update(&mut self, key: &Value) -> Result<(), Vec<Problem>> {
        let keys = self.part_keys(key);
        for table in self.tables() {
            let part = keys.iter().find(|(name, _)| *name == table.name).map(|(_, key)| key);
            let key = part.unwrap_or(key);
            let assignments: Vec<(String, Expr)> = self
                .of_table(table)
                .into_iter()
                .map(|(column, value)| (column, Expr::Value(value)))
                .collect();
            let Some(column) = table.primary_key().filter(|_| !assignments.is_empty()) else {
                continue;
            };
            let condition = Expr::column(&table.name, &column.name).equals(key.clone());
            self.execute(&Statement::Update(Update {
                table: table.name.clone(),
                assignments,
                condition: Some(condition),
            }))?;
        }
        Ok(())
    }

    /// Makes the links of the many-to-many fields those that were chosen, as `set()` does: what is
    /// gone is deleted, what is new is inserted, what stays is left alone.
    fn links(&mut self, key: &Value) -> Result<(), Vec<Problem>> {
        for field in self.fields.clone() {
            let Some(through) = field.relation.and_then(|relation| relation.through.as_ref())
            else {
                continue;
            };
            let Some(InputValue::Chosen(chosen)) =
                self.input(&field.field.name).map(|input| &input.value)
            else {
                continue;
            };
            let schema = &self.project.applied.schema;
            let Some(table) = schema.table(&through.table).filter(|_| through.auto_created) else {
                continue;
            };
            let position =
                |name: &String| table.columns.iter().position(|column| column.name == *name);
            let (Some(target), Some(kind)) = (
                position(&through.target_column),
                table.column(&through.target_column).map(|column| column.kind),
            ) else {
                continue;
            };
            let present: Vec<Value> = self
                .project
                .store()
                .find(&table.name, &through.source_column, std::slice::from_ref(key))
                .into_iter()
                .filter_map(|row| row.get(target).cloned())
                .collect();
            let wanted: Vec<Value> =
                chosen.iter().filter_map(|pk| clean::typed(kind, pk).ok()).collect();
            let gone: Vec<Expr> = present
                .iter()
                .filter(|value| !wanted.contains(value))
                .cloned()
                .map(Expr::Value)
                .collect();
            let new: Vec<Vec<Value>> = wanted
                .into_iter()
                .filter(|value| !present.contains(value))
                .map(|value| vec![key.clone(), value])
                .collect();
            let name = table.name.clone();
            if !gone.is_empty() {
                let source = Expr::column(&name, &through.source_column).equals(key.clone());
                let target = Expr::column(&name, &through.target_column);
                let condition =
                    Expr::And(vec![source, Expr::In { operand: Box::new(target), list: gone }]);
                self.execute(&Statement::Delete(Delete {
                    table: name.clone(),
                    condition: Some(condition),
                }))?;
            }
            if !new.is_empty() {
                let columns = vec![through.source_column.clone(), through.target_column.clone()];
                self.execute(&Statement::Insert(Insert {
                    table: name,
                    columns,
                    rows: new,
                    ignore_conflicts: true,
                    update_on_conflict: None,
                    returning: Vec::new(),
                }))?;
            }
        }
        Ok(())
    }

    fn execute(&mut self, statement: &Statement) -> Result<Option<Value>, Vec<Problem>> {
        let model = self.model;
        self.run.execute(statement).map_err(|error| {
            vec![problem(model, "", named(&error), "The database refused the row.")]
        })
    }

    /// What a person calls the row as it is now.
    fn called(&self, key: &Value) -> String {
        let tables = self.tables();
        let Some((table, column)) = tables.first().and_then(|it| Some((it, it.primary_key()?)))
        else {
            return String::new();
        };
        let rows = self.run.store().find(&table.name, &column.name, std::slice::from_ref(key));
        let cells = rows.first().map(Vec::as_slice).unwrap_or_default();
        label::label(&self.project.applied, self.run.database(), &table.name, cells)
    }

    fn finish(mut self, key: &Value, occasion: Occasion) -> Step {
        self.links(key)?;
        let table = self.tables().first().map(|table| table.name.clone()).unwrap_or_default();
        let row = RowId { table: table.clone(), pk: text(key) };
        let called = self.called(key);
        let verb = if occasion == Occasion::Add { "Add" } else { "Change" };
        let title = format!("{verb} {} {called}", self.model);
        let announcement = match occasion {
            Occasion::Add => format!("{} {called} added.", self.model),
            Occasion::Change => format!("{} {called} saved.", self.model),
        };
        let model = self.model;
        let project = self.run.finish(title).map_err(|error| {
            vec![problem(model, "", named(&error), "The database refused the row.")]
        })?;
        Ok((project, Outcome { announcement, row: Some(row), ..Outcome::default() }))
    }
}

//! One statement on the tables.

use std::sync::Arc;

use gluesql_core::prelude::Payload;

use super::compile::{Compiler, INTEGER_OVERFLOW, Result, WholeNumbers};
use super::convert::{from_glue, typed};
use super::database::{Answer, Answering};
use super::definition::Definition;
use super::error::EngineError;
use super::meter::Budget;
use super::state::State;
use super::storage::Write;
use super::table::Table;
use crate::sql::{Delete, Insert, Select, Statement, Update, Value};
use gluesql_core::plan::StatementPlan;

/// Runs a statement that is none of those that begin and end transactions.
pub(super) fn run(
    state: &mut State,
    statement: &Statement,
    budget: Budget,
    answering: Answering,
) -> Result<Answer> {
    if answering == Answering::Storage
        && let Some(answer) = super::direct::run(state, statement, budget)
    {
        return answer;
    }
    let before = state.clone();
    match attempt(state, statement, Limits { budget, whole_numbers: WholeNumbers::Fit }) {
        Err(EngineError::Operational(message)) if message == INTEGER_OVERFLOW => {
            *state = before;
            let limits = Limits { budget, whole_numbers: WholeNumbers::Overflow };
            attempt(state, statement, limits)
        }
        other => other,
    }
}

/// What a statement may take for granted.
#[derive(Clone, Copy)]
struct Limits {
    /// How much it may take.
    budget: Budget,
    whole_numbers: WholeNumbers,
}

impl Limits {
    fn compiler(self, state: &State) -> Compiler<'_> {
        Compiler::new(state, self.budget, self.whole_numbers)
    }
}

fn attempt(state: &mut State, statement: &Statement, limits: Limits) -> Result<Answer> {
    match statement {
        Statement::CreateTable(create) => {
            if state.tables.contains_key(create.table.as_str()) {
                return Err(EngineError::Operational(format!(
                    "table \"{}\" already exists",
                    create.table
                )));
            }
            let table = Table::new(Definition::new(create.clone())?);
            state.tables.insert(create.table.as_str().into(), Arc::new(table));
            Ok(Answer::default())
        }
        Statement::DropTable { table } => {
            state.table(table)?;
            state.tables.remove(table.as_str());
            Ok(Answer::default())
        }
        Statement::RenameTable { table, to } => rename(state, table, to),
        Statement::Insert(statement) => insert(state, statement, limits),
        Statement::Update(statement) => update(state, statement, limits),
        Statement::Delete(statement) => delete(state, statement, limits),
        Statement::Select(statement) => select(state, statement, limits),
        _ => Err(EngineError::Internal("a statement of a transaction".to_owned())),
    }
}

fn select(state: &State, select: &Select, limits: Limits) -> Result<Answer> {
    let mut compiler = limits.compiler(state);
    let compiled = compiler.statement(select)?;
    let columns = compiled.outputs.iter().map(|output| output.name.clone()).collect();
    let given: Vec<_> = compiled.outputs.iter().map(|output| output.kind.given).collect();
    let Payload::Select { rows, .. } = compiler.execute(&StatementPlan::Query(compiled.plan))?
    else {
        return Err(EngineError::Internal("a query without rows".to_owned()));
    };
    let row = |row: Vec<_>| {
        row.into_iter().zip(&given).map(|(cell, given)| given.value(from_glue(cell))).collect()
    };
    Ok(Answer {
        columns,
        rows: rows.into_iter().map(row).collect(),
        rows_seen: compiler.run.meter.rows(),
        ..Answer::default()
    })
}

fn insert(state: &mut State, insert: &Insert, limits: Limits) -> Result<Answer> {
    let before = state.clone();
    let mut compiler = limits.compiler(&before);
    let plan = compiler.insert(insert)?;
    compiler.execute(&plan)?;
    let Some(Write::Insert(rows)) = compiler.run.write.take() else {
        return Ok(Answer::default());
    };
    let definition = Arc::clone(&state.table(&insert.table)?.definition);
    let places: Vec<_> = insert.columns.iter().filter_map(|name| definition.column(name)).collect();
    let mut answer = Answer { columns: insert.returning.clone(), ..Answer::default() };
    for row in rows {
        let mut values = vec![Value::Null; definition.columns().len()];
        for (place, value) in places.iter().zip(row) {
            let kind = definition.columns()[*place].kind;
            values[*place] = typed(Some(kind), from_glue(value));
        }
        if let Some(rowid) = state.insert_as(insert, values)? {
            answer.changed += 1;
            answer.last_ids.push(rowid);
            answer.rows.extend(returned(state, insert, rowid)?);
        }
    }
    Ok(answer)
}

fn returned(state: &State, insert: &Insert, rowid: i64) -> Result<Option<Vec<Value>>> {
    if insert.returning.is_empty() {
        return Ok(None);
    }
    let table = state.table(&insert.table)?;
    let Some(row) = table.rows.get(&rowid) else { return Ok(None) };
    let value = |name: &String| {
        let place = table.definition.column(name);
        place
            .map(|place| row[place].clone())
            .ok_or_else(|| EngineError::no_such_column(&insert.table, name))
    };
    insert.returning.iter().map(value).collect::<Result<_>>().map(Some)
}

fn update(state: &mut State, update: &Update, limits: Limits) -> Result<Answer> {
    let before = state.clone();
    let mut compiler = limits.compiler(&before);
    let (plan, columns) = compiler.update(update)?;
    compiler.execute(&plan)?;
    let rows_seen = compiler.run.meter.rows();
    let Some(Write::Update(rows)) = compiler.run.write.take() else {
        return Ok(Answer::default());
    };
    let definition = Arc::clone(&state.table(&update.table)?.definition);
    let assigned: Vec<_> =
        update.assignments.iter().filter_map(|(name, _)| definition.column(name)).collect();
    let changed = rows.len();
    for (rowid, row) in rows {
        let assignments: Vec<_> = columns
            .iter()
            .zip(row)
            .filter(|(place, _)| assigned.contains(place))
            .map(|(place, value)| {
                (*place, typed(Some(definition.columns()[*place].kind), from_glue(value)))
            })
            .collect();
        state.update(&update.table, rowid, &assignments)?;
    }
    Ok(Answer { changed, rows_seen, ..Answer::default() })
}

fn delete(state: &mut State, delete: &Delete, limits: Limits) -> Result<Answer> {
    let before = state.clone();
    let mut compiler = limits.compiler(&before);
    let plan = compiler.delete(delete)?;
    compiler.execute(&plan)?;
    let rows_seen = compiler.run.meter.rows();
    let Some(Write::Delete(rowids)) = compiler.run.write.take() else {
        return Ok(Answer::default());
    };
    for rowid in &rowids {
        state.delete(&delete.table, *rowid)?;
    }
    Ok(Answer { changed: rowids.len(), rows_seen, ..Answer::default() })
}

/// Renames a table; the foreign keys of others follow, as in SQLite since 3.26.
fn rename(state: &mut State, from: &str, to: &str) -> Result<Answer> {
    if state.tables.contains_key(to) {
        return Err(EngineError::Operational(format!(
            "there is already another table or index with this name: {to}"
        )));
    }
    state.table(from)?;
    let names: Vec<_> = state.tables.keys().cloned().collect();
    for name in names {
        let table = state.table(&name)?;
        let refers = table.definition.references.iter().any(|reference| reference.table == from);
        if !refers && *name != *from {
            continue;
        }
        let mut create = table.definition.create.clone();
        if *name == *from {
            to.clone_into(&mut create.table);
        }
        for column in &mut create.columns {
            if let Some(reference) = &mut column.references
                && reference.table == from
            {
                to.clone_into(&mut reference.table);
            }
        }
        let mut table = Table::clone(table);
        table.definition = Arc::new(Definition::new(create)?);
        state.tables.remove(&*name);
        state.tables.insert(table.definition.name().into(), Arc::new(table));
    }
    let suspects = state.suspects.iter().map(|(name, rowid)| {
        let name = if **name == *from { to.into() } else { Arc::clone(name) };
        (name, *rowid)
    });
    state.suspects = suspects.collect();
    Ok(Answer::default())
}

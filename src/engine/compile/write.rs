//! `INSERT`, `UPDATE` and `DELETE`.

use std::sync::Arc;

use gluesql_core::plan::{AssignmentPlan, ExprPlan, QueryPlan, StatementPlan, ValuesPlan};

use super::call::Operation;
use super::kind::{Kind, Typed};
use super::reduce::{Candidate, conjuncts};
use super::scope::{Named, NamedColumn, Scope};
use super::value::to_real;
use super::{Compiler, Result};
use crate::engine::cell::Cell;
use crate::engine::convert::{Class, stored, to_glue, typed};
use crate::engine::direct;
use crate::engine::error::EngineError;
use crate::engine::storage::{Direction, VirtualColumn, VirtualRows};
use crate::engine::table::Table;
use crate::sql::{ColumnType, Delete, Expr, Insert, Update, Value};

impl Compiler<'_> {
    /// `INSERT`. What GlueSQL writes has the columns in the order of the statement.
    pub(in crate::engine) fn insert(&mut self, insert: &Insert) -> Result<StatementPlan> {
        let table = self.state.table(&insert.table)?.clone();
        let places =
            insert.columns.iter().map(|name| place(&table, name)).collect::<Result<Vec<_>>>()?;
        let mut rows = Vec::new();
        for row in &insert.rows {
            if row.len() != places.len() {
                return Err(EngineError::Operational(format!(
                    "{} values for {} columns",
                    row.len(),
                    places.len()
                )));
            }
            let cells = row
                .iter()
                .zip(&places)
                .map(|(value, place)| literal(table.definition.columns()[*place].kind, value));
            rows.push(cells.collect::<Result<Vec<_>>>()?);
        }
        let name = self.target(table, None, places);
        Ok(StatementPlan::Insert {
            table_name: name,
            columns: insert.columns.clone(),
            source: QueryPlan::Values(ValuesPlan(rows)),
        })
    }

    /// `UPDATE`, and the columns of what GlueSQL writes.
    pub(in crate::engine) fn update(
        &mut self,
        update: &Update,
    ) -> Result<(StatementPlan, Vec<usize>)> {
        let table = self.state.table(&update.table)?.clone();
        let mut assigned = Vec::new();
        for (column, value) in &update.assignments {
            let place = table.definition.column(column);
            assigned.push(place.ok_or_else(|| EngineError::no_such_column("", column))?);
            super::used::of_expr(value, &mut self.used);
        }
        update.condition.iter().for_each(|expr| super::used::of_expr(expr, &mut self.used));
        let columns = self.written_columns(&table, &update.table, &assigned);
        let kinds: Vec<_> =
            assigned.iter().map(|place| table.definition.columns()[*place].kind).collect();
        let condition = match &update.condition {
            Some(condition) => Some(self.with_lists(condition)?),
            None => None,
        };
        let name = self.write_scope(table, &update.table, condition.as_ref(), columns.clone());
        let mut assignments = Vec::new();
        for ((column, value), kind) in update.assignments.iter().zip(kinds) {
            let value = self.value(value)?;
            let value = self.assigned(kind, value)?;
            assignments.push(AssignmentPlan { id: column.clone(), value });
        }
        let selection = match &condition {
            Some(condition) => Some(self.filter(condition)?),
            None => None,
        };
        Ok((StatementPlan::Update { table_name: name, assignments, selection }, columns))
    }

    /// `DELETE`.
    pub(in crate::engine) fn delete(&mut self, delete: &Delete) -> Result<StatementPlan> {
        let table = self.state.table(&delete.table)?.clone();
        delete.condition.iter().for_each(|expr| super::used::of_expr(expr, &mut self.used));
        let columns = self.written_columns(&table, &delete.table, &[]);
        let condition = match &delete.condition {
            Some(condition) => Some(self.with_lists(condition)?),
            None => None,
        };
        let name = self.write_scope(table, &delete.table, condition.as_ref(), columns);
        let selection = match &condition {
            Some(condition) => Some(self.filter(condition)?),
            None => None,
        };
        Ok(StatementPlan::Delete { table_name: name, selection })
    }

    /// The columns that are read or assigned.
    fn written_columns(&self, table: &Table, name: &str, assigned: &[usize]) -> Vec<usize> {
        let columns = table.definition.columns().iter().enumerate();
        columns
            .filter(|(place, column)| {
                assigned.contains(place)
                    || self.used.contains(&(name.to_owned(), column.name.clone()))
                    || self.used.contains(&(String::new(), column.name.clone()))
            })
            .map(|(place, _)| place)
            .collect()
    }

    fn write_scope(
        &mut self,
        table: Arc<Table>,
        name: &str,
        condition: Option<&Expr>,
        columns: Vec<usize>,
    ) -> String {
        let mut items = Vec::new();
        if let Some(condition) = condition {
            conjuncts(condition, &mut items);
        }
        let found = direct::rowids(self.state, &self.run.meter, &table, name, &items);
        let rowids = found.map(|found| found.rowids);
        self.step(&table, name, rowids.as_deref());
        let candidate = Candidate {
            alias: name.to_owned(),
            table: table.clone(),
            rowids: rowids.clone(),
            direction: Direction::Forward,
            filtered: false,
        };
        let named: Vec<_> = columns
            .iter()
            .map(|place| &table.definition.columns()[*place])
            .map(|column| (column.name.clone(), Kind::column(column.kind, column.null)))
            .collect();
        let target = self.target(table, rowids, columns);
        let columns = named
            .into_iter()
            .map(|(column, kind)| NamedColumn {
                name: column.clone(),
                table: target.clone(),
                column,
                kind,
            })
            .collect();
        let sources = vec![Named { name: name.to_owned(), columns }];
        self.scopes.push(Scope { sources, candidates: vec![candidate], ..Scope::default() });
        target
    }

    /// The virtual table that is written to.
    fn target(
        &mut self,
        table: Arc<Table>,
        rowids: Option<Vec<i64>>,
        columns: Vec<usize>,
    ) -> String {
        let column = |place: &usize| {
            let column = &table.definition.columns()[*place];
            VirtualColumn {
                name: column.name.clone(),
                data_type: Class::of(column.kind).data_type(),
                key: false,
            }
        };
        let virtual_columns = columns.iter().map(column).collect();
        let rows = VirtualRows::Table {
            table,
            rowids: rowids.map(Arc::from),
            columns,
            direction: Direction::Forward,
        };
        self.add(virtual_columns, rows)
    }

    /// A value in the form that a column of this type takes from GlueSQL.
    fn assigned(&mut self, kind: ColumnType, value: Typed) -> Result<ExprPlan> {
        if let Some(cell) = value.constant {
            return literal(kind, &typed(None, cell));
        }
        Ok(match (value.kind.class, Class::of(kind)) {
            (Class::Int | Class::Real | Class::Number, Class::Real | Class::Number) => {
                to_real(value)
            }
            (from, to) if from == to => value.plan,
            (_, to) => {
                let kind_of_result = Kind::plain(to, true);
                let stored = self.call(Operation::Store(kind), vec![value], kind_of_result)?;
                if to == Class::Number { to_real(stored) } else { stored.plan }
            }
        })
    }
}

fn place(table: &Table, name: &str) -> Result<usize> {
    table.definition.column(name).ok_or_else(|| {
        EngineError::Operational(format!(
            "table {} has no column named {name}",
            table.definition.name()
        ))
    })
}

/// A value as a column of this type takes it from GlueSQL.
fn literal(kind: ColumnType, value: &Value) -> Result<ExprPlan> {
    let cell = Cell::from(&stored(kind, value.clone()));
    let class = Class::of(kind);
    let cell = match (class, cell) {
        #[expect(clippy::cast_precision_loss, reason = "NUMERIC affinity does the same")]
        (Class::Real | Class::Number, Cell::Int(number)) => Cell::Real(number as f64),
        (_, cell) => cell,
    };
    let fits = match &cell {
        Cell::Null => true,
        Cell::Int(_) => class == Class::Int,
        Cell::Real(_) => matches!(class, Class::Real | Class::Number),
        Cell::Text(_) => class == Class::Text,
        Cell::Blob(_) => class == Class::Blob,
    };
    if !fits {
        return Err(EngineError::Data("datatype mismatch".to_owned()));
    }
    Ok(ExprPlan::Value(to_glue(&cell)))
}

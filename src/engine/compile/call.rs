//! Functions that GlueSQL lacks, or has otherwise than SQLite.
//!
//! GlueSQL lets a storage define no function. But a join on the primary key of a table hands the
//! key's expression to the storage for each row; so a function is a table that answers to any key
//! with one row, and a call is a query that joins it: `(SELECT f.v FROM one JOIN f ON f.v = key)`.

use gluesql_core::plan::{
    ExprPlan, FunctionExprPlan, InnerJoinInputPlan, InnerJoinPlan, NestedLoopJoinInputPlan,
    NestedLoopJoinPlan, ProjectInputPlan, ProjectPlan, ProjectionPlan, QueryPlan, SelectItemPlan,
    SourcePlan, TableAccessPlan, TableSourcePlan,
};
use gluesql_core::prelude::DataType;

use super::kind::{Kind, Typed};
use super::{Compiler, Result};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::engine::error::EngineError;
use crate::engine::scalar::{self, Affinity};
use crate::engine::storage::{VALUE, VirtualColumn, VirtualRows};
use crate::sql::{self, BinaryOperator, ColumnType};

/// What is worked out by us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    /// A function of SQL.
    Function(sql::Function),
    /// An operator, with the affinities of its sides.
    Binary(BinaryOperator, Option<Affinity>, Option<Affinity>),
    /// `CAST`.
    Cast(ColumnType),
    /// `CAST(… AS NUMERIC)`.
    Numeric,
    /// 1 for true, 0 for false.
    Truth,
    /// What a column of this type keeps.
    Store(ColumnType),
    /// Whole where it has no fraction.
    Canonical,
}

/// A function with the arguments that are the same for every row.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Function {
    operation: Operation,
    /// Its arguments; none where it is one of the key's.
    arguments: Vec<Option<Cell>>,
    /// What the key is.
    key: Key,
}

/// What the key of a function is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    /// The argument that is missing.
    Argument,
    /// The arguments that are missing, as a list in JSON.
    List,
}

impl Function {
    /// The function's cell for a key.
    pub(in crate::engine) fn call(&self, key: Cell) -> Cell {
        let mut given = match self.key {
            Key::Argument => vec![key],
            Key::List => decode(&key),
        }
        .into_iter();
        let arguments: Vec<_> = self
            .arguments
            .iter()
            .map(|argument| argument.clone().or_else(|| given.next()).unwrap_or(Cell::Null))
            .collect();
        self.operation.run(&arguments)
    }
}

impl Operation {
    fn run(self, arguments: &[Cell]) -> Cell {
        match (self, arguments) {
            (Self::Function(function), _) => {
                scalar::call(function, arguments).unwrap_or(Cell::Null)
            }
            (Self::Binary(operator, left_affinity, right_affinity), [left, right]) => {
                let affinities = (left_affinity, right_affinity);
                scalar::binary(operator, left.clone(), right.clone(), affinities)
            }
            (Self::Cast(to), [cell]) => scalar::cast(cell, to),
            (Self::Numeric, [cell]) => scalar::to_numeric(cell),
            (Self::Truth, [cell]) => scalar::from_truth(scalar::truth(cell)),
            (Self::Store(kind), [cell]) => {
                let value = crate::engine::convert::typed(None, cell.clone());
                Cell::from(&crate::engine::convert::stored(kind, value))
            }
            (Self::Canonical, [cell]) => match cell {
                #[expect(clippy::cast_possible_truncation, reason = "it is whole and in bounds")]
                Cell::Real(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
                    Cell::Int(*number as i64)
                }
                other => other.clone(),
            },
            _ => Cell::Null,
        }
    }
}

impl Compiler<'_> {
    /// Calls one of our operations.
    pub(super) fn call(
        &mut self,
        operation: Operation,
        arguments: Vec<Typed>,
        kind: Kind,
    ) -> Result<Typed> {
        let constants: Vec<_> =
            arguments.iter().map(|argument| argument.constant.clone()).collect();
        if let Some(cells) = constants.iter().cloned().collect::<Option<Vec<_>>>() {
            return Ok(Typed::constant(operation.run(&cells), kind.given));
        }
        let mut varying: Vec<_> =
            arguments.into_iter().filter(|argument| argument.constant.is_none()).collect();
        let (data_type, plan, key) = match (varying.pop(), varying.is_empty()) {
            (Some(only), true) if !matches!(only.kind.class, Class::Any | Class::Number) => {
                (only.kind.class.data_type(), only.plan, Key::Argument)
            }
            (last, _) => {
                varying.extend(last);
                (DataType::Text, encode(varying)?, Key::List)
            }
        };
        let function = Function { operation, arguments: constants, key };
        let column = VirtualColumn { name: VALUE.to_owned(), data_type, key: true };
        let table = self.add(vec![column], VirtualRows::Function(function));
        Ok(Typed::new(self.look_up(table, plan), kind))
    }

    /// The value that a virtual table has for a key; NULL where it has none.
    pub(super) fn look_up(&mut self, table: String, key: ExprPlan) -> ExprPlan {
        ExprPlan::Subquery(Box::new(self.look_up_query(table, key)))
    }

    /// The row that a virtual table has for a key.
    pub(super) fn look_up_query(&mut self, table: String, key: ExprPlan) -> QueryPlan {
        let right = SourcePlan::Table(TableSourcePlan {
            name: table.clone(),
            alias: None,
            access: TableAccessPlan::PrimaryKey { expr: key },
        });
        let input = NestedLoopJoinInputPlan::Source(SourcePlan::Table(self.one()));
        let value = ExprPlan::CompoundIdentifier { alias: table, ident: VALUE.to_owned() };
        QueryPlan::Project(ProjectPlan {
            input: ProjectInputPlan::InnerJoin(Box::new(InnerJoinPlan {
                input: InnerJoinInputPlan::NestedLoop(NestedLoopJoinPlan { input, right }),
            })),
            projection: ProjectionPlan::SelectItems(vec![SelectItemPlan::Expr {
                expr: value,
                label: VALUE.to_owned(),
            }]),
        })
    }
}

/// Several arguments as one key: a list in JSON, which GlueSQL writes itself.
fn encode(arguments: Vec<Typed>) -> Result<ExprPlan> {
    if arguments.iter().any(|argument| argument.kind.class == Class::Blob) {
        return Err(EngineError::NotSupported("a function of bytes and another value".to_owned()));
    }
    let elem = arguments.into_iter().map(|argument| argument.plan).collect();
    Ok(ExprPlan::Function(Box::new(FunctionExprPlan::Cast {
        expr: ExprPlan::Array { elem },
        data_type: DataType::Text,
    })))
}

fn decode(key: &Cell) -> Vec<Cell> {
    let Cell::Text(text) = key else { return Vec::new() };
    let list: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let cell = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => Cell::text(text),
        serde_json::Value::Number(number) => number
            .as_i64()
            .map(Cell::Int)
            .or_else(|| number.as_f64().map(Cell::Real))
            .unwrap_or(Cell::Null),
        serde_json::Value::Bool(truth) => Cell::Int(i64::from(truth)),
        _ => Cell::Null,
    };
    list.into_iter().map(cell).collect()
}

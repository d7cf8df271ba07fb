//! Grouped queries.
//!
//! A grouped query is run as two: one that groups, whose outputs are the groups, the aggregates and
//! the further columns that are named, and one over it that does the rest. So whatever stands
//! around an aggregate is an expression over columns like any other.

use gluesql_core::plan::{
    AggregateExprPlan, AggregateFunctionPlan, AggregationPlan, CountArgExprPlan, DerivedSourcePlan,
    ExprPlan, InnerJoinInputPlan, InnerJoinPlan, NestedLoopJoinInputPlan, NestedLoopJoinPlan,
    ProjectInputPlan, ProjectPlan, ProjectionPlan, QueryPlan, SelectItemPlan, SourcePlan,
    TableAliasPlan,
};

use super::call::Operation;
use super::kind::{Given, Kind, Typed};
use super::scope::{Named, NamedColumn, Scope};
use super::source::Input;
use super::truth::Wanted;
use super::value::to_real;
use super::{Compiler, Result};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::engine::error::EngineError;
use crate::sql::{BinaryOperator, ColumnType, Expr, Function, Order, Select};

/// Whether a query makes groups.
pub(in crate::engine) fn is_grouped(select: &Select) -> bool {
    let aggregates = |expr: &Expr| {
        let mut found = Parts::default();
        found.collect(expr, &[]);
        !found.aggregates.is_empty()
    };
    !select.group_by.is_empty()
        || select.having.is_some()
        || select.outputs.iter().any(|output| aggregates(&output.expr))
        || select.order_by.iter().any(|order| aggregates(&order.expr))
}

/// What a query needs of its groups.
#[derive(Default)]
struct Parts {
    aggregates: Vec<Expr>,
    columns: Vec<(String, String)>,
}

impl Parts {
    fn collect(&mut self, expr: &Expr, groups: &[Expr]) {
        if groups.contains(expr) {
            return;
        }
        match expr {
            Expr::Call { function, .. } if is_aggregate(*function, expr) => {
                if !self.aggregates.contains(expr) {
                    self.aggregates.push(expr.clone());
                }
                return;
            }
            Expr::Column { table, column } => self.column(table, column),
            Expr::InSelect { select, .. } | Expr::Exists(select) | Expr::Scalar(select) => {
                let mut used = std::collections::BTreeSet::new();
                super::used::of_select(select, &mut used);
                for (table, column) in &used {
                    self.column(table, column);
                }
            }
            _ => {}
        }
        expr.for_each_child(&mut |child| self.collect(child, groups));
    }

    fn column(&mut self, table: &str, column: &str) {
        let named = (table.to_owned(), column.to_owned());
        if !self.columns.contains(&named) {
            self.columns.push(named);
        }
    }
}

fn is_aggregate(function: Function, expr: &Expr) -> bool {
    matches!(expr, Expr::Call { .. }) && function.is_aggregate()
}

impl Compiler<'_> {
    /// The grouping query as the input of the one around it. The scope then knows what the groups
    /// have, and nothing else.
    pub(super) fn grouped(
        &mut self,
        select: &Select,
        groups: &[Expr],
        order_by: &[Order],
        input: Input,
        condition: Option<ExprPlan>,
    ) -> Result<Input> {
        let mut parts = Parts::default();
        select.outputs.iter().for_each(|output| parts.collect(&output.expr, groups));
        if select.having.is_some() && select.group_by.is_empty() && parts.aggregates.is_empty() {
            let message = "HAVING clause on a non-aggregate query".to_owned();
            return Err(EngineError::Operational(message));
        }
        select.having.iter().for_each(|having| parts.collect(having, groups));
        for order in order_by {
            parts.collect(&order.expr, groups);
        }

        let name = format!("#d{}", self.run.tables.len());
        let mut scope = Scope::default();
        let mut items = Vec::new();
        let mut group_by = Vec::new();
        for (place, group) in groups.iter().enumerate() {
            let typed = self.value(group)?;
            let typed = self.canonical(typed)?;
            group_by.push(typed.plan.clone());
            let known = item(&mut items, &name, &format!("g{place}"), typed);
            if let Expr::Column { table, column } = group {
                scope.add(table, column, &known);
            }
            scope.known.push((group.clone(), known));
        }
        let mut aggregate_slots = Vec::new();
        for aggregate in &parts.aggregates {
            let mut found = Vec::new();
            for typed in self.aggregate(aggregate, &mut aggregate_slots)? {
                let label = format!("a{}", items.len());
                found.push(item(&mut items, &name, &label, typed));
            }
            if found.len() == 1 {
                scope.known.extend(found.pop().map(|known| (aggregate.clone(), known)));
            } else if let Expr::Call { function, .. } = aggregate {
                let kind = Kind::plain(Class::Real, true);
                let known = self.call(Operation::Spread(*function), found, kind)?;
                scope.known.push((aggregate.clone(), known));
            }
        }
        for (table, column) in &parts.columns {
            let Some(found) = self.scope().column(table, column).map(NamedColumn::typed) else {
                continue;
            };
            let typed = if groups.is_empty() {
                // Without groups there may be no row that the column could be taken from.
                slot(
                    AggregateFunctionPlan::Max(found.plan),
                    false,
                    found.kind,
                    &mut aggregate_slots,
                )
            } else {
                found
            };
            let label = format!("b{}", items.len());
            let known = item(&mut items, &name, &label, typed);
            scope.add(table, column, &known);
        }
        *self.scope() = scope;
        let project = ProjectPlan {
            input: ProjectInputPlan::Aggregation(AggregationPlan {
                input: input.aggregation(condition),
                group_by,
                aggregate_slots,
            }),
            projection: ProjectionPlan::SelectItems(items),
        };
        Ok(self.derived(name, QueryPlan::Project(project)))
    }

    /// A query as a table. Inside of another query it stands on the right of a join, because only
    /// there GlueSQL lets it see the rows of the query around it.
    fn derived(&mut self, name: String, query: QueryPlan) -> Input {
        let right = SourcePlan::Derived(DerivedSourcePlan {
            query: Box::new(query),
            alias: TableAliasPlan { name, columns: Vec::new() },
        });
        if self.scopes.len() == 1 {
            return Input::Source(right);
        }
        let input = NestedLoopJoinInputPlan::Source(SourcePlan::Table(self.one()));
        Input::Inner(Box::new(InnerJoinPlan {
            input: InnerJoinInputPlan::NestedLoop(NestedLoopJoinPlan { input, right }),
        }))
    }

    /// One aggregate, or the sum of squares, the sum and the count that a variance is made of.
    fn aggregate(&mut self, expr: &Expr, slots: &mut Vec<AggregateExprPlan>) -> Result<Vec<Typed>> {
        let Expr::Call { function, arguments, distinct, filter, .. } = expr else {
            return Err(EngineError::Internal("not an aggregate".to_owned()));
        };
        if *function == Function::Count && arguments.is_empty() && filter.is_none() {
            let count = AggregateFunctionPlan::Count(CountArgExprPlan::Wildcard);
            return Ok(vec![slot(count, false, Kind::plain(Class::Int, false), slots)]);
        }
        let argument = match arguments.first() {
            Some(argument) => self.value(argument)?,
            None => Typed::constant(Cell::Int(1), Given::Plain),
        };
        let argument = match filter {
            Some(filter) => Typed {
                plan: ExprPlan::Case {
                    operand: None,
                    when_then: vec![(self.truth(filter, Wanted::True)?, argument.plan)],
                    else_result: None,
                },
                kind: Kind { null: true, ..argument.kind },
                constant: None,
            },
            None => argument,
        };
        if matches!(
            function,
            Function::StdDev
                | Function::StdDevSample
                | Function::Variance
                | Function::VarianceSample
        ) {
            if *distinct {
                return Err(EngineError::NotSupported(format!("{function:?}(distinct=True)")));
            }
            let number = self.numeric(argument)?;
            let square =
                self.arithmetic(BinaryOperator::Multiply, number.clone(), number.clone())?;
            return Ok(vec![
                self.aggregate_of(Function::Sum, square, false, slots)?,
                self.aggregate_of(Function::Sum, number.clone(), false, slots)?,
                self.aggregate_of(Function::Count, number, false, slots)?,
            ]);
        }
        Ok(vec![self.aggregate_of(*function, argument, *distinct, slots)?])
    }

    fn aggregate_of(
        &mut self,
        function: Function,
        argument: Typed,
        distinct: bool,
        slots: &mut Vec<AggregateExprPlan>,
    ) -> Result<Typed> {
        let argument = if distinct { self.canonical(argument)? } else { argument };
        let kind = argument.kind;
        let null = Kind { null: true, ..kind.as_expression() };
        Ok(match function {
            Function::Count => {
                let count = AggregateFunctionPlan::Count(CountArgExprPlan::Expr(argument.plan));
                slot(count, distinct, Kind::plain(Class::Int, false), slots)
            }
            Function::Min | Function::Max if kind.class == Class::Number => {
                // GlueSQL compares a whole number with a real one by cutting the latter off.
                let real = to_real(argument);
                let function = match function {
                    Function::Min => AggregateFunctionPlan::Min(real),
                    _ => AggregateFunctionPlan::Max(real),
                };
                slot(function, false, null, slots)
            }
            Function::Min => slot(AggregateFunctionPlan::Min(argument.plan), false, null, slots),
            Function::Max => slot(AggregateFunctionPlan::Max(argument.plan), false, null, slots),
            Function::Sum if kind.class == Class::Int => {
                let given = match kind.given {
                    duration @ Given::Column(ColumnType::Duration) => duration,
                    _ => Given::Plain,
                };
                let kind = Kind { given, ..null };
                slot(AggregateFunctionPlan::Sum(argument.plan), distinct, kind, slots)
            }
            Function::Sum => {
                let real = to_real(self.numeric(argument)?);
                let kind = Kind::plain(Class::Real, true);
                slot(AggregateFunctionPlan::Sum(real), distinct, kind, slots)
            }
            Function::Avg => {
                let real = to_real(self.numeric(argument)?);
                let kind = Kind::plain(Class::Real, true);
                slot(AggregateFunctionPlan::Avg(real), distinct, kind, slots)
            }
            _ => return Err(EngineError::NotSupported(format!("{function:?}"))),
        })
    }

    /// A value as a number.
    fn numeric(&mut self, typed: Typed) -> Result<Typed> {
        if typed.kind.class.is_number() {
            return Ok(typed);
        }
        let kind = Kind::plain(Class::Number, typed.kind.null);
        self.call(Operation::Numeric, vec![typed], kind)
    }
}

/// Adds an aggregate.
fn slot(
    func: AggregateFunctionPlan,
    distinct: bool,
    kind: Kind,
    slots: &mut Vec<AggregateExprPlan>,
) -> Typed {
    let aggregate = AggregateExprPlan { func, distinct, slot: Some(slots.len()) };
    slots.push(aggregate.clone());
    Typed::new(ExprPlan::Aggregate(Box::new(aggregate)), kind)
}

/// Adds an output, and gives the column that the query around finds it in.
fn item(items: &mut Vec<SelectItemPlan>, table: &str, label: &str, typed: Typed) -> Typed {
    items.push(SelectItemPlan::Expr { expr: typed.plan, label: label.to_owned() });
    let plan = ExprPlan::CompoundIdentifier { alias: table.to_owned(), ident: label.to_owned() };
    Typed { plan, kind: typed.kind, constant: None }
}

impl Scope {
    fn add(&mut self, table: &str, column: &str, known: &Typed) {
        let ExprPlan::CompoundIdentifier { alias, ident } = &known.plan else { return };
        let column = NamedColumn {
            name: column.to_owned(),
            table: alias.clone(),
            column: ident.clone(),
            kind: known.kind,
        };
        match self.sources.iter_mut().find(|source| source.name == table) {
            Some(source) => source.columns.push(column),
            None => self.sources.push(Named { name: table.to_owned(), columns: vec![column] }),
        }
    }
}

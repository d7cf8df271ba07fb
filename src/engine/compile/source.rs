//! The tables of a query, and how they are joined.

use std::sync::Arc;

use gluesql_core::plan::{
    AggregationInputPlan, ExprPlan, FilterInputPlan, FilterPlan, HashJoinInputPlan, HashJoinPlan,
    InnerJoinInputPlan, InnerJoinPlan, JoinConditionInputPlan, JoinConditionPlan,
    LeftOuterJoinInputPlan, LeftOuterJoinPlan, NestedLoopJoinInputPlan, NestedLoopJoinPlan,
    ProjectInputPlan, SourcePlan,
};

use super::kind::Kind;
use super::scope::{Named, NamedColumn};
use super::truth::all;
use super::{Compiler, Result, scan};
use crate::engine::convert::Class;
use crate::engine::storage::{VirtualColumn, VirtualRows};
use crate::sql::{BinaryOperator, Expr, Join, JoinKind, Select, Source};

/// The joined tables so far.
pub(super) enum Input {
    Source(SourcePlan),
    Inner(Box<InnerJoinPlan>),
    Left(Box<LeftOuterJoinPlan>),
}

impl Input {
    pub(super) fn nested(self) -> NestedLoopJoinInputPlan {
        match self {
            Self::Source(source) => NestedLoopJoinInputPlan::Source(source),
            Self::Inner(join) => NestedLoopJoinInputPlan::InnerJoin(join),
            Self::Left(join) => NestedLoopJoinInputPlan::LeftOuterJoin(join),
        }
    }

    fn hash(self) -> HashJoinInputPlan {
        match self {
            Self::Source(source) => HashJoinInputPlan::Source(source),
            Self::Inner(join) => HashJoinInputPlan::InnerJoin(join),
            Self::Left(join) => HashJoinInputPlan::LeftOuterJoin(join),
        }
    }

    fn filter(self) -> FilterInputPlan {
        match self {
            Self::Source(source) => FilterInputPlan::Source(source),
            Self::Inner(join) => FilterInputPlan::InnerJoin(join),
            Self::Left(join) => FilterInputPlan::LeftOuterJoin(join),
        }
    }

    /// The rows that pass a condition, to be aggregated.
    pub(super) fn aggregation(self, condition: Option<ExprPlan>) -> AggregationInputPlan {
        match (condition, self) {
            (Some(expr), input) => {
                AggregationInputPlan::Filter(FilterPlan { input: input.filter(), expr })
            }
            (None, Self::Source(source)) => AggregationInputPlan::Source(source),
            (None, Self::Inner(join)) => AggregationInputPlan::InnerJoin(join),
            (None, Self::Left(join)) => AggregationInputPlan::LeftOuterJoin(join),
        }
    }

    /// The rows that pass a condition, to be put out.
    pub(super) fn project(self, condition: Option<ExprPlan>) -> ProjectInputPlan {
        match (condition, self) {
            (Some(expr), input) => {
                ProjectInputPlan::Filter(FilterPlan { input: input.filter(), expr })
            }
            (None, Self::Source(source)) => ProjectInputPlan::Source(source),
            (None, Self::Inner(join)) => ProjectInputPlan::InnerJoin(join),
            (None, Self::Left(join)) => ProjectInputPlan::LeftOuterJoin(join),
        }
    }
}

impl Compiler<'_> {
    /// The tables of a query, joined; its scope knows them then.
    pub(super) fn sources(&mut self, select: &Select) -> Result<Input> {
        let Some(from) = &select.from else {
            return Ok(Input::Source(SourcePlan::Table(self.one())));
        };
        let (source, named) = self.source(from, select.condition.as_ref())?;
        self.scope().sources.push(named);
        let mut input = Input::Source(source);
        for join in &select.joins {
            input = self.join(input, join, select.condition.as_ref())?;
        }
        Ok(input)
    }

    /// A table or derived table.
    pub(super) fn source(
        &mut self,
        source: &Source,
        condition: Option<&Expr>,
    ) -> Result<(SourcePlan, Named)> {
        match source {
            Source::Table { name, alias } => {
                let alias = alias.as_ref().unwrap_or(name);
                let table = self.state.table(name)?.clone();
                let rowids =
                    condition.and_then(|condition| super::access::rowids(&table, alias, condition));
                let columns: Vec<usize> = table
                    .definition
                    .columns()
                    .iter()
                    .enumerate()
                    .filter(|(_, column)| self.is_used(alias, &column.name))
                    .map(|(place, _)| place)
                    .collect();
                let named = columns
                    .iter()
                    .map(|place| {
                        let column = &table.definition.columns()[*place];
                        (column.name.clone(), Kind::column(column.kind, column.null))
                    })
                    .collect();
                let rows = VirtualRows::Table { table, rowids: rowids.map(Arc::from), columns };
                Ok(self.named(alias, named, rows))
            }
            Source::Select { select, alias } => {
                let (rows, outputs) = self.materialized(select)?;
                let named = outputs.into_iter().map(|output| (output.name, output.kind)).collect();
                Ok(self.named(alias, named, VirtualRows::Given(Arc::new(rows))))
            }
        }
    }

    /// Adds a virtual table under the name that it has in the query.
    fn named(
        &mut self,
        alias: &str,
        columns: Vec<(String, Kind)>,
        rows: VirtualRows,
    ) -> (SourcePlan, Named) {
        let column = |(name, kind): &(String, Kind)| VirtualColumn {
            name: name.clone(),
            data_type: kind.class.data_type(),
            key: false,
        };
        let table = self.add(columns.iter().map(column).collect(), rows);
        let columns = columns
            .into_iter()
            .map(|(name, kind)| NamedColumn {
                column: name.clone(),
                name,
                table: table.clone(),
                kind,
            })
            .collect();
        (SourcePlan::Table(scan(table)), Named { name: alias.to_owned(), columns })
    }

    fn is_used(&self, table: &str, column: &str) -> bool {
        self.used.contains(&(table.to_owned(), column.to_owned()))
            || self.used.contains(&(String::new(), column.to_owned()))
    }

    fn join(&mut self, input: Input, join: &Join, condition: Option<&Expr>) -> Result<Input> {
        let (right, mut named) = self.source(&join.source, condition)?;
        let alias = named.name.clone();
        if join.kind == JoinKind::Left {
            named.columns.iter_mut().for_each(|column| column.kind.null = true);
        }
        self.scope().sources.push(named);
        let items = match &join.on {
            Expr::And(items) => items.clone(),
            other => vec![other.clone()],
        };
        let mut keys = None;
        let mut rest = Vec::new();
        for item in items {
            match self.hash_keys(&item, &alias)? {
                Some(found) if keys.is_none() => keys = Some(found),
                _ => rest.push(self.filter(&item)?),
            }
        }
        let condition = (!rest.is_empty()).then(|| all(rest));
        Ok(joined(input, right, keys, condition, join.kind))
    }

    /// Where a condition asks for equality of a column of the table that is joined with a column of
    /// those before it: both, the one before first.
    fn hash_keys(&mut self, item: &Expr, alias: &str) -> Result<Option<(ExprPlan, ExprPlan)>> {
        let Expr::Binary { operator: BinaryOperator::Equal, left, right } = item else {
            return Ok(None);
        };
        let (Expr::Column { table: first, .. }, Expr::Column { table: second, .. }) =
            (&**left, &**right)
        else {
            return Ok(None);
        };
        let (before, joined) = if second == alias && first != alias {
            (left, right)
        } else if first == alias && second != alias {
            (right, left)
        } else {
            return Ok(None);
        };
        let (before, joined) = (self.value(before)?, self.value(joined)?);
        let same = before.kind.class == joined.kind.class
            && matches!(before.kind.class, Class::Int | Class::Text | Class::Blob);
        Ok(same.then_some((before.plan, joined.plan)))
    }
}

fn joined(
    input: Input,
    right: SourcePlan,
    keys: Option<(ExprPlan, ExprPlan)>,
    condition: Option<ExprPlan>,
    kind: JoinKind,
) -> Input {
    let candidates = match keys {
        Some((input_key, right_key)) => JoinConditionInputPlan::Hash(HashJoinPlan {
            input: input.hash(),
            right,
            input_key,
            right_key,
            right_filter: None,
        }),
        None => {
            JoinConditionInputPlan::NestedLoop(NestedLoopJoinPlan { input: input.nested(), right })
        }
    };
    match (kind, condition) {
        (JoinKind::Inner, Some(expr)) => Input::Inner(Box::new(InnerJoinPlan {
            input: InnerJoinInputPlan::Condition(JoinConditionPlan { input: candidates, expr }),
        })),
        (JoinKind::Inner, None) => Input::Inner(Box::new(InnerJoinPlan {
            input: match candidates {
                JoinConditionInputPlan::Hash(join) => InnerJoinInputPlan::Hash(join),
                JoinConditionInputPlan::NestedLoop(join) => InnerJoinInputPlan::NestedLoop(join),
            },
        })),
        (JoinKind::Left, Some(expr)) => Input::Left(Box::new(LeftOuterJoinPlan {
            input: LeftOuterJoinInputPlan::Condition(JoinConditionPlan { input: candidates, expr }),
        })),
        (JoinKind::Left, None) => Input::Left(Box::new(LeftOuterJoinPlan {
            input: match candidates {
                JoinConditionInputPlan::Hash(join) => LeftOuterJoinInputPlan::Hash(join),
                JoinConditionInputPlan::NestedLoop(join) => {
                    LeftOuterJoinInputPlan::NestedLoop(join)
                }
            },
        })),
    }
}

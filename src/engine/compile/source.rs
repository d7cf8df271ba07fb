//! The tables of a query, and how they are joined.

use std::sync::Arc;

use gluesql_core::plan::{
    AggregationInputPlan, ExprPlan, FilterInputPlan, FilterPlan, HashJoinInputPlan, HashJoinPlan,
    InnerJoinInputPlan, InnerJoinPlan, JoinConditionInputPlan, JoinConditionPlan,
    LeftOuterJoinInputPlan, LeftOuterJoinPlan, NestedLoopJoinInputPlan, NestedLoopJoinPlan,
    ProjectInputPlan, SourcePlan, TableAccessPlan, TableSourcePlan,
};

use super::kind::Kind;
use super::reduce::{Candidate, Seed};
use super::scope::{Named, NamedColumn, RowsWanted};
use super::truth::all;
use super::{Compiler, Result, scan};
use crate::engine::convert::Class;
use crate::engine::direct::{self, Feed, Needed, Stop};
use crate::engine::explain::Access;
use crate::engine::storage::{Direction, VirtualColumn, VirtualRows};
use crate::sql::{BinaryOperator, Distinct, Expr, Join, JoinKind, Order, Select, Source};

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
    pub(super) fn sources(
        &mut self,
        select: &Select,
        seed: Option<Seed>,
    ) -> Result<(Input, Option<Expr>)> {
        let condition = select.condition.clone();
        let Some(from) = &select.from else {
            return Ok((Input::Source(SourcePlan::Table(self.one())), condition));
        };
        if seed.is_none()
            && let Some(fed) = self.fed(select)?
        {
            return Ok(fed);
        }
        self.scope().candidates = self.candidates(select, seed);
        let natural = self.natural_order(select);
        self.scope().rows = rows_wanted(select, natural);
        if let (Some(direction), Some(base)) = (natural, self.scope().candidates.first_mut()) {
            base.direction = direction;
        }
        let (source, named) = self.source(from)?;
        self.scope().sources.push(named);
        let mut input = Input::Source(source);
        for join in &select.joins {
            input = self.join(input, join)?;
        }
        Ok((input, condition))
    }

    /// The tables of a query, joined by the storage, and the condition that is left; none where
    /// that is no help.
    fn fed(&mut self, select: &Select) -> Result<Option<(Input, Option<Expr>)>> {
        let plain = !super::aggregate::is_grouped(select) && select.distinct == Distinct::All;
        let needed = if plain && select.limit.is_some() { Needed::First } else { Needed::All };
        if select.joins.is_empty() && needed == Needed::All {
            return Ok(None);
        }
        let used = |table: &str, column: &str| self.is_used(table, column);
        let fed = match direct::feed(self.state, &self.run.meter, select, needed, &used) {
            Ok(fed) => fed,
            Err(Stop::Unsupported) => return Ok(None),
            Err(Stop::Failed(error)) => return Err(error),
        };
        let Feed { columns, rows, rowids, rest, steps } = fed;
        let mut named: Vec<Named> = Vec::new();
        let mut virtual_columns = Vec::new();
        let table = format!("#{}", self.run.tables.len());
        let joins = select.joins.iter().map(|join| (&join.source, join.kind == JoinKind::Left));
        let sources = select.from.iter().map(|from| (from, false)).chain(joins);
        for (place, (source, optional)) in sources.enumerate() {
            let Source::Table { name, alias } = source else { return Ok(None) };
            let alias = alias.as_ref().unwrap_or(name);
            let definition = &self.state.table(name)?.definition;
            let mut own = Vec::new();
            for (at, (_, column)) in columns.iter().enumerate().filter(|(_, from)| from.0 == place)
            {
                let column = &definition.columns()[*column];
                let kind = Kind::column(column.kind, column.null || optional);
                let name = format!("c{at}");
                let data_type = kind.class.data_type();
                virtual_columns.push(VirtualColumn { name: name.clone(), data_type, key: false });
                let table = table.clone();
                own.push(NamedColumn { name: column.name.clone(), table, column: name, kind });
            }
            named.push(Named { name: alias.clone(), columns: own });
            let candidate = Candidate {
                alias: alias.clone(),
                table: self.state.table(name)?.clone(),
                rowids: rowids.as_ref().map(|rowids| rowids[place].iter().copied().collect()),
                direction: Direction::Forward,
                filtered: false,
            };
            self.scope().candidates.push(candidate);
        }
        self.steps.extend(steps);
        let table = self.add(virtual_columns, VirtualRows::Given(Arc::new(rows)));
        let scope = self.scope();
        scope.sources = named;
        scope.joined = true;
        let condition = (!rest.is_empty()).then_some(Expr::And(rest));
        Ok(Some((Input::Source(SourcePlan::Table(scan(table))), condition)))
    }

    /// A table or derived table.
    fn source(&mut self, source: &Source) -> Result<(SourcePlan, Named)> {
        match source {
            Source::Table { name, alias } => {
                let alias = alias.as_ref().unwrap_or(name);
                let table = self.state.table(name)?.clone();
                let candidate =
                    self.scope().candidates.iter().find(|candidate| candidate.alias == *alias);
                let rowids = candidate.and_then(|candidate| candidate.rowids.clone());
                let direction = candidate.map(|candidate| candidate.direction).unwrap_or_default();
                let filtered = candidate.is_some_and(|candidate| candidate.filtered);
                self.step(&table, alias, rowids.as_deref());
                if let (true, Some(step)) = (filtered, self.steps.last_mut()) {
                    step.access = Access::Filter;
                }
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
                let rows =
                    VirtualRows::Table { table, rowids: rowids.map(Arc::from), columns, direction };
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

    fn join(&mut self, input: Input, join: &Join) -> Result<Input> {
        let (right, mut named) = self.source(&join.source)?;
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
        if let Some((before, joined)) = &keys
            && let Some(right) = self.by_key(&right, joined, before)
        {
            return Ok(self::joined(input, right, None, condition, join.kind));
        }
        Ok(joined(input, right, keys, condition, join.kind))
    }

    /// The table that is joined, looked up by its primary key for each row, where only the first
    /// rows are wanted: they come out before all are joined.
    fn by_key(
        &mut self,
        right: &SourcePlan,
        joined: &ExprPlan,
        before: &ExprPlan,
    ) -> Option<SourcePlan> {
        let (SourcePlan::Table(source), ExprPlan::CompoundIdentifier { ident, .. }) =
            (right, joined)
        else {
            return None;
        };
        if self.scope().rows == RowsWanted::All {
            return None;
        }
        let number: usize = source.name.strip_prefix('#')?.parse().ok()?;
        let table = self.run.tables.get_mut(number)?;
        let VirtualRows::Table { table: rows, rowids: None, .. } = &table.rows else { return None };
        let key = rows.definition.primary_key.filter(|_| rows.definition.rowid_is_key)?;
        if rows.definition.columns()[key].name != *ident {
            return None;
        }
        table.mark_key(ident);
        if let Some(step) = self.steps.last_mut() {
            step.access = Access::KeyForEachRow;
        }
        Some(SourcePlan::Table(TableSourcePlan {
            access: TableAccessPlan::PrimaryKey { expr: before.clone() },
            ..source.clone()
        }))
    }

    /// The direction in which the rows of the first table come in the order that is asked for, if
    /// that is the order of its rowids.
    pub(super) fn natural_order(&mut self, select: &Select) -> Option<Direction> {
        let [Order { expr: Expr::Column { table, column }, descending, .. }] =
            select.order_by.as_slice()
        else {
            return None;
        };
        if self.scope().joined
            || super::aggregate::is_grouped(select)
            || !matches!(&select.from, Some(Source::Table { .. }))
        {
            return None;
        }
        let base = self.scope().candidates.first()?;
        let definition = &base.table.definition;
        let key = definition.primary_key.filter(|_| definition.rowid_is_key)?;
        (base.alias == *table && definition.columns()[key].name == *column)
            .then_some(if *descending { Direction::Backward } else { Direction::Forward })
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

/// Whether a query can stop before it has seen all rows.
fn rows_wanted(select: &Select, natural: Option<Direction>) -> RowsWanted {
    let sorted = natural.is_none() && !select.order_by.is_empty();
    if select.limit.is_none()
        || sorted
        || select.distinct == Distinct::Distinct
        || super::aggregate::is_grouped(select)
    {
        RowsWanted::All
    } else {
        RowsWanted::First
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

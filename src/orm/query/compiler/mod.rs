//! A query as SQL (`SQLCompiler` of `django/db/models/sql/compiler.py`).

mod combinator;
mod group_by;
mod mask;
mod order_by;
mod related;
mod select;

use std::rc::Rc;

use self::mask::SelectMask;
use super::joins::Join;
use super::{Aggregation, Compiled, GroupBy, Layout, ModelColumns, Query};
use crate::orm::Result;
use crate::orm::expressions::{Raised, Resolved};
use crate::sql::{
    BinaryOperator, Delete, Distinct, Expr, Join as SqlJoin, JoinKind, Order, Output, Select,
    Source, Value,
};

/// Makes SQL of a query. It works on a copy, since orders and related rows need joins of their own.
pub(super) struct SqlCompiler {
    /// The copy.
    pub(super) query: Query,
    /// Whether a query without rows is left out, not run.
    elide_empty: Elide,
    /// What is selected.
    select: Vec<SelectItem>,
    /// The instance that each row makes.
    model: Option<ModelColumns>,
    /// Named columns.
    annotation_columns: Vec<(Rc<str>, usize)>,
    /// Whether the order is the model's own.
    is_meta_ordering: bool,
}

/// Whether a query without rows is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Elide {
    /// It is.
    Empty,
    /// It is run, since it gives a value all the same.
    Nothing,
}

/// Whether columns that have no name get one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ColAliases {
    /// `col1`, `col2` …
    All,
    /// Only annotations and values have names.
    Given,
}

/// One column of a result.
pub(super) struct SelectItem {
    /// What it is.
    expression: Resolved,
    /// The same as SQL.
    sql: Expr,
    /// Its name.
    alias: Option<Rc<str>>,
}

/// A key of the order.
struct OrderItem {
    /// What is compared; none for a column by its place.
    expression: Option<Resolved>,
    /// The same as SQL.
    order: Order,
}

impl Query {
    /// The query as SQL, with what its columns are.
    ///
    /// # Errors
    ///
    /// What Django raises only when the SQL is made: `FieldError` of `select_related()`, of orders
    /// and of deferred fields.
    pub fn compile(&self) -> Result<Compiled> {
        let mut compiler = SqlCompiler::new(self.clone(), Elide::Empty);
        let statement = match compiler.as_sql(ColAliases::Given) {
            Ok(select) => Some(select),
            Err(Raised::EmptyResultSet) => None,
            Err(Raised::Error(error)) => return Err(error),
            Err(Raised::FullResultSet) => return Err(full()),
        };
        Ok(Compiled { statement, layout: compiler.layout()? })
    }

    /// The query as it stands inside of another.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`]; [`Raised::EmptyResultSet`] where there are no rows.
    pub(in crate::orm) fn as_sql(&self) -> std::result::Result<Select, Raised> {
        SqlCompiler::new(self.clone(), Elide::Empty).as_sql(ColAliases::Given)
    }

    /// `exists()`: whether the statement gives a row; none where it is known that there is none.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn has_results(&self) -> Result<Option<Select>> {
        let query = self.exists()?;
        optional(SqlCompiler::new(query, Elide::Empty).as_sql(ColAliases::Given))
    }

    /// `count()`: one column, `__count`.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn count(&self) -> Result<Aggregation> {
        self.get_count()
    }

    /// `DELETE` of the rows without looking at relations (`_raw_delete`); none where there are no
    /// rows.
    ///
    /// # Errors
    ///
    /// As [`Query::compile`].
    pub fn delete(&self) -> Result<Option<Delete>> {
        let mut query = self.clone();
        query.get_initial_alias();
        if query.alias_map.iter().filter(|join| join.refcount > 0).count() > 1 {
            query = query.by_primary_key()?;
        }
        let table = query.registry.options(query.model).table.as_ref().to_owned();
        let condition = match query.where_node.as_sql(&query) {
            Ok(condition) => Some(condition),
            Err(Raised::FullResultSet) => None,
            Err(Raised::EmptyResultSet) => return Ok(None),
            Err(Raised::Error(error)) => return Err(error),
        };
        Ok(Some(Delete { table, condition }))
    }
}

/// A statement, or none where there are no rows.
pub(super) fn optional<T>(result: std::result::Result<T, Raised>) -> Result<Option<T>> {
    match result {
        Ok(statement) => Ok(Some(statement)),
        Err(Raised::EmptyResultSet) => Ok(None),
        Err(Raised::Error(error)) => Err(error),
        Err(Raised::FullResultSet) => Err(full()),
    }
}

fn full() -> crate::orm::Error {
    crate::orm::Error::new("FullResultSet", "")
}

impl SqlCompiler {
    /// For a query.
    pub(super) const fn new(query: Query, elide_empty: Elide) -> Self {
        Self {
            query,
            elide_empty,
            select: Vec::new(),
            model: None,
            annotation_columns: Vec::new(),
            is_meta_ordering: false,
        }
    }

    /// `as_sql`.
    pub(super) fn as_sql(&mut self, aliases: ColAliases) -> std::result::Result<Select, Raised> {
        let operator = self.query.combinator;
        let aliases = if operator.is_some() { ColAliases::All } else { aliases };
        if self.query.subquery {
            self.query.clear_ordering();
            self.query.combined_queries.iter_mut().for_each(Query::clear_ordering);
        }
        self.setup_query(aliases)?;
        let order_by = self.get_order_by()?;
        let split = std::mem::take(&mut self.query.where_node).split_having();
        let extra = self.extra_select(&order_by);
        let group_by = self.get_group_by(&order_by, split.having.as_ref())?;
        let mut order_by: Vec<Order> = order_by.into_iter().map(|item| item.order).collect();
        let extra_count = extra.len();
        let mut select = if let Some(operator) = operator {
            self.combinator_sql(operator)?
        } else {
            let (from, joins) = self.sources()?;
            let condition = match split.condition.map(|node| node.as_sql(&self.query)) {
                Some(Err(Raised::EmptyResultSet)) if self.elide_empty == Elide::Nothing => {
                    Some(never())
                }
                Some(Err(Raised::FullResultSet)) | None => None,
                Some(other) => Some(other?),
            };
            let having = match split.having.map(|node| node.as_sql(&self.query)) {
                Some(Err(Raised::FullResultSet)) | None => None,
                Some(other) => Some(other?),
            };
            if !group_by.is_empty() && self.is_meta_ordering {
                order_by.clear();
            }
            let own = self.select.iter().map(SelectItem::output);
            let extra = extra.into_iter().map(|expr| Output { expr, alias: None });
            let distinct = if self.query.distinct { Distinct::Distinct } else { Distinct::All };
            Select {
                distinct,
                outputs: own.chain(extra).collect(),
                from,
                joins,
                condition,
                group_by,
                having,
                ..Select::default()
            }
        };
        select.order_by = order_by;
        if self.query.is_sliced() {
            let low = self.query.low_mark;
            select.limit = self.query.high_mark.map(|high| high - low);
            select.offset = (low > 0).then_some(low);
        }
        if self.query.subquery && extra_count > 0 {
            return Ok(self.without_extra(select));
        }
        Ok(select)
    }

    /// A query inside of another must not have more columns than it is asked for.
    fn without_extra(&self, inner: Select) -> Select {
        let column = |item: &SelectItem| {
            let name = match (&item.alias, &item.expression) {
                (Some(alias), _) => alias,
                (None, Resolved::Col(column)) => &self.query.registry.field(column.target).column,
                (None, _) => return item.output(),
            };
            Output { expr: Expr::column("subquery", &**name), alias: None }
        };
        Select {
            outputs: self.select.iter().map(column).collect(),
            from: Some(Source::Select { select: Box::new(inner), alias: "subquery".to_owned() }),
            ..Select::default()
        }
    }

    /// Further columns that `DISTINCT` needs for the order.
    fn extra_select(&self, order_by: &[OrderItem]) -> Vec<Expr> {
        if !self.query.distinct {
            return Vec::new();
        }
        let is_extra = |item: &&OrderItem| {
            item.expression.is_some() && self.select.iter().all(|it| it.sql != item.order.expr)
        };
        order_by.iter().filter(is_extra).map(|item| item.order.expr.clone()).collect()
    }

    /// `get_from_clause`.
    fn sources(&self) -> std::result::Result<(Option<Source>, Vec<SqlJoin>), Raised> {
        let mut from = None;
        let mut joins = Vec::new();
        for join in self.query.alias_map.iter().filter(|join| join.refcount > 0) {
            let alias = (join.alias != join.table).then(|| join.alias.as_ref().to_owned());
            let source = Source::Table { name: join.table.as_ref().to_owned(), alias };
            match &join.link {
                None => from = Some(source),
                Some(link) => {
                    let on = self.join_condition(join)?;
                    let kind = if link.is_left() { JoinKind::Left } else { JoinKind::Inner };
                    joins.push(SqlJoin { kind, source, on });
                }
            }
        }
        Ok((from, joins))
    }

    /// `Join.as_sql`: which rows are partners.
    fn join_condition(&self, join: &Join) -> crate::orm::expressions::SqlResult {
        let registry = &self.query.registry;
        let Some(link) = &join.link else { return Ok(always()) };
        let own = registry.field(link.field.field);
        let target = registry.relation_of(own.id).map_or(own.id, |relation| relation.target);
        let target = registry.field(target);
        let (left, right) = if link.field.reverse { (target, own) } else { (own, target) };
        let left = Expr::column(&*link.parent, &*left.column);
        let pair = left.equals(Expr::column(&*join.alias, &*right.column));
        if link.filtered.is_none() {
            return Ok(pair);
        }
        let Some(condition) = self.query.filtered_condition(&join.alias) else { return Ok(pair) };
        match condition.as_sql(&self.query) {
            Ok(further) => Ok(Expr::And(vec![pair, Expr::Grouped(Box::new(further))])),
            Err(Raised::FullResultSet) => Ok(pair),
            Err(raised) => Err(raised),
        }
    }

    /// What the columns are, once the SQL is made.
    fn layout(self) -> Result<Layout> {
        let query = self.query;
        let converters: Result<Vec<_>> =
            self.select.iter().map(|item| item.expression.converter(&query)).collect();
        let names = if let Some(selected) = query.selected.as_ref().filter(|it| !it.is_empty()) {
            selected.iter().map(|(name, _)| name.clone()).collect()
        } else if query.fields.is_some() {
            let annotations = query.annotation_select().map(|(name, _)| name);
            query.values_select.iter().chain(annotations).cloned().collect()
        } else {
            Vec::new()
        };
        Ok(Layout {
            columns: converters?,
            model: self.model,
            annotations: self.annotation_columns,
            names,
        })
    }

    fn is_grouped(&self) -> bool {
        self.query.group_by != GroupBy::None
    }
}

impl SelectItem {
    fn output(&self) -> Output {
        let alias = self.alias.as_ref().map(|alias| alias.as_ref().to_owned());
        Output { expr: self.sql.clone(), alias }
    }
}

/// `0 = 1`.
fn never() -> Expr {
    Expr::Value(Value::Int(0)).equals(Value::Int(1))
}

/// `1 = 1`.
fn always() -> Expr {
    Expr::Binary {
        operator: BinaryOperator::Equal,
        left: Box::new(Expr::Value(Value::Int(1))),
        right: Box::new(Expr::Value(Value::Int(1))),
    }
}

//! The order of a result (`_order_by_pairs`, `get_order_by`, `find_ordering_name`).

use std::rc::Rc;

use super::{OrderItem, SelectItem, SqlCompiler};
use crate::orm::expressions::{
    Func, Literal, Raised, Resolved, ResolvedOrderBy, Scope, functions, resolve,
};
use crate::orm::lookups::try_transform;
use crate::orm::query::path::PathError;
use crate::orm::query::{Ordering, names};
use crate::orm::{Error, Expression, FieldId, ModelId, OrderBy, OutputField, Result};
use crate::sql::{Expr, Order};

/// A key, before it is SQL.
struct Key {
    /// What is compared; none for a column by its place.
    by: By,
    descending: bool,
    nulls_first: Option<bool>,
}

enum By {
    Position(usize),
    /// The expression, and the name that it was given as.
    Expression(Resolved, Option<Rc<str>>),
}

/// Which way a name sorts that has no `-`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Ascending,
    Descending,
}

impl Direction {
    /// `get_order_dir`: the name without its prefix, and which way it sorts.
    fn of(name: &str, default: Self) -> (&str, Self) {
        match name.strip_prefix('-') {
            Some(rest) if default == Self::Ascending => (rest, Self::Descending),
            Some(rest) => (rest, Self::Ascending),
            None => (name, default),
        }
    }
}

impl SqlCompiler {
    /// `get_order_by`.
    pub(super) fn get_order_by(&mut self) -> std::result::Result<Vec<OrderItem>, Raised> {
        let mut items: Vec<OrderItem> = Vec::new();
        for key in self.order_by_keys()? {
            let (descending, nulls_first) = (key.descending, key.nulls_first);
            let (expr, expression) = match key.by {
                By::Position(place) => (Expr::Position(place), None),
                By::Expression(expression, name) => {
                    if self.query.combinator.is_some() && !self.select.is_empty() {
                        let column = self.combined_column(&expression, name.as_deref())?;
                        (Expr::column("", &*column), Some(expression))
                    } else {
                        (expression.as_sql(&self.query)?, Some(expression))
                    }
                }
            };
            if items.iter().any(|item| item.order.expr == expr) {
                continue;
            }
            items.push(OrderItem { expression, order: Order { expr, descending, nulls_first } });
        }
        Ok(items)
    }

    fn order_by_keys(&mut self) -> Result<Vec<Key>> {
        let registry = Rc::clone(&self.query.registry);
        let ordering = if self.query.order_by.is_empty() && self.query.default_ordering {
            let own = &registry.options(self.query.model).ordering;
            self.is_meta_ordering = !own.is_empty();
            own.iter().cloned().map(Ordering::Name).collect()
        } else {
            self.query.order_by.clone()
        };
        let mut keys = Vec::new();
        for item in &ordering {
            match item {
                Ordering::Name(name) => self.name_keys(name, &mut keys)?,
                Ordering::Expression(expression) => keys.push(self.expression_key(expression)?),
                Ordering::Other(_) => {}
            }
        }
        Ok(keys)
    }

    fn standard(&self) -> Direction {
        if self.query.standard_ordering { Direction::Ascending } else { Direction::Descending }
    }

    /// The place of the selected column of this name.
    fn position_of(&self, name: &str) -> Option<usize> {
        let named = |item: &SelectItem| item.alias.as_deref() == Some(name);
        self.select.iter().position(named).map(|at| at + 1)
    }

    fn expression_key(&mut self, expression: &Expression) -> Result<Key> {
        let plain;
        let order = match expression {
            Expression::OrderBy(order) => &**order,
            other => {
                plain = OrderBy { expression: other.clone(), descending: false, nulls_first: None };
                &plain
            }
        };
        let mut descending = order.descending;
        let mut nulls_first = order.nulls_first;
        if !self.query.standard_ordering {
            descending = !descending;
            nulls_first = nulls_first.map(|first| !first);
        }
        if let Expression::F(name) = &order.expression {
            let by = if let Some(place) = self.position_of(name) {
                By::Position(place)
            } else {
                let resolved = self.query.resolve_ref(name, Scope::DEFAULT)?;
                By::Expression(resolved, Some(name.clone()))
            };
            return Ok(Key { by, descending, nulls_first });
        }
        let mut resolved = resolve(&order.expression, &mut self.query, Scope::DEFAULT)?;
        let same = self.select.iter().position(|item| item.expression == resolved);
        let by = if let Some(at) = same {
            By::Position(at + 1)
        } else {
            if let Resolved::Value(literal) = &resolved {
                resolved = self.cast(literal)?;
            }
            By::Expression(resolved, None)
        };
        Ok(Key { by, descending, nulls_first })
    }

    /// A constant is no place of a column: `CAST(… AS …)`.
    fn cast(&self, literal: &Literal) -> Result<Resolved> {
        let value = Resolved::Value(literal.clone());
        let output = value.output_field(&self.query)?;
        let class = functions::class("Cast").ok_or_else(|| Error::unsupported("Cast()"))?;
        Ok(Resolved::Func(Box::new(Func {
            class,
            arguments: vec![value],
            distinct: false,
            filter: None,
            output: Some(output),
            part: None,
        })))
    }

    fn name_keys(&mut self, name: &Rc<str>, keys: &mut Vec<Key>) -> Result<()> {
        if **name == *"?" {
            // There is no chance here: the key is mixed, which is not printed. Groups have no key.
            let key = vec![Expression::F("pk".into())];
            let grouped = !matches!(self.query.group_by, crate::orm::query::GroupBy::None);
            let random = Expression::Func {
                class: "Random".into(),
                arguments: if grouped { Vec::new() } else { key },
                distinct: false,
                filter: None,
                default: None,
                output: None,
                extra: Vec::new(),
            };
            let random = resolve(&random, &mut self.query, Scope::DEFAULT)?;
            keys.push(Key::of(random, None, Direction::Ascending));
            return Ok(());
        }
        let (column, direction) = Direction::of(name, self.standard());
        if let Some(place) = self.position_of(column) {
            let descending = direction == Direction::Descending;
            keys.push(Key { by: By::Position(place), descending, nulls_first: None });
            return Ok(());
        }
        let parts = names::split(column);
        let whole = self.query.annotation(column).map(|found| (found.clone(), &parts[..0]));
        let first = || self.query.annotation(parts[0]).map(|found| (found.clone(), &parts[1..]));
        let combined = self.query.combinator.is_some() && !self.select.is_empty();
        if let Some((mut expression, transforms)) = whole.or_else(first) {
            if combined && !transforms.is_empty() {
                return Err(Error::new(
                    "NotImplementedError",
                    "Ordering combined queries by transforms is not implemented.",
                ));
            }
            for transform in transforms {
                expression = try_transform(&self.query, expression, transform, &[])?;
            }
            if let Resolved::Value(literal) = &expression {
                expression = self.cast(literal)?;
            }
            keys.push(Key::of(expression, Some(column.into()), direction));
            return Ok(());
        }
        if combined {
            let resolved = self.query.resolve_ref(column, Scope::DEFAULT)?;
            keys.push(Key::of(resolved, Some(column.into()), direction));
            return Ok(());
        }
        let alias = self.query.get_initial_alias();
        let (model, default) = (self.query.model, self.standard());
        self.find_ordering_name(name, model, &alias, default, &mut Vec::new(), keys)
    }

    /// `find_ordering_name`: a relation is ordered as its model is.
    fn find_ordering_name(
        &mut self,
        name: &str,
        model: ModelId,
        alias: &Rc<str>,
        default: Direction,
        already_seen: &mut Vec<Vec<FieldId>>,
        keys: &mut Vec<Key>,
    ) -> Result<()> {
        let (name, direction) = Direction::of(name, default);
        let pieces = names::split(name);
        let mut info = match self.query.setup_joins(&pieces, model, alias.clone(), None, true) {
            Ok(info) => info,
            Err(PathError::Error(error)) => return Err(error),
            Err(PathError::Multi(_)) => return Err(Error::unsupported("this order")),
        };
        let registry = Rc::clone(&self.query.registry);
        let ordering = &registry.options(info.model).ordering;
        let (is_relation, attname) = match info.final_field {
            OutputField::Field(field) => {
                let field = registry.field(field);
                (field.relation.is_some(), Some(&*field.attname))
            }
            OutputField::Reverse(_) => (true, None),
            OutputField::Kind(_) => (false, None),
        };
        let by_model = is_relation
            && !ordering.is_empty()
            && attname != pieces.last().copied()
            && name != "pk"
            && info.transforms.is_empty();
        if by_model {
            let way: Vec<FieldId> = info
                .joins
                .iter()
                .filter_map(|alias| self.query.table_of(alias)?.link.as_ref())
                .map(|link| link.field.field)
                .collect();
            if already_seen.contains(&way) {
                return Err(Error::field("Infinite loop caused by ordering."));
            }
            already_seen.push(way);
            let alias = info.joins[info.joins.len() - 1].clone();
            for item in ordering {
                self.find_ordering_name(item, info.model, &alias, direction, already_seen, keys)?;
            }
            return Ok(());
        }
        let Some(target) = info.target else { return Err(Error::unsupported("this order")) };
        let mut joins = std::mem::take(&mut info.joins);
        let target = self.query.trim_joins(target, &mut joins, &info.path);
        let column = self.query.transformed(&info, target, &joins[joins.len() - 1])?;
        keys.push(Key::of(column, None, direction));
        Ok(())
    }

    /// The name of the column that a combined query is ordered by.
    fn combined_column(&mut self, source: &Resolved, name: Option<&str>) -> Result<Rc<str>> {
        for item in &self.select {
            if item.expression != *source {
                continue;
            }
            let alias = item.alias.as_deref();
            let annotated = self.query.has_select_fields()
                && alias.is_some_and(|alias| self.query.selected_annotation(alias).is_some());
            if annotated && alias != name {
                continue;
            }
            if let Some(alias) = &item.alias {
                return Ok(alias.clone());
            }
            if let Resolved::Col(column) = source {
                return Ok(self.query.registry.field(column.target).column.clone());
            }
        }
        Err(Error::new(
            "DatabaseError",
            "ORDER BY term does not match any column in the result set.",
        ))
    }
}

impl Key {
    fn of(expression: Resolved, name: Option<Rc<str>>, direction: Direction) -> Self {
        let mut descending = direction == Direction::Descending;
        let mut nulls_first = None;
        let expression = match expression {
            Resolved::OrderBy(order) => {
                let ResolvedOrderBy { expression, descending: own, nulls_first: nulls } = *order;
                descending ^= own;
                nulls_first = nulls;
                expression
            }
            other => other,
        };
        Self { by: By::Expression(expression, name), descending, nulls_first }
    }
}

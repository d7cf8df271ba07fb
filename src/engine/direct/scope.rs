//! The names that a query can use, and its expressions.

use std::cell::{Cell as Counter, RefCell};
use std::sync::Arc;

use super::node::{Affinities, Constant, Node, Place};
use super::{Result, Stop, query};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::engine::meter::Meter;
use crate::engine::scalar::{self, Affinity, Pattern};
use crate::engine::state::State;
use crate::engine::table::Table;
use crate::sql::{BinaryOperator, ColumnType, Expr, Select, Value};

/// How many tables one statement may have: as many as a word has bits.
const SLOTS: usize = 64;

/// The columns of each table that are named, as bits; the last bit stands for all beyond.
#[derive(Default)]
pub(super) struct Used(RefCell<Vec<u128>>);

impl Used {
    /// Notes a column.
    pub(super) fn mark(&self, slot: usize, column: usize) {
        let mut used = self.0.borrow_mut();
        if used.len() <= slot {
            used.resize(slot + 1, 0);
        }
        used[slot] |= 1 << column.min(127);
    }

    /// Whether none is named but these.
    pub(super) fn only(&self, slot: usize, columns: impl IntoIterator<Item = usize>) -> bool {
        let these = columns.into_iter().fold(0, |bits, column| bits | 1_u128 << column.min(127));
        let used = self.0.borrow().get(slot).copied().unwrap_or_default();
        used & !(these & !(1 << 127)) == 0
    }
}

/// A table of a query.
#[derive(Clone, Copy)]
pub(super) struct Source<'a, 'q> {
    /// Its name in the query.
    pub(super) alias: &'q str,
    pub(super) table: &'a Arc<Table>,
    pub(super) slot: usize,
}

/// A query: what its expressions may name.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a, 'q, 's> {
    pub(super) state: &'a State,
    pub(super) meter: &'a Meter,
    /// How many tables there are so far, in all queries.
    pub(super) slots: &'s Counter<usize>,
    /// The columns of each table that are named, as bits.
    pub(super) used: &'s Used,
    pub(super) sources: &'s [Source<'a, 'q>],
    /// The query around.
    pub(super) outer: Option<&'s Scope<'a, 'q, 's>>,
}

impl<'a, 'q> Scope<'a, 'q, '_> {
    /// The number of the next table.
    pub(super) fn next_slot(&self) -> Result<usize> {
        let slot = self.slots.get();
        self.slots.set(slot + 1);
        if slot < SLOTS { Ok(slot) } else { Err(Stop::Unsupported) }
    }

    /// The type of a column that was found.
    pub(super) fn kind_at(&self, place: Place) -> Option<ColumnType> {
        match self.sources.iter().find(|source| source.slot == place.slot) {
            Some(source) => Some(source.table.definition.columns()[place.column].kind),
            None => self.outer?.kind_at(place),
        }
    }

    /// The query inside of this one with these tables.
    pub(super) const fn inside<'t>(&'t self, sources: &'t [Source<'a, 'q>]) -> Scope<'a, 'q, 't> {
        Scope { sources, outer: Some(self), ..*self }
    }

    /// A column, looked for from the inside out; and its type.
    pub(super) fn column(&self, table: &str, column: &str) -> Result<(Place, ColumnType)> {
        for source in self.sources {
            if !table.is_empty() && source.alias != table {
                continue;
            }
            if let Some(place) = source.table.definition.column(column) {
                let kind = source.table.definition.columns()[place].kind;
                self.used.mark(source.slot, place);
                return Ok((Place { slot: source.slot, column: place }, kind));
            }
        }
        self.outer.ok_or(Stop::Unsupported)?.column(table, column)
    }

    /// The type of a column, if an expression is one.
    fn kind(&self, expr: &Expr) -> Option<ColumnType> {
        let Expr::Column { table, column } = expr else { return None };
        self.column(table, column).ok().map(|(_, kind)| kind)
    }

    fn affinity(&self, expr: &Expr) -> Option<Affinity> {
        match expr {
            Expr::Column { .. } => self.kind(expr).map(Affinity::of),
            Expr::Cast { to, .. } => Some(Affinity::of(*to)),
            Expr::Numeric(_) => Some(Affinity::Numeric),
            Expr::Grouped(inner) => self.affinity(inner),
            Expr::Scalar(select) => {
                let kind = query::kind(self, select)?;
                Some(Affinity::of(kind))
            }
            _ => None,
        }
    }

    /// An expression.
    pub(super) fn node(&self, expr: &'q Expr) -> Result<Node<'a>> {
        let boxed = |expr: &'q Expr| self.node(expr).map(Box::new);
        Ok(match expr {
            Expr::Column { table, column } => Node::Column(self.column(table, column)?.0),
            Expr::Value(value) => Node::Constant(Cell::from(value)),
            Expr::Binary { operator, left, right } => self.binary(*operator, left, right)?,
            Expr::And(items) => Node::And(self.nodes(items)?),
            Expr::Or(items) => Node::Or(self.nodes(items)?),
            Expr::Not(operand) => Node::Not(boxed(operand)?),
            Expr::IsNull { operand, negated } => Node::IsNull(boxed(operand)?, *negated),
            Expr::In { operand, list } => self.in_list(operand, list)?,
            Expr::InSelect { operand, select } => self.in_query(operand, select)?,
            Expr::Exists(select) => query::exists(self, select)?,
            Expr::Between { operand, low, high } => Node::And(vec![
                self.binary(BinaryOperator::GreaterOrEqual, operand, low)?,
                self.binary(BinaryOperator::LessOrEqual, operand, high)?,
            ]),
            Expr::Call { function, arguments, distinct: false, filter: None, order_by }
                if order_by.is_empty() && !function.is_aggregate() =>
            {
                Node::Call(*function, self.nodes(arguments)?)
            }
            Expr::Case { whens, otherwise } => {
                let whens =
                    whens.iter().map(|(when, then)| Ok((self.node(when)?, self.node(then)?)));
                let otherwise = otherwise.as_deref().map(boxed).transpose()?;
                Node::Case(whens.collect::<Result<_>>()?, otherwise)
            }
            Expr::Cast { operand, to } => Node::Cast(boxed(operand)?, *to),
            Expr::Numeric(operand) => Node::Numeric(boxed(operand)?),
            Expr::Grouped(inner) => self.node(inner)?,
            Expr::Scalar(select) => query::scalar(self, select)?,
            Expr::Call { .. } | Expr::Position(_) => {
                return Err(Stop::Unsupported);
            }
        })
    }

    fn nodes(&self, items: &'q [Expr]) -> Result<Vec<Node<'a>>> {
        items.iter().map(|item| self.node(item)).collect()
    }

    fn binary(
        &self,
        operator: BinaryOperator,
        left: &'q Expr,
        right: &'q Expr,
    ) -> Result<Node<'a>> {
        let affinities = (self.affinity(left), self.affinity(right));
        if let Some(swapped) = swapped(operator) {
            match (left, right) {
                (Expr::Column { .. }, Expr::Value(value)) => {
                    return self.compare(operator, left, value, affinities);
                }
                (Expr::Value(value), Expr::Column { .. }) => {
                    return self.compare(swapped, right, value, (affinities.1, affinities.0));
                }
                _ => {}
            }
        }
        match (operator, right) {
            (BinaryOperator::Regexp, _) => Err(Stop::Unsupported),
            (BinaryOperator::Like, Expr::Value(Value::Text(pattern))) => {
                Ok(Node::Like(Box::new(self.node(left)?), Pattern::new(pattern)))
            }
            _ => {
                let (left, right) = (self.node(left)?, self.node(right)?);
                Ok(Node::Binary(operator, Box::new(left), Box::new(right), affinities))
            }
        }
    }

    fn compare(
        &self,
        operator: BinaryOperator,
        column: &'q Expr,
        value: &Value,
        affinities: Affinities,
    ) -> Result<Node<'a>> {
        let Expr::Column { table, column } = column else { return Err(Stop::Unsupported) };
        let (place, kind) = self.column(table, column)?;
        let cell = Cell::from(value);
        if cell.is_null() {
            return Ok(Node::Constant(Cell::Null));
        }
        let (_, cell) = scalar::apply(Cell::Null, cell, affinities);
        Ok(Node::Compare(operator, place, Constant::new(kind, cell)))
    }

    fn in_list(&self, operand: &'q Expr, list: &'q [Expr]) -> Result<Node<'a>> {
        let affinities = (self.affinity(operand), None);
        let mut cells = Vec::with_capacity(list.len());
        for item in list {
            let Expr::Value(value) = item else { return Err(Stop::Unsupported) };
            let cell = Cell::from(value);
            cells.push(match cell {
                Cell::Null => Cell::Null,
                cell => scalar::apply(Cell::Null, cell, affinities).1,
            });
        }
        Ok(one_of(self.node(operand)?, cells))
    }

    fn in_query(&self, operand: &'q Expr, select: &'q Select) -> Result<Node<'a>> {
        // What the two sides do to each other is simple only between columns of one class.
        let class = self.kind(operand).map(Class::of).ok_or(Stop::Unsupported)?;
        let cells = query::cells(self, select, class)?;
        Ok(one_of(self.node(operand)?, cells))
    }
}

/// Whether an expression is one of these cells.
fn one_of(operand: Node<'_>, mut cells: Vec<Cell>) -> Node<'_> {
    let before = cells.len();
    cells.retain(|cell| !cell.is_null());
    let null = cells.len() < before;
    cells.sort_unstable();
    cells.dedup();
    Node::In(Box::new(operand), cells, null)
}

/// A comparison with its sides changed about; none for other operators.
const fn swapped(operator: BinaryOperator) -> Option<BinaryOperator> {
    Some(match operator {
        BinaryOperator::Equal => BinaryOperator::Equal,
        BinaryOperator::NotEqual => BinaryOperator::NotEqual,
        BinaryOperator::Less => BinaryOperator::Greater,
        BinaryOperator::LessOrEqual => BinaryOperator::GreaterOrEqual,
        BinaryOperator::Greater => BinaryOperator::Less,
        BinaryOperator::GreaterOrEqual => BinaryOperator::LessOrEqual,
        _ => return None,
    })
}

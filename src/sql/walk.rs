//! Going through statements and expressions.

use super::{Expr, Select, Value};

impl Select {
    /// Every expression that stands in it directly, not those of its derived tables or compounds.
    pub fn for_each_expr<'a>(&'a self, visit: &mut dyn FnMut(&'a Expr)) {
        self.outputs.iter().for_each(|output| visit(&output.expr));
        self.joins.iter().for_each(|join| visit(&join.on));
        self.condition.iter().for_each(&mut *visit);
        self.group_by.iter().for_each(&mut *visit);
        self.having.iter().for_each(&mut *visit);
        self.order_by.iter().for_each(|order| visit(&order.expr));
    }
}

impl Expr {
    /// Every expression directly below it, not those inside of queries.
    pub fn for_each_child<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        match self {
            Self::Column { .. }
            | Self::Value(_)
            | Self::Position(_)
            | Self::Exists(_)
            | Self::Scalar(_) => {}
            Self::Binary { left, right, .. } => {
                visit(left);
                visit(right);
            }
            Self::And(items) | Self::Or(items) => items.iter().for_each(visit),
            Self::Not(operand)
            | Self::IsNull { operand, .. }
            | Self::InSelect { operand, .. }
            | Self::Cast { operand, .. }
            | Self::Numeric(operand)
            | Self::Grouped(operand) => visit(operand),
            Self::In { operand, list } => {
                visit(operand);
                list.iter().for_each(visit);
            }
            Self::Between { operand, low, high } => {
                visit(operand);
                visit(low);
                visit(high);
            }
            Self::Call { arguments, filter, order_by, .. } => {
                arguments.iter().for_each(&mut *visit);
                if let Some(filter) = filter {
                    visit(filter);
                }
                for order in order_by {
                    visit(&order.expr);
                }
            }
            Self::Case { whens, otherwise } => {
                for (when, then) in whens {
                    visit(when);
                    visit(then);
                }
                if let Some(otherwise) = otherwise {
                    visit(otherwise);
                }
            }
        }
    }

    /// The same, to be changed.
    pub fn for_each_child_mut(&mut self, visit: &mut dyn FnMut(&mut Self)) {
        match self {
            Self::Column { .. }
            | Self::Value(_)
            | Self::Position(_)
            | Self::Exists(_)
            | Self::Scalar(_) => {}
            Self::Binary { left, right, .. } => {
                visit(left);
                visit(right);
            }
            Self::And(items) | Self::Or(items) => items.iter_mut().for_each(visit),
            Self::Not(operand)
            | Self::IsNull { operand, .. }
            | Self::InSelect { operand, .. }
            | Self::Cast { operand, .. }
            | Self::Numeric(operand)
            | Self::Grouped(operand) => visit(operand),
            Self::In { operand, list } => {
                visit(operand);
                list.iter_mut().for_each(visit);
            }
            Self::Between { operand, low, high } => {
                visit(operand);
                visit(low);
                visit(high);
            }
            Self::Call { arguments, filter, order_by, .. } => {
                arguments.iter_mut().for_each(&mut *visit);
                if let Some(filter) = filter {
                    visit(filter);
                }
                for order in order_by {
                    visit(&mut order.expr);
                }
            }
            Self::Case { whens, otherwise } => {
                for (when, then) in whens {
                    visit(when);
                    visit(then);
                }
                if let Some(otherwise) = otherwise {
                    visit(otherwise);
                }
            }
        }
    }

    /// Puts values in the place of columns; a column without a value stays.
    pub fn put_values(&mut self, value: &mut dyn FnMut(&str) -> Option<Value>) {
        if let Self::Column { column, .. } = self
            && let Some(found) = value(column)
        {
            *self = Self::Value(found);
        }
        self.for_each_child_mut(&mut |child| child.put_values(value));
    }
}

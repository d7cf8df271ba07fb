//! Expressions.

use super::statement::Printer;
use super::{function, quote};
use crate::sql::{BinaryOperator, ColumnType, Dialect, Expr, Order, print_ddl};

impl Printer {
    /// An expression where it needs no parentheses around it.
    pub(super) fn expr(&self, expr: &Expr) -> String {
        match expr {
            Expr::Column { table, column } if table.is_empty() => quote(column),
            Expr::Column { table, column } => format!("{}.{}", self.name(table), quote(column)),
            Expr::Value(literal) => self.literal(literal),
            Expr::Position(place) => place.to_string(),
            Expr::Binary { operator, left, right } => self.binary(*operator, left, right),
            Expr::And(items) => self.connected(items, " AND "),
            Expr::Or(items) => self.connected(items, " OR "),
            Expr::Not(operand) => self.not(operand),
            Expr::IsNull { operand, negated: false } => format!("{} IS NULL", self.expr(operand)),
            Expr::IsNull { operand, negated: true } => {
                format!("{} IS NOT NULL", self.expr(operand))
            }
            Expr::In { operand, list } => {
                format!("{} IN ({})", self.expr(operand), self.list(list))
            }
            Expr::InSelect { operand, select } => {
                format!("{} IN ({})", self.expr(operand), self.select(select))
            }
            Expr::Exists(select) => format!("EXISTS({})", self.select(select)),
            Expr::Scalar(select) => format!("({})", self.select(select)),
            Expr::Between { operand, low, high } => {
                format!("{} BETWEEN {} AND {}", self.expr(operand), self.expr(low), self.expr(high))
            }
            Expr::Call { function, arguments, distinct, filter, .. } => {
                let distinct = if *distinct { "DISTINCT " } else { "" };
                let arguments: Vec<_> = arguments.iter().map(|item| self.expr(item)).collect();
                let text = function::call(*function, distinct, &arguments, self.literals);
                match filter {
                    Some(filter) => format!("{text} FILTER (WHERE {})", self.expr(filter)),
                    None => text,
                }
            }
            Expr::Case { whens, otherwise } => self.case(whens, otherwise.as_deref()),
            Expr::Cast { operand, to } => self.cast(operand, *to),
            Expr::Grouped(inner) => format!("({})", self.expr(inner)),
            Expr::Numeric(operand) => match self.dialect {
                Dialect::GlueSql => format!("CAST({} AS DECIMAL)", self.expr(operand)),
                _ => format!("(CAST({} AS NUMERIC))", self.expr(operand)),
            },
        }
    }

    /// Expressions with commas between them.
    pub(super) fn list(&self, items: &[Expr]) -> String {
        items.iter().map(|item| self.expr(item)).collect::<Vec<_>>().join(", ")
    }

    /// The keys of an order.
    pub(super) fn order(&self, keys: &[Order]) -> String {
        let key = |key: &Order| {
            let direction = if key.descending { "DESC" } else { "ASC" };
            let nulls = match key.nulls_first {
                None => "",
                Some(true) => " NULLS FIRST",
                Some(false) => " NULLS LAST",
            };
            format!("{} {direction}{nulls}", self.expr(&key.expr))
        };
        keys.iter().map(key).collect::<Vec<_>>().join(", ")
    }

    /// `ON` of a join: the columns that are paired stand bare, further conditions in parentheses,
    /// as `Join.as_sql` of `django/db/models/sql/datastructures.py` writes them.
    pub(super) fn join_condition(&self, on: &Expr) -> String {
        let items =
            if let Expr::And(items) = on { items.as_slice() } else { std::slice::from_ref(on) };
        let item = |item: &Expr| match item {
            Expr::Binary { operator: BinaryOperator::Equal, left, right }
                if matches!((&**left, &**right), (Expr::Column { .. }, Expr::Column { .. })) =>
            {
                format!("{} = {}", self.expr(left), self.expr(right))
            }
            other => parenthesized(self.expr(other)),
        };
        format!("({})", items.iter().map(item).collect::<Vec<_>>().join(" AND "))
    }

    fn binary(&self, operator: BinaryOperator, left: &Expr, right: &Expr) -> String {
        let left = self.expr(left);
        let symbol = symbol(operator);
        match operator {
            BinaryOperator::Add
            | BinaryOperator::Subtract
            | BinaryOperator::Multiply
            | BinaryOperator::Divide
            | BinaryOperator::Modulo
            | BinaryOperator::BitAnd
            | BinaryOperator::BitOr
            | BinaryOperator::LeftShift
            | BinaryOperator::RightShift => format!("({left} {symbol} {})", self.expr(right)),
            BinaryOperator::Concatenate => format!("{left} {symbol} {}", self.expr(right)),
            BinaryOperator::Like => {
                let escape = match self.dialect {
                    Dialect::GlueSql => "",
                    _ => " ESCAPE '\\'",
                };
                let symbol = if self.dialect == Dialect::GlueSql { "ILIKE" } else { symbol };
                format!("{left} {symbol} {}{escape}", self.expr(right))
            }
            BinaryOperator::Regexp => {
                let symbol = if self.dialect == Dialect::GlueSql { "~" } else { symbol };
                format!("{left} {symbol} {}", self.expr(right))
            }
            _ => format!("{left} {symbol} {}", self.right_side(right)),
        }
    }

    /// What stands after a comparison. `FieldGetDbPrepValueMixin` aside, Django puts parentheses
    /// around any expression there (`Lookup.process_rhs` of `django/db/models/lookups.py`).
    fn right_side(&self, right: &Expr) -> String {
        match right {
            Expr::Value(_) | Expr::Position(_) => self.expr(right),
            _ => parenthesized(self.expr(right)),
        }
    }

    fn connected(&self, items: &[Expr], connector: &str) -> String {
        if let [item] = items {
            return self.expr(item);
        }
        let items: Vec<_> = items.iter().map(|item| self.expr(item)).collect();
        format!("({})", items.join(connector))
    }

    fn not(&self, operand: &Expr) -> String {
        match operand {
            Expr::Column { .. }
            | Expr::Exists(_)
            | Expr::Grouped(_)
            | Expr::Value(_)
            | Expr::Case { .. }
            | Expr::Call { .. } => format!("NOT {}", self.expr(operand)),
            Expr::And(items) | Expr::Or(items) if items.len() > 1 => {
                format!("NOT {}", self.expr(operand))
            }
            _ => format!("NOT ({})", self.expr(operand)),
        }
    }

    fn case(&self, whens: &[(Expr, Expr)], otherwise: Option<&Expr>) -> String {
        let whens: Vec<String> = whens
            .iter()
            .map(|(when, then)| format!("WHEN {} THEN {}", self.expr(when), self.expr(then)))
            .collect();
        let otherwise = otherwise.map_or_else(|| "NULL".to_owned(), |expr| self.expr(expr));
        format!("CASE {} ELSE {otherwise} END", whens.join(" "))
    }

    /// `Cast.as_sqlite` of `django/db/models/functions/comparison.py`.
    fn cast(&self, operand: &Expr, to: ColumnType) -> String {
        let operand = self.expr(operand);
        match (self.dialect, to) {
            (Dialect::Sqlite, ColumnType::DateTime) => {
                let format = self.literal(&"%Y-%m-%d %H:%M:%f".into());
                format!("strftime({format}, {operand})")
            }
            (Dialect::Sqlite, ColumnType::Time) => {
                format!("strftime({}, {operand})", self.literal(&"%H:%M:%f".into()))
            }
            (Dialect::Sqlite, ColumnType::Date) => format!("date({operand})"),
            (Dialect::Sqlite, ColumnType::Char(None)) => format!("CAST({operand} AS text)"),
            (Dialect::Sqlite, ColumnType::Decimal { .. }) => format!("CAST({operand} AS decimal)"),
            (dialect, to) => format!("CAST({operand} AS {})", print_ddl::type_name(to, dialect)),
        }
    }
}

fn parenthesized(text: String) -> String {
    if text.starts_with('(') { text } else { format!("({text})") }
}

const fn symbol(operator: BinaryOperator) -> &'static str {
    match operator {
        BinaryOperator::Equal => "=",
        BinaryOperator::NotEqual => "<>",
        BinaryOperator::Less => "<",
        BinaryOperator::LessOrEqual => "<=",
        BinaryOperator::Greater => ">",
        BinaryOperator::GreaterOrEqual => ">=",
        BinaryOperator::Add => "+",
        BinaryOperator::Subtract => "-",
        BinaryOperator::Multiply => "*",
        BinaryOperator::Divide => "/",
        BinaryOperator::Modulo => "%",
        BinaryOperator::Concatenate => "||",
        BinaryOperator::Like => "LIKE",
        BinaryOperator::Regexp => "REGEXP",
        BinaryOperator::BitAnd => "&",
        BinaryOperator::BitOr => "|",
        BinaryOperator::LeftShift => "<<",
        BinaryOperator::RightShift => ">>",
    }
}

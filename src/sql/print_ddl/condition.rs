//! The conditions of constraints and partial indexes, over columns of one table, bracketed as
//! Django brackets them (`WhereNode.as_sql`).

use super::{Dialect, quoted};
use crate::sql::names::hexadecimal;
use crate::sql::{BinaryOperator, Expr, Value};

/// A condition over the columns of one table, which are named without the table.
pub fn condition(expr: &Expr, dialect: Dialect) -> String {
    match expr {
        // MySQL has no truth values of its own, so Django compares with 1 and 0 there.
        Expr::Column { .. } if dialect == Dialect::Mysql => format!("{} = 1", value(expr, dialect)),
        Expr::Not(inner) => match &**inner {
            column @ Expr::Column { .. } if dialect == Dialect::Mysql => {
                format!("{} = 0", value(column, dialect))
            }
            // `NOT` has its own brackets, but a boolean column that stands alone needs none.
            column @ Expr::Column { .. } => format!("NOT {}", value(column, dialect)),
            Expr::And(items) => format!("NOT ({})", conditions(items, " AND ", dialect)),
            Expr::Or(items) => format!("NOT ({})", conditions(items, " OR ", dialect)),
            other => format!("NOT ({})", condition(other, dialect)),
        },
        Expr::And(items) if items.len() > 1 => format!("({})", conditions(items, " AND ", dialect)),
        Expr::Or(items) if items.len() > 1 => format!("({})", conditions(items, " OR ", dialect)),
        Expr::And(items) | Expr::Or(items) => conditions(items, "", dialect),
        other => value(other, dialect),
    }
}

fn conditions(items: &[Expr], between: &str, dialect: Dialect) -> String {
    items.iter().map(|item| condition(item, dialect)).collect::<Vec<_>>().join(between)
}

/// What is compared, or a comparison.
fn value(expr: &Expr, dialect: Dialect) -> String {
    let print = |expr: &Expr| value(expr, dialect);
    match expr {
        Expr::Column { column, .. } => quoted(column, dialect),
        Expr::Grouped(inner) => format!("({})", print(inner)),
        Expr::Value(value) => literal(value, dialect),
        Expr::And(_) | Expr::Or(_) | Expr::Not(_) => condition(expr, dialect),
        Expr::IsNull { operand, negated } => {
            let not = if *negated { "NOT " } else { "" };
            format!("{} IS {not}NULL", print(operand))
        }
        Expr::In { operand, list } => {
            let list: Vec<String> = list.iter().map(print).collect();
            format!("{} IN ({})", print(operand), list.join(", "))
        }
        Expr::Between { operand, low, high } => {
            format!("{} BETWEEN {} AND {}", print(operand), print(low), print(high))
        }
        Expr::Binary { operator, left, right } => binary(*operator, left, right, dialect),
        Expr::Case { .. }
        | Expr::Cast { .. }
        | Expr::Call { .. }
        | Expr::InSelect { .. }
        | Expr::Exists(_)
        | Expr::Numeric(_)
        | Expr::Position(_)
        | Expr::Scalar(_) => {
            debug_assert!(false, "no constraint is made of {expr:?}");
            "NULL".to_owned()
        }
    }
}

fn binary(operator: BinaryOperator, left: &Expr, right: &Expr, dialect: Dialect) -> String {
    let (a, b) = (value(left, dialect), value(right, dialect));
    let sign = match operator {
        BinaryOperator::Equal => "=",
        BinaryOperator::NotEqual => "<>",
        BinaryOperator::Less => "<",
        BinaryOperator::LessOrEqual => "<=",
        BinaryOperator::Greater => ">",
        BinaryOperator::GreaterOrEqual => ">=",
        BinaryOperator::Add => return format!("({a} + {b})"),
        BinaryOperator::Subtract => return format!("({a} - {b})"),
        BinaryOperator::Multiply => return format!("({a} * {b})"),
        BinaryOperator::Divide => return format!("({a} / {b})"),
        BinaryOperator::Modulo => return format!("({a} % {b})"),
        BinaryOperator::BitAnd => return format!("({a} & {b})"),
        BinaryOperator::BitOr => return format!("({a} | {b})"),
        BinaryOperator::LeftShift => return format!("({a} << {b})"),
        BinaryOperator::RightShift => return format!("({a} >> {b})"),
        BinaryOperator::Concatenate => return format!("({a} || {b})"),
        BinaryOperator::Like => {
            return match dialect {
                Dialect::Sqlite => format!("{a} LIKE {b} ESCAPE '\\'"),
                Dialect::Postgresql => format!("{a}::text LIKE {b}"),
                Dialect::Mysql => format!("{a} LIKE BINARY {b}"),
                Dialect::GlueSql => format!("{a} LIKE {b}"),
            };
        }
        BinaryOperator::Regexp => "REGEXP",
    };
    // Django brackets a column that something is compared with: `"start" < ("end")`.
    match right {
        Expr::Column { .. } => format!("{a} {sign} ({b})"),
        _ => format!("{a} {sign} {b}"),
    }
}

/// A value as the schema editor of the dialect writes it (`quote_value`).
pub(super) fn literal(value: &Value, dialect: Dialect) -> String {
    let text = |text: &str| {
        let doubled = text.replace('\'', "''");
        match dialect {
            Dialect::Mysql => format!("'{}'", doubled.replace('\\', "\\\\")),
            _ => format!("'{doubled}'"),
        }
    };
    // Django's driver for PostgreSQL writes a type behind a text that stands for a moment.
    let typed = |kind| if dialect == Dialect::Postgresql { kind } else { "" };
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Bool(truth) => match dialect {
            Dialect::Sqlite | Dialect::Mysql => i32::from(*truth).to_string(),
            Dialect::GlueSql | Dialect::Postgresql => truth.to_string(),
        },
        Value::Int(number) | Value::Duration(number) => number.to_string(),
        // Django's driver for MySQL writes the exponent always.
        Value::Float(number) if dialect == Dialect::Mysql => format!("{number:?}e0"),
        Value::Float(number) => format!("{number:?}"),
        // Django gives SQLite a decimal as text; the column's affinity makes a number of it.
        Value::Decimal(number) if dialect == Dialect::Sqlite => text(&number.to_string()),
        Value::Decimal(number) => number.to_string(),
        Value::Text(content) | Value::Json(content) => text(content),
        Value::Bytes(bytes) => {
            format!("X'{}'", hexadecimal(bytes))
        }
        Value::Date(date) => text(&date.to_string()) + typed("::date"),
        Value::Time(time) => text(&time.to_string()) + typed("::time"),
        Value::DateTime(moment) => {
            text(&moment.format("%Y-%m-%d %H:%M:%S%.f").to_string()) + typed("::timestamp")
        }
        Value::Uuid(uuid) => match dialect {
            Dialect::Sqlite | Dialect::Mysql => text(&uuid.simple().to_string()),
            Dialect::GlueSql | Dialect::Postgresql => text(&uuid.to_string()),
        },
    }
}

//! Expressions.

use gluesql_core::sqlparser::ast::{self, CeilFloorKind, DataType, UnaryOperator};

use super::names::Reader;
use super::{Result, function, unsupported};
use crate::sql::{BinaryOperator, ColumnType, Expr, Function, Value};

impl Reader<'_> {
    /// An expression.
    pub(super) fn expr(&mut self, expr: &ast::Expr) -> Result<Expr> {
        match expr {
            ast::Expr::Identifier(name) => self.column(None, &name.value),
            ast::Expr::CompoundIdentifier(names) => match names.as_slice() {
                [table, name] => self.column(Some(&table.value), &name.value),
                _ => unsupported(format!("a schema: {expr}")),
            },
            ast::Expr::Nested(expr) => self.expr(expr),
            ast::Expr::Value(literal) => value(literal).map(Expr::Value),
            ast::Expr::UnaryOp { op, expr } => self.unary(*op, expr),
            ast::Expr::BinaryOp { left, op, right } => self.binary(left, op, right),
            ast::Expr::IsNull(expr) => self.is_null(expr, false),
            ast::Expr::IsNotNull(expr) => self.is_null(expr, true),
            ast::Expr::IsTrue(expr) => Ok(known(self.expr(expr)?, None)),
            ast::Expr::IsFalse(expr) => Ok(known(Expr::Not(self.boxed(expr)?), None)),
            ast::Expr::IsNotTrue(expr) => Ok(known(self.expr(expr)?, Some(()))),
            ast::Expr::IsNotFalse(expr) => Ok(known(Expr::Not(self.boxed(expr)?), Some(()))),
            ast::Expr::InList { expr, list, negated } => {
                let list = list.iter().map(|item| self.expr(item)).collect::<Result<Vec<_>>>()?;
                if list.is_empty() {
                    return Ok(Expr::Value(Value::Bool(*negated)));
                }
                Ok(not(*negated, Expr::In { operand: self.boxed(expr)?, list }))
            }
            ast::Expr::InSubquery { expr, subquery, negated } => {
                let (operand, select) = (self.boxed(expr)?, Box::new(self.query(subquery)?));
                Ok(not(*negated, Expr::InSelect { operand, select }))
            }
            ast::Expr::Between { expr, negated, low, high } => {
                let operand = self.boxed(expr)?;
                let (low, high) = (self.boxed(low)?, self.boxed(high)?);
                Ok(not(*negated, Expr::Between { operand, low, high }))
            }
            ast::Expr::Like { negated, any: false, expr, pattern, escape_char } => {
                let left = self.boxed(expr)?;
                let right = Box::new(self.pattern(pattern, escape_char.as_deref())?);
                let operator = BinaryOperator::Like;
                Ok(not(*negated, Expr::Binary { operator, left, right }))
            }
            ast::Expr::RLike { negated, expr, pattern, regexp: true } => {
                let (left, right) = (self.boxed(expr)?, self.boxed(pattern)?);
                let operator = BinaryOperator::Regexp;
                Ok(not(*negated, Expr::Binary { operator, left, right }))
            }
            ast::Expr::Exists { subquery, negated } => {
                Ok(not(*negated, Expr::Exists(Box::new(self.query(subquery)?))))
            }
            ast::Expr::Subquery(query) => Ok(Expr::Scalar(Box::new(self.query(query)?))),
            ast::Expr::Cast { expr, data_type, .. } => self.cast(expr, data_type),
            ast::Expr::Case { operand, conditions, results, else_result } => {
                let mut whens = Vec::new();
                for (when, then) in conditions.iter().zip(results) {
                    let when = self.expr(when)?;
                    let when = match operand {
                        Some(operand) => self.expr(operand)?.equals(when),
                        None => when,
                    };
                    whens.push((when, self.expr(then)?));
                }
                let otherwise = else_result.as_ref().map(|expr| self.boxed(expr)).transpose()?;
                Ok(Expr::Case { whens, otherwise })
            }
            ast::Expr::Function(call) => self.function(call),
            ast::Expr::Ceil { expr, field: CeilFloorKind::DateTimeField(_) } => {
                Ok(function::call(Function::Ceiling, vec![self.expr(expr)?]))
            }
            ast::Expr::Floor { expr, field: CeilFloorKind::DateTimeField(_) } => {
                Ok(function::call(Function::Floor, vec![self.expr(expr)?]))
            }
            ast::Expr::Substring { expr, substring_from, substring_for, .. } => {
                let mut arguments = vec![self.expr(expr)?];
                for argument in [substring_from, substring_for].into_iter().flatten() {
                    arguments.push(self.expr(argument)?);
                }
                Ok(function::call(Function::Substr, arguments))
            }
            ast::Expr::Trim { expr, trim_where: None, trim_what: None, trim_characters: None } => {
                Ok(function::call(Function::Trim, vec![self.expr(expr)?]))
            }
            other => unsupported(other.to_string()),
        }
    }

    /// The same in a box.
    pub(super) fn boxed(&mut self, expr: &ast::Expr) -> Result<Box<Expr>> {
        self.expr(expr).map(Box::new)
    }

    fn is_null(&mut self, expr: &ast::Expr, negated: bool) -> Result<Expr> {
        Ok(Expr::IsNull { operand: self.boxed(expr)?, negated })
    }

    fn unary(&mut self, operator: UnaryOperator, expr: &ast::Expr) -> Result<Expr> {
        let operand = self.expr(expr)?;
        match (operator, operand) {
            (UnaryOperator::Not, operand) => Ok(Expr::Not(Box::new(operand))),
            (UnaryOperator::Plus, operand) => Ok(operand),
            (UnaryOperator::Minus, Expr::Value(Value::Int(number))) => {
                Ok(Expr::Value(Value::Int(number.wrapping_neg())))
            }
            (UnaryOperator::Minus, Expr::Value(Value::Float(number))) => {
                Ok(Expr::Value(Value::Float(-number)))
            }
            (UnaryOperator::Minus, operand) => Ok(Expr::Binary {
                operator: BinaryOperator::Subtract,
                left: Box::new(Expr::Value(Value::Int(0))),
                right: Box::new(operand),
            }),
            (other, _) => unsupported(other.to_string()),
        }
    }

    fn binary(
        &mut self,
        left: &ast::Expr,
        operator: &ast::BinaryOperator,
        right: &ast::Expr,
    ) -> Result<Expr> {
        let operator = match operator {
            ast::BinaryOperator::And => {
                return Ok(Expr::And(vec![self.expr(left)?, self.expr(right)?]));
            }
            ast::BinaryOperator::Or => {
                return Ok(Expr::Or(vec![self.expr(left)?, self.expr(right)?]));
            }
            ast::BinaryOperator::Plus => BinaryOperator::Add,
            ast::BinaryOperator::Minus => BinaryOperator::Subtract,
            ast::BinaryOperator::Multiply => BinaryOperator::Multiply,
            ast::BinaryOperator::Divide => BinaryOperator::Divide,
            ast::BinaryOperator::Modulo => BinaryOperator::Modulo,
            ast::BinaryOperator::StringConcat => BinaryOperator::Concatenate,
            ast::BinaryOperator::Gt => BinaryOperator::Greater,
            ast::BinaryOperator::Lt => BinaryOperator::Less,
            ast::BinaryOperator::GtEq => BinaryOperator::GreaterOrEqual,
            ast::BinaryOperator::LtEq => BinaryOperator::LessOrEqual,
            ast::BinaryOperator::Eq => BinaryOperator::Equal,
            ast::BinaryOperator::NotEq => BinaryOperator::NotEqual,
            ast::BinaryOperator::BitwiseAnd => BinaryOperator::BitAnd,
            ast::BinaryOperator::BitwiseOr => BinaryOperator::BitOr,
            ast::BinaryOperator::PGBitwiseShiftLeft => BinaryOperator::LeftShift,
            ast::BinaryOperator::PGBitwiseShiftRight => BinaryOperator::RightShift,
            other => return unsupported(format!("the operator {other}")),
        };
        Ok(Expr::Binary { operator, left: self.boxed(left)?, right: self.boxed(right)? })
    }

    /// The pattern of a LIKE with `\` as its escape, as our tree has it. SQLite has no escape
    /// unless one is named.
    fn pattern(&mut self, pattern: &ast::Expr, escape: Option<&str>) -> Result<Expr> {
        let pattern = self.expr(pattern)?;
        match (pattern, escape) {
            (pattern, Some("\\")) => Ok(pattern),
            (Expr::Value(Value::Text(words)), None) => {
                Ok(Expr::Value(Value::Text(words.replace('\\', "\\\\"))))
            }
            (Expr::Value(Value::Text(words)), Some(escape)) => {
                let words = words.replace('\\', "\\\\").replace(escape, "\\");
                Ok(Expr::Value(Value::Text(words)))
            }
            (Expr::Value(value), None) => Ok(Expr::Value(value)),
            (pattern, None) => {
                let text = |words: &str| Expr::Value(Value::from(words));
                Ok(function::call(Function::Replace, vec![pattern, text("\\"), text("\\\\")]))
            }
            _ => unsupported("ESCAPE of a pattern that is worked out"),
        }
    }

    fn cast(&mut self, expr: &ast::Expr, to: &DataType) -> Result<Expr> {
        let operand = self.boxed(expr)?;
        let name = to.to_string().to_uppercase();
        // What SQLite takes from the name (section 3.1 of its page on data types).
        let to = if name.contains("INT") {
            ColumnType::BigInteger
        } else if ["CHAR", "CLOB", "TEXT"].iter().any(|part| name.contains(part)) {
            ColumnType::Text
        } else if name.contains("BLOB") || name.is_empty() {
            ColumnType::Binary
        } else if ["REAL", "FLOA", "DOUB"].iter().any(|part| name.contains(part)) {
            ColumnType::Float
        } else {
            return Ok(Expr::Numeric(operand));
        };
        Ok(Expr::Cast { operand, to })
    }
}

/// A condition that is never NULL: whether it is true, or (`otherwise`) whether it is not.
fn known(condition: Expr, otherwise: Option<()>) -> Expr {
    let truth = |truth| Expr::Value(Value::Bool(truth));
    Expr::Case {
        whens: vec![(condition, truth(otherwise.is_none()))],
        otherwise: Some(Box::new(truth(otherwise.is_some()))),
    }
}

fn not(negated: bool, expr: Expr) -> Expr {
    if negated { Expr::Not(Box::new(expr)) } else { expr }
}

/// A literal.
pub(super) fn value(literal: &ast::Value) -> Result<Value> {
    Ok(match literal {
        ast::Value::Null => Value::Null,
        ast::Value::Boolean(truth) => Value::Int(i64::from(*truth)),
        ast::Value::SingleQuotedString(text) => Value::Text(text.clone()),
        ast::Value::Number(number, _) => {
            let text = number.to_string();
            let whole = number.fractional_digit_count() == 0;
            match text.parse() {
                Ok(whole_number) if whole => Value::Int(whole_number),
                _ => Value::Float(text.parse().unwrap_or_default()),
            }
        }
        ast::Value::HexStringLiteral(digits) => {
            let byte = |place: usize| {
                let pair = digits.get(place..place + 2);
                pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())
            };
            let bytes: Option<Vec<u8>> = (0..digits.len()).step_by(2).map(byte).collect();
            match bytes {
                Some(bytes) => Value::Bytes(bytes),
                None => return unsupported(format!("the literal {literal}")),
            }
        }
        ast::Value::Placeholder(name) => return unsupported(format!("the parameter {name}")),
        other => return unsupported(format!("the literal {other}")),
    })
}

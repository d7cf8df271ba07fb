//! Operators: which method serves which, and in what order they are asked
//! (`Objects/abstract.c`, `binary_op1`; `Objects/object.c`, `do_richcompare`).

use std::cmp::Ordering;

use super::host::Operand;
use super::raise::{PyResult, Raised, type_error};
use super::value::Value;
use super::{Args, Interpreter};
use crate::python::ast::{CmpOp, Operator};

/// A binary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    LeftShift,
    RightShift,
    And,
    Or,
    Xor,
}

impl From<Operator> for BinaryOp {
    fn from(operator: Operator) -> Self {
        match operator {
            Operator::Add => Self::Add,
            Operator::Sub => Self::Sub,
            Operator::Mult => Self::Mul,
            Operator::MatMult => Self::MatMul,
            Operator::Div => Self::Div,
            Operator::FloorDiv => Self::FloorDiv,
            Operator::Mod => Self::Mod,
            Operator::Pow => Self::Pow,
            Operator::LShift => Self::LeftShift,
            Operator::RShift => Self::RightShift,
            Operator::BitAnd => Self::And,
            Operator::BitOr => Self::Or,
            Operator::BitXor => Self::Xor,
        }
    }
}

impl BinaryOp {
    /// The sign, as error messages tell it.
    pub(crate) const fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::MatMul => "@",
            Self::Div => "/",
            Self::FloorDiv => "//",
            Self::Mod => "%",
            Self::Pow => "** or pow()",
            Self::LeftShift => "<<",
            Self::RightShift => ">>",
            Self::And => "&",
            Self::Or => "|",
            Self::Xor => "^",
        }
    }

    /// The name in `__name__`, `__rname__` and `__iname__`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Sub => "sub",
            Self::Mul => "mul",
            Self::MatMul => "matmul",
            Self::Div => "truediv",
            Self::FloorDiv => "floordiv",
            Self::Mod => "mod",
            Self::Pow => "pow",
            Self::LeftShift => "lshift",
            Self::RightShift => "rshift",
            Self::And => "and",
            Self::Or => "or",
            Self::Xor => "xor",
        }
    }
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CompareOp {
    Eq,
    NotEq,
    Less,
    LessEq,
    Greater,
    GreaterEq,
    Is,
    IsNot,
    In,
    NotIn,
}

impl From<CmpOp> for CompareOp {
    fn from(operator: CmpOp) -> Self {
        match operator {
            CmpOp::Eq => Self::Eq,
            CmpOp::NotEq => Self::NotEq,
            CmpOp::Lt => Self::Less,
            CmpOp::LtE => Self::LessEq,
            CmpOp::Gt => Self::Greater,
            CmpOp::GtE => Self::GreaterEq,
            CmpOp::Is => Self::Is,
            CmpOp::IsNot => Self::IsNot,
            CmpOp::In => Self::In,
            CmpOp::NotIn => Self::NotIn,
        }
    }
}

impl CompareOp {
    pub(crate) const fn sign(self) -> &'static str {
        match self {
            Self::Eq => "==",
            Self::NotEq => "!=",
            Self::Less => "<",
            Self::LessEq => "<=",
            Self::Greater => ">",
            Self::GreaterEq => ">=",
            Self::Is => "is",
            Self::IsNot => "is not",
            Self::In => "in",
            Self::NotIn => "not in",
        }
    }

    const fn method(self) -> &'static str {
        match self {
            Self::Less => "__lt__",
            Self::LessEq => "__le__",
            Self::Greater => "__gt__",
            Self::GreaterEq => "__ge__",
            Self::NotEq => "__ne__",
            _ => "__eq__",
        }
    }

    const fn reflected(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::LessEq => Self::GreaterEq,
            Self::Greater => Self::Less,
            Self::GreaterEq => Self::LessEq,
            other => other,
        }
    }

    /// Whether an order satisfies it.
    pub(crate) fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Less => order.is_lt(),
            Self::LessEq => order.is_le(),
            Self::Greater => order.is_gt(),
            Self::GreaterEq => order.is_ge(),
            Self::NotEq => order.is_ne(),
            _ => order.is_eq(),
        }
    }
}

fn unsupported_operands(op: &str, left: &Value, right: &Value) -> Raised {
    type_error(format!(
        "unsupported operand type(s) for {op}: '{}' and '{}'",
        left.type_name(),
        right.type_name()
    ))
}

impl Interpreter {
    /// `left op right`.
    pub(crate) fn binary(&mut self, op: BinaryOp, left: &Value, right: &Value) -> PyResult<Value> {
        if let (Value::Int(a), Value::Int(b)) = (left, right) {
            return super::numbers::int_binary(op, *a, *b);
        }
        if let Some(value) = self.operators_of_objects(op, left, right)? {
            return Ok(value);
        }
        let (a, b) = (left.unwrapped(), right.unwrapped());
        if let Some(value) = super::types::binary(self, op, &a, &b)? {
            return Ok(value);
        }
        Err(match (op, &a, &b) {
            (BinaryOp::Add, Value::Str(_) | Value::List(_) | Value::Tuple(_), _) => {
                let (kind, other) = (left.type_name(), right.type_name());
                type_error(format!("can only concatenate {kind} (not \"{other}\") to {kind}"))
            }
            (BinaryOp::Add, Value::Bytes(_), _) => {
                type_error(format!("can't concat {} to bytes", right.type_name()))
            }
            (BinaryOp::Mul, Value::Str(_) | Value::List(_) | Value::Tuple(_), _) => type_error(
                format!("can't multiply sequence by non-int of type '{}'", right.type_name()),
            ),
            (BinaryOp::Mul, _, Value::Str(_) | Value::List(_) | Value::Tuple(_)) => type_error(
                format!("can't multiply sequence by non-int of type '{}'", left.type_name()),
            ),
            _ => unsupported_operands(op.sign(), left, right),
        })
    }

    /// Asks `__op__` of the left and `__rop__` of the right object; the right one first when its
    /// class is below the left one's.
    fn operators_of_objects(
        &mut self,
        op: BinaryOp,
        left: &Value,
        right: &Value,
    ) -> PyResult<Option<Value>> {
        let right_first = match (left, right) {
            (Value::Instance(a), Value::Instance(b)) => {
                !std::rc::Rc::ptr_eq(&a.class, &b.class) && b.class.is_subclass(&a.class)
            }
            _ => false,
        };
        let sides = if right_first {
            [Operand::Right, Operand::Left]
        } else {
            [Operand::Left, Operand::Right]
        };
        for side in sides {
            let (object, other) = match side {
                Operand::Left => (left, right),
                Operand::Right => (right, left),
            };
            let result = match object {
                Value::Instance(_) => {
                    let prefix = if side == Operand::Left { "__" } else { "__r" };
                    let name = format!("{prefix}{}__", op.name());
                    self.call_special(object, &name, Args::one(other.clone()))?
                }
                Value::Host(host) => host.clone().binary(self, op, other, side)?,
                _ => None,
            };
            if let Some(value) = result
                && !matches!(value, Value::NotImplemented)
            {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    /// `left op= right`, which changes lists, sets and dicts in place.
    pub(crate) fn augmented(
        &mut self,
        op: BinaryOp,
        left: &Value,
        right: &Value,
    ) -> PyResult<Value> {
        if let (Value::Int(a), Value::Int(b)) = (left, right)
            && let Ok(value) = super::numbers::int_binary(op, *a, *b)
        {
            return Ok(value);
        }
        if let Value::Instance(_) = left {
            let name = format!("__i{}__", op.name());
            if let Some(value) = self.call_special(left, &name, Args::one(right.clone()))?
                && !matches!(value, Value::NotImplemented)
            {
                return Ok(value);
            }
        }
        if let Some(value) = super::types::augmented(self, op, left, right)? {
            return Ok(value);
        }
        self.binary(op, left, right).map_err(|raised| {
            raised
                .reworded(&format!("for {}:", op.sign()), &format!("for {}=:", augmented_sign(op)))
        })
    }

    /// `-x`, `+x`, `~x`.
    pub(crate) fn unary(&mut self, sign: char, value: &Value) -> PyResult<Value> {
        let name = match sign {
            '-' => "__neg__",
            '+' => "__pos__",
            _ => "__invert__",
        };
        match value {
            Value::Host(host) => return host.clone().unary(self, sign),
            Value::Instance(_) => {
                if let Some(value) = self.call_special(value, name, Args::default())? {
                    return Ok(value);
                }
            }
            _ => {}
        }
        super::numbers::unary(sign, &value.unwrapped()).unwrap_or_else(|| {
            let kind = value.type_name();
            Err(type_error(format!("bad operand type for unary {sign}: '{kind}'")))
        })
    }

    /// `left == right`.
    pub(crate) fn equal(&mut self, left: &Value, right: &Value) -> PyResult<bool> {
        match (left, right) {
            (Value::Int(a), Value::Int(b)) => return Ok(a == b),
            (Value::Str(a), Value::Str(b)) => return Ok(a == b),
            (Value::None, Value::None) => return Ok(true),
            _ => {}
        }
        if let Some(answer) = self.compare_objects(CompareOp::Eq, left, right)? {
            return self.truth(&answer);
        }
        super::types::equal(self, &left.unwrapped(), &right.unwrapped())
    }

    /// Asks the objects of the learner's classes and of the host; `None` when none knows.
    fn compare_objects(
        &mut self,
        op: CompareOp,
        left: &Value,
        right: &Value,
    ) -> PyResult<Option<Value>> {
        for (object, other, op) in [(left, right, op), (right, left, op.reflected())] {
            let result = match object {
                Value::Instance(_) => {
                    self.call_special(object, op.method(), Args::one(other.clone()))?
                }
                Value::Host(host) => {
                    let answer = match op {
                        CompareOp::Eq => host.clone().eq(self, other)?,
                        CompareOp::NotEq => host.clone().eq(self, other)?.map(|equal| !equal),
                        op => host.clone().compare(self, op, other)?,
                    };
                    answer.map(Value::Bool)
                }
                _ => None,
            };
            match result {
                None | Some(Value::NotImplemented) => {}
                answer => return Ok(answer),
            }
        }
        Ok(None)
    }

    /// `left op right` for any comparison.
    pub(crate) fn compare(
        &mut self,
        op: CompareOp,
        left: &Value,
        right: &Value,
    ) -> PyResult<Value> {
        if let (Value::Int(a), Value::Int(b)) = (left, right)
            && !matches!(op, CompareOp::In | CompareOp::NotIn)
        {
            return Ok(Value::Bool(match op {
                CompareOp::Is => a == b,
                CompareOp::IsNot => a != b,
                op => op.holds(a.cmp(b)),
            }));
        }
        Ok(Value::Bool(match op {
            CompareOp::Is => left.is(right),
            CompareOp::IsNot => !left.is(right),
            CompareOp::In => self.contains(right, left)?,
            CompareOp::NotIn => !self.contains(right, left)?,
            CompareOp::Eq => match self.rich_equality(op, left, right)? {
                Ok(value) => return Ok(value),
                Err(equal) => equal,
            },
            CompareOp::NotEq => match self.rich_equality(op, left, right)? {
                Ok(value) => return Ok(value),
                Err(equal) => !equal,
            },
            op => return self.order(op, left, right),
        }))
    }

    /// The answer of an object's own method, or whether the values are equal.
    fn rich_equality(
        &mut self,
        op: CompareOp,
        left: &Value,
        right: &Value,
    ) -> PyResult<Result<Value, bool>> {
        let special = matches!(left, Value::Instance(_) | Value::Host(_))
            || matches!(right, Value::Instance(_) | Value::Host(_));
        if special && let Some(answer) = self.compare_objects(op, left, right)? {
            return Ok(Ok(answer));
        }
        Ok(Err(self.equal(left, right)?))
    }

    fn order(&mut self, op: CompareOp, left: &Value, right: &Value) -> PyResult<Value> {
        if let (Value::Int(a), Value::Int(b)) = (left, right) {
            return Ok(Value::Bool(op.holds(a.cmp(b))));
        }
        if let Some(answer) = self.compare_objects(op, left, right)? {
            return Ok(answer);
        }
        match super::types::order(self, op, &left.unwrapped(), &right.unwrapped())? {
            Some(answer) => Ok(Value::Bool(answer)),
            None => Err(type_error(format!(
                "'{}' not supported between instances of '{}' and '{}'",
                op.sign(),
                left.type_name(),
                right.type_name()
            ))),
        }
    }

    /// `bool(value)`.
    pub(crate) fn truth(&mut self, value: &Value) -> PyResult<bool> {
        Ok(match value {
            Value::Bool(truth) => *truth,
            Value::None => false,
            Value::Int(number) => *number != 0,
            Value::Float(number) => *number != 0.0,
            Value::Str(text) => !text.is_empty(),
            Value::Decimal(number) => !number.is_zero(),
            Value::Delta(delta) => *delta != 0,
            Value::Host(host) => return host.clone().truth(self),
            Value::Instance(instance) => {
                if let Some(answer) = self.call_special(value, "__bool__", Args::default())? {
                    return match answer {
                        Value::Bool(truth) => Ok(truth),
                        other => Err(type_error(format!(
                            "__bool__ should return bool, returned {}",
                            other.type_name()
                        ))),
                    };
                }
                if let Some(length) = self.call_special(value, "__len__", Args::default())? {
                    return Ok(!matches!(length, Value::Int(0)));
                }
                match instance.base.clone() {
                    Value::None => true,
                    base => return self.truth(&base),
                }
            }
            Value::Bytes(_)
            | Value::Tuple(_)
            | Value::List(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::Range(_)
            | Value::View(_) => self.len(value)? != 0,
            _ => true,
        })
    }

    /// `item in container`.
    pub(crate) fn contains(&mut self, container: &Value, item: &Value) -> PyResult<bool> {
        match container {
            Value::Host(host) => {
                if let Some(answer) = host.clone().contains(self, item)? {
                    return Ok(answer);
                }
            }
            Value::Instance(_) => {
                let args = Args::one(item.clone());
                if let Some(answer) = self.call_special(container, "__contains__", args)? {
                    return self.truth(&answer);
                }
            }
            _ => {}
        }
        if let Some(answer) = super::types::contains(self, &container.unwrapped(), item)? {
            return Ok(answer);
        }
        let iter = match self.iter(container) {
            Ok(iter) => iter,
            Err(raised) if raised.is_builtin("TypeError") => {
                return Err(type_error(format!(
                    "argument of type '{}' is not iterable",
                    container.type_name()
                )));
            }
            Err(raised) => return Err(raised),
        };
        while let Some(value) = self.next(&iter)? {
            if value.is(item) || self.equal(&value, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn augmented_sign(op: BinaryOp) -> &'static str {
    if op == BinaryOp::Pow { "**" } else { op.sign() }
}

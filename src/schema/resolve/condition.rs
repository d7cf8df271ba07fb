//! Conditions of constraints and indexes: `Q` expressions over the fields of one model, built as
//! `Query.build_where` builds them. What is not understood makes no condition at all.

use super::super::Field;
use super::assemble::Assembly;
use super::declared::known_value;
use super::literal;
use crate::models::{Argument, Expr, ExprKind};
use crate::sql::{BinaryOperator, ColumnType, Expr as SqlExpr, Value};

impl Assembly<'_, '_> {
    /// The condition that a `Q` expression makes over the fields of a model.
    pub(super) fn condition(&self, at: usize, fields: &[Field], q: &Expr) -> Option<SqlExpr> {
        let class = self.classes.list.get(at)?;
        let scope = Scope {
            table: &self.drafts[at].table,
            primary_key: &self.drafts[at].primary_key,
            fields,
            known: &|value| known_value(class, value),
        };
        let q = scope.q(q)?;
        Some(scope.clause(&q, false)?.into_expr())
    }
}

/// A node of Django's trees (`django/utils/tree.py`): of `Q` objects, and of `WHERE` clauses.
#[derive(Clone)]
struct Node<Leaf> {
    connector: Connector,
    negated: bool,
    children: Vec<Child<Leaf>>,
}

#[derive(Clone)]
enum Child<Leaf> {
    Node(Node<Leaf>),
    Leaf(Leaf),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Connector {
    And,
    Or,
}

impl<Leaf> Node<Leaf> {
    const fn new(connector: Connector, negated: bool) -> Self {
        Self { connector, negated, children: Vec::new() }
    }

    /// Takes a node in, and only its children where that means the same.
    fn add(&mut self, other: Self) {
        let same = other.connector == self.connector || other.children.len() == 1;
        if same && !other.negated {
            self.children.extend(other.children);
        } else {
            self.children.push(Child::Node(other));
        }
    }
}

impl Node<SqlExpr> {
    fn into_expr(self) -> SqlExpr {
        let mut items: Vec<SqlExpr> = self
            .children
            .into_iter()
            .map(|child| match child {
                Child::Node(node) => node.into_expr(),
                Child::Leaf(expr) => expr,
            })
            .collect();
        if items.len() == 1 && !self.negated {
            return items.remove(0);
        }
        let whole = match self.connector {
            Connector::And => SqlExpr::And(items),
            Connector::Or => SqlExpr::Or(items),
        };
        if self.negated { SqlExpr::Not(Box::new(whole)) } else { whole }
    }
}

/// What a `Q` holds: `("age__gte", 18)`.
type Lookup = (String, Expr);

struct Scope<'a> {
    table: &'a str,
    primary_key: &'a str,
    fields: &'a [Field],
    /// Looks constants up.
    known: &'a dyn Fn(&Expr) -> Expr,
}

impl Scope<'_> {
    fn q(&self, expr: &Expr) -> Option<Node<Lookup>> {
        match &(self.known)(expr).kind {
            ExprKind::Call { function, arguments } if last(function) == "Q" => {
                self.q_call(arguments)
            }
            ExprKind::Binary { operator, left, right } => {
                let connector = match operator.as_str() {
                    "&" => Connector::And,
                    "|" => Connector::Or,
                    _ => return None,
                };
                let (left, right) = (self.q(left)?, self.q(right)?);
                if left.children.is_empty() {
                    return Some(right);
                }
                if right.children.is_empty() {
                    return Some(left);
                }
                let mut node = Node::new(connector, false);
                node.add(left);
                node.add(right);
                Some(node)
            }
            ExprKind::Unary { operator, operand } if operator == "~" => {
                let mut node = self.q(operand)?;
                node.negated = !node.negated;
                Some(node)
            }
            _ => None,
        }
    }

    fn q_call(&self, arguments: &[Argument]) -> Option<Node<Lookup>> {
        let mut node = Node::new(Connector::And, false);
        let mut named: Vec<Lookup> = Vec::new();
        for argument in arguments {
            match &argument.name {
                Some(name) => named.push((name.clone(), argument.value.clone())),
                None => node.children.push(Child::Node(self.q(&argument.value)?)),
            }
        }
        named.sort_by(|a, b| a.0.cmp(&b.0));
        node.children.extend(named.into_iter().map(Child::Leaf));
        Some(node)
    }

    /// `Query._add_q`.
    fn clause(&self, q: &Node<Lookup>, in_negated: bool) -> Option<Node<SqlExpr>> {
        let negated = in_negated != q.negated;
        let mut clause = Node::new(q.connector, q.negated);
        for child in &q.children {
            clause.add(match child {
                Child::Node(node) => self.clause(node, negated)?,
                Child::Leaf(lookup) => self.filter(lookup, negated)?,
            });
        }
        (!clause.children.is_empty()).then_some(clause)
    }

    /// `Query.build_filter`: one lookup; under a negation NULL is kept out, as Python would have it.
    fn filter(&self, (name, value): &Lookup, negated: bool) -> Option<Node<SqlExpr>> {
        let (path, lookup) = name.split_once("__").unwrap_or((name, "exact"));
        let field = self.field(path)?;
        let column = self.column(field)?;
        let value = (self.known)(value);
        let mut clause = Node::new(Connector::And, false);
        let is_none = value.kind == ExprKind::None;
        let asks_for_null = match lookup {
            "isnull" => Some(value.as_bool()?),
            "exact" if is_none => Some(true),
            _ => None,
        };
        if let Some(truth) = asks_for_null {
            let operand = Box::new(column);
            clause.children.push(Child::Leaf(SqlExpr::IsNull { operand, negated: !truth }));
            return Some(clause);
        }
        let other = self.reference(&value);
        clause.children.push(Child::Leaf(self.lookup(lookup, field, column.clone(), &value)?));
        if negated {
            let nullable = field.null.then_some(column);
            let nullable_other =
                other.filter(|other| other.null).and_then(|other| self.column(other));
            for operand in nullable.into_iter().chain(nullable_other) {
                let operand = Box::new(operand);
                clause.children.push(Child::Leaf(SqlExpr::IsNull { operand, negated: true }));
            }
        }
        Some(clause)
    }

    fn lookup(
        &self,
        lookup: &str,
        field: &Field,
        column: SqlExpr,
        value: &Expr,
    ) -> Option<SqlExpr> {
        let operator = match lookup {
            "exact" => {
                let is_boolean = field.kind == Some(ColumnType::Boolean);
                match value.as_bool().filter(|_| is_boolean) {
                    Some(true) => return Some(column),
                    Some(false) => return Some(SqlExpr::Not(Box::new(column))),
                    None => BinaryOperator::Equal,
                }
            }
            "gt" => BinaryOperator::Greater,
            "gte" => BinaryOperator::GreaterOrEqual,
            "lt" => BinaryOperator::Less,
            "lte" => BinaryOperator::LessOrEqual,
            "in" => {
                let items = value.items()?.iter().map(|item| self.value(field, item));
                let list: Vec<SqlExpr> = items.collect::<Option<_>>()?;
                return (!list.is_empty()).then(|| SqlExpr::In { operand: Box::new(column), list });
            }
            "range" => {
                let [low, high] = value.items()? else { return None };
                return Some(SqlExpr::Between {
                    operand: Box::new(column),
                    low: Box::new(self.value(field, low)?),
                    high: Box::new(self.value(field, high)?),
                });
            }
            "contains" | "startswith" | "endswith" => {
                let text = escaped(value.as_str()?);
                let pattern = match lookup {
                    "contains" => format!("%{text}%"),
                    "startswith" => format!("{text}%"),
                    _ => format!("%{text}"),
                };
                let pattern = SqlExpr::Value(Value::Text(pattern));
                return Some(binary(BinaryOperator::Like, column, pattern));
            }
            _ => return None,
        };
        Some(binary(operator, column, self.value(field, value)?))
    }

    /// What a field is compared with: a value, another field, or a sum of such.
    fn value(&self, field: &Field, value: &Expr) -> Option<SqlExpr> {
        let value = (self.known)(value);
        if let Some(other) = self.reference(&value) {
            return self.column(other);
        }
        if let ExprKind::Binary { operator, left, right } = &value.kind {
            let operator = match operator.as_str() {
                "+" => BinaryOperator::Add,
                "-" => BinaryOperator::Subtract,
                "*" => BinaryOperator::Multiply,
                "/" => BinaryOperator::Divide,
                "%" => BinaryOperator::Modulo,
                _ => return None,
            };
            return Some(binary(operator, self.value(field, left)?, self.value(field, right)?));
        }
        literal::value(field.kind?, &value).map(SqlExpr::Value)
    }

    /// The field that `F("end")` names.
    fn reference(&self, value: &Expr) -> Option<&Field> {
        let ExprKind::Call { function, arguments } = &value.kind else { return None };
        let name = arguments.first()?.value.as_str().filter(|_| last(function) == "F")?;
        self.field(name)
    }

    fn field(&self, name: &str) -> Option<&Field> {
        let name = if name == "pk" { self.primary_key } else { name };
        self.fields.iter().find(|field| field.name == name || field.attname == name)
    }

    fn column(&self, field: &Field) -> Option<SqlExpr> {
        Some(SqlExpr::column(self.table, field.column.as_deref()?))
    }
}

fn binary(operator: BinaryOperator, left: SqlExpr, right: SqlExpr) -> SqlExpr {
    SqlExpr::Binary { operator, left: Box::new(left), right: Box::new(right) }
}

fn last(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// Takes the meaning of wildcards from a text.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

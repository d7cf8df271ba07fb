//! Expressions of the tree as values.

use super::names::Reader;
use crate::models::{Argument, Expr, ExprKind};
use crate::python::{ast, span};

/// The functions that mark a text for translation; Modelyard keeps the text itself.
const TRANSLATORS: &[&str] = &["gettext", "gettext_lazy", "gettext_noop", "ugettext_lazy"];

impl Reader<'_> {
    /// The expression as a value; what is not understood keeps its source.
    pub(super) fn expression(&self, node: &ast::Expr) -> Expr {
        let kind = self.kind(node).unwrap_or_else(|| ExprKind::Source(self.text(node).to_owned()));
        Expr { kind, span: span(node) }
    }

    fn kind(&self, node: &ast::Expr) -> Option<ExprKind> {
        Some(match node {
            ast::Expr::NoneLiteral(_) => ExprKind::None,
            ast::Expr::BooleanLiteral(literal) => ExprKind::Bool(literal.value),
            ast::Expr::StringLiteral(literal) => ExprKind::Str(literal.value.to_str().to_owned()),
            ast::Expr::NumberLiteral(literal) => number(&literal.value)?,
            ast::Expr::Tuple(tuple) => ExprKind::Tuple(self.expressions(&tuple.elts)?),
            ast::Expr::List(list) => ExprKind::List(self.expressions(&list.elts)?),
            ast::Expr::Dict(dict) => ExprKind::Dict(
                dict.items
                    .iter()
                    .map(|item| {
                        Some((self.expression(item.key.as_ref()?), self.expression(&item.value)))
                    })
                    .collect::<Option<_>>()?,
            ),
            ast::Expr::Name(_) | ast::Expr::Attribute(_) => ExprKind::Name(dotted(node)?),
            ast::Expr::Call(call) => self.call(call)?,
            ast::Expr::BinOp(operation) => ExprKind::Binary {
                operator: operation.op.as_str().to_owned(),
                left: Box::new(self.expression(&operation.left)),
                right: Box::new(self.expression(&operation.right)),
            },
            ast::Expr::UnaryOp(operation) => self.unary(operation),
            _ => return None,
        })
    }

    fn expressions(&self, nodes: &[ast::Expr]) -> Option<Vec<Expr>> {
        if nodes.iter().any(ast::Expr::is_starred_expr) {
            return None;
        }
        Some(nodes.iter().map(|node| self.expression(node)).collect())
    }

    fn call(&self, call: &ast::ExprCall) -> Option<ExprKind> {
        let function = dotted(&call.func)?;
        if let [ast::Expr::StringLiteral(text)] = &*call.arguments.args
            && call.arguments.keywords.is_empty()
            && let full = self.full_name(&function)
            && full.starts_with("django.utils.translation.")
            && full.rsplit('.').next().is_some_and(|last| TRANSLATORS.contains(&last))
        {
            return Some(ExprKind::Str(text.value.to_str().to_owned()));
        }
        let mut arguments: Vec<Argument> = self
            .expressions(&call.arguments.args)?
            .into_iter()
            .map(|value| Argument { name: None, value })
            .collect();
        for keyword in &call.arguments.keywords {
            let name = Some(keyword.arg.as_ref()?.to_string());
            arguments.push(Argument { name, value: self.expression(&keyword.value) });
        }
        Some(ExprKind::Call { function, arguments })
    }

    fn unary(&self, operation: &ast::ExprUnaryOp) -> ExprKind {
        let operand = self.expression(&operation.operand);
        match (operation.op, &operand.kind) {
            (ast::UnaryOp::USub, ExprKind::Int(number)) => ExprKind::Int(-number),
            (ast::UnaryOp::USub, ExprKind::Float(number)) => ExprKind::Float(-number),
            _ => ExprKind::Unary {
                operator: operation.op.as_str().to_owned(),
                operand: Box::new(operand),
            },
        }
    }
}

fn number(number: &ast::Number) -> Option<ExprKind> {
    match number {
        ast::Number::Int(number) => number.as_i64().map(ExprKind::Int),
        ast::Number::Float(number) => number.is_finite().then_some(ExprKind::Float(*number)),
        ast::Number::Complex { .. } => None,
    }
}

/// `a.b.c` as it is written; none for anything that is not names and dots.
pub(super) fn dotted(node: &ast::Expr) -> Option<String> {
    match node {
        ast::Expr::Name(name) => (!name.id.is_empty()).then(|| name.id.to_string()),
        ast::Expr::Attribute(attribute) => {
            let mut name = dotted(&attribute.value)?;
            name.push('.');
            name.push_str(&attribute.attr);
            Some(name)
        }
        _ => None,
    }
}

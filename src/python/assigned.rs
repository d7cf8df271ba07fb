//! What cannot be assigned to or deleted, under the names of `_PyPegen_get_expr_name` in CPython's
//! `Parser/pegen.c`.

use super::ast;
use super::parse::parse;

/// The message of an assignment to this text.
pub(super) fn assignment(target: &str) -> String {
    match name(target).as_str() {
        constant @ ("True" | "False" | "None" | "ellipsis") if constant != "ellipsis" => {
            format!("cannot assign to {constant}")
        }
        name => format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"),
    }
}

/// The message of `del` on this text.
pub(super) fn deletion(target: &str) -> String {
    format!("cannot delete {}", name(target))
}

fn name(target: &str) -> String {
    let parsed = parse(target.trim());
    let Some(ast::Stmt::Expr(it)) = parsed.module.body.first() else {
        return "expression".to_owned();
    };
    match &*it.value {
        ast::Expr::Call(_) => "function call",
        ast::Expr::StringLiteral(_) | ast::Expr::BytesLiteral(_) | ast::Expr::NumberLiteral(_) => {
            "literal"
        }
        ast::Expr::BooleanLiteral(it) if it.value => "True",
        ast::Expr::BooleanLiteral(_) => "False",
        ast::Expr::NoneLiteral(_) => "None",
        ast::Expr::EllipsisLiteral(_) => "ellipsis",
        ast::Expr::FString(_) => "f-string expression",
        ast::Expr::Compare(_) => "comparison",
        ast::Expr::Dict(_) => "dict literal",
        ast::Expr::Set(_) => "set display",
        ast::Expr::Lambda(_) => "lambda",
        ast::Expr::If(_) => "conditional expression",
        ast::Expr::ListComp(_) => "list comprehension",
        ast::Expr::SetComp(_) => "set comprehension",
        ast::Expr::DictComp(_) => "dict comprehension",
        ast::Expr::Generator(_) => "generator expression",
        ast::Expr::Await(_) => "await expression",
        ast::Expr::Yield(_) | ast::Expr::YieldFrom(_) => "yield expression",
        _ => "expression",
    }
    .to_owned()
}

//! Values as Python source.

use super::layout::Doc;
use crate::models::{Argument, Expr, ExprKind};

/// How tightly the operators bind, after the grammar of Python; more is tighter.
fn tightness(operator: &str) -> u8 {
    match operator {
        "|" => 1,
        "^" => 2,
        "&" => 3,
        "<<" | ">>" => 4,
        "+" | "-" => 5,
        "*" | "/" | "//" | "%" | "@" => 6,
        _ => 8,
    }
}

const UNARY: u8 = 7;
const ATOM: u8 = 9;

impl Expr {
    /// The value as Python source on one line (or as it was written, if it has several).
    pub fn to_source(&self) -> String {
        let doc = doc(self);
        doc.flat().unwrap_or_else(|| doc.statement("", 0))
    }
}

/// The value as code that can be broken into lines.
pub(crate) fn doc(value: &Expr) -> Doc {
    match &value.kind {
        ExprKind::None => text("None"),
        ExprKind::Bool(true) => text("True"),
        ExprKind::Bool(false) => text("False"),
        ExprKind::Int(number) => text(number.to_string()),
        ExprKind::Float(number) => text(format!("{number:?}")),
        ExprKind::Str(string) => text(quoted(string)),
        ExprKind::Name(name) => text(name),
        ExprKind::Source(source) => text(source),
        ExprKind::Tuple(items) => Doc::Literal("(", items.iter().map(doc).collect(), ")"),
        ExprKind::List(items) => Doc::Literal("[", items.iter().map(doc).collect(), "]"),
        ExprKind::Dict(items) => {
            let item = |(key, value): &(Expr, Expr)| {
                Doc::Prefixed(format!("{}: ", key.to_source()), Box::new(doc(value)))
            };
            Doc::Literal("{", items.iter().map(item).collect(), "}")
        }
        ExprKind::Call { function, arguments } => {
            Doc::Call(format!("{function}("), arguments.iter().map(argument).collect())
        }
        ExprKind::Binary { operator, left, right } => binary(operator, left, right),
        ExprKind::Unary { operator, operand } => {
            let space = if operator == "not" { " " } else { "" };
            let operand = within(operand, if operator == "not" { 0 } else { UNARY });
            Doc::Prefixed(format!("{operator}{space}"), Box::new(operand))
        }
    }
}

fn argument(argument: &Argument) -> Doc {
    match &argument.name {
        Some(name) => Doc::Prefixed(format!("{name}="), Box::new(doc(&argument.value))),
        None => doc(&argument.value),
    }
}

fn binary(operator: &str, left: &Expr, right: &Expr) -> Doc {
    let own = tightness(operator);
    // `**` takes its left side tighter and its right side looser than all others.
    let (left_least, right_least) = if operator == "**" { (ATOM, UNARY) } else { (own, own + 1) };
    let right = (operator.to_owned(), within(right, right_least));
    match within(left, left_least) {
        Doc::Operators(first, mut rest) if strength(left) == own => {
            rest.push(right);
            Doc::Operators(first, rest)
        }
        left => Doc::Operators(Box::new(left), vec![right]),
    }
}

/// In brackets, if it binds less tightly than it must.
fn within(value: &Expr, least: u8) -> Doc {
    if strength(value) >= least {
        return doc(value);
    }
    let inner = doc(value);
    match inner.flat() {
        Some(flat) => text(format!("({flat})")),
        None => Doc::Call("(".to_owned(), vec![inner]),
    }
}

fn strength(value: &Expr) -> u8 {
    match &value.kind {
        ExprKind::Binary { operator, .. } => tightness(operator),
        ExprKind::Unary { operator, .. } if operator == "not" => 0,
        ExprKind::Unary { .. } => UNARY,
        ExprKind::Int(number) if *number < 0 => UNARY,
        ExprKind::Float(number) if *number < 0.0 => UNARY,
        // What is kept as source may be anything, a lambda or a comparison as well.
        ExprKind::Source(_) => 0,
        _ => ATOM,
    }
}

fn text(text: impl Into<String>) -> Doc {
    Doc::Text(text.into())
}

/// A string literal, in double quotes unless single ones need fewer backslashes, as Black has it.
pub(crate) fn quoted(string: &str) -> String {
    let quote = if string.matches('"').count() > string.matches('\'').count() { '\'' } else { '"' };
    let mut literal = String::with_capacity(string.len() + 2);
    literal.push(quote);
    for letter in string.chars() {
        match letter {
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            it if it == quote => {
                literal.push('\\');
                literal.push(it);
            }
            it if (it as u32) < 0x20 || (0x7f..0xa0).contains(&(it as u32)) => {
                literal.push_str(&format!("\\x{:02x}", it as u32));
            }
            // Line breaks that are no end of a line to Python, but to most editors.
            '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                literal.push_str(&format!("\\u{:04x}", letter as u32));
            }
            it => literal.push(it),
        }
    }
    literal.push(quote);
    literal
}

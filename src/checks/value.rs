//! The values of options, as far as they can be told without running anything.

use crate::models::{Definition, Expr, ExprKind, Model, Module};

/// How far names are followed, so that `A = A` comes to an end.
const DEPTH: u8 = 12;
/// The longest text or list that an operator makes here.
const LONGEST: usize = 10_000;

/// A value of Python.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(String),
    List(Vec<Value>),
    Tuple(Vec<Value>),
    Dict(Vec<(Value, Value)>),
    /// What cannot be told: a function, an object, a name from elsewhere.
    Unknown,
}

impl Value {
    /// What Python's `for` goes through, if it can be told; none for what is no iterable.
    pub(super) fn items(&self) -> Option<Vec<Self>> {
        match self {
            Self::List(items) | Self::Tuple(items) => Some(items.clone()),
            Self::Dict(pairs) => Some(pairs.iter().map(|(key, _)| key.clone()).collect()),
            Self::Str(text) => Some(text.chars().map(|it| Self::Str(it.to_string())).collect()),
            _ => None,
        }
    }

    /// Whether Python takes it for true; what cannot be told counts as true.
    pub(super) fn is_true(&self) -> bool {
        match self {
            Self::None => false,
            Self::Bool(truth) => *truth,
            Self::Int(number) => *number != 0,
            Self::Float(number) => *number != 0.0,
            Self::Str(text) => !text.is_empty(),
            Self::List(items) | Self::Tuple(items) => !items.is_empty(),
            Self::Dict(pairs) => !pairs.is_empty(),
            Self::Unknown => true,
        }
    }

    /// Python's `repr`.
    pub(super) fn repr(&self) -> String {
        let list = |items: &[Self]| items.iter().map(Self::repr).collect::<Vec<_>>().join(", ");
        match self {
            Self::None => "None".to_owned(),
            Self::Bool(true) => "True".to_owned(),
            Self::Bool(false) => "False".to_owned(),
            Self::Int(number) => number.to_string(),
            Self::Float(number) => format!("{number:?}"),
            Self::Str(text) => quote(text),
            Self::List(items) => format!("[{}]", list(items)),
            Self::Tuple(items) if items.len() == 1 => format!("({},)", items[0].repr()),
            Self::Tuple(items) => format!("({})", list(items)),
            Self::Dict(pairs) => {
                let pairs = pairs.iter().map(|(key, it)| format!("{}: {}", key.repr(), it.repr()));
                format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
            }
            Self::Unknown => "…".to_owned(),
        }
    }

    /// Python's `str`.
    pub(super) fn text(&self) -> String {
        if let Self::Str(text) = self { text.clone() } else { self.repr() }
    }
}

/// A text as Python shows it: in single quotes unless it holds one and no double quote.
fn quote(text: &str) -> String {
    let mark = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut shown = String::from(mark);
    for letter in text.chars() {
        match letter {
            '\\' => shown.push_str("\\\\"),
            '\n' => shown.push_str("\\n"),
            '\t' => shown.push_str("\\t"),
            '\r' => shown.push_str("\\r"),
            _ if letter == mark => shown.extend(['\\', letter]),
            _ => shown.push(letter),
        }
    }
    shown.push(mark);
    shown
}

/// Where names are looked up: the class body first, then the module.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'a> {
    pub(super) module: &'a Module,
    pub(super) model: Option<&'a Model>,
}

impl Scope<'_> {
    /// The value of an expression in which no name is looked up.
    pub(super) fn nowhere_value(expr: &Expr) -> Value {
        let module = Module::default();
        Scope { module: &module, model: None }.value(expr)
    }

    /// The value of an expression.
    pub(super) fn value(self, expr: &Expr) -> Value {
        self.follow(expr, DEPTH)
    }

    fn follow(self, expr: &Expr, depth: u8) -> Value {
        let Some(depth) = depth.checked_sub(1) else { return Value::Unknown };
        let all = |items: &[Expr]| items.iter().map(|item| self.follow(item, depth)).collect();
        match &expr.kind {
            ExprKind::None => Value::None,
            ExprKind::Bool(truth) => Value::Bool(*truth),
            ExprKind::Int(number) => Value::Int(*number),
            ExprKind::Float(number) => Value::Float(*number),
            ExprKind::Str(text) => Value::Str(text.clone()),
            ExprKind::Tuple(items) => Value::Tuple(all(items)),
            ExprKind::List(items) => Value::List(all(items)),
            ExprKind::Dict(pairs) => Value::Dict(
                pairs
                    .iter()
                    .map(|(key, value)| (self.follow(key, depth), self.follow(value, depth)))
                    .collect(),
            ),
            ExprKind::Name(name) => self.name(name, depth),
            // What makes an empty or a copied collection is as good as the collection.
            ExprKind::Call { function, arguments } => match (function.as_str(), &arguments[..]) {
                ("dict", []) => Value::Dict(Vec::new()),
                ("list", []) => Value::List(Vec::new()),
                ("tuple", []) => Value::Tuple(Vec::new()),
                _ => Value::Unknown,
            },
            ExprKind::Binary { operator, left, right } => {
                operate(operator, self.follow(left, depth), self.follow(right, depth))
            }
            _ => Value::Unknown,
        }
    }

    fn name(self, name: &str, depth: u8) -> Value {
        let own = self.model.map(|model| &*model.definitions).unwrap_or_default();
        let constant = |definitions: &[Definition]| {
            definitions.iter().rfind(|it| it.name == name).map(|it| it.value.clone())
        };
        if let Some(found) = constant(own).or_else(|| constant(&self.module.definitions)) {
            return found.map_or(Value::Unknown, |value| self.follow(&value, depth));
        }
        let (head, rest) = name.split_once('.').map_or((name, None), |(a, b)| (a, Some(b)));
        if let Some(model) = self.module.model(head)
            && let Some(rest) = rest
        {
            return Scope { model: Some(model), ..self }.name(rest, depth);
        }
        self.choices(head, rest, depth)
    }

    /// A class of choices, its `choices`, `values` and `labels`, or one of its members.
    fn choices(self, class: &str, part: Option<&str>, depth: u8) -> Value {
        let own = self.model.map(|model| &*model.choices).unwrap_or_default();
        let Some(class) = own.iter().chain(&self.module.choices).find(|it| it.name == class) else {
            return Value::Unknown;
        };
        let members = class.members.iter();
        match part {
            None | Some("choices") => {
                let empty = class
                    .empty_label
                    .iter()
                    .map(|label| Value::Tuple(vec![Value::None, Value::Str(label.clone())]));
                let pairs = members.map(|it| {
                    let value = self.follow(&it.value, depth);
                    Value::Tuple(vec![value, Value::Str(it.label.clone())])
                });
                Value::List(empty.chain(pairs).collect())
            }
            Some("values") => {
                Value::List(members.map(|it| self.follow(&it.value, depth)).collect())
            }
            Some("labels") => Value::List(members.map(|it| Value::Str(it.label.clone())).collect()),
            Some(part) => {
                let name = part.strip_suffix(".value").unwrap_or(part);
                class
                    .members
                    .iter()
                    .find(|it| it.name == name)
                    .map_or(Value::Unknown, |it| self.follow(&it.value, depth))
            }
        }
    }
}

fn operate(operator: &str, left: Value, right: Value) -> Value {
    match (operator, left, right) {
        ("*", Value::Str(text), Value::Int(times)) | ("*", Value::Int(times), Value::Str(text)) => {
            let times = usize::try_from(times).unwrap_or(0);
            if text.len().saturating_mul(times) > LONGEST {
                return Value::Unknown;
            }
            Value::Str(text.repeat(times))
        }
        ("*", Value::Int(a), Value::Int(b)) => a.checked_mul(b).map_or(Value::Unknown, Value::Int),
        ("+", Value::Int(a), Value::Int(b)) => a.checked_add(b).map_or(Value::Unknown, Value::Int),
        ("-", Value::Int(a), Value::Int(b)) => a.checked_sub(b).map_or(Value::Unknown, Value::Int),
        ("+", Value::Str(a), Value::Str(b)) => Value::Str(a + &b),
        ("+", Value::List(a), Value::List(b)) => Value::List([a, b].concat()),
        ("+", Value::Tuple(a), Value::Tuple(b)) => Value::Tuple([a, b].concat()),
        _ => Value::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, quote};

    #[test]
    fn shows_values_as_python_does() {
        assert_eq!(quote("it's"), "\"it's\"");
        assert_eq!(quote("both ' and \""), "'both \\' and \"'");
        assert_eq!(Value::Tuple(vec![Value::Float(1.5)]).repr(), "(1.5,)");
    }
}

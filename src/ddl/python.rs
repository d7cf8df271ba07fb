//! Values as migrations write them: `django/db/migrations/serializer.py`.

use std::collections::BTreeSet;

use crate::models::form::quote;
use crate::models::{Argument, Expr, ExprKind};

/// Python source with the import lines that it needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Source {
    /// The source.
    pub text: String,
    /// Whole lines: `import django.db.models.deletion`.
    pub imports: BTreeSet<String>,
}

/// The line that makes `models` known; it goes together with that for `migrations`.
pub(super) const MODELS: &str = "from django.db import models";

impl Source {
    /// Source that needs no import.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), imports: BTreeSet::new() }
    }

    /// Source with an import.
    pub(super) fn with(text: impl Into<String>, import: &str) -> Self {
        Self { text: text.into(), imports: BTreeSet::from([import.to_owned()]) }
    }
}

/// Several sources as the items of a bracket.
pub(super) fn joined(open: &str, items: Vec<Source>, close: &str) -> Source {
    let mut imports = BTreeSet::new();
    let mut texts = Vec::new();
    for item in items {
        imports.extend(item.imports);
        texts.push(item.text);
    }
    // Only a tuple of one has a comma; calls have their name before the bracket.
    let comma = if open == "(" && texts.len() == 1 { "," } else { "" };
    Source { text: format!("{open}{}{comma}{close}", texts.join(", ")), imports }
}

/// A call with its keyword arguments, which Django sorts by name.
pub(super) fn call(function: &str, mut arguments: Vec<(String, Source)>) -> Source {
    arguments.sort_by(|a, b| a.0.cmp(&b.0));
    let named = arguments.into_iter().map(|(name, value)| Source {
        text: format!("{name}={}", value.text),
        imports: value.imports,
    });
    // A call with one argument has no comma after it.
    let mut whole = joined("", named.collect(), "");
    whole.text = format!("{function}({})", whole.text);
    if function.starts_with("models.") {
        whole.imports.insert(MODELS.to_owned());
    }
    whole
}

/// A value of an option.
pub(super) fn value(expr: &Expr) -> Source {
    match &expr.kind {
        ExprKind::None => Source::plain("None"),
        ExprKind::Bool(true) => Source::plain("True"),
        ExprKind::Bool(false) => Source::plain("False"),
        ExprKind::Int(number) => Source::plain(number.to_string()),
        ExprKind::Float(number) => Source::plain(format!("{number:?}")),
        ExprKind::Str(text) => Source::plain(quote(text)),
        ExprKind::Tuple(items) => joined("(", items.iter().map(value).collect(), ")"),
        ExprKind::List(items) => joined("[", items.iter().map(value).collect(), "]"),
        ExprKind::Dict(items) => {
            let mut pairs: Vec<Source> = items
                .iter()
                .map(|(key, item)| {
                    let (key, item) = (value(key), value(item));
                    let imports = key.imports.into_iter().chain(item.imports).collect();
                    Source { text: format!("{}: {}", key.text, item.text), imports }
                })
                .collect();
            pairs.sort_by(|a, b| a.text.cmp(&b.text));
            joined("{", pairs, "}")
        }
        ExprKind::Name(name) => named(name),
        ExprKind::Call { function, arguments } => called(function, arguments),
        ExprKind::Unary { operator, operand } if operator == "~" => negated(&value(operand)),
        ExprKind::Binary { operator, left, right } if matches!(operator.as_str(), "&" | "|") => {
            combined(operator, &value(left), &value(right))
        }
        ExprKind::Unary { .. } | ExprKind::Binary { .. } | ExprKind::Source(_) => {
            Source::plain(expr.to_source())
        }
    }
}

/// A function or class by its name, under the path that Django imports it from.
fn named(name: &str) -> Source {
    let last = name.rsplit('.').next().unwrap_or(name);
    match name {
        "timezone.now" | "now" | "django.utils.timezone.now" => {
            Source::with("django.utils.timezone.now", "import django.utils.timezone")
        }
        "list" | "dict" | "set" | "tuple" | "str" | "int" | "bool" | "float" | "bytes" => {
            Source::plain(name)
        }
        "uuid.uuid1" | "uuid.uuid4" | "uuid1" | "uuid4" => {
            Source::with(format!("uuid.{last}"), "import uuid")
        }
        _ if matches!(
            last,
            "CASCADE" | "PROTECT" | "RESTRICT" | "SET_NULL" | "SET_DEFAULT" | "DO_NOTHING"
        ) =>
        {
            Source::with(
                format!("django.db.models.deletion.{last}"),
                "import django.db.models.deletion",
            )
        }
        _ if name.starts_with("datetime.") => Source::with(name, "import datetime"),
        _ if name.contains('.') => Source::plain(name),
        _ => Source::with(format!("playground.models.{name}"), "import playground.models"),
    }
}

fn called(function: &str, arguments: &[Argument]) -> Source {
    let last = function.rsplit('.').next().unwrap_or(function);
    let positional =
        || arguments.iter().filter(|it| it.name.is_none()).map(|it| value(&it.value)).collect();
    let keywords = || {
        let named = arguments.iter().filter_map(|it| Some((it.name.clone()?, value(&it.value))));
        named.collect::<Vec<_>>()
    };
    match last {
        "Q" => condition(arguments),
        "F" => {
            let mut whole = joined("models.F(", positional(), ")");
            whole.imports.insert(MODELS.to_owned());
            whole
        }
        "SET" => {
            let mut whole = joined("models.SET(", positional(), ")");
            whole.imports.insert(MODELS.to_owned());
            whole
        }
        "Decimal" => {
            let mut whole = joined("Decimal(", positional(), ")");
            whole.imports.insert("from decimal import Decimal".to_owned());
            whole
        }
        "UniqueConstraint" | "CheckConstraint" | "Index" => constraint(last, keywords()),
        "date" | "datetime" | "time" | "timedelta" => {
            let mut all: Vec<Source> = positional();
            all.extend(keywords().into_iter().map(|(name, value)| Source {
                text: format!("{name}={}", value.text),
                imports: value.imports,
            }));
            let mut whole = joined(&format!("datetime.{last}("), all, ")");
            whole.imports.insert("import datetime".to_owned());
            whole
        }
        _ => {
            let made =
                ExprKind::Call { function: function.to_owned(), arguments: arguments.to_vec() };
            Source::plain(Expr::made(made).to_source())
        }
    }
}

/// Constraints and indexes keep their fields as a tuple and as a list.
fn constraint(class: &str, mut keywords: Vec<(String, Source)>) -> Source {
    for (name, source) in &mut keywords {
        if name == "fields" {
            let inner = source.text.trim_matches(['(', ')', '[', ']']).trim_end_matches(',');
            source.text = match class {
                "Index" => format!("[{inner}]"),
                _ if inner.contains(',') => format!("({inner})"),
                _ => format!("({inner},)"),
            };
        }
    }
    call(&format!("models.{class}"), keywords)
}

/// `Q`: its conditions are pairs, in the order of their names.
fn condition(arguments: &[Argument]) -> Source {
    let mut pairs: Vec<&Argument> = arguments.iter().filter(|it| it.name.is_some()).collect();
    pairs.sort_by(|a, b| a.name.cmp(&b.name));
    let mut children: Vec<Source> =
        arguments.iter().filter(|it| it.name.is_none()).map(|it| value(&it.value)).collect();
    for pair in pairs {
        let item = value(&pair.value);
        let name = quote(pair.name.as_deref().unwrap_or_default());
        children.push(Source { text: format!("({name}, {})", item.text), imports: item.imports });
    }
    let mut whole = joined("models.Q(", children, ")");
    whole.imports.insert(MODELS.to_owned());
    whole
}

const OR: &str = ", _connector='OR')";
const NOT: &str = ", _negated=True)";

/// What stands inside a `Q`, if it can be taken into one with this end.
fn inner<'a>(source: &'a Source, end: &str) -> Option<&'a str> {
    let inside = source.text.strip_prefix("models.Q(")?.strip_suffix(end)?;
    let other = inside.contains(OR.trim_end_matches(')')) || inside.contains("_negated=True");
    (end != ")" || !other).then_some(inside)
}

/// `Q._combine`: children that are joined alike are taken in.
fn combined(operator: &str, left: &Source, right: &Source) -> Source {
    let (end, shown) = if operator == "|" { (OR, OR) } else { (")", ")") };
    let child = |source: &Source| {
        let lone = inner(source, ")").filter(|inside| !inside.contains("), ("));
        inner(source, end).or(lone).map_or_else(|| source.text.clone(), str::to_owned)
    };
    let imports = left.imports.union(&right.imports).cloned().collect();
    Source { text: format!("models.Q({}, {}{shown}", child(left), child(right)), imports }
}

/// `Q.__invert__`: a condition of its own that is not to hold.
fn negated(source: &Source) -> Source {
    let text = match inner(source, ")") {
        Some(inside) => format!("models.Q({inside}{NOT}"),
        None => format!("models.Q({}{NOT}", source.text),
    };
    Source { text, imports: source.imports.clone() }
}

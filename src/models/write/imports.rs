//! The imports that names need.

use std::collections::BTreeSet;

use crate::models::{Argument, Expr, ExprKind};

/// An import, in the order in which they stand in a file: Python's own library before Django.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Needed {
    /// `import uuid`.
    Module(&'static str),
    /// `from datetime import date`.
    FromStandard(&'static str, String),
    /// `from django.db import models`.
    FromDjango(&'static str, String),
}

impl Needed {
    /// The statement.
    pub(crate) fn statement(&self) -> String {
        match self {
            Self::Module(module) => format!("import {module}"),
            Self::FromStandard(module, name) | Self::FromDjango(module, name) => {
                format!("from {module} import {name}")
            }
        }
    }

    /// Whether it is of Django, and so stands in the second group.
    pub(crate) fn is_django(&self) -> bool {
        matches!(self, Self::FromDjango(..))
    }

    /// The import that gives a name its usual meaning in a models.py.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let from_django = |module| Some(Self::FromDjango(module, name.to_owned()));
        match name {
            "models" => from_django("django.db"),
            "uuid" | "datetime" | "decimal" | "string" | "random" | "math" => {
                Some(Self::Module(standard(name)))
            }
            "date" | "time" | "timedelta" => Some(Self::FromStandard("datetime", name.to_owned())),
            "Decimal" => Some(Self::FromStandard("decimal", name.to_owned())),
            "timezone" => from_django("django.utils"),
            "settings" => from_django("django.conf"),
            "get_user_model" => from_django("django.contrib.auth"),
            "Q" | "F" | "Value" | "Case" | "When" | "Count" | "Sum" | "Avg" | "Min" | "Max" => {
                from_django("django.db.models")
            }
            "Lower" | "Upper" | "Length" | "Coalesce" | "Concat" | "Now" | "TruncDate" => {
                from_django("django.db.models.functions")
            }
            _ if name.ends_with("Validator") => from_django("django.core.validators"),
            _ => None,
        }
    }
}

fn standard(name: &str) -> &'static str {
    ["uuid", "datetime", "decimal", "string", "random", "math"]
        .into_iter()
        .find(|it| *it == name)
        .unwrap_or_default()
}

/// Adds the first parts of all names in a value, those that an import would have to bind.
pub(crate) fn needed(value: &Expr, names: &mut BTreeSet<String>) {
    let mut head = |name: &str| {
        names.insert(name.split('.').next().unwrap_or_default().to_owned());
    };
    match &value.kind {
        ExprKind::Name(name) => head(name),
        ExprKind::Call { function, arguments } => {
            head(function);
            arguments.iter().for_each(|Argument { value, .. }| needed(value, names));
        }
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            items.iter().for_each(|item| needed(item, names));
        }
        ExprKind::Dict(items) => {
            for (key, value) in items {
                needed(key, names);
                needed(value, names);
            }
        }
        ExprKind::Binary { left, right, .. } => {
            needed(left, names);
            needed(right, names);
        }
        ExprKind::Unary { operand, .. } => needed(operand, names),
        ExprKind::Source(source) => words(source, names),
        _ => {}
    }
}

/// Adds the words of a piece of source that an import might have to bind; too many do no harm,
/// because only those count that have a usual meaning and are bound by nothing else.
pub(crate) fn words(source: &str, names: &mut BTreeSet<String>) {
    let mut before = ' ';
    for word in source.split_inclusive(|it: char| !it.is_alphanumeric() && it != '_') {
        let end = word.chars().next_back().unwrap_or(' ');
        let name = word.trim_end_matches(|it: char| !it.is_alphanumeric() && it != '_');
        if !name.is_empty() && before != '.' {
            names.insert(name.to_owned());
        }
        before = end;
    }
}

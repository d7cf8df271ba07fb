//! The constructors of constraints and indexes: `django/db/models/constraints.py` and `indexes.py`.

use super::names::Reader;
use crate::diagnostic::Place;
use crate::models::{Argument, Expr, ExprKind};

const UNIQUE: &[&str] = &[
    "fields",
    "name",
    "condition",
    "deferrable",
    "include",
    "opclasses",
    "nulls_distinct",
    "violation_error_code",
    "violation_error_message",
];
const CHECK: &[&str] =
    &["name", "condition", "check", "violation_error_code", "violation_error_message"];
const INDEX: &[&str] = &["fields", "name", "db_tablespace", "opclasses", "condition", "include"];

impl Reader<'_> {
    /// Notes what the constructor of a constraint or index objects to.
    pub(super) fn constraint(&mut self, value: &Expr, place: &Place) {
        let ExprKind::Call { function, arguments } = &value.kind else { return };
        let full = self.full_name(function);
        let Some(class) = full.strip_prefix("django.db.models.") else { return };
        let keywords = match class {
            "UniqueConstraint" => UNIQUE,
            "CheckConstraint" => CHECK,
            "Index" => INDEX,
            _ => return,
        };
        if let Some((code, message, plain)) = refusal(class, keywords, arguments) {
            self.error(code, message, plain, value.span, place);
        }
    }
}

fn refusal(
    class: &str,
    keywords: &[&str],
    arguments: &[Argument],
) -> Option<(&'static str, String, &'static str)> {
    let keyword = |name: &str| {
        arguments.iter().find(|it| it.name.as_deref() == Some(name)).map(|it| &it.value)
    };
    let by_position = arguments.iter().filter(|it| it.name.is_none()).count();
    for name in arguments.iter().filter_map(|it| it.name.as_deref()) {
        if !keywords.contains(&name) {
            let message = format!("{class}.__init__() got an unexpected keyword argument '{name}'");
            return Some(("TypeError", message, "It has no such option."));
        }
    }
    let fields = keyword("fields");
    let fields_empty = fields.is_none_or(|it| it.items().is_some_and(<[Expr]>::is_empty));
    let value_error = |message: &str, plain| Some(("ValueError", message.to_owned(), plain));
    match class {
        "CheckConstraint" if by_position > 0 => {
            let given = by_position + 1;
            // Python counts those by name apart, if there are any.
            let named = match arguments.len() - by_position {
                0 => String::new(),
                1 => " positional arguments (and 1 keyword-only argument)".to_owned(),
                count => format!(" positional arguments (and {count} keyword-only arguments)"),
            };
            let message = format!(
                "CheckConstraint.__init__() takes 1 positional argument but {given}{named} were \
                 given"
            );
            Some(("TypeError", message, "Name each option: condition=…, name=…."))
        }
        "CheckConstraint" if keyword("name").is_none() => {
            let message =
                "CheckConstraint.__init__() missing 1 required keyword-only argument: 'name'";
            Some(("TypeError", message.to_owned(), "A constraint needs a name."))
        }
        "UniqueConstraint" if keyword("name").is_none_or(|it| it.as_str() == Some("")) => {
            value_error("A unique constraint must be named.", "Give it name='…'.")
        }
        "UniqueConstraint" if by_position == 0 && fields_empty => value_error(
            "At least one field or expression is required to define a unique constraint.",
            "Say which fields must be unique together.",
        ),
        "UniqueConstraint" if by_position > 0 && !fields_empty => value_error(
            "UniqueConstraint.fields and expressions are mutually exclusive.",
            "Give either names of fields or expressions.",
        ),
        "Index" if fields.is_some_and(|it| it.as_str().is_some()) => {
            value_error("Index.fields must be a list or tuple.", "Put the names in brackets.")
        }
        "Index" if by_position == 0 && fields_empty => value_error(
            "At least one field or expression is required to define an index.",
            "Say which fields it is for.",
        ),
        _ => None,
    }
}

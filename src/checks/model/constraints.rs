//! `models.W038`, `W039`, `W045`, `W047`, `E041`: what SQLite's constraints cannot do, and what
//! they refer to. `_check` of the classes in `django/db/models/constraints.py`.

use std::collections::BTreeSet;

use super::{local_fields, lookups, references};
use crate::checks::context::Context;
use crate::checks::registry::{Entry, ModelId, calls, keyword, last, positional};
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::{Expr, ExprKind, FieldClass};

const HINT: &str =
    "A constraint won't be created. Silence this warning if you don't care about it.";

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let constraints: Vec<(String, Expr)> = calls(context.class(id).meta("constraints"))
        .map(|(class, call)| (class.to_owned(), call.clone()))
        .collect();
    for (class, call) in constraints {
        match class.as_str() {
            "CheckConstraint" => check_condition(context, id, &call),
            "UniqueConstraint" => check_unique(context, id, &call),
            _ => {}
        }
    }
}

fn check_condition(context: &mut Context<'_>, id: ModelId, call: &Expr) {
    let Some(condition) = keyword(call, "condition").or_else(|| keyword(call, "check")) else {
        return;
    };
    if holds_raw_sql(condition) {
        let name = keyword(call, "name").map(|it| context.scope(id).value(it).repr());
        let message = format!(
            "Check constraint {} contains RawSQL() expression and won't be validated during the model full_clean().",
            name.unwrap_or_default()
        );
        let found = Diagnostic::warning("models.W045", message)
            .with_hint("Silence this warning if you don't care about it.")
            .with_plain("The database checks it, but Django cannot do so beforehand.");
        context.note_model(id, Some("constraints"), found);
    }
    if is_q(condition) {
        check_references(context, id, references::of(condition));
    }
}

fn check_unique(context: &mut Context<'_>, id: ModelId, call: &Expr) {
    let scope = context.scope(id);
    let value = |name: &str| keyword(call, name).map(|it| scope.value(it));
    let items = |name: &str| value(name).and_then(|it| it.items()).unwrap_or_default();
    let given = |name: &str| value(name).is_some_and(|it| it != Value::None);
    let (deferrable, include, nulls) =
        (given("deferrable"), !items("include").is_empty(), given("nulls_distinct"));
    let fields: BTreeSet<String> =
        items("fields").iter().chain(&items("include")).map(Value::text).collect();
    let fields: Vec<String> = fields.into_iter().collect();
    local_fields::check(context, id, &fields, "constraints");
    for (given, code, what, feature) in [
        (
            deferrable,
            "models.W038",
            "deferrable unique constraints",
            "supports_deferrable_unique_constraints",
        ),
        (
            include,
            "models.W039",
            "unique constraints with non-key columns",
            "supports_covering_indexes",
        ),
        (
            nulls,
            "models.W047",
            "unique constraints with nulls distinct",
            "supports_nulls_distinct_unique_constraints",
        ),
    ] {
        if given && !context.requires(id, feature) {
            let found = Diagnostic::warning(code, format!("SQLite does not support {what}."))
                .with_hint(HINT)
                .with_plain("SQLite cannot keep this rule, so it is left out of the table.");
            context.note_model(id, Some("constraints"), found);
        }
    }
    let mut found: Vec<_> =
        keyword(call, "condition").filter(|it| is_q(it)).map(references::of).unwrap_or_default();
    found.extend(positional(call).flat_map(references::of_argument));
    check_references(context, id, found);
}

/// `BaseConstraint._check_references`: fields of the table itself, and nothing that needs a join.
fn check_references(context: &mut Context<'_>, id: ModelId, references: Vec<Vec<String>>) {
    let references: BTreeSet<Vec<String>> = references.into_iter().collect();
    let mut fields = BTreeSet::new();
    for reference in references {
        let [name, rest @ ..] = reference.as_slice() else { continue };
        if name != "pk" || context.has_composite_key(id) {
            fields.insert(name.clone());
        }
        let Some(first) = rest.first() else { continue };
        let entry = if name == "pk" {
            context.class(id).primary_key.map(Entry::Field)
        } else {
            context.registry.get_field(id, name)
        };
        // From the other end only a one-to-one field leads to one row.
        let joins = match entry {
            Some(Entry::Field(field)) => {
                let field = context.field(field);
                (!field.is_many_to_many()).then_some(field)
            }
            Some(Entry::Reverse(field)) => {
                let field = context.field(field);
                (field.class() == FieldClass::OneToOneField).then_some(field)
            }
            None => None,
        };
        let Some(field) = joins else { continue };
        if field.remote.is_none() || lookups::knows(field.class(), first) {
            continue;
        }
        let message =
            format!("'constraints' refers to the joined field '{}'.", reference.join("__"));
        let found = Diagnostic::error("models.E041", message)
            .with_plain("A constraint looks at one row of one table; it cannot follow a relation.");
        context.note_model(id, Some("constraints"), found);
    }
    let fields: Vec<String> = fields.into_iter().collect();
    local_fields::check(context, id, &fields, "constraints");
}

/// Whether an expression is made of `Q` objects.
fn is_q(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Call { function, .. } => last(function) == "Q",
        ExprKind::Binary { left, right, .. } => is_q(left) || is_q(right),
        ExprKind::Unary { operator, operand } => operator == "~" && is_q(operand),
        _ => false,
    }
}

fn holds_raw_sql(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Call { function, arguments } => {
            last(function) == "RawSQL" || arguments.iter().any(|it| holds_raw_sql(&it.value))
        }
        ExprKind::Binary { left, right, .. } => holds_raw_sql(left) || holds_raw_sql(right),
        ExprKind::Unary { operand, .. } => holds_raw_sql(operand),
        _ => false,
    }
}

//! `fields.E160` and `W161`: dates that are set by themselves and have a default too, and defaults
//! that are taken once, when the program starts.
//! `DateTimeCheckMixin` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::{FieldId, last};
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::{Expr, ExprKind, FieldClass};

const FIXED_HINT: &str = "It seems you set a fixed date / time / datetime value as default for this field. This may not be what you want. If you want to have the current date as default, use `django.utils.timezone.now`";

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    check_exclusive(context, id);
    check_fixed(context, id);
}

fn check_exclusive(context: &mut Context<'_>, id: FieldId) {
    let enabled = |option: &str| {
        context
            .option(id, option)
            .is_some_and(|value| !matches!(value, Value::None | Value::Bool(false)))
    };
    let has_default = context.field(id).field.option("default").is_some();
    let given = [
        ("auto_now_add", enabled("auto_now_add")),
        ("auto_now", enabled("auto_now")),
        ("default", has_default),
    ];
    let given: Vec<&str> = given.into_iter().filter(|(_, on)| *on).map(|(name, _)| name).collect();
    let &[.., last] = given.as_slice() else { return };
    if given.len() < 2 {
        return;
    }
    let message = "The options auto_now, auto_now_add, and default are mutually exclusive. Only one of these options may be present.";
    let edit = context.remove_option(id, last);
    let found = Diagnostic::error("fields.E160", message).with_plain(
        "auto_now sets the time at each save, auto_now_add at the first, default leaves it to you: choose one.",
    );
    context.note_field(id, Some(last), fixed(found, edit));
}

fn check_fixed(context: &mut Context<'_>, id: FieldId) {
    let field = context.field(id);
    let Some(now) = field.field.option("default").and_then(now) else { return };
    // A time field does not look at dates, nor the others at times.
    let ignored = if field.class() == FieldClass::TimeField { Now::Date } else { Now::Time };
    if now == ignored {
        return;
    }
    let class = field.class();
    let better = match class {
        FieldClass::DateTimeField => Some("timezone.now"),
        _ => None,
    };
    let edit = better.and_then(|value| context.set_option(id, "default", value));
    let found = Diagnostic::warning("fields.W161", "Fixed default value provided.")
        .with_hint(FIXED_HINT)
        .with_plain("With `()` the time is taken once, when the program starts; without, anew for each row.");
    context.note_field(id, Some("default"), fixed(found, edit));
}

/// Whether the last part of a function's name says that it gives the present moment.
fn is_present(function: &str) -> bool {
    matches!(last(function), "now" | "localtime" | "utcnow")
}

/// What a call for the present gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Now {
    Date,
    Time,
    Moment,
}

/// Whether an expression is a call that gives the present: `timezone.now()`, `date.today()`,
/// `now().date()`.
fn now(value: &Expr) -> Option<Now> {
    if let ExprKind::Source(text) = &value.kind {
        let (call, part) = text.strip_suffix("()")?.rsplit_once('.')?;
        let call = call.strip_suffix("()")?;
        return match part {
            "date" if is_present(call) => Some(Now::Date),
            "time" if is_present(call) => Some(Now::Time),
            _ => None,
        };
    }
    let ExprKind::Call { function, arguments } = &value.kind else { return None };
    let mut parts = function.rsplit('.');
    let (last, before) = (parts.next()?, parts.next());
    match (before, last) {
        (Some("timezone" | "datetime"), "now") | (Some("datetime"), "today" | "utcnow") => {
            Some(Now::Moment)
        }
        (None, "now") if arguments.is_empty() => Some(Now::Moment),
        (Some("date"), "today") | (Some("timezone"), "localdate") => Some(Now::Date),
        (Some("timezone"), "localtime") => Some(Now::Moment),
        _ => None,
    }
}

//! `fields.E012`: database defaults that refer to columns.
//! `Field._check_db_default` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::{FieldId, last, positional};
use crate::checks::value::Scope;
use crate::diagnostic::Diagnostic;
use crate::models::{Expr, ExprKind};

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let Some(value) = context.field(id).field.option("db_default") else { return };
    let Some(shown) = reference(value) else { return };
    let message = format!("{shown} cannot be used in db_default.");
    let plain = "A default of the database cannot look at other columns of the row.";
    let edit = context.remove_option(id, "db_default");
    let found = Diagnostic::error("fields.E012", message).with_plain(plain);
    context.note_field(id, Some("db_default"), fixed(found, edit));
}

/// How Django shows an expression that refers to a column; none for one that may stand there, and
/// for one that cannot be told.
fn reference(value: &Expr) -> Option<String> {
    let shown = show(value, Place::Expression)?;
    shown.refers.then_some(shown.text)
}

/// An expression as Django shows it.
struct Shown {
    text: String,
    /// Whether it refers to a column.
    refers: bool,
}

/// Where a literal stands: text is a value there, or the name of a field.
#[derive(Clone, Copy)]
enum Place {
    Expression,
    Argument,
}

fn show(value: &Expr, place: Place) -> Option<Shown> {
    let literal = |repr: String| Shown { text: format!("Value({repr})"), refers: false };
    let field = |name: &str| Shown { text: format!("F({name})"), refers: true };
    match (&value.kind, place) {
        (ExprKind::Str(name), Place::Argument) => Some(field(name)),
        (ExprKind::Int(_) | ExprKind::Float(_) | ExprKind::Str(_) | ExprKind::Bool(_), _) => {
            Some(literal(Scope::nowhere_value(value).repr()))
        }
        (ExprKind::Binary { operator, left, right }, _) => {
            let (left, right) = (show(left, Place::Expression)?, show(right, Place::Expression)?);
            let text = format!("{} {operator} {}", left.text, right.text);
            Some(Shown { text, refers: left.refers || right.refers })
        }
        (ExprKind::Call { function, .. }, _) => match last(function) {
            "F" => positional(value).next().and_then(Expr::as_str).map(field),
            "Value" => positional(value).next().map(|it| literal(Scope::nowhere_value(it).repr())),
            name if name.starts_with(char::is_uppercase) => {
                let arguments: Vec<Shown> =
                    positional(value).map(|it| show(it, Place::Argument)).collect::<Option<_>>()?;
                let text = arguments.iter().map(|it| it.text.as_str()).collect::<Vec<_>>();
                let text = format!("{name}({})", text.join(", "));
                Some(Shown { text, refers: arguments.iter().any(|it| it.refers) })
            }
            _ => None,
        },
        _ => None,
    }
}

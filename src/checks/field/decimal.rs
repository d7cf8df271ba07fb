//! `fields.E130` to `E134`: the digits of a decimal.
//! `DecimalField.check` in `django/db/models/fields/__init__.py`.

use crate::checks::context::{Context, fixed};
use crate::checks::registry::FieldId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

/// What Python's `int()` makes of an option.
enum Number {
    Good(i64),
    /// `TypeError`: not given, or nothing that could be a number.
    Missing,
    /// `ValueError`, or out of bounds.
    Bad,
    Unknown,
}

pub(super) fn check(context: &mut Context<'_>, id: FieldId) {
    let places = number(context.option(id, "decimal_places"), 0);
    let digits = number(context.option(id, "max_digits"), 1);
    note(
        context,
        id,
        "decimal_places",
        &places,
        ("fields.E130", "DecimalFields must define a 'decimal_places' attribute."),
        ("fields.E131", "'decimal_places' must be a non-negative integer."),
    );
    note(
        context,
        id,
        "max_digits",
        &digits,
        ("fields.E132", "DecimalFields must define a 'max_digits' attribute."),
        ("fields.E133", "'max_digits' must be a positive integer."),
    );
    if let (Number::Good(places), Number::Good(digits)) = (places, digits)
        && places > digits
    {
        let message = "'max_digits' must be greater or equal to 'decimal_places'.";
        let edit = context.set_option(id, "max_digits", &places.to_string());
        let found = Diagnostic::error("fields.E134", message)
            .with_plain("`max_digits` counts all digits, those behind the point too.");
        context.note_field(id, Some("max_digits"), fixed(found, edit));
    }
}

fn note(
    context: &mut Context<'_>,
    id: FieldId,
    option: &str,
    number: &Number,
    missing: (&str, &str),
    bad: (&str, &str),
) {
    let (code, message) = match number {
        Number::Missing => missing,
        Number::Bad => bad,
        Number::Good(_) | Number::Unknown => return,
    };
    let (value, plain) = if option == "max_digits" {
        ("10", "Say how many digits the number may have in all.")
    } else {
        ("2", "Say how many of the digits stand behind the point.")
    };
    let edit = context.set_option(id, option, value);
    let found = Diagnostic::error(code, message).with_plain(plain);
    context.note_field(id, Some(option), fixed(found, edit));
}

fn number(value: Option<Value>, least: i64) -> Number {
    let number = match value {
        Some(Value::Int(number)) => number,
        Some(Value::Bool(truth)) => i64::from(truth),
        #[expect(
            clippy::cast_possible_truncation,
            reason = "Python's int() cuts the fraction off too"
        )]
        Some(Value::Float(number)) => number as i64,
        Some(Value::Str(text)) => match text.trim().parse() {
            Ok(number) => number,
            Err(_) => return Number::Bad,
        },
        Some(Value::Unknown) => return Number::Unknown,
        None | Some(Value::None | Value::List(_) | Value::Tuple(_) | Value::Dict(_)) => {
            return Number::Missing;
        }
    };
    if number < least { Number::Bad } else { Number::Good(number) }
}

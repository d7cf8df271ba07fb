//! Values as a person reads them, and as a form takes them back.

use crate::sql::Value;

/// A value as text: what a form's control holds, and what a cell shows. NULL is empty.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => float(*number),
        Value::Decimal(number) => number.to_string(),
        Value::Text(text) | Value::Json(text) => text.clone(),
        Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        Value::Time(time) => time.format("%H:%M:%S%.f").to_string(),
        Value::DateTime(moment) => moment.format("%Y-%m-%d %H:%M:%S%.f").to_string(),
        Value::Duration(micros) => duration(*micros),
        Value::Uuid(uuid) => uuid.to_string(),
    }
}

/// As Python's `repr` of a float: the shortest that reads back, always with a point or exponent.
fn float(number: f64) -> String {
    let text = number.to_string();
    if text.contains(['.', 'e', 'i', 'N']) { text } else { format!("{text}.0") }
}

/// `[days ]HH:MM:SS[.ffffff]`, as `duration_string` in `django/utils/duration.py` has it.
fn duration(micros: i64) -> String {
    let (days, rest) = (micros.div_euclid(86_400_000_000), micros.rem_euclid(86_400_000_000));
    let (seconds, fraction) = (rest / 1_000_000, rest % 1_000_000);
    let clock = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    let clock = if fraction == 0 { clock } else { format!("{clock}.{fraction:06}") };
    if days == 0 { clock } else { format!("{days} {clock}") }
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::sql::Value;

    #[test]
    fn reads_as_django_writes() {
        assert_eq!(text(&Value::Float(2.0)), "2.0");
        assert_eq!(text(&Value::Duration(93_784_500_000)), "1 02:03:04.500000");
        assert_eq!(text(&Value::Duration(-1_000_000)), "-1 23:59:59");
    }
}

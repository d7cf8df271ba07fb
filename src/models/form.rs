//! What a form for a field asks for, and how its answers are written in Python.

use super::FieldClass;

/// The kind of control that an option of a field needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Control {
    /// On or off: `True`, or not given.
    Flag,
    /// A whole number.
    Number,
    /// Text, written as a string literal.
    Text,
    /// One of `True` and `False`, or not given.
    Truth,
    /// One choice per line: `value, label`.
    Choices,
    /// An expression, written as it is typed.
    Python,
}

/// An option that the form offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FormOption {
    /// The option's name.
    pub name: &'static str,
    /// Its control.
    pub control: Control,
    /// What it does, in a few words.
    pub summary: &'static str,
}

const fn option(name: &'static str, control: Control, summary: &'static str) -> FormOption {
    FormOption { name, control, summary }
}

/// The options that the form offers first for a class that is no relation. What stands neither here
/// nor in [`more_options`] is written in the code.
pub fn options(class: FieldClass) -> Vec<FormOption> {
    use FieldClass as C;
    let mut list = Vec::new();
    match class {
        C::CharField
        | C::EmailField
        | C::URLField
        | C::SlugField
        | C::FileField
        | C::ImageField => {
            list.push(option("max_length", Control::Number, "the most characters"));
        }
        C::DecimalField => {
            list.push(option("max_digits", Control::Number, "all digits"));
            list.push(option("decimal_places", Control::Number, "those after the point"));
        }
        C::DateField | C::DateTimeField | C::TimeField => {
            list.push(option("auto_now_add", Control::Flag, "set once, when the row is added"));
            list.push(option("auto_now", Control::Flag, "set again at every save"));
        }
        C::FilePathField => list.push(option("path", Control::Text, "the folder to choose from")),
        _ => {}
    }
    if class.is_auto() {
        list.push(option("primary_key", Control::Flag, "the row is known by it"));
        return list;
    }
    list.push(option("null", Control::Flag, "the database may hold NULL"));
    list.push(option("blank", Control::Flag, "forms may leave it empty"));
    list.push(option("unique", Control::Flag, "no two rows may have the same"));
    list.push(option("default", default_control(class), "the value when none is given"));
    list
}

/// Further options, which are seldom needed.
pub fn more_options(class: FieldClass) -> Vec<FormOption> {
    if class.is_auto() {
        return Vec::new();
    }
    let mut list = Vec::new();
    if holds_choices(class) {
        list.push(option("choices", Control::Choices, "one per line: value, label"));
    }
    list.push(option("primary_key", Control::Flag, "the row is known by it, instead of id"));
    list.push(option("verbose_name", Control::Text, "what a person calls it"));
    list.push(option("help_text", Control::Text, "a line of help under it in forms"));
    list
}

fn default_control(class: FieldClass) -> Control {
    use FieldClass as C;
    match class {
        C::CharField | C::TextField | C::EmailField | C::URLField | C::SlugField => Control::Text,
        C::BooleanField => Control::Truth,
        _ => Control::Python,
    }
}

fn holds_choices(class: FieldClass) -> bool {
    use FieldClass as C;
    matches!(
        class,
        C::CharField
            | C::IntegerField
            | C::SmallIntegerField
            | C::PositiveIntegerField
            | C::PositiveSmallIntegerField
            | C::SlugField
    )
}

/// The options that a new field of this class begins with, so that it passes Django's checks.
pub fn starting_options(class: FieldClass) -> Vec<(String, String)> {
    let list: &[(&str, &str)] = match class {
        FieldClass::CharField => &[("max_length", "100")],
        FieldClass::DecimalField => &[("max_digits", "8"), ("decimal_places", "2")],
        FieldClass::FilePathField => &[("path", "'/'")],
        class if class.is_auto() => &[("primary_key", "True")],
        _ => &[],
    };
    list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A Python string literal of this text, in single quotes as `repr` writes it.
pub fn quote(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    let mark = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    literal.push(mark);
    for letter in text.chars() {
        match letter {
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            letter if letter == mark => {
                literal.push('\\');
                literal.push(letter);
            }
            letter => literal.push(letter),
        }
    }
    literal.push(mark);
    literal
}

/// The text of a simple string literal in either quotes; none for any other expression.
pub fn unquote(source: &str) -> Option<String> {
    let mark = source.chars().next().filter(|mark| matches!(mark, '\'' | '"'))?;
    let inner = source.strip_prefix(mark)?.strip_suffix(mark)?;
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.push(match letters.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                other @ ('\\' | '\'' | '"') => other,
                _ => return None,
            }),
            letter if letter == mark => return None,
            letter => text.push(letter),
        }
    }
    Some(text)
}

/// `value, label` on each line, as a Python list of pairs: text in quotes, whole numbers bare.
/// A line without a comma stands for both.
pub fn choices_source(lines: &str) -> String {
    let pair = |line: &str| {
        let (value, label) = line.split_once(',').unwrap_or((line, line));
        let (value, label) = (value.trim(), label.trim());
        let value = if value.parse::<i64>().is_ok() { value.to_owned() } else { quote(value) };
        format!("({value}, {})", quote(label))
    };
    let pairs: Vec<String> =
        lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(pair).collect();
    if pairs.is_empty() { String::new() } else { format!("[{}]", pairs.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::{choices_source, quote, unquote};

    #[test]
    fn text_survives_quoting() {
        for text in ["", "plain", "it's", "say \"it's\"", "a\\b\n\tc"] {
            assert_eq!(unquote(&quote(text)).as_deref(), Some(text), "{text:?}");
        }
        assert_eq!(quote("it's"), "\"it's\"");
        assert_eq!(unquote("timezone.now"), None);
        assert_eq!(unquote("'a' + 'b'"), None);
        assert_eq!(unquote("'"), None);
    }

    #[test]
    fn choices_are_pairs() {
        assert_eq!(
            choices_source("FR, Freshman\n\nsenior\n"),
            "[('FR', 'Freshman'), ('senior', 'senior')]"
        );
        assert_eq!(choices_source("1, Low"), "[(1, 'Low')]");
        assert_eq!(choices_source(" \n"), "");
    }
}

//! JSON, as Python's `json.dumps` writes plain data.

use std::fmt::Write as _;

/// The JSON of plain data (dicts, lists, texts, numbers, truth values, `None`) that is given by its
/// `repr()`; none for any other object.
pub(crate) fn of_repr(repr: &str) -> Option<String> {
    let mut reader = Reader { rest: repr.trim(), out: String::new() };
    reader.value()?;
    reader.rest.trim().is_empty().then_some(reader.out)
}

/// A text in JSON, other letters than those of ASCII escaped.
pub(crate) fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    out.push('"');
    for letter in words.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            ' '..='~' => out.push(letter),
            other => {
                for unit in other.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
    out
}

/// Reads a `repr()` from left to right.
struct Reader<'a> {
    rest: &'a str,
    out: String,
}

impl Reader<'_> {
    fn value(&mut self) -> Option<()> {
        self.rest = self.rest.trim_start();
        let (first, _) = self.rest.split_at_checked(1)?;
        match first {
            "{" => self.items('{', '}'),
            "[" => self.items('[', ']'),
            "(" => self.items('(', ')'),
            "'" | "\"" => {
                let words = self.quoted()?;
                self.out.push_str(&text(&words));
                Some(())
            }
            _ => self.word(),
        }
    }

    /// `None`, `True`, a number.
    fn word(&mut self) -> Option<()> {
        let end = self.rest.find([',', ':', ']', '}', ')', ' ']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.out.push_str(match word {
            "None" => "null",
            "True" => "true",
            "False" => "false",
            "nan" => "NaN",
            "inf" => "Infinity",
            "-inf" => "-Infinity",
            number if number.parse::<f64>().is_ok() => number,
            _ => return None,
        });
        Some(())
    }

    /// What stands between brackets; a dict's items are pairs.
    fn items(&mut self, open: char, close: char) -> Option<()> {
        self.rest = self.rest.strip_prefix(open)?;
        let pairs = open == '{';
        self.out.push(if pairs { '{' } else { '[' });
        let mut first = true;
        loop {
            self.rest = self.rest.trim_start();
            if let Some(rest) = self.rest.strip_prefix(close) {
                self.rest = rest;
                self.out.push(if pairs { '}' } else { ']' });
                return Some(());
            }
            if !first {
                self.rest = self.rest.strip_prefix(',')?.trim_start();
                if self.rest.starts_with(close) {
                    continue;
                }
                self.out.push_str(", ");
            }
            first = false;
            if pairs {
                self.key()?;
                self.rest = self.rest.trim_start().strip_prefix(':')?;
                self.out.push_str(": ");
            }
            self.value()?;
        }
    }

    /// The key of a dict, always a text.
    fn key(&mut self) -> Option<()> {
        if self.rest.starts_with(['\'', '"']) {
            return self.value();
        }
        self.out.push('"');
        self.word()?;
        self.out.push('"');
        Some(())
    }

    fn quoted(&mut self) -> Option<String> {
        let mut letters = self.rest.char_indices();
        let (_, quote) = letters.next()?;
        let mut words = String::new();
        while let Some((at, letter)) = letters.next() {
            if letter == quote {
                self.rest = &self.rest[at + letter.len_utf8()..];
                return Some(words);
            }
            if letter != '\\' {
                words.push(letter);
                continue;
            }
            let (_, escape) = letters.next()?;
            let digits = match escape {
                'n' => {
                    words.push('\n');
                    continue;
                }
                'r' => {
                    words.push('\r');
                    continue;
                }
                't' => {
                    words.push('\t');
                    continue;
                }
                'x' => 2,
                'u' => 4,
                'U' => 8,
                other => {
                    words.push(other);
                    continue;
                }
            };
            let code: Option<String> = (0..digits).map(|_| letters.next().map(|it| it.1)).collect();
            words.push(char::from_u32(u32::from_str_radix(&code?, 16).ok()?)?);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::of_repr;

    #[test]
    fn plain_data_becomes_json() {
        // From `json.dumps`.
        let cases = [
            (
                "{'a': [1, None, 'x'], 'b': {'c': True}}",
                r#"{"a": [1, null, "x"], "b": {"c": true}}"#,
            ),
            ("[]", "[]"),
            ("(1,)", "[1]"),
            ("{1: 'é', None: \"it's\"}", r#"{"1": "\u00e9", "null": "it's"}"#),
            ("['a\\n\"', 1.5, -2]", r#"["a\n\"", 1.5, -2]"#),
        ];
        for (repr, json) in cases {
            assert_eq!(of_repr(repr).as_deref(), Some(json), "{repr}");
        }
        assert_eq!(of_repr("{1, 2}"), None);
        assert_eq!(of_repr("<object>"), None);
    }
}

//! What `re` stands on: Python's patterns in the words of the crate `regex`, and searching.
//!
//! What that crate cannot do without giving up its bound on time is refused by name: looking around
//! and back-references.

use std::rc::Rc;

use regex::{Regex, RegexBuilder};

use crate::shell::raise::{PyResult, Raised, raise, type_error, unsupported};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

const IGNORECASE: i64 = 2;
const MULTILINE: i64 = 8;
const DOTALL: i64 = 16;
const VERBOSE: i64 = 64;

/// A pattern, compiled in the three ways it is used.
struct Compiled {
    search: Regex,
    start: Regex,
    whole: Regex,
    /// Whether a `$` of it would stand before a newline at the end of a text, too.
    ends: bool,
}

/// `compile(pattern, flags)`: what searches, the number of groups, and their names.
pub(super) fn compile(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("compile", 2, 2)?;
    let (Value::Str(pattern), Value::Int(flags)) = (&values[0], &values[1]) else {
        return Err(type_error("first argument must be string or compiled pattern"));
    };
    let translated = translate(pattern, *flags & VERBOSE != 0)?;
    let build = |text: &str| {
        RegexBuilder::new(text)
            .case_insensitive(*flags & IGNORECASE != 0)
            .multi_line(*flags & MULTILINE != 0)
            .dot_matches_new_line(*flags & DOTALL != 0)
            .ignore_whitespace(*flags & VERBOSE != 0)
            .build()
            .map_err(|error| wrong(&error.to_string()))
    };
    let text = &translated.text;
    // A comment of a verbose pattern ends with its line.
    let compiled = Rc::new(Compiled {
        search: build(text)?,
        start: build(&format!("\\A(?:{text}\n)").replace("\n)", closing(*flags)))?,
        whole: build(&format!("\\A(?:{text}\n)\\z").replace("\n)", closing(*flags)))?,
        ends: translated.dollar && *flags & MULTILINE == 0,
    });
    let names: Vec<Value> = compiled
        .search
        .capture_names()
        .skip(1)
        .map(|name| name.map_or(Value::None, Value::str))
        .collect();
    let scan = Value::native("scan", move |shell, args| scan(shell, &compiled, args));
    Ok(Value::tuple(vec![scan, Value::tuple(names)]))
}

const fn closing(flags: i64) -> &'static str {
    if flags & VERBOSE != 0 { "\n)" } else { ")" }
}

fn wrong(message: &str) -> Raised {
    let last = message.trim().lines().last().unwrap_or_default();
    raise("RegexError", last.trim_start_matches("error: ").to_owned())
}

/// `scan(text, how, position, limit)`: for each match the places of its groups, in characters.
fn scan(shell: &mut Interpreter, compiled: &Compiled, args: Args) -> PyResult<Value> {
    let values = args.between("scan", 4, 4)?;
    let [Value::Str(text), Value::Str(how), Value::Int(position), Value::Int(limit)] = &values[..]
    else {
        let kind = values[0].type_name();
        return Err(type_error(format!("expected string or bytes-like object, got '{kind}'")));
    };
    shell.charge(text.len())?;
    if compiled.ends && text.ends_with('\n') {
        return Err(unsupported("'$' on a text that ends with a newline, without re.MULTILINE,"));
    }
    let regex = match &**how {
        "match" => &compiled.start,
        "fullmatch" => &compiled.whole,
        _ => &compiled.search,
    };
    let places = Places::of(text);
    let mut at = places.byte(usize::try_from(*position).unwrap_or(0));
    let mut found = Vec::new();
    while at <= text.len() && (*limit == 0 || found.len() < usize::try_from(*limit).unwrap_or(0)) {
        let Some(captures) = regex.captures_at(text, at) else { break };
        let groups = captures.iter().map(|group| match group {
            Some(group) => Value::tuple(vec![
                Value::Int(places.character(group.start())),
                Value::Int(places.character(group.end())),
            ]),
            None => Value::None,
        });
        found.push(Value::tuple(groups.collect()));
        let Some(whole) = captures.get(0) else { break };
        at = if whole.end() > whole.start() {
            whole.end()
        } else {
            // An empty match is not found again.
            whole.end() + text[whole.end()..].chars().next().map_or(1, char::len_utf8)
        };
        shell.reserve(found.len() & 1)?;
        shell.bound(found.len())?;
    }
    Ok(Value::list(found))
}

/// Where characters stand in a text's bytes.
struct Places(Option<Vec<usize>>);

impl Places {
    fn of(text: &Str) -> Self {
        if text.is_ascii() {
            return Self(None);
        }
        let starts = text.char_indices().map(|(at, _)| at);
        Self(Some(starts.chain(std::iter::once(text.len())).collect()))
    }

    fn byte(&self, character: usize) -> usize {
        match &self.0 {
            None => character,
            Some(starts) => starts.get(character).copied().unwrap_or(usize::MAX),
        }
    }

    fn character(&self, byte: usize) -> i64 {
        let at = match &self.0 {
            None => byte,
            Some(starts) => starts.partition_point(|start| *start < byte),
        };
        i64::try_from(at).unwrap_or(i64::MAX)
    }
}

/// A pattern in the words of the crate.
#[derive(Default)]
struct Translated {
    text: String,
    dollar: bool,
}

fn translate(pattern: &str, verbose: bool) -> PyResult<Translated> {
    let mut out = Translated::default();
    check(pattern)?;
    let mut rest = pattern.chars().peekable();
    let mut class = 0_usize;
    while let Some(letter) = rest.next() {
        match letter {
            '\\' => {
                let Some(next) = rest.next() else {
                    return Err(wrong("bad escape (end of pattern)"));
                };
                out.text.push_str(&escape(next, class > 0)?);
            }
            '[' if class == 0 => {
                out.text.push('[');
                class = 1;
                if rest.next_if_eq(&'^').is_some() {
                    out.text.push('^');
                }
                if rest.next_if_eq(&']').is_some() {
                    out.text.push_str("\\]");
                }
            }
            ']' if class > 0 => {
                class = 0;
                out.text.push(']');
            }
            '[' | '&' | '~' if class > 0 => {
                out.text.push('\\');
                out.text.push(letter);
            }
            ' ' | '#' | '\n' | '\t' if class > 0 && verbose => {
                out.text.push('\\');
                out.text.push(letter);
            }
            _ if class > 0 => out.text.push(letter),
            '(' if rest.peek() == Some(&'?') => {
                rest.next();
                let after: String = rest.clone().take(2).collect();
                let refused = match after.as_str() {
                    "P=" => "a back-reference in a pattern",
                    it if it.starts_with('=') || it.starts_with('!') => "a lookahead in a pattern",
                    "<=" | "<!" => "a lookbehind in a pattern",
                    it if it.starts_with('(') => "a conditional group in a pattern",
                    it if it.starts_with('>') => "an atomic group in a pattern",
                    it if it.starts_with('#') => "a comment group in a pattern",
                    _ => "",
                };
                if !refused.is_empty() {
                    return Err(unsupported(refused));
                }
                out.text.push_str("(?");
            }
            '$' => {
                out.dollar = true;
                out.text.push('$');
            }
            '{' => {
                // `{` that begins no count stands for itself.
                let count: String = rest.clone().take_while(|c| *c != '}').collect();
                let closed = rest.clone().any(|c| c == '}');
                let digits = count.chars().all(|c| c.is_ascii_digit() || c == ',');
                let is_count = closed && digits && !count.is_empty() && count != ",";
                out.text.push_str(if is_count { "{" } else { "\\{" });
                if is_count && count.starts_with(',') {
                    out.text.push('0');
                }
            }
            '}' => {
                let open = out.text.rfind('{').is_some_and(|at| {
                    !out.text[..at].ends_with('\\')
                        && out.text[at + 1..].chars().all(|c| c.is_ascii_digit() || c == ',')
                });
                out.text.push_str(if open { "}" } else { "\\}" });
            }
            letter => out.text.push(letter),
        }
    }
    if class > 0 {
        return Err(wrong("unterminated character set"));
    }
    Ok(out)
}

/// What Python says of groups and repetitions that do not fit, with their places.
fn check(pattern: &str) -> PyResult<()> {
    let mut open = Vec::new();
    let mut in_class = false;
    // Whether something stands before that can be repeated, and whether it was just repeated.
    let (mut repeatable, mut repeated) = (false, false);
    let mut letters = pattern.chars().enumerate().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            ']' if in_class => in_class = false,
            _ if in_class => continue,
            '[' => {
                in_class = true;
                letters.next_if(|(_, c)| *c == '^');
                letters.next_if(|(_, c)| *c == ']');
            }
            '(' => {
                open.push(at);
                letters.next_if(|(_, c)| *c == '?');
                (repeatable, repeated) = (false, false);
                continue;
            }
            ')' if open.pop().is_none() => {
                return Err(wrong(&format!("unbalanced parenthesis at position {at}")));
            }
            '|' => {
                (repeatable, repeated) = (false, false);
                continue;
            }
            '*' | '+' | '?' if !repeatable => {
                return Err(wrong(&format!("nothing to repeat at position {at}")));
            }
            '*' if repeated => {
                return Err(wrong(&format!("multiple repeat at position {at}")));
            }
            '+' if repeated => return Err(unsupported("a possessive repetition in a pattern")),
            '*' | '+' | '?' => {
                // A question mark behind a repetition makes it lazy.
                repeated = !repeated;
                continue;
            }
            _ => {}
        }
        (repeatable, repeated) = (true, false);
    }
    match open.last() {
        Some(at) => Err(wrong(&format!("missing ), unterminated subpattern at position {at}"))),
        None => Ok(()),
    }
}

/// What stands for a backslash and a letter.
fn escape(letter: char, in_class: bool) -> PyResult<String> {
    Ok(match letter {
        'Z' if !in_class => "\\z".to_owned(),
        'A' | 'B' if !in_class => format!("\\{letter}"),
        'b' if !in_class => "\\b".to_owned(),
        'b' => "\\x08".to_owned(),
        'd' | 'D' | 'w' | 'W' | 's' | 'S' | 'n' | 't' | 'r' | 'f' | 'v' | 'a' | 'x' | 'u' | 'U' => {
            format!("\\{letter}")
        }
        '0' => "\\x00".to_owned(),
        '1'..='9' => return Err(unsupported("a back-reference in a pattern")),
        letter if letter.is_ascii_alphabetic() => {
            return Err(wrong(&format!("bad escape \\{letter}")));
        }
        '<' | '>' => letter.to_string(),
        letter if letter.is_ascii() => format!("\\{letter}"),
        letter => letter.to_string(),
    })
}

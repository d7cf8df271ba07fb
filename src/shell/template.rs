//! `'%s' % x` and `'{}'.format(x)`.

use super::raise::{PyResult, raise_with, type_error, value_error};
use super::value::Value;
use super::{Args, Interpreter};

impl Interpreter {
    /// `template % values` (`Objects/unicodeobject.c`, `unicode_format_arg_parse`).
    pub(crate) fn percent(&mut self, template: &str, values: &Value) -> PyResult<String> {
        let mut out = String::new();
        let mut rest = template;
        let items = match values {
            Value::Tuple(tuple) => tuple.items.clone(),
            other => vec![other.clone()],
        };
        let mut items = items.into_iter();
        while let Some(at) = rest.find('%') {
            out.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let mut by_name = None;
            if let Some(after) = rest.strip_prefix('(') {
                let Some(end) = after.find(')') else {
                    return Err(value_error("incomplete format key"));
                };
                let Value::Dict(_) = values.unwrapped() else {
                    return Err(type_error("format requires a mapping"));
                };
                by_name = Some(self.index(values, &Value::str(&after[..end]))?);
                rest = &after[end + 1..];
            }
            let flags_end = rest.find(|c| !"-+ #0".contains(c)).unwrap_or(rest.len());
            let (flags, after) = rest.split_at(flags_end);
            let width_end =
                after.find(|c: char| !c.is_ascii_digit() && c != '*').unwrap_or(after.len());
            let (width, after) = after.split_at(width_end);
            let (precision, after) = match after.strip_prefix('.') {
                Some(after) => {
                    let end = after
                        .find(|c: char| !c.is_ascii_digit() && c != '*')
                        .unwrap_or(after.len());
                    (Some(&after[..end]), &after[end..])
                }
                None => (None, after),
            };
            let Some(kind) = after.chars().next() else {
                return Err(value_error("incomplete format"));
            };
            rest = &after[kind.len_utf8()..];
            if kind == '%' {
                out.push('%');
                continue;
            }
            let mut next =
                || items.next().ok_or_else(|| type_error("not enough arguments for format string"));
            let width = if width == "*" { self.str(&next()?)? } else { width.to_owned() };
            let precision = match precision {
                Some("*") => Some(self.str(&next()?)?),
                Some("") => Some("0".to_owned()),
                other => other.map(str::to_owned),
            };
            let value = match by_name {
                Some(value) => value,
                None => next()?,
            };
            out.push_str(&self.percent_item(&value, flags, &width, precision.as_deref(), kind)?);
            self.reserve(out.len())?;
        }
        if items.next().is_some() && !matches!(values.unwrapped(), Value::Dict(_)) {
            return Err(type_error("not all arguments converted during string formatting"));
        }
        out.push_str(rest);
        Ok(out)
    }

    fn percent_item(
        &mut self,
        value: &Value,
        flags: &str,
        width: &str,
        precision: Option<&str>,
        kind: char,
    ) -> PyResult<String> {
        let dot = precision.map(|p| format!(".{p}")).unwrap_or_default();
        let align = if flags.contains('-') { "<" } else { ">" };
        let sign = if flags.contains('+') {
            "+"
        } else if flags.contains(' ') {
            " "
        } else {
            ""
        };
        let zero = if flags.contains('0') && !flags.contains('-') { "0" } else { "" };
        let numeric_align = if zero.is_empty() { align } else { "" };
        let hash = if flags.contains('#') { "#" } else { "" };
        match kind {
            's' | 'r' | 'a' => {
                let text = self.converted(value.clone(), kind)?;
                self.format(&text, &format!("{align}{width}{dot}"))
            }
            'd' | 'i' | 'u' => {
                let number = match value.unwrapped() {
                    Value::Float(number) => super::builtins::truncate(number)?,
                    Value::Decimal(number) => super::types::decimals::whole(number)?,
                    other => super::numbers::as_int(&other).ok_or_else(|| {
                        type_error(format!(
                            "%{kind} format: a real number is required, not {}",
                            value.type_name()
                        ))
                    })?,
                };
                self.format(&Value::Int(number), &format!("{numeric_align}{sign}{zero}{width}d"))
            }
            'x' | 'X' | 'o' => {
                let Some(number) = super::numbers::as_int(value) else {
                    return Err(type_error(format!(
                        "%{kind} format: an integer is required, not {}",
                        value.type_name()
                    )));
                };
                let spec = format!("{numeric_align}{sign}{hash}{zero}{width}{kind}");
                self.format(&Value::Int(number), &spec)
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let number = match value {
                    Value::Decimal(number) => super::types::decimals::to_float(*number),
                    other => super::numbers::as_float(other).ok_or_else(|| {
                        type_error(format!("must be real number, not {}", value.type_name()))
                    })?,
                };
                let spec = format!("{numeric_align}{sign}{hash}{zero}{width}{dot}{kind}");
                self.format(&Value::Float(number), &spec)
            }
            'c' => {
                let text = match value {
                    Value::Int(number) => {
                        u32::try_from(*number).ok().and_then(char::from_u32).map(String::from)
                    }
                    Value::Str(text) if text.chars().count() == 1 => Some(text.to_string()),
                    _ => None,
                };
                let text = text.ok_or_else(|| type_error("%c requires int or char"))?;
                self.format(&Value::str(text), &format!("{align}{width}"))
            }
            other => Err(value_error(format!(
                "unsupported format character '{other}' ({:#x}) at index 1",
                u32::from(other)
            ))),
        }
    }

    /// `template.format(*args)` (`Objects/stringlib/unicode_format.h`).
    pub(crate) fn format_template(&mut self, template: &str, args: &Args) -> PyResult<String> {
        let mut automatic = 0;
        self.format_fields(template, args, &mut automatic, 2)
    }

    fn format_fields(
        &mut self,
        template: &str,
        args: &Args,
        automatic: &mut usize,
        depth: usize,
    ) -> PyResult<String> {
        if depth == 0 {
            return Err(value_error("Max string recursion exceeded"));
        }
        let mut out = String::new();
        let mut rest = template;
        while let Some(at) = rest.find(['{', '}']) {
            out.push_str(&rest[..at]);
            let open = rest[at..].starts_with('{');
            let after = &rest[at + 1..];
            if (open && after.starts_with('{')) || (!open && after.starts_with('}')) {
                out.push(if open { '{' } else { '}' });
                rest = &after[1..];
                continue;
            }
            if !open {
                return Err(value_error("Single '}' encountered in format string"));
            }
            let Some(end) = closing(after) else {
                let message = if after.is_empty() {
                    "Single '{' encountered in format string"
                } else {
                    "expected '}' before end of string"
                };
                return Err(value_error(message));
            };
            let field = &after[..end];
            rest = &after[end + 1..];
            let (name, spec) = field.split_once(':').unwrap_or((field, ""));
            let (name, conversion) = match name.split_once('!') {
                Some((name, conversion)) => (name, conversion.chars().next().unwrap_or(' ')),
                None => (name, ' '),
            };
            let value = self.field(name, args, automatic)?;
            let value = self.converted(value, conversion)?;
            let spec = if spec.contains('{') {
                self.format_fields(spec, args, automatic, depth - 1)?
            } else {
                spec.to_owned()
            };
            out.push_str(&self.format(&value, &spec)?);
            self.reserve(out.len())?;
        }
        out.push_str(rest);
        Ok(out)
    }

    /// The value of `0.name[key]`.
    fn field(&mut self, name: &str, args: &Args, automatic: &mut usize) -> PyResult<Value> {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(end);
        let by_position = |at: usize| {
            args.positional.get(at).cloned().ok_or_else(|| {
                let message =
                    format!("Replacement index {at} out of range for positional args tuple");
                super::raise::index_error(message)
            })
        };
        let mut value = if first.is_empty() {
            *automatic += 1;
            by_position(*automatic - 1)?
        } else if let Ok(at) = first.parse::<usize>() {
            if *automatic > 0 {
                return Err(value_error(
                    "cannot switch from automatic field numbering to manual field specification",
                ));
            }
            by_position(at)?
        } else {
            let found = args.keywords.iter().find(|(key, _)| &**key == first);
            match found {
                Some((_, value)) => value.clone(),
                None => return Err(raise_with("KeyError", vec![Value::str(first)])),
            }
        };
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('.') {
                let end = after.find(['.', '[']).unwrap_or(after.len());
                value = self.get_attr(&value, &after[..end])?;
                rest = &after[end..];
            } else {
                let after = &rest[1..];
                let Some(end) = after.find(']') else {
                    return Err(value_error("Missing ']' in format string"));
                };
                let key = &after[..end];
                let key = key.parse::<i64>().map_or_else(|_| Value::str(key), Value::Int);
                value = self.index(&value, &key)?;
                rest = after[end + 1..].trim_start_matches(|c| c != '.' && c != '[');
            }
        }
        Ok(value)
    }
}

/// Where the field that begins here ends: its own closing brace.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, char) in text.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

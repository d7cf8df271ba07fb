//! Methods of `str`.

use super::text_search;
use crate::shell::numbers::as_int;
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::value::{Method, Str, Value};
use crate::shell::{Args, Interpreter};

/// The methods.
pub(crate) const METHODS: &[Method] = super::methods! { "str":
    "lower" => lower, "upper" => upper, "title" => title, "capitalize" => capitalize,
    "swapcase" => swapcase, "casefold" => lower,
    "strip" => strip, "lstrip" => lstrip, "rstrip" => rstrip,
    "removeprefix" => removeprefix, "removesuffix" => removesuffix,
    "split" => split, "rsplit" => rsplit, "splitlines" => splitlines,
    "partition" => partition, "rpartition" => rpartition, "join" => join,
    "replace" => replace, "startswith" => text_search::startswith, "endswith" => text_search::endswith,
    "find" => text_search::find, "rfind" => text_search::rfind, "index" => text_search::index, "rindex" => text_search::rindex, "count" => text_search::count,
    "format" => format, "format_map" => format_map, "encode" => encode, "translate" => translate,
    "center" => center, "ljust" => ljust, "rjust" => rjust, "zfill" => zfill,
    "expandtabs" => expandtabs,
    "isdigit" => isdigit, "isdecimal" => isdigit, "isnumeric" => isdigit, "isalpha" => isalpha,
    "isalnum" => isalnum, "isspace" => isspace, "isupper" => isupper, "islower" => islower,
    "istitle" => istitle, "isidentifier" => isidentifier, "isascii" => isascii,
    "isprintable" => isprintable,
};

/// The text itself.
pub(super) fn text(value: &Value) -> Str {
    match value {
        Value::Str(text) => text.clone(),
        _ => "".into(),
    }
}

/// A text argument; `replace() argument 1 must be str, not int`.
fn text_argument(values: &[Value], at: usize, function: &str) -> PyResult<Str> {
    match values.get(at).map(Value::unwrapped) {
        Some(Value::Str(text)) => Ok(text),
        Some(other) => {
            let kind = values.get(at).map_or_else(|| other.type_name(), Value::type_name);
            let place = if function.contains(' ') { String::new() } else { format!(" {}", at + 1) };
            let name = function.trim_end();
            Err(type_error(format!("{name}() argument{place} must be str, not {kind}")))
        }
        None => Err(type_error(format!("{function}() takes an argument"))),
    }
}

/// Declares methods of no argument that give a text.
macro_rules! plain {
    ($($name:ident: $text:ident => $result:expr;)*) => {
        $(fn $name(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
            args.none(concat!("str.", stringify!($name)))?;
            let $text = text(value);
            shell.charge($text.len() / 8)?;
            Ok(Value::from($result))
        })*
    };
}

plain! {
    lower: text => text.to_lowercase();
    upper: text => text.to_uppercase();
    title: text => title_case(&text);
    capitalize: text => {
        let mut chars = text.chars();
        match chars.next() {
            Some(first) => first.to_uppercase().chain(chars.as_str().to_lowercase().chars()).collect::<String>(),
            None => String::new(),
        }
    };
    swapcase: text => text.chars().map(|c| {
        if c.is_uppercase() { c.to_lowercase().to_string() } else { c.to_uppercase().to_string() }
    }).collect::<String>();
    isdigit: text => !text.is_empty() && text.chars().all(|c| c.is_numeric() && c.is_ascii_digit() || c.is_ascii_digit());
    isalpha: text => !text.is_empty() && text.chars().all(char::is_alphabetic);
    isalnum: text => !text.is_empty() && text.chars().all(char::is_alphanumeric);
    isspace: text => !text.is_empty() && text.chars().all(char::is_whitespace);
    isupper: text => text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    islower: text => text.chars().any(char::is_lowercase) && !text.chars().any(char::is_uppercase);
    istitle: text => text.chars().any(char::is_alphabetic) && *text == *title_case(&text);
    isascii: text => text.is_ascii();
    isprintable: text => {
        let shown = crate::shell::repr::text(&text.replace(['\\', '\'', '"'], ""));
        !shown.contains('\\')
    };
    isidentifier: text => {
        let mut chars = text.chars();
        chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
            && chars.all(|c| c.is_alphanumeric() || c == '_')
    };
}

fn title_case(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.extend(c.to_uppercase());
        }
        inside = c.is_alphabetic();
    }
    out
}

fn stripped(value: &Value, args: Args, name: &str, left: bool, right: bool) -> PyResult<Value> {
    let values = args.between(name, 0, 1)?;
    let text = text(value);
    let chars: Option<Vec<char>> = match values.first() {
        None | Some(Value::None) => None,
        Some(Value::Str(chars)) => Some(chars.chars().collect()),
        Some(_) => return Err(type_error(format!("{name} arg must be None or str"))),
    };
    let gone = |c: char| match &chars {
        Some(chars) => chars.contains(&c),
        None => c.is_whitespace(),
    };
    let mut rest: &str = &text;
    if left {
        rest = rest.trim_start_matches(gone);
    }
    if right {
        rest = rest.trim_end_matches(gone);
    }
    Ok(Value::str(rest))
}

fn strip(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    stripped(value, args, "strip", true, true)
}

fn lstrip(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    stripped(value, args, "lstrip", true, false)
}

fn rstrip(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    stripped(value, args, "rstrip", false, true)
}

fn removeprefix(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let part = text_argument(&[args.exactly_one("str.removeprefix")?], 0, "removeprefix")?;
    let text = text(value);
    Ok(Value::str(text.strip_prefix(&*part).unwrap_or(&text)))
}

fn removesuffix(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let part = text_argument(&[args.exactly_one("str.removesuffix")?], 0, "removesuffix")?;
    let text = text(value);
    Ok(Value::str(text.strip_suffix(&*part).unwrap_or(&text)))
}

/// The separator (none for white space) and how often to split at most.
fn split_arguments(args: Args, name: &str) -> PyResult<(Option<Str>, usize)> {
    let values = args.named(name, &["sep", "maxsplit"])?;
    let separator = match values.first() {
        None | Some(None | Some(Value::None)) => None,
        Some(Some(Value::Str(text))) if text.is_empty() => {
            return Err(value_error("empty separator"));
        }
        Some(Some(Value::Str(text))) => Some(text.clone()),
        Some(Some(other)) => {
            return Err(type_error(format!("must be str or None, not {}", other.type_name())));
        }
    };
    let limit = values.get(1).and_then(|limit| limit.as_ref()).and_then(as_int).unwrap_or(-1);
    Ok((separator, usize::try_from(limit).unwrap_or(usize::MAX - 1)))
}

fn split(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let (separator, limit) = split_arguments(args, "split")?;
    let text = text(value);
    shell.charge(text.len())?;
    let parts: Vec<Value> = if let Some(separator) = separator {
        text.splitn(limit + 1, &*separator).map(Value::from).collect()
    } else {
        let mut parts = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            if parts.len() == limit {
                parts.push(Value::from(rest.trim_end()));
                break;
            }
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            parts.push(Value::from(&rest[..end]));
            rest = rest[end..].trim_start();
        }
        parts
    };
    Ok(Value::list(parts))
}

fn rsplit(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let (separator, limit) = split_arguments(args, "rsplit")?;
    let text = text(value);
    shell.charge(text.len())?;
    let mut parts: Vec<Value> = Vec::new();
    if let Some(separator) = separator {
        parts.extend(text.rsplitn(limit + 1, &*separator).map(Value::from));
    } else {
        let mut rest = text.trim_end();
        while !rest.is_empty() {
            if parts.len() == limit {
                parts.push(Value::from(rest.trim_start()));
                break;
            }
            let start = rest
                .char_indices()
                .rfind(|(_, c)| c.is_whitespace())
                .map_or(0, |(at, c)| at + c.len_utf8());
            parts.push(Value::from(&rest[start..]));
            rest = rest[..start].trim_end();
        }
    }
    parts.reverse();
    Ok(Value::list(parts))
}

fn splitlines(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.named("splitlines", &["keepends"])?;
    let keep = matches!(values.first(), Some(Some(Value::Bool(true))));
    let text = text(value);
    let lines = text
        .split_inclusive('\n')
        .map(|line| if keep { line } else { line.trim_end_matches('\n').trim_end_matches('\r') });
    Ok(Value::list(lines.map(Value::from).collect()))
}

fn partition(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let part = text_argument(&[args.exactly_one("str.partition")?], 0, "partition")?;
    let text = text(value);
    let parts = match text.split_once(&*part) {
        Some((before, after)) => [before, &part, after],
        None => [&*text, "", ""],
    };
    Ok(Value::tuple(parts.map(Value::from).to_vec()))
}

fn rpartition(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let part = text_argument(&[args.exactly_one("str.rpartition")?], 0, "rpartition")?;
    let text = text(value);
    let parts = match text.rsplit_once(&*part) {
        Some((before, after)) => [before, &part, after],
        None => ["", "", &*text],
    };
    Ok(Value::tuple(parts.map(Value::from).to_vec()))
}

fn join(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let items = args.exactly_one("str.join")?;
    let items = shell.collect(&items).map_err(|raised| {
        if raised.message().ends_with("object is not iterable") {
            type_error("can only join an iterable")
        } else {
            raised
        }
    })?;
    let separator = text(value);
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        let Value::Str(part) = item.unwrapped() else {
            return Err(type_error(format!(
                "sequence item {at}: expected str instance, {} found",
                item.type_name()
            )));
        };
        if at > 0 {
            out.push_str(&separator);
        }
        out.push_str(&part);
        if out.len() > shell.hooks.budget.size {
            shell.reserve(out.len())?;
        }
    }
    shell.charge(out.len() / 8)?;
    Ok(Value::str(out))
}

fn replace(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.between("replace", 2, 3)?;
    let (from, to) = (text_argument(&values, 0, "replace")?, text_argument(&values, 1, "replace")?);
    let limit = values.get(2).and_then(as_int).unwrap_or(-1);
    let text = text(value);
    let places = if from.is_empty() { text.len() + 1 } else { text.len() / from.len() };
    shell.charge(text.len())?;
    if to.len().saturating_mul(places) > shell.hooks.budget.size {
        shell.reserve(text.len() + text.matches(&*from).count().saturating_mul(to.len()))?;
    }
    Ok(Value::str(match usize::try_from(limit) {
        Ok(limit) => text.replacen(&*from, &to, limit),
        Err(_) => text.replace(&*from, &to),
    }))
}

fn format(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    Ok(Value::str(shell.format_template(&text(value), &args)?))
}

fn format_map(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let mapping = args.exactly_one("str.format_map")?;
    let mut keywords = Vec::new();
    if let Value::Dict(dict) = mapping.unwrapped() {
        for (key, value) in dict.map.borrow().values() {
            if let Value::Str(key) = key {
                keywords.push((key.clone(), value.clone()));
            }
        }
    }
    let args = Args { positional: Vec::new(), keywords };
    Ok(Value::str(shell.format_template(&text(value), &args)?))
}

fn encode(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.named("encode", &["encoding", "errors"])?;
    let text = text(value);
    if let Some(Some(Value::Str(name))) = values.first() {
        let name = name.to_lowercase();
        let same = text.is_ascii() && matches!(&*name, "ascii" | "latin-1");
        if !same && !matches!(&*name, "utf-8" | "utf8") {
            return Err(crate::shell::raise::unsupported(&format!("the encoding {name}")));
        }
    }
    Ok(Value::Bytes(text.as_bytes().into()))
}

fn translate(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let table = args.exactly_one("str.translate")?;
    let Value::Dict(dict) = table.unwrapped() else {
        return Err(type_error(format!("'{}' object is not subscriptable", table.type_name())));
    };
    let mut out = String::new();
    for c in text(value).chars() {
        shell.charge(1)?;
        let at = shell.key(&Value::Int(i64::from(u32::from(c))))?;
        let to = dict.map.borrow().get(&at).map(|(_, value)| value.clone());
        match to {
            None => out.push(c),
            Some(Value::None) => {}
            Some(Value::Str(text)) => out.push_str(&text),
            Some(Value::Int(code)) => {
                out.extend(u32::try_from(code).ok().and_then(char::from_u32));
            }
            Some(_) => {
                return Err(type_error("character mapping must return integer, None or str"));
            }
        }
    }
    Ok(Value::str(out))
}

fn padded(
    shell: &mut Interpreter,
    value: &Value,
    args: Args,
    name: &str,
    split: fn(usize, usize) -> usize,
) -> PyResult<Value> {
    let values = args.between(name, 1, 2)?;
    let Some(width) = as_int(&values[0]) else {
        return Err(type_error(format!(
            "'{}' object cannot be interpreted as an integer",
            values[0].type_name()
        )));
    };
    let fill = match values.get(1) {
        Some(Value::Str(fill)) if fill.chars().count() == 1 => fill.clone(),
        Some(Value::Str(_)) => {
            return Err(type_error("The fill character must be exactly one character long"));
        }
        Some(other) => {
            return Err(type_error(format!(
                "The fill character must be a unicode character, not {}",
                other.type_name()
            )));
        }
        None => " ".into(),
    };
    let text = text(value);
    let width = usize::try_from(width).unwrap_or(0);
    shell.reserve(width)?;
    let missing = width.saturating_sub(text.chars().count());
    let left = split(missing, width);
    Ok(Value::str(format!("{}{text}{}", fill.repeat(left), fill.repeat(missing - left))))
}

fn center(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    // The odd blank goes left when the width is odd (`Objects/unicodeobject.c`, `unicode_center`).
    padded(shell, value, args, "center", |missing, width| missing / 2 + (missing & width & 1))
}

fn ljust(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    padded(shell, value, args, "ljust", |_, _| 0)
}

fn rjust(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    padded(shell, value, args, "rjust", |missing, _| missing)
}

fn zfill(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let width = args.exactly_one("str.zfill")?;
    let width = usize::try_from(as_int(&width).unwrap_or(0)).unwrap_or(0);
    shell.reserve(width)?;
    let text = text(value);
    let zeros = "0".repeat(width.saturating_sub(text.chars().count()));
    Ok(Value::str(match text.strip_prefix(['+', '-']) {
        Some(rest) => format!("{}{zeros}{rest}", &text[..1]),
        None => format!("{zeros}{text}"),
    }))
}

fn expandtabs(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let values = args.named("expandtabs", &["tabsize"])?;
    let size = values.first().and_then(|v| v.as_ref()).and_then(as_int).unwrap_or(8);
    let size = usize::try_from(size).unwrap_or(0).min(100);
    let mut out = String::new();
    let mut column = 0;
    for c in text(value).chars() {
        match c {
            '\t' => {
                let blanks = if size == 0 { 0 } else { size - column % size };
                out.push_str(&" ".repeat(blanks));
                column += blanks;
            }
            '\n' => {
                out.push(c);
                column = 0;
            }
            c => {
                out.push(c);
                column += 1;
            }
        }
    }
    Ok(Value::str(out))
}

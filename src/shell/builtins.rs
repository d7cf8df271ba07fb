//! The builtin functions.

use super::key::whole;
use super::ops::{BinaryOp, CompareOp};
use super::raise::{
    PyResult, Raised, Stop, overflow_error, raise_with, stop, type_error, value_error,
};
use super::types::{int_of, scalars, text};
use super::value::Value;
use super::{Args, Interpreter};

/// The functions by name.
static FUNCTIONS: &[super::value::Builtin] = super::types::builtins! {
    "print" => print, "len" => len, "repr" => repr, "ascii" => ascii, "format" => format,
    "abs" => abs, "round" => round, "pow" => pow, "divmod" => divmod, "sum" => sum,
    "min" => min, "max" => max, "all" => all, "any" => any, "sorted" => sorted,
    "iter" => iter, "next" => next, "hash" => hash, "id" => id, "callable" => callable,
    "isinstance" => isinstance, "issubclass" => issubclass,
    "getattr" => getattr, "setattr" => setattr, "hasattr" => hasattr, "delattr" => delattr,
    "dir" => dir, "vars" => vars, "globals" => globals,
    "chr" => text::chr, "ord" => text::ord, "bin" => bin, "hex" => hex, "oct" => oct,
    "exit" => exit, "quit" => exit, "input" => unavailable, "open" => unavailable,
    "eval" => unavailable, "exec" => unavailable, "compile" => unavailable,
    "__import__" => unavailable, "breakpoint" => unavailable, "help" => unavailable,
};

/// Binds them.
pub(super) fn install(shell: &mut Interpreter) {
    for function in FUNCTIONS {
        shell.builtins.set(function.name, Value::Builtin(function));
    }
    shell.builtins.set("NotImplemented", Value::NotImplemented);
    shell.builtins.set("Ellipsis", Value::Ellipsis);
    shell.builtins.set("__debug__", Value::Bool(true));
}

fn unavailable(_: &mut Interpreter, _: Args) -> PyResult<Value> {
    Err(super::raise::unsupported("this builtin function"))
}

fn exit(_: &mut Interpreter, _: Args) -> PyResult<Value> {
    Err(stop(Stop::Exit))
}

fn print(shell: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    let mut option = |name: &str, default: &str| match args.take(name) {
        None | Some(Value::None) => Ok(default.to_owned()),
        Some(Value::Str(text)) => Ok(text.to_string()),
        Some(other) => {
            Err(type_error(format!("{name} must be None or a string, not {}", other.type_name())))
        }
    };
    let (separator, end) = (option("sep", " ")?, option("end", "\n")?);
    let _ = (args.take("flush"), args.take("file"));
    if let Some((name, _)) = args.keywords.first() {
        let message = format!("'{name}' is an invalid keyword argument for print()");
        return Err(type_error(message));
    }
    for (at, value) in args.positional.iter().enumerate() {
        if at > 0 {
            shell.write(&separator)?;
        }
        let text = shell.str(value)?;
        shell.write(&text)?;
    }
    shell.write(&end)?;
    Ok(Value::None)
}

fn len(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("len")?;
    shell.len(&value).map(int_of)
}

fn repr(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("repr")?;
    shell.repr(&value).map(Value::from)
}

fn ascii(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("ascii")?;
    Ok(Value::from(super::repr::ascii(&shell.repr(&value)?)))
}

fn format(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("format", 1, 2)?;
    let spec = match values.get(1) {
        Some(Value::Str(spec)) => spec.clone(),
        None => "".into(),
        Some(other) => {
            let kind = other.type_name();
            return Err(type_error(format!("format() argument 2 must be str, not {kind}")));
        }
    };
    shell.format(&values[0], &spec).map(Value::from)
}

fn abs(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("abs")?;
    if let Some(value) = shell.call_special(&value, "__abs__", Args::default())? {
        return Ok(value);
    }
    scalars::abs(&value.unwrapped()).unwrap_or_else(|| {
        Err(type_error(format!("bad operand type for abs(): '{}'", value.type_name())))
    })
}

/// `int(float)`.
pub(crate) fn truncate(number: f64) -> PyResult<i64> {
    if number.is_nan() {
        return Err(value_error("cannot convert float NaN to integer"));
    }
    if number.is_infinite() {
        return Err(overflow_error("cannot convert float infinity to integer"));
    }
    whole(number.trunc()).ok_or_else(super::raise::too_big)
}

fn round(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.named("round", &["number", "ndigits"])?;
    let Some(Some(value)) = values.first() else {
        return Err(type_error("round() missing required argument 'number' (pos 1)"));
    };
    let digits = match values.get(1) {
        Some(Some(Value::Int(digits))) => Some(*digits),
        Some(Some(Value::Bool(digits))) => Some(i64::from(*digits)),
        None | Some(None | Some(Value::None)) => None,
        Some(Some(other)) => {
            let kind = other.type_name();
            return Err(type_error(format!("'{kind}' object cannot be interpreted as an integer")));
        }
    };
    match (value.unwrapped(), digits) {
        (Value::Int(number), digits) => scalars::round_int(number, digits.unwrap_or(0)),
        (Value::Bool(truth), _) => Ok(Value::Int(i64::from(truth))),
        (Value::Float(number), None) => truncate(number.round_ties_even()).map(Value::Int),
        (Value::Float(number), Some(digits)) => {
            Ok(Value::Float(super::numbers::round_float(number, digits)))
        }
        (Value::Decimal(number), digits) => super::types::decimals::round(number, digits),
        _ => match shell.call_special(value, "__round__", Args::default())? {
            Some(value) => Ok(value),
            None => Err(type_error(format!(
                "type {} doesn't define __round__ method",
                value.type_name()
            ))),
        },
    }
}

fn pow(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("pow", 2, 3)?;
    match &values[..] {
        [Value::Int(base), Value::Int(exponent), Value::Int(modulus)] => {
            if *modulus == 0 {
                return Err(value_error("pow() 3rd argument cannot be 0"));
            }
            let Ok(mut exponent) = u64::try_from(*exponent) else {
                return Err(super::raise::unsupported(
                    "pow() of a negative exponent and a modulus",
                ));
            };
            let modulus = i128::from(*modulus);
            let (mut result, mut base) = (1_i128, i128::from(*base).rem_euclid(modulus.abs()));
            while exponent > 0 {
                if exponent & 1 == 1 {
                    result = result * base % modulus.abs();
                }
                base = base * base % modulus.abs();
                exponent >>= 1;
            }
            let result = result.rem_euclid(modulus.abs());
            let result = if modulus < 0 && result != 0 { result + modulus } else { result };
            i64::try_from(result).map(Value::Int).map_err(|_| super::raise::too_big())
        }
        [base, exponent, ..] => shell.binary(BinaryOp::Pow, base, exponent),
        _ => Ok(Value::None),
    }
}

fn divmod(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("divmod", 2, 2)?;
    let quotient = shell
        .binary(BinaryOp::FloorDiv, &values[0], &values[1])
        .map_err(|raised| raised.reworded("for //:", "for divmod():"))?;
    let rest = shell.binary(BinaryOp::Mod, &values[0], &values[1])?;
    Ok(Value::tuple(vec![quotient, rest]))
}

fn sum(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.named("sum", &["iterable", "start"])?;
    let mut values = values.into_iter();
    let Some(Some(iterable)) = values.next() else {
        return Err(type_error("sum() takes at least 1 positional argument (0 given)"));
    };
    let mut total = values.next().flatten().unwrap_or(Value::Int(0));
    if let Value::Str(_) = total {
        return Err(type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    let iter = shell.iter(&iterable)?;
    while let Some(value) = shell.next(&iter)? {
        total = shell.binary(BinaryOp::Add, &total, &value)?;
    }
    Ok(total)
}

fn min(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    extreme(shell, args, "min", CompareOp::Less)
}

fn max(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    extreme(shell, args, "max", CompareOp::Greater)
}

fn extreme(
    shell: &mut Interpreter,
    mut args: Args,
    name: &str,
    better: CompareOp,
) -> PyResult<Value> {
    let (key, default) = (args.take("key"), args.take("default"));
    if let Some((unknown, _)) = args.keywords.first() {
        let message = format!("'{unknown}' is an invalid keyword argument for {name}()");
        return Err(type_error(message));
    }
    let items = match &args.positional[..] {
        [] => {
            let message = format!("{name} expected at least 1 argument, got 0");
            return Err(type_error(message));
        }
        [iterable] => shell.collect(iterable)?,
        several => several.to_vec(),
    };
    let mut best: Option<(Value, Value)> = None;
    for item in items {
        let by = match &key {
            None | Some(Value::None) => item.clone(),
            Some(key) => shell.call(key, Args::one(item.clone()))?,
        };
        let take = match &best {
            None => true,
            Some((known, _)) => {
                let answer = shell.compare(better, &by, known)?;
                shell.truth(&answer)?
            }
        };
        if take {
            best = Some((by, item));
        }
    }
    match (best, default) {
        (Some((_, item)), _) => Ok(item),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(value_error(format!("{name}() arg is an empty sequence"))),
    }
}

fn all(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("all")?;
    let iter = shell.iter(&value)?;
    while let Some(value) = shell.next(&iter)? {
        if !shell.truth(&value)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn any(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("any")?;
    let iter = shell.iter(&value)?;
    while let Some(value) = shell.next(&iter)? {
        if shell.truth(&value)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn sorted(shell: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    let (key, reverse) = (args.take("key"), args.take("reverse"));
    let values = args.between("sorted", 1, 1)?;
    let items = shell.collect(&values[0])?;
    Ok(Value::list(super::types::lists::sorted(shell, items, key, reverse)?))
}

fn iter(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("iter", 1, 2)?;
    if values.len() == 2 {
        return Err(super::raise::unsupported("iter() with a sentinel"));
    }
    if let Value::Instance(_) = &values[0]
        && let Some(iter) = shell.call_special(&values[0], "__iter__", Args::default())?
        && matches!(iter, Value::Instance(_) | Value::Iterator(_))
    {
        return Ok(iter);
    }
    shell.iter(&values[0]).map(Value::Iterator)
}

/// `StopIteration`, with what the iterator returned.
pub(crate) fn at_end(iter: &crate::shell::iterate::Iter) -> Raised {
    let args = match iter.take_result() {
        Value::None => Vec::new(),
        value => vec![value],
    };
    raise_with("StopIteration", args)
}

/// `next(iterator)`.
pub(crate) fn next_value(shell: &mut Interpreter, value: &Value) -> PyResult<Value> {
    match value {
        Value::Iterator(iter) => shell.next(iter)?.ok_or_else(|| at_end(iter)),
        other => match shell.call_special(other, "__next__", Args::default())? {
            Some(value) => Ok(value),
            None => {
                let kind = other.type_name();
                Err(type_error(format!("'{kind}' object is not an iterator")))
            }
        },
    }
}

fn next(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("next", 1, 2)?;
    match (next_value(shell, &values[0]), values.get(1)) {
        (Err(raised), Some(default)) if shell.is_a(&raised, "StopIteration") => Ok(default.clone()),
        (result, _) => result,
    }
}

fn hash(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("hash")?;
    Ok(Value::Int(shell.key(&value)?.hash()))
}

fn id(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("id")?;
    Ok(match value.address() {
        Some(address) => int_of(address),
        None => Value::Int(shell.key(&value)?.hash()),
    })
}

fn callable(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("callable")?;
    Ok(Value::Bool(match &value {
        Value::Function(_)
        | Value::Builtin(_)
        | Value::Native(_)
        | Value::Descriptor(_)
        | Value::BoundBuiltin(_)
        | Value::BoundMethod(_)
        | Value::Class(_) => true,
        Value::Instance(instance) => instance.class.find("__call__").is_some(),
        Value::Host(host) => host.method("__call__").is_some() || host.as_class().is_some(),
        _ => false,
    }))
}

fn isinstance(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("isinstance", 2, 2)?;
    shell.is_instance(&values[0], &values[1]).map(Value::Bool)
}

fn issubclass(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("issubclass", 2, 2)?;
    shell.is_subclass(&values[0], &values[1]).map(Value::Bool)
}

fn attribute_name(value: &Value) -> PyResult<super::value::Str> {
    match value {
        Value::Str(name) => Ok(name.clone()),
        other => {
            let kind = other.type_name();
            Err(type_error(format!("attribute name must be string, not '{kind}'")))
        }
    }
}

fn getattr(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("getattr", 2, 3)?;
    let name = attribute_name(&values[1])?;
    match (shell.get_attr(&values[0], &name), values.get(2)) {
        (Err(raised), Some(default)) if shell.is_a(&raised, "AttributeError") => {
            Ok(default.clone())
        }
        (result, _) => result,
    }
}

fn setattr(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("setattr", 3, 3)?;
    let name = attribute_name(&values[1])?;
    shell.set_attr(&values[0], &name, values[2].clone())?;
    Ok(Value::None)
}

fn hasattr(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("hasattr", 2, 2)?;
    let name = attribute_name(&values[1])?;
    match shell.get_attr(&values[0], &name) {
        Ok(_) => Ok(Value::Bool(true)),
        Err(raised) if shell.is_a(&raised, "AttributeError") => Ok(Value::Bool(false)),
        Err(raised) => Err(raised),
    }
}

fn delattr(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("delattr", 2, 2)?;
    let name = attribute_name(&values[1])?;
    shell.delete_attr(&values[0], &name)?;
    Ok(Value::None)
}

fn dir(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("dir", 0, 1)?;
    let mut names: Vec<String> = match values.first() {
        None => shell.globals.names.borrow().keys().map(ToString::to_string).collect(),
        Some(Value::Host(host)) => host.clone().names(shell),
        Some(Value::Instance(instance)) => {
            let own = instance.attributes.borrow();
            let mut names: Vec<String> = own.keys().map(ToString::to_string).collect();
            for class in instance.class.lineage() {
                names.extend(class.attributes.borrow().keys().map(ToString::to_string));
            }
            names
        }
        Some(Value::Module(module)) => {
            module.names.names.borrow().keys().map(ToString::to_string).collect()
        }
        Some(Value::Class(class)) => class
            .lineage()
            .flat_map(|class| {
                class.attributes.borrow().keys().map(ToString::to_string).collect::<Vec<_>>()
            })
            .collect(),
        Some(_) => return Err(super::raise::unsupported("dir() of this value")),
    };
    names.sort();
    names.dedup();
    Ok(Value::list(names.into_iter().map(Value::from).collect()))
}

fn vars(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("vars")?;
    shell.get_attr(&value, "__dict__").map_err(|raised| {
        if raised.is_builtin("AttributeError") {
            type_error("vars() argument must have __dict__ attribute")
        } else {
            raised
        }
    })
}

fn globals(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    args.none("globals")?;
    let names = shell.globals.names.borrow().clone();
    let pairs = names.into_iter().map(|(name, value)| (Value::Str(name), value)).collect();
    Ok(Value::dict(shell.map_of(pairs)?))
}

fn based(value: &Value, prefix: &str, digits: impl Fn(u64) -> String) -> PyResult<Value> {
    let Some(number) = super::numbers::as_int(value) else {
        let kind = value.type_name();
        return Err(type_error(format!("'{kind}' object cannot be interpreted as an integer")));
    };
    let sign = if number < 0 { "-" } else { "" };
    Ok(Value::from(format!("{sign}{prefix}{}", digits(number.unsigned_abs()))))
}

fn bin(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    based(&args.exactly_one("bin")?, "0b", |n| format!("{n:b}"))
}

fn hex(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    based(&args.exactly_one("hex")?, "0x", |n| format!("{n:x}"))
}

fn oct(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    based(&args.exactly_one("oct")?, "0o", |n| format!("{n:o}"))
}

//! The modules that need what Python itself does not have: clocks, floats, dates.

use std::rc::Rc;

use crate::shell::class::Class;
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::types::scalars::number;
use crate::shell::value::{Names, Namespace, Property, Value};
use crate::shell::{Args, Interpreter};

/// Registers them.
pub(super) fn install(shell: &mut Interpreter) {
    shell.register_module(
        "math",
        Rc::new(|_, names| {
            math(names);
            Ok(())
        }),
    );
    shell.register_module(
        "time",
        Rc::new(|_, names| {
            time(names);
            Ok(())
        }),
    );
    shell.register_module(
        "datetime",
        Rc::new(|shell, names| {
            for (name, class) in [
                ("date", "datetime.date"),
                ("datetime", "datetime.datetime"),
                ("time", "datetime.time"),
                ("timedelta", "datetime.timedelta"),
            ] {
                names.set(name, Value::Class(shell.builtin_class(class)));
            }
            names.set("MINYEAR", Value::Int(1));
            names.set("MAXYEAR", Value::Int(9999));
            Ok(())
        }),
    );
    shell.register_module(
        "decimal",
        Rc::new(|shell, names| {
            names.set("Decimal", Value::Class(shell.builtin_class("decimal.Decimal")));
            for name in [
                "ROUND_HALF_EVEN",
                "ROUND_HALF_UP",
                "ROUND_HALF_DOWN",
                "ROUND_UP",
                "ROUND_DOWN",
                "ROUND_CEILING",
                "ROUND_FLOOR",
            ] {
                names.set(name, Value::str(name));
            }
            for name in ["InvalidOperation", "DivisionByZero", "DecimalException"] {
                names.set(name, Value::Class(shell.builtin_class(name)));
            }
            Ok(())
        }),
    );
    shell.register_module(
        "uuid",
        Rc::new(|shell, names| {
            names.set("UUID", Value::Class(shell.builtin_class("UUID")));
            names.set(
                "uuid4",
                Value::native("uuid4", |shell, _| {
                    let bits =
                        (u128::from(shell.next_random()) << 64) | u128::from(shell.next_random());
                    let id = uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid();
                    Ok(Value::Uuid(id))
                }),
            );
            Ok(())
        }),
    );
    shell.register_module(
        "_modelyard",
        Rc::new(|_, names| {
            names.set("namedtuple", Value::native("namedtuple", super::namedtuples::make_class));
            names.set(
                "cached_property",
                Value::native("cached_property", |_, args| {
                    let get = args.exactly_one("cached_property")?;
                    let none = Value::None;
                    let property = Property { get, set: none.clone(), delete: none, cached: true };
                    Ok(Value::Property(Rc::new(property)))
                }),
            );
            names.set(
                "new_tuple",
                Value::native("new_tuple", |shell, args| {
                    let values = args.between("new_tuple", 2, 2)?;
                    let Value::Class(class) = &values[0] else { return Ok(Value::None) };
                    let items = shell.collect(&values[1])?;
                    let base = Value::tuple(items);
                    let instance = crate::shell::class::Instance::new(class.clone(), base);
                    Ok(Value::Instance(Rc::new(instance)))
                }),
            );
            let twister = Value::native("mersenne_twister", super::mersenne::make);
            names.set("mersenne_twister", twister);
            names.set("compile_pattern", Value::native("compile_pattern", super::regular::compile));
            names.set("copy_instance", Value::native("copy_instance", copy_instance));
            Ok(())
        }),
    );
    decimal_errors(shell);
}

/// The exceptions of `decimal`, which arithmetic raises whether or not the module is imported.
fn decimal_errors(shell: &mut Interpreter) {
    for (name, base, other) in [
        ("DecimalException", "ArithmeticError", None),
        ("InvalidOperation", "DecimalException", None),
        ("DivisionByZero", "DecimalException", Some("ZeroDivisionError")),
        // What `re` turns into its own.
        ("RegexError", "Exception", None),
    ] {
        let mut bases = vec![shell.builtin_class(base)];
        bases.extend(other.map(|other| shell.builtin_class(other)));
        if let Ok(class) = Class::make(name, name, "decimal", bases, Names::default()) {
            shell.classes.insert(name, class);
        }
    }
}

fn copy_instance(_: &mut Interpreter, args: Args) -> PyResult<Value> {
    let value = args.exactly_one("copy")?;
    let Value::Instance(instance) = &value else { return Ok(value) };
    let copy = crate::shell::class::Instance::new(instance.class.clone(), instance.base.clone());
    copy.attributes.borrow_mut().clone_from(&instance.attributes.borrow());
    Ok(Value::Instance(Rc::new(copy)))
}

fn one(names: &Namespace, name: &'static str, function: fn(f64) -> Option<f64>) {
    names.set(
        name,
        Value::native(name, move |_, args| {
            let value = args.exactly_one(&format!("math.{name}"))?;
            match function(number(&value)?) {
                Some(result) => Ok(Value::Float(result)),
                None => Err(value_error("math domain error")),
            }
        }),
    );
}

fn to_whole(names: &Namespace, name: &'static str, function: fn(f64) -> f64) {
    names.set(
        name,
        Value::native(name, move |_, args| {
            let value = args.exactly_one(&format!("math.{name}"))?;
            match value.unwrapped() {
                Value::Int(number) => Ok(Value::Int(number)),
                Value::Decimal(number) => {
                    let rounded = match name {
                        "floor" => number.floor(),
                        "ceil" => number.ceil(),
                        _ => number.trunc(),
                    };
                    crate::shell::types::decimals::whole(rounded).map(Value::Int)
                }
                other => {
                    crate::shell::builtins::truncate(function(number(&other)?)).map(Value::Int)
                }
            }
        }),
    );
}

fn math(names: &Namespace) {
    names.set("pi", Value::Float(std::f64::consts::PI));
    names.set("e", Value::Float(std::f64::consts::E));
    names.set("tau", Value::Float(std::f64::consts::TAU));
    names.set("inf", Value::Float(f64::INFINITY));
    names.set("nan", Value::Float(f64::NAN));
    one(names, "sqrt", |x| (x >= 0.0).then(|| x.sqrt()));
    one(names, "exp", |x| Some(x.exp()));
    one(names, "sin", |x| Some(x.sin()));
    one(names, "cos", |x| Some(x.cos()));
    one(names, "tan", |x| Some(x.tan()));
    one(names, "log2", |x| (x > 0.0).then(|| x.log2()));
    one(names, "log10", |x| (x > 0.0).then(|| x.log10()));
    one(names, "fabs", |x| Some(x.abs()));
    one(names, "radians", |x| Some(x.to_radians()));
    one(names, "degrees", |x| Some(x.to_degrees()));
    to_whole(names, "floor", f64::floor);
    to_whole(names, "ceil", f64::ceil);
    to_whole(names, "trunc", f64::trunc);
    names.set(
        "log",
        Value::native("log", |_, args| {
            let values = args.between("log", 1, 2)?;
            let x = number(&values[0])?;
            if x <= 0.0 {
                return Err(value_error("math domain error"));
            }
            match values.get(1) {
                Some(base) => Ok(Value::Float(x.ln() / number(base)?.ln())),
                None => Ok(Value::Float(x.ln())),
            }
        }),
    );
    names.set(
        "pow",
        Value::native("pow", |_, args| {
            let values = args.between("pow", 2, 2)?;
            Ok(Value::Float(number(&values[0])?.powf(number(&values[1])?)))
        }),
    );
    names.set(
        "isnan",
        Value::native("isnan", |_, args| {
            Ok(Value::Bool(number(&args.exactly_one("math.isnan")?)?.is_nan()))
        }),
    );
    names.set(
        "isinf",
        Value::native("isinf", |_, args| {
            Ok(Value::Bool(number(&args.exactly_one("math.isinf")?)?.is_infinite()))
        }),
    );
    whole_numbers(names);
}

fn whole_numbers(names: &Namespace) {
    names.set(
        "gcd",
        Value::native("gcd", |_, args| {
            let mut result = 0_u64;
            for value in &args.positional {
                let mut other = whole_argument(value)?.unsigned_abs();
                while other != 0 {
                    (result, other) = (other, result % other);
                }
            }
            i64::try_from(result).map(Value::Int).map_err(|_| crate::shell::raise::too_big())
        }),
    );
    names.set(
        "isqrt",
        Value::native("isqrt", |_, args| {
            let number = whole_argument(&args.exactly_one("math.isqrt")?)?;
            if number < 0 {
                return Err(value_error("isqrt() argument must be nonnegative"));
            }
            Ok(Value::Int(number.isqrt()))
        }),
    );
    names.set(
        "factorial",
        Value::native("factorial", |_, args| {
            let number = whole_argument(&args.exactly_one("math.factorial")?)?;
            if number < 0 {
                return Err(value_error("factorial() not defined for negative values"));
            }
            let mut result = 1_i64;
            for factor in 2..=number {
                result = result.checked_mul(factor).ok_or_else(crate::shell::raise::too_big)?;
            }
            Ok(Value::Int(result))
        }),
    );
}

fn whole_argument(value: &Value) -> PyResult<i64> {
    crate::shell::numbers::as_int(&value.unwrapped()).ok_or_else(|| {
        let kind = value.type_name();
        type_error(format!("'{kind}' object cannot be interpreted as an integer"))
    })
}

fn time(names: &Namespace) {
    for name in ["perf_counter", "monotonic", "process_time"] {
        names.set(name, Value::native(name, |shell, _| Ok(Value::Float((shell.hooks.timer)()))));
    }
    names.set("time", Value::native("time", |shell, _| Ok(Value::Float((shell.hooks.now)()))));
    names.set("sleep", Value::native("sleep", |_, _| Ok(Value::None)));
}

//! `collections.namedtuple`: classes whose objects are tuples with names.

use std::rc::Rc;

use crate::shell::class::{Class, Instance};
use crate::shell::raise::PyResult;
use crate::shell::value::{Names, Property, Value};
use crate::shell::{Args, Interpreter};

const FIELDS: &str = "_fields";

/// The class `name` with these fields, below `tuple`.
pub(crate) fn class(
    shell: &mut Interpreter,
    name: &str,
    module: &str,
    fields: &[&str],
) -> PyResult<Rc<Class>> {
    let mut names = Names::default();
    let texts = fields.iter().map(|field| Value::from(*field)).collect();
    names.insert(FIELDS.into(), Value::tuple(texts));
    for (at, field) in fields.iter().enumerate() {
        let get = Value::native(field, move |_, args| {
            let receiver = args.exactly_one("property")?;
            match receiver.unwrapped() {
                Value::Tuple(tuple) => Ok(tuple.items.get(at).cloned().unwrap_or(Value::None)),
                _ => Ok(Value::None),
            }
        });
        let property = Property { get, set: Value::None, delete: Value::None, cached: false };
        names.insert((*field).into(), Value::Property(Rc::new(property)));
    }
    let tuple = shell.builtin_class("tuple");
    Class::make(name, name, module, vec![tuple], names)
}

/// An object of a class made on the spot: `datetime.IsoCalendarDate(…)`.
pub(crate) fn make(
    shell: &mut Interpreter,
    name: &str,
    fields: &[&str],
    values: Vec<Value>,
) -> PyResult<Value> {
    let class = class(shell, name, "builtins", fields)?;
    Ok(Value::Instance(Rc::new(Instance::new(class, Value::tuple(values)))))
}

/// Whether assigning this attribute is refused.
pub(crate) fn is_field(class: &Rc<Class>, name: &str) -> bool {
    match class.find(FIELDS) {
        Some(Value::Tuple(fields)) => {
            fields.items.iter().any(|field| matches!(field, Value::Str(text) if &**text == name))
        }
        _ => false,
    }
}

/// `Point(x=1, y=2)`.
pub(super) fn repr(shell: &mut Interpreter, instance: &Rc<Instance>) -> PyResult<Option<String>> {
    let (Some(Value::Tuple(fields)), Value::Tuple(values)) =
        (instance.class.find(FIELDS), &instance.base)
    else {
        return Ok(None);
    };
    let mut parts = Vec::new();
    for (field, value) in fields.items.iter().zip(&values.items) {
        parts.push(format!("{}={}", shell.str(field)?, shell.repr(value)?));
    }
    Ok(Some(format!("{}({})", instance.class.name, parts.join(", "))))
}

/// `_namedtuple(name, fields)` for the Python part of `collections`: the bare class.
pub(super) fn make_class(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let values = args.between("namedtuple", 2, 2)?;
    let name = shell.str(&values[0])?;
    let mut fields = Vec::new();
    for field in shell.collect(&values[1])? {
        fields.push(shell.str(&field)?);
    }
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    class(shell, &name, "__main__", &fields).map(Value::Class)
}

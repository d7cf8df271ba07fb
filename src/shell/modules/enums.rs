//! `enum`: members, looked up by value and by name.

use std::rc::Rc;

use crate::shell::class::{Class, Instance};
use crate::shell::raise::{PyResult, raise_with, value_error};
use crate::shell::value::{Names, Namespace, Str, Value};
use crate::shell::{Args, Interpreter};

const MEMBERS: &str = "_member_list_";

/// The names of the module.
pub(super) fn load(shell: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    let object = shell.builtin_class("object");
    let base = Class::make("Enum", "Enum", "enum", vec![object], Names::default())?;
    for (name, kind) in [("IntEnum", "int"), ("StrEnum", "str")] {
        let bases = vec![shell.builtin_class(kind), base.clone()];
        let class = Class::make(name, name, "enum", bases, Names::default())?;
        names.set(name, Value::Class(class));
    }
    names.set("Enum", Value::Class(base));
    names.set("unique", Value::native("unique", |_, args| args.exactly_one("unique")));
    names.set("auto", Value::native("auto", |_, _| Ok(Value::Ellipsis)));
    Ok(())
}

/// Turns the plain values of a class body into members.
pub(crate) fn finish(shell: &mut Interpreter, class: &Rc<Class>) -> PyResult<()> {
    let values: Vec<(Str, Value)> = class
        .attributes
        .borrow()
        .iter()
        .filter(|(name, value)| {
            !name.starts_with('_')
                && !matches!(
                    value,
                    Value::Function(_)
                        | Value::Property(_)
                        | Value::ClassMethod(_)
                        | Value::StaticMethod(_)
                        | Value::Native(_)
                )
        })
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let mut members: Vec<Value> = Vec::new();
    for (name, value) in values {
        let value = match value {
            Value::Ellipsis if class.descends_from("TextChoices") => Value::Str(name.clone()),
            Value::Ellipsis => Value::Int(i64::try_from(members.len()).unwrap_or(0) + 1),
            other => other,
        };
        let (value, label) = labelled(shell, class, &name, value)?;
        let mut alias = None;
        for member in &members {
            let known = shell.get_attr(member, "value")?;
            if shell.equal(&known, &value)? {
                alias = Some(member.clone());
            }
        }
        let member = alias.unwrap_or_else(|| {
            let wraps = matches!(value, Value::Str(_) | Value::Int(_))
                && class.builtin_type().is_some_and(|kind| kind.name != "object");
            let base = if wraps { value.clone() } else { Value::None };
            let instance = Instance::new(class.clone(), base);
            let mut names = instance.attributes.borrow_mut();
            for key in ["name", "_name_"] {
                names.insert(key.into(), Value::Str(name.clone()));
            }
            for key in ["value", "_value_"] {
                names.insert(key.into(), value.clone());
            }
            if let Some(label) = &label {
                names.insert("label".into(), label.clone());
                names.insert("_label_".into(), label.clone());
            }
            drop(names);
            let member = Value::Instance(Rc::new(instance));
            members.push(member.clone());
            member
        });
        class.attributes.borrow_mut().insert(name, member);
    }
    class.attributes.borrow_mut().insert(MEMBERS.into(), Value::tuple(members));
    Ok(())
}

/// Value and label of a member of Django's choices: `'L', 'Low'`, or a label made of the name.
fn labelled(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    name: &str,
    value: Value,
) -> PyResult<(Value, Option<Value>)> {
    if !class.descends_from("Choices") {
        return Ok((value, None));
    }
    if let Value::Tuple(pair) = &value
        && let [value, label @ (Value::Str(_) | Value::Instance(_))] = &pair.items[..]
    {
        return Ok((value.clone(), Some(label.clone())));
    }
    let words = Value::str(name.replace('_', " "));
    let label = shell.call_method(&words, "title", Args::default())?;
    Ok((value, Some(label)))
}

/// `Level.choices` and the like.
fn choices_attr(shell: &mut Interpreter, class: &Rc<Class>, name: &str) -> PyResult<Option<Value>> {
    if !matches!(name, "choices" | "labels" | "values" | "names") {
        return Ok(None);
    }
    let part = |shell: &mut Interpreter, member: &Value, key: &str| shell.get_attr(member, key);
    let empty = class.find("__empty__");
    let mut found = Vec::new();
    if let Some(label) = empty {
        found.push(match name {
            "choices" => Value::tuple(vec![Value::None, label]),
            "labels" => label,
            "values" => Value::None,
            _ => Value::str("__empty__"),
        });
    }
    for member in members(class) {
        found.push(match name {
            "choices" => {
                let value = part(shell, &member, "value")?;
                Value::tuple(vec![value, part(shell, &member, "label")?])
            }
            "labels" => part(shell, &member, "label")?,
            "values" => part(shell, &member, "value")?,
            _ => part(shell, &member, "name")?,
        });
    }
    Ok(Some(Value::list(found)))
}

/// The members in the order of definition.
pub(crate) fn members(class: &Rc<Class>) -> Vec<Value> {
    match class.attributes.borrow().get(MEMBERS) {
        Some(Value::Tuple(members)) => members.items.clone(),
        _ => Vec::new(),
    }
}

/// `class(value)`.
pub(crate) fn lookup(shell: &mut Interpreter, class: &Rc<Class>, args: Args) -> PyResult<Value> {
    if members(class).is_empty() && args.positional.len() > 1 {
        return functional(shell, class, args);
    }
    let value = args.exactly_one(&class.name.clone())?;
    for member in members(class) {
        let known = shell.get_attr(&member, "value")?;
        if member.is(&value) || shell.equal(&known, &value)? {
            return Ok(member);
        }
    }
    let repr = shell.repr(&value)?;
    Err(value_error(format!("{repr} is not a valid {}", class.qualname.borrow())))
}

/// `TextChoices('Medal', 'GOLD SILVER')`, `Enum('Color', ['RED', 'BLUE'])`.
fn functional(shell: &mut Interpreter, class: &Rc<Class>, args: Args) -> PyResult<Value> {
    let mut given = args.positional.into_iter();
    let (Some(name), Some(members)) = (given.next(), given.next()) else {
        return Ok(Value::None);
    };
    let name: Str = shell.str(&name)?.into();
    let mut names = Names::default();
    let mut add = |name: Str, value: Value| {
        names.insert(name, value);
    };
    match &members {
        Value::Str(text) => {
            for word in text.replace(',', " ").split_whitespace() {
                add(word.into(), Value::Ellipsis);
            }
        }
        Value::Dict(dict) => {
            for (key, value) in dict.map.borrow().values() {
                if let Value::Str(key) = key {
                    add(key.clone(), value.clone());
                }
            }
        }
        other => {
            for item in shell.collect(other)? {
                match &item {
                    Value::Str(word) => add(word.clone(), Value::Ellipsis),
                    Value::Tuple(pair) => {
                        if let [Value::Str(key), value] = &pair.items[..] {
                            add(key.clone(), value.clone());
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    shell.plain_class(&name, vec![class.clone()], names)
}

fn parts(shell: &mut Interpreter, value: &Value) -> PyResult<(String, Value)> {
    let name = shell.get_attr(value, "name")?;
    Ok((shell.str(&name)?, shell.get_attr(value, "value")?))
}

/// `str(member)`: `Color.RED`; of `IntEnum` and `StrEnum`, the value.
pub(crate) fn str(shell: &mut Interpreter, value: &Value) -> PyResult<String> {
    let Value::Instance(instance) = value else { return Ok(String::new()) };
    let class = instance.class.clone();
    let (name, inner) = parts(shell, value)?;
    let as_value = ["IntEnum", "StrEnum", "Choices"];
    if as_value.iter().any(|name| class.descends_from(name)) {
        return shell.str(&inner);
    }
    Ok(format!("{}.{name}", class.name))
}

/// `<Color.RED: 1>`.
pub(super) fn repr(shell: &mut Interpreter, instance: &Rc<Instance>) -> PyResult<String> {
    let (name, inner) = parts(shell, &Value::Instance(instance.clone()))?;
    if instance.class.descends_from("Choices") {
        return Ok(format!("{}.{name}", instance.class.qualname.borrow()));
    }
    Ok(format!("<{}.{name}: {}>", instance.class.name, shell.repr(&inner)?))
}

/// `Color.__members__`.
pub(crate) fn class_attr(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    name: &str,
) -> PyResult<Option<Value>> {
    if !class.is_enum {
        return Ok(None);
    }
    if class.descends_from("Choices")
        && let Some(found) = choices_attr(shell, class, name)?
    {
        return Ok(Some(found));
    }
    if name != "__members__" {
        return Ok(None);
    }
    let mut pairs = Vec::new();
    for member in members(class) {
        let (name, _) = parts(shell, &member)?;
        pairs.push((Value::from(name), member));
    }
    Ok(Some(Value::dict(shell.map_of(pairs)?)))
}

impl Interpreter {
    /// `class[index]`: a member by its name, or a parametrized type.
    pub(crate) fn class_index(
        &mut self,
        class: &Rc<Class>,
        value: &Value,
        index: &Value,
    ) -> PyResult<Value> {
        if class.is_enum {
            if let Value::Str(name) = index
                && let Some(member) = class.find(name)
            {
                return Ok(member);
            }
            return Err(raise_with("KeyError", vec![index.clone()]));
        }
        if class.builtin.is_some() || class.find("__class_getitem__").is_some() {
            // `list[int]` is only ever an annotation here.
            return Ok(value.clone());
        }
        let message = format!("type '{}' is not subscriptable", class.name);
        Err(crate::shell::raise::type_error(message))
    }
}

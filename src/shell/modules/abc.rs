//! `abc`: abstract methods.

use std::rc::Rc;

use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::raise::PyResult;
use crate::shell::value::{Names, Namespace, Value};

const MARK: &str = "__isabstractmethod__";

/// The names of the module.
pub(super) fn load(shell: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    let object = shell.builtin_class("object");
    let class = Class::make("ABC", "ABC", "abc", vec![object], Names::default())?;
    names.set("ABC", Value::Class(class));
    names.set(
        "abstractmethod",
        Value::native("abstractmethod", |_, args| {
            let function = args.exactly_one("abstractmethod")?;
            if let Value::Function(inner) = &function {
                inner.attributes.borrow_mut().insert(MARK.into(), Value::Bool(true));
            }
            Ok(function)
        }),
    );
    Ok(())
}

fn is_abstract(value: &Value) -> bool {
    match value {
        Value::Function(function) => function.attributes.borrow().contains_key(MARK),
        Value::Property(property) => is_abstract(&property.get),
        Value::ClassMethod(inner) | Value::StaticMethod(inner) => is_abstract(inner),
        _ => false,
    }
}

/// Abstract methods that a class has not implemented, in alphabetical order.
pub(crate) fn missing(class: &Rc<Class>) -> Vec<String> {
    if !class.mro.iter().any(|base| &*base.name == "ABC" && &*base.module == "abc") {
        return Vec::new();
    }
    let mut names: Vec<String> = Vec::new();
    for base in class.lineage() {
        for (name, value) in base.attributes.borrow().iter() {
            let found = is_abstract(value) && class.find(name).is_some_and(|v| is_abstract(&v));
            if found && !names.iter().any(|known| **known == **name) {
                names.push(name.to_string());
            }
        }
    }
    names.sort();
    names
}

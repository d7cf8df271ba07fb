//! Methods that fields add to their models: `get_FOO_display`, `get_next_by_FOO`
//! (`Model._get_FIELD_display`, `_get_next_or_previous_by_FIELD` of `django/db/models/base.py`).

use std::any::Any;
use std::rc::Rc;

use super::super::apps::model_of_instance;
use super::super::convert::to_arg;
use super::super::model::pk_of;
use super::super::{manager, query};
use super::{choices, option};
use crate::orm::{Child, Connector, FieldId, Q};
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, raise, value_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::ColumnType;

/// What such a method does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Display,
    Next,
    Previous,
}

/// A method of a model that belongs to one of its fields.
struct FieldMethod {
    field: FieldId,
    kind: Kind,
}

/// The methods of a field.
pub(crate) fn methods_of(shell: &mut Interpreter, field: FieldId) -> Vec<(Str, Value)> {
    let registry = shell.registry();
    let info = registry.field(field);
    let method = |name: String, kind| {
        (Str::from(name), Value::Host(Rc::new(FieldMethod { field, kind }) as Rc<dyn Host>))
    };
    let mut found = Vec::new();
    if option(shell, field, "choices").is_some() {
        found.push(method(format!("get_{}_display", info.name), Kind::Display));
    }
    if matches!(info.kind, Some(ColumnType::Date | ColumnType::DateTime)) && !info.null {
        found.push(method(format!("get_next_by_{}", info.name), Kind::Next));
        found.push(method(format!("get_previous_by_{}", info.name), Kind::Previous));
    }
    found
}

impl Host for FieldMethod {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "partialmethod".to_owned()
    }

    fn bind(
        self: Rc<Self>,
        _: &mut Interpreter,
        receiver: &Value,
        _: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        if !matches!(receiver, Value::Instance(_)) {
            return Ok(None);
        }
        let receiver = receiver.clone();
        Ok(Some(Value::native("method", move |shell, args| match self.kind {
            Kind::Display => display(shell, &receiver, self.field),
            kind => next(shell, &receiver, self.field, kind == Kind::Next, args),
        })))
    }

    fn call(self: Rc<Self>, shell: &mut Interpreter, mut args: Args) -> PyResult<Value> {
        if args.positional.is_empty() {
            return Err(crate::shell::raise::type_error("a method needs its object"));
        }
        let receiver = args.positional.remove(0);
        match self.kind {
            Kind::Display => display(shell, &receiver, self.field),
            kind => next(shell, &receiver, self.field, kind == Kind::Next, args),
        }
    }
}

/// `get_FOO_display()`: the label of the value; a value without one as it is.
fn display(shell: &mut Interpreter, value: &Value, field: FieldId) -> PyResult<Value> {
    let registry = shell.registry();
    let own = shell.get_attr(value, &registry.field(field).attname)?;
    let given = option(shell, field, "choices").unwrap_or(Value::None);
    let flat = choices::flat(shell, &given)?;
    let mut label = own.clone();
    for pair in shell.collect(&flat)? {
        if let Value::Tuple(pair) = &pair
            && let [key, found] = &pair.items[..]
            && shell.equal(key, &own)?
        {
            label = found.clone();
            break;
        }
    }
    Ok(match label {
        Value::Instance(_) | Value::Str(_) => Value::str(shell.str(&label)?),
        other => other,
    })
}

fn next(
    shell: &mut Interpreter,
    value: &Value,
    field: FieldId,
    is_next: bool,
    args: Args,
) -> PyResult<Value> {
    let Some(model) = model_of_instance(value) else { return Ok(Value::None) };
    let pk = pk_of(shell, value)?;
    if matches!(pk, Value::None) {
        return Err(value_error("get_next/get_previous cannot be used on unsaved objects."));
    }
    let registry = shell.registry();
    let name = &registry.field(field).name;
    let (op, sign) = if is_next { ("gt", "") } else { ("lt", "-") };
    let own = shell.get_attr(value, name)?;
    let own = to_arg(shell, &own)?;
    let pk = to_arg(shell, &pk)?;
    let same = Q::and(vec![
        Child::Lookup(name.clone(), own.clone()),
        Child::Lookup(format!("pk__{op}").into(), pk),
    ]);
    let condition = Q {
        connector: Connector::Or,
        negated: false,
        children: vec![Child::Q(same), Child::Lookup(format!("{name}__{op}").into(), own)],
    };
    let queryset = manager::default_queryset(shell, &model)?;
    let queryset = shell.call_method(&queryset, "filter", args)?;
    let queryset = query::chain(shell, &queryset)?;
    if let Some(state) = query::state(&queryset) {
        state.change(shell, |query| query.filter(&condition))?;
    }
    let order = vec![Value::str(format!("{sign}{name}")), Value::str(format!("{sign}pk"))];
    let queryset = shell.call_method(&queryset, "order_by", Args::new(order))?;
    match shell.index(&queryset, &Value::Int(0)) {
        Err(raised) if shell.is_a(&raised, "IndexError") => {
            let message = format!(
                "{} matching query does not exist.",
                registry.options(model.id).object_name
            );
            match model.class().and_then(|class| class.find("DoesNotExist")) {
                Some(Value::Class(class)) => {
                    Err(shell.raise_class(&class, vec![Value::str(message)]))
                }
                _ => Err(raise("ObjectDoesNotExist", message)),
            }
        }
        result => result,
    }
}

//! From the other end of a foreign key: `author.book_set` (`ReverseManyToOneDescriptor`).

use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

use super::super::manager::{self, ManagerState};
use super::super::native::payload;
use super::related_manager::{self, Related};
use super::values::{self, blank};
use crate::orm::{ModelId, RelationId};
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, type_error};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

/// The descriptor under the accessor of a foreign key.
pub(super) struct ReverseMany {
    pub(super) relation: RelationId,
    pub(super) accessor: Str,
    /// `related_manager_cls`, with the class that it is built on.
    pub(super) class: OnceCell<(Rc<Class>, Rc<Class>)>,
}

impl ReverseMany {
    /// `related_manager_cls`, and the class that it is built on.
    fn classes(&self, shell: &mut Interpreter) -> PyResult<(Rc<Class>, Rc<Class>)> {
        Ok(match self.class.get() {
            Some(classes) => classes.clone(),
            None => {
                let model = shell.registry().relation(self.relation).model;
                let above = default_manager_class(shell, model)?;
                let made = related_manager::class(shell, self.relation, &above)?;
                self.class.get_or_init(|| (made, above)).clone()
            }
        })
    }
}

impl Host for ReverseMany {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ReverseManyToOneDescriptor".to_owned()
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok(values::descriptor_repr(&*self, Rc::as_ptr(&self).cast()))
    }

    fn is_data_descriptor(&self) -> bool {
        true
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        let field = shell.registry().relation(self.relation).field;
        Ok(match name {
            "field" => shell.django.field(field),
            "related_manager_cls" => Some(Value::Class(self.classes(shell)?.0)),
            "rel" => Some(super::super::fields::relation_object(shell, self.relation)?),
            _ => None,
        })
    }

    fn bind(
        self: Rc<Self>,
        shell: &mut Interpreter,
        receiver: &Value,
        _: &Rc<Class>,
    ) -> PyResult<Option<Value>> {
        if !matches!(receiver, Value::Instance(_)) {
            return Ok(None);
        }
        let (class, above) = self.classes(shell)?;
        related_manager::make(shell, &class, &above, self.relation, receiver).map(Some)
    }

    fn bind_set(self: Rc<Self>, _: &mut Interpreter, _: &Value, _: Value) -> PyResult<()> {
        let accessor = &self.accessor;
        Err(type_error(format!(
            "Direct assignment to the reverse side of a related set is prohibited. Use \
             {accessor}.set() instead."
        )))
    }
}

/// The class of a model's `_default_manager`, on which related managers are built.
pub(super) fn default_manager_class(
    shell: &mut Interpreter,
    model: ModelId,
) -> PyResult<Rc<Class>> {
    if let Some(model) = shell.django.model(model)
        && let Value::Instance(manager) = manager::default_manager(shell, &model)?
    {
        return Ok(manager.class.clone());
    }
    Ok(shell.builtin_class("Manager"))
}

/// An object of a related manager's class: a manager of `model` with what it manages.
pub(super) fn manager_of(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    above: &Rc<Class>,
    model: ModelId,
    related: Rc<dyn Any>,
) -> PyResult<Value> {
    let value = blank(class);
    if matches!(above.find("__init__"), Some(Value::Function(_))) {
        shell.call_special(&value, "__init__", Args::default())?;
    }
    if let Some(state) = payload::<ManagerState>(&value) {
        *state.model.borrow_mut() = shell.django.class(model);
        let _ = state.related.set(related);
    }
    Ok(value)
}

/// What a related manager manages.
pub(super) fn related_of<T: 'static>(value: &Value) -> PyResult<Rc<T>> {
    payload::<ManagerState>(value)
        .and_then(|state| state.related.get().cloned())
        .and_then(|related| related.downcast::<T>().ok())
        .ok_or_else(|| type_error("this method is one of a related manager"))
}

/// `manager(manager='objects')`: the same relation by another manager of the model; its class.
pub(super) fn other_manager(
    shell: &mut Interpreter,
    model: ModelId,
    mut args: Args,
) -> PyResult<Option<Rc<Class>>> {
    let Some(name) = args.take("manager") else {
        return Err(type_error(
            "RelatedManager.__call__() missing 1 required keyword-only argument: 'manager'",
        ));
    };
    let name = shell.str(&name)?;
    let Some(class) = shell.django.class(model) else { return Ok(None) };
    Ok(match shell.get_attr(&Value::Class(class), &name)? {
        Value::Instance(manager) => Some(manager.class.clone()),
        _ => None,
    })
}

/// Keeps the type of what is managed in one place.
pub(super) fn related(value: &Value) -> PyResult<Rc<Related>> {
    related_of::<Related>(value)
}

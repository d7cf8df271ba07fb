//! Both ends of a many-to-many relation: `book.tags`, `tag.book_set` (`ManyToManyDescriptor`).

use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

use super::many_manager;
use super::reverse_many::default_manager_class;
use super::values;
use crate::orm::RelationId;
use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, type_error};
use crate::shell::value::Value;

/// The descriptor at either end of a many-to-many relation.
pub(super) struct Many {
    pub(super) relation: RelationId,
    /// Whether it is the end without the field.
    pub(super) reverse: bool,
    /// `related_manager_cls`, with the class that it is built on.
    pub(super) class: OnceCell<(Rc<Class>, Rc<Class>)>,
}

impl Many {
    /// `related_manager_cls`, and the class that it is built on.
    fn classes(&self, shell: &mut Interpreter) -> PyResult<(Rc<Class>, Rc<Class>)> {
        Ok(match self.class.get() {
            Some(classes) => classes.clone(),
            None => {
                let registry = shell.registry();
                let relation = registry.relation(self.relation);
                let model = if self.reverse { relation.model } else { relation.to };
                let above = default_manager_class(shell, model)?;
                let made = many_manager::class(&above)?;
                self.class.get_or_init(|| (made, above)).clone()
            }
        })
    }
}

impl Host for Many {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ManyToManyDescriptor".to_owned()
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok(values::descriptor_repr(&*self, Rc::as_ptr(&self).cast()))
    }

    fn is_data_descriptor(&self) -> bool {
        true
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        let registry = shell.registry();
        let relation = registry.relation(self.relation);
        Ok(match name {
            "field" => shell.django.field(relation.field),
            "related_manager_cls" => Some(Value::Class(self.classes(shell)?.0)),
            "rel" => Some(super::super::fields::relation_object(shell, self.relation)?),
            "reverse" => Some(Value::Bool(self.reverse)),
            "through" => {
                relation.through.and_then(|it| shell.django.class(it.model)).map(Value::Class)
            }
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
        many_manager::make(shell, &class, &above, self.relation, self.reverse, receiver).map(Some)
    }

    fn bind_set(self: Rc<Self>, shell: &mut Interpreter, _: &Value, _: Value) -> PyResult<()> {
        let registry = shell.registry();
        let relation = registry.relation(self.relation);
        let (side, name) = if self.reverse {
            ("reverse", relation.accessor.clone().unwrap_or_default())
        } else {
            ("forward", registry.field(relation.field).name.clone())
        };
        Err(type_error(format!(
            "Direct assignment to the {side} side of a many-to-many set is prohibited. Use \
             {name}.set() instead."
        )))
    }
}

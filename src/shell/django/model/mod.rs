//! Model classes and their instances (`django/db/models/base.py`).

mod metaclass;
mod state;
mod init;
mod request;
mod save;
mod methods;
mod attribute;

pub(crate) use attribute::DeferredAttribute;
pub(crate) use init::from_row;
pub(crate) use metaclass::{AbstractModel, declared_model, finish};
pub(crate) use save::{key_of, pk_of, pre_save_insert, prepare_related, prepared, set_pk};
pub(crate) use state::{ModelState, cached, forget, remember, state};

use std::any::Any;
use std::rc::Rc;

use super::native::{Native, define};
use crate::shell::Interpreter;
use crate::shell::class::Slots;
use crate::shell::raise::PyResult;

/// Makes `Model`.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    let mut native = Native::new("Model", "django.db.models.base", &[], methods::METHODS);
    native.slots = Slots {
        metaclass: Some(&metaclass::MODEL_BASE),
        payload: Some(|| Rc::new(ModelState::default()) as Rc<dyn Any>),
        key: Some(methods::key),
    };
    let class = define(shell, native)?;
    metaclass::add_properties(&class);
    Ok(())
}

//! What relations put on classes: descriptors, related managers, deletion
//! (`django/db/models/fields/related_descriptors.py`, `deletion.py`).

use std::any::Any;
use std::rc::Rc;

use crate::orm::{FieldId, Registry, RelationId};
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, unsupported};
use crate::shell::value::{Str, Value};
use crate::shell::{Args, Interpreter};

struct Missing;

impl Host for Missing {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ForwardManyToOneDescriptor".to_owned()
    }
}

/// `ForeignKeyDeferredAttribute`: the raw value of a foreign key, `author_id`. Setting another one
/// forgets the related object.
pub(crate) fn foreign_key_attribute(_field: FieldId, _attname: Str) -> Rc<dyn Host> {
    Rc::new(Missing)
}

/// The descriptor under the name of a relation's field.
pub(crate) fn forward(_registry: &Registry, _relation: RelationId) -> Rc<dyn Host> {
    Rc::new(Missing)
}

/// The descriptor under the accessor of a relation's other end.
pub(crate) fn reverse(_registry: &Registry, _relation: RelationId) -> Rc<dyn Host> {
    Rc::new(Missing)
}

/// `Model.delete()`.
pub(crate) fn delete_instance(_: &mut Interpreter, _: &Value, _: Args) -> PyResult<Value> {
    Err(unsupported("delete()"))
}

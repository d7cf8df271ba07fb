//! What relations put on classes: descriptors, related managers, deletion
//! (`django/db/models/fields/related_descriptors.py`, `deletion.py`).

mod values;
mod lookup;
mod foreign_key;
mod forward;
mod reverse_one;
mod reverse_many;
mod related_manager;
mod many;
mod many_manager;
mod many_items;
mod prefetch;
mod deletion;

use std::cell::OnceCell;
use std::rc::Rc;

pub(crate) use deletion::{delete_instance, delete_queryset, rank, reverse_relations};
pub(crate) use prefetch::{Prefetcher, prefetcher};

use crate::orm::{FieldId, Registry, RelationId};
use crate::schema::RelationKind;
use crate::shell::host::Host;
use crate::shell::value::Str;

/// `ForeignKeyDeferredAttribute`: the raw value of a foreign key, `author_id`. Setting another one
/// forgets the related object.
pub(crate) fn foreign_key_attribute(
    registry: &Registry,
    field: FieldId,
    attname: Str,
) -> Rc<dyn Host> {
    let name = registry.field(field).name.clone();
    Rc::new(foreign_key::ForeignKeyAttribute { field, name, attname })
}

/// The descriptor under the name of a relation's field.
pub(crate) fn forward(registry: &Registry, id: RelationId) -> Rc<dyn Host> {
    let relation = registry.relation(id);
    if relation.kind == RelationKind::ManyToMany {
        return Rc::new(many::Many { relation: id, reverse: false, class: OnceCell::new() });
    }
    let field = registry.field(relation.field);
    Rc::new(forward::Forward {
        relation: id,
        field: field.id,
        model: relation.model,
        name: field.name.clone(),
        attname: field.attname.clone(),
        null: field.null,
        kind: relation.kind,
        missing: OnceCell::new(),
    })
}

/// The descriptor under the accessor of a relation's other end.
pub(crate) fn reverse(registry: &Registry, id: RelationId) -> Rc<dyn Host> {
    let relation = registry.relation(id);
    let accessor = relation.accessor.clone().unwrap_or_default();
    match relation.kind {
        RelationKind::ManyToOne => {
            Rc::new(reverse_many::ReverseMany { relation: id, accessor, class: OnceCell::new() })
        }
        RelationKind::OneToOne => {
            Rc::new(reverse_one::ReverseOne { relation: id, accessor, missing: OnceCell::new() })
        }
        RelationKind::ManyToMany => {
            Rc::new(many::Many { relation: id, reverse: true, class: OnceCell::new() })
        }
    }
}

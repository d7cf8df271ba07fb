//! What an attribute or an item of a value is.

use super::kind::{Kind, Of};
use crate::models::FieldClass;
use crate::orm::registry::Named;
use crate::orm::{FieldId, ModelId};
use crate::schema::RelationKind;
use crate::shell::Interpreter;
use crate::shell::value::Value;

impl Interpreter {
    /// What `value.name` is. Asks no property and no descriptor.
    pub(super) fn attribute_of(&mut self, kind: &Kind, name: &str) -> Kind {
        match kind {
            Kind::Instance(of) => self.attribute_of_instance(of.model, name),
            Kind::Class(model) => self.attribute_of_class(*model, name),
            Kind::Manager(of) | Kind::QuerySet(of) if name == "model" => Kind::Class(of.model),
            Kind::Value(Value::Module(module)) => match module.names.get(name) {
                Some(value) => Kind::of(&value),
                None => Kind::Unknown,
            },
            Kind::Value(Value::Instance(instance)) => {
                match instance.attributes.borrow().get(name) {
                    Some(value) => Kind::of(value),
                    None => Kind::Unknown,
                }
            }
            _ => Kind::Unknown,
        }
    }

    fn attribute_of_instance(&mut self, model: ModelId, name: &str) -> Kind {
        let registry = self.registry();
        let options = registry.options(model);
        let name = if name == "pk" { &*registry.field(options.pk).attname } else { name };
        if let Some(Named::Field(field)) = registry.named(model, name) {
            let info = registry.field(field);
            return match registry.relation_of(field) {
                Some(relation) if &*info.name == name => match relation.kind {
                    RelationKind::ManyToMany => Kind::ManyManager(Of::model(relation.to)),
                    _ => Kind::Instance(Of::model(relation.to)),
                },
                _ => self.value_of_field(field),
            };
        }
        for id in &options.related_objects {
            let relation = registry.relation(*id);
            if relation.accessor.as_deref() == Some(name) {
                let of = Of::model(relation.model);
                return match relation.kind {
                    RelationKind::OneToOne => Kind::Instance(of),
                    RelationKind::ManyToOne => {
                        Kind::ForeignManager(of, registry.field(relation.field).null)
                    }
                    RelationKind::ManyToMany => Kind::ManyManager(of),
                };
            }
        }
        Kind::Unknown
    }

    fn attribute_of_class(&mut self, model: ModelId, name: &str) -> Kind {
        let found = self.django.model(model).and_then(|model| {
            let managers = model.managers.borrow();
            managers.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.clone())
        });
        if let Some(manager) = found {
            return match Kind::of(&manager) {
                Kind::Value(_) => Kind::Manager(Of::model(model)),
                kind => kind,
            };
        }
        if matches!(name, "objects" | "_default_manager" | "_base_manager") {
            return Kind::Manager(Of::model(model));
        }
        match self.django.class(model).and_then(|class| class.find(name)) {
            Some(value @ Value::Class(_)) => Kind::of(&value),
            _ => Kind::Unknown,
        }
    }

    /// The type of a field's value.
    fn value_of_field(&self, field: FieldId) -> Kind {
        let registry = self.registry();
        let mut field = registry.field(field);
        // That of a foreign key is that of what it refers to.
        for _ in 0..10 {
            match registry.relation_of(field.id) {
                Some(relation) if relation.kind != RelationKind::ManyToMany => {
                    field = registry.field(relation.target);
                }
                _ => break,
            }
        }
        Kind::Builtin(match field.class {
            FieldClass::BooleanField => "bool",
            FieldClass::DateField => "date",
            FieldClass::DateTimeField => "datetime",
            FieldClass::TimeField => "time",
            FieldClass::DurationField => "timedelta",
            FieldClass::DecimalField => "Decimal",
            FieldClass::FloatField => "float",
            FieldClass::UUIDField => "UUID",
            FieldClass::BinaryField => "bytes",
            FieldClass::JSONField => return Kind::Unknown,
            class if class.name().ends_with("IntegerField") || class.is_auto() => "int",
            _ => "str",
        })
    }

    /// What iterating over a value, or an index, gives.
    pub(super) fn item_of(&mut self, kind: &Kind) -> Kind {
        match kind {
            Kind::Many(item) => (**item).clone(),
            Kind::QuerySet(of) => Kind::Instance(of.clone()),
            Kind::Rows(_, row) => Kind::Builtin(row),
            Kind::Builtin("str") => Kind::Builtin("str"),
            Kind::Value(Value::List(list)) => {
                list.items.borrow().first().map_or(Kind::Unknown, Kind::of)
            }
            Kind::Value(Value::Tuple(tuple)) => tuple.items.first().map_or(Kind::Unknown, Kind::of),
            Kind::Value(Value::Dict(dict)) => {
                let map = dict.map.borrow();
                map.values().next().map_or(Kind::Unknown, |(_, value)| Kind::of(value))
            }
            _ => Kind::Unknown,
        }
    }

    /// What one part of a row of values is: of `get_or_create()`, the second is a `bool`.
    pub(super) fn part_of(&mut self, kind: &Kind, at: usize) -> Kind {
        match kind {
            Kind::Many(item) if matches!(**item, Kind::Instance(_)) && at > 0 => {
                Kind::Builtin("bool")
            }
            Kind::Many(item) if matches!(**item, Kind::Many(_)) => match (&**item, at) {
                (_, 0) => Kind::Builtin("int"),
                (Kind::Many(inner), _) => (**inner).clone(),
                _ => Kind::Unknown,
            },
            Kind::Value(Value::Tuple(tuple)) => tuple.items.get(at).map_or(Kind::Unknown, Kind::of),
            other if at == 0 => self.item_of(other),
            _ => Kind::Unknown,
        }
    }
}

/// The name of a builtin type whose objects have methods.
pub(super) fn builtin(name: &str) -> Option<&'static str> {
    const NAMES: &[&str] = &[
        "str",
        "int",
        "float",
        "bool",
        "bytes",
        "list",
        "tuple",
        "dict",
        "set",
        "frozenset",
        "range",
        "date",
        "datetime",
        "time",
        "timedelta",
        "Decimal",
        "UUID",
    ];
    let short = name.rsplit('.').next().unwrap_or(name);
    NAMES.iter().copied().find(|known| *known == short)
}

//! Making model classes: `ModelBase.__new__`, and what `contribute_to_class` adds.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::super::apps::{ModelClass, Slot, model_class};
use super::super::{fields, manager, native, related};
use super::{DeferredAttribute, init, methods, state};
use crate::orm::{FieldId, ModelId};
use crate::schema::{APP, RelationKind};
use crate::shell::Interpreter;
use crate::shell::class::{Class, Metaclass, NewClass};
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, unsupported};
use crate::shell::value::{Names, Property, Str, Value};

/// `ModelBase`.
pub(super) static MODEL_BASE: Metaclass =
    Metaclass { name: "ModelBase", make: make_model, call: init::call };

/// What an abstract model's class keeps: its fields and managers, for the classes built on it.
pub(crate) struct AbstractModel {
    /// Names and field objects.
    pub(crate) fields: Vec<(Str, Value)>,
    /// Names and managers.
    pub(crate) managers: Vec<(Str, Value)>,
}

/// `class Book(models.Model): …`.
fn make_model(shell: &mut Interpreter, new: NewClass) -> PyResult<Value> {
    let NewClass { name, bases, mut names } = new;
    let mut declared = Vec::new();
    let mut managers = Vec::new();
    names.retain(|key, value| {
        if fields::is_field(value) {
            declared.push((key.clone(), value.clone()));
            return false;
        }
        if manager::is_manager(value) {
            managers.push((key.clone(), value.clone()));
            return false;
        }
        true
    });
    let meta = names.shift_remove("Meta");
    let is_abstract = match &meta {
        Some(Value::Class(meta)) => match meta.attributes.borrow().get("abstract").cloned() {
            Some(value) => shell.truth(&value)?,
            None => false,
        },
        _ => false,
    };
    let module = match names.get("__module__") {
        Some(Value::Str(module)) => module.clone(),
        _ => "__main__".into(),
    };
    let app = app_of(&module);
    let made = shell.plain_class(&name, bases.clone(), names)?;
    let Value::Class(class) = &made else { return Ok(made) };
    if let Some(meta) = &meta {
        // Kept for `class Meta(Base.Meta)`, as Django keeps an abstract base's.
        class.attributes.borrow_mut().insert("Meta".into(), meta.clone());
    }
    add_exceptions(shell, class)?;
    if is_abstract {
        manager::describe(class, &managers);
        let options = fields::AbstractOptions {
            class: RefCell::new(Rc::downgrade(class)),
            app: app_of(&class.module).into(),
        };
        class.attributes.borrow_mut().insert("_meta".into(), Value::Host(Rc::new(options)));
        let payload: Rc<dyn Any> = Rc::new(AbstractModel { fields: declared, managers });
        let _ = class.payload.set(payload);
        return Ok(made);
    }
    let key = if app == APP { name.to_string() } else { format!("{app}.{name}") };
    let Some(id) = shell.registry().model(&key) else {
        return Err(unsupported("a model that is declared outside of models.py"));
    };
    let model = Rc::new(ModelClass {
        id,
        class: OnceCell::new(),
        slots: OnceCell::new(),
        managers: RefCell::default(),
        local_managers: RefCell::default(),
        default_manager: OnceCell::new(),
        base_manager: OnceCell::new(),
    });
    let _ = model.class.set(class.clone());
    let _ = class.payload.set(model.clone());
    let options = Value::Host(Rc::new(fields::Options { model: id }));
    class.attributes.borrow_mut().insert("_meta".into(), options);
    if let Some(place) = shell.django.models.borrow_mut().get_mut(id.0 as usize) {
        *place = Some(model.clone());
    }
    add_fields(shell, &model, class, &declared)?;
    manager::contribute(shell, &model, class, managers)?;
    Ok(made)
}

/// The app of a module of models: `django.contrib.auth.models` is `auth`.
fn app_of(module: &str) -> &str {
    let path = module.strip_suffix(".models").unwrap_or(module);
    let last = path.rsplit('.').next().unwrap_or(path);
    if matches!(last, "auth" | "contenttypes") { last } else { APP }
}

/// `Book.DoesNotExist` and `Book.MultipleObjectsReturned`.
fn add_exceptions(shell: &mut Interpreter, class: &Rc<Class>) -> PyResult<()> {
    for (name, root) in [
        ("DoesNotExist", "ObjectDoesNotExist"),
        ("MultipleObjectsReturned", "MultipleObjectsReturned"),
    ] {
        let mut bases: Vec<Rc<Class>> = class
            .bases
            .iter()
            .filter_map(|base| match base.find(name) {
                Some(Value::Class(found)) => Some(found),
                _ => None,
            })
            .collect();
        if bases.is_empty() {
            bases.push(shell.builtin_class(root));
        }
        let qualname = format!("{}.{name}", class.qualname.borrow());
        let made = Class::make(name, &qualname, &class.module, bases, Names::default())?;
        class.attributes.borrow_mut().insert(name.into(), Value::Class(made));
    }
    Ok(())
}

/// The field objects of a model and the descriptors of its fields.
fn add_fields(
    shell: &mut Interpreter,
    model: &Rc<ModelClass>,
    class: &Rc<Class>,
    declared: &[(Str, Value)],
) -> PyResult<()> {
    let registry = shell.registry();
    let options = registry.options(model.id);
    let all: Vec<FieldId> = options.fields.iter().chain(&options.many_to_many).copied().collect();
    for field in &all {
        let info = registry.field(*field);
        let own = info.model == model.id;
        if own {
            let found = declaration(class, declared, &info.name);
            let object = fields::bound(shell, *field, found)?;
            shell.django.set_field(*field, object);
        }
        // What a parent's class has is inherited by Python's own rules.
        if own {
            contribute(shell, class, *field);
        }
    }
    let mut slots = Vec::with_capacity(options.fields.len());
    for field in &options.fields {
        let info = registry.field(*field);
        let default = fields::default_of(shell, *field)?;
        let (name, attname) = (info.name.clone(), info.attname.clone());
        slots.push(Slot { field: *field, name, attname, default });
    }
    let _ = model.slots.set(slots.into());
    Ok(())
}

/// The field object that a class body or an abstract base assigns to a name.
fn declaration(class: &Rc<Class>, declared: &[(Str, Value)], name: &str) -> Option<Value> {
    let of = |fields: &[(Str, Value)]| {
        fields.iter().find(|(known, _)| &**known == name).map(|(_, field)| field.clone())
    };
    of(declared).or_else(|| {
        class.mro.iter().find_map(|base| {
            let payload = base.payload.get()?.clone().downcast::<AbstractModel>().ok()?;
            of(&payload.fields)
        })
    })
}

/// `Field.contribute_to_class`: the descriptors, unless the class has something of that name.
fn contribute(shell: &mut Interpreter, class: &Rc<Class>, field: FieldId) {
    let registry = shell.registry();
    let info = registry.field(field);
    let mut attributes = class.attributes.borrow_mut();
    if !info.column.is_empty() {
        let descriptor: Rc<dyn Host> = match info.relation {
            None => Rc::new(DeferredAttribute { field, attname: info.attname.clone() }),
            Some(_) => related::foreign_key_attribute(&registry, field, info.attname.clone()),
        };
        attributes.entry(info.attname.clone()).or_insert(Value::Host(descriptor));
    }
    if let Some(relation) = info.relation {
        let descriptor = related::forward(&registry, relation);
        attributes.insert(info.name.clone(), Value::Host(descriptor));
    }
    drop(attributes);
    for (name, method) in fields::methods_of(shell, field) {
        let own = class.attributes.borrow().contains_key(&name);
        if !own {
            class.attributes.borrow_mut().insert(name, method);
        }
    }
}

/// The second half, when all classes are made: accessors of reverse relations, and the classes of
/// join tables.
///
/// # Errors
/// None in practice.
pub(crate) fn finish(shell: &mut Interpreter) -> PyResult<()> {
    let registry = shell.registry();
    for options in registry.models() {
        let made = shell.django.model(options.id).is_some();
        if !made && registry.declared_model(options.id).auto_created {
            join_model(shell, options.id)?;
        }
    }
    for relation in registry.relations() {
        let to = match relation.kind {
            RelationKind::ManyToMany => relation.to,
            _ => registry.options(relation.to).concrete,
        };
        let Some(class) = shell.django.class(to) else { continue };
        let Some(accessor) = relation.accessor.clone() else { continue };
        let descriptor = related::reverse(&registry, relation.id);
        class.attributes.borrow_mut().insert(accessor, Value::Host(descriptor));
    }
    Ok(())
}

/// The class of a join table that Django makes: `Student.courses.through`.
fn join_model(shell: &mut Interpreter, id: ModelId) -> PyResult<()> {
    let registry = shell.registry();
    let options = registry.options(id);
    let module = if &*options.app_label == APP {
        "playground.models".to_owned()
    } else {
        format!("django.contrib.{}.models", options.app_label)
    };
    let mut names = Names::default();
    names.insert("__module__".into(), Value::str(module));
    names.insert("__qualname__".into(), Value::Str(options.object_name.clone()));
    let base = shell.builtin_class("Model");
    let name = options.object_name.clone();
    make_model(shell, NewClass { name, bases: vec![base], names })?;
    Ok(())
}

/// The model of a class, also where it is not abstract only in what is built on it.
pub(crate) fn declared_model(value: &Value) -> Option<Rc<ModelClass>> {
    match value {
        Value::Class(class) => model_class(class),
        _ => None,
    }
}

/// `Model.pk` and `Model._state`.
pub(super) fn add_properties(class: &Rc<Class>) {
    let property = |get: Value, set: Value| {
        Value::Property(Rc::new(Property { get, set, delete: Value::None, cached: false }))
    };
    let pk = property(
        Value::native("pk", |shell, args| methods::get_pk(shell, &args.exactly_one("pk")?)),
        Value::native("pk", |shell, args| {
            let [instance, value] = native::arguments(args, "pk", ["self", "value"], 2)?;
            let (instance, value) = (instance.unwrap_or(Value::None), value.unwrap_or(Value::None));
            super::set_pk(shell, &instance, value)?;
            Ok(Value::None)
        }),
    );
    let own_state = property(
        Value::native("_state", |_, args| {
            let instance = args.exactly_one("_state")?;
            Ok(state(&instance).map_or(Value::None, |state| Value::Host(state)))
        }),
        Value::None,
    );
    manager::add_to_model(class);
    let prefetched = property(
        Value::native("_prefetched_objects_cache", |shell, args| {
            let instance = args.exactly_one("_prefetched_objects_cache")?;
            let own = state(&instance);
            let is_made = own.as_ref().is_some_and(|state| state.has_prefetched.get());
            let names = own.map(|state| state.prefetched.borrow().clone());
            let names = names.filter(|names| is_made || !names.is_empty()).ok_or_else(|| {
                crate::shell::raise::attribute_error(format!(
                    "'{}' object has no attribute '_prefetched_objects_cache'",
                    instance.type_name()
                ))
            })?;
            let pairs = names.into_iter().map(|(name, value)| (Value::Str(name), value));
            Ok(Value::dict(shell.map_of(pairs.collect())?))
        }),
        Value::None,
    );
    class.attributes.borrow_mut().insert("_prefetched_objects_cache".into(), prefetched);
    let mut attributes = class.attributes.borrow_mut();
    attributes.insert("pk".into(), pk);
    attributes.insert("_state".into(), own_state);
}

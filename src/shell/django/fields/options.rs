//! `Model._meta` (`django/db/models/options.py`).

use std::any::Any;
use std::rc::Rc;

use super::super::apps::model_class;
use super::super::related::reverse_relations;
use super::relation_object;
use crate::orm::registry::Named;
use crate::orm::{FieldId, ModelId, Registry};
use crate::shell::class::Class;
use crate::shell::host::{Host, HostMethod};
use crate::shell::raise::{PyResult, raise};
use crate::shell::value::{Map, Value};
use crate::shell::{Args, Interpreter};

/// The options of a model.
pub(crate) struct Options {
    pub(crate) model: ModelId,
}

/// The options of an abstract model, of which no more is known than what its body says.
pub(crate) struct AbstractOptions {
    pub(crate) class: std::cell::RefCell<std::rc::Weak<Class>>,
    pub(crate) app: Rc<str>,
}

impl Host for Options {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "Options".to_owned()
    }

    fn method(&self, name: &str) -> Option<HostMethod> {
        Some(match name {
            "get_fields" => get_fields,
            "get_field" => get_field,
            "get_parent_list" => get_parent_list,
            "get_ancestor_link" => get_ancestor_link,
            _ => return None,
        })
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        let registry = shell.registry();
        if let Some(found) = plain(&registry, self.model, name) {
            return Ok(Some(found));
        }
        if let Some(found) = fields(shell, &registry, self.model, name)? {
            return Ok(Some(found));
        }
        if let Some(found) = managers(shell, self.model, name) {
            return Ok(Some(found));
        }
        of_meta(shell, &registry, self.model, name)
    }

    fn repr(self: Rc<Self>, shell: &mut Interpreter) -> PyResult<String> {
        Ok(format!("<Options for {}>", shell.registry().options(self.model).object_name))
    }

    fn str(self: Rc<Self>, shell: &mut Interpreter) -> PyResult<String> {
        let registry = shell.registry();
        let options = registry.options(self.model);
        Ok(format!("{}.{}", options.app_label, options.object_name.to_lowercase()))
    }
}

impl Host for AbstractOptions {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "Options".to_owned()
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        let Some(class) = self.class.borrow().upgrade() else { return Ok(None) };
        let lower = class.name.to_lowercase();
        Ok(Some(match name {
            "abstract" | "managed" => Value::Bool(true),
            "proxy" => Value::Bool(false),
            "app_label" => Value::Str(self.app.clone()),
            "object_name" => Value::Str(class.name.clone()),
            "model_name" => Value::str(lower),
            "label" => Value::str(format!("{}.{}", self.app, class.name)),
            "label_lower" => Value::str(format!("{}.{lower}", self.app)),
            "model" => Value::Class(class),
            "ordering" => meta(shell, &class, name)?.unwrap_or_else(|| Value::list(Vec::new())),
            _ => return meta(shell, &class, name),
        }))
    }
}

/// An option of the `class Meta` that counts for a class.
fn meta(shell: &mut Interpreter, class: &Rc<Class>, name: &str) -> PyResult<Option<Value>> {
    match class.find("Meta") {
        Some(meta @ Value::Class(_)) => shell.find_attr(&meta, name),
        _ => Ok(None),
    }
}

fn plain(registry: &Registry, model: ModelId, name: &str) -> Option<Value> {
    let options = registry.options(model);
    let declared = registry.declared_model(model);
    let lower = options.object_name.to_lowercase();
    let is_proxy = options.concrete != model;
    let tables = |names: &[Vec<String>]| {
        let rows = names.iter().map(|fields| {
            Value::tuple(fields.iter().map(|field| Value::str(field.as_str())).collect())
        });
        Value::tuple(rows.collect())
    };
    Some(match name {
        "app_label" => Value::Str(options.app_label.clone()),
        "model_name" => Value::str(lower),
        "object_name" => Value::Str(options.object_name.clone()),
        "label" => Value::Str(options.label.clone()),
        "label_lower" => Value::str(format!("{}.{lower}", options.app_label)),
        "db_table" => Value::Str(options.table.clone()),
        "verbose_name" | "verbose_name_raw" => Value::str(declared.verbose_name.as_str()),
        "verbose_name_plural" => Value::str(declared.verbose_name_plural.as_str()),
        "unique_together" => tables(&declared.unique_together),
        "abstract" => Value::Bool(false),
        "swapped" => Value::None,
        "proxy" => Value::Bool(is_proxy),
        "managed" => Value::Bool(declared.managed),
        "db_tablespace" | "db_table_comment" => Value::str(""),
        "select_on_save" => Value::Bool(false),
        "installed" => Value::Bool(true),
        "private_fields" => Value::list(Vec::new()),
        _ => return None,
    })
}

fn class(shell: &Interpreter, model: ModelId) -> Value {
    shell.django.class(model).map_or(Value::None, Value::Class)
}

fn objects(shell: &Interpreter, fields: impl Iterator<Item = FieldId>) -> Vec<Value> {
    fields.filter_map(|field| shell.django.field(field)).collect()
}

fn fields(
    shell: &mut Interpreter,
    registry: &Registry,
    model: ModelId,
    name: &str,
) -> PyResult<Option<Value>> {
    let options = registry.options(model);
    let own = |fields: &[FieldId]| -> Vec<FieldId> {
        fields.iter().copied().filter(|field| registry.field(*field).model == model).collect()
    };
    Ok(Some(match name {
        "pk" => shell.django.field(options.pk).unwrap_or(Value::None),
        "auto_field" => {
            let auto = options.fields.iter().find(|id| registry.field(**id).class.is_auto());
            auto.and_then(|id| shell.django.field(*id)).unwrap_or(Value::None)
        }
        "fields" | "concrete_fields" => {
            Value::tuple(objects(shell, options.fields.iter().copied()))
        }
        "local_fields" | "local_concrete_fields" => {
            Value::list(objects(shell, own(&options.fields).into_iter()))
        }
        "many_to_many" => Value::tuple(objects(shell, options.many_to_many.iter().copied())),
        "local_many_to_many" => Value::list(objects(shell, own(&options.many_to_many).into_iter())),
        "related_objects" => {
            let mut found = Vec::new();
            for id in reverse_relations(shell, model).iter() {
                let relation = registry.relation(*id);
                // Hidden ones count if they are of a many-to-many field.
                if relation.accessor.is_some() || relation.through.is_some() {
                    found.push(relation_object(shell, *id)?);
                }
            }
            Value::tuple(found)
        }
        "parents" => {
            let mut map = Map::default();
            for (parent, link) in &options.parents {
                let key = class(shell, *parent);
                let link = shell.django.field(*link).unwrap_or(Value::None);
                map.insert(shell.key(&key)?, (key, link));
            }
            if options.concrete != model {
                let key = class(shell, options.concrete);
                map.insert(shell.key(&key)?, (key, Value::None));
            }
            Value::dict(map)
        }
        "all_parents" => Value::tuple(
            ancestors(registry, model).into_iter().map(|it| class(shell, it)).collect(),
        ),
        "model" => class(shell, model),
        "concrete_model" => class(shell, options.concrete),
        "proxy_for_model" if options.concrete != model => class(shell, options.concrete),
        "proxy_for_model" => Value::None,
        "auto_created" => {
            let through = |it: &&crate::orm::registry::Relation| {
                it.through.is_some_and(|through| through.model == model)
            };
            match registry.relations().iter().find(through) {
                Some(of) if registry.declared_model(model).auto_created => class(shell, of.model),
                _ => Value::Bool(false),
            }
        }
        "app_config" => {
            let module = shell.import("django.apps")?;
            let apps = shell.get_attr(&module, "apps")?;
            let label = Value::Str(options.app_label.clone());
            shell.call_method(&apps, "get_app_config", Args::one(label))?
        }
        "apps" => {
            let module = shell.import("django.apps")?;
            shell.get_attr(&module, "apps")?
        }
        _ => return Ok(None),
    }))
}

/// All models that one inherits from, the nearest first.
fn ancestors(registry: &Registry, model: ModelId) -> Vec<ModelId> {
    let options = registry.options(model);
    let mut found = Vec::new();
    if options.concrete != model {
        found.push(options.concrete);
        found.extend(ancestors(registry, options.concrete));
        return found;
    }
    for (parent, _) in &options.parents {
        for above in std::iter::once(*parent).chain(ancestors(registry, *parent)) {
            if !found.contains(&above) {
                found.push(above);
            }
        }
    }
    found
}

fn managers(shell: &Interpreter, model: ModelId, name: &str) -> Option<Value> {
    let model = shell.django.model(model)?;
    Some(match name {
        "default_manager" => model.default_manager.get().cloned().unwrap_or(Value::None),
        "base_manager" => model.base_manager.get().cloned().unwrap_or(Value::None),
        "managers" => {
            Value::tuple(model.managers.borrow().iter().map(|(_, it)| it.clone()).collect())
        }
        "local_managers" => {
            Value::list(model.managers.borrow().iter().map(|(_, it)| it.clone()).collect())
        }
        "managers_map" => {
            let managers = model.managers.borrow();
            let pairs = managers.iter().map(|(name, it)| (Value::Str(name.clone()), it.clone()));
            let mut map = Map::default();
            for (name, manager) in pairs {
                if let Value::Str(text) = &name {
                    map.insert(crate::shell::key::Key::Str(text.clone()), (name, manager));
                }
            }
            Value::dict(map)
        }
        _ => return None,
    })
}

/// What only the `class Meta` says, with Django's defaults.
fn of_meta(
    shell: &mut Interpreter,
    registry: &Registry,
    model: ModelId,
    name: &str,
) -> PyResult<Option<Value>> {
    let declared = registry.declared_model(model);
    let texts = |names: &[String]| {
        Value::list(names.iter().map(|name| Value::str(name.as_str())).collect())
    };
    let given = match shell.django.class(model) {
        Some(class) if declared.meta(name).is_some() => meta(shell, &class, name)?,
        _ => None,
    };
    let is_list = |value: &Value| matches!(value, Value::List(_) | Value::Tuple(_));
    Ok(Some(match (name, given) {
        ("ordering", Some(given)) if is_list(&given) => given,
        ("ordering", _) => texts(&declared.ordering),
        ("get_latest_by", Some(given)) => given,
        ("get_latest_by", None) => match &declared.get_latest_by[..] {
            [] => Value::None,
            [one] => Value::str(one.as_str()),
            many => texts(many),
        },
        ("constraints" | "indexes", given) => match given {
            Some(given) => Value::list(shell.collect(&given)?),
            None => Value::list(Vec::new()),
        },
        ("total_unique_constraints", _) => total_unique(shell, registry, model)?,
        ("permissions", given) => given.unwrap_or_else(|| Value::list(Vec::new())),
        ("default_permissions", given) => given.unwrap_or_else(|| {
            let names = ["add", "change", "delete", "view"];
            Value::tuple(names.into_iter().map(Value::str).collect())
        }),
        (
            "swappable"
            | "order_with_respect_to"
            | "default_related_name"
            | "default_manager_name"
            | "base_manager_name"
            | "required_db_vendor",
            given,
        ) => given.unwrap_or(Value::None),
        ("index_together", given) => given.unwrap_or_else(|| Value::tuple(Vec::new())),
        _ => return Ok(None),
    }))
}

/// The unique constraints of fields, for all rows.
fn total_unique(shell: &mut Interpreter, registry: &Registry, model: ModelId) -> PyResult<Value> {
    let all = of_meta(shell, registry, model, "constraints")?.unwrap_or(Value::None);
    let mut found = Vec::new();
    for constraint in shell.collect(&all)? {
        if &*constraint.type_name() != "UniqueConstraint" {
            continue;
        }
        let condition = shell.get_attr(&constraint, "condition")?;
        let expressions = shell.get_attr(&constraint, "expressions")?;
        if matches!(condition, Value::None) && !shell.truth(&expressions)? {
            found.push(constraint);
        }
    }
    Ok(Value::list(found))
}

fn own(host: &Rc<dyn Host>) -> PyResult<ModelId> {
    match host.as_any().downcast_ref::<Options>() {
        Some(options) => Ok(options.model),
        None => Err(crate::shell::raise::type_error("no options of a model")),
    }
}

/// `get_fields(include_parents=True, include_hidden=False)`.
fn get_fields(shell: &mut Interpreter, host: Rc<dyn Host>, mut args: Args) -> PyResult<Value> {
    let model = own(&host)?;
    let mut flag = |name: &str, at: usize, default: bool| {
        let given = args.take(name).or_else(|| args.positional.get(at).cloned());
        given.map_or(Ok(default), |given| shell.truth(&given))
    };
    let parents = flag("include_parents", 0, true)?;
    let hidden = flag("include_hidden", 1, false)?;
    Ok(Value::tuple(collect(shell, model, parents, hidden, &mut Vec::new())?))
}

/// `_get_fields`: those of the parents first, and at each model what points to it first.
fn collect(
    shell: &mut Interpreter,
    model: ModelId,
    parents: bool,
    hidden: bool,
    seen: &mut Vec<ModelId>,
) -> PyResult<Vec<Value>> {
    let registry = shell.registry();
    let options = registry.options(model);
    let mut found: Vec<Value> = Vec::new();
    let is_proxy = options.concrete != model;
    if parents || is_proxy {
        let proxied = is_proxy.then_some(options.concrete);
        let above: Vec<ModelId> =
            proxied.into_iter().chain(options.parents.iter().map(|(it, _)| *it)).collect();
        for parent in above {
            if seen.contains(&parent) {
                continue;
            }
            seen.push(parent);
            for value in collect(shell, parent, parents, hidden, seen)? {
                let link = super::relations::relation_id(&value)
                    .map(|id| registry.relation(id))
                    .is_some_and(|it| it.parent_link && it.to != options.concrete);
                if !link {
                    found.push(value);
                }
            }
        }
    }
    if is_proxy {
        return Ok(found);
    }
    for id in reverse_relations(shell, model).iter() {
        let relation = registry.relation(*id);
        let points_here = registry.options(relation.to).concrete == model;
        if points_here && (hidden || relation.accessor.is_some()) {
            found.push(relation_object(shell, *id)?);
        }
    }
    let forward = options.fields.iter().chain(&options.many_to_many);
    let forward = forward.copied().filter(|field| registry.field(*field).model == model);
    found.extend(objects(shell, forward));
    Ok(found)
}

/// `get_field(name)`.
///
/// # Errors
/// `FieldDoesNotExist`.
fn get_field(shell: &mut Interpreter, host: Rc<dyn Host>, args: Args) -> PyResult<Value> {
    let model = own(&host)?;
    let name = args.exactly_one("get_field")?;
    let name = shell.str(&name)?;
    let registry = shell.registry();
    let found = match registry.named(model, &name) {
        Some(Named::Field(field)) => shell.django.field(field),
        Some(Named::Reverse(relation)) => Some(relation_object(shell, relation)?),
        None => None,
    };
    found.ok_or_else(|| {
        let model = &registry.options(model).object_name;
        raise("FieldDoesNotExist", format!("{model} has no field named '{name}'"))
    })
}

fn get_parent_list(shell: &mut Interpreter, host: Rc<dyn Host>, _: Args) -> PyResult<Value> {
    let model = own(&host)?;
    let all = ancestors(&shell.registry(), model);
    Ok(Value::list(all.into_iter().map(|it| class(shell, it)).collect()))
}

fn get_ancestor_link(shell: &mut Interpreter, host: Rc<dyn Host>, args: Args) -> PyResult<Value> {
    let model = own(&host)?;
    let ancestor = args.exactly_one("get_ancestor_link")?;
    let Value::Class(class) = &ancestor else { return Ok(Value::None) };
    let Some(ancestor) = model_class(class) else { return Ok(Value::None) };
    let registry = shell.registry();
    let link = registry.base_chain(model, ancestor.id).first().map(|(_, link)| *link);
    Ok(link.and_then(|link| shell.django.field(link)).unwrap_or(Value::None))
}

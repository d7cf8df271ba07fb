//! `class` statements, making instances, `super`, `isinstance`.

use std::cell::RefCell;
use std::rc::Rc;

use super::class::{Class, Instance};
use super::code::MakeClass;
use super::interpreter::Frame;
use super::raise::{PyResult, type_error};
use super::value::{Str, Value};
use super::{Args, Interpreter};

impl Interpreter {
    pub(super) fn class_statement(&mut self, frame: &mut Frame, make: &MakeClass) -> PyResult<()> {
        let mut wrappers = Vec::with_capacity(make.decorators.len());
        for decorator in &make.decorators {
            wrappers.push(self.eval(frame, decorator)?);
        }
        let bases = self.eval_all(frame, &make.bases)?;
        let mut keywords = Vec::new();
        for (name, value) in &make.keywords {
            keywords.push((name.clone(), self.eval(frame, value)?));
        }
        if let Some((Some(name), _)) = keywords.first() {
            let what = format!("the class argument '{name}'");
            return Err(super::raise::unsupported(&what));
        }
        let free = make.captures.iter().map(|place| frame.captured(place)).collect();
        let mut body = Frame::new(&make.body, frame.globals.clone(), free);
        body.class_names = Some(RefCell::default());
        {
            let names = body.class_names.get_or_insert_default();
            let module = frame.globals.get("__name__").unwrap_or(Value::None);
            names.get_mut().insert("__module__".into(), module);
            let qualname = Value::Str(make.body.qualname.clone());
            names.get_mut().insert("__qualname__".into(), qualname);
            if let Some(doc) = &make.body.doc {
                names.get_mut().insert("__doc__".into(), Value::Str(doc.clone()));
            }
        }
        let level = self.enter("")?;
        self.block(&mut body, &make.body.body)?;
        drop(level);
        let names = body.class_names.take().unwrap_or_default().into_inner();
        let mut class = self.make_class(&make.name.name, bases, names)?;
        if let Some(cell) = body.cells.first() {
            cell.replace(Some(class.clone()));
        }
        for wrapper in wrappers.iter().rev() {
            class = self.call(wrapper, Args::one(class))?;
        }
        self.store(frame, &make.name, class);
        Ok(())
    }

    /// `type(name, bases, names)`.
    pub(crate) fn make_class(
        &mut self,
        name: &Str,
        bases: Vec<Value>,
        names: super::value::Names,
    ) -> PyResult<Value> {
        let mut classes = Vec::with_capacity(bases.len());
        for base in &bases {
            match base {
                Value::Class(class) => classes.push(class.clone()),
                Value::Host(host) => match host.as_class() {
                    Some(class) => classes.push(class),
                    None => return host.clone().subclass(self, name, bases.clone(), names),
                },
                other => {
                    return Err(type_error(format!(
                        "a base of the kind '{}' is not supported in Modelyard",
                        other.type_name()
                    )));
                }
            }
        }
        for class in &classes {
            if matches!(&*class.name, "bool" | "NoneType" | "function") && class.builtin.is_some() {
                let name = &class.name;
                return Err(type_error(format!("type '{name}' is not an acceptable base type")));
            }
        }
        if classes.is_empty() {
            classes.push(self.builtin_class("object"));
        }
        if let Some(metaclass) = classes.iter().find_map(|class| class.slots.metaclass) {
            let made = super::class::NewClass { name: name.clone(), bases: classes, names };
            return (metaclass.make)(self, made);
        }
        self.plain_class(name, classes, names)
    }

    /// `type.__new__(type, name, bases, names)`.
    pub(crate) fn plain_class(
        &mut self,
        name: &Str,
        classes: Vec<Rc<Class>>,
        names: super::value::Names,
    ) -> PyResult<Value> {
        let text = |key: &str| match names.get(key) {
            Some(Value::Str(text)) => Some(text.clone()),
            _ => None,
        };
        let qualname = text("__qualname__").unwrap_or_else(|| name.clone());
        let module = text("__module__").unwrap_or_else(|| "__main__".into());
        let class = Class::make(name, &qualname, &module, classes, names)?;
        if class.is_enum {
            super::modules::enums::finish(self, &class)?;
        }
        self.set_names(&class)?;
        Ok(Value::Class(class))
    }

    /// `__set_name__` of the values of a class body, and `__init_subclass__` of the bases.
    fn set_names(&mut self, class: &Rc<Class>) -> PyResult<()> {
        let values: Vec<(Str, Value)> =
            class.attributes.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        for (name, value) in values {
            let args = Args::new(vec![Value::Class(class.clone()), Value::Str(name)]);
            self.call_special(&value, "__set_name__", args)?;
        }
        let hook = class
            .mro
            .iter()
            .find_map(|base| base.attributes.borrow().get("__init_subclass__").cloned());
        if let Some(hook) = hook {
            self.call(&hook, Args::one(Value::Class(class.clone())))?;
        }
        Ok(())
    }

    /// `class(*args)`.
    pub(crate) fn instantiate(&mut self, class: &Rc<Class>, args: Args) -> PyResult<Value> {
        if let Some(kind) = class.builtin {
            return (kind.construct)(self, args);
        }
        if class.is_enum {
            return super::modules::enums::lookup(self, class, args);
        }
        if let Some(metaclass) = class.slots.metaclass {
            return (metaclass.call)(self, class, args);
        }
        self.instantiate_plain(class, args)
    }

    /// `type.__call__(class, *args)`.
    pub(crate) fn instantiate_plain(&mut self, class: &Rc<Class>, args: Args) -> PyResult<Value> {
        if class.is_exception {
            return self.instantiate_exception(class, args);
        }
        if let Some(new) = class.find("__new__") {
            let new = match new {
                Value::StaticMethod(inner) => (*inner).clone(),
                other => other,
            };
            let value = self.call(&new, args.clone().prepend(Value::Class(class.clone())))?;
            if let Value::Instance(instance) = &value
                && instance.class.is_subclass(class)
            {
                self.initialize(&value, class, args)?;
            }
            return Ok(value);
        }
        let instance = self.new_instance(class, &args)?;
        self.initialize(&instance, class, args)?;
        Ok(instance)
    }

    /// `object.__new__(class)`, with the builtin value that the class wraps.
    pub(crate) fn new_instance(&mut self, class: &Rc<Class>, args: &Args) -> PyResult<Value> {
        let missing = super::modules::abc::missing(class);
        if !missing.is_empty() {
            let plural = if missing.len() == 1 { "" } else { "s" };
            return Err(type_error(format!(
                "Can't instantiate abstract class {} with abstract method{plural} {}",
                class.name,
                missing.join(", ")
            )));
        }
        let base = match class.builtin_type() {
            Some(kind) if kind.name != "object" => {
                let has_init = class.find("__init__").is_some();
                let mutable = matches!(kind.name, "list" | "dict" | "set");
                let args = if has_init && mutable { Args::default() } else { args.clone() };
                (kind.construct)(self, args)?
            }
            _ => Value::None,
        };
        Ok(Value::Instance(Rc::new(Instance::new(class.clone(), base))))
    }

    fn initialize(&mut self, value: &Value, class: &Rc<Class>, args: Args) -> PyResult<()> {
        let has_init = class.find("__init__").is_some();
        if !has_init {
            let Value::Instance(instance) = value else { return Ok(()) };
            let plain = matches!(instance.base, Value::None);
            let given = !args.positional.is_empty() || !args.keywords.is_empty();
            if plain && given && class.find("__new__").is_none() {
                return Err(type_error(format!("{}() takes no arguments", class.name)));
            }
            return Ok(());
        }
        match self.call_special(value, "__init__", args)? {
            None | Some(Value::None) => Ok(()),
            Some(other) => Err(type_error(format!(
                "__init__() should return None, not '{}'",
                other.type_name()
            ))),
        }
    }

    /// `super(class, object).name`.
    pub(crate) fn super_attr(
        &mut self,
        class: &Value,
        receiver: &Value,
        name: &str,
    ) -> PyResult<Option<Value>> {
        if let Value::Host(host) = receiver {
            return host.clone().super_get(self, class, name);
        }
        if let Value::Host(host) = class {
            return host.clone().super_get(self, class, name);
        }
        let Value::Class(class) = class else { return Ok(None) };
        let own = match receiver {
            Value::Instance(instance) => instance.class.clone(),
            Value::Class(class) => class.clone(),
            _ => return Ok(None),
        };
        let after: Vec<Rc<Class>> =
            own.lineage().skip_while(|c| !Rc::ptr_eq(c, class)).skip(1).cloned().collect();
        for base in after {
            let found = base.attributes.borrow().get(name).cloned();
            if let Some(found) = found {
                return self.bind(&found, receiver, &own).map(Some);
            }
            if let Some(kind) = base.builtin
                && let Value::Instance(instance) = receiver
            {
                if name == "__init__" && matches!(kind.name, "dict" | "list" | "set") {
                    return Ok(Some(fill(instance.base.clone())));
                }
                if let Some(method) = kind.methods.iter().find(|method| method.name == name) {
                    let receiver = instance.base.clone();
                    let bound = super::value::BoundBuiltin { receiver, method };
                    return Ok(Some(Value::BoundBuiltin(Rc::new(bound))));
                }
            }
        }
        if let Value::Instance(instance) = receiver
            && instance.class.is_exception
            && let Some(found) = self.exception_attr(instance, name)
        {
            return Ok(Some(found));
        }
        Ok(self.object_method(receiver, name))
    }

    /// `isinstance(value, class)`.
    pub(crate) fn is_instance(&mut self, value: &Value, class: &Value) -> PyResult<bool> {
        match class {
            Value::Tuple(tuple) => {
                for class in &tuple.items {
                    if self.is_instance(value, class)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Value::Class(class) => {
                let own = self.class_of(value);
                match own {
                    Value::Class(own) => Ok(own.is_subclass(class)),
                    _ => Ok(&*class.name == "object"),
                }
            }
            Value::Host(host) => host.clone().is_instance(self, value),
            Value::None => Ok(false),
            _ => Err(type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
        }
    }

    /// `issubclass(class, of)`.
    pub(crate) fn is_subclass(&mut self, class: &Value, of: &Value) -> PyResult<bool> {
        match (class, of) {
            (Value::Class(a), Value::Class(b)) => Ok(a.is_subclass(b)),
            (_, Value::Tuple(tuple)) => {
                for of in &tuple.items {
                    if self.is_subclass(class, of)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            (_, Value::Host(host)) => host.clone().is_subclass(self, class),
            (Value::Host(_), Value::Class(of)) => Ok(&*of.name == "object"),
            (Value::Class(_), _) => Err(type_error(
                "issubclass() arg 2 must be a class, a tuple of classes, or a union",
            )),
            _ => Err(type_error("issubclass() arg 1 must be a class")),
        }
    }

    /// `type(value)`.
    pub(crate) fn class_of(&mut self, value: &Value) -> Value {
        let name = match value {
            Value::Instance(instance) => return Value::Class(instance.class.clone()),
            Value::Host(host) => {
                let name = host.type_name();
                return match host.clone().class(self) {
                    Some(class) => class,
                    None => self.shadow_class(&name, "builtins"),
                };
            }
            Value::Class(class) => class.metaclass_name().to_owned(),
            other => other.type_name().to_string(),
        };
        if let Some(class) = self.classes.get(&*name) {
            return Value::Class(class.clone());
        }
        self.shadow_class(&name, "builtins")
    }

    /// A class that only has a name: of iterators, methods, host objects without one.
    fn shadow_class(&mut self, name: &str, module: &str) -> Value {
        if let Some(Value::Class(class)) = self.shadows.get(name) {
            return Value::Class(class.clone());
        }
        let object = self.builtin_class("object");
        match Class::make(name, name, module, vec![object], super::value::Names::default()) {
            Ok(class) => {
                self.shadows.insert(name.into(), Value::Class(class.clone()));
                Value::Class(class)
            }
            Err(_) => Value::None,
        }
    }
}

/// `super().__init__` of an object that is a dict, list or set: it puts the items in.
fn fill(base: Value) -> Value {
    Value::native("__init__", move |shell, args| {
        if args.positional.is_empty() && args.keywords.is_empty() {
            return Ok(Value::None);
        }
        let method = if matches!(base, Value::List(_)) { "extend" } else { "update" };
        shell.call_method(&base, method, args)
    })
}

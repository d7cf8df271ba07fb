//! Calls: evaluating arguments, placing them by CPython's rules (`Python/ceval.c`,
//! `initialize_locals`), running the body.

use std::rc::Rc;

use super::code::{Call, Expr, NameRef};
use super::host::{Host, HostMethod};
use super::interpreter::Frame;
use super::raise::{PyResult, Raised, type_error};
use super::site::ClassSite;
use super::value::{Method, Str, Value};
use super::{Args, Interpreter};

/// What stands before the arguments of a call.
enum Callee {
    Value(Value),
    Builtin(&'static Method, Value),
    Host(HostMethod, Rc<dyn Host>),
    /// A function and the object before the dot.
    Bound(Value, Value),
}

impl Interpreter {
    pub(super) fn eval_call(&mut self, frame: &mut Frame, call: &Call) -> PyResult<Value> {
        let callee = match &call.function {
            Expr::Attribute(attribute) => {
                let receiver = self.eval(frame, &attribute.value)?;
                self.set_place(frame.source, call.span);
                self.method_at(receiver, &attribute.name, Some(&attribute.site))?
            }
            Expr::Name(name) if &*name.name == "super" && call.positional.is_empty() => {
                self.eval_super(frame, name)?
            }
            other => Callee::Value(self.eval(frame, other)?),
        };
        let (prefix, room) = match &callee {
            Callee::Bound(function, receiver) => (Some(receiver.clone()), locals_of(function)),
            Callee::Value(function) => (None, locals_of(function)),
            _ => (None, 0),
        };
        let args = match self.eval_arguments(frame, call, prefix, room) {
            Ok(args) => args,
            Err(raised) => return Err(self.named_after(raised, &callee)),
        };
        self.charge(1)?;
        self.set_place(frame.source, call.span);
        match callee {
            Callee::Value(value) => self.call(&value, args),
            Callee::Builtin(method, receiver) => (method.call)(self, &receiver, args),
            Callee::Host(method, host) => {
                let _level = self.enter("")?;
                method(self, host, args)
            }
            Callee::Bound(function, _) => self.call(&function, args),
        }
    }

    /// The arguments, behind what a bound method puts first, with room for the callee's variables.
    fn eval_arguments(
        &mut self,
        frame: &mut Frame,
        call: &Call,
        prefix: Option<Value>,
        room: usize,
    ) -> PyResult<Args> {
        let wanted = call.positional.len() + usize::from(prefix.is_some());
        let mut positional = Vec::with_capacity(wanted.max(room));
        positional.extend(prefix);
        self.eval_onto(frame, &call.positional, &mut positional)?;
        let mut args = Args::new(positional);
        if !call.keywords.is_empty() {
            self.eval_keywords(frame, &call.keywords, &mut args)?;
        }
        Ok(args)
    }

    /// An error about `*` and `**` with the function's name (`Python/ceval.c`,
    /// `format_kwargs_error`).
    #[cold]
    fn named_after(&mut self, raised: Raised, callee: &Callee) -> Raised {
        let name = match callee {
            Callee::Value(Value::Function(function))
            | Callee::Bound(Value::Function(function), _) => {
                let module = function.globals.get("__name__").unwrap_or(Value::None);
                let module = self.str(&module).unwrap_or_default();
                format!("{module}.{}()", function.code.qualname)
            }
            Callee::Value(Value::Builtin(builtin)) => format!("{}()", builtin.name),
            Callee::Builtin(method, _) => {
                let owner = method.shown_owner();
                let module = self.classes.get(owner).map(|class| class.module.clone());
                let module = module.filter(|module| module.starts_with("django"));
                let module = module.map_or_else(String::new, |module| format!("{module}."));
                format!("{module}{owner}.{}()", method.name)
            }
            Callee::Value(value) => self.repr(value).unwrap_or_default(),
            Callee::Bound(value, _) => self.repr(value).unwrap_or_default(),
            Callee::Host(..) => return raised,
        };
        raised
            .reworded("Value after * must", &format!("{name} argument after * must"))
            .reworded("argument after ** must", &format!("{name} argument after ** must"))
            .reworded(
                "got multiple values for keyword argument",
                &format!("{name} got multiple values for keyword argument"),
            )
    }

    /// Zero-argument `super()`: the class from its cell, the object from the first parameter.
    fn eval_super(&mut self, frame: &mut Frame, name: &NameRef) -> PyResult<Callee> {
        let callee = self.eval(frame, &Expr::Name(name.clone()))?;
        if let Value::Class(class) = &callee
            && &*class.name == "super"
        {
            let cell = frame.class_cell.as_ref().and_then(|cell| cell.borrow().clone());
            let first = frame.first_argument();
            let (Some(class), Some(receiver)) = (cell, first) else {
                return Err(super::raise::runtime_error("super(): no arguments"));
            };
            let made = Value::Super(Rc::new(super::value::Super { class, receiver }));
            let give = Value::native("super", move |_, _| Ok(made.clone()));
            return Ok(Callee::Value(give));
        }
        Ok(Callee::Value(callee))
    }

    fn method(&mut self, receiver: Value, name: &Str) -> PyResult<Callee> {
        self.method_at(receiver, name, None)
    }

    /// Finds a method without binding it, where that saves work.
    fn method_at(
        &mut self,
        receiver: Value,
        name: &Str,
        site: Option<&ClassSite>,
    ) -> PyResult<Callee> {
        match &receiver {
            Value::Instance(instance) => {
                let own = instance.attributes.borrow().contains_key(name);
                let of_class = match site {
                    Some(site) => site.find(&instance.class, name),
                    None => instance.class.find(name),
                };
                if !own && let Some(found) = of_class {
                    match found {
                        Value::Function(_) => return Ok(Callee::Bound(found, receiver)),
                        Value::Descriptor(method) => return Ok(Callee::Builtin(method, receiver)),
                        _ => {}
                    }
                } else if !own
                    && !instance.class.is_exception
                    && let Some(method) = instance.class.builtin_method(name)
                {
                    let base = instance.base.clone();
                    return Ok(Callee::Builtin(method, base));
                }
            }
            Value::Host(host) => {
                if let Some(method) = host.method(name) {
                    return Ok(Callee::Host(method, host.clone()));
                }
            }
            Value::Module(_) | Value::Class(_) | Value::Super(_) | Value::Function(_) => {}
            other => {
                let method = match site {
                    Some(site) => site.method(other, name),
                    None => super::types::method(other, name),
                };
                if let Some(method) = method {
                    return Ok(Callee::Builtin(method, receiver));
                }
            }
        }
        Ok(Callee::Value(self.get_attr(&receiver, name)?))
    }

    fn eval_keywords(
        &mut self,
        frame: &mut Frame,
        keywords: &[(Option<Str>, Expr)],
        args: &mut Args,
    ) -> PyResult<()> {
        for (name, expr) in keywords {
            let value = self.eval(frame, expr)?;
            if let Some(name) = name {
                args.keywords.push((name.clone(), value));
                continue;
            }
            let Value::Dict(dict) = value.unwrapped() else {
                return Err(type_error(format!(
                    "argument after ** must be a mapping, not {}",
                    value.type_name()
                )));
            };
            for (key, value) in dict.map.borrow().values() {
                let Value::Str(key) = key else {
                    return Err(type_error("keywords must be strings"));
                };
                if args.keywords.iter().any(|(known, _)| known == key) {
                    return Err(type_error(format!(
                        "got multiple values for keyword argument '{key}'"
                    )));
                }
                args.keywords.push((key.clone(), value.clone()));
            }
        }
        Ok(())
    }

    /// `function(*args)`.
    pub(crate) fn call(&mut self, function: &Value, args: Args) -> PyResult<Value> {
        let _level = self.enter("")?;
        match function {
            Value::Function(function) => self.call_function(function, args),
            Value::Builtin(builtin) => (builtin.call)(self, args),
            Value::Native(native) => (native.call)(self, args),
            Value::BoundMethod(bound) => {
                let bound = bound.clone();
                self.call(&bound.function, args.prepend(bound.receiver.clone()))
            }
            Value::BoundBuiltin(bound) => (bound.method.call)(self, &bound.receiver, args),
            Value::Descriptor(method) => {
                let mut args = args;
                if args.positional.is_empty() {
                    return Err(type_error(format!(
                        "unbound method {}.{}() needs an argument",
                        method.owner, method.name
                    )));
                }
                let receiver = args.positional.remove(0);
                if let Value::Instance(instance) = &receiver
                    && instance.class.descends_from(method.owner)
                {
                    return (method.call)(self, &receiver, args);
                }
                let base = receiver.unwrapped();
                if &*base.type_name() != method.owner {
                    return Err(type_error(format!(
                        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                        method.name,
                        method.owner,
                        receiver.type_name()
                    )));
                }
                (method.call)(self, &base, args)
            }
            Value::Class(class) => {
                let class = class.clone();
                self.instantiate(&class, args)
            }
            Value::StaticMethod(inner) | Value::ClassMethod(inner) => {
                let inner = inner.clone();
                self.call(&inner, args)
            }
            Value::Host(host) => host.clone().call(self, args),
            Value::Instance(_) => match self.call_special(function, "__call__", args)? {
                Some(value) => Ok(value),
                None => Err(not_callable(function)),
            },
            other => Err(not_callable(other)),
        }
    }

    /// Calls `value.name(*args)` for a special method, which is looked up in the class alone;
    /// `None` when the class has none.
    pub(crate) fn call_special(
        &mut self,
        value: &Value,
        name: &str,
        args: Args,
    ) -> PyResult<Option<Value>> {
        let Value::Instance(instance) = value else { return Ok(None) };
        let Some(function) = instance.class.find(name) else { return Ok(None) };
        Ok(Some(match &function {
            Value::Function(_) => self.call(&function, args.prepend(value.clone()))?,
            Value::Descriptor(method) => (method.call)(self, value, args)?,
            Value::None => return Ok(None),
            _ => {
                let bound = self.bind(&function, value, &instance.class.clone())?;
                self.call(&bound, args)?
            }
        }))
    }

    /// Calls the method `name` of any value.
    pub(crate) fn call_method(
        &mut self,
        receiver: &Value,
        name: &str,
        args: Args,
    ) -> PyResult<Value> {
        match self.method(receiver.clone(), &name.into())? {
            Callee::Value(value) => self.call(&value, args),
            Callee::Builtin(method, receiver) => (method.call)(self, &receiver, args),
            Callee::Host(method, host) => method(self, host, args),
            Callee::Bound(function, receiver) => self.call(&function, args.prepend(receiver)),
        }
    }
}

impl Frame {
    fn first_argument(&self) -> Option<Value> {
        self.first.clone()
    }
}

/// How many variables a call of a function needs room for.
fn locals_of(function: &Value) -> usize {
    match function {
        Value::Function(function) => function.code.locals,
        _ => 0,
    }
}

fn not_callable(value: &Value) -> Raised {
    type_error(format!("'{}' object is not callable", value.type_name()))
}

/// `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`.
pub(crate) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
    }
}

//! Calls: evaluating arguments, placing them by CPython's rules (`Python/ceval.c`,
//! `initialize_locals`), running the body.

use std::rc::Rc;

use super::code::{Call, Expr, FunctionCode, NameRef};
use super::eval::Flow;
use super::host::{Host, HostMethod};
use super::interpreter::Frame;
use super::raise::{PyResult, Raised, type_error};
use super::site::ClassSite;
use super::value::{Function, Method, Str, Value};
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
            Callee::Builtin(method, _) => format!("{}.{}()", method.owner, method.name),
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

    fn call_function(&mut self, function: &Rc<Function>, args: Args) -> PyResult<Value> {
        let code = function.code.clone();
        let mut frame = Frame::bare(&code, function.globals.clone(), function.closure.clone());
        if !code.free.is_empty() {
            let at = code.free.iter().position(|name| &**name == "__class__");
            frame.class_cell = at.and_then(|at| function.closure.get(at).cloned());
            if frame.class_cell.is_some() {
                frame.first = args.positional.first().cloned();
            }
        }
        let count = code.parameters.positional.len();
        let given = args.positional.len();
        if code.parameters.plain
            && args.keywords.is_empty()
            && given <= count
            && given + function.defaults.len() >= count
        {
            frame.locals = args.positional.into_iter().map(Some).collect();
            let defaults = &function.defaults[function.defaults.len() + given - count..];
            frame.locals.extend(defaults.iter().cloned().map(Some));
            frame.locals.resize(code.locals, None);
        } else {
            frame.locals = vec![None; code.locals];
            self.place_arguments(&mut frame, function, &code, args)?;
        }
        if code.is_generator {
            return Ok(super::generator::start(code, frame));
        }
        self.charge(1)?;
        if let Some(result) = &code.result {
            return self.eval(&mut frame, result);
        }
        match self.block(&mut frame, &code.body)? {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// Puts the arguments where the parameters live.
    fn place_arguments(
        &mut self,
        frame: &mut Frame,
        function: &Function,
        code: &FunctionCode,
        args: Args,
    ) -> PyResult<()> {
        let parameters = &code.parameters;
        let count = parameters.positional.len();
        let given = args.positional.len();
        let mut values: Vec<Option<Value>> = Vec::with_capacity(count);
        let mut rest = Vec::new();
        for (at, value) in args.positional.into_iter().enumerate() {
            if at < count {
                values.push(Some(value));
            } else {
                rest.push(value);
            }
        }
        values.resize(count, None);
        let mut named: Vec<Option<Value>> = vec![None; parameters.keyword_only.len()];
        let mut others = Vec::new();
        let mut positional_only = Vec::new();
        for (name, value) in args.keywords {
            let at = parameters.positional.iter().position(|p| p.name == name);
            let slot = match at {
                Some(at) if at >= parameters.positional_only => values.get_mut(at),
                _ => {
                    let at = parameters.keyword_only.iter().position(|p| p.name == name);
                    at.and_then(|at| named.get_mut(at))
                }
            };
            match slot {
                Some(slot @ None) => *slot = Some(value),
                Some(Some(_)) => {
                    return Err(call_error(
                        code,
                        &format!("got multiple values for argument '{name}'"),
                    ));
                }
                None if parameters.keywords.is_some() => others.push((Value::Str(name), value)),
                None if at.is_some() => positional_only.push(name),
                None => {
                    return Err(call_error(
                        code,
                        &format!("got an unexpected keyword argument '{name}'"),
                    ));
                }
            }
        }
        if !positional_only.is_empty() {
            return Err(call_error(
                code,
                &format!(
                    "got some positional-only arguments passed as keyword arguments: '{}'",
                    positional_only.join(", ")
                ),
            ));
        }
        if !rest.is_empty() && parameters.rest.is_none() {
            return Err(too_many(function, code, given, &named));
        }
        self.fill_defaults(function, code, &mut values, &mut named)?;
        for (name, value) in parameters.positional.iter().zip(values) {
            if let Some(value) = value {
                self.store(frame, name, value);
            }
        }
        for (name, value) in parameters.keyword_only.iter().zip(named) {
            if let Some(value) = value {
                self.store(frame, name, value);
            }
        }
        if let Some(name) = &parameters.rest {
            self.store(frame, name, Value::tuple(rest));
        }
        if let Some(name) = &parameters.keywords {
            let map = self.map_of(others)?;
            self.store(frame, name, Value::dict(map));
        }
        Ok(())
    }

    fn fill_defaults(
        &mut self,
        function: &Function,
        code: &FunctionCode,
        values: &mut [Option<Value>],
        named: &mut [Option<Value>],
    ) -> PyResult<()> {
        let parameters = &code.parameters;
        let required = values.len() - function.defaults.len().min(values.len());
        for (value, default) in values.iter_mut().skip(required).zip(&function.defaults) {
            if value.is_none() {
                *value = Some(default.clone());
            }
        }
        missing(code, &parameters.positional, values, "positional")?;
        for (value, default) in named.iter_mut().zip(&function.keyword_defaults) {
            if value.is_none() {
                value.clone_from(default);
            }
        }
        missing(code, &parameters.keyword_only, named, "keyword-only")
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

fn call_error(code: &FunctionCode, what: &str) -> Raised {
    type_error(format!("{}() {what}", code.qualname))
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

fn missing(
    code: &FunctionCode,
    names: &[NameRef],
    values: &[Option<Value>],
    kind: &str,
) -> PyResult<()> {
    if values.iter().all(Option::is_some) {
        return Ok(());
    }
    let missing: Vec<String> = names
        .iter()
        .zip(values)
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| format!("'{}'", name.name))
        .collect();
    let plural = if missing.len() == 1 { "" } else { "s" };
    Err(call_error(
        code,
        &format!(
            "missing {} required {kind} argument{plural}: {}",
            missing.len(),
            listed(&missing)
        ),
    ))
}

fn too_many(
    function: &Function,
    code: &FunctionCode,
    given: usize,
    named: &[Option<Value>],
) -> Raised {
    let count = code.parameters.positional.len();
    let defaults = function.defaults.len();
    let takes = if defaults > 0 {
        format!("from {} to {count}", count - defaults.min(count))
    } else {
        count.to_string()
    };
    let plural = if count == 1 && defaults == 0 { "" } else { "s" };
    let keyword_only = named.iter().filter(|value| value.is_some()).count();
    let given = if keyword_only > 0 {
        let s = |n: usize| if n == 1 { "" } else { "s" };
        format!(
            "{given} positional argument{} (and {keyword_only} keyword-only argument{}) were",
            s(given),
            s(keyword_only)
        )
    } else {
        let verb = if given == 1 { "was" } else { "were" };
        format!("{given} {verb}")
    };
    call_error(code, &format!("takes {takes} positional argument{plural} but {given} given"))
}

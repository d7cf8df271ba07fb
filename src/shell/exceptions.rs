//! Python's exceptions: their classes, what they carry, how they are shown.

use std::rc::Rc;

use super::class::{Class, Instance};
use super::raise::{PyResult, Raised, RaisedKind};
use super::value::{Str, Value};
use super::{Args, Interpreter};

/// Class and base, each after its base (`Lib/test/exception_hierarchy.txt`).
const HIERARCHY: &[(&str, &str)] = &[
    ("BaseException", "object"),
    ("SystemExit", "BaseException"),
    ("KeyboardInterrupt", "BaseException"),
    ("GeneratorExit", "BaseException"),
    ("Exception", "BaseException"),
    ("StopIteration", "Exception"),
    ("ArithmeticError", "Exception"),
    ("FloatingPointError", "ArithmeticError"),
    ("OverflowError", "ArithmeticError"),
    ("ZeroDivisionError", "ArithmeticError"),
    ("AssertionError", "Exception"),
    ("AttributeError", "Exception"),
    ("BufferError", "Exception"),
    ("EOFError", "Exception"),
    ("ImportError", "Exception"),
    ("ModuleNotFoundError", "ImportError"),
    ("LookupError", "Exception"),
    ("IndexError", "LookupError"),
    ("KeyError", "LookupError"),
    ("MemoryError", "Exception"),
    ("NameError", "Exception"),
    ("UnboundLocalError", "NameError"),
    ("OSError", "Exception"),
    ("FileNotFoundError", "OSError"),
    ("FileExistsError", "OSError"),
    ("PermissionError", "OSError"),
    ("TimeoutError", "OSError"),
    ("ConnectionError", "OSError"),
    ("ReferenceError", "Exception"),
    ("RuntimeError", "Exception"),
    ("NotImplementedError", "RuntimeError"),
    ("RecursionError", "RuntimeError"),
    ("SyntaxError", "Exception"),
    ("IndentationError", "SyntaxError"),
    ("TabError", "IndentationError"),
    ("SystemError", "Exception"),
    ("TypeError", "Exception"),
    ("ValueError", "Exception"),
    ("UnicodeError", "ValueError"),
    ("UnicodeDecodeError", "UnicodeError"),
    ("UnicodeEncodeError", "UnicodeError"),
    ("Warning", "Exception"),
    ("UserWarning", "Warning"),
    ("DeprecationWarning", "Warning"),
    ("RuntimeWarning", "Warning"),
    ("FutureWarning", "Warning"),
];

/// Makes the classes and their names.
pub(super) fn install(shell: &mut Interpreter) {
    let object = super::types::object_class();
    shell.classes.insert("object", object);
    for (name, base) in HIERARCHY {
        let base = shell.builtin_class(base);
        let mro: Vec<Rc<Class>> = base.lineage().cloned().collect();
        let class = Rc::new(Class {
            name: (*name).into(),
            qualname: std::cell::RefCell::new((*name).into()),
            module: "builtins".into(),
            bases: vec![base],
            mro,
            attributes: super::watched::Watched::default(),
            setattr: std::cell::Cell::default(),
            builtin: None,
            is_exception: true,
            is_enum: false,
            slots: super::class::Slots::default(),
            payload: std::cell::OnceCell::new(),
        });
        shell.classes.insert(name, class.clone());
        shell.builtins.set(name, Value::Class(class));
    }
    let os_error = Value::Class(shell.builtin_class("OSError"));
    shell.builtins.set("IOError", os_error);
}

impl Raised {
    /// Whether it is a stop, which no `except` catches.
    pub(crate) fn is_stop(&self) -> bool {
        matches!(*self.0, RaisedKind::Stop(_))
    }

    /// Whether it is an exception of this builtin class that nobody has looked at yet.
    pub(crate) fn is_builtin(&self, name: &str) -> bool {
        matches!(&*self.0, RaisedKind::Builtin(class, _) if *class == name)
    }

    /// The message, if it is a text and nobody has looked at the exception yet.
    pub(crate) fn message(&self) -> &str {
        match &*self.0 {
            RaisedKind::Builtin(_, args) => match &args[..] {
                [Value::Str(text)] => text,
                _ => "",
            },
            _ => "",
        }
    }

    /// The same with another wording, where the message has `from` in it.
    pub(crate) fn reworded(self, from: &str, to: &str) -> Self {
        match *self.0 {
            RaisedKind::Builtin(class, args) => {
                let args = match &args[..] {
                    [Value::Str(text)] if text.contains(from) => {
                        vec![Value::str(text.replace(from, to))]
                    }
                    _ => args,
                };
                super::raise::raise_with(class, args)
            }
            other => Self(Box::new(other)),
        }
    }
}

impl Interpreter {
    /// The exception that is under way as an object; `None` for a stop.
    pub(crate) fn exception_of(&mut self, raised: &Raised) -> Option<Rc<Instance>> {
        let exception = match &*raised.0 {
            RaisedKind::Stop(_) => return None,
            RaisedKind::Exception(exception) => exception.clone(),
            RaisedKind::Builtin(class, args) => {
                self.new_exception(&self.builtin_class(class), args.clone())
            }
        };
        let mut state = exception.exception.borrow_mut();
        if state.context.is_none()
            && let Some(context) = self.handling.last()
            && !Rc::ptr_eq(context, &exception)
        {
            state.context = Some(Value::Instance(context.clone()));
        }
        drop(state);
        Some(exception)
    }

    /// An exception object with these arguments.
    pub(crate) fn new_exception(&self, class: &Rc<Class>, args: Vec<Value>) -> Rc<Instance> {
        let exception = Instance::new(class.clone(), Value::None);
        exception.exception.borrow_mut().args = args;
        Rc::new(exception)
    }

    /// An exception under way, of any class.
    pub(crate) fn raise_class(&self, class: &Rc<Class>, args: Vec<Value>) -> Raised {
        Raised(Box::new(RaisedKind::Exception(self.new_exception(class, args))))
    }

    /// An exception that was made, under way.
    pub(crate) fn raise_instance(&self, exception: Rc<Instance>) -> Raised {
        Raised(Box::new(RaisedKind::Exception(exception)))
    }

    /// Whether the exception is of the builtin class `name` or below.
    pub(crate) fn is_a(&self, raised: &Raised, name: &str) -> bool {
        match &*raised.0 {
            RaisedKind::Stop(_) => false,
            RaisedKind::Builtin(class, _) => self.builtin_class(class).descends_from(name),
            RaisedKind::Exception(exception) => exception.class.descends_from(name),
        }
    }

    /// What `raise value` raises; `None` when it is no exception.
    pub(crate) fn exception_from(&mut self, value: &Value) -> PyResult<Option<Rc<Instance>>> {
        let value = match value {
            Value::Class(class) if class.is_exception => self.call(value, Args::default())?,
            Value::Host(host) if host.as_class().is_some() => self.call(value, Args::default())?,
            other => other.clone(),
        };
        Ok(match value {
            Value::Instance(instance) if instance.class.is_exception => Some(instance),
            _ => None,
        })
    }

    /// `class(*args)` of an exception class.
    pub(crate) fn instantiate_exception(
        &mut self,
        class: &Rc<Class>,
        args: Args,
    ) -> PyResult<Value> {
        let exception = self.new_exception(class, args.positional.clone());
        let value = Value::Instance(exception.clone());
        if class.find("__init__").is_some() {
            self.call_special(&value, "__init__", args)?;
        } else if let Some((name, _)) = args.keywords.first() {
            let known = match &*class.name {
                "ImportError" | "ModuleNotFoundError" => matches!(&**name, "name" | "path"),
                "AttributeError" => matches!(&**name, "name" | "obj"),
                "NameError" => &**name == "name",
                _ => false,
            };
            if !known {
                let name = &class.name;
                return Err(super::raise::type_error(format!(
                    "{name}() takes no keyword arguments"
                )));
            }
            for (name, value) in args.keywords {
                exception.attributes.borrow_mut().insert(name, value);
            }
        }
        Ok(value)
    }

    /// `BaseException.__init__(self, *args)`.
    pub(crate) fn initialize_exception(&mut self, mut args: Args) -> PyResult<Value> {
        if args.positional.is_empty() {
            return Err(super::raise::type_error("__init__() needs an argument"));
        }
        let receiver = args.positional.remove(0);
        if let Value::Instance(instance) = &receiver {
            instance.exception.borrow_mut().args = args.positional;
        }
        Ok(Value::None)
    }

    /// The attributes that all exceptions have.
    pub(crate) fn exception_attr(&mut self, exception: &Rc<Instance>, name: &str) -> Option<Value> {
        let state = exception.exception.borrow();
        Some(match name {
            "args" => Value::tuple(state.args.clone()),
            "__cause__" => state.cause.clone().unwrap_or(Value::None),
            "__context__" => state.context.clone().unwrap_or(Value::None),
            "__traceback__" => Value::None,
            "__suppress_context__" => Value::Bool(state.cause.is_some()),
            "value" if &*exception.class.name == "StopIteration" => {
                state.args.first().cloned().unwrap_or(Value::None)
            }
            "code" if &*exception.class.name == "SystemExit" => {
                state.args.first().cloned().unwrap_or(Value::None)
            }
            "msg"
                if exception.class.descends_from("SyntaxError")
                    || exception.class.descends_from("ImportError") =>
            {
                state.args.first().cloned().unwrap_or(Value::None)
            }
            "name" if exception.class.descends_from("ImportError") => Value::None,
            "__init__" => {
                let receiver = Value::Instance(exception.clone());
                Value::native(name, move |shell, args| {
                    shell.initialize_exception(args.prepend(receiver.clone()))
                })
            }
            "with_traceback" => {
                let receiver = Value::Instance(exception.clone());
                Value::native(name, move |_, _| Ok(receiver.clone()))
            }
            "add_note" => Value::native(name, |_, _| Ok(Value::None)),
            _ => return None,
        })
    }

    pub(crate) fn set_exception_attr(
        &mut self,
        exception: &Rc<Instance>,
        name: &Str,
        value: &Value,
    ) -> PyResult<bool> {
        match &**name {
            "args" => {
                let args = self.collect(value)?;
                exception.exception.borrow_mut().args = args;
            }
            "__cause__" => exception.exception.borrow_mut().cause = Some(value.clone()),
            "__context__" => exception.exception.borrow_mut().context = Some(value.clone()),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// `str(exception)`: nothing, the one argument, or the tuple of them; `KeyError` shows the repr.
    pub(crate) fn exception_str(&mut self, exception: &Rc<Instance>) -> PyResult<String> {
        let args = exception.exception.borrow().args.clone();
        match &args[..] {
            [] => Ok(String::new()),
            [one] if exception.class.descends_from("KeyError") => self.repr(one),
            [one] => self.str(one),
            _ => self.repr(&Value::tuple(args)),
        }
    }

    /// The last line of a traceback: `Name: message`, with the class's qualified name.
    pub(crate) fn last_line(&mut self, raised: &Raised) -> String {
        if let RaisedKind::Stop(stop) = &*raised.0 {
            use super::raise::Stop;
            return match stop {
                Stop::Asked => "KeyboardInterrupt".to_owned(),
                Stop::Exit => String::new(),
                Stop::Budget(what) => format!("Stopped: {what}"),
            };
        }
        let Some(exception) = self.exception_of(raised) else { return String::new() };
        let name = exception.class.qualname.borrow().clone();
        let value = Value::Instance(exception.clone());
        // What is left of the budget may be nothing; the message is short.
        self.steps = 0;
        let message = match self.str(&value) {
            Ok(message) => message,
            Err(_) => "<exception str() failed>".to_owned(),
        };
        if message.is_empty() { name.to_string() } else { format!("{name}: {message}") }
    }
}
